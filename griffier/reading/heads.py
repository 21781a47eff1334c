"""Papers as a list shows them: what they are, of whom, when, and how to call one that has no title of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from griffier.reading.items import IN_DOSSIER, Item, Value, select
from griffier.record.labels import named_askers

Row = TypeVar("Row")

PAGE = 100
"""Rows on one page of a list."""
WHOLE = 10**9
"""The size of a page that holds the whole list."""
LEAD, LOOKED = 100, 4_000
"""Characters that make a paragraph long enough to tell what a paper is about, and how far is looked for one."""
DAY = "coalesce(p.date, p.date_from)"
"""The day that a paper is ordered by: its own, else the first that it can be of."""
OLDEST = f"{DAY} IS NULL, {DAY}, length(p.sequence), p.sequence, p.paper"
"""The order of a dossier: by date, then by number."""


def first_shown(total: int, offset: int, size: int = PAGE) -> int:
    """The row that a page begins with: the one asked for, or the first of the last page when there are not so many."""
    return offset if offset < total else max(total - 1, 0) // size * size


def cut(rows: Sequence[Row], offset: int, size: int = PAGE) -> tuple[list[Row], int, int | None]:
    """One page of rows: those on it, the first one's offset (see ``first_shown``), the offset of the page that follows."""
    offset = first_shown(len(rows), offset, size)
    return list(rows[offset : offset + size]), offset, offset + size if offset + size < len(rows) else None


@dataclass(frozen=True, slots=True)
class Head:
    """A paper's head. ``opening`` are its first words (its title where the body has it); dates are ISO 8601.

    ``date_from`` and ``date_to`` bound the day where none is printed; ``by_person``: a person said what the file is.
    """

    id: str
    version: int
    kind: str
    title: str | None
    opening: str
    date: str | None
    dossiers: tuple[str, ...]
    sequence: str | None
    year: str | None
    chamber: str | None
    asked_by: tuple[str, ...]
    offices: tuple[str, ...]
    signed_by: tuple[str, ...]
    on_behalf_of: tuple[str, ...]
    submitted_as: str | None
    questions: int
    answers: int
    status: str
    file: str
    sha256: str
    date_from: str | None = None
    date_to: str | None = None
    by_person: bool = False

    @property
    def shouted(self) -> bool:
        """Whether the title is printed in capitals."""
        return bool(self.title and self.title.isupper())


def head_of(item: Item) -> Head:
    """The head in a row of papers."""
    people = item.objects("answered_by")
    return Head(
        id=item.paper,
        version=item.version,
        kind=item.text("kind") or "other",
        title=item.text("title"),
        opening=item.spot.quote,
        date=item.text("date"),
        dossiers=tuple(item.texts("dossiers")),
        sequence=item.text("sequence"),
        year=item.text("parliamentary_year"),
        chamber=item.text("chamber"),
        asked_by=named_askers(item.fields),
        offices=tuple(str(p["role"]) for p in people if p.get("role")),
        signed_by=tuple(str(p["name"]) for p in people if p.get("name")),
        on_behalf_of=tuple(item.texts("on_behalf_of")),
        submitted_as=item.text("submitted_as"),
        questions=item.whole("question_count") or 0,
        answers=item.whole("answer_count") or 0,
        status=item.text("status") or "partial",
        file=item.spot.file,
        sha256=item.spot.sha256,
        date_from=item.text("date_from"),
        date_to=item.text("date_to"),
        by_person=item.text("identity") == "person",
    )


def heads(
    db: sqlite3.Connection, where: str = "1", values: tuple[Value, ...] = (), order: str = "", limit: int = -1
) -> list[Head]:
    """Heads of current papers, the newest first unless an order is given."""
    newest = f"{DAY} IS NULL, {DAY} DESC, p.paper"
    return [head_of(i) for i in select(db, "papers", f"v.current AND ({where})", values, order or newest, limit)]


def heads_by_id(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Head]:
    """The heads of these papers, those that the record holds."""
    wanted = sorted(set(ids))
    found: dict[str, Head] = {}
    for i in range(0, len(wanted), 500):
        some = tuple(wanted[i : i + 500])
        marks = ", ".join("?" * len(some))
        found |= {head.id: head for head in heads(db, f"p.paper IN ({marks})", some)}
    return found


@dataclass(frozen=True, slots=True)
class PaperList:
    """A page of the list of papers. ``next`` is the offset of the page that follows, None on the last."""

    total: int
    shown: int
    next: int | None
    offset: int
    papers: tuple[Head, ...]
    kinds: dict[str, int]
    dossiers: dict[str, int]
    leads: dict[str, str]


def paper_list(db: sqlite3.Connection, kind: str = "", dossier: str = "", offset: int = 0, size: int = PAGE) -> PaperList:
    """Papers newest first, of a kind and a dossier when given; counts of both before either is chosen."""
    where = f"(? = '' OR p.kind = ?) AND (? = '' OR {IN_DOSSIER})"
    values = (kind, kind, dossier, dossier)
    found = heads(db, where, values)
    some, offset, more = cut(found, offset, size)
    kinds = {str(r[0]): int(r[1]) for r in db.execute("SELECT kind, count(*) FROM current_papers GROUP BY 1 ORDER BY 2 DESC, 1")}
    return PaperList(len(found), len(some), more, offset, tuple(some), kinds, dossier_counts(db), leads(db, some))


def leads(db: sqlite3.Connection, papers: Iterable[Head]) -> dict[str, str]:
    """The first words of substance of papers, by id: the beginning of their first long paragraph."""
    found: dict[str, str] = {}
    for head in papers:
        row = db.execute("SELECT substr(text, 1, ?) FROM text WHERE version = ? AND flow = 0", (LOOKED, head.version)).fetchone()
        long = (" ".join(p.split()) for p in str(row[0] if row else "").split("\n\n"))
        lead = next((p for p in long if len(p) >= LEAD and p != head.title), "")
        if lead:
            found[head.id] = lead if len(lead) <= 2 * LEAD else lead[: 2 * LEAD].rsplit(" ", 1)[0] + " …"
    return found


def dossier_counts(db: sqlite3.Connection) -> dict[str, int]:
    """How many papers each dossier has."""
    query = "SELECT d.value, count(*) FROM current_papers p, json_each(p.dossiers) d GROUP BY 1 ORDER BY 2 DESC, 1"
    return {str(name): int(n) for name, n in db.execute(query)}
