"""What the sources have and the record holds, and every paper or file that could not be had or read, with the reason.

Counting is done by ``griffier.sources.coverage``. A file is shown by its name, never by the folder it was read from.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from griffier.sources.coverage import STATES, Coverage, coverage


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read: its name, the short name of the reason, the reason in words."""

    file: str
    code: str
    message: str
    sha256: str | None


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Coverage by dossier or by parliamentary year (``by``); ``states`` are those that occur, in a fixed order."""

    by: str
    states: tuple[str, ...]
    groups: tuple[Coverage, ...]
    unread: tuple[Unread, ...]


def coverage_view(db: sqlite3.Connection, folder: Path, by: str = "") -> CoverageView:
    """The coverage of the record in ``folder``; no groups where it holds no official data."""
    groups = tuple(coverage(folder, by_year=by == "year"))
    states = tuple(state for state in STATES if any(state in group.states for group in groups))
    query = "SELECT DISTINCT file, code, message, sha256 FROM failures ORDER BY file, sha256, code, message"
    return CoverageView(by or "dossier", states, groups, tuple(Unread(*row) for row in db.execute(query)))
