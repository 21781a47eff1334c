"""The ledger of motions, asked: which there are, and the life of one as a dated list, each line with its words and their place.

Brings together what papers say (the motion itself, letters that answer it) and what official data says (``outcomes``). A
motion that papers name without its number stays by itself: two motions of one member are not taken for one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from griffier.errors import NotFound
from griffier.linking.dossiers import dossier_asked, dossiers_of, knows_dossier
from griffier.linking.matters import matter_of
from griffier.linking.outcomes import motion_life
from griffier.linking.parties import Parties
from griffier.linking.places import Places
from griffier.model.ids import parse_id

_COLUMNS = (
    "m.version, m.paper, m.target, m.movers, m.asks, m.considerations, m.position, m.position_quote, m.outcome,"
    ' m.flow, m.clean_start, m.page, m.start, m."end", m.quote, v.file, p.date, p.parliamentary_year'
)


class Named(NamedTuple):
    """A motion and how it stands: ``positions`` are what papers of the record say of it, the latest last."""

    id: str | None
    movers: list[str]
    asks: str | None
    outcome: str | None
    date: str | None
    positions: list[str]
    papers: list[str]
    file: str
    page: int | None
    start: int
    end: int
    quote: str


class Line(NamedTuple):
    """A line in a motion's life: when, what, the words and where they stand (``place`` in a file of official data)."""

    date: str | None
    what: str
    means: str | None
    words: str | None
    paper: str | None
    file: str | None
    page: int | None
    start: int | None
    end: int | None
    place: str | None


def motions(
    db: sqlite3.Connection,
    *,
    dossier: str | None = None,
    mover: str | None = None,
    party: str | None = None,
    status: str | None = None,
    year: str | None = None,
    text: str | None = None,
) -> list[Named]:
    """Motions that the record's papers table or name, in order of id; those without a known id last.

    ``status`` is an outcome (adopted, rejected …) or a position (carried_out, declined …); ``year`` a parliamentary year
    (2023-2024) or a calendar year; ``party`` asks official data who the movers were for, by any name of their group.
    NotFound when the record knows no such group or dossier.
    """
    groups = Parties(db).named(party) if party else None
    wanted = dossier_asked(dossier) if dossier else None
    found = []
    known: list[str | None] = []
    for rows in _by_motion(db):
        named = _named(rows)
        known.append(named.id)
        if _fits(db, rows, named, (wanted, mover, groups, status, year, text)):
            found.append(named)
    if wanted and not found and not knows_dossier(db, wanted, known):
        raise NotFound(f"the record knows no dossier {dossier!r}; `griffier coverage` lists those of official data")
    return sorted(found, key=lambda one: (one.id is None, one.id or "", one.papers, one.start))


def life(db: sqlite3.Connection, written: str) -> tuple[Named | None, list[Line]]:
    """A motion by any form of its id, and its life in order of time. NotFound when the record knows nothing of it."""
    ids = (written, *parse_id(written))
    for id_ in dict.fromkeys(ids):
        rows = _rows(db, " AND m.target = ?", (id_,))
        lines = [*_official(db, id_), *(_said(db, row) for row in rows if row["paper"] != id_)]
        if rows or lines:
            return (_named(rows) if rows else None), sorted(lines, key=lambda line: (line.date is None, line.date or ""))
    raise NotFound(f"the record knows no motion {written!r}; `griffier motions` lists those that it knows")


def _rows(db: sqlite3.Connection, where: str = "", values: tuple[str, ...] = ()) -> list[sqlite3.Row]:
    query = (
        f"SELECT {_COLUMNS} FROM motions m JOIN versions v ON v.id = m.version JOIN papers p ON p.version = m.version"
        f" WHERE v.current{where} ORDER BY p.date IS NULL, p.date, v.paper, v.sha256, m.row"
    )
    return db.execute(query, values).fetchall()


def _by_motion(db: sqlite3.Connection) -> Iterable[list[sqlite3.Row]]:
    groups: dict[object, list[sqlite3.Row]] = {}
    for row in _rows(db):
        groups.setdefault(row["target"] or (row["version"], row["start"]), []).append(row)
    return groups.values()


def _named(rows: list[sqlite3.Row]) -> Named:
    """One motion of all rows that name it; its own paper says best who moved it and what it asks."""
    own = next((row for row in rows if row["paper"] == row["target"]), rows[0])
    movers: list[str] = next((json.loads(row["movers"]) for row in (own, *rows) if row["movers"] not in (None, "[]")), [])
    asks = next((row["asks"] for row in (own, *rows) if row["asks"]), None)
    outcome = next((row["outcome"] for row in rows if row["outcome"]), None)
    positions = [row["position"] for row in rows if row["position"]]
    papers = list(dict.fromkeys(row["paper"] for row in rows))
    date = own["date"] if own["paper"] == own["target"] else None
    place = (own["file"], own["page"], own["start"], own["end"], own["quote"])
    return Named(own["target"], movers, asks, outcome, date, positions, papers, *place)


_Asked = tuple[str | None, str | None, frozenset[str] | None, str | None, str | None, str | None]


def _fits(db: sqlite3.Connection, rows: list[sqlite3.Row], named: Named, asked: _Asked) -> bool:
    dossier, mover, groups, status, year, text = asked
    if dossier and dossier not in dossiers_of(db, named.id):
        return False
    if mover and not any(mover.casefold() in name.casefold() for name in named.movers):
        return False
    if status and status not in (named.outcome, *named.positions):
        return False
    if year and not any(year in (row["parliamentary_year"], (row["date"] or "")[:4]) for row in rows):
        return False
    words = " ".join(str(row[c] or "") for row in rows for c in ("asks", "considerations", "quote"))
    if text and text.casefold() not in words.casefold():
        return False
    return groups is None or bool(named.id and groups & _groups(db, named.id))


def _groups(db: sqlite3.Connection, motion: str) -> set[str]:
    matter = matter_of(db, motion)
    query = "SELECT group_name FROM official_matter_actors WHERE matter = ? AND relation IN ('mover', 'co_mover')"
    return {str(name) for (name,) in db.execute(query, (matter,)) if name} if matter else set()


def _official(db: sqlite3.Connection, motion: str) -> list[Line]:
    lines = []
    for event in motion_life(db, motion):
        origin = event.origin
        own = None if origin else _title_place(db, event.paper or motion)
        file, page, start, end = own or (origin.file if origin else None, None, None, None)
        place = origin.place if origin else None
        lines.append(Line(event.date, event.kind, event.means, event.words, event.paper or motion, file, page, start, end, place))
    return lines


def _title_place(db: sqlite3.Connection, motion: str) -> tuple[str, int | None, int, int] | None:
    row = db.execute('SELECT file, page, start, "end" FROM current_papers WHERE id = ? LIMIT 1', (motion,)).fetchone()
    return (row[0], row[1], row[2], row[3]) if row else None


def _said(db: sqlite3.Connection, row: sqlite3.Row) -> Line:
    """What a paper says of the motion: the words that show its position, else the words that name it."""
    words, page, start, end = row["quote"], row["page"], row["start"], row["end"]
    if row["position_quote"]:
        places = Places(db, row["version"])
        text = places.text(row["flow"])
        at = text.find(row["position_quote"], row["clean_start"])
        at = at if at >= 0 else text.find(row["position_quote"])
        words = row["position_quote"]
        if at >= 0:
            page, start, end = places.spot(row["flow"], at, at + len(words))
    what = "answered" if row["position"] else "named"
    return Line(row["date"], what, row["position"], words, row["paper"], row["file"], page, start, end, None)
