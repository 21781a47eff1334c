"""Read a dossier's number where one begins: "35 207", "36 410-XVI", "36 410A", "21 501–02", "33 990 (R2034)".

What the suffix means is settled by what follows it: "36 410 A, nr. 33" is fund A, "36 410-A" alone a Senate letter A; that
decision is taken by the caller, which knows whether a number follows.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.findings.references.looking import BLANK, DASH, Looker
from griffier.findings.references.words import column, either

# Five digits, thousands apart or not: "35 207", "35207", "35.207". The look-behind refuses a longer number, money, a year's end.
ANCHOR = re.compile(
    rf"[1-9](?<![\w€$£][1-9])(?:(?<!\d[.,/][1-9])|(?<=[/-]\d\d,[1-9])|(?<=[/–-]\d{{4}},[1-9]))\d(?:{BLANK}|\.)\d{{3}}(?!\d|\.\d)"
)
DIGITS = re.compile(rf"([1-9]\d)(?P<between>{BLANK}|\.)(\d{{3}})(?!\d)(?![.,]\d)")

# Only these dossiers are divided by a second number: "21 501-02", "21501–32" (a third number elsewhere is an annex).
DIVIDED = frozenset({"21501", "19291"})
DIVISION = re.compile(rf"{BLANK}{DASH}{BLANK}(\d\d)(?!\d)|\s(\d\d)(?!\d)(?=,?\s?(?:stuk\s)?nrs?\b)")

# A budget chapter or fund: "36 410-XVI", "36 410 XVI", "36 410A", "36 410 hoofdstuk XV", "36 410 (XVI)".
CHAPTER_NAME = either(column("chapters", "chapter"))
CHAPTER = re.compile(
    rf"(?P<join>{BLANK}{DASH}{BLANK}|,?{BLANK}(?:hoofdstuk|hfst\.?|H){BLANK}|{BLANK})(?P<chapter>{CHAPTER_NAME})(?:/{CHAPTER_NAME}){{0,3}}(?![\w'’])"
)
CHAPTER_IN_BRACKETS = re.compile(rf"{BLANK}\((?P<chapter>{CHAPTER_NAME})\)")
# "35 925, XVII, nr. 54": a chapter after a comma only when a number follows.
CHAPTER_AFTER_COMMA = re.compile(rf",{BLANK}(?P<chapter>{CHAPTER_NAME})(?={BLANK},?{BLANK}(?:nrs?\b|stuk\b))")

# A Kingdom act's own number, which is no part of the id: "33 990 (R2034)".
KINGDOM = re.compile(rf"{BLANK}\(?R{BLANK}\d{{3,4}}\)?")

FUNDS = frozenset(column("chapters", "chapter", kind="fund"))


class Dossier(NamedTuple):
    """A dossier's number as ids spell it (``36410-XVI``), what its suffix is, and where the printed words end.

    ``dotted`` says that it is printed as amounts are ("10.001"): then only words beside it make it a dossier.
    """

    number: str
    suffix: str | None
    join: str
    start: int
    end: int
    dotted: bool = False

    @property
    def name(self) -> str:
        """``36410-XVI``: the dossier as it stands in ids."""
        return self.number if self.suffix is None else f"{self.number}-{self.suffix}"

    @property
    def fund(self) -> bool:
        """True when the suffix is one capital letter, which may be a fund or a Senate letter."""
        return self.suffix in FUNDS


def dossier_at(looker: Looker, start: int) -> Dossier | None:
    """The dossier that begins at ``start``, None when the digits there are another number ("35 207,50", "35 207 000")."""
    digits = looker.at(DIGITS, start)
    if digits is None:
        return None
    number, end = digits[1] + digits[3], digits.end()
    suffix, join = None, ""
    if number in DIVIDED and (division := looker.at(DIVISION, end)):
        suffix, end = division[1] or division[2], division.end()
    elif chapter := _chapter(looker, end):
        suffix, end, join = chapter["chapter"], chapter.end(), chapter.groupdict(default="").get("join", "").strip()
    if kingdom := looker.at(KINGDOM, end):
        end = kingdom.end()
    return Dossier(number, suffix, join, start, end, digits["between"] == ".")


def _chapter(looker: Looker, end: int) -> re.Match[str] | None:
    """The chapter or fund after a dossier's digits, in any of its forms."""
    return looker.at(CHAPTER, end) or looker.at(CHAPTER_IN_BRACKETS, end) or looker.at(CHAPTER_AFTER_COMMA, end)
