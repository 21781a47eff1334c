"""One matter, several papers: the questions as handed in, a notice that puts them off, and the paper that answers them.

Papers are of one matter when they bear the same matter number (``submitted_as``: 2032Z04412), or when one bears it in its own id
(kv-tk-2032Z04412) or names another as the paper that it answers. Questions go together by their printed number.
"""

from __future__ import annotations

import re
import sqlite3
from typing import NamedTuple

_NUMBER = re.compile(r"20\d\dZ\d{5}")


class AnsweredIn(NamedTuple):
    """Where the questions of a paper were answered: the paper, and of each printed number (or place) the answer there."""

    paper: str
    answers: dict[str, int]


def answered_in(db: sqlite3.Connection, paper: str | None = None) -> dict[str, AnsweredIn]:
    """Of every paper without answers (or of the one named) the paper of the same matter that answers, by the first's id."""
    query = "SELECT paper, submitted_as, answer_count, replies_to FROM current_papers WHERE question_count > 0"
    asked: tuple[str, ...] = ()
    if paper is not None:
        own = db.execute("SELECT submitted_as FROM current_papers WHERE paper = ?", (paper,)).fetchone()
        numbers = _numbers(paper, own[0] if own else None, None)
        if not numbers:
            return {}
        marks = ", ".join("?" * len(numbers))
        query += f" AND (paper = ? OR submitted_as IN ({marks}) OR replies_to = ?)"
        asked = (paper, *sorted(numbers), paper)
    matters: dict[str, list[tuple[str, int]]] = {}
    for name, matter, count, replies in db.execute(query, asked):
        for number in _numbers(name, matter, replies):
            matters.setdefault(number, []).append((name, count or 0))
    out: dict[str, AnsweredIn] = {}
    for papers in matters.values():
        answering = sorted({name for name, count in papers if count})
        for name, count in papers:
            if not count and answering and name not in out and paper in (None, name):
                out[name] = AnsweredIn(answering[0], _answers(db, answering[0]))
    return out


def _numbers(paper: str, matter: str | None, replies: str | None) -> set[str]:
    """The numbers of the matter that a paper belongs to."""
    found = (_NUMBER.search(words) for words in (paper, matter, replies) if words)
    return {number[0] for number in found if number}


def _answers(db: sqlite3.Connection, paper: str) -> dict[str, int]:
    query = "SELECT n, label, answer FROM current_questions WHERE paper = ? AND answer IS NOT NULL ORDER BY n"
    rows = db.execute(query, (paper,))
    found: dict[str, int] = {}
    for n, label, answer in rows:
        found.setdefault(str(label or n), answer)
    return found


def answer_elsewhere(ties: dict[str, AnsweredIn], paper: str, label: str | None, n: int) -> tuple[str, int] | None:
    """The paper and the answer that serves a question elsewhere; None when it is still open."""
    tie = ties.get(paper)
    answer = tie.answers.get(str(label or n)) if tie else None
    return (tie.paper, answer) if tie and answer is not None else None
