"""The fields of the Tweede Kamer's entities, read into rows: the one place that knows their Dutch names.

Each function takes one entity (a JSON object, or a SyncFeed entry brought into that shape) and what is known of its place; a
field that is absent or odd is None. Nothing is looked up elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from griffier.sources.meanings import Meanings
from griffier.sources.rows import (
    Activity,
    AgendaItem,
    Decision,
    Document,
    DocumentVersion,
    Dossier,
    Group,
    Matter,
    MatterActor,
    Person,
    Publication,
    RegisteredCommitment,
    Row,
    Seen,
    Vote,
)
from griffier.sources.values import day, guid, moment, text, truth, whole

Entity = Mapping[str, object]
Parents = Mapping[str, str]
"""The ids of the entities around one, by entity name: a vote inside a decision needs no ``Besluit_Id``."""

Maker = Callable[[str, Seen, Entity, Parents, Meanings], Row]


def _matter(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> Matter:
    appreciation = text(e.get("Kabinetsappreciatie"))
    return Matter(
        id, seen, text(e.get("Nummer")), text(e.get("Soort")), text(e.get("Titel")), text(e.get("Onderwerp")),
        text(e.get("Status")), day(e.get("GestartOp")), text(e.get("Vergaderjaar")), _sequence(e), truth(e.get("Afgedaan")),
        text(e.get("Alias")), appreciation, means.of("appreciations", appreciation),
    )  # fmt: skip


def _actor(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> MatterActor:
    relation = text(e.get("Relatie"))
    return MatterActor(
        id, seen, guid(e.get("Zaak_Id")) or around.get("Zaak"), text(e.get("ActorNaam")), text(e.get("ActorFractie")),
        text(e.get("Functie")), relation, means.of("relations", relation),
    )  # fmt: skip


def _agenda_item(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> AgendaItem:
    activity = guid(e.get("Activiteit_Id")) or around.get("Activiteit")
    return AgendaItem(id, seen, text(e.get("Nummer")), text(e.get("Onderwerp")), text(e.get("Status")), activity)


def _activity(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> Activity:
    return Activity(
        id, seen, text(e.get("Nummer")), text(e.get("Soort")), text(e.get("Onderwerp")), day(e.get("Datum")),
        text(e.get("Status")),
    )  # fmt: skip


def _decision(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> Decision:
    kind, method, status = text(e.get("BesluitSoort")), text(e.get("StemmingsSoort")), text(e.get("Status"))
    state = means.of("decision_status", status)
    return Decision(
        id, seen, guid(e.get("Agendapunt_Id")) or around.get("Agendapunt"), kind, means.of("decisions", kind),
        text(e.get("BesluitTekst")), method, means.of("methods", method), status, state == "final" if state else None,
        whole(e.get("AgendapuntZaakBesluitVolgorde")), text(e.get("Opmerking")),
    )  # fmt: skip


def _vote(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> Vote:
    choice = text(e.get("Soort"))
    return Vote(
        id, seen, guid(e.get("Besluit_Id")) or around.get("Besluit"), choice, means.of("votes", choice),
        text(e.get("ActorFractie")), text(e.get("ActorNaam")), whole(e.get("FractieGrootte")), truth(e.get("Vergissing")),
        guid(e.get("Fractie_Id")) or around.get("Fractie"), guid(e.get("Persoon_Id")) or around.get("Persoon"),
    )  # fmt: skip


def _document(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> Document:
    kind = text(e.get("Soort"))
    return Document(
        id, seen, text(e.get("DocumentNummer") or e.get("Nummer")), kind, _known("document_kinds", kind), text(e.get("Titel")),
        text(e.get("Onderwerp")), day(e.get("Datum")), day(e.get("DatumOntvangst")), text(e.get("Vergaderjaar")), _sequence(e),
        text(e.get("Aanhangselnummer")), text(e.get("KenmerkAfzender")), text(e.get("ContentType")),
        whole(e.get("ContentLength")),
    )  # fmt: skip


def _version(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> DocumentVersion:
    return DocumentVersion(
        id, seen, guid(e.get("Document_Id")) or around.get("Document"), whole(e.get("Versienummer")), text(e.get("Status")),
        text(e.get("Extensie")), text(e.get("ExterneIdentifier")),
    )  # fmt: skip


def _publication(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> Publication:
    form = text(e.get("DocumentType"))
    return Publication(
        id, seen, guid(e.get("DocumentVersie_Id")) or around.get("DocumentVersie"), text(e.get("Identifier")),
        form.lower() if form else None, text(e.get("FileName")), text(e.get("Url")), text(e.get("ContentType")),
        whole(e.get("ContentLength")), moment(e.get("PublicatieDatum")),
    )  # fmt: skip


def _dossier(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> Dossier:
    return Dossier(
        id, seen, text(whole(e.get("Nummer")) or e.get("Nummer")), text(e.get("Toevoeging")), text(e.get("Titel")),
        whole(e.get("HoogsteVolgnummer")), truth(e.get("Afgesloten")), text(e.get("Kamer")),
    )  # fmt: skip


def _commitment(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> RegisteredCommitment:
    status = text(e.get("Status"))
    return RegisteredCommitment(
        id, seen, text(e.get("Nummer")), text(e.get("Tekst")), status, means.of("commitment_status", status),
        day(e.get("Aanmaakdatum")), day(e.get("DatumNakoming")), text(e.get("Ministerie")), text(e.get("Naam")),
        text(e.get("Functie")), text(e.get("ActiviteitNummer")), guid(e.get("Activiteit_Id")) or around.get("Activiteit"),
    )  # fmt: skip


def _person(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> Person:
    return Person(
        id, seen, text(e.get("Nummer")), text(e.get("Achternaam")), text(e.get("Tussenvoegsel")), text(e.get("Roepnaam")),
        text(e.get("Initialen")), text(e.get("Functie")),
    )  # fmt: skip


def _group(id: str, seen: Seen, e: Entity, around: Parents, means: Meanings) -> Group:
    return Group(
        id, seen, text(e.get("Afkorting")), text(e.get("NaamNL") or e.get("NaamNl")), whole(e.get("AantalZetels")),
        day(e.get("DatumActief")), day(e.get("DatumInactief")),
    )  # fmt: skip


def _sequence(e: Entity) -> int | None:
    """A number in a dossier; the source writes -1 where there is none."""
    number = whole(e.get("Volgnummer"))
    return number if number is not None and number >= 0 else None


def _known(table: str, words: str | None) -> str | None:
    """What words of an open vocabulary mean: new ones are no surprise there."""
    return Meanings().of(table, words)


MAKERS: dict[str, tuple[str, Maker]] = {
    "Zaak": ("matters", _matter),
    "ZaakActor": ("matter_actors", _actor),
    "Agendapunt": ("agenda_items", _agenda_item),
    "Activiteit": ("activities", _activity),
    "Besluit": ("decisions", _decision),
    "Stemming": ("votes", _vote),
    "Document": ("documents", _document),
    "DocumentVersie": ("document_versions", _version),
    "DocumentPublicatie": ("publications", _publication),
    "DocumentPublicatieMetadata": ("publications", _publication),
    "Kamerstukdossier": ("dossiers", _dossier),
    "Toezegging": ("registered_commitments", _commitment),
    "Persoon": ("persons", _person),
    "Fractie": ("parliamentary_groups", _group),
}
"""Entity name: the table of its rows, and what reads it."""

INSIDE: dict[str, str] = {
    "HuidigeDocumentVersie": "DocumentVersie",
    "VervangenVanuit": "Zaak", "VervangenDoor": "Zaak", "GerelateerdVanuit": "Zaak", "GerelateerdNaar": "Zaak",
    "BijlageDocument": "Document", "BronDocument": "Document", "KamerbriefNakoming": "Document",
    "IsHerhalingVan": "Toezegging", "IsAanvullingOp": "Toezegging", "IsWijzigingVan": "Toezegging",
    "IsHerhaaldDoor": "Toezegging", "IsAangevuldVanuit": "Toezegging", "IsGewijzigdDoor": "Toezegging",
    "ToegezegdAan": "ToegezegdAan",
    "decision": "Besluit", "besluit": "Besluit", "votes": "Stemming", "_votes": "Stemming", "stemmingen": "Stemming",
    "agendapunt": "Agendapunt", "documents": "Document", "zaak": "Zaak",
}  # fmt: skip
"""Properties that hold an entity under another name than the entity's own."""

