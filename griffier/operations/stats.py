"""What is in the record, counted: of current versions, as exports have them."""

from __future__ import annotations

from pathlib import Path

from griffier.record.kinds import KINDS
from griffier.record.store import reading
from griffier.sources.store import official_counts

Stats = dict[str, int | dict[str, int]]


def stats(folder: Path) -> Stats:
    """Counts: papers (by kind, by status), questions, answers, unanswered questions, problems (by code), files
    that could not be read, older versions kept, official data by table, and rows of each kind. Errors as ``reading``.
    """
    with reading(folder) as db:

        def count(query: str) -> int:
            return int(db.execute(f"SELECT count(*) FROM {query}").fetchone()[0])

        def by(column: str, table: str) -> dict[str, int]:
            query = f'SELECT "{column}", count(*) FROM "current_{table}" GROUP BY 1 ORDER BY 2 DESC, 1'
            return {str(name): int(n) for name, n in db.execute(query)}

        return {
            "papers": count("current_papers"),
            "papers_by_kind": by("kind", "papers"),
            "papers_by_status": by("status", "papers"),
            "questions": count("current_questions"),
            "answers": count("current_answers"),
            "unanswered": count("current_questions WHERE answer IS NULL"),
            "problems": count("current_problems"),
            "problems_by_code": by("code", "problems"),
            "unreadable_files": count("failures"),
            "older_versions": count("versions WHERE NOT current"),
            "official": official_counts(db),
            "rows": {kind.name: count(f'"current_{kind.name}"') for kind in KINDS},
        }
