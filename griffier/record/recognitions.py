"""Recognised text of scanned files, kept in the record: ``ocr/<SHA-256 of the file>.json``.

A reading takes what is kept, whether or not it is asked to recognise, so the same record gives the same rows.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from griffier.errors import RecordError
from griffier.readers.recognised import Recognition, from_json
from griffier.record.store import whole_file

FOLDER = "ocr"


def recognition_of(record: Path, sha256: str) -> Recognition | None:
    """What was recognised in a file; None when nothing was. RecordError when it is damaged."""
    path = record / FOLDER / f"{sha256}.json"
    try:
        words = path.read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise RecordError(f"{path}: it can not be read ({error})") from error
    return from_json(words)


def keep(record: Path, sha256: str, found: Recognition) -> None:
    """Keep what was recognised in a file."""
    (record / FOLDER).mkdir(parents=True, exist_ok=True)
    with whole_file(record / FOLDER / f"{sha256}.json") as out:
        out.write(found.to_json().encode())


def stamped(reader: str, found: Recognition | None) -> str:
    """The reader's name with what was recognised: a reading is as it was only when both are."""
    return reader if found is None else f"{reader}+{hashlib.sha256(found.to_json().encode()).hexdigest()[:12]}"
