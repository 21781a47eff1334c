"""Dutch words to the forms they are found by. Pure and versioned: an index made by another version is made again.

Every word has an exact form (small letters, no accents, no 's), a stem, and, when it is a compound, its parts. The stem is
Kraaij and Pohlmann's (Snowball) of the word's base form; where that would turn one word of the dictionary into another
(overheid into over, minister into mini) the base form stays; the faults that are left are mended in
``lexicon/search/stems.csv``. A hyphen parts a word, and its halves joined are kept beside them, so that EU-lidstaten, EU
lidstaten and eulidstaten find each other.

What it deliberately does not do: leave out stop words (a phrase may need them), or know what is asked of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import Stemmer  # type: ignore[import-not-found]

from griffier.lexicon.rows import rows
from griffier.search.compounds import split
from griffier.search.dictionary import base_form, is_word

ANALYSER_VERSION = "2"
"""Raise it with every change that gives any word other forms."""

HYPHENS = "-\u00ad‐‑–"
APOSTROPHES = "'’‘´`"
JOINERS = re.escape(HYPHENS + APOSTROPHES + ".")
NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")
"""A number that is one word: 412.000 (found by 412000 too), 1,5."""
WORD = re.compile(rf"(?:{NUMBER.pattern})(?!\w|[.,]\d)|[^\W_][^\W_\u0300-\u036f]*(?:[{JOINERS}\u0300-\u036f][^\W_]+)*")
PIECE = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
GENITIVE = re.compile(rf"[{APOSTROPHES}]s?$")
SPACED_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d|[.,]\d)")
"""A number printed in groups of three: 36 200, 412 000."""
NO_DIGITS = re.compile(r"\D")
LONG_HEID = 10
"""Letters from which a word in -heid is taken for its adjective (veiligheid, not overheid)."""
LONGEST = 80
"""Letters of a word that are looked at; what is longer is a web address or worse."""


class Forms(NamedTuple):
    """What a word is found by: ``exact`` and ``stems`` have one entry per piece of a hyphened word, in order; ``parts`` are
    the stems of the parts of compounds and of joined pieces."""

    exact: tuple[str, ...]
    stems: tuple[str, ...]
    parts: tuple[str, ...]


class Token(NamedTuple):
    """A word at ``text[start:end]`` with its forms (a piece of a hyphened word is a token of its own)."""

    start: int
    end: int
    exact: str
    stem: str
    parts: tuple[str, ...]


class Fields(NamedTuple):
    """A text as the index takes it: forms with blanks between, ``exact`` and ``stems`` in step."""

    exact: str
    stems: str
    parts: str


def fold(word: str) -> str:
    """Small letters without accents: Coördinatie is coordinatie."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


