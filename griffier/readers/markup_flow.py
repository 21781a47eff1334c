"""Lays the words of a marked-up file out as clean flows: blocks of the body, footnotes, and furniture for the rest.

Why: XML and HTML differ in how tags are found, not in what becomes of the words between them. Blanks collapse to one,
blocks are parted by a blank line, consecutive list items and table rows by a line end, the cells of a row by a tab
(one tab for each column boundary passed, so empty and spanned cells keep the columns in line). Characters that cannot
be seen (soft hyphen, zero-width blank, byte order mark) are furniture of kind ``invisible``.

It does not know any tag: ``xml.py`` and ``html.py`` say what begins and ends. Callers hand over the source from left to
right, each character once, as words or as something to drop; that is what makes the accounting of ``Reading`` hold.
"""

from __future__ import annotations

import re

from griffier.model.paper import Block, Footnote, Furniture, Reading
from griffier.model.text import TextBuilder

_UNSEEN = "\u00ad\u200b\u2060\ufeff"
#: Words with single plain blanks between them: what can be copied in one piece.
_RUN = re.compile(rf"[^\s{_UNSEEN}]++(?: [^\s{_UNSEEN}]++)*+")
#: Blocks that follow each other on the next line, not after a blank line.
_TIGHT = frozenset({"item", "row"})


class _Flow:
    """One flow in the making: the body or a note."""

    __slots__ = ("blank", "blocks", "builder", "level", "role", "start", "tabs", "waiting")

    def __init__(self, role: str) -> None:
        self.builder = TextBuilder()
        self.blocks: list[Block] = []
        self.role, self.level = role, 0
        self.start: int | None = None
        self.blank = False
        self.tabs = 0
        self.waiting: list[_Note] = []

    def begin(self, role: str, level: int) -> None:
        """The words that follow are a new block."""
        if self.start is not None:
            self.blocks.append(Block(self.start, self.builder.length, self.role, self.level))
            self.start = None
        self.role, self.level, self.blank, self.tabs = role, level, False, 0

    def ready(self) -> None:
        """Put what parts the coming words from those before them."""
        if self.start is None:
            self._open()
        elif self.tabs:
            self.builder.put("\t" * self.tabs)
        elif self.blank:
            self.builder.put(" ")
        self.blank, self.tabs = False, 0

    def _open(self) -> None:
        if self.blocks:
            self.builder.put("\n" if self.role in _TIGHT and self.blocks[-1].role == self.role else "\n\n")
        self.start = self.builder.length
        for note in self.waiting:
            note.marker = self.start
        self.waiting.clear()
        if self.tabs:
            self.builder.put("\t" * self.tabs)


class _Note:
    """A footnote in the making. ``keys`` are the names by which a marker elsewhere may point at it."""

    def __init__(self) -> None:
        self.label = ""
        self.flow = _Flow("note")
        self.marker: int | None = None
        self.keys: list[str] = []


class MarkupFlow:
    """The flows of one file; see the module's text. ``build`` gives the ``Reading``."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._body = _Flow("paragraph")
        self._flow = self._body
        self._open_notes: list[tuple[_Note, _Flow]] = []
        self._notes: list[_Note] = []
        self._pointers: dict[str, int] = {}
        self._furniture: list[Furniture] = []
        self._copied_to = 0

    @property
    def offset(self) -> int:
        """How long the body's clean text is so far."""
        return self._body.builder.length

    @property
    def in_note(self) -> bool:
        """True while words go to a footnote."""
        return bool(self._open_notes)

    def words(self, start: int, end: int) -> None:
        """``source[start:end]`` are words of the open block, with or without blanks."""
        source, flow, at = self.source, self._flow, start
        for run in _RUN.finditer(source, start, end):
            a, b = run.span()
            if a > at:
                self._between(at, a)
            flow.ready()
            flow.builder.copy(run.group(), a, b)
            self._copied_to = at = b
        if at < end:
            self._between(at, end)

    def replaced(self, clean: str, start: int, end: int) -> None:
        """``source[start:end]`` (a reference such as ``&eacute;``) reads ``clean``."""
        if clean.isspace() or not clean.strip(_UNSEEN):
            self._flow.blank |= clean.isspace()
            self.drop(start, end, "markup")
            return
        self._flow.ready()
        self._flow.builder.copy(clean, start, end)
        self._copied_to = end

    def blank(self) -> None:
        """What follows stands apart from what came before."""
        self._flow.blank = True

    def join(self) -> None:
        """What follows is joined to what came before, whatever blanks stood between."""
        self._flow.blank = False

    def drop(self, start: int, end: int, kind: str) -> None:
        """``source[start:end]`` is furniture. Furniture of one kind with only blanks between becomes one."""
        if start >= end:
            return
        if self._furniture:
            last = self._furniture[-1]
            if last.kind == kind and last.end >= self._copied_to:
                gap = self.source[last.end : start]
                if not gap or gap.isspace():
                    self._furniture[-1] = Furniture(last.start, end, kind)
                    return
        self._furniture.append(Furniture(start, end, kind))

    def begin(self, role: str, level: int = 0) -> None:
        """The words that follow are a block of this role; the block that was open ends."""
        self._flow.begin(role, level)

    def columns(self, boundaries: int) -> None:
        """The words that follow stand this many columns further in the same row."""
        self._flow.tabs += boundaries

    def begin_note(self, running: bool, key: str = "") -> None:
        """The words that follow are a footnote; ``running`` when it stands in the middle of running text."""
        note = _Note()
        if key:
            note.keys.append(key)
        if running and not self.in_note:
            if self._body.start is None:
                self._body.waiting.append(note)
            else:
                note.marker = self.offset
        self._notes.append(note)
        self._open_notes.append((note, self._flow))
        self._flow = note.flow

    def name_note(self, label: str, key: str = "") -> None:
        """The open note's printed label, and another name that markers may call it by."""
        if not self._open_notes:
            return
        note = self._open_notes[-1][0]
        note.label = note.label or label.strip()
        note.keys.extend(filter(None, (key, label.strip())))

    def end_note(self) -> None:
        """Back to the text that the note stands in."""
        note, self._flow = self._open_notes.pop()
        note.flow.begin("note", 0)

    def point(self, *keys: str) -> None:
        """Here stands a marker of the note that goes by one of these names."""
        if self.in_note:
            return
        for key in filter(None, keys):
            self._pointers.setdefault(key, self.offset)

    def build(self) -> Reading:
        """The reading so far; format, facts and problems are for the caller to fill in."""
        while self._open_notes:
            self.end_note()
        self._body.begin("paragraph", 0)
        return Reading(
            source=self.source,
            format="xml",
            pages=(),
            body=self._body.builder.build(),
            blocks=tuple(self._body.blocks),
            footnotes=tuple(self._footnote(note) for note in self._notes),
            furniture=tuple(self._furniture),
        )

    def _footnote(self, note: _Note) -> Footnote:
        """The note as it is kept; an id that a marker names counts before a printed label, which may occur twice."""
        pointers = [self._pointers[key] for key in note.keys if key in self._pointers]
        marker = pointers[0] if note.marker is None and pointers else note.marker
        return Footnote(note.label, note.flow.builder.build(), marker)

    def _between(self, start: int, end: int) -> None:
        """Blanks and unseen characters between words."""
        if self.source[start:end].isspace():
            self._flow.blank = True
            return
        for i in range(start, end):
            if self.source[i].isspace():
                self._flow.blank = True
            else:
                self.drop(i, i + 1, "invisible")
