"""What kind of quantity a figure is, and of which place: "flow: import, goederen", "share", "growth", "stock"; "Vietnam".

The kind is said only where words or form say it: a share is a fraction or a percentage of something, growth is by how much a
thing changed, a flow is counted over a time (import, uitgaven, "per jaar"), a stock at one moment (schuld, voorraad). Behind it
stand the concepts of the lexicon that the figure's own phrase names, else the nearest in its sentence: import, export,
re-export, own use; goods or services; gross or net; estimate, outcome or aim. None where nothing says any of these.

A place is taken as printed: the name behind "in", "naar", "uit" … in the figure's own phrase, else a country that the sentence
names next to one of these words. Two countries that stand equally near are no answer.
"""

from __future__ import annotations

import re

from griffier.findings.figures.words import any_of
from griffier.lexicon.patterns import MONTHS
from griffier.lexicon.patterns import any_of as any_word
from griffier.lexicon.rows import rows

_LINES = sorted(rows("figures/concepts.csv"), key=lambda row: -len(row["stem"]))
_AXES = tuple(dict.fromkeys(row["axis"] for row in rows("figures/concepts.csv")))
_MEASURE = "measure"
_SEVERAL = frozenset({"kind"})
_NEAR = 120
_PER = re.compile(r"\s(?:per|in het)\s(?:jaar|kwartaal|maand|week|dag)\b|\s(?:jaarlijks|maandelijks|dagelijks)\b")
_OF = re.compile(r"\s(?:van|hiervan|daarvan|ervan)\b")
_COUNTRIES = {row["country"] for row in rows("search/countries.csv")}
_NOT_A_PLACE = frozenset(word.capitalize() for word in MONTHS) | {"De", "Het", "Een", "Kamer", "Uw", "Dit", "Deze"}
_TO = any_of("place_before")
_NAME = r"(?P<name>[A-ZÀ-Ý][\w’'-]+(?:(?:-|\s(?:van|de|aan|en)\s|\s)[A-ZÀ-Ý][\w’'-]+)*)"
_IN_PHRASE = re.compile(rf"\b{_TO}\s(?:de\s|het\s)?{_NAME}")
_COUNTRY = re.compile(rf"\b{_TO}\s(?:de\s|het\s)?(?P<name>{any_word(_COUNTRIES)})(?![\w])")

_AND_COUNTRY = re.compile(rf"(?:,\s|\s(?:en|of)\s)(?P<name>{any_word(_COUNTRIES)})(?![\w])")


def concept_of(rule: str, unit: str | None, of_what: str | None, sentence: str, start: int, end: int) -> str | None:
    """The kind of quantity and what of, of the figure at ``sentence[start:end]``; None when its words say neither."""
    phrase = (of_what or "").lower()
    low = sentence.lower()
    window, place = low[max(0, start - _NEAR) : end + _NEAR], min(start, _NEAR)
    named: list[str] = []
    for axis in _AXES:
        found = _named(phrase, axis, len(phrase)) or _named(window, axis, place)
        if axis != _MEASURE:
            named += sorted(set(found)) if axis in _SEVERAL else found[:1]
    kind = _kind(rule, unit, phrase, low, start, end)
    return ": ".join(filter(None, (kind, ", ".join(named)))) or None


def _kind(rule: str, unit: str | None, phrase: str, sentence: str, start: int, end: int) -> str | None:
    if rule == "change":
        return "growth"
    if unit == "fractie" or (unit == "%" and _OF.match(sentence, end)):
        return "share"
    if unit in ("%", "percentage_point"):
        return None
    if _PER.match(sentence, end):
        return "flow"
    own = _named(phrase, _MEASURE, len(phrase)) or _named(sentence[max(0, start - _NEAR) : start], _MEASURE, _NEAR)
    return own[0] if own else None


def _named(words: str, axis: str, place: int) -> list[str]:
    """The concepts of an axis that words name, the nearest to a place first; a longer stem hides a shorter one in it."""
    taken: list[tuple[int, int]] = []
    hits: list[tuple[int, str]] = []
    for line in _LINES:
        if line["axis"] != axis:
            continue
        for match in re.finditer(re.escape(line["stem"]), words):
            if not any(start <= match.start() < end for start, end in taken):
                taken.append((match.start(), match.end()))
                hits.append((max(match.start() - place, place - match.end(), 0), line["concept"]))
    return [concept for _, concept in sorted(hits)]


def place_of(of_what: str | None, sentence: str, start: int, end: int) -> str | None:
    """The place that a figure is of, as printed; None when its words name none, or two equally well."""
    if of_what and (found := [m["name"] for m in _IN_PHRASE.finditer(of_what) if m["name"].split()[0] not in _NOT_A_PLACE]):
        return found[0] if len(set(found)) == 1 else None
    countries: set[str] = set()
    for match in _COUNTRY.finditer(sentence, max(0, start - _NEAR), min(len(sentence), end + _NEAR)):
        countries.add(match["name"])
        if other := _AND_COUNTRY.match(sentence, match.end()):
            countries.add(other["name"])
    return countries.pop() if len(countries) == 1 else None
