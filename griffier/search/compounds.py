"""Take Dutch compounds apart: stikstofbeleidsplan is stikstof, beleid and plan.

A split is accepted when every part is a word of the dictionary, joined by nothing or by a linking -s-, -e-, -en- or -n-;
the fewest parts win, then the longest last part (the head of a Dutch compound is its end). When only the front is unknown
(a name, a loan word: Oeigoerenkwestie) it may stay whole, if the end is a word of six letters or more. Short words and
words that are mostly endings (heid, ster) are no parts unless ``lexicon/search`` says so.

What it deliberately does not do: choose by meaning. A wrong split costs little, because parts weigh less than whole words.
"""

from __future__ import annotations

from functools import cache, lru_cache

from griffier.lexicon.rows import rows
from griffier.search.dictionary import is_word

SHORTEST_WORD = 8
"""Letters of the shortest word that is looked at."""
LONGEST_WORD = 60
SHORTEST_PART = 4
SHORTEST_KNOWN_END = 6
"""Letters that the end must have when the front is no word of the dictionary."""
MOST_PARTS = 4
LINKS = ("", "s", "en", "e", "n", "ne")


@cache
def _short_parts() -> frozenset[str]:
    return frozenset(row["part"] for row in rows("search/short_parts.csv"))


@cache
def _no_parts() -> frozenset[str]:
    return frozenset(row["part"] for row in rows("search/no_parts.csv"))


@cache
def _whole() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("search/whole_words.csv"))


@lru_cache(maxsize=200_000)
def split(word: str) -> tuple[str, ...]:
    """The parts of a compound in small letters without accents, linking letters left out; () when it is no compound."""
    if not SHORTEST_WORD <= len(word) <= LONGEST_WORD or not word.isalpha() or word in _whole():
        return ()
    return _best(word, MOST_PARTS) or _unknown_front(word)


def _is_part(part: str) -> bool:
    if part in _no_parts():
        return False
    if len(part) < SHORTEST_PART:
        return part in _short_parts()
    return is_word(part)


def _best(word: str, parts: int) -> tuple[str, ...]:
    """The split into the fewest parts, the longest end first."""
    ends = [i for i in range(2, len(word) - 2) if _is_part(word[i:])]
    for i in ends:
        if front := _front(word[:i]):
            return (front, word[i:])
    if parts > 2:
        options = [(*rest, word[i:]) for i in ends if (rest := _linked(word[:i], parts - 1))]
        return min(options, key=len, default=())
    return ()


def _front(front: str) -> str | None:
    """The word that a front is, its linking letters taken off."""
    for link in LINKS:
        if front.endswith(link) and (word := front.removesuffix(link) if link else front) and _is_part(word):
            return word
    return None


def _linked(front: str, parts: int) -> tuple[str, ...]:
    for link in LINKS:
        if front.endswith(link) and len(front) - len(link) >= 6:
            found = _best(front.removesuffix(link) if link else front, parts)
            if found:
                return found
    return ()


def _unknown_front(word: str) -> tuple[str, ...]:
    if is_word(word):
        return ()
    for i in range(4, len(word) - SHORTEST_KNOWN_END + 1):
        if _is_part(word[i:]) and any(vowel in word[:i] for vowel in "aeiouy"):
            return (word[:i], word[i:])
    return ()
