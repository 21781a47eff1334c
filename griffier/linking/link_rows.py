"""The links of promises as the record keeps them: their table, their names, how exports say them, when they are made anew."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from griffier.linking.judgements import FILE
from griffier.linking.promises import commitment_key
from griffier.linking.statements import Version
from griffier.linking.statuses import Shown

SHOWS = ("kept", "partly", "postponed", "dropped")
"""Kinds of links that say what became of a promise. One that only repeats it does not."""
COUNTS = ("found", "confirmed")
NAME = "commitments"


class Row(NamedTuple):
    """A row of ``commitment_links``."""

    commitment: str
    link: str
    version: int
    kind: str
    state: str
    flow: int
    clean_start: int
    clean_end: int
    page: int | None
    start: int
    end: int
    quote: str
    date: str | None
    not_before: str | None
    due_from: str | None
    due_to: str | None
    score: float
    parts: str

    @property
    def shown(self) -> Shown:
        """What it shows, for judging how the promise stands."""
        return Shown(self.kind, self.date or self.not_before, self.due_from, self.due_to, self.quote)


def prepare(db: sqlite3.Connection) -> None:
    """Make the tables of linking when they are not there."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'link_state'").fetchone() is None:
        db.executescript(f"BEGIN;\n{files('griffier.linking').joinpath('schema.sql').read_text('utf-8')}\nCOMMIT;")


def link_key(paper: str, quote: str) -> str:
    """Six digits that name a link of a promise: of the later paper and its words."""
    return hashlib.sha256(f"{paper}\n{commitment_key(quote)}".encode()).hexdigest()[:6]


def fulfilled_by(rows: Iterable[Row], versions: Mapping[int, Version]) -> list[dict[str, object]]:
    """What became of a promise as exports say it, in the order of time; words that only repeat it are left out."""
    shown = [row for row in rows if row.kind in SHOWS]
    shown.sort(key=lambda row: (row.date or row.not_before or "", versions[row.version].paper, row.flow, row.clean_start))
    return [
        {
            "file": versions[row.version].file, "paper": versions[row.version].paper, "quote": row.quote, "date": row.date,
            "not_before": row.not_before, "kind": row.kind, "page": row.page, "start": row.start, "end": row.end,
            "score": row.score, "link": row.link, "by": "person" if row.state == "confirmed" else "rule",
        }
        for row in shown
    ]  # fmt: skip


def is_done(db: sqlite3.Connection, fingerprint: str) -> bool:
    found = db.execute("SELECT fingerprint FROM link_state WHERE name = ?", (NAME,)).fetchone()
    return bool(found and found[0] == fingerprint)


def fingerprint_of(db: sqlite3.Connection, record: Path, day: str | None) -> str:
    """Of all that links follow from: current versions and who read them, what references resolved to, judgements, the code."""
    digest = hashlib.sha256(f"{day}\n{code()}\n".encode())
    for row in db.execute("SELECT id, sha256, reader, paper, read_at FROM versions WHERE current ORDER BY id"):
        digest.update("\t".join(map(str, row)).encode())
    query = (
        'SELECT count(*), coalesce(sum(r.version * 7919 + r.row), 0), count(DISTINCT r.resolved) FROM "references" r'
        " JOIN versions v ON v.id = r.version WHERE v.current AND r.resolved IS NOT NULL"
    )
    digest.update(str(tuple(db.execute(query).fetchone())).encode())
    path = record / FILE
    digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()


def code() -> str:
    """A hash of the code and tables that links are made by: other code, other links."""
    digest = hashlib.sha256()
    for package, suffix in (("griffier.linking", ".py"), ("griffier.lexicon.following", "")):
        folder = files(package.rpartition(".")[0]).joinpath(package.rpartition(".")[2])
        for file in sorted(folder.iterdir(), key=lambda f: f.name):
            if file.is_file() and file.name.endswith(suffix or (".csv", ".toml")):
                digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()