TELLING: tuple[tuple[str, frozenset[str]], ...] = (
    ("DocumentPublicatie", frozenset({"PublicatieDatum", "Identifier", "DocumentType"})),
    ("DocumentVersie", frozenset({"Versienummer", "Extensie"})),
    ("Document", frozenset({"DocumentNummer"})),
    ("Toezegging", frozenset({"DatumNakoming", "Tekst"})),
    ("ZaakActor", frozenset({"Relatie", "ActorNaam", "Zaak_Id"})),
    ("Stemming", frozenset({"FractieGrootte", "ActorNaam"})),
    ("Besluit", frozenset({"BesluitSoort"})),
    ("Zaak", frozenset({"GestartOp", "Onderwerp", "Soort"})),
    ("Kamerstukdossier", frozenset({"HoogsteVolgnummer"})),
    ("Activiteit", frozenset({"DatumSoort", "Soort"})),
    ("Agendapunt", frozenset({"Rubriek", "Onderwerp"})),
    ("Vergadering", frozenset({"VergaderingNummer"})),
    ("Fractie", frozenset({"AantalZetels"})),
    ("Persoon", frozenset({"Achternaam", "Initialen"})),
    ("FractieZetelPersoon", frozenset({"TotEnMet", "Van"})),
)
"""Fields that tell an entity where nothing names it, the most telling first."""
