"""A request's tree to tantivy's query, built from terms and never parsed, so that nothing typed can break it.

A word is looked for as written, by its stem, as part of a compound, in what stands around a passage, taken apart when it is a
compound itself, and under its other names; the best of these counts, the others a little (``TIE``). Weights were chosen on
the queries in ``gold/search``, coarsely: each is a round number and none is there for one query.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import tantivy

from griffier.search.analyser import WORD, Analyser, Token, fold
from griffier.search.prepare import stop_words
from griffier.search.request import Filter, Group, Near, Node, Not, Phrase, Request, Word
from griffier.search.spelling import meant
from griffier.search.terms import Related, Thesaurus
from griffier.search.view import View

MUST, SHOULD, MUST_NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
DOSSIER_DIGITS = 5
MOST_IN_PAIRS = 3
"""Words of a request up to which neighbours are also looked for side by side; a sentence has enough words without."""
Clause = tuple[tantivy.Occur, tantivy.Query]


@dataclass(frozen=True, slots=True)
class Weights:
    """What a match in each way is worth."""

    exact: float = 1.0
    stem: float = 1.0
    parts: float = 0.8
    context: float = 0.5
    apart: float = 0.6
    part: float = 0.2
    related: float = 0.5
    tie: float = 0.1
    near: float = 0.2
    whole: float = 4.0
    held: float = 0.5


class Level(NamedTuple):
    """A query that ranks, and the same without what only ranks: it finds the same passages, sooner."""

    ranks: tantivy.Query
    finds: tantivy.Query


NOTHING = Level(tantivy.Query.empty_query(), tantivy.Query.empty_query())


@dataclass(slots=True)
class Plan:
    """A request made ready: the query for all words, those for half of them and for any, what to light, and what to say."""

    strict: Level
    looser: list[Level] = field(default_factory=list)
    lit: set[str] = field(default_factory=set)
    lit_prefixes: tuple[str, ...] = ()
    suggestion: str | None = None
    notes: list[str] = field(default_factory=list)
    words: int = 0


class Planner:
    """Builds plans against one view of the index."""

    def __init__(self, view: View, analyser: Analyser, thesaurus: Thesaurus, weights: Weights | None = None) -> None:
        self.view, self.analyser, self.thesaurus, self.weights = view, analyser, thesaurus, weights or Weights()

    def plan(self, request: Request, kinds: Sequence[str] = (), only: tantivy.Query | None = None) -> Plan:
        """The plan of a request, with only these kinds of passages when any are named, and only what ``only`` finds."""
        plan = Plan(NOTHING, notes=list(request.notes))
        nodes = _flat(request.tree)
        tokens = [t for n in nodes if isinstance(n, Word) and not n.prefix for t in self.analyser.tokens(n.text)]
        words = [t for t in tokens if t.exact not in stop_words()] or tokens
        clauses_of_rest = (self._node(n, plan) for n in nodes if not (isinstance(n, Word) and not n.prefix))
        others: list[Clause] = [clause for clause in clauses_of_rest if clause is not None]
        others += [(MUST, self._any_filter("kind", kinds))] if kinds else []
        others += [(MUST, only)] if only is not None else []
        numbers = [w for w in words if w.exact[0].isdigit()] if len(words) > 1 else []
        words = [w for w in words if w not in numbers]
        others += [(MUST, level.ranks) for level in self._words(numbers, plan)]  # another number is never a near miss
        clauses = self._words(words, plan)
        plan.words = len(clauses) + len(numbers)
        if clauses or others:
            ranks = [*[(MUST, c.ranks) for c in clauses], *others, *self._together(words)]
            plan.strict = Level(_all(ranks), _all([*[(MUST, c.finds) for c in clauses], *others]))
        loose = [self._loose(c, w) for c, w in zip(clauses, words, strict=True)]
        for enough in sorted({(len(clauses) + 1) // 2, 1}, reverse=True) if clauses else ():
            plan.looser.append(self._level(loose, enough, others, [*self._together(words), self._whole(plan)]))
        if plan.suggestion is not None:
            plan.suggestion = _mended(request.text, plan.suggestion)
        return plan

    def _loose(self, word: Level, token: Token) -> Level:
        """A word, or any part of it."""
        parts = self._each_part(token)
        return Level(*(tantivy.Query.disjunction_max_query([way, *parts], 0.0) for way in word)) if parts else word

    def _level(self, words: Sequence[Level], enough: int, others: list[Clause], ranking: list[Clause]) -> Level:
        """At least ``enough`` of the words, and all the others."""
        held = tantivy.Query.boolean_query([(SHOULD, self._held(w.ranks)) for w in words], minimum_number_should_match=enough)
        finds = tantivy.Query.boolean_query([(SHOULD, w.finds) for w in words], minimum_number_should_match=enough)
        return Level(_all([(MUST, held), *others, *ranking]), _all([(MUST, finds), *others]))

    def _whole(self, plan: Plan) -> Clause:
        """Passages that hold all words come before those that do not."""
        return SHOULD, tantivy.Query.const_score_query(plan.strict.finds, self.weights.whole)

    def _words(self, words: Sequence[Token], plan: Plan) -> list[Level]:
        """One query for every word of a request."""
        stems, exacts = [w.stem for w in words], [w.exact for w in words]
        related = self.thesaurus.others(stems, exacts, self.view.learnt)
        return [self._word(w, [r for r in related if r.start <= i < r.end], plan) for i, w in enumerate(words)]

    def _word(self, word: Token, related: Sequence[Related], plan: Plan) -> Level:
        w = self.weights
        plan.lit |= {word.exact, word.stem}
        ways = [
            self.term("stem", word.stem, w.stem),
            self.term("parts", word.stem, w.parts), self.term("context", word.stem, w.context),
        ]  # fmt: skip
        if len(word.exact) == DOSSIER_DIGITS and word.exact.isdigit():
            ways += [self.term("filter", f"{name}:{word.exact}", 1.0) for name in ("dossier", "refers")]
        if len(parts := word.parts) > 1 and (query := self._apart(parts)):
            ways.append(_boost(query, w.apart))
            plan.lit |= set(parts)
        for other in related:
            ways.append(self.name(other.stems, w.related))
            plan.lit |= set(other.stems) if len(other.stems) == 1 else {" ".join(other.stems)}
        if not self._stands(word) and (mended := meant(word.exact, self.view)):
            plan.suggestion = f"{plan.suggestion or ''}\0{word.exact}\1{mended}"
            stem = self.analyser.stem(mended)
            plan.lit |= {mended, stem}
            ways += [self.term("stem", stem, w.stem), self.term("context", stem, w.context), self.term("parts", stem, w.parts)]
        exact = self.term("exact", word.exact, w.exact)  # finds nothing that the stem does not
        return Level(tantivy.Query.disjunction_max_query([exact, *ways], w.tie), tantivy.Query.disjunction_max_query(ways, 0.0))

    def _stands(self, word: Token) -> bool:
        """Whether any passage holds the word, or all parts of it."""
        here = any(self.view.frequency(f, t) for f, t in (("exact", word.exact), ("stem", word.stem), ("parts", word.stem)))
        return here or (len(word.parts) > 1 and all(self.view.frequency("stem", p) for p in word.parts))

    def _apart(self, parts: Sequence[str]) -> tantivy.Query:
        """All parts of a compound, each as a word or in a compound."""
        each = [tantivy.Query.boolean_query([(SHOULD, self.term("stem", p, 1.0)), (SHOULD, self.term("parts", p, 0.6))])
                for p in parts[:4]]  # fmt: skip
        return _all([(MUST, q) for q in each])

    def _held(self, query: tantivy.Query) -> tantivy.Query:
        """Every word that is held counts, be it a common one: two words of three are better than one of them twice."""
        if not self.weights.held:
            return query
        held = tantivy.Query.const_score_query(query, self.weights.held)
        return tantivy.Query.boolean_query([(MUST, query), (SHOULD, held)])

    def _each_part(self, word: Token) -> list[tantivy.Query]:
        """Any one part of a compound, for when the whole of it finds too little."""
        parts = word.parts if len(word.parts) > 1 else ()
        return [self.term(f, p, self.weights.part) for p in parts for f in ("stem", "parts")]

    def name(self, stems: Sequence[str], weight: float) -> tantivy.Query:
        """Another name: a word, or words in a row."""
        if len(stems) > 1:
            return _boost(tantivy.Query.phrase_query(self.view.schema, "stem", list(stems)), weight)
        ways = [self.term("stem", stems[0], weight), self.term("parts", stems[0], weight * self.weights.parts),
                self.term("context", stems[0], weight * self.weights.context)]  # fmt: skip
        return tantivy.Query.disjunction_max_query(ways, 0.0)

    def _together(self, words: Sequence[Token]) -> list[Clause]:
        """Neighbouring words that stand together count more."""
        if not self.weights.near or len(words) > MOST_IN_PAIRS:
            return []
        pairs = [(a.stem, b.stem) for a, b in pairwise(words)]
        return [(SHOULD, _boost(tantivy.Query.phrase_query(self.view.schema, "stem", list(p), slop=2), self.weights.near))
                for p in pairs]  # fmt: skip

    def _node(self, node: Node, plan: Plan) -> Clause | None:
        if isinstance(node, Not):
            inner = self._without(node.node) or self._node(node.node, Plan(NOTHING))
            return (MUST_NOT, inner[1]) if inner and inner[0] is not MUST_NOT else None
        query = self._positive(node, plan)
        return (MUST, query) if query is not None else None

    def _without(self, node: Node) -> Clause | None:
        """What holds a word itself: excluding a word excludes no other names, and nothing that stands around."""
        if not isinstance(node, Word) or node.prefix:
            return None
        words = [t for t in self.analyser.tokens(node.text)]
        each = [tantivy.Query.boolean_query([(SHOULD, self.term(f, t.stem, 1.0)) for f in ("stem", "parts")]) for t in words]
        return (MUST, _all([(MUST, q) for q in each])) if each else None

    def _positive(self, node: Node, plan: Plan) -> tantivy.Query | None:
        if isinstance(node, Word):
            return self._prefix(node, plan) if node.prefix else self._all_words(node, plan)
        if isinstance(node, Phrase):
            return self._phrase(node.text, plan)
        if isinstance(node, Near):
            return self._near(node, plan)
        if isinstance(node, Filter):
            return self._filter(node)
        if isinstance(node, Group):
            clauses = [c for c in (self._node(n, plan) for n in node.nodes) if c is not None]
            if not node.any_of:
                return _all(clauses) if clauses else None
            ways = [(SHOULD, q if o is MUST else _all([(o, q)])) for o, q in clauses]
            return tantivy.Query.boolean_query(ways) if ways else None
        return None

    def _all_words(self, node: Word, plan: Plan) -> tantivy.Query | None:
        clauses = self._words(list(self.analyser.tokens(node.text)), plan)
        return _all([(MUST, c.ranks) for c in clauses]) if clauses else None

    def _prefix(self, node: Word, plan: Plan) -> tantivy.Query | None:
        words = self.analyser.fields(node.text).exact.split()
        if not words:
            return None
        plan.lit_prefixes += (words[-1],)
        last = tantivy.Query.regex_query(self.view.schema, "exact", f"{words[-1]}.*")
        return _all([(MUST, last), *[(MUST, self.term("exact", w, 1.0)) for w in words[:-1]]])

    def _phrase(self, text: str, plan: Plan, field_: str = "exact") -> tantivy.Query | None:
        words = self.analyser.fields(text).exact.split()
        plan.lit |= {" ".join(words)} if len(words) > 1 else set(words)
        if len(words) < 2:
            return self.term(field_, words[0], 1.0) if words else None
        return tantivy.Query.phrase_query(self.view.schema, field_, [*words])

    def _near(self, node: Near, plan: Plan) -> tantivy.Query | None:
        """Both in either order; the words of a phrase count as one run of stems."""
        left, right = (self.analyser.fields(n.text).stems.split() for n in (node.left, node.right))
        if not left or not right:
            return None
        plan.lit |= {*left, *right}
        both = [left + right, right + left]
        ways = [(SHOULD, tantivy.Query.phrase_query(self.view.schema, "stem", list(w), slop=node.width)) for w in both]
        return tantivy.Query.boolean_query(ways)

    def _filter(self, node: Filter) -> tantivy.Query:
        if node.field in ("id", "refers", "dossier"):
            terms = ["".join(c for c in node.value if c.isalnum())]
        else:
            terms = node.value.replace(",", " ").split()
        return tantivy.Query.const_score_query(_all([(MUST, self.term("filter", f"{node.field}:{t}", 1.0)) for t in terms]), 0.0)

    def _any_filter(self, name: str, values: Sequence[str]) -> tantivy.Query:
        ways = [(SHOULD, self.term("filter", f"{name}:{v}", 1.0)) for v in values]
        return tantivy.Query.const_score_query(tantivy.Query.boolean_query(ways), 0.0)

    def term(self, field_: str, term: str, weight: float) -> tantivy.Query:
        option = {"exact": "position", "stem": "position", "parts": "freq", "context": "freq"}.get(field_, "basic")
        query = tantivy.Query.term_query(self.view.schema, field_, term, "freq" if option == "position" else option)
        return _boost(query, weight)


def _boost(query: tantivy.Query, weight: float) -> tantivy.Query:
    return query if weight == 1.0 else tantivy.Query.boost_query(query, weight)


def _all(clauses: Sequence[Clause]) -> tantivy.Query:
    """All clauses; where there are only exclusions, everything else."""
    if not any(o is MUST for o, _ in clauses):
        everything = tantivy.Query.const_score_query(tantivy.Query.exists_query("kind"), 0.0)
        return tantivy.Query.boolean_query([(MUST, everything), *clauses])
    return tantivy.Query.boolean_query(list(clauses))


def _flat(group: Group) -> list[Node]:
    """The nodes of groups within groups that ask for all their nodes, in order."""
    return [n for node in group.nodes for n in (_flat(node) if isinstance(node, Group) and not node.any_of else [node])]


def _mended(text: str, slips: str) -> str:
    """The text as typed, with its slips mended."""
    mends = dict(s.split("\1") for s in slips.split("\0") if s)
    return WORD.sub(lambda m: mends.get(fold(m[0]), m[0]), text)
