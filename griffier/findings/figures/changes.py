"""Amounts of growth and decline: "met 5 miljoen euro toegenomen", "steeg met 23%", "een daling van 6%", "(+4 procent)".

By how much a thing changed is another matter than how large it is: such a figure is named ``figures.change``, and what it is of
begins with the word that says so, as printed: "toegenomen: de waarde van de export", "daling van de invoer".

Not changes: what a thing grew from and to ("van 21% naar 9%"), shares, and a "met" that belongs to a noun ("een stad met 40.000
inwoners groeit"). A change whose verb stands in another clause is not seen.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.findings.figures.read import Read
from griffier.findings.figures.words import any_of, phrases


class Change(NamedTuple):
    """``word`` says that it is a change; ``whole`` where the word already stands with what changes ("daling van de invoer")."""

    word: str
    whole: bool


_NOUN = re.compile(
    rf"(?<!\w)(?P<what>{any_of('growth_noun')}(?:\s(?!(?:{any_of('verb')}|{any_of('phrase_end')})\s)[^\s,;:().?!]+){{0,12}}?)"
    r"\s(?:van|met)\s$",
    re.I,
)
_VERB = re.compile(rf"(?<!\w)(?P<what>{any_of('growth_verb')})(?!\w)", re.I)
_PARTICIPLE = re.compile(
    rf"(?<!\w)(?P<what>{'|'.join(word for word in phrases('growth_verb') if 'ge' in word or word.endswith('d'))})(?!\w)"
)
# Verbs in two parts: "nam … toe".
_PAIRS = {tuple(words.split()) for words in phrases("growth_split")}
_HEAD = re.compile(rf"(?<!\w)(?P<what>{'|'.join(sorted({head for head, _ in _PAIRS}))})(?!\w)", re.I)
_PART = re.compile(rf"[^.,;:()?!]{{0,50}}?\s(?P<part>{'|'.join(sorted({part for _, part in _PAIRS}))})(?![\w-])")
_WITH = re.compile(r"(?<!\w)met\s(?:(?:nog|wel|zelfs|maar liefst|jaarlijks|slechts)\s)?$", re.I)
_OTHER_CLAUSE = re.compile(r"[,(]|\s(?:die|dat|waar\w*|maar|terwijl)\s")
_SIGN = re.compile(r"[+−‒–-]\s?\d")
_ONWARD = re.compile(r"\s(?:naar|tot)\s(?:\w+\s)?[€\d]")
_AMOUNTS = frozenset({"money", "percentage", "points", "measure", "times"})
# How far verb and "met" stand apart, in characters: amounts, and counts, whose "met" may well belong to a noun.
_FAR, _NEAR = 90, 14
_REACH = 240


def change_in(sentence: str, figure: Read, start: int) -> Change | None:
    """The words that make a figure a change, as printed; None for any other figure.

    ``start`` is where the sentence begins in the text that the figure's offsets count in.
    """
    at, end = figure.start - start, figure.end - start
    if figure.rule in ("share", "table") or _ONWARD.match(sentence, end):
        return None
    before = re.split(r"[;:?!]\s", sentence[max(0, at - _REACH) : at])[-1]
    if figure.unit == "%" and _SIGN.match(sentence, at) and (verb := _last(_VERB, before)):
        return Change(verb["what"], False)
    if noun := _NOUN.search(before + "van " if sentence.startswith("tussen ", at) else before):
        return Change(noun["what"], True)
    joint = _WITH.search(before)
    reach = _FAR if figure.rule in _AMOUNTS else _NEAR
    return _by_verb(before[: joint.start()], sentence[end : end + 60], reach) if joint else None


def _by_verb(before: str, after: str, reach: int) -> Change | None:
    """The verb of growth right behind the figure, else the one before its "met", in the same clause."""
    following = (_VERB if reach == _FAR else _PARTICIPLE).search(after)
    if following and not _OTHER_CLAUSE.search(after, 0, following.start() + 1):
        return Change(following["what"], False)
    verb = _last(_VERB, before)
    if verb and len(before) - verb.end() <= reach and not _OTHER_CLAUSE.search(before, verb.end()):
        return Change(verb["what"], False)
    head, part = _last(_HEAD, before), _PART.match(after)
    if head and part and (head["what"].lower(), part["part"]) in _PAIRS and not _OTHER_CLAUSE.search(before, head.end()):
        return Change(f"{head['what']} {part['part']}", False)
    return None


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    found = list(pattern.finditer(words))
    return found[-1] if found else None
