"""One look at the index: all questions put to it see the same commit. Answers in plain values, tantivy stays in here."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import tantivy

from griffier.search.about import index_folder
from griffier.search.index import FACETS, open_index, stored

Row = dict[str, Any]
MOST_ABBREVIATIONS = 20
"""Papers that are asked what an abbreviation means."""


class Found(NamedTuple):
    """A document that a query found: its score (or date), its number, and the place it belongs to."""

    score: float
    address: tantivy.DocAddress
    place: int


class View:
    """The index as it stood when the view was made."""

    def __init__(self, index: tantivy.Index) -> None:
        index.reload()
        self.schema = index.schema
        self._searcher = index.searcher()
        self.learnt = lru_cache(maxsize=10_000)(self._learnt)

    def find(self, query: tantivy.Query, limit: int, offset: int = 0, *, newest: bool = False) -> list[Found]:
        """The best (or newest) documents, from the given one on."""
        order = "date" if newest else None
        weight = None if newest else "weight"
        search = self._searcher.search
        hits = search(query, limit, count=False, offset=offset, order_by_field=order, weight_by_field=weight).hits
        places = self._searcher.fast_field_values("place", [address for _, address in hits])
        return [Found(float(score), address, int(place or 0)) for (score, address), place in zip(hits, places, strict=True)]

    def row(self, found: Found) -> Row:
        """What is stored of a document."""
        return stored(self._searcher, found.address)

    def count(self, query: tantivy.Query) -> int:
        """How many documents a query finds."""
        found: Any = self._searcher.search(query, 1, count=True)
        return int(found.count or 0)

    def facets(self, query: tantivy.Query, size: int) -> tuple[int, dict[str, dict[str, int]]]:
        """How many passages a query finds, and how many of each value of each facet (the ``size`` most frequent)."""
        asked = {name: {"terms": {"field": name, "size": size if name != "kind" else 100}} for name in FACETS}
        said = self._searcher.aggregate(query, asked)
        counts = {name: {b["key"]: int(b["doc_count"]) for b in said[name]["buckets"]} for name in FACETS}
        return sum(counts["kind"].values()), counts

    def frequency(self, field: str, term: str) -> int:
        """In how many documents a term stands."""
        return int(self._searcher.doc_freq(field, term))

    @property
    def size(self) -> int:
        """How many documents there are."""
        return int(self._searcher.num_docs)

    def words(self, prefix: str) -> list[tuple[str, int]]:
        """Words as written that begin so, with the number of passages that hold them, the most frequent first."""
        return list(self._searcher.terms_with_prefix("exact", prefix))

    def _learnt(self, field: str, term: str) -> list[str]:
        """What papers say that an abbreviation stands for (``short``), or what it is abbreviated to (``full``)."""
        query = tantivy.Query.term_query(self.schema, field, term, "basic")
        other = "full" if field == "short" else "short"
        hits = self._searcher.search(query, MOST_ABBREVIATIONS, count=False).hits
        rows = [stored(self._searcher, address) for _, address in hits]
        return list(dict.fromkeys(str(row[other]) for row in rows))


def open_view(record: Path) -> View:
    """A view of the record's index as it is now."""
    return View(open_index(index_folder(record)))


