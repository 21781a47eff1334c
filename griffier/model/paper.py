"""A paper and its parts.

A paper's words stand in *flows*: flow 0 is the body, flow ``i`` (from 1) is its i-th footnote. Parts and findings name
their place as (flow, start, end) in the clean text of that flow; ``Paper.place`` turns that into a place in the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeVar

from griffier.model.text import PlacedText

BODY = 0

PaperKind = Literal[
    "written_questions", "question_list", "report_of_consultation", "letter", "motion", "amendment", "proceedings",
    "explanatory_memorandum", "decision_list", "fiche", "annex", "other",
]  # fmt: skip

QuestionState = Literal["", "answered", "postponed", "unanswered", "withdrawn"]


class Place(NamedTuple):
    """Where words stand: ``quote`` is the clean reading of ``source[start:end]`` of the file with this hash.

    ``start`` and ``end`` are code points in the decoded file (text, HTML, XML), in the text of ``page`` (PDF; a place
    that runs on to later pages ends beyond the page's text, one form feed counted between pages), or in the text that a
    Word or OpenDocument file gives (docs/formats.md says how it is made). ``page`` counts from 1; None when the file has
    no pages.
    """

    file: str
    sha256: str
    page: int | None
    start: int
    end: int
    quote: str


class Problem(NamedTuple):
    """What a stage could not read or is not sure of. A paper with problems is partial, never silently complete."""

    stage: str
    code: str
    message: str
    page: int | None = None


class Person(NamedTuple):
    """Who signed or answered: name and office as printed; either may be None when the paper does not say it."""

    name: str | None
    role: str | None


class Block(NamedTuple):
    """A paragraph, heading, list item or table row of the body: ``body.text[start:end]``.

    ``role`` is what the reader knows of it: ``paragraph`` when nothing; from markup also ``heading``, ``item``, ``row``,
    ``title``, ``label``, ``question``, ``answer``, ``date``, ``signature``, ``consideration``, ``request`` …
    ``alone`` is True when the block is one single line of the source standing alone between blank lines.
    """

    start: int
    end: int
    role: str = "paragraph"
    level: int = 0
    alone: bool = False


class Furniture(NamedTuple):
    """Source characters that are no words of the paper: ``kind`` is header, page_number, table_heading, marker,
    note_label, hyphen, letterhead, markup …; ``[start, end)`` in the source text."""

    start: int
    end: int
    kind: str


class Cell(NamedTuple):
    """A cell of a table: its words are ``body.text[start:end]`` (empty where it holds none).

    ``row`` and ``column`` count from 1; a cell that spans several says how many. ``head`` is True for a cell that says
    what its row or column holds.
    """

    row: int
    column: int
    start: int
    end: int
    rows: int = 1
    columns: int = 1
    head: bool = False


class Table(NamedTuple):
    """A table of the body, ``body.text[start:end]``: its cells row by row. ``caption`` is a span of the body, or None."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    caption: tuple[int, int] | None = None

    @property
    def height(self) -> int:
        """How many rows it has."""
        return max((cell.row + cell.rows - 1 for cell in self.cells), default=0)

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((cell.column + cell.columns - 1 for cell in self.cells), default=0)

    def cell_at(self, offset: int) -> Cell | None:
        """The cell that holds an offset of the body."""
        return next((cell for cell in self.cells if cell.start <= offset < cell.end), None)

    def row_heads(self, cell: Cell) -> tuple[Cell, ...]:
        """The head cells of a cell's row, left to right."""
        rows = range(cell.row, cell.row + cell.rows)
        return tuple(
            c for c in self.cells if c.head and c.column < cell.column and any(c.row <= r < c.row + c.rows for r in rows)
        )

    def column_heads(self, cell: Cell) -> tuple[Cell, ...]:
        """The head cells above a cell, top to bottom."""
        columns = range(cell.column, cell.column + cell.columns)
        return tuple(
            c for c in self.cells if c.head and c.row < cell.row and any(c.column <= n < c.column + c.columns for n in columns)
        )


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: its printed label, its clean words, and where its marker stands.

    ``marker`` is an offset in the body's clean text (the marker itself is no longer there), None when no marker was
    found or when it stands in another note.
    """

    label: str
    flow: PlacedText
    marker: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a file gives, whatever its format: clean flows, and how every other character is accounted for.

    Guarantees to the structure stage: every character of the source that is no blank is either in a piece of the body,
    in a piece of one footnote, or in one ``Furniture``, and never in two of them; blocks stand in order, do not overlap,
    and hold all of the body but the blank lines between them.
    """

    source: str
    format: Literal["text", "pdf", "xml", "html", "docx", "odt"]
    pages: tuple[int, ...]
    body: PlacedText
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    facts: dict[str, list[str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    tables: tuple[Table, ...] = ()

    def table_at(self, offset: int) -> Table | None:
        """The table that holds an offset of the body."""
        return next((table for table in self.tables if table.start <= offset < table.end), None)

    @property
    def paged(self) -> bool:
        """True when the file itself has pages (PDF), so that offsets count from the page's own start."""
        return self.format == "pdf"


@dataclass(frozen=True, slots=True)
class Question:
    """A question: ``n`` its ordinal in reading order, ``label`` its printed number, its own words in the body.

    ``state`` is "" where only the answers decide it (answered when one serves the question, else unanswered). A question
    that is put off names the notice's span in the body (``notice``) and the day it is put off to, where one is printed.
    ``parts`` are the spans of its sub-questions in the body, () when it asks one thing.
    """

    n: int
    label: str | None
    start: int
    end: int
    rule: str = ""
    state: QuestionState = ""
    postponed_until: str | None = None
    notice: tuple[int, int] | None = None
    parts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its own ordinal, the ordinals of all questions it serves, its own words in the body."""

    n: int
    questions: tuple[int, ...]
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a letter with the words under it: title at ``[start, end)``, content runs to ``until``."""

    level: int
    label: str | None
    title: str
    start: int
    end: int
    until: int


@dataclass(frozen=True, slots=True)
class Motion:
    """A tabled motion: spans in the body of its considerations and its request; movers as printed, first one first."""

    movers: tuple[str, ...]
    considerations: tuple[tuple[int, int], ...]
    request: tuple[int, int] | None
    replaces: str | None = None
    modified: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What the paper says of itself. None or () where it does not say it; nothing is guessed.

    Days are ISO 8601. ``submitted`` and ``received`` are the days on which questions were handed in and answers received;
    ``date_from`` and ``date_to`` bound the day of a paper that prints none. ``kind_printed`` is the printed name of a kind
    that is ``other``. ``identity`` is "person" where a person said what the file is. ``replies_to`` is the id of the paper
    that this one answers, where it is printed.
    """

    id: str
    kind: PaperKind
    title: str | None = None
    date: str | None = None
    dossiers: tuple[str, ...] = ()
    sequence: str | None = None
    parliamentary_year: str | None = None
    chamber: str | None = None
    asked_by: tuple[str, ...] = ()
    answered_by: tuple[Person, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    submitted_as: str | None = None
    submitted: str | None = None
    received: str | None = None
    date_from: str | None = None
    date_to: str | None = None
    chair: str | None = None
    clerk: str | None = None
    kind_printed: str | None = None
    identity: Literal["printed", "person"] = "printed"
    replies_to: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, read and structured. ``file`` is the file's name, ``sha256`` the hash of its bytes."""

    file: str
    sha256: str
    reading: Reading
    head: Head
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
    sections: tuple[Section, ...] = ()
    motion: Motion | None = None
    problems: tuple[Problem, ...] = ()
    #: The span in the body of a notice that all questions of the paper are put off.
    notice: tuple[int, int] | None = None

    @property
    def id(self) -> str:
        return self.head.id

    @property
    def text(self) -> str:
        """The clean text of the body, paragraphs separated by a blank line."""
        return self.reading.body.text

    def flow(self, flow: int) -> PlacedText:
        """Flow 0 is the body, flow i the i-th footnote."""
        return self.reading.body if flow == BODY else self.reading.footnotes[flow - 1].flow

    def flows(self) -> Iterator[tuple[int, str]]:
        """(flow, clean text) of the body and of each footnote, in order."""
        yield BODY, self.reading.body.text
        for i, note in enumerate(self.reading.footnotes, 1):
            yield i, note.flow.text

    def place(self, flow: int, start: int, end: int) -> Place:
        """Where clean ``[start, end)`` of a flow stands in the file, with its words."""
        placed = self.flow(flow)
        a, b = placed.source_span(start, end)
        page, offset = self.page_at(a)
        return Place(self.file, self.sha256, page, a - offset, b - offset, placed.text[start:end])

    def page_at(self, source_offset: int) -> tuple[int | None, int]:
        """(page number from 1, offset that its places count from) for a source offset; (None, 0) without pages.

        A text file's pages are known (its form feeds, its page-first blanks) but its offsets count from the file's start.
        """
        pages = self.reading.pages
        if not pages:
            return None, 0
        page = bisect_right(pages, source_offset)
        return page, (pages[page - 1] if self.reading.paged else 0)

    def where(self, flow: int, offset: int) -> dict[str, object]:
        """What a place is in, as exports say it: a question, an answer, a footnote, a heading or the body."""
        if flow != BODY:
            return {"footnote": self.reading.footnotes[flow - 1].label}
        for answer in _around(self.answers, offset):
            return {"answer": answer.n}
        for question in _around(self.questions, offset):
            return {"question": question.n}
        inside = [s for s in self.sections if s.start <= offset < s.until]
        if inside:
            return {"heading": max(inside, key=lambda s: s.start).title}
        return {"body": True}

    def question(self, n: int) -> Question:
        """The question with ordinal n."""
        return self.questions[n - 1]


P = TypeVar("P", Question, Answer)


def _around(parts: tuple[P, ...], offset: int) -> list[P]:
    """The part (at most one) that holds an offset; parts stand in text order."""
    i = bisect_right(parts, offset, key=lambda p: p.start) - 1
    return [parts[i]] if i >= 0 and offset < parts[i].end else []
