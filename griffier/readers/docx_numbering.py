"""The numbers that Word prints before the paragraphs of a list, which the file does not hold: they are counted here.

``numbering.xml`` has *abstract* lists (what each level looks like) and lists that use one; a paragraph, or its style, names
a list and a level. All lists that use one abstract list count on together, but for one that says where it starts anew.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from griffier.readers.numerals import printed
from griffier.readers.package import attribute, child, local, value

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


class Level(NamedTuple):
    """How one level of a list looks: its form, the words around its number, where it starts, what makes it start again."""

    form: str = "decimal"
    text: str = "%1."
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str = ""


class Label(NamedTuple):
    """What is printed before a paragraph, and the depth of its list (from 0); ``bullet`` when it counts nothing."""

    words: str
    level: int
    bullet: bool


class Numbering:
    """The lists of one file, and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._of: dict[str, str] = {}
        self._own: dict[str, dict[int, Level]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        links: dict[str, str] = {}
        named: dict[str, str] = {}
        for element in root if root is not None else ():
            key = attribute(element, "abstractNumId") or ""
            if local(element) == "abstractNum":
                self._abstract[key] = {n: level for n, level in map(_level, _all(element, "lvl"))}
                if link := value(element, "numStyleLink"):
                    links[key] = link
                if name := value(element, "styleLink"):
                    named[name] = key
            elif local(element) == "num":
                self._list(element)
        for key, link in links.items():
            if link in named and not self._abstract[key]:
                self._abstract[key] = self._abstract[named[link]]

    def _list(self, element: Element) -> None:
        number = attribute(element, "numId") or ""
        self._of[number] = value(element, "abstractNumId") or ""
        for override in _all(element, "lvlOverride"):
            depth = _whole(attribute(override, "ilvl"))
            own = child(override, "lvl")
            if own is not None:
                self._own.setdefault(number, {})[depth] = _level(own)[1]
            start = value(override, "startOverride")
            if start is not None:
                self._starts.setdefault(number, {})[depth] = _whole(start)

    def level_of_style(self, number: str, style: str) -> int:
        """The level that a list keeps for paragraphs of a style."""
        levels = self._abstract.get(self._of.get(number, ""), {})
        return next((n for n, level in levels.items() if style and level.style == style), 0)

    def label(self, number: str, depth: int) -> Label | None:
        """Count a paragraph of a list, and what is printed before it; None when the file has no such list."""
        abstract = self._of.get(number)
        if abstract is None or not 0 <= depth < _LEVELS:
            return None
        counts = self._counts.setdefault(abstract, {})
        if number not in self._begun:
            self._begun.add(number)
            for at, start in self._starts.get(number, {}).items():
                counts[at] = start - 1
                for deeper in [n for n in counts if n > at]:
                    del counts[deeper]
        level = self._look(number, abstract, depth)
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [n for n in counts if n > depth]:
            restart = self._look(number, abstract, deeper).restart
            if restart != 0 and (restart is None or depth < restart):
                del counts[deeper]
        if level.form == "bullet":
            return Label(_bullet(level.text), depth, True)
        return Label(self._words(number, abstract, level, counts), depth, False)

    def _words(self, number: str, abstract: str, level: Level, counts: dict[int, int]) -> str:
        def one(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            shown = self._look(number, abstract, at)
            form = "decimal" if level.legal else shown.form
            return printed(counts.get(at, shown.start), form)

        return _PLACE.sub(one, level.text).strip()

    def _look(self, number: str, abstract: str, depth: int) -> Level:
        own = self._own.get(number, {}).get(depth)
        return own or self._abstract.get(abstract, {}).get(depth) or Level(text=f"%{depth + 1}.")


def _level(element: Element) -> tuple[int, Level]:
    depth = _whole(attribute(element, "ilvl"))
    restart = value(element, "lvlRestart")
    text = value(element, "lvlText")
    return depth, Level(
        form=value(element, "numFmt") or "decimal",
        text=f"%{depth + 1}." if text is None else text,
        start=_whole(value(element, "start") or "1"),
        restart=None if restart is None else _whole(restart),
        legal=child(element, "isLgl") is not None,
        style=value(element, "pStyle") or "",
    )


def _all(element: Element, name: str) -> list[Element]:
    return [c for c in element if local(c) == name]


def _whole(number: str | None) -> int:
    return int(number) if number and re.fullmatch(r"-?\d{1,6}", number) else 0


def _bullet(text: str) -> str:
    """A bullet; those of symbol fonts, which mean nothing outside their font, read as the plain one."""
    mark = text.strip()[:1]
    return "•" if not mark or "\ue000" <= mark <= "\uf8ff" else mark
