"""Search for a page: hits with their lit words, counts by facet, and where the next page begins.

The search index answers where there is one (``griffier index``); a record without it is looked through word by word, which
knows no Dutch, and the page says so.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from griffier.errors import NotFound
from griffier.model.ids import parse_id, split_part
from griffier.reading.heads import DAY, first_shown
from griffier.reading.items import Item, select
from griffier.reading.near import named_motion
from griffier.record.lookup import find_paper
from griffier.search.about import is_ours

SHOWN = 20
"""Hits on one page."""
SEARCHED = ("questions", "answers", "footnotes", "sections", "motions", "commitments")
"""Kinds that are looked through word by word, and how hits call them."""
NAMES = {kind: kind.removesuffix("s") for kind in SEARCHED}
LONGEST = 300
"""Characters of a request that are looked at."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found. ``marks`` are offsets in ``text``; ``where`` names the place to open (``q12``) in its paper."""

    kind: str
    paper: str
    question: int | None
    section: str | None
    date: str | None
    title: str | None
    text: str
    marks: tuple[tuple[int, int], ...]
    score: float | None
    source: dict[str, object]
    questions: tuple[int, ...] = ()
    also: int = 0


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What a search gave. ``jump`` is a path in the room when the request is an identifier; ``indexed`` False without index."""

    query: str
    total: int
    shown: int
    next: int | None
    offset: int
    order: str
    kind: str
    facets: dict[str, dict[str, int]]
    hits: tuple[Hit, ...]
    notes: tuple[str, ...] = ()
    suggestion: str | None = None
    jump: str | None = None
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class SearchChoice:
    """What is asked."""

    q: str = ""
    kind: str = ""
    order: str = "best"
    offset: int = 0


def search_page(db: sqlite3.Connection, folder: Path, choice: SearchChoice) -> SearchPage:
    """Hits for a request; the best first, or the newest."""
    text = choice.q[:LONGEST].strip()
    order = "newest" if choice.order == "newest" else "best"
    if not text:
        return SearchPage("", 0, 0, None, 0, order, choice.kind, {}, ())
    jump = jump_to(db, text)
    if is_ours(folder):
        try:
            found = _by_index(folder, text, order, choice, jump)
            start = first_shown(found.total, choice.offset, SHOWN)
            return found if start == choice.offset else _by_index(folder, text, order, replace(choice, offset=start), jump)
        except (ValueError, OSError):
            pass  # The index is damaged or being made anew: the rows themselves still answer.
    return _by_words(db, text, order, choice, jump)


def jump_to(db: sqlite3.Connection, text: str) -> str | None:
    """The path of the paper (or its part, the dossier, the motion that papers name) that a text is the id of, or None."""
    name, part = split_part(text)
    dossier = re.fullmatch(r"(\d{2})[ .\u00a0]?(\d{3})(?:-([IVXA-L]+))?", name)
    if dossier:
        number = f"{dossier[1]}{dossier[2]}{'-' + dossier[3] if dossier[3] else ''}"
        query = "SELECT 1 FROM current_papers p, json_each(p.dossiers) d WHERE d.value = ? LIMIT 1"
        return f"/dossier/{number}" if db.execute(query, (number,)).fetchone() else None
    if not parse_id(name) and not re.fullmatch(r"file-[0-9a-f]{4,64}|[\w.-]+\.(?:txt|pdf|xml|html?)", name, re.IGNORECASE):
        return None
    try:
        held = find_paper(db, name)
    except NotFound:
        motion = named_motion(db, name)
        return f"/motion/{motion}" if motion else None
    return f"/paper/{held.paper}" + (f"#{part.kind[0] if part.kind != 'footnote' else 'n'}{part.label}" if part else "")


def _by_index(folder: Path, text: str, order: str, choice: SearchChoice, jump: str | None) -> SearchPage:
    from griffier.search.find import search

    kinds = (choice.kind,) if choice.kind else ()
    found = search(folder, text, SHOWN, choice.offset, kinds, "newest" if order == "newest" else "best")
    hits, facets, next_ = found["hits"], found["facets"], found["next"]
    assert isinstance(hits, list) and isinstance(facets, dict)
    suggestion = found.get("suggestion")
    notes = found.get("notes")
    return SearchPage(
        text, _whole(found["total"]), len(hits), next_ if isinstance(next_, int) else None, choice.offset, order, choice.kind,
        facets, tuple(_hit(h) for h in hits), tuple(str(n) for n in notes) if isinstance(notes, list) else (),
        str(suggestion) if suggestion else None, jump,
    )  # fmt: skip


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _hit(hit: dict[str, object]) -> Hit:
    """A hit of the index as the page has it."""
    source = hit["source"]
    assert isinstance(source, dict)
    also, questions, marks, score = (hit.get(name) for name in ("also", "questions", "marks", "score"))
    question, section, date, title = (hit.get(name) for name in ("question", "section", "date", "title"))
    return Hit(
        str(hit["kind"]), str(hit["paper"]), question if isinstance(question, int) else None,
        str(section) if section else None, str(date) if date else None, str(title) if title else None,
        str(source["quote"]), tuple((int(a), int(b)) for a, b in marks) if isinstance(marks, list) else (),
        score if isinstance(score, float) else None, source,
        tuple(questions) if isinstance(questions, list) else (), len(also) if isinstance(also, list) else 0,
    )  # fmt: skip


def _by_words(db: sqlite3.Connection, text: str, order: str, choice: SearchChoice, jump: str | None) -> SearchPage:
    """Rows that hold all words, letter for letter."""
    words = [w.casefold() for w in re.findall(r"[\w-]+", text)][:20]
    found: list[Item] = []
    for kind in SEARCHED:
        where = " AND ".join(["v.current", *("instr(lower(k.quote), ?) > 0" for _ in words)]) if words else "0"
        found += select(db, kind, where, tuple(words), f"{DAY} IS NULL, {DAY} DESC, v.paper, k.row")
    facets = {"kind": dict(Counter(NAMES[i.kind] for i in found).most_common())}
    found = [i for i in found if choice.kind in ("", NAMES[i.kind])]
    dates = {str(r[0]): (r[1], r[2]) for r in db.execute("SELECT paper, date, title FROM current_papers")}
    if order == "newest":
        found.sort(key=lambda i: dates.get(i.paper, ("", ""))[0] or "", reverse=True)
    start = first_shown(len(found), choice.offset, SHOWN)
    some = found[start : start + SHOWN]
    more = start + SHOWN if start + SHOWN < len(found) else None
    hits = tuple(_word_hit(i, words, *dates.get(i.paper, (None, None))) for i in some)
    return SearchPage(text, len(found), len(some), more, start, order, choice.kind, facets, hits, (), None, jump, indexed=False)


def _word_hit(item: Item, words: list[str], date: str | None, title: str | None) -> Hit:
    spot = item.spot
    within = item.mapping("in")
    question = item.whole("n") if item.kind == "questions" else next(iter(item.wholes("answers")), None)
    asked = within.get("question")
    question = question or (asked if isinstance(asked, int) else None)
    heading = within.get("heading")
    source: dict[str, object] = {
        "file": spot.file, "sha256": spot.sha256, "page": spot.page, "start": spot.start, "end": spot.end, "quote": spot.quote,
    }  # fmt: skip
    marks = tuple(sorted({m.span() for w in words for m in re.finditer(re.escape(w), spot.quote, re.IGNORECASE)}))
    return Hit(
        NAMES[item.kind], item.paper, question, str(heading) if heading else None, date, title, spot.quote,
        tuple(m for i, m in enumerate(marks) if i == 0 or m[0] >= marks[i - 1][1]), None, source, tuple(item.wholes("answers")),
    )  # fmt: skip
