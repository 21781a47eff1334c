"""Which phrases are worth trying on a sentence: one pass over it for all the literal words that phrases need.

A wording is tried only where a word of each of its ``needs`` stands. The scan is by RE2, which looks for all words at once
in linear time. Its idea of a letter is ASCII, so it lets through a little too much, never too little.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

import re2  # type: ignore[import-untyped]

from griffier.findings.cues.lexicon import CUES, Phrase, phrases_of
from griffier.findings.cues.phrases import Need

_SHORT = 4  # an open word shorter than this stands in nearly every sentence, and rules nothing out


class Candidate(NamedTuple):
    """A phrase with one of its wordings; ``rank`` is its place among all phrases."""

    rank: int
    phrase: Phrase
    pattern: re.Pattern[str]
    needs: tuple[int, ...]


class Scanner(NamedTuple):
    """All words as one RE2 set, and by each word's place the candidates that it is the rarest need of."""

    words: Any
    by_word: dict[int, tuple[Candidate, ...]]


def candidates(sentence: str, files: tuple[str, ...] = CUES) -> list[Candidate]:
    """The wordings of some files of which a lower-case sentence holds every needed word, in the order of their phrases."""
    scanner = _scanner(files)
    hits: list[int] = scanner.words.Match(sentence)
    if not hits:
        return []
    starting = [scanner.by_word[hit] for hit in hits if hit in scanner.by_word]
    if not starting:
        return []
    held = 0
    for hit in hits:
        held |= 1 << hit
    found = {}
    for some in starting:
        for candidate in some:
            for need in candidate.needs:
                if not held & need:
                    break
            else:
                found[candidate.pattern] = candidate
    return sorted(found.values(), key=lambda candidate: candidate.rank)


def phrases_in(lower: str, files: tuple[str, ...]) -> frozenset[str]:
    """The names of the phrases of some files whose words stand in a lower-case text, whatever stands near them."""
    found = candidates(lower, files)
    return frozenset(candidate.phrase.name for candidate in found if candidate.pattern.search(lower))


@cache
def _scanner(files: tuple[str, ...]) -> Scanner:
    every = [
        (rank, phrase, wording)
        for rank, phrase in enumerate(p for name in files for p in phrases_of(name))
        for wording in phrase.wordings
    ]
    used = [need for _, _, wording in every for need in wording.needs if _telling(need)]
    words = sorted({word for need in [*used, *(wording.first for _, _, wording in every)] for word in need})
    place = {word: i for i, word in enumerate(words)}
    by_word: dict[int, list[Candidate]] = {}
    for rank, phrase, wording in every:
        needs = tuple(sum(1 << place[word] for word in need) for need in wording.needs if _telling(need))
        for word in wording.first:
            by_word.setdefault(place[word], []).append(Candidate(rank, phrase, wording.pattern, needs))
    scanner = re2.Set.SearchSet()
    for word in words:
        before, after = ("" if word.open_start else r"\b"), ("" if word.open_end else r"\b")
        scanner.Add(before + re2.escape(word.text) + after)
    scanner.Compile()
    return Scanner(scanner, {at: tuple(found) for at, found in by_word.items()})


def _telling(need: Need) -> bool:
    """Whether a set of words rules anything out."""
    return all(len(word.text) >= _SHORT or not (word.open_start or word.open_end) for word in need)
