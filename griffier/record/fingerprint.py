"""Which code read a paper: the version and a hash of all that decides what a reading gives.

The record keeps it with every version. When it differs from that of the code at hand, `griffier read` reads the
file again, and `griffier check` does not hold the older reading against the newer code.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import griffier

STAGES = (
    "readers",
    "text",
    "structure",
    "findings",
    "lexicon",
    "model",
    "pipeline.py",
    "record/kinds.py",
    "record/rows.py",
)
"""Folders and files of the package that a reading depends on."""


@cache
def reader_version() -> str:
    """As ``0.1.0+9f2c41d07a3b``: the same as long as the same file must give the same rows."""
    package = Path(griffier.__file__).parent
    digest = hashlib.sha256()
    for stage in STAGES:
        path = package / stage
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{file.relative_to(package).as_posix()}\0".encode())
                digest.update(file.read_bytes())
    return f"{griffier.__version__}+{digest.hexdigest()[:12]}"
