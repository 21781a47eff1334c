"""The rows that official data gives, one class per table of ``schema.sql``, fields in the order of its columns.

Every row begins with ``id`` (of the source) or the two ids that it ties, and ``seen``: where and when this was said. Fields
ending in ``_words`` hold the source's words; the field of the same name without it is what they mean, or None.
Dates are ISO 8601; times are UTC (``2025-09-30T14:22:34.160000Z``), so that text compares as time does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Seen(NamedTuple):
    """``place`` in the file (a JSON pointer, after a line number for JSON Lines); ``changed_at`` as the source gives it."""

    place: str
    changed_at: str


class Matter(NamedTuple):
    """A case before the Kamer (zaak): a motion, a bill, a set of written questions, a letter."""

    id: str
    seen: Seen
    number: str | None
    kind_words: str | None
    title: str | None
    subject: str | None
    status_words: str | None
    started_on: str | None
    parliamentary_year: str | None
    sequence: int | None
    done: bool | None
    alias: str | None
    appreciation_words: str | None
    appreciation: str | None


class MatterActor(NamedTuple):
    """Who did what in a matter: moved it, signed it too, is asked by it."""

    id: str
    seen: Seen
    matter: str | None
    name: str | None
    group_name: str | None
    office: str | None
    relation_words: str | None
    relation: str | None


class AgendaItem(NamedTuple):
    """An item on an agenda, at which decisions are taken."""

    id: str
    seen: Seen
    number: str | None
    subject: str | None
    status_words: str | None
    activity: str | None


class Activity(NamedTuple):
    """A debate, a vote, a procedural meeting."""

    id: str
    seen: Seen
    number: str | None
    kind_words: str | None
    subject: str | None
    date: str | None
    status_words: str | None


class Decision(NamedTuple):
    """A decision on a matter. ``final`` is False for a proposal, None when the status is not known."""

    id: str
    seen: Seen
    agenda_item: str | None
    kind_words: str | None
    outcome: str | None
    text_words: str | None
    method_words: str | None
    method: str | None
    status_words: str | None
    final: bool | None
    rank: int | None
    note: str | None


class Vote(NamedTuple):
    """How a parliamentary group, or in a roll call one member, voted. ``seats`` is the size of the group in both cases."""

    id: str
    seen: Seen
    decision: str | None
    choice_words: str | None
    choice: str | None
    group_name: str | None
    actor_name: str | None
    seats: int | None
    mistake: bool | None
    group: str | None
    person: str | None


class Document(NamedTuple):
    """A document; ``external_id`` is its id as an official publication (kst-35207-34)."""

    id: str
    seen: Seen
    number: str | None
    kind_words: str | None
    kind: str | None
    title: str | None
    subject: str | None
    date: str | None
    received_on: str | None
    parliamentary_year: str | None
    sequence: int | None
    appendix_number: str | None
    sender_reference: str | None
    content_type: str | None
    content_length: int | None


class DocumentVersion(NamedTuple):
    """A version of a document, and its id as an official publication."""

    id: str
    seen: Seen
    document: str | None
    number: int | None
    status_words: str | None
    extension: str | None
    external_id: str | None


class Publication(NamedTuple):
    """A published file of a version: ``format`` is xml, html, pdf, odt, metadata or metadataowms."""

    id: str
    seen: Seen
    version: str | None
    identifier: str | None
    format: str | None
    file_name: str | None
    url: str | None
    content_type: str | None
    content_length: int | None
    published_at: str | None


class Dossier(NamedTuple):
    """A dossier: its number and suffix (35925, XVII), and the highest number given in it."""

    id: str
    seen: Seen
    number: str | None
    suffix: str | None
    title: str | None
    highest: int | None
    closed: bool | None
    chamber_words: str | None


class RegisteredCommitment(NamedTuple):
    """A commitment in the Kamer's own register."""

    id: str
    seen: Seen
    number: str | None
    text: str | None
    status_words: str | None
    status: str | None
    created_on: str | None
    due_on: str | None
    ministry: str | None
    promised_by: str | None
    office: str | None
    activity_number: str | None
    activity: str | None


class Person(NamedTuple):
    """A member or minister."""

    id: str
    seen: Seen
    number: str | None
    surname: str | None
    prefix: str | None
    first_name: str | None
    initials: str | None
    role_words: str | None


class Group(NamedTuple):
    """A parliamentary group; its abbreviation is not always the one that votes use."""

    id: str
    seen: Seen
    abbreviation: str | None
    name: str | None
    seats: int | None
    active_from: str | None
    active_to: str | None


class Tie(NamedTuple):
    """Two things that the source ties; ``kind`` names the tie (``matter_document``, ``decision_matter`` …)."""

    kind: str
    one: str
    other: str
    seen: Seen


class Deletion(NamedTuple):
    """A thing that the source deleted: only its id and when."""

    id: str
    seen: Seen


class Unknown(NamedTuple):
    """Words in a field with a fixed vocabulary that our tables do not have."""

    field: str
    words: str
    times: int


Row = (
    Matter | MatterActor | AgendaItem | Activity | Decision | Vote | Document | DocumentVersion | Publication | Dossier
    | RegisteredCommitment | Person | Group
)  # fmt: skip

TABLES: dict[str, type] = {
    "matters": Matter,
    "matter_actors": MatterActor,
    "agenda_items": AgendaItem,
    "activities": Activity,
    "decisions": Decision,
    "votes": Vote,
    "documents": Document,
    "document_versions": DocumentVersion,
    "publications": Publication,
    "dossiers": Dossier,
    "registered_commitments": RegisteredCommitment,
    "persons": Person,
    "parliamentary_groups": Group,
}
"""The tables of ``schema.sql`` that hold things, and the class of their rows."""


@dataclass(frozen=True, slots=True)
class OfficialRows:
    """What one file of official data holds. ``passed_over`` counts entities that are of no use here, by name."""

    rows: dict[str, tuple[Row, ...]] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()
    deletions: tuple[Deletion, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    passed_over: dict[str, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many things."""
        return sum(map(len, self.rows.values()))
