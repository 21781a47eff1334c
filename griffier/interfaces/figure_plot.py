"""Draw a series of figures as SVG or PNG: one panel for each unit, periods from left to right, a dot for each figure.

Each dot of the SVG leads to its quote (``href``) and says it when pointed at; a range is a bar, an approximate value an open
dot. Figures without a year can not be placed and are left to the table. The PNG is the same drawing without the links.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from html import escape
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from griffier.linking.figure_concepts import flow_of
from griffier.linking.figures import Point

Href = Callable[[Point], str]

_WIDTH, _PANEL, _LEFT, _RIGHT, _TOP, _BOTTOM = 760, 240, 90, 30, 34, 30
_COLOURS = ("#1b6ca8", "#b3472b", "#3d7d3a", "#7a4fa0", "#a07b00", "#4d5b66")
_MOST_PANELS = 4
SHARE = "fractie"
"""The unit of shares in words, as the record holds it; for people it is no word: in a parliament it is a group of members."""
UNIT_WORDS = {"percentage_point": "procentpunt", SHARE: "deel"}
"""Units with a name of ours, as papers say them: a table holds the papers' words only, in one language."""


class Dot(NamedTuple):
    """A figure on the drawing: ``low`` and ``high`` are heights, equal for a single value."""

    point: Point
    x: float
    low: float
    high: float
    colour: str


class Panel(NamedTuple):
    """The figures of one unit, with the years and values its axes name, and which colour stands for what is measured."""

    unit: str
    top: int
    dots: tuple[Dot, ...]
    years: tuple[tuple[float, str], ...]
    values: tuple[tuple[float, str], ...]
    legend: tuple[tuple[str, str], ...]


def panels(points: Sequence[Point]) -> list[Panel]:
    """The panels of a drawing, the unit with the most figures first, at most four."""
    groups: dict[str, list[tuple[float, Point]]] = {}
    for point in points:
        if (year := year_of(point.period)) is not None:
            groups.setdefault(point.unit or "", []).append((year, point))
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST_PANELS]
    return [_panel(unit, place * _PANEL, found) for place, (unit, found) in enumerate(ordered)]


def year_of(period: str | None) -> float | None:
    """Where a period begins, in years: "2031-06" is 2031.42, "2031-Q3" is 2031.5; None without a year."""
    match = re.search(r"(\d{4})(?:-(?:Q(\d)|H(\d)|(\d\d)(?!\d)))?", period or "")
    if match is None:
        return None
    quarter, half, month = (int(part) if part else 0 for part in match.groups()[1:])
    return int(match.group(1)) + (max(quarter - 1, 0) / 4 or max(half - 1, 0) / 2 or max(month - 1, 0) / 12)


def _panel(unit: str, top: int, found: list[tuple[float, Point]]) -> Panel:
    first, last = min(year for year, _ in found), max(year for year, _ in found)
    high = max(point.high for _, point in found)
    low = min(0.0, min(point.low for _, point in found))
    span, room = (last - first) or 1.0, (high - low) or 1.0

    def across(year: float) -> float:
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * ((year - first) / span if last > first else 0.5)

    def up(value: float) -> float:
        return top + _PANEL - _BOTTOM - (_PANEL - _TOP - _BOTTOM) * (value - low) / room

    colours = {name: _COLOURS[i % len(_COLOURS)] for i, name in enumerate(dict.fromkeys(_measures(p) for _, p in found))}
    dots = tuple(Dot(point, across(year), up(point.low), up(point.high), colours[_measures(point)]) for year, point in found)
    years = tuple((across(year), str(year)) for year in sorted({int(year) for year, _ in found}))
    values = tuple((up(low + room * step / 4), short(low + room * step / 4, unit)) for step in range(5))
    return Panel(unit, top, dots, years, values, tuple((name, colour) for name, colour in colours.items() if name))


def _measures(point: Point) -> str:
    """What a colour stands for: the way a figure counts, else the first thing it measures."""
    return flow_of(point.row) or next(iter(point.concepts), "")


def fraction(value: float) -> str:
    """A share as a fraction: 0.6667 is "2/3", 0.2 "1/5"."""
    near = Fraction(value).limit_denominator(1000)
    return f"{near.numerator}/{near.denominator}"


