"""Plain text as PDF extractors write it: lines, page ends, blank lines.

A page ends at a form feed; where a file has none, before a line that begins with exactly one blank, as some extractors
write the first line of each page (``papers/002``: 20 pages, 17 such lines), and at three or more empty lines in a row
(``papers/003``). What a line *says* is not looked at here.
"""

from __future__ import annotations

import re

from griffier.model.paper import Problem
from griffier.readers.lines import Line, SourceLines

_PRINTED = re.compile(r"[^\s\x1c-\x1f\ufeff](?:[^\n\f\r]*[^\s\x1c-\x1f\ufeff])?")
_FEED = re.compile(r"\f")
_ONE_BLANK = re.compile(r"\n[ \u00a0](?=\S)")
_EMPTY_LINES = re.compile(r"\n(?:[ \t\r]*\n){3,}(?=\S)")


def read_plain(text: str, problems: tuple[Problem, ...] = ()) -> SourceLines:
    """The printed lines of a decoded text, top to bottom; blank lines show as gaps before the line that follows."""
    pages = _pages(text)
    lines: list[Line] = []
    gaps: set[int] = set()
    page, next_page, after = 0, 0, 0
    count = len(pages)
    for match in _PRINTED.finditer(text):
        start, end = match.span()
        while next_page < count and pages[next_page] <= start:
            next_page += 1
        page = next_page
        if start - after > 1 and text.count("\n", after, start) > 1:
            gaps.add(len(lines))
        lines.append(Line(start, end, page))
        after = end
    return SourceLines(text, "text", pages, tuple(lines), (), frozenset(gaps), problems)


def _pages(text: str) -> tuple[int, ...]:
    """Where pages start: 0, then after each form feed, or at each line that begins with one blank."""
    feeds = [m.end() for m in _FEED.finditer(text)]
    if feeds:
        return (0, *(f for f in feeds if f < len(text)))
    blanks = [m.start() + 1 for m in _ONE_BLANK.finditer(text)]
    if len(blanks) > 1 + text.count("\n") // 12:  # lines are indented for another reason
        blanks = []
    empty = [m.end() for m in _EMPTY_LINES.finditer(text)]
    if len(empty) > 1 + text.count("\n") // 12:  # blank lines part paragraphs, not pages
        empty = []
    return (0, *sorted({b for b in (*blanks, *empty) if 0 < b < len(text)}))
