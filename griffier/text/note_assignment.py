"""Which of its possible markers each note of a block has: the choice that costs least, markers in the order of the notes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from griffier.text.note_marks import Mark

#: What it costs to leave a note without its marker: less than to believe the weakest place, more than all others.
MISSING = 4.5
#: So many of the cheapest ways are followed, however many markers a hostile paper shows.
_WAYS = 200


class _Way(NamedTuple):
    """Markers chosen so far, as a chain: where the last stands, what they cost together."""

    at: tuple[int, int]
    cost: float
    mark: Mark | None
    before: _Way | None


def assign(wanted: Sequence[Sequence[tuple[Mark, float]]]) -> list[Mark | None]:
    """The marker of each note, or None; ``wanted`` holds for each note its possible markers with their costs."""
    ways = [_Way((-1, 0), 0.0, None, None)]  # by place, each cheaper than those before it
    for marks in wanted:
        found = [_Way(way.at, way.cost + MISSING, None, way) for way in ways]
        places = [way.at for way in ways]
        for mark, cost in marks:
            k = bisect_left(places, (mark.line, mark.start + 1)) - 1
            if k >= 0:
                found.append(_Way((mark.line, mark.end), ways[k].cost + cost, mark, ways[k]))
        ways = _best(found)
    chosen: list[Mark | None] = []
    way: _Way | None = min(ways, key=lambda w: (w.cost, w.at)) if ways else None
    while way is not None and way.before is not None:
        chosen.append(way.mark)
        way = way.before
    return chosen[::-1]


def _best(found: list[_Way]) -> list[_Way]:
    """Those that no way ending earlier undercuts, in the order of their places; cost falls from first to last."""
    kept: list[_Way] = []
    for way in sorted(found, key=lambda w: (w.at, w.cost)):
        if not kept or way.cost < kept[-1].cost:
            kept.append(way)
    return kept[-_WAYS:] if len(kept) > _WAYS else kept
