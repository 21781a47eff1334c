"""The noun that a bare number counts: "34 Friese instellingen en bedrijven", "600 gescande pagina's", "14 eerder gestichte
fondsen".

Dutch has no mark for a noun, so this reads forms: words that may stand before a noun (adjectives in -e, participles,
abbreviations) up to the first word that looks like a plural. A preposition, verb or conjunction first means that nothing
is counted here ("de andere 12 hebben"). It names the counted thing; it does not parse the sentence.
"""

from __future__ import annotations

from typing import NamedTuple

import regex  # type: ignore[import-untyped]

from griffier.findings.figures.words import NOT_PLURAL, SINGULAR_HEADS, STOP_WORDS


class Counted(NamedTuple):
    """``text[start:end]`` is the noun with what stands before it; ``noun`` the noun itself (both, of two joined)."""

    start: int
    end: int
    noun: str


_WORD = regex.compile(r"[ \u00a0]((?:[«‘'\"“(]?)[^\W_](?:[\w&+]|['’](?=\w)|[-/](?=\w)|[-](?=\s))*)([\"»’”)]?)")
_JOINED = regex.compile(r"[ \u00a0](?:en|of|en/of)\s([^\W\d_][\w'’-]*)")
# Words between number and noun: more is a clause, not a noun phrase.
_MOST = 6


def counted(text: str, end: int) -> Counted | None:
    """What the number that ends at ``end`` counts, or None when what follows is no plural noun."""
    position = end
    for _ in range(_MOST):
        match = _WORD.match(text, position)
        if match is None:
            return None
        word = match.group(1).lstrip("«‘'\"“(")
        low = word.lower()
        if low in STOP_WORDS:
            return None
        if is_plural(word, low):
            stop, noun = _with_second(text, match.end(1), word)
            return Counted(end + 1, stop, noun)
        position = match.end()
    return None


def _with_second(text: str, end: int, noun: str) -> tuple[int, str]:
    """ "instanties en bedrijven": the second noun belongs to the count as well."""
    match = _JOINED.match(text, end)
    if match is None:
        return end, noun
    second = match.group(1)
    low = second.lower()
    if not is_plural(second, low) or low in STOP_WORDS or low.endswith("den"):
        return end, noun
    return match.end(1), text[end - len(noun) : match.end(1)]


def is_plural(word: str, low: str) -> bool:
    """True for a word that looks like a Dutch plural noun, or is known as a noun that is counted in the singular."""
    if low in SINGULAR_HEADS:
        return True
    if low in NOT_PLURAL or len(low) < 3 or word.isupper():
        return False
    if low.endswith(("'s", "’s")):
        return True
    return len(low) > 3 and (
        low.endswith(("en", "ën", "ers", "ia")) or (low[-1] == "s" and low[-2:] not in ("ss", "us", "is", "as"))
    )
