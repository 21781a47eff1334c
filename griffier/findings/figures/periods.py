"""The time that a figure holds for: the date, year, quarter or stretch that stands nearest to it in its sentence.

"Voor 2031" is the year that a figure is meant for; only "vóór 2031", "voor 1 mei 2031" and "tot 2031" set a limit. Several
times in a row ("in 2029, 2031 en 2034", "op 3 mei en 5 juni") are kept as written, for none of them is the figure's own.

Not a figure's period: a year that the figure is compared with ("ten opzichte van 2031"), the date of a letter that is only
cited ("de brief van 2 juli 2031"), a law's year; "momenteel" in another clause; a full date behind one without a year that
stands nearer. A sentence without any time gives None; words such as "dit jaar" are kept as they are until the paper's own
date is known (``settle``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from griffier.findings.figures.words import any_of, choice
from griffier.lexicon.patterns import MONTHS

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
    rf"|(?<![\w.,/–-])(?P<years>{_YEAR}(?:,\s(?:in\s)?{_YEAR})*,?\s(?:en|of|en\srespectievelijk|respectievelijk|resp\.)\s(?:in\s)?{_YEAR})(?![\w/]|[-–]\d|[.,]\d)"
    rf"|(?<![\d.,/])(?P<y1>{_YEAR})(?:\s?(?:[-–/]|tot(?:\sen\smet)?|t/m)\s?(?={_YEAR})|[-–/](?=\d\d(?!\d)))"
    rf"(?P<y2>{_YEAR}|\d\d)(?![\d/-])"
    rf"|(?<![\w.,/–-])(?P<year>{_YEAR})(?![\w/]|[-–]\d|[.,]\d)"
    rf"|\b(?P<words>dit jaar|vorig jaar|afgelopen jaar|het afgelopen jaar|volgend jaar|komend jaar|momenteel|inmiddels|thans"
    rf"|op dit moment|(?:het|dat)zelfde jaar(?!\w)|dat jaar(?!\w)|(?:de\s)?afgelopen (?:[a-z]+ )?(?:jaren|jaar|maanden|decennia)"
    rf"|(?:de\s)?komende (?:[a-z]+ )?(?:jaren|jaar)))",
    re.I,
)
_HINT = re.compile(r"(?:1[89]|20)\d\d|[Jj]aar|[Jj]aren|omenteel|nmiddels|hans|moment|maanden|decennia")
# The most characters of a period before and after its year or word.
_BEFORE, _AFTER = 44, 48
# "Huizen van voor 2031": words that make a bare "voor" a limit.
_LIMITS = re.compile(rf"\b{any_of('before')}\s$", re.I)
# Days without a year, and several days in a row.
_DAY = r"(?<![\d.,€-])(?:[12]?\d|3[01])"
_DAYS = re.compile(
    rf"(?P<several>{_DAY}(?:\s(?:{_MONTH}))?(?:,\s{_DAY}(?:\s(?:{_MONTH}))?)*\sen\s{_DAY}\s(?:{_MONTH})(?:\s{_YEAR})?)(?!\w)"
    rf"|{_DAY}\s(?:{_MONTH})(?!\w|\s{_YEAR})",
    re.I,
)
# A word of time before one of these belongs to another clause than the figure behind it.
_OTHER_CLAUSE = re.compile(rf"[\s,;(]{any_of('other_clause')}\s")
# Behind a figure: how much farther a time counts, also where a comma or "en" opens another part with it.
_BEHIND, _NEXT_PART = 8, 40
_OPENS_PART = re.compile(r"[,;]\s|\sen\s")
_KEPT = {"sinds": "sinds ", "vanaf": "vanaf ", "tot": "tot ", "vóór": "voor ", "na": "na ", "per": ""}
_SAME_YEAR = re.compile(r"(?:(?:het|dat)zelfde|dat) jaar", re.I)
_ONE_YEAR = re.compile(r"(\d{4})(?!-\d{4}|[,\s])")


def period_near(sentence: str, start: int, end: int, times: Sequence[re.Match[str]] | None = None) -> str | None:
    """The period nearest to ``sentence[start:end]``; exact times go before words such as "dit jaar".

    ``times`` are those that may be chosen; without them, all times of the sentence.
    """
    best: tuple[int, int] | None = None
    chosen: re.Match[str] | None = None
    for match in times_of(sentence) if times is None else times:
        if match.start() < end and start < match.end():
            continue
        apart = ";" in sentence[min(end, match.end()) : max(start, match.start())]
        if match["words"] and (apart or _OTHER_CLAUSE.search(sentence, match.end(), max(start, match.end()))):
            continue
        rank = (1 if match["words"] else 0) + 2 * apart, _gap(match, start, end)
        if best is None or rank < best:
            best, chosen = rank, match
    return written(sentence, chosen, start, end) if chosen is not None else None


@lru_cache(maxsize=16)
def times_of(sentence: str) -> tuple[re.Match[str], ...]:
    """The times of a sentence that a figure may hold for, in order: none that is compared with, nor the date of a paper cited."""
    return tuple(
        match for match in _periods(sentence) if not _COMPARED.search(sentence, max(0, match.start() - 48), match.start())
    )


def written(sentence: str, time: re.Match[str], start: int, end: int) -> str | None:
    """A time as a period of the figure at ``sentence[start:end]``."""
    return _of_days(sentence, time, start, end) if time["day"] else _written(time)


def only_time(sentence: str) -> str | None:
    """The exact time that a sentence names, when it names just one; None otherwise."""
    named = {_written(time) for time in times_of(sentence) if not time["words"]}
    return named.pop() if len(named) == 1 else None


def _gap(match: re.Match[str], start: int, end: int) -> int:
    """How far a time stands from the figure; one behind it counts as farther, one that opens another part still more."""
    if match.start() < end:
        return start - match.end()
    between = match.string[end : match.start()]
    return len(between) + (_NEXT_PART if _OPENS_PART.search(between) else _BEHIND)


def _of_days(sentence: str, date: re.Match[str], start: int, end: int) -> str | None:
    """A full date, unless it is one of several days, or other days stand nearer to the figure."""
    for days in _DAYS.finditer(sentence):
        if days.start() < end and start < days.end():
            continue
        inside = days.start() < date.end() and date.start() < days.end()
        if inside or _gap(days, start, end) < _gap(date, start, end):
            return days["several"]
    return _written(date)


def _periods(sentence: str) -> Iterator[re.Match[str]]:
    """Every period of a sentence in order; looked for only where a year or a word of time stands."""
    end = 0
    for hint in _HINT.finditer(sentence):
        if hint.start() >= end and (match := _PERIOD.search(sentence, max(end, hint.start() - _BEFORE), hint.end() + _AFTER)):
            end = match.end()
            yield match


def _limit(match: re.Match[str]) -> str:
    """The limit that the word before a time sets, as it is written in a period; "" for none."""
    word = (match["from"] or "").strip().lower()
    if word == "voor":
        return "voor " if match["day"] or _LIMITS.search(match.string, 0, match.start()) else ""
    return _KEPT.get(word, "")


def _written(match: re.Match[str]) -> str:
    limit = _limit(match)
    if match["years"]:
        return match["years"]
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


def same_year(period: str | None, known: str | None) -> str | None:
    """ "hetzelfde jaar" and "dat jaar" as the year of a period named before; as it is where that names no single year."""
    if period is None or not _SAME_YEAR.fullmatch(period):
        return period
    year = _ONE_YEAR.match(known or "")
    return year.group(1) if year else period
