"""The forms in which a term is said: an optional preposition ("uiterlijk in"), an optional part ("eind"), a stretch
("september 2021"). The words are in ``lexicon/terms``; how a form becomes dates is in ``term_readers``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from griffier.findings import calendar as cal
from griffier.findings import term_readers as reading
from griffier.findings.term_readers import LIMITS, NUMBERS, ORDINALS, PARTS, YEARS, Match, Spoken, said, squeezed
from griffier.lexicon.patterns import MONTHS, any_of
from griffier.lexicon.rows import rows


class Form(NamedTuple):
    """``hints``: lower-case letters of which one must occur in a text for the pattern to be tried."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    accepts: Callable[[Match], bool]
    read: Callable[[Match, dt.date | None], Spoken | None]


RECURRING = frozenset(row["phrase"] for row in rows("terms/vague.csv") if row["kind"] == "recurring")
_VAGUE = tuple(row["phrase"] for row in rows("terms/vague.csv"))

# Pieces. Every form begins with _LIMIT, so that "uiterlijk in" and "in" are read alike.
_NUMBERED_YEAR = r"(?:19|20)\d\d(?![\d/])(?![-–‒]\d)"  # not the parliamentary year 2019-2020
_YEAR = rf"(?P<year>{_NUMBERED_YEAR}|het\s+jaar\s+{_NUMBERED_YEAR}|{any_of(YEARS)}\b)"
_OF_YEAR = rf"(?:,?\s+(?:van\s+|in\s+)?{_YEAR})?"
_MONTH = rf"(?P<month>{any_of(MONTHS)})(?!\w)"
_LIMIT = rf"(?<![\w-])(?:(?P<limit>{any_of(LIMITS)})\s+)?(?:(?P<into>in|aan|op)\s+)?"
_THE = r"(?:(?:het|de)\s+)?"
_PART_OF_YEAR = rf"(?:(?P<part>{any_of(word for word, of in PARTS if of == 'year')})\s+)?"
_PART_OF_MONTH = rf"(?:(?P<part>{any_of(word for word, of in PARTS if of == 'month')})\s+)?"
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?"
_DAY = (
    rf"(?P<day>[0-3]?\d)\s+{_MONTH}(?:\s+(?P<year>{_NUMBERED_YEAR}|{any_of(YEARS)}\b))?(?!\d)"
    r"(?:\s+(?:a\.s\.|aanstaande))?"
)
_MEETING = r"\w*(?:debat|overleg|behandeling|vergadering|raad|top|dialoog)"
_TO_COME = r"(?:komende?|aankomende?|aanstaande?)"


def _always(match: Match) -> bool:
    return True


def _placed(*names: str) -> Callable[[Match], bool]:
    """A bare "2022" or "de zomer" is no term: one of these pieces must stand beside it."""
    return lambda match: said(match, "limit", "into", *names)


def _year_is_a_term(match: Match) -> bool:
    return said(match, "limit", "into", "part") or squeezed(match["year"]) in YEARS.keys() - {"het jaar"}


def _form(
    hints: Iterable[str],
    pattern: str,
    accepts: Callable[[Match], bool],
    read: Callable[[Match, dt.date | None], Spoken | None],
) -> Form:
    return Form(tuple(sorted(set(hints))), re.compile(pattern, re.I), accepts, read)


_MONTH_HINTS = tuple(word.rstrip(".") for word in MONTHS)

