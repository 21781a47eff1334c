"""What papers say of themselves, and what they do not say."""

from __future__ import annotations

import re

import pytest

from griffier import lexicon
from griffier.lexicon.rows import rows
from griffier.model.paper import Head, Person
from griffier.readers.plain import read_plain
from griffier.structure.head import head_of
from griffier.structure.head.days import stated_day
from griffier.structure.head.kinds import heading_kind, kind_of
from griffier.text.repair import repair

HASH = "ab" * 32


def head(text: str) -> Head:
    return head_of(repair(read_plain(text)), HASH).head


LIST = """99 102 Stille havens
Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 4 december 2031

De vaste commissie voor Havens en Treinen heeft een aantal vragen voorgelegd aan de Minister van Havens over de brief van
3 mei 2031 inzake stille havens (Kamerstuk 99 102, nr. 8).

De Minister heeft deze vragen beantwoord bij brief van 3 december 2031.
"""

ANSWERS = """Hierbij bied ik u de antwoorden aan op de vragen gesteld door het lid Okker over stille havens. Deze vragen werden
ingezonden op 13 juli 2031 met kenmerk 2031Z00417.

De Minister van Havens en Treinen,

A.B. van der Veen

Antwoorden van de Minister van Havens en Treinen, mede namens de Staatssecretaris van Financiën en de Minister voor
Vrije Tijd, op vragen van het lid Okker (Vuurtoren) over stille havens.
"""


def test_a_list_of_questions_says_its_number_date_and_committee() -> None:
    found = head(LIST)
    assert (found.id, found.kind, found.date) == ("kst-99102-12", "question_list", "2031-12-03")
    assert (found.dossiers, found.sequence, found.title) == (("99102",), "12", "LIJST VAN VRAGEN EN ANTWOORDEN")
    assert found.asked_by == ("vaste commissie voor Havens en Treinen",)
    assert found.answered_by == (Person(None, "Minister van Havens"),)


def test_answers_to_a_member_say_who_asked_who_answered_and_for_whom() -> None:
    found = head(ANSWERS)
    assert (found.id, found.kind, found.date, found.submitted_as) == (
        f"file-{HASH[:12]}",
        "written_questions",
        None,
        "2031Z00417",
    )
    assert found.asked_by == ("Okker (Vuurtoren)",)
    assert found.answered_by == (Person("A.B. van der Veen", "Minister van Havens en Treinen"),)
    assert found.on_behalf_of == ("Staatssecretaris van Financiën", "Minister voor Vrije Tijd")


def test_an_id_is_never_made_from_what_a_paper_talks_about() -> None:
    found = head("Met deze brief reageer ik op Kamerstuk 99 102, nr. 8 en op vragen met kenmerk 2031Z00417.")
    assert (found.id, found.dossiers, found.sequence, found.submitted_as) == (f"file-{HASH[:12]}", (), None, None)


@pytest.mark.parametrize(
    ("line", "dossier", "paper"),
    [
        ("99 925 XVII Vaststelling van de begroting", "99925-XVII", "kst-99925-XVII-7"),
        ("21 501-02 Raad Algemene Zaken", "21501-02", "kst-21501-02-7"),
        ("99 410 A Infrastructuurfonds", "99410-A", "kst-99410-A-7"),
    ],
)
def test_budget_chapters_funds_and_councils_are_part_of_the_dossier(line: str, dossier: str, paper: str) -> None:
    found = head(f"{line}\n\nNr. 7 BRIEF VAN DE MINISTER VAN HAVENS\n\nMet deze brief informeer ik u.")
    assert (found.dossiers, found.id, found.kind) == ((dossier,), paper, "letter")


@pytest.mark.parametrize("entry", lexicon.load("structure/head")["kind"], ids=lambda e: e["example"])
def test_the_example_of_every_kind_is_of_that_kind(entry: dict[str, str]) -> None:
    assert re.search(entry["pattern"], entry["example"], re.MULTILINE)
    assert kind_of(entry["example"], "").kind == entry["kind"]


@pytest.mark.parametrize("text", ["De havens zijn stil.", "Een overzicht van moties en toezeggingen", "Rapport over brieven"])
def test_a_paper_that_does_not_say_its_kind_is_other(text: str) -> None:
    assert kind_of(text, "").kind == "other"


@pytest.mark.parametrize("row", rows("structure/days.csv"), ids=lambda row: row["pattern"][:40])
def test_every_form_of_a_day_reads_its_example_and_not_its_counter_example(row: dict[str, str]) -> None:
    day = stated_day(row["what"], row["example"])
    assert day is not None and day.day is not None
    assert stated_day(row["what"], row["counter_example"]) is None


@pytest.mark.parametrize("row", [row for row in rows("markup/kinds.csv") if row["where"] == "title"], ids=lambda row: row["example"])
def test_every_heading_names_its_kind(row: dict[str, str]) -> None:
    assert heading_kind(row["example"]) == row["kind"]
    assert not re.match(row["pattern"], row["counter_example"], re.IGNORECASE)


def test_a_date_in_running_text_is_not_the_papers_own() -> None:
    assert head("Op 3 mei 2031 is de haven geopend.").date is None


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert head("Den Haag, 31 juni 2031\n\nGeachte voorzitter,").date is None


def test_a_date_that_only_the_letterhead_states_is_the_papers_own() -> None:
    assert head("Datum\n3 maart 2032\n\nGeachte voorzitter,\n\nDe haven is sinds 3 mei 2031 open.").date == "2032-03-03"
