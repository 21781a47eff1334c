"""griffier answers: marked questions, each with the words that show it, and how far the mark can be trusted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from griffier.errors import BadRequest
from griffier.interfaces.cli import cli
from griffier.interfaces.cli.answer_lines import marked_line, trust_line
from griffier.interfaces.cli.answers import command
from griffier.record.answered import Marked

PAPER = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2023-2024
99 123 Bruggen
Nr. 7 LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 12 maart 2024

Vraag 1

Wie is de aannemer van de brug?

Antwoord

Over aannemers doe ik geen uitspraken.

Vraag 2

Hoeveel bruggen zijn gesloten?

Antwoord

Het aantal is mij niet bekend.

Vraag 3

Hoe gaat het met het veer?

Antwoord

Het veer vaart weer. Uw Kamer wordt hierover in het najaar van 2024 geïnformeerd.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("answers")
    (folder / "paper.txt").write_text(PAPER, encoding="utf-8")
    done = CliRunner().invoke(cli, ["read", str(folder / "paper.txt"), "--record", str(folder / "record")])
    assert done.exit_code == 0, done.output
    return folder / "record"


def run(record: Path, *words: str) -> Result:
    return CliRunner().invoke(command, [*words, "--record", str(record)])


@pytest.mark.parametrize(
    ("option", "question", "words"),
    [
        ("--declining", 1, "Over aannemers doe ik geen uitspraken"),
        ("--ignorance", 2, "Het aantal is mij niet bekend"),
        ("--deferred", 3, "Uw Kamer wordt hierover in het najaar van 2024 geïnformeerd"),
    ],
)
def test_a_marked_question_is_shown_with_its_words(record: Path, option: str, question: int, words: str) -> None:
    (row,) = json.loads(run(record, option, "--json").stdout)
    assert (row["question"], row["quote"]) == (question, words)
    assert f"#q{question}  " in run(record, option).output


def test_counts_are_by_office_dossier_and_year(record: Path) -> None:
    lines = run(record, "--declining").output.splitlines()
    assert [line for line in lines if line.endswith(":")] == ["by office:", "by dossier:", "by year:"]
    assert "     1  2024" in lines


def test_how_far_a_mark_can_be_trusted_is_printed_with_it(record: Path) -> None:
    assert trust_line("ignorance") in run(record, "--ignorance").output
    assert "recall" in trust_line("deferred")


def test_nothing_found_is_said(record: Path) -> None:
    assert run(record, "--unanswered").output.strip() == "0 questions; unanswered: counted, not judged"


def test_without_a_mark_it_is_a_bad_request(record: Path) -> None:
    assert isinstance(run(record).exception, BadRequest)


def test_an_answer_that_only_puts_off_is_said_to_decline_for_now() -> None:
    one = Marked("kst-99001-3", 4, "declining", "nothing-but-deferral", "a.txt", 2, 0, 5, "Later")
    assert marked_line(one) == "kst-99001-3#q4  declining (for now: only put off)  «Later»  (a.txt, page 2)"
    assert "for now" not in marked_line(one._replace(rule="refusal"))
    assert "for now" not in marked_line(one._replace(mark="deferred"))
