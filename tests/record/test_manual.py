"""The table of kinds, the schema and the manual page say the same."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from griffier.record.kinds import BY_NAME, KINDS, stored_columns, table_columns
from griffier.record.manual import schema_page, schema_sql

ROOT = Path(__file__).parents[2]

CONTRACT = {
    "papers": "id kind title date dossiers sequence parliamentary_year chamber asked_by answered_by on_behalf_of "
    "submitted_as question_count answer_count status problems submitted received date_from date_to replies_to chair clerk "
    "identity notice sources",
    "questions": "n label text answer state postponed_until notice parts",
    "subquestions": "question n text",
    "tables": "n rows columns caption cells in",
    "answers": "n answers text",
    "footnotes": "label text in",
    "sections": "level label title",
    "text": "text",
    "references": "surface kind target in resolved exists candidates rule",
    "motions": "target movers modified asks considerations position position_quote outcome vote in rule",
    "commitments": "what by to due_text due_from due_to kind strength earlier status fulfilled_by in rule",
    "figures": "quote value unit approx of_what period source_name asserted_by in rule",
    "cues": "answer questions kind target due_from due_to rule",
    "clarity": "question label procedural quote rule",
    "problems": "stage code message page",
}
"""The fields that every reader of an export may count on."""


@pytest.mark.parametrize("kind", CONTRACT)
def test_every_field_that_was_promised_is_exported(kind: str) -> None:
    exported = {c.name for c in BY_NAME[kind].all_columns if c.exported} | set(BY_NAME[kind].beside)
    assert set(CONTRACT[kind].split()) <= exported


def test_no_kind_was_forgotten() -> None:
    assert [kind.name for kind in KINDS] == list(CONTRACT)


def test_the_schema_file_is_the_one_that_the_kinds_give() -> None:
    written = (ROOT / "griffier" / "record" / "schema.sql").read_text("utf-8")
    assert written == schema_sql(), "run: python -m griffier.record.manual ."


def test_the_manual_page_is_the_one_that_the_kinds_give() -> None:
    assert (ROOT / "docs" / "schema.md").read_text("utf-8") == schema_page(), "run: python -m griffier.record.manual ."


@pytest.fixture
def empty() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.executescript(schema_sql())
    return db


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_the_table_has_the_columns_of_its_kind_and_the_view_shows_them(empty: sqlite3.Connection, kind: object) -> None:
    kind = next(k for k in KINDS if k == kind)
    info = [(name, hidden) for _, name, *_, hidden in empty.execute(f'PRAGMA table_xinfo("{kind.name}")')]
    assert tuple(name for name, _ in info) == table_columns(kind)
    assert tuple(name for name, generated in info if not generated) == stored_columns(kind)
    view = [row[1] for row in empty.execute(f'PRAGMA table_info("current_{kind.name}")')]
    assert view == ["file", "sha256", *table_columns(kind)]


def test_every_table_and_every_column_has_its_words(empty: sqlite3.Connection) -> None:
    for (sql,) in empty.execute("SELECT sql FROM sqlite_master WHERE type = 'table'"):
        columns = [line for line in sql.splitlines()[1:-1] if "PRIMARY KEY (" not in line]
        assert all("-- " in line for line in columns), sql
    page = schema_page()
    for (table,) in empty.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
        assert f"## {table}\n" in page
