"""The sentences of a record in which the government says that something was done, put off or given up.

Only words of the government count: of a letter its body, of questions the answers; never a motion, a debate or a member's
question. Each statement keeps its place in the clean text and the sentence before it, to which "hiermee" and "deze sessie" point.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from griffier.findings.sentences import sentences
from griffier.linking.acts import Act, Formula, acts_in, formula_in
from griffier.linking.chronology import When, not_before
from griffier.linking.guard import Guard
from griffier.model.day import date_of

NOT_SPOKEN_BY_GOVERNMENT = frozenset({"motion", "proceedings"})
LONGEST = 1500
"""Characters of a sentence that is looked at; what is longer is a table or a list run together."""
CONTEXT = 600
"""Characters of a paragraph so far that a formula may point back to."""
_POINTS_BACK = re.compile(
    r"(?:hiermee|daarmee|hierdoor|daarvan|hiervan|deze|dit|dat|die|daarom|hiertoe|daartoe|over (?:deze|dit))\b"
    r"|[^.]{0,60}\b(?:hiermee|daarmee|van deze|van dit|van die|daarom)\b",
    re.IGNORECASE,
)


class Version(NamedTuple):
    """A current version of a paper in which the government speaks."""

    id: int
    paper: str
    file: str
    kind: str
    when: When
    dossiers: frozenset[str]


class Statement(NamedTuple):
    """``text`` is the sentence, at ``[start, end)`` of a flow; ``before`` the words that it points back to, from ``since``: the
    sentence before it, and where the paper speaks of a promise its paragraph so far.
    """

    version: int
    flow: int
    start: int
    end: int
    text: str
    before: str
    since: int
    acts: tuple[Act, ...]
    formula: Formula | None


class Spoken(NamedTuple):
    """The flows of a version and the stretches of its body that are the government's words, in order."""

    version: Version
    flows: tuple[str, ...]
    own: tuple[tuple[int, int], ...]


def spoken(db: sqlite3.Connection, guard: Guard | None = None) -> Iterator[Spoken]:
    """Every current version in which the government speaks, in order of paper and file; without those that ``guard`` notes."""
    guard = guard or Guard("commitments")
    rows = db.execute(
        "SELECT v.id, v.paper, v.file, p.kind, p.date, p.dossiers FROM versions v JOIN papers p ON p.version = v.id"
        " WHERE v.current ORDER BY v.paper, v.sha256"
    ).fetchall()
    for id_, paper, file, kind, date, dossiers in rows:
        if kind not in NOT_SPOKEN_BY_GOVERNMENT:
            flows = tuple(str(text) for (text,) in db.execute("SELECT text FROM text WHERE version = ? ORDER BY flow", (id_,)))
            yield from guard.over(int(id_), partial(_spoken, db, (id_, paper, file, kind, date, dossiers), flows))


def _spoken(
    db: sqlite3.Connection, row: tuple[int, str, str, str, str | None, str | None], flows: tuple[str, ...]
) -> list[Spoken]:
    id_, paper, file, kind, date, dossiers = row
    version = Version(id_, paper, file, kind, _when(date, flows), frozenset(json.loads(dossiers or "[]")))
    return [Spoken(version, flows, _own(db, id_, flows))]


def _when(date: str | None, flows: tuple[str, ...]) -> When:
    if date and date_of(date):
        return When(date)
    latest: tuple[str, int, int, int] | None = None
    for flow, text in enumerate(flows):
        found = not_before(text)
        if found and (latest is None or found[0] > latest[0]):
            latest = (found[0], flow, *found[1:])
    return When(None, *latest) if latest else When(None)


def _own(db: sqlite3.Connection, version: int, flows: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    answers = db.execute(
        "SELECT clean_start, clean_end FROM answers WHERE version = ? AND flow = 0 ORDER BY clean_start", (version,)
    ).fetchall()
    if answers:
        return tuple((int(a), int(b)) for a, b in answers)
    asked = db.execute("SELECT 1 FROM questions WHERE version = ? LIMIT 1", (version,)).fetchone()
    return () if asked or not flows else ((0, len(flows[0])),)


def statements(one: Spoken) -> Iterator[Statement]:
    """The sentences of a version that say what became of something, in text order."""
    for offset, stop in one.own:
        text = one.flows[0][offset:stop]
        paragraph = last = 0
        for start, end in sentences(text):
            new = "\n" in text[last:start]
            paragraph = start if new else paragraph
            sentence = text[start:end]
            if end - start <= LONGEST and not sentence.endswith("?"):
                formula, acts = formula_in(sentence), tuple(acts_in(sentence))
                if formula or acts:
                    since = _since(text, start, paragraph, last, formula, sentence)
                    yield Statement(
                        one.version.id, 0, offset + start, offset + end, sentence, text[since:start].strip(), offset + since,
                        acts, formula,
                    )  # fmt: skip
            last = start


def _since(text: str, start: int, paragraph: int, last: int, formula: Formula | None, sentence: str) -> int:
    """Where the words begin that a sentence points back to; its own start when it does not."""
    if formula and paragraph < start:
        return max(paragraph, start - CONTEXT)
    return last if formula or _POINTS_BACK.match(sentence) else start
