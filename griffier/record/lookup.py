"""Find a paper in the record by anything people call it: an id in any written form, a file's name, a file's
hash.
"""

from __future__ import annotations

import difflib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from griffier.errors import NotFound
from griffier.model.ids import file_hash, parse_id

NEAR = 5
"""How many near ids a message names."""

VERSION = "SELECT v.id, v.paper, v.file, v.sha256, v.n, v.current, v.superseded_by FROM versions v"


class Held(NamedTuple):
    """A version in the record. ``notes`` say what the reader should know: that it is not what was literally
    asked for, or that other files claim the same id.
    """

    version: int
    paper: str
    file: str
    sha256: str
    n: int
    notes: tuple[str, ...] = ()


def find_paper(db: sqlite3.Connection, written: str) -> Held:
    """The current version of the paper that ``written`` names; NotFound names the nearest ids."""
    for query, values in _questions(written):
        found = db.execute(f"{VERSION} {query} ORDER BY v.current DESC, v.file, v.sha256", values).fetchall()
        if found:
            return _current(db, found)
    near = nearest_ids(db, written)
    hint = f" Near it: {', '.join(near)}." if near else " `griffier stats` says what the record holds."
    raise NotFound(f"there is no paper {written!r} in the record.{hint}")


def nearest_ids(db: sqlite3.Connection, written: str) -> list[str]:
    """At most five ids that look like what was written: of the same dossier first, then alike in letters."""
    ids = [str(row[0]) for row in db.execute("SELECT DISTINCT paper FROM versions WHERE current ORDER BY paper")]
    wanted = next(iter(parse_id(written)), written)
    dossier = re.match(r"kst-\d{5}(?:-[A-Z0-9]+(?=-))?", wanted)
    close = difflib.get_close_matches(wanted, [i for i in ids if dossier and i.startswith(f"{dossier[0]}-")], NEAR, 0)
    if len(ids) <= 50_000:
        close += difflib.get_close_matches(wanted, ids, NEAR, 0.75)
    return list(dict.fromkeys(close))[:NEAR]


def _questions(written: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The questions to put to the record, the surest first."""
    yield "WHERE v.paper = ?", (written,)
    ids = parse_id(written)
    yield from (("WHERE v.paper = ?", (id_,)) for id_ in ids)
    if sha256 := file_hash(written):
        yield "WHERE v.sha256 GLOB ?", (f"{sha256}*",)
    name = PurePath(written).name
    if name:
        named = "WHERE v.id IN (SELECT version FROM names WHERE current AND file"
        yield f"{named} = ?)", (name,)
        yield f"{named} GLOB ?)", (re.sub(r"([*?[])", r"[\1]", name) + ".*",)
    for id_ in ids[-1:]:
        yield "JOIN papers p ON p.version = v.id WHERE p.submitted_as = ?", (id_,)
    yield "WHERE v.paper = ? COLLATE NOCASE", (written,)


def _current(db: sqlite3.Connection, found: list[sqlite3.Row]) -> Held:
    """The first of the versions found, or what took its place."""
    first, notes = found[0], []
    while not first["current"] and first["superseded_by"] is not None:
        notes = [f"{found[0]['file']} has changed since; this is its newest version"]
        first = db.execute(f"{VERSION} WHERE v.id = ?", (first["superseded_by"],)).fetchone()
    others = [row for row in found if row["current"] and row["id"] != first["id"]]
    same = [f"{row['file']} ({row['sha256'][:12]})" for row in others if row["paper"] == first["paper"]]
    if same:
        notes.append(f"{first['paper']} is also read from {', '.join(same)}; name the file to see that one")
    if more := sorted({row["paper"] for row in others} - {first["paper"]}):
        notes.append(f"it may also mean {', '.join(more)}")
    return Held(first["id"], first["paper"], first["file"], first["sha256"], first["n"], tuple(notes))
