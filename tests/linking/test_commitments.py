"""What became of promises over a record: kept, put off, dropped, told again; and what must not be taken for it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from griffier.linking.link_rows import prepare
from griffier.linking.steps import link, link_all
from griffier.model.paper import Head, Paper
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.record.export import export_all
from griffier.record.store import reading, writing
from griffier.sample import folder as sample_folder
from tests.linking.papers import letter, paper
from tests.linking.promised import became, entries, linked, status
from tests.papers import SHARED, needs_shared
from tests.sample.expected_places import DOSSIER, expected, papers_with

PROMISE = "Het kabinet zal in 2031 een meldpunt voor havengeluid openen."
FIRST = letter("kst-10001-1", f"De haven groeit. {PROMISE}", "2031-01-10", "Havens", "10001")


def after(words: str, number: int = 2, date: str | None = "2031-09-01") -> Paper:
    return letter(f"kst-10001-{number}", words, date, "Havens", "10001")


@pytest.mark.parametrize(
    "words",
    [
        "Op 3 mei 2031 is in Delfzijl het meldpunt voor havengeluid geopend.",
        "Het meldpunt havengeluid is deze zomer van start gegaan.",
        "In mei heeft het kabinet een meldpunt havengeluid ingericht.",
        "De website van het meldpunt havengeluid is opengesteld.",
    ],
)
def test_a_promise_is_kept_when_the_promised_thing_is_reported_done(tmp_path: Path, words: str) -> None:
    record = linked(tmp_path, FIRST, after(f"De haven groeit verder. {words} Er wordt veel gemeld."))
    assert became(record, "Het kabinet zal") == [("kept", words)]
    assert status(record, "Het kabinet zal") == "fulfilled"


@pytest.mark.parametrize(
    "words",
    [
        "Het meldpunt voor havengeluid is nog niet geopend door personeelsgebrek bij de gemeente.",
        "Het meldpunt voor havengeluid zal dit jaar worden geopend.",
        "De Europese Commissie heeft een meldpunt voor havengeluid geopend.",
        "Frankrijk heeft in 2031 een meldpunt voor havengeluid geopend.",
        "In mei is een museum voor schilderkunst geopend.",
        "Het kabinet heeft het havengeluid onderzocht.",
        "In 2027 is een meldpunt voor havengeluid geopend, dat een jaar later sloot.",
    ],
)
def test_other_things_other_doers_and_other_times_keep_no_promise(tmp_path: Path, words: str) -> None:
    record = linked(tmp_path, FIRST, after(words))
    assert [kind for kind, _ in became(record, "Het kabinet zal in 2031 een meldpunt") if kind == "kept"] == []


def test_an_earlier_paper_keeps_no_later_promise(tmp_path: Path) -> None:
    record = linked(tmp_path, FIRST, after("Het meldpunt voor havengeluid is geopend.", date="2030-09-01"))
    assert became(record, "Het kabinet zal") == []
    assert status(record, "Het kabinet zal", "2032-01-01") == "unknown"  # no paper is from after the term
    record = linked(tmp_path / "later", FIRST, after("De haven groeit nog.", 3, "2032-03-01"))
    assert status(record, "Het kabinet zal", "2032-01-01") == "overdue"


def test_a_member_who_says_so_in_a_question_proves_nothing(tmp_path: Path) -> None:
    words = "Het meldpunt voor havengeluid is geopend, wat vindt u daarvan?\nDat is bekend."
    asked = paper(words, Head("kst-10001-3", "question_list", "Havens", "2031-09-01", ("10001",)), questions=1)
    assert became(linked(tmp_path, FIRST, asked), "Het kabinet zal") == []


def test_a_promise_that_is_put_off_has_a_history_of_its_term(tmp_path: Path) -> None:
    moved = "De opening van het meldpunt voor havengeluid is uitgesteld tot mei 2032."
    record = linked(tmp_path, FIRST, after(moved), after("De haven groeit nog.", 3, "2032-07-01"))
    assert became(record, "Het kabinet zal") == [("postponed", moved)]
    entry = next(entry for entry in entries(record) if entry.paper == "kst-10001-1")
    assert [term.due_to for term in entry.history] == ["2031-12-31", "2032-05-31"]
    assert status(record, "Het kabinet zal", "2032-01-15") == "open"
    assert status(record, "Het kabinet zal", "2032-05-15") == "due"
    assert status(record, "Het kabinet zal", "2032-06-15") == "overdue"


def test_words_that_drop_the_promise_belong_to_the_one_they_fit(tmp_path: Path) -> None:
    both = letter(
        "kst-10001-1",
        f"{PROMISE} Het kabinet zal in 2031 een meldpunt voor vliegtuiglawaai openen.", "2031-01-10", "Havens", "10001",
    )  # fmt: skip
    record = linked(tmp_path, both, after("Over het meldpunt voor vliegtuiglawaai is veel gezegd. Van dit meldpunt zie ik af."))
    assert [kind for kind, _ in became(record, "Het kabinet zal in 2031 een meldpunt voor vlieg")] == ["dropped"]
    assert became(record, PROMISE[:-1]) == []
    assert status(record, "Het kabinet zal in 2031 een meldpunt voor vlieg") == "lapsed"


def test_a_paper_that_names_the_promise_and_where_it_was_made_keeps_it(tmp_path: Path) -> None:
    made = letter("kst-10001-1", "Ik zal met de vervoerders spreken en uw Kamer informeren.", "2031-01-10", "Havens", "10001")
    words = "Hiermee is voldaan aan mijn toezegging uit de brief van 10 januari 2031."
    record = linked(tmp_path, made, after(words))
    assert became(record, "Ik zal") == [("kept", words)]


def test_the_same_formula_on_another_subject_does_not(tmp_path: Path) -> None:
    record = linked(tmp_path, FIRST, after("De dijken zijn hoger gemaakt. Hiermee is voldaan aan de toezegging over dijken."))
    assert became(record, "Het kabinet zal") == []


def test_work_going_on_is_a_part(tmp_path: Path) -> None:
    made = letter("kst-10001-1", "Het kabinet zal een wet tegen havengeluid invoeren.", "2031-01-10", "Havens", "10001")
    record = linked(tmp_path, made, after("Het kabinet voert een wet tegen havengeluid in die rekening houdt met schepen."))
    kinds = [kind for kind, _ in became(record, "Het kabinet zal een wet")]
    assert kinds in ([], ["partly"])
    assert status(record, "Het kabinet zal een wet") in ("open", "partly")


def test_a_promise_told_again_is_history_and_no_proof(tmp_path: Path) -> None:
    record = linked(tmp_path, FIRST, after("Zoals toegezegd zal het kabinet in 2031 een meldpunt voor havengeluid openen."))
    assert became(record, "Het kabinet zal") == []
    first = next(entry for entry in entries(record) if entry.paper == "kst-10001-1")
    assert [one.kind for one in first.evidence] == ["repeated"]
    assert first.status == "due" or first.status == "open"


def test_papers_without_a_date_are_ordered_by_what_they_mention(tmp_path: Path) -> None:
    undated = after("Op 3 mei 2031 is het meldpunt voor havengeluid geopend.", date=None)
    record = linked(tmp_path, FIRST, undated)
    with reading(record) as db:
        [cell] = db.execute("SELECT fulfilled_by FROM current_commitments").fetchone()
        assert db.execute("SELECT date FROM current_papers WHERE id = 'kst-10001-2'").fetchone()[0] is None
    [entry] = json.loads(cell)
    assert (entry["date"], entry["not_before"]) == (None, "2031-05-03")


def test_every_entry_can_be_found_at_its_place(tmp_path: Path) -> None:
    kept = after("Er is nieuws. Op 3 mei 2031 is het meldpunt voor havengeluid geopend.")
    record = linked(tmp_path, FIRST, kept)
    with reading(record) as db:
        [cell] = db.execute("SELECT fulfilled_by FROM current_commitments").fetchone()
    [entry] = json.loads(cell)
    assert kept.text[entry["start"] : entry["end"]] == entry["quote"]
    assert (entry["file"], entry["paper"], entry["date"]) == ("kst-10001-2.txt", "kst-10001-2", "2031-09-01")


def test_linking_again_changes_nothing_and_a_new_paper_is_heard(tmp_path: Path) -> None:
    record = linked(tmp_path, FIRST)
    assert link(record) == {}
    assert became(record, "Het kabinet zal") == []
    linked(tmp_path, after("Op 3 mei 2031 is het meldpunt voor havengeluid geopend."))
    assert [kind for kind, _ in became(record, "Het kabinet zal")] == ["kept"]


def test_the_order_in_which_papers_came_does_not_matter(tmp_path: Path) -> None:
    papers = [FIRST, after("Het meldpunt voor havengeluid is geopend."), after("De opening van het meldpunt is uitgesteld.", 3)]
    for name, order in (("one", papers), ("other", papers[::-1])):
        export_all(linked(tmp_path / name, *order), tmp_path / f"{name}-export")
    one, other = (tmp_path / f"{name}-export" / "commitments.jsonl" for name in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()


def test_a_linking_that_is_broken_off_leaves_the_record_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = linked(tmp_path, FIRST)
    before = became(record, "Het kabinet zal")
    with writing(record) as db:
        db.execute("DELETE FROM link_state")
        db.execute("CREATE TRIGGER full BEFORE INSERT ON commitment_ids BEGIN SELECT RAISE(ABORT, 'no room'); END")
        with pytest.raises(sqlite3.IntegrityError):
            link_all(db, record)
        db.execute("DROP TRIGGER full")
        assert db.execute("SELECT count(*) FROM commitment_ids").fetchone()[0] == 1
    assert became(record, "Het kabinet zal") == before
    assert link(record)["commitments_commitments"] == 1


def test_the_same_words_twice_in_a_paper_have_two_ids(tmp_path: Path) -> None:
    twice = letter("kst-10001-1", f"{PROMISE} De haven groeit. {PROMISE}", "2031-01-10", "Havens", "10001")
    ids = sorted(entry.id for entry in entries(linked(tmp_path, twice)))
    assert ids[1] == f"{ids[0]}.2"
    assert ids[0].startswith("kst-10001-1#c")


def test_unrelated_papers_need_more_in_common_the_more_there_are(tmp_path: Path) -> None:
    others = [letter(f"kst-{20000 + n}-1", f"Over onderwerp {n} is niets te melden.", "2031-02-01") for n in range(60)]
    weak = letter("kst-30001-1", "In mei 2031 is een meldpunt voor zwerfvuil geopend.", "2031-09-01", "Afval", "30001")
    assert became(linked(tmp_path, FIRST, *others, weak), "Het kabinet zal") == []


def test_preparing_twice_is_harmless(tmp_path: Path) -> None:
    with writing(tmp_path) as db:
        prepare(db)
        prepare(db)
        assert db.execute("SELECT count(*) FROM commitment_links").fetchone()[0] == 0


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    record = tmp_path_factory.mktemp("samples") / "record"
    list(read_into(record, find_files([sample_folder()]).files, workers=1))
    return record


KNOWN = {
    "steunpunt": "Ik zal daarom in het eerste kwartaal",
    "wekdienst": "Ook ben ik voornemens",
    "evaluatie": "Het kabinet zal het programma in 2034",
    "plan": "Ik zal uw Kamer op korte termijn",
    "gezondheidsonderzoek": "De Minister van Volksgezondheid, Welzijn en Sport zal uw Kamer",
    "esbjerg": "Over de uitwerking",
    "snelheid": "Ik zal met beide vervoerders",
    "spreekuur": "Uw Kamer wordt vóór de zomer",
}


@pytest.mark.parametrize("name", KNOWN)
def test_promises_of_the_samples_stand_as_their_story_has_it(samples: Path, name: str) -> None:
    assert status(samples, KNOWN[name], "2034-01-01") == DOSSIER["status_at_2034_01_01"][name]


def test_most_of_what_became_of_the_samples_promises_is_found(samples: Path) -> None:
    told = found = 0
    links = {(e.file, e.quote): e.evidence for e in entries(samples)}
    for name in papers_with("commitments"):
        for row in expected(name)["commitments"]:
            quotes = [key for key in links if key[0] == expected(name)["file"] and row["ends"] in key[1]]
            for want in row["followed"]:
                told += 1
                of = [one for key in quotes for one in links[key] if one.state == "found" and one.kind == want["what"]]
                found += any(one.file == want["file"] and want["words"][:25] in one.quote for one in of)
    assert found / told >= 0.6, f"{found} of {told}"


@needs_shared
def test_the_real_papers_reach_the_measured_precision_and_recall(tmp_path: Path) -> None:
    list(read_into(tmp_path / "record", find_files([SHARED / "papers"]).files, workers=1))
    export_all(tmp_path / "record", tmp_path / "export")
    command = [sys.executable, str(SHARED / "gold" / "score.py"), str(tmp_path / "export"), "--json"]
    scored = json.loads(subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout)
    followed = (scored.get("total") or scored["totals"])["followed"]
    assert followed["p"] >= 0.90
    assert followed["r"] >= 0.60
    shutil.rmtree(tmp_path / "export")
