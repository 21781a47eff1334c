"""Has this been asked before, and what was said? Questions like a text or like another question, with their answers.

The words that tell a question from others (rare in the record, often in the question; the formulas of parliament left out)
are looked for in other questions and in their answers. What it deliberately does not do: claim that two questions are the
same, or that answers contradict each other; ``differences`` only says which words differ.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import tantivy

from griffier.errors import NotFound
from griffier.lexicon.rows import rows
from griffier.model.ids import Part, split_part
from griffier.search.analyser import Token
from griffier.search.clauses import MUST, MUST_NOT, SHOULD
from griffier.search.find import FACET_SIZE, FEW, MOST, Result, Search, shown
from griffier.search.identifiers import named
from griffier.search.marks import marked, marks
from griffier.search.prepare import id_term, stop_words
from griffier.search.view import Found, Row, open_view

Order = Literal["best", "oldest", "newest"]

TELLING = 24
"""Words that a question is known by."""
FROM_ANSWER = 12
OF_ANSWER = 0.4
"""How many of the most telling words of a question's own answer help, and how much each counts."""
WORD_OR_BLANK = re.compile(r"\s+|[^\W_]+(?:[-'’][^\W_]+)*|.")
MANY_WORDS = 4_000
"""Pieces from which a comparison takes the quicker, coarser way."""


class Difference(NamedTuple):
    """Words of two answers: ``same``, ``left_out`` (only in the first), ``added`` (only in the second) or ``changed``."""

    how: Literal["same", "left_out", "added", "changed"]
    before: str
    after: str


class Telling(NamedTuple):
    """A word that tells a text from others, and what else it (or the run of words it stands in) may be called."""

    token: Token
    names: tuple[tuple[str, ...], ...]


def similar(
    record: Path, written: str, limit: int = 10, start: int = 0, order: Order = "best", *, asked: Search | None = None
) -> Result:
    """Questions like ``written``, a text or the id of a question (``kst-35207-34#q12``), in the shape of a search.

    Each hit has its ``answer`` (text and place), or None when it has none. ``order`` arranges the questions of this page; which
    they are is decided by likeness. NotFound for the id of a question that the index does not hold.
    """
    search = asked or Search(open_view(record))
    own = _question(search, written)
    text = str(own["text"]) if own else written
    words = telling(search, text)
    said = telling(search, _words_of_answer(search, own))[:FROM_ANSWER] if own else []
    for enough in (2, 1):
        query = _query(search, words, said, own, min(enough, max(1, len(words) - 1)))
        total, facets = search.view.facets(query, FACET_SIZE)
        if total >= FEW:
            break
    found = search.view.find(query, max(0, min(limit, MOST)), max(0, start)) if limit > 0 else []
    lit = {t for w in words for t in (w.token.exact, w.token.stem)}
    hits = [_hit(search, f, lit) for f in found]
    if order != "best":
        hits.sort(key=lambda hit: str(hit["date"] or ""), reverse=order == "newest")
    after = start + len(found)
    return {
        "query": written, "total": total, "shown": len(hits), "next": after if found and after < total else None,
        "facets": facets, "hits": hits, "notes": [], "of": shown(own, None) if own else None,
    }  # fmt: skip


def telling(search: Search, text: str) -> list[Telling]:
    """The words that a text is best known by, with their other names, the most telling first."""
    tokens = [t for t in search.analyser.tokens(text) if t.exact not in stop_words() and t.stem not in _formulas(search)]
    stems, exacts = [t.stem for t in tokens], [t.exact for t in tokens]
    names: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    for other in search.planner.thesaurus.others(stems, exacts, search.view.learnt):
        for stem in stems[other.start : other.end]:
            names[stem][other.stems] = None
    times = Counter(t.stem for t in tokens)
    once = {t.stem: t for t in reversed(tokens)}
    size = max(1, search.view.size)
    worth = {
        stem: (1 + math.log(n)) * math.log(1 + size / (1 + search.view.frequency("stem", stem))) for stem, n in times.items()
    }
    best = sorted(worth, key=lambda s: (-worth[s], s))[:TELLING]
    return [Telling(once[stem], tuple(names[stem])) for stem in best]


