"""The index: passages to tantivy, and the fields that they are found by.

A document is a passage; beside them stand, for every version of a paper, one document that says which reading of it is
indexed (so that the index itself knows its state, in one commit with the passages), and one for every abbreviation that the
paper explains. What a hit shows is stored with it, so that a search needs nothing but the index.

What it deliberately does not do: read the record (``update``) or understand requests (``clauses``).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

import tantivy

from griffier.errors import RecordFull, RecordLocked
from griffier.search.prepare import Made, Prepared

FACETS = ("kind", "ministry", "asker", "dossier", "year", "state")
KIND_WEIGHTS = {"motion": 0.8, "commitment": 0.8, "footnote": 0.7, "paper": 0.7, "figure": 0.5}
"""What a hit of these kinds is worth beside one of a whole question, answer or paragraph: they are short, often a part of one,
and short passages score high. tantivy multiplies scores by log2(2 + weight), which therefore is twice these."""
HEAP = 128_000_000
"""Bytes that tantivy gathers before it writes a segment."""


def schema() -> tantivy.Schema:
    """The fields of the index."""
    builder = tantivy.SchemaBuilder()
    for name in ("exact", "stem"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in ("parts", "context"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("filter", tokenizer_name="whitespace", index_option="basic")
    for name in FACETS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("about", "short", "full"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("version", indexed=True, fast=True)  # unsigned, a delete by term would find nothing
    builder.add_unsigned_field("date", fast=True)
    builder.add_integer_field("place", fast=True)
    builder.add_float_field("weight", fast=True)
    builder.add_bytes_field("row", stored=True)
    return builder.build()


def open_index(folder: Path, *, anew: bool = False) -> tantivy.Index:
    """The index in the folder, made when there is none; ``anew`` throws away what is there."""
    if anew:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    return tantivy.Index(schema(), path=str(folder))


class Indexer:
    """Writes to one index; a version is there whole or not at all after each ``commit``, whatever ends the process."""

    def __init__(self, index: tantivy.Index, *, threads: int = 1) -> None:
        try:
            self._writer = index.writer(HEAP, threads)
        except ValueError as error:
            if "lock" in str(error).lower():
                raise RecordLocked("another process is writing to the search index; try again when it has ended") from None
            raise RecordFull(f"the search index can not be written: {error}") from error
        self.characters = 0

    def __enter__(self) -> Indexer:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        if kind is not None:
            self._writer.rollback()
        self._writer.wait_merging_threads()

    def put(self, paper: Prepared, print_: str) -> None:
        """Take the place of whatever the index holds of this version. ``print_`` tells this reading from another."""
        self.drop(paper.version)
        for document in paper.documents:
            self._writer.add_document(self._document(paper, document))
            self.characters += len(document.exact)
        for learnt in paper.learnt:
            names = {"short": learnt.short, "full": learnt.full}
            self._note(paper.version, names, short=learnt.short_term, full=learnt.full_term)
        row = {"version": paper.version, "print": print_, "count": len(paper.documents)}
        self._note(paper.version, row, about="version")

    def drop(self, version: int) -> None:
        """Take a version out."""
        self._writer.delete_documents_by_term("version", version)

    def commit(self) -> None:
        """Make what was put and dropped since the last commit last, all of it at once."""
        self._writer.commit()

    def _note(self, version: int, row: Mapping[str, object], **terms: str) -> None:
        document = tantivy.Document()
        document.add_integer("version", version)
        document.add_bytes("row", json.dumps(row, ensure_ascii=False).encode())
        for name, value in terms.items():
            document.add_text(name, value)
        self._writer.add_document(document)

    def _document(self, paper: Prepared, made: Made) -> tantivy.Document:
        document = tantivy.Document()
        for name in ("exact", "stem", "parts", "context"):
            if value := getattr(made, name):
                document.add_text(name, value)
        document.add_text("filter", f"{paper.terms} {made.terms}")
        for name, value in paper.facets:
            document.add_text(name, value)
        document.add_text("kind", made.kind)
        if made.state:
            document.add_text("state", made.state)
        document.add_integer("version", paper.version)
        document.add_unsigned("date", paper.date)
        document.add_integer("place", made.place)
        document.add_float("weight", 2 ** (2 * KIND_WEIGHTS.get(made.kind, 1.0)) - 2)
        document.add_bytes("row", made.row)
        return document


def stored(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> dict[str, Any]:
    """The row stored with a document."""
    raw: Any = searcher.doc(address).get_first("row")
    row: dict[str, Any] = json.loads(bytes(raw))
    return row
