"""A dossier in time: its papers with their questions, motions and promises, and who points to whom."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass

from griffier.reading.commitments import CommitmentLife, lives
from griffier.reading.heads import OLDEST, Head, heads
from griffier.reading.items import IN_DOSSIER, current
from griffier.reading.missing import Missing
from griffier.reading.motions import MotionLife, motion_lives

COUNTED = ("references", "motions", "commitments", "figures", "cues")


@dataclass(frozen=True, slots=True)
class Stop:
    """A paper on the timeline: what is in it, and which papers of the timeline it names and is named by, how often."""

    head: Head
    counts: dict[str, int]
    names: dict[str, int]
    named_by: dict[str, int]
    motions: tuple[MotionLife, ...]
    commitments: tuple[CommitmentLife, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The papers of a dossier, oldest first, and papers outside it that point to these or are pointed to."""

    number: str
    stops: tuple[Stop, ...]
    beside: tuple[Head, ...]
    missing: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """A pointer drawn between two papers: their places on a line, by order, and how often it is made."""

    source: int
    target: int
    times: int


def dossier_of(db: sqlite3.Connection, number: str) -> Dossier:
    """The dossier with that number (blanks in it do not count). NotFound when no paper in the record is of it."""
    number = "".join(number.split())
    own = heads(db, IN_DOSSIER, (number,), OLDEST)
    if not own:
        raise Missing("dossier", f"no paper in the record is of dossier {number[:40]!r}", name=number[:40])
    pointers = _pointers(db)
    ids = {h.id for h in own}
    near = {t for s, t in pointers if s in ids} | {s for s, t in pointers if t in ids}
    beside = [h for h in heads(db, order=OLDEST) if h.id in near - ids]
    row = sorted([*own, *beside], key=lambda h: (h.date or "9999", len(h.sequence or ""), h.sequence or "", h.id))
    motions = motion_lives(db)
    promised = lives(db, current(db, "commitments", "NOT coalesce(k.earlier, 0)"))
    counts = _counts(db)
    known = {h.id for h in row}
    stops = tuple(
        Stop(
            head, {kind: counts[kind, head.version] for kind in COUNTED},
            {t: n for (s, t), n in sorted(pointers.items()) if s == head.id and t in known},
            {s: n for (s, t), n in sorted(pointers.items()) if t == head.id and s in known},
            tuple(m for m in motions if m.id == head.id),
            tuple(c for c in promised if c.item.paper == head.id),
        )
        for head in row
    )  # fmt: skip
    return Dossier(number, stops, tuple(beside), _missing(db, number))


def arcs(dossier: Dossier) -> list[Arc]:
    """Who points to whom, by place in the row of papers."""
    place = {stop.head.id: i for i, stop in enumerate(dossier.stops)}
    return [Arc(place[s.head.id], place[t], n) for s in dossier.stops for t, n in s.names.items() if t in place]


def _pointers(db: sqlite3.Connection) -> Counter[tuple[str, str]]:
    """How often a paper points to another of the record."""
    query = (
        "SELECT paper, resolved, count(*) FROM current_references WHERE resolved IS NOT NULL AND resolved != paper GROUP BY 1, 2"
    )
    return Counter({(str(s), str(t)): int(n) for s, t, n in db.execute(query)})


def _counts(db: sqlite3.Connection) -> Counter[tuple[str, int]]:
    found: Counter[tuple[str, int]] = Counter()
    for kind in COUNTED:
        for version, n in db.execute(f'SELECT version, count(*) FROM "current_{kind}" GROUP BY 1'):
            found[kind, int(version)] = int(n)
    return found


def _missing(db: sqlite3.Connection, number: str) -> tuple[tuple[str, int], ...]:
    """Papers of the dossier that others name and the record does not hold, with how often."""
    query = (
        "SELECT target, count(*) FROM current_references WHERE kind = 'kamerstuk' AND resolved IS NULL "
        "AND target GLOB ? GROUP BY 1 ORDER BY length(target), target"
    )
    safe = "".join(c for c in number if c.isalnum() or c == "-")
    return tuple((str(t), int(n)) for t, n in db.execute(query, (f"kst-{safe}-*",)))
