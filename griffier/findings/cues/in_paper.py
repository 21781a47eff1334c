"""Cues in a paper: those of its answers, with the questions they serve, what they point at, and by when.

Only question papers have answers, so letters and motions have no cues. A pointer at an answer gets the ordinals of the
questions it means; a pointer at another paper the id that stands in its words, or in the note at them; a deferral the
dates of its term, read against the paper's own date. What the words do not tell is None.
"""

from __future__ import annotations

from bisect import bisect_left

from griffier.findings.cues.cue import Cue
from griffier.findings.cues.facts import asks_to_be_told
from griffier.findings.cues.find import find_cues
from griffier.findings.cues.lexicon import asked_names
from griffier.findings.references.find import find_papers
from griffier.findings.references.in_paper import Numbering
from griffier.findings.references.reference import Reference, Target
from griffier.findings.terms import find_terms
from griffier.model.day import date_of
from griffier.model.finding import Finding
from griffier.model.paper import BODY, Answer, Paper

# What names a paper, best first; a law or a motion inside the words is not where the reader is sent.
_PAPERS = ("kamerstuk", "document_number", "case_number", "eu_document", "url", "dated_letter", "dossier", "report")


def find_in_paper(paper: Paper) -> list[Finding]:
    """Every cue of a paper's answers, as findings of kind ``cues`` in text order."""
    numbering = Numbering(paper) if paper.answers else None
    found = []
    for answer in paper.answers:
        text = paper.text[answer.start : answer.end]
        for cue in _cues(paper, answer, text):
            placed = cue._replace(start=cue.start + answer.start, end=cue.end + answer.start)
            found.append(_finding(paper, answer, placed, numbering))
    return found


def _cues(paper: Paper, answer: Answer, text: str) -> list[Cue]:
    """The cues of an answer; what its questions ask for is only looked at where that makes a difference."""
    cues = find_cues(text, asked=True)
    if any(cue.rule in asked_names() for cue in cues) and not _asked(paper, answer):
        return find_cues(text)
    return cues


def _asked(paper: Paper, answer: Answer) -> bool:
    """Whether one of the questions of an answer asks to be told something."""
    questions = [paper.question(n) for n in answer.questions]
    return any(asks_to_be_told(paper.text[question.start : question.end]) for question in questions)


def _finding(paper: Paper, answer: Answer, cue: Cue, numbering: Numbering | None) -> Finding:
    target: Target | None = None
    due: tuple[str | None, str | None] = (None, None)
    if cue.kind == "refers" and numbering is not None:
        words = paper.text[cue.start : cue.end]
        printed = {"question": list(cue.questions)}
        target = numbering.target(Reference(cue.start, cue.end, words, "answer", printed, cue.rule), BODY)
    elif cue.kind == "elsewhere":
        target = _paper_meant(paper, cue)
    elif cue.kind == "deferral":
        due = _term(paper, cue)
    fields = {
        "answer": answer.n,
        "questions": list(answer.questions),
        "kind": cue.kind,
        "target": target,
        "due_from": due[0],
        "due_to": due[1],
    }
    return Finding("cues", BODY, cue.start, cue.end, cue.rule, fields)


def _paper_meant(paper: Paper, cue: Cue) -> Target | None:
    """The paper that the words of a cue or the notes at them name, one with an id before one with a date, else None."""
    texts = [paper.text[cue.start : cue.end], *_notes_at(paper, cue)]
    named = [reference for text in texts for reference in find_papers(text) if reference.kind in _PAPERS]
    return min(named, key=lambda reference: _PAPERS.index(reference.kind)).target if named else None


def _notes_at(paper: Paper, cue: Cue) -> list[str]:
    """The words of the notes whose markers stand in a cue or right behind it."""
    notes = [note for note in paper.reading.footnotes if note.marker is not None]
    notes.sort(key=lambda note: note.marker or 0)
    first = bisect_left(notes, cue.start, key=lambda note: note.marker or 0)
    return [note.flow.text for note in notes[first:] if (note.marker or 0) <= cue.end + 1]


def _term(paper: Paper, cue: Cue) -> tuple[str | None, str | None]:
    """The dates of the first term in a deferral that sets one."""
    date = date_of(paper.head.date)
    for term in find_terms(paper.text[cue.start : cue.end], date):
        if term.due_from or term.due_to:
            return term.due_from, term.due_to
    return None, None
