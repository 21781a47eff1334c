"""A clause as the rules of promises see it, with the questions that they all ask of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from griffier.findings.commitments.fields import promised_before
from griffier.findings.commitments.wording import A_PRODUCT, PRODUCT, PRODUCT_KINDS, SLOTS
from griffier.findings.sentence.heard import Heard
from griffier.findings.sentence.verbs import Act, Verb, acts_in
from griffier.findings.sentence.words import SORTS, any_of_sort
from griffier.findings.terms import Term, is_recurring
from griffier.lexicon.rows import rows

KIND = {"inform": "inform", "deliver": "deliver", "investigate": "investigate", "legislate": "legislate"}
LAWS = re.compile(
    r"\b[\w-]*(?:wet|wetten|wetgeving|wetsvoorstel|wetsvoorstellen|wetswijziging|heffing|belasting|accijns|verbod|verplichting|amvb|besluit|regelgeving|regeling|richtlijn)\b"
)
_OTHER_WORDS = sorted((row["word"] for row in rows("commitments/others.csv")), key=lambda word: (-len(word), word))
OTHERS = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in _OTHER_WORDS)})(?!\w)")
_BESIDE = re.compile(
    r"\b(?:[Vv]oor|[Mm]et|[Aa]an|[Tt]egen|[Oo]ver|[Nn]aar|[Rr]ichting|[Nn]amens|[Bb]ij|[Tt]ijdens|[Ii]n) (?:[\w-]+ ){0,2}?"
    rf"{OTHERS.pattern}"
    rf"(?:(?: ,| en) (?:de |het )?{OTHERS.pattern})*"
)
_AGENT = re.compile(r"\b[Dd]oor (?:de |het |een |andere )?(?:[\w-]+ ){0,3}[\w-]+")
_NOUNS = "|".join(sorted(SORTS["thing"], key=len, reverse=True))
THING = re.compile(
    r"(?:(?:de|het|een|deze|dit|mijn|onze|ons|zijn|die|dat|nadere|verdere|enkele|twee|drie) )?(?:[a-zë-]+(?:e|en|de) ){0,3}"
    rf"(?:{SLOTS['thing']}|{_NOUNS})(?!\w)",
    re.I,
)
FOUNDED = re.compile(rf"(?<![\w-]){SLOTS['founded']}(?!\w)", re.I)
STUDY = re.compile(rf"(?<![\w-]){SLOTS['study']}(?!\w)", re.I)
EXPECTED = re.compile(r"\bnaar verwachting\b|\bverwacht wordt\b")
MONEY = re.compile(r"\b(?:euro|miljoen|miljard|mln|mld)\b")
HERE = re.compile(
    rf"\b(?:in|met|bij|via|middels) (?:deze|onderhavige|voorliggende) {any_of_sort('this_paper')}\b"
    r"|\b(?:als volgt|in het vervolg van deze)\b|\bin (?:de |het |mijn )?(?:onderstaande|antwoord|antwoorden|vraag)\b"
)
OWN_PAPER = re.compile(
    r"\b(?:bij|in|tijdens|met|via|voor) (?:de |het |een |mijn |haar |zijn |onze |die |dat |nog )?(?:[\w-]+ ){0,4}?(?:"
    + "|".join(sorted(SORTS["paper"]))
    + r")\b"
)
TE = re.compile(r"\bte(?: kunnen| laten| doen| gaan| mogen| hebben)? ([a-zëïéö]+)")
REPORTED = re.compile(rf"\b{any_of_sort('reported')}\b")


def others_do(text: str) -> bool:
    agent = _AGENT.search(text)
    return agent is not None and OTHERS.search(agent[0]) is not None


_AFTER = re.compile(rf"\bna (?:de |het |haar |zijn |deze |dit )?{any_of_sort('event')}\b")


class Promise(NamedTuple):
    """What a rule says of a clause. ``act`` is the verb that is promised, None where a thing is."""

    rule: str
    kind: str
    strength: str
    earlier: bool
    act: Act | None = None


class Case(NamedTuple):
    """A clause in its sentence, with the terms of that clause."""

    heard: Heard
    every: Sequence[Heard]
    sentence: str
    terms: tuple[Term, ...]
    retold: bool
    all_terms: tuple[Term, ...] = ()
    day: dt.date | None = None

    @property
    def inner_terms(self) -> tuple[Term, ...]:
        """The terms that stand in what is told: "de bedoeling is dat dit in mei gereed is"."""
        starts = {one.tokens[i].start for one in self.inner for i in one.clause.words}
        return tuple(term for term in self.all_terms if term.start in starts)

    @property
    def inner_dated(self) -> bool:
        return any(term.due_to or term.due_from for term in self.inner_terms)

    @property
    def dated(self) -> bool:
        return any(not is_recurring(term.text) for term in self.terms) or EXPECTED.search(self.heard.text) is not None

    @property
    def dated_for_sure(self) -> bool:
        return any(term.due_to or term.due_from for term in self.terms)

    @property
    def inner(self) -> tuple[Heard, ...]:
        """The clauses that tell what is said: "dat …", "of …"."""
        return tuple(h for h in self.every if h.before is self.heard and h.clause.kind in ("content", "question"))

    @property
    def told_before(self) -> bool:
        """Whether the sentence says that it was promised or announced before: "zoals toegezegd"."""
        return promised_before(self.sentence)

    @property
    def later(self) -> bool:
        return (
            bool(self.terms)
            or _AFTER.search(self.heard.text) is not None
            or self.heard.has("later")
            or any(h.clause.kind == "time" for h in self.every)
        )

    @property
    def standing(self) -> bool:
        return any(is_recurring(term.text) for term in self.terms) or self.heard.has("standing")

    @property
    def nobody_else(self) -> bool:
        """Whether a passive names nobody else as its subject or agent."""
        if others_do(self.heard.cased):
            return False
        begun = " ".join(self.heard.cased.split(" ")[: self.heard.at + 8])
        return OTHERS.search(_BESIDE.sub("", begun)) is None

    def ours_to_do(self, act: Act) -> bool:
        """Whether a passive of this act may be this government's: others may be in what it is about, not do it."""
        if self.heard.clause.kind == "relative" and not (self.dated or self.heard.kamer):
            return False
        if self.heard.clause.kind == "content" and self.heard.before and not REPORTED.search(self.heard.before.text):
            return False
        if self.heard.clause.kind == "and" and self.heard.before and others_do(self.heard.before.cased):
            return False
        if act.verb.group in ("take", "investigate", "inform", "talk"):
            return not others_do(self.heard.cased)
        return self.nobody_else

    @property
    def following(self) -> str:
        """The words of the sentence from the finite verb on, in small letters."""
        return self.sentence[self.heard.tokens[max(self.heard.clause.governor, 0)].start :].lower()


