"""What a person says that a file is: kept, shown as said by a person, there after reading again."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from griffier.errors import BadRequest, RecordError
from griffier.model.identity import identity
from griffier.operations.check import check_versions
from griffier.operations.folders import find_files
from griffier.operations.intake import Outcome, read_into
from griffier.record.export import export_kind
from griffier.record.identities import FILE, read_identities, say

LETTER = "Geachte voorzitter,\n\nHet veer vaart weer sinds de zomer.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "brief.txt").write_text(LETTER)
    return tmp_path


def read(folder: Path) -> list[Outcome]:
    return list(read_into(folder / "record", find_files([folder / "in"]).files, workers=1))


def paper(folder: Path) -> dict[str, Any]:
    out = BytesIO()
    export_kind(folder / "record", "papers", out)
    (row,) = [json.loads(line) for line in out.getvalue().splitlines()]
    return dict(row)


def test_the_parts_as_people_write_them() -> None:
    said = identity("Kamerstuk 35 207, nr. 42", "2021-06-04", "letter", ("36 800 XVI",))
    assert said == ("kst-35207-42", "2021-06-04", "letter", ("36800-XVI",))


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("brief 12",), "is no id of a paper"),
        (("", "2021-02-30"), "is no day"),
        (("", "0021-02-03"), "is no day of a paper"),
        (("", "", "liefdesbrief"), "is no kind of paper"),
        (("", "", "", ("12",)), "is no dossier"),
    ],
)
def test_a_wrong_part_is_refused_with_what_was_expected(parts: tuple[Any, ...], words: str) -> None:
    with pytest.raises(BadRequest, match=words):
        identity(*parts)


def test_what_is_said_by_name_is_kept_and_shown_as_said_by_a_person(folder: Path) -> None:
    (folder / "record").mkdir()
    (folder / "record" / FILE).write_text('[[file]]\nname = "brief.txt"\nid = "kst-99001-42"\ndate = 2031-06-04\nkind = "letter"\n')
    assert [(o.status, o.paper) for o in read(folder)] == [("new", "kst-99001-42")]
    row = paper(folder)
    assert (row["id"], row["date"], row["kind"], row["identity"]) == ("kst-99001-42", "2031-06-04", "letter", "person")
    assert (row["dossiers"], row["sequence"]) == (["99001"], "42")
    assert [o.status for o in read(folder)] == ["unchanged"]
    assert [c.faults for c in check_versions(folder / "record", workers=1)] == [()]


def test_what_is_said_later_makes_the_file_be_read_again(folder: Path) -> None:
    assert read(folder)[0].paper.startswith("file-")  # type: ignore[union-attr]
    sha256 = paper(folder)["source"]["sha256"]
    assert paper(folder)["identity"] == "printed"
    say(folder / "record", sha256, "brief.txt", identity("kst-99001-42"))
    assert [(o.status, o.paper) for o in read(folder)] == [("reread", "kst-99001-42")]
    say(folder / "record", sha256, "brief.txt", identity(date="2031-06-04"))
    assert [o.status for o in read(folder)] == ["reread"]
    row = paper(folder)
    assert (row["id"], row["date"]) == ("kst-99001-42", "2031-06-04")
    assert [c.faults for c in check_versions(folder / "record", workers=1)] == [()]


def test_comments_of_people_stay(folder: Path) -> None:
    path = folder / "record" / FILE
    path.parent.mkdir()
    path.write_text('# van de griffie\n[[file]]\nname = "ander.txt" # uit de doos\nid = "kst-99001-1"\n')
    say(folder / "record", "a" * 64, "brief.txt", identity("kst-99001-2", "2031-06-04"))
    words = path.read_text()
    assert "# van de griffie" in words and "# uit de doos" in words and "date = 2031-06-04" in words
    found = read_identities(folder / "record")
    assert found.of("a" * 64, "x") == identity("kst-99001-2", "2031-06-04")
    assert found.of("b" * 64, "ander.txt") == identity("kst-99001-1")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('[[file]]\nid = "kst-99001-1"', "names no file"),
        ('[[file]]\nname = "a.txt"\nid = "onzin"', "is no id"),
        ('[[file]]\nname = "a.txt"\ndatum = "2031-01-01"', "datum is not known"),
        ('[[file]]\nsha256 = "12"', "64 hex digits"),
        ("[[file", "can not be read"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_said(folder: Path, words: str, said: str) -> None:
    path = folder / "record" / FILE
    path.parent.mkdir()
    path.write_text(words)
    with pytest.raises(RecordError, match=said):
        read_identities(folder / "record")
