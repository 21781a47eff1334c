"""Text that can not be a paper's words: letters that the file lost, and pages whose letters mean nothing.

Nothing is mended or left out: each page is told, with a count, so that nobody takes what stands there for the paper's words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict

from griffier import lexicon
from griffier.model.paper import Problem, Reading

#: U+FFFD, the private use area and control characters, inside or at the end of a word. (A sign before a word is a bullet.)
_LOST = re.compile(r"[\ufffd\ue000-\uf8ff\x00\x01\x03-\x08\x0e-\x1b]+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_COMMON = frozenset(word for words in lexicon.load("text/common")["common"].values() for word in words.split())
#: A page with fewer words says too little; up to ``_MANY`` none may be common and vowels must be rare or the rule.
_FEWEST, _MANY = 12, 60
#: A page of prose has a third of common words, a table some: below this share it has no words.
_SHARE = 0.03
#: Of a page's letters; every language of an annex has between a third and a half.
_VOWELS = re.compile(r"[aeiouyáéíóúàèëïöüê]")
_FEW_VOWELS, _MANY_VOWELS = 0.27, 0.6


def garbled(reading: Reading) -> tuple[Problem, ...]:
    """A problem for each page of a reading whose letters are lost or mean nothing."""
    said = {(p.code, p.page) for p in reading.problems}
    lost: Counter[int | None] = Counter()
    words: dict[int | None, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    text = reading.body.text
    if _LOST.search(text):
        for match in _LOST.finditer(text):
            if match.start() and text[match.start() - 1].isalpha():
                lost[_page(reading, match.start())] += 1
    starts = _page_starts(reading)
    for (start, page), (stop, _) in zip(starts, [*starts[1:], (len(text), None)], strict=True):
        for match in _WORD.finditer(text, start, stop):
            word, counts = match[0].lower(), words[page]
            counts[0] += 1
            counts[1] += word in _COMMON
            if counts[0] <= _MANY:
                counts[2] += len(word)
                counts[3] += len(_VOWELS.findall(word))
    problems = [
        Problem("read", "meaningless_characters", f"{count} places in words hold characters without a meaning", page)
        for page, count in sorted(lost.items(), key=lambda item: item[0] or 0)
    ]
    problems += [
        Problem("read", "meaningless_characters", f"{common} of {count} words are words: the letters have another meaning", page)
        for page, (count, common, letters, vowels) in words.items()
        if page not in lost and _means_nothing(count, common, letters, vowels)
    ]
    return tuple(p for p in problems if (p.code, p.page) not in said)


def _means_nothing(count: int, common: int, letters: int, vowels: int) -> bool:
    if count >= _MANY:
        return common <= _SHARE * count
    return count >= _FEWEST and not common and not _FEW_VOWELS <= vowels / letters <= _MANY_VOWELS


def _page(reading: Reading, at: int) -> int | None:
    if not reading.pages:
        return None
    return bisect_right(reading.pages, reading.body.source_span(at, at + 1)[0])


def _page_starts(reading: Reading) -> list[tuple[int, int | None]]:
    """Where each page's words begin in the body."""
    if not reading.pages:
        return [(0, None)]
    found: dict[int, int] = {}
    for piece in reading.body.pieces():
        found.setdefault(bisect_right(reading.pages, piece.source_start), piece.start)
    return [(start, page) for page, start in sorted(found.items(), key=lambda item: item[1])] or [(0, None)]
