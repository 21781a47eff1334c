"""How each form of a term is read: from a match and the paper's date to a stretch of days.

The other half of ``term_forms``: patterns there, dates here. A reader gives None when the words set no date, or none
without the paper's date. What a preposition does to the stretch is said in ``terms``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from griffier.findings import calendar as cal
from griffier.findings.calendar import Stretch
from griffier.lexicon.patterns import MONTHS
from griffier.lexicon.rows import rows

Match = re.Match[str]


class Spoken(NamedTuple):
    """A stretch of days, the sense of its preposition (in, by, before, after), and whether the words name an end
    ("voor het einde van 2022" allows its last day)."""

    stretch: Stretch
    limit: str
    is_an_end: bool


LIMITS = {row["words"]: row["sense"] for row in rows("terms/limits.csv")}
PARTS = {(row["words"], row["of"]): (row["first"], row["last"]) for row in rows("terms/parts.csv")}
YEARS = {row["words"]: int(row["shift"]) for row in rows("terms/relative_years.csv")}
NUMBERS = {row["word"]: int(row["value"]) for row in rows("terms/numbers.csv")}
ORDINALS = {"eerste": 1, "1e": 1, "tweede": 2, "2e": 2, "derde": 3, "3e": 3, "vierde": 4, "4e": 4, "laatste": 0}
_LENGTHS = {"kwartaal": 3, "trimester": 4, "halfjaar": 6, "half jaar": 6}


def squeezed(words: str | None) -> str:
    """Lower case, single blanks; "" for None."""
    return " ".join((words or "").split()).lower()


def _year(words: str | None, paper_date: dt.date | None) -> int | None:
    """The year that words name, against the paper's date; None when there are none or the date is not known."""
    said = squeezed(words)
    if said[-4:].isdigit():
        return int(said[-4:])
    return paper_date.year + YEARS[said] if said and paper_date else None


def _next(make: Callable[[int], Stretch | None], words: str | None, paper_date: dt.date | None) -> Stretch | None:
    """The stretch in the year that is named; where none is, the next one that is not over."""
    year = _year(words, paper_date)
    if year is not None:
        return make(year)
    if words or paper_date is None:
        return None
    this = make(paper_date.year)
    return this if this is None or this.last >= paper_date else make(paper_date.year + 1)


def _spoken(match: Match, stretch: Stretch | None, of: str = "") -> Spoken | None:
    if stretch is None:
        return None
    groups = match.groupdict()
    part = squeezed(groups.get("part"))
    if part:
        stretch = cal.part(stretch, of, *PARTS[part, of])
    limit = LIMITS.get(squeezed(groups.get("limit")), "in")
    return Spoken(stretch, limit, part.startswith(("eind", "het eind", "de laatste")))


def said(match: Match, *names: str) -> bool:
    """True when one of the named groups took part in the match."""
    groups = match.groupdict()
    return any(groups.get(name) for name in names)


