"""Read days as Dutch papers print them: ``17 juni 2032``, ``1 sept. 2031``, ``17-06-2032``."""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.lexicon.patterns import MONTHS
from griffier.model.day import Day

_MONTH = "|".join(sorted((re.escape(word) for word in MONTHS), key=len, reverse=True))
#: A printed day as a pattern without named groups, so that it can stand more than once in another pattern.
DAY = rf"(?<!\d)\d{{1,2}}e?\s*(?:(?i:{_MONTH})\s*|[-/.]\d{{1,2}}[-/.])(?:1[89]|20)\d\d(?!\d)"
_PARTS = re.compile(
    rf"(?P<day>\d{{1,2}})e?\s*(?:(?P<name>{_MONTH})\s*|[-/.](?P<number>\d{{1,2}})[-/.])(?P<year>\d{{4}})", re.IGNORECASE
)
_DAY = re.compile(DAY)


class PrintedDay(NamedTuple):
    """The words of a printed day and the day; ``day`` is None when there is no such day (31 juni)."""

    words: str
    day: Day | None


def read_day(words: str) -> PrintedDay | None:
    """The first printed day in some words; None when they print none.

    >>> read_day("Den Haag, 17 juni 2032").day.iso
    '2032-06-17'
    >>> read_day("(ontvangen 29 februari 2033)").day is None
    True
    """
    found = _DAY.search(words)
    parts = _PARTS.match(found[0]) if found else None
    if found is None or parts is None:
        return None
    month = MONTHS[parts["name"].lower()] if parts["name"] else int(parts["number"])
    return PrintedDay(found[0], Day.on(int(parts["year"]), month, int(parts["day"])))


def read_days(words: str) -> list[PrintedDay]:
    """All printed days in some words, in order."""
    return [day for found in _DAY.finditer(words) if (day := read_day(found[0]))]
