"""How much a shared word says: little when every paper has it, much when few do.

Weights run from 0 to 1: a word that hardly ever occurs weighs 1, so that a sum of weights reads as "so many rare words shared",
whatever the size of the record. They are counted over the sentences of at most ``SAMPLE`` papers, those whose files have the
lowest hashes: the same record gives the same weights, and a large one need not be counted whole.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from griffier.linking.subjects import Subject

SAMPLE = 2_000
_FEWEST = 400
"""Sentences that a record counts as having at least: in a handful of papers every word is rare."""
_PART = 0.6
"""What a shared part of a compound is worth beside the whole word."""


class Rarity:
    """Weights of terms, from how many sentences have them."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self._having: Counter[str] = Counter()
        self._sentences = 0
        for subject in subjects:
            self._sentences += 1
            self._having.update(subject.terms)
        self._log = math.log(max(self._sentences, _FEWEST) + 1)

    def __call__(self, term: str) -> float:
        """The weight of a stem."""
        return max(0.0, 1.0 - math.log(self._having[term] + 0.5) / self._log) if self._having[term] else 1.0

    def mass(self, subject: Subject) -> float:
        """The weight of all words of a subject."""
        return sum(self(word.stem) for word in subject.words)

    def shared(self, promise: Subject, said: Subject) -> tuple[float, tuple[str, ...]]:
        """What a sentence shares with a promise: the weight of it, and the words."""
        total, words = 0.0, []
        for word in promise.words:
            if word.stem in said.terms:
                total += self(word.stem)
                words.append(word.stem)
            elif parts := [part for part in word.parts if part in said.terms]:
                total += min(_PART * max(map(self, parts)), self(word.stem))
                words.append(f"~{word.stem}")
        return total, tuple(words)
