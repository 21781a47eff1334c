"""Read a printed day: "16 maart 2018" is ``2018-03-16``, "1 december jl." is ``--12-01`` (the year is the reader's to find)."""

from __future__ import annotations

import re

from griffier.findings.references.looking import BLANK
from griffier.findings.references.words import MONTH
from griffier.lexicon.patterns import MONTHS
from griffier.model.day import Day

# "16 maart 2018", "1 december jl.", "3-11-2020"; groups with a prefix so that a pattern can hold one.
DAY = (
    rf"(?:(?P<day>[0-3]?\d){BLANK}(?P<month>{MONTH})(?![a-z])(?:{BLANK}(?P<year>(?:19|20)\d\d)(?!\d))?"
    rf"|(?P<day_number>[0-3]?\d)-(?P<month_number>[01]?\d)-(?P<year_number>(?:19|20)\d\d)(?!\d))"
    rf"(?P<recent>{BLANK}(?:jongstleden|jl\b\.?|j\.l\.))?"
)
#: A leap year, for a day whose year is not printed.
_LEAP = 2000


def iso_day(match: re.Match[str]) -> str | None:
    """ISO 8601 date of a match of ``DAY``, ``--MM-DD`` without a year, None when there is no such day."""
    day = int(match["day"] or match["day_number"])
    month = MONTHS[match["month"].lower()] if match["month"] else int(match["month_number"])
    year = match["year"] or match["year_number"] or "-"
    if Day.on(_LEAP if year == "-" else int(year), month, day) is None:
        return None
    return f"{year}-{month:02}-{day:02}"


def settle_year(day: str, paper_date: str | None) -> str:
    """A day without a year read against the paper's own date: the last such day not after it. Other days stay as they are."""
    if not day.startswith("--") or paper_date is None:
        return day
    year = int(paper_date[:4])
    this_year = f"{year}{day[1:]}"
    return this_year if this_year <= paper_date and Day.read(this_year) else _last_before(year, day)


def _last_before(year: int, day: str) -> str:
    """That day in the last year before this one that has it (29 February is not in every year)."""
    return next(found for past in range(1, 9) if Day.read(found := f"{year - past}{day[1:]}"))
