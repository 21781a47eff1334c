"""Cuts HTML, however broken, into tags and text with their places in the file.

Not ``html.parser``: that takes quadratic time on a file of unclosed quotes or remarks (minutes for 100 kB), and papers
come from anywhere. Here each rule that finds no end in the file is not tried again, so the time is linear. Broken
markup keeps its words: an unclosed remark ends at the next ``>``, an unclosed quote does not count, and a ``<`` that
begins nothing is text. Only an unclosed script or style takes the rest of the file, as in a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

#: <p class="x">, </p>, <br/>; a quote counts only after an equals sign.
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)((?:=\s*+(?:"[^"]*+"|'[^']*+')|[^>=]++|=)*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
_LITERAL = {name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE) for name in ("script", "style")}
#: &eacute; &#233; &#xe9; the semicolon may be missing.
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


class Event(NamedTuple):
    """What stands at ``source[start:end]``; ``given`` is what a tag holds after its name.

    ``kind`` is open, empty, close (a tag), text, reference (``&amp;``) or aside (a remark, a declaration).
    """

    kind: str
    start: int
    end: int
    tag: str = ""
    given: str = ""

    @property
    def attributes(self) -> dict[str, str]:
        """The tag's attributes, names in small letters, the first of a name counting."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.given):
            found.setdefault(name.lower(), unescape(double or single or bare))
        return found


def events(raw: str) -> list[Event]:
    """The events of a file, in order, without gaps."""
    return list(_events(raw))


def _events(raw: str) -> Iterator[Event]:
    at, last = 0, raw.rfind(">")
    remark_ends = raw.rfind("-->")
    while at < len(raw):
        start = raw.find("<", at)
        if start < 0 or start > last:
            break
        event = _markup(raw, start, remark_ends)
        if event is None:
            yield from _text(raw, at, start + 1)
            at = start + 1
            continue
        yield from _text(raw, at, start)
        yield event
        at = event.end
        if event.kind == "open" and (closing := _LITERAL.get(event.tag)):
            found = closing.search(raw, at)
            end = found.start() if found else len(raw)
            if end > at:
                yield Event("text", at, end)
            at = end
    yield from _text(raw, at, len(raw))


def _markup(raw: str, start: int, remark_ends: int) -> Event | None:
    """The tag, remark or declaration that begins here; None when ``<`` is a mere character."""
    tag = _TAG.match(raw, start)
    if tag:
        kind = "close" if tag[1] else "empty" if tag[3].endswith("/") else "open"
        return Event(kind, start, tag.end(), tag[2].lower(), tag[3])
    if raw.startswith("<!--", start) and start + len("<!--") <= remark_ends:
        return Event("aside", start, raw.index("-->", start + len("<!--")) + len("-->"))
    if raw.startswith(("<!", "<?", "</"), start):
        end = raw.find(">", start)
        return Event("aside", start, end + 1) if end >= 0 else None
    return None


def _text(raw: str, start: int, end: int) -> Iterator[Event]:
    """Text, cut where a reference stands."""
    if "&" in raw[start:end]:
        for reference in _REFERENCE.finditer(raw, start, end):
            if reference.start() > start:
                yield Event("text", start, reference.start())
            yield Event("reference", *reference.span())
            start = reference.end()
    if start < end:
        yield Event("text", start, end)
