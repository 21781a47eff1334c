"""The Kamer's register of commitments and the commitments found in papers, side by side.

Two are matched when they share enough telling words and the paper is not more than half a year older than the entry. Telling
words are those that few entries have; the score is the share of their weight, and the words it rests on are given. One entry
matches at most one found commitment and the other way round, best first. The register holds what was said in debates, papers
what was written: most of either has no counterpart.
"""

from __future__ import annotations

import math
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from griffier.model.day import date_of
from griffier.record.store import reading

ENOUGH = 0.4
"""Share of the weight of telling words; below it two texts merely speak of the same field."""
COMMON_WORDS = 3
DAYS = 183
WORD = re.compile(r"[^\W\d_]{4,}")


class Registered(NamedTuple):
    """An entry of the register: status in its own words and what they mean."""

    number: str
    text: str | None
    status_words: str | None
    status: str | None
    created_on: str | None
    due_on: str | None
    office: str | None
    letters: tuple[str, ...]


class FoundOne(NamedTuple):
    """A commitment found in a paper, with the place of its row in the record."""

    paper: str
    row: int
    date: str | None
    what: str
    by: str | None
    status: str | None


class Pair(NamedTuple):
    """A line side by side: both, or one alone. ``score`` is from 0 to 1, ``shared`` the telling words that both have."""

    registered: Registered | None
    found: FoundOne | None
    score: float = 0.0
    shared: tuple[str, ...] = ()


def side_by_side(record: Path) -> list[Pair]:
    """All commitments of the register and of the papers: matched first (best first), then only registered, then only found."""
    with reading(record) as db:
        entries, found = list(_registered(db)), list(_found(db))
    weights = _weights([e.text or "" for e in entries] + [f.what for f in found])
    pairs = _matched(entries, found, weights)
    taken = {id(p.registered) for p in pairs} | {id(p.found) for p in pairs}
    alone = [Pair(e, None) for e in entries if id(e) not in taken]
    return pairs + alone + [Pair(None, f) for f in found if id(f) not in taken]


def entry_of(record: Path, written: str) -> Registered | None:
    """The entry of the register with a number (TZ203110-001), any case, with or without its mark; None when there is none."""
    number = re.sub(r"[\s.]", "", written).upper()
    if not re.fullmatch(r"(?:TZ)?\d{6}-\d{1,4}", number):
        return None
    with reading(record) as db:
        return next((e for e in _registered(db) if e.number.upper() in (number, f"TZ{number}")), None)


def entries_about(record: Path, query: str) -> list[Registered]:
    """The entries whose words, number, office or letters hold every word of a query; [] for a query without words."""
    words = [word.casefold() for word in re.findall(r"[\w-]+", query)]
    with reading(record) as db:
        return [e for e in _registered(db) if words and all(word in _held(e) for word in words)]


def _held(entry: Registered) -> str:
    return " ".join(filter(None, (entry.number, entry.text, entry.office, entry.status_words, *entry.letters))).casefold()


def line(entry: Registered) -> str:
    """An entry in a line: number, status in the source's words, term, words, letters by which it was kept."""
    said = f"«{entry.text}»" if entry.text else "no text in the data at hand"
    letters = f"  letters {', '.join(entry.letters)}" if entry.letters else ""
    return f"{entry.number}  {entry.status_words or '-'}  due {entry.due_on or '-'}  {said}{letters}"


def _registered(db: sqlite3.Connection) -> Iterator[Registered]:
    letters: dict[str, list[str]] = defaultdict(list)
    query = (
        "SELECT DISTINCT t.one, coalesce(d.number, t.other) FROM ties t LEFT JOIN official_documents d ON d.id = t.other"
        " WHERE t.kind = 'commitment_document' ORDER BY 1, 2"
    )
    for entry, letter in db.execute(query):
        letters[entry].append(letter)
    rows = db.execute(
        "SELECT id, number, text, status_words, status, created_on, due_on, coalesce(office, ministry)"
        " FROM official_registered_commitments ORDER BY number, id"
    )
    for id, number, text, words, status, created, due, office in rows:
        yield Registered(number or id, text, words, status, created, due, office, tuple(letters[id]))


def _found(db: sqlite3.Connection) -> Iterator[FoundOne]:
    query = (
        'SELECT c.paper, c."row", p.date, coalesce(c.quote, c.what), c.by, c.status FROM current_commitments c'
        " JOIN current_papers p ON p.version = c.version ORDER BY 1, 2"
    )
    for row in db.execute(query):
        yield FoundOne(*row)


def _matched(entries: list[Registered], found: list[FoundOne], weights: dict[str, float]) -> list[Pair]:
    """Pairs that score enough, each side once, best first. An index of words keeps it from trying every pair."""
    by_word: dict[str, list[int]] = defaultdict(list)
    bags = [frozenset(_words(f.what)) for f in found]
    for i, bag in enumerate(bags):
        for word in bag:
            by_word[word].append(i)
    tried = []
    for e, entry in enumerate(entries):
        words = frozenset(_words(entry.text or ""))
        near = Counter(i for word in words if len(by_word[word]) <= 1 + len(found) // 10 for i in by_word[word])
        for i in near:
            shared = words & bags[i]
            score = _share(shared, words, bags[i], weights)
            if score >= ENOUGH and len(shared) >= COMMON_WORDS and _may_be(entry, found[i]):
                tried.append((-score, e, i, tuple(sorted(shared))))
    pairs, used_entries, used_found = [], set[int](), set[int]()
    for score, e, i, shared_words in sorted(tried):
        if e not in used_entries and i not in used_found:
            used_entries.add(e)
            used_found.add(i)
            pairs.append(Pair(entries[e], found[i], round(-score, 3), shared_words))
    return pairs


def _share(shared: frozenset[str], one: frozenset[str], other: frozenset[str], weights: dict[str, float]) -> float:
    """The weight of the shared words over that of the words of the poorer text."""
    least = min(sum(weights[w] for w in one), sum(weights[w] for w in other))
    return sum(weights[w] for w in shared) / least if least else 0.0


def _may_be(entry: Registered, found: FoundOne) -> bool:
    """Whether nothing speaks against the pair: a paper long before the entry can not hold it."""
    created, written = date_of(entry.created_on), date_of(found.date)
    return created is None or written is None or (created - written).days <= DAYS


def _words(text: str) -> Iterator[str]:
    return (word.lower() for word in WORD.findall(text))


def _weights(texts: list[str]) -> dict[str, float]:
    """How telling a word is: the fewer texts have it, the more."""
    counts = Counter(word for text in texts for word in set(_words(text)))
    return {word: math.log(1 + len(texts) / n) for word, n in counts.items()}


def as_object(pair: Pair, side: str | None = None) -> dict[str, object]:
    """A pair as JSON has it; ``side`` says where it stands (both, register, papers)."""
    sides = {"registered": pair.registered and pair.registered._asdict(), "found": pair.found and pair.found._asdict()}
    return {"side": side} | sides | {"score": pair.score, "shared": list(pair.shared)}
