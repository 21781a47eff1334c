"""gold/phrases: rows are well formed, the words they name stand in their passage, and each row lies in the part its hash says."""

from __future__ import annotations

import csv
import hashlib
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "gold" / "phrases"
FILES = sorted(FOLDER.glob("*/*.csv"))
DAY = re.compile(r"\d{4}-\d\d-\d\d|\*|")
ALLOWED = {
    ("promises", "kind"): {"inform", "deliver", "investigate", "act", "legislate", ""},
    ("cues", "kind"): {"refusal", "ignorance", "refers", "elsewhere", "deferral", ""},
    ("positions", "position"): {"carried_out", "being_carried_out", "partly", "declined", "noted", "unclear", ""},
    ("kept", "verdict"): {"kept", "partly", "postponed", "dropped", "none"},
}
WORDS = {"promise", "motion", "cue_words", "due_text"}


def test_there_are_rows() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_rows(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        passage = row.get("passage") or row["promise_passage"]
        part = ("look", "score")[hashlib.sha256(passage.encode()).digest()[0] % 2]
        assert row["part"] == path.parent.name == part, row["id"]
        for column, value in row.items():
            if column in WORDS:
                assert value in passage or value == "*", (row["id"], column)
            if column in ("due_from", "due_to"):
                assert DAY.fullmatch(value), (row["id"], column)
            if (path.stem, column) in ALLOWED:
                assert value in ALLOWED[path.stem, column], (row["id"], column)
