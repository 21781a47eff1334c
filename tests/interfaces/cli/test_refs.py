"""griffier refs and griffier ids: what is printed, and what is said when the request makes no sense."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from griffier.errors import BadRequest, NotFound, UnreadableFile
from griffier.findings.references import find_references
from griffier.interfaces.cli.ids import command as ids
from griffier.interfaces.cli.reference_lines import reference_line, target_words
from griffier.interfaces.cli.refs import command as refs
from griffier.linking.references import link_references
from tests.linking.papers import letter, record

WORDS = "Zie Kamerstuk 10 001, nr. 3 en 10 001, nr. 4."


@pytest.fixture
def folder(tmp_path: Path) -> str:
    papers = (letter("kst-10001-3", "Over fietsen."), letter("kst-10001-9", WORDS))
    with record(tmp_path / "record", *papers) as db:
        link_references(db)
    return str(tmp_path / "record")


def said(*words: str, text: str | None = None) -> str:
    return CliRunner().invoke(refs, words, input=text, catch_exceptions=False).output


def test_where_a_paper_points(folder: str) -> None:
    first, second = said("kst-10001-9", "--record", folder).splitlines()
    assert first.endswith("«Kamerstuk 10 001, nr. 3»  → kst-10001-3")
    assert second.endswith("«10 001, nr. 4»  not in the record")


def test_what_points_at_a_paper_in_any_form_of_its_id(folder: str) -> None:
    assert said("10", "001,", "nr.", "4", "--back", "--record", folder).startswith("kst-10001-9  kamerstuk  kst-10001-4")


def test_what_is_unresolved(folder: str) -> None:
    (line,) = said("--unresolved", "--record", folder).splitlines()
    assert line.split()[:4] == ["1", "kamerstuk", "dossier_number", "kst-10001-4"]


def test_references_in_a_text_from_standard_input() -> None:
    assert json.loads(said("--text", "-", "--json", text="Zie 2031D00001.")) == [{
        "start": 4, "end": 14, "surface": "2031D00001", "kind": "document_number", "target": "2031D00001",
        "rule": "parlis_number", "parts": {},
    }]  # fmt: skip


def test_references_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("Stb. 2011, 35", "utf-8")
    assert said("--text", str(tmp_path / "t.txt")).split()[:3] == ["0-13", "official_journal", "stb-2011-35"]


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"none\.txt"):
        said("--text", str(tmp_path / "none.txt"))


@pytest.mark.parametrize(
    ("words", "nothing"),
    [
        (("kst-10001-9", "--back"), "nothing in the record points at kst-10001-9"),
        (("kst-10001-3",), "kst-10001-3 points at nothing"),
    ],
)
def test_nothing_is_said_to_be_nothing(folder: str, words: tuple[str, ...], nothing: str) -> None:
    done = CliRunner().invoke(refs, [*words, "--record", folder], catch_exceptions=False)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", f"{nothing}\n")


def test_back_without_an_id_is_not_understood() -> None:
    with pytest.raises(BadRequest, match="say at what"):
        said("--back")


TARGETS: list[tuple[object, dict[int, str], str]] = [
    ("kst-10001-3", {}, "kst-10001-3"),
    ({"question": [48]}, {48: "46"}, "question 48 (printed 46)"),
    ({"question": [48]}, {}, "question 48"),
    ({"question": [4, 5]}, {5: "6"}, "questions 4, 5 (printed 6)"),
    ({"question": [4], "printed": [99]}, {}, "question 4; number 99, which no question carries"),
    ({"question": [], "printed": [99]}, {}, "number 99, which no question carries"),
    ({"date": "2019-11-11", "about": None}, {}, "letter of 2019-11-11"),
    ({"date": "--06-04", "about": "het veer"}, {}, "letter of 06-04 (year not said) about «het veer»"),
    ({"movers": ["Kuzu"], "about": None}, {}, "motion by Kuzu"),
    ({"movers": ["Piri", "De Roon"], "about": "het veer"}, {}, "motion by Piri, De Roon about «het veer»"),
    ({"movers": [], "about": "het veer"}, {}, "motion about «het veer»"),
    ({"other": 3, "none": None}, {}, "other 3"),
]


@pytest.mark.parametrize(("target", "printed", "words"), TARGETS)
def test_what_a_reference_names_is_said_in_words(target: object, printed: dict[int, str], words: str) -> None:
    assert target_words(target, printed) == words


def test_a_question_named_in_loose_text_goes_by_its_printed_number() -> None:
    [reference] = find_references("Zie het antwoord op vraag 46.")
    assert "question 46  «" in reference_line(reference)


@pytest.mark.parametrize("words", [(), ("kst-10001-9", "--unresolved"), ("--unresolved", "--text", "-")])
def test_one_thing_is_asked_at_a_time(words: tuple[str, ...]) -> None:
    with pytest.raises(BadRequest, match="say one of"):
        said(*words)


def test_a_paper_that_the_record_lacks_is_said_so(folder: str) -> None:
    with pytest.raises(NotFound):
        said("kst-10001-77", "--record", folder)


def test_loading_a_list_of_ids_settles_what_exists(folder: str, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("kst-10001-4\nkst-10001-5\n", "utf-8")
    done = CliRunner().invoke(ids, ["load", str(tmp_path / "list.txt"), "--record", folder], catch_exceptions=False)
    assert done.exit_code == 0
    assert said("kst-10001-9", "--record", folder).splitlines()[1].endswith("not in the record, exists")
