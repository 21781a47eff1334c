"""What a figure measures, as words: import or export, goods or services, estimate or outcome; and what a query asks for.

Two figures can only be compared when they measure the same thing. The concepts are data (``lexicon/figures/concepts.csv``):
each lies on an axis, and a figure has at most one concept on an axis but the kind of goods, where it may have both. A
concept is read from the figure's own phrase first, then from the words nearest to it in its sentence, then from the note at it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from griffier.lexicon.rows import rows

Row = Mapping[str, object]

_CONCEPTS = sorted(rows("figures/concepts.csv"), key=lambda row: -len(row["stem"]))
_PLACES = rows("figures/places.csv")
_LITTLE = frozenset(row["word"] for row in rows("figures/stop_words.csv"))
_AXES_WITH_SEVERAL = frozenset({"kind"})
# Whether a figure counts over a time or at a moment is its ``concept`` field, and sets no two figures apart here.
_MEASURE = "measure"
_NEAR = 120
CHANGE = "verandering"
"""The concept of figures that say by how much something changed."""


def concepts(row: Row) -> tuple[str, ...]:
    """The concepts of a figure, by axis in the lexicon's order, and ``CHANGE`` for a change; () when its words name none."""
    phrase = str(row.get("of_what") or "").lower()
    context, at = str(row.get("context") or "").lower(), _int(row.get("at"))
    window = context[max(0, at - _NEAR) : at + _NEAR]
    note = str(row.get("note") or "").lower()
    found: dict[str, list[str]] = {}
    for axis in dict.fromkeys(line["axis"] for line in rows("figures/concepts.csv") if line["axis"] != _MEASURE):
        near = _named(phrase, axis, len(phrase)) or _named(window, axis, min(at, _NEAR)) or _named(note, axis, 0)
        found[axis] = sorted(set(near)) if axis in _AXES_WITH_SEVERAL else near[:1]
    named = (concept for group in found.values() for concept in group)
    return (*named, CHANGE) if is_change(row) else tuple(named)


def is_change(row: Row) -> bool:
    """True for a figure that says by how much something grew or fell, not how large it is."""
    return row.get("rule") == "figures.change"


def _named(words: str, axis: str, place: int) -> list[str]:
    """The concepts of an axis that words name, the nearest to a place first; a longer stem hides a shorter one in it."""
    taken: list[tuple[int, int]] = []
    hits: list[tuple[int, str]] = []
    for line in _CONCEPTS:
        if line["axis"] != axis:
            continue
        for match in re.finditer(re.escape(line["stem"]), words):
            if not any(start <= match.start() < end for start, end in taken):
                taken.append((match.start(), match.end()))
                hits.append((max(match.start() - place, place - match.end(), 0), line["concept"]))
    return [concept for _, concept in sorted(hits)]


def flow_of(row: Row) -> str | None:
    """The one concept that says which way a figure counts: import, export, total …; None when its words do not say."""
    flows = {line["concept"] for line in _CONCEPTS if line["axis"] == "flow"}
    return next((concept for concept in concepts(row) if concept in flows), None)


def matches(row: Row, query: str) -> bool:
    """True when every word of a query is in the figure's phrase, unit or sentence, in a related form or by a related word."""
    words = [word for word in re.findall(r"[^\W\d_]+", query.lower()) if word not in _LITTLE]
    text = f"{row.get('of_what') or ''} {row.get('unit') or ''} {row.get('context') or ''}".lower()
    return bool(words) and all(_holds(text, word) for word in words)


def _holds(text: str, word: str) -> bool:
    stems = [line["stem"] for line in _PLACES if line["place"].lower() == word]
    stems += [line["stem"] for line in _CONCEPTS if line["topic"] and word.startswith(line["topic"])]
    own = word[: max(4, len(word) - 2)] if len(word) > 5 else word
    return any(re.search(rf"(?<!\w){re.escape(stem)}|{re.escape(stem)}(?!\w)", text) for stem in [*stems, own])


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0
