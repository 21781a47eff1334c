"""Ask the record how questions were answered: those whose answers refuse, do not know, put off, and those without answer.

What is counted are marks of the kind ``clarity``, and questions without an answer; whether an answer is good is not asked.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from typing import Literal, NamedTuple

from griffier.record.matters import answer_elsewhere, answered_in

Mark = Literal["declining", "ignorance", "deferred", "unanswered"]

#: What is asked of the record for each mark; each gives paper, question, mark, rule, file, page, start, end, quote.
_PLACE = 'c.rule, c.file, c.page, c.start, c."end", c.quote'
_QUERIES: dict[str, str] = {
    "declining": f"SELECT c.paper, c.question, c.label, {_PLACE} FROM current_clarity c"
    " WHERE c.label = 'declining' AND c.rule NOT LIKE '%nothing-but-deferral' AND c.rule NOT LIKE '%date-asked-deferral-given'"
    " UNION SELECT u.paper, q.value, 'refusal', u.rule, u.file, u.page, u.start, u.\"end\", u.quote"
    " FROM current_cues u, json_each(u.questions) q WHERE u.kind = 'refusal' AND NOT EXISTS (SELECT 1 FROM current_clarity c"
    " WHERE c.paper = u.paper AND c.question = q.value AND c.label = 'declining')",
    "ignorance": f"SELECT c.paper, c.question, c.label, {_PLACE} FROM current_clarity c WHERE c.label = 'ignorance'",
    "deferred": f"SELECT c.paper, c.question, 'defers', {_PLACE} FROM current_clarity c WHERE c.procedural = 'defers'",
    "unanswered": "SELECT q.paper, q.n, 'unanswered', NULL, q.file, q.page, q.start, q.\"end\", q.quote "
    "FROM current_questions q WHERE q.answer IS NULL AND coalesce(q.state, '') <> 'withdrawn'",
}


class Marked(NamedTuple):
    """A question with its mark and the words that show it; ``rule`` is None where there are no such words."""

    paper: str
    question: int
    mark: str
    rule: str | None
    file: str
    page: int | None
    start: int
    end: int
    quote: str


class Counts(NamedTuple):
    """How many marked questions there are by office that answered, by dossier and by year; "" where it is not known."""

    ministries: dict[str, int]
    dossiers: dict[str, int]
    years: dict[str, int]


def marked(db: sqlite3.Connection, mark: Mark) -> list[Marked]:
    """Every question with a mark, by paper and number. One that another paper of its matter answers is not unanswered."""
    found = [Marked(*row) for row in db.execute(f"{_QUERIES[mark]} ORDER BY 1, 2")]
    if mark != "unanswered":
        return found
    ties = answered_in(db)
    if not ties:
        return found
    labels = {(paper, n): label for paper, n, label in db.execute("SELECT paper, n, label FROM current_questions")}
    return [m for m in found if answer_elsewhere(ties, m.paper, labels.get((m.paper, m.question)), m.question) is None]


def counted(db: sqlite3.Connection, questions: list[Marked]) -> Counts:
    """The questions counted; one that several offices answered, or of several dossiers, counts for each of them."""
    heads = {
        paper: (json.loads(people), json.loads(dossiers), (date or "")[:4])
        for paper, people, dossiers, date in db.execute("SELECT paper, answered_by, dossiers, date FROM current_papers")
    }
    ministries, files, years = Counter[str](), Counter[str](), Counter[str]()
    for question in questions:
        people, dossiers, year = heads[question.paper]
        ministries.update({_office(person["role"]) for person in people} or {""})
        files.update(set(dossiers) or {""})
        years[year] += 1
    return Counts(*({name: n for name, n in sorted(c.items(), key=lambda i: (-i[1], i[0]))} for c in (ministries, files, years)))


def _office(role: str | None) -> str:
    """An office as counted: "Minister" and "minister" are one."""
    return role[:1].lower() + role[1:] if role else ""