def read_day(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "1 mei", "12 maart 2024", "de week van 6 juni"."""
    number, month = int(match["day"]), MONTHS[match["month"].lower()]
    stretch = _next(lambda year: cal.day(year, month, number), match["year"], paper_date)
    if stretch and match["week"]:
        stretch = cal.week(stretch.first)
    return _spoken(match, stretch)


def read_meeting(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """A debate with its date."""
    spoken = read_day(match, paper_date)
    # On the day of the debate itself a paper can still be in time, so "voor het debat van 12 maart" allows that day.
    return spoken._replace(is_an_end=True) if spoken else None


def read_digits(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "01-07-2023"."""
    month = int(match["m"])
    return _spoken(match, cal.day(int(match["y"]), month, int(match["d"])) if 1 <= month <= 12 else None)


def read_month(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "september 2021", "eind mei"."""
    number = MONTHS[match["month"].lower()]
    return _spoken(match, _next(lambda year: cal.month(year, number), match["year"], paper_date), "month")


def read_year(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "2022", "volgend jaar", "begin 2024"."""
    year = _year(match["year"], paper_date)
    return _spoken(match, cal.whole_year(year) if year else None, "year")


def read_years(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "de periode 2021-2025"."""
    return _spoken(match, Stretch(cal.whole_year(int(match["a"])).first, cal.whole_year(int(match["b"])).last))


def read_quarter(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "het eerste kwartaal van 2023", "het tweede halfjaar"."""
    length = _LENGTHS[squeezed(match["unit"])]
    first = ORDINALS[match["nth"].lower()] or 12 // length
    last = ORDINALS[match["nth2"].lower()] if match["nth2"] else first
    if max(first, last) * length > 12:
        return None
    both = _next(lambda y: Stretch(cal.months_of(y, length, first).first, cal.months_of(y, length, last).last),
                 match["year"], paper_date)  # fmt: skip
    return _spoken(match, both)


def read_q(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "Q3 2023"."""
    return _spoken(match, _next(lambda year: cal.months_of(year, 3, int(match["q"])), match["year"], paper_date))


def read_season(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "dit najaar", "de zomer van 2023", "komend voorjaar"."""
    word = match["season"].lower()
    if match["rel"] and match["rel"].lower() in ("dit", "deze") and not match["year"]:
        stretch = _this_season(word, paper_date)
    else:
        stretch = _next(lambda year: cal.season(year, word), match["year"], paper_date)
        if (match["rel"] or match["rel2"]) and not match["year"] and stretch and paper_date and stretch.first <= paper_date:
            stretch = cal.season(stretch.first.year + 1, word)  # "komend voorjaar", said in April, is the next one
    return _spoken(match, stretch)


def _this_season(word: str, paper_date: dt.date | None) -> Stretch | None:
    """The season of the paper's year; of a winter that runs, the one it is in."""
    if paper_date is None:
        return None
    before = cal.season(paper_date.year - 1, word)
    return before if before.last >= paper_date else cal.season(paper_date.year, word)


def read_event(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "het zomerreces", "Prinsjesdag 2024"."""
    words = squeezed(match["event"])
    return _spoken(match, _next(lambda year: cal.event(year, words), match["year"], paper_date))


def read_near(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "volgende week", "eind deze maand", "dit kwartaal"."""
    if paper_date is None:
        return None
    ahead, unit = match["near"].lower() not in ("deze", "dit"), match["unit"].lower()
    if unit == "week":
        return _spoken(match, cal.week(paper_date + dt.timedelta(days=7 * ahead)))
    if unit == "maand":
        then = cal.months_later(paper_date, int(ahead))
        return _spoken(match, cal.month(then.year, then.month), "month")
    then = cal.months_later(paper_date, 3 * ahead)
    return _spoken(match, cal.months_of(then.year, 3, (then.month + 2) // 3))


def read_within(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "binnen drie weken": no first day, the last one counted from the paper."""
    if paper_date is None or match["after"]:
        return None  # "binnen drie weken na ontvangst" counts from a day that the words do not give
    number, unit = squeezed(match["number"]), squeezed(match["unit"])
    if "half" in number + unit:  # "een half jaar", "een halfjaar"
        last = cal.months_later(paper_date, 6)
    else:
        last = _later(paper_date, int(number) if number.isdigit() else NUMBERS[number], unit)
    return Spoken(Stretch(paper_date, last), "by", True)


def _later(date: dt.date, number: int, unit: str) -> dt.date:
    if unit.startswith("werkdag"):
        return cal.workdays_later(date, number)
    if unit.startswith("dag"):
        return date + dt.timedelta(days=number)
    if unit.startswith("we"):
        return date + dt.timedelta(days=7 * number)
    return cal.months_later(date, number * (12 if unit == "jaar" else 1))


def read_today(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """ "vandaag", "morgen"."""
    if paper_date is None:
        return None
    date = paper_date + dt.timedelta(days=match["today"].lower() == "morgen")
    return Spoken(Stretch(date, date), "in", False)


def read_nothing(match: Match, paper_date: dt.date | None) -> Spoken | None:
    """Words that name no time."""
    return None
