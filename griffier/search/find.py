"""Search: a text in, hits with their lit words, counts, and what comes after, out.

All words first; when few passages hold them all, passages that hold some follow, and a note says so. Hits on one question
with its answer, or in one section, fold into one, its other hits named in ``also``. ``total`` counts passages before
folding and before the limit, as do the facets; ``next`` is where the next page begins, None when nothing is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import tantivy

from griffier.model.ids import Part
from griffier.search.analyser import Analyser
from griffier.search.clauses import MUST, SHOULD, Plan, Planner, Weights
from griffier.search.identifiers import Named, inside, named
from griffier.search.marks import marked, marks
from griffier.search.prepare import analyser, id_term
from griffier.search.request import parse
from griffier.search.terms import Thesaurus
from griffier.search.view import Found, Row, View, open_view

Order = Literal["best", "newest"]
Result = dict[str, object]

FACET_SIZE = 20
"""Values shown of a facet; ``kind`` shows all."""
WINDOW = 5
"""Documents looked at for every hit shown, so that hits of one place can fold."""
MOST = 1_000
"""Hits on one page."""
WHOLE = frozenset({"question", "answer", "section"})
"""Kinds that stand for a place when one of them is among its hits: the others are mostly a part of one."""
NEARLY = 0.5
"""Share of the best hit's score that it must have for that."""
FEW = 10
"""When fewer passages hold all words, those that hold some are looked for too."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A request and how to answer it: ``start`` is the ``next`` of an earlier answer."""

    text: str
    limit: int = 10
    start: int = 0
    kinds: tuple[str, ...] = ()
    order: Order = "best"


