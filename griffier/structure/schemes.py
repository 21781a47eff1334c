"""Readings of a whole paper: each takes one way of labelling to be the paper's own, and the one that explains most is kept.

A scheme says what bears the questions (``Vraag 3``, ``V3``, a number, nothing but the asking) and what bears the answers (words,
``A3``, numbers behind the line "Antwoord van …", a group number, nothing). A reading is worth what it explains, less the
labels that it leaves without use; what the chosen reading leaves is told as a problem by ``questions.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from griffier.structure.boundaries import is_like, puts_off, set_headings
from griffier.structure.labels import Label, key, value
from griffier.structure.series import best_series
from griffier.structure.sheet import Sheet


class Mark(NamedTuple):
    """Block ``block`` begins a question or an answer, or only ends what stands above it (``kind`` is then "end").

    Its own words begin at ``start``; ``numbers`` as printed.
    """

    block: int
    kind: str
    numbers: tuple[str, ...]
    start: int
    rule: str


@dataclass
class Scheme:
    """One reading: its marks in text order, whether labels bear its answers, the labels in words that it leaves without use."""

    name: str
    marks: list[Mark]
    labelled: bool
    worth: float
    unused: list[int]

    @property
    def questions(self) -> list[Mark]:
        return [m for m in self.marks if m.kind == "question"]


def best_scheme(sheet: Sheet, *, asks_only: bool) -> Scheme | None:
    """The reading that explains most; None for a paper that shows no questions. ``asks_only``: the paper says that it asks."""
    makers: list[Callable[[Sheet], Scheme | None]] = [_worded, _lettered, _two_parts, _above_answers]
    makers.append(lambda it: _numbered(it, asks_only))
    found = [scheme for make in makers if (scheme := make(sheet)) is not None]
    if not found:
        asked = _asking(sheet, asks_only)
        return asked if asked and asked.questions else None
    return max(found, key=lambda s: s.worth)


def _is_word(label: Label | None, kind: str) -> bool:
    return label is not None and label.kind == kind and label.style == "word"


def _mark(sheet: Sheet, i: int, kind: str, rule: str, numbers: tuple[str, ...] | None = None) -> Mark:
    label = sheet.labels[i]
    assert label is not None
    return Mark(i, kind, label.numbers if numbers is None else numbers, sheet.blocks[i].start + label.length, rule)


def _weigh(sheet: Sheet, name: str, marks: list[Mark], labelled: bool, extra: float = 0.0) -> Scheme:
    """A reading with its worth: labels it explains, a question for every answer, less the labels in words without use."""
    worth, waiting = extra, 0
    for mark in marks:
        if mark.kind == "question":
            worth, waiting = worth + 2.0, waiting + 1
        elif mark.kind == "answer":
            worth, waiting = worth + (2.0 if waiting or mark.numbers else -2.0), 0
    used = {m.block for m in marks}
    unused = [i for i, label in enumerate(sheet.labels) if i not in used and _strong(label)]
    return Scheme(name, marks, labelled, worth - 3.0 * len(unused), unused)


def _strong(label: Label | None) -> bool:
    """True for a label that can hardly be anything else: words, with a number or alone on its line."""
    return (
        label is not None
        and label.style == "word"
        and label.kind in ("question", "answer")
        and (label.whole or bool(label.numbers))
    )


def _worded(sheet: Sheet) -> Scheme | None:
    """``Vraag 3`` … ``Antwoord 3``; a number alone may stand above ("1." / "Vraag:") or right below a bare ``Vraag``."""
    labels = sheet.labels
    if not any(_is_word(label, "question") for label in labels):
        return None
    marks: list[Mark] = []
    number: tuple[str, ...] = ()
    for i, label in enumerate(labels):
        if label is None:
            continue
        if label.kind == "number" and label.whole:
            number = label.numbers
            following = labels[i + 1] if i + 1 < len(labels) else None
            if following and _is_word(following, "question") and not following.numbers:
                marks.append(Mark(i, "end", number, sheet.blocks[i].end, "number_alone"))
        elif _is_word(label, "question"):
            below = labels[i + 1] if i + 1 < len(labels) else None
            if not label.numbers and label.whole and not number and below and below.kind == "number":
                marks.append(Mark(i, "question", below.numbers, sheet.blocks[i + 1].start + below.length, "question_heading"))
            else:
                marks.append(_mark(sheet, i, "question", "question_heading", label.numbers or number))
            number = ()
        elif _is_word(label, "answer"):
            marks.append(_mark(sheet, i, "answer", "answer_heading"))
    if not any(
        m.kind == "question" and (m.numbers or sheet.asking[min(m.block + 1, len(labels) - 1)] or sheet.asking[m.block])
        for m in marks
    ):
        return None
    return _weigh(sheet, "worded", marks, any(m.kind == "answer" for m in marks))


def _lettered(sheet: Sheet) -> Scheme | None:
    """``V1`` … ``A1``; ``Q1`` … ``A1``; ``V:`` … ``A:``."""
    marks = [
        _mark(sheet, i, label.kind, f"{label.kind}_letter")
        for i, label in enumerate(sheet.labels)
        if label is not None and label.style == "letter"
    ]
    asked = [m for m in marks if m.kind == "question"]
    if not asked or (not any(m.kind == "answer" for m in marks) and len(asked) < 2):
        return None
    if asked[0].numbers and value(asked[0].numbers[0]) > 3:
        return None
    return _weigh(sheet, "lettered", marks, any(m.kind == "answer" for m in marks), extra=-0.5)


def _two_parts(sheet: Sheet) -> Scheme | None:
    """All questions, then ``Antwoord van …`` or ``Antwoorden``, then all answers by number again."""
    labels = sheet.labels
    turn = next((i for i in range(1, len(labels)) if _turns(sheet, i)), None)
    if turn is None:
        return None
    asked = [i for i in range(turn) if _is_word(labels[i], "question")] or _run(sheet, range(turn))
    answered = _run(sheet, range(turn + 1, len(labels)))
    if not asked or not answered or any(_is_word(label, "answer") and label and label.numbers for label in labels):
        return None
    soon = sum(any(sheet.asking[j] for j in range(i, min(i + 8, turn))) for i in asked)
    if soon * 2 < len(asked) or _number(labels, asked[0]) != 1 or _number(labels, answered[0]) != 1:
        return None
    first = min(asked)
    if any(is_like("set", sheet.words(i)) and i < first and _turns(sheet, i) for i in (turn,)):
        return None
    marks = [_mark(sheet, i, "question", "number") for i in asked]
    marks.append(Mark(turn, "end", (), sheet.blocks[turn].end, "answers_begin"))
    marks += [_mark(sheet, i, "answer", "answer_number") for i in answered]
    scheme = _weigh(sheet, "two parts", marks, True)
    scheme.unused = [i for i in scheme.unused if i != turn]
    return scheme


def _turns(sheet: Sheet, i: int) -> bool:
    """True for the line behind which the answers stand."""
    label, words = sheet.labels[i], sheet.words(i)
    if label is not None:
        return label.kind == "answer" and label.whole and not label.numbers
    return len(words) < 700 and words[:8].casefold() == "antwoord" and is_like("set", words)


def _number(labels: Sequence[Label | None], i: int) -> int:
    label = labels[i]
    return value(label.numbers[0]) if label and label.numbers else 1


def _run(sheet: Sheet, indexes: range) -> list[int]:
    """The blocks among ``indexes`` whose numbers form a series from 1 (a group number counts as all it names)."""
    found, last = list[int](), 0
    for i in indexes:
        label = sheet.labels[i]
        if label and label.kind in ("number", "group") and value(label.numbers[0]) == last + 1:
            found.append(i)
            last = value(label.numbers[-1])
    return found


def _numbered(sheet: Sheet, asks_only: bool) -> Scheme | None:
    """Questions by number; their answers by words (``Antwoord``), by a group number (``22–25``), or below without a label."""
    labels = sheet.labels
    answers = [i for i, label in enumerate(labels) if _is_word(label, "answer")]
    restarts = frozenset(i + 1 for i in range(len(labels)) if is_like("set", sheet.words(i)))
    blocks, score = best_series(sheet, answers, restarts)
    if not blocks or score <= 0:
        return None
    asked = sum(_asks_before(sheet, i, blocks) for i in blocks)
    if asked * 2 < len(blocks) and not answers:
        return None
    if answers:
        first = blocks[0]
        marks = [_mark(sheet, i, "question", "number") for i in blocks]
        marks += [_mark(sheet, i, "answer", "answer_heading") for i in answers if i > first]
        return _weigh(sheet, "numbered", sorted(marks), True, extra=min(0.0, score - 2.0 * len(blocks)))
    if asked < 2 and len(blocks) < 2 and not _one_question(sheet, blocks[0]):
        return None
    return _with_groups(sheet, blocks, asks_only)


def _one_question(sheet: Sheet, i: int) -> bool:
    """True when a number alone in the paper bears a question: it is 1, and asks."""
    label = sheet.labels[i]
    return (
        label is not None
        and label.numbers == ("1",)
        and (sheet.asking[i] or (label.whole and i + 1 < len(sheet.asking) and sheet.asking[i + 1]))
    )


def _asks_before(sheet: Sheet, i: int, blocks: Sequence[int]) -> bool:
    return any(sheet.asking[j] for j in range(i, min(i + 12, len(sheet.asking))) if j == i or j not in blocks)


def _with_groups(sheet: Sheet, blocks: Sequence[int], asks_only: bool) -> Scheme:
    """Numbered questions with group numbers over answers, and questions whose number is lost between them."""
    labels, series = sheet.labels, set(blocks)
    marks: list[Mark] = []
    pending: list[str] = []
    for i, label in enumerate(labels):
        if label and label.kind == "group" and marks and _names(label, pending):
            marks.append(_mark(sheet, i, "answer", "group_number"))
            pending = []
        elif i in series and label:
            if marks and any(not sheet.asking[j] for j in range(marks[-1].block + 1, i)) and marks[-1].kind == "question":
                pending = []
            marks.append(_mark(sheet, i, "question", "number"))
            pending += label.numbers
        elif (
            not asks_only and sheet.asking[i] and sheet.opening[i] and label is None and (not marks or _answered(marks, sheet, i))
        ):
            marks.append(Mark(i, "question", (), sheet.blocks[i].start, "question_alone"))
    while (
        marks
        and marks[0].rule == "question_alone"
        and marks[0].block + 1 < (blocks[0] if blocks else 0)
        and not _answered(marks[:1], sheet, blocks[0])
    ):
        marks.pop(0)  # a question in the words above the first number
    return _weigh(sheet, "numbered", marks, False)


def _names(label: Label, pending: Sequence[str]) -> bool:
    """True when a group number names questions that wait for an answer."""
    return label.numbers[-1] in pending and sum(n in pending for n in label.numbers) * 2 >= len(label.numbers)


def _answered(marks: Sequence[Mark], sheet: Sheet, i: int) -> bool:
    """True when between the last mark and block i stands a paragraph that asks nothing: an answer has been given."""
    return any(not sheet.asking[j] for j in range(marks[-1].block + 1, i)) or marks[-1].kind == "answer"


def _above_answers(sheet: Sheet) -> Scheme | None:
    """Questions without any label above answers with one: the paragraphs that ask, right above ``Antwoord``."""
    labels, asking = sheet.labels, sheet.asking
    answers = [i for i, label in enumerate(labels) if _is_word(label, "answer")]
    if not answers:
        return None
    marks: list[Mark] = []
    last = 0
    for at in answers:
        first = at
        while (
            first - 1 >= last
            and (asking[first - 1] or _within(sheet, first - 1, at))
            and not is_like("set", sheet.words(first - 1))
        ):
            first -= 1
        if first == at and at > last and "?" in sheet.words(at - 1) and not is_like("set", sheet.words(at - 1)):
            first = at - 1  # a question with its source behind it
        if first < at:
            label = labels[at]
            if label and len(label.numbers) == at - first > 1:
                marks += [
                    Mark(i, "question", (n,), sheet.blocks[i].start, "question_above")
                    for i, n in zip(range(first, at), label.numbers, strict=True)
                ]
            else:
                marks.append(Mark(first, "question", label.numbers if label else (), sheet.blocks[first].start, "question_above"))
        marks.append(_mark(sheet, at, "answer", "answer_heading"))
        last = at + 2
    if not any(m.kind == "question" for m in marks):
        return None
    scheme = _weigh(sheet, "above answers", marks, True)
    scheme.worth -= 1.5 * len(scheme.questions)  # labels explain more than asking does
    return scheme


def _within(sheet: Sheet, i: int, at: int) -> bool:
    """True for a source or a statement between the paragraphs of one question."""
    return i + 2 == at and not sheet.asking[i + 1] and sheet.asking[i]


def _asking(sheet: Sheet, asks_only: bool) -> Scheme | None:
    """Questions that nothing marks: paragraphs that end and begin as one; in a paper that only asks, all that ask."""
    marks: list[Mark] = []
    for i, block in enumerate(sheet.blocks):
        if not sheet.asking[i] or is_like("set", sheet.words(i)) or puts_off(sheet.words(i)):
            continue
        if asks_only or (sheet.opening[i] and (not marks or _answered(marks, sheet, i))):
            marks.append(Mark(i, "question", (), block.start, "question_alone"))
    if not marks:
        head = max((i for i in range(len(sheet.blocks)) if is_like("set", sheet.words(i))), default=-1)
        below = range(head + 1, len(sheet.blocks)) if head >= 0 else range(0)
        # All that stands below the head over questions is one question, when it asks at all (older papers, their numbers lost).
        if len(below) == 1 and "?" in sheet.words(below[0]):
            mark = Mark(below[0], "question", (), sheet.blocks[below[0]].start, "question_below_head")
            return _weigh(sheet, "asking", [mark], False)
    if not marks or (len(marks) < 2 and not asks_only):
        return None
    return _weigh(sheet, "asking", marks, False)


def headings_of_sets(sheet: Sheet, scheme: Scheme) -> list[int]:
    """The blocks that head another set of questions in the chosen reading."""
    asked = [m.block for m in scheme.questions]
    answered = [m.block for m in scheme.marks if m.kind == "answer"]
    return set_headings(sheet, asked) + [
        i - 1 for i in answered if i - 1 not in asked and i - 2 not in asked and is_like("answers_of", sheet.words(i - 1))
    ]


def labels_left(sheet: Sheet, scheme: Scheme) -> list[int]:
    """The labels in words that the chosen reading does not use."""
    return [i for i in scheme.unused if key(sheet.words(i)) and not _turns(sheet, i)]