def differences(before: str, after: str) -> list[Difference]:
    """The two texts word by word: joined, the ``before`` parts are the first text, the ``after`` parts the second."""
    a, b = WORD_OR_BLANK.findall(before), WORD_OR_BLANK.findall(after)
    names: dict[str, Literal["same", "left_out", "added", "changed"]] = {
        "equal": "same", "delete": "left_out", "insert": "added", "replace": "changed",
    }  # fmt: skip
    matcher = SequenceMatcher(None, a, b, autojunk=len(a) + len(b) > MANY_WORDS)
    return [Difference(names[tag], "".join(a[i:j]), "".join(b[k:m])) for tag, i, j, k, m in matcher.get_opcodes()]


@cache
def _formulas(search: Search) -> frozenset[str]:
    return frozenset(search.analyser.stem(row["word"]) for row in rows("search/question_words.csv"))


def _question(search: Search, written: str) -> Row | None:
    """The stored question that an id names; None when ``written`` is no id of a question."""
    paper, part = split_part(written)
    name = named(paper) if part and part.kind in ("question", "answer") else None
    if part is None or name is None:
        return None
    term = search.planner.term
    for id_ in name.terms:
        field, value = ("question", part.label) if part.kind == "question" else ("place", f"a{part.label}")
        clauses = [(MUST, term("filter", t, 1.0)) for t in (f"id:{id_}", f"{field}:{value}", "kind:question")]
        found = search.view.find(tantivy.Query.boolean_query(clauses), 50)
        exact = [row for row in map(search.view.row, found) if _is(row, part)]
        if exact:
            return exact[0]
    raise NotFound(f"the index holds no {part.kind} {part.label} of {paper!r}")


def _is(row: Row, part: Part) -> bool:
    return part.kind == "answer" or str(row["question"]) == part.label


def _words_of_answer(search: Search, question: Row) -> str:
    """The words of the answer that a question has; none when it has none."""
    answer = _answer(search, question)
    source = answer["source"] if answer else None
    return str(source["quote"]) if isinstance(source, dict) else ""


def _query(
    search: Search, words: Sequence[Telling], said: Sequence[Telling], own: Row | None, enough: int
) -> tantivy.Query:
    """Questions that hold so many of the words, those that its answer ``said`` counting a little; without the question itself and
    those that share its answer."""
    term = search.planner.term
    each = [(SHOULD, query) for query in _each(search, words)]
    some = tantivy.Query.boolean_query(each, minimum_number_should_match=enough) if each else tantivy.Query.empty_query()
    only = tantivy.Query.const_score_query(term("filter", "kind:question", 1.0), 0.0)
    clauses = [(MUST, some), (MUST, only)]
    clauses += [(SHOULD, tantivy.Query.boost_query(query, OF_ANSWER)) for query in _each(search, said)]
    if own:
        place = f"a{own['answer']}" if own.get("answer") else f"q{own['question']}"
        same = [(MUST, term("filter", t, 1.0)) for t in (f"id:{id_term(str(own['paper']))}", f"place:{place}")]
        clauses.append((MUST_NOT, tantivy.Query.boolean_query(same)))
    return tantivy.Query.boolean_query(clauses)


def _each(search: Search, words: Sequence[Telling]) -> Iterator[tantivy.Query]:
    term, weights = search.planner.term, search.planner.weights
    for word, names in words:
        fields = (("stem", 1.0), ("parts", weights.parts), ("context", weights.context))
        ways = [term(name, word.stem, weight) for name, weight in fields]
        ways += [term(f, p, weights.part) for p in word.parts for f in ("stem", "parts")]
        ways += [search.planner.name(name, weights.related) for name in names]
        yield tantivy.Query.disjunction_max_query(ways, weights.tie)


def _hit(search: Search, found: Found, lit: set[str]) -> Result:
    row = search.view.row(found)
    text = str(row["text"])
    places = marks(text, lit, (), search.analyser)
    hit = shown(row, found.score)
    return {**hit, "highlight": marked(text, places), "marks": places, "answer": _answer(search, row)}


def _answer(search: Search, question: Row) -> Result | None:
    """The answer that a question has in its paper."""
    if not question.get("answer"):
        return None
    term = search.planner.term
    terms = (f"id:{id_term(str(question['paper']))}", f"place:a{question['answer']}", "kind:answer")
    found = search.view.find(tantivy.Query.boolean_query([(MUST, term("filter", t, 1.0)) for t in terms]), 20)
    rows_ = [search.view.row(f) for f in found]
    same = [row for row in rows_ if row["source"][1] == question["source"][1]]
    return shown((same or rows_)[0], None) if rows_ else None
