"""Write the rows of the record out: JSON Lines (the exact form), CSV for spreadsheets, Parquet for tables.

The same record gives the same bytes. Rows stream: memory does not grow with the record. What the columns mean,
and how the formats differ, is in docs/schema.md.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal, get_args

from griffier.errors import BadRequest, NotFound, RecordFull
from griffier.record.cells import as_json, from_cell
from griffier.record.kinds import BY_NAME, KINDS, PLACE, Column, Kind
from griffier.record.store import reading, whole_file

Format = Literal["jsonl", "csv", "parquet"]
FORMATS: tuple[Format, ...] = get_args(Format)

Value = object
Record = dict[str, Value]

FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would run: with apostrophes before it, so that the apostrophe we add can be told from one
that was.
"""

PARQUET_ROWS = 5_000


def export_kind(folder: Path, kind: str, out: BinaryIO, form: Format = "jsonl") -> int:
    """Write one kind of the record in ``folder`` to ``out``; how many rows. BadRequest for a kind there is not."""
    with reading(folder) as db:
        return _write(db, _kind(kind), out, form)


def export_all(folder: Path, target: Path, form: Format = "jsonl") -> dict[str, int]:
    """Write every kind to ``target/KIND.FORM``, each file whole or not at all; how many rows of each.

    All are of one state of the record, also while a `griffier read` is going on.
    """
    counts = {}
    try:
        target.mkdir(parents=True, exist_ok=True)
        with reading(folder) as db:
            for kind in KINDS:
                counts[kind.name] = _write_file(db, kind, target / f"{kind.name}.{form}", form)
    except OSError as error:
        raise RecordFull(f"{target}: can not be written ({error.strerror}). The record itself is untouched") from error
    return counts


def rows(db: sqlite3.Connection, kind: Kind, versions: Iterable[int] | None = None) -> Iterator[Record]:
    """The rows of a kind as JSON Lines has them: of all current versions in order, or of the versions given."""
    columns = kind.all_columns
    names = ", ".join(f'k."{c.name}"' for c in (*columns, *PLACE))
    query = f'SELECT k."paper" AS paper_id, v.file, v.sha256, {names} FROM versions v JOIN "{kind.name}" k ON k.version = v.id'
    if versions is None:
        cursor = db.execute(f"{query} WHERE v.current ORDER BY v.paper, v.sha256, k.row")
        yield from (_record(kind, columns, tuple(row)) for row in cursor)
        if kind.name == "problems":
            yield from _failures(db)
    else:
        for version in versions:
            cursor = db.execute(f"{query} WHERE v.id = ? ORDER BY k.row", (version,))
            yield from (_record(kind, columns, tuple(row)) for row in cursor)


def _kind(name: str) -> Kind:
    if name not in BY_NAME:
        raise BadRequest(f"there is no kind {name!r}; choose one of: {', '.join(BY_NAME)}")
    return BY_NAME[name]


def _record(kind: Kind, columns: tuple[Column, ...], row: tuple[str | int | float | None, ...]) -> Record:
    """One row as an object: paper, its own fields, in, rule, source."""
    paper, file, sha256, *cells = row
    fields: Record = {"paper": paper}
    for column, cell in zip(columns, cells, strict=False):
        if column.exported:
            fields[column.name] = from_cell(column.type, cell)
    place = dict(zip((c.name for c in PLACE), cells[len(columns) :], strict=True))
    decided = not kind.decided_by or any(fields[name] is not None for name in kind.decided_by)
    fields |= {name: place[name] if decided else None for name in kind.beside}
    fields["source"] = {"file": file, "sha256": sha256, **place}
    return fields


def _failures(db: sqlite3.Connection) -> Iterator[Record]:
    """Files that could not be read, as problems without a paper."""
    query = "SELECT DISTINCT code, message, file, sha256 FROM failures ORDER BY file, sha256, code, message"
    for code, message, file, sha256 in db.execute(query):
        place = {"page": None, "start": 0, "end": 0, "quote": ""}
        yield {
            "paper": None, "stage": "read", "code": code, "message": message, "page": None,
            "source": {"file": file, "sha256": sha256, **place},
        }  # fmt: skip


def _write_file(db: sqlite3.Connection, kind: Kind, path: Path, form: Format) -> int:
    with whole_file(path) as out:
        return _write(db, kind, out, form)


def _write(db: sqlite3.Connection, kind: Kind, out: BinaryIO, form: Format) -> int:
    if form not in FORMATS:
        raise NotFound(f"there is no format {form!r}; choose one of: {', '.join(FORMATS)}")
    writer = {"jsonl": _write_jsonl, "csv": _write_csv, "parquet": _write_parquet}[form]
    return writer(rows(db, kind), kind, out)


def _write_jsonl(records: Iterator[Record], kind: Kind, out: BinaryIO) -> int:
    count = 0
    for record in records:
        out.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
        count += 1
    return count


def flat_columns(kind: Kind) -> tuple[tuple[str, str], ...]:
    """(name, type) of the columns of a flat format: the fields, then those of ``source``."""
    place = {c.name: c.type for c in PLACE}
    own = [(c.name, c.type) for c in kind.all_columns if c.exported]
    source = [("file", "text"), ("sha256", "text"), *place.items()]
    return (("paper", "text"), *((str(n), str(t)) for n, t in own), *((str(n), str(t)) for n, t in source))


def _flat(record: Record, kind: Kind) -> list[Value]:
    source = record["source"]
    assert isinstance(source, dict)
    own = [record["paper"], *(record[c.name] for c in kind.all_columns if c.exported)]
    return [*own, *source.values()]


def _write_csv(records: Iterator[Record], kind: Kind, out: BinaryIO) -> int:
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow([name for name, _ in flat_columns(kind)])
        count = 0
        for record in records:
            writer.writerow([_csv_cell(value) for value in _flat(record, kind)])
            count += 1
        return count
    finally:
        text.detach()


def _csv_cell(value: Value) -> Value:
    if isinstance(value, str):
        return f"'{value}" if FORMULA.match(value) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return as_json(value) if isinstance(value, list | dict) else value


def _write_parquet(records: Iterator[Record], kind: Kind, out: BinaryIO) -> int:
    import pyarrow as pa  # type: ignore[import-untyped]
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    types = {
        "integer": pa.int64(), "boolean": pa.bool_(),
        "texts": pa.list_(pa.string()), "integers": pa.list_(pa.int64()),
    }  # fmt: skip
    columns = flat_columns(kind)
    schema = pa.schema([(name, types.get(type_, pa.string())) for name, type_ in columns])
    count = 0
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for batch in _batches(records):
            flat = [[_parquet_cell(t, v) for (_, t), v in zip(columns, _flat(r, kind), strict=True)] for r in batch]
            arrays = [pa.array(column, type=field.type) for column, field in zip(zip(*flat, strict=True), schema, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            count += len(batch)
    return count


def _parquet_cell(type_: str, value: Value) -> Value:
    if value is None or type_ in ("text", "date", "integer", "boolean", "texts", "integers"):
        return value
    return value if isinstance(value, str) else as_json(value)


def _batches(records: Iterator[Record]) -> Iterator[list[Record]]:
    batch: list[Record] = []
    for record in records:
        batch.append(record)
        if len(batch) == PARQUET_ROWS:
            yield batch
            batch = []
    if batch:
        yield batch
