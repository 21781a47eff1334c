"""Questions and answers of a paper, whatever its layout, paired at the level of the single question.

The paragraphs of the body are read as a row of *marks*: a label in words (``Vraag 12``, ``Antwoord vragen 20 en 21``), a
number that goes on from the question before (``13 Welke``), a group number before an answer (``22–25``), or a paragraph that
can only be a question (it ends in a question mark, begins as questions do, and an answer stands before and behind it).
Between two marks, where no label says it, the question ends at the last paragraph that ends in a question mark.

What is not done: nothing is merged by meaning. An answer serves the questions whose numbers it prints; without numbers,
all questions since the answer before it. A question that no answer serves stays unanswered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from griffier import lexicon
from griffier.model.paper import Answer, Block, Problem, Question, Reading
from griffier.structure.labels import Label, label_of

_OPENERS = frozenset(lexicon.load("structure/questions")["openers"])
_CLOSERS = "\"”»’')] "
#: Where the answers begin, in papers that print all questions first.
_ANSWERS_BEGIN = re.compile(r"Antwoord(?:en)?(?:$| van (?:de |het )?(?:[Mm]inister|[Ss]taatssecretaris|kabinet))")
_ADDRESSES = re.compile(r"\b(?:u|uw|U|Uw|de (?:minister|staatssecretaris|regering)|het kabinet)\b")
_LAST_MARK = re.compile(r"\?[\"”»’')\]]*(?=\s+[A-Z«“‘])")
#: How many numbers a series may skip or fall back before a numbered paragraph is no question of it.
_SKIP, _BACK = 4, 3


class Mark(NamedTuple):
    """Block ``block`` begins a question or an answer; its own words begin at ``start``; ``numbers`` as printed."""

    block: int
    kind: str
    numbers: tuple[str, ...]
    start: int
    rule: str


class FoundQuestions(NamedTuple):
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    problems: tuple[Problem, ...]


NONE = FoundQuestions((), (), ())


def find_questions(reading: Reading) -> FoundQuestions:
    """The questions and answers of a reading; empty when it has none. Spans are offsets in the body's clean text."""
    text, blocks = reading.body.text, reading.blocks
    labels = [label_of(text[b.start : b.end]) for b in blocks]
    worded = [label for label in labels if label and label.kind in ("question", "answer")]
    if any(label.kind == "question" for label in worded):
        marks = _worded_marks(text, blocks, labels)
    else:
        marks = _two_part_marks(text, blocks, labels) or _numbered_marks(text, blocks, labels)
    return _Pairing(text, blocks).run(marks) if marks else NONE


def _worded_marks(text: str, blocks: Sequence[Block], labels: Sequence[Label | None]) -> list[Mark]:
    """Marks of a paper whose questions have headings in words; a number alone may stand above them ("1." / "Vraag:")."""
    marks: list[Mark] = []
    number: tuple[str, ...] = ()
    for i, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if label is None:
            continue
        if label.kind == "number" and label.whole:
            number = label.numbers
            marks.append(Mark(i, "number", number, block.end, "number_alone"))
        if label.kind in ("question", "answer"):
            printed = label.numbers or (number if label.kind == "question" else ())
            number = () if label.kind == "question" else number
            marks.append(Mark(i, label.kind, printed, block.start + label.length, f"{label.kind}_heading"))
    return marks


def _two_part_marks(text: str, blocks: Sequence[Block], labels: Sequence[Label | None]) -> list[Mark]:
    """Marks of an older paper: all questions by number, then ``Antwoord van …``, then all answers by number again."""
    turn = next((i for i, b in enumerate(blocks) if _ANSWERS_BEGIN.match(text[b.start : b.end])), None)
    if turn is None:
        return []
    asked, answered = (_series(labels, range(turn)), _series(labels, range(turn + 1, len(blocks))))
    if not asked or not answered or _printed(labels, answered)[0] != "1":
        return []
    if sum(_asks_soon([_asks(text, b) for b in blocks[:turn]], labels, i) for i in asked) * 2 < len(asked):
        return []
    marks = [_mark(blocks, labels, i, "question", "number") for i in asked]
    marks.append(Mark(turn, "number", (), blocks[turn].end, "answers_begin"))
    return marks + [_mark(blocks, labels, i, "answer", "answer_number") for i in answered]


def _series(labels: Sequence[Label | None], indexes: range) -> list[int]:
    """The blocks among ``indexes`` whose numbers form a series from 1 (a group number counts as all it names)."""
    found, last = [], 0
    for i in indexes:
        label = labels[i]
        if label and label.kind in ("number", "group") and re.sub(r"\D", "", label.numbers[0]) == str(last + 1):
            found.append(i)
            last = int(re.sub(r"\D", "", label.numbers[-1]))
    return found


