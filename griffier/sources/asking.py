"""What is asked of the services, as addresses: for a dossier, for a year and kind of paper, for all that changed since a day.

A ``Question`` is asked page by page, oldest change first, so that what changes meanwhile comes at the end; the newest change
that was seen is where the next run begins. Changes are asked ``ge``: two rows may bear the same time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from urllib.parse import quote, urlencode

from griffier.errors import BadRequest
from griffier.sources.feed import CATEGORIES
from griffier.sources.meanings import words_for

DOSSIER = re.compile(r"(\d{4,5})(?:-(\d{2}|[IVX]+[A-Z]?|[A-L]))?")
YEAR = re.compile(r"(\d{4})-(\d{4})")

DOCUMENT_EXPANDS = (
    "HuidigeDocumentVersie($expand=DocumentPublicatie),Zaak($select=Id),Kamerstukdossier($select=Id,Nummer,Toevoeging)"
)
MATTER_EXPANDS = "Kamerstukdossier($select=Id,Nummer,Toevoeging),ZaakActor,VervangenVanuit($select=Id)"
DECISION_EXPANDS = "Stemming,Zaak($select=Id),Agendapunt($expand=Activiteit)"
COMMITMENT_EXPANDS = "Activiteit,KamerbriefNakoming($select=Id,DocumentNummer),ToegezegdAan"


class Question(NamedTuple):
    """``kind`` is odata or feed; ``entity`` is asked with ``where`` and ``expand``. ``key`` names it in the record."""

    key: str
    kind: str
    entity: str
    where: str = ""
    expand: str = ""


class Scope(NamedTuple):
    """What a run brings: its questions, and which documents' papers are wanted (by dossier, or by year and kind, or all).

    ``search`` is the dossier that the publisher's own search is asked for too.
    """

    key: str
    questions: tuple[Question, ...]
    dossier: str | None = None
    year: str | None = None
    kind: str | None = None
    since: str | None = None
    papers: bool = True


def address(base: str, question: Question, since: str | None) -> str:
    """Where the first page is asked."""
    if question.kind == "feed":
        return since or f"{base}Feed?{urlencode({'category': question.entity})}"
    where = [question.where] if question.where else []
    where += [f"ApiGewijzigdOp ge {since}"] if since else []
    asked = {"$orderby": "ApiGewijzigdOp,Id"}
    asked |= {"$filter": " and ".join(where)} if where else {}
    asked |= {"$expand": question.expand} if question.expand else {}
    return f"{base}{question.entity}?{urlencode(asked, quote_via=quote, safe='$(),=;')}"


def dossier_scope(number: str) -> Scope:
    """A dossier: ``35207``, ``21501-02``, ``35925-XVII``. BadRequest when it is no such number."""
    found = DOSSIER.fullmatch(number.strip())
    if found is None:
        raise BadRequest(f"{number!r} is no dossier; expected 35207, 21501-02 or 35925-XVII")
    name = "-".join(part for part in found.groups() if part)
    key, here = f"dossier/{name}", _in_dossier("d", found[1], found[2])
    live, any_of = "Verwijderd eq false", f"Kamerstukdossier/any(d: {here})"
    matter = f"Zaak/any(z: z/Kamerstukdossier/any(d: {here}))"
    alone = _in_dossier("", found[1], found[2])
    met = f"Activiteit/any(a: a/Agendapunt/any(p: p/Zaak/any(z: z/Kamerstukdossier/any(d: {here}))))"
    return Scope(
        key,
        (
            Question(f"odata/Kamerstukdossier/{key}", "odata", "Kamerstukdossier", alone),
            Question(f"odata/Zaak/{key}", "odata", "Zaak", f"{live} and {any_of}", MATTER_EXPANDS),
            Question(f"odata/Document/{key}", "odata", "Document", f"{live} and {any_of}", DOCUMENT_EXPANDS),
            Question(f"odata/Besluit/{key}", "odata", "Besluit", f"{live} and {matter}", DECISION_EXPANDS),
            Question(f"odata/Toezegging/{key}", "odata", "Toezegging", f"{live} and {met}", COMMITMENT_EXPANDS),
        ),
        dossier=name,
    )


def since_scope(day: str) -> Scope:
    """All that changed since a day, also what was deleted. BadRequest when it is no date."""
    start = f"{_date(day)}T00:00:00Z"
    expands = {
        "Zaak": MATTER_EXPANDS,
        "Document": DOCUMENT_EXPANDS,
        "Besluit": DECISION_EXPANDS,
        "Toezegging": COMMITMENT_EXPANDS,
    }
    entities = ("Kamerstukdossier", *expands)
    questions = (Question(f"odata/{e}/since/{day}", "odata", e, "", expands.get(e, "")) for e in entities)
    return Scope(f"since/{day}", tuple(questions), since=start)


def year_scope(year: str, kind: str | None) -> Scope:
    """The papers of a parliamentary year (2024-2025), of one kind or of all. BadRequest when it is no year or no kind."""
    found = YEAR.fullmatch(year)
    if found is None or int(found[2]) != int(found[1]) + 1:
        raise BadRequest(f"{year!r} is no parliamentary year; expected 2024-2025")
    words = words_for("document_kinds", kind) if kind else ()
    if kind and not words:
        raise BadRequest(f"there is no kind {kind!r} to ask for; there are: {', '.join(KINDS)}")
    key = f"year/{year}" + (f"/{kind}" if kind else "")
    where = f"Verwijderd eq false and Vergaderjaar eq '{year}'"
    where += f" and ({' or '.join(f'Soort eq {_text(w)}' for w in words)})" if words else ""
    return Scope(key, (Question(f"odata/Document/{key}", "odata", "Document", where, DOCUMENT_EXPANDS),), year=year, kind=kind)


KINDS = ("written_questions", "question_list", "letter", "motion", "proceedings", "annex")


def all_scope(papers: bool = True) -> Scope:
    """Everything, by the feed: the first run takes days and hundreds of GB with the papers."""
    questions = tuple(Question(f"feed/{category}", "feed", category) for category in CATEGORIES)
    return Scope("all", questions, papers=papers)


def listing(base: str, scope: Scope) -> str | None:
    """Where the ids of all documents of a dossier are asked, to notice what was withdrawn; None for other scopes."""
    documents = next((q for q in scope.questions if q.entity == "Document"), None)
    if scope.dossier is None or documents is None:
        return None
    asked = {"$filter": documents.where, "$select": "Id,ApiGewijzigdOp,Verwijderd", "$orderby": "Id"}
    return f"{base}Document?{urlencode(asked, quote_via=quote, safe='$(),=;')}"


def resource(base: str, document: str) -> str:
    """Where the file of a document is, as the Kamer has it."""
    return f"{base}Document({document})/Resource"


def _in_dossier(variable: str, number: str, suffix: str | None) -> str:
    of = f"{variable}/" if variable else ""
    return f"{of}Nummer eq {int(number)}" + (f" and {of}Toevoeging eq {_text(suffix)}" if suffix else "")


def _text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _date(day: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise BadRequest(f"{day!r} is no date; expected 2024-09-17") from None


def scopes(
    dossiers: Iterable[str], since: str | None, year: str | None, kind: str | None, everything: bool, papers: bool
) -> list[Scope]:
    """The scopes of a command. BadRequest when it asks for nothing, or for a kind without a year."""
    asked = [dossier_scope(number) for number in dossiers]
    asked += [since_scope(since)] if since else []
    asked += [year_scope(year, kind)] if year else []
    asked += [all_scope(papers)] if everything else []
    if kind and not year:
        raise BadRequest("--kind goes with --year")
    if not asked:
        raise BadRequest("say what to bring: --dossier, --since, --year or --all")
    return [scope._replace(papers=scope.papers and papers) for scope in asked]
