"""A plot as numbers: where axes, lines and points of a series stand in a drawing of a given size. No drawing is done here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from griffier.reading.figures import Point, Series

LEFT, RIGHT, TOP, BOTTOM = 84.0, 24.0, 18.0, 34.0
"""Room around the plot for the words of its axes."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point: its middle, the top and bottom of its range when it is one, and what it shows."""

    x: float
    y: float
    top: float
    bottom: float
    point: Point


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot of ``width`` by ``height``: ticks as (place, value), lines between years with one value each, the dots."""

    width: float
    height: float
    across: tuple[tuple[float, int], ...]
    up: tuple[tuple[float, float], ...]
    lines: tuple[tuple[tuple[float, float], ...], ...]
    dots: tuple[Dot, ...]


def plot_of(series: Series, width: float = 720.0, height: float = 300.0) -> Plot | None:
    """The plot of a series; None when it has not two points in time to show."""
    points = series.plotted
    years = sorted({p.year for p in points if p.year is not None})
    if len(years) < 2:
        return None
    ticks = ticks_for(min(p.low for p in points), max(p.high for p in points))
    low, high = ticks[0], ticks[-1]

    def x(year: int) -> float:
        return round(LEFT + (year - years[0]) / (years[-1] - years[0]) * (width - LEFT - RIGHT), 2)

    def y(value: float) -> float:
        return round(height - BOTTOM - (value - low) / ((high - low) or 1.0) * (height - TOP - BOTTOM), 2)

    dots = tuple(Dot(x(p.year), y((p.low + p.high) / 2), y(p.high), y(p.low), p) for p in points if p.year is not None)
    step = max(1, math.ceil((years[-1] - years[0]) / 8))
    across = tuple((x(year), year) for year in range(years[0], years[-1] + 1, step))
    return Plot(width, height, across, tuple((y(v), v) for v in ticks), _lines(dots), dots)


def _lines(dots: Sequence[Dot]) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Between neighbouring years in which all papers say the same, broken where they differ: no line takes a side."""
    by_x: dict[float, set[float]] = {}
    for dot in dots:
        by_x.setdefault(dot.x, set()).add(dot.y)
    lines: list[list[tuple[float, float]]] = [[]]
    for x, ys in sorted(by_x.items()):
        if len(ys) == 1:
            lines[-1].append((x, min(ys)))
        else:
            lines.append([])
    return tuple(tuple(line) for line in lines if len(line) > 1)


def ticks_for(low: float, high: float) -> list[float]:
    """Round values from at or below ``low`` to at or above ``high``; from zero where that is not far away."""
    if 0 < low < 0.6 * high or low == high:
        low, high = (min(low, 0.0), max(high, 0.0)) if low or high else (0.0, 1.0)
    rough = (high - low) / 4
    magnitude = 10.0 ** math.floor(math.log10(rough))
    step = next(m * magnitude for m in (1, 2, 2.5, 5, 10) if m * magnitude >= rough * 0.999)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(i * step, 10) for i in range(first, last + 1)]
