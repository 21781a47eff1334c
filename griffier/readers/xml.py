"""Reads official XML: kamerstukken, kamervragen with their answers, proceedings, since 1995.

``read_xml`` walks the tags of a file that expat has proved well-formed and hands them to ``Layout`` with the treatment
that ``lexicon/markup/elements.csv`` gives each element. Words are never dropped: an element that the table does not
know keeps its words, with a problem. Printed headers (year, chamber, kind of publication) are furniture and facts.

Blocks: questions, answers and speeches carry the number of their element as ``level``, the first being 1; headings
carry their depth; list items the depth of the list. Roles beside those in ``model.paper.Block``: ``question_label``,
``answer_label``, ``speech``, ``caption`` (of a table). A row's cells are parted by tabs, one for each column boundary.
Where a link points is not kept: references are found in the words.

It does not decide what kind of paper this is and pairs no answers: ``structure/marked.py`` does.
"""

from __future__ import annotations

from griffier.errors import UnreadableFile, UnsafeFile
from griffier.model.paper import Problem, Reading
from griffier.readers.markup_elements import ROOTS, RULES, Rule, rule_for
from griffier.readers.markup_layout import Layout
from griffier.readers.markup_stated import READ_ATTRIBUTES
from griffier.readers.markup_tokens import Token, attributes, check, references, resolve, tokens

_READ_ATTRIBUTES = frozenset({"cell", "column", "heading", "note", "note_mark", "note_label"})
#: No paper comes near this; a file that does is made to exhaust its reader.
_DEEPEST = 500
_SHELL = "officiele-publicatie"
_LITERAL_OPEN, _LITERAL_CLOSE = "<![CDATA[", "]]>"


def read_xml(raw: str) -> Reading:
    """The reading of one XML file; ``raw`` is the whole decoded file, and all offsets count in it.

    Raises ``UnsafeFile`` for a file that declares entities, ``UnreadableFile`` with code ``malformed`` (with line and
    column), ``unknown_markup`` (the root is none of those that Griffier reads) or ``empty``.
    """
    if not raw.strip("\ufeff \t\r\n"):
        raise UnreadableFile("empty", "the file is empty: there is nothing to read")
    check(raw)
    return _Walk(raw).reading()


class _Walk:
    """One walk through one file."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.layout = Layout(raw)
        self.rules: dict[tuple[str, str], Rule] = {}

    def reading(self) -> Reading:
        """Walk, then gather."""
        at = 0
        for token in tokens(self.raw):
            self._text(at, token.start)
            at = token.end
            if not token.name:
                self._aside(token)
                continue
            self.layout.flow.drop(token.start, token.end, "markup")
            if not token.closing:
                self._start(token)
            if token.closing or token.empty:
                self.layout.close()
        self._text(at, len(self.raw))
        return self.layout.build()

    def _text(self, start: int, end: int) -> None:
        if "&" in self.raw[start:end]:
            for reference in references(self.raw, start, end):
                self.layout.words(start, reference.start())
                self._reference(resolve(reference), *reference.span())
                start = reference.end()
        self.layout.words(start, end)

    def _reference(self, clean: str | None, start: int, end: int) -> None:
        if clean is not None:
            self.layout.replaced(clean, start, end)
            return
        message = f"the reference {self.raw[start:end]} is defined nowhere: it was kept as it stands"
        self.layout.problems.append(Problem("read", "unknown_reference", message))
        self.layout.words(start, end)

    def _aside(self, token: Token) -> None:
        """A remark or instruction is furniture; literal words (CDATA) are words between furniture."""
        first, last = token.end, token.end
        if token.literal:
            first, last = token.start + len(_LITERAL_OPEN), token.end - len(_LITERAL_CLOSE)
        self.layout.flow.drop(token.start, first, "markup")
        self.layout.words(first, last)
        self.layout.flow.drop(last, token.end, "markup")

    def _start(self, token: Token) -> None:
        around, name = self.layout.elements, token.name
        if len(around) >= _DEEPEST:
            raise UnsafeFile(
                "unsafe",
                f"character {token.start}: elements nest {_DEEPEST} deep, which no paper needs: the file was not read; "
                "fetch it again from the publisher, or give the PDF or the text",
            )
        parent = around[-1].name if around else ""
        rule = self.rules.get((parent, name))
        if rule is None:
            rule = self.rules[parent, name] = rule_for(parent, name) if around else _root(name)
        element = self.layout.new(name, rule)
        if name in READ_ATTRIBUTES or rule.treatment in _READ_ATTRIBUTES:
            element.attributes = attributes(self.raw, token)
        elif name == "meta":
            given = attributes(self.raw, token)
            self.layout.stated.meta(given.get("name", ""), given.get("scheme", ""), given.get("content", ""))
        if name != _SHELL and rule.treatment != "hidden" and (not around or (len(around) == 1 and parent == _SHELL)):
            self.layout.stated.say("root", name)
        self.layout.open(element)


def _root(name: str) -> Rule:
    if name in ROOTS:
        return RULES[name]
    known = ", ".join(f"<{root}>" for root in sorted(ROOTS))
    advice = "read it as HTML" if name.lower() == "html" else "give the paper's own XML, or its PDF or text"
    raise UnreadableFile(
        "unknown_markup", f"the root element is <{name}>; the XML that Griffier reads starts with {known}: {advice}"
    )
