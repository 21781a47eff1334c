"""Passages made ready for the index: their words analysed, what a hit shows as JSON, what they can be filtered by.

Plain values, so that many processes can prepare while one writes. What it deliberately does not do: know tantivy.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from griffier.lexicon.rows import rows
from griffier.search.abbreviations import learn
from griffier.search.analyser import Analyser, fold
from griffier.search.heads import PaperHead
from griffier.search.passages import PaperPassages, Passage

ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Made(NamedTuple):
    """One passage, ready: its words in every form, its filter terms, and ``row``, what a hit shows."""

    exact: str
    stem: str
    parts: str
    context: str
    terms: str
    kind: str
    state: str | None
    place: int
    row: bytes


class LearntTerm(NamedTuple):
    """An abbreviation that the paper explains, as written and as looked up."""

    short: str
    full: str
    short_term: str
    full_term: str


class Prepared(NamedTuple):
    """One version of a paper, ready: what all its passages share, its passages, what it explains."""

    version: int
    terms: str
    facets: tuple[tuple[str, str], ...]
    date: int
    documents: tuple[Made, ...]
    learnt: tuple[LearntTerm, ...]


@cache
def analyser() -> Analyser:
    """The analyser of this process."""
    return Analyser()


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing on their own."""
    return frozenset(row["word"] for row in rows("search/stop_words.csv"))


def telling_stems(text: str, words: Analyser) -> list[str]:
    """The stems of a name by which it is looked up: its stop words left out, as they are of a request."""
    return [t.stem for t in words.tokens(text) if t.exact not in stop_words()]


def prepare(paper: PaperPassages) -> Prepared:
    """All passages of a version, ready for the index."""
    head, words = paper.head, analyser()
    learnt: dict[tuple[str, str], LearntTerm] = {}
    for passage in paper.passages:
        for said in learn(passage.text) if "(" in passage.text else ():
            terms = fold(said.short), " ".join(telling_stems(said.full, words))
            learnt[terms] = LearntTerm(said.short, said.full, *terms)
    return Prepared(
        paper.version, " ".join(head_terms(head)), tuple(facets_of(head)), int((head.day or "0").replace("-", "")),
        tuple(_made(paper.version, head, passage, words) for passage in paper.passages), tuple(learnt.values()),
    )  # fmt: skip


def _made(version: int, head: PaperHead, passage: Passage, words: Analyser) -> Made:
    forms = words.fields(passage.text)
    context = ""
    if passage.context:
        around = words.fields(passage.context)
        context = f"{around.stems} {around.parts}"
    return Made(
        *forms, context, " ".join(filter_terms(passage)), passage.kind, passage.state,
        place_number(version, passage.place), stored_row(head, passage),
    )  # fmt: skip


def facets_of(head: PaperHead) -> Iterator[tuple[str, str]]:
    """What all passages of a paper count for: facet and value."""
    yield from (("ministry", m) for m in head.ministries)
    yield from (("asker", a) for a in head.askers)
    yield from (("dossier", d) for d in head.dossiers)
    yield from (("year", y) for y in (head.year,) if y)


def head_terms(head: PaperHead) -> Iterator[str]:
    """What all passages of a paper can be filtered by, each term with its field's name."""
    yield from (f"paperkind:{head.kind}", f"id:{id_term(head.paper)}")
    yield from (f"id:{id_term(alias)}" for alias in head.aliases)
    yield from (f"ministry:{word}" for name in head.ministries for word in fold(name).replace(",", " ").split())
    yield from (f"asker:{word.strip('().,')}" for name in head.askers for word in fold(name).split())
    yield from (f"dossier:{id_term(d)}" for d in head.dossiers)
    yield from (f"year:{y}" for y in (head.year, *head.years) if y)


def filter_terms(passage: Passage) -> Iterator[str]:
    """What one passage can be filtered by beside that, and the papers it refers to."""
    yield from (f"kind:{passage.kind}", f"place:{passage.place}")
    yield from (f"state:{passage.state}",) if passage.state else ()
    yield from (f"question:{n}" for n in passage.questions)
    yield from (f"label:{id_term(label)}" for label in passage.labels)
    yield from (f"refers:{id_term(target)}" for target in passage.refers)


def id_term(id_: str) -> str:
    """An id as it is compared: small letters and digits only."""
    return "".join(c for c in fold(id_) if c.isalnum())


@lru_cache(maxsize=10_000)
def place_number(version: int, place: str) -> int:
    """One number for one place of one version, to fold its hits by."""
    return int.from_bytes(hashlib.blake2b(f"{version} {place}".encode(), digest_size=7).digest(), "big")


def stored_row(head: PaperHead, passage: Passage) -> bytes:
    """What a hit shows, as JSON."""
    row: dict[str, object] = {
        "kind": passage.kind, "paper": head.paper, "question": passage.question, "section": passage.section,
        "date": head.date, "title": head.title, "source": [*passage.source], "text": passage.text,
    }  # fmt: skip
    if len(passage.questions) > 1:
        row["questions"] = list(passage.questions)
    if passage.state:
        row["state"] = passage.state
    row |= {name: value for name, value in passage.extra.items() if value is not None}
    return ENCODE(row).encode()
