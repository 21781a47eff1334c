"""What a line's type size and place prove it to be: a note at the foot, a margin beside the body, a second column.

Small type alone proves nothing (tables and annexes are set small too). A note stands in small type at the very foot of
its column, below body type, and begins with its label, or has the size that such notes have elsewhere in the paper.
"""

from __future__ import annotations

import re
from collections import Counter

from griffier.readers.lines import Hint
from griffier.readers.pdf_edges import Edge
from griffier.readers.pdf_order import TOO_MANY
from griffier.readers.pdf_places import same_line
from griffier.readers.pdf_print import Printed, PrintedPage

SMALLER = 0.92  # of the body's size; notes have 0.7 to 0.9
LESS = 0.5  # points at least between body and notes
NEAR = 0.3  # points: sizes nearer than this are equal
MARGIN = 0.85  # of the body's size: the sender's column of a letter
ROWS = 3  # printed lines side by side that make a column

# "3 Kamerstuk", "3Kamerstuk", "3) Zie", "* Zie"; not "3. Personeel", "3,5 miljoen", "2019"
_LABEL = re.compile(r"(?:\d{1,3}|\*{1,3})\)?(?![\d.,:%-])")


def roles(texts: list[str], pages: list[PrintedPage], edges: list[dict[int, Edge]]) -> list[list[Hint]]:
    """The hint of every line of every page."""
    main = body_size(pages)
    hints: list[list[Hint]] = []
    for page, edge in zip(pages, edges, strict=True):
        own: list[Hint] = [edge.get(i, "") for i in range(len(page.lines))]
        _beside(page, own, main)
        hints.append(own)
    feet = [_feet(page, own, main) for page, own in zip(pages, hints, strict=True)]
    proven = {
        round(page.lines[foot[0]].size, 1)
        for text, page, page_feet in zip(texts, pages, feet, strict=True)
        for foot in page_feet
        if any(_labelled(text, page, i) for i in foot)
    }
    for text, page, own, page_feet in zip(texts, pages, hints, feet, strict=True):
        for foot in page_feet:
            for i in _notes(text, page, foot, proven):
                own[i] = "note"
    return hints


def body_size(pages: list[PrintedPage]) -> float:
    """The type size of most of the paper's characters, 0.0 when no page has text."""
    weight: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            weight[round(line.size * 4) / 4] += line.end - line.start
    return max(weight, key=lambda size: (weight[size], size)) if weight else 0.0


def _beside(page: PrintedPage, hints: list[Hint], main: float) -> None:
    """Mark runs that stand to the right of (or, in small type, beside) another run of the body."""
    runs: dict[int, list[Printed]] = {}
    for line in page.lines:
        runs.setdefault(line.run, []).append(line)
    if 1 < len(runs) <= TOO_MANY:
        for number, run in runs.items():
            hint = _hint_beside(run, [other for n, other in runs.items() if n != number], main)
            if hint:
                _mark(page, hints, number, hint)
    for i, line in enumerate(page.lines):
        if not line.upright:
            hints[i] = "margin"


def _mark(page: PrintedPage, hints: list[Hint], run: int, hint: Hint) -> None:
    for i, line in enumerate(page.lines):
        if line.run == run and not hints[i]:
            hints[i] = hint


def _hint_beside(run: list[Printed], others: list[list[Printed]], main: float) -> Hint:
    small = all(line.size <= MARGIN * main for line in run)
    left, right = min(line.left for line in run), max(line.right for line in run)
    for other in others:
        shared = [o for o in other if run[0].base - o.size <= o.base <= run[-1].base + o.size]
        if len(shared) < min(ROWS, len(run)):
            continue
        behind = all(o.right <= left + 1.0 for o in shared)
        before = all(o.left >= right - 1.0 for o in shared)
        if small and (behind or before) and any(o.size > MARGIN * main for o in shared):
            return "margin"
        if behind and len(run) >= ROWS and len(shared) >= ROWS:
            return "column2"
    return ""


def _feet(page: PrintedPage, hints: list[Hint], main: float) -> list[list[int]]:
    """The small type at the foot of the first and of the further columns, below type of the body's size."""
    feet = []
    for column in ("", "column2"):
        own = [i for i, hint in enumerate(hints) if hint == column]
        own.sort(key=lambda i: page.lines[i].base)
        cut = len(own)
        while cut and _is_small(page.lines[own[cut - 1]], main):
            cut -= 1
        if 0 < cut < len(own):
            last = page.lines[own[cut - 1]]
            small = own[cut:]
            while small and same_line(page.lines[small[0]], last):
                small.pop(0)
            if small:
                feet.append(sorted(small))
    return feet


def _is_small(line: Printed, main: float) -> bool:
    return line.size <= SMALLER * main and line.size <= main - LESS


def _labelled(text: str, page: PrintedPage, i: int) -> bool:
    line = page.lines[i]
    return line.joint == "" and _LABEL.match(text, line.start, line.end) is not None


def _notes(text: str, page: PrintedPage, foot: list[int], proven: set[float]) -> list[int]:
    """The lines of a foot from the first that has a size of notes; the label may be smaller than its note."""
    for n, i in enumerate(foot):
        line = page.lines[i]
        if _labelled(text, page, i) or any(abs(line.size - size) <= NEAR for size in proven):
            return foot[n:]
    return []
