"""The time that a figure holds for: the date, year, quarter or stretch that stands nearest to it in its sentence.

Not a figure's period: a year that the figure is compared with ("ten opzichte van 2031"), the date of a letter that is only
cited ("de brief van 2 juli 2031"), a law's year. A sentence without any time gives None; words such as "dit jaar" are kept
as they are until the paper's own date is known (``settle``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.figures.words import MONTHS, any_of, choice

_YEAR = r"(?:1[89]|20)\d\d"
_MONTH = choice(MONTHS)
_QUARTERS = {"eerste": 1, "1e": 1, "tweede": 2, "2e": 2, "derde": 3, "3e": 3, "vierde": 4, "4e": 4}
_COMPARED = re.compile(
    rf"(?:{any_of('compared')}(?:\s[\w-]+){{0,4}}\s|\b(?i:{any_of('cited')})(?:\s[\w-]+){{0,2}}\s(?:van|d\.d\.|uit)?\s?)$"
)
_PERIOD = re.compile(
    rf"(?P<from>\b(?:sinds|vanaf|per|tot|voor|vóór|na|eind|begin|medio)\s)?(?:"
    rf"(?:het\s)?(?P<quarter>eerste|tweede|derde|vierde|[1-4]e)\skwartaal(?:\s(?:van|in))?\s(?P<qyear>{_YEAR})"
    rf"|(?:de\s)?(?P<half>eerste|tweede)\s(?:jaar)?helft\svan\s(?P<hyear>{_YEAR})"
    rf"|\bQ(?P<q>[1-4])[\s-](?P<qqyear>{_YEAR})"
    rf"|(?P<day>\d{{1,2}})\s(?P<dmonth>{_MONTH})\s(?P<dyear>{_YEAR})"
    rf"|(?P<month>\b(?:{_MONTH}))\s(?P<myear>{_YEAR})"
    rf"|\btussen\s(?P<b1>{_YEAR})\sen\s(?P<b2>{_YEAR})"
    rf"|(?<![\d.,/])(?P<y1>{_YEAR})\s?(?:[-–/]|tot(?:\sen\smet)?|t/m)\s?(?P<y2>{_YEAR}|\d\d(?!\d))(?![\d/-])"
    rf"|(?<![\w.,/–-])(?P<year>{_YEAR})(?![\w/]|[-–]\d|[.,]\d)"
    rf"|\b(?P<words>dit jaar|vorig jaar|afgelopen jaar|het afgelopen jaar|volgend jaar|komend jaar|momenteel|inmiddels|thans"
    rf"|op dit moment|(?:de\s)?afgelopen (?:[a-z]+ )?(?:jaren|jaar|maanden|decennia)"
    rf"|(?:de\s)?komende (?:[a-z]+ )?(?:jaren|jaar)))",
    re.I,
)
_HINT = re.compile(r"(?:1[89]|20)\d\d|[Jj]aar|[Jj]aren|omenteel|nmiddels|hans|moment|maanden|decennia")
# The most characters of a period before and after its year or word.
_BEFORE, _AFTER = 44, 32
_KEPT = {"sinds": "sinds ", "vanaf": "vanaf ", "tot": "tot ", "voor": "voor ", "vóór": "voor ", "na": "na ", "per": ""}


def period_near(sentence: str, start: int, end: int) -> str | None:
    """The period nearest to ``sentence[start:end]``; exact times go before words such as "dit jaar"."""
    best: tuple[int, int, str] | None = None
    for match in _periods(sentence):
        if match.start() < end and start < match.end():
            continue
        if _COMPARED.search(sentence, max(0, match.start() - 48), match.start()):
            continue
        gap = match.start() - end + 8 if match.start() >= end else start - match.end()
        apart = ";" in sentence[min(end, match.end()) : max(start, match.start())]
        if apart and match["words"]:
            continue
        candidate = ((1 if match["words"] else 0) + 2 * apart, gap, _written(match))
        if best is None or candidate < best:
            best = candidate
    return best[2] if best else None


def _periods(sentence: str) -> Iterator[re.Match[str]]:
    """Every period of a sentence in order; looked for only where a year or a word of time stands."""
    end = 0
    for hint in _HINT.finditer(sentence):
        if hint.start() >= end and (match := _PERIOD.search(sentence, max(end, hint.start() - _BEFORE), hint.end() + _AFTER)):
            end = match.end()
            yield match


def _written(match: re.Match[str]) -> str:
    limit = _KEPT.get((match["from"] or "").strip().lower(), "")
    if match["words"]:
        return match["words"]
    if match["quarter"] or match["q"]:
        quarter = _QUARTERS[match["quarter"].lower()] if match["quarter"] else int(match["q"])
        return f"{limit}{match['qyear'] or match['qqyear']}-Q{quarter}"
    if match["half"]:
        return f"{limit}{match['hyear']}-H{_QUARTERS[match['half'].lower()]}"
    if match["day"]:
        return f"{limit}{match['dyear']}-{MONTHS[match['dmonth'].lower()]:02d}-{int(match['day']):02d}"
    if match["month"]:
        return f"{limit}{match['myear']}-{MONTHS[match['month'].lower()]:02d}"
    if match["b1"] or match["y1"]:
        first, last = match["b1"] or match["y1"], match["b2"] or match["y2"]
        return f"{first}-{last if len(last) == 4 else first[:2] + last}"
    return f"{limit}{match['year']}"


def settle(period: str | None, paper_year: int | None) -> str | None:
    """A period in words as a year, where the paper's own year decides it: "dit jaar", "vorig jaar"."""
    if period is None or paper_year is None:
        return period
    shifts = {"dit jaar": 0, "vorig jaar": -1, "volgend jaar": 1}
    return str(paper_year + shifts[period.lower()]) if period.lower() in shifts else period
