"""Find numerals, in digits and in words, and say what number they write.

"1.250" is 1250, "1,25" is 1.25, "13 500" is 13500, "tweeëntwintig" is 22, "anderhalf" is 1.5. A point before three digits
is always a thousands mark, a comma always the decimal mark, as Dutch writes them.

Not numerals: digits that are part of a name or number of another kind ("COVID-19", "5G", "17+1", "2031/12", "12.5.2031",
"14.30.15", "2031D12345"), and words that only look like numerals ("alleen"). Whether a numeral counts anything is for
``reading`` to say.
"""

from __future__ import annotations

from typing import NamedTuple

import re2  # type: ignore[import-untyped]
import regex  # type: ignore[import-untyped]


class Numeral(NamedTuple):
    """``text[start:end]`` writes ``value``. ``words``: spelled out. ``grouped``: thousands are marked off ("6.000").
    ``pointed``: a point before one or two digits, which is a decimal only when a unit follows."""

    start: int
    end: int
    value: float
    words: bool = False
    grouped: bool = False
    pointed: bool = False


# No digit, letter or mark of a name, address or other number just before.
_FRESH = r"(?<![\w.,:/\\=#@&~²³])(?<![\w)][-–‑+])"
_WHOLE = r"[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+"
_DECIMALS = r",\d+|\.\d{1,2}"
# No digit joined on after it: "12.5.2031", "14:30", "2031/12", "7,5,3".
_DONE = r"(?![.,:/+=]?\d)"
_DIGITS = regex.compile(rf"{_FRESH}({_WHOLE})({_DECIMALS})?{_DONE}")

_ONES = {"een": 1, "één": 1, "eén": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9}
_TEENS = {
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17,
    "achttien": 18, "negentien": 19,
}  # fmt: skip
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90,
}  # fmt: skip


def _any(words: dict[str, int]) -> str:
    return "(?:" + "|".join(words) + ")"


_UNDER_100 = rf"(?:(?:{_any(_ONES)}(?:en|ën|n))?{_any(_TENS)}|{_any(_TEENS)}|{_any(_ONES)})"
_UNDER_1000 = rf"(?:(?:{_UNDER_100})?honderd(?:(?:en)?{_UNDER_100})?|{_UNDER_100})"
_THOUSANDS = rf"(?:{_UNDER_1000})?duizend(?:(?:en)?{_UNDER_1000})?"
_HALVES = rf"anderhal(?:f|ve)|{_any(_ONES)}(?:ë|e)?n(?:een)?hal(?:f|ve)"
# "een" is an article unless a word follows that only a number goes with.
_ONE = r"een(?=\s(?:miljoen|miljard|biljoen|procent|percent)\b)"
_HALF = r"(?:een\s)?hal(?:f|ve)(?=\s(?:miljoen|miljard|procent|procentpunt|ton)\b)"
# "één komma twee", "nul komma nul vijf": each digit, or the digits together, in words.
_POINT = rf"(?P<above>{_UNDER_1000}|nul)\skomma\s(?P<below>(?:nul\s)*(?:{_UNDER_100}|nul)(?:\s{_any(_ONES)}(?=\s))*)"
# The first half of "twee- tot driehonderd", whose end stands with the second.
_OPEN = rf"(?P<open>{_UNDER_1000})-(?=\s(?:tot|à|a|of|en)\s(?P<closed>{_UNDER_1000}?(?:(?:honderd)?duizend|honderd))(?![\w-]))"
_WORDS = regex.compile(
    rf"(?<![\w-])(?:{_OPEN}|(?:(?P<half>{_HALVES}|{_HALF})|{_POINT}|(?P<one>{_ONE})|(?!een\b)"
    rf"(?P<number>{_THOUSANDS}|{_UNDER_1000}))(?P<tal>tal)?(?:(?![\w-])|(?=maal(?!\w))))",
    regex.I,
)
# Where a numeral can begin; the patterns above are tried only there. One pass each, far faster than trying them everywhere.
_DIGIT = regex.compile(r"\d(?<![\w.,:/\\=#@&~²³]\d)")
_SEED = re2.compile(
    r"(?i)(?:^|[^\pL-])(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|dertig|veertien|veertig|twintig|tachtig|honderd"
    r"|duizend|hal[fv]|anderhal|één|eén|een(?:en|ën|nen|hon|dui|-\stot|\s(?:hal|mil|mld|bil|pro|per|kom))|nul\skom)"
)
_PART = regex.compile(rf"(?:({_any(_ONES)})(?:en|ën|n))?({_any(_TENS)})|({_any(_TEENS)})|({_any(_ONES)})")


