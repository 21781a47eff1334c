"""Words that someone chose in a paper, found again: a quote with what stands around it, and where it stood.

The two selectors of the W3C annotation model (TextQuoteSelector, TextPositionSelector). The quote decides; the position only
tells apart two places that read alike. Words that are no longer there are said to be gone, never shown somewhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

LONGEST = 2_000
"""Characters of a chosen quote that are looked for."""
AROUND = 32
"""Characters before and after the words that are kept to tell places apart."""


class Chosen(NamedTuple):
    """What to look for: the words, the characters around them, and their first offset when they were chosen."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


def find_chosen(text: str, chosen: Chosen) -> tuple[int, int] | None:
    """Where the words stand now; None when the text no longer has them. Blanks and line ends count alike."""
    words = chosen.exact[:LONGEST].split()
    if not words:
        return None
    found = [m.span() for m in re.finditer(r"\s+".join(map(re.escape, words)), text)]
    return max(found, key=lambda span: _likeness(text, span, chosen), default=None)


def _likeness(text: str, span: tuple[int, int], chosen: Chosen) -> tuple[int, int]:
    """Characters that agree around the words, then nearness to where they stood."""
    before = _alike(reversed(_plain(text[: span[0]][-4 * AROUND :])), reversed(_plain(chosen.prefix[-AROUND:])))
    after = _alike(_plain(text[span[1] : span[1] + 4 * AROUND]), _plain(chosen.suffix[:AROUND]))
    return before + after, -abs(span[0] - chosen.start) if chosen.start is not None else 0


def _plain(words: str) -> str:
    return "".join(words.split())


def _alike(here: Iterable[str], there: Iterable[str]) -> int:
    count = 0
    for a, b in zip(here, there, strict=False):
        if a != b:
            break
        count += 1
    return count
