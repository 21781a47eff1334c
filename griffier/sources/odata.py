"""Reads files of official data: OData JSON as the service gives it, JSON Lines (also packed with xz), the list of dossiers.

Taken: a page (an object with ``value``), a single entity with what it expands, a bare list of entities, a wrapper whose
properties hold them, one JSON value a line, a CSV with the columns of Kamerstukdossier, and the XML of ``publisher.py``.
The content decides, not the name.

Not done: fetching (``fetching.py``), and saying which decision is of which motion (``linking/outcomes.py``).
"""

from __future__ import annotations

import csv
import io
import json
import lzma
import re
from collections.abc import Iterator
from pathlib import PurePath

from griffier.errors import UnreadableFile, UnsafeFile
from griffier.sources.publisher import is_publishers, read_publisher
from griffier.sources.rows import OfficialRows
from griffier.sources.walking import Walk

MOST_UNPACKED = 1024 * 1024 * 1024
"""Bytes that a packed file may hold."""

OFFICIAL_SUFFIXES = frozenset({".json", ".jsonl", ".csv", ".xz"})
"""Endings of files that may be official data."""

XZ = b"\xfd7zXZ\x00"
DOSSIER_COLUMNS = frozenset({"Id", "Nummer", "Toevoeging", "HoogsteVolgnummer"})
MARKS = (b"GewijzigdOp", b"@odata.context", b"Verwijderd")
BLANKS = b"\xef\xbb\xbf \t\r\n"
LOOKED_AT = 65536

JSON_START = re.compile(rb"""
    \{ \s* (?: "[^"\n]*" \s* : | \} )   # {"value":   not: {naam} deelt mee
    | \[ \s* (?: [\[\{"] | \] )         # [{  ["a  [[   not: [1] Zie de brief, [Concept]
    """, re.VERBOSE)  # fmt: skip
"""How a file begins that can only be JSON, whatever its name."""

HALF = re.compile(r"\\u(?:d[89ab][0-9a-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2}\\u)d[c-f][0-9a-f]{2})", re.IGNORECASE)
"""Half a character in JSON (``\\ud83d`` without its other half), which no text can hold."""


def is_official(name: str, start: bytes) -> bool:
    """Whether a file is official data rather than a paper, from its name and its first bytes (64 KB are enough).

    JSON counts when its beginning names a field that every entity of the source has; a file that is damaged further on is
    official data that can not be read, not another kind of file.
    """
    suffixes = PurePath(name.lower()).suffixes
    if suffixes[-1:] == [".xz"]:
        return suffixes[-2:-1] in ([".jsonl"], [".json"])
    if suffixes[-1:] == [".xml"]:
        return is_publishers(start.lstrip(BLANKS))
    if suffixes[-1:] == [".csv"]:
        return _is_dossier_list(start)
    json_like = suffixes[-1:] in ([".json"], [".jsonl"]) and start.lstrip(BLANKS)[:1] in (b"{", b"[")
    return json_like and any(mark in start for mark in MARKS)


def is_json(name: str, start: bytes) -> bool:
    """Whether a file is JSON by its name or its first bytes, of the open data or not: it is no paper then."""
    return name.lower().endswith((".json", ".jsonl")) or JSON_START.match(start.lstrip(BLANKS)) is not None


def read_odata(data: bytes) -> OfficialRows:
    """The rows of a file of official data.

    UnreadableFile (``malformed``, ``unknown_data``) when it is none, UnsafeFile when it unpacks to more than 1 GB or is
    nested deeper than can be followed.
    """
    try:
        return _read(data)
    except RecursionError:
        raise UnsafeFile("too_deep", "the file's JSON is nested deeper than any official data") from None


def _read(data: bytes) -> OfficialRows:
    walk = Walk()
    if data[: len(XZ)] == XZ:
        data = _unpacked(data)
    start = data[:LOOKED_AT].lstrip(BLANKS)
    if start[:1] in (b"{", b"["):
        for line, value in _values(data):
            walk.page(value, line)
    elif is_publishers(start):
        return read_publisher(data)
    elif _is_dossier_list(start):
        _dossiers(data, walk)
    else:
        raise UnreadableFile("malformed", "the file is no JSON and no list of dossiers")
    found = walk.result()
    if not (found.count or found.ties or found.deletions or found.passed_over.keys() - {"unknown"}):
        if walk.empty_pages:
            return found
        raise UnreadableFile("unknown_data", "the file is JSON, but holds no entity of the Tweede Kamer's open data")
    return found


def _values(data: bytes) -> Iterator[tuple[str, object]]:
    """The file's JSON value, or one a line with the line's number before its place."""
    try:
        text = data.decode("utf-8-sig")
        if half := HALF.search(text):
            raise UnreadableFile("malformed", f"character {half.start()}: half a character ({half.group()}), no text holds that")
        try:
            yield "", json.loads(text)
            return
        except json.JSONDecodeError as error:
            if "Extra data" not in error.msg:
                raise
        for number, line in enumerate(io.StringIO(text), 1):
            if line.strip():
                yield f"{number}:", json.loads(line)
    except json.JSONDecodeError as error:
        raise UnreadableFile("malformed", f"the file is no JSON: {error}") from None
    except UnicodeDecodeError as error:
        raise UnreadableFile("malformed", f"the file is no UTF-8: {error}") from None
    except ValueError as error:  # a number of thousands of digits
        raise UnreadableFile("malformed", f"the file holds a number that no data has: {error}") from None


def _is_dossier_list(start: bytes) -> bool:
    """Whether the first line names the columns of Kamerstukdossier."""
    columns = start.split(b"\n", 1)[0].decode("utf-8-sig", "replace").strip().split(",")
    return DOSSIER_COLUMNS.issubset(columns)


def _dossiers(data: bytes, walk: Walk) -> None:
    for number, row in enumerate(csv.DictReader(io.StringIO(data.decode("utf-8-sig", "replace"))), 2):
        known = {key: value for key, value in row.items() if isinstance(key, str) and isinstance(value, str)}
        walk.entity(known, "Kamerstukdossier", f"{number}:", {})


def _unpacked(data: bytes) -> bytes:
    try:
        unpacker = lzma.LZMADecompressor(memlimit=256 * 1024 * 1024)
        out = unpacker.decompress(data, max_length=MOST_UNPACKED)
    except lzma.LZMAError as error:
        raise UnreadableFile("not_xz", f"the file can not be unpacked: {error}") from None
    if not unpacker.eof:
        if len(out) >= MOST_UNPACKED:
            raise UnsafeFile("bomb", f"the file unpacks to more than {MOST_UNPACKED:,} bytes")
        raise UnreadableFile("truncated", "the packed file ends too early")
    return out
