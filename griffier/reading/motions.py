"""The ledger of motions: each motion once, with what became of it, and its dated life in the words of the papers.

Mentions of one motion are brought together by its id; one that a paper names only by its mover joins the motion that the
reference at the same words was resolved to, else it stands alone. Nothing is joined by likeness.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from griffier.linking.dossiers import dossier_asked, dossiers_of
from griffier.linking.outcomes import Event as OfficialEvent
from griffier.linking.outcomes import motion_life as official_life
from griffier.linking.places import Places
from griffier.reading.heads import PAGE, Head, cut, heads_by_id
from griffier.reading.items import Item, Spot, current
from griffier.reading.missing import Missing


@dataclass(frozen=True, slots=True)
class Event:
    """A day in the life of a motion or a promise: the paper, its date, what it says in its own words, and the row.

    ``place`` is where the words stand when not where the row does, ``official`` the official file that says it.
    ``state`` is ``proposed`` for what a rule holds possible and no person has judged.
    """

    paper: str
    date: str | None
    what: str
    quote: str
    item: Item | None
    head: Head | None = None
    place: Spot | None = None
    state: str = "found"
    official: str | None = None


@dataclass(frozen=True, slots=True)
class MotionLife:
    """A motion: ``id`` is its official id, or ``paper:row`` of the one place that names it without number."""

    id: str
    official: bool
    head: Head | None
    movers: tuple[str, ...]
    modified: bool
    asks: str | None
    considerations: tuple[str, ...]
    replaces: str | None
    position: str | None
    appreciation: str | None
    outcome: str | None
    vote: dict[str, object]
    first: str | None
    last: str | None
    dossiers: tuple[str, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class MotionPage:
    """A page of the ledger; counts are of all motions, whatever is chosen."""

    total: int
    shown: int
    next: int | None
    offset: int
    motions: tuple[MotionLife, ...]
    facets: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class MotionChoice:
    """What is asked of the ledger; an empty field asks nothing."""

    q: str = ""
    outcome: str = ""
    position: str = ""
    mover: str = ""
    dossier: str = ""
    offset: int = 0
    size: int = PAGE


FACETS: dict[str, Callable[[MotionLife], list[str]]] = {
    "outcome": lambda m: [m.outcome or "unknown"],
    "position": lambda m: [m.position or "none"],
    "dossier": lambda m: list(m.dossiers),
    "mover": lambda m: list(dict.fromkeys(m.movers)),
}


def motion_page(db: sqlite3.Connection, choice: MotionChoice) -> MotionPage:
    """The ledger, newest motion first."""
    lives = motion_lives(db)
    facets = {name: dict(Counter(v for m in lives for v in of(m)).most_common()) for name, of in FACETS.items()}
    found = [m for m in lives if _keeps(m, choice)]
    some, offset, more = cut(found, choice.offset, choice.size)
    return MotionPage(len(found), len(some), more, offset, tuple(_placed(db, some)), facets)


def motion_life(db: sqlite3.Connection, name: str) -> MotionLife:
    """One motion by its id (or ``paper:row``). Missing when no paper names it."""
    for life in motion_lives(db):
        if life.id.casefold() == name.casefold():
            (life,) = _placed(db, [life])
            return replace(life, events=_with_official(db, life)) if life.official else life
    raise Missing("motion", f"no paper in the record names a motion {name!r}", name=name)


def _placed(db: sqlite3.Connection, lives: list[MotionLife]) -> list[MotionLife]:
    """The motions, each event that quotes other words than those that name the motion with the place of its own words."""
    known: dict[int, Places] = {}

    def placed(event: Event) -> Event:
        item = event.item
        if item is None or event.quote == item.spot.quote:
            return event
        places = known.setdefault(item.version, Places(db, item.version))
        text = places.text(item.spot.flow)
        at = text.find(event.quote, item.spot.clean_start)
        at = at if at >= 0 else text.find(event.quote)
        if at < 0:
            return event
        stop = at + len(event.quote)
        page, start, end = places.spot(item.spot.flow, at, stop)
        own = item.spot._replace(page=page, start=start, end=end, quote=event.quote, clean_start=at, clean_end=stop)
        return replace(event, place=own)

    return [replace(life, events=tuple(map(placed, life.events))) for life in lives]


def _with_official(db: sqlite3.Connection, life: MotionLife) -> tuple[Event, ...]:
    """The events with what official data says of the motion among them, by date."""
    found = [
        Event(e.paper or "", e.date, e.kind, _words(e), None, official=e.origin.file if e.origin else None)
        for e in official_life(db, life.id)
        if e.kind != "tabled" or not any(known.what == "tabled" for known in life.events)
    ]
    return tuple(sorted([*life.events, *found], key=lambda e: (e.date is None, e.date or "")))


def _words(event: OfficialEvent) -> str:
    """The words of official data; of what a paper's own title says the paper is named instead."""
    return event.words or event.means or "" if event.origin else ""


