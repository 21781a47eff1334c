"""Words of the lexicon as one pattern, and the months, which many tables need."""

from __future__ import annotations

import re
from collections.abc import Iterable

from griffier.lexicon.rows import rows

MONTHS = {row["word"]: int(row["number"]) for row in rows("terms/months.csv")}
"""Every way to write a month, with its number."""
MONTH_NAMES = {word: number for word, number in MONTHS.items() if not word.endswith(".")}
"""The months written out."""


def any_of(words: Iterable[str], blank: str = r"\s+", *, capital: bool = False) -> str:
    """A group that matches any of the words, the longest first; a blank in a word stands for ``blank``.

    Words that begin alike stand together behind their first letter: a place in a text is then ruled out in one step for
    all of them, and which of them matches stays the same. With ``capital`` the first letter may be small or large.
    """
    letters: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        letters.setdefault(word[0].lower(), []).append(word)
    return "(?:" + "|".join(_alike(together, capital) for together in letters.values()).replace(r"\ ", blank) + ")"


def _alike(words: list[str], capital: bool) -> str:
    """A pattern for words whose first letters differ in case at most."""
    first = words[0][0]
    if capital:
        first = f"[{first.upper()}{first.lower()}]"
    elif len(words) == 1 or len({word[0] for word in words}) > 1:
        return "|".join(map(re.escape, words))
    else:
        first = re.escape(first)
    return f"{first}(?:{'|'.join(re.escape(word[1:]) for word in words)})"
