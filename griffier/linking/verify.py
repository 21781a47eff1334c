"""Prove the links of promises: every quote stands where the link says, and exports say what the links show."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from griffier.linking.guard import not_linked
from griffier.linking.link_rows import COUNTS, SHOWS, Row
from griffier.linking.places import Places, Spot


class LinkFault(NamedTuple):
    """Something about a link that is not as it should be; ``paper`` and ``file`` are those of its words."""

    paper: str
    file: str
    code: str
    message: str
    commitment: str


def verify(db: sqlite3.Connection) -> Iterator[LinkFault]:
    """Faults of all links: words that are not at their place, places that are not those of the words, promises that are gone,
    and commitments whose ``fulfilled_by`` is not what their links show. Nothing to prove in a record that was never linked.
    """
    for one in not_linked(db):
        yield LinkFault(one.paper, one.file, "not_linked", f"{one.step}: {one.message}", "")
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'commitment_links'").fetchone() is None:
        return
    names = ", ".join(f'l."{name}"' for name in Row._fields)
    query = (
        f"SELECT {names}, v.paper, v.file FROM commitment_links l JOIN versions v ON v.id = l.version WHERE v.current"
        " ORDER BY l.version, l.commitment, l.link"
    )
    showing: dict[str, set[str]] = {}
    places: dict[int, Places] = {}
    for *cells, paper, file in db.execute(query):
        row = Row(*cells)
        if row.version not in places:
            places = {row.version: Places(db, row.version)}
        for code, message in _of_place(row, places[row.version]):
            yield LinkFault(paper, file, code, message, row.commitment)
        if row.state in COUNTS and row.kind in SHOWS:
            showing.setdefault(row.commitment, set()).add(row.link)
    yield from _of_exports(db, showing)


def _of_place(row: Row, places: Places) -> Iterator[tuple[str, str]]:
    words = places.text(row.flow)[row.clean_start : row.clean_end]
    if words != row.quote:
        yield "link_quote", f"link {row.link} of {row.commitment} quotes {row.quote[:60]!r}, the paper reads {words[:60]!r} there"
    elif places.spot(row.flow, row.clean_start, row.clean_end) != Spot(row.page, row.start, row.end):
        yield "link_place", f"link {row.link} of {row.commitment}: its words stand elsewhere in the file"


def _of_exports(db: sqlite3.Connection, showing: dict[str, set[str]]) -> Iterator[LinkFault]:
    query = (
        "SELECT i.id, c.fulfilled_by, c.paper, v.file FROM commitment_ids i JOIN commitments c USING (version, row)"
        " JOIN versions v ON v.id = i.version WHERE v.current ORDER BY i.id"
    )
    known = set()
    for id_, cell, paper, file in db.execute(query):
        known.add(id_)
        said = {str(one["link"]) for one in json.loads(cell or "[]")}
        if said != showing.get(id_, set()):
            yield LinkFault(paper, file, "link_export", f"{id_}: fulfilled_by is not what its links show", id_)
    for id_ in sorted(showing.keys() - known):
        yield LinkFault("", "record.db", "link_orphan", f"links of {id_}, which is not in the record", id_)
