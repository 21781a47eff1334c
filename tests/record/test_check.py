"""`griffier check` passes on an honest record and names every way in which one can be spoilt."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from griffier.model.paper import Furniture
from griffier.model.text import PlacedText, TextBuilder
from griffier.operations.check import check_versions, check_whole
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.record.proof import Fault, clean_reading, unaccounted
from tests.record.build import QUESTIONS, read_sample


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("check")
    papers = folder / "papers"
    papers.mkdir()
    (papers / "a.txt").write_text(QUESTIONS)
    (papers / "b.txt").write_text("kst-99001-4\nNog 3 boten, odd.")
    (papers / "c.txt").write_text("kst-99001-4\nDezelfde, en 4 boten.")
    list(read_into(folder / "record", find_files([papers]).files, workers=0, reader=read_sample))
    return folder / "record"


@pytest.fixture
def record(honest: Path, tmp_path: Path) -> Path:
    return shutil.copytree(honest, tmp_path / "record")


def faults(record: Path) -> list[Fault]:
    checked = check_versions(record, workers=0, reader=read_sample)
    return [*check_whole(record), *(fault for version in checked for fault in version.faults)]


def spoil(record: Path, statement: str) -> None:
    with sqlite3.connect(record / "record.db") as db:
        assert db.execute(statement).rowcount > 0


def test_an_honest_record_has_no_faults(record: Path) -> None:
    assert faults(record) == []
    versions = list(check_versions(record, workers=0, reader=read_sample))
    assert [(v.paper, v.older_code) for v in versions] == [
        ("kst-99001-3", False),
        ("kst-99001-4", False),
        ("kst-99001-4", False),
    ]
    assert versions[0].rows == 13


SPOILT = [
    ("UPDATE figures SET quote = '26 boten' WHERE row = 1 AND paper = 'kst-99001-3'", {"quote", "row_differs"}),
    ("UPDATE figures SET value = 26 WHERE value = 25", {"row_differs"}),
    ("UPDATE questions SET text = text || ' Echt?' WHERE n = 2", {"quote", "row_differs"}),
    ("UPDATE questions SET start = start + 1 WHERE n = 1", {"quote", "row_differs"}),
    ('UPDATE "references" SET clean_start = clean_start + 1', {"quote", "row_differs"}),
    ("DELETE FROM answers", {"balance", "row_missing"}),
    ("DELETE FROM questions WHERE n = 3", {"balance", "row_missing"}),
    ("DELETE FROM questions WHERE n = 1", {"balance", "row_missing"}),
    ("DELETE FROM footnotes WHERE label = '8'", {"flows", "row_missing"}),
    ("DELETE FROM text WHERE paper = 'kst-99001-3'", {"flows", "row_missing"}),
    ("DELETE FROM papers WHERE paper = 'kst-99001-3'", {"row_missing"}),
    ("DELETE FROM problems WHERE code = 'odd'", {"balance", "row_missing"}),
    ("UPDATE questions SET answer = NULL WHERE n = 1", {"balance", "row_differs"}),
    ("UPDATE questions SET answer = 1 WHERE n = 3", {"balance", "row_differs"}),
    ("UPDATE papers SET question_count = 4 WHERE question_count = 3", {"balance", "row_differs"}),
    ("UPDATE papers SET status = 'complete'", {"balance"}),
    ("UPDATE figures SET paper = 'kst-1-1'", {"orphan", "row_differs"}),
    ("INSERT INTO figures (version, row, paper, quote) VALUES (77, 1, 'kst-1-1', '')", {"orphan"}),
    ("UPDATE flows SET pieces = x'00' WHERE flow = 1", {"damaged"}),
    ("DELETE FROM flows WHERE flow = 1", {"flows"}),
    ("UPDATE text SET text = replace(text, 'haven', 'stad')", {"quote", "row_differs"}),
]


@pytest.mark.parametrize(("statement", "codes"), SPOILT, ids=[s[0][:50] for s in SPOILT])
def test_a_spoilt_row_is_named(record: Path, statement: str, codes: set[str]) -> None:
    spoil(record, statement)
    assert codes <= {fault.code for fault in faults(record)}


def test_one_changed_byte_in_a_kept_file_is_named_with_its_paper(record: Path) -> None:
    [kept] = [p for p in (record / "files").glob("*/*.txt") if b"odd" in p.read_bytes()]
    kept.write_bytes(kept.read_bytes().replace(b"3 boten", b"4 boten"))
    [fault] = faults(record)
    assert (fault.paper, fault.file, fault.code) == ("kst-99001-4", "b.txt", "file_changed")


def test_a_lost_file_is_named(record: Path) -> None:
    next((record / "files").glob("*/*.txt")).unlink()
    assert [fault.code for fault in faults(record)] == ["file_missing"]


def test_rows_of_older_code_are_not_held_against_the_newer_but_their_places_are_proved(record: Path) -> None:
    spoil(record, "UPDATE versions SET reader = 'older'")
    spoil(record, "UPDATE figures SET value = 1 WHERE value = 25")
    assert faults(record) == []
    assert all(v.older_code for v in check_versions(record, workers=0, reader=read_sample))
    spoil(record, "UPDATE figures SET quote = 'x' WHERE value = 1")
    assert [fault.code for fault in faults(record)] == ["quote"]


def flow(*pieces: tuple[str, int]) -> PlacedText:
    builder = TextBuilder()
    for text, at in pieces:
        builder.copy(text, at, at + len(text))
    return builder.build()


@pytest.mark.parametrize(
    ("pieces", "furniture", "codes"),
    [
        ([("een", 0), ("twee", 4)], [], []),
        ([("een", 0)], [Furniture(4, 8, "header")], []),
        ([("een", 0)], [], ["unaccounted"]),
        ([("twee", 4)], [], ["unaccounted"]),
        ([("een tw", 0)], [Furniture(4, 8, "header")], ["counted_twice"]),
        ([("een", 0), ("twee", 4)], [Furniture(8, 9, "header")], ["counted_twice"]),
        ([("ee", 0), ("twee", 4)], [], ["unaccounted"]),
    ],
)
def test_every_character_that_is_no_blank_is_counted_once(
    pieces: list[tuple[str, int]], furniture: list[Furniture], codes: list[str]
) -> None:
    assert [said.code for said in unaccounted("een twee", [flow(*pieces)], furniture)] == codes


def test_a_place_is_read_in_the_flow_that_holds_its_first_character() -> None:
    body, note = flow(("een ", 0), ("drie", 8)), flow(("twee", 4))
    assert clean_reading([body, note], 0, 12) == "een drie"
    assert clean_reading([body, note], 4, 8) == "twee"
    assert clean_reading([body, note], 4, 12) == "twee"
    assert clean_reading([body, note], 20, 22) == ""
