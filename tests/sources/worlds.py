"""Small worlds for the stand-in, made by hand: an invented dossier with motions, a decision with its votes, and papers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from griffier.sources.settings import Settings

from .stand_in import World

Entity = dict[str, Any]
DOSSIER = 99001


def guid(kind: int, number: int) -> str:
    return f"{kind:08x}-0000-4000-8000-{number:012x}"


def at(minute: int) -> str:
    return f"2025-03-01T10:{minute % 60:02d}:00.{minute:07d}Z"


def entity(kind: int, number: int, minute: int, **fields: object) -> Entity:
    return {
        "Id": guid(kind, number), "GewijzigdOp": at(minute), "ApiGewijzigdOp": at(minute), "Verwijderd": False,
        "_dossiers": [DOSSIER], **fields,
    }  # fmt: skip


def deleted(kind: int, number: int, minute: int) -> Entity:
    return {"Id": guid(kind, number), "GewijzigdOp": at(minute), "ApiGewijzigdOp": at(minute), "Verwijderd": True, "Soort": None}


def motion_xml(number: int, asks: str = "een veer te laten varen") -> bytes:
    lines = f"""<kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2024-2025</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>99 001</dossiernr></dossiernummer><titel>Veerboten</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer></stuknr><titel>MOTIE VAN HET LID VAN DER BRUG</titel>
<datumtekst>Voorgesteld <datum isodatum="2025-03-01">1 maart 2025</datum></datumtekst>
<algemeen><vrije-tekst><tekst status="goed"><al>De Kamer,</al><al>gehoord de beraadslaging,</al>
<al>overwegende dat het eiland nummer {number} geen brug heeft,</al><al>verzoekt de regering {asks},</al>
<al>en gaat over tot de orde van de dag.</al><al>Van der Brug</al></tekst></vrije-tekst></algemeen></stuk>"""
    head = f'<meta name="DC.identifier" scheme="" content="kst-{DOSSIER}-{number}"/>'
    text = f"<officiele-publicatie><metadata>{head}</metadata><kamerstuk>{lines}</kamerstuk></officiele-publicatie>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'.encode()


def document(number: int, minute: int, published: int | None = None) -> Entity:
    name = f"kst-{DOSSIER}-{number}"
    version = {
        "Id": guid(3, number), "Versienummer": 1, "Status": "Vrijgegeven", "Extensie": ".pdf", "GewijzigdOp": at(minute),
        "Verwijderd": False, "Document_Id": guid(2, number), "ExterneIdentifier": name,
        "DocumentPublicatie": [
            {"Id": guid(4, number), "Identifier": name, "DocumentType": "Xml", "FileName": f"{name}.xml", "Source": "Koop",
             "ContentLength": 1, "ContentType": "application/xml", "Url": None, "PublicatieDatum": at(published or minute),
             "GewijzigdOp": at(minute), "Verwijderd": False, "DocumentVersie_Id": guid(3, number)},
        ],
    }  # fmt: skip
    return entity(
        2, number, minute, DocumentNummer=f"2025D{number:05d}", Soort="Motie", Onderwerp=f"Motie over veerboot {number}",
        Datum="2025-03-01T00:00:00+01:00", Vergaderjaar="2024-2025", Volgnummer=number, ContentType="application/pdf",
        HuidigeDocumentVersie=version, Zaak=[{"Id": guid(1, number)}], Kamerstukdossier=[_dossier_in_short()],
    )  # fmt: skip


def matter(number: int, minute: int) -> Entity:
    return entity(
        1, number, minute, Nummer=f"2025Z{number:05d}", Soort="Motie", Onderwerp=f"Motie over veerboot {number}",
        GestartOp="2025-03-01T00:00:00+01:00", Vergaderjaar="2024-2025", Volgnummer=number, Status="Vrijgegeven",
        Kabinetsappreciatie="Ontraden", Afgedaan=True, Kamerstukdossier=[_dossier_in_short()],
    )  # fmt: skip


def decision(number: int, minute: int, kind: str = "Stemmen - verworpen") -> Entity:
    votes = [
        {"Id": guid(6, number * 10 + i), "Besluit_Id": guid(5, number), "Soort": choice, "FractieGrootte": seats, "ActorNaam": name,
         "ActorFractie": name, "Vergissing": False, "Fractie_Id": guid(7, i), "Persoon_Id": None, "GewijzigdOp": at(minute),
         "Verwijderd": False}
        for i, (choice, seats, name) in enumerate((("Voor", 70, "Linksom"), ("Tegen", 80, "Rechtdoor")))
    ]  # fmt: skip
    return entity(
        5, number, minute, BesluitSoort=kind, BesluitTekst="Verworpen.", Status="Besluit", StemmingsSoort="Met handopsteken",
        Agendapunt_Id=guid(8, 1), AgendapuntZaakBesluitVolgorde=number, Zaak=[{"Id": guid(1, number)}], Stemming=votes,
    )  # fmt: skip


def _dossier_in_short() -> Entity:
    return {"Id": guid(9, 1), "Nummer": DOSSIER, "Toevoeging": None}


def world(papers: int = 7) -> World:
    """A dossier with so many motions, each with matter, document, paper and decision."""
    made = World()
    made.entities["Kamerstukdossier"] = [
        entity(9, 1, 1, Nummer=DOSSIER, Toevoeging=None, Titel="Veerboten", HoogsteVolgnummer=papers, Afgesloten=False)
    ]
    for number in range(1, papers + 1):
        made.entities["Zaak"].append(matter(number, number))
        made.entities["Document"].append(document(number, number))
        made.entities["Besluit"].append(decision(number, number))
        made.files[f"/op/kst-{DOSSIER}-{number}.xml"] = motion_xml(number)
    made.entities["Zaak"].append(deleted(1, 999, 2))
    commitment = entity(
        10, 1, 5, Nummer="TZ202503-001", Tekst="De minister stuurt de Kamer een brief over het veer.", Status="Openstaand",
        Aanmaakdatum="2025-03-01T10:00:00+01:00", DatumNakoming="0001-01-01T00:00:00Z", Ministerie="Water", Naam="Zee, A.",
        Functie="Minister van Water", ActiviteitNummer="2025A00001",
    )  # fmt: skip
    made.entities["Toezegging"] = [commitment]
    return made


def settings(of: World, **other: object) -> Settings:
    """Settings that ask the stand-in, fast."""
    fast: dict[str, Any] = {
        "odata": f"{of.base}/odata/", "feed": f"{of.base}/feed/", "sru": f"{of.base}/sru", "publications": f"{of.base}/op/",
        "also_allowed": (), "pause": 0.0, "first_wait": 0.01, "tries": 3, "total_timeout": 1.0, "read_timeout": 1.0,
        "page_bytes": 2_000_000, "file_bytes": 2_000_000, "longest_wait": 2.0,
    }  # fmt: skip
    return Settings(**(fast | other))


def write_settings(of: World, path: Path) -> Path:
    """The same as a file of settings."""
    given = settings(of)
    lines = [f'{n} = "{getattr(given, n)}"' for n in ("odata", "feed", "sru", "publications")]
    lines += ["also_allowed = []"] + [f"{n} = {getattr(given, n)}" for n in ("pause", "first_wait", "tries", "total_timeout")]
    path.write_text("\n".join(lines), "utf-8")
    return path
