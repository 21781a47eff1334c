"""The first page: what is new, the ledgers in numbers, how questions were answered, what is covered and how well it is read."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files

from griffier.reading.heads import Head, dossier_counts, heads, leads
from griffier.reading.motions import motion_lives
from griffier.reading.replies import MARKS, Trust, trust
from griffier.record.answered import marked

NEWEST = 8


@dataclass(frozen=True, slots=True)
class Measured:
    """How well one thing is read: ``right`` of ``of``. ``seen`` is True where what it was measured on was at hand."""

    what: str
    seen: bool
    right: int
    of: int

    @property
    def share(self) -> float:
        """The share that is right; 0 where nothing was measured."""
        return self.right / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Start:
    """The first page. ``partial`` counts papers with problems; ``unreadable`` files that could not be read at all."""

    newest: tuple[Head, ...]
    leads: dict[str, str]
    papers: int
    questions: int
    answers: int
    unanswered: int
    partial: int
    unreadable: int
    kinds: dict[str, int]
    dossiers: dict[str, int]
    commitments: dict[str, int]
    outcomes: dict[str, int]
    positions: dict[str, int]
    marks: dict[str, int]
    trust: dict[str, Trust]
    references: int
    resolved: int
    figures: int
    measured: tuple[Measured, ...]
    read_at: str | None


def start_page(db: sqlite3.Connection) -> Start:
    """The first page of a record, which may be empty."""

    def count(query: str) -> int:
        return int(db.execute(f"SELECT count(*) FROM {query}").fetchone()[0])

    motions = motion_lives(db)
    newest = tuple(heads(db, limit=NEWEST))
    return Start(
        newest=newest,
        leads=leads(db, newest),
        papers=count("current_papers"),
        questions=count("current_questions"),
        answers=count("current_answers"),
        unanswered=count("current_questions WHERE answer IS NULL"),
        partial=count("current_papers WHERE status = 'partial'"),
        unreadable=count("failures"),
        kinds=_by(db, "kind", "current_papers"),
        dossiers=dossier_counts(db),
        commitments=_by(db, "coalesce(status, 'unknown')", "current_commitments WHERE NOT coalesce(earlier, 0)"),
        outcomes=dict(Counter(m.outcome or "unknown" for m in motions).most_common()),
        positions=dict(Counter(m.position or "none" for m in motions).most_common()),
        marks={mark: len(marked(db, mark)) for mark in MARKS},
        trust=trust(),
        references=count("current_references"),
        resolved=count("current_references WHERE resolved IS NOT NULL"),
        figures=count("current_figures"),
        measured=measured(),
        read_at=db.execute("SELECT max(read_at) FROM versions").fetchone()[0],
    )


def _by(db: sqlite3.Connection, column: str, table: str) -> dict[str, int]:
    return {str(k): int(n) for k, n in db.execute(f"SELECT {column}, count(*) FROM {table} GROUP BY 1 ORDER BY 2 DESC, 1")}


def measured() -> tuple[Measured, ...]:
    """The published accuracy that ships with this version (``griffier/reading/accuracy.csv``)."""
    text = files("griffier.reading").joinpath("accuracy.csv").read_text("utf-8")
    return tuple(
        Measured(r["what"], r["seen"] == "yes", int(r["right"]), int(r["of"])) for r in csv.DictReader(io.StringIO(text))
    )
