"""Words that make a number a bound or an approximation, and words that join two numbers into a range.

"ten minste 52" is 52 with bound "min"; "tussen de 3 en bijna 8%" is one figure from 3 to 8; "van 21% naar 9%" is two.

Not ranges: "van 5 tot 8 miljard gestegen" (a change: two figures), "9% of 0%" (two figures), "5 en 6 procent" (two).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.findings.figures.figure import Bound
from griffier.findings.figures.measures import Measured
from griffier.findings.figures.words import APPROXIMATIONS, any_of, choice


class Hedge(NamedTuple):
    """The words before a number that bound it: ``[start, number)`` in the text."""

    start: int
    bound: Bound


_LAST_WORDS = {phrase.rsplit(None, 1)[-1] for phrase in APPROXIMATIONS}
_HEDGE = re.compile(rf"(?<![\w])(?P<words>{choice(APPROXIMATIONS)})[\s\u00a0]+(?:(?:de|het|een|op)[\s\u00a0]+)?$", re.I)
_SIGN = re.compile(r"(?<!\w)[±~][ \u00a0]?$")
_REACH = 32


def hedge(text: str, start: int) -> Hedge | None:
    """The word of approximation or bound right before an offset (an article may stand between), or None."""
    window = text[max(0, start - _REACH) : start]
    if not window or not (window[-1].isspace() or window[-1] in "±~"):
        return None
    if not _LAST_WORDS.intersection(word.lower() for word in window.split()[-2:]):
        return None
    match = _SIGN.search(window) or _HEDGE.search(window)
    if match is None:
        return None
    bound: Bound = "about" if match.re is _SIGN else APPROXIMATIONS[" ".join(match["words"].lower().split())]
    return Hedge(start - len(window) + match.start(), bound)


_LINK = re.compile(
    r"\s*(?P<link>[-–]|à|a|tot en met|t/m|tot|of|en|naar)\s*"
    r"(?:de\s|het\s|wel\s|(?:circa|ca\.|bijna|ruim|ongeveer|zo.n|maximaal)\s(?:de\s)?)?$"
)
_CHANGE = re.compile(rf"\b{any_of('change')}\b")
_FROM = re.compile(r"(?<!\w)(?:van|vanaf|uiteen van|variërend van)(?:\s(?:de|circa|ongeveer|ruim|bijna))?\s*$", re.I)
_BETWEEN = re.compile(r"(?<!\w)tussen(?:\s(?:de|het|circa|ongeveer))?\s*$", re.I)
_CLAUSE = 90


def link(text: str, first: Measured, second: Measured) -> str | None:
    """How two neighbouring numbers hang together: ``range``, ``change``, ``list`` (both share the unit), or None."""
    between = text[first.end : second.start]
    if len(between) > 24:
        return None
    if between in (", ", " en ", " of ", " respectievelijk ", ", respectievelijk ") and not _opens_between(text, first):
        return _alternative(first, second, between)
    match = _LINK.fullmatch(between)
    if match is None or (first.unit and second.unit and first.unit.name != second.unit.name):
        return None
    word = match["link"]
    if word == "naar":
        return "change"
    if word == "en":
        return "range" if _opens_between(text, first) else None
    if word == "tot":
        return _up_to(text, first, second)
    return "range" if word != "of" else None


def _opens_between(text: str, first: Measured) -> bool:
    return bool(_BETWEEN.search(text[max(0, first.start - 24) : first.start]))


def _alternative(first: Measured, second: Measured, between: str) -> str | None:
    """ "twee of drie keer" is a range; "5, 10 en 15 procent" are three figures with one unit."""
    if first.unit or first.scaled:
        return None
    near = 0 < second.numeral.value - first.numeral.value <= max(1, first.numeral.value)
    return "range" if between == " of " and near else "list"


def _up_to(text: str, first: Measured, second: Measured) -> str | None:
    """ "van 5 tot 8": a change where the clause speaks of one, else a range."""
    before = text[max(0, first.start - _CLAUSE) : first.start]
    clause = re.split(r"[.;:!?\n]\s", before)[-1] + " " + re.split(r"[.;:,!?\n]", text[second.end :][:40])[0]
    if _CHANGE.search(clause.lower()):
        return "change"
    if second.value > first.value or not first.scaled:
        return "range"
    return "change" if _FROM.search(before) else None


def range_start(text: str, start: int) -> int:
    """Where the words begin that open a range: its "tussen" belongs to it, its "van" does not."""
    match = _BETWEEN.search(text[max(0, start - 24) : start])
    return start - len(match.group()) if match else start