FORMS: tuple[Form, ...] = (
    # "op korte termijn", "jaarlijks"
    _form(
        (max(phrase.lower().split(), key=len) for phrase in _VAGUE),
        rf"(?<![\w-]){any_of(_VAGUE)}(?![\w-])",
        _always,
        reading.read_nothing,
    ),
    # "uiterlijk 1 mei", "op 12 maart 2024", "in de week van 6 juni"; a bare date names a paper or an event
    _form(
        _MONTH_HINTS,
        rf"{_LIMIT}(?:(?P<week>de\s+week\s+van)\s+)?{_WEEKDAY}{_DAY}",
        _placed("week"),
        reading.read_day,
    ),
    # "voorafgaand aan het commissiedebat over gas van 12 maart 2024"
    _form(
        ("voorafgaand", "voor het", "voor de", "vóór "),
        r"(?<![\w-])(?P<limit>voorafgaand\s+aan|(?:nog\s+)?(?:voor|vóór))(?P<week>)\s+(?:het|de)\s+(?:\w+\s+)?"
        rf"{_MEETING}\s+(?:[\w-]+\s+){{0,6}}?(?:van|op|d\.d\.)\s+{_DAY}",
        _always,
        reading.read_meeting,
    ),
    # "per 01-07-2023"
    _form(
        ("-19", "-20"),
        rf"{_LIMIT}(?P<d>[0-3]?\d)-(?P<m>[01]?\d)-(?P<y>(?:19|20)\d\d)(?!\d)",
        _placed(),
        reading.read_digits,
    ),
    # "eind september 2021", "in mei", "september van dit jaar"
    _form(
        _MONTH_HINTS,
        rf"{_LIMIT}{_PART_OF_MONTH}(?:de\s+maand\s+)?(?<!\d\s){_MONTH}{_OF_YEAR}",
        _placed("part"),
        reading.read_month,
    ),
    # "in 2022", "begin volgend jaar", "nog dit jaar", "in de loop van 2022"
    _form(
        ("19", "20", "jaar"),
        rf"{_LIMIT}(?:(?:later|nog)\s+)?{_PART_OF_YEAR}(?<!\d\s){_YEAR}",
        _year_is_a_term,
        reading.read_year,
    ),
    # "in de periode 2021-2025"
    _form(
        ("periode", "jaren"),
        rf"{_LIMIT}de\s+(?:periode|jaren)\s+(?P<a>20\d\d)\s?(?:[-–‒]|tot(?:\s+en\s+met)?|t/m)\s?(?P<b>20\d\d)",
        _always,
        reading.read_years,
    ),
    # "in het eerste kwartaal van 2023", "tweede of derde kwartaal", "tweede halfjaar 2024"
    _form(
        ("kwartaal", "trimester", "half"),
        rf"{_LIMIT}{_THE}(?P<nth>{any_of(ORDINALS)})\s+(?:(?:of|en)\s+(?:het\s+)?(?P<nth2>{any_of(ORDINALS)})\s+)?"
        rf"(?P<unit>kwartaal|trimester|halfjaar|half\s+jaar)\b(?:\s+\(Q\d\))?{_OF_YEAR}",
        _placed("year"),
        reading.read_quarter,
    ),
    # "Q3 2023", "in Q1", "Q4-2023"
    _form(
        ("q1", "q2", "q3", "q4"),
        rf"{_LIMIT}{_THE}(?:einde?\s+|begin\s+)?Q(?P<q>[1-4])\b(?:[-\s]+(?:van\s+)?{_YEAR})?",
        _always,
        reading.read_q,
    ),
    # "dit najaar", "in het voorjaar van 2022", "zomer 2023", "voor de zomer"
    _form(
        cal.SEASONS,
        rf"{_LIMIT}(?:(?:begin|einde?|later|nog|(?:de\s+)?loop\s+van)\s+)?"
        rf"(?:(?P<rel>dit|deze|{_TO_COME}|volgende?)\s+|{_THE}(?:(?P<rel2>{_TO_COME})\s+)?)"
        rf"(?P<season>{any_of(cal.SEASONS)})(?!\w){_OF_YEAR}",
        _placed("rel", "rel2", "year"),
        reading.read_season,
    ),
    # "voor het zomerreces", "op Prinsjesdag 2024"
    _form(
        (word.split()[-1] for word in cal.EVENTS),
        rf"{_LIMIT}(?:(?P<at>met|bij)\s+)?(?P<event>{any_of(cal.EVENTS)})(?!\w){_OF_YEAR}",
        _placed("at"),
        reading.read_event,
    ),
    # "deze week", "eind volgende maand", "dit kwartaal"
    _form(
        ("week", "maand", "kwartaal"),
        rf"{_LIMIT}(?:later\s+)?{_PART_OF_MONTH}(?P<near>deze|dit|volgende?|komende?|aanstaande)\s+"
        r"(?P<unit>week|maand|kwartaal)\b",
        lambda match: not match["part"] or match["unit"].lower() == "maand",
        reading.read_near,
    ),
    # "binnen drie weken", "binnen een half jaar"
    _form(
        ("binnen",),
        r"(?<![\w-])binnen\s+(?:(?:ongeveer|circa|maximaal|uiterlijk|nu\s+en)\s+)?"
        rf"(?P<number>\d{{1,3}}|een\s+half|{any_of(NUMBERS)})\s+"
        r"(?P<unit>werkdag(?:en)?|dag(?:en)?|weken|week|maanden|maand|jaar|half\s*jaar)\b"
        r"(?P<after>\s+(?:na|nadat|vanaf)\b)?",
        _always,
        reading.read_within,
    ),
    # "vandaag", "morgen"
    _form(
        ("vandaag", "morgen"),
        r"(?<![\w-])(?P<today>vandaag|morgen)\b(?!\s+de\s+dag)",
        _always,
        reading.read_today,
    ),
)


_FORMS_OF = {hint: tuple(form for form in FORMS if hint in form.hints) for form in FORMS for hint in form.hints}
_AROUND = 100  # no term is longer on either side of its hint


def said_in(text: str) -> list[tuple[int, int, Form, Match]]:
    """(start, end, form, match) of all that may be a term in a text, forms apart, in no order.

    Patterns are tried only around the words that no term of their form lacks.
    """
    lowered = text.lower()
    places: dict[Form, list[int]] = {}
    for hint, forms in _FORMS_OF.items():
        at = lowered.find(hint)
        while at >= 0:
            for form in forms:
                places.setdefault(form, []).append(at)
            at = lowered.find(hint, at + 1)
    return [
        (match.start(), match.end(), form, match)
        for form, starts in places.items()
        for start, end in _windows(starts)
        for match in form.pattern.finditer(text, start, end)
        if form.accepts(match)
    ]


def _windows(starts: list[int]) -> list[tuple[int, int]]:
    """The stretches around the places of a form's hints, joined where they meet."""
    starts.sort()
    joined: list[tuple[int, int]] = []
    for at in starts:
        if joined and at - _AROUND <= joined[-1][1]:
            joined[-1] = (joined[-1][0], at + 2 * _AROUND)
        else:
            joined.append((max(0, at - _AROUND), at + 2 * _AROUND))
    return joined
