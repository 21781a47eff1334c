"""Find the terms that ministers set, and read them as dates: "dit najaar", "uiterlijk 1 mei", "in de loop van 2022".

A term is a time at or before which something is to happen. It is read against the date of the paper that states it:
without that date "dit najaar" is found, but has no dates. Words that name no time ("op korte termijn", "jaarlijks") are
terms without dates.

Not terms: a date that only says which paper is meant ("de brief van 12 maart 2024"), a date marked as past
("28 mei jl."), "vorig jaar". A term may well lie before the paper's own date ("in 2019"): whoever looks for promises
compares.

How words become dates stands in ``lexicon/terms``: seasons as readers take them, "begin" and "eind" of a year as its
first and last quarter, "medio" as its middle third, months in thirds, a recess by its usual date (nominal). A month,
season or quarter without a year is the next one that is not over. "uiterlijk" and "voor" set no first date, "na" no
last date.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from griffier.findings.calendar import Stretch
from griffier.findings.term_forms import RECURRING, Form, said_in
from griffier.findings.term_readers import Spoken


class Term(NamedTuple):
    """``text[start:end]`` are the words; dates are ISO 8601, both included, None where the words set no such end."""

    start: int
    end: int
    text: str
    due_from: str | None
    due_to: str | None


def find_terms(text: str, paper_date: dt.date | None) -> list[Term]:
    """All terms in the text, in order, not overlapping. ``paper_date`` is what relative words are read against."""
    spoken = [(start, -end, form, match) for start, end, form, match in said_in(text) if not _PAST.match(text, end)]
    found: list[Term] = []
    for start, minus_end, form, match in sorted(spoken, key=lambda item: item[:2]):
        if not found or start >= found[-1].end:
            found.append(_term(start, -minus_end, form, match, paper_date))
    return found


def resolve_term(text: str, paper_date: dt.date | None) -> Term | None:
    """The first term in a short text (a cell, a clause), also one without preposition ("september 2021"); else None."""
    for term in find_terms(text, paper_date):
        return term
    for term in find_terms(f"in {text}", paper_date):
        return Term(0, term.end - 3, text[: term.end - 3], term.due_from, term.due_to) if term.start == 0 else None
    return None


def is_recurring(words: str) -> bool:
    """True for "jaarlijks", "op gezette tijden": a promise that is kept again and again."""
    return " ".join(words.split()).lower() in RECURRING


_PAST = re.compile(r"\s+(?:jl\b|j\.l\.|l\.l\.|laatstleden\b|geleden\b)", re.I)


def _term(start: int, end: int, form: Form, match: re.Match[str], paper_date: dt.date | None) -> Term:
    spoken = form.read(match, paper_date)
    first, last = _limited(spoken) if spoken else (None, None)
    return Term(start, end, match.string[start:end], _iso(first), _iso(last))


def _iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def _limited(spoken: Spoken) -> tuple[dt.date | None, dt.date | None]:
    """The dates left of a stretch once its preposition is heard: "voor" it, "uiterlijk" at its end, "na" it."""
    stretch: Stretch = spoken.stretch
    if spoken.limit == "by":
        return None, stretch.last
    if spoken.limit == "before":
        return None, stretch.last if spoken.is_an_end else stretch.first - dt.timedelta(days=1)
    if spoken.limit == "after":
        return stretch.last + dt.timedelta(days=1), None
    return stretch
