"""Columns that were drawn row by row, as recognised scans are: "left 1, right 1, left 2, right 2".

A stretch of rows is two columns when one gutter runs through all of it and both sides are prose: most of their lines
are long and fill their column. Rows of figures, and labels with their text, stay rows.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from griffier.readers.pdf_page import PROSE, Piece
from griffier.readers.pdf_places import Run, same_line

BLANK = 2.0  # in ems: a step down larger than this parts the rows of a table
FULL = 0.6  # of the column's width: the lines of a column of prose are mostly wider


def unbraid(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a page in drawing order, columns of prose that were drawn row by row put one after the other."""
    rows = _drawn_rows(pieces)
    if sum(_both_long(row) for row in rows) < 3:
        return pieces
    out: list[Piece] = []
    i = 0
    while i < len(rows):
        end, gutter = _braid(rows, i)
        if end > i:
            for band in _bands(rows[i:end]):
                flat = [p for row in band for p in row]
                out += [p for p in flat if p.right <= gutter]
                out += unbraid([p for p in flat if p.right > gutter])
            i = end
        else:
            out += rows[i]
            i += 1
    return out


def _drawn_rows(pieces: list[Piece]) -> list[Run]:
    rows: list[Run] = []
    for piece in pieces:
        if rows and same_line(rows[-1][-1], piece) and piece.left > rows[-1][-1].right:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _braid(rows: list[Run], start: int) -> tuple[int, float]:
    """(end, x) of the longest stretch of rows with prose on both sides of one gutter at x; (start, 0) if none."""
    best, at = start, 0.0
    if not _both_long(rows[start]):
        return best, at
    for i in range(len(rows[start]) - 1):
        low, high = rows[start][i].right, rows[start][i + 1].left
        end = start
        while end < len(rows) and (end == start or _goes_on(rows[end - 1], rows[end])):
            row = rows[end]
            before = max((p.right for p in row if p.left < low), default=low)
            behind = min((p.left for p in row if p.left >= low), default=high)
            if min(high, behind) - max(low, before) < 0.5 * row[0].size:
                break
            low, high = max(low, before), min(high, behind)
            end += 1
        middle = (low + high) / 2
        if end > best and _prose(rows[start:end], middle):
            best, at = end, middle
    return best, at


def _both_long(row: Run) -> bool:
    return len(row) > 1 and sum(p.end - p.start >= PROSE for p in row) > 1


def _goes_on(above: Run, below: Run) -> bool:
    """True when a row may belong to the columns above it: what follows a blank line on one side alone does not."""
    step = below[0].base - above[0].base
    return step > 0 and (len(below) > 1 or step <= BLANK * below[0].size)


def _prose(rows: list[Run], gutter: float) -> bool:
    lefts = [[p for p in row if p.right <= gutter] for row in rows]
    rights = [[p for p in row if p.right > gutter] for row in rows]
    if sum(bool(a) and bool(b) for a, b in zip(lefts, rights, strict=True)) < 3:
        return False
    return all(_is_column([side for side in sides if side]) for sides in (lefts, rights))


def _is_column(sides: list[Run]) -> bool:
    """True when most lines of one side are long and fill it, and are not mainly figures."""
    width = max(s[-1].right for s in sides) - min(s[0].left for s in sides)
    filled = [(s[-1].right - s[0].left) / width for s in sides if width > 0]
    long = [sum(p.end - p.start for p in s) for s in sides]
    return bool(filled) and median(filled) >= FULL and median(long) >= PROSE


def _bands(rows: list[Run]) -> list[list[Run]]:
    """The rows of a table of prose: cut at blank lines, when cells of unequal length show that it is a table."""
    bands: list[list[Run]] = [[rows[0]]]
    uneven = 0
    for above, below in pairwise(rows):
        if below[0].base - above[0].base > BLANK * below[0].size:
            uneven += len(above) == 1
            bands.append([])
        bands[-1].append(below)
    return bands if uneven * 2 >= len(bands) - 1 and len(bands) > 1 else [rows]
