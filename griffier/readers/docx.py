"""Reads Word files (.docx): paragraphs with their list numbers, tables, notes, text boxes, heads and feet.

What Word shows is read: inserted text is kept and deleted text left out, results of fields are words and their codes are
not, of two drawings of one thing the first counts, hidden words are kept apart. Text boxes stand before the paragraph that
they hang on. The head of the first page, printed once, stands at the beginning (that is where letters have their address,
date and subject); heads and feet of other pages stand behind everything.

It does not lay pages out, so a place has no page.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from griffier.errors import UnreadableFile
from griffier.readers.docx_numbering import Numbering
from griffier.readers.lines import Hint
from griffier.readers.numerals import printed
from griffier.readers.package import Package, attribute, child, local, value
from griffier.readers.paragraphs import Paragraph, SourceCell, SourceParagraphs, Writer
from griffier.readers.tables import is_table

#: Elements whose words are not shown, or not words of the paper.
_UNSEEN = frozenset(
    {
        "del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "rPr", "pPr", "sdtPr", "sdtEndPr", "tblPr",
        "trPr", "tcPr", "sectPr", "object", "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator",
        "commentReference", "pgNum", "rt", "proofErr", "ffData", "tblGrid",
    }
)  # fmt: skip
_BREAKS = frozenset({"br", "cr"})
_WORDS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_HEADING = re.compile(r"(?:heading|kop|titre|überschrift) ?(\d)", re.IGNORECASE)
_ON = frozenset({None, "1", "true", "on"})


class _Style(NamedTuple):
    based_on: str
    outline: int | None
    list: str | None
    depth: int | None
    hidden: bool


class _Note(NamedTuple):
    kind: str
    key: str
    label: str


def read_docx(package: Package) -> SourceParagraphs:
    """The paragraphs of one Word file. UnreadableFile (``no_word_file``, ``damaged``, ``encrypted`` …) when it can not."""
    return _Walk(package).paragraphs()


def main_part(package: Package) -> str | None:
    """The name of the part that holds the text; None when the package is no Word file."""
    relations = package.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            name = (attribute(relation, "Target") or "").lstrip("/")
            if name.startswith("word/") or name.endswith("document.xml"):
                return name if name in package.names else None
    return "word/document.xml" if "word/document.xml" in package.names else None


class _Walk:
    """One walk through one file."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = main_part(package) or ""
        root = package.xml(self.main) if self.main else None
        body = child(root, "body")
        if body is None:
            raise UnreadableFile("no_word_file", "the file has no Word text in it: open it in Word and save it as .docx")
        self.body = body
        self.related = self._relations()
        self.styles, self.usual = _styles(self._one("styles"))
        self.numbering = Numbering(self._one("numbering"))
        self.settings = self._one("settings")
        self.out = Writer()
        self.notes: list[_Note] = []
        self.tables: list[tuple[SourceCell, ...]] = []
        self.forms = {kind: self._form(kind) for kind in ("footnote", "endnote")}
        self.hint: Hint = ""
        self.note: int | None = None
        #: Open fields: True while the words belong to the field's code.
        self.fields: list[bool] = []
        codes = [attribute(e, "fldCharType") for e in body.iter() if local(e) == "fldChar"]
        self.codes_close = codes.count("begin") == codes.count("end")
        self.own_mark: int | None = None
        #: The note whose label is not written yet; the label that its first words repeat.
        self.label_of: int | None = None
        self.repeated = ""
        self.goes_on = False

    def paragraphs(self) -> SourceParagraphs:
        first, others = self._heads()
        for _, part in first:
            self._blocks(part)
        self._blocks(self.body)
        self._all_notes()
        for hint, part in others:
            self.hint = hint
            self._blocks(part)
        self.out.end()
        source = self.out.source()
        return SourceParagraphs(
            source, "docx", tuple(self.out.paragraphs), tuple(sorted(self.out.marks)),
            tuple(note.label for note in self.notes), tuple(t for t in self.tables if is_table(t, source)),
        )  # fmt: skip

    # Parts of the package

    def _relations(self) -> dict[str, tuple[str, str]]:
        """Relation id -> (kind, name of the part)."""
        folder, _, name = self.main.rpartition("/")
        root = self.package.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        found: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            if attribute(relation, "TargetMode") == "External":
                continue
            target = attribute(relation, "Target") or ""
            path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
            found[attribute(relation, "Id") or ""] = ((attribute(relation, "Type") or "").rpartition("/")[2], path)
        return found

    def _one(self, kind: str) -> Element | None:
        name = next((name for has, name in self.related.values() if has == kind), "")
        return self.package.xml(name) if name else None

    def _heads(self) -> tuple[list[tuple[Hint, Element]], list[tuple[Hint, Element]]]:
        """The heads and feet that are printed once (those of the first page), and the others, each part once."""
        once: list[tuple[Hint, Element]] = []
        often: list[tuple[Hint, Element]] = []
        seen: set[str] = set()
        sections = [e for e in self.body.iter() if local(e) == "sectPr"]
        for n, section in enumerate(sections):
            for reference in section:
                hint: Hint = "header" if local(reference) == "headerReference" else "footer"
                if local(reference) not in ("headerReference", "footerReference"):
                    continue
                _, name = self.related.get(attribute(reference, "id") or "", ("", ""))
                part = self.package.xml(name) if name and name not in seen else None
                if part is None:
                    continue
                seen.add(name)
                first = n == 0 and attribute(reference, "type") == "first" and _is_on(child(section, "titlePg"))
                (once if first and hint == "header" else often).append((hint, part))
        return once, often

    # Blocks

    def _blocks(self, parent: Element) -> None:
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name == "AlternateContent":
                self._blocks(_choice(element))
            elif name not in _UNSEEN:
                self._blocks(element)

    def _paragraph(self, element: Element, like: Paragraph | None = None) -> None:
        """A paragraph; ``like`` is given for the first of a table's cell."""
        for box in _boxes(element):
            self._blocks(box)
        style = value(element, "pPr", "pStyle") or self.usual
        outline, listed, depth, hidden = self._look(element, style)
        label = self.numbering.label(listed, depth) if listed and not hidden and not _gone(element) else None
        role, level = "paragraph", 0
        if like is None and outline is not None and outline < 9:
            role, level = "heading", outline + 1
        elif label and (label.bullet or label.level or not re.search(r"\d|[^\W\d_]{2}", label.words)):
            role, level = "item", label.level + 1
        like = like or Paragraph(0, 0, role, level)
        if not self.goes_on:
            self.out.begin(like._replace(hint=self.hint, note=self.note, hidden=hidden))
            self._label()
            if label and label.words and (not label.bullet or _has_words(element)):
                self.out.count(label.words)
        self._inline(element)
        self.goes_on = _mark_is_gone(element)
        if not self.goes_on:
            self.out.end()

    def _label(self) -> None:
        """The label of a note before its first words."""
        if self.label_of is None:
            return
        label = self.notes[self.label_of].label
        self.out.mark(self.label_of, label, label=True)
        self.out.write(" ")
        self.label_of, self.repeated = None, "" if label.isdigit() else label

    def _look(self, element: Element, style: str) -> tuple[int | None, str | None, int, bool]:
        """Outline level, list, depth in it, and whether it is hidden: by the paragraph itself, else by its style."""
        outline = value(element, "pPr", "outlineLvl")
        listed, depth = value(element, "pPr", "numPr", "numId"), value(element, "pPr", "numPr", "ilvl")
        level = int(outline) if outline and outline.isdecimal() else None
        hidden, by_style = False, False
        seen: set[str] = set()
        name = style
        while name in self.styles and name not in seen:
            seen.add(name)
            look = self.styles[name]
            level = look.outline if level is None else level
            hidden = hidden or look.hidden
            if listed is None and look.list is not None:
                listed, by_style = look.list, True
                depth = depth or (str(look.depth) if look.depth is not None else None)
            name = look.based_on
        if listed in (None, "0"):
            return level, None, 0, hidden
        if depth is None and by_style:
            return level, listed, self.numbering.level_of_style(listed or "", style), hidden
        return level, listed, int(depth) if depth and depth.isdecimal() else 0, hidden

    # Words

    def _inline(self, parent: Element) -> None:
        for element in parent:
            name = local(element)
            if name in _UNSEEN or name in ("txbxContent", "p", "tbl"):
                continue
            if name == "AlternateContent":
                self._inline(_choice(element))
            elif name == "fldChar":
                self._field(attribute(element, "fldCharType") or "")
            elif name == "r":
                self._run(element)
            elif self.codes_close and any(self.fields) and name in ("t", "sym", *_WORDS):
                continue
            elif name == "t":
                self._words(element.text or "")
            elif name in _WORDS:
                self._words(_WORDS[name])
            elif name in _BREAKS:
                self.out.soft()
            elif name == "sym":
                self._words(_symbol(element))
            elif name in ("footnoteReference", "endnoteReference"):
                self._refer(name.removesuffix("Reference"), element)
            else:
                self._inline(element)

    def _words(self, words: str) -> None:
        if self.own_mark is not None:
            self.out.mark(self.own_mark, words)
            note = self.notes[self.own_mark]
            self.notes[self.own_mark] = note._replace(label=note.label + words)
        elif self.repeated and words.strip():
            self.out.write(words.lstrip().removeprefix(self.repeated))
            self.repeated = ""
        else:
            self.out.write(words)

    def _run(self, element: Element) -> None:
        properties = child(element, "rPr")
        if properties is not None and (_is_on(child(properties, "vanish")) or _is_on(child(properties, "webHidden"))):
            for inner in element:
                if local(inner) == "fldChar":
                    self._field(attribute(inner, "fldCharType") or "")
            return
        self._inline(element)
        self.own_mark = None

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _refer(self, kind: str, element: Element) -> None:
        """A note's mark in the text; a mark of its own (``*``) stands behind it in the same run."""
        key = attribute(element, "id") or ""
        if self.note is not None:
            return
        own = attribute(element, "customMarkFollows") in ("1", "true", "on")
        at = next((i for i, note in enumerate(self.notes) if (note.kind, note.key) == (kind, key)), None)
        if at is None:
            counted = sum(note.kind == kind and note.label != "" for note in self.notes)
            self.notes.append(_Note(kind, key, "" if own else printed(self._first(kind) + counted, self.forms[kind])))
            at = len(self.notes) - 1
        if own:
            self.own_mark = at
        else:
            self.out.mark(at, self.notes[at].label)

    def _form(self, kind: str) -> str:
        """How notes of a kind are numbered."""
        usual = "decimal" if kind == "footnote" else "lowerRoman"
        in_section = next((v for e in self.body.iter() if local(e) == "sectPr" and (v := value(e, f"{kind}Pr", "numFmt"))), None)
        return in_section or value(self.settings, f"{kind}Pr", "numFmt") or usual

    def _first(self, kind: str) -> int:
        start = value(self.settings, f"{kind}Pr", "numStart") or "1"
        return int(start) if start.isdecimal() else 1

    # Notes and tables

    def _all_notes(self) -> None:
        words = {kind: self._one(f"{kind}s") for kind in ("footnote", "endnote")}
        for i, note in enumerate(self.notes):
            root = words[note.kind]
            element = next((e for e in root if attribute(e, "id") == note.key), None) if root is not None else None
            self.note = i
            self.label_of = i
            if element is not None:
                self._blocks(element)
            if self.label_of is not None:
                self.out.begin(Paragraph(0, 0, note=i))
                self._label()
                self.out.end()
        self.note = None

    def _table(self, element: Element) -> None:
        rows = [row for row in _inner(element, "tr") if child(row, "trPr", "del") is None]
        cells: list[SourceCell] = []
        above: dict[int, int] = {}
        for n, row in enumerate(rows, 1):
            head = _is_on(child(row, "trPr", "tblHeader"))
            column = 1 + int(_digits(value(row, "trPr", "gridBefore")))
            inside = _inner(row, "tc")
            joined = all(len(_shown(cell)) <= 1 and not list(_inner(cell, "tbl")) for cell in inside) and len(inside) > 1
            last = 1
            for k, cell in enumerate(inside):
                span = max(int(_digits(value(cell, "tcPr", "gridSpan"))), 1)
                start = self._cell(cell, joined, 0 if k == 0 else column - last)
                merged = child(cell, "tcPr", "vMerge")
                if merged is not None and attribute(merged, "val") != "restart" and column in above:
                    at = above[column]
                    cells[at] = cells[at]._replace(rows=n - cells[at].row + 1)
                else:
                    above[column] = len(cells)
                    cells.append(SourceCell(n, column, start, self.out.length, 1, span, head))
                last, column = column, column + span
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
        if shown:
            self._paragraph(shown[0], like)
            words = self.out.paragraphs[-1] if self.out.paragraphs else None
            return words.start if words else self.out.length
        self.out.begin(like._replace(hint=self.hint, note=self.note))
        return self.out.length


