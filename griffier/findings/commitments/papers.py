"""Commitments of a paper: in its answers, or a letter's body, and in the notes to them.

A member's question is no government speech; only a promise that it tells again ("de toezegging van de minister dat …") counts.
The letter that answers come with is read as well. Motions and proceedings are left alone: there the speaker may be anyone. In
that letter and in other papers (a committee's list of decisions, an annex) only a promise that names this government or the
Kamer counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from griffier.findings.commitments.around import first_told, office_of, subject_of, to_whom
from griffier.findings.commitments.deciding import Only
from griffier.findings.commitments.finding import Commitment, find_commitments
from griffier.model.day import date_of
from griffier.model.finding import Finding
from griffier.model.paper import BODY, Paper

_BY_GOVERNMENT = frozenset({"letter", "written_questions", "question_list"})
_NOT_SPOKEN_BY_GOVERNMENT = frozenset({"motion", "proceedings"})


#: The word before a term that only says when something begins.
_FROM = "vanaf "


def _only_begins(due_text: str | None) -> bool:
    """Whether a term says only when something begins ("vanaf 2034"): a first day, and no last one to be late for."""
    return (due_text or "").casefold().startswith(_FROM)


def find_in_paper(paper: Paper) -> list[Finding]:
    """One finding for each promise, in text order; ``status`` is "unknown" until the ledger has been followed."""
    if paper.head.kind in _NOT_SPOKEN_BY_GOVERNMENT:
        return []
    date = date_of(paper.head.date)
    found = [
        (flow, start, commitment)
        for flow, start, end, only in _spoken(paper)
        for commitment in find_commitments(paper.flow(flow).text[start:end], date, only)
    ]
    words = [(paper.flow(flow).text[at + one.start : at + one.end], one.kind, one.due_to) for flow, at, one in found]
    return [_finding(paper, *one, same) for one, same in zip(found, first_told(words), strict=True)]


def _spoken(paper: Paper) -> Iterator[tuple[int, int, int, Only]]:
    """(flow, start, end, which promises count) of all words of the government, and of the questions."""
    by_government: Only = "all" if paper.head.kind in _BY_GOVERNMENT else "named"
    if paper.questions or paper.answers:
        parts: list[tuple[int, int, Only]] = [(part.start, part.end, "retold") for part in paper.questions]
        parts += [(part.start, part.end, "all") for part in paper.answers]
        for start, end in _around(paper):
            parts.append((start, end, "named"))
        for start, end, only in sorted(parts):
            yield BODY, start, end, only
    else:
        yield BODY, 0, len(paper.text), by_government
    for flow, note in enumerate(paper.reading.footnotes, 1):
        asked = note.marker is not None and any(q.start <= note.marker <= q.end for q in paper.questions)
        if not asked:
            yield flow, 0, len(note.flow.text), by_government


def _around(paper: Paper) -> Iterator[tuple[int, int]]:
    """The stretches of the body that are neither question nor answer: headings, and the letter that the answers come with."""
    at = 0
    for start, end in sorted((part.start, part.end) for parts in (paper.questions, paper.answers) for part in parts):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < len(paper.text):
        yield at, len(paper.text)


def _finding(paper: Paper, flow: int, offset: int, found: Commitment, same_as: int | None) -> Finding:
    start, end = offset + found.start, offset + found.end
    fields: dict[str, object] = {
        "what": found.what,
        "by": found.by,
        "to": found.to,
        "due_text": found.due_text,
        "due_from": found.due_from,
        "due_to": None if _only_begins(found.due_text) else found.due_to,
        "kind": found.kind,
        "strength": found.strength,
        "earlier": found.earlier,
        "status": "unknown",
        "fulfilled_by": [],
        "subject": subject_of(paper, flow, start, end),
        "office": office_of(paper, flow, start, end),
        "to_whom": to_whom(paper.flow(flow).text[start:end]),
        "same_as": same_as,
    }
    return Finding("commitments", flow, start, end, f"commitments.{found.rule}", fields)
