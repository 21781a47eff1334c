"""Makes rows of the words of questions and answers, and ties each answer to the questions it serves.

An answer serves the questions whose numbers it prints; without numbers, all that wait since the answer before it. Of
questions with the same number (two sets) the first that has no answer yet is meant. Nothing is tied by meaning.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from griffier.model.paper import Answer, Block, Problem, Question, Reading
from griffier.structure.cutting import Stretch, parted
from griffier.structure.labels import key, value
from griffier.structure.places import page_of


class FoundQuestions(NamedTuple):
    """Questions, answers, what could not be paired; the span of a notice; the asker's explanation (its heading's end between)."""

    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    problems: tuple[Problem, ...]
    notice: tuple[int, int] | None = None
    asides: tuple[tuple[int, int, int], ...] = ()


def unanswered(question: Question) -> str:
    """What is said of a question without an answer in a paper that has answers."""
    return f"question {question.label or f'number {question.n} in reading order'} has no answer"


NONE = FoundQuestions((), (), ())


class Pairing:
    """Rows of questions and answers from their words in text order.

    ``tagged``: the markup itself says what is a question and what an answer, so that none is left out, not even an empty one.
    """

    def __init__(self, reading: Reading, *, tagged: bool = False) -> None:
        self.tagged = tagged
        self.reading, self.text, self.blocks = reading, reading.body.text, reading.blocks
        self.questions: list[Question] = []
        self.answers: list[Answer] = []
        self.problems: list[Problem] = []
        self.pending: list[int] = []
        self.served: set[int] = set()
        self.last = ""
        self.by_key: dict[str, list[int]] = defaultdict(list)

    def run(self, stretches: Sequence[Stretch]) -> FoundQuestions:
        for stretch in stretches:
            if stretch.kind == "question":
                if self.last == "answer":
                    self.pending = []
                self._question(stretch)
            else:
                self._answer(stretch)
            self.last = stretch.kind
        if self.answers:
            for question in self.questions:
                if question.n not in self.served:
                    self._problem("unanswered", unanswered(question), question.start)
        self._gaps()
        return FoundQuestions(tuple(self.questions), tuple(self.answers), tuple(self.problems))

    def _problem(self, code: str, message: str, at: int) -> None:
        self.problems.append(Problem("structure", code, message, page_of(self.reading, at)))

    def _question(self, s: Stretch) -> None:
        if s.start >= s.end:
            self._problem("empty_question", f"question {' '.join(s.numbers)} has no words", s.start)
            if not self.tagged:
                return
        again = self._again(s)
        if again:
            self.pending = again
            return
        if len(s.numbers) > 1:
            own = parted(self.text, self._paragraphs(s), s.numbers)
            for k, number in enumerate(s.numbers):
                start, end = own[k] if own else (s.start, s.end)
                self._add(number, start, end, s.rule)
        else:
            self._add(s.numbers[0] if s.numbers else None, s.start, s.end, s.rule)

    def _again(self, s: Stretch) -> list[int]:
        """The questions that are only printed again above their answer: the same numbers, the same words, no answer yet."""
        waiting = [next((n for n in self.by_key[key(p)] if n not in self.served), 0) for p in s.numbers]
        if not waiting or not all(waiting):
            return []
        first = self.questions[waiting[0] - 1]
        return waiting if _same(self.text[first.start : first.end], self.text[s.start : s.end]) else []

    def _paragraphs(self, s: Stretch) -> list[tuple[int, int]]:
        return [(max(b.start, s.start), min(b.end, s.end)) for b in _inside(self.blocks, s.start, s.end)]

    def _add(self, label: str | None, start: int, end: int, rule: str) -> None:
        n = len(self.questions) + 1
        self.questions.append(Question(n, label, start, end, rule))
        self.pending.append(n)
        if label:
            self.by_key[key(label)].append(n)

    def _answer(self, s: Stretch) -> None:
        serves = self._numbered(s) if s.numbers else list(self.pending)
        start = self._behind_repetition(s, serves)
        if start >= s.end:
            self._problem("empty_answer", f"the answer {' '.join(s.numbers)} has no words", s.start)
            if not self.tagged:
                return
        if not serves:
            self._problem("answer_without_question", f"an answer {' '.join(s.numbers)} stands without a question", s.start)
            if not self.tagged:
                return
        self.answers.append(Answer(len(self.answers) + 1, tuple(serves), start, s.end, s.rule))
        self.served.update(serves)
        self.pending = [n for n in self.pending if n not in serves]

    def _behind_repetition(self, s: Stretch, serves: Sequence[int]) -> int:
        """Where an answer begins that prints the words of its questions again above its own; letters alone are compared."""
        at = s.start
        for n in serves:
            question = self.questions[n - 1]
            wanted = _letters(self.text, question.start, question.end)
            if len(wanted) < _SHORTEST_REPETITION:
                continue
            end = _behind(self.text, at, s.end, wanted)
            if end is not None:
                at = end
                mark = self.text.find("?", at, min(s.end, at + 12))
                if mark >= 0 and not any(c.isalpha() for c in self.text[at:mark]):
                    at = mark + 1  # a year or a note's mark at the question's end
        while at < s.end and not self.text[at].isalnum() and at > s.start:
            if self.text[at] in "«“‘\"'(€":
                break
            at += 1
        return at if at < s.end else s.start

    def _numbered(self, s: Stretch) -> list[int]:
        """The ordinals of the questions with the numbers that an answer prints."""
        found, missing = list[int](), list[str]()
        for number in s.numbers:
            same = self.by_key.get(key(number), [])
            if same:
                found.append(next((n for n in same if n not in self.served), same[-1]))
            elif self._unlabelled(number):
                found.append(value(number))
            else:
                missing.append(number)
        if missing and not found and self.last == "question" and len(self.pending) == len(missing):
            found = list(self.pending)  # right below its question: the number is a slip of the pen
        if missing and found:
            words = f"no question {', '.join(missing)} for the answer to {', '.join(s.numbers)}"
            self._problem("answer_names_missing_question", words, s.start)
        return sorted(set(found))  # of what is missing the problem tells

    def _unlabelled(self, number: str) -> bool:
        """True when no question bears a number, so that an answer's number counts them."""
        return not self.by_key and 0 < value(number) <= len(self.questions)

    def _gaps(self) -> None:
        """Numbers that a series of questions leaves out: a question that was not read, or that the paper does not print."""
        seen: set[int] = set()
        start = bare = 0
        for question in [*self.questions, None]:
            number = value(question.label) if question and question.label else None
            if question is None or (number == 1 and 1 in seen):
                if seen:
                    missing = [n for n in range(1, max(seen)) if n not in seen]
                    if bare < len(missing) <= len(seen):  # a question whose number is lost fills a gap
                        self._problem("missing_number", f"no question {', '.join(map(str, missing))} was found", start)
                seen, bare = set(), 0
            bare += question is not None and not question.label
            if number is not None and question is not None:
                start = start if seen else question.start
                seen.add(number)