def _printed(labels: Sequence[Label | None], indexes: Sequence[int]) -> list[str]:
    """The printed numbers of blocks that bear one."""
    return [n for i in indexes if (label := labels[i]) for n in label.numbers]


def _mark(blocks: Sequence[Block], labels: Sequence[Label | None], i: int, kind: str, rule: str) -> Mark:
    label = labels[i]
    assert label is not None
    return Mark(i, kind, label.numbers, blocks[i].start + label.length, rule)


def _numbered_marks(text: str, blocks: Sequence[Block], labels: Sequence[Label | None]) -> list[Mark]:
    """Marks of a paper whose questions have numbers, or nothing at all."""
    marks: list[Mark] = []
    last = 0
    asks = [_asks(text, b) for b in blocks]
    for i, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if label and label.kind == "group" and marks and _serves_pending(label, marks):
            marks.append(Mark(i, "answer", label.numbers, block.start + label.length, "group_number"))
        elif (
            label
            and label.kind == "number"
            and _continues(int(re.sub(r"\D", "", label.numbers[0])), last, _asks_soon(asks, labels, i))
        ):
            last = int(re.sub(r"\D", "", label.numbers[0]))
            marks.append(Mark(i, "question", label.numbers, block.start + label.length, "number"))
        elif asks[i] and _opens(text, block) and (not marks or _answered(marks, asks, i)):
            marks.append(Mark(i, "question", (), block.start, "question_alone"))
            last += 1
    asked = sum(1 for m in marks if m.kind == "question" and _asks_soon(asks, labels, m.block))
    total = sum(1 for m in marks if m.kind == "question")
    return marks if asked >= 2 and asked * 2 >= total else []


def _asks(text: str, block: Block) -> bool:
    """True when the block ends as a question does: with its mark, perhaps a closing quote, perhaps a source in brackets."""
    at = block.end
    for _ in range(8):  # marks inside addresses are passed over
        at = text.rfind("?", block.start, at)
        if at < 0:
            return False
        tail = text[at + 1 : block.end].lstrip(_CLOSERS)
        if not tail:
            return True
        if text[at + 1].isspace() or text[at + 1] in _CLOSERS:
            return tail[0] == "(" and (tail.rstrip(" .")[-1] == ")" or ")" not in tail)
    return False


def _opens(text: str, block: Block) -> bool:
    """True when the block begins as a question does, and asks someone."""
    words = text[block.start : block.end]
    first = re.split(r"[\s,]", words.lstrip("•-– «“\"'‘("), maxsplit=1)[0]
    return first in _OPENERS and (len(words) > 60 or _ADDRESSES.search(words) is not None)


def _asks_soon(asks: Sequence[bool], labels: Sequence[Label | None], i: int) -> bool:
    """True when block i, or one that follows it before the next number, ends as a question does."""
    for j in range(i, min(i + 12, len(asks))):
        label = labels[j]
        if j > i and label and label.kind in ("number", "group") and not asks[j]:
            return False
        if asks[j]:
            return True
    return False


def _continues(number: int, last: int, asked: bool) -> bool:
    """True when a number goes on with the series: the next one always, one near it only when it stands before a question."""
    if number == last + 1:
        return asked or last > 0
    return asked and last > 0 and last - _BACK <= number <= last + 1 + _SKIP


def _serves_pending(label: Label, marks: Sequence[Mark]) -> bool:
    """True when a group number names the questions right before it."""
    pending: list[str] = []
    for mark in reversed(marks):
        if mark.kind == "answer":
            break
        pending += mark.numbers
    return label.numbers[-1] in pending and sum(n in pending for n in label.numbers) * 2 >= len(label.numbers)


def _answered(marks: Sequence[Mark], asks: Sequence[bool], i: int) -> bool:
    """True when between the last mark and block i stands a paragraph that asks nothing: an answer has been given."""
    return any(not asks[j] for j in range(marks[-1].block + 1, i)) or marks[-1].kind == "answer"


