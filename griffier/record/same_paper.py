"""Whether two readings that bear one id are one paper: the same paper as XML, as PDF and as Word file, or two papers.

Told by their words, not by their bytes. Two formats of one paper differ in what surrounds it (a head, a list of contents), so
most of their words must be the same, and so must their questions. Two files of one format are more often two prints of a paper
(a draft, a reprint with a line mended): they are one only when nothing but a few words differ.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
#: Share of words that two formats of a paper have in common, without and with the same questions; and two files of one format.
ALIKE, WITH_QUESTIONS, ONE_FORMAT = 0.9, 0.8, 0.998


class Words(NamedTuple):
    """What is compared of a reading: its format, its words with how often each stands there, its questions' labels."""

    format: str
    counts: Counter[str]
    questions: tuple[str | None, ...]


def words_of(form: str, texts: list[str], questions: list[str | None]) -> Words:
    """What is compared of a reading: of its body and its notes, and of its questions."""
    counts: Counter[str] = Counter()
    for part in texts:
        counts.update(_WORD.findall(part.lower()))
    return Words(form, counts, tuple(questions))


def are_one(one: Words, other: Words) -> bool:
    """True when two readings with one id are of the same paper."""
    shared = sum((one.counts & other.counts).values())
    alike = 2 * shared / max(one.counts.total() + other.counts.total(), 1)
    if one.format == other.format:
        return alike >= ONE_FORMAT
    if len(one.questions) != len(other.questions):
        return False
    return alike >= (WITH_QUESTIONS if len(one.questions) > 1 else ALIKE)
