"""Writes ``schema.sql`` (from ``core.sql`` and the table of kinds) and ``docs/schema.md``, so that they can not
drift.

``python -m griffier.record.manual ROOT`` writes both under the repository's root; a test compares them with
what is there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from griffier.record.kinds import CLEAN, KINDS, PLACE, SQL_TYPES, Column, Kind

SCHEMA_VERSION = 3
"""``PRAGMA user_version`` of the records that this code reads and writes."""

PAGE_HEAD = """\
# The record and its exports

*Written by `python -m griffier.record.manual .`; a test keeps it in step with the code.*

A record is a folder: `record.db` (SQLite, WAL mode), `files/` (the source files, by the SHA-256 of their bytes)
and `lock`. `griffier export KIND` writes one kind; every row of an export is a row of the view
`current_<kind>`.

## In an export

Every row has `paper` (the paper's id; null for a file that could not be read) and `source`: `file`, `sha256`, `page`,
`start`, `end`, `quote`. Findings have `rule`, the name of the rule that found them. Offsets are code points,
half open: in the decoded file for text, HTML and XML, in the page's text for PDF (words that run on to a next
page end beyond the page's text, one form feed counted between pages), for Word and OpenDocument in the text that is
made of the file (docs/formats.md). `quote` is the clean words at that place;
`griffier check` proves it. A row without words (a problem) has an empty place, `start` = `end`.

Rows stand in the order of paper id, file hash, and their place in the paper. The same record gives the same bytes.

- **jsonl**: one JSON object a line, as CONTRACT says it. The exact form.
- **csv**: UTF-8 with a byte order mark, a line ends in CR LF; `source` becomes six columns; lists and objects
  are JSON in a cell; null is an empty cell, true and false are `true` and `false`. A text that a spreadsheet
  would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return, apostrophes before
  these not counted) gets one apostrophe in front; to undo it, take one apostrophe from every text that begins
  with apostrophes followed by one of those. Numbers stay as they are.
- **parquet**: the same columns as csv, typed; lists of texts and of numbers are lists, objects are JSON text.
  Nothing is put in front of any text.

"""


def schema_sql() -> str:
    """The whole schema: the core tables, then a table and a view per kind."""
    core = files("griffier.record").joinpath("core.sql").read_text("utf-8")
    return core + "".join(f"\n-- {kind.doc}\n{_table(kind)}\n{_view(kind)}" for kind in KINDS)


def schema_page() -> str:
    """``docs/schema.md``."""
    return PAGE_HEAD + "\n".join(_kind_page(kind) for kind in KINDS) + "\n" + _tables_page()


def _table(kind: Kind) -> str:
    first = [
        ("version", "INTEGER NOT NULL REFERENCES versions", "the reading that this row is of"),
        ("row", "INTEGER NOT NULL", "order within the kind and the paper, from 1"),
        ("paper", "TEXT NOT NULL", "the paper's id"),
    ]
    rest = [(c.name, _sql_type(kind, c), c.doc) for c in (*kind.all_columns, *PLACE, *CLEAN)]
    lines = [f'  "{name}"{" " + sql if sql else ""}, -- {doc}' for name, sql, doc in (*first, *rest)]
    body = "\n".join(lines)
    return f'CREATE TABLE "{kind.name}" (\n{body}\n  PRIMARY KEY ("version", "row")\n);'


def _sql_type(kind: Kind, column: Column) -> str:
    if column.name == "quote" and kind.quoted:
        return 'TEXT GENERATED ALWAYS AS ("text") VIRTUAL'
    return SQL_TYPES[column.type]


def _view(kind: Kind) -> str:
    return (
        f'CREATE VIEW "current_{kind.name}" AS\n'
        f'  SELECT v."file", v."sha256", k.* FROM versions v JOIN "{kind.name}" k ON k."version" = v."id"\n'
        f'  WHERE v."current" ORDER BY v."paper", v."sha256", k."row";\n'
    )


def _kind_page(kind: Kind) -> str:
    lines = [f"## {kind.name}", "", kind.doc, "", "| field | type | |", "|---|---|---|"]
    for column in kind.all_columns:
        notes = [column.doc]
        if not column.exported:
            notes.append("not exported")
        if column.linked:
            notes.append("filled in when papers are linked")
        lines.append(f"| {column.name} | {column.type.replace('_', ' ')} | {_cell('; '.join(notes))} |")
    lines += [f"| {name} | as in source | the same as `source.{name}` |" for name in kind.beside]
    return "\n".join(lines) + "\n"


def _tables_page() -> str:
    lines = [
        "# The tables",
        "",
        "Every kind is a table of that name with `version`, `row` and `paper`, the fields above (lists and objects as",
        "JSON text, true and false as 1 and 0), and the place:",
        "",
        *(f"- `{c.name}`: {c.doc}" for c in (*PLACE, *CLEAN)),
        "",
        f"`PRAGMA user_version` is {SCHEMA_VERSION}. Beside the kinds there are:",
        "",
    ]
    for table, columns in _core_tables():
        lines += [f"## {table}", "", "| column | |", "|---|---|", *(f"| {n} | {_cell(d)} |" for n, d in columns), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _core_tables() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The tables of ``core.sql`` with each column's comment."""
    core = files("griffier.record").joinpath("core.sql").read_text("utf-8")
    for table, body in re.findall(r"CREATE TABLE (\w+) \(\n(.*?)\n\);", core, re.DOTALL):
        yield table, re.findall(r"^  ([a-z_0-9]+) .*?-- (.*)$", body, re.MULTILINE)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def write(root: Path) -> None:
    """Write both under the repository's root."""
    (root / "griffier" / "record" / "schema.sql").write_text(schema_sql(), "utf-8")
    (root / "docs" / "schema.md").write_text(schema_page(), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
