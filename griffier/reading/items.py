"""Rows of the record with everything a page needs: the fields of the export, and where the words stand in the clean text.

Only fetching and shape. What the fields mean is said in ``griffier.record.kinds``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from griffier.record.cells import from_cell
from griffier.record.kinds import BY_NAME, Kind

Value = str | int | float | None

IN_DOSSIER = "EXISTS (SELECT 1 FROM json_each(p.dossiers) WHERE value = ?)"
"""A condition for ``select``: the paper is of a dossier."""


class Spot(NamedTuple):
    """Where words stand: in the file (``page``, ``start``, ``end``) and in the clean text of a flow of the paper."""

    file: str
    sha256: str
    page: int | None
    start: int
    end: int
    quote: str
    flow: int
    clean_start: int
    clean_end: int


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a kind. ``number`` is its order in its paper, from 1; ``fields`` are those of the export."""

    kind: str
    paper: str
    version: int
    number: int
    spot: Spot
    fields: Mapping[str, object]

    def text(self, name: str) -> str | None:
        """A field that holds words or a date; None when it holds none."""
        value = self.fields.get(name)
        return value if isinstance(value, str) and value else None

    def whole(self, name: str) -> int | None:
        """A field that holds a whole number."""
        value = self.fields.get(name)
        return value if isinstance(value, int) else None

    def texts(self, name: str) -> list[str]:
        """A field that holds a list of words."""
        value = self.fields.get(name)
        return [str(v) for v in value] if isinstance(value, list) else []

    def wholes(self, name: str) -> list[int]:
        """A field that holds a list of whole numbers."""
        value = self.fields.get(name)
        return [v for v in value if isinstance(v, int)] if isinstance(value, list) else []

    def objects(self, name: str) -> list[dict[str, object]]:
        """A field that holds a list of objects."""
        value = self.fields.get(name)
        return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []

    def mapping(self, name: str) -> dict[str, object]:
        """A field that holds an object; {} when it holds none."""
        value = self.fields.get(name)
        return value if isinstance(value, dict) else {}

    def record(self) -> dict[str, object]:
        """The row as the export has it."""
        kind = BY_NAME[self.kind]
        spot = self.spot
        place = {"page": spot.page, "start": spot.start, "end": spot.end, "quote": spot.quote}
        own = {c.name: self.fields[c.name] for c in kind.all_columns if c.exported}
        own |= {name: place[name] for name in kind.beside}
        return {"paper": self.paper, **own, "source": {"file": spot.file, "sha256": spot.sha256, **place}}


def items_of(db: sqlite3.Connection, kind: str, version: int) -> list[Item]:
    """Every row of a kind in one version of a paper, in text order."""
    return select(db, kind, "v.id = ?", (version,), order="k.row")


def current(db: sqlite3.Connection, kind: str, where: str = "1", values: Sequence[Value] = (), order: str = "") -> list[Item]:
    """The rows of current versions that a condition on ``k`` (the kind), ``v`` (the version) and ``p`` (its paper) keeps."""
    return select(db, kind, f"v.current AND ({where})", values, order=order or "v.paper, v.sha256, k.row")


def select(
    db: sqlite3.Connection, kind: str, where: str, values: Sequence[Value], order: str, limit: int = -1, offset: int = 0
) -> list[Item]:
    """Rows of a kind by a condition written in this package (never by words from outside: those are ``values``)."""
    query = (
        f'SELECT v.file AS file, v.sha256 AS sha256, k.* FROM versions v JOIN "{kind}" k ON k.version = v.id '
        f"JOIN papers p ON p.version = v.id WHERE {where} ORDER BY {order} LIMIT {int(limit)} OFFSET {int(offset)}"
    )
    return [_item(BY_NAME[kind], row) for row in db.execute(query, tuple(values))]


def spot_of(row: sqlite3.Row) -> Spot:
    """Where the words of a row stand, with the file and hash of its version beside its own columns."""
    return Spot(
        row["file"], row["sha256"], row["page"], row["start"] or 0, row["end"] or 0, row["quote"] or "",
        row["flow"] or 0, row["clean_start"] or 0, row["clean_end"] or 0,
    )  # fmt: skip


def _item(kind: Kind, row: sqlite3.Row) -> Item:
    fields = {c.name: from_cell(c.type, row[c.name]) for c in kind.all_columns}
    return Item(kind.name, row["paper"], row["version"], row["row"], spot_of(row), fields)
