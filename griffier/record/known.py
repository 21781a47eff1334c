"""Whether a value that someone asks for is one that the record knows: an empty answer to an unknown value would mislead."""

from __future__ import annotations

import re
import sqlite3
from difflib import get_close_matches

from griffier.errors import NotFound

_CHAPTER = re.compile(r"^(\d{5})-?([IVXLC]+[A-Z]?|[A-L])$")
"""A dossier with its chapter, blanks taken out: 99410XVI."""
SHOWN = 5
"""Known values that a message names."""


def expect_dossier(db: sqlite3.Connection, dossier: str | None) -> None:
    """NotFound, with dossiers that there are, when no current paper is of this dossier nor names a motion of it."""
    if not dossier:
        return
    number = _CHAPTER.sub(r"\1-\2", "".join(dossier.split()).replace(".", "").upper())
    held = [str(row[0]) for row in db.execute("SELECT DISTINCT d.value FROM current_papers p, json_each(p.dossiers) d")]
    bare = number.partition("-")[0]
    named = db.execute("SELECT 1 FROM current_motions WHERE target LIKE ? LIMIT 1", (f"kst-{bare}%",)).fetchone()
    if any(one in (number, bare) or one.startswith(f"{bare}-") for one in held) or named:
        return
    near = get_close_matches(number, held, n=SHOWN, cutoff=0.5) or sorted(held)[:SHOWN]
    there = f"; it has {', '.join(near)}" if near else ""
    raise NotFound(f"no paper of dossier {dossier!r} is in the record{there}")
