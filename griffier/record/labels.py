"""The numbers that a paper prints before its questions, which may differ from their order in it.

Not here: what a printed number in a reference means; that is settled when the paper is read (``findings/references``).
"""

from __future__ import annotations

import sqlite3


def printed_numbers(db: sqlite3.Connection, paper: str) -> dict[int, str]:
    """Ordinal to printed number of the questions of a paper whose printed number is another; {} for an unknown paper.

    Where two files claim one id and print other numbers, the question is left out: nobody can say which is right.
    """
    said: dict[int, set[str | None]] = {}
    for n, label in db.execute("SELECT n, label FROM current_questions WHERE paper = ?", (paper,)):
        said.setdefault(n, set()).add(label)
    agreed = {n: label for n, (label, *others) in said.items() if not others}
    return {n: label for n, label in agreed.items() if label is not None and label != str(n)}
