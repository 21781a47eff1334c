"""Figures by subject: what papers say of one quantity over the years, each value leading to its words.

A subject is what the record says is counted (``of_what``, or the counted noun) with its unit, letter for letter but for
capitals: two wordings of one thing stay two subjects, since joining them would be a guess. A figure without a subject is in the
list, in no plot.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import combinations

from griffier.reading.heads import PAGE, Head, cut, heads_by_id
from griffier.reading.items import IN_DOSSIER, Item, current
from griffier.reading.missing import Missing

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NOUNS_ONLY = frozenset({"EUR", "USD", "%", "percentage_point"})
"""Units that name no subject by themselves."""


@dataclass(frozen=True, slots=True)
class Point:
    """A figure in a series: the year that its own words name (None without one: its paper's year says nothing of it), its
    lowest and highest value, its row and paper."""

    year: int | None
    low: float
    high: float
    item: Item
    head: Head | None


@dataclass(frozen=True, slots=True)
class Series:
    """What papers say of one subject, by year. ``slug`` is its name in addresses; ``differ`` the years for which two papers
    give other values (a half year is not held against a whole one, nor two parts that one paper names against each other).
    """

    slug: str
    subject: str
    unit: str
    points: tuple[Point, ...]
    differ: tuple[int, ...]

    @property
    def plotted(self) -> list[Point]:
        """The points with a year, by year."""
        return [p for p in self.points if p.year is not None]

    @property
    def papers(self) -> int:
        """How many papers speak of it."""
        return len({p.item.paper for p in self.points})


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """Subjects with the most papers and years first. ``figures`` counts all rows, ``loose`` those without a subject."""

    total: int
    shown: int
    next: int | None
    offset: int
    series: tuple[Series, ...]
    figures: int
    loose: int


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """What is asked of the figures; ``several`` leaves out subjects with one value only."""

    q: str = ""
    dossier: str = ""
    several: str = ""
    offset: int = 0
    size: int = PAGE


def figures_page(db: sqlite3.Connection, choice: FigureChoice) -> FiguresPage:
    """Subjects by how much is told of them."""
    every = all_series(db, choice.dossier)
    words = choice.q.casefold().split()
    found = [s for s in every if all(w in f"{s.subject} {s.unit}".casefold() for w in words)]
    found = [s for s in found if len(s.points) > 1] if choice.several else found
    some, offset, more = cut(found, choice.offset, choice.size)
    count = int(db.execute("SELECT count(*) FROM current_figures").fetchone()[0])
    loose = 0 if choice.dossier else count - sum(len(s.points) for s in every)
    return FiguresPage(len(found), len(some), more, offset, tuple(some), count, loose)


def one_series(db: sqlite3.Connection, slug: str) -> Series:
    """The series with that name in addresses. Missing when there is none."""
    for series in all_series(db):
        if series.slug == slug:
            return series
    raise Missing("figures", f"no figures in the record are about {slug!r}", name=slug)


def all_series(db: sqlite3.Connection, dossier: str = "") -> list[Series]:
    """Every series, those of most papers, then most years, first."""
    items = [i for i in current(db, "figures", f"? = '' OR {IN_DOSSIER}", (dossier, dossier)) if _subject(i)]
    held = heads_by_id(db, {i.paper for i in items})
    groups: defaultdict[tuple[str, str], list[Point]] = defaultdict(list)
    names: dict[tuple[str, str], str] = {}
    for item in items:
        if (ends := bounds(item)) is None:
            continue
        subject, unit = _subject(item), item.text("unit") or ""
        head = held.get(item.paper)
        key = (subject.casefold(), unit.casefold())
        names.setdefault(key, subject)
        groups[key].append(Point(year_of(item), *ends, item, head))
    found = [_series(names[key], points) for key, points in sorted(groups.items())]
    found.sort(key=lambda s: (-s.papers, -len({p.year for p in s.points}), -len(s.points), s.slug))
    return _named_apart(found)


def _named_apart(found: list[Series]) -> list[Series]:
    """The series, each with an address of its own: the second "aandeel" is "aandeel-2"."""
    times: Counter[str] = Counter()
    apart = []
    for one in found:
        times[one.slug] += 1
        apart.append(one if times[one.slug] == 1 else replace(one, slug=f"{one.slug}-{times[one.slug]}"))
    return apart


def _series(subject: str, points: list[Point]) -> Series:
    points = sorted(points, key=in_time)
    unit = points[0].item.text("unit") or ""
    told: defaultdict[tuple[int, str | None, str | None, str | None], defaultdict[str, list[Point]]]
    told = defaultdict(lambda: defaultdict(list))
    for point in points:
        if point.year is not None:
            item = point.item
            told[point.year, item.text("period"), item.text("concept"), item.text("place")][item.paper].append(point)
    differ = tuple(sorted({year for (year, *_), papers in told.items() if _differ(list(papers.values()))}))
    return Series(slug_of(subject, unit), subject, unit, tuple(points), differ)


def _differ(papers: list[list[Point]]) -> bool:
    """Whether two papers have no value in common: what one paper says twice are parts, or a part and its whole."""
    return any(
        not any(one.low <= other.high and other.low <= one.high for one in first for other in second)
        for first, second in combinations(papers, 2)
    )


def in_time(point: Point) -> tuple[int, str, str, int]:
    """What puts points in order: year, those without one last, then the date of the paper."""
    head = point.head
    return point.year or 9999, (head.date or "") if head else "", point.item.paper, point.item.number


def _subject(item: Item) -> str:
    """What is counted; for a counted noun without more, the noun."""
    unit = item.text("unit") or ""
    return item.text("of_what") or (unit if unit not in NOUNS_ONLY else "")


def slug_of(subject: str, unit: str) -> str:
    """A subject and its unit as a part of an address: small letters without accents, digits and hyphens."""
    unit = {"%": "procent"}.get(unit, unit)
    words = subject if unit.casefold() in subject.casefold().split() else f"{subject} {unit}"
    plain = unicodedata.normalize("NFKD", words.casefold())
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")[:120] or "x"


def bounds(item: Item) -> tuple[float, float] | None:
    """The lowest and highest value of a figure, equal for a single number; None when it has none."""
    value = item.fields.get("value")
    if isinstance(value, int | float):
        return float(value), float(value)
    if isinstance(value, dict):
        ends = [float(v) for v in (value.get("min"), value.get("max")) if isinstance(v, int | float)]
        return (min(ends), max(ends)) if ends else None
    return None


def year_of(item: Item) -> int | None:
    """The year that a figure's own words name, the last of several; None without one."""
    found = YEAR.findall(item.text("period") or "")
    return int(found[-1]) if found else None
