"""Words by sort, from ``lexicon/sentence/words.csv``: prepositions, adverbs, words that deny, words that point ahead, …"""

from __future__ import annotations

from collections import defaultdict

from griffier.lexicon.rows import rows


def _by_sort() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("sentence/words.csv"):
        found[row["sort"]].add(row["word"])
    return {sort: frozenset(words) for sort, words in found.items()}


SORTS = _by_sort()
"""The words of each sort, in small letters."""


def any_of_sort(sort: str) -> str:
    """A group that matches any word of a sort, the longest first."""
    return "(?:" + "|".join(sorted(SORTS[sort], key=lambda word: (-len(word), word))) + ")"
