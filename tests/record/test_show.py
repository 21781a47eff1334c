"""Finding and showing a paper and its parts, and counting what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from griffier.errors import NotFound
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.operations.stats import stats
from griffier.record.lookup import find_paper
from griffier.record.show import show
from griffier.record.store import reading
from tests.record.build import QUESTIONS, read_sample


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("show")
    papers = folder / "papers"
    papers.mkdir()
    (papers / "brug.txt").write_text(QUESTIONS)
    (papers / "oud.txt").write_text("\nEen oude brief.")
    (papers / "een.txt").write_text("kst-99002-7\nEen lezing.")
    (papers / "twee.txt").write_text("kst-99002-7\nEen andere lezing.")
    for text in ("\nEen brief zonder nummer.", "\nEen brief zonder nummer, later."):
        (papers / "oud.txt").write_text(text)
        list(read_into(folder / "record", find_files([papers]).files, workers=0, reader=read_sample))
    return folder / "record"


def found(record: Path, written: str) -> str:
    with reading(record) as db:
        return find_paper(db, written).file


@pytest.mark.parametrize(
    ("written", "file"),
    [
        ("kst-99001-3", "brug.txt"),
        ("KST-99001-3", "brug.txt"),
        ("99 001, nr. 3", "brug.txt"),
        ("Kamerstuk 99001-3", "brug.txt"),
        ("brug.txt", "brug.txt"),
        ("papers/brug.txt", "brug.txt"),
        ("brug", "brug.txt"),
    ],
)
def test_a_paper_is_found_by_what_people_call_it(record: Path, written: str, file: str) -> None:
    assert found(record, written) == file


def test_a_paper_is_found_by_the_beginning_of_its_hash(record: Path) -> None:
    with reading(record) as db:
        sha256 = find_paper(db, "brug").sha256
    assert found(record, f"file-{sha256[:6]}") == "brug.txt"


def test_an_older_version_leads_to_the_newest_and_says_so(record: Path) -> None:
    with reading(record) as db:
        old = db.execute("SELECT paper FROM versions WHERE NOT current").fetchone()[0]
        held = find_paper(db, old)
        assert (held.n, held.notes) == (2, ("oud.txt has changed since; this is its newest version",))
    assert show(record, old)["versions"] == 2


def test_two_files_of_one_paper_are_both_named(record: Path) -> None:
    with reading(record) as db:
        [note] = find_paper(db, "kst-99002-7").notes
        assert "also read from twee.txt" in note
        assert find_paper(db, "twee.txt").file == "twee.txt"


@pytest.mark.parametrize(
    ("written", "near"),
    [("99001, nr. 4", "kst-99001-3"), ("kst-99001-33", "kst-99001-3"), ("99 002-8", "kst-99002-7"), ("haven.pdf", "stats")],
)
def test_what_is_not_there_names_what_is_near(record: Path, written: str, near: str) -> None:
    with pytest.raises(NotFound, match=near):
        found(record, written)


def test_a_name_with_a_star_is_no_pattern(record: Path) -> None:
    with pytest.raises(NotFound):
        found(record, "br*")


def test_a_question_is_shown_with_its_answer_and_what_that_points_to(record: Path) -> None:
    shown = show(record, "99001-3#q2")
    assert [q["n"] for q in _rows(shown, "questions")] == [1, 2]
    assert [a["n"] for a in _rows(shown, "answers")] == [1]
    assert [r["target"] for r in _rows(shown, "references")] == ["kst-99001-1"]
    assert [n["label"] for n in _rows(shown, "footnotes")] == ["8"]


def test_a_question_without_an_answer_is_shown_without_one(record: Path) -> None:
    shown = show(record, "99001-3#q3")
    assert ([q["n"] for q in _rows(shown, "questions")], shown["answers"], shown["references"]) == ([3], [], [])


def test_a_footnote_is_shown_by_its_label(record: Path) -> None:
    assert [n["text"] for n in _rows(show(record, "99001-3#n7"), "footnotes")] == ["Zie het jaarverslag."]


@pytest.mark.parametrize("part", ["q4", "a2", "n9", "q0"])
def test_a_part_that_is_not_there_says_which_are(record: Path, part: str) -> None:
    with pytest.raises(NotFound, match=r"it has|its footnotes are"):
        show(record, f"99001-3#{part}")


def test_what_is_in_the_record_is_counted_once(record: Path) -> None:
    counts = stats(record)
    assert (counts["papers"], counts["questions"], counts["answers"], counts["unanswered"]) == (4, 3, 1, 1)
    assert (counts["older_versions"], counts["problems_by_code"]) == (1, {"same_id": 2})


def _rows(shown: dict[str, object], kind: str) -> list[dict[str, object]]:
    rows = shown[kind]
    assert isinstance(rows, list)
    return rows
