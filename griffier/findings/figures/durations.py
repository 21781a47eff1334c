"""Lengths of time that are measured: "gemiddeld dertig jaar", "ruim drie uur", "een wachttijd van 30 weken".

Not those that only say when ("de afgelopen vijf jaar", "binnen zes weken", "twintig jaar geleden"), how old ("vanaf 16 jaar")
or by when ("maximaal vier jaar"): they date or limit something, they are no quantity of it.
"""

from __future__ import annotations

import re

from griffier.findings.figures.bounds import Hedge
from griffier.findings.figures.measures import Measured
from griffier.findings.figures.read import What
from griffier.findings.figures.words import DURATION_LEFT, DURATION_RIGHT, any_of

_WHEN = re.compile(rf"\b{any_of('when')}\s(?:de\s|een\s|van\s|leeftijd\s)*$", re.I)
# Bounds that set a term rather than measure ("maximaal vier jaar").
_TERM = re.compile(rf"{any_of('term')}\b", re.I)
# The second length of a change: "nam toe van 38 weken in 2031 tot 52 weken", "12 weken, tegen 9 weken".
_FROM_TO = re.compile(rf"\d\s[a-z]+(?:\s(?:in|per|eind|begin)\s\d{{4}})?,?\s{any_of('onward')}\s$")
_AGE = re.compile(rf"\s{any_of('age')}\b")


def duration(text: str, this: Measured, near: Hedge | None) -> What | None:
    """A length of time that is measured, not one that dates."""
    assert this.unit is not None
    start = near.start if near else this.start
    left = re.split(r"[.;:?!]\s|\n", text[max(0, start - 90) : start])[-1]
    right = text[this.end : this.end + 24]
    told = _FROM_TO.search(left)
    if (_WHEN.search(left) and not told) or _AGE.match(right) or (near and _WHEN.search(text[start : this.start])):
        return None
    if told and DURATION_LEFT.search(left, 0, told.start()):
        return What(this.unit.name, this.end, "duration")
    measured = DURATION_LEFT.search(left) or DURATION_RIGHT.match(right.lstrip())
    estimated = near is not None and not _TERM.match(text, near.start)
    return What(this.unit.name, this.end, "duration") if measured or estimated else None
