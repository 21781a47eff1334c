"""Values in and out of SQLite: lists and objects as JSON text, true and false as 1 and 0, numbers as they are.

``from_cell(type, to_cell(type, value)) == value`` for every value of the type.
"""

from __future__ import annotations

import json

from griffier.record.kinds import LISTS, Type

Cell = str | int | float | None

GREATEST = 2**63 - 1
"""The greatest integer that SQLite holds; a greater figure is kept as a floating number."""


def to_cell(kind: Type, value: object) -> Cell:
    """How a value of the given type is kept. TypeError for a value that is no such thing."""
    if value is None:
        return None
    if kind in LISTS or kind == "object":
        return as_json(value)
    if kind == "text_or_object":
        return value if isinstance(value, str) and value[:1] not in ("{", '"') else as_json(value)
    if kind == "number_or_range":
        return as_json(value) if isinstance(value, dict) else _number(value)
    if kind in ("integer", "boolean"):
        return _whole(value)
    if not isinstance(value, str):
        raise TypeError(f"expected {kind}, got {value!r}")
    return value


def from_cell(kind: Type, cell: Cell) -> object:
    """The value that a cell holds."""
    if cell is None:
        return None
    if kind == "boolean":
        return bool(cell)
    if isinstance(cell, str) and (
        kind in LISTS or kind in ("object", "number_or_range") or (kind == "text_or_object" and cell[:1] in ("{", '"'))
    ):
        return json.loads(cell)
    return cell


def as_json(value: object) -> str:
    """Compact JSON with its letters as they are. A list or object keeps its order."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"expected a whole number, got {value!r}")
    return int(value)


def _number(value: object) -> int | float:
    if not isinstance(value, int | float):
        raise TypeError(f"expected a number, got {value!r}")
    return float(value) if isinstance(value, int) and abs(value) > GREATEST else value
