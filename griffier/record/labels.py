"""How the record's rows name things for people: printed numbers of questions, members with their party.

Not here: what a printed number in a reference means; that is settled when the paper is read (``findings/references``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping


def printed_numbers(db: sqlite3.Connection, paper: str) -> dict[int, str]:
    """Ordinal to printed number of the questions of a paper whose printed number is another; {} for an unknown paper.

    Where two files claim one id and print other numbers, the question is left out: nobody can say which is right.
    """
    said: dict[int, set[str | None]] = {}
    for n, label in db.execute("SELECT n, label FROM current_questions WHERE paper = ?", (paper,)):
        said.setdefault(n, set()).add(label)
    agreed = {n: label for n, (label, *others) in said.items() if not others}
    return {n: label for n, label in agreed.items() if label is not None and label != str(n)}


def named_askers(row: Mapping[str, object]) -> tuple[str, ...]:
    """Who asked, from a row of ``papers``: "Aalberts (Kompas)"; names alone where no party is printed, or none was kept."""
    askers, names = row.get("askers"), row.get("asked_by")
    if isinstance(askers, list) and askers:
        return tuple(f"{one['name']} ({one['party']})" if one.get("party") else str(one["name"]) for one in askers)
    return tuple(map(str, names)) if isinstance(names, list) else ()
