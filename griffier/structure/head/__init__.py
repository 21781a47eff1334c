"""What a paper in running text says of itself: kind, ids, days, who asked, who answered.

Read from its first paragraphs (what stands before the first question), its last ones, and the facts that its furniture states
(a running foot names year, dossier and number). A field that the paper does not state is None or empty: an id is never made
from what the paper talks about.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.model.paper import Head, PaperKind, Person, Problem, Reading
from griffier.readers.markup_facts import dossier_id
from griffier.structure.head.days import settle, stated_day
from griffier.structure.head.kinds import kind_of, without_day
from griffier.structure.head.numbers import id_of, matter_of, printed_numbers, year_of
from griffier.structure.head.persons import ministers_at
from griffier.structure.head.signatures import chair_and_clerk, other_signers, signatures
from griffier.structure.head.statements import Answering, Asking, answering, askings
from griffier.structure.head.titles import fiche_title, question_title, subject_line

_COMMITTEE = re.compile(
    r"\b(?:[Dd]e|[Ii]n de|[Dd]oor de)\s(?P<who>(?:[Vv]aste |algemene |tijdelijke )?(?:[Kk]amer)?(?:[Cc]ommissies?) (?:voor|van) "
    r"[^\n.]{2,160}?)\s(?:heeft|hebben|gestelde|bestond|stellen)\b"
)
_PUT_TO = re.compile(r"vragen voorgelegd aan (?:de )?(?=[Mm]inister|[Ss]taatssecretaris)")
_BEHALF = re.compile(r"\b[Mm]ede namens\s+(?=(?:de|het)?\s*(?:[Mm]inister|[Ss]taatssecretaris))")
#: Whose words a kind of paper is: only these have someone who answered or signed.
_SIGNED = frozenset(
    {"letter", "written_questions", "question_list", "report_of_consultation", "explanatory_memorandum", "other", "annex"}
)


class HeadFound(NamedTuple):
    """A head, and what is wrong with what the paper prints."""

    head: Head
    problems: tuple[Problem, ...]


class Opening(NamedTuple):
    """The paragraphs before the first question, each one line; the last words of the body; and the whole body."""

    head: str
    last: str
    whole: str


def opening_of(text: str, until: int | None) -> Opening:
    """The opening of a body; ``until`` is where its first question begins, None when it has none."""
    end = until if until and until > 20 else 5000
    return Opening(_lines(text[: min(end, 6000)]), _lines(text[-1500:]), _lines(text))


def _lines(text: str) -> str:
    """Each paragraph on a line, with single blanks."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def head_of(reading: Reading, sha256: str, *, questions: str = "", until: int | None = None, answered: bool = False) -> HeadFound:
    """The head of a text or PDF paper.

    ``questions`` tells the layout that questions were found in ("", "numbered", "headed"), ``until`` where the first begins,
    ``answered`` whether answers were found.
    """
    facts = reading.facts
    opening = opening_of(reading.body.text, until)
    senate = "Eerste" in facts.get("chamber", []) or "Eerste Kamer der Staten-Generaal" in reading.source[:400]
    printed = printed_numbers(opening.head.split("\n"), senate=senate)
    if facts.get("dossier") and facts.get("number"):
        dossier = dossier_id(facts["dossier"][0]) or facts["dossier"][0]
        printed = printed._replace(dossiers=(dossier,), sequence=facts["number"][0])
    asked, replied = askings(opening.head), answering(opening.head)
    kind, kind_printed = kind_of(opening.head[:2500], questions, printed.heading)
    kind = _by_who_asked(kind, questions, asked, replied, opening.head, numbered=printed.sequence is not None)
    letterhead = [words for words in facts.get("date", []) if len(words) < 60]
    stated = {what: stated_day(what, opening.head) for what in ("answered", "letter", "adopted", "sitting")}
    stated["received"] = replied.received if replied else None
    stated["submitted"] = next((one.submitted for one in asked if one.submitted), None) or stated_day("submitted", opening.head)
    if kind != "written_questions":
        stated["submitted"] = None
    days = settle(kind, stated, letterhead)
    matter = None
    if kind == "written_questions":
        matter = matter_of(opening.head, "\n".join(opening.head[one.start : one.end + 40] for one in asked))
    answered_by, behalf = _who_answered(opening, kind, replied)
    chair, clerk = chair_and_clerk(f"{opening.head}\n{opening.last}") if kind != "letter" else (None, None)
    head = Head(
        id=id_of(facts, printed, opening.head, sha256, date=days.date, matter=matter, answered=answered or replied is not None),
        kind=kind,
        title=_title(kind, printed.heading, asked, opening.head),
        date=days.date,
        dossiers=printed.dossiers,
        sequence=printed.sequence,
        parliamentary_year=year_of(facts),
        chamber={"Tweede": "tk", "Eerste": "ek"}.get(facts.get("chamber", [""])[0], "ek" if senate else None),
        asked_by=_who_asked(opening.head, kind, asked),
        answered_by=answered_by,
        on_behalf_of=behalf,
        submitted_as=matter,
        submitted=days.submitted,
        received=days.received,
        date_from=days.submitted if days.date is None else None,
        chair=chair,
        clerk=clerk,
        kind_printed=kind_printed if kind == "other" else None,
    )
    return HeadFound(head, days.problems)


