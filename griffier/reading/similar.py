"""Has this been asked, and what did they say? Questions like a text, with their answers, oldest to newest, and how the wording
of the answers differs.

Which questions are alike the search index decides, where there is one; else shared telling words, letter for letter, rare words
weighing more. Likeness is shown as a share of words and never called the same question.
"""

from __future__ import annotations

import difflib
import math
import re
import sqlite3
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from griffier.errors import NotFound
from griffier.linking.catalog import subject_words
from griffier.reading.heads import Head, heads_by_id
from griffier.search.about import is_ours

SHOWN = 12
LEAST = 0.12
"""Share of telling words below which a question is not shown."""
LONGEST = 2_000
ALIKE = 0.3
"""Share of words in common from which two answers are compared: below it everything would be marked, which says nothing."""
MANY_WORDS = 4_000
"""Words from which a comparison takes the quicker, coarser way."""
WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Alike:
    """A question like the one asked: ``share`` from 0 to 1; ``fresh`` are places in its answer that the one before lacks."""

    paper: str
    head: Head | None
    n: int
    label: str | None
    question: str
    answer: str | None
    share: float
    fresh: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class SimilarPage:
    """Questions like ``text``, oldest first; ``total`` counts all above the least likeness."""

    text: str
    paper: str | None
    n: int | None
    total: int
    shown: int
    found: tuple[Alike, ...]


def similar_page(db: sqlite3.Connection, folder: Path, text: str, paper: str | None = None, n: int | None = None) -> SimilarPage:
    """Questions like a text; when the text is question ``n`` of ``paper``, that one is left out."""
    text = text[:LONGEST].strip()
    if is_ours(folder):
        try:
            return _by_index(db, folder, text, paper, n)
        except (ValueError, OSError, NotFound):
            pass  # The index is damaged, being made anew or behind: the rows themselves still answer.
    return _by_words(db, text, paper, n)


def _by_index(db: sqlite3.Connection, folder: Path, text: str, paper: str | None, n: int | None) -> SimilarPage:
    from griffier.search.similar import similar

    said = similar(folder, f"{paper}#q{n}" if paper and n else text, SHOWN, order="oldest")
    hits, total = said["hits"], said["total"]
    assert isinstance(hits, list) and isinstance(total, int)
    held = heads_by_id(db, {str(hit["paper"]) for hit in hits})
    found: list[Alike] = []
    before: str | None = None
    for hit in hits:
        answer = hit["answer"]["source"]["quote"] if hit["answer"] else None
        fresh = tuple(_fresh(before, answer)) if before and answer else ()
        label = hit.get("label")
        known = held.get(hit["paper"])
        question = hit["source"]["quote"]
        found.append(Alike(hit["paper"], known, hit["question"], label, question, answer, _words_shared(text, question), fresh))
        before = answer or before
    return SimilarPage(text, paper, n, total, len(found), tuple(found))


def _words_shared(one: str, other: str) -> float:
    """The share of the longer words of a text that stand in the other."""
    asked = subject_words(one)
    return round(len(asked & subject_words(other)) / len(asked), 2) if asked else 0.0


def _by_words(db: sqlite3.Connection, text: str, paper: str | None, n: int | None) -> SimilarPage:
    """Questions that share telling words letter for letter."""
    rows = db.execute(
        "SELECT q.paper, q.n, q.label, q.text, a.text FROM current_questions q LEFT JOIN answers a "
        "ON a.version = q.version AND a.n = q.answer"
    ).fetchall()
    words = {(r[0], r[1]): subject_words(r[3]) for r in rows}
    asked = subject_words(text)
    times = Counter(w for found in words.values() for w in found)
    weight = {w: math.log((len(rows) + 1) / (times[w] + 0.5)) for w in {*times, *asked}}
    scored = [(r, _share(asked, words[r[0], r[1]], weight)) for r in rows if (r[0], r[1]) != (paper, n)]
    near = sorted((s for s in scored if s[1] >= LEAST), key=lambda s: (-s[1], s[0][0], s[0][1]))
    some = near[:SHOWN]
    held = heads_by_id(db, {str(r[0]) for r, _ in some})
    some.sort(key=lambda s: ((held[s[0][0]].date or "9999"), s[0][0], s[0][1]))
    found: list[Alike] = []
    before: str | None = None
    for row, share in some:
        fresh = tuple(_fresh(before, row[4])) if before and row[4] else ()
        found.append(Alike(row[0], held.get(row[0]), row[1], row[2], row[3], row[4], round(share, 2), fresh))
        before = row[4] or before
    return SimilarPage(text, paper, n, len(near), len(found), tuple(found))


def _share(one: frozenset[str], other: frozenset[str], weight: dict[str, float]) -> float:
    """The cosine of two sets of words, each word by its weight."""
    both = sum(weight[w] ** 2 for w in one & other)
    size = math.sqrt(sum(weight[w] ** 2 for w in one) * sum(weight[w] ** 2 for w in other))
    return both / size if size else 0.0


def _fresh(before: str, after: str) -> list[tuple[int, int]]:
    """Places in ``after`` of words that do not stand, in this order, in ``before``; none where the two have little in common."""
    spans = [m.span() for m in WORD.finditer(after)]
    old = [w.strip(".,;:").casefold() for w in before.split()]
    new = [after[a:b].strip(".,;:").casefold() for a, b in spans]
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > MANY_WORDS)
    if matcher.ratio() < ALIKE:
        return []
    return [(spans[j1][0], spans[j2 - 1][1]) for tag, _, _, j1, j2 in matcher.get_opcodes() if tag in ("replace", "insert")]
