"""The sentence around a figure and the line that leads in its list, for all figures of a text in order."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from griffier.findings.sentences import Span, sentences


class Sentence(NamedTuple):
    """``text[start:end]`` is the sentence; ``lead`` are the words that introduce the list it stands in, "" without one."""

    start: int
    end: int
    lead: str


_ITEM = re.compile(r"[ \t]*(?:[•\-–—*▪◦·]|\(?(?:\d{1,2}|[a-z])[.)])\s")
_LINES_ABOVE = 24
# The most of a sentence that is looked at on either side, so that a text without full stops costs no more than another.
_REACH = 600


class Surroundings:
    """Finds the sentence of a place; asks that places come in text order, and splits each line only once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line: Span = (0, 0)
        self._spans: list[Span] = []
        self._lead = ""

    def sentence(self, place: int) -> Sentence:
        """The sentence that holds an offset; the whole line where the line has no sentence there."""
        if not self._line[0] <= place < self._line[1]:
            self._split(place)
        index = bisect_right(self._spans, place, key=lambda span: span[0]) - 1
        start, end = self._spans[index] if index >= 0 and place < self._spans[index][1] else self._line
        return Sentence(max(start, place - _REACH), min(end, place + _REACH), self._lead[-_REACH:])

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence right before one that was asked for last, in the same line; None where it is the first."""
        index = bisect_right(self._spans, sentence.start, key=lambda span: span[0]) - 2
        if index < 0 or self._spans[index][1] > sentence.start:
            return None
        start, end = self._spans[index]
        return Sentence(max(start, end - _REACH), end, "")

    def _split(self, place: int) -> None:
        first = self._text.rfind("\n", 0, place) + 1
        last = self._text.find("\n", place)
        last = len(self._text) if last < 0 else last
        self._line = (first, last)
        self._spans = [(first + a, first + b) for a, b in sentences(self._text[first:last])]
        self._lead = self._above(first) if _ITEM.match(self._text, first) else ""

    def _above(self, line: int) -> str:
        """The nearest line above a list item that is no item itself, when it ends as a lead does."""
        end = line - 1
        for _ in range(_LINES_ABOVE):
            if end <= 0:
                return ""
            start = self._text.rfind("\n", 0, end) + 1
            candidate = self._text[start:end].strip()
            if candidate and not _ITEM.match(candidate + " "):
                return candidate if candidate.endswith((":", ";", ",")) else ""
            end = start - 1
        return ""
