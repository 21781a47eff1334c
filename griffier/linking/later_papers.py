"""How many papers the record holds of an office from after a day: without one nobody can say that a promise is overdue."""

from __future__ import annotations

import json
import re
import sqlite3

_MINISTRY = re.compile(r"\b(?:van|voor) (.+)$")


class LaterPapers:
    """The dated papers of a record by the offices that answered or signed them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._offices: dict[int, frozenset[str]] = {}
        self._dated: list[tuple[str, frozenset[str]]] = []
        query = "SELECT p.version, p.date, p.answered_by FROM papers p JOIN versions v ON v.id = p.version WHERE v.current"
        for version, date, people in db.execute(query):
            offices = frozenset(_ministry(one.get("role") or "") for one in json.loads(people or "[]")) - {""}
            self._offices[int(version)] = offices
            if date:
                self._dated.append((str(date), offices))

    def count(self, version: int, day: str) -> int:
        """The papers after ``day`` of one of the offices of a paper; of any office where that paper names none."""
        mine = self._offices.get(version, frozenset())
        return sum(1 for date, offices in self._dated if date > day and (not mine or not offices.isdisjoint(mine)))


def _ministry(role: str) -> str:
    """The ministry of a role, in small letters: "infrastructuur en waterstaat"."""
    found = _MINISTRY.search(role)
    return (found[1] if found else role).casefold().strip()
