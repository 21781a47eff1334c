"""Reads OpenDocument texts (.odt): paragraphs with their list numbers, tables, notes, text boxes, heads and feet.

What the file shows is read: deleted text that is kept for tracking is left out, remarks too. Text boxes stand before the
paragraph that they hang on. The head of a first page that is printed once stands at the beginning; others behind everything.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from griffier.errors import UnreadableFile
from griffier.readers.lines import Hint
from griffier.readers.odt_lists import Counter, ListStyles
from griffier.readers.package import Package, attribute, child, local
from griffier.readers.paragraphs import Paragraph, SourceCell, SourceParagraphs, Writer
from griffier.readers.tables import is_table

_UNSEEN = frozenset(
    {
        "tracked-changes", "annotation", "annotation-end", "ruby-text", "sequence-decls", "variable-decls", "user-field-decls",
        "forms", "script", "dde-connection-decls", "alphabetical-index-auto-mark-file", "table-columns", "table-column",
        "table-header-columns", "desc", "title", "event-listeners", "change", "change-start", "change-end", "page-number",
        "page-count",
    }
)  # fmt: skip
_BLANKS = re.compile(r"[ \t\r\n]+")


def read_odt(package: Package) -> SourceParagraphs:
    """The paragraphs of one OpenDocument text. UnreadableFile when the file holds none."""
    return _Walk(package).paragraphs()


class _Walk:
    """One walk through one file."""

    def __init__(self, package: Package) -> None:
        if "META-INF/manifest.xml" in package.names and b"encryption-data" in (package.part("META-INF/manifest.xml") or b""):
            raise UnreadableFile("encrypted", "the file has a password: open it in LibreOffice and save it without one")
        root, styles = package.xml("content.xml"), package.xml("styles.xml")
        body = child(root, "body", "text")
        if root is None or body is None:
            raise UnreadableFile("no_text_file", "the OpenDocument file holds no text: open it and save it as .odt")
        self.body = body
        self.styles_root = styles
        self.lists = ListStyles([e for e in (styles, root) if e is not None])
        self.hidden = {
            attribute(e, "name")
            for r in (styles, root)
            if r is not None
            for e in r.iter()
            if local(e) == "style" and any(attribute(p, "display") == "none" for p in e if local(p) == "text-properties")
        }
        self.list_of = _lists_of_styles([e for e in (styles, root) if e is not None])
        self.outline = Counter()
        self.out = Writer()
        self.notes: list[tuple[str, Element | None]] = []
        self.tables: list[tuple[SourceCell, ...]] = []
        self.hint: Hint = ""
        self.note: int | None = None
        self.label_of: int | None = None
        self.item: tuple[str, int, bool] | None = None
        self.counters: dict[str, Counter] = {}
        self.last_of_style: dict[str, Counter] = {}
        self.blank = True

    def paragraphs(self) -> SourceParagraphs:
        first, others = self._heads()
        for _, part in first:
            self._blocks(part)
        self._blocks(self.body)
        for i, (_, words) in enumerate(self.notes):
            self.note, self.label_of = i, i
            if words is not None:
                self._blocks(words)
            if self.label_of is not None:
                self._begin(Paragraph(0, 0))
                self.out.end()
        self.note = None
        for hint, part in others:
            self.hint = hint
            self._blocks(part)
        self.out.end()
        source = self.out.source()
        return SourceParagraphs(
            source, "odt", tuple(self.out.paragraphs), tuple(sorted(self.out.marks)),
            tuple(label for label, _ in self.notes), tuple(t for t in self.tables if is_table(t, source)),
        )  # fmt: skip

    def _heads(self) -> tuple[list[tuple[Hint, Element]], list[tuple[Hint, Element]]]:
        """The heads and feet that are printed once, and the others."""
        once: list[tuple[Hint, Element]] = []
        often: list[tuple[Hint, Element]] = []
        for page in self.styles_root.iter() if self.styles_root is not None else ():
            if local(page) != "master-page":
                continue
            turns = attribute(page, "next-style-name") not in (None, attribute(page, "name"))
            for part in page:
                name = local(part)
                hint: Hint = "header" if name.startswith("header") else "footer"
                if not name.startswith(("header", "footer")) or attribute(part, "display") == "false":
                    continue
                first = (name.endswith("-first") or turns) and hint == "header"
                (once if first else often).append((hint, part))
        return once, often

    # Blocks

    def _blocks(self, parent: Element) -> None:
        for element in parent:
            self._block(element)

    def _block(self, element: Element) -> None:
        name = local(element)
        if name in ("p", "h"):
            self._paragraph(element)
        elif name == "list":
            self._list(element, "", 1, None)
        elif name == "table":
            self._table(element)
        elif name not in _UNSEEN and not (name == "section" and attribute(element, "display") == "none"):
            self._blocks(element)

    def _begin(self, like: Paragraph) -> None:
        self.out.begin(like._replace(hint=self.hint, note=self.note))
        self.blank = True
        if self.label_of is not None:
            self.out.mark(self.label_of, self.notes[self.label_of][0], label=True)
            self.out.write(" ")
            self.label_of = None

    def _paragraph(self, element: Element, like: Paragraph | None = None) -> None:
        for box in _boxes(element):
            self._blocks(box)
        style = attribute(element, "style-name") or ""
        role, level, label = "paragraph", 0, ""
        if local(element) == "h":
            depth = _whole(attribute(element, "outline-level"))
            role, level = "heading", depth
            label = self._heading_number(element, depth)
        if self.item is not None:
            words, depth, bullet = self.item
            self.item, label = None, label or words
            if role != "heading" and (bullet or depth > 1 or not re.search(r"\d|[^\W\d_]{2}", words)) and words:
                role, level = "item", depth
        like = like or Paragraph(0, 0, role, level)
        self._begin(like._replace(hidden=style in self.hidden))
        if label:
            self.out.count(label)
        self._inline(element)
        self.out.end()

    def _heading_number(self, element: Element, depth: int) -> str:
        """The number of a heading, where the outline style gives its level one."""
        level = self.lists.outline.get(depth)
        if level is None or not level.form or self.item is not None:
            return ""
        if attribute(element, "is-list-header") == "true" or not "".join(element.itertext()).strip():
            return ""
        self.outline.next(depth, level)
        return self.outline.words(depth, self.lists.outline)

    def _list(self, element: Element, style: str, depth: int, counter: Counter | None) -> None:
        style = attribute(element, "style-name") or style or self._style_inside(element)
        if counter is None:
            counter = self._counter(element, style)
        for item in element:
            name = local(item)
            if name not in ("list-item", "list-header"):
                continue
            level = self.lists.level(style, depth)
            if name == "list-item" and any(local(c) in ("p", "h") for c in item):
                start = attribute(item, "start-value")
                counter.next(depth, level, int(start) if start and start.isdecimal() else None)
                looks = {n: self.lists.level(style, n) for n in range(1, depth + 1)}
                self.item = (counter.words(depth, looks), depth, bool(level.bullet))
            for inner in item:
                if local(inner) == "list":
                    self.item = None
                    self._list(inner, style, depth + 1, counter)
                elif local(inner) in ("p", "h"):
                    self._paragraph(inner)
                    self.item = None
                else:
                    self._block(inner)
            self.item = None

    def _counter(self, element: Element, style: str) -> Counter:
        """The numbers of a list: new ones, or those of the list that it goes on with."""
        earlier = None
        if (key := attribute(element, "continue-list")) and key in self.counters:
            earlier = self.counters[key]
        elif attribute(element, "continue-numbering") == "true":
            earlier = self.last_of_style.get(style)
        counter = earlier or Counter()
        if name := attribute(element, "id"):
            self.counters[name] = counter
        self.last_of_style[style] = counter
        return counter

    def _style_inside(self, element: Element) -> str:
        """The list style of the paragraphs in a list that names none."""
        for item in element:
            for inner in item:
                if local(inner) in ("p", "h"):
                    return self.list_of.get(attribute(inner, "style-name") or "", "")
        return ""

    # Words

    def _inline(self, parent: Element) -> None:
        self._text(parent.text)
        for element in parent:
            self._element(element)
            self._text(element.tail)

    def _element(self, element: Element) -> None:
        name = local(element)
        if name in _UNSEEN or name in ("frame", "custom-shape", "text-box"):
            return
        if name == "s":
            count = attribute(element, "c") or "1"
            self.out.write(" " * (int(count) if count.isdecimal() and len(count) < 4 else 1))
            self.blank = False
        elif name == "tab":
            self.out.write("\t")
            self.blank = True
        elif name == "line-break":
            self.out.soft()
            self.blank = True
        elif name == "note":
            self._refer(element)
        elif not self._is_hidden(element):
            self._inline(element)

    def _is_hidden(self, element: Element) -> bool:
        name = local(element)
        styled = name == "span" and attribute(element, "style-name") in self.hidden
        return styled or name in ("hidden-text", "hidden-paragraph") or attribute(element, "display") == "none"

    def _text(self, words: str | None) -> None:
        """Words as they are shown: any blanks are one."""
        if not words:
            return
        shown = _BLANKS.sub(" ", words)
        if self.blank and shown.startswith(" "):
            shown = shown[1:]
        if shown:
            self.out.write(shown)
            self.blank = shown.endswith(" ")

    def _refer(self, element: Element) -> None:
        """A note: its mark stands here, its words behind the body."""
        if self.note is not None:
            return
        citation = child(element, "note-citation")
        label = (attribute(citation, "label") or "".join(citation.itertext())).strip() if citation is not None else ""
        self.notes.append((label, child(element, "note-body")))
        self.out.mark(len(self.notes) - 1, label)
        self.blank = False

    # Tables

    def _table(self, element: Element) -> None:
        cells: list[SourceCell] = []
        for n, (row, head) in enumerate(_rows(element, False), 1):
            column, last = 1, 1
            inside = [c for c in row if local(c) in ("table-cell", "covered-table-cell")]
            joined = _is_plain_row(inside)
            begun = False
            for cell in inside:
                repeated = min(_whole(attribute(cell, "number-columns-repeated")), 200)
                if local(cell) == "covered-table-cell":
                    column += repeated
                    continue
                span, deep = _whole(attribute(cell, "number-columns-spanned")), _whole(attribute(cell, "number-rows-spanned"))
                for _ in range(repeated if repeated <= 20 or _shown(cell) else 1):
                    start = self._cell(cell, joined, column - last if begun else 0)
                    cells.append(SourceCell(n, column, start, self.out.length, deep, span, head))
                    begun, last, column = True, column, column + 1
        if self.note is None and not self.hint:
            self.tables.append(tuple(cells))

    def _cell(self, cell: Element, joined: bool, columns: int) -> int:
        """The words of one cell; where they start."""
        if not joined:
            start = self.out.length + 1
            self._blocks(cell)
            return min(start, self.out.length)
        shown = _shown(cell)
        like = Paragraph(0, 0, "row", columns=columns)
        if not shown:
            self._begin(like)
            return self.out.length
        self._paragraph(shown[0], like)
        return self.out.paragraphs[-1].start if self.out.paragraphs else self.out.length


def _lists_of_styles(roots: list[Element]) -> dict[str, str]:
    """Paragraph style -> list style."""
    return {
        attribute(e, "name") or "": name
        for root in roots
        for e in root.iter()
        if local(e) == "style" and (name := attribute(e, "list-style-name"))
    }


def _rows(table: Element, head: bool) -> list[tuple[Element, bool]]:
    """The rows of a table in order, each with whether it is a head."""
    found: list[tuple[Element, bool]] = []
    for element in table:
        name = local(element)
        if name == "table-row":
            most = 50 if _any_words(element) else 1
            found += [(element, head)] * min(_whole(attribute(element, "number-rows-repeated")), most)
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            found += _rows(element, head or name == "table-header-rows")
    return found


def _any_words(element: Element) -> bool:
    return bool("".join(element.itertext()).strip())


def _shown(cell: Element) -> list[Element]:
    """The paragraphs of a cell that hold words or text boxes."""
    return [p for p in cell if local(p) in ("p", "h") and (_any_words(p) or _boxes(p))]


def _is_plain_row(cells: list[Element]) -> bool:
    """True for a row of several cells with no more than one paragraph each."""
    inside = [c for c in cells if local(c) == "table-cell"]
    plain = all(len(_shown(c)) <= 1 and not any(local(p) in ("list", "table", "section") for p in c) for c in inside)
    return plain and len(inside) > 1


def _boxes(element: Element) -> list[Element]:
    """The text boxes that hang on a paragraph, outermost ones only."""
    found: list[Element] = []
    for inner in element:
        name = local(inner)
        if name == "text-box" or (name == "custom-shape" and _any_words(inner)):
            found.append(inner)
        elif name not in ("note", "annotation", "p", "table"):
            found += _boxes(inner)
    return found


def _whole(number: str | None) -> int:
    return int(number) if number and number.isdecimal() and 0 < len(number) < 8 and int(number) else 1
