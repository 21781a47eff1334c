"""Follow promises: which later words of the government say what became of which promise.

A statement ("op 6 mei is het loket geopend", "de bijeenkomst is uitgesteld") is held against promises that share rare words with it,
found through an index, never pair by pair. A link needs all of these, and shows how much of each it has:

* order      the statement was written after the promise (by dates, or by what an undated paper mentions), or stands close behind it;
* act        what was promised is what was done (held, sent, opened …), or the paper says itself that it kept, put off or dropped it;
* subject    rare words, or pairs of words, in common, and a fair share of the promise's words;
* agent      nobody else than this government is named as doing it;
* days       a day named in the statement does not lie before the promise.

Of one later paper the best statement counts for a promise; a second one only when it is strong by itself. A statement in which a paper
speaks of "the promise" itself belongs to the promise that it fits best. All of this is read from words; nothing is learnt.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from griffier.linking.agents import GOVERNMENT, OPEN, OTHER, agent_of
from griffier.linking.chronology import When, later
from griffier.linking.promises import Promise, things_of
from griffier.linking.rarity import Rarity
from griffier.linking.statements import Statement, Version
from griffier.linking.subjects import NOTHING, Subject, joined, subject_of

ACCEPTED = 0.60
"""Score from which a link counts."""
PROPOSED = 0.45
"""Score from which a link is proposed to a person, and counts for nothing until confirmed."""
STRONG = 0.80
"""Score that a second statement of the same paper needs."""
_CONTEXT = 0.6
"""What a word of the sentence before is worth."""
_BESIDE = 0.5
"""What a word of a promise beside what is promised (a motive, a relative clause) counts less in the whole."""
_MOST_LOOKED_AT = 3_000
"""Promises that one statement may call up: its rarest words first."""
_SAME_PROMISE = 0.9
"""A paper that speaks of "the promise" means the one that fits best, and others told in nearly the same words."""
_CLOSE = 400
_WEIGHTS = {"subject": 0.40, "share": 0.20, "act": 0.25, "agent": 0.10, "order": 0.05}
_FULL_SUBJECT = 1.8
_FULL_SHARE = 0.45
_LEAST_SUBJECT = 0.55
_LEAST_SHARE = 0.12
_HANDFUL = 5
_PER_TENFOLD = 0.3
"""Rare words more that are asked for every time that there are ten times as many papers than a handful: chance grows with them."""
_AHEAD = re.compile(r"\b(?:zal|zullen|zult|voornemens?|streeft|streven|van plan)\b|\bwerk(?:t|en)\b.{0,60}? aan\b")
_SHARE_OF_ANY_ACT = 0.25
_SHARE_OF_SAME = 0.2
_SHARE_OF_ONE_WORD = 0.5
_AS_GOOD = 0.85
_BEGUN = frozenset({"found", "hold", "study"})
"""What is finished was begun: such a promise is kept by "is afgerond" too."""
ANY_ACT = "any act,"
GOING_ON = "going on"
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


class _Fit(NamedTuple):
    """A link with what is shared in full: so many rare words, and such a share of the promise."""

    link: Link
    subject: float
    share: float


class Follower:
    """Holds the promises of a record in an index of their rare words; asked per statement, in any order."""

    def __init__(self, promises: Sequence[Promise], versions: Mapping[int, Version], rarity: Rarity) -> None:
        self._promises = promises
        self._whens = {id_: version.when for id_, version in versions.items()}
        self._kin = {id_: version.dossiers | {version.paper} for id_, version in versions.items()}
        self._least_unrelated = _LEAST_SUBJECT + _PER_TENFOLD * max(0.0, math.log10(max(1, len(versions)) / _HANDFUL))
        self._rarity = rarity
        self._by_term: dict[str, list[int]] = defaultdict(list)
        self._by_paper: dict[str, list[int]] = defaultdict(list)
        self._mass: list[float] = []
        for i, promise in enumerate(promises):
            for term in promise.subject.terms | promise.context.terms:
                self._by_term[term].append(i)
            self._by_paper[promise.paper].append(i)
            beside = sum(rarity(word.stem) for word in promise.subject.words if word.stem not in promise.core)
            around = _around(promise) * rarity.mass(promise.context)
            self._mass.append(rarity.mass(promise.subject) - _BESIDE * beside + around)

    def links(self, said: Said) -> list[Link]:
        """The links of one statement, of ``PROPOSED`` or more, the best first."""
        found = [fit for i in sorted(self._near(said)) if (fit := self._fit(self._promises[i], self._mass[i], said))]
        if said.statement.formula:
            found = _nearest(found)
        return sorted((fit.link for fit in found), key=lambda link: (-link.score, link.promise))

    def _near(self, said: Said) -> set[int]:
        """Promises that share a rare word with a statement, that it points to, or that stand right before it."""
        near = {i for paper, _ in said.pointers for i in self._by_paper.get(paper, ())}
        terms = [t for t in said.subject.terms | said.context.terms if t in self._by_term]
        terms.sort(key=lambda t: (len(self._by_term[t]), t))
        looked_at = 0
        for term in terms:
            looked_at += len(self._by_term[term])
            if looked_at > _MOST_LOOKED_AT:
                break
            near.update(self._by_term[term])
        return near

    def _fit(self, promise: Promise, mass: float, said: Said) -> _Fit | None:
        order = self._order(promise, said)
        if not order or said.agent == OTHER:
            return None
        kind, how, act = _act(promise, said)
        if not act or _of_before(said.statement.text, self._whens[promise.version]):
            return None
        subject, share, shared, pairs = self._subject(promise, mass, said)
        pointed = (how.startswith("formula") or said.again is not None) and any(paper == promise.paper and number in (None, promise.answer) for paper, number in said.pointers)
        if not pointed and (subject < self._least(promise, said) or share < _LEAST_SHARE or _by_chance(promise, said, share, shared)):
            return None
        if said.again and how != GOING_ON and min(share, self._backward(promise, said.again)) < _SHARE_OF_SAME:
            return None
        if _too_little(how, said.agent, share, shared, len(pairs)):
            return None
        parts = Parts(min(1.0, subject / _FULL_SUBJECT), min(1.0, share / _FULL_SHARE), act, said.agent, order, shared, pairs, how)
        score = sum(weight * getattr(parts, name) for name, weight in _WEIGHTS.items()) + (0.25 if pointed else 0)
        statement = said.statement
        if score < PROPOSED:
            return None
        link = Link(
            promise.id, statement.version, statement.flow, statement.start, statement.end, statement.text, kind,
            round(min(1.0, score), 3), parts,
        )  # fmt: skip
        return _Fit(link, subject, share)

    def _least(self, promise: Promise, said: Said) -> float:
        """How many rare words must be shared: more between papers that have nothing to do with each other, the more papers there are."""
        related = said.statement.version == promise.version or bool(said.kin & self._kin[promise.version])
        return _LEAST_SUBJECT if related else self._least_unrelated

    def _backward(self, promise: Promise, later_one: Promise) -> float:
        """What share of the later promise's own words the earlier one has."""
        shared, _ = self._rarity.shared(later_one.subject, joined(promise.subject, promise.context))
        mass = self._rarity.mass(later_one.subject)
        return shared / mass if mass else 0.0

    def _order(self, promise: Promise, said: Said) -> float:
        statement = said.statement
        if statement.version != promise.version:
            return later(self._whens[promise.version], said.when)
        behind = statement.start - promise.end
        return 1.0 if statement.formula and said.context.words and 0 <= behind <= _CLOSE else 0.0

    def _subject(self, promise: Promise, mass: float, said: Said) -> tuple[float, float, tuple[str, ...], tuple[str, ...]]:
        """Rare words shared, their share of the promise, the words, and the pairs of neighbours."""
        rarity = self._rarity
        own, words = rarity.shared(promise.subject, said.subject)
        around, more = rarity.shared(promise.context, said.subject) if promise.context.words else (0.0, ())
        total = own + _around(promise) * around
        if said.context.words:
            both, wide = rarity.shared(promise.subject, joined(said.subject, said.context))
            total += _CONTEXT * max(0.0, both - own)
            words = wide
        pairs = (promise.subject.pairs | promise.context.pairs) & said.subject.pairs
        bonus = 0.3 * sum(min(rarity(a), rarity(b)) for a, b in pairs)
        things = 0.3 if promise.things & said.things else 0.0
        share = total / mass if mass else 0.0
        named = tuple(" ".join(pair) for pair in sorted(pairs))
        return total + bonus + (things if total else 0.0), share, tuple(dict.fromkeys(words + more)), named


