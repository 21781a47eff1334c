"""The running head and foot of a document's pages: lines at the edge of the page that come back page after page.

"Tweede Kamer, vergaderjaar 2019-2020, 35 207, nr. 34  19" at the foot of nearly every page is one: its words repeat,
its figures repeat or count pages. Notes that differ in figures alone ("7 Stuk 12 345, nr. 6.") are not. A label that
merely stands at the top of some pages ("Antwoord") is not: it does not come back on most pages between its first and
its last. Wording is not looked at; ``griffier.text`` knows phrases.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Literal, NamedTuple

from griffier.readers.pdf_places import SAME_LINE
from griffier.readers.pdf_print import Printed, PrintedPage

EDGE = 0.15  # of the page's height: running lines stand no further in
OUTER = 0.07  # of the page's height: a line apart from the rest in here needs no repetition
DEEP = 5  # printed lines from the edge that are looked at
DRIFT = 4.0  # points by which a running line may move between pages
APART = 2.0  # in ems: white between a running line and the text
SHARE = 0.6  # of the pages between first and last occurrence
LONGEST = 9  # digits of a figure that may count pages
_FIGURES = re.compile(r"\d+")

Edge = Literal["header", "footer"]
Row = list[int]


class _Seen(NamedTuple):
    page: int
    lines: Row
    figures: tuple[int, ...]
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
            for row in rows[n]:
                words = _words(text, page, row)
                seen[_FIGURES.sub("#", words)].append(_look(n, page, row, words, edge))
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
    pieces = sorted((page.lines[i] for i in row), key=lambda line: line.left)
    return " ".join(" ".join(text[p.start : p.end].split()) for p in pieces).casefold()


def _look(n: int, page: PrintedPage, row: Row, words: str, edge: Edge) -> _Seen:
    line = page.lines[row[0]]
    depth = line.base if edge == "header" else page.height - line.base
    figures = tuple(int(figure[:LONGEST]) for figure in _FIGURES.findall(words))
    return _Seen(n, row, figures, line.base, _apart(page, line, row, edge), depth <= OUTER * page.height)


def _apart(page: PrintedPage, line: Printed, row: Row, edge: Edge) -> bool:
    """True when white stands between a line and all that is further in."""
    way = 1.0 if edge == "header" else -1.0
    inner = [(other.base - line.base) * way for i, other in enumerate(page.lines) if i not in row and other.upright]
    return min((step for step in inner if step > 0), default=0.0) >= (1.0 + APART) * line.size


def _running(group: list[_Seen], pages: int) -> list[_Seen]:
    """Those of the equal lines that stand at one height and come back often enough; or stand alone at the very edge."""
    kept: list[_Seen] = []
    for level in _by_height(group):
        kept += [s for s in level if s.outer and s.apart]
        stack = _in_step(level)
        if not stack:
            continue
        numbers = sorted({s.page for s in stack})
        span = numbers[-1] - numbers[0] + 1
        alternate = all((n - numbers[0]) % 2 == 0 for n in numbers)
        share = len(numbers) / ((span + 1) // 2 if alternate else span)
        often = len(numbers) >= 3 or (len(numbers) == 2 and pages <= 4 and all(s.apart for s in stack))
        if often and share >= SHARE:
            kept += stack
    return kept


def _in_step(stack: list[_Seen]) -> list[_Seen]:
    """The lines each of whose figures is the one that most have, or counts pages as most do."""
    for at in range(len(stack[0].figures)):
        value, same = Counter(s.figures[at] for s in stack).most_common(1)[0]
        offset, counting = Counter(s.figures[at] - s.page for s in stack).most_common(1)[0]
        if same >= counting:
            stack = [s for s in stack if s.figures[at] == value]
        else:
            stack = [s for s in stack if s.figures[at] - s.page == offset]
    return stack


def _by_height(group: list[_Seen]) -> list[list[_Seen]]:
    stacks: list[list[_Seen]] = []
    for seen in sorted(group, key=lambda s: s.base):
        if stacks and seen.base - stacks[-1][0].base <= DRIFT:
            stacks[-1].append(seen)
        else:
            stacks.append([seen])
    return stacks
