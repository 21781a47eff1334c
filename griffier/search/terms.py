"""What else a thing may be called: related words, countries and their people, abbreviations and what they stand for.

All of it is looked up by stem, so that every inflection counts. General knowledge stands in ``lexicon/search``; what the
papers themselves explain is asked of the index. What it deliberately does not do: weigh (``clauses`` does), or chain: a
word related to a related word is not related.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from griffier.lexicon.rows import rows
from griffier.search.analyser import Analyser
from griffier.search.prepare import telling_stems

MOST_WORDS = 7
"""Words of the longest run that is looked up as a whole."""

Learnt = Callable[[str, str], list[str]]
"""(``short`` or ``full``, term) gives the other forms that papers explain it with, as stems."""


class Related(NamedTuple):
    """Another name: its stems in order, for the words ``[start, end)`` of the request."""

    start: int
    end: int
    stems: tuple[str, ...]
    by: str


class Thesaurus:
    """The general lexicon, by stems."""

    def __init__(self, analyser: Analyser) -> None:
        self._stems = analyser
        self._others: dict[tuple[str, ...], dict[tuple[str, ...], str]] = defaultdict(dict)
        for row in rows("search/related.csv"):
            self._join([row["word"], *row["related"].split(";")], "related", hub=row["word"])
        for row in rows("search/countries.csv"):
            self._join([row["country"], row["adjective"], row["inhabitant"]], "country")
        for row in rows("search/abbreviations.csv"):
            self._join([row["short"], row["full"]], "abbreviation")

    def _join(self, names: Sequence[str], by: str, hub: str | None = None) -> None:
        """Each name may stand for the others; with a ``hub``, the others only for the hub."""
        terms = [t for name in names if (t := self.stems(name))]
        hub_stems = self.stems(hub) if hub else None
        for name, term in ((n, self.stems(n)) for n in names):
            for other in terms:
                if other != term and (hub_stems is None or hub_stems in (term, other)):
                    self._others[tuple(telling_stems(name, self._stems))].setdefault(other, by)

    def stems(self, name: str) -> tuple[str, ...]:
        """A name as stems."""
        return tuple(self._stems.fields(name).stems.split())

    def others(self, stems: Sequence[str], exacts: Sequence[str], learnt: Learnt | None = None) -> list[Related]:
        """Other names of every run of these words, the general ones first."""
        found: list[Related] = []
        for start in range(len(stems)):
            for end in range(start + 1, min(len(stems), start + MOST_WORDS) + 1):
                run = tuple(stems[start:end])
                known = dict(self._others.get(run, {}))
                if learnt:
                    texts = learnt("short", exacts[start]) if end == start + 1 else learnt("full", " ".join(run))
                    for text in texts:
                        known.setdefault(self.stems(text), "paper")
                found += [Related(start, end, other, by) for other, by in known.items() if other and other != run]
        return found
