"""What a person says that a file is, where the file itself does not say it (or says it wrongly): id, day, kind, dossiers.

It takes the place of what the file prints, and the head then says that a person said it (``identity``).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import NamedTuple, cast, get_args

from griffier.errors import BadRequest
from griffier.model.ids import parse_id
from griffier.model.paper import Head, PaperKind

KINDS: tuple[str, ...] = get_args(PaperKind)
#: The parliament's papers begin in 1814; a day beyond the century is a slip of the pen.
_FIRST, _LAST = 1814, 2200
_KST = re.compile(r"kst-(\d{5}(?:-(?:\d\d|[IVX]+[A-E]?|[A-L]))?)-(\d{1,4}[a-z]?|[A-Z]{1,3})(?:-[hnb]\d+)?")
_YEARLY = re.compile(r"ah-(tk|ek|vv)-(\d{4})(\d{4})-\d+")
_DOSSIER = re.compile(r"(\d{2})\s?(\d{3})(?:[\s-]+([IVX]+[A-E]?|[A-L]|\d\d))?")


class Identity(NamedTuple):
    """What a person says of a file; None or () where nothing is said."""

    id: str | None = None
    date: str | None = None
    kind: PaperKind | None = None
    dossiers: tuple[str, ...] = ()

    def head(self, read: Head) -> Head:
        """The head that was read, with what the person said in its place."""
        said: dict[str, object] = {"identity": "person"}
        if self.id:
            said |= {"id": self.id, **_told_by(self.id, read)}
        if self.date:
            said |= {"date": self.date, "date_from": None, "date_to": None}
        if self.kind:
            said |= {"kind": self.kind, "kind_printed": None}
        if self.dossiers:
            said["dossiers"] = self.dossiers
        return replace(read, **said)  # type: ignore[arg-type]


def identity(id: str = "", date: str = "", kind: str = "", dossiers: tuple[str, ...] = ()) -> Identity:
    """What a person says, each part as people write it. BadRequest, saying what was expected, when a part is wrong."""
    return Identity(_id(id) if id else None, _day(date) if date else None, _kind(kind), tuple(map(_dossier, dossiers)))


def _told_by(id: str, read: Head) -> dict[str, object]:
    """What an id says besides: dossier and number, or chamber and year."""
    if kst := _KST.fullmatch(id):
        others = tuple(d for d in read.dossiers if d != kst[1])
        return {"dossiers": (kst[1], *others), "sequence": kst[2]}
    if yearly := _YEARLY.fullmatch(id):
        return {"chamber": yearly[1], "parliamentary_year": f"{yearly[2]}-{yearly[3]}"}
    return {}


def _id(written: str) -> str:
    found = parse_id(written)
    if not found:
        raise BadRequest(f"{written!r} is no id of a paper: as kst-35207-42, ah-tk-20202021-1234, kv-tk-2021Z13647 or 2021D31777")
    return found[0]


def _day(written: str) -> str:
    try:
        day = dt.date.fromisoformat(written.strip())
    except ValueError:
        raise BadRequest(f"{written!r} is no day: as 2021-06-04, a day that exists") from None
    if not _FIRST <= day.year <= _LAST:
        raise BadRequest(f"{written!r} is no day of a paper: between {_FIRST} and {_LAST}")
    return day.isoformat()


def _kind(written: str) -> PaperKind | None:
    if written and written not in KINDS:
        raise BadRequest(f"{written!r} is no kind of paper: {', '.join(KINDS)}")
    return cast(PaperKind, written) if written else None


def _dossier(written: str) -> str:
    found = _DOSSIER.fullmatch(written.strip())
    if not found:
        raise BadRequest(f"{written!r} is no dossier: as 35207, 36800-XVI or 21501-02")
    return f"{found[1]}{found[2]}" + (f"-{found[3]}" if found[3] else "")
