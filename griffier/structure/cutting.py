"""Cuts the text between the marks of the chosen reading into the words of questions and answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from griffier.structure import boundaries
from griffier.structure.labels import key, label_of
from griffier.structure.schemes import Mark, Scheme, headings_of_sets
from griffier.structure.sheet import Sheet

#: A source that is printed below a question, a paragraph of its own.
_SOURCE = re.compile(r"\(?(?:[Bb]ron(?:nen)?|[Zz]ie ook)\b")
_LAST_MARK = re.compile(r"\?[\"”»’')\]]*(?=\s+[A-Z«“‘])")
#: "a.", "b)", "–" before a part of a question.
_SOURCE_OR_PART = re.compile(rf"{_SOURCE.pattern}|(?:[a-h][.)]|[-–•●▪*])\s")
_ANSWER_INSIDE = re.compile(r"\s(?:Antwoord(?:\s(?:op\s)?(?:vraag\s)?(?P<numbers>\d{1,3}[a-z]?))?\s?:)\s+")


class Stretch(NamedTuple):
    """Words of a question or an answer: ``[start, end)`` of the body, with the numbers that its label prints."""

    kind: str
    numbers: tuple[str, ...]
    start: int
    end: int
    rule: str


@dataclass
class Cut:
    """What a reading's marks enclose, and where other things begin: the asker's explanation, headings of sets, a notice."""

    stretches: list[Stretch] = field(default_factory=list)
    asides: list[tuple[int, int, int]] = field(default_factory=list)
    sets: list[int] = field(default_factory=list)
    notice: int | None = None


def cut(sheet: Sheet, scheme: Scheme, answers: bool) -> Cut:
    """The words of each question and answer; without ``answers`` what stands below a question is no answer."""
    return _Cutter(sheet, scheme, answers).run()


class _Cutter:
    def __init__(self, sheet: Sheet, scheme: Scheme, answers: bool) -> None:
        self.sheet, self.scheme, self.answers = sheet, scheme, answers
        self.text, self.blocks = sheet.text, sheet.blocks
        self.out = Cut()
        #: Numbers of the answers still to come, for questions that stand without one below them.
        self.named = {key(n) for m in scheme.marks if m.kind == "answer" for n in m.numbers}
        self.bare = any(m.kind == "answer" and not m.numbers for m in scheme.marks)

    def run(self) -> Cut:
        marks = self.scheme.marks
        self.out.sets = headings_of_sets(self.sheet, self.scheme)
        ends = set(self.out.sets)
        for k, mark in enumerate(marks):
            last = k + 1 == len(marks)
            until = len(self.blocks) if last else marks[k + 1].block
            until = next((i for i in range(mark.block + 1, until) if i in ends), until)
            following = next((m.kind for m in marks[k + 1 : k + 3] if m.kind != "end"), "")
            if mark.kind == "end":
                continue
            until = self._bounded(mark, until, following, last)
            if mark.kind == "answer":
                self._answer(mark, until)
            else:
                self._question(mark, until, following, last)
        self._answer_in_notice()
        return self.out

    def _answer_in_notice(self) -> None:
        """A notice that puts nothing off ("… zijn beantwoord in het debat van …") is the answer to all questions."""
        at = self.out.notice
        if at is None or not boundaries.is_like("notice", self.sheet.words(at)) or at + 1 >= len(self.blocks):
            return
        if any(boundaries.puts_off(self.sheet.words(i)) for i in range(at, len(self.blocks))):
            return
        until = boundaries.aside_from(self.sheet, at + 1, boundaries.closing(self.sheet, at, len(self.blocks)), True)
        end = boundaries.without_foot(self.sheet, at, until)
        if end > at + 1:
            self._add("answer", (), self.blocks[at + 1].start, self.blocks[end - 1].end, "answer_in_notice")

    def _bounded(self, mark: Mark, until: int, following: str, last: bool) -> int:
        """The end of a mark's blocks, before an explanation, a notice, a closing, a group's heading or a foot."""
        first = mark.block
        if last or (mark.kind == "question" and following != "answer"):
            answered = mark.kind == "answer"
            aside = boundaries.aside_from(self.sheet, first + 1, until, answered) if last else until
            if aside < until:
                end = boundaries.without_foot(self.sheet, aside, until)
                title = self.blocks[aside]
                self.out.asides.append((title.start, title.end, self.blocks[end - 1].end))
                until = aside
        if last:
            if not any(m.kind == "answer" for m in self.scheme.marks):
                until = self._to_notice(first, until)
            until = boundaries.closing(self.sheet, first, until)
        elif following == "question" and until - 1 > self._first(mark, until) and boundaries.group_heading(self.sheet, until - 1):
            until -= 1
        return boundaries.without_foot(self.sheet, first, until)

    def _to_notice(self, first: int, until: int) -> int:
        for i in range(first + 1, until):
            words = self.sheet.words(i)
            if boundaries.is_like("notice", words) or boundaries.puts_off(words):
                self.out.notice = i
                return i
        return until

    def _question(self, mark: Mark, until: int, following: str, last: bool) -> None:
        labelled = self.scheme.labelled
        if labelled and following == "answer":
            end = until
        elif labelled and (self.bare or not mark.numbers or all(key(n) in self.named for n in mark.numbers)):
            end = self._without_notes(mark, until) if not last else self._last_asking(mark, until)
        elif self.answers:
            end = self._question_end(mark, until)
        else:
            end = self._last_asking(mark, until) if last else self._without_notes(mark, until)
        start = mark.start
        stop = self.blocks[end - 1].end if end > mark.block else start
        start = self._skip_blanks(start, stop)
        below = self.answers and end < until
        if end >= until and (self.answers or _ANSWER_INSIDE.search(self.text, start, stop)):
            split = self._split_inside(start, stop)
            if split:
                self._add("question", mark.numbers, start, split[0], mark.rule)
                self._add("answer", (), split[1], stop, "answer_in_paragraph")
                return
        self._add("question", mark.numbers, start, stop, mark.rule)
        if below:
            self._add("answer", (), self.blocks[end].start, self.blocks[until - 1].end, "answer_below")

    def _first(self, mark: Mark, until: int) -> int:
        """The first block with words of the question: not its label alone."""
        return mark.block + 1 if self.blocks[mark.block].end <= mark.start and mark.block + 1 < until else mark.block

    def _without_notes(self, mark: Mark, until: int) -> int:
        """The end of a question's blocks, less what can only be notes printed below it."""
        first = self._first(mark, until)
        asking = self.sheet.asking
        least = next((j + 1 for j in range(first, until) if asking[j]), until)
        while until > least and not asking[until - 1] and boundaries.note_like(self.sheet.words(until - 1)):
            until -= 1
        return until

    def _last_asking(self, mark: Mark, until: int) -> int:
        """Index behind the last block that asks, and what belongs to it: parts of it, a source."""
        first = self._first(mark, until)
        asking = [j for j in range(first, until) if self.sheet.asking[j]]
        end = asking[-1] + 1 if asking else first + 1
        while end < until and (_SOURCE_OR_PART.match(self.text, self.blocks[end].start) or self.blocks[end].role == "item"):
            end += 1
        return end

    def _question_end(self, mark: Mark, until: int) -> int:
        """Index of the first block after the question that begins at ``mark``: up to the last paragraph of its run that asks."""
        first = self._first(mark, until)
        asking = [j for j in range(first, until) if self.sheet.asking[j]]
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

    def _split_inside(self, start: int, stop: int) -> tuple[int, int] | None:
        """Question and answer in one paragraph: parted at a label in words, or else at the last question mark."""
        words = self.text[start:stop]
        label = _ANSWER_INSIDE.search(words)
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
        self._add("answer", mark.numbers, self._skip_blanks(mark.start, stop), stop, mark.rule)

    def _skip_blanks(self, start: int, stop: int) -> int:
        while start < stop and self.text[start].isspace():
            start += 1
        return start

    def _add(self, kind: str, printed: tuple[str, ...], start: int, stop: int, rule: str) -> None:
        self.out.stretches.append(Stretch(kind, printed, start, max(start, stop), rule))


def parted(text: str, spans: Sequence[tuple[int, int]], printed: Sequence[str]) -> list[tuple[int, int]] | None:
    """The own words of each question under a joint heading: at the numbers before them, or a paragraph each.

    None where they cannot be told apart. ``spans`` are the paragraphs below the heading.
    """
    labels = [label_of(text[a:b]) for a, b in spans]
    at = [next((i for i, label in enumerate(labels) if label and label.numbers == (n,)), None) for n in printed]
    if all(i is not None for i in at) and at == sorted(at, key=lambda i: i or 0) and at[0] == 0:
        found = []
        for k, i in enumerate(at):
            assert i is not None
            label, following = labels[i], at[k + 1] if k + 1 < len(at) else len(spans)
            assert label is not None and following is not None
            found.append((spans[i][0] + label.length, spans[following - 1][1]))
        return found if all(a < b for a, b in found) else None
    return list(spans) if len(spans) == len(printed) else None


__all__ = ["Cut", "Stretch", "cut", "parted"]
