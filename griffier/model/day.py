"""Days as papers print them: one day, a stretch of days, or no sooner than a day.

``datetime.date`` alone says which days there are: what it refuses (31 June, 29 February 2033) is no day here either.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from typing import NamedTuple

_ISO = re.compile(r"\d{4}-\d\d-\d\d")


class Day(NamedTuple):
    """From ``first`` to ``last``, both included; None where that side is open.

    >>> Day.on(2033, 2, 29) is None, Day.month(2032, 2).iso, Day.on(2032, 2, 29).iso
    (True, None, '2032-02-29')
    """

    first: dt.date | None
    last: dt.date | None

    @classmethod
    def on(cls, year: int, month: int, day: int) -> Day | None:
        """That one day; None when there is no such day."""
        try:
            date = dt.date(year, month, day)
        except ValueError:
            return None
        return cls(date, date)

    @classmethod
    def month(cls, year: int, month: int) -> Day:
        """Any day of that month. ValueError when there is no such month."""
        return cls(dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]))

    @classmethod
    def not_before(cls, first: dt.date) -> Day:
        """That day or any later one."""
        return cls(first, None)

    @classmethod
    def read(cls, iso: str | None) -> Day | None:
        """The day that an ISO date names; None when it names none."""
        if not iso or not _ISO.fullmatch(iso):
            return None
        year, month, day = map(int, iso.split("-"))
        return cls.on(year, month, day)

    @property
    def certain(self) -> bool:
        """Whether it is one day."""
        return self.first is not None and self.first == self.last

    @property
    def iso(self) -> str | None:
        """The one day in ISO 8601; None where it is not certain."""
        return self.first.isoformat() if self.first is not None and self.first == self.last else None


def date_of(iso: str | None) -> dt.date | None:
    """The one day that an ISO date names; None when there is no such day."""
    day = Day.read(iso)
    return day.first if day else None
