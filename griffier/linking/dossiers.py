"""Dossiers as people write them, and the dossiers that a motion belongs to.

"99 410 XVI", "99410-XVI" and "99410 XVI" are one. A dossier is asked for without its chapters: 99410 is not 99410-XVI. A motion
belongs to the dossier of its number, to those that its own paper prints, and to those that official data ties its matter to.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from griffier.linking.matters import matter_of
from griffier.readers.markup_facts import dossier_id


def dossier_asked(written: str) -> str:
    """A dossier's id from any way to write it; what is none is given back without blanks."""
    return (dossier_id(written) or written.replace(" ", "")).upper()


def dossier_of_id(paper: str | None) -> str | None:
    """The dossier in a paper's id: 36410-XVI of kst-36410-XVI-8; None where the id has none."""
    family, _, rest = (paper or "").partition("-")
    return rest.rpartition("-")[0] or None if family == "kst" else None


def dossiers_of(db: sqlite3.Connection, motion: str | None) -> tuple[str, ...]:
    """The dossiers of a motion, that of its number first."""
    if motion is None:
        return ()
    found = [dossier_of_id(motion)]
    own = db.execute("SELECT dossiers FROM current_papers WHERE id = ? ORDER BY version", (motion,)).fetchall()
    found += [str(one) for (cell,) in own for one in json.loads(cell or "[]")]
    if matter := matter_of(db, motion):
        query = (
            "SELECT d.number, d.suffix FROM ties t JOIN official_dossiers d ON d.id = t.other"
            " WHERE t.kind = 'matter_dossier' AND t.one = ? ORDER BY 1, 2"
        )
        found += [_joined(number, suffix) for number, suffix in db.execute(query, (matter,)) if number]
    return tuple(dict.fromkeys(filter(None, found)))


def knows_dossier(db: sqlite3.Connection, dossier: str, motions: Iterable[str | None]) -> bool:
    """Whether anything in the record is of a dossier: a paper, a motion that is named, official data."""
    if any(dossier_of_id(motion) == dossier for motion in motions):
        return True
    papers = db.execute("SELECT dossiers FROM current_papers WHERE dossiers LIKE ?", (f'%"{dossier}"%',)).fetchone()
    number, _, suffix = dossier.partition("-")
    official = db.execute("SELECT 1 FROM official_dossiers WHERE number = ? AND coalesce(suffix, '') = ?", (number, suffix))
    return bool(papers or official.fetchone())


def _joined(number: str, suffix: str | None) -> str:
    return f"{number}-{suffix}" if suffix and not suffix.startswith("(") else number
