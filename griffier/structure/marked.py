"""From a reading of XML or HTML to a paper: its head from what the markup states, its parts from the roles of blocks.

Kinds come from the root element, the id, or the printed title (``lexicon/markup/kinds.csv``); a title says more than a
dossier, so a kamerstuk without any of these is ``motion`` only when it has a motion's closing formula, else ``other``.
Questions in plain paragraphs (committee lists) are left to ``questions.py``: their paper is a ``question_list`` here.

Ids are taken from the markup, else made of dossier and number, or of chamber, year and number in the Aanhangsel; else
the file's hash names it. Nothing else is made up: what is not stated is None.
"""

from __future__ import annotations

import re
from typing import cast

from griffier.lexicon.rows import rows
from griffier.model.paper import Head, Motion, Paper, PaperKind, Person, Problem, Reading
from griffier.structure.head import DATE, iso_date
from griffier.structure.marked_parts import parts_of
from griffier.structure.motion import motion_of
from griffier.structure.proceedings import sections_of

_KINDS = [(row["where"], re.compile(row["pattern"], re.IGNORECASE), row["kind"]) for row in rows("markup/kinds.csv")]
_OFFICIAL = re.compile(r"(?:kst|ah|kv|h|blg|nds|ag)-[\w.-]+$", re.IGNORECASE)
_MATTER = re.compile(r"20\d\dZ\d{5}$")
_DATE = re.compile(rf"\b{DATE}\b", re.IGNORECASE)
#: "Nr. 12 " before a title on a web page.
_NUMBER = re.compile(r"[Nn]r\.\s?\w{1,5}\s+")
_ISO = re.compile(r"\d{4}-\d\d-\d\d$")
_ANSWER_HEAD = re.compile(r"(?:nader\s)?(?:antwoord|mededeling|beantwoording)", re.IGNORECASE)
#: "Vragen van de leden Pieters (PvdB) en De Wit aan de Minister ...", "... over ..."
_ASKING = re.compile(
    r"(?:Nadere\s)?(?:[Ss]chriftelijke\s)?[Vv]ragen\s(?:gesteld\sdoor|van)\s(?:het\slid|de\sleden)\s"
    r"(?P<names>[^\n]{2,250}?)\s(?:aan|over|inzake|naar\saanleiding|met\sbetrekking)\b"
)
#: "Minister Pieters (Verkeer)", "Staatssecretaris De Vries (Natuur en Water)"
_ANSWERING = re.compile(
    r"\b(?P<office>[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)"
    r"\s(?P<name>(?![Vv]oor\b)[A-ZÀ-ÞĀ-Ž'’][^\s(),]*(?:\s[^\s(),]+){0,5})"
    r"\s\((?P<of>(?!ontvangen\b)[^()]+(?:\([^()]*\))?)\)"
)
_BEHALF = re.compile(r"\bmede\snamens\s(?P<offices>[^()]+?)(?:\s*\(|,?\s(?:ontvangen|op\svragen|over|inzake)\b|\.|$)")
_NEXT_OFFICE = re.compile(r",?\s(?:en\s)?(?:de|het)\s(?=[Mm]inister|[Ss]taatssecretaris)")


def structure_marked(reading: Reading, file: str, sha256: str) -> Paper:
    """The paper in a reading that ``read_xml`` or ``read_html`` made. ``sha256`` is the hash of the file's bytes."""
    found = parts_of(reading)
    motion = motion_of(reading)
    kind = _kind(reading, bool(found.questions or found.answers), motion)
    head = _head(reading, kind, sha256, bool(found.answers))
    if kind != "motion":
        motion = None
    problems = [*reading.problems, *found.problems, *_missing(head, kind, motion)]
    return Paper(
        file=file,
        sha256=sha256,
        reading=reading,
        head=head,
        questions=found.questions,
        answers=found.answers,
        sections=() if kind == "motion" else sections_of(reading),
        motion=motion,
        problems=tuple(problems),
        notice=found.notice,
    )


def _kind(reading: Reading, asks: bool, motion: Motion | None) -> PaperKind:
    facts = reading.facts
    stated = {
        "title": [
            _NUMBER.sub("", words)
            for words in (*facts.get("title", []), *facts.get("document_title", []), *facts.get("paper_type", []))
        ],
        "identifier": facts.get("identifier", []),
        "root": facts.get("root", []),
    }
    if asks:
        return "written_questions"
    for where in ("root", "identifier", "title"):
        for place, pattern, kind in _KINDS:
            if place == where and any(pattern.match(words) for words in stated[where]):
                return cast(PaperKind, kind)
    if motion is not None and motion.request is not None and motion.movers:
        return "motion"
    return "other"


def _head(reading: Reading, kind: PaperKind, sha256: str, answered: bool) -> Head:
    facts = _told_apart(reading.facts)
    heading = _first(facts, "answer_heading") or ""
    return Head(
        id=_id(facts, kind, sha256, answered),
        kind=kind,
        title=_title(facts, kind),
        date=_date(facts, kind),
        dossiers=tuple(facts.get("dossiers", ())),
        sequence=_first(facts, "sequence"),
        parliamentary_year=_first(facts, "parliamentary_year"),
        chamber=_chamber(facts),
        asked_by=tuple(facts.get("asked_by", ())) or _asked_by(_first(facts, "question_heading") or ""),
        answered_by=_answered_by(facts, heading),
        on_behalf_of=_on_behalf_of(heading),
        submitted_as=next((number for number in facts.get("question_number", ()) if _MATTER.match(number)), None),
    )


