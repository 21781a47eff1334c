"""Does the hyphen at a line's end belong to the word?

Decided by evidence, in this order: what follows (``wet- / en``), whether the paper breaks words at all, capitals and digits
(``EU- / lidstaten``), the word as the paper writes it elsewhere on one line, the word in a Dutch lexicon (simplemma), parts that
always take a hyphen (``adjunct- / griffier``), two adjectives of one rank, vowels that would run together
(``macro- / economische``). Without evidence the hyphen goes: most words that a Dutch line breaks are single words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal

from simplemma import is_known

from griffier import lexicon

Verdict = Literal["drop", "keep", "suspended"]

_DATA = lexicon.load("text/hyphens")
SUSPENDED = frozenset(_DATA["suspended"])
PREFIXES = frozenset(_DATA["prefixes"])
SUFFIXES = frozenset(_DATA["suffixes"])
COMBINING = frozenset(_DATA["combining"])

#: Two vowels that would be read as one sound when a compound is written without its hyphen (Leidraad, rule 6.D).
CLASHES = frozenset(["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"])

_BROKEN = re.compile(r"-[ \t]*\n\s*([^\W\d_]+)")
_LONG_ENOUGH = 60
_WORD_END = re.compile(r"[^\W\d_]+$")
#: What may touch a word in running text; words are counted between blanks, which is many times faster than by pattern.
_TOUCHING = "(«“‘.,;:?!)»”’'\""


class Vocabulary:
    """The words of one paper as it writes them, counted; made only when a hyphen asks for it.

    Words inside the lines, and words that a line breaks in the middle of a part: what follows the break is no word, so
    the break is certain ("cybersur- / veillance").
    """

    def __init__(self, text: Callable[[], str]) -> None:
        self._text = text
        self._counts: dict[str, int] | None = None
        self._breaks: bool | None = None
        self._lower = ""
        self._certain: list[str] = []

    def breaks_words(self) -> bool:
        """False when the paper's lines never break a word, so that a hyphen at a line's end is one that somebody wrote.

        Text set with broken words breaks one on every fifteen or twenty lines; less than one in a hundred is chance.
        Of a short text nothing can be said: True.
        """
        if self._breaks is None:
            self._lower = self._text().lower()
            self._certain = list(_broken(self._lower))
            lines = self._lower.count("\n")
            self._breaks = lines < _LONG_ENOUGH or len(self._certain) * 100 >= lines
        return self._breaks

    def count(self, word: str) -> int:
        """How often the paper holds this word (given in lower case) unbroken."""
        if self._counts is None:
            self.breaks_words()  # reads the text
            counts: dict[str, int] = {}
            for token, times in Counter(self._lower.split()).items():
                bare = token.strip(_TOUCHING)
                counts[bare] = counts.get(bare, 0) + times
            for broken in self._certain:
                counts[broken] = counts.get(broken, 0) + 1
            self._counts = counts
        return self._counts.get(word, 0)


def _broken(text: str) -> Iterator[str]:
    """Words that a line of the text certainly breaks: one of the halves is no word."""
    for match in _BROKEN.finditer(text):
        left = _WORD_END.search(text, max(0, match.start() - 40), match.start())
        if not left or "/" in text[text.rfind("\n", 0, match.start()) + 1 : match.start()]:
            continue
        word = left[0] + match[1]
        if not known(match[1]) or (known(word) and not known(left[0])):
            yield word


@lru_cache(maxsize=1 << 16)
def known(word: str) -> bool:
    """True when the Dutch lexicon holds the word."""
    return len(word) > 1 and bool(is_known(word, lang="nl"))


def decide(left: str, right: str, paper: Vocabulary) -> Verdict:
    """What to do with the hyphen between ``left`` and ``right`` (word parts as printed, without the hyphen).

    ``drop`` joins them, ``keep`` joins them with the hyphen, ``suspended`` keeps the hyphen and a blank.
    """
    last = re.split(r"[-(/]", left)[-1]
    low_left, low_right = left.lower(), right.lower()
    if low_right in SUSPENDED:
        return "suspended"
    if not paper.breaks_words():
        return "keep"
    if _is_name_or_code(last, right):
        return "drop" if left.isupper() and right.isupper() and known(low_left + low_right) else "keep"
    joined, hyphened = low_left + low_right, f"{low_left}-{low_right}"
    plain, dashed = paper.count(joined), paper.count(hyphened)
    if plain or dashed:
        return "drop" if plain >= dashed else "keep"
    if known(joined):
        return "drop"
    if known(hyphened) or last.lower() in PREFIXES or (low_right in SUFFIXES and known(last.lower())):
        return "keep"
    if _equal_adjectives(last.lower(), low_right):
        return "keep"
    if last[-1:].lower() + low_right[:1] in CLASHES and _whole_words(last.lower(), low_right):
        return "keep"
    return "drop"


def _is_name_or_code(last: str, right: str) -> bool:
    """A capital after the hyphen, or an abbreviation, a number or a single letter before it."""
    return (
        right[:1].isupper() or right[:1].isdigit() or len(last) == 1 or last[-1:].isdigit() or (len(last) > 1 and last.isupper())
    )


_ADJECTIVE = re.compile(r"(?:ische|ieke|[^i]ale|iële|aire|ieve|uele)$")


def _equal_adjectives(left: str, right: str) -> bool:
    """Two adjectives side by side take a hyphen (Leidraad, rule 6.H): ``maritiem-logistieke``; a noun before one does not."""
    inflected = left[:-3] + "ale" if left.endswith("aal") else left + "e"
    return _ADJECTIVE.search(right) is not None and known(right) and known(left) and known(inflected)


def _whole_words(left: str, right: str) -> bool:
    return (left in COMBINING or (known(left) and len(left) > 2)) and known(right) and len(right) > 3
