"""Brings a record that an older version of Griffier made up to the schema of this one, with nothing lost.

What every version since 2 did was to add: columns to kinds, and kinds. So a record is migrated by adding what it lacks;
rows that were read before have null there until their files are read again, which `griffier read` does by itself. One
transaction: a migration that is broken off leaves the record as it was.
"""

from __future__ import annotations

import re
import sqlite3
from importlib.resources import files

from griffier.record.kinds import KINDS
from griffier.record.manual import SCHEMA_VERSION

OLDEST = 2
"""The first schema that can be migrated: that of version 0.1.0."""

_TABLE = re.compile(r'CREATE TABLE "?(\w+)"? \(\n(.*?)\n\);', re.DOTALL)
_COLUMN = re.compile(r'^  "([^"]+)"([^,\n]*?),? --', re.MULTILINE)


def can_migrate(version: int) -> bool:
    """Whether a record of this schema can be brought up to date by this code."""
    return OLDEST <= version < SCHEMA_VERSION


def migrate(db: sqlite3.Connection) -> None:
    """Bring the open record up to ``SCHEMA_VERSION``: columns, tables and views that it lacks are added."""
    schema = files("griffier.record").joinpath("schema.sql").read_text("utf-8")
    tables = {name: (statement[0], statement[2]) for statement in _TABLE.finditer(schema) if (name := statement[1])}
    views = re.findall(r'CREATE VIEW "current_\w+" AS\n.*?;', schema, re.DOTALL)
    had = {str(row[0]) for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    db.execute("BEGIN IMMEDIATE")
    try:
        for kind in KINDS:
            whole, columns = tables[kind.name]
            db.execute(f'DROP VIEW IF EXISTS "current_{kind.name}"')
            if kind.name not in had:
                db.execute(whole)
                continue
            known = {str(row[1]) for row in db.execute(f'PRAGMA table_xinfo("{kind.name}")')}
            for name, sql in _COLUMN.findall(columns):
                if name not in known:
                    db.execute(f'ALTER TABLE "{kind.name}" ADD COLUMN "{name}"{sql}')
        for view in views:
            db.execute(view)
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
