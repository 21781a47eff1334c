"""Questions and answers of a paper, whatever its layout, paired at the level of the single question.

The paragraphs of the body are a row of candidates: labels in words, letters, numbers, paragraphs that ask. ``schemes.py`` makes
several readings of the whole row and keeps the one that explains most; ``cutting.py`` cuts the words, ``pairing.py`` ties
them. A paper has answers only where a label says so, or where its own words or its layout show that it answers.

What is not done: nothing is merged by meaning. A question that no answer serves stays unanswered.
"""

from __future__ import annotations

from dataclasses import replace

from griffier.model.paper import Problem, Reading
from griffier.structure import boundaries
from griffier.structure.cutting import cut
from griffier.structure.evidence import says
from griffier.structure.notices import put_off
from griffier.structure.pairing import NONE, FoundQuestions, Pairing
from griffier.structure.places import page_of
from griffier.structure.schemes import Scheme, best_scheme, labels_left
from griffier.structure.sheet import Sheet
from griffier.structure.subquestions import parts_of_question

__all__ = ["NONE", "FoundQuestions", "find_questions"]

#: Of the questions of a paper that does not say whether it answers, so many must have words below them that ask nothing.
_SHOWN = 0.5


def find_questions(reading: Reading) -> FoundQuestions:
    """The questions and answers of a reading; empty when it has none. Spans are offsets in the body's clean text."""
    sheet = Sheet(reading)
    scheme = best_scheme(sheet, asks_only=says(_above(sheet)) == "asks")
    if scheme is None:
        return NONE
    made = cut(sheet, scheme, _answers_below(sheet, scheme))
    found = Pairing(reading).run(made.stretches)
    problems = list(found.problems)
    for i in labels_left(sheet, scheme):
        at = sheet.blocks[i].start
        words = " ".join(sheet.words(i)[:40].split())
        message = f"the label «{words}» has no place in the reading"
        problems.append(Problem("structure", "unexplained_label", message, page_of(reading, at)))
    questions = tuple(replace(q, parts=parts_of_question(reading, q.start, q.end)) for q in found.questions)
    found = found._replace(questions=questions, problems=tuple(problems), asides=tuple(made.asides))
    return put_off(sheet, found)


def _above(sheet: Sheet) -> str:
    """The words of a paper's head: all before its first label of a question."""
    blocks = sheet.blocks
    for i, label in enumerate(sheet.labels):
        if label and (label.kind == "question" or (label.numbers == ("1",) and i > 2)):
            return sheet.text[: blocks[i].start]
    return sheet.text[:4000]


def _answers_below(sheet: Sheet, scheme: Scheme) -> bool:
    """True when words below a question that bear no label are its answer: the paper says so, or its layout shows it."""
    if scheme.labelled or not scheme.questions:
        return scheme.labelled and scheme.name == "worded"
    first = scheme.questions[0].block
    said = says(sheet.text[: sheet.blocks[first].start])
    marks = scheme.marks
    last_until = len(sheet.blocks)
    if any(boundaries.is_like("notice", sheet.words(i)) for i in range(last_until)) or (
        said != "answers" and any(boundaries.puts_off(sheet.words(i)) for i in range(last_until))
    ):
        return False
    if any(m.kind == "answer" for m in marks):
        return True
    if said:
        return said == "answers"
    shown = total = 0
    run = 0
    for k, mark in enumerate(marks):
        until = marks[k + 1].block if k + 1 < len(marks) else last_until
        until = boundaries.aside_from(sheet, mark.block + 1, boundaries.closing(sheet, mark.block, until), False)
        asked = next((i for i in range(mark.block, until) if sheet.asking[i]), until)
        run += 1
        if any(_can_answer(sheet, i) for i in range(asked + 1, until)):
            shown, run = shown + run, 0
        total += 1
    return total > 0 and shown >= _SHOWN * total + 0.5


def _can_answer(sheet: Sheet, i: int) -> bool:
    """True for words below a question that can be its answer: they ask nothing, and are no note and no foot."""
    words = sheet.words(i)
    return not sheet.asking[i] and not boundaries.note_like(words) and not boundaries.is_like("foot", words)
