"""Learn what abbreviations stand for, from papers that say it: internationaal maatschappelijk verantwoord ondernemen (IMVO).

A short form in brackets is taken when its letters stand, in order, in the words before it, the first of them at the start
of a word (after Schwartz and Hearst, 2003). The shortest such run of words is the full form. What it deliberately does not
do: use what is known of the world; a list of general abbreviations stands in ``lexicon/search/abbreviations.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

BRACKETED = re.compile(r"\(([^\W\d_][^\W_]*(?:[-&/][^\W_]+)?)\)")
WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
SHORTEST, LONGEST = 2, 10
"""Letters of a short form."""
REACH = 150
"""Characters before the bracket in which the full form begins."""
FULL_FORM_ENDS = re.compile(r"[.;:!?()\n]")
"""What a full form can not hold."""


class Learnt(NamedTuple):
    """``short`` as written, and the words that it stands for, as written."""

    short: str
    full: str


def learn(text: str) -> Iterator[Learnt]:
    """Every abbreviation that the text explains, in order."""
    for found in BRACKETED.finditer(text):
        short = found[1]
        if not (SHORTEST <= len(short) <= LONGEST and sum(c.isupper() for c in short) >= 2):
            continue
        before = FULL_FORM_ENDS.split(text[max(0, found.start() - REACH) : found.start()].rstrip())[-1]
        if full := full_form(short, before):
            yield Learnt(short, full)


def full_form(short: str, before: str) -> str | None:
    """The end of ``before`` that ``short`` stands for; None when its letters do not stand there."""
    letters = [c for c in short.lower() if c.isalnum()]
    low, at = before.lower(), len(before)
    for i, letter in enumerate(reversed(letters)):
        first = i == len(letters) - 1
        at -= 1
        while at >= 0 and (low[at] != letter or (first and at > 0 and low[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
    full = before[at:]
    words = WORDS.findall(full)
    too_long = len(words) > min(len(letters) + 5, len(letters) * 2)
    same = "".join(words).lower().startswith("".join(letters))
    return None if too_long or same or len(full) <= len(short) or not words else full