def _nearest(found: list[_Fit]) -> list[_Fit]:
    """Of the promises that words about "the promise" may mean: those they fit best, by words shared or by share of the promise."""
    most = max((fit.subject for fit in found), default=0.0)
    best = max((fit.share for fit in found), default=0.0)
    return [fit for fit in found if fit.subject >= _SAME_PROMISE * most or fit.share >= _SAME_PROMISE * best]


def _around(promise: Promise) -> float:
    """What the sentence before a promise is worth: all, where the promise itself only says "hierover"."""
    return _CONTEXT if len(promise.subject.words) > 1 else 1.0


def _by_chance(promise: Promise, said: Said, share: float, words: tuple[str, ...]) -> bool:
    """Whether one word is all that is shared, and it neither names the thing promised nor makes up half of the promise."""
    return len(words) < 2 and share < _SHARE_OF_ONE_WORD and not promise.things & said.things


def _too_little(promise_acted: str, agent: float, share: float, words: tuple[str, ...], pairs: int) -> bool:
    """Where any act may keep a promise ("gevolg geven aan"), more must agree: the government is named, or three things."""
    if not promise_acted.startswith(ANY_ACT):
        return False
    return share < _SHARE_OF_ANY_ACT or (agent != GOVERNMENT and len(words) - pairs < 3)


