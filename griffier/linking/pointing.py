"""Ask the record where papers point: references out of a paper, references to it, and what is still unresolved."""

from __future__ import annotations

import json
import sqlite3
from typing import NamedTuple

from griffier.errors import BadRequest, NotFound
from griffier.model.ids import parse_id
from griffier.record.lookup import find_paper

COLUMNS = (
    'paper, surface, kind, target, "in", resolved, "exists", candidates, rule, file, page, start, "end", quote'
)


class Pointing(NamedTuple):
    """A reference as the record holds it; fields as exported, ``file`` … ``quote`` its place."""

    paper: str
    surface: str
    kind: str
    target: object
    within: dict[str, object] | None
    resolved: str | None
    exists: bool | None
    candidates: list[str]
    rule: str
    file: str
    page: int | None
    start: int
    end: int
    quote: str


class Unresolved(NamedTuple):
    """How often a target is named that no paper of the record is, by form (kind and rule), and in which papers."""

    kind: str
    rule: str
    target: object
    times: int
    papers: list[str]
    exists: bool | None
    candidates: list[str]


def references_out(db: sqlite3.Connection, paper: str) -> list[Pointing]:
    """Every reference in a paper, in text order. NotFound when the record holds no such paper."""
    if not db.execute("SELECT 1 FROM versions WHERE current AND paper = ?", (paper,)).fetchone():
        raise NotFound(f"{paper}: the record holds no paper with this id")
    rows = db.execute(f"SELECT {COLUMNS} FROM current_references WHERE paper = ?", (paper,))
    return [_pointing(row) for row in rows]


def references_in(db: sqlite3.Connection, target: str) -> list[Pointing]:
    """Every reference from another paper to an id, whether or not the record holds the paper that it names."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM current_references WHERE (resolved = ? OR target = ?) AND paper != ?", (target, target, target)
    )
    return [_pointing(row) for row in rows]


def references_to_question(db: sqlite3.Connection, paper: str, n: int) -> list[Pointing]:
    """References inside a paper that point at its question with ordinal ``n``."""
    rows = db.execute(f"SELECT {COLUMNS} FROM current_references WHERE paper = ? AND kind = 'answer'", (paper,))
    found = [_pointing(row) for row in rows]
    return [p for p in found if isinstance(p.target, dict) and n in p.target.get("question", ())]


def pointing_at(db: sqlite3.Connection, written: str) -> list[Pointing]:
    """What points at anything people write: a paper in any form of its id, held or not, or a question of one (``ID#q12``)."""
    paper, _, part = written.partition("#")
    try:
        target = find_paper(db, paper).paper
    except NotFound:
        target = next(iter(parse_id(paper)), paper.strip())
    if not part:
        return references_in(db, target)
    if not (part[:1] == "q" and part[1:].isdigit()):
        raise BadRequest(f"{written}: after # a question was expected (q12), there stood {part!r}")
    return references_to_question(db, target, int(part[1:]))


def unresolved(db: sqlite3.Connection) -> list[Unresolved]:
    """Targets that are no paper of the record, most often named first; addresses and laws, which no record holds, last."""
    rows = db.execute(
        'SELECT kind, min(rule), target, count(*), json_group_array(DISTINCT paper), max("exists"), max(candidates)'
        " FROM current_references WHERE resolved IS NULL GROUP BY kind, target ORDER BY count(*) DESC, kind, target"
    )
    return [
        Unresolved(kind, rule, _target(target), times, sorted(json.loads(papers)), _known(exists), json.loads(candidates or "[]"))
        for kind, rule, target, times, papers, exists, candidates in rows
    ]


def _pointing(row: sqlite3.Row) -> Pointing:
    within = json.loads(row[4]) if row[4] else None
    paper, surface, kind = row[:3]
    rule, file, page, start, end, quote = row[8:]
    candidates = json.loads(row[7] or "[]")
    return Pointing(
        paper, surface, kind, _target(row[3]), within, row[5], _known(row[6]), candidates, rule, file, page, start, end, quote
    )  # fmt: skip


def _target(cell: str) -> object:
    return json.loads(cell) if cell[:1] in ("{", '"') else cell


def _known(cell: int | None) -> bool | None:
    return None if cell is None else bool(cell)
