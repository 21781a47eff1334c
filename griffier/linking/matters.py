"""Which matter a paper belongs to, and which decisions were taken on a matter: official data joined, never guessed.

A paper's matter: the document whose version bears the paper's id as an official publication; else the one motion of the
paper's dossier with the paper's number. A matter's decisions: those that the source ties to it; else those of an agenda item
that has no other matter. Of an agenda item with several matters the source may leave out which decision is of which: then
none is taken. (The order of the matters in such a list is no order of voting; measured in docs/decisions/0010-sources.md.)
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from griffier.sources.values import DUTCH_TIME

TIED, ONLY_MATTER = "tied_by_the_source", "only_matter_of_its_agenda_item"
ALL_ALIKE = "all_decisions_of_its_agenda_item_alike"
MOTION_KINDS = ("Motie", "Motie (gewijzigd/nader)")


class Origin(NamedTuple):
    """Where official data says something: the file, its hash, and the place in it (a JSON pointer)."""

    file: str
    sha256: str
    place: str


class Taken(NamedTuple):
    """A decision on a matter. ``date`` is the day of the meeting, else the day on which it was registered (``dated_by``)."""

    id: str
    outcome: str | None
    kind_words: str | None
    text_words: str | None
    method: str | None
    final: bool | None
    date: str | None
    dated_by: str | None
    rank: int
    changed_at: str
    rule: str
    origin: Origin


def matter_of(db: sqlite3.Connection, paper: str) -> str | None:
    """The id of the matter that a paper (``kst-29754-767``) belongs to; None when none or several can be meant."""
    by_publication = _one(
        db,
        "SELECT DISTINCT m.id, m.kind_words FROM document_versions v JOIN ties t ON t.kind = 'matter_document'"
        " AND t.other = v.document JOIN official_matters m ON m.id = t.one WHERE v.external_id = ?",
        (paper,),
    )
    return by_publication or _by_number(db, paper)


def _by_number(db: sqlite3.Connection, paper: str) -> str | None:
    """The one motion of the paper's dossier that has its number; the number alone is not unique over matters."""
    family, _, rest = paper.partition("-")
    dossier, _, number = rest.rpartition("-")
    if family != "kst" or not number.isdigit() or not dossier:
        return None
    query = (
        "SELECT DISTINCT m.id, m.kind_words FROM official_dossiers d JOIN ties t ON t.kind = 'matter_dossier' AND t.other = d.id"
        " JOIN official_matters m ON m.id = t.one WHERE m.sequence = ? AND d.number ||"
        " CASE WHEN d.suffix IS NULL OR d.suffix LIKE '(%' THEN '' ELSE '-' || d.suffix END = ?"
    )
    return _one(db, query, (int(number), dossier))


def _one(db: sqlite3.Connection, query: str, values: Iterable[object]) -> str | None:
    found = [(str(id), kind) for id, kind in db.execute(query, tuple(values))]
    motions = [id for id, kind in found if kind in MOTION_KINDS]
    ids = motions or [id for id, _ in found]
    return ids[0] if len(ids) == 1 else None


DECISION = (
    "SELECT d.id, d.outcome, d.kind_words, d.text_words, d.method, d.final, a.date, d.rank, d.changed_at, f.file, d.sha256,"
    " d.place FROM official_decisions d JOIN official_files f ON f.sha256 = d.sha256"
    " LEFT JOIN official_agenda_items i ON i.id = d.agenda_item LEFT JOIN official_activities a ON a.id = i.activity"
)


def decisions_on(db: sqlite3.Connection, matter: str) -> list[Taken]:
    """The decisions on a matter that the data ties to it, in order of time."""
    tied = f"{DECISION} WHERE d.id IN (SELECT one FROM ties WHERE kind = 'decision_matter' AND other = ?)"
    alone = (
        f"{DECISION} WHERE d.id IN (SELECT id FROM decisions WHERE agenda_item IN (SELECT t.one FROM ties t"
        " WHERE t.kind = 'agenda_matter' AND t.other = ? AND NOT EXISTS (SELECT 1 FROM ties o WHERE o.kind = 'agenda_matter'"
        " AND o.one = t.one AND o.other <> t.other)))"
    )
    found = {row[0]: _taken(row, TIED) for row in db.execute(tied, (matter,))}
    for row in db.execute(alone, (matter,)):
        elsewhere = "SELECT 1 FROM ties WHERE kind = 'decision_matter' AND one = ? AND other <> ?"
        if row[0] not in found and db.execute(elsewhere, (row[0], matter)).fetchone() is None:
            found[row[0]] = _taken(row, ONLY_MATTER)
    return in_order(found.values())


def in_order(decisions: Iterable[Taken]) -> list[Taken]:
    """By the day of the meeting where all have one, else by when they were last touched, which proves no order; then by rank."""
    given = list(decisions)
    meetings = all(d.dated_by == "meeting" for d in given)
    return sorted(given, key=lambda d: ((d.date or "") if meetings else "", d.changed_at, d.rank, d.id))


def undecided_between(db: sqlite3.Connection, matter: str) -> list[tuple[str, str | None, int, int]]:
    """Agenda items at which this matter came up among others: (item, its subject, matters, decisions that may be its own)."""
    query = (
        "SELECT t.one, i.subject, (SELECT count(DISTINCT o.other) FROM ties o WHERE o.kind = 'agenda_matter' AND o.one = t.one),"
        " (SELECT count(DISTINCT d.id) FROM decisions d WHERE d.agenda_item = t.one) FROM ties t"
        " LEFT JOIN official_agenda_items i ON i.id = t.one WHERE t.kind = 'agenda_matter' AND t.other = ? GROUP BY 1 ORDER BY 1"
    )
    return [(str(i), s, int(m), int(d)) for i, s, m, d in db.execute(query, (matter,)) if m > 1 and d]


def dutch_day(moment: str) -> str | None:
    """The day in the Netherlands of a time in UTC; None for no time. A vote after midnight is of the night before in UTC."""
    return datetime.fromisoformat(moment).astimezone(DUTCH_TIME).date().isoformat() if moment else None


def _taken(row: sqlite3.Row, rule: str) -> Taken:
    id, outcome, kind, text, method, final, meeting, rank, changed, file, sha256, place = row
    date = meeting or dutch_day(changed)
    return Taken(
        id, outcome, kind, text, method, None if final is None else bool(final), date,
        "meeting" if meeting else "registration" if date else None, rank or 0, changed, rule, Origin(file, sha256, place),
    )  # fmt: skip


def alike_at_the_only_item(db: sqlite3.Connection, matter: str) -> Taken | None:
    """A decision that stands for the matter's own, because all at its one agenda item are alike; else None.

    All alike: the item has as many decisions as matters, with the ranks 1, 2, 3 … and one and the same outcome. Then the
    outcome is known, though not by which vote.
    """
    items = undecided_between(db, matter)
    if len(items) != 1 or items[0][2] != items[0][3]:
        return None
    query = f"{DECISION} WHERE d.id IN (SELECT id FROM decisions WHERE agenda_item = ?)"
    taken = sorted((_taken(row, ALL_ALIKE) for row in db.execute(query, (items[0][0],))), key=lambda d: d.rank)
    alike = len({(d.outcome, d.final) for d in taken}) == 1 and [d.rank for d in taken] == list(range(1, len(taken) + 1))
    return taken[0] if alike and taken[0].outcome and taken[0].final else None
