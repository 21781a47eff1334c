"""Parliamentary years as printed: 2019/20, 2019-2020, 2019–20, 1999/2000, 1985/- 86."""

from __future__ import annotations

import re

from griffier.findings.references.looking import DASH

# The years of a session: "2024–2025", "2016/17", "1985/- 86". Two named groups with a prefix, so that a pattern can hold it.
YEARS = rf"(?P<year>(?:18|19|20)\d\d)\s?(?:/|{DASH}){{1,2}}\s?(?P<until>(?:18|19|20)?\d\d)(?!\d)"
YEARS_PATTERN = re.compile(YEARS)


def session(match: re.Match[str]) -> str | None:
    """``20192020`` for a match of ``YEARS``; None when the two years do not follow each other, or none are printed."""
    if not match.groupdict().get("year"):
        return None
    first, until = int(match["year"]), match["until"]
    second = first + 1
    return f"{first}{second}" if int(until) == second or int(until) == second % 100 else None
