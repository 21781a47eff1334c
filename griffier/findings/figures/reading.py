"""Decide which numerals are figures, and what one figure is made of: number, unit or noun, bound, range.

The rules, in the order in which they speak (names as in ``Figure.rule``):

* ``money``, ``percentage``, ``points``, ``measure``, ``times``: a printed unit decides, in digits or words.
* ``duration``: a length of time counts when it is what is measured ("gemiddeld dertig jaar", "ruim drie uur"), not when it
  only says when ("de afgelopen vijf jaar", "binnen zes weken") or how old ("vanaf 16 jaar").
* ``count``: a number and the noun that it counts. Numbers up to twelve that are spelled out are how Dutch writes any small
  number ("twee kamerbrieven"); they count only with a bound ("meer dan drie partijleden").
* ``bare``: a number without noun, where the sentence has just named what is counted ("waarvan 12", "uit te breiden naar
  vijf", "tenminste 48").
* ``share``, ``range``, ``table`` are read elsewhere and only joined here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.findings.figures.bounds import Hedge, hedge, link, range_start
from griffier.findings.figures.counted import counted, is_plural
from griffier.findings.figures.figure import Bound, Value
from griffier.findings.figures.labels import continues, follows_label, is_label, is_year, numbers_an_item
from griffier.findings.figures.measures import Measured, measure
from griffier.findings.figures.numerals import find_numerals, whole
from griffier.findings.figures.words import DURATION_LEFT, DURATION_RIGHT, LABELS, MONEY_TOPIC


class Read(NamedTuple):
    """A figure before its surroundings are read: place, value, unit, bound and rule. ``tail`` is where its number and
    unit end, the noun apart."""

    start: int
    end: int
    value: Value
    unit: str | None
    approx: bool
    bound: Bound | None
    rule: str
    tail: int


class What(NamedTuple):
    """What a number counts: the unit's name, where its words end, and the rule that says so."""

    unit: str | None
    end: int
    rule: str


_RULES = {"money": "money", "percent": "percentage", "points": "points", "measure": "measure", "times": "times"}
_SHARED = frozenset(_RULES)
_SMALL = 12
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
            and (continues(text, label_end, this.start) or (not _is_small(this) and is_label(text, this)))
        ):
            label_end = this.end
            skip = after is not None and link(text, this, after) == "range" and after.start - this.end <= 1
            continue
        joined = link(text, this, after) if after else None
        if after and joined == "range" and (figure := _range(text, this, after)):
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
        if this.unit or this.scaled or after.kind not in _SHARED or is_year(this) or this.numeral.pointed:
            continue
        if after.start - this.end < 24 and link(text, this, after) in ("change", "list") and not follows_label(text, this.start):
            factor = after.factor if after.end > after.numeral.end or not after.numeral.words else 1.0
            measured[index] = this._replace(unit=after.unit, factor=factor)


def _is_small(measured: Measured) -> bool:
    return measured.numeral.words and measured.numeral.value <= _SMALL


def _single(text: str, this: Measured, sharing: Measured | None, before: list[Read]) -> Read | None:
    """The figure of one number; ``sharing`` is the next number when this one leans on its unit ("van 3 naar 5%")."""
    near = hedge(text, this.start)
    what = _what(text, this, near)
    if what is None and sharing is not None and this.unit is None and not this.scaled:
        what = _leaning(text, this, sharing)
    if what is None:
        what = _bare(text, this, near, before)
    if what is None:
        return None
    bound = near.bound if near else None
    end, bound = _or_more(text, what.end, bound)
    if text.startswith(("-tal", "tal"), this.end) or (this.numeral.words and text[: this.end].endswith("tal")):
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
    if is_year(this) or this.numeral.pointed or _is_small(this) or is_year(sharing):
        return None
    shared = _what(text, sharing, None)
    if shared is None or shared.rule not in ("count", "money") or text[this.end : sharing.start].strip() not in ("naar", "tot"):
        return None
    return What(shared.unit, this.end, shared.rule)


