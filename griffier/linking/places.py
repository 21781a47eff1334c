"""Where clean words of a stored version stand in its file: what reading knew, from the packed pieces alone."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from typing import NamedTuple

from griffier.model.text import PlacedText
from griffier.record.blobs import unpack, unpack_pieces


class Spot(NamedTuple):
    """``page`` from 1, None when the file has no pages; offsets as in every row of the record."""

    page: int | None
    start: int
    end: int


class Places:
    """The places of one version; flows are unpacked when first asked for."""

    def __init__(self, db: sqlite3.Connection, version: int) -> None:
        self._db = db
        self._version = version
        row = db.execute("SELECT format, pages FROM versions WHERE id = ?", (version,)).fetchone()
        self._paged = row[0] == "pdf"
        self._pages = unpack(row[1], 1)[0]
        self._flows: dict[int, PlacedText] = {}

    def text(self, flow: int) -> str:
        """The clean text of a flow; '' when there is no such flow."""
        return self._flow(flow).text

    def spot(self, flow: int, start: int, end: int) -> Spot:
        """Where clean ``[start, end)`` of a flow stands."""
        a, b = self._flow(flow).source_span(start, end)
        if not self._pages:
            return Spot(None, a, b)
        page = bisect_right(self._pages, a)
        offset = self._pages[page - 1] if self._paged else 0
        return Spot(page, a - offset, b - offset)

    def _flow(self, flow: int) -> PlacedText:
        if flow not in self._flows:
            query = "SELECT t.text, f.pieces FROM text t JOIN flows f USING (version, flow) WHERE version = ? AND flow = ?"
            row = self._db.execute(query, (self._version, flow)).fetchone()
            self._flows[flow] = unpack_pieces(row[0], row[1]) if row else unpack_pieces("", _NOTHING)
        return self._flows[flow]


_NOTHING = b"x\x9c\x03\x00\x00\x00\x00\x01"
