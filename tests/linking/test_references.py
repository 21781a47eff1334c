"""References resolve to what they surely mean, exist where a list says so, and otherwise stay open with candidates."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from griffier.errors import BadRequest, NotFound
from griffier.existence import ExistenceIndex, build
from griffier.findings.references import find_in_paper
from griffier.linking.pointing import pointing_at, references_in, references_out, unresolved
from griffier.linking.references import link_references, links_of
from griffier.model.paper import Head, Paper
from griffier.pipeline import read_file
from griffier.record.rows import entry_of
from griffier.record.store import writing
from griffier.record.write import Source, write_entry
from tests.linking.papers import letter, motion, paper, record
from tests.papers import needs_shared, real_papers


def linked(folder: Path, *papers: Paper, ids: list[str] | None = None) -> dict[str, tuple[object, object, list[str]]]:
    """Surface → (resolved, exists, candidates) of the references in the last paper."""
    index = None
    if ids is not None:
        build([f"{official_id}\n".encode() for official_id in ids], folder / "ids")
        index = ExistenceIndex.open(folder / "ids")
    with record(folder / "record", *papers) as db:
        link_references(db, index)
        return {r.surface: (r.resolved, r.exists, r.candidates) for r in references_out(db, papers[-1].id)}


CITED = letter("kst-10001-3", "Over fietsen.", "2030-05-03", "Het tellen van fietsen", "10001")


def test_a_numbered_paper_in_the_record_is_resolved(tmp_path: Path) -> None:
    found = linked(tmp_path, CITED, letter("kst-10001-9", "Zie Kamerstuk 10 001, nr. 3."))
    assert found == {"Kamerstuk 10 001, nr. 3": ("kst-10001-3", True, [])}


def test_one_that_is_not_there_is_open(tmp_path: Path) -> None:
    found = linked(tmp_path, letter("kst-10001-9", "Zie Kamerstuk 10 001, nr. 3."))
    assert found == {"Kamerstuk 10 001, nr. 3": (None, None, [])}


def test_an_old_reference_resolves_when_its_paper_comes(tmp_path: Path) -> None:
    with record(tmp_path, letter("kst-10001-9", "Zie Kamerstuk 10 001, nr. 3.")) as db:
        assert link_references(db) == {"resolved": 0, "changed": 0}
    with record(tmp_path, CITED) as db:
        assert link_references(db) == {"resolved": 1, "changed": 1}
        assert link_references(db) == {"resolved": 1, "changed": 0}
        assert [r.paper for r in references_in(db, "kst-10001-3")] == ["kst-10001-9"]


@pytest.mark.parametrize(
    ("ids", "date", "exists", "why"),
    [
        (None, None, None, "no list"),
        (["kst-10001-3"], None, True, "in the list"),
        (["kst-10001-3-h1"], None, True, "in the list as a reprint"),
        (["kst-10001-2"], None, None, "newer than the list, perhaps"),
        (["kst-10001-2", "kst-10001-4"], None, False, "the list goes beyond it"),
        (["kst-10001-2", "stb-2032-1"], "2030-01-01", False, "cited before the list ends"),
        (["kst-10001-2", "stb-2030-1"], "2030-01-01", None, "cited in the year that the list ends"),
    ],
)
def test_existence_is_said_only_as_far_as_the_list_goes(
    tmp_path: Path, ids: list[str] | None, date: str | None, exists: bool | None, why: str
) -> None:
    found = linked(tmp_path, letter("kst-10001-9", "Zie Kamerstuk 10 001, nr. 3.", date), ids=ids)
    assert found["Kamerstuk 10 001, nr. 3"][1] is exists, why


def test_a_matter_resolves_to_the_paper_that_answers_it(tmp_path: Path) -> None:
    answered = paper("Ja.", Head("ah-tk-20302031-7", "written_questions", submitted_as="2030Z00007"))
    found = linked(tmp_path, answered, letter("kst-10001-9", "Zie 2030Z00007 en 2030D00008."))
    assert found == {"2030Z00007": ("ah-tk-20302031-7", True, []), "2030D00008": (None, None, [])}


def test_a_dossier_is_no_paper_but_names_those_it_holds(tmp_path: Path) -> None:
    found = linked(tmp_path, CITED, letter("kst-10002-9", "Zie dossier 10 001."))
    assert found == {"dossier 10 001": (None, True, ["kst-10001-3"])}


def test_the_publishers_address_of_a_paper_resolves(tmp_path: Path) -> None:
    address = "https://zoek.officielebekendmakingen.nl/kst-10001-3.html"
    found = linked(tmp_path, CITED, letter("kst-10002-9", f"Zie {address} en https://voorbeeld.nl/kst-10001-3."))
    assert found[address][0] == "kst-10001-3"
    assert found["https://voorbeeld.nl/kst-10001-3"][0] is None


def test_an_answer_and_a_section_resolve_within_their_own_paper(tmp_path: Path) -> None:
    asked = paper("a?\nb?\nZie het antwoord op vraag 2 en zie hoofdstuk 4.", Head("p", "question_list"), questions=2, section="4")
    assert {r[0] for r in linked(tmp_path, asked).values()} == {"p"}


def test_a_question_or_section_that_is_not_there_stays_open(tmp_path: Path) -> None:
    asked = paper("a?\nb?\nZie het antwoord op vraag 7 en zie hoofdstuk 9.", Head("p", "question_list"), questions=2, section="4")
    assert {r[0] for r in linked(tmp_path, asked).values()} == {None}


LETTERS = [  # words, note, resolved, candidates, why
    ("de brief van 3 mei 2030 over fietsen", "", "kst-10001-3", [], "the day and a word of the subject"),
    ("de brief van 3 mei 2030 over boten", "", None, ["kst-10001-3"], "the day alone"),
    ("de brief van 4 mei 2030 over fietsen", "", None, [], "another day"),
    ("de brief van 4 mei 2030 (Kamerstuk 10 001, nr. 3)", "", "kst-10001-3", [], "its number in brackets"),
    ("de brief van 4 mei 2030[1]", "Kamerstuk 10 001, nr. 3.", "kst-10001-3", [], "its number in the note"),
    ("de brief van 4 mei 2030[1]", "Kamerstuk 10 001, nrs. 3 en 4.", None, [], "two numbers in the note"),
    ("de brief van 4 mei 2030[1]", "Kamerstuk 10 001, nr. 8.", None, ["kst-10001-8"], "a number that the record lacks"),
]


@pytest.mark.parametrize(("words", "note", "resolved", "candidates", "why"), LETTERS)
def test_a_dated_letter(tmp_path: Path, words: str, note: str, resolved: str | None, candidates: list[str], why: str) -> None:
    found = linked(tmp_path, CITED, letter("kst-10002-9", words, note=note))
    described = next(link for surface, link in found.items() if surface.startswith("brief"))
    assert (described[0], described[2]) == (resolved, candidates), why


def test_a_letter_of_the_same_dossier_and_day_resolves_without_a_subject(tmp_path: Path) -> None:
    found = linked(tmp_path, CITED, letter("kst-10001-9", "de brief van 3 mei 2030", None, None, "10001"))
    assert found["brief van 3 mei 2030"][0] == "kst-10001-3"


def test_two_letters_that_fit_leave_it_open(tmp_path: Path) -> None:
    other = letter("kst-10001-4", "Ook.", "2030-05-03", "Meer fietsen", "10001")
    found = linked(tmp_path, CITED, other, letter("kst-10002-9", "de brief van 3 mei 2030 over fietsen"))
    assert found["brief van 3 mei 2030 over fietsen"] == (None, None, ["kst-10001-3", "kst-10001-4"])


def test_a_motion_resolves_by_mover_and_subject_or_dossier(tmp_path: Path) -> None:
    tabled = motion("kst-10001-5", "Aap", "alle fietsen te tellen", "10001")
    found = linked(tmp_path, tabled, letter("kst-10001-9", "de motie-Aap en de motie-Noot", None, None, "10001"))
    assert found == {"motie-Aap": ("kst-10001-5", True, []), "motie-Noot": (None, None, [])}


def test_a_mover_alone_is_only_a_candidate(tmp_path: Path) -> None:
    tabled = motion("kst-10001-5", "Aap", "alle fietsen te tellen", "10001")
    found = linked(tmp_path, tabled, letter("kst-10002-9", "de motie-Aap over boten"))
    assert found == {"motie-Aap": (None, None, ["kst-10001-5"])}


def test_two_motions_by_one_mover_are_told_apart_by_subject(tmp_path: Path) -> None:
    both = (motion("kst-10001-5", "Aap", "fietsen te tellen", "10001"), motion("kst-10001-6", "Aap", "boten te tellen", "10001"))
    found = linked(tmp_path, *both, letter("kst-10001-9", "de motie-Aap over boten; de motie-Aap", None, None, "10001"))
    with record(tmp_path / "record") as db:
        links = [link for pointer, link in links_of(db) if pointer.paper == "kst-10001-9"]
    assert [link.resolved for link in links] == ["kst-10001-6", None]
    assert links[1].candidates == ("kst-10001-5", "kst-10001-6")
    assert len(found) == 1


def test_a_name_without_number_means_the_one_the_paper_itself_numbers(tmp_path: Path) -> None:
    words = "De motie-Aap (Kamerstuk 10 001, nr. 5) is uitgevoerd. " + "Woorden. " * 20 + "De motie van het lid Aap vroeg dat."
    with record(tmp_path, letter("kst-10002-9", words), motion("kst-10001-5", "Aap", "fietsen te tellen")) as db:
        link_references(db)
        assert [r.resolved for r in references_out(db, "kst-10002-9")] == ["kst-10001-5"] * 3


def test_the_number_behind_a_nested_motion_is_the_motions(tmp_path: Path) -> None:
    words = "de brief van 3 juni 2030 over de uitvoering van de motie-Aap (Kamerstuk 10 001, nr. 5)"
    found = linked(tmp_path, letter("kst-10002-9", words))
    assert found["motie-Aap"][2] == ["kst-10001-5"]
    assert found["brief van 3 juni 2030 over de uitvoering van de motie-Aap"][2] == []


def test_what_points_at_a_paper_can_be_asked_before_the_record_holds_it(tmp_path: Path) -> None:
    with record(tmp_path, letter("kst-10001-9", "Zie Kamerstuk 10 001, nr. 3.")) as db:
        link_references(db)
        assert [p.paper for p in pointing_at(db, "Kamerstuk 10 001, nr. 3")] == ["kst-10001-9"]
        assert pointing_at(db, "kst-10001-4") == []


def test_what_points_at_a_question_is_found_within_its_paper(tmp_path: Path) -> None:
    with record(tmp_path, paper("a?\nb?\nZie het antwoord op vraag 2.", Head("kst-10001-8", "question_list"), questions=2)) as db:
        assert [p.surface for p in pointing_at(db, "kst-10001-8#q2")] == ["antwoord op vraag 2"]
        assert pointing_at(db, "kst-10001-8#q1") == []
        with pytest.raises(BadRequest, match="q12"):
            pointing_at(db, "kst-10001-8#x")


def test_unresolved_targets_are_counted(tmp_path: Path) -> None:
    with record(tmp_path, letter("kst-10001-9", "10 001, nr. 3, 10 001, nr. 3; 10 001, nr. 4"), letter("p", "10 001, nr. 3")) as db:
        link_references(db)
        counted = [(u.target, u.times, u.papers) for u in unresolved(db)]
    assert counted == [("kst-10001-3", 3, ["kst-10001-9", "p"]), ("kst-10001-4", 1, ["kst-10001-9"])]


def test_a_paper_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with record(tmp_path, CITED) as db, pytest.raises(NotFound):
        references_out(db, "kst-10001-99")


def test_linking_does_not_depend_on_the_order_of_papers(tmp_path: Path) -> None:
    papers = [CITED, letter("kst-10001-9", "Zie Kamerstuk 10 001, nr. 3 en de brief van 3 mei 2030 over fietsen.")]
    rows = []
    for name, order in (("one", papers), ("two", papers[::-1])):
        with record(tmp_path / name, *order) as db:
            link_references(db)
            rows.append([tuple(r) for r in db.execute("SELECT paper, surface, resolved, candidates FROM current_references")])
    assert rows[0] == rows[1]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """The five real papers, linked."""
    folder = tmp_path_factory.mktemp("real") / "record"
    with writing(folder) as db:
        for path in real_papers():
            read = read_file(path).paper
            write_entry(db, entry_of(read, find_in_paper(read)), Source(path, ".txt", 1), "reader", "now")
        link_references(db)
        yield db


@needs_shared
def test_every_pointer_at_an_answer_in_the_real_papers_is_resolved(real: sqlite3.Connection) -> None:
    rows = real.execute("SELECT paper, resolved FROM current_references WHERE kind = 'answer'").fetchall()
    assert len(rows) >= 17
    assert all(row["resolved"] == row["paper"] for row in rows)


@needs_shared
def test_nothing_numbered_that_the_record_holds_is_left_open(real: sqlite3.Connection) -> None:
    held = {row[0] for row in real.execute("SELECT id FROM current_papers")}
    open_ = real.execute("SELECT target FROM current_references WHERE resolved IS NULL AND kind = 'kamerstuk'")
    assert not held & {row[0] for row in open_}


@needs_shared
def test_answer_76_can_be_read_from_question_65(real: sqlite3.Connection) -> None:
    rows = real.execute("SELECT target, \"in\" FROM current_references WHERE kind = 'answer' AND target LIKE '%76%'").fetchall()
    serving = {json.loads(row["in"])["answer"] for row in rows}
    served = real.execute("SELECT n, answers FROM current_answers").fetchall()
    assert 65 in {n for row in served if row["n"] in serving for n in json.loads(row["answers"])}
