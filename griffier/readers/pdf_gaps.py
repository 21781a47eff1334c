"""Where more white than between lines of one paragraph stands above a line of a PDF.

The usual step from line to line is measured per type size over the whole paper. A passage set wider throughout (the
questions of some lists) is no row of paragraphs: a full line followed by equal steps goes on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from griffier.readers.pdf_print import Printed, PrintedPage

EXTRA = 1.3  # of the usual step
LARGEST = 2.2  # in ems: a larger step is never the usual one
USUAL = 1.2  # in ems, where nothing could be measured
EVEN = 0.06  # steps that differ by less are equal
FULL = 0.9  # of its run's width: a line that ends before may end a paragraph
FOOT = 0.75  # of the page's height: a column that ends above here ends for another reason than lack of room


def gaps(pages: list[PrintedPage]) -> list[set[int]]:
    """For each page the indexes of lines that stand below extra white, or start anew elsewhere on the page."""
    usual = _usual_steps(pages)
    return [_page_gaps(page, usual) for page in pages]


def _usual_steps(pages: list[PrintedPage]) -> dict[float, float]:
    steps: dict[float, Counter[float]] = defaultdict(Counter)
    for page in pages:
        rows = _rows(page)
        for (_, above), (_, below) in pairwise(rows):
            step = below.base - above.base
            if above.run == below.run and 0 < step <= LARGEST * below.size and abs(above.size - below.size) < 0.5:
                steps[_size(below)][round(step * 2) / 2] += 1
    return {size: min(c, key=lambda step: (-c[step], step)) for size, c in steps.items()}


def _size(line: Printed) -> float:
    return round(line.size * 2) / 2


def _rows(page: PrintedPage) -> list[tuple[int, Printed]]:
    """The pieces that start a printed line."""
    return [(i, line) for i, line in enumerate(page.lines) if not line.joint]


def _page_gaps(page: PrintedPage, usual: dict[float, float]) -> set[int]:
    rows = _rows(page)
    right: dict[int, float] = {}
    for line in page.lines:
        right[line.run] = max(right.get(line.run, 0.0), line.right)
    steps = [usual.get(_size(line), USUAL * line.size) for _, line in rows]
    found: set[int] = set()
    for n in range(1, len(rows)):
        above, below = rows[n - 1][1], rows[n][1]
        step = below.base - above.base
        expected = max(steps[n - 1], steps[n])
        if step <= 0:
            if above.base < FOOT * page.height:
                found.add(rows[n][0])
        elif step > EXTRA * expected and not _wide_set(rows, n, right):
            found.add(rows[n][0])
    return found


def _wide_set(rows: list[tuple[int, Printed]], n: int, right: dict[int, float]) -> bool:
    """True when line ``n`` goes on a passage whose lines all stand further apart than usual."""
    above, below = rows[n - 1][1], rows[n][1]
    step = below.base - above.base
    if step > LARGEST * below.size or above.run != below.run or abs(above.size - below.size) >= 0.5:
        return False
    if above.right - above.left < FULL * (right[above.run] - above.left):
        return False
    before = above.base - rows[n - 2][1].base if n >= 2 else 0.0
    after = rows[n + 1][1].base - below.base if n + 1 < len(rows) else 0.0
    return any(abs(other - step) <= EVEN * step for other in (before, after))
