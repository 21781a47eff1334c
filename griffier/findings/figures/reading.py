"""Decide which numerals are figures, and what one figure is made of: number, unit or noun, bound, range.

The rules, in the order in which they speak (names as in ``Figure.rule``):

* ``money``, ``percentage``, ``points``, ``measure``, ``times``: a printed unit decides, in digits or words.
* ``duration``: a length of time counts when it is what is measured ("gemiddeld dertig jaar", "ruim drie uur"), not when it
  only says when ("de afgelopen vijf jaar", "binnen zes weken") or how old ("vanaf 16 jaar").
* ``count``: a number and the noun that it counts. Numbers up to twelve that are spelled out are how Dutch writes any small
  number ("twee kamerbrieven"); they count only with a bound ("meer dan drie bestuursleden").
* ``bare``: a number without noun, where the sentence has just named what is counted ("waarvan 12", "uit te breiden naar
  vijf", "tenminste 52").
* ``share``, ``range``, ``table`` are read elsewhere and only joined here.
"""

from __future__ import annotations

import re

from griffier.findings.figures.bare import bare
from griffier.findings.figures.bounds import hedge, link
from griffier.findings.figures.counting import RULES, is_small, what_counts
from griffier.findings.figures.figure import Bound
from griffier.findings.figures.labels import continues, follows_label, is_label, is_year
from griffier.findings.figures.measures import Measured, measure
from griffier.findings.figures.numerals import find_numerals, whole
from griffier.findings.figures.ranges import read_range
from griffier.findings.figures.read import Read, What

_LEANS = re.compile(r"\s(?:naar|tot|en|of|respectievelijk|en respectievelijk|resp\.)\s|,\s")
_OR_MORE = re.compile(r"\s(?:of|en)\s(?P<more>meer|minder|hoger|lager|langer|korter|groter|kleiner)\b")


def read_text(text: str, taken: list[tuple[int, int]]) -> list[Read]:
    """The figures of running text outside the places that are taken (shares, tables), in text order."""
    measured = _all_measured(text, taken)
    _share_units(text, measured)
    found: list[Read] = []
    label_end, skip = -1, False
    for index, this in enumerate(measured):
        if skip:
            skip = False
            continue
        after = measured[index + 1] if index + 1 < len(measured) else None
        if (
            this.unit is None
            and not this.scaled
            and (continues(text, label_end, this.start) or (not is_small(this) and is_label(text, this)))
        ):
            label_end = this.end
            skip = after is not None and link(text, this, after) == "range" and after.start - this.end <= 1
            continue
        joined = link(text, this, after) if after else None
        if after and joined == "range" and (figure := read_range(text, this, after)):
            found.append(figure)
            skip = True
        elif figure := _single(text, this, after if joined in ("change", "list") else None, found):
            found.append(figure)
    return found


def _all_measured(text: str, taken: list[tuple[int, int]]) -> list[Measured]:
    """Every numeral with what stands at it, outside what is taken: places found before, and the scale of the one before."""
    found: list[Measured] = []
    end, places, place = 0, sorted(taken), 0
    for numeral in find_numerals(text):
        while place < len(places) and places[place][1] <= numeral.start:
            place += 1
        inside = place < len(places) and places[place][0] < numeral.end
        if inside or numeral.start < end:
            continue
        if measured := measure(text, numeral, end):
            found.append(measured)
            end = measured.end
    return found


def _share_units(text: str, measured: list[Measured]) -> None:
    """In "5, 10 en 15 procent" every number gets the unit of the last, from right to left."""
    for index in range(len(measured) - 2, -1, -1):
        this, after = measured[index], measured[index + 1]
        if this.unit or this.scaled or after.kind not in RULES or is_year(this) or this.numeral.pointed:
            continue
        if after.start - this.end < 24 and link(text, this, after) in ("change", "list") and not follows_label(text, this.start):
            factor = after.factor if after.end > after.numeral.end or not after.numeral.words else 1.0
            measured[index] = this._replace(unit=after.unit, factor=factor)


def _single(text: str, this: Measured, sharing: Measured | None, before: list[Read]) -> Read | None:
    """The figure of one number; ``sharing`` is the next number when this one leans on its unit ("van 3 naar 5%")."""
    near = hedge(text, this.start)
    what = what_counts(text, this, near)
    if what is None and sharing is not None and this.unit is None and not this.scaled:
        what = _leaning(text, this, sharing)
    if what is None:
        what = bare(text, this, near, before)
    if what is None:
        return None
    bound = near.bound if near else None
    end, bound = _or_more(text, what.end, bound)
    if text.startswith(("-tal", "tal"), this.end) or (this.numeral.words and text.endswith("tal", 0, this.end)):
        bound = bound or "about"
    start = near.start if near else this.start
    approx = bound in ("min", "max", "about")
    return Read(start, end, whole(this.value), what.unit, approx, bound, what.rule, this.end)


def _or_more(text: str, end: int, bound: Bound | None) -> tuple[int, Bound | None]:
    match = _OR_MORE.match(text, end)
    if match is None or bound:
        return end, bound
    return match.end(), "min" if match["more"] in ("meer", "hoger", "langer", "groter") else "max"


def _leaning(text: str, this: Measured, sharing: Measured) -> What | None:
    """The noun of the next number, for a first number that leans on it: "van 3 naar 5 scholen"."""
    if is_year(this) or this.numeral.pointed or is_small(this) or is_year(sharing) or sharing.numeral.words != this.numeral.words:
        return None
    shared = what_counts(text, sharing, None)
    if shared is None or shared.rule not in ("count", "money") or not _LEANS.fullmatch(text, this.end, sharing.start):
        return None
    return What(shared.unit, this.end, shared.rule)
