"""A request as pages see it: the record to read from, and what was asked in words that are safe to hand on."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from griffier.errors import BadRequest
from griffier.interfaces.web.links import Links
from griffier.interfaces.web.words import Words
from griffier.linking.commitments import newest_day
from griffier.reading.heads import PAGE, WHOLE
from griffier.reading.printed import Printed

LONGEST = 2_000
"""Characters of a parameter that are looked at."""
FARTHEST = 10**9
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Refused(BadRequest):
    """A parameter that makes no sense. ``why`` (whole, value, parameter) and ``fills`` are for the reader's language."""

    def __init__(self, why: str, message: str, **fills: object) -> None:
        super().__init__(message)
        self.why, self.fills = why, fills


@dataclass(frozen=True)
class Asked:
    """One request. ``parts`` are the names in the path, ``query`` the parameters; ``today`` is an ISO date."""

    db: sqlite3.Connection
    folder: Path
    parts: Mapping[str, str]
    query: Mapping[str, str]
    words: Words
    links: Links
    today: str
    base: str
    form: str = "html"

    def part(self, name: str) -> str:
        """A part of the path, without control characters."""
        return CONTROL.sub("", self.parts.get(name, ""))[:LONGEST]

    def text(self, name: str) -> str:
        """A parameter, empty when it is not given."""
        return CONTROL.sub("", self.query.get(name, ""))[:LONGEST]

    def chosen(self, *names: str) -> dict[str, str]:
        """Several parameters by name."""
        return {name: self.text(name) for name in names}

    def whole(self, name: str, default: int = 0, least: int = 0) -> int:
        """A parameter that is a whole number. BadRequest when it is none or out of reach."""
        said = self.text(name)
        if not said:
            return default
        if not re.fullmatch(r"-?[0-9]{1,10}", said) or not least <= int(said) <= FARTHEST:
            message = f"{name}: expected a whole number from {least} to {FARTHEST}, got {said[:40]!r}"
            raise Refused("whole", message, name=name, least=least, most=FARTHEST, said=said[:40])
        return int(said)

    def offset(self, size: int = PAGE) -> int:
        """The first row of a list: ``offset``, else that of ``page`` (from 1). Refused when either is no number."""
        page = self.whole("page", 1, 1)
        return self.whole("offset", (page - 1) * size)

    @property
    def size(self) -> int:
        """Rows on a page of a list: a table (CSV) without a page or an offset is the whole list."""
        return WHOLE if self.form == "csv" and not (self.text("page") or self.text("offset")) else PAGE

    @cached_property
    def as_of(self) -> str | None:
        """The day that statuses are judged by; None when no paper of the record has a date."""
        return newest_day(self.db)

    @cached_property
    def printed(self) -> Printed:
        """The printed numbers of questions, for names of places."""
        return Printed(self.db)

    def expect(self, known: Mapping[str, tuple[str, ...]]) -> None:
        """Refused when a parameter is given that is none of those known, or that has a value it can not have (none: any)."""
        for name in self.query:
            said = self.text(name)
            if name not in known:
                names = ", ".join(known)
                message = f"{name[:40]}: this page knows no such parameter; it knows {names}"
                raise Refused("parameter", message, name=name[:40], known=names)
            if said and known[name] and said not in known[name]:
                values = ", ".join(known[name])
                raise Refused("value", f"{name}: expected {values}, got {said[:40]!r}", name=name, known=values, said=said[:40])
