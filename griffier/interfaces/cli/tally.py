"""What `griffier read` says: a line for a file that needs one, and a sentence at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from griffier.operations.folders import Found, spelled
from griffier.operations.intake import Outcome

WORDS = {
    "new": "new",
    "changed": "changed",
    "reread": "read again by newer code",
    "unchanged": "unchanged",
    "duplicate": "the same as another",
    "failed": "failed",
}

NAMED = 8
"""So many ignored files are named; a folder of pictures would fill the screen."""


def outcome_line(outcome: Outcome) -> str | None:
    """A line for a file that failed, was read in part or is not what it seems; None when there is nothing to
    tell.
    """
    if outcome.status == "failed":
        return f"{outcome.path}: not read: {outcome.note}"
    told = [f"{code}: {message}" for code, message in outcome.problems]
    told += [outcome.note] if outcome.note else []
    return f"{outcome.path}: {outcome.paper}: {'; '.join(told)}" if told else None


def outcome_json(outcome: Outcome) -> dict[str, object]:
    """The same as an object: path, status, paper, problems, code, note."""
    problems = [{"code": code, "message": message} for code, message in outcome.problems]
    return outcome._asdict() | {"path": str(outcome.path), "problems": problems}


@dataclass(slots=True)
class Tally:
    """Counts what came of the files."""

    found: Found
    statuses: Counter[str] = field(default_factory=Counter)
    partial: int = 0

    def add(self, outcome: Outcome) -> None:
        self.statuses[outcome.status] += 1
        self.partial += bool(outcome.problems)

    @property
    def exit_code(self) -> int:
        """1 when a file or a folder could not be read, and when all that was there are files of other kinds."""
        nothing = not self.statuses.total() and self.found.ignored
        return 1 if self.statuses["failed"] or self.found.trouble or nothing else 0

    def sentence(self, record: Path) -> str:
        """As "12 files: 10 new, 2 unchanged; 1 read in part; 2 of other kinds ignored (a.csv, b.png). Record: DIR"."""
        total = self.statuses.total()
        counts = ", ".join(f"{self.statuses[s]} {words}" for s, words in WORDS.items() if self.statuses[s])
        parts = [f"{total} file{'s' * (total != 1)}{': ' if counts else ''}{counts}"]
        if self.partial:
            parts.append(f"{self.partial} read in part")
        if self.found.ignored:
            names = [spelled(path).name for path in self.found.others[:NAMED]] + ["…"] * (self.found.ignored > NAMED)
            parts.append(f"{self.found.ignored} of other kinds ignored ({', '.join(names)})")
        if self.statuses["unchanged"] == total and total:
            parts.append("nothing changed")
        return f"{'; '.join(parts)}. Record: {record}"
