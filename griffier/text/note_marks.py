"""Every place where a footnote's marker may stand in running text, with what it costs to believe it.

A marker is a number glued to what it belongs to (``beleid.59``, ``201918`` = 2019 and note 18), in brackets (``[3]``),
alone on a line or at a line's start where an extractor broke the line at raised type, or set apart by a blank. The lower
the cost the surer; layout's proof (raised small type) is the surest. Whether it is a marker the notes decide.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from griffier import lexicon
from griffier.readers.lines import Line, SourceLines

#: A marker may be believed without more at a cost below this; up to ``WEAK`` where all else fits.
SURE, WEAK = 2.0, 3.5
_PROVED, _SUREST, _GOOD, _APART, _AFTER_CAPITAL, _SPACED, _NUMBERED_THING, _PAPER = -3.0, 0.0, 1.0, 1.5, 2.0, 3.0, 3.2, 4.0

_DATA = lexicon.load("text/notes")
#: Words whose number follows without a blank, so that digits after their full stop are no marker ("nr.12").
_ABBREVIATED = re.compile(rf"\b(?:{'|'.join(lexicon.load('text/notes')['abbreviated'])})\.$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_SMALL_NUMBER = re.compile(rf"\b(?:{'|'.join(_DATA['numbered'])}) \d{{1,2}}$")
_PAPER_NUMBER = re.compile(r"\bnrs?\.? ?\d{1,4}$")
_NAMED = frozenset(word.lower() for word in _DATA["numbered"])
_COUNTED = _NAMED | frozenset(_DATA["counted"])
_UNITS = frozenset(_DATA["unit"])
_WORD = re.compile(r"[^\W\d_]+$")
#: A line of nothing but markers: "1", "2, 3 en 4".
_ALONE = re.compile(r"\d{1,3}(?:(?:, ?| en | )\d{1,3})*")
_LISTED = re.compile(r"(?<!\d)\d{1,2}(?:(?:, ?| )\d{1,2})+(?![\w%]|[.,]\d| [a-z]+ (?:19|20)\d\d)")
_CLOSING = ".,;:!?)]»”’\"'…"
_SENTENCE_ENDS = ".?!»”\")’'"


class Mark(NamedTuple):
    """A possible marker: its line (index in reading order), its digits, what is cut out with it, cost, and style."""

    line: int
    start: int
    end: int
    cut_start: int
    cut_end: int
    cost: float
    style: str  # "bracket", "paren" or "plain"


Place = tuple[int, int]  # line and offset: reading order


class Marks:
    """All possible markers among some lines, by their label."""

    def __init__(self, printed: SourceLines, work: str, body: Sequence[int]) -> None:
        self._by_label: dict[str, list[Mark]] = defaultdict(list)
        self._work, self._printed = work, printed
        proved = {(m.start, m.end) for m in printed.markers}
        raised = sorted(proved)
        for at, i in enumerate(body):
            line = printed.lines[i]
            if raised:
                k = bisect_left(raised, (line.start, 0))
                while k < len(raised) and raised[k][1] <= line.end:
                    self._raised(i, *raised[k])
                    k += 1
            if _DIGITS.search(work, line.start, line.end):
                before = printed.lines[body[at - 1]] if at else None
                for label, mark in _marks_of(work, i, line, before, i in printed.gaps):
                    if not any(s <= mark.start and mark.end <= e for s, e in self._near(raised, mark)):
                        self._by_label[label].append(mark)
        for marks in self._by_label.values():
            marks.sort()

    @staticmethod
    def _near(raised: list[tuple[int, int]], mark: Mark) -> list[tuple[int, int]]:
        k = bisect_left(raised, (mark.start, 0)) if raised else 0
        return raised[max(0, k - 1) : k + 1]

    def _raised(self, i: int, start: int, end: int) -> None:
        for match in re.finditer(r"\d+|\*+", self._work[start:end]):
            at = start + match.start()
            stop = start + match.end()
            self._by_label[match[0]].append(Mark(i, at, stop, at, stop, _PROVED, "plain"))

    def between(self, label: str, low: Place, high: Place) -> list[Mark]:
        """The possible markers with this label from one place up to another, in reading order."""
        found = self._by_label.get(label, [])
        first = bisect_left(found, low, key=lambda m: (m.line, m.start))
        last = bisect_left(found, high, first, key=lambda m: (m.line, m.start))
        return found[first:last]

    def any_from(self, label: str, low: Place) -> bool:
        """True when a possible marker with this label stands behind a place."""
        found = self._by_label.get(label)
        return found is not None and (found[-1].line, found[-1].start) >= low

    def labels(self) -> list[str]:
        return list(self._by_label)


def _marks_of(work: str, i: int, line: Line, before: Line | None, gap: bool) -> Iterator[tuple[str, Mark]]:
    """(label, mark) of each digit on a line that may be a marker."""
    start, stop = line.start, line.end
    if _ALONE.fullmatch(work, start, stop):
        yield from _alone(work, i, start, stop, before is not None, gap)
        return
    for match in _DIGITS.finditer(work, start, stop):
        first, end = match.span()
        if end - first > 7:
            continue
        if first > start and work[first - 1] == "[" and work[end : end + 1] == "]":
            if first - 1 > start or end + 1 == stop or work[end + 2 : end + 3].islower():
                yield work[first:end], _apart(work, i, (first, end), (first - 1, end + 1), line, _SUREST, "bracket")
            continue
        if end < stop and work[end] == ")" and end - first <= 3:
            yield from _in_paren(work, i, first, end, line)
            continue
        if first == start:
            cost = _at_line_start(work, end, stop, before, gap)
            if cost is not None and end - first <= 3:
                yield work[first:end], _apart(work, i, (first, end), (first, end), line, cost, "plain")
            yield from _glued(work, i, first + 1, end, stop)
        elif work[first - 1] == " ":
            cost = _spaced(work, first, end, start, stop)
            if cost is not None:
                yield work[first:end], _apart(work, i, (first, end), (first, end), line, cost, "plain")
            yield from _glued(work, i, first + 1, end, stop)
        else:
            yield from _glued(work, i, first, end, stop)
    yield from _runs(work, i, start, stop)


def _runs(work: str, i: int, start: int, stop: int) -> Iterator[tuple[str, Mark]]:
    """Markers that run on behind one word: "beleid.3, 4", "beleid»?1 2 3"."""
    for match in _LISTED.finditer(work, start + 1, stop):
        numbers = list(_DIGITS.finditer(work, *match.span()))
        values = [int(number[0]) for number in numbers]
        apart = work[match.start() - 1] == " "
        told = work[match.start() - 2] if apart else work[match.start() - 1]
        if values != list(range(values[0], values[0] + len(values))) or not (told in ".?!»”" or (told.islower() and not apart)):
            continue
        for k, number in enumerate(numbers):
            cut_start = numbers[k - 1].end() if k else number.start() - apart
            yield number[0], Mark(i, *number.span(), cut_start, number.end(), _GOOD if not apart else _APART, "plain")


def _apart(work: str, i: int, digits: tuple[int, int], span: tuple[int, int], line: Line, cost: float, style: str) -> Mark:
    """A mark that stands apart by blanks: they go with it."""
    first, end = span
    while first > line.start and work[first - 1] == " ":
        first -= 1
    if first == line.start:
        while end < line.end and work[end] == " ":
            end += 1
    return Mark(i, *digits, first, end, cost, style)


def _alone(work: str, i: int, start: int, stop: int, follows: bool, gap: bool) -> Iterator[tuple[str, Mark]]:
    if not follows:
        return
    numbers = list(_DIGITS.finditer(work, start, stop))
    cost = _GOOD if not gap else _APART
    for k, number in enumerate(numbers):
        cut_end = numbers[k + 1].start() if k + 1 < len(numbers) else number.end()
        yield number[0], Mark(i, *number.span(), number.start(), cut_end, cost, "plain")


def _in_paren(work: str, i: int, first: int, end: int, line: Line) -> Iterator[tuple[str, Mark]]:
    """``(3)`` or ``3)`` behind a word or a sentence; not at a line's start, where lists have it."""
    low = first - 1 if work[first - 1 : first] == "(" else first
    if low <= line.start:
        return
    before = work[low - 1]
    told = work[low - 2] if before == " " and low - 2 >= line.start else before
    if low == first and work.rfind("(", line.start, first) > work.rfind(")", line.start, first):
        # a number that ends a remark in brackets: only its last digits can be a marker
        yield from _glued(work, i, first + (before.isdigit() or before == " "), end, line.end)
        return
    if told in _SENTENCE_ENDS or told.isalpha():
        cost = _GOOD if told in _SENTENCE_ENDS or before != " " else _AFTER_CAPITAL
        mark = _apart(work, i, (first, end), (low, end + 1), line, cost, "paren")
        yield work[first:end], mark


