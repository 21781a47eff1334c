"""One figure of two numbers: "tussen de 3 en bijna 8%", "30 à 35 mln.", "van 2.000 tot 7.000", "10–12 kiesdistricten".

A scale that is printed once holds for both numbers, unless the first would then be the larger ("500 tot 1 miljoen"). Two
years, dates, labels ("pagina 12–15") and item numbers are no range.
"""

from __future__ import annotations

import re

from griffier.findings.figures.bounds import Hedge, hedge, range_start
from griffier.findings.figures.counted import is_plural
from griffier.findings.figures.counting import RULES, is_small, what_counts
from griffier.findings.figures.durations import duration
from griffier.findings.figures.labels import is_year, numbers_an_item
from griffier.findings.figures.measures import Measured
from griffier.findings.figures.numerals import whole
from griffier.findings.figures.read import Read, What
from griffier.findings.figures.words import LABELS


def read_range(text: str, first: Measured, second: Measured) -> Read | None:
    """One figure of two numbers; None where they count nothing together."""
    if is_year(first) or is_year(second) or second.numeral.pointed or numbers_an_item(text, first.start, second.end):
        return None
    near = hedge(text, first.start)
    what = _range_unit(text, first, second, near)
    if what is None:
        return None
    low, high = _ends(first, second)
    if low >= high:
        return None
    start = near.start if near else range_start(text, first.start)
    return Read(start, what.end, {"min": whole(low), "max": whole(high)}, what.unit, True, None, what.rule, second.end)


def _range_unit(text: str, first: Measured, second: Measured, near: Hedge | None) -> What | None:
    if second.unit is None and first.unit is not None and first.end > first.numeral.end and second.scaled is False:
        return None
    if second.unit is None and first.unit is not None:
        return What(first.unit.name, second.end, RULES.get(first.unit.kind, "measure"))
    if second.kind == "time":
        return duration(text, second._replace(start=first.start), near)
    small = is_small(second) and second.unit is None and not second.scaled
    what = None if small and not near else what_counts(text, second, near or Hedge(first.start, "about"))
    if what is None and (_both_grouped(first, second) or _in_brackets(text, first, second)):
        return What(None, second.end, "bare")
    return what


def _both_grouped(first: Measured, second: Measured) -> bool:
    return first.numeral.grouped and second.numeral.grouped


def _in_brackets(text: str, first: Measured, second: Measured) -> bool:
    """ "kiesdistricten (10–12)": a range in brackets right after a plural."""
    if text[first.start - 1 : first.start] != "(" or text[second.end : second.end + 1] != ")":
        return False
    word = re.search(r"([^\W\d_]+)\s\($", text[max(0, first.start - 40) : first.start])
    low = word.group(1).lower() if word else ""
    return bool(word) and low not in LABELS and is_plural(low, low)


def _ends(first: Measured, second: Measured) -> tuple[float, float]:
    """Both ends in whole units: the scale is printed once and holds for both, unless the first would then be the larger."""
    low, high = first.value, second.value
    if second.scaled and not first.scaled and first.end == first.numeral.end and low * second.factor < high:
        low *= second.factor
    return low, high
