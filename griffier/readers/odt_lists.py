"""The numbers and bullets of lists in an OpenDocument file, counted as its word processor shows them.

A list has a style that says, level by level, what stands before an item; a list goes on with the numbers of an earlier one
when it says so. Numbered headings count by the outline style.
"""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from griffier.readers.numerals import printed
from griffier.readers.package import attribute, local


class ListLevel(NamedTuple):
    """What stands before an item: a bullet, or a number with the levels above it that are shown and the words around it."""

    bullet: str = ""
    form: str = ""
    before: str = ""
    after: str = ""
    shown: int = 1
    start: int = 1


class ListStyles:
    """The list styles of one file, by name, and the outline style."""

    def __init__(self, roots: list[Element]) -> None:
        self._styles: dict[str, dict[int, ListLevel]] = {}
        self.outline: dict[int, ListLevel] = {}
        for root in roots:
            for element in root.iter():
                if local(element) == "list-style":
                    self._styles[attribute(element, "name") or ""] = _levels(element)
                elif local(element) == "outline-style":
                    self.outline = _levels(element)

    def level(self, style: str, depth: int) -> ListLevel:
        """How a level (from 1) of a list style looks."""
        return self._styles.get(style, {}).get(depth, ListLevel())


class Counter:
    """The numbers of one list: how far each level has counted."""

    def __init__(self) -> None:
        self.counts: dict[int, int] = {}

    def next(self, depth: int, level: ListLevel, start: int | None = None) -> None:
        """Count one item."""
        self.counts[depth] = start if start is not None else self.counts.get(depth, level.start - 1) + 1
        for deeper in [n for n in self.counts if n > depth]:
            del self.counts[deeper]

    def words(self, depth: int, looks: dict[int, ListLevel]) -> str:
        """What is printed before the item that was counted last."""
        level = looks.get(depth, ListLevel())
        if level.bullet:
            return level.bullet
        if not level.form:
            return (level.before + level.after).strip()
        shown = range(max(depth - level.shown + 1, 1), depth + 1)
        numbers = [printed(self.counts.get(n, 1), looks.get(n, level).form or "1") for n in shown]
        return f"{level.before}{'.'.join(numbers)}{level.after}".strip()


def _levels(style: Element) -> dict[int, ListLevel]:
    found = {}
    for element in style:
        depth = _whole(attribute(element, "level"), 1)
        name = local(element)
        if name == "list-level-style-bullet":
            mark = (attribute(element, "bullet-char") or "").strip()[:1]
            found[depth] = ListLevel(bullet="•" if not mark or "\ue000" <= mark <= "\uf8ff" else mark)
        elif name in ("list-level-style-number", "outline-level-style"):
            found[depth] = ListLevel(
                "",
                attribute(element, "num-format") or "",
                attribute(element, "num-prefix") or "",
                attribute(element, "num-suffix") or "",
                _whole(attribute(element, "display-levels"), 1),
                _whole(attribute(element, "start-value"), 1),
            )
            if pattern := attribute(element, "num-list-format"):
                found[depth] = _by_pattern(found[depth], pattern, depth)
    return found


def _by_pattern(level: ListLevel, pattern: str, depth: int) -> ListLevel:
    """The newer form ``Vraag %1%.%2%)``, taken where its words are no more than prefix and suffix around the numbers."""
    first, last = pattern.find("%"), pattern.rfind("%")
    if first < 0 or last == first:
        return level._replace(form="", before=pattern, after="") if not level.form else level
    shown = max(pattern.count("%") // 2, 1)
    return level._replace(before=pattern[:first], after=pattern[last + 1 :], shown=min(shown, depth))


def _whole(number: str | None, otherwise: int) -> int:
    return int(number) if number and number.isdecimal() and len(number) < 6 else otherwise
