"""What stands at a numeral: the scale and unit after it, the currency and sign before it.

"€ ‒ 1,2 mld." reads as currency EUR, minus, scale 1e9; "12 Amerikaanse dollar" as unit USD; "500m" as metres, but "5G" as
nothing: letters against a digit make a unit only where the lexicon says so.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.findings.figures.numerals import Numeral
from griffier.findings.figures.words import CURRENCIES, SCALES, UNITS, Kind, Unit, choice


class Measured(NamedTuple):
    """A numeral with what stands at it. ``[start, end)`` holds sign, currency, scale and unit as well.

    ``factor`` is 1 where no scale stands. ``unit`` is None where neither unit nor currency is printed.
    """

    start: int
    end: int
    numeral: Numeral
    factor: float
    unit: Unit | None
    negative: bool = False
    growth: bool = False

    @property
    def value(self) -> float:
        """The number with its scale and sign."""
        return self.numeral.value * self.factor * (-1 if self.negative else 1)

    @property
    def kind(self) -> Kind | None:
        return self.unit.kind if self.unit else None

    @property
    def scaled(self) -> bool:
        return self.factor != 1


_BLANK = r"[ \u00a0\u202f]"
_AFTER = re.compile(
    rf"(?P<cents>,(?:-{{1,2}}|–|—|=)(?!\w))?"
    rf"(?:(?P<scale_gap>{_BLANK}?)(?P<scale>{choice(SCALES)})(?!\w))?"
    rf"(?:(?P<gap>{_BLANK}?)(?P<unit>{choice(UNITS)})(?![\w²³]))?"
)
_CAPITAL_SCALES = frozenset({"M", "B"})
_SIGNS = ("€", "$", "£", "EUR", "USD", "GBP")
_SCALES = {word.lower(): factor for word, factor in SCALES.items()}
_UNITS = {word.lower(): unit for word, unit in UNITS.items()} | UNITS
_BEFORE = re.compile(
    rf"(?:(?<![\w.])(?P<currency>{choice(CURRENCIES)}){_BLANK}{{0,2}})?"
    rf"(?:(?P<sign>(?<![\w)%])[+±−‒]{_BLANK}?|(?<![^\s(€])[-–](?=$)|(?<!of )(?<!en )\b(?:min|minus){_BLANK}(?=$)))?$"
)
# The most characters that a currency with its sign takes up.
_REACH = 9
# Units that may lie below zero in words: "min 2,5 procent", "min 4 graden". Before anything else "min" takes away.
_BELOW_ZERO = frozenset({"%", "percentage_point", "graden", "graden Celsius"})


def measure(text: str, numeral: Numeral, floor: int = 0) -> Measured | None:
    """The numeral with what stands at it; None when letters are glued to it that make it no number ("5G", "10e").

    ``floor`` is where the number before it ends: what stands there is not this one's.
    """
    after = _AFTER.match(text, numeral.end)
    assert after is not None  # every part of it is optional
    factor, unit, end = _scale_and_unit(text, numeral, after) if after.end() > numeral.end else (1.0, None, numeral.end)
    if end < len(text) and text[end - 1].isalnum() and (text[end].isalnum() or text[end] == "_"):
        return None
    return _with_left(text, numeral, factor, unit, end, floor)


def _scale_and_unit(text: str, numeral: Numeral, after: re.Match[str]) -> tuple[float, Unit | None, int]:
    """The scale and the unit that stand behind a numeral, and where they end."""
    factor, unit, end = 1.0, None, numeral.end
    if after["cents"]:
        end = after.end("cents")
    if after["scale"] and (after["scale_gap"] or not numeral.words) and _is_scale(text, numeral, after["scale"]):
        factor, end = _SCALES[after["scale"].lower()], after.end("scale")
        end -= _full_stop(text, after["scale"], end)
    if after["unit"] and (after["gap"] or _UNITS[after["unit"]].glued) and not _opens_amount(text, after):
        unit, end = _UNITS[after["unit"]], after.end("unit")
    return factor, unit, end


def _is_scale(text: str, numeral: Numeral, word: str) -> bool:
    """A lone capital is a scale only of an amount whose currency stands before it: "€ 12M"."""
    return word not in _CAPITAL_SCALES or text[max(0, numeral.start - 6) : numeral.start].rstrip().endswith(_SIGNS)


def _opens_amount(text: str, after: re.Match[str]) -> bool:
    """Whether a currency belongs to the number behind it: "tot en met 2031 € 740.000" is no amount of 2031 euro."""
    sign = after["unit"] in CURRENCIES and not after["unit"].islower() and not after["scale"]
    return sign and text[after.end("unit") : after.end("unit") + 2].strip()[:1].isdigit()


def _full_stop(text: str, scale: str, end: int) -> int:
    """1 where the point of "mln." also ends the sentence, so that it is left out of the figure."""
    return int(scale.endswith(".") and not text[end : end + 2].strip())


def _with_left(text: str, numeral: Numeral, factor: float, unit: Unit | None, end: int, floor: int) -> Measured:
    start = numeral.start
    if numeral.words or start == 0 or text[start - 1].isalpha():
        return Measured(start, end, numeral, factor, unit)
    before = _BEFORE.search(text, max(floor, start - _REACH), start)
    if before is None or before.end() == before.start():
        return Measured(start, end, numeral, factor, unit)
    sign = (before["sign"] or "").strip()
    start -= before.end() - before.start()
    if sign in ("min", "minus"):
        if unit is None or unit.name not in _BELOW_ZERO:
            return Measured(numeral.start, end, numeral, factor, unit)
        sign = "-"
    own = unit is not None and unit.kind != "money"
    if before["currency"] and not own and _is_currency(before["currency"], numeral, factor):
        unit = Unit(CURRENCIES[before["currency"]], "money", True)
    elif before["currency"]:
        start, sign = numeral.start, ""
    if unit and unit.name in _ENGLISH_COMMA and factor == 1:
        numeral = _english(text, numeral)
    return Measured(start, end, numeral, factor, unit, sign in "-−‒–" and sign != "", sign == "+")


_ENGLISH_COMMA = {"USD", "GBP"}


def _english(text: str, numeral: Numeral) -> Numeral:
    """Dollars and pounds with three digits after a comma are thousands: nobody prints thousandths of a cent."""
    comma = text.find(",", numeral.start, numeral.end)
    if comma > 0 and numeral.end - comma == 4 and not numeral.grouped:
        return numeral._replace(value=int(text[numeral.start : comma] + text[comma + 1 : numeral.end]), grouped=True)
    return numeral


def _is_currency(sign: str, numeral: Numeral, factor: float) -> bool:
    """A lone f is guilders only before an amount that cannot be the number of a list item."""
    return sign != "f" or factor != 1 or numeral.grouped or numeral.value >= 100
