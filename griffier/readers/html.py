"""Reads HTML: papers of officielebekendmakingen.nl with their questions, answers and notes marked, other pages plainly.

Any text is HTML of some sort, so nothing is refused but an empty file. Treatments come from
``lexicon/markup/html.csv``, by class first, then by tag; a tag that the table does not know runs on in its sentence. Of
a page with a ``main``, an ``article`` or the publisher's ``#main-column`` only that is the paper: what stands around it
(menus, search, logos) is furniture of kind ``navigation``, as are ``nav`` and ``footer`` inside it.
Blocks are as in ``xml.py``.

It does not run scripts, follow links, or look at styles: a hidden text is read like any other.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from html import unescape
from itertools import islice

from griffier.errors import UnreadableFile
from griffier.lexicon.rows import rows
from griffier.model.paper import Reading
from griffier.readers.markup_elements import Open, Rule
from griffier.readers.markup_events import Event, events
from griffier.readers.markup_layout import Layout

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: An open element of the first set ends where one of the second begins, as in a browser.
_ENDS = {
    "p": _HEADINGS | {"p", "div", "ul", "ol", "dl", "table", "section", "article", "blockquote", "pre", "form", "main", "hr"},
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "tbody", "tfoot"}),
    "td": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
    "th": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
}
#: Nothing outside these is ended by what begins inside them.
_WALLS = frozenset({"table", "ul", "ol", "dl", "div", "section", "article", "td", "th", "li"})
#: How far up an element is looked for that ends; how deep elements nest before further tags are taken for inline ones.
_NEAR, _DEEPEST = 50, 1000
_INLINE = Rule("inline", "")
_CLASS_FACTS = {
    "kamerstukdatum": "date_printed",
    "dossiertitel": "dossier_title",
    "dossiernummer": "dossier_number",
    "stuknummer": "sequence_printed",
    "ondernummer": "sequence",
    "stuktitel": "title",
    "kamervraagomschrijving_kop": "question_heading",
    "kamervraagomschrijving": "question_heading",
}


def _table() -> dict[tuple[str, str], Rule]:
    return {(row["tag"], row["class"]): Rule(row["treatment"], row["role"]) for row in rows("markup/html.csv")}


_RULES = _table()


def read_html(raw: str) -> Reading:
    """The reading of one HTML file; ``raw`` is the whole decoded file, and all offsets count in it.

    Raises ``UnreadableFile`` with code ``empty`` when there is nothing but blanks. A page without running text is read,
    with a problem ``no_text``.
    """
    if not raw.strip("\ufeff \t\r\n\f"):
        raise UnreadableFile("empty", "the file is empty: there is nothing to read")
    return _Walk(raw, events(raw)).reading()


class _Walk:
    """One walk through one page."""

    def __init__(self, raw: str, events: list[Event]) -> None:
        self.raw, self.events = raw, events
        self.layout = Layout(raw)
        self.names: Counter[str] = Counter()
        self.paper = _paper_tag(events)
        self.paper_element: Open | None = None
        self.inside = self.paper is None

    def reading(self) -> Reading:
        """Walk, then gather."""
        for event in self.events:
            if event.kind == "text":
                self._text(event.start, event.end)
            elif event.kind == "reference":
                self._reference(event)
            else:
                self.layout.flow.drop(event.start, event.end, "markup")
                if event.kind in ("open", "empty"):
                    self._open(event)
                elif event.kind == "close":
                    self._close(event.tag)
        while self.layout.elements:
            self.layout.close()
        return replace(self.layout.build(), format="html")

    def _text(self, start: int, end: int) -> None:
        if self._heard():
            self.layout.words(start, end)
        elif not self.raw[start:end].isspace():
            self.layout.flow.drop(start, end, "navigation")

    def _heard(self) -> bool:
        """Whether words here are for the layout: those of the paper, and those that it keeps as furniture."""
        return self.inside or self.layout.silent

    def _reference(self, event: Event) -> None:
        clean = unescape(self.raw[event.start : event.end])
        if not self._heard():
            self.layout.flow.drop(event.start, event.end, "navigation")
        elif clean == self.raw[event.start : event.end]:
            self.layout.words(event.start, event.end)
        else:
            self.layout.replaced(clean, event.start, event.end)

    def _open(self, event: Event) -> None:
        self._end_what_ends(event.tag)
        if len(self.layout.elements) >= _DEEPEST:
            return  # its words run on
        given = event.attributes
        if event.tag == "meta":
            name = given.get("name") or given.get("property") or ""
            self.layout.stated.meta(name, given.get("scheme", ""), given.get("content", ""))
        classes = given.get("class", "").split()
        element = self.layout.new(event.tag, self._rule(event, classes))
        element.attributes = given
        if event is self.paper:
            self.inside, self.paper_element = True, element
        self.names[event.tag] += 1
        self.layout.open(element)
        offset = self.layout.flow.offset
        if event.tag == "title" and element.silences:
            element.facts = [("page_title", None)]
        elif self.inside and not self.layout.flow.in_note:
            element.facts = [(_CLASS_FACTS[name], offset) for name in classes if self._states(name)]
        if event.tag in _VOID or event.kind == "empty":
            self._close_last()

    def _states(self, name: str) -> bool:
        """Whether the class marks a fact; a title inside a question or an answer is its label, no fact."""
        return name in _CLASS_FACTS and (name != "stuktitel" or self.layout.part not in ("question", "answer"))

    def _rule(self, event: Event, classes: list[str]) -> Rule:
        if self.layout.awaits_label and event.tag in _HEADINGS:
            return Rule("part_label", "")
        for name in classes:
            if rule := _RULES.get(("", name)):
                if rule.treatment == "note_mark" and self.layout.flow.in_note:
                    return Rule("note_label", "")
                if rule.treatment == "part_label" and not self.layout.awaits_label:
                    break
                return rule
        return _RULES.get((event.tag, ""), _INLINE)

    def _close(self, tag: str) -> None:
        """Close the nearest open element of this name with all inside it; an end tag without a start is nothing."""
        if not self.names[tag]:
            return
        while self._close_last().name != tag:
            pass

    def _close_last(self) -> Open:
        element = self.layout.close()
        self.names[element.name] -= 1
        if element is self.paper_element:
            self.inside = False
        return element

    def _end_what_ends(self, tag: str) -> None:
        for back, element in enumerate(islice(reversed(self.layout.elements), _NEAR), 1):
            if tag in _ENDS.get(element.name, ()):
                for _ in range(back):
                    self._close_last()
                return
            if element.name in _WALLS:
                return


def _paper_tag(events: list[Event]) -> Event | None:
    """The element that holds the paper, None when the page marks none."""
    found: dict[str, Event] = {}
    for event in events:
        if event.kind not in ("open", "empty"):
            continue
        if "main-column" in event.given and event.attributes.get("id") == "main-column":
            found.setdefault("column", event)
        elif event.tag in ("main", "article"):
            found.setdefault(event.tag, event)
    return found.get("column") or found.get("main") or found.get("article")
