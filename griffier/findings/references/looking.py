"""Bounded looks at a text: what makes every finder here linear, whatever the text.

A finder first runs a cheap pass for an *anchor* (a literal, five digits) and then looks around each anchor with exact
patterns. Each such look takes in at most ``REACH`` characters, so a megabyte of anchors costs a constant per anchor.
``looks`` counts them; the tests compare the count at one length and at twice that length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import re2  # type: ignore[import-untyped]

REACH = 400
BACK = 110

# Blank between the parts of a reference: one blank of any kind or a line break, never a blank line between paragraphs.
BLANK = r"(?:(?!\n[^\S\n]{0,8}\n)\s){0,2}"
# A blank that must be there, within a name or phrase.
GAP = r"(?:(?!\n[^\S\n]{0,8}\n)\s){1,2}"
# One line break inside a phrase, but never the blank line between paragraphs: for use beside a class that excludes \n.
BREAK = r"\n(?![^\S\n]{0,8}\n)"
# Hyphen, no-break hyphen, figure dash, en dash, em dash: papers print all of them.
DASH = r"[-‐‑‒–—]"


_LITERALS: dict[str, str] = {}


def anchored(literal: str, rest: str = "") -> re.Pattern[str]:
    """A pattern to search whole texts for: these very characters, then ``rest``, which is a pattern.

    The literals of all anchors are looked for in one pass over a text; the patterns of those that it lacks are not tried.
    """
    pattern = re.compile(re.escape(literal) + rest)
    _LITERALS[pattern.pattern] = literal
    return pattern


@cache
def _scanner(anchors: int) -> tuple[Any, tuple[str, ...]]:
    """An RE2 set that tells by their places which of the literals stand in a text, for so many anchors as there are now."""
    literals = tuple(dict.fromkeys(_LITERALS.values()))
    scanner = re2.Set.SearchSet()
    for literal in literals:
        scanner.Add(re2.escape(literal))
    scanner.Compile()
    return scanner, literals


def _held(text: str) -> frozenset[str]:
    """The literals of anchors that stand in a text."""
    scanner, literals = _scanner(len(_LITERALS))
    return frozenset(literals[at] for at in scanner.Match(text.encode("utf-8", "surrogatepass")) or ())


class Looker:
    """A text that is only looked at through bounded windows, and the count of looks."""

    __slots__ = ("_held", "looks", "size", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.size = len(text)
        self.looks = 0
        self._held: frozenset[str] | None = None

    def at(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """The match that begins exactly at ``start`` within reach, or None."""
        self.looks += 1
        return pattern.match(self.text, start, min(start + REACH, self.size))

    def before(self, pattern: re.Pattern[str], end: int, reach: int = BACK) -> re.Match[str] | None:
        r"""The leftmost match of a pattern that ends with ``\Z``, ending exactly at ``end``, or None."""
        self.looks += 1
        return pattern.search(self.text, max(0, end - reach), end)

    def anchors(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Every match of an anchor over the whole text, each counted as a look."""
        literal = _LITERALS.get(pattern.pattern)
        if literal is not None:
            if self._held is None:
                self._held = _held(self.text)
            if literal not in self._held:
                return
        for match in pattern.finditer(self.text):
            self.looks += 1
            yield match

    def char(self, offset: int) -> str:
        """The character at an offset, the empty string beyond either end."""
        return self.text[offset] if 0 <= offset < self.size else ""

    def starts_line(self, offset: int) -> bool:
        """True when only blanks stand between the line's beginning and the offset."""
        line = self.text.rfind("\n", max(0, offset - 8), offset)
        lead = self.text[line + 1 : offset] if line >= 0 or offset < 8 else "x"
        return not lead.strip()
