"""What a sentence says was done (held, sent, opened, in force …), and what a paper says itself of a promise.

Data: ``lexicon/following/acts.csv`` (verbs by what they do, with the forms in which they report it) and ``formulas.toml``
("hiermee is voldaan aan de toezegging", "is uitgesteld", "zie ik af van"). A participle counts with a perfect or past
auxiliary in its own clause; "wordt geopend", "zal", "voornemens", "niet" and "zou" take it back. In the table a form that begins
with ``!`` is a past tense by itself, ``~`` a present that shows the thing to be there, ``^`` words by which a paper does it here
and now ("hierbij"); ``…`` is a gap of a few words.

What it deliberately does not do: say of which promise. That is for ``following``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from griffier.lexicon import load
from griffier.lexicon.rows import rows
from griffier.linking.cue_words import cue

_GAP = r"[^.;:]{0,90}?"
_CLAUSE_END = re.compile(
    r"[;:]|, (?=[^,;:]{0,40}\bnog (?:niet|geen|altijd)\b)"
    r"|, (?:die|dat|waar\w*|zodat|maar|terwijl|omdat|welke|zij het|wanneer|mits|hoewel|aangezien) "
)
OTHER_ACT = "other"
"""The group of what is reported as done in a verb that the table has not."""
# participles by their form; those in -en look like plurals, and count at the end of their clause only
_PARTICIPLE = re.compile(
    r"\b(?!gelegen\b|gericht\b|gezet\b|geacht|gemiddeld|gewoon|gehecht|betrokken\b|bekend|verschillend|beperkt\b|bereid\b|verwacht"
    r"|gezegd\b|gevraagd\b|gehoord\b|genoemd\b|gedacht\b|gebleken\b|geweest\b|beweerd\b|besproken\b)"
    r"(?:(?:aan|af|bij|door|in|mee|na|neer|om|onder|op|over|tegemoet|terug|toe|uit|vast|vol|voor|vrij|weg|samen|bekend|open)?"
    r"(?:ge[a-z]{2,}|be[a-z]{3,}|ver[a-z]{3,}|ont[a-z]{3,}|her[a-z]{3,})(?:[dt]|en(?=\s*[.,;]|\s*$))|[a-z]{3,}eerd)\b"
)
_MONTHS = "|".join(sorted(row["word"].rstrip(".").lower() for row in rows("terms/months.csv")))
_SINCE = re.compile(rf"\bsinds (?:\d|begin|medio|eind|de |het |{_MONTHS})")
_DENIED = re.compile(r"\b(?:niet|geen|nog|nooit|zou|zal|zullen)\b")
_WORD = re.compile(r"[^\W_]+")


class Act(NamedTuple):
    """A thing that a clause reports as done: its group (hold, send, found …) and ``how``: done, past, there, here."""

    group: str
    how: str
    words: str
    start: int


class Formula(NamedTuple):
    """What a paper says of a promise: ``kind`` kept, partly, postponed or dropped; ``name`` of the phrase; its words."""

    kind: str
    name: str
    words: str
    start: int


class _Form(NamedTuple):
    group: str
    how: str
    pattern: re.Pattern[str]


class Phrase(NamedTuple):
    """A formula of the lexicon, ready to be looked for in small letters."""

    name: str
    kind: str
    words: tuple[re.Pattern[str], ...]
    needs: tuple[re.Pattern[str], ...]
    without: tuple[re.Pattern[str], ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


_HOW = {"!": "past", "~": "there", "^": "here"}


def _gapped(words: str) -> str:
    """The pattern of words with gaps: "vond … plaats"."""
    return rf"\b{_GAP}\b".join(re.escape(piece.strip()) for piece in words.split("…"))


@cache
def _forms() -> dict[str, list[_Form]]:
    """The forms of all acts, by the longest word of each: a sentence without that word need not be looked at."""
    found: dict[str, list[_Form]] = defaultdict(list)
    for row in rows("following/acts.csv"):
        for written in row["done"].split("|"):
            how = _HOW.get(written[0], "done")
            words = written.lstrip("!~^").lower()
            body = rf"\b{_gapped(words)}\b"
            found[max(_WORD.findall(words), key=len)].append(_Form(row["group"], how, re.compile(body)))
    return dict(found)


@cache
def verbs() -> frozenset[str]:
    """The single words of the table that are verbs: they say what is done, not what about."""
    found: set[str] = set()
    for row in rows("following/acts.csv"):
        found.update(w.lstrip("!~") for w in row["done"].split("|") if w[0] != "^")
        found.update(w for w in row["promised"].split("|") if w.endswith("en"))
    return frozenset(w for w in found if w.isalpha())


@cache
def _promised() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Which words of a promise announce which group of acts."""
    by_group: dict[str, set[str]] = defaultdict(set)
    for row in rows("following/acts.csv"):
        by_group[row["group"]].update(row["promised"].lower().split("|"))
        by_group[row["group"]].update(w.lower() for w in row["done"].split("|") if w[0] not in _HOW and "…" not in w)
    return tuple(
        (re.compile(rf"\b(?:{'|'.join(map(_gapped, sorted(words, key=len, reverse=True)))})\b"), group)
        for group, words in sorted(by_group.items())
    )


