"""The index: passages to tantivy, and the fields that they are found by.

A document is a passage; beside them stand, for every version of a paper, one document that says which reading of it is
indexed (so that the index itself knows its state, in one commit with the passages), and one for every abbreviation that the
paper explains. What a hit shows is stored with it, so that a search needs nothing but the index.

What it deliberately does not do: read the record (``update``) or understand requests (``clauses``).
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import tantivy

from griffier.errors import RecordFull, RecordLocked
from griffier.search.abbreviations import learn
from griffier.search.analyser import Analyser, fold
from griffier.search.heads import PaperHead
from griffier.search.passages import PaperPassages, Passage

WORD_FIELDS = ("exact", "stem", "parts", "context")
"""The fields that words are looked for in: as written, stems, parts of compounds, stems of what stands around."""
FACETS = ("kind", "ministry", "asker", "dossier", "year", "state")
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
    builder.add_unsigned_field("version", indexed=True, fast=True)
    builder.add_unsigned_field("date", fast=True)
    builder.add_integer_field("place", fast=True)
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

    def __init__(self, index: tantivy.Index, *, threads: int = 1, analyser: Analyser | None = None) -> None:
        try:
            self._writer = index.writer(HEAP, threads)
        except ValueError as error:
            if "lock" in str(error).lower():
                raise RecordLocked("another process is bringing the search index up to date; try again when it has ended") from None
            raise RecordFull(f"the search index can not be written: {error}") from error
        self._analyser = analyser or Analyser()
        self.characters = 0

    def __enter__(self) -> Indexer:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        if kind is not None:
            self._writer.rollback()
        self._writer.wait_merging_threads()

    def put(self, paper: PaperPassages, print_: str) -> None:
        """Take the place of whatever the index holds of this version. ``print_`` tells this reading from another."""
        self.drop(paper.version)
        learnt: dict[tuple[str, str], tuple[str, str]] = {}
        for passage in paper.passages:
            self._writer.add_document(self._document(paper, passage))
            self.characters += len(passage.text)
            if "(" in passage.text:
                learnt |= {(fold(a.short), self._analyser.fields(a.full).stems): a for a in learn(passage.text)}
        for (short, full), said in learnt.items():
            self._note(paper.version, {"short": said[0], "full": said[1]}, short=short, full=full)
        self._note(paper.version, {"version": paper.version, "print": print_, "count": len(paper.passages)}, about="version")

    def drop(self, version: int) -> None:
        """Take a version out."""
        self._writer.delete_documents_by_term("version", version)

    def commit(self) -> None:
        """Make what was put and dropped since the last commit last, all of it at once."""
        self._writer.commit()

    def _note(self, version: int, row: dict[str, object], **terms: str) -> None:
        document = tantivy.Document()
        document.add_unsigned("version", version)
        document.add_bytes("row", json.dumps(row, ensure_ascii=False).encode())
        for name, value in terms.items():
            document.add_text(name, value)
        self._writer.add_document(document)

    def _document(self, paper: PaperPassages, passage: Passage) -> tantivy.Document:
        head = paper.head
        words = self._analyser.fields(passage.text)
        document = tantivy.Document()
        document.add_text("exact", words.exact)
        document.add_text("stem", words.stems)
        document.add_text("parts", words.parts)
        if passage.context:
            context = self._analyser.fields(passage.context)
            document.add_text("context", f"{context.stems} {context.parts}")
        document.add_text("filter", " ".join(filter_terms(head, passage)))
        for name, values in facets_of(head, passage):
            for value in values:
                document.add_text(name, value)
        document.add_unsigned("version", paper.version)
        document.add_unsigned("date", int((head.date or "0").replace("-", "")))
        document.add_integer("place", place_number(paper.version, passage.place))
        document.add_bytes("row", stored_row(head, passage))
        return document


def facets_of(head: PaperHead, passage: Passage) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a passage counts for, by facet."""
    yield "kind", (passage.kind,)
    yield "ministry", head.ministries
    yield "asker", head.askers
    yield "dossier", head.dossiers
    yield "year", (head.year,) if head.year else ()
    yield "state", (passage.state,) if passage.state else ()


def filter_terms(head: PaperHead, passage: Passage) -> Iterator[str]:
    """What a passage can be filtered by, and the ids it is or refers to, each with its field's letter."""
    yield from (f"kind:{passage.kind}", f"paperkind:{head.kind}", f"id:{id_term(head.paper)}", f"place:{passage.place}")
    yield from (f"id:{id_term(alias)}" for alias in head.aliases)
    yield from (f"ministry:{word}" for name in head.ministries for word in fold(name).replace(",", " ").split())
    yield from (f"asker:{word.strip('().,')}" for name in head.askers for word in fold(name).split())
    yield from (f"dossier:{id_term(d)}" for d in head.dossiers)
    yield from (f"year:{y}" for y in (head.year, (head.date or "")[:4]) if y)
    yield from (f"state:{passage.state}",) if passage.state else ()
    yield from (f"question:{n}" for n in passage.questions)
    yield from (f"refers:{id_term(target)}" for target in passage.refers)


def id_term(id_: str) -> str:
    """An id as it is compared: small letters and digits only."""
    return "".join(c for c in fold(id_) if c.isalnum())


def place_number(version: int, place: str) -> int:
    """One number for one place of one version, to fold its hits by."""
    return int.from_bytes(hashlib.blake2b(f"{version} {place}".encode(), digest_size=7).digest(), "big")


def stored_row(head: PaperHead, passage: Passage) -> bytes:
    """What a hit shows, as JSON."""
    row: dict[str, object] = {
        "kind": passage.kind, "paper": head.paper, "question": passage.question, "section": passage.section,
        "date": head.date, "title": head.title, "source": [*passage.source], "text": passage.text,
    }  # fmt: skip
    if len(passage.questions) > 1:
        row["questions"] = list(passage.questions)
    if passage.state:
        row["state"] = passage.state
    row |= {name: value for name, value in passage.extra.items() if value is not None}
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()
