"""Where words point: the papers of the record that a stretch of text names, and the answers in them.

"(antwoord op vraag 18, 2032Z00417)" names a paper and an answer; "mijn brief van 14 mei 2031" the papers of that day. Nothing is
guessed: what a reference does not resolve to is not pointed to.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict

from griffier.linking.statements import Version

_QUESTION = re.compile(r"\bvra(?:ag|gen) (\d+)")


class Pointers:
    """The papers, and the answers in them, that words point to: "antwoord op vraag 18 (2032Z00417)", "mijn brief van 14 mei"."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._by_day: dict[str, list[str]] = defaultdict(list)
        rows = db.execute(
            "SELECT p.date, p.id FROM papers p JOIN versions v ON v.id = p.version WHERE v.current AND p.kind != 'motion'"
        )
        for day, paper in rows:
            if day:
                self._by_day[day].append(paper)

    def of(self, version: Version, start: int, end: int, text: str) -> set[tuple[str, int | None]]:
        """(paper, answer or None) of every paper that the words at ``[start, end)`` of the body point to."""
        query = (
            'SELECT kind, resolved, target FROM "references" WHERE version = ? AND flow = 0'
            " AND clean_start >= ? AND clean_start < ?"
        )
        found: set[str] = set()
        for kind, resolved, target in self._db.execute(query, (version.id, start, end)):
            if resolved:
                found.add(resolved)
            elif kind == "dated_letter":
                found.update(self._by_day.get(str(json.loads(target).get("date")), ()))
        asked = _QUESTION.search(text)
        return {(paper, self._answer(paper, asked[1]) if asked else None) for paper in found if paper != version.paper}

    def kin(self, version: Version) -> frozenset[str]:
        """The dossiers of a paper, the papers of the record that it names, and itself."""
        query = 'SELECT DISTINCT resolved FROM "references" WHERE version = ? AND resolved IS NOT NULL'
        named = frozenset(str(paper) for (paper,) in self._db.execute(query, (version.id,)))
        return named | version.dossiers | {version.paper}

    def _answer(self, paper: str, number: str) -> int | None:
        query = (
            "SELECT q.answer FROM questions q JOIN versions v ON v.id = q.version WHERE v.current AND q.paper = ?"
            " AND (q.label = ? OR q.label IS NULL AND q.n = ?) ORDER BY q.n LIMIT 1"
        )
        found = self._db.execute(query, (paper, number, int(number))).fetchone()
        return int(found[0]) if found and found[0] is not None else None
