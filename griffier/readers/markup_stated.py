"""Notes what elements state while a file is walked, and turns it into facts when the text is built.

``lexicon/markup/facts.csv`` says which element's words or attribute are which fact. Words of the body are noted as a
stretch of clean text, because notes and references inside them are only settled when the text is built.
"""

from __future__ import annotations

from griffier.readers.markup_elements import FACTS, TYPED, FactRule, Open
from griffier.readers.markup_facts import metadata_fact, settle

#: A fact is stated only by a child of these, not by what stands deeper in them.
_PARENTS = frozenset({"stuk", "dossier", "onderw"})
#: Elements whose attributes a fact may ask for.
READ_ATTRIBUTES = frozenset(FACTS) | TYPED


class Stated:
    """What has been stated so far."""

    def __init__(self) -> None:
        self._values: list[tuple[str, str | tuple[int, int]]] = []

    def say(self, fact: str, value: str) -> None:
        """One value of one fact."""
        self._values.append((fact, value))

    def meta(self, name: str, scheme: str, content: str) -> None:
        """A ``meta`` element."""
        if fact := metadata_fact(name, scheme):
            self._values.append((fact, content))

    def opened(self, element: Open, around: list[Open], offset: int | None) -> None:
        """An element with facts has opened at this offset of the body, None when it is no part of it."""
        for rule in FACTS.get(element.name, ()):
            if not _applies(rule, element, around):
                continue
            if rule.attribute:
                self._values.append((rule.fact, element.attributes.get(rule.attribute, "")))
            else:
                element.facts.append((rule.fact, offset))

    def closed(self, element: Open, offset: int, heard: str) -> None:
        """It has closed; ``heard`` are its words when they are furniture."""
        for fact, start in element.facts:
            self._values.append((fact, heard if start is None else (start, offset)))

    def facts(self, text: str) -> dict[str, list[str]]:
        """All facts, given the body's clean text."""
        return settle((key, text[at[0] : at[1]] if isinstance(at, tuple) else at) for key, at in self._values)


def _applies(rule: FactRule, element: Open, around: list[Open]) -> bool:
    if rule.where and element.attributes.get(rule.where[0]) != rule.where[1]:
        return False
    if not rule.within:
        return True
    if rule.within in _PARENTS:
        return bool(around) and around[-1].name == rule.within
    outer = [other for other in around if other.name == rule.within]
    if not rule.within_type:
        return bool(outer)
    return any(other.attributes.get("type") == rule.within_type for other in outer)
