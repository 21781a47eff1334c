"""Write what was read into the record, one paper in one transaction.

A file's bytes make a *version*. A path that held other bytes before holds a new version of the same paper, and
the old one steps back with all its rows and places. The same bytes under another name are one version with two
names. Files that lie beside each other and claim the same paper id are both kept and both shown: where they say the same
they are sources of one paper, each naming all; else each has a problem ``same_id``, for which of them is right is not for
a program to decide. (docs/decisions/0003-record.md has
the reasons.)

Nothing that depends on the order of reading is exported: ``same_id`` is worked out anew from all current versions.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Literal, NamedTuple

from griffier.model.paper import Problem
from griffier.record.cells import as_json
from griffier.record.kinds import BY_NAME, KINDS, Kind, stored_columns
from griffier.record.rows import Entry, problem_row
from griffier.record.same_paper import Words, are_one, words_of
from griffier.record.store import transaction

SAME_ID = "same_id"
RECORD_STAGE = "record"

Status = Literal["new", "changed", "reread", "unchanged", "duplicate"]


class Written(NamedTuple):
    """What became of a file: new paper, changed file, same bytes read by newer code, nothing, or a second name."""

    status: Status
    paper: str
    note: str | None = None


class Source(NamedTuple):
    """A file as it was found: its absolute path, the suffix it is kept with, its size in bytes."""

    path: Path
    suffix: str
    size: int


class _Version(NamedTuple):
    id: int
    paper: str
    file: str
    n: int


def write_entry(db: sqlite3.Connection, entry: Entry, source: Source, reader: str, now: str) -> Written:
    """Write a reading of a file, in one transaction. ``reader`` names the code that read it, ``now`` is a time."""
    with transaction(db):
        known = _version(db, entry.sha256)
        if known is None:
            db.execute("INSERT OR IGNORE INTO sources VALUES (?, ?, ?, ?)", (entry.sha256, source.suffix, source.size, now))
            version = _insert_version(db, entry, reader, now)
        elif _reader(db, known.id) == reader:
            return _hold(db, source.path, known)
        else:
            version = known._replace(paper=entry.paper)
            _update_version(db, known.id, entry, reader, now)
        _write_rows(db, version.id, entry)
        written = _hold(db, source.path, version)
        _settle_same_ids(db, {entry.paper} | ({known.paper} if known else set()))
        if known is not None:
            return written if written.status == "changed" else Written("reread", entry.paper)
        return written if written.status == "changed" else Written("new", entry.paper)


def write_name(db: sqlite3.Connection, path: Path, sha256: str) -> Written:
    """Note that a path holds bytes that are in the record already; no transaction when nothing changes."""
    version = _version(db, sha256)
    if version is None:
        raise KeyError(sha256)
    if _held(db, path) == version.id:
        return Written("unchanged", version.paper)
    with transaction(db):
        return _hold(db, path, version)


def write_failure(db: sqlite3.Connection, path: Path, sha256: str | None, code: str, message: str) -> None:
    """Note that a file could not be read. What an earlier state of the file gave stays as it is."""
    with transaction(db):
        db.execute("INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?)", (str(path), path.name, sha256, code, message))


def _version(db: sqlite3.Connection, sha256: str) -> _Version | None:
    row = db.execute("SELECT id, paper, file, n FROM versions WHERE sha256 = ?", (sha256,)).fetchone()
    return _Version(*row) if row else None


def _reader(db: sqlite3.Connection, version: int) -> str:
    return str(db.execute("SELECT reader FROM versions WHERE id = ?", (version,)).fetchone()[0])


def _insert_version(db: sqlite3.Connection, entry: Entry, reader: str, now: str) -> _Version:
    cursor = db.execute(
        "INSERT INTO versions (sha256, paper, file, n, current, format, reader, read_at, source_sha256, pages,"
        " furniture, furniture_kinds) VALUES (?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?)",
        (entry.sha256, entry.paper, entry.file, *_reading(entry, reader, now)),
    )
    return _Version(int(cursor.lastrowid or 0), entry.paper, entry.file, 1)


def _update_version(db: sqlite3.Connection, version: int, entry: Entry, reader: str, now: str) -> None:
    """The same bytes read by other code: the new rows take the place of the old."""
    db.execute(
        "UPDATE versions SET paper = ?, format = ?, reader = ?, read_at = ?, source_sha256 = ?, pages = ?,"
        " furniture = ?, furniture_kinds = ? WHERE id = ?",
        (entry.paper, *_reading(entry, reader, now), version),
    )
    for table in ("flows", *(kind.name for kind in KINDS)):
        db.execute(f'DELETE FROM "{table}" WHERE version = ?', (version,))


def _reading(entry: Entry, reader: str, now: str) -> tuple[str | bytes, ...]:
    return (
        entry.format, reader, now, entry.source_sha256, entry.pages, entry.furniture, entry.furniture_kinds,
    )  # fmt: skip


def _write_rows(db: sqlite3.Connection, version: int, entry: Entry) -> None:
    db.executemany("INSERT INTO flows VALUES (?, ?, ?)", [(version, i, blob) for i, blob in enumerate(entry.flows)])
    for kind in KINDS:
        if rows := entry.rows[kind.name]:
            db.executemany(_insert(kind), [(version, *row) for row in rows])


def _insert(kind: Kind) -> str:
    columns = stored_columns(kind)
    names = ", ".join(f'"{c}"' for c in columns)
    return f'INSERT INTO "{kind.name}" ({names}) VALUES ({", ".join("?" * len(columns))})'


def _held(db: sqlite3.Connection, path: Path) -> int | None:
    """The version that the path held when it was last read."""
    row = db.execute("SELECT version FROM names WHERE path = ? AND current", (str(path),)).fetchone()
    return int(row[0]) if row else None


def _hold(db: sqlite3.Connection, path: Path, version: _Version) -> Written:
    """The path holds this version now; what it held before steps back if that was the same paper."""
    before = _held(db, path)
    db.execute("DELETE FROM failures WHERE path = ?", (str(path),))
    if before == version.id:
        return Written("unchanged", version.paper)
    db.execute("UPDATE names SET current = 0 WHERE path = ?", (str(path),))
    db.execute(
        "INSERT INTO names VALUES (?, ?, ?, 1) ON CONFLICT (path, version) DO UPDATE SET current = 1",
        (str(path), version.id, path.name),
    )
    db.execute("UPDATE versions SET current = 1, superseded_by = NULL WHERE id = ?", (version.id,))
    if before is None:
        return Written("duplicate", version.paper, f"the same bytes as {version.file}")
    note = _step_back(db, before, version, path)
    return Written("changed", version.paper, note)


def _step_back(db: sqlite3.Connection, before: int, version: _Version, path: Path) -> str | None:
    """Let the older version step back, unless another path still holds it or it was another paper."""
    old = _Version(*db.execute("SELECT id, paper, file, n FROM versions WHERE id = ?", (before,)).fetchone())
    held = db.execute("SELECT 1 FROM names WHERE version = ? AND current", (before,)).fetchone()
    own_ids = not old.paper.startswith("file-") and not version.paper.startswith("file-")
    note = None
    if own_ids and old.paper != version.paper:
        note = f"{path.name} held {old.paper} before, which is kept"
    elif not held:
        db.execute("UPDATE versions SET current = 0, superseded_by = ? WHERE id = ?", (version.id, old.id))
        db.execute("UPDATE versions SET n = max(n, ?) WHERE id = ?", (old.n + 1, version.id))
    _settle_same_ids(db, {old.paper, version.paper})
    return note


def _settle_same_ids(db: sqlite3.Connection, papers: set[str]) -> None:
    """Say of all current versions of these papers from which files the same paper was read (``sources``); those that bear
    its id and are another paper give it the problem ``same_id``.
    """
    for paper in sorted(papers):
        versions = db.execute(
            "SELECT id, file, sha256, format, current FROM versions WHERE paper = ? ORDER BY file, sha256", (paper,)
        ).fetchall()
        current = [v for v in versions if v["current"]]
        words = {v["id"]: _words(db, v["id"], v["format"]) for v in current} if len(current) > 1 else {}
        for version in versions:
            if not version["current"]:
                _say_same_id(db, version["id"], paper, [])
                continue
            others = [v for v in current if v["id"] != version["id"]]
            strange = [v for v in others if not are_one(words[version["id"]], words[v["id"]])]
            same = [v for v in current if v not in strange]
            sources = [{name: v[name] for name in ("file", "sha256", "format")} for v in same]
            db.execute("UPDATE papers SET sources = ? WHERE version = ?", (as_json(sources), version["id"]))
            _say_same_id(db, version["id"], paper, [f"{v['file']} ({v['sha256'][:12]})" for v in strange])


def _words(db: sqlite3.Connection, version: int, form: str) -> Words:
    texts = [str(row[0]) for row in db.execute('SELECT text FROM "text" WHERE version = ? ORDER BY row', (version,))]
    labels = [row[0] for row in db.execute("SELECT label FROM questions WHERE version = ? ORDER BY row", (version,))]
    return words_of(form, texts, labels)


def _say_same_id(db: sqlite3.Connection, version: int, paper: str, others: list[str]) -> None:
    said = (version, RECORD_STAGE, SAME_ID)
    had = db.execute("DELETE FROM problems WHERE version = ? AND stage = ? AND code = ?", said)
    if not others and not had.rowcount:
        return
    if others:
        row = db.execute("SELECT coalesce(max(row), 0) + 1 FROM problems WHERE version = ?", (version,)).fetchone()[0]
        message = f"this paper's id is also that of {', '.join(others)}, which says something else"
        problem = Problem(RECORD_STAGE, SAME_ID, message)
        db.execute(_insert(BY_NAME["problems"]), (version, *problem_row(paper, row, problem)))
    _restate_problems(db, version)


def _restate_problems(db: sqlite3.Connection, version: int) -> None:
    """Bring the paper's own row in step with its rows in ``problems``."""
    rows = db.execute("SELECT stage, code, page, message FROM problems WHERE version = ? ORDER BY row", (version,))
    problems = [dict(row) for row in rows]
    status = "partial" if problems else "complete"
    db.execute("UPDATE papers SET problems = ?, status = ? WHERE version = ?", (as_json(problems), status, version))
