"""Which code an index was made by, and which state of the record it has seen: two small files in
its folder, so that whoever deletes the folder deletes them too.

The first decides whether an index can be used at all; the second only saves the work of comparing when the record has not
been written to since. Losing either costs time, never a hit.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

from griffier.record.store import DATABASE
from griffier.search.analyser import ANALYSER_VERSION

LAYOUT = "3"
"""Raise it with every change of the index's fields or of what passages are made of."""
FOLDER = "search"
ABOUT, SEEN = "griffier.json", "griffier-seen"


def index_folder(record: Path) -> Path:
    """Where tantivy's files are."""
    return record / FOLDER / "index"


def made_by() -> dict[str, str]:
    """What an index must have been made by to be of use."""
    return {
        "layout": LAYOUT,
        "analyser": ANALYSER_VERSION,
        "tantivy": version("tantivy"),
        "stemmer": version("PyStemmer"),
        "dictionary": version("simplemma"),
    }


def is_ours(record: Path) -> bool:
    """Whether there is an index that this code made."""
    try:
        return bool(json.loads((index_folder(record) / ABOUT).read_text("utf-8")) == made_by())
    except (OSError, ValueError):
        return False


def say_ours(record: Path) -> None:
    """Note that this code made the index."""
    (index_folder(record) / ABOUT).write_text(json.dumps(made_by(), indent=1) + "\n", "utf-8")


def state(record: Path) -> str:
    """What changes whenever the record is written to."""
    parts = []
    for name in (DATABASE, f"{DATABASE}-wal"):
        try:
            found = (record / name).stat()
            parts.append(f"{found.st_mtime_ns}:{found.st_size}" if found.st_size else "empty")
        except OSError:
            parts.append("empty")
    return " ".join(parts)


def has_seen(record: Path, now: str) -> bool:
    """Whether the index was last compared with this state of the record."""
    try:
        return (index_folder(record) / SEEN).read_text("utf-8") == now
    except OSError:
        return False


def forget_seen(record: Path) -> None:
    """Note that the index is about to change: until ``say_seen`` it may hold anything."""
    (index_folder(record) / SEEN).unlink(missing_ok=True)


def say_seen(record: Path, now: str) -> None:
    """Note the state of the record that the index holds."""
    (index_folder(record) / SEEN).write_text(now, "utf-8")
