"""What can be heard in a clause: who does it, to whom, whether it is denied, and which act it is of.

``heard`` gives all clauses of a sentence with these facts; it decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from griffier.findings.sentence.clauses import Clause, Token, clauses, tokens
from griffier.findings.sentence.verbs import Act, acts_in
from griffier.findings.sentence.words import SORTS

Subject = Literal["we", "kamer", ""]

_HELPERS = SORTS["helper"]
_ARTICLES = SORTS["article"]
_NOT_DENIED = re.compile(r"niet (?:alleen|enkel|slechts|later|eerder|langer dan|meer dan|zozeer)|zo niet|al dan niet|of niet")


class Heard:
    """A clause with its facts. ``low`` are its own words; ``at`` the place of the finite verb in them (-1: none, or shared)."""

    def __init__(self, clause: Clause, words: Sequence[Token], verb: str, before: Heard | None, sentence: str) -> None:
        self.sentence = sentence
        self.clause, self.tokens, self.verb, self.before = clause, words, verb, before
        self.low = [words[i].low for i in clause.words]
        self.at = clause.finite
        self.subject: Subject = ""
        self.by: str | None = None
        self.kamer = False

    @property
    def start(self) -> int:
        return self.tokens[self.clause.words[0]].start if self.clause.words else 0

    @property
    def end(self) -> int:
        return self.tokens[self.clause.words[-1]].end if self.clause.words else 0

    @cached_property
    def acts(self) -> list[Act]:
        return list(acts_in(self.low, self.at))

    @cached_property
    def text(self) -> str:
        return " ".join(self.low)

    @cached_property
    def cased(self) -> str:
        """The clause's own words as written, parted by blanks."""
        return " ".join(self.sentence[self.tokens[i].start : self.tokens[i].end] for i in self.clause.words)

    @cached_property
    def denied(self) -> bool:
        """Whether it is said that it is not (yet) so."""
        return not SORTS["not"].isdisjoint(_NOT_DENIED.sub("", self.text).split())

    def has(self, sort: str) -> bool:
        return not SORTS[sort].isdisjoint(self.low)

    def act(self, *wanted: str) -> Act | None:
        """The act: the last verb of these forms that is no helper; of several readings the longest."""
        best: Act | None = None
        for one in self.acts:
            helps = one.verb.infinitive in _HELPERS and not one.verb.particle
            if one.form in wanted and not helps and (best is None or one.at > best.at):
                best = one
        return best

    def holds(self, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether one of these places of the sentence is among the clause's own words."""
        return any(self.tokens[i].start == start for i in self.clause.words for start, _ in spans)


def heard(sentence: str, we: Sequence[tuple[int, int]], kamer: Sequence[tuple[int, int]]) -> list[Heard]:
    """The clauses of a sentence with what is heard in them; ``we`` and ``kamer`` are the places that name these."""
    words = tokens(sentence)
    found: list[Heard] = []
    for clause in clauses(words):
        verb = words[clause.governor].low if clause.governor >= 0 else ""
        one = Heard(clause, words, verb, found[clause.before] if clause.before >= 0 else None, sentence)
        _name(one, sentence, we, kamer)
        found.append(one)
    return found


def _name(one: Heard, sentence: str, we: Sequence[tuple[int, int]], kamer: Sequence[tuple[int, int]]) -> None:
    """Fill in who does it and whether the Kamer is named."""
    place = {one.tokens[i].start: k for k, i in enumerate(one.clause.words)}
    ends = {one.tokens[i].end: k for k, i in enumerate(one.clause.words)}
    ours = [(place[a], ends.get(b, place[a]), sentence[a:b]) for a, b in we if a in place]
    theirs = [(place[a], ends.get(b, place[a]), sentence[a:b]) for a, b in kamer if a in place]
    one.kamer = bool(theirs)
    for first, last, said in ours:
        if _is_subject(one, first, last):
            one.subject, one.by = "we", said
            return
    if any(words in one.text for words in ("op mijn verzoek", "in mijn opdracht", "namens mij", "op verzoek van het kabinet")):
        one.subject, one.by = "we", None
        return
    for first, last, _ in theirs:
        if _is_subject(one, first, last):
            one.subject = "kamer"
            return
    if one.before and (one.clause.shared or (one.clause.kind == "and" and 0 <= one.at <= 1)):
        one.subject, one.by = one.before.subject, one.before.by


def _is_subject(one: Heard, first: int, last: int) -> bool:
    """Whether the words from ``first`` to ``last`` stand where the subject does."""
    at, low = one.at, one.low
    if one.clause.kind in ("main", "and", "aside", "quoted"):
        if at < 0:
            return first == 0 and not one.clause.shared
        if last < at:
            between = [word for word in low[last + 1 : at] if word != ","]
            if low[last + 1 : last + 2] == [","] and low[at - 1 : at] == [","]:
                return True
            return len(between) <= 3 and _ARTICLES.isdisjoint(between) and all(word in SORTS["adverb"] for word in between)
        between = low[at + 1 : first]
        return (
            len(between) <= 3
            and all(word in SORTS["adverb"] or word in ("kamer", "de", "uw") for word in between)
            and (not between or between[-1] not in _ARTICLES or between[-1] in ("dit", "dat", "deze", "die"))
        )
    between = low[1:first]
    return len(between) <= 3 and all(word in SORTS["adverb"] for word in between)
