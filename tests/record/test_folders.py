"""Which files are read when a user names files and folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from griffier.operations.folders import NO_FILE, Found, find_files, spelled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.PDF", "c/d.xml", "c/e.html", "c/f.htm", "x.csv", "c/g.jpg", ".hidden.txt", ".git/h.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(found: Found, under: Path) -> list[str]:
    return [str(file.relative_to(under)) for file in found.files]


def test_a_folder_gives_its_papers_in_order_and_counts_the_rest(folder: Path) -> None:
    found = find_files([folder])
    assert names(found, folder) == ["a.PDF", "b.txt", "c/d.xml", "c/e.html", "c/f.htm"]
    assert found.ignored == 2


def test_a_file_that_is_named_is_read_whatever_its_name(folder: Path) -> None:
    assert names(find_files([folder / "x.csv", folder / ".hidden.txt"]), folder) == ["x.csv", ".hidden.txt"]


def test_a_file_that_is_named_twice_is_read_once(folder: Path) -> None:
    assert names(find_files([folder / "b.txt", folder, folder / "c" / ".." / "b.txt"]), folder)[0] == "b.txt"
    assert len(find_files([folder / "b.txt", folder]).files) == 5


def test_a_circle_of_links_ends(folder: Path) -> None:
    (folder / "c" / "up").symlink_to(folder)
    (folder / "c" / "self").symlink_to(folder / "c")
    assert len(find_files([folder]).files) == 5


def test_a_folder_that_is_a_link_is_looked_into(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "z.txt").write_text("x")
    (folder / "link").symlink_to(elsewhere)
    assert "link/z.txt" in names(find_files([folder]), folder)


def test_a_path_that_is_not_there_is_said_and_the_others_go_on(folder: Path) -> None:
    found = find_files([folder / "nope", folder / "b.txt"])
    assert (names(found, folder), found.trouble) == (["b.txt"], [(folder / "nope", "there is no such file or folder")])


def test_a_broken_link_is_no_reason_to_stop(folder: Path) -> None:
    (folder / "broken.txt").symlink_to(folder / "gone.txt")
    assert len(find_files([folder]).files) == 6


def test_a_link_to_itself_is_said_and_the_others_go_on(folder: Path) -> None:
    (folder / "self").symlink_to("self")
    found = find_files([folder])
    assert len(found.files) == 5
    [(path, message)] = found.trouble
    assert path == folder / "self"
    assert message.startswith("it can not be looked at (")


def test_a_pipe_named_as_a_paper_is_said_and_never_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe.json")
    found = find_files([folder])
    assert (len(found.files), found.trouble, found.ignored) == (5, [(folder / "pipe.txt", NO_FILE)], 3)


def test_a_name_that_is_no_utf8_is_spelled_as_text_can_hold_it() -> None:
    assert spelled(Path(os.fsdecode(b"bad\xff\xfename.txt"))) == Path(r"bad\xff\xfename.txt")
    assert spelled(Path("motie é.txt")) == Path("motie é.txt")


def test_a_file_that_may_be_a_paper_of_a_kind_that_is_not_read_is_not_left_out(folder: Path) -> None:
    (folder / "oud.DOC").write_text("x")
    found = find_files([folder])
    assert "oud.DOC" in names(found, folder) and found.ignored == 2
