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

from griffier.findings.cues.phrases import Need, Sequence, compiled, needs, parse, rarest

CUES = ("refusal", "ignorance", "elsewhere", "deferral")
KINDS = (*CUES, "clarification")


class Wording(NamedTuple):
    """One of the ways in which a phrase is worded: its pattern, and the words of which a text must hold some (``needs``)."""

    pattern: re.Pattern[str]
    needs: tuple[Need, ...]
    first: Need


class Phrase(NamedTuple):
    """A phrase is found in a clause that holds one of its ``wordings``, near it one of each of ``company``, and in the whole
    clause none of ``without``.

    ``company`` (``with`` in the lexicon) may stand on either side of the words, since Dutch moves its verbs: "doet het
    kabinet geen uitspraken", "kan het kabinet geen uitspraken doen". An ``asked`` phrase counts only in the answer to a
    question that asks to be told something.
    """

    name: str
    kind: str
    wordings: tuple[Wording, ...]
    company: tuple[re.Pattern[str], ...]
    without: tuple[re.Pattern[str], ...]
    asked: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def phrases() -> tuple[Phrase, ...]:
    """All phrases, by kind in the order of ``KINDS``, then in the order of their file.

    Raises ValueError, with the phrase, when one cannot be read or has no word to look for.
    """
    return tuple(phrase for kind in KINDS for phrase in phrases_of(kind))


@cache
def phrases_of(kind: str) -> tuple[Phrase, ...]:
    """The phrases of one file, in its order; beside ``KINDS`` there are ``asked`` and ``answered`` (see ``facts``)."""
    pieces, common = _pieces()
    return tuple(_phrase(entry, kind, pieces, common) for entry in _table(kind)["phrase"])


@cache
def asked_names() -> frozenset[str]:
    """The phrases that count only where a question asks to be told something."""
    return frozenset(phrase.name for phrase in phrases() if phrase.asked)


@cache
def paper_words() -> re.Pattern[str]:
    """What names a paper that can hold an answer: the piece ``paper``."""
    return compiled(parse("<paper>", _pieces()[0]))


@cache
def _pieces() -> tuple[dict[str, str], frozenset[str]]:
    shared = _table("pieces")
    return shared["pieces"], frozenset(shared["common"])


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("griffier.lexicon").joinpath("cues", f"{name}.toml").read_text(encoding="utf-8"))


def _phrase(entry: dict[str, Any], kind: str, pieces: dict[str, str], common: frozenset[str]) -> Phrase:
    company = [parse(written, pieces) for written in entry.get("with", [])]
    beside = [found for sequence in company for found in needs(sequence, common)]
    wordings = [_wording(parse(written, pieces), beside, common) for written in entry["words"]]
    if not all(wording.first for wording in wordings):
        raise ValueError(f"lexicon/cues/{kind}.toml: phrase {entry['name']} has no word that must be there")
    return Phrase(
        entry["name"],
        kind,
        tuple(wordings),
        tuple(compiled(sequence) for sequence in company),
        tuple(compiled(parse(written, pieces)) for written in entry.get("without", [])),
        bool(entry.get("asked", False)),
        tuple(entry["yes"]),
        tuple(entry["no"]),
    )


def _wording(sequence: Sequence, beside: list[Need], common: frozenset[str]) -> Wording:
    every = [*needs(sequence, common), *beside]
    return Wording(compiled(sequence), tuple(every), rarest(every, common))
