"""Cuts HTML, however broken, into tags and text with their places in the file.

The work is ``html.parser``'s; this module only keeps where each event begins. An event ends where the next one begins,
so together the events are the whole file, whatever the parser makes of a damaged tag.
"""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import accumulate, chain
from typing import NamedTuple


class Event(NamedTuple):
    """What the parser saw at ``source[start:end]``.

    ``kind`` is open, empty, close (a tag), text, reference (``&amp;``) or aside (a remark, a declaration).
    """

    kind: str
    start: int
    end: int
    tag: str = ""
    attributes: dict[str, str] = {}  # noqa: RUF012  read only


def events(raw: str) -> list[Event]:
    """The events of a file, in order, without gaps."""
    return _Events(raw).events


class _Events(HTMLParser):
    """The parser, noting where each event begins; an event ends where the next begins."""

    def __init__(self, raw: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = list(accumulate(chain([0], (len(line) + 1 for line in raw.split("\n")))))
        self._seen: list[tuple[str, int, str, dict[str, str]]] = []
        self.feed(raw)
        self.close()
        starts = [start for _, start, _, _ in self._seen]
        ends = [*starts[1:], len(raw)]
        first = starts[0] if starts else len(raw)
        self.events = [Event("aside", 0, first)] if first else []
        self.events += [
            Event(kind, start, end, tag, given)
            for (kind, start, tag, given), end in zip(self._seen, ends, strict=True)
            if start < end
        ]

    def _see(self, kind: str, tag: str = "", attributes: list[tuple[str, str | None]] | None = None) -> None:
        line, column = self.getpos()
        given = {name: value or "" for name, value in attributes or ()}
        self._seen.append((kind, self._lines[line - 1] + column, tag, given))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._see("open", tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._see("empty", tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._see("close", tag)

    def handle_data(self, data: str) -> None:
        self._see("text")

    def handle_entityref(self, name: str) -> None:
        self._see("reference")

    def handle_charref(self, name: str) -> None:
        self._see("reference")

    def handle_comment(self, data: str) -> None:
        self._see("aside")

    def handle_decl(self, decl: str) -> None:
        self._see("aside")

    def handle_pi(self, data: str) -> None:
        self._see("aside")

    def unknown_decl(self, data: str) -> None:
        self._see("aside")
