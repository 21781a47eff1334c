"""Links paper by paper: a paper whose words can not be linked is told by name, and every other paper is linked.

What went wrong is kept in the table ``not_linked`` until the next linking; commands and ``griffier check`` say it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from griffier.errors import GriffierError

T = TypeVar("T")

#: These are of the record or the machine, not of a paper: they end the linking.
_NOT_OF_A_PAPER = (GriffierError, sqlite3.Error, OSError, MemoryError, RecursionError)
_TABLE = """CREATE TABLE IF NOT EXISTS not_linked (
  version INTEGER NOT NULL,  -- whose linking failed
  step    TEXT NOT NULL,     -- references or commitments
  message TEXT NOT NULL,     -- what went wrong
  PRIMARY KEY (version, step)
) WITHOUT ROWID"""


class NotLinked(NamedTuple):
    """A paper that is not linked, in which step, and why."""

    paper: str
    file: str
    step: str
    message: str


class Guard:
    """Runs the work of one step on one paper after another, and remembers those on which it failed."""

    def __init__(self, step: str) -> None:
        self.step = step
        self.failed: dict[int, str] = {}

    def over(self, version: int, work: Callable[[], Iterable[T]]) -> list[T]:
        """What the work gives for this version; [] when it fails on it, which is remembered."""
        try:
            return list(work())
        except _NOT_OF_A_PAPER:
            raise
        except Exception as error:
            self.failed.setdefault(version, f"{type(error).__name__}: {error}")
            return []

    def keep(self, db: sqlite3.Connection) -> None:
        """Write which papers failed in this step, in place of what the last run wrote."""
        db.execute(_TABLE)
        db.execute("DELETE FROM not_linked WHERE step = ?", (self.step,))
        db.executemany("INSERT INTO not_linked VALUES (?, ?, ?)", [(v, self.step, message) for v, message in self.failed.items()])


def not_linked(db: sqlite3.Connection) -> list[NotLinked]:
    """The current papers on which the last linking failed."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'not_linked'").fetchone() is None:
        return []
    query = (
        "SELECT v.paper, v.file, n.step, n.message FROM not_linked n JOIN versions v ON v.id = n.version"
        " WHERE v.current ORDER BY v.paper, v.file, n.step"
    )
    return [NotLinked(*map(str, row)) for row in db.execute(query)]


def sentence(failed: list[NotLinked]) -> str:
    """``2 papers are not linked: kst-99101-7, kst-99101-8``; "" when all are."""
    papers = list(dict.fromkeys(one.paper for one in failed))
    if not papers:
        return ""
    named = ", ".join(papers[:5]) + (", …" if len(papers) > 5 else "")
    return f"{len(papers)} paper{'s are' if len(papers) > 1 else ' is'} not linked: {named}"
