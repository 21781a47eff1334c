"""Marks on words that may overlap, laid into each other so that a page can show them: a tree whose branches never cross.

A mark that crosses another is cut in two at its edge; a link is never cut (two halves would be two links to who listens to a
page), so the other mark is. Pure: knows nothing of what marks mean, only whether one is a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from griffier.reading.items import Item

BREAK = re.compile(r"\n\s*\n|\n(?=[•·*–-] )")
"""Between paragraphs; also before a line that is an item of a list."""


class Mark(NamedTuple):
    """Words ``[start, end)`` of a flow that something is known of; a point (a note's marker) when both are equal.

    ``kind`` names how it is shown, ``item`` is the row it shows, ``link`` whether it leads somewhere.
    """

    start: int
    end: int
    kind: str
    item: Item | None = None
    link: bool = False


class Node(NamedTuple):
    """A stretch of text under one mark, with the marks inside it, in text order and without overlap."""

    start: int
    end: int
    mark: Mark
    inside: tuple[Node, ...]


def nest(marks: Iterable[Mark]) -> tuple[Node, ...]:
    """The marks as trees. Together they cover the same characters as the marks did."""
    waiting = sorted(marks, key=_outermost_first)
    nodes: list[Node] = []
    while waiting:
        first, *others = waiting
        cut = min((o.start for o in others if o.link and not first.link and first.start < o.start < first.end < o.end), default=0)
        if cut:
            others.append(first._replace(start=cut))
            first = first._replace(end=cut)
        inside = [o._replace(end=min(o.end, first.end)) for o in others if o.start < first.end]
        rest = [o._replace(start=max(o.start, first.end)) for o in others if o.end > first.end or o.start >= first.end]
        nodes.append(Node(first.start, first.end, first, nest(inside)))
        waiting = sorted(rest, key=_outermost_first)
    return tuple(nodes)


def _outermost_first(mark: Mark) -> tuple[int, bool, int, bool]:
    return mark.start, mark.end > mark.start, -mark.end, not mark.link


def clip(marks: Sequence[Mark], start: int, end: int) -> Iterator[Mark]:
    """The parts of the marks that lie in ``[start, end)``; a point at ``end`` belongs to it."""
    for mark in marks:
        if mark.start == mark.end:
            if start < mark.start <= end:
                yield mark
        elif mark.start < end and mark.end > start:
            yield mark._replace(start=max(start, mark.start), end=min(end, mark.end))


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs and list items of ``text[start:end]``, without the blanks around them."""
    at = start
    for found in BREAK.finditer(text, start, end):
        yield from _filled(text, at, found.start())
        at = found.end()
    yield from _filled(text, at, end)


def _filled(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    if stripped := words.strip():
        begin = start + words.index(stripped)
        yield begin, begin + len(stripped)