def kind_of(verb: Verb | None, text: str, kamer: bool = False) -> str:
    """The kind of a promise whose act is this verb, in a clause with these words."""
    if verb is None:
        return "act"
    kind = KIND.get(verb.group, "act")
    if verb.group in ("act", "legislate"):
        return "legislate" if LAWS.search(text) and (verb.makes or verb.group == "legislate") else "act"
    return kind


def promise_of(rule: str, case: Case, act: Act | None, strength: str = "firm", earlier: bool = False) -> Promise:
    if strength == "firm" and EXPECTED.search(case.heard.text):
        strength = "intended"
    if strength == "firm" and not {"blijven", "blijvend", "blijft"}.isdisjoint(case.heard.low):
        strength = "ongoing"
    return Promise(rule, kind_of(act.verb if act else None, case.heard.text), strength, earlier, act)


def to_do(case: Case) -> Act | None:
    """The act behind "te": "voornemens de lijst te delen"; anywhere in the sentence after the finite verb."""
    words = [token.low for token in case.heard.tokens]
    first = max(case.heard.clause.governor, 0)
    for act in acts_in(words[first:], -1):
        if act.form == "infinitive" and "te" in words[first + max(0, act.at - 3) : first + act.at]:
            if (
                act.verb.infinitive in ("kunnen", "hebben", "laten", "doen", "worden", "zijn", "gaan", "komen")
                and not act.verb.particle
            ):
                continue
            return act
    return None


def has_te(case: Case) -> bool:
    return TE.search(case.following) is not None


def is_weak(act: Act | None) -> bool:
    return act is not None and act.verb.group in ("weak", "say")


def names_product(case: Case) -> bool:
    return A_PRODUCT.search(case.heard.text) is not None


WEAK = frozenset(row["verb"] for row in rows("commitments/weak_aims.csv"))


def product_kind(text: str) -> str:
    if STUDY.search(text):
        return "investigate"
    found = PRODUCT.search(text)
    return PRODUCT_KINDS.get(found[0], "act") if found else "act"
