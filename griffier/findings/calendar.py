"""Stretches of days: years, months, quarters, seasons, recesses, and parts of them.

The arithmetic under ``terms``; it knows the calendar and the lexicon's seasons and yearly events, no sentences.
A ``Stretch`` is (first day, last day), both included. Nothing here reads a clock: what "this year" is, the caller says.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import NamedTuple

from griffier.lexicon.rows import rows


class Stretch(NamedTuple):
    """From the first day to the last, both included."""

    first: dt.date
    last: dt.date


SEASONS = {row["word"]: (row["first"], row["last"]) for row in rows("terms/seasons.csv")}
EVENTS = {row["words"].casefold(): (row["first"], row["last"]) for row in rows("terms/events.csv")}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ENGLISH = {"may": 5, "july": 7, "september": 9}


def day(year: int, month: int, number: int) -> Stretch | None:
    """That one day; None when there is no such day (31 juni)."""
    try:
        date = dt.date(year, month, number)
    except ValueError:
        return None
    return Stretch(date, date)


def month(year: int, number: int) -> Stretch:
    """The whole month."""
    return Stretch(dt.date(year, number, 1), dt.date(year, number, monthrange(year, number)[1]))


def whole_year(year: int) -> Stretch:
    """1 January to 31 December."""
    return Stretch(dt.date(year, 1, 1), dt.date(year, 12, 31))


def months_of(year: int, length: int, nth: int) -> Stretch:
    """The nth stretch of so many months: ``months_of(2023, 3, 1)`` is the first quarter of 2023."""
    last = nth * length
    return Stretch(month(year, last - length + 1).first, month(year, last).last)


def season(year: int, word: str) -> Stretch:
    """The season that begins in that year, as readers take it (``lexicon/terms/seasons.csv``)."""
    return _yearly(year, *SEASONS[word])


def event(year: int, words: str) -> Stretch:
    """The yearly event that begins in that year (``lexicon/terms/events.csv``; recesses are nominal)."""
    return _yearly(year, *EVENTS[words])


def week(day_in_it: dt.date) -> Stretch:
    """Monday to Sunday."""
    monday = day_in_it - dt.timedelta(days=day_in_it.weekday())
    return Stretch(monday, monday + dt.timedelta(days=6))


def months_later(date: dt.date, months: int) -> dt.date:
    """The same day so many months on; the month's last day where it has no such day."""
    year, index = divmod(date.year * 12 + date.month - 1 + months, 12)
    return dt.date(year, index + 1, min(date.day, monthrange(year, index + 1)[1]))


def workdays_later(date: dt.date, number: int) -> dt.date:
    """So many days on, Saturdays and Sundays not counted (public holidays are not known here)."""
    while number:
        date += dt.timedelta(days=1)
        number -= date.weekday() < 5
    return date


def part(whole: Stretch, of: str, first: str, last: str) -> Stretch:
    """A part of a year (``01-01``, ``03-31``) or of a month (``21``, ``31``: never past its last day)."""
    if of == "year":
        return _yearly(whole.first.year, first, last)
    year, number = whole.first.year, whole.first.month
    return Stretch(dt.date(year, number, int(first)), dt.date(year, number, min(int(last), whole.last.day)))


def _yearly(year: int, first: str, last: str) -> Stretch:
    begin = _date(year, first)
    end = _date(year, last) if last else begin
    return Stretch(begin, end if end >= begin else _date(year + 1, last))


def _date(year: int, words: str) -> dt.date:
    """``03-01``, or ``tuesday 3 september``: the third Tuesday of September."""
    if " " not in words:
        number, date = words.split("-")
        return dt.date(year, int(number), int(date))
    name, nth, english = words.split()
    first = dt.date(year, _ENGLISH[english], 1)
    ahead = (_WEEKDAYS.index(name) - first.weekday()) % 7
    return first + dt.timedelta(days=ahead + 7 * (int(nth) - 1))
