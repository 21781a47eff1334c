"""The words by which promises are followed, row by row, and the small judgements on them."""

from __future__ import annotations

from typing import Any

import pytest

from griffier.lexicon import load
from griffier.lexicon.rows import rows
from griffier.linking.acts import acts_in, formula_in, phrases, promised_acts
from griffier.linking.agents import GOVERNMENT, OTHER, agent_of
from griffier.linking.chronology import When, later, not_before
from griffier.linking.cue_words import cue
from griffier.linking.promises import commitment_key, things_of
from griffier.linking.rarity import Rarity
from griffier.linking.subjects import subject_of
from griffier.linking.thresholds import WEIGHTS

ACTS = rows("following/acts.csv")
CUES: list[dict[str, Any]] = load("following/cues")["cue"]
YES = [pytest.param(p.name, p.kind, s, id=s[:60]) for p in phrases() for s in p.yes]
NO = [pytest.param(p.name, s, id=s[:60]) for p in phrases() for s in p.no]


@pytest.mark.parametrize("row", ACTS, ids=lambda row: row["example"][:60])
def test_what_is_done_is_heard(row: dict[str, str]) -> None:
    assert row["group"] in {act.group for act in acts_in(row["example"])}


@pytest.mark.parametrize("row", ACTS, ids=lambda row: row["counter_example"][:60])
def test_what_is_only_planned_is_not_done_but_promised(row: dict[str, str]) -> None:
    assert row["group"] not in {act.group for act in acts_in(row["counter_example"])}


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("Het kabinet zal een conferentie organiseren", "hold"),
        ("In mei wordt een loket opgericht", "found"),
        ("Het kabinet laat de risico’s onderzoeken", "study"),
        ("De Kamer ontvangt het overzicht in mei", "send"),
        ("De wet treedt in mei in werking", "enact"),
    ],
)
def test_a_promise_announces_its_act(sentence: str, group: str) -> None:
    assert group in promised_acts(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "De brug zal in mei zijn geopend.",
        "De brug is nog niet geopend.",
        "De minister verwacht dat de brug is geopend.",
        "De motie verzoekt dat de brug wordt geopend.",
        "Indien de brug is geopend, volgt de weg.",
        "De geopende brug is van staal.",
    ],
)
def test_a_plan_a_doubt_and_a_denial_report_nothing(sentence: str) -> None:
    assert acts_in(sentence) == []


@pytest.mark.parametrize(("name", "kind", "sentence"), YES)
def test_a_formula_is_heard(name: str, kind: str, sentence: str) -> None:
    found = formula_in(sentence)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(("name", "sentence"), NO)
def test_a_formula_is_not_heard_where_it_is_none(name: str, sentence: str) -> None:
    found = formula_in(sentence)
    assert found is None or found.name != name


@pytest.mark.parametrize(("entry", "sentence"), [pytest.param(c, s, id=s[:60]) for c in CUES for s in c["yes"]])
def test_a_cue_is_heard(entry: dict[str, Any], sentence: str) -> None:
    assert cue(entry["name"]).search(sentence)


@pytest.mark.parametrize(("entry", "sentence"), [pytest.param(c, s, id=s[:60]) for c in CUES for s in c["no"]])
def test_a_cue_is_not_heard(entry: dict[str, Any], sentence: str) -> None:
    assert not cue(entry["name"]).search(sentence)


@pytest.mark.parametrize(
    ("sentence", "agent"),
    [
        ("In mei heeft het kabinet een conferentie georganiseerd.", GOVERNMENT),
        ("Nederland steunde in mei de verklaring.", GOVERNMENT),
        ("Op 3 mei heb ik met de vervoerders gesproken.", GOVERNMENT),
        ("De Minister van Financiën heeft het rapport gestuurd.", GOVERNMENT),
        ("De Europese Commissie heeft in mei een voorstel gepresenteerd.", OTHER),
        ("Frankrijk heeft nieuwe wetgeving ingevoerd.", OTHER),
        ("Uit onderzoek van het CPB blijkt dat de prijzen dalen.", OTHER),
        ("De conferentie is georganiseerd door de Europese Commissie.", OTHER),
    ],
)
def test_who_did_it(sentence: str, agent: float) -> None:
    assert agent_of(sentence) == agent


@pytest.mark.parametrize("sentence", ["In mei is in Assen het loket geopend.", "Over de haven zijn klachten ontvangen."])
def test_a_passive_names_nobody(sentence: str) -> None:
    assert OTHER < agent_of(sentence) < GOVERNMENT


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Op 3 mei 2031 is de brug geopend.", "2031-05-03"),
        ("In mei 2031 werd de brug geopend.", "2031-05-01"),
        ("Zie mijn brief van 3 mei 2031 over de brug die komt.", "2031-05-03"),
        ("Kamerstuk 10 001, nr. 4 van 03-05-2031.", "2031-05-03"),
        ("Op 3 mei 2031 is de brug geopend. Op 4 juni 2031 was er een feest.", "2031-06-04"),
    ],
)
def test_a_paper_is_no_earlier_than_the_past_days_it_mentions(text: str, day: str) -> None:
    found = not_before(text)
    assert found is not None
    assert found[0] == day


@pytest.mark.parametrize(
    "text",
    [
        "De brug gaat op 3 mei 2031 open.",
        "Uiterlijk 3 mei 2031 is de brug open.",
        "De brug moet op 3 mei 2031 zijn geopend.",
        "Is de brug op 3 mei 2031 geopend?",
        "In de jaren 2031–2034 is geld beschikbaar.",
        "Op 31 juni 2031 was dat zo.",
    ],
)
def test_a_day_to_come_says_nothing_of_when_a_paper_was_written(text: str) -> None:
    assert not_before(text) is None


def test_a_paper_is_later_only_when_its_days_say_so() -> None:
    first, other = When("2031-05-03"), When(None, "2031-06-01", 0, 5, 20)
    assert later(first, other) == 1.0
    assert later(other, When("2031-07-01")) == 0.6
    assert later(other, first) == 0.0
    assert later(first, When("2031-05-03")) == 0.0
    assert later(first, When(None)) == 0.0


def test_the_ways_of_writing_a_name_share_its_words() -> None:
    one, other = subject_of("er komt een IMVO Steunpunt"), subject_of("het IMVO-steunpunt is open")
    assert one.pairs & other.pairs
    assert subject_of("een kennissessie").terms & subject_of("deze sessie").terms


def test_what_any_promise_says_is_no_subject() -> None:
    assert subject_of("Uw Kamer wordt hierover dit najaar nader geïnformeerd").words == ()


def test_a_compound_is_a_thing_of_the_sort_of_its_end() -> None:
    assert things_of("een kennissessie over water") == {"event"}
    assert things_of("een brug over water") == frozenset()


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    rarity = Rarity([subject_of(f"x haven{'s' * (n % 2)} {'aquaduct' if n == 3 else 'brug'}") for n in range(500)])
    assert rarity("aquaduct") > 0.8
    assert rarity("brug") < 0.2
    assert rarity("nergens") == 1.0


def test_the_parts_of_a_score_add_up_to_one() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1.0)


def test_an_id_is_of_the_words_and_not_of_blanks_or_hyphens() -> None:
    assert commitment_key("Het kabinet zal de brug ope-\nnen") == commitment_key("Het kabinet zal de brug openen.")
    assert commitment_key("Het kabinet zal de brug openen") != commitment_key("Het kabinet zal de brug sluiten")