def _at_line_start(work: str, end: int, stop: int, before: Line | None, gap: bool) -> float | None:
    """The cost of a number that begins a line which goes on with the sentence of the line before."""
    if before is None or gap:
        return None
    after, later = work[end : end + 1], work[end + 1 : end + 2]
    ended = work[before.end - 1] in ".?!:;"
    if after in ",.;:)?!»" and (end + 1 == stop or not later.isalnum()):
        return _SPACED if ended or (after in ".)" and later == " " and work[end + 2 : end + 3].isupper()) else _GOOD
    if after == " " and (later.islower() or later in "(«"):
        return _SPACED if ended else _GOOD
    return _SPACED if after == " " and later.isupper() and ended else None


def _spaced(work: str, first: int, end: int, start: int, stop: int) -> float | None:
    """The cost of a number set apart by blanks."""
    if end - first > 2:
        return None
    at = first
    while at > start and work[at - 1] == " ":
        at -= 1
    if at == start:
        return None
    told, after = work[at - 1], work[end : end + 1]
    closes = end == stop or (after in ".,;:" and (end + 1 == stop or work[end + 1] == " "))
    if told in ".?!»”" and (end == stop or (after == " " and work[end + 1 : end + 2].isupper())):
        return None if _ABBREVIATED.search(work, max(start, at - 8), at) else _APART
    word = _WORD.search(work, max(start, at - 30), at)
    if not (told.islower() or told in "»”)") or (word and word[0].lower() in _COUNTED):
        return None
    return _SPACED if closes or (after == " " and work[end + 1 : end + 2].islower()) else None


