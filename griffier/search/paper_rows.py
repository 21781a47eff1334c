"""The rows of one version of a paper as passages are made from them: opened, and with the look-ups that passages need.

Reads the record and changes nothing. What it deliberately does not do: decide what a passage is (``passages`` does).
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from griffier.model.text import PlacedText
from griffier.record.blobs import unpack, unpack_pieces
from griffier.record.cells import from_cell
from griffier.record.kinds import BY_NAME
from griffier.record.matters import AnsweredIn, answer_elsewhere, answered_in


class Source(NamedTuple):
    """Where a passage stands, as exports say it; the quote is the passage's text."""

    file: str
    sha256: str
    page: int | None
    start: int
    end: int


Row = dict[str, object]


class PaperRows:
    """The rows of one version, and the lookups that passages need."""

    def __init__(self, db: sqlite3.Connection, version: int) -> None:
        self.db, self.version = db, version
        row = db.execute("SELECT file, sha256, paper, format, pages FROM versions WHERE id = ?", (version,)).fetchone()
        self.file, self.sha256, self.id, self.format = row["file"], row["sha256"], row["paper"], row["format"]
        self.pages = unpack(row["pages"], 1)[0] if row["pages"] else ()
        self.body = next((str(r["text"] or "") for r in self.rows("text")), "")
        self._placed: PlacedText | None = None
        self._ties: dict[str, AnsweredIn] | None = None
        self.questions, self.answers, self.sections = self.rows("questions"), self.rows("answers"), self.rows("sections")
        self.served: dict[int, Row] = {n: a for a in self.answers for n in numbers(a["answers"])}

    def rows(self, kind: str) -> list[Row]:
        """Rows of a kind, lists and objects opened."""
        columns = {c.name: c.type for c in BY_NAME[kind].all_columns}
        cursor = self.db.execute(f'SELECT * FROM "{kind}" WHERE version = ? ORDER BY row', (self.version,))
        return [{k: from_cell(columns[k], r[k]) if k in columns else r[k] for k in r.keys()} for r in cursor]  # noqa: SIM118

    def source(self, row: Row) -> Source:
        return Source(self.file, self.sha256, maybe(row["page"]), integer(row["start"]), integer(row["end"]))

    def place(self, start: int, end: int) -> Source:
        """Where clean ``[start, end)`` of the body stands in the file."""
        a, b = self._flow().source_span(start, end)
        page = bisect_right(self.pages, a) if len(self.pages) else None
        offset = self.pages[page - 1] if page and self.format == "pdf" else 0
        return Source(self.file, self.sha256, page, a - offset, b - offset)

    def _flow(self) -> PlacedText:
        """The body with the places of its words, opened when first needed."""
        if self._placed is None:
            query = "SELECT pieces FROM flows WHERE version = ? AND flow = 0"
            blob = self.db.execute(query, (self.version,)).fetchone()[0]
            self._placed = unpack_pieces(self.body, blob)
        return self._placed

    def answered_elsewhere(self, row: Row) -> bool:
        """True when another paper of the same matter answers this question."""
        if self._ties is None:
            self._ties = answered_in(self.db, self.id) if not self.answers else {}
        return answer_elsewhere(self._ties, self.id, str(row["label"]) if row["label"] else None, integer(row["n"])) is not None

    def of_question(self, n: int) -> tuple[str, tuple[int, ...]]:
        """The place of a question (that of its answer, when it has one) and all questions of that place."""
        answer = self.served.get(n)
        return (f"a{answer['n']}", numbers(answer["answers"])) if answer else (f"q{n}", (n,))


class References:
    """Which papers the words of a passage refer to."""

    def __init__(self, rows: list[Row]) -> None:
        self.spans = sorted((integer(r["clean_start"]), t) for r in rows if r["flow"] == 0 for t in _targets(r))
        self.notes: dict[str, tuple[str, ...]] = {}
        for row in rows:
            within = row["in"]
            if isinstance(within, dict) and (label := within.get("footnote")):
                self.notes[str(label)] = (*self.notes.get(str(label), ()), *_targets(row))

    def inside(self, row: Row) -> tuple[str, ...]:
        return self.between(integer(row["clean_start"]), integer(row["clean_end"]))

    def between(self, start: int, end: int) -> tuple[str, ...]:
        first = bisect_left(self.spans, (start, ""))
        return tuple(dict.fromkeys(t for _, t in self.spans[first : bisect_left(self.spans, (end, ""))]))


def _targets(row: Row) -> tuple[str, ...]:
    """The papers a reference names; a reference within its own paper names none."""
    target, resolved = row["target"], row["resolved"]
    return tuple(dict.fromkeys(t for t in (target, resolved) if isinstance(t, str) and t))


def numbers(value: object) -> tuple[int, ...]:
    return tuple(v for v in value if isinstance(v, int)) if isinstance(value, list) else ()


def integer(value: object) -> int:
    return value if isinstance(value, int) else 0


def maybe(value: object) -> int | None:
    return value if isinstance(value, int) else None
