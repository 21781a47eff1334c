"""Ask the record for its figures with the sentence around each: what a series needs beside the exported fields."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from functools import lru_cache

from griffier.findings.sentences import sentences
from griffier.record.export import Record, rows
from griffier.record.kinds import BY_NAME

_PLACES = (
    "SELECT k.version, k.flow, k.clean_start, k.clean_end, t.text FROM versions v JOIN figures k ON k.version = v.id"
    ' LEFT JOIN "text" t ON t.version = v.id AND t.flow = k.flow WHERE v.current ORDER BY v.paper, v.sha256, k.row'
)


def figure_rows(db: sqlite3.Connection) -> list[Record]:
    """Every figure of the record as exported, with ``context`` (its sentence) ``at`` (where in it the figure
    stands) and ``note`` (the words of the footnote at it, or None)."""
    notes = _notes(db)
    found = []
    for row, (version, flow, start, end, text) in zip(rows(db, BY_NAME["figures"]), db.execute(_PLACES).fetchall(), strict=True):
        left, right = _sentence(text or "", start, end)
        source = row["source"]
        assert isinstance(source, dict)
        at_it = [note for marker, note in notes.get(version, ()) if flow == 0 and end <= marker <= right + 1]
        note = at_it[0] if at_it else None
        found.append({**row, "quote": source["quote"], "context": (text or "")[left:right], "at": start - left, "note": note})
    return found


def _notes(db: sqlite3.Connection) -> dict[int, list[tuple[int, str]]]:
    """(where its marker stood, its words) of the notes of each version, in order."""
    found: dict[int, list[tuple[int, str]]] = {}
    for version, marker, text in db.execute(
        "SELECT version, marker, text FROM footnotes WHERE marker IS NOT NULL ORDER BY marker"
    ):
        found.setdefault(version, []).append((marker, text))
    return found


@lru_cache(maxsize=4)
def _spans(text: str) -> list[tuple[int, int]]:
    return sentences(text)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds a place; the place itself when no sentence does."""
    spans = _spans(text)
    index = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 and start < spans[index][1] else (start, end)
