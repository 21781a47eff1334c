"""Figures whose sentence is about some words ("handel met China"), by unit, with what differs and what is corrected.

Which figures answer, what each measures and which differ is worked out by ``griffier.linking.figures``.
"""

from __future__ import annotations

import difflib
import re
import sqlite3
from dataclasses import dataclass

from griffier.linking import figures as linked
from griffier.reading.figures import Point, Series, all_series, in_time, year_of
from griffier.reading.heads import Head, heads_by_id
from griffier.reading.items import Item, current
from griffier.reading.missing import Missing
from griffier.record.figured import figure_rows

NEAR = 8
"""Subjects that are offered where nothing is found."""
STEM = 5
"""First letters that two words must share to be taken as near."""


@dataclass(frozen=True, slots=True)
class Differing:
    """Two figures of different papers on the same thing and period; ``measures`` are what the words of each say it counts."""

    first: Point
    second: Point
    measures: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A figure that its paper puts in place of another, by which words, and figures elsewhere with the replaced value."""

    right: Item
    wrong: Item
    words: str
    carriers: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class About:
    """The figures about some words: ``groups`` holds a series for each unit, the largest first."""

    query: str
    groups: tuple[Series, ...]
    differences: tuple[Differing, ...]
    corrections: tuple[Corrected, ...]

    @property
    def values(self) -> int:
        """How many figures there are."""
        return sum(len(group.points) for group in self.groups)

    @property
    def papers(self) -> int:
        """How many papers they are of."""
        return len({p.item.paper for group in self.groups for p in group.points})


def figures_about(db: sqlite3.Connection, query: str) -> About:
    """The figures whose sentences hold every word of ``query``. Missing, with subjects near it, when there are none."""
    rows = figure_rows(db)
    found = linked.series(rows, query)
    if not found.points:
        raise Missing("figures", f"no figure of the record has a sentence about {query!r}", near_subjects(db, query), name=query)
    item_of = {id(row): item for row, item in zip(rows, current(db, "figures"), strict=True)}
    items = [item_of[id(point.row)] for point in found.points]
    held = heads_by_id(db, {item.paper for item in items})
    points = {id(p.row): _point(p, item, held) for p, item in zip(found.points, items, strict=True)}
    groups: dict[str, list[Point]] = {}
    for point in found.points:
        groups.setdefault(point.unit or "", []).append(points[id(point.row)])
    by_size = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return About(
        query,
        tuple(Series("", query, unit, tuple(sorted(some, key=in_time)), ()) for unit, some in by_size),
        tuple(
            Differing(points[id(d.first.row)], points[id(d.second.row)], (d.first.concepts, d.second.concepts))
            for d in found.differences
        ),
        tuple(
            Corrected(item_of[id(c.right)], item_of[id(c.wrong)], c.words, tuple(item_of[id(row)] for row in c.carriers))
            for c in found.corrections
        ),
    )


def _point(point: linked.Point, item: Item, held: dict[str, Head]) -> Point:
    head = held.get(item.paper)
    return Point(year_of(item), point.low, point.high, item, head)


def near_subjects(db: sqlite3.Connection, query: str) -> tuple[tuple[str, str], ...]:
    """(slug, subject) of subjects that share the beginning of a word with ``query``, else that are spelt like it."""
    every = {s.slug: s.subject for s in all_series(db)}
    stems = {word[:STEM] for word in _words(query) if len(word) >= STEM}
    shared = [slug for slug, subject in every.items() if stems & {word[:STEM] for word in _words(subject)}]
    slugs = shared or difflib.get_close_matches("-".join(_words(query))[:80], list(every), NEAR, 0.5)
    return tuple((slug, every[slug]) for slug in slugs[:NEAR])


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