def motion_lives(db: sqlite3.Connection) -> list[MotionLife]:
    """Every motion, newest first."""
    named = _named_by_reference(db)
    groups: defaultdict[str, list[Item]] = defaultdict(list)
    for item in current(db, "motions"):
        name = item.text("target") or named.get((item.version, item.spot.clean_start)) or f"{item.paper}:{item.number}"
        groups[name].append(item)
    held = heads_by_id(db, {i.paper for items in groups.values() for i in items} | set(groups))
    lives = [_life(name, items, held, dossiers_of(db, name) if ":" not in name else ()) for name, items in groups.items()]
    return sorted(lives, key=lambda m: (m.last or "", m.id), reverse=True)


def _named_by_reference(db: sqlite3.Connection) -> dict[tuple[int, int], str]:
    """Motions by name whose reference is resolved, by version and place in the body."""
    query = (
        "SELECT version, clean_start, resolved FROM current_references "
        "WHERE kind = 'motion_name' AND flow = 0 AND resolved IS NOT NULL"
    )
    return {(int(v), int(start)): str(paper) for v, start, paper in db.execute(query)}


def _life(name: str, items: list[Item], held: dict[str, Head], dossiers: tuple[str, ...]) -> MotionLife:
    items = sorted(items, key=lambda i: (held[i.paper].date or "9999", i.paper, i.number))
    own = next((i for i in items if i.paper == name), None)
    full = own or max(items, key=lambda i: len(i.text("asks") or ""))
    positions = [i for i in items if i.text("position")]
    outcomes = [i for i in items if i.text("outcome")]
    events = tuple(_event(i, name, held[i.paper]) for i in items)
    dates = [e.date for e in events if e.date]
    advised = [i for i in items if i.text("appreciation")]
    return MotionLife(
        name, ":" not in name, held.get(name), tuple(full.texts("movers")) or _movers(items),
        any(i.fields.get("modified") is True for i in items), full.text("asks"), tuple(full.texts("considerations")),
        full.text("replaces"), positions[-1].text("position") if positions else None,
        advised[-1].text("appreciation") if advised else None,
        outcomes[-1].text("outcome") if outcomes else None, outcomes[-1].mapping("vote") if outcomes else {},
        dates[0] if dates else None, dates[-1] if dates else None, dossiers, events,
    )  # fmt: skip


def _movers(items: list[Item]) -> tuple[str, ...]:
    return tuple(next((i.texts("movers") for i in items if i.texts("movers")), []))


def _event(item: Item, name: str, head: Head) -> Event:
    tabled = item.paper == name
    quote = (item.text("asks") if tabled else item.text("position_quote")) or item.spot.quote
    return Event(item.paper, head.date, "tabled" if tabled else item.text("position") or "named", quote, item, head)


def _keeps(life: MotionLife, choice: MotionChoice) -> bool:
    words = " ".join((life.id, life.asks or "", *life.movers, *(e.quote for e in life.events))).casefold()
    return (
        all(w in words for w in choice.q.casefold().split())
        and choice.outcome in ("", life.outcome or "unknown")
        and choice.position in ("", life.position or "none")
        and (not choice.dossier or dossier_asked(choice.dossier) in life.dossiers)
        and choice.mover in ("", *life.movers)
    )
