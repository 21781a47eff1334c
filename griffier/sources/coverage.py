"""What the sources say there is, what the record holds of it, and what could not be had or read, and why.

Counted per dossier and per parliamentary year over the documents that official data knows and the papers that were asked for.
A paper is held when a current version of it is in the record, wherever it came from.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from griffier.record.store import reading

IN_ID = re.compile(r"kst-(\d{5}(?:-(?:\d\d|[IVX]+[A-Z]?|[A-L]))?)-\d{1,4}[a-z]?(?:-[hn]\d+)?")
STATES = ("held", "waiting", "missing", "unreadable", "refused", "withdrawn", "not asked for")


class Missing(NamedTuple):
    """A paper that the source has and the record not: its id, what is the matter, and the words for it."""

    name: str
    state: str
    code: str | None
    message: str | None


class Coverage(NamedTuple):
    """Of one dossier or year: documents that the source has, how many of each state, the highest number given in a dossier."""

    of: str
    known: int
    states: dict[str, int]
    highest: int | None
    missing: tuple[Missing, ...]


DOCUMENTS = (
    "SELECT DISTINCT coalesce(v.external_id, d.number), d.parliamentary_year, {dossier}, s.state, s.code, s.message,"
    " EXISTS (SELECT 1 FROM versions p WHERE p.current AND p.paper IN (v.external_id, d.number))"
    " FROM official_documents d LEFT JOIN document_versions v ON v.document = d.id"
    " LEFT JOIN sync_papers s ON s.name = coalesce(v.external_id, d.number){join}"
    " WHERE coalesce(v.external_id, d.number) IS NOT NULL"
)
OF_DOSSIER = " LEFT JOIN ties t ON t.kind = 'document_dossier' AND t.one = d.id LEFT JOIN official_dossiers k ON k.id = t.other"
DOSSIER = "k.number || CASE WHEN k.suffix IS NULL OR k.suffix LIKE '(%' THEN '' ELSE '-' || k.suffix END"


def coverage(record: Path, dossiers: Iterable[str] = (), *, by_year: bool = False) -> list[Coverage]:
    """Coverage of the dossiers named (of all that were asked for when none is), or of every year. Errors as ``reading``."""
    wanted = list(dossiers)
    with reading(record) as db:
        if by_year:
            return list(_grouped(db, _rows(db, "d.parliamentary_year", ""), {}))
        told = ((*row[:2], row[2] or _dossier_of(row[0]), *row[3:]) for row in _rows(db, DOSSIER, OF_DOSSIER))
        rows = [row for row in told if not wanted or row[2] in wanted]
        return list(_grouped(db, [*rows, *_only_asked(db, wanted, {row[0] for row in rows})], _highest(db)))


def events(record: Path, most: int = 100) -> list[tuple[str, str, str, str]]:
    """(time, paper, what, words) of the last things that ``sync`` noticed, newest first."""
    with reading(record) as db:
        rows = db.execute("SELECT at, name, what, message FROM sync_events ORDER BY n DESC LIMIT ?", (most,))
        return [tuple(row) for row in rows]


def _rows(db: sqlite3.Connection, of: str, join: str) -> list[tuple[str, str, str, str | None, str | None, str | None, int]]:
    return [tuple(row) for row in db.execute(DOCUMENTS.format(dossier=of, join=join))]


def _dossier_of(name: str) -> str:
    """The dossier that an id names (kst-29754-767: 29754), where the source does not tie the document to one; else ""."""
    found = IN_ID.fullmatch(name)
    return found[1] if found else ""


def _only_asked(
    db: sqlite3.Connection, wanted: list[str], known: set[str]
) -> list[tuple[str, str, str, str | None, str | None, str | None, int]]:
    """Papers that only the publisher's own search knows."""
    query = (
        "SELECT name, NULL, substr(scope, 9), state, code, message, EXISTS (SELECT 1 FROM versions p WHERE p.current"
        " AND p.paper = name) FROM sync_papers WHERE scope LIKE 'dossier/%'"
    )
    rows = [tuple(row) for row in db.execute(query)]
    return [row for row in rows if row[0] not in known and (not wanted or row[2] in wanted)]


def _grouped(
    db: sqlite3.Connection,
    rows: list[tuple[str, str, str, str | None, str | None, str | None, int]],
    highest: dict[str, int | None],
) -> Iterable[Coverage]:
    for of in sorted({row[2] or "" for row in rows}):
        counts: Counter[str] = Counter()
        missing = []
        for name, _, mine, state, code, message, held in rows:
            if (mine or "") == of:
                now = _state(state, bool(held))
                counts[now] += 1
                if now not in ("held", "not asked for"):
                    missing.append(Missing(name, now, code, message))
        states = {state: counts[state] for state in STATES if counts[state]}
        yield Coverage(of or "unknown", counts.total(), states, highest.get(of), tuple(sorted(missing)))


def _state(state: str | None, held: bool) -> str:
    if state == "withdrawn":
        return state
    if held:
        return "held"
    return {None: "not asked for", "wanted": "waiting", "fetched": "waiting", "held": "unreadable"}.get(state, state or "")


def _highest(db: sqlite3.Connection) -> dict[str, int | None]:
    return {str(of): highest for of, highest in db.execute(f"SELECT {DOSSIER}, k.highest FROM official_dossiers k")}
