"""Goes through nested entities and gathers their rows, their ties and what was passed over.

An entity's name comes from what holds it (``Document`` inside ``Zaak``), from ``@odata.context``, or from its telling fields.
Of several sightings of one thing in one file the newest is kept, and what the older one said of ties stays.
"""

from __future__ import annotations

import re
from collections import Counter

from griffier.sources.fields import INSIDE, MAKERS, TELLING, Entity
from griffier.sources.meanings import Meanings
from griffier.sources.rows import Deletion, OfficialRows, Row, Seen, Tie
from griffier.sources.values import guid, moment, text, truth

CONTEXT = re.compile(r"\$metadata#(?:Collection\()?(?:[\w.]*\.)?(\w+)")
LISTED = "Agendapunt_Zaak_Ids"
"""Field with the ids of the matters of a decision's agenda item, in a derived file; which of them it is of, it does not say."""

TIED: dict[tuple[str, str], tuple[str, bool]] = {
    ("Zaak", "Document"): ("matter_document", False),
    ("Document", "Zaak"): ("matter_document", True),
    ("Zaak", "Kamerstukdossier"): ("matter_dossier", False),
    ("Zaak", "VervangenVanuit"): ("matter_replaces", False),
    ("Zaak", "VervangenDoor"): ("matter_replaces", True),
    ("Agendapunt", "Zaak"): ("agenda_matter", False),
    ("Zaak", "Agendapunt"): ("matter_agenda", False),
    ("Besluit", "Zaak"): ("decision_matter", False),
    ("Zaak", "Besluit"): ("decision_matter", True),
    ("Document", "Kamerstukdossier"): ("document_dossier", False),
    ("Document", "BijlageDocument"): ("document_annex", False),
    ("Document", "BronDocument"): ("document_annex", True),
    ("Toezegging", "KamerbriefNakoming"): ("commitment_document", False),
    ("Toezegging", "Document"): ("commitment_document", False),
    ("Toezegging", "IsHerhalingVan"): ("commitment_repeats", False),
    ("Toezegging", "IsAanvullingOp"): ("commitment_adds_to", False),
    ("Toezegging", "IsWijzigingVan"): ("commitment_changes", False),
    ("Toezegging", "IsHerhaaldDoor"): ("commitment_repeats", True),
    ("Toezegging", "IsAangevuldVanuit"): ("commitment_adds_to", True),
    ("Toezegging", "IsGewijzigdDoor"): ("commitment_changes", True),
}
"""(entity, property): the tie that an entity in that property makes, and whether it is told from the other side."""


