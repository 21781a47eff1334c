"""Turns elements that open and close into blocks, notes and furniture, whatever format they come from.

``xml.py`` and ``html.py`` find the tags and their treatment (``markup_elements.py``); this module knows what a
treatment does to the words inside, and ``MarkupFlow`` what the words become. Parts (questions, answers, speeches) are
counted from 1, and every paragraph in them carries that number as its level; list items carry the depth of their list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from griffier.model.paper import Problem, Reading
from griffier.readers.markup_cells import OpenTable, made
from griffier.readers.markup_elements import Open, Rule
from griffier.readers.markup_flow import MarkupFlow
from griffier.readers.markup_stated import Stated
from griffier.readers.markup_table import Columns

#: Treatments whose words are furniture, and of which kind.
_SILENT = {
    "header": "header",
    "hidden": "metadata",
    "note_label": "note_label",
    "note_mark": "marker",
    "site": "navigation",
}
_PARTS = frozenset({"question", "answer", "speech"})
_BLOCKS = frozenset({"block", "heading", "text", "item", "part_label", "row", "lead", "unknown"})
_RUNNING_TEXT = frozenset({"paragraph", "item", "row", "speech", "question", "answer"})
_BOXES = frozenset({"container", "division", "list", "table"})
#: How a printed subheading looks says how deep it is.
_DEEPER = {"vet": 1, "cur": 2, "vetcur": 2, "ondlijn": 3, "rom": 3}
_NO_TEXT = "the markup holds no running text: the publisher may have the paper as PDF only; read that instead"


class Layout:
    """One file's elements on their way to flows."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.flow = MarkupFlow(source)
        self.stated = Stated()
        self.problems: list[Problem] = []
        self.elements: list[Open] = []
        self._part: tuple[str, int] = ("paragraph", 0)
        self._counts: Counter[str] = Counter()
        self._unknown: Counter[tuple[str, str]] = Counter()
        self._silence: str | None = None
        self._heard: list[str] = []
        self._part_at = -1
        self._divisions = self._lists = self._blocks = 0
        self._columns = Columns()
        self._tables: list[OpenTable] = []
        self._open_tables: list[OpenTable] = []
        self._on_open: dict[str, Callable[[Open], None]] = {
            "block": self._block,
            "lead": self._block,
            "heading": self._heading,
            "text": self._text,
            "unknown": self._strange,
            "apart": self._apart,
            "tail": self._apart,
            "break": self._apart,
            "container": self._edge,
            "division": self._division,
            "list": self._list,
            "item": self._item,
            "table": self._table,
            "column": self._column,
            "row": self._row,
            "cell": self._cell,
            "note": self._note,
            "question": self._open_part,
            "answer": self._open_part,
            "speech": self._open_part,
            "part_label": self._part_label,
        }

    @property
    def part(self) -> str:
        """The role of paragraphs here: ``paragraph``, ``question``, ``item`` …"""
        return self._part[0]

    @property
    def awaits_label(self) -> bool:
        """True at the start of a question or answer, before its first words."""
        return self._part[0] in ("question", "answer") and self.flow.offset == self._part_at

    @property
    def silent(self) -> bool:
        """True while words are furniture."""
        return self._silence is not None

    def build(self) -> Reading:
        """The reading, with facts and problems."""
        reading = self.flow.build()
        for (name, parent), times in self._unknown.items():
            message = f"element <{name}> in <{parent}> is not known ({times} times): its words were kept"
            self.problems.append(Problem("read", "unknown_element", message))
        if not any(block.role in _RUNNING_TEXT for block in reading.blocks):
            self.problems.append(Problem("read", "no_text", _NO_TEXT))
        return replace(
            reading,
            facts=self.stated.facts(reading.body.text),
            problems=tuple(self.problems),
            tables=made(self._tables, reading.body.text, reading.blocks),
        )

    # Words

    def words(self, start: int, end: int) -> None:
        """A stretch of plain text."""
        if start >= end:
            return
        text = self.source[start:end]
        if self._silence is None:
            if text.isspace():
                self.flow.blank()
            else:
                self.flow.words(start, end)
        else:
            self._heard.append(text)
            if not text.isspace():
                self.flow.drop(start, end, self._silence)

    def replaced(self, clean: str, start: int, end: int) -> None:
        """A reference and what it reads as."""
        if self._silence is None:
            self.flow.replaced(clean, start, end)
        else:
            self._heard.append(clean)
            self.flow.drop(start, end, self._silence)

    # Elements

    def new(self, name: str, rule: Rule) -> Open:
        """An element that is about to open; attributes that matter are for the caller to fill in."""
        return Open(name, rule, self._part)

    def open(self, element: Open) -> None:
        """An element opens."""
        treatment = element.rule.treatment
        if self._silence is None:
            if kind := _SILENT.get(treatment):
                self._silence, element.silences, self._heard = kind, True, []
            elif opener := self._on_open.get(treatment):
                opener(element)
        if treatment in _BLOCKS:
            self._blocks += 1
        outside = self._silence is not None or self.flow.in_note
        self.stated.opened(element, self.elements, None if outside else self.flow.offset)
        self.elements.append(element)

    def close(self) -> Open:
        """The element that opened last closes."""
        element = self.elements.pop()
        treatment = element.rule.treatment
        if element.facts:
            self.stated.closed(element, self.flow.offset, "".join(self._heard))
        if treatment in _BLOCKS:
            self._blocks -= 1
        if element.silences:
            self._end_silence(element)
        elif self._silence is None:
            self._ended(element, treatment)
        return element

    def _ended(self, element: Open, treatment: str) -> None:
        if treatment in ("item", "row", "note") or treatment in _PARTS:
            if treatment == "note":
                self.flow.end_note()
            else:
                self.flow.begin(*element.part)
            self._part = element.part
        elif treatment == "text":
            if self.part not in ("row", "item"):
                self.flow.begin(*self._part)
        elif treatment in ("block", "tail", "part_label", "heading", "unknown"):
            if not self._blocks:
                self.flow.begin(*self._part)
        elif treatment == "apart":
            self.flow.blank()
        elif treatment == "name":
            self.flow.join()
        elif treatment == "cell":
            if self._open_tables:
                self._open_tables[-1].end_cell(self.flow.offset)
        elif treatment in _BOXES:
            if treatment == "table" and self._open_tables:
                self._open_tables.pop()
            self._lists -= treatment == "list"
            self._divisions -= treatment == "division"
            self._edge(element)

    def _apart(self, element: Open) -> None:
        self.flow.blank()

    def _block(self, element: Open) -> None:
        if self.part == "row":
            self.flow.blank()
        else:
            self.flow.begin(element.rule.role)

    def _heading(self, element: Open) -> None:
        if self.part == "row":
            self.flow.blank()
            return
        level = int(element.rule.role) if element.rule.role else max(self._divisions, 1)
        if not element.rule.role and element.name != "kop":
            style = element.attributes.get("kopopmaak") or element.attributes.get("letat") or "vet"
            level = self._divisions + _DEEPER.get(style, 1)
        self.flow.begin("heading", level)

    def _text(self, element: Open) -> None:
        """A paragraph: a new block, but the first of a list item goes on after its number, and a row is one block."""
        around = self.elements[-1] if self.elements else element
        goes_on = self.part == "item" and around.rule.treatment == "item" and not around.started
        around.started = True
        if goes_on or self.part == "row":
            self.flow.blank()
        else:
            self.flow.begin(*self._part)

    def _strange(self, element: Open) -> None:
        self._unknown[element.name, self.elements[-1].name if self.elements else ""] += 1
        if not self._blocks:
            self.flow.begin(*self._part)

    def _edge(self, element: Open) -> None:
        """The edge of a box parts the words before it from those after it; within a paragraph it is a blank."""
        if self._blocks:
            self.flow.blank()
        else:
            self.flow.begin(*self._part)

    def _division(self, element: Open) -> None:
        self._divisions += 1
        self._edge(element)

    def _list(self, element: Open) -> None:
        self._lists += 1
        self._edge(element)

    def _item(self, element: Open) -> None:
        if self.part == "row":
            self.flow.blank()
            return
        self._part = ("item", max(self._lists, 1))
        self.flow.begin(*self._part)

    def _table(self, element: Open) -> None:
        self._columns = Columns()
        if self._open_tables:
            self._open_tables[-1].holds_tables = True
        self._open_tables.append(OpenTable())
        if not self.flow.in_note:
            self._tables.append(self._open_tables[-1])
        self._edge(element)

    def _column(self, element: Open) -> None:
        self._columns.name(element.attributes)

    def _row(self, element: Open) -> None:
        self._part = ("row", 0)
        self._columns.begin_row()
        if self._open_tables:
            self._open_tables[-1].row()
        self.flow.begin(*self._part)

    def _cell(self, element: Open) -> None:
        self.flow.columns(self._columns.step(element.attributes))
        if self._open_tables:
            named, given = self._columns.named(element.attributes)
            head = element.name == "th" or any(e.name == "thead" for e in self.elements)
            self._open_tables[-1].cell(self.flow.offset, given, named, head=head)

    def _note(self, element: Open) -> None:
        self.flow.begin_note(self._blocks > 0, element.attributes.get("id", ""))
        if label := element.attributes.get("nr"):
            self.flow.name_note(label)
        self._part = ("note", 0)

    def _end_silence(self, element: Open) -> None:
        self._silence = None
        label = " ".join("".join(self._heard).split())
        given = element.attributes
        if element.rule.treatment == "note_label":
            self.flow.name_note(label, given.get("id", ""))
        elif element.rule.treatment == "note_mark":
            self.flow.point(given.get("refid", ""), given.get("href", "").removeprefix("#"), given.get("nr", ""), label)

    def _open_part(self, element: Open) -> None:
        kind = element.rule.treatment
        self._counts[kind] += 1
        self._part = (kind, self._counts[kind])
        self._part_at = self.flow.offset
        self.flow.begin(*self._part)

    def _part_label(self, element: Open) -> None:
        role, level = self._part
        self.flow.begin(f"{role}_label" if role in ("question", "answer") else "label", level)
