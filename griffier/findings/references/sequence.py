"""Read the numbers after a dossier: ", nr. 34", ", nrs. 383, 348 en 309", ", letter Y", "-34", ", nrs. 12 t/m 15".

A list yields one entry per number, each with its own place. "nr. 75 en 27 879" ends before the next dossier.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.findings.references.dossier import DIGITS
from griffier.findings.references.looking import BLANK, DASH, Looker
from griffier.findings.references.words import MONTH

LONGEST_RANGE = 60

# A number in a dossier: 34, 198b, or a Senate letter: C, AI. "herdruk" is another print of the same paper.
NUMBER = r"(?:\d{1,4}[a-z]?|[A-Z]{1,3})(?![\w]|[.,]\d)"

# What announces it: ", nr. ", " nr ", ", stuk nr. ", ", nrs. ", ", letter ", ", onder nr. "; "nr." may be left out of none.
ANNOUNCE = re.compile(
    rf",?{BLANK}(?:\(?(?:(?:op|met|onder|ondernummer|stuk|motie|moties|amendement){BLANK}){{0,2}})"
    rf"(?P<word>nrs?\b\.?|Nrs?\b\.?|NRS?\b\.?|nummers?\b|no\.|nos\.|n°|letters?\b|ondernummers?\b){BLANK}:?{BLANK}(?P<number>{NUMBER})"
)
# The letter of a Senate paper without "letter": "31 560, C, p. 19". Only where the caller knows it is a paper.
LETTER = re.compile(rf",{BLANK}(?!NRS?\b)(?P<number>[A-Z]{{1,3}})(?={BLANK}(?:[,;.)]|\Z|p\.|blz))")
# A bare number after a comma in the legal form: "Kamerstukken II 2019/20, 35207, 34".
PLAIN = re.compile(rf",{BLANK}(?P<number>\d{{1,4}})(?=[,;.)]?(?:\s|\Z|\)))(?!\s(?:{MONTH}|\d))")
# Joined by a dash: "35207-34", "36740-VIII-1", "29683–282".
DASHED = re.compile(rf"{BLANK}?{DASH}{BLANK}?(?P<number>\d{{1,4}}[a-z]?|[A-Z]{{1,3}})(?!\w|{DASH}\d{{4}})")

NOT_A_NUMBER = rf"(?!\s(?:{MONTH}|jl|euro|miljoen|miljard|procent|fracties|leden|jaar|uur)\b|\s?%)"
JOIN = re.compile(
    rf"(?P<join>,{BLANK}en{BLANK}|,{BLANK}|{BLANK}/{BLANK}|\sen{BLANK}|\s&\s|{BLANK}(?:t/m|tot{BLANK}en{BLANK}met|{DASH}){BLANK})"
    rf"(?P<again>nrs?\b\.?{BLANK}|letter{BLANK})?(?P<number>{NUMBER}){NOT_A_NUMBER}"
)
RANGE = re.compile(rf"{BLANK}(?:t/m|tot{BLANK}en{BLANK}met|{DASH}){BLANK}")
CLOSES = re.compile(r"\s?(?:[).;,]|\Z|\n)")


class Number(NamedTuple):
    """One number of a list and where its own words stand (the first one from its announcing word)."""

    number: str
    start: int
    end: int


def announced(looker: Looker, start: int) -> list[Number]:
    """The numbers announced right at ``start``; empty when nothing is announced there."""
    first = looker.at(ANNOUNCE, start)
    if first is None:
        return []
    plural = first["word"].rstrip(".").endswith("s")
    found = [Number(first["number"], first.start("number"), first.end("number"))]
    while len(found) < LONGEST_RANGE and (more := _next(looker, found[-1], plural)):
        found += more
    return found


def _next(looker: Looker, last: Number, plural: bool) -> list[Number]:
    joined = looker.at(JOIN, last.end)
    if joined is None or _dossier_follows(looker, joined):
        return []
    number = Number(joined["number"], joined.start("number"), joined.end("number"))
    if RANGE.fullmatch(joined["join"]):
        return _range(last, number) if plural or not DASHED.match(joined["join"] + "1") else []
    if plural or joined["again"]:
        return [number]
    # "nr. 29 en 30)" is a list although "nr." is singular; "nr. 29 en 30 andere" and "nr. 29, 3 maart" are not.
    lists = joined["join"].strip() in ("en", "/") and number.number.isdigit() and looker.at(CLOSES, number.end)
    return [number] if lists else []


def _range(first: Number, last: Number) -> list[Number]:
    """The numbers after ``first`` up to ``last``; every one stands where the range's end is printed."""
    if not (first.number.isdigit() and last.number.isdigit()):
        return [last]
    numbers = range(int(first.number) + 1, int(last.number) + 1)
    if not 0 < len(numbers) <= LONGEST_RANGE:
        return []
    return [Number(str(n), last.start, last.end) for n in numbers]


def _dossier_follows(looker: Looker, joined: re.Match[str]) -> bool:
    """True for "en 27 879 nr. 75": what looks like number 27 begins the next dossier."""
    return looker.at(DIGITS, joined.start("number")) is not None
