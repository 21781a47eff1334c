"""Numbers without a noun of their own, where the sentence has just named what is counted.

"40 scholen, waarvan 12 in Drenthe", "vier fte (uit te breiden naar zes)", "57 van de 310 gemeenten", "het aantal steeg naar
180.", "journalisten: tenminste 52", "er waren er nog 412", "85 mensen, tegen 60 in 2029". A
number alone, without such words, is none.
"""

from __future__ import annotations

import re

from griffier.findings.figures.bounds import Hedge
from griffier.findings.figures.counted import counted
from griffier.findings.figures.counting import is_small
from griffier.findings.figures.labels import is_year
from griffier.findings.figures.measures import Measured
from griffier.findings.figures.read import Read, What
from griffier.findings.figures.words import any_of, choice
from griffier.lexicon.patterns import MONTHS

_OF_THEM = re.compile(rf"\b{any_of('of_them')}(?:\ser)?\s$", re.I)
_OF_THEM_TOO = re.compile(rf"\b{any_of('of_them')}\b[^.;]{{0,60}}\ben\s$", re.I)
_OUT_OF = re.compile(r"\svan de (?=\d)")
_EACH = re.compile(r"\s(?:per|in het)\s(?:jaar|maand|week|dag|kwartaal|inwoner)\b")
_TOTAL = re.compile(rf"\b{any_of('total')}\s$", re.I)
_NUMBER_OF = re.compile(r"\b(?:aantal|aantallen|totaal)\b", re.I)
# "bedroeg in 2031 48.000", "in 2030 388": a time between the words that lead to a number and the number.
_TIME = re.compile(
    rf"(?:^|(?<=\s))(?:(?:in|op|over|per|eind|begin|medio|aan het eind van|ultimo|het jaar)\s)+"
    rf"(?:\d{{1,2}}\s)?(?:{choice(MONTHS)}\s)?(?:1[89]|20)\d\d\s(?:{any_of('time_before')}\s)*$"
)
# "bedroeg het aantal gestopte schippers 412".
_INVERTED = re.compile(
    rf"\b{any_of('total')}\s(?:het|de|hun|dit|dat)\s(?:[\w-]+\s)?aantal(?:len)?\s(?:[^\s,;:.()]+\s){{1,9}}$", re.I
)
_NUMBER_NOUN = re.compile(r"\baantal(?:len)?(?=\s)")
# "18 klachten in 2029, 22 in 2030 en 31 in 2031".
_IN_ROW = re.compile(r"(?:,|\sen|,\sen)\s$")
_TIME_AFTER = re.compile(r"\s(?:in|over|eind|begin|medio)\s(?:1[89]|20)\d\d(?!\d)")
_CLOSES = re.compile(r"\s*(?:[).,;:]|$|\n)")
_NO_NOUN = re.compile(rf"\s*(?:[).,;:]|$|\n)|\s{any_of('after_bare')}\b")
# "dat zijn er 412", "in 2031 waren er nog 412": "er" stands for what was named before.
_ER = re.compile(rf"\ber(?:\s(?:{any_of('after_er')}|in\s\d{{4}})){{0,3}}\s$", re.I)
_AGAINST = re.compile(rf"[\s,(]{any_of('against')}(?:\s(?:nog|al|ruim))?\s$", re.I)
_AMOUNTS = re.compile(rf"\b{any_of('amounts_to')}\s$", re.I)
_CHANGED = re.compile(rf"\b{any_of('change')}\b", re.I)
_SENTENCE = 120


def bare(text: str, this: Measured, near: Hedge | None, before: list[Read]) -> What | None:
    """A number without a noun whose noun the sentence has just named."""
    if this.unit is not None or this.scaled or this.numeral.pointed or is_year(this):
        return None
    if text[this.end : this.end + 1] in ("-", "–", "+", "/") or this.value < 2:
        return None
    left = text[max(0, this.start - _SENTENCE) : near.start if near else this.start]
    left = re.split(r"[.?!]\s+(?=[A-Z])|\n", left)[-1]
    last = before[-1] if before and before[-1].start >= this.start - len(left) else None
    unit = last.unit if last and last.rule in ("count", "bare", "measure") else _number_of(left)
    if _leans_on_last(text, this, left, last, unit):
        return What(unit, this.end, "bare")
    if is_small(this):
        return None
    plain = _NO_NOUN.match(text, this.end)
    if _OF_THEM.search(left) or (plain and last and last.rule == "bare" and _OF_THEM_TOO.search(left)):
        return What(unit, this.end, "bare")
    timed = _TIME.search(left)
    dated = timed is not None or (_IN_ROW.search(left) is not None and _TIME_AFTER.match(text, this.end) is not None)
    leads = left[: timed.start()] if timed else left
    if _ER.search(left) or _said_again(this, left, last, plain is not None, dated):
        return What(unit, this.end, "bare")
    if _OUT_OF.match(text, this.end) or (this.numeral.grouped and _EACH.match(text, this.end)):
        return What(None, this.end, "bare")
    if near and near.bound != "mean" and (this.numeral.grouped or _CLOSES.match(text, this.end)):
        return What(unit, this.end, "bare")
    if plain and ((_TOTAL.search(leads) and _NUMBER_OF.search(left)) or _INVERTED.search(leads)):
        return What(unit, this.end, "bare")
    return None


def _number_of(left: str) -> str | None:
    """The noun of "het aantal leden …", the last one of the sentence so far."""
    found = None
    for match in _NUMBER_NOUN.finditer(left):
        noun = counted(left, match.end())
        found = noun.noun if noun else found
    return found


def _said_again(this: Measured, left: str, last: Read | None, plain: bool, dated: bool) -> bool:
    """Another number of what was just counted: "412.000 reizigers, in 2031 438.000", "85 mensen, tegen 60 in 2029"."""
    if not plain:
        return False
    if last is not None and last.rule in ("count", "bare"):
        return this.numeral.grouped or dated or _AGAINST.search(left) is not None
    return this.numeral.grouped and _AMOUNTS.search(left) is not None


def _leans_on_last(text: str, this: Measured, left: str, last: Read | None, unit: str | None) -> bool:
    """ "(70 bedrijven), groothandel (35)" and "vier fte (uit te breiden naar zes)"."""
    if last is None or unit is None or not _CLOSES.match(text, this.end):
        return False
    if left.endswith("(") and text[this.end : this.end + 1] == ")" and text[last.start - 1 : last.start] == "(":
        return True
    return bool(re.search(r"\b(?:naar|tot)\s$", left) and _CHANGED.search(left))
