"""Numbers that name or place a thing and count nothing: "artikel 5", "12 mei", "Kamerstuk 35 000, nr. 3", "1.", "in 2031".

Whoever counts such a number has made a figure out of an address.
"""

from __future__ import annotations

import re

from griffier.findings.figures.measures import Measured
from griffier.findings.figures.words import LABELS, NAMES, choice
from griffier.lexicon.patterns import MONTHS

_LAST_WORD = re.compile(r"([^\s(«\"“‘,;]+)[\s\u00a0]+$")
_CHAIN = frozenset((" en ", ", ", " of ", " tot ", " tot en met ", " t/m ", "–", "-", " & ", " en artikel ", "/"))
_MONTH_AFTER = re.compile(r"(?:\s?(?:[-–]|en|tot|t/m|tot en met|of)\s?\d{1,2})?(?:\s|\u00a0)" + choice(MONTHS) + r"(?!\w)", re.I)
_DOSSIER_AFTER = re.compile(r",?\s?(?:nrs?\b|nummers?\b|-?[IVX]+\b|\(R|letter\b|[-–]\d)")
_POSTCODE_AFTER = re.compile(r"\s[A-Z]{2}(?:\s|$)")
_YEARS = range(1800, 2101)
_ITEM_AFTER = re.compile(r"[.):]?\s+[«\"“‘(]?[A-ZÀ-Ý]")


def is_year(measured: Measured) -> bool:
    """True for four bare digits in the range of years."""
    numeral = measured.numeral
    plain = not numeral.words and not numeral.grouped and not measured.scaled and measured.unit is None
    return plain and numeral.end - numeral.start == 4 and numeral.value in _YEARS


def is_label(text: str, measured: Measured) -> bool:
    """True when the words around a number without unit make it a date, a name, an item's number or an address."""
    start, end = measured.start, measured.end
    return (
        _is_date_or_place(text, measured)
        or follows_label(text, start)
        or numbers_an_item(text, start, end)
        or _is_name(text, start)
    )


def _is_date_or_place(text: str, measured: Measured) -> bool:
    end = measured.end
    if not measured.numeral.words and measured.numeral.value < 32 and _MONTH_AFTER.match(text, end):
        return True
    if text[measured.numeral.start] == "0" and measured.numeral.value >= 1:
        return True
    digits = measured.numeral.end - measured.numeral.start
    return digits >= 4 and bool(_DOSSIER_AFTER.match(text, end) or (digits == 4 and _POSTCODE_AFTER.match(text, end)))


def follows_label(text: str, start: int) -> bool:
    """True when the word before says that a number follows which is no amount ("artikel", "fase", "nr.")."""
    match = _LAST_WORD.search(text[max(0, start - 28) : start])
    return match is not None and match.group(1).lower() in LABELS


def continues(text: str, end_of_label: int, start: int) -> bool:
    """True when only a joining word stands between a label's number and this one: "artikelen 5 en 6"."""
    return text[end_of_label:start] in _CHAIN


def numbers_an_item(text: str, start: int, end: int) -> bool:
    """A number, or a range of them, at the start of a paragraph before a capital: "3 Kunt u …", "2. Inleiding"."""
    before = text[start - 1] if start else "\n"
    return before == "\n" and bool(_ITEM_AFTER.match(text, end) or text[end : end + 1] in (".", ")"))


def _is_name(text: str, start: int) -> bool:
    return text[start : start + 48].lower().startswith(NAMES)
