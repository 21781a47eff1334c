"""The printed lines of one PDF page: pieces in reading order, joined where they are one stretch of the page's text."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from griffier.readers.lines import Joint
from griffier.readers.pdf_page import RAISED, SMALL, WIDE, PageLayout, Piece
from griffier.readers.pdf_places import Run, same_line

TIGHT = 0.2  # in ems: a blank between words is 0.2 to 0.35 wide
_MARKER = re.compile(r"(?:\d{1,3}|\*+)(?:\s*,\s*\d{1,3})*")


class Printed(NamedTuple):
    """One line, or piece of a line, of a page. ``run`` numbers the run (see ``pdf_order``) that it belongs to."""

    start: int
    end: int
    left: float
    right: float
    base: float
    size: float
    run: int
    joint: Joint
    upright: bool


class PrintedPage(NamedTuple):
    """A page's lines in reading order, its raised digits in source order, and its height and width in points."""

    lines: list[Printed]
    raised: list[tuple[int, int]]
    height: float
    width: float


def printed_page(text: str, layout: PageLayout, runs: list[Run]) -> PrintedPage:
    """The printed lines of a page whose pieces were put in order."""
    lines: list[Printed] = []
    raised = list(layout.raised)
    for number, run in enumerate(runs):
        before: Piece | None = None
        widest = 0
        for piece in run:
            if before is not None and _one_stretch(text, before, piece):
                lines[-1] = _stretched(lines[-1], piece, widest)
                widest = max(widest, piece.end - piece.start)
            else:
                lines.append(_printed(text, before, piece, number))
                widest = piece.end - piece.start
                if before is not None and _is_marker(text, before, piece):
                    raised.append((piece.start, piece.end))
            before = piece
    return PrintedPage(lines, sorted(set(raised)), layout.height, layout.width)


def _stretched(line: Printed, piece: Piece, widest: int) -> Printed:
    """The line with one piece more; its size and baseline are those of its longest piece."""
    longer = piece.end - piece.start > widest
    return line._replace(
        end=piece.end,
        right=max(line.right, piece.right),
        base=piece.base if longer else line.base,
        size=piece.size if longer else line.size,
    )


def _one_stretch(text: str, before: Piece, piece: Piece) -> bool:
    """True when nothing but blanks of the same source line stands between two pieces of one printed line."""
    if piece.line != before.line or piece.start < before.end or not same_line(before, piece):
        return False
    return not text[before.end : piece.start].strip()


def _printed(text: str, before: Piece | None, piece: Piece, run: int) -> Printed:
    joint: Joint = ""
    if before is not None and same_line(before, piece):
        gap = piece.left - before.right
        if gap >= WIDE * max(before.size, piece.size):
            joint = "cell"
        elif gap >= TIGHT * max(before.size, piece.size) or _blank_between(text, before, piece):
            joint = "blank"
        else:
            joint = "tight"
    return Printed(
        piece.start, piece.end, piece.left, piece.right, piece.base, piece.size, run, joint, piece.upright
    )


def _blank_between(text: str, before: Piece, piece: Piece) -> bool:
    """True when the source has a blank beside its line end there; pieces drawn far apart have only their places."""
    between = text[before.end : piece.start]
    return between.isspace() and any(c not in "\r\n" for c in between)


def _is_marker(text: str, before: Piece, piece: Piece) -> bool:
    """True for raised digits that the source holds on a line of their own."""
    return (
        same_line(before, piece)
        and piece.size <= SMALL * before.size
        and before.base - piece.base >= RAISED * before.size
        and piece.left - before.right < WIDE * before.size
        and _MARKER.fullmatch(text, piece.start, piece.end) is not None
    )


def in_reading_order(text: str, page: PrintedPage) -> tuple[str, PrintedPage]:
    """A page's text with its lines in reading order, where it stores them in another; places then go down the page.

    Each line keeps the blanks that follow it; a line end is put where two lines come to stand side by side without any.
    """
    lines = page.lines
    if all(a.end <= b.start for a, b in pairwise(lines)):
        return text, page
    stored = sorted(range(len(lines)), key=lambda i: lines[i].start)
    following = {i: lines[j].start for i, j in pairwise(stored)}
    parts = [text[: lines[stored[0]].start]]
    at = len(parts[0])
    moved: list[Printed] = []
    shifts: dict[int, int] = {}
    for n, line in enumerate(lines):
        shifts[n] = at - line.start
        blanks = text[line.end : following.get(n, len(text))]
        goes_on = n + 1 < len(lines) and following.get(n) == lines[n + 1].start
        if not blanks and not goes_on and n + 1 < len(lines):
            blanks = "\r\n"
        moved.append(line._replace(start=at, end=at + line.end - line.start))
        parts += [text[line.start : line.end], blanks]
        at += line.end - line.start + len(blanks)
    starts = [lines[i].start for i in stored]
    raised = []
    for start, end in page.raised:
        i = stored[bisect_right(starts, start) - 1]
        raised.append((start + shifts[i], end + shifts[i]))
    return "".join(parts), page._replace(lines=moved, raised=sorted(raised))