class Search:
    """Answers requests about one record. Keep it: the dictionary is loaded once; ``fresh`` sees a changed index."""

    def __init__(self, view: View, weights: Weights | None = None) -> None:
        self.view = view
        self.analyser, thesaurus = tools()
        self.planner = Planner(view, self.analyser, thesaurus, weights)

    def answer(self, ask: Ask) -> Result:
        """The answer, in the shape of ``griffier search --json``."""
        name = named(ask.text)
        plan = self._plan(ask, name)
        query, jump = self._jump(name) if name else (None, None)
        if query is None:
            if name and not name.dossier:
                plan.notes.append("geen stuk met dit nummer gevonden; gezocht op de woorden")
            query, total, facets = self._counted(plan)
        else:
            total, facets = self.view.facets(query, FACET_SIZE)
            if name and name.part and name.printed and jump is not None and len(jump) == 1:
                plan.notes.append(f"in dit stuk staat geen vraag of noot met het gedrukte nummer {name.part.label}")
        hits, read = self._page(query, ask, plan)
        after = ask.start + read
        return {
            "query": ask.text, "total": total, "shown": len(hits), "next": after if after < total and read else None,
            "facets": facets, "hits": hits, "notes": plan.notes, "suggestion": plan.suggestion, "jump": jump,
        }  # fmt: skip

    def _plan(self, ask: Ask, name: Named | None) -> Plan:
        """The plan; where a paper is named among other words, these are looked for in it and in what refers to it."""
        ids, rest = ((), ask.text) if name else inside(ask.text)
        if ids and rest.strip():
            terms = [f"{way}:{id_}" for id_ in ids for way in ("id", "refers", "dossier")]
            only = tantivy.Query.boolean_query([(SHOULD, self.planner.term("filter", t, 1.0)) for t in terms])
            only = tantivy.Query.const_score_query(only, 0.0)
            plan = self.planner.plan(parse(rest), ask.kinds, only)
            if plan.words and self.view.count(plan.looser[-1].finds):
                return plan
        return self.planner.plan(parse(ask.text), ask.kinds)

    def _counted(self, plan: Plan) -> tuple[tantivy.Query, int, dict[str, dict[str, int]]]:
        """The query to use: all words; half of them or any of them while few passages are found."""
        level = plan.strict
        total, facets = self.view.facets(level.finds, FACET_SIZE)
        whole = total
        for looser in plan.looser:
            if total >= FEW:
                break
            level = looser
            total, facets = self.view.facets(level.finds, FACET_SIZE)
        if total > whole:
            plan.notes.append(f"{whole} met alle woorden; daarna met een deel ervan")
        return level.ranks, total, facets

    def _page(self, query: tantivy.Query, ask: Ask, plan: Plan) -> tuple[list[Result], int]:
        """The hits of a page, folded by place, and how many documents they stand for."""
        limit = max(0, min(ask.limit, MOST))
        found = self.view.find(query, limit * WINDOW, max(0, ask.start), newest=ask.order == "newest") if limit else []
        places: dict[int, list[Found]] = {}
        read = 0
        for document in found:
            if document.place not in places and len(places) == limit:
                break
            places.setdefault(document.place, []).append(document)
            read += 1
        return [self._hit(group, plan, ask) for group in places.values()], read

    def _hit(self, group: Sequence[Found], plan: Plan, ask: Ask) -> Result:
        rows = [self.view.row(found) for found in group]
        near = [f.score >= group[0].score * NEARLY for f in group]
        first = next((i for i, row in enumerate(rows) if row["kind"] in WHOLE and near[i]), 0)
        row = rows[first]
        scores = [found.score if ask.order == "best" else None for found in group]
        hit = shown(row, max((s for s in scores if s is not None), default=None))
        text = str(row["text"])
        lit = marks(text, plan.lit, plan.lit_prefixes, self.analyser)
        hit |= {"highlight": marked(text, lit), "marks": lit}
        if len(group) > 1:
            hit["also"] = [shown(r, s) for i, (r, s) in enumerate(zip(rows, scores, strict=True)) if i != first]
        return hit

    def _jump(self, name: Named) -> tuple[tantivy.Query | None, Result | None]:
        """The query for a paper named by its id: the paper (or its part) first, then what refers to it."""
        term = self.planner.term
        for id_ in name.terms:
            kind = "dossier" if name.dossier else "id"
            own = term("filter", f"{kind}:{id_}", 1.0)
            if self.view.count(own):
                return self._own_first(own, name, id_), self._target(own, name)
        ways = [(SHOULD, term("filter", f"refers:{id_}", 1.0)) for id_ in name.terms]
        query = tantivy.Query.boolean_query(ways) if ways else None
        return (query, None) if query is not None and self.view.count(query) else (None, None)

    def _own_first(self, own: tantivy.Query, name: Named, id_: str) -> tantivy.Query:
        """Best the part asked for, then the paper's own card, then what refers to it, then its other passages."""
        term = self.planner.term
        card = tantivy.Query.boolean_query([(MUST, own), (MUST, term("filter", "kind:paper", 1.0))])
        const = tantivy.Query.const_score_query
        refers = term("filter", f"refers:{id_}", 1.0)
        ways = [(SHOULD, const(card, 20.0)), (SHOULD, const(own, 1.0)), (SHOULD, const(refers, 5.0))]
        if name.part:
            ways.append((SHOULD, const(self._part(own, name.part, name.printed), 40.0)))
        return tantivy.Query.boolean_query(ways)

    def _target(self, own: tantivy.Query, name: Named) -> Result | None:
        """Where a pasted id leads; None for a dossier, which is many papers."""
        if name.dossier:
            return {"dossier": name.dossier}
        found = self.view.find(own, 1)
        if not found:
            return None
        part: Result = {name.part.kind: name.part.label} if name.part else {}
        if name.part and name.printed:
            passage = self.view.find(self._part(own, name.part, True), 1)
            if not passage:
                part = {}
            elif name.part.kind != "footnote":
                part = {"question": str(self.view.row(passage[0])["question"])}
        return {"paper": self.view.row(found[0])["paper"], **part}

    def _part(self, own: tantivy.Query, part: Part, printed: bool) -> tantivy.Query:
        """The query for a part: by its printed number when it was named so, else by its place in the paper."""
        term = self.planner.term
        if printed or part.kind == "footnote":
            kind = (MUST, term("filter", f"kind:{part.kind}", 1.0))
            label = (MUST, term("filter", f"label:{id_term(part.label)}", 1.0))
            return tantivy.Query.boolean_query([(MUST, own), kind, label])
        letter = "s" if part.kind == "section" else "a"
        place = f"question:{part.label}" if part.kind == "question" else f"place:{letter}{part.label}"
        return tantivy.Query.boolean_query([(MUST, own), (MUST, term("filter", place, 1.0))])


def shown(row: Row, score: float | None) -> Result:
    """A stored row as a hit: its place as exports say it, its text as the quote."""
    file, sha256, page, start, end = row["source"] if isinstance(row["source"], list) else [None] * 5
    source = {"file": file, "sha256": sha256, "page": page, "start": start, "end": end, "quote": row["text"]}
    keep = ("questions", "state", "answer", "label", "footnote", "value", "unit", "due_text", "due_to", "target")
    return {
        "kind": row["kind"], "paper": row["paper"], "question": row["question"], "section": row["section"],
        "score": round(score, 4) if score is not None else None, "date": row["date"], "title": row["title"],
        **{k: row[k] for k in keep if k in row}, "source": source,
    }  # fmt: skip


@cache
def tools() -> tuple[Analyser, Thesaurus]:
    """The analyser and the thesaurus of this process."""
    return analyser(), Thesaurus(analyser())


def search(record: Path, text: str, limit: int = 10, start: int = 0, kinds: Sequence[str] = (), order: Order = "best") -> Result:
    """One answer about the record's index as it is now."""
    return Search(open_view(record)).answer(Ask(text, limit, start, tuple(kinds), order))
