"""Records of small letters with their promises and references, linked; and questions to them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from griffier.findings.commitments import find_in_paper as find_commitments
from griffier.findings.references import find_in_paper as find_references
from griffier.linking.ledger import Entry, commitments
from griffier.linking.steps import link_all
from griffier.model.paper import Paper
from griffier.record.rows import entry_of
from griffier.record.store import reading, writing
from griffier.record.write import Source, write_entry


def linked(folder: Path, *papers: Paper) -> Path:
    """The record in ``folder / "record"`` with these papers, linked."""
    with writing(folder / "record") as db:
        for each in papers:
            findings = [*find_commitments(each), *find_references(each)]
            write_entry(db, entry_of(each, findings), Source(folder / each.file, ".txt", len(each.text)), "reader", "now")
        link_all(db, folder / "record")
    return folder / "record"


def entries(record: Path, as_of: str | None = None, **filters: Any) -> list[Entry]:
    """The promises of a record."""
    with reading(record) as db:
        return commitments(db, as_of=as_of, **filters)


def became(record: Path, begins: str) -> list[tuple[str, str]]:
    """(kind, words) of what became of the one promise whose words begin so, as the export says it."""
    with reading(record) as db:
        [cell] = [row[0] for row in db.execute("SELECT fulfilled_by FROM current_commitments WHERE quote LIKE ?", (f"{begins}%",))]
    return [(one["kind"], one["quote"]) for one in json.loads(cell)]


def status(record: Path, begins: str, as_of: str | None = None) -> str:
    """How the one promise whose words begin so stands."""
    [entry] = [entry for entry in entries(record, as_of) if entry.quote.startswith(begins)]
    return entry.status
