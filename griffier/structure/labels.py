"""Labels of questions and answers: ``Vraag 12``, ``Antwoord vragen 20 en 21``, ``22–25``, ``4.``, ``5a``.

A label is what stands at the very start of a paragraph; what a number means (the start of a question, an item of a list)
is decided by ``questions.py`` from the numbers around it.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal["question", "answer", "number", "group"]

#: "12", "5a"; never a year or an amount.
_ONE = r"\d{1,3}[a-z]?"
#: "20 en 21", "47, 48, 49 en 50", "2 t/m 5", "2-5", "22–25".
_TO = r"(?:t/m|tot en met|t\.e\.m\.|[-–‒])"
_LIST = rf"{_ONE}(?:\s?(?:,|;|/|en|&|{_TO})\s?(?:en\s)?(?:vraag\s|vragen\s)?{_ONE})*"

#: Vraag 12 / Vraag 12: / Vragen 3 en 4 / Vraag:
_QUESTION = re.compile(rf"[Vv](?:raag|RAAG|ragen|RAGEN)(?:\s(?:nr\.\s?)?(?P<numbers>{_LIST}))?\s?(?P<mark>[.:]?)(?=\s|$)")
#: Antwoord / Antwoord op vraag 3: / Antwoord vragen 20 en 21 / Antwoorden 3 en 4 / Antwoord 2, 3
_ANSWER = re.compile(
    rf"(?:Gezamenlijk\s)?[Aa](?:ntwoord(?:en)?|NTWOORD(?:EN)?)(?:\s(?:op\s)?(?:de\s)?(?:vraag|vragen|Vraag|Vragen))?"
    rf"(?:\s(?P<numbers>{_LIST}))?\s?(?P<mark>[.:]?)(?=\s|$)"
)
#: 22–25 Precieze …; 22 t/m 25; 3, 4 en 5
_GROUP = re.compile(rf"(?P<numbers>{_ONE}(?:\s?,\s?{_ONE})*\s?(?:en|{_TO})\s?{_ONE})[.:)]?\s+(?=[A-Z«“‘\"'(])")
_GROUP_ALONE = re.compile(rf"(?P<numbers>{_ONE}(?:\s?,\s?{_ONE})*\s?(?:en|,|{_TO})\s?{_ONE})[.:)]?")
#: 4 Welke; 4. Welke; 4) Welke; (4) Welke; 4 (alone)
_NUMBER = re.compile(rf"\(?(?P<numbers>{_ONE})(?P<mark>[.:)]{{0,2}})(?:\s+(?=\S)|$)")
_PARTS = re.compile(rf"({_TO})|({_ONE})")


class Label(NamedTuple):
    """A label at the start of a paragraph: what it announces, the numbers it prints, where its own words begin.

    ``numbers`` holds each single number ("22–25" gives four), as printed; () for a bare ``Antwoord``. ``length`` counts
    characters from the paragraph's start to the first character after the label and its blanks.
    """

    kind: Kind
    numbers: tuple[str, ...]
    length: int
    whole: bool


def label_of(text: str) -> Label | None:
    """The label that a paragraph begins with, or None. ``whole`` is True when the paragraph is nothing else."""
    first = text[:1]
    if first in "VvAaG":
        return _worded(text, _QUESTION, "question") or _worded(text, _ANSWER, "answer")
    if first.isdigit() or first == "(":
        group = _GROUP.match(text)
        if group:
            return Label("group", numbers(group["numbers"]), group.end(), False)
        alone = _GROUP_ALONE.fullmatch(text)
        if alone:
            return Label("group", numbers(alone["numbers"]), len(text), True)
        number = _NUMBER.match(text)
        if number:
            return Label("number", (number["numbers"],), number.end(), number.end() == len(text))
    return None


def _worded(text: str, pattern: re.Pattern[str], kind: Kind) -> Label | None:
    """A label in words. Running text after it is its own only behind a number, a colon or a full stop."""
    match = pattern.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    length = len(text) - len(rest.lstrip())
    if not rest.strip():
        return Label(kind, numbers(match["numbers"] or ""), len(text), True)
    if match["mark"] or (match["numbers"] and rest.lstrip()[:1].isupper()) or rest.startswith("\n"):
        return Label(kind, numbers(match["numbers"] or ""), length, False)
    return None


def numbers(printed: str) -> tuple[str, ...]:
    """Each number of a printed list: ``2 t/m 5`` gives ("2", "3", "4", "5"), ``5a en 6`` gives ("5a", "6").

    A range that runs backwards or over more than two hundred numbers is no range: its two ends alone are given.
    """
    found: list[str] = []
    ranged = False
    for match in _PARTS.finditer(printed):
        if match[1]:
            ranged = True
            continue
        number = match[2]
        if ranged and found and found[-1].isdigit() and number.isdigit() and 0 < int(number) - int(found[-1]) <= 200:
            found += [str(n) for n in range(int(found[-1]) + 1, int(number) + 1)]
        else:
            found.append(number)
        ranged = False
    return tuple(found)
