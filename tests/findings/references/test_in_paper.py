"""References in a paper: printed numbers become questions, days get their year, headings point at nothing."""

from __future__ import annotations

from griffier.findings.references import find_in_paper
from griffier.findings.references.in_paper import Numbering, printed_number
from griffier.model.paper import Answer, Block, Footnote, Head, Paper, Question, Reading
from griffier.model.text import EMPTY, PlacedText, TextBuilder


def placed(text: str) -> PlacedText:
    builder = TextBuilder()
    builder.copy(text, 0, len(text))
    return builder.build() if text else EMPTY


def paper(
    text: str, labels: list[str | None], *, date: str | None = None, note: str = "", blocks: tuple[Block, ...] = ()
) -> Paper:
    """A paper whose n-th line is the n-th question; what follows the last of them answers all."""
    at, questions = 0, []
    for n, label in enumerate(labels, 1):
        end = text.index("\n", at)
        questions.append(Question(n, label, at, end))
        at = end + 1
    answers = (Answer(1, tuple(q.n for q in questions), at, len(text)),) if questions else ()
    notes = (Footnote("1", placed(note), marker=len(text) - 1),) if note else ()
    reading = Reading(text, "text", (), placed(text), blocks, notes)
    return Paper("p.txt", "0" * 64, reading, Head("p", "question_list", date=date), tuple(questions), answers)


def targets(of: Paper) -> list[object]:
    return [finding.fields["target"] for finding in find_in_paper(of)]


def test_a_number_means_the_question_that_carries_it() -> None:
    assert targets(paper("a?\nb?\nc?\nZie het antwoord op vraag 12.", ["10", "11", "12"])) == [{"question": [3]}]


def test_without_printed_numbers_the_ordinal_counts() -> None:
    assert targets(paper("a?\nb?\nZie het antwoord op vraag 2.", [None, None])) == [{"question": [2]}]


def test_a_number_that_no_question_carries_is_kept_apart() -> None:
    assert targets(paper("a?\nb?\nZie het antwoord op vragen 2 en 9.", ["1", "2"])) == [{"question": [2], "printed": [9]}]


def test_in_a_letter_without_questions_the_number_stays_as_printed() -> None:
    assert targets(paper("Zie het antwoord op vraag 9.", [])) == [{"question": [9]}]


def test_a_number_printed_twice_means_the_question_of_the_same_run() -> None:
    text = "a?\nb?\nc?\nIs het antwoord op vraag 1 ja?\n.\n"
    assert targets(paper(text, ["1", "2", "1", "2"])) == [{"question": [3]}]


def test_a_number_printed_twice_in_one_run_means_the_first() -> None:
    numbering = Numbering(paper("a?\nb?\nc?\nZie het antwoord op vraag 2.", ["1", "2", "2"]))
    assert numbering._question(2, 1) == 2


def test_a_note_points_from_where_its_marker_stands() -> None:
    found = paper("a?\nb?\nJa.", ["1", "2"], note="Zie het antwoord op vraag 2.")
    assert targets(found) == [{"question": [2]}]
    assert find_in_paper(found)[0].flow == 1


def test_a_label_is_no_pointer() -> None:
    text = "Zie vraag 1 en 2 hierna\nJa."
    assert targets(paper(text, [])) == [{"question": [1, 2]}]
    assert targets(paper(text, [], blocks=(Block(0, 23, "label"),))) == []


def test_a_day_gets_its_year_from_the_paper() -> None:
    of = paper("Zie de brief van 1 december jl. over fietsen.", [], date="2023-01-10")
    assert targets(of) == [{"date": "2022-12-01", "about": "fietsen"}]


def test_a_finding_has_the_columns_of_its_kind() -> None:
    (finding,) = find_in_paper(paper("Zie Kamerstuk 10 001, nr. 3.", []))
    assert finding.kind == "references"
    assert dict(finding.fields) == {
        "surface": "Kamerstuk 10 001, nr. 3", "kind": "kamerstuk", "target": "kst-10001-3",
        "resolved": None, "exists": None, "candidates": [],
    }  # fmt: skip


def test_a_label_that_is_no_number_carries_none() -> None:
    assert printed_number(Question(4, "a", 0, 1)) is None
    assert printed_number(Question(4, "12.", 0, 1)) == 12
    assert printed_number(Question(4, None, 0, 1)) == 4
