"""What the record holds that a reference may mean: papers by id and number, letters by day, motions by mover, a paper's parts.

Read once per linking from the current rows; small (a few fields a paper), so a record of a hundred thousand papers fits.
"""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass, field

WORD = re.compile(r"[^\W\d_]{5,}")
# A section's number as printed: "4", "3.2", "IV".
LABEL = re.compile(r"(?:hoofdstuk|paragraaf|bijlage|box|tabel|figuur|deel|onderdeel)?\s*([\dIVX]+(?:\.\d+)*)\b", re.IGNORECASE)


def subject_words(*texts: str | None) -> frozenset[str]:
    """The words of five letters or more, in lower case: what two descriptions of one subject share."""
    return frozenset(word.lower() for text in texts if text for word in WORD.findall(text))


def surname(name: str) -> str:
    """The last capitalised word of a member's name, in lower case: "Agnes Mulder" and "Mulder" agree."""
    words = [word for word in name.replace("c.s.", " ").split() if word[:1].isupper()]
    return (words[-1] if words else name).lower()


@dataclass(frozen=True, slots=True)
class Known:
    """A paper in the record: what a description of it may be held against."""

    id: str
    kind: str
    date: str | None
    dossiers: frozenset[str]
    words: frozenset[str]
    movers: frozenset[str] = frozenset()


@dataclass(slots=True)
class Catalog:
    """Current papers by what may name them. Keys of ``by_id`` are ids in lower case."""

    by_id: dict[str, Known] = field(default_factory=dict)
    by_number: dict[str, set[str]] = field(default_factory=dict)
    by_day: dict[str, list[Known]] = field(default_factory=dict)
    by_mover: dict[str, list[Known]] = field(default_factory=dict)
    by_dossier: dict[str, list[str]] = field(default_factory=dict)
    questions: dict[int, set[int]] = field(default_factory=dict)
    sections: dict[int, set[str]] = field(default_factory=dict)


def catalog_of(db: sqlite3.Connection) -> Catalog:
    """The catalog of all current papers."""
    catalog = Catalog()
    movers = _motions(db)
    rows = db.execute('SELECT id, kind, date, dossiers, title, submitted_as FROM current_papers')
    for paper, kind, date, dossiers, title, submitted_as in rows:
        named, asks = movers.get(paper, (frozenset(), None))
        known = Known(paper, kind, date, frozenset(json.loads(dossiers or "[]")), subject_words(title, asks), named)
        catalog.by_id.setdefault(paper.lower(), known)
        _add(catalog, known, submitted_as)
    for version, n in db.execute("SELECT version, n FROM current_questions"):
        catalog.questions.setdefault(version, set()).add(n)
    for version, label, title in db.execute("SELECT version, label, title FROM current_sections"):
        catalog.sections.setdefault(version, set()).update(_labels(label, title))
    return catalog


def _add(catalog: Catalog, known: Known, submitted_as: str | None) -> None:
    for number in {submitted_as, known.id}:
        if number:
            catalog.by_number.setdefault(number.lower(), set()).add(known.id)
    if known.date and known.kind != "motion":
        catalog.by_day.setdefault(known.date, []).append(known)
    for mover in known.movers:
        catalog.by_mover.setdefault(mover, []).append(known)
    for dossier in known.dossiers:
        catalog.by_dossier.setdefault(dossier, []).append(known.id)


def _motions(db: sqlite3.Connection) -> dict[str, tuple[frozenset[str], str | None]]:
    """Movers and request of every tabled motion, by its paper's id."""
    rows = db.execute("SELECT paper, movers, asks FROM current_motions WHERE target = paper")
    return {paper: (frozenset(map(surname, json.loads(movers or "[]"))), asks) for paper, movers, asks in rows}


def _labels(label: str | None, title: str | None) -> set[str]:
    """A section's printed number, from its label or from its title ("Bijlage 1", "Box 1. Voorbeelden")."""
    found = {label.strip(" .").lower()} if label else set()
    if title and (match := LABEL.match(title)):
        found.add(match[1].lower())
    return found
