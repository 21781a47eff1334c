"""When papers were written, as far as it is known: the date they state, else a day before which they can not have been written.

A paper that states no date mentions past days ("op 19 april 2021 georganiseerd", "de brief van 26 november 2019"): the latest
of them is an honest lower bound, kept with its place. It orders papers; it is never the paper's date. Days that a paper looks
forward to ("uiterlijk 1 mei 2025", "zal op 3 juni") do not count.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from griffier.findings.sentences import sentences
from griffier.lexicon.patterns import MONTHS, any_of
from griffier.linking.cue_words import cue
from griffier.model.day import Day, date_of

_MONTHS = {word.rstrip("."): number for word, number in MONTHS.items()}
_NAMED = any_of(_MONTHS)
_DAY = re.compile(
    rf"(?<!\d)(?:(?:(?P<day>\d{{1,2}}) )?(?P<month>{_NAMED})\.? (?P<year>(?:19|20)\d\d)\b(?!\s*[-–]\s*\d)"
    r"|(?P<d>\d{1,2})[-/](?P<m>\d{1,2})[-/](?P<y>(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
_AHEAD_BEFORE = re.compile(
    r"\b(?:uiterlijk|v[oó]{2}r|tot|tot en met|t/m|vanaf|per|na|ingaande|eind|tussen|later dan)\s*(?:op\s*)?$", re.IGNORECASE
)
_PAPER_OF = re.compile(
    r"(?:\b(?:\w*brief|\w*brieven|antwoorden|beantwoording|debat|overleg|nota|rapport|motie|arrest|uitspraak|d\.d\.|dd\.)\s*"
    r"(?:\([^)]*\)\s*)?|\bnr\. \d+ )(?:van|d\.d\.|dd\.)\s*$|\b(?:d\.d\.|dd\.) $"
    r"|\b(?:vastgesteld|ontvangen|ingezonden|voorgesteld|datum)(?: op)? $",
    re.IGNORECASE,
)


class When(NamedTuple):
    """``date`` is what the paper states; ``not_before`` the day that it is at least as late as, with the words that show it.

    ``flow``, ``start`` and ``end`` are the place of those words in the clean text; all None for a paper with a date of its own.
    """

    date: str | None
    not_before: str | None = None
    flow: int | None = None
    start: int | None = None
    end: int | None = None

    @property
    def least(self) -> str | None:
        """The day that orders the paper; None when nothing is known."""
        return self.date or self.not_before


def not_before(text: str) -> tuple[str, int, int] | None:
    """The latest past day that a text mentions, and where; None when it mentions none."""
    latest: tuple[str, int, int] | None = None
    for found in _DAY.finditer(text):
        day = _iso(found)
        if day and (latest is None or day > latest[0]) and _is_past(text, found):
            latest = (day, found.start(), found.end())
    return latest


def _iso(found: re.Match[str]) -> str | None:
    """The day, or the first day of a month named without a day."""
    year, month, day = found["year"] or found["y"], found["month"], found["day"] or found["d"] or "1"
    on = Day.on(int(year), _MONTHS[month.lower()] if month else int(found["m"]), int(day))
    return on.iso if on else None


def _is_past(text: str, found: re.Match[str]) -> bool:
    """Whether the words around a day tell of it as past: a paper of that day, or a sentence that looks back."""
    before = text[max(0, found.start() - 60) : found.start()]
    if _PAPER_OF.search(before):
        return True
    if _AHEAD_BEFORE.search(before):
        return False
    first = max(0, found.start() - 400)
    around = text[first : found.end() + 300]
    own = next((around[a:b] for a, b in sentences(around) if a <= found.start() - first < b), around)
    own = own.lower()
    return bool(cue("day-back").search(own)) and "?" not in own and not cue("day-ahead").search(own)


def is_after(day: str | None, when: When, days: int) -> bool:
    """Whether a paper was written more than ``days`` after a day; False when either is not known."""
    first, last = date_of(day), date_of(when.least)
    return first is not None and last is not None and last > first + dt.timedelta(days=days)


def later(one: When, other: When) -> float:
    """How sure it is that ``other`` was written after ``one``: 1 by their dates, 0.6 by what they mention, 0 when not."""
    if one.least is None or other.least is None or other.least <= one.least:
        return 0.0
    return 1.0 if one.date else 0.6
