"""The ledger of promises: what was promised, by whom, for when, and by which words it was kept, put off or dropped.

Status and what became of a promise are worked out by linking; here they are only shown. A promise that no later paper speaks of
says so.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from griffier.reading.heads import DAY, PAGE, Head, first_shown, heads_by_id
from griffier.reading.items import IN_DOSSIER, Item, Value, current, select, spot_of
from griffier.reading.missing import Missing
from griffier.reading.motions import Event
from griffier.reading.offices import office_key, office_names

STATUSES = ("open", "due", "overdue", "partly", "fulfilled", "lapsed", "unknown")


@dataclass(frozen=True, slots=True)
class CommitmentLife:
    """A promise with its dated life: the promise itself first, then each paper that tells of it. ``id`` is paper/name."""

    id: str
    name: str
    item: Item
    head: Head | None
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class CommitmentPage:
    """A page of the ledger; counts are of all promises, whatever is chosen."""

    total: int
    shown: int
    next: int | None
    offset: int
    commitments: tuple[CommitmentLife, ...]
    facets: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class CommitmentChoice:
    """What is asked of the ledger; an empty field asks nothing. ``earlier`` keeps reports of earlier promises too."""

    q: str = ""
    status: str = ""
    kind: str = ""
    office: str = ""
    dossier: str = ""
    year: str = ""
    earlier: str = ""
    sort: str = ""
    offset: int = 0
    size: int = PAGE


OFFICE = "EXISTS (SELECT 1 FROM json_each(p.answered_by) o WHERE office_key(o.value ->> 'role') = office_key(?))"
ORDERS = {
    "due": "k.due_to IS NULL, k.due_to, v.paper, k.row",
    "oldest": f"{DAY} IS NULL, {DAY}, v.paper, k.row",
    "": f"{DAY} IS NULL, {DAY} DESC, v.paper, k.row",
}


def commitment_page(db: sqlite3.Connection, choice: CommitmentChoice) -> CommitmentPage:
    """The ledger, the newest promise first, or by term, or the oldest first."""
    db.create_function("office_key", 1, lambda role: office_key(role or ""), deterministic=True)
    where, values = _condition(choice)
    count = (
        "SELECT count(*) FROM versions v JOIN commitments k ON k.version = v.id JOIN papers p ON p.version = v.id "
        f"WHERE v.current AND {where}"
    )
    total = int(db.execute(count, values).fetchone()[0])
    offset = first_shown(total, choice.offset, choice.size)
    order = ORDERS.get(choice.sort, ORDERS[""])
    items = select(db, "commitments", f"v.current AND {where}", values, order, choice.size, offset)
    more = offset + choice.size if offset + choice.size < total else None
    return CommitmentPage(total, len(items), more, offset, tuple(lives(db, items)), _facets(db, choice.earlier))


def retold(db: sqlite3.Connection) -> int:
    """How many rows only tell again of an earlier promise: the ledger leaves them out unless asked, exports have them."""
    query = "SELECT count(*) FROM versions v JOIN commitments k ON k.version = v.id WHERE v.current AND k.earlier"
    return int(db.execute(query).fetchone()[0])


def _condition(choice: CommitmentChoice) -> tuple[str, tuple[Value, ...]]:
    asked: list[tuple[str, str]] = [
        ("coalesce(k.status, 'unknown') = ?", choice.status),
        ("k.kind = ?", choice.kind),
        (OFFICE, choice.office),
        (IN_DOSSIER, choice.dossier),
        (f"substr({DAY}, 1, 4) = ?", choice.year),
    ]
    parts = [(sql, value) for sql, value in asked if value]
    parts += [("instr(lower(k.quote || ' ' || coalesce(k.due_text, '')), lower(?)) > 0", w) for w in choice.q.split()]
    where = " AND ".join(["(? = 'yes' OR NOT coalesce(k.earlier, 0))", *(sql for sql, _ in parts)])
    return where, ("yes" if choice.earlier else "", *(value for _, value in parts))


def _facets(db: sqlite3.Connection, earlier: str) -> dict[str, dict[str, int]]:
    source = (
        "FROM versions v JOIN commitments k ON k.version = v.id JOIN papers p ON p.version = v.id {extra} "
        f"WHERE v.current AND {'1' if earlier else 'NOT coalesce(k.earlier, 0)'}"
    )
    asked = {
        "status": ("coalesce(k.status, 'unknown')", ""),
        "kind": ("k.kind", ""),
        "office": ("office_key(o.value ->> 'role')", ", json_each(p.answered_by) o"),
        "dossier": ("d.value", ", json_each(p.dossiers) d"),
        "year": (f"substr({DAY}, 1, 4)", ""),
    }
    found = {}
    for name, (column, extra) in asked.items():
        counted = "count(DISTINCT v.id || '/' || k.row)"
        query = f"SELECT {column}, {counted} {source.format(extra=extra)} GROUP BY 1 ORDER BY 2 DESC, 1"
        found[name] = {str(value): int(n) for value, n in db.execute(query) if value}
    names = office_names(db)
    found["office"] = {names.get(key, key): n for key, n in found["office"].items()}
    return found


def commitment_life(db: sqlite3.Connection, paper: str, name: str) -> CommitmentLife:
    """One promise of a paper: by its name (``c1a2b3c``, made of its words) or its number there. Missing when there is none."""
    found = current(db, "commitments", "v.paper = ?", (paper,))
    for life in lives(db, found):
        if name in (life.name, str(life.item.number)):
            return life
    raise Missing("promise", f"{paper} has no promise {name[:20]!r}", name=name[:20], paper=paper)


def lives(db: sqlite3.Connection, items: list[Item]) -> list[CommitmentLife]:
    """The promises with their lives."""
    names, links = _links(db)
    told = {(i.version, i.number): links.get(names.get((i.version, i.number), ""), []) for i in items}
    held = heads_by_id(db, {i.paper for i in items} | {link["paper"] for found in told.values() for link in found})
    return [_life(i, names.get((i.version, i.number)), told[i.version, i.number], held) for i in items]


def _life(item: Item, name: str | None, links: list[sqlite3.Row], held: dict[str, Head]) -> CommitmentLife:
    """The promise, then what later papers say of it, by date."""
    head = held.get(item.paper)
    made = Event(item.paper, head.date if head else None, "promised", item.spot.quote, item, head)
    short = name.partition("#")[2] if name else str(item.number)
    return CommitmentLife(f"{item.paper}/{short}", short, item, head, (made, *(_later(link, held) for link in links)))


def _later(link: sqlite3.Row, held: dict[str, Head]) -> Event:
    head, spot = held.get(link["paper"]), spot_of(link)
    return Event(link["paper"], link["date"], link["kind"], link["quote"], None, head, spot, link["state"])


def _links(db: sqlite3.Connection) -> tuple[dict[tuple[int, int], str], dict[str, list[sqlite3.Row]]]:
    """The names of promises by row, and what linking found of each, by date; nothing where the record was never linked."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'commitment_links'").fetchone():
        return {}, {}
    names = {(int(v), int(row)): str(name) for name, v, row in db.execute("SELECT id, version, row FROM commitment_ids")}
    query = (
        "SELECT l.*, v.paper, v.file, v.sha256 FROM commitment_links l JOIN versions v ON v.id = l.version "
        "WHERE l.state != 'rejected' ORDER BY coalesce(l.date, l.not_before, '9999'), v.paper, l.clean_start"
    )
    links: dict[str, list[sqlite3.Row]] = {}
    for row in db.execute(query):
        links.setdefault(str(row["commitment"]), []).append(row)
    return names, links
