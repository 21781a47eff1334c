"""Keep the index in step with the record: what is new is put in, what changed takes the place of what was, what went is
dropped.

The index itself says which reading of which version it holds, in the same commit as that version's passages. So after any
crash the two are compared and the difference is made good: nothing is lost, nothing is there twice, and no order of writing
between the two stores has to be trusted. ``verify`` is that comparison, with every passage counted.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import tantivy

from griffier.batch import Lost, run
from griffier.record.store import connect_to_read, reading
from griffier.search.about import forget_seen, has_seen, index_folder, is_ours, say_ours, say_seen, state
from griffier.search.index import Indexer, open_index, stored
from griffier.search.passages import passages_of
from griffier.search.prepare import Prepared, prepare

COMMIT_AFTER = 64_000_000
"""Characters of passages between commits: what a crash may make us do again."""

FEW = 20
"""Versions below which starting worker processes costs more than it saves."""
TIMEOUT = 300.0

LINKED = (("commitments", "status"), ("motions", "outcome"), ("references", "resolved"))
"""Columns that change without the paper being read again."""


class Updated(NamedTuple):
    """What an update did: versions put in, taken out, and left alone."""

    put: int
    dropped: int
    kept: int


class Mismatch(NamedTuple):
    """A difference between the record and the index: ``missing``, ``outdated``, ``left_over``, ``count`` or ``version``."""

    code: str
    paper: str
    message: str


def update(record: Path, *, anew: bool = False, workers: int | None = None) -> Updated:
    """Bring the index up to date with the record; ``anew`` makes it again from nothing.

    RecordLocked when another process does so already, RecordFull when the folder can not be written.
    """
    anew = anew or not is_ours(record)
    now = state(record)
    folder = index_folder(record)
    if not anew and has_seen(record, now):
        return Updated(0, 0, len(held(open_index(folder))))
    forget_seen(record)
    index = open_index(folder, anew=anew)
    with Indexer(index) as indexer, reading(record) as db:
        say_ours(record)
        done = _settle(indexer, held(index), db, record, workers)
    say_seen(record, now)
    return done


def _settle(indexer: Indexer, have: dict[int, str], db: sqlite3.Connection, record: Path, workers: int | None) -> Updated:
    want = prints(db)
    gone = have.keys() - want.keys()
    for version in sorted(gone):
        indexer.drop(version)
    fresh = [version for version, print_ in want.items() if have.get(version) != print_]
    for version, paper in _prepared(record, db, fresh, workers):
        indexer.put(paper, want[version])
        if indexer.characters > COMMIT_AFTER:
            indexer.commit()
            indexer.characters = 0
    indexer.commit()
    return Updated(len(fresh), len(gone), len(want) - len(fresh))


def _prepared(
    record: Path, db: sqlite3.Connection, versions: list[int], workers: int | None
) -> Iterator[tuple[int, Prepared]]:
    """The versions made ready, in order: here when they are few, else in worker processes.

    A version that a worker could not prepare is prepared here, so that its error is not lost.
    """
    if len(versions) < FEW or workers == 1:
        yield from ((version, prepare(passages_of(db, version))) for version in versions)
        return
    for version, made in run(partial(_prepare, record), versions, weight=lambda _: 1, workers=workers, timeout=TIMEOUT):
        yield version, prepare(passages_of(db, version)) if isinstance(made, Lost) else made


def _prepare(record: Path, version: int) -> Prepared:
    """In a worker."""
    return prepare(passages_of(_connection(record), version))


@cache
def _connection(record: Path) -> sqlite3.Connection:
    return connect_to_read(record)


def prints(db: sqlite3.Connection) -> dict[int, str]:
    """For every current version, what tells its present rows from any other."""
    said: dict[int, list[str]] = {
        row["id"]: [row["sha256"], row["reader"], row["read_at"], row["paper"]]
        for row in db.execute("SELECT id, sha256, reader, read_at, paper FROM versions WHERE current ORDER BY paper, sha256")
    }
    for table, column in LINKED:
        query = f'SELECT version, row, "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL ORDER BY version, row'
        for version, row, value in db.execute(query):
            if version in said:
                said[version].append(f"{table} {row} {value}")
    return {version: hashlib.blake2b("\0".join(words).encode(), digest_size=12).hexdigest() for version, words in said.items()}


def held(index: tantivy.Index) -> dict[int, str]:
    """For every version in the index, which reading of it."""
    return {row["version"]: row["print"] for row in _versions(index)}


def _versions(index: tantivy.Index) -> Iterator[dict[str, Any]]:
    index.reload()
    searcher = index.searcher()
    query = tantivy.Query.term_query(index.schema, "about", "version")
    for _, address in searcher.search(query, max(1, searcher.num_docs), count=False).hits:
        yield stored(searcher, address)


def verify(record: Path) -> list[Mismatch]:
    """Every difference between the record and its index; [] when the index is true. No index at all is one difference."""
    if not is_ours(record):
        return [Mismatch("version", "", "there is no search index of this version of Griffier; `griffier index` makes it")]
    index = open_index(index_folder(record))
    rows = {row["version"]: row for row in _versions(index)}
    counts = _counts(index)
    with reading(record) as db:
        want, names = prints(db), {r["id"]: r["paper"] for r in db.execute("SELECT id, paper FROM versions")}
        faults = [
            Mismatch("left_over", names.get(int(v), f"version {v}"), "is in the index, not in the record")
            for v in sorted(rows.keys() - want.keys())
        ]
        for version, print_ in want.items():
            faults += _compare(db, version, names[version], print_, rows.get(version), counts)
    return faults


def _compare(
    db: sqlite3.Connection, version: int, paper: str, print_: str, row: dict[str, Any] | None, counts: dict[int, int]
) -> Iterator[Mismatch]:
    if row is None:
        yield Mismatch("missing", paper, "is in the record, not in the index")
    elif row["print"] != print_:
        yield Mismatch("outdated", paper, "the index holds an older reading of it")
    elif (found := counts.get(version, 0)) != (due := len(passages_of(db, version).passages)):
        yield Mismatch("count", paper, f"{due} passages in the record, {found} in the index")


def _counts(index: tantivy.Index) -> dict[int, int]:
    """Passages in the index, by version."""
    searcher = index.searcher()
    size = max(1, searcher.num_docs)
    query = tantivy.Query.exists_query("kind")
    found = searcher.aggregate(query, {"versions": {"terms": {"field": "version", "size": size}}})
    return {int(bucket["key"]): int(bucket["doc_count"]) for bucket in found["versions"]["buckets"]}
