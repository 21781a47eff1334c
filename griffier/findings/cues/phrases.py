"""The language in which phrases are written down, and its translation into patterns.

A phrase is a few Dutch words with slots, as a person would note them down:

    geen [nadere] <statement> .. (doen|doet)      words, an optional word, a named piece, a gap, a choice

| written | means |
|---|---|
| ``word`` | that word, whole, in any case |
| ``word~`` / ``~word`` | a word that begins / ends with it: ``registr~``, ``~cijfers`` |
| ``(a|b c)`` | one of these |
| ``[a|b]`` | one of these or nothing |
| ``#`` | a number in figures |
| ``<name>`` | the piece of that name in ``lexicon/cues/pieces.toml`` |
| ``.`` / ``..`` | up to three / up to twelve words of the same clause |

Why not plain regular expressions in the data: a phrase should be readable by someone who knows the Kamer and no
programming; and from this small language it is certain which literal words a text must hold for a phrase to match at
all (``needs``), so that most text need not be looked at. Patterns have only bounded repeats: time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<open>[(\[])|(?P<close>[)\]])|(?P<bar>\|)|<(?P<piece>[\w-]+)>|(?P<number>#)"
    r"|(?P<gap>\.\.?)(?=\s|[)|\]]|$)|(?P<word>[\w'’/~.-]+)|(?P<blank>\s+)"
)
_BETWEEN = r"[,)»”\"’]?\s+[(«“\"‘]?"
_GAPS = {".": 3, "..": 12}


class Word(NamedTuple):
    """A literal word; ``open_start`` and ``open_end`` when more letters may stand before or after it."""

    text: str
    open_start: bool
    open_end: bool


class Number(NamedTuple):
    """Any number in figures."""


class Gap(NamedTuple):
    """Up to ``words`` words of the same clause."""

    words: int


class Choice(NamedTuple):
    """One of several sequences, or none of them when ``optional``."""

    options: tuple[Sequence, ...]
    optional: bool


class Sequence(NamedTuple):
    """Words, gaps and choices in this order."""

    items: tuple[Word | Number | Gap | Choice, ...]


def parse(phrase: str, pieces: Mapping[str, str]) -> Sequence:
    """The structure of a written phrase, its pieces filled in.

    Raises ValueError when brackets do not match, a piece is unknown, or a sign is not of the language.
    """
    options = _options(phrase, pieces)
    return options[0] if len(options) == 1 else Sequence((Choice(options, optional=False),))


def _tokens(phrase: str) -> list[tuple[str, str]]:
    tokens, at = [], 0
    while at < len(phrase):
        match = _TOKEN.match(phrase, at)
        if match is None or match.lastgroup is None:
            raise ValueError(f"phrase {phrase!r}: cannot read {phrase[at : at + 10]!r}")
        if match.lastgroup != "blank":
            tokens.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return tokens


def _sequence(tokens: list[tuple[str, str]], at: int, pieces: Mapping[str, str], phrase: str) -> tuple[Sequence, int]:
    items: list[Word | Number | Gap | Choice] = []
    while at < len(tokens) and tokens[at][0] not in ("bar", "close"):
        sort, text = tokens[at]
        at += 1
        if sort == "word":
            items.append(Word(text.strip("~").lower(), text.startswith("~"), text.endswith("~")))
        elif sort == "number":
            items.append(Number())
        elif sort == "gap":
            items.append(Gap(_GAPS[text]))
        elif sort == "piece":
            if text not in pieces:
                raise ValueError(f"phrase {phrase!r}: no piece <{text}>")
            items.append(Choice(_options(pieces[text], pieces), optional=False))
        else:
            choice, at = _choice(tokens, at, pieces, phrase, optional=text == "[")
            items.append(choice)
    return Sequence(tuple(items)), at


def _choice(
    tokens: list[tuple[str, str]], at: int, pieces: Mapping[str, str], phrase: str, *, optional: bool
) -> tuple[Choice, int]:
    options = []
    while True:
        option, at = _sequence(tokens, at, pieces, phrase)
        options.append(option)
        if at >= len(tokens):
            raise ValueError(f"phrase {phrase!r}: a bracket is not closed")
        closing = tokens[at]
        at += 1
        if closing[0] == "close":
            if (closing[1] == "]") != optional:
                raise ValueError(f"phrase {phrase!r}: brackets of two sorts")
            return Choice(tuple(options), optional), at


def _options(written: str, pieces: Mapping[str, str]) -> tuple[Sequence, ...]:
    """The alternatives of a phrase or piece as written, without brackets around it."""
    tokens = [*_tokens(written), ("close", ")")]
    choice, rest = _choice(tokens, 0, pieces, written, optional=False)
    if rest != len(tokens):
        raise ValueError(f"phrase {written!r}: a bracket closes that was not opened")
    return choice.options


def pattern(sequence: Sequence) -> str:
    """The regular expression of a sequence, without word limits at its two ends."""
    items, lead = sequence.items, ""
    while items and isinstance(items[0], Choice) and items[0].optional:
        lead += f"(?:{_body(items[0])}{_BETWEEN})?"
        items = items[1:]
    return lead + "".join(_part(item, _BETWEEN if i else "") for i, item in enumerate(items))


def _part(item: Word | Number | Gap | Choice, glue: str) -> str:
    if isinstance(item, Gap):
        return rf"(?:{_BETWEEN}[^\s;]+){{0,{item.words}}}?"
    if isinstance(item, Number):
        return glue + r"\d[\d.]*"
    if isinstance(item, Word):
        before, after = (r"\w*" if item.open_start else ""), (r"\w*" if item.open_end else "")
        return glue + before + re.escape(item.text) + after
    return f"(?:{glue}{_body(item)})?" if item.optional else glue + _body(item)


def _body(choice: Choice) -> str:
    return "(?:" + "|".join(pattern(option) for option in choice.options) + ")"


def compiled(sequence: Sequence) -> re.Pattern[str]:
    """The pattern of a sequence for lower-case text, whole words only."""
    return re.compile(rf"(?<!\w){pattern(sequence)}(?!\w)")


Need = frozenset[Word]


def needs(sequence: Sequence, common: frozenset[str]) -> list[Need]:
    """Sets of words: a text that the sequence matches holds at least one word of every set.

    A choice needs the union of what each of its options needs most (its rarest set); gaps, numbers and what is optional
    need nothing. Words in ``common`` are frequent, and count as short when rarity is judged.
    """
    return [found for item in sequence.items if (found := _needed(item, common))]


def rarest(sets: list[Need], common: frozenset[str]) -> Need:
    """The set by which most texts are ruled out: the one whose shortest word is longest; empty when there is none."""
    return max(sets, key=lambda need: _rarity(need, common), default=frozenset())


def _rarity(need: Need, common: frozenset[str]) -> tuple[int, int]:
    return min(0 if word.text in common else len(word.text) for word in need), -len(need)


def _needed(item: Word | Number | Gap | Choice, common: frozenset[str]) -> Need:
    if isinstance(item, Word):
        return frozenset([item])
    if isinstance(item, Gap | Number) or item.optional:
        return frozenset()
    options = [rarest(needs(option, common), common) for option in item.options]
    return frozenset().union(*options) if all(options) else frozenset()
