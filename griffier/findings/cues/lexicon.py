"""The phrases of the lexicon, ready to be looked for.

``lexicon/cues/<kind>.toml`` holds the phrases of a kind in the order in which they are tried, ``pieces.toml`` the named
pieces that they share. What a phrase means by ``words``, ``with`` and ``without`` is said at ``Phrase``; how the words
are written, in ``phrases``.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import re2

from griffier.findings.cues.phrases import anchors, compiled, parse

KINDS = ("refusal", "ignorance", "elsewhere", "deferral", "clarification")


class Phrase(NamedTuple):
    """A phrase is found in a clause that holds one of ``words``, near it one of each of ``company``, and in the whole
    clause none of ``without``.

    ``company`` (``with`` in the lexicon) may stand on either side of the words, since Dutch moves its verbs: "doet het
    kabinet geen uitspraken", "kan het kabinet geen uitspraken doen". ``anchors`` are literal words without one of which
    the phrase cannot match.
    """

    name: str
    kind: str
    words: tuple[re.Pattern[str], ...]
    company: tuple[re.Pattern[str], ...]
    without: tuple[re.Pattern[str], ...]
    anchors: frozenset[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def phrases() -> tuple[Phrase, ...]:
    """All phrases, by kind in the order of ``KINDS``, then in the order of their file.

    Raises ValueError, with the phrase, when one cannot be read or has no word to look for.
    """
    shared = _table("pieces")
    pieces: dict[str, str] = shared["pieces"]
    common = frozenset(shared["common"])
    return tuple(_phrase(entry, kind, pieces, common) for kind in KINDS for entry in _table(kind)["phrase"])


@cache
def _scanner() -> tuple[Any, list[tuple[int, ...]]]:
    """A scanner for all anchors at once, and for each of them the phrases (by their place) that ask for it."""
    by_anchor: dict[str, list[int]] = {}
    for i, phrase in enumerate(phrases()):
        for anchor in phrase.anchors:
            by_anchor.setdefault(anchor, []).append(i)
    scanner = re2.Set.SearchSet()
    for anchor in by_anchor:
        scanner.Add(re2.escape(anchor))
    scanner.Compile()
    return scanner, [tuple(found) for found in by_anchor.values()]


def phrases_for(sentence: str) -> list[Phrase]:
    """The phrases of which a lower-case sentence holds an anchor, in their own order: those worth trying."""
    scanner, by_anchor = _scanner()
    hits = scanner.Match(sentence)
    if not hits:
        return []
    every = phrases()
    return [every[i] for i in sorted({i for hit in hits for i in by_anchor[hit]})]


@cache
def paper_words() -> re.Pattern[str]:
    """What names a paper that can hold an answer: the piece ``paper``."""
    return compiled(parse("<paper>", _table("pieces")["pieces"]))


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("griffier.lexicon").joinpath("cues", f"{name}.toml").read_text(encoding="utf-8"))


def _phrase(entry: dict[str, Any], kind: str, pieces: dict[str, str], common: frozenset[str]) -> Phrase:
    words = [parse(written, pieces) for written in entry["words"]]
    found = [anchors(sequence, common) for sequence in words]
    if not all(found):
        raise ValueError(f"lexicon/cues/{kind}.toml: phrase {entry['name']} has no word that must be there")
    return Phrase(
        entry["name"],
        kind,
        tuple(compiled(sequence) for sequence in words),
        tuple(compiled(parse(written, pieces)) for written in entry.get("with", [])),
        tuple(compiled(parse(written, pieces)) for written in entry.get("without", [])),
        frozenset().union(*found),
        tuple(entry["yes"]),
        tuple(entry["no"]),
    )
