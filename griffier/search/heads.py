"""What the search knows of a paper as a whole: the values of its facets and filters, taken from its row in ``papers``.

A parliamentary year that is not printed follows from the date (it begins on the third Tuesday of September); a ministry is the
office of whoever answers, without the words minister or staatssecretaris. Nothing else is worked out.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from griffier.record.labels import named_askers

OFFICE = re.compile(
    r"^(?:(?:mede )?namens )?(?:de )?(?:vice-?)?(?:demissionair )?(?:minister|staatssecretaris|bewindspersoon)\s+(?:van|voor)\s+",
    re.IGNORECASE,
)


MOST_YEARS = 5
"""A paper that can be of more years than this counts for the first of them only."""


class PaperHead(NamedTuple):
    """The paper's facets: ids it goes by, when, who asked, who answered."""

    paper: str
    file: str
    kind: str
    title: str | None
    date: str | None
    year: str | None
    dossiers: tuple[str, ...]
    ministries: tuple[str, ...]
    askers: tuple[str, ...]
    aliases: tuple[str, ...]
    date_from: str | None = None
    date_to: str | None = None

    @property
    def day(self) -> str | None:
        """The day that it is ordered by: its own, else the first that it can be of."""
        return self.date or self.date_from

    @property
    def years(self) -> tuple[str, ...]:
        """The calendar years that it can be of: of its day, else all from the first to the last day that it can be of."""
        first = (self.day or "")[:4]
        last = (self.date or self.date_to or self.date_from or "")[:4]
        if not first.isdigit() or not last.isdigit():
            return ()
        first_year, last_year = int(first), int(last)
        if not first_year <= last_year <= first_year + MOST_YEARS:
            last_year = first_year
        return tuple(str(year) for year in range(first_year, last_year + 1))

    @property
    def words(self) -> str:
        """Names by which the whole paper may be asked for."""
        return " ".join((*self.dossiers, *self.ministries, *self.askers))


def head_of(rows: list[dict[str, object]], paper: str, file: str) -> PaperHead:
    """The head of the paper whose row in ``papers`` this is; an empty one when it has none."""
    row = rows[0] if rows else {}
    people = [p for p in _list(row.get("answered_by")) if isinstance(p, dict)]
    offices = [str(p["role"]) for p in people if p.get("role")] + [str(o) for o in _list(row.get("on_behalf_of"))]
    day = _text(row.get("date"))
    return PaperHead(
        paper, file, _text(row.get("kind")) or "other", _text(row.get("title")), day,
        _text(row.get("parliamentary_year")) or parliamentary_year(day),
        tuple(map(str, _list(row.get("dossiers")))),
        tuple(dict.fromkeys(ministry(o) for o in offices)),
        named_askers(row),
        tuple(a for a in (_text(row.get("submitted_as")), file.rsplit(".", 1)[0]) if a),
        _text(row.get("date_from")), _text(row.get("date_to")),
    )  # fmt: skip


def ministry(office: str) -> str:
    """``de minister van Buitenlandse Zaken`` as Buitenlandse Zaken; an office of another form as it is."""
    name = OFFICE.sub("", " ".join(office.split()))
    return name[:1].upper() + name[1:]


def parliamentary_year(day: str | None) -> str | None:
    """The year of the chamber that a day falls in, as 2020-2021; None for no day."""
    try:
        when = date.fromisoformat(day or "")
    except ValueError:
        return None
    first = when.year if when >= opening(when.year) else when.year - 1
    return f"{first}-{first + 1}"


def opening(year: int) -> date:
    """The third Tuesday of September."""
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
