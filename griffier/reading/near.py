"""What to say of a paper that the record does not hold: ids that look like it, and the papers that name it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from griffier.model.ids import parse_id
from griffier.reading.heads import Head, heads_by_id
from griffier.record.lookup import nearest_ids

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Near:
    """What is near an id that names no paper: ``named_by`` are papers that speak of it;
    ``motion`` is its id when they name it as a motion."""

    written: str
    ids: tuple[str, ...]
    named_by: tuple[Head, ...]
    motion: str | None = None


def near(db: sqlite3.Connection, written: str) -> Near:
    """What is near ``written``; empty lists when nothing is."""
    written = written[:LONGEST]
    targets = (written, *parse_id(written))
    marks = ", ".join("?" * len(targets))
    papers = [str(r[0]) for r in db.execute(f"SELECT DISTINCT paper FROM current_references WHERE target IN ({marks})", targets)]
    named = sorted(heads_by_id(db, papers[:20]).values(), key=lambda h: h.date or "", reverse=True)
    return Near(written, tuple(nearest_ids(db, written)), tuple(named), named_motion(db, written))


def named_motion(db: sqlite3.Connection, written: str) -> str | None:
    """The id of the motion that papers name by an id in any form; None when they name none."""
    targets = (written, *parse_id(written))
    marks = ", ".join("?" * len(targets))
    found = db.execute(f"SELECT target FROM current_motions WHERE target IN ({marks}) LIMIT 1", targets).fetchone()
    return str(found[0]) if found else None
