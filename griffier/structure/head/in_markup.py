"""The head of a paper in XML or HTML: what its markup states, and what the printed headings and first paragraphs say beside it.

Ids are taken from the markup, else made of dossier and number, or of chamber, year and number in the Aanhangsel; else
the file's hash names it. Nothing else is made up: what is not stated is None.
"""

from __future__ import annotations

import re

from griffier.lexicon.printed_days import PrintedDay, read_days
from griffier.model.day import Day
from griffier.model.paper import Head, PaperKind, Person, Reading
from griffier.structure.head import HeadFound, opening_of
from griffier.structure.head.days import settle, stated_day
from griffier.structure.head.signatures import chair_and_clerk, signatures
from griffier.structure.head.statements import Answering, Asking, answering, askings

_OFFICIAL = re.compile(r"(?:kst|ah|kv|h|blg|nds|ag)-[\w.-]+$", re.IGNORECASE)
_MATTER = re.compile(r"20\d\dZ\d{5}$")
_PRINTED_MATTER = re.compile(r"\bvraagnummer:?\s(20\d\dZ\d{5})\b")
_ISO = re.compile(r"\d{4}-\d\d-\d\d$")
_ANSWER_HEAD = re.compile(r"(?:nader\s)?(?:antwoord|mededeling|beantwoording)", re.IGNORECASE)
Facts = dict[str, list[str]]


def marked_head(reading: Reading, kind: PaperKind, sha256: str, *, answered: bool) -> HeadFound:
    """The head of a paper of this kind, and what is wrong with the days that it prints."""
    facts = _told_apart(reading.facts)
    opening = opening_of(reading.body.text, None)
    question, answer = _first(facts, "question_heading") or "", _first(facts, "answer_heading") or ""
    asked = askings(question) or [one for title in _titles(facts) for one in askings(title)]
    replied = answering(answer) if answer else None
    stated: dict[str, PrintedDay | None] = {
        "received": _printed(facts, "date_answered", "answer_heading"),
        "submitted": _printed(facts, "date_asked", "question_heading"),
    }
    own = _own_day(facts, kind, stated, opening.head)
    days = settle("letter", {"letter": own}, ())
    other = settle("written_questions", stated, ()) if kind == "written_questions" else settle("other", {}, ())
    chair, clerk = (
        chair_and_clerk(f"{opening.head}\n{opening.last}") if kind not in ("letter", "written_questions") else (None, None)
    )
    signed_for = signatures(opening.last)[1] if kind == "letter" else ()
    head = Head(
        id=_id(facts, kind, sha256, answered),
        kind=kind,
        title=_title(facts, kind, asked),
        date=days.date,
        dossiers=tuple(facts.get("dossiers", ())),
        sequence=_first(facts, "sequence"),
        parliamentary_year=_first(facts, "parliamentary_year"),
        chamber=_chamber(facts),
        asked_by=_asked_by(facts, asked),
        answered_by=_answered_by(facts, replied),
        on_behalf_of=replied.behalf if replied else signed_for,
        submitted_as=_submitted_as(facts),
        submitted=other.submitted,
        received=other.received,
        date_from=other.submitted if days.date is None and not days.problems else None,
        chair=chair,
        clerk=clerk,
    )
    return HeadFound(head, tuple(dict.fromkeys((*days.problems, *other.problems))))


def _told_apart(facts: Facts) -> Facts:
    """Web pages mark the heads over questions and over answers alike: their first word tells which is which."""
    heads = facts.get("question_heading", [])
    answers = [head for head in heads if _ANSWER_HEAD.match(head)]
    if not answers:
        return facts
    asked = [head for head in heads if head not in answers]
    return {**facts, "question_heading": asked, "answer_heading": [*facts.get("answer_heading", []), *answers]}


def _first(facts: Facts, *keys: str) -> str | None:
    return next((facts[key][0] for key in keys if facts.get(key)), None)


def _titles(facts: Facts) -> list[str]:
    return [facts[key][0] for key in ("document_title", "title", "full_title", "page_title") if facts.get(key)]


def _asked_by(facts: Facts, asked: list[Asking]) -> tuple[str, ...]:
    """The names in the head over the questions, each with the party printed there; else those that the markup tags."""
    tagged = facts.get("asked_by", [])
    printed = next((one.members for one in asked if one.members), ())
    if printed and (not tagged or all(any(_same(member.name, name) for name in tagged) for member in printed)):
        return tuple(member.printed for member in printed)
    return tuple(tagged) or tuple(member.printed for member in printed)


