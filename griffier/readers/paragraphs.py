"""The paragraphs of a word processor's file, in reading order: what its readers give to ``griffier.text``.

Such a file has no text of its own that places could count in, so the reader makes one, the *source text*: paragraphs with
one line end between them, the cells of a table row with a tab between them, the printed labels of lists before their items
and the marks of notes where they stand; behind the body the notes, then what is printed on every page (heads and feet).

Guarantees: paragraphs stand in source order and do not overlap; each character that is no blank stands in one paragraph.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from griffier.model.paper import Problem
from griffier.readers.lines import Hint


class Paragraph(NamedTuple):
    """``source[start:end]``, without the blanks at its ends.

    ``role`` is paragraph, heading, item or row; ``level`` the depth of a heading or list. ``soft``: only a line end within
    the paragraph stands before it. ``columns``: in a row, how many column boundaries lie between the cell before and this
    one, 0 where the row begins. ``note``: the index of the note that it belongs to. ``hidden``: the file says not to show it.
    ``counted``: how many characters at its beginning are a number or bullet that the word processor prints.
    """

    start: int
    end: int
    role: str = "paragraph"
    level: int = 0
    hint: Hint = ""
    soft: bool = False
    columns: int = 0
    note: int | None = None
    hidden: bool = False
    counted: int = 0


class NoteMark(NamedTuple):
    """``source[start:end]`` are the printed marks of a note: in the text (``label`` False) or before the note's words."""

    start: int
    end: int
    note: int
    label: bool


class SourceCell(NamedTuple):
    """A cell of a table; its words are ``source[start:end]``. As ``griffier.model.paper.Cell``."""

    row: int
    column: int
    start: int
    end: int
    rows: int = 1
    columns: int = 1
    head: bool = False


class SourceParagraphs(NamedTuple):
    """A file's paragraphs; ``marks`` in source order; ``tables`` those that are no mere layout; ``notes`` how many."""

    source: str
    format: Literal["docx", "odt"]
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[NoteMark, ...] = ()
    notes: tuple[str, ...] = ()
    tables: tuple[tuple[SourceCell, ...], ...] = ()
    problems: tuple[Problem, ...] = ()


class Writer:
    """Writes the source text and its paragraphs, from left to right."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.paragraphs: list[Paragraph] = []
        self.marks: list[NoteMark] = []
        self.notes: list[str] = []
        self._like = Paragraph(0, 0)
        self._start = 0
        self._from = 0

    def begin(self, like: Paragraph) -> None:
        """What follows is a paragraph like this one (its start and end do not matter)."""
        self.end()
        self._put("\t" if like.columns and self.length else "\n" if self.length else "")
        self._like, self._start, self._from = like, self.length, len(self._parts)

    def count(self, label: str) -> None:
        """The number or bullet that is printed before the open paragraph."""
        self._like = self._like._replace(counted=len(label) + 1)
        self._put(label + " ")

    def write(self, words: str) -> None:
        """Words of the open paragraph."""
        self._put(words)

    def mark(self, note: int, words: str, *, label: bool = False) -> None:
        """A note's mark."""
        self.marks.append(NoteMark(self.length, self.length + len(words), note, label))
        self._put(words)

    def soft(self) -> None:
        """A line end within the paragraph."""
        like = self._like
        self.begin(like._replace(columns=0, soft=True, counted=0))

    def end(self) -> None:
        """The open paragraph ends; one without words is none."""
        words = "".join(self._parts[self._from :])
        left = len(words) - len(words.lstrip())
        if stripped := words.strip():
            start = self._start + left
            counted = min(self._like.counted, len(stripped))
            self.paragraphs.append(self._like._replace(start=start, end=start + len(stripped), counted=counted))
        self._start, self._from = self.length, len(self._parts)

    def source(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def _put(self, words: str) -> None:
        if words:
            self._parts.append(words)
            self.length += len(words)