# The second half of "10–12": numbers on both sides of a dash, with no further dash ("21501-02-12").
_SECOND = regex.compile(rf"[-–]({_WHOLE})({_DECIMALS})?{_DONE}(?![-–]\d)")


def find_numerals(text: str) -> list[Numeral]:
    """All numerals, in text order, not overlapping. Both ends of "10–12" are numerals; of "29911-226" none is."""
    found: list[Numeral] = []
    end = 0
    for seed in _DIGIT.finditer(text):
        if seed.start() >= end and (match := _DIGITS.match(text, seed.start())):
            found += _digit_pair(text, match)
            end = match.end()
    end = 0
    for seed in _SEED.finditer(text):
        if seed.start(1) >= end and (word := _WORDS.match(text, seed.start(1))):
            found.append(_words(word))
            end = word.end()
    return sorted(found)


def _digit_pair(text: str, match: regex.Match[str]) -> list[Numeral]:
    first = _digits(match)
    if text[first.end : first.end + 1] not in ("-", "–") or not text[first.end + 1 : first.end + 2].isdigit():
        return [first]
    second = _SECOND.match(text, first.end)
    if second is None or (last := _digits(second)).value <= first.value:
        return []
    return [first, last._replace(start=last.start + 1)]


def _digits(match: regex.Match[str]) -> Numeral:
    whole, decimals = match.group(1), match.group(2)
    plain = "".join(filter(str.isdigit, whole))
    value = float(f"{plain}.{decimals[1:]}") if decimals else int(plain)
    grouped = len(plain) != len(whole)
    return Numeral(match.start(), match.end(), value, False, grouped, bool(decimals) and decimals[0] == ".")


def _words(match: regex.Match[str]) -> Numeral:
    word = match.group().lower()
    if match.group("half"):
        return Numeral(match.start(), match.end(), _half(word), True)
    if match.group("open"):
        return Numeral(match.start(), match.end(), _opened(match.group("open").lower(), match.group("closed").lower()), True)
    if match.group("above"):
        return Numeral(match.start(), match.end(), _decimal(match.group("above").lower(), match.group("below").lower()), True)
    return Numeral(match.start(), match.end(), 1 if match.group("one") else spelled(word.removesuffix("tal")), True)


def _opened(first: str, second: str) -> int:
    """The "twee" of "twee- tot driehonderd": 200. The ending after the second's own number holds for both."""
    for ending, factor in (("honderdduizend", 100_000), ("duizend", 1000), ("honderd", 100)):
        if second.endswith(ending):
            return spelled(first) * (1 if "honderd" in first and factor == 100 else factor)
    return spelled(first)


def _decimal(above: str, below: str) -> float:
    """ "drie komma vijf" is 3.5, "nul komma nul vijf" 0.05, "twee komma vijfentwintig" 2.25."""
    digits = "".join("0" if word == "nul" else str(spelled(word)) for word in below.split())
    return float(f"{spelled(above)}.{digits}")


def _half(word: str) -> float:
    if word.startswith("anderhal"):
        return 1.5
    return next((value + 0.5 for one, value in _ONES.items() if word.startswith(one) and word[len(one)] != " "), 0.5)


def spelled(word: str) -> int:
    """The number that a Dutch number word writes; 0 for a word that is none."""
    if "duizend" in word:
        left, right = word.split("duizend", 1)
        return (spelled(left) or 1) * 1000 + spelled(right.removeprefix("en"))
    if "honderd" in word:
        left, right = word.split("honderd", 1)
        return (spelled(left) or 1) * 100 + spelled(right.removeprefix("en"))
    match = _PART.fullmatch(word)
    if not match:
        return 0
    one, ten, teen, single = match.groups()
    if ten:
        return _TENS[ten] + (_ONES[one] if one else 0)
    return _TEENS[teen] if teen else _ONES[single]


def whole(value: float) -> int | float:
    """An int when the number is one, else rounded to what a printed number can hold (12 significant digits)."""
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded.is_integer() else rounded