def _act(promise: Promise, said: Said) -> tuple[str, str, float]:
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
    if finished and promise.acts & _BEGUN:
        return "kept", f"finish: {finished.words}", 0.8
    if promise.kind == "act" and not promise.acts - {"finish"}:
        other = next((a for a in said.statement.acts if a.group != "tell" and (a.how == "done" or said.agent == GOVERNMENT)), None)
        if other:
            return "kept", f"{ANY_ACT} {other.group}: {other.words}", 0.6
    return "", "", 0.0


def _said_again(promise: Promise, later_one: Promise) -> tuple[str, str, float]:
    """A promise made again: going on by now, moved to a later day, or only repeated."""
    if later_one.strength == "ongoing" and promise.strength != "ongoing" and not _AHEAD.search(later_one.quote):
        same = promise.kind == later_one.kind or promise.acts & later_one.acts
        return ("partly", GOING_ON, 1.0) if same else ("", "", 0.0)
    names = {word.stem for word in promise.subject.words if word.name}, {word.stem for word in later_one.subject.words if word.name}
    if (promise.kind != later_one.kind and not promise.acts & later_one.acts) or (all(names) and not names[0] & names[1]):
        return "", "", 0.0
    moved = promise.due_to and later_one.due_to and later_one.due_to > promise.due_to and not promise.recurring
    return ("postponed", "promised for later", 1.0) if moved else ("repeated", "promised again", 1.0)


def _of_before(text: str, when: When) -> bool:
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


def chosen(links: Iterable[Link], papers: dict[int, str], recurring: frozenset[str] = frozenset()) -> list[Link]:
    """The links that count or are proposed: per promise and later paper the best, and others that are strong by themselves.

    A promise to do one thing is kept once: unless it is one of the ``recurring`` ones, words in other papers count only when they fit
    nearly as well as the best; else they are proposed.
    """
    by_paper: dict[tuple[str, str, str, bool], list[Link]] = defaultdict(list)
    best: dict[str, float] = defaultdict(float)
    for link in links:
        by_paper[link.promise, papers[link.version], link.kind, link.parts.how.startswith("promised")].append(link)
        if link.kind == "kept":
            best[link.promise] = max(best[link.promise], link.score)
    kept: list[Link] = []
    for group in by_paper.values():
        group.sort(key=lambda link: (-link.score, link.start))
        for link in (link for i, link in enumerate(group) if i == 0 or link.score >= STRONG):
            weak = link.kind == "kept" and link.promise not in recurring and link.score < _AS_GOOD * best[link.promise]
            kept.append(link._replace(score=min(link.score, ACCEPTED - 0.001)) if weak else link)
    return sorted(kept, key=lambda link: (link.promise, papers[link.version], link.flow, link.start))
