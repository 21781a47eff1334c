"""How pieces of a PDF page lie to each other: on one printed line, or one above the other."""

from __future__ import annotations

from typing import Protocol

from griffier.readers.pdf_page import Piece

SAME_LINE = 0.5  # in ems: baselines nearer than this are one printed line
LEAST = 0.5  # points: baselines nearer than this are one printed line whatever the size

Run = list[Piece]


class Placed(Protocol):
    """Anything with a baseline and a size."""

    @property
    def base(self) -> float: ...
    @property
    def size(self) -> float: ...


def same_line(a: Placed, b: Placed) -> bool:
    """True when two pieces stand on one printed line (a raised marker and its word do)."""
    step = a.base - b.base
    return -LEAST <= step <= LEAST or abs(step) <= SAME_LINE * max(a.size, b.size)


def is_above(a: Placed, b: Placed) -> bool:
    """True when the first stands on a printed line above the second's."""
    return a.base < b.base and not same_line(a, b)


def left_edge(run: Run) -> float:
    """The left edge of a run that is not empty."""
    return min(p.left for p in run)


def right_edge(run: Run) -> float:
    """The right edge of a run that is not empty."""
    return max(p.right for p in run)