def _styles(root: Element | None) -> tuple[dict[str, _Style], str]:
    """Styles of paragraphs by id, and the id of the usual one."""
    found: dict[str, _Style] = {}
    usual = ""
    for element in root if root is not None else ():
        if local(element) != "style" or attribute(element, "type") not in ("paragraph", None):
            continue
        key = attribute(element, "styleId") or ""
        if attribute(element, "default") in ("1", "true"):
            usual = key
        outline = value(element, "pPr", "outlineLvl")
        named = _HEADING.fullmatch(value(element, "name") or "")
        level = int(outline) if outline and outline.isdecimal() else int(named[1]) - 1 if named else None
        depth = value(element, "pPr", "numPr", "ilvl")
        found[key] = _Style(
            value(element, "basedOn") or "", level, value(element, "pPr", "numPr", "numId"),
            int(depth) if depth and depth.isdecimal() else None, _is_on(child(element, "rPr", "vanish")),
        )  # fmt: skip
    return found, usual


def _is_on(element: Element | None) -> bool:
    """True for a property that is there and not switched off."""
    return element is not None and attribute(element, "val") in _ON


def _gone(element: Element) -> bool:
    """True for a paragraph that was deleted as a whole: its mark is, and it shows no words."""
    return _mark_is_gone(element) and not _has_words(element)


