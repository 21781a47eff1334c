"""A record of version 0.1 opens in this one, with nothing lost."""

from __future__ import annotations

import lzma
import sqlite3
from pathlib import Path

import pytest

from griffier.record.kinds import KINDS
from griffier.record.manual import SCHEMA_VERSION
from griffier.record.store import reading

#: A record of schema 2, as version 0.1.0 made it of one sample paper, as SQL.
KEPT = Path(__file__).with_name("data") / "record-schema-2.sql.xz"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "record"
    (folder / "files").mkdir(parents=True)
    with sqlite3.connect(folder / "record.db") as db:
        db.executescript(lzma.decompress(KEPT.read_bytes()).decode())
        db.execute("PRAGMA user_version = 2")
    db.close()
    return folder


def _rows(db: sqlite3.Connection, table: str, columns: list[str]) -> list[tuple[object, ...]]:
    names = ", ".join(f'"{c}"' for c in columns)
    return [tuple(row) for row in db.execute(f'SELECT {names} FROM "{table}" ORDER BY 1, 2')]


def test_an_old_record_is_migrated_when_it_is_opened(old: Path) -> None:
    with sqlite3.connect(old / "record.db") as db:
        tables = [r[0] for r in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
        columns = {t: [r[1] for r in db.execute(f'PRAGMA table_xinfo("{t}")')] for t in tables}
        before = {t: _rows(db, t, columns[t]) for t in tables}
    db.close()
    assert before["questions"] and before["text"]
    with reading(old) as now:
        assert now.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
        for table in tables:
            assert _rows(now, table, columns[table]) == before[table], table
        for kind in KINDS:
            have = {r[1] for r in now.execute(f'PRAGMA table_xinfo("{kind.name}")')}
            assert {c.name for c in kind.all_columns} <= have
            now.execute(f'SELECT * FROM "current_{kind.name}"').fetchall()
