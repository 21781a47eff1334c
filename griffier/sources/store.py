"""Writes official data into the record and answers the plain questions about it.

A file is written in one transaction; a file that was written before by the same code changes nothing. Rows are kept per file:
which of several sightings counts is decided by the views ``official_<table>``, so the order of reading does not matter.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import griffier
from griffier.record.store import file_path, transaction
from griffier.sources.rows import TABLES, OfficialRows, Row

OWN_TABLES = ("official_deletions", "ties", "unknown_words", *TABLES)
"""Tables with rows per file."""

Status = Literal["new", "reread", "unchanged", "duplicate"]

READ_BY = ("odata.py", "walking.py", "fields.py", "values.py", "meanings.py", "rows.py", "feed.py", "publisher.py", "sru.py")


def schema() -> str:
    """The SQL of the tables of official data."""
    return files("griffier.sources").joinpath("schema.sql").read_text("utf-8")


@cache
def official_reader() -> str:
    """Version and fingerprint of the code and tables that read official data."""
    digest = hashlib.sha256()
    package = files("griffier.sources")
    for name in READ_BY:
        if (file := package.joinpath(name)).is_file():
            digest.update(file.read_bytes())
    for table in sorted(files("griffier.lexicon").joinpath("sources").iterdir(), key=lambda t: t.name):
        digest.update(table.name.encode() + table.read_bytes())
    return f"{griffier.__version__}+{digest.hexdigest()[:12]}"


def is_written(db: sqlite3.Connection, sha256: str) -> bool:
    """Whether this code wrote a file with this hash before."""
    found = db.execute("SELECT 1 FROM official_files WHERE sha256 = ? AND reader = ?", (sha256, official_reader()))
    return found.fetchone() is not None


def write_official(
    db: sqlite3.Connection, path: Path, sha256: str, suffix: str, size: int, rows: OfficialRows, now: str
) -> Status:
    """Write what a file gave, in one transaction; what became of it: ``new``, ``reread`` or ``unchanged``."""
    with transaction(db):
        return write_rows(db, path, sha256, suffix, size, rows, now)


def write_rows(db: sqlite3.Connection, path: Path, sha256: str, suffix: str, size: int, rows: OfficialRows, now: str) -> Status:
    """As ``write_official``, inside a transaction of the caller."""
    if is_written(db, sha256):
        return hold(db, path, sha256)
    known = db.execute("SELECT file FROM official_files WHERE sha256 = ?", (sha256,)).fetchone()
    db.execute("INSERT OR IGNORE INTO sources VALUES (?, ?, ?, ?)", (sha256, suffix, size, now))
    for table in OWN_TABLES:
        if known:
            db.execute(f"DELETE FROM {table} WHERE sha256 = ?", (sha256,))
    db.execute(
        "INSERT INTO official_files VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET reader = excluded.reader,"
        " read_at = excluded.read_at, things = excluded.things, deleted = excluded.deleted, passed_over = excluded.passed_over",
        (sha256, known[0] if known else path.name, official_reader(), now, rows.count, len(rows.deletions),
         json.dumps(rows.passed_over)),
    )  # fmt: skip
    _insert(db, sha256, rows)
    hold(db, path, sha256)
    return "reread" if known else "new"


def hold(db: sqlite3.Connection, path: Path, sha256: str) -> Status:
    """Note that a path holds these bytes: ``unchanged``, or ``duplicate`` when another path gave them before."""
    db.execute("DELETE FROM failures WHERE path = ?", (str(path),))
    before = db.execute("SELECT sha256 FROM official_names WHERE path = ?", (str(path),)).fetchone()
    if before and before[0] == sha256:
        return "unchanged"
    db.execute("INSERT OR REPLACE INTO official_names VALUES (?, ?)", (str(path), sha256))
    return "duplicate"


def _insert(db: sqlite3.Connection, sha256: str, rows: OfficialRows) -> None:
    for table, things in rows.rows.items():
        places = ", ".join("?" * (len(TABLES[table].__annotations__) + 2))
        db.executemany(f"INSERT INTO {table} VALUES ({places})", (_cells(sha256, thing) for thing in things))
    ties = ((t.kind, t.one, t.other, sha256, *t.seen) for t in rows.ties)
    db.executemany("INSERT INTO ties VALUES (?, ?, ?, ?, ?, ?)", ties)
    db.executemany("INSERT INTO official_deletions VALUES (?, ?, ?, ?)", ((d.id, sha256, *d.seen) for d in rows.deletions))
    db.executemany("INSERT INTO unknown_words VALUES (?, ?, ?, ?)", ((sha256, *u) for u in rows.unknown))


def _cells(sha256: str, thing: Row) -> tuple[str | int | None, ...]:
    id, seen, *rest = thing
    return (id, sha256, *seen, *rest)


def damaged_files(db: sqlite3.Connection, record: Path) -> Iterator[tuple[str, str]]:
    """(file, what is wrong) of files of official data that are not kept as they were read: gone, or with other bytes."""
    query = "SELECT o.file, o.sha256, s.suffix FROM official_files o JOIN sources s USING (sha256) ORDER BY 1, 2"
    for file, sha256, suffix in db.execute(query):
        path = file_path(record, sha256, suffix)
        if not path.is_file():
            yield file, "the kept file is not there"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            yield file, "the kept file's bytes are not those that were read"


def official_counts(db: sqlite3.Connection) -> dict[str, int]:
    """Live things by table, what the source deleted, files they came from, and words that no table of ours knows."""
    counts = {"official_files": _count(db, "official_files")}
    counts |= {table: _count(db, f"official_{table}") for table in TABLES}
    deleted = "(SELECT DISTINCT id FROM official_deletions)"
    return counts | {"official_deletions": _count(db, deleted), "unknown_words": len(list(unknown_words(db)))}


def unknown_words(db: sqlite3.Connection) -> Iterator[tuple[str, str, int]]:
    """(field, words, times) of words in fixed vocabularies that our tables do not have, most often first."""
    query = "SELECT field, words, sum(times) AS n FROM unknown_words GROUP BY 1, 2 ORDER BY n DESC, 1, 2"
    yield from ((str(f), str(w), int(n)) for f, w, n in db.execute(query))


def _count(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