@cache
def phrases() -> tuple[Phrase, ...]:
    """The formulas, in the order in which they are tried."""
    return tuple(
        Phrase(
            entry["name"],
            entry["kind"],
            _compiled(entry, "words"),
            _compiled(entry, "needs"),
            _compiled(entry, "without"),
            tuple(entry["yes"]),
            tuple(entry["no"]),
        )
        for entry in load("following/formulas")["formula"]
    )


def _compiled(entry: dict[str, Any], field: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(words) for words in entry.get(field, ()))


def formula_in(sentence: str) -> Formula | None:
    """The first formula in a sentence, None when it has none."""
    text = sentence.lower()
    if not cue("speaks-of-promises").search(text):
        return None
    for phrase in phrases():
        found = next((m for pattern in phrase.words if (m := pattern.search(text))), None)
        if not found or not all(need.search(text) for need in phrase.needs):
            continue
        if not any(pattern.search(text) for pattern in phrase.without):
            return Formula(phrase.kind, phrase.name, sentence[found.start() : found.end()], found.start())
    return None


def acts_in(sentence: str) -> list[Act]:
    """The things that a sentence reports as done, in no order; empty for plans, wishes, doubts and denials."""
    text = sentence.lower()
    table = _forms()
    found: dict[tuple[str, str], Act] = {}
    clauses: list[tuple[int, int]] | None = None
    for word in set(_WORD.findall(text)) & table.keys():
        for form in table[word]:
            match = form.pattern.search(text)
            if match is None:
                continue
            clauses = clauses or _clauses(text)
            start, end = next((c for c in clauses if c[0] <= match.start() < c[1]), (0, len(text)))
            if _reports(text[start:end], form.how):
                act = Act(form.group, form.how, sentence[match.start() : match.end()], match.start())
                found.setdefault((form.group, form.how), act)
    if not found:
        found = _otherwise(sentence, text)
    return sorted(found.values(), key=lambda act: (act.start, act.group, act.how))


def _otherwise(sentence: str, text: str) -> dict[tuple[str, str], Act]:
    """What is reported as done in other verbs, by tense and form; or as there since a day ("kunnen sinds mei …")."""
    since = _SINCE.search(text)
    if since and not _DENIED.search(text):
        return {(OTHER_ACT, "there"): Act(OTHER_ACT, "there", sentence[since.start() : since.end()], since.start())}
    for start, end in _clauses(text):
        participle = _PARTICIPLE.search(text, start, end)
        if participle and _reports(text[start:end], "done"):
            words = sentence[participle.start() : participle.end()]
            return {(OTHER_ACT, "done"): Act(OTHER_ACT, "done", words, participle.start())}
    return {}


def _reports(clause: str, how: str) -> bool:
    if cue("not-done").search(clause):
        return False
    return how != "done" or bool(cue("done").search(clause)) or clause.lstrip().startswith(("de oprichting", "de introductie"))


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(m.start() for m in _CLAUSE_END.finditer(text)), len(text)]
    return list(pairwise(cuts))


def promised_acts(sentence: str) -> frozenset[str]:
    """The groups of acts that the words of a promise announce."""
    text = sentence.lower()
    return frozenset(group for pattern, group in _promised() if pattern.search(text))