def _same(one: str, other: str) -> bool:
    plain = [re.sub(r"\W", "", name).casefold() for name in (one, other)]
    return plain[0].endswith(plain[1]) or plain[1].endswith(plain[0])


def _id(facts: Facts, kind: PaperKind, sha256: str, answered: bool) -> str:
    official = next((value for value in facts.get("identifier", ()) if _OFFICIAL.match(value)), None)
    if official:
        return official
    dossier, sequence = _first(facts, "dossiers"), _first(facts, "sequence")
    if dossier and sequence:
        return f"kst-{dossier}-{sequence}"
    if kind == "written_questions":
        return _question_id(facts, answered) or f"file-{sha256[:12]}"
    return f"file-{sha256[:12]}"


def _question_id(facts: Facts, answered: bool) -> str | None:
    chamber = _chamber(facts)
    matter = _first(facts, "question_number") or ""
    number = _first(facts, "appendix_number") or (matter if matter.isdecimal() and len(matter) <= 4 else None)
    year = (_first(facts, "parliamentary_year") or "").replace("-", "")
    if number and year and chamber:
        return f"ah-{chamber}-{year}-{number}"
    if not answered and chamber and _MATTER.match(matter):
        return f"kv-{chamber}-{matter}"
    return None


def _chamber(facts: Facts) -> str | None:
    if stated := _first(facts, "chamber"):
        return stated
    found = re.match(r"(?:ah|kv|h)-(tk|ek|vv)-", _first(facts, "identifier") or "")
    return found.group(1) if found else None


def _title(facts: Facts, kind: PaperKind, asked: list[Asking]) -> str | None:
    if kind == "written_questions":
        subject = next((one.subject for one in asked if one.subject), None) or _first(facts, "subject")
        return subject or _first(facts, "document_title", "question_heading", "answer_heading", "title", "page_title")
    return _first(facts, "document_title", "title", "full_title", "page_title", "dossier_title")


def _own_day(facts: Facts, kind: PaperKind, stated: dict[str, PrintedDay | None], head: str) -> PrintedDay | None:
    """The paper's own day: of the answer; as the markup has it; above the letter; the day of publication only when alone."""
    if kind == "written_questions":
        own = stated["received"] or _printed(facts, "date", "date_printed")
        return own or (_printed(facts, "issued") if stated["submitted"] is None else None)
    own = _printed(facts, "date", "date_printed")
    if own is None:
        order = ("letter", "adopted") if kind in ("letter", "question_list") else ("adopted", "letter")
        own = next((day for what in order if (day := stated_day(what, head))), None)
    return own or _printed(facts, "issued")


def _printed(facts: Facts, *keys: str) -> PrintedDay | None:
    for key in keys:
        for words in facts.get(key, ()):
            if day := printed_day(words):
                return day
    return None


def printed_day(words: str) -> PrintedDay | None:
    """An ISO date as it is, or the last printed day in the words; None when there is none."""
    if _ISO.match(words):
        return PrintedDay(words, Day.read(words))
    days = read_days(words)
    return days[-1] if days else None


def _answered_by(facts: Facts, replied: Answering | None) -> tuple[Person, ...]:
    """From the head over the answers; else those tagged there; else who signed."""
    named = [person for person in replied.persons if person.name and "(" in (person.role or "")] if replied else []
    if not named:
        named = [Person(name, None) for name in facts.get("answered_by", ())]
    if not named and replied:
        named = list(replied.persons)
    if not named:
        pairs = (signature.split("\t") for signature in facts.get("signatures", ()))
        named = [Person(name or None, re.sub(r"^(?:[Dd]e|[Hh]et)\s", "", role) or None) for role, name in pairs]
    return tuple(named)


def _submitted_as(facts: dict[str, list[str]]) -> str | None:
    """The matter's number: as tagged, else as the one that the head over the questions prints ("vraagnummer 2032Z04412")."""
    tagged = next((number for number in facts.get("question_number", ()) if _MATTER.match(number)), None)
    printed = {number for head in facts.get("question_heading", ()) for number in _PRINTED_MATTER.findall(head)}
    return tagged or (printed.pop() if len(printed) == 1 else None)