def _mark_is_gone(element: Element) -> bool:
    """True when the end of a paragraph was deleted: the next goes on with it."""
    mark = child(element, "pPr", "rPr")
    return mark is not None and any(local(c) in ("del", "moveFrom") for c in mark)


def _has_words(element: Element) -> bool:
    if local(element) in _UNSEEN:
        return False
    if local(element) == "t":
        return bool((element.text or "").strip())
    return any(_has_words(c) for c in element)


def _boxes(element: Element) -> list[Element]:
    """The text boxes that hang on a paragraph, outermost ones only."""
    found: list[Element] = []
    waiting = [c for c in reversed(element)]
    while waiting:
        inner = waiting.pop()
        name = local(inner)
        if name == "txbxContent":
            found.append(inner)
        elif name == "AlternateContent":
            waiting.append(_choice(inner))
        elif name not in ("p", "tbl", "Fallback", "del", "moveFrom"):
            waiting.extend(reversed(inner))
    return found


def _choice(element: Element) -> Element:
    """Of several drawings of one thing, the first that says anything here."""
    choices = [c for c in element if local(c) == "Choice"] or [c for c in element if local(c) == "Fallback"]
    return choices[0] if choices else element


def _shown(cell: Element) -> list[Element]:
    """The paragraphs of a cell that hold words, list numbers or text boxes."""
    return [p for p in _inner(cell, "p") if _has_words(p) or _boxes(p)]


def _inner(element: Element, name: str) -> list[Element]:
    """Children of a name, looked for inside content controls and custom markup too."""
    found: list[Element] = []
    for c in element:
        if local(c) == name:
            found.append(c)
        elif local(c) in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
            found += _inner(c, name)
    return found


def _symbol(element: Element) -> str:
    """A character of a symbol font: a bullet where the font alone knows what it is."""
    given = attribute(element, "char") or ""
    code = int(given, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,6}", given) else 0
    return "•" if code == 0 or 0xE000 <= code <= 0xF8FF or code > 0x10FFFF else chr(code)


def _digits(number: str | None) -> str:
    return number if number and number.isdecimal() and len(number) < 4 else "0"
