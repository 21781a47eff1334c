"""What a number counts, by the words right after it: a printed unit, money that is understood, or a noun.

Spelled numbers up to twelve are how Dutch writes any small number ("twee kamerbrieven"): with a noun they count only under a
bound ("meer dan drie bestuursleden"); with a unit ("twee fte", "drie procent") they always do.
"100% zeker" says no more than "wholly" and is no figure.
"""

from __future__ import annotations

import re

from griffier.findings.figures.bounds import Hedge
from griffier.findings.figures.counted import counted
from griffier.findings.figures.durations import duration
from griffier.findings.figures.labels import follows_label, is_year
from griffier.findings.figures.measures import Measured
from griffier.findings.figures.read import What
from griffier.findings.figures.words import MONEY_TOPIC, any_of

RULES = {"money": "money", "percent": "percentage", "points": "points", "measure": "measure", "times": "times"}
"""The rule that speaks for each kind of unit, in ``Figure.rule``."""
_SMALL = 12
# "Vanaf 2031 verzoeken wij", "rond 2030": bounds that go with years at least as well as with numbers.
_OF_TIME = re.compile(any_of("year_bound"), re.I)
# "100% zeker", "100% te voorkomen": wholly, and no share of anything.
_WHOLLY = re.compile(rf"\s(?:te\s)?{any_of('wholly')}(?![\w-])", re.I)


def is_small(measured: Measured) -> bool:
    """True for a spelled number that is small enough to be no more than a word."""
    return measured.numeral.words and measured.numeral.value <= _SMALL


def what_counts(text: str, this: Measured, near: Hedge | None) -> What | None:
    """What the number counts by the words right after it, or None."""
    kind = this.kind
    if kind == "time":
        return duration(text, this, near)
    if kind == "times":
        return What("keer", this.end, "times") if this.value > 1 and not follows_label(text, this.start) else None
    if kind == "percent" and this.value == 100 and _WHOLLY.match(text, this.end):
        return None
    if kind is not None and this.unit is not None:
        plausible = kind != "measure" or not (this.numeral.words and this.numeral.value == 1 and near is None)
        return What(this.unit.name, this.end, RULES[kind]) if plausible else None
    if this.scaled:
        return _scaled(text, this)
    return _count(text, this, near)


def _scaled(text: str, this: Measured) -> What | None:
    """ "2 miljoen mensen" counts people; "5 miljoen op de begroting" is money although no euro is printed."""
    noun = counted(text, this.end)
    about_money = MONEY_TOPIC.search(noun.noun.lower()) if noun else MONEY_TOPIC.search(_around(text, this).lower())
    if noun and not about_money:
        return What(noun.noun, noun.end, "count")
    abbreviated = text[this.end - 1] == "." or not text.endswith(("oen", "ard", "duizend"), 0, this.end)
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
    if this.numeral.pointed or value < 2 or (is_small(this) and not _may_be_small(text, this, near)):
        return None
    if is_year(this) and (near is None or _OF_TIME.fullmatch(text[near.start : this.start].strip())):
        return None
    noun = counted(text, end)
    return What(noun.noun, noun.end, "count") if noun else None


def _may_be_small(text: str, this: Measured, near: Hedge | None) -> bool:
    """A spelled small number counts with a bound, and as "tiental"."""
    if text[this.start : this.end].lower() == "tiental":
        return True
    return near is not None and near.bound in ("min", "max", "about")
