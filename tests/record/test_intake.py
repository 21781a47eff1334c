"""Reading files into a record: what is new, what is known, what changed, and what two names or two files mean."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from griffier.errors import RecordError, RecordVersion
from griffier.operations.folders import find_files
from griffier.operations.intake import Outcome, read_into
from griffier.record.export import export_all
from griffier.record.store import reading
from tests.record.build import QUESTIONS, read_sample

Read = Callable[..., list[Outcome]]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.txt").write_text(QUESTIONS)
    (folder / "b.txt").write_text("kst-99001-4\nNog 3 boten.")
    return folder


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "record"


def read(record: Path, *paths: Path) -> list[Outcome]:
    return list(read_into(record, find_files(paths).files, workers=0, reader=read_sample))


def exported(record: Path) -> dict[str, bytes]:
    export_all(record, record / "export")
    return {path.name: path.read_bytes() for path in sorted((record / "export").iterdir())}


def lines(record: Path, kind: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in exported(record)[f"{kind}.jsonl"].splitlines()]


def test_reading_again_changes_nothing_and_says_so(papers: Path, record: Path) -> None:
    assert [o.status for o in read(record, papers)] == ["new", "new"]
    before, database = exported(record), (record / "record.db").read_bytes()
    assert [o.status for o in read(record, papers)] == ["unchanged", "unchanged"]
    assert exported(record) == before
    assert (record / "record.db").read_bytes() == database


def test_a_file_that_moves_is_the_same_paper_under_another_name(papers: Path, record: Path) -> None:
    read(record, papers)
    before = exported(record)
    (papers / "a.txt").rename(papers / "z.txt")
    assert [(o.status, o.note) for o in read(record, papers)] == [
        ("unchanged", None),
        ("duplicate", "the same bytes as a.txt"),
    ]
    assert exported(record) == before


def test_the_same_bytes_under_two_names_are_one_paper_with_both_names(papers: Path, record: Path) -> None:
    (papers / "c.txt").write_text(QUESTIONS)
    assert [o.status for o in read(record, papers)] == ["new", "new", "duplicate"]
    assert [p["id"] for p in lines(record, "papers")] == ["kst-99001-3", "kst-99001-4"]
    with reading(record) as db:
        names = [row[0] for row in db.execute("SELECT file FROM names WHERE current ORDER BY file")]
    assert names == ["a.txt", "b.txt", "c.txt"]


def test_a_changed_file_is_a_new_version_and_the_old_one_keeps_its_rows(papers: Path, record: Path) -> None:
    read(record, papers)
    (papers / "b.txt").write_text("kst-99001-4\nNog 5 boten.")
    assert [o.status for o in read(record, papers)] == ["unchanged", "changed"]
    assert [f["value"] for f in lines(record, "figures")] == [25, 5]
    with reading(record) as db:
        versions = db.execute(
            "SELECT n, current, superseded_by IS NULL FROM versions WHERE paper = 'kst-99001-4' ORDER BY n"
        ).fetchall()
        assert [tuple(v) for v in versions] == [(1, 0, 0), (2, 1, 1)]
        kept = db.execute("SELECT value FROM figures WHERE paper = 'kst-99001-4' ORDER BY value").fetchall()
        assert [row[0] for row in kept] == [3, 5]


def test_a_file_that_changes_back_makes_the_first_version_current_again(papers: Path, record: Path) -> None:
    read(record, papers)
    before = exported(record)
    old = (papers / "b.txt").read_text()
    (papers / "b.txt").write_text("kst-99001-4\nNog 5 boten.")
    read(record, papers)
    (papers / "b.txt").write_text(old)
    assert [o.status for o in read(record, papers)] == ["unchanged", "changed"]
    assert exported(record) == before


def test_a_file_without_an_id_that_changes_is_still_the_same_paper(papers: Path, record: Path) -> None:
    (papers / "b.txt").write_text("\nZonder nummer.")
    read(record, papers)
    (papers / "b.txt").write_text("\nZonder nummer, verbeterd.")
    read(record, papers)
    assert len(lines(record, "papers")) == 2


def test_a_file_that_becomes_another_paper_leaves_the_first_paper_in_the_record(papers: Path, record: Path) -> None:
    read(record, papers)
    (papers / "b.txt").write_text("kst-99001-5\nIets anders.")
    assert read(record, papers)[1].note == "b.txt held kst-99001-4 before, which is kept"
    assert [p["id"] for p in lines(record, "papers")] == ["kst-99001-3", "kst-99001-4", "kst-99001-5"]


def test_two_files_that_claim_one_id_are_both_kept_and_both_say_so(papers: Path, record: Path) -> None:
    (papers / "c.txt").write_text("kst-99001-4\nEen andere druk.")
    read(record, papers)
    claimed = [p for p in lines(record, "papers") if p["id"] == "kst-99001-4"]
    assert [(p["status"], [q["code"] for q in p["problems"]]) for p in claimed] == [("partial", ["same_id"])] * 2  # type: ignore[attr-defined, index]
    assert [p["code"] for p in lines(record, "problems")] == ["same_id", "same_id"]


def test_two_files_with_one_id_give_the_same_export_whichever_came_first(papers: Path, tmp_path: Path) -> None:
    (papers / "c.txt").write_text("kst-99001-4\nEen andere druk.")
    files = [papers / "b.txt", papers / "c.txt"]
    read(tmp_path / "one", *files)
    read(tmp_path / "two", *files[::-1])
    assert exported(tmp_path / "one") == exported(tmp_path / "two")


def test_when_one_of_two_claimants_changes_its_id_the_problem_is_gone(papers: Path, record: Path) -> None:
    (papers / "c.txt").write_text("\nEen andere druk.")
    read(record, papers)
    clean = exported(record)
    (papers / "c.txt").write_text("kst-99001-4\nEen andere druk.")
    read(record, papers)
    assert lines(record, "problems")
    (papers / "c.txt").write_text("\nEen andere druk.")
    read(record, papers)
    assert exported(record) == clean


def test_a_file_that_can_not_be_read_is_kept_as_a_problem_until_it_can(papers: Path, record: Path) -> None:
    (papers / "c.txt").write_text("")
    outcome = read(record, papers)[2]
    assert (outcome.status, outcome.code, outcome.note) == ("failed", "empty", "the file is empty")
    [problem] = lines(record, "problems")
    assert (problem["paper"], problem["code"], problem["source"]["file"]) == (None, "empty", "c.txt")  # type: ignore[index]
    (papers / "c.txt").write_text("kst-99001-6\nToch iets.")
    assert read(record, papers)[2].status == "new"
    assert not lines(record, "problems")


def test_a_file_that_vanishes_between_finding_and_reading_costs_only_itself(papers: Path, record: Path) -> None:
    files = [*find_files([papers]).files, papers / "gone.txt"]
    outcomes = list(read_into(record, files, workers=0, reader=read_sample))
    assert [o.status for o in outcomes] == ["new", "new", "failed"]


def test_newer_code_reads_the_same_file_again_and_nothing_is_doubled(papers: Path, record: Path) -> None:
    read(record, papers)
    before = exported(record)
    with sqlite3.connect(record / "record.db") as db:
        db.execute("UPDATE versions SET reader = 'older'")
    assert [o.status for o in read(record, papers)] == ["reread", "reread"]
    assert exported(record) == before


def test_a_kept_file_that_was_lost_is_put_back_by_reading_again(papers: Path, record: Path) -> None:
    read(record, papers)
    [*kept] = (record / "files").glob("*/*.txt")
    kept[0].unlink()
    read(record, papers)
    assert kept[0].is_file()


def test_a_record_is_not_read_into_itself(papers: Path) -> None:
    read(papers / "griffier-record", papers)
    assert [f.name for f in find_files([papers]).files] == ["a.txt", "b.txt"]


def test_a_record_of_another_version_is_refused_with_what_to_do(papers: Path, record: Path) -> None:
    read(record, papers)
    with sqlite3.connect(record / "record.db") as db:
        db.execute("PRAGMA user_version = 99")
    for attempt in (lambda: read(record, papers), lambda: exported(record)):
        with pytest.raises(RecordVersion, match="into a new record"):
            attempt()


def test_a_file_that_is_no_record_is_refused(papers: Path, record: Path) -> None:
    record.mkdir()
    (record / "record.db").write_text("this is a letter, not a database, and long enough to be one" * 9)
    with pytest.raises(RecordError, match="no record of Griffier"):
        read(record, papers)


def test_reading_where_there_is_no_record_says_how_to_make_one(record: Path) -> None:
    with pytest.raises(RecordError, match="griffier read"):
        exported(record)


def test_a_name_that_is_no_utf8_is_kept_escaped_and_read_again_as_the_same_file(papers: Path, record: Path) -> None:
    name = os.fsencode(papers) + b"/bad\xff\xfename.txt"
    with open(name, "wb") as file:
        file.write(b"kst-99001-9\nNog 3 boten.")
    outcomes = read(record, papers)
    assert [(o.path.name, o.status) for o in outcomes] == [
        ("a.txt", "new"), ("b.txt", "new"), (r"bad\xff\xfename.txt", "new"),
    ]  # fmt: skip
    assert [p["source"]["file"] for p in lines(record, "papers")][2] == r"bad\xff\xfename.txt"  # type: ignore[index]
    assert [o.status for o in read(record, papers)] == ["unchanged"] * 3
    with open(name, "wb") as file:
        file.write(b"")
    assert read(record, papers)[2].status == "failed"


def test_a_pipe_that_is_named_is_refused_and_never_waited_for(papers: Path, record: Path) -> None:
    os.mkfifo(papers / "pipe")
    outcome = read(record, papers / "pipe")[0]
    assert (outcome.status, outcome.code) == ("failed", "no_regular_file")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.json", b'{"value": [', "malformed"),
        ("a.txt", b'{"value": [', "malformed"),
        ("a.txt", b"[" * 200_000, "too_deep"),
        ("a.json", b'{"name": "iets anders"}', "unknown_data"),
    ],
)
def test_json_that_is_no_open_data_is_refused_and_is_no_paper(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    outcome = read(tmp_path / "record", tmp_path / name)[0]
    assert (outcome.status, outcome.code) == ("failed", code)