def _by_who_asked(
    kind: PaperKind, questions: str, asked: list[Asking], replied: Answering | None, head: str, *, numbered: bool
) -> PaperKind:
    """Members ask in writing, a committee sends a list; a letter that holds their questions with the answers is that paper."""
    if numbered and kind != "other":
        return kind
    members = any(one.members for one in asked) or replied is not None
    if kind in ("letter", "other", "question_list", "annex") and replied is not None and replied.received is not None:
        return "written_questions"
    if kind == "letter" and questions == "headed":
        if any(one.members for one in asked):
            return "written_questions"
        return "question_list" if _COMMITTEE.search(head) else kind
    if kind == "written_questions" and questions and not members and _COMMITTEE.search(head):
        return "question_list"
    return kind


def _title(kind: PaperKind, heading: str | None, asked: list[Asking], head: str) -> str | None:
    if kind == "written_questions":
        return question_title(asked, head)
    if heading:
        return without_day(heading)
    return (fiche_title(head) if kind == "fiche" else None) or subject_line(head)


def _who_asked(head: str, kind: PaperKind, asked: list[Asking]) -> tuple[str, ...]:
    if kind in ("question_list", "report_of_consultation"):
        found = _COMMITTEE.search(head)
        return (" ".join(found["who"].split()),) if found else ()
    if kind != "written_questions":
        return ()
    lists = [one.members for one in asked if one.members]
    if not lists:
        return ()
    first = lists[0]
    fullest = next((members for members in lists if len(members) >= len(first) and all(m.party for m in members)), first)
    return tuple(member.printed for member in fullest)


def _who_answered(opening: Opening, kind: PaperKind, replied: Answering | None) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    if kind not in _SIGNED:
        return (), ()
    signed, signed_for = signatures(opening.whole if kind == "letter" else f"{opening.head}\n{opening.last}")
    behalf = (replied.behalf if replied else ()) or signed_for or _on_behalf_of(opening.head)
    if replied and all(person.name for person in replied.persons):
        return replied.persons, behalf
    if signed:
        return signed, behalf
    if replied:
        return replied.persons, behalf
    if kind == "question_list" and (put := _PUT_TO.search(opening.head)):
        return ministers_at(opening.head, put.end()).persons, behalf
    return (other_signers(opening.head) if kind in ("question_list", "letter") else ()), behalf


def _on_behalf_of(head: str) -> tuple[str, ...]:
    found: list[str] = []
    for match in _BEHALF.finditer(head):
        found += ministers_at(head, match.start()).behalf
    return tuple(dict.fromkeys(found))