class Walk:
    """What was gathered from one file so far."""

    def __init__(self) -> None:
        self.means = Meanings()
        self._rows: dict[str, dict[str, Row]] = {}
        self._ties: dict[tuple[str, str, str], Tie] = {}
        self._deletions: dict[str, Deletion] = {}
        self._passed_over: Counter[str] = Counter()
        self.empty_pages = 0
        """Pages that are what they should be and hold nothing."""

    def result(self) -> OfficialRows:
        """All of it, in a fixed order."""
        return OfficialRows(
            {table: tuple(rows[id] for id in sorted(rows)) for table, rows in sorted(self._rows.items())},
            tuple(self._ties[key] for key in sorted(self._ties)),
            tuple(self._deletions[id] for id in sorted(self._deletions)),
            self.means.unknown(),
            dict(sorted(self._passed_over.items())),
        )

    def page(self, value: object, place: str = "") -> None:
        """A whole answer: a page with ``value``, one entity, a list of entities, or a wrapper around some."""
        name = _of_context(value) if isinstance(value, dict) else None
        if isinstance(value, dict) and isinstance(value.get("value"), list):
            self.empty_pages += not value["value"]
            self._all(value["value"], name, f"{place}/value", {})
        elif isinstance(value, list):
            self._all(value, None, place, {})
        elif isinstance(value, dict):
            self.entity(value, name, place, {})

    def entity(self, e: Entity, name: str | None, place: str, around: dict[str, str]) -> str | None:
        """Gather an entity and all inside it; its id, None when it is no entity that is of use."""
        name = name or telling(e)
        id = guid(e.get("Id"))
        gone = bool(truth(e.get("Verwijderd")))
        if id is None or (name is None and not gone):
            self._wrapper(e, place, around)
            return None
        changed = moment(e.get("GewijzigdOp")) or moment(e.get("ApiGewijzigdOp")) or ""
        seen = Seen(place or "/", changed)
        if gone or name is None:
            self._deletions[id] = max(self._deletions.get(id, Deletion(id, seen)), Deletion(id, seen), key=_when)
            return id
        around = around | {name: id}
        if name in MAKERS:
            self._keep(name, id, seen, e, around)
        elif name != "ToegezegdAan":
            self._passed_over[name] += 1
        self._inside(e, name, id, seen, place, around)
        return id

    def _keep(self, name: str, id: str, seen: Seen, e: Entity, around: dict[str, str]) -> None:
        """Keep the row, unless only its id was asked for or a newer sighting of it is in this file."""
        if not any(key for key in e if key != "Id" and not key.endswith("_Id") and not isinstance(e[key], dict | list)):
            return
        table, make = MAKERS[name]
        known = self._rows.setdefault(table, {}).get(id)
        if known is None or _when(known) < seen.changed_at:
            self._rows[table][id] = make(id, seen, e, around, self.means)

    def _inside(self, e: Entity, name: str, id: str, seen: Seen, place: str, around: dict[str, str]) -> None:
        for key, value in e.items():
            inner = INSIDE.get(key) or (key if key in MAKERS else None)
            if inner is None or not isinstance(value, dict | list):
                continue
            for i, item in enumerate(value if isinstance(value, list) else [value]):
                if not isinstance(item, dict):
                    continue
                where = f"{place}/{key}/{i}" if isinstance(value, list) else f"{place}/{key}"
                # A replaced matter is not around its documents, nor is a vote's member: only the ways down are.
                other = self.entity(item, inner, where, around if (name, key) not in TIED or inner in DOWN else {})
                self._told(name, key, id, other, seen, item)
        self._listed(e, around, seen)
        if name == "Besluit":
            self._not_all_votes(e, id, seen)

    def _not_all_votes(self, e: Entity, id: str, seen: Seen) -> None:
        """That a decision has more votes than stand here: a next page of them, or one that was withdrawn."""
        if text(e.get("Stemming@odata.nextLink")):
            self._tie("votes_follow", id, id, seen)
        votes = e.get("Stemming")
        for vote in votes if isinstance(votes, list) else []:
            if isinstance(vote, dict) and truth(vote.get("Verwijderd")) and (other := guid(vote.get("Id"))):
                self._tie("vote_withdrawn", id, other, seen)

    def _told(self, name: str, key: str, id: str, other: str | None, seen: Seen, item: Entity) -> None:
        if key == "ToegezegdAan":
            self._promised_to(id, seen, item)
        elif other and (name, key) in TIED:
            kind, reverse = TIED[name, key]
            self._tie(kind, *((other, id) if reverse else (id, other)), seen)

    def _promised_to(self, id: str, seen: Seen, item: Entity) -> None:
        for field, kind in (("Fractie", "commitment_group"), ("Persoon", "commitment_person")):
            inner = item.get(field)
            other = guid(item.get(f"{field}_Id")) or (guid(inner.get("Id")) if isinstance(inner, dict) else None)
            if other:
                self._tie(kind, id, other, seen)

    def _listed(self, e: Entity, around: dict[str, str], seen: Seen) -> None:
        """Ids that stand as such in a field: the matters of an agenda item, a letter by its number, who was promised."""
        agenda, listed = guid(e.get("Agendapunt_Id")) or around.get("Agendapunt"), e.get(LISTED)
        for matter in listed if isinstance(listed, list) and agenda else []:
            if other := guid(matter):
                self._tie("agenda_matter", str(agenda), other, seen)
        letters = e.get("KamerbriefNakoming")
        for letter in letters if isinstance(letters, list) else [letters]:
            if "Toezegging" in around and isinstance(letter, str) and text(letter):
                self._tie("commitment_document", around["Toezegging"], str(text(letter)), seen)

    def _tie(self, kind: str, one: str, other: str, seen: Seen) -> None:
        known = self._ties.get((kind, one, other))
        if known is None or known.seen.changed_at < seen.changed_at:
            self._ties[kind, one, other] = Tie(kind, one, other, seen)

    def _wrapper(self, e: Entity, place: str, around: dict[str, str]) -> None:
        """An object that is no entity but holds some: the decision first, so that its votes know what they are of."""
        held = [(key, INSIDE.get(key) or (key if key in MAKERS else None)) for key in e]
        for key, name in sorted(held, key=lambda kn: kn[1] != "Besluit"):
            value = e[key]
            if name and isinstance(value, dict):
                id = self.entity(value, name, f"{place}/{key}", around)
                around = around | {name: id} if id and name == "Besluit" else around
            elif name and isinstance(value, list):
                self._all(value, name, f"{place}/{key}", around)
        if not held:
            return
        if not any(name for _, name in held):
            self._passed_over["unknown"] += 1

    def _all(self, values: list[object], name: str | None, place: str, around: dict[str, str]) -> None:
        for i, value in enumerate(values):
            if isinstance(value, dict):
                self.entity(value, name, f"{place}/{i}", around)


DOWN = frozenset({"Document", "Besluit", "DocumentVersie", "Stemming"})
"""Entities that a tie leads down to: what holds them is also around what they hold."""


def telling(e: Entity) -> str | None:
    """The name of an entity by its fields; None when they tell nothing."""
    return next((name for name, fields in TELLING if fields <= e.keys()), None)


def _of_context(value: dict[str, object]) -> str | None:
    context = value.get("@odata.context")
    found = CONTEXT.search(context) if isinstance(context, str) else None
    return found[1] if found else None


def _when(row: Row | Deletion) -> str:
    return row.seen.changed_at
