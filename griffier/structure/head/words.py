"""Words that heads are made of, read one after another: names, offices, brackets, commas."""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.lexicon.rows import rows

_TOKEN = re.compile(r"[(),;]|[^\s(),;]+")
_APOSTROPHES = "’'‘´`"


def _kinds(table: str, column: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows(table):
        found.setdefault(row["kind"], set()).add(row[column].casefold())
    return {kind: frozenset(words) for kind, words in found.items()}


NAME_WORDS = _kinds("structure/name_words.csv", "word")
HEAD_WORDS = _kinds("structure/head_words.csv", "words")
PARTICLES, FIRST_PARTICLES = NAME_WORDS["particle"], NAME_WORDS["first_particle"]
BEFORE_NAME, NO_NAME = NAME_WORDS["before_name"], NAME_WORDS["no_name"]
OFFICES, BEFORE_OFFICE = HEAD_WORDS["office"], HEAD_WORDS["before_office"]
_DASHES = frozenset("-–—")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-z]{0,2}\.-?)+")
_AFTER_NAME = frozenset({"ma", "msc", "ra", "mga", "phd", "llm", "mba", "bsc", "rc"})


class Word(NamedTuple):
    """A word or a sign of a head, with its place in the text."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.casefold()


def words_of(text: str, start: int = 0) -> list[Word]:
    """The words and signs of a text from a place on; brackets, commas and semicolons stand alone."""
    return [Word(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text, start)]


def is_particle(word: str) -> bool:
    """``van``, ``de``, ``’t``, ``Op``: a word that a surname may begin with; some of them only with a capital."""
    low = word.casefold().translate({ord(sign): "'" for sign in _APOSTROPHES})
    return low in PARTICLES or low in {"'t", "'s"} or (low in FIRST_PARTICLES and word[0].isupper())


def is_capital(word: str) -> bool:
    """A word that may be a name: it begins with a capital, or with d’ or ’s before one."""
    bare = word.lstrip(_APOSTROPHES + '«"„“')
    if len(bare) > 2 and bare[0] in "dl" and bare[1] in _APOSTROPHES:
        bare = bare[2:]
    return bare[:1].isupper()


def is_initials(word: str) -> bool:
    """``W.J.`` or ``Th.``"""
    return bool(_INITIALS.fullmatch(word))


def name_at(words: list[Word], at: int) -> tuple[str, int]:
    """The name that begins at a word, and the word behind it; ("", at) when none begins there.

    Particles, first names and initials belong to it, a dash joins its halves; it must hold a word with a capital that is no
    particle, and no word that names a group of people.
    """
    i, proper, pieces = at, False, list[str]()
    while i < len(words):
        word = words[i]
        if word.low in BEFORE_NAME and not proper:
            i += 1
            continue
        if word.text in _DASHES and pieces and i + 1 < len(words) and is_capital(words[i + 1].text):
            pieces.append(word.text)
        elif word.low in OFFICES or word.low in BEFORE_OFFICE or word.low.strip(".") in NO_NAME or "fractie" in word.low:
            break
        elif is_particle(word.text) and _leads_to_a_name(words, i):
            pieces.append(word.text)
        elif is_initials(word.text) or (is_capital(word.text) and not word.text[0].isdigit()):
            pieces.append(word.text)
            proper = proper or not is_particle(word.text)
            if word.text[-1] in ".:" and not is_initials(word.text):
                i += 1
                break
        elif proper and word.low in _AFTER_NAME:
            break
        else:
            break
        i += 1
    name = " ".join(pieces).strip(" .:")
    return (name, i) if proper and name else ("", at)


def _leads_to_a_name(words: list[Word], at: int) -> bool:
    """Whether the particles from here on stand before a word with a capital that is no office."""
    i = at
    while i < len(words) and is_particle(words[i].text):
        i += 1
    return i < len(words) and is_capital(words[i].text) and words[i].low not in OFFICES and words[i].low not in BEFORE_OFFICE


def bracket_at(words: list[Word], at: int, text: str) -> tuple[str, int]:
    """What stands in the brackets that open at a word, and the word behind them; ("", at) when they never close."""
    depth = 0
    for i in range(at, len(words)):
        depth += {"(": 1, ")": -1}.get(words[i].text, 0)
        if depth == 0:
            return " ".join(text[words[at].end : words[i].start].split()), i + 1
    return "", at
