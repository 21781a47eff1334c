"""How a place in a paper is called in a list: by the number printed above the question, never by its order as if that were it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from functools import lru_cache


class Printed:
    """The printed numbers of the record's questions, looked up as they are asked for."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._of = lru_cache(maxsize=None)(self._look)

    def question(self, paper: str, n: int) -> str:
        """The printed number of question ``n``; its order as "#4" where none is printed or two files print different ones."""
        return self._of(paper).get(n) or f"#{n}"

    def questions(self, paper: str, ns: Iterable[int]) -> str:
        """Several, with commas between."""
        return ", ".join(self.question(paper, n) for n in ns)

    def answer(self, paper: str, n: int) -> str:
        """The printed numbers of the questions that answer ``n`` answers; its order as "#4" where there are none."""
        row = self._db.execute("SELECT answers FROM current_answers WHERE paper = ? AND n = ? LIMIT 1", (paper, n)).fetchone()
        asked = json.loads(row[0]) if row else []
        return self.questions(paper, asked) if asked else f"#{n}"

    def _look(self, paper: str) -> dict[int, str]:
        said: dict[int, set[str | None]] = {}
        for n, label in self._db.execute("SELECT n, label FROM current_questions WHERE paper = ?", (paper,)):
            said.setdefault(int(n), set()).add(label)
        return {n: str(label) for n, (label, *others) in said.items() if label is not None and not others}
