"""How a promise stands on a day, from its dates and the links known by then.

fulfilled   words show that it was kept, after any putting off
lapsed      words show that it was given up
partly      words show that it was kept in part, or that it is being carried out
overdue     its term, the last one set, ended before that day, and no words show that it was kept; said only where the record
            holds papers of that office from after the term (``later_papers``), else unknown
due         the term ends within ``SOON`` days
open        neither: there is time, or no term was set
unknown     nothing can be said: no day to judge by, or one that was past when it was written, a term that counts from a paper's
            unknown date, or words that only report what was announced elsewhere, without a term
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal, NamedTuple

from griffier.model.day import date_of

Status = Literal["open", "due", "overdue", "fulfilled", "partly", "lapsed", "unknown"]
SOON = 31
_RELATIVE = ("dit ", "deze ", "komend", "volgend", "aanstaande", "vanaf de ", "na de ", "voor de ", "vóór de ", "binnen ")


class Term(NamedTuple):
    """A term as words set it: ``said_on`` the day of the paper (or the day it is at least as late as), None when not known."""

    due_from: str | None
    due_to: str | None
    said_on: str | None
    quote: str


class Shown(NamedTuple):
    """What a link shows, and the day by which it was known. ``due_to`` is the new term, where the words set one."""

    kind: str
    known_on: str | None
    due_from: str | None
    due_to: str | None
    quote: str


def known_by(shown: Iterable[Shown], as_of: str | None) -> list[Shown]:
    """What was known on a day, in order of time; what has no day comes first and counts always."""
    known = [one for one in shown if as_of is None or one.known_on is None or one.known_on <= as_of]
    return sorted(known, key=lambda one: one.known_on or "")


def terms(first: Term, shown: Iterable[Shown], as_of: str | None) -> list[Term]:
    """The history of a term: as first set, and each time that words moved it."""
    history = [first]
    for one in known_by(shown, as_of):
        if one.kind == "postponed" and one.due_to and one.due_to != history[-1].due_to:
            history.append(Term(one.due_from, one.due_to, one.known_on, one.quote))
    return history


def status_of(first: Term, due_text: str | None, shown: Iterable[Shown], as_of: str | None, only_told: bool = False) -> Status:
    """How a promise stands on ``as_of`` (ISO 8601); ``first`` is its term as first set. ``only_told``: its words only report that
    something was announced; without a term and without anything shown nobody can say how that stands.
    """
    known = [one for one in known_by(shown, as_of) if one.kind != "repeated"]
    decisive = [one.kind for one in known if one.kind in ("kept", "dropped")]
    if decisive:
        return "fulfilled" if decisive[-1] == "kept" else "lapsed"
    if any(one.kind == "partly" for one in known):
        return "partly"
    if as_of is None:
        return "unknown"
    last = terms(first, known, as_of)[-1].due_to
    return "unknown" if only_told and last is None else _by_term(last, first, due_text, as_of)


def _by_term(due_to: str | None, first: Term, due_text: str | None, as_of: str) -> Status:
    if due_to is None:
        counted_from_unknown = due_text and not first.said_on and due_text.lower().startswith(_RELATIVE)
        return "unknown" if counted_from_unknown else "open"
    if first.said_on and due_to < first.said_on and due_to == first.due_to:
        return "unknown"  # the day was past when the words were written: no term of theirs
    if due_to < as_of:
        return "overdue"
    today = date_of(as_of)
    return "due" if today and due_to <= (today + dt.timedelta(days=SOON)).isoformat() else "open"
