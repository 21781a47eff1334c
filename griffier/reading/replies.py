"""How questions were answered, for a page: those that were refused, not known, put off or left open, counted by office and year.

The marks, and what they may be taken for, are those of ``griffier.record.answered``; how well each was measured stands beside it.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass
from typing import get_args

from griffier.lexicon.rows import rows
from griffier.reading.heads import PAGE, Head, cut, heads_by_id
from griffier.reading.offices import office_key, office_names, offices_of
from griffier.record.answered import Mark, Marked, marked

MARKS: tuple[Mark, ...] = get_args(Mark)


@dataclass(frozen=True, slots=True)
class Trust:
    """How well a mark was measured: right of found, found of those there; None where it is counted and not judged."""

    right: int
    found: int
    there: int
    paper: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A marked question with the head of its paper."""

    marked: Marked
    head: Head | None


@dataclass(frozen=True, slots=True)
class ReplyPage:
    """Marked questions. ``table`` counts by (office, year) and mark, over all; ``asked`` is how many questions there are."""

    total: int
    shown: int
    next: int | None
    offset: int
    replies: tuple[Reply, ...]
    counts: dict[str, int]
    table: dict[tuple[str, str], dict[str, int]]
    trust: dict[str, Trust]
    asked: int


@dataclass(frozen=True, slots=True)
class ReplyChoice:
    """What is asked; an empty field asks nothing."""

    mark: str = ""
    office: str = ""
    year: str = ""
    offset: int = 0
    size: int = PAGE


def reply_page(db: sqlite3.Connection, choice: ReplyChoice) -> ReplyPage:
    """The marked questions, newest paper first."""
    every = [m._replace(mark=mark) for mark in MARKS for m in marked(db, mark)]
    held = heads_by_id(db, {m.paper for m in every})
    found = [Reply(m, held.get(m.paper)) for m in every]
    found = [r for r in found if _keeps(r, choice)]
    found.sort(key=lambda r: (r.marked.paper, r.marked.question))
    found.sort(key=lambda r: (r.head.date or "") if r.head else "", reverse=True)
    some, offset, more = cut(found, choice.offset, choice.size)
    asked = int(db.execute("SELECT count(*) FROM current_questions").fetchone()[0])
    counts = Counter(m.mark for m in every)
    table = _table(every, held, office_names(db))
    return ReplyPage(len(found), len(some), more, offset, tuple(some), dict(counts), table, trust(), asked)


def trust() -> dict[str, Trust]:
    """The measured accuracy of each mark that was judged, by its name on this page."""
    names = {"defers": "deferred"}
    return {
        names.get(r["mark"], r["mark"]): Trust(int(r["hits"]), int(r["found"]), int(r["gold"]), r["paper"])
        for r in rows("cues/measured.csv")
    }


def _table(every: list[Marked], held: dict[str, Head], names: dict[str, str]) -> dict[tuple[str, str], dict[str, int]]:
    """Counts by office and year; a question that several offices answered counts for each."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for one in every:
        head = held.get(one.paper)
        for office in offices_of(head.offices if head else (), names) or [""]:
            counts.setdefault((office, _year(head)), Counter())[one.mark] += 1
    return {key: dict(counts[key]) for key in sorted(counts, key=lambda k: (k[0] == "", k[0].casefold(), k[1]))}


def _year(head: Head | None) -> str:
    return (head.date or "")[:4] if head else ""


def _keeps(reply: Reply, choice: ReplyChoice) -> bool:
    return (
        choice.mark in ("", reply.marked.mark)
        and (not choice.office or office_key(choice.office) in map(office_key, reply.head.offices if reply.head else ()))
        and choice.year in ("", _year(reply.head))
    )