def _told_apart(facts: dict[str, list[str]]) -> dict[str, list[str]]:
    """Web pages mark the heads over questions and over answers alike: their first word tells which is which."""
    heads = facts.get("question_heading", [])
    answers = [head for head in heads if _ANSWER_HEAD.match(head)]
    if not answers:
        return facts
    asked = [head for head in heads if head not in answers]
    return {**facts, "question_heading": asked, "answer_heading": [*facts.get("answer_heading", []), *answers]}


def _asked_by(heading: str) -> tuple[str, ...]:
    """The names in a head over questions, as printed, without what stands between brackets."""
    found = _ASKING.match(heading)
    if not found:
        return ()
    names = re.sub(r"\s*\([^()]*\)", "", found["names"])
    return tuple(name.strip() for name in re.split(r",\s|\sen\s", names) if name.strip())


def _first(facts: dict[str, list[str]], *keys: str) -> str | None:
    return next((facts[key][0] for key in keys if facts.get(key)), None)


def _id(facts: dict[str, list[str]], kind: PaperKind, sha256: str, answered: bool) -> str:
    official = next((value for value in facts.get("identifier", ()) if _OFFICIAL.match(value)), None)
    if official:
        return official
    dossier, sequence = _first(facts, "dossiers"), _first(facts, "sequence")
    if dossier and sequence:
        return f"kst-{dossier}-{sequence}"
    if kind == "written_questions":
        return _question_id(facts, answered) or f"file-{sha256[:12]}"
    return f"file-{sha256[:12]}"


def _question_id(facts: dict[str, list[str]], answered: bool) -> str | None:
    chamber = _chamber(facts)
    matter = _first(facts, "question_number") or ""
    number = _first(facts, "appendix_number") or (matter if matter.isdecimal() and len(matter) <= 4 else None)
    year = (_first(facts, "parliamentary_year") or "").replace("-", "")
    if number and year and chamber:
        return f"ah-{chamber}-{year}-{number}"
    if not answered and chamber and _MATTER.match(matter):
        return f"kv-{chamber}-{matter}"
    return None


def _chamber(facts: dict[str, list[str]]) -> str | None:
    if stated := _first(facts, "chamber"):
        return stated
    found = re.match(r"(?:ah|kv|h)-(tk|ek|vv)-", _first(facts, "identifier") or "")
    return found.group(1) if found else None


def _title(facts: dict[str, list[str]], kind: PaperKind) -> str | None:
    if kind == "written_questions":
        return _first(facts, "document_title", "question_heading", "answer_heading", "title", "page_title")
    return _first(facts, "document_title", "title", "full_title", "page_title", "dossier_title")


def _date(facts: dict[str, list[str]], kind: PaperKind) -> str | None:
    """The paper's own date: of the answer before that of the questions; the day of publication only when alone."""
    keys: tuple[str, ...] = ("date", "date_printed", "issued")
    if kind == "written_questions":
        keys = ("date_answered", "answer_heading", "date", "date_printed", "date_asked", "question_heading", "issued")
    for key in keys:
        for words in facts.get(key, ()):
            if found := printed_date(words):
                return found
    return None


def printed_date(words: str) -> str | None:
    """An ISO date as it is, or the last Dutch date in the words as ISO; None when there is none."""
    if _ISO.match(words):
        return words
    found = _DATE.findall(words)
    return iso_date(found[-1][0], found[-1][1].lower(), found[-1][2]) if found else None


def _answered_by(facts: dict[str, list[str]], heading: str) -> tuple[Person, ...]:
    """From the head over the answers; else those tagged there; else who signed."""
    named = [Person(m["name"], f"{m['office']} ({m['of']})") for m in _ANSWERING.finditer(heading)]
    if not named:
        named = [Person(name, None) for name in facts.get("answered_by", ())]
    if not named:
        pairs = (signature.split("\t") for signature in facts.get("signatures", ()))
        named = [Person(name or None, re.sub(r"^(?:[Dd]e|[Hh]et)\s", "", role) or None) for role, name in pairs]
    return tuple(named)


def _on_behalf_of(heading: str) -> tuple[str, ...]:
    found = _BEHALF.search(heading)
    if not found:
        return ()
    offices = _NEXT_OFFICE.split(found["offices"])
    return tuple(re.sub(r"^(?:de|het)\s", "", office).strip(" ,") for office in offices)


def _missing(head: Head, kind: PaperKind, motion: Motion | None) -> list[Problem]:
    """What a motion must have and this one lacks."""
    if kind != "motion":
        return []
    lacks = [("date", head.date is None), ("movers", not (motion and motion.movers))]
    lacks.append(("request", motion is None or motion.request is None))
    return [Problem("structure", f"no_{what}", f"the motion states no {what}") for what, is_so in lacks if is_so]