def _what(text: str, this: Measured, near: Hedge | None) -> What | None:
    """What the number counts by the words right after it, or None."""
    kind = this.kind
    if kind == "time":
        return _duration(text, this, near)
    if kind == "times":
        return What("keer", this.end, "times") if this.value > 1 and not follows_label(text, this.start) else None
    if kind is not None and this.unit is not None:
        plausible = kind != "measure" or not (this.numeral.words and this.numeral.value == 1 and near is None)
        return What(this.unit.name, this.end, _RULES[kind]) if plausible else None
    if this.scaled:
        return _scaled(text, this)
    return _count(text, this, near)


def _scaled(text: str, this: Measured) -> What | None:
    """ "2 miljoen mensen" counts people; "5 miljoen op de begroting" is money although no euro is printed."""
    noun = counted(text, this.end)
    about_money = MONEY_TOPIC.search(noun.noun.lower()) if noun else MONEY_TOPIC.search(_around(text, this).lower())
    if noun and not about_money:
        return What(noun.noun, noun.end, "count")
    abbreviated = text[this.end - 1] == "." or not text[: this.end].endswith(("oen", "ard", "duizend"))
    if about_money or (noun is None and (this.factor >= 1e9 or abbreviated)):
        return What("EUR", this.end, "money")
    return None if this.numeral.words and this.numeral.value == 1 else What(None, this.end, "bare")


def _around(text: str, this: Measured) -> str:
    return text[max(0, this.start - 160) : this.end + 120]


def _count(text: str, this: Measured, near: Hedge | None) -> What | None:
    """A number and its noun."""
    value, end = this.numeral.value, this.end
    if text.startswith("-tal", end):
        end += 4
    elif text[end : end + 1] in ("-", "–") and text[end + 1 : end + 2].isalnum():
        return None
    if this.numeral.pointed or value < 2 or (_is_small(this) and not _may_be_small(text, this, near)):
        return None
    if is_year(this) and not near:
        return None
    noun = counted(text, end)
    return What(noun.noun, noun.end, "count") if noun else None


def _may_be_small(text: str, this: Measured, near: Hedge | None) -> bool:
    """A spelled small number counts with a bound, and as "tiental"."""
    if text[this.start : this.end].lower() == "tiental":
        return True
    return near is not None and near.bound in ("min", "max", "about")


_WHEN = re.compile(
    r"\b(?:afgelopen|komende|laatste|vorige|volgende|eerste|eerstvolgende|binnen|over|na|sinds|al|elke|iedere|per|leeftijd|onder|vanaf"
    r"|van boven|boven|ouder dan|jonger dan|termijn|dan|tot|voor)\s(?:de\s|een\s|van\s|leeftijd\s|van\s)*$",
    re.I,
)
# Bounds that set a term rather than measure ("maximaal vier jaar").
_TERM = re.compile(
    r"(?:maximaal|minimaal|minstens|ten minste|tenminste|meer|minder|langer|korter|hoogstens|hooguit|ten hoogste|vanaf|niet|onder|boven"
    r"|in ieder|uiterlijk|tot|op zijn)\b",
    re.I,
)
_AGE = re.compile(r"\s(?:oud|oude|en ouder|of ouder|of jonger|geleden|later|eerder|ervoor|daarvoor|daarna|na|voor|lang\b|werd)\b")


def _duration(text: str, this: Measured, near: Hedge | None) -> What | None:
    """A length of time that is measured, not one that dates."""
    assert this.unit is not None
    start = near.start if near else this.start
    left = re.split(r"[.;:?!]\s|\n", text[max(0, start - 90) : start])[-1]
    right = text[this.end : this.end + 24]
    if _WHEN.search(left) or _AGE.match(right) or (near and _WHEN.search(text[start : this.start])):
        return None
    measured = DURATION_LEFT.search(left) or DURATION_RIGHT.match(right.lstrip())
    estimated = near is not None and not _TERM.match(text, near.start)
    return What(this.unit.name, this.end, "duration") if measured or estimated else None