@dataclass
class _Pairing:
    """Cuts the text between marks into questions and answers, and ties them."""

    text: str
    blocks: Sequence[Block]
    questions: list[Question] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)

    def run(self, marks: Sequence[Mark]) -> FoundQuestions:
        labelled = any(m.kind == "answer" and m.rule == "answer_heading" for m in marks)
        for k, mark in enumerate(marks):
            until = marks[k + 1].block if k + 1 < len(marks) else len(self.blocks)
            following = next((m.kind for m in marks[k + 1 :] if m.kind != "number"), "")
            if mark.kind == "number":
                continue
            if mark.kind == "answer":
                self._answer(mark, until)
            else:
                end = (
                    until
                    if labelled and (following == "answer" or self._all_asks(mark, until))
                    else self._question_end(mark, until)
                )
                self._question(mark, until, end)
        served = {n for a in self.answers for n in a.questions}
        if self.answers:
            for question in self.questions:
                if question.n not in served:
                    name = question.label or f"number {question.n} in reading order"
                    self.problems.append(Problem("structure", "unanswered", f"question {name} has no answer", None))
        return FoundQuestions(tuple(self.questions), tuple(self.answers), tuple(self.problems))

    def _all_asks(self, mark: Mark, until: int) -> bool:
        return until - 1 >= mark.block and _asks(self.text, self.blocks[until - 1])

    def _question_end(self, mark: Mark, until: int) -> int:
        """Index of the first block after the question that begins at ``mark``: up to the last paragraph of its run that asks."""
        first = mark.block
        if self.blocks[first].end <= mark.start and first + 1 < until:
            first += 1
        asking = [j for j in range(first, until) if _asks(self.text, self.blocks[j])]
        if not asking:
            return first + 1
        end = asking[0] + 1
        for j in asking[1:]:
            goes_on = j == end or all(self.blocks[x].alone for x in range(end, j + 1))
            if not goes_on or j + 1 >= until:
                break
            end = j + 1
        while end + 1 < until and re.match(
            r"\(?(?:[Bb]ron(?:nen)?|[Zz]ie ook)\b.*\)?$", self.text[self.blocks[end].start : self.blocks[end].end]
        ):
            end += 1
        return end

    def _question(self, mark: Mark, until: int, end: int) -> None:
        start = mark.start
        stop = self.blocks[end - 1].end if end > mark.block else start
        start = self._skip_blanks(start, stop)
        if end >= until or end - 1 == mark.block:
            split = self._split_inside(start, stop) if end >= until else None
            if split:
                self._add_question(mark, start, split[0])
                self._add_answer((), split[1], stop, "answer_in_paragraph")
                return
        self._add_question(mark, start, stop)
        if end < until:
            self._add_answer((), self.blocks[end].start, self.blocks[until - 1].end, "answer_below")

    def _split_inside(self, start: int, stop: int) -> tuple[int, int] | None:
        """Question and answer in one paragraph: parted at a label in words, or else at the last question mark."""
        words = self.text[start:stop]
        label = re.search(r"\s(?:Antwoord(?: (?:op )?(?:vraag )?\d{1,3}[a-z]?)?\s?:)\s+", words)
        if label:
            return start + label.start(), start + label.end()
        marks = list(_LAST_MARK.finditer(words))
        if not marks or "\n" in words:
            return None
        rest = words[marks[-1].end() :].strip()
        if "?" in rest or rest.startswith("(") or len(rest) < 3:
            return None
        return start + marks[-1].end(), self._skip_blanks(start + marks[-1].end(), stop)

    def _answer(self, mark: Mark, until: int) -> None:
        stop = self.blocks[until - 1].end
        start = self._skip_blanks(mark.start, stop)
        if start >= stop:
            self.problems.append(Problem("structure", "empty_answer", f"the answer {' '.join(mark.numbers)} has no words", None))
            return
        self._add_answer(mark.numbers, start, stop, mark.rule)

    def _skip_blanks(self, start: int, stop: int) -> int:
        while start < stop and self.text[start].isspace():
            start += 1
        return start

    def _add_question(self, mark: Mark, start: int, stop: int) -> None:
        n = len(self.questions) + 1
        if start >= stop:
            self.problems.append(Problem("structure", "empty_question", f"question {' '.join(mark.numbers)} has no words", None))
            return
        label = (
            mark.numbers[0] if len(mark.numbers) == 1 else (None if not mark.numbers else f"{mark.numbers[0]}-{mark.numbers[-1]}")
        )
        self.questions.append(Question(n, label, start, stop, mark.rule))
        self.pending.append(n)

    def _add_answer(self, numbers: tuple[str, ...], start: int, stop: int, rule: str) -> None:
        """An answer to the questions with these numbers; without numbers, to all that wait for one."""
        serves = self._numbered(numbers) if numbers else list(self.pending)
        if not serves:
            self.problems.append(
                Problem(
                    "structure",
                    "answer_without_question",
                    f"an answer {' '.join(numbers)} stands without a question",
                    None,
                )
            )
            return
        self.answers.append(Answer(len(self.answers) + 1, tuple(serves), start, stop, rule))
        self.pending = [n for n in self.pending if n not in serves]

    def _numbered(self, numbers: Sequence[str]) -> list[int]:
        """Ordinals of the questions with these printed numbers: of each number the last question that bears it."""
        by_label = {q.label: q.n for q in self.questions if q.label}
        found = [by_label[n] for n in numbers if n in by_label]
        missing = [n for n in numbers if n not in by_label]
        if missing and found:
            self.problems.append(
                Problem(
                    "structure",
                    "answer_names_missing_question",
                    f"no question {', '.join(missing)} for the answer to {', '.join(numbers)}",
                    None,
                )
            )
        return sorted(found)
