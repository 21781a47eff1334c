"""Put figures on the same thing side by side: a series over papers and years, differences and corrections.

Works on rows as the export gives them, with three more keys where the caller has them: ``context``, the sentence around the
figure, ``at``, where in it the figure stands, and ``note``, the footnote at it (``record.figured`` gives them).

A *difference* is two figures on the same thing and period with other values: both are shown with their concepts ("goederen",
"goederen en diensten"), for as a rule they measure differently; it is never called an error. By how much a thing grew or fell
("met 10% gestegen") is not set beside how large it is. A *correction* is where the paper itself says that one figure stands in
place of another ("€ 330 mln. in plaats van € 309 mln."); it also names the figures in other papers that carry the replaced value.

Nothing is added up, averaged or guessed: a figure without a period stays without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from griffier.lexicon.rows import rows as lexicon_rows
from griffier.linking.figure_concepts import Row, concepts, flow_of, is_change, matches


class Point(NamedTuple):
    """One figure of a series: its row, the ends of its value (equal for a single number), what it measures."""

    row: Row
    low: float
    high: float
    unit: str | None
    period: str | None
    concepts: tuple[str, ...]


class Difference(NamedTuple):
    """Two figures of different papers on the same thing and period that differ in value."""

    first: Point
    second: Point


class Correction(NamedTuple):
    """A figure that its paper puts in place of another; ``carriers`` are figures of other papers with the replaced value."""

    right: Row
    wrong: Row
    words: str
    carriers: tuple[Row, ...]


class Series(NamedTuple):
    """The figures that a query asks for, by unit, period and paper; changes behind the figures they change."""

    query: str
    points: tuple[Point, ...]
    differences: tuple[Difference, ...]
    corrections: tuple[Correction, ...]


def series(rows: Iterable[Row], query: str) -> Series:
    """The figures whose words answer the query, side by side; empty when none do."""
    everything = list(rows)
    found = [_point(row) for row in everything if matches(row, query)]
    points = sorted((point for point in found if point is not None), key=_order)
    chosen = {id(point.row) for point in points}
    fixed = tuple(c for c in corrections(everything) if id(c.right) in chosen or id(c.wrong) in chosen)
    return Series(query, tuple(points), tuple(differences(points)), fixed)


def _point(row: Row) -> Point | None:
    value = row.get("value")
    ends = (value.get("min"), value.get("max")) if isinstance(value, dict) else (value, value)
    numbers = [float(end) for end in ends if isinstance(end, int | float)]
    if not numbers:
        return None
    unit, period = row.get("unit"), row.get("period")
    return Point(
        row,
        numbers[0],
        numbers[-1],
        unit if isinstance(unit, str) else None,
        period if isinstance(period, str) else None,
        concepts(row),
    )


def _order(point: Point) -> tuple[str, bool, str, str, str, int]:
    source = point.row.get("source")
    start = source.get("start") if isinstance(source, dict) else 0
    year = re.search(r"\d{4}.*", point.period or "")
    return (
        point.unit or "~",
        is_change(point.row),
        year.group() if year else "~",
        point.period or "",
        str(point.row.get("paper")),
        start if isinstance(start, int) else 0,
    )


def differences(points: Sequence[Point]) -> list[Difference]:
    """Pairs on the same thing, in the same unit and period, whose values do not agree.

    Each pair of values once, with the figures whose source is named where there are several; then the first ones.
    """
    found: dict[tuple[object, ...], Difference] = {}
    for i, first in enumerate(points):
        for second in points[i + 1 :]:
            if _comparable(first, second) and not _agree(first, second):
                values = frozenset([(first.low, first.high), (second.low, second.high)])
                this = Difference(first, second)
                known = found.setdefault((first.period, first.unit, is_change(first.row), values), this)
                if _sourced(this) > _sourced(known):
                    found[first.period, first.unit, is_change(first.row), values] = this
    return list(found.values())


def _sourced(difference: Difference) -> int:
    return sum(bool(point.row.get("source_name")) for point in difference)


def _comparable(first: Point, second: Point) -> bool:
    if first.period is None or (first.period, first.unit) != (second.period, second.unit):
        return False
    if first.row.get("paper") == second.row.get("paper") or is_change(first.row) != is_change(second.row):
        return False
    ways = flow_of(first.row), flow_of(second.row)
    if ways != (None, None):
        return ways[0] == ways[1]
    return bool(first.row.get("of_what")) and _bare(first.row.get("of_what")) == _bare(second.row.get("of_what"))


def _bare(words: object) -> str:
    return re.sub(r"^(?:de|het|een|deze|onze)\s|\W", "", str(words).lower())


# How far two values may lie apart and still be one value rounded: one in two hundred, one in twenty when one is "about".
_ROUNDED, _ABOUT = 0.005, 0.05


def _agree(first: Point, second: Point) -> bool:
    near = _ABOUT if first.row.get("approx") or second.row.get("approx") else _ROUNDED
    room = near * max(abs(first.high), abs(second.high))
    return first.low <= second.high + room and second.low <= first.high + room


_CUES = [(row["words"], row["kind"]) for row in lexicon_rows("figures/corrections.csv")]


def corrections(rows: Sequence[Row]) -> list[Correction]:
    """Places where a paper says that one figure stands for another, with the figures elsewhere that carry the old value."""
    found: list[Correction] = []
    for first, second in pairwise(rows):
        words = _between(first, second)
        kind = next((kind for cue, kind in _CUES if words is not None and cue in words.lower()), None)
        if words is None or kind is None or first.get("unit") != second.get("unit"):
            continue
        right, wrong = (first, second) if kind == "wrong_after" else (second, first)
        found.append(Correction(right, wrong, words.strip(), _carriers(rows, wrong)))
    return found


def _between(first: Row, second: Row) -> str | None:
    """The words between two figures of one sentence; None when they do not share one or stand far apart."""
    context, one, two = first.get("context"), first.get("at"), second.get("at")
    if not context or context != second.get("context") or first.get("paper") != second.get("paper"):
        return None
    if not isinstance(one, int) or not isinstance(two, int):
        return None
    words = str(context)[one + len(str(first.get("quote"))) : two]
    return words if len(words) < 60 else None


def _carriers(rows: Sequence[Row], wrong: Row) -> tuple[Row, ...]:
    same = (wrong.get("value"), wrong.get("unit"))
    return tuple(row for row in rows if (row.get("value"), row.get("unit")) == same and row.get("paper") != wrong.get("paper"))