def _inside(blocks: Sequence[Block], start: int, end: int) -> list[Block]:
    """The blocks that touch a span."""
    low, high = 0, len(blocks)
    while low < high:
        middle = (low + high) // 2
        if blocks[middle].end <= start:
            low = middle + 1
        else:
            high = middle
    found = []
    while low < len(blocks) and blocks[low].start < end:
        found.append(blocks[low])
        low += 1
    return found


#: Fewer letters than this are no repetition: "Waarom niet?" may well be said again.
_SHORTEST_REPETITION = 12


def _letters(text: str, start: int, end: int) -> str:
    return "".join(c for c in text[start:end] if c.isalpha()).casefold()


def _behind(text: str, start: int, end: int, wanted: str) -> int | None:
    """The place behind these letters where a text begins with them and goes on; None when it does not."""
    at, k = start, 0
    while k < len(wanted):
        if at >= end:
            return None
        if text[at].isalpha():
            for letter in text[at].casefold():
                if k >= len(wanted) or wanted[k] != letter:
                    return None
                k += 1
        at += 1
    while at < end and not (text[at].isspace() or text[at].isalpha()):
        at += 1
    return at if text[at:end].strip() else None


def _squeezed(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()


def _same(one: str, other: str) -> bool:
    a, b = _squeezed(one), _squeezed(other)
    return a == b or (len(a) > 40 and b.startswith(a)) or (len(b) > 40 and a.startswith(b))