def short(value: float, unit: str | None) -> str:
    """A value as an axis or table prints it, the Dutch way: "64,9 mld", "22,4", "1.250"."""
    if unit == SHARE and 0 < value < 1:
        return fraction(value)
    for size, name in ((1e12, " bln"), (1e9, " mld"), (1e6, " mln")):
        if abs(value) >= size:
            return f"{value / size:.4g}".replace(".", ",") + name
    if value == int(value):
        return f"{int(value):,}".replace(",", ".")
    return f"{value:.4g}".replace(".", ",")


def to_svg(points: Sequence[Point], title: str, href: Href) -> str:
    """The drawing as SVG; without any figure that has a year it says so."""
    drawn = panels(points)
    height = max(1, len(drawn)) * _PANEL + 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif" font-size="12"',
        ' role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
    ]
    for panel in drawn:
        parts += _svg_axes(panel)
        parts += [_svg_dot(dot, href(dot.point)) for dot in panel.dots]
    if not drawn:
        parts.append(f'<text x="20" y="40">{escape(title)}: no figure with a year</text>')
    return "\n".join([*parts, "</svg>", ""])


def _svg_axes(panel: Panel) -> list[str]:
    unit = escape(UNIT_WORDS.get(panel.unit, panel.unit) or "count")
    lines = [f'<text x="{_LEFT}" y="{panel.top + 20}" font-weight="bold">{unit}</text>']
    for place, (name, colour) in enumerate(panel.legend):
        lines.append(f'<text x="{_LEFT + 110 + 100 * place}" y="{panel.top + 20}" fill="{colour}">● {escape(name)}</text>')
    for y, label in panel.values:
        lines.append(f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        lines.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{escape(label)}</text>')
    lines += [f'<text x="{x:.1f}" y="{panel.top + _PANEL - 8}" text-anchor="middle">{label}</text>' for x, label in panel.years]
    return lines


def _svg_dot(dot: Dot, target: str) -> str:
    row = dot.point.row
    measures = ", ".join(dot.point.concepts) or row.get("of_what") or "figure"
    said = f"{row.get('quote')} ({measures}; {dot.point.period}; {row.get('paper')})"
    fill = "#fff" if row.get("approx") else dot.colour
    bar = (
        f'<line x1="{dot.x:.1f}" x2="{dot.x:.1f}" y1="{dot.low:.1f}" y2="{dot.high:.1f}" stroke="{dot.colour}" stroke-width="4"/>'
    )
    circle = f'<circle cx="{dot.x:.1f}" cy="{dot.high:.1f}" r="5" fill="{fill}" stroke="{dot.colour}" stroke-width="2"/>'
    return f'<a href="{escape(target)}"><title>{escape(said)}</title>{bar if dot.low != dot.high else ""}{circle}</a>'


def to_png(points: Sequence[Point], title: str) -> bytes:
    """The drawing as PNG, twice as many pixels as the SVG has units."""
    drawn = panels(points)
    image = Image.new("RGB", (2 * _WIDTH, 2 * (max(1, len(drawn)) * _PANEL + 20)), "#ffffff")
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(24)
    for panel in drawn:
        pen.text((2 * _LEFT, 2 * panel.top + 14), UNIT_WORDS.get(panel.unit, panel.unit) or "count", "#000000", font)
        for place, (name, colour) in enumerate(panel.legend):
            pen.text((2 * (_LEFT + 110 + 100 * place), 2 * panel.top + 14), name, colour, font)
        for y, label in panel.values:
            pen.line((2 * _LEFT, 2 * y, 2 * (_WIDTH - _RIGHT), 2 * y), "#dddddd", 2)
            pen.text((2 * _LEFT - 16, 2 * y), label, "#000000", font, anchor="rm")
        for x, label in panel.years:
            pen.text((2 * x, 2 * (panel.top + _PANEL) - 16), label, "#000000", font, anchor="ms")
        for dot in panel.dots:
            pen.line((2 * dot.x, 2 * dot.low, 2 * dot.x, 2 * dot.high), dot.colour, 8)
            box = (2 * dot.x - 10, 2 * dot.high - 10, 2 * dot.x + 10, 2 * dot.high + 10)
            pen.ellipse(box, "#ffffff" if dot.point.row.get("approx") else dot.colour, dot.colour, 4)
    if not drawn:
        pen.text((40, 60), f"{title}: no figure with a year", "#000000", font)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
