"""Cuts the text between marks into questions and answers, and ties each answer to the questions it serves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from griffier.model.paper import Answer, Block, Problem, Question
from griffier.structure.marks import Mark, asks

#: A source that is printed below a question, a paragraph of its own.
_SOURCE = re.compile(r"\(?(?:[Bb]ron(?:nen)?|[Zz]ie ook)\b")
_LAST_MARK = re.compile(r"\?[\"”»’')\]]*(?=\s+[A-Z«“‘])")


class FoundQuestions(NamedTuple):
    """Questions, answers, and what could not be paired."""

    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    problems: tuple[Problem, ...]


NONE = FoundQuestions((), (), ())


@dataclass
class Pairing:
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
        return until - 1 >= mark.block and asks(self.text, self.blocks[until - 1])

    def _question_end(self, mark: Mark, until: int) -> int:
        """Index of the first block after the question that begins at ``mark``: up to the last paragraph of its run that asks."""
        first = mark.block
        if self.blocks[first].end <= mark.start and first + 1 < until:
            first += 1
        asking = [j for j in range(first, until) if asks(self.text, self.blocks[j])]
        if not asking:
            return first + 1
        end = asking[0] + 1
        for j in asking[1:]:
            goes_on = j == end or all(self.blocks[x].alone for x in range(end, j + 1))
            if not goes_on or j + 1 >= until:
                break
            end = j + 1
        while end + 1 < until and _SOURCE.match(self.text, self.blocks[end].start):
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
