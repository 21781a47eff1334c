"""Shares in words: "een derde van", "tweederde", "ruim een kwart", "bijna de helft", "één op de vijf", "1 op 3",
"negen van de tien".

Not shares: ordinals ("een derde land", "de derde termijn"), halves of a year or of a match ("de eerste helft van 2031",
"de tweede helft"), time ("kwart over drie"), and "een-op-een".
"""

from __future__ import annotations

import re

import re2  # type: ignore[import-untyped]
import regex  # type: ignore[import-untyped]

from griffier.findings.figures.numerals import spelled

_PARTS = {
    "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9, "tiende": 10,
    "twintigste": 20, "honderdste": 100, "duizendste": 1000,
}  # fmt: skip
_SMALL = "een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|honderd|duizend"
# What a share, and no ordinal, is followed by.
_OF = (
    r"(?=\s(?:van|deel|hiervan|daarvan|ervan|minder|meer|lager|lagere|hoger|hogere|kleiner|groter|goedkoper|duurder"
    r"|gedaald|gestegen|toegenomen|afgenomen|gekrompen|gegroeid|verminderd|te\s(?:verminderen|verlagen|verhogen))\b)"
)
_BY = r"(?<=\b(?:met|ruim|bijna|circa|ongeveer|dan|zo'n|zo’n|tot|voor)\s)"
_HALF_OF_TIME = (
    r"(?!\svan\s(?:(?:het|dit|dat|vorig|volgend|de|deze|vorige)\s)?(?:\d{4}|jaar|jaren|maand|week|eeuw|negentien|twintig))"
)
_SHARE = regex.compile(
    rf"(?<![\w-])(?:"
    rf"(?P<many>een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen)\s?(?P<part>{'|'.join(_PARTS)})(?:\sdeel\b)?{_OF}"
    rf"|{_BY}(?P<by>een|één)\s(?P<bypart>derde|vierde|vijfde|tiende)(?![\w-])(?!\s(?:[\w-]*[a-z]))"
    rf"|(?P<many>twee|drie|vier|vijf)(?P<part>derde|vierde|vijfde|tiende)(?![\w-])"
    rf"|(?P<three>drie\s?kwart)(?![\w-])"
    rf"|(?:een|één)\s(?P<quarter>kwart)(?![\w-])(?!\s(?:eeuw|over|voor|uur))"
    rf"|(?<!(?:eerste|tweede|laatste)\s)(?P<half>de\shelft|(?<=(?:ruim|bijna)\s)helft)(?![\w-]){_HALF_OF_TIME}"
    rf"|(?P<each>{_SMALL}|\d{{1,3}})\sop\s(?:de\s|elke\s|iedere\s)?(?P<out_of>{_SMALL}|\d[\d.]*)(?![\w%-])(?![.,]\d)"
    # Of ten, a hundred: a way to say a share. "Zes van de acht provincies" counts provinces.
    rf"|(?P<each>{_SMALL}|\d{{1,2}})\svan\s(?:de|elke|iedere)\s(?P<out_of>tien|vijf|twintig|honderd|10|100)(?=\s[a-zà-ÿ])"
    rf")",
    regex.I,
)
# Where a share can be; the pattern above is tried only around it.
_SEED = re2.compile(
    r"derde|kwart|helft|vierde|vijfde|zesde|zevende|achtste|negende|tiende|twintigste|honderdste|duizendste|[\dnefstr]\sop\s[dei1-9]|\svan\s(?:de|elke|iedere)\s(?:tien|vijf|twintig|honderd|10|100)\s"
)
_BEFORE, _AFTER = 24, 64
# Before the "op" of a share stands a number; in most sentences something else does.
_ON = re.compile(r"\sop\s.\Z", re.S)
_ONE_IN = re.compile(rf"(?:{_SMALL}|\d)\sop\s.\Z", re.I | re.S)


def find_shares(text: str) -> list[tuple[int, int, float]]:
    """(start, end, fraction) of each share, in text order."""
    found: list[tuple[int, int, float]] = []
    end = 0
    for seed in _SEED.finditer(text):
        if seed.start() < end or (_ON.match(seed[0], 1) and not _ONE_IN.search(text, max(0, seed.end() - 12), seed.end())):
            continue
        match = _SHARE.search(text, max(end, seed.start() - _BEFORE), min(len(text), seed.end() + _AFTER))
        if match and match.start() <= seed.end() <= match.end() + 4 and (fraction := _fraction(match)):
            found.append((match.start(), match.end(), fraction))
            end = match.end()
    return found


def _fraction(match: regex.Match[str]) -> float:
    """The fraction, 0 where the words are no share after all ("een op een", "4 op 3")."""
    if match["half"]:
        return 0.5
    if match["quarter"] or match["three"]:
        return 0.75 if match["three"] else 0.25
    if match["each"]:
        return _one_in(match["each"], match["out_of"], " de " in match.group().lower() or " van " in match.group().lower())
    many, part = match["many"] or match["by"], match["part"] or match["bypart"]
    above, below = _number(many), _PARTS[part.lower()]
    return round(above / below, 4) if above < below else 0


def _one_in(above: str, below: str, article: bool) -> float:
    """ "1 op de 5"; without the article only a single one is a share ("1 op 5", not "12 op 20 mei")."""
    a, b = _number(above), _number(below.rstrip("."))
    if not 0 < a < b or b < 3 or not (article or a == 1):
        return 0
    return round(a / b, 4)


def _number(word: str) -> int:
    plain = word.replace(".", "")
    return int(plain) if plain.isdigit() else spelled(word.lower())
