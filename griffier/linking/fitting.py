"""What a statement says of a promise, taken by itself: the act that fits, the kind of link, and why it may be no link after all.

Small judgements on one pair, each a function that can be read alone; which pairs are looked at at all is for ``following``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from griffier.linking.acts import OTHER_ACT
from griffier.linking.agents import GOVERNMENT, OPEN, agent_of
from griffier.linking.chronology import When
from griffier.linking.cue_words import cue
from griffier.linking.promises import Promise, things_of
from griffier.linking.statements import Statement
from griffier.linking.subjects import NOTHING, Subject, stem_of, subject_of
from griffier.linking.thresholds import CONTEXT, SAME_PROMISE, SHARE_OF_ANY_ACT, SHARE_OF_ONE_WORD, SHARE_OF_OTHER_ACT

BEGUN = frozenset({"found", "hold", "study"})
"""What is finished was begun: such a promise is kept by "is afgerond" too."""
ANY_ACT = "any act,"
OWN = "in the same sentence"
"""How a promise is linked to its own words, where they say that it is being kept."""
GOING_ON = "going on"
OTHERWISE = "otherwise,"
"""How a promise is linked to what was done in another verb than those that announce it."""
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


class Parts(NamedTuple):
    """The parts of a score, each from 0 to 1, and the words that promise and statement share (``~``: a part of the word)."""

    subject: float
    share: float
    act: float
    agent: float
    order: float
    shared: tuple[str, ...]
    pairs: tuple[str, ...]
    how: str


class Link(NamedTuple):
    """What a statement says of a promise: ``kind`` kept, partly, postponed, dropped or repeated."""

    promise: str
    version: int
    flow: int
    start: int
    end: int
    quote: str
    kind: str
    score: float
    parts: Parts


class Said(NamedTuple):
    """A statement ready to be compared. ``kin`` are the dossiers of its paper, the papers that it names, and itself."""

    statement: Statement
    when: When
    subject: Subject
    context: Subject
    agent: float
    things: frozenset[str]
    pointers: frozenset[tuple[str, int | None]]
    kin: frozenset[str] = frozenset()
    again: Promise | None = None


class Fit(NamedTuple):
    """A link with what is shared in full: so many rare words, such a share of the promise; whether the words point to it, and
    whether it only retells a promise.
    """

    link: Link
    subject: float
    share: float
    pointed: bool
    retold: bool


def by_chance(promise: Promise, said: Said, share: float, words: tuple[str, ...], apart: bool) -> bool:
    """Whether one word is all that is shared, and it neither makes up half of the promise nor names a thing of the sort promised.

    ``apart``: the papers have nothing to do with each other, in a record of many; there the sort is not enough.
    """
    return len(words) < 2 and share < SHARE_OF_ONE_WORD and (apart or not promise.things & said.things)


def too_little(promise_acted: str, agent: float, share: float, words: tuple[str, ...], pairs: int) -> bool:
    """Where any act may keep a promise ("gevolg geven aan"), more must agree: the government is named, or three things; where the
    act is another than the promised, most of what was promised.
    """
    if promise_acted.startswith(OTHERWISE):
        return share < SHARE_OF_OTHER_ACT or len(words) < 2
    if not promise_acted.startswith(ANY_ACT):
        return False
    return share < SHARE_OF_ANY_ACT or (agent != GOVERNMENT and len(words) - pairs < 3)


def act_of(promise: Promise, said: Said) -> tuple[str, str, float]:
    """What a statement says of a promise (kind), by which words (how), and how well that fits what was promised."""
    if said.again:
        return _said_again(promise, said.again)
    formula = said.statement.formula
    if formula:
        return formula.kind, f"formula {formula.name}", 1.0
    for act in said.statement.acts:
        if act.how == "past" and said.agent != GOVERNMENT:
            continue
        if act.group in promise.acts:
            return "kept", f"{act.group}: {act.words}", 1.0
    finished = next((act for act in said.statement.acts if act.group == "finish" and act.how == "done"), None)
    if finished and promise.acts & BEGUN:
        return "kept", f"finish: {finished.words}", 0.8
    if promise.kind == "act" and not promise.acts - {"finish"}:
        other = next(
            (
                act
                for act in said.statement.acts
                if act.group not in ("tell", OTHER_ACT) and (act.how == "done" or said.agent == GOVERNMENT)
            ),
            None,
        )
        if other:
            return "kept", f"{ANY_ACT} {other.group}: {other.words}", 0.6
    return _otherwise(promise, said)


def _otherwise(promise: Promise, said: Said) -> tuple[str, str, float]:
    """What was done in another verb than those that announce it: the product or the object tells whether it is the same."""
    other = next((a for a in said.statement.acts if a.group == OTHER_ACT), None)
    if other is None or promise.kind == "inform":
        return "", "", 0.0
    return "kept", f"{OTHERWISE} {other.words}", 0.7


def _said_again(promise: Promise, later_one: Promise) -> tuple[str, str, float]:
    """A promise made again: going on by now, moved to a later day, or only repeated."""
    if later_one.strength == "ongoing" and promise.strength != "ongoing" and not cue("ahead").search(later_one.quote.lower()):
        same = promise.kind == later_one.kind or promise.acts & later_one.acts
        return ("partly", GOING_ON, 1.0) if same else ("", "", 0.0)
    names = (
        {word.stem for word in promise.subject.words if word.name},
        {word.stem for word in later_one.subject.words if word.name},
    )
    if (promise.kind != later_one.kind and not promise.acts & later_one.acts) or (all(names) and not names[0] & names[1]):
        return "", "", 0.0
    moved = promise.due_to and later_one.due_to and later_one.due_to > promise.due_to and not promise.recurring
    return ("postponed", "promised for later", 1.0) if moved else ("repeated", "promised again", 1.0)


def is_of_before(text: str, when: When) -> bool:
    """Whether a statement names years, and all of them lie before the promise's paper."""
    years = _YEAR.findall(text)
    return bool(years and when.least and max(years) < when.least[:4])