def _glued(work: str, i: int, first: int, end: int, stop: int) -> Iterator[tuple[str, Mark]]:
    for at in range(max(first, end - 3), end):
        if work[at] != "0":
            cost = _rank(work, at, end, stop)
            if cost is not None:
                yield work[at:end], Mark(i, at, end, at, end, cost, "plain")


def _rank(work: str, at: int, end: int, stop: int) -> float | None:
    """What it costs to believe that ``work[at:end]`` is a marker glued to what stands before it."""
    before = work[at - 1 : at]
    after = work[end] if end < stop else ""
    if after in ("%", "-", "‑", "°", "/", "_") or (after and after in ".," and work[end + 1 : end + 2].isdigit()):
        return None
    if after.isalnum():
        return _AFTER_CAPITAL if before.islower() and after.islower() and _between_words(work, at, end) else None
    if before.isalpha():
        word = _WORD.search(work, max(0, at - 30), at)
        if word and ((word[0] in _UNITS and end - at == 1) or word[0].lower() in _NAMED):
            return None if word[0] in _UNITS else _NUMBERED_THING
        return _SUREST if before.islower() else _AFTER_CAPITAL
    if before in _CLOSING:
        if before in ".,:" and work[at - 2 : at - 1].isdigit():
            return _GOOD if not after or after.isspace() else None
        return None if _ABBREVIATED.search(work, max(0, at - 8), at) else _SUREST
    if before.isdigit():
        back = work[max(0, at - 24) : at]
        if _YEAR.search(back):
            return _GOOD
        if _SMALL_NUMBER.search(back):
            return _NUMBERED_THING
        return _PAPER if _PAPER_NUMBER.search(back) else None
    return _GOOD if before in "%€*" else None


def _between_words(work: str, at: int, end: int) -> bool:
    """True for a digit that an extractor left between two words of three letters or more ("verblijf5tellen")."""
    return end - at <= 2 and work[at - 3 : at].islower() and work[at - 3 : at].isalpha() and work[end : end + 3].isalpha()
