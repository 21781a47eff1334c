"""Paragraphs of a word processor's file to clean flows: what no page broke needs no mending.

Furniture is told as in printed lines (letterheads, running heads), notes and their marks are those of the file.

Guarantees to the structure stage: those of ``Reading``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from griffier.model.paper import Cell, Problem, Reading, Table
from griffier.model.text import PlacedText
from griffier.readers.lines import Line, SourceLines
from griffier.readers.markup_flow import MarkupFlow
from griffier.readers.paragraphs import Paragraph, SourceCell, SourceParagraphs
from griffier.readers.tables import with_heads
from griffier.text.furniture import find_furniture
from griffier.text.repair import plain
from griffier.text.typed_notes import with_typed_notes

_NUMBER = re.compile(r"\d{1,4}")


def lay_out(written: SourceParagraphs) -> Reading:
    """The clean reading of paragraphs, with every character of the source accounted for."""
    kinds, facts = _furniture(written)
    written = with_typed_notes(written, plain(written.source), set(kinds))
    flow = _Flow(written)
    for i, paragraph in enumerate(written.paragraphs):
        flow.add(paragraph, kinds.get(i))
    reading = flow.flow.build()
    problems = [*written.problems]
    if not reading.body.text.strip():
        problems.append(Problem("read", "no_text", "the file holds no words: it may hold pictures of pages only"))
    problems += [
        Problem("notes", "note_without_marker", f"no marker found for note {note.label}")
        for note in reading.footnotes
        if note.marker is None
    ]
    tables = [_table(cells, written.source, reading.body) for cells in written.tables]
    return replace(
        reading,
        format=written.format,
        facts=facts,
        problems=tuple(problems),
        tables=tuple(t for t in tables if t),
        furniture=tuple(sorted(reading.furniture)),
    )


def _furniture(written: SourceParagraphs) -> tuple[dict[int, str], dict[str, list[str]]]:
    """Paragraph index -> kind of furniture, and what furniture states."""
    body = [i for i, p in enumerate(written.paragraphs) if p.note is None]
    lines = tuple(Line(p.start, p.end, 1, hint=p.hint) for p in (written.paragraphs[i] for i in body))
    work = plain(written.source).replace("\t", " ")
    found = find_furniture(SourceLines(written.source, "text", (0,), lines), work)
    kinds = {body[i]: kind for i, kind in found.kinds.items() if kind != "page_number" or lines[i].hint}
    in_tables = {cell.start for cells in written.tables for cell in cells}
    kinds = {i: kind for i, kind in kinds.items() if written.paragraphs[i].start not in in_tables}
    for i in body:
        # The number of a chamber, left over in the row of a running head.
        p = written.paragraphs[i]
        if p.columns and kinds.get(i - 1) == "header" and _NUMBER.fullmatch(work[p.start : p.end]):
            kinds[i] = "header"
    return kinds, found.facts


class _Flow:
    """Hands the source over from left to right."""

    def __init__(self, written: SourceParagraphs) -> None:
        self.written, self.flow = written, MarkupFlow(written.source)
        self._marks = [*reversed(written.marks)]
        self._note: int | None = None
        self._row = False

    def add(self, p: Paragraph, furniture: str | None) -> None:
        """The next paragraph."""
        if p.note != self._note:
            if self._note is not None:
                self.flow.end_note()
            if p.note is not None:
                self.flow.begin_note(False, f"#{p.note}")
            self._note = p.note
        if furniture or p.hidden:
            self._drop_marks(p.end)
            self.flow.drop(p.start, p.end, furniture or "hidden")
            return
        if p.note is not None:
            self.flow.blank()
        elif p.role == "row" and p.columns and self._row:
            self.flow.columns(p.columns)
        elif p.soft and self._goes_on(p):
            self.flow.blank()
        else:
            self.flow.begin(p.role, p.level)
        self._row = p.role == "row"
        self._words(p)

    def _goes_on(self, p: Paragraph) -> bool:
        """True when the words behind a line end within a paragraph go on with the sentence."""
        return self.written.source[p.start].islower()

    def _drop_marks(self, end: int) -> None:
        while self._marks and self._marks[-1].start < end:
            self._marks.pop()

    def _words(self, p: Paragraph) -> None:
        """Its words, without the marks of notes in them."""
        at = p.start
        while self._marks and self._marks[-1].start < p.end:
            mark = self._marks.pop()
            self.flow.words(at, mark.start)
            if mark.label:
                self.flow.name_note(self.written.notes[mark.note])
                self.flow.drop(mark.start, mark.end, "note_label")
            else:
                self.flow.drop(mark.start, mark.end, "marker")
                self.flow.point(f"#{mark.note}")
            at = mark.end
        self.flow.words(at, p.end)


def _table(cells: tuple[SourceCell, ...], source: str, body: PlacedText) -> Table | None:
    """A table with its places in the clean text; None where furniture took its words."""
    placed = []
    for cell in with_heads(cells, source):
        start, end = body.clean_span(cell.start, cell.end) if source[cell.start : cell.end].strip() else (0, 0)
        placed.append(Cell(cell.row, cell.column, start, end, cell.rows, cell.columns, cell.head))
    filled = [c for c in placed if c.start < c.end]
    if len(filled) < 4:
        return None
    return Table(min(c.start for c in filled), max(c.end for c in filled), tuple(placed))