_OF_THEM = re.compile(r"\b(?:waarvan|van wie|onder wie|waaronder|daarvan|hiervan)(?:\ser)?\s$", re.I)
_OF_THEM_TOO = re.compile(r"\b(?:waarvan|van wie|onder wie|waaronder|daarvan|hiervan)\b[^.;]{0,60}\ben\s$", re.I)
_OUT_OF = re.compile(r"\svan de (?=\d)")
_EACH = re.compile(r"\s(?:per|in het)\s(?:jaar|maand|week|dag|kwartaal|inwoner)\b")
_TOTAL = re.compile(
    r"\b(?:bedroeg|bedroegen|bedraagt|bedragen|telde|telt|kwam uit op|komt uit op|steeg naar|steeg tot|gestegen naar|gestegen tot"
    r"|gedaald naar|gedaald tot|daalde naar|daalde tot|in totaal|totaal van|aantal van|van|naar|was|is|tot|op)\s$",
    re.I,
)
_NUMBER_OF = re.compile(r"\b(?:aantal|aantallen|totaal)\b", re.I)
_CLOSES = re.compile(r"\s*(?:[).,;:]|$|\n)")
_NO_NOUN = re.compile(r"\s*(?:[).,;:]|$|\n)|\s(?:in|op|bij|van|per|en|naar|tot|binnen|specifiek|te|via|uit|door|voor)\b")
_GROWN = re.compile(r"\b(?:uitgebreid|uitbreid|uit te breiden|stijg|steeg|gestegen|daal|gedaald|verhoog|verlaag|groei)\w*", re.I)
_SENTENCE = 120


def _bare(text: str, this: Measured, near: Hedge | None, before: list[Read]) -> What | None:
    """A number without a noun whose noun the sentence has just named."""
    if this.unit is not None or this.scaled or this.numeral.pointed or is_year(this):
        return None
    if text[this.end : this.end + 1] in ("-", "–", "+", "/") or this.value < 2:
        return None
    left = text[max(0, this.start - _SENTENCE) : near.start if near else this.start]
    left = re.split(r"[.?!]\s+(?=[A-Z])|\n", left)[-1]
    last = before[-1] if before and before[-1].start >= this.start - len(left) else None
    unit = last.unit if last and last.rule in ("count", "bare", "measure") else None
    if _leans_on_last(text, this, left, last, unit):
        return What(unit, this.end, "bare")
    if this.numeral.words and this.value <= _SMALL:
        return None
    plain = _NO_NOUN.match(text, this.end)
    if _OF_THEM.search(left) or (plain and last and last.rule == "bare" and _OF_THEM_TOO.search(left)):
        return What(unit, this.end, "bare")
    if _OUT_OF.match(text, this.end) or (this.numeral.grouped and _EACH.match(text, this.end)):
        return What(None, this.end, "bare")
    if near and near.bound != "mean" and (this.numeral.grouped or _CLOSES.match(text, this.end)):
        return What(unit, this.end, "bare")
    if plain and _TOTAL.search(left) and _NUMBER_OF.search(left):
        return What(unit, this.end, "bare")
    return None


def _leans_on_last(text: str, this: Measured, left: str, last: Read | None, unit: str | None) -> bool:
    """ "(70 bedrijven), groothandel (35)" and "twee fte (uit te breiden naar drie)"."""
    if last is None or unit is None or not _CLOSES.match(text, this.end):
        return False
    if left.endswith("(") and text[this.end : this.end + 1] == ")" and text[last.start - 1 : last.start] == "(":
        return True
    return bool(re.search(r"\b(?:naar|tot)\s$", left) and _GROWN.search(left))


def _range(text: str, first: Measured, second: Measured) -> Read | None:
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
        return What(first.unit.name, second.end, _RULES.get(first.unit.kind, "measure"))
    if second.kind == "time":
        return _duration(text, second._replace(start=first.start), near)
    small = _is_small(second) and second.unit is None and not second.scaled
    what = None if small and not near else _what(text, second, near or Hedge(first.start, "about"))
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
