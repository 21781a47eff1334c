"""What a page shows as plain values for JSON: rows as exports have them, everything else by its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from griffier.reading.items import Item
from griffier.reading.spans import Node

LEFT_OUT = frozenset({"version", "nodes", "path"})
"""Fields that mean something only inside this process."""


def plain(value: object) -> object:
    """A value that ``json`` can write. A row becomes the object of the export, a paper's head its fields."""
    if isinstance(value, Item):
        return value.record()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Node | Path):
        return None
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value) if f.name not in LEFT_OUT}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {str(k): plain(v) for k, v in value._asdict().items()}
    if isinstance(value, Mapping):
        return {_key(k): plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v) for v in value]
    return str(value)


def _key(key: object) -> str:
    return " / ".join(str(k) for k in key) if isinstance(key, tuple) else str(key)
