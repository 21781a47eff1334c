"""Which of the printed days is the paper's own, that of submission, that of receipt.

The forms are data (``lexicon/structure/days.csv``): each says what the day is and where it is printed. A day that does not exist
where the paper prints its own is no reason to take another one: the paper then has no date, and a Problem.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from griffier.lexicon.printed_days import DAY, PrintedDay, read_day
from griffier.lexicon.rows import rows
from griffier.model.paper import PaperKind, Problem

_FORMS: dict[str, list[re.Pattern[str]]] = {}
for _row in rows("structure/days.csv"):
    _FORMS.setdefault(_row["what"], []).append(re.compile(_row["pattern"].replace("<date>", f"(?P<day>{DAY})"), re.MULTILINE))
#: In which order a kind of paper prints its own day. What is not named here: the day of adoption before that of a letter.
_ORDER: dict[str, tuple[str, ...]] = {
    "written_questions": ("received", "answered", "letter"),
    "question_list": ("answered", "adopted", "letter"),
    "letter": ("letter", "adopted"),
    "report_of_consultation": ("adopted", "sitting"),
    "proceedings": ("adopted", "sitting"),
}
_OTHERS = ("adopted", "letter")


class Days(NamedTuple):
    """The paper's own day, the day of submission and of receipt (ISO), and what is wrong with those printed."""

    date: str | None
    submitted: str | None
    received: str | None
    problems: tuple[Problem, ...]


def stated_day(what: str, text: str) -> PrintedDay | None:
    """The day that a text prints as the day of ``what`` ("received", "letter" …); None when it prints none."""
    found = [match for form in _FORMS.get(what, ()) for match in [form.search(text)] if match]
    if not found:
        return None
    return read_day(min(found, key=lambda match: match.start())["day"])


def settle(kind: PaperKind, stated: dict[str, PrintedDay | None], letterhead: Sequence[str]) -> Days:
    """The days of a paper of this kind, given what it states; ``letterhead`` are the values of its label "Datum"."""
    if stated.get("letter") is None:
        stated = {**stated, "letter": next((day for words in letterhead if (day := read_day(words))), None)}
    own = next((day for what in _ORDER.get(kind, _OTHERS) if (day := stated.get(what))), None)
    wrong = {day.words: None for day in (own, stated.get("submitted"), stated.get("received")) if day and day.day is None}
    return Days(_iso(own), _iso(stated.get("submitted")), _iso(stated.get("received")), tuple(map(impossible, wrong)))


def impossible(words: str) -> Problem:
    """What is said of a printed day that does not exist."""
    return Problem("structure", "impossible_date", f"there is no such day: {' '.join(words.split())}")


def _iso(day: PrintedDay | None) -> str | None:
    return day.day.iso if day and day.day else None
