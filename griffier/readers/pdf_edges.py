"""The running head and foot of a document's pages: lines at the edge of the page that come back page after page.

"Tweede Kamer, vergaderjaar 2019-2020, 35 207, nr. 34  19" at the foot of nearly every page is one: the words repeat,
the figures may differ. A label that merely happens to stand at the top of some pages ("Antwoord") is not: it does not
come back on most pages between its first and its last. Wording is not looked at; ``griffier.text`` knows phrases.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Literal, NamedTuple

from griffier.readers.pdf_order import SAME_LINE
from griffier.readers.pdf_print import Printed, PrintedPage

EDGE = 0.15  # of the page's height: running lines stand no further in
OUTER = 0.07  # of the page's height: a line apart from the rest in here needs no repetition
DEEP = 5  # printed lines from the edge that are looked at
DRIFT = 4.0  # points by which a running line may move between pages
APART = 2.0  # in ems: white between a running line and the text
SHARE = 0.6  # of the pages between first and last occurrence
_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b")
_BLANKS = re.compile(r"\s+")

Edge = Literal["header", "footer"]
Row = list[int]


class _Seen(NamedTuple):
    page: int
    lines: Row
    base: float
    apart: bool
    outer: bool


def running_lines(texts: list[str], pages: list[PrintedPage]) -> list[dict[int, Edge]]:
    """For each page the indexes of its lines that are running head or foot."""
    found: list[dict[int, Edge]] = [{} for _ in pages]
    for edge in ("header", "footer"):
        rows = [_edge_rows(page, edge) for page in pages]
        seen: dict[str, list[_Seen]] = defaultdict(list)
        for n, (text, page) in enumerate(zip(texts, pages, strict=True)):
            for i, row in enumerate(rows[n]):
                seen[_words(text, page, row)].append(_look(n, page, rows[n], i, edge))
        running = {(s.page, s.lines[0]) for group in seen.values() for s in _running(group, len(pages))}
        for n in range(len(pages)):
            for row in rows[n]:
                if (n, row[0]) not in running:
                    break
                found[n].update(dict.fromkeys(row, edge))
    return found


def _edge_rows(page: PrintedPage, edge: str) -> list[Row]:
    """The outermost printed lines within ``EDGE``, from the edge inwards, each as indexes of its pieces."""
    limit = EDGE * page.height
    near = [
        (line.base if edge == "header" else page.height - line.base, i)
        for i, line in enumerate(page.lines)
        if line.upright
    ]
    rows: list[Row] = []
    at = 0.0
    for depth, i in sorted(n for n in near if n[0] <= limit):
        if rows and depth - at <= SAME_LINE * max(page.lines[i].size, 1.0):
            rows[-1].append(i)
        else:
            rows.append([i])
            at = depth
    return [sorted(row) for row in rows[:DEEP]]


def _words(text: str, page: PrintedPage, row: Row) -> str:
    """What must repeat: the line's words, every figure as #."""
    pieces = sorted((page.lines[i] for i in row), key=lambda line: line.left)
    words = " ".join(text[p.start : p.end] for p in pieces).casefold()
    return _BLANKS.sub("", _FIGURES.sub("#", words))


def _look(n: int, page: PrintedPage, rows: list[Row], i: int, edge: Edge) -> _Seen:
    line = page.lines[rows[i][0]]
    depth = line.base if edge == "header" else page.height - line.base
    outer = depth <= OUTER * page.height
    return _Seen(n, rows[i], line.base, _apart(page, line, rows[i], edge), outer)


def _apart(page: PrintedPage, line: Printed, row: Row, edge: Edge) -> bool:
    """True when white stands between a line and all that is further in."""
    way = 1.0 if edge == "header" else -1.0
    inner = [(other.base - line.base) * way for i, other in enumerate(page.lines) if i not in row and other.upright]
    return min((step for step in inner if step > 0), default=0.0) >= (1.0 + APART) * line.size


def _running(group: list[_Seen], pages: int) -> list[_Seen]:
    """Those of the equal lines that stand at one height and come back often enough; or stand alone at the very edge."""
    kept: list[_Seen] = []
    for stack in _by_height(group):
        numbers = sorted({s.page for s in stack})
        span = numbers[-1] - numbers[0] + 1
        alternate = all((n - numbers[0]) % 2 == 0 for n in numbers)
        share = len(numbers) / ((span + 1) // 2 if alternate else span)
        often = len(numbers) >= 3 or (len(numbers) == 2 and pages <= 4 and all(s.apart for s in stack))
        if often and share >= SHARE:
            kept += stack
        else:
            kept += [s for s in stack if s.outer and s.apart]
    return kept


def _by_height(group: list[_Seen]) -> list[list[_Seen]]:
    stacks: list[list[_Seen]] = []
    for seen in sorted(group, key=lambda s: s.base):
        if stacks and seen.base - stacks[-1][0].base <= DRIFT:
            stacks[-1].append(seen)
        else:
            stacks.append([seen])
    return stacks
