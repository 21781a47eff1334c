"""Printed numbers of questions where they differ from their order."""

from __future__ import annotations

from pathlib import Path

from griffier.operations.intake import read_into
from griffier.record.labels import printed_numbers
from griffier.record.store import reading
from tests.record.build import read_sample

LIST = "kst-99001-3\n1? Wat?\n3? Wanneer?\n4? Waar?\n"


def numbers(tmp_path: Path, **papers: str) -> dict[int, str]:
    files = []
    for name, words in papers.items():
        files.append(tmp_path / f"{name}.txt")
        files[-1].write_text(words)
    list(read_into(tmp_path / "record", files, workers=0, reader=read_sample))
    with reading(tmp_path / "record") as db:
        assert printed_numbers(db, "kst-99001-77") == {}
        return printed_numbers(db, "kst-99001-3")


def test_only_numbers_that_differ_from_the_order_are_told(tmp_path: Path) -> None:
    assert numbers(tmp_path, a=LIST) == {2: "3", 3: "4"}


def test_where_two_files_of_one_id_disagree_nothing_is_told(tmp_path: Path) -> None:
    assert numbers(tmp_path, a=LIST, b=LIST.replace("3?", "2?")) == {3: "4"}
