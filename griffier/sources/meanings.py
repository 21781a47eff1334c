"""What a source's words mean, by the tables of ``lexicon/sources``; words that no table has are collected, not guessed at.

"Stemmen - verworpen" means rejected; "Ingediend" is known and means no outcome; "Stemmen - iets nieuws" is unknown.
Blanks and capitals do not count, nor does a remark "(al tijdens debat)" behind a decision.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from griffier.lexicon.rows import rows
from griffier.sources.rows import Unknown

REMARK = re.compile(r"\s*\(?al tijdens debat\)?\s*$", re.IGNORECASE)


class Meanings:
    """Looks words up, and keeps count of those that no table has."""

    def __init__(self) -> None:
        self._unknown: Counter[tuple[str, str]] = Counter()

    def of(self, table: str, words: str | None) -> str | None:
        """What the words mean in this table; None for no words, words without a meaning here, and unknown words."""
        if words is None or not words.strip():
            return None
        means = _table(table).get(_key(words))
        if means is None:
            self._unknown[table, words] += 1
        return means or None

    def unknown(self) -> tuple[Unknown, ...]:
        """The words that no table had, and how often, in order."""
        return tuple(Unknown(field, words, n) for (field, words), n in sorted(self._unknown.items()))


def words_for(table: str, means: str) -> tuple[str, ...]:
    """All words of a table with this meaning, as the source writes them, in the table's order."""
    return tuple(row["words"] for row in rows(f"sources/{table}.csv") if row["means"] == means)


@cache
def _table(name: str) -> dict[str, str]:
    return {_key(row["words"]): row["means"] for row in rows(f"sources/{name}.csv")}


def _key(words: str) -> str:
    return " ".join(REMARK.sub("", words).split()).casefold()
