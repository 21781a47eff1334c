"""All steps of linking, in order: references, decisions on motions, what became of promises.

Each step is one transaction and writes only what changed; broken off, the next run does what is left. When nothing that links
follow from has changed since the last run, nothing is done.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from pathlib import Path


def link(record: Path) -> Counter[str]:
    """Link the record in this folder; counts of what was linked, by step (empty when nothing had changed).

    Errors as ``griffier.record.store.writing``; RecordError when the judgements beside the record can not be read.
    """
    from griffier.record.store import writing

    with writing(record) as db:
        return link_all(db, record)


def link_all(db: sqlite3.Connection, record: Path) -> Counter[str]:
    """As ``link``, by a caller that has the record open for writing."""
    from griffier.existence import index_in
    from griffier.linking.commitments import link_commitments
    from griffier.linking.link_rows import prepare
    from griffier.linking.outcomes import link_motions
    from griffier.linking.references import link_references

    prepare(db)
    state = _state(db, record)
    if db.execute("SELECT 1 FROM link_state WHERE name = 'all' AND fingerprint = ?", (state,)).fetchone():
        return Counter()
    counts: Counter[str] = Counter()
    ids = index_in(record)
    try:
        counts.update({f"references_{name}": n for name, n in link_references(db, ids).items()})
    finally:
        if ids is not None:
            ids.close()
    counts.update({f"motions_{name}": n for name, n in link_motions(db).items()})
    counts.update({f"commitments_{name}": n for name, n in link_commitments(db, record).items()})
    db.execute("INSERT OR REPLACE INTO link_state VALUES ('all', ?)", (state,))
    return counts


def _state(db: sqlite3.Connection, record: Path) -> str:
    """A hash of all that any link follows from: versions, official data, the list of ids, judgements, the code."""
    from griffier.existence import IN_RECORD
    from griffier.linking.judgements import FILE
    from griffier.linking.link_rows import code

    digest = hashlib.sha256(code().encode())
    for query in (
        "SELECT id, sha256, reader, paper, read_at FROM versions WHERE current ORDER BY id",
        "SELECT sha256, reader, read_at FROM official_files ORDER BY sha256",
    ):
        for row in db.execute(query):
            digest.update("\t".join(map(str, row)).encode())
    for name in (IN_RECORD, FILE):
        path = record / name
        digest.update(f"{path.stat().st_size} {path.stat().st_mtime_ns}".encode() if path.exists() else b"none")
    return digest.hexdigest()
