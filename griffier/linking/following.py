"""Follow promises: which later words of the government say what became of which promise.

A statement ("op 6 mei is het loket geopend", "de bijeenkomst is uitgesteld") is held against promises that share rare words with
it, found through an index, never pair by pair. A link needs all of these, and shows how much of each it has:

* order    the statement was written after the promise (by dates, or by what an undated paper mentions), or stands close behind;
* act      what was promised is what was done (held, sent, opened …), or the paper itself says that it kept or dropped it;
* subject  rare words, or pairs of words, in common, and a fair share of the promise's words;
* agent    nobody else than this government is named as doing it;
* days     a year named in the statement does not lie before the promise.

A promise that names the paper in which it will be kept ("in de voortgangsbrief") is kept by one that presents itself as such. A
statement in which a paper speaks of "the promise" itself belongs to the promise that it fits best. Which links of a promise count
is for ``choosing``. All of this is read from words; nothing is learnt.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from griffier.linking.agents import OTHER
from griffier.linking.carriers import documents, presents_itself
from griffier.linking.chronology import is_after, later
from griffier.linking.fitting import (
    GOING_ON,
    Fit,
    Link,
    Parts,
    Said,
    act_of,
    by_chance,
    covers_half,
    is_of_before,
    leaves_some,
    nearest,
    points_to,
    tells_on,
    too_little,
    worth_around,
)
from griffier.linking.promises import Promise
from griffier.linking.rarity import Rarity
from griffier.linking.statements import Version
from griffier.linking.subjects import joined
from griffier.linking.thresholds import (
    BESIDE,
    CLOSE,
    CONTEXT,
    FOR_POINTING,
    FULL_SHARE,
    FULL_SUBJECT,
    HANDFUL,
    LEAST_LOOKED_AT,
    LEAST_SHARE,
    LEAST_SUBJECT,
    MOST_LOOKED_AT,
    PAIR,
    PER_TENFOLD,
    PROPOSED,
    SAME_SORT,
    SHARE_OF_SAME,
    SOON_AFTER,
    WEIGHTS,
)


class Follower:
    """Holds the promises of a record in an index of their rare words; asked per statement, in any order."""

    def __init__(self, promises: Sequence[Promise], versions: Mapping[int, Version], rarity: Rarity) -> None:
        self._promises = promises
        self._whens = {id_: version.when for id_, version in versions.items()}
        self._by_kin: dict[str, list[int]] = defaultdict(list)
        self._relatives: tuple[frozenset[str], frozenset[int]] = (frozenset(), frozenset())
        self._least_unrelated = LEAST_SUBJECT + PER_TENFOLD * max(0.0, math.log10(max(1, len(versions)) / HANDFUL))
        self._rarity = rarity
        self._by_term: dict[str, list[int]] = defaultdict(list)
        self._by_paper: dict[str, list[int]] = defaultdict(list)
        self._carried: list[int] = []
        self._mass: list[float] = []
        for i, promise in enumerate(promises):
            for term in promise.subject.terms | promise.context.terms:
                self._by_term[term].append(i)
            self._by_paper[promise.paper].append(i)
            if promise.carrier:
                self._carried.append(i)
            version = versions.get(promise.version)
            for kin in version.dossiers | {version.paper} if version else ():
                self._by_kin[kin].append(i)
            beside = sum(rarity(word.stem) for word in promise.subject.words if word.stem not in promise.core)
            around = worth_around(promise) * rarity.mass(promise.context)
            self._mass.append(rarity.mass(promise.subject) - BESIDE * beside + around)

    def links(self, said: Said) -> list[Link]:
        """The links of one statement, of ``PROPOSED`` or more, the best first."""
        if said.agent == OTHER:
            return []
        found = [fit for i in sorted(self._near(said)) if (fit := self._fit(i, said))]
        if said.statement.formula:
            found = nearest(found)
        return sorted((fit.link for fit in found), key=lambda link: (-link.score, link.promise))

    def _near(self, said: Said) -> set[int]:
        """Promises that share rare words with a statement, the rarest looked up first, and those that it points to."""
        terms = [t for t in said.subject.terms | said.context.terms if t in self._by_term]
        terms.sort(key=lambda t: (len(self._by_term[t]), t))
        shared: dict[int, float] = defaultdict(float)
        looked_at = 0
        for term in terms:
            looked_at += len(self._by_term[term])
            if looked_at > MOST_LOOKED_AT:
                break
            weight = self._rarity(term)
            for i in self._by_term[term]:
                shared[i] += weight
        half = self._least_unrelated / 2
        related = self._related(said)
        near = {i for i, weight in shared.items() if weight >= half or (i in related and weight >= LEAST_LOOKED_AT)}
        near |= {i for i in self._carried if i in related and self._carries(self._promises[i], said)}
        return near.union(*(self._by_paper.get(paper, ()) for paper, _ in said.pointers))

    def _fit(self, i: int, said: Said) -> Fit | None:
        promise, mass, statement = self._promises[i], self._mass[i], said.statement
        order = self._order(promise, said)
        if not order:
            return None
        kind, how, act = act_of(promise, said)
        if not act or is_of_before(said.statement.text, self._whens[promise.version]):
            return None
        subject, share, shared, pairs = self._subject(promise, mass, said)
        pointed = points_to(said, promise) and (how.startswith("formula") or said.again is not None)
        related = i in self._related(said)
        if related and how.startswith(("tell", "send")) and self._carries(promise, said):
            pointed, how = True, f"{how}; a {promise.carrier}, as promised"
        least = LEAST_SUBJECT if related else self._least_unrelated
        apart = least > LEAST_SUBJECT + PER_TENFOLD
        if not pointed and (subject < least or share < LEAST_SHARE or by_chance(promise, said, share, shared, apart)):
            return None
        if statement.version == promise.version and not how.startswith("formula"):
            kind = "kept" if promise.earlier else "partly"
        elif kind == "kept" and covers_half(promise, said):
            kind = "partly"
        if said.again and how != GOING_ON and not self._is_same(promise, said, said.again, share, pairs):
            return None
        if not pointed and not how.startswith("formula") and self._only_a_paper(promise, said, shared, related):
            return None
        if too_little(how, said.agent, share, shared, len(pairs)) and statement.version != promise.version:
            return None
        if kind == "kept" and leaves_some(statement.text):
            kind = "partly"
        full = min(1.0, subject / FULL_SUBJECT), min(1.0, share / FULL_SHARE)
        parts = Parts(*full, act, said.agent, order, shared, pairs, how)
        score = sum(weight * getattr(parts, name) for name, weight in WEIGHTS.items()) + (FOR_POINTING if pointed else 0)
        if score < PROPOSED:
            return None
        link = Link(
            promise.id, statement.version, statement.flow, statement.start, statement.end, statement.text, kind,
            round(min(1.0, score), 3), parts,
        )  # fmt: skip
        return Fit(link, subject, share, pointed, promise.earlier)

    def _carries(self, promise: Promise, said: Said) -> bool:
        """Whether a statement presents its paper as the one in which a promise said that it would be kept, in time."""
        in_time = not is_after(promise.due_to, said.when, SOON_AFTER)
        return bool(promise.carrier) and in_time and presents_itself(promise.carrier, said.statement.text, said.statement.acts)

    def _only_a_paper(self, promise: Promise, said: Said, shared: tuple[str, ...], related: bool) -> bool:
        """Whether one word for a sort of paper is all that is shared, with a paper from elsewhere or after the term."""
        names = documents(joined(promise.subject, promise.context))
        one = len(shared) == 1 and shared[0].lstrip("~") in names
        return one and (not related or is_after(promise.due_to, said.when, SOON_AFTER))

    def _related(self, said: Said) -> frozenset[int]:
        """The promises of papers that share a dossier with a statement's paper, it names, or that it is (kept)."""
        if self._relatives[0] != said.kin:
            self._relatives = said.kin, frozenset(i for kin in said.kin for i in self._by_kin.get(kin, ()))
        return self._relatives[1]

    def _is_same(self, promise: Promise, said: Said, again: Promise, share: float, pairs: tuple[str, ...]) -> bool:
        """Whether a later promise is the same one: a thing of one sort or a pair of words in both, and a fair share both ways."""
        shared, _ = self._rarity.shared(again.subject, joined(promise.subject, promise.context))
        mass = self._rarity.mass(again.subject)
        backward = shared / mass if mass else 0.0
        return bool(pairs or promise.things & said.things) and min(share, backward) >= SHARE_OF_SAME

    def _order(self, promise: Promise, said: Said) -> float:
        statement = said.statement
        if statement.version != promise.version:
            return later(self._whens[promise.version], said.when)
        behind = statement.start - promise.end
        if not 0 <= behind <= CLOSE or statement.flow != promise.flow:
            return 0.0
        if statement.formula:
            return 1.0 if said.context.words else 0.0
        return 1.0 if tells_on(promise, said) else 0.0

    def _subject(self, promise: Promise, mass: float, said: Said) -> tuple[float, float, tuple[str, ...], tuple[str, ...]]:
        """Rare words shared, their share of the promise, the words, and the pairs of neighbours."""
        rarity = self._rarity
        own, words = rarity.shared(promise.subject, said.subject)
        around, more = rarity.shared(promise.context, said.subject) if promise.context.words else (0.0, ())
        total = own + worth_around(promise) * around
        if said.context.words:
            both, wide = rarity.shared(promise.subject, joined(said.subject, said.context))
            total += CONTEXT * max(0.0, both - own)
            words = wide
        pairs = (promise.subject.pairs | promise.context.pairs) & said.subject.pairs
        bonus = PAIR * sum(min(rarity(a), rarity(b)) for a, b in pairs)
        things = SAME_SORT if promise.things & said.things else 0.0
        share = total / mass if mass else 0.0
        named = tuple(" ".join(pair) for pair in sorted(pairs))
        return total + bonus + (things if total else 0.0), share, tuple(dict.fromkeys(words + more)), named
