"""Mend slips: a word that no passage holds, and the word it was probably meant to be ("bedoelde u").

A slip is one letter wrong, missing, too many or changed places with its neighbour (two in a word of seven letters or more).
The most frequent word at the smallest distance is meant. What it deliberately does not do: doubt a word that stands in some
paper, however rare.
"""

from __future__ import annotations

from typing import Protocol

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

SHORTEST = 4
LONG = 7
"""Letters from which two slips are mended."""
MOST_WORDS = 200_000
"""Words of the index that one word is compared with."""


class Vocabulary(Protocol):
    """The words of the index."""

    def words(self, prefix: str) -> list[tuple[str, int]]:
        """Words that begin so, with how many passages hold them."""


def meant(word: str, vocabulary: Vocabulary) -> str | None:
    """The word of the index that ``word`` (small letters, no accents) is a slip of; None when there is none."""
    if len(word) < SHORTEST or not word.isalpha():
        return None
    furthest = 2 if len(word) >= LONG else 1
    for prefixes in ((word[:2],), (word[0], word[1] + word[0], word[1])):
        counts = dict(pair for p in prefixes for pair in vocabulary.words(p)[:MOST_WORDS])
        near = process.extract(
            word, list(counts), scorer=DamerauLevenshtein.distance, score_cutoff=furthest, limit=50,
        )  # fmt: skip
        if near:
            return min(near, key=lambda n: (n[1], -counts[n[0]], n[0]))[0]
    return None
