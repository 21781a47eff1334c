"""The source behind the words: a page of the file as it was read, with chosen words lit and what is no part of the paper grey.

A PDF is shown by its pages' text; a text file by its pages, or by stretches of lines where it has none; XML and HTML as
they were written; a Word or OpenDocument file by the text that was made of it.
The file itself is found by its hash in the record, never by a name from outside.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from griffier.model.paper import Furniture
from griffier.pipeline import read_bytes
from griffier.readers.decoding import decode
from griffier.reading.heads import Head
from griffier.reading.missing import Missing
from griffier.reading.spans import Mark, Node, clip, nest
from griffier.record.blobs import unpack, unpack_furniture
from griffier.record.recognitions import recognition_of
from griffier.record.store import file_path

STRETCH = 6_000
"""Characters, about, of a file without pages that are shown at once."""

MADE = frozenset({"pdf", "docx", "odt"})
"""Formats whose source text is made by their reader; in the others it is the decoded file."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of the record: where it is kept, its name when it was read, its format (text, pdf, xml …)."""

    path: Path
    name: str
    sha256: str
    format: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """One page (or stretch) of a file. Offsets of ``nodes`` count in ``text``; ``lit`` is None when no words were asked for.

    ``page`` counts from 1; ``first`` is the offset that the page's own places count from.
    """

    head: Head
    file: StoredFile
    page: int
    pages: int
    paged: bool
    text: str
    nodes: tuple[Node, ...]
    lit: tuple[int, int] | None
    older: bool


def stored_file(db: sqlite3.Connection, folder: Path, version: int) -> StoredFile:
    """The file that a version was read from. NotFound when it is not kept any more."""
    query = "SELECT v.sha256, v.file, v.format, s.suffix FROM versions v JOIN sources s ON s.sha256 = v.sha256 WHERE v.id = ?"
    row = db.execute(query, (version,)).fetchone()
    path = file_path(folder, row["sha256"], row["suffix"])
    if not path.is_file():
        said = f"the file of {row['file']} is not in the record any more; `griffier check` says more"
        raise Missing("file", said, name=str(row["file"]))
    return StoredFile(path, row["file"], row["sha256"], row["format"])


def version_with(db: sqlite3.Connection, head: Head, sha256: str) -> int:
    """The version of the paper read from the file whose hash begins so; the current one when the hash is empty."""
    if not sha256:
        return head.version
    for version, whole in db.execute("SELECT id, sha256 FROM versions WHERE paper = ? ORDER BY id", (head.id,)):
        if str(whole).startswith(sha256.lower()):
            return int(version)
    said = f"no file of {head.id} in the record has a hash that begins with {sha256[:64]}"
    raise Missing("hash", said, name=sha256[:64], paper=head.id)


def source_view(
    db: sqlite3.Connection, folder: Path, head: Head, page: int = 0, start: int = -1, end: int = -1, sha256: str = ""
) -> SourceView:
    """The page that holds ``start``, with ``[start, end)`` lit: offsets as in exports (in the page's text for a PDF)."""
    version = version_with(db, head, sha256)
    file = stored_file(db, folder, version)
    text = _source_text(folder, file.path, file.sha256, file.format)
    row = db.execute("SELECT pages, furniture, furniture_kinds FROM versions WHERE id = ?", (version,)).fetchone()
    starts = _starts(text, list(unpack(row["pages"], 1)[0]))
    paged = file.format == "pdf"
    asked = 0 <= start < end
    shift = starts[min(max(page, 1), len(starts)) - 1] if paged else 0
    if asked and not paged:
        page = bisect_right(starts, min(start, max(len(text) - 1, 0)))
    page = min(max(page, 1), len(starts))
    begin, stop = starts[page - 1], starts[page] if page < len(starts) else len(text)
    furniture = unpack_furniture(row["furniture"], json.loads(row["furniture_kinds"]))
    lit = (start + shift, min(end + shift, len(text))) if asked else None
    return SourceView(
        head, file, page, len(starts), paged, text[begin:stop], _nodes(furniture, lit, begin, stop),
        lit, version != head.version,
    )  # fmt: skip


def _nodes(furniture: list[Furniture], lit: tuple[int, int] | None, begin: int, stop: int) -> tuple[Node, ...]:
    marks = [Mark(f.start, f.end, "furniture") for f in furniture if f.end > begin and f.start < stop and f.end > f.start]
    marks += [Mark(*lit, "chosen")] if lit and lit[1] > lit[0] else []
    clipped = clip(sorted(marks, key=lambda m: m.start), begin, stop)
    return nest(m._replace(start=m.start - begin, end=m.end - begin) for m in clipped)


@lru_cache(maxsize=8)
def _source_text(folder: Path, path: Path, sha256: str, form: str) -> str:
    """The source text that places count in. The hash makes the key: a file of the record never changes."""
    data = path.read_bytes()
    if form not in MADE:
        return decode(data).text
    return read_bytes(data, f".{form}", recognition_of(folder, sha256)).source


def _starts(text: str, pages: list[int]) -> list[int]:
    """Where pages begin; stretches of whole lines where the file has none."""
    if pages:
        return pages
    starts, at = [0], 0
    while len(text) - at > STRETCH * 3 // 2:
        line_end = text.find("\n", at + STRETCH)
        at = line_end + 1 if 0 <= line_end < at + 2 * STRETCH else at + STRETCH
        starts.append(at)
    return starts
