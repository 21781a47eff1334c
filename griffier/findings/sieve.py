"""Which of many patterns can match a text: one pass by RE2 for all of them, before any is tried in earnest.

Each pattern is widened into one that RE2 knows and that matches wherever the pattern does: what is looked at on either side
is left out, so are word limits, bounds of repetition are lifted, and letters are any characters but blanks. What the sieve
lets through may match or not; what it holds back does not. No back references, and no blanks or line ends that only count in
multiline or verbose patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import re2  # type: ignore[import-untyped]

_CLASS = r"\[\^?\]?(?:[^\]\\]|\\.)*\]"
_PLAIN = rf"{_CLASS}|[^()\\\[]|\\."
# Looking ahead or behind, with brackets two deep inside.
_LOOK = rf"\(\?(?:!|=|<!|<=)(?:{_PLAIN}|\((?:{_PLAIN}|\((?:{_PLAIN})*\))*\))*\)"
_TOKEN = re.compile(rf"(?P<look>{_LOOK})|(?P<class>{_CLASS})|(?P<bound>\{{\d+,\d+\}})|(?P<escape>\\.)")
_WIDER = {r"\b": "", r"\w": r"\S", r"\s": r"[\s\pZ\pC]", r"\d": r"\pN"}


class Sieve:
    """Patterns, looked for all at once. Raises ``re2.error`` for one that RE2 cannot be told in wider words."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._set: Any = re2.Set.SearchSet()
        for pattern in patterns:
            self._set.Add(widened(pattern))
        self._set.Compile()

    def passed(self, text: str) -> list[int]:
        """The places, in order, of the patterns that may match somewhere in a text."""
        return sorted(self._set.Match(text.encode("utf-8", "surrogatepass")) or ())


def widened(pattern: re.Pattern[str]) -> str:
    """The pattern in the language of RE2, matching all that it matches and more."""
    wider = _TOKEN.sub(_wider, pattern.pattern)
    return f"(?i){wider}" if pattern.flags & re.IGNORECASE else wider


def _wider(match: re.Match[str]) -> str:
    token = match[0]
    if match["look"]:
        return ""
    if match["bound"]:
        return "*"
    if match["escape"]:
        return _WIDER.get(token, token)
    # What a class leaves out, RE2 takes more narrowly already.
    return token if token.startswith("[^") else token.replace(r"\w", r"\S").replace(r"\s", r"\s\pZ\pC").replace(r"\d", r"\pN")