class Analyser:
    """Analyses words and remembers them: one per process is enough, and all give the same."""

    def __init__(self) -> None:
        self._stemmer = Stemmer.Stemmer("dutch")
        self._known: dict[str, Forms] = {}
        self._exact: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._groups: set[str] = set()

    def fields(self, text: str) -> Fields:
        """A whole text, for the index. Four look-ups in C for what stands between two blanks, once that is known."""
        chunks = text.split()
        try:
            exact = " ".join(filter(None, map(self._exact.__getitem__, chunks)))
        except KeyError:
            for chunk in chunks:
                if chunk not in self._exact:
                    self._learn(chunk)
            exact = " ".join(filter(None, map(self._exact.__getitem__, chunks)))
        parts = " ".join(filter(None, map(self._parts.get, chunks)))
        if not self._groups.isdisjoint(chunks):
            parts = " ".join([parts, *(NO_DIGITS.sub("", number) for number in SPACED_NUMBER.findall(text))])
        return Fields(exact, " ".join(filter(None, map(self._stems.__getitem__, chunks))), parts)

    def _learn(self, chunk: str) -> None:
        """What stands between two blanks: no word goes over a blank, so its words are those of the text."""
        words = WORD.findall(chunk)
        known = [self.forms(word) for word in words]
        self._exact[chunk] = " ".join(piece for forms in known for piece in forms.exact)
        self._stems[chunk] = " ".join(piece for forms in known for piece in forms.stems)
        if parts := " ".join(piece for forms in known for piece in forms.parts):
            self._parts[chunk] = parts
        if any(len(word) == 3 and word.isdecimal() for word in words):
            self._groups.add(chunk)

    def tokens(self, text: str) -> Iterator[Token]:
        """The words of a text with their places, in order."""
        for found in WORD.finditer(text):
            yield from self._placed(found[0], found.start())

    def lit(self, text: str, asked: Callable[[Forms], bool]) -> Iterator[tuple[int, int]]:
        """Places of the words whose forms are asked for, in order; a hyphened word as a whole."""
        for found in WORD.finditer(text):
            word = found[0]
            forms = self._known.get(word) or self.forms(word)
            if asked(forms):
                pieces = _pieces(word, found.start())
                yield (pieces[0][0], pieces[-1][1]) if pieces else found.span()

    def _placed(self, word: str, start: int) -> Iterator[Token]:
        forms = self.forms(word)
        pieces = _pieces(word, start)
        if len(pieces) != len(forms.exact):
            pieces = [(start, start + len(word))]
        for (a, b), exact, stem in zip(pieces, forms.exact, forms.stems, strict=False):
            yield Token(a, b, exact, stem, forms.parts)

    def forms(self, word: str) -> Forms:
        """One word, as ``WORD`` finds it."""
        forms = self._known.get(word)
        if forms is None:
            forms = self._known[word] = self._analyse(word[:LONGEST])
        return forms

    def stem(self, word: str) -> str:
        """The stem of a word in exact form; that of a compound is its front as it is, with the stem of its end."""
        mended = _mended().get(word)
        if mended is not None:
            return mended
        if not word.isalpha():
            return word
        if parts := split(word):
            end = len(word) - len(parts[-1])
            return word[:end] + self.stem(parts[-1])
        base = fold(base_form(word) or word).replace("_", "")
        if base.endswith("heid") and len(base) >= LONG_HEID and is_word(base[:-4]):
            return self.stem(base[:-4])
        return _mended().get(base) or self._snowball(base)

    def _snowball(self, base: str) -> str:
        """Kraaij-Pohlmann, unless it makes another word of the dictionary of it."""
        stem = str(self._stemmer.stemWord(base))
        if stem == base or len(base) < 4:
            return base
        other = base_form(stem)
        if other is None or fold(other) == base:
            return stem
        of_verb = base.endswith("ing") and other != stem and other.endswith("en")
        return stem if of_verb or base.endswith("en") else base

    def _analyse(self, word: str) -> Forms:
        if NUMBER.fullmatch(word):
            return Forms((word.replace(".", ""),), (word.replace(".", ""),), ())
        pieces = [piece for piece in (fold(p) for p in _words(word)) if piece]
        if len(pieces) > 1 and "." in word and all(len(p) == 1 for p in pieces):
            pieces = ["".join(pieces)]
        parts: list[str] = []
        for piece in pieces:
            parts += self._compound(piece)
        if len(pieces) > 1 and "." not in word:
            parts.append(self.stem("".join(pieces)))
        stems = tuple(self.stem(p) for p in pieces)
        return Forms(tuple(pieces), stems, tuple(dict.fromkeys(p for p in parts if p not in stems)))

    def _compound(self, word: str) -> list[str]:
        """Stems of the parts, of parts of parts, and of neighbouring parts joined (mensenrecht of mensenrechtensituatie)."""
        found = split(word)
        stems: list[str] = []
        for part in found:
            stems += [self.stem(part), *self._compound(part)]
        starts = _starts(word, found)
        for size in range(2, len(found)):
            for i in range(len(found) - size + 1):
                last = i + size - 1
                stems.append(self.stem(word[starts[i] : starts[last] + len(found[last])]))
        return stems


def _starts(word: str, parts: tuple[str, ...]) -> list[int]:
    starts, at = [], 0
    for part in parts:
        at = word.index(part, at)
        starts.append(at)
        at += len(part)
    return starts


def _words(word: str) -> list[str]:
    """The pieces of a word as found, its genitive taken off."""
    return [word[a:b] for a, b in _pieces(word, 0)]


def together(text: str) -> str:
    """The text with numbers that are printed in groups written as one: "412 000" as "412000"."""
    return SPACED_NUMBER.sub(lambda found: NO_DIGITS.sub("", found[0]), text)


def _pieces(word: str, offset: int) -> list[tuple[int, int]]:
    if NUMBER.fullmatch(word):
        return [(offset, offset + len(word))]
    bare = GENITIVE.sub("", word)
    return [(offset + m.start(), offset + m.end()) for m in PIECE.finditer(bare)]


@cache
def _mended() -> dict[str, str]:
    return {row["word"]: row["stem"] for row in rows("search/stems.csv")}