def said_again(
    promise: Promise, when: When, pointers: Iterable[tuple[str, int | None]] = (), kin: frozenset[str] = frozenset()
) -> Said:
    """A promise as what it says of earlier promises."""
    statement = Statement(promise.version, promise.flow, promise.start, promise.end, promise.quote, "", promise.start, (), None)
    agent = max(agent_of(promise.quote), OPEN)
    return Said(statement, when, promise.subject, NOTHING, agent, promise.things, frozenset(pointers), kin, promise)


def said_by(
    statement: Statement, when: When, pointers: Iterable[tuple[str, int | None]] = (), kin: frozenset[str] = frozenset()
) -> Said:
    """A statement with what is compared of it."""
    context = subject_of(statement.before) if statement.before else NOTHING
    return Said(
        statement, when, subject_of(statement.text), context, agent_of(statement.text), things_of(statement.text),
        frozenset(pointers), kin,
    )  # fmt: skip


def nearest(found: list[Fit]) -> list[Fit]:
    """Of the promises that words about "the promise" may mean: those they point to, else those they fit best."""
    if any(fit.pointed for fit in found):
        found = [fit for fit in found if fit.pointed or fit.retold]
    most = max((fit.subject for fit in found), default=0.0)
    best = max((fit.share for fit in found), default=0.0)
    return [fit for fit in found if fit.subject >= SAME_PROMISE * most or fit.share >= SAME_PROMISE * best]


def worth_around(promise: Promise) -> float:
    """What the sentence before a promise is worth: all, where the promise itself only says "hierover"."""
    return CONTEXT if len(promise.subject.words) > 1 else 1.0


def points_to(said: Said, promise: Promise) -> bool:
    """Whether the words name the promise's paper, and the answer in it when they name one."""
    return any(paper == promise.paper and number in (None, promise.answer) for paper, number in said.pointers)


def tells_on(promise: Promise, said: Said) -> bool:
    """Whether a sentence close behind a promise, in the same answer, says what came of it: "Zo zijn …", "Die gesprekken …".

    Of what the paper itself promises only a sentence that goes on from it counts; of what it only retells also one that does not.
    """
    opening = said.statement.text.lower()
    if not any(act.how in ("done", "past", "there") for act in said.statement.acts):
        return False
    if cue("goes-on").match(opening):
        return bool(said.subject.words)
    named = any(act.group in promise.acts for act in said.statement.acts) and cue("that-one").match(opening) is not None
    return named or (promise.earlier and bool(said.subject.terms & promise.subject.terms))


_BOTH = re.compile(
    r"\b(?:de|het|een|zijn|haar|hun|onze|mijn) (?:[\w-]+ ){0,2}?([\w-]{4,})"
    r" (?:en|alsmede|evenals) (?:de|het|een) (?:[\w-]+ ){0,2}?([\w-]{4,})\b"
)
_LEAVES = re.compile(
    r"\bnog niet\b|\bnog geen\b|\bvolg(?:t|en) nog\b|\bop zich wachten\b|\bmoet(?:en)? nog\b|\bde helft\b"
    r"|\b(?:een|twee|drie) (?:derde|kwart)\b"
    r"|\b\d+ van de\b|\bgedeelte?lijk\b|\bdeels\b|\bten dele\b|\bde eerste\b"
)


def covers_half(promise: Promise, said: Said) -> bool:
    """Whether a promise names two things and the statement only one of them: "een steunpunt en het instrument"."""
    found = _BOTH.search(promise.quote.lower())
    if found is None:
        return False
    things = [stem_of(word) for word in found.groups()]
    told = said.subject.terms | said.context.terms
    return all(things) and sum(thing in told for thing in things) == 1


def leaves_some(text: str) -> bool:
    """Whether a statement says itself that something is still to be done: "is ingekort, maar nog niet vertaald"."""
    return _LEAVES.search(text.lower()) is not None
