"""What people said of files: ``identities.toml`` beside the record's database, a text file that anyone can read and write.

An entry names its file by the hash of its bytes or by its name; a hash counts before a name. It is asked at every reading, so
what was said survives reading again; a file of which something else is said now is read again.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from griffier.errors import BadRequest, RecordError
from griffier.model.identity import Identity, identity
from griffier.record.store import whole_file

FILE = "identities.toml"
_HEAD = """\
What people said of files that do not say it themselves. One [[file]] each, found by its hash or else by its name:

[[file]]
name = "letter.txt"        # or sha256 = "…"
id = "kst-35207-42"
date = 2021-06-04
kind = "letter"
dossiers = ["35207"]
"""
_KEYS = frozenset({"name", "sha256", "id", "date", "kind", "dossiers", "note"})


class Identities(NamedTuple):
    """What was said, by hash and by name."""

    by_hash: dict[str, Identity]
    by_name: dict[str, Identity]

    def of(self, sha256: str, name: str) -> Identity | None:
        """What was said of a file."""
        return self.by_hash.get(sha256) or self.by_name.get(name)


def read_identities(record: Path) -> Identities:
    """What was said of files of this record. RecordError, with the place, when the file is not as it should be: what a
    person said is never passed over in silence.
    """
    path = record / FILE
    try:
        entries = tomllib.loads(path.read_text("utf-8")).get("file", [])
    except FileNotFoundError:
        return Identities({}, {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise RecordError(f"{path}: it can not be read ({error})") from error
    found = Identities({}, {})
    for n, entry in enumerate(entries if isinstance(entries, list) else [None], 1):
        said = _entry(path, n, entry)
        if sha256 := str(entry.get("sha256", "")).lower():
            found.by_hash[sha256] = said
        else:
            found.by_name[str(entry["name"])] = said
    return found


def _entry(path: Path, n: int, entry: Any) -> Identity:
    where = f"{path}, [[file]] {n}"
    if not isinstance(entry, dict):
        raise RecordError(f"{where}: expected a table [[file]]")
    if unknown := sorted(entry.keys() - _KEYS):
        raise RecordError(f"{where}: {', '.join(unknown)} is not known; there are {', '.join(sorted(_KEYS))}")
    sha256 = str(entry.get("sha256", ""))
    if sha256 and not re.fullmatch(r"[0-9a-fA-F]{64}", sha256):
        raise RecordError(f"{where}: sha256 must be the 64 hex digits of the file's hash")
    if not sha256 and not entry.get("name"):
        raise RecordError(f"{where}: it names no file: give name or sha256")
    dossiers = entry.get("dossiers", [])
    if not isinstance(dossiers, list):
        raise RecordError(f'{where}: dossiers must be a list, as ["35207"]')
    words = (str(entry.get("id", "")), str(entry.get("date", "")), str(entry.get("kind", "")), tuple(map(str, dossiers)))
    try:
        return identity(*words)
    except BadRequest as error:
        raise RecordError(f"{where}: {error}") from error


def say(record: Path, sha256: str, name: str, said: Identity) -> None:
    """Note what a person says of a file; what was said of it before stays where nothing else is said now, comments stay."""
    import tomlkit  # only here: reading needs no more than the standard library

    read_identities(record)  # a file that is not as it should be is not written over
    path = record / FILE
    document = tomlkit.parse(path.read_text("utf-8")) if path.exists() else _new()
    entries = document.setdefault("file", tomlkit.aot())
    entry = next((e for e in entries if str(e.get("sha256", "")).lower() == sha256), None)
    if entry is None:
        entry = tomlkit.table()
        entry.add("sha256", sha256)
        entry.add("name", name)
        entries.append(entry)
        entry = entries[-1]
    given = {"id": said.id, "date": tomllib.loads(f"d = {said.date}")["d"] if said.date else None, "kind": said.kind}
    for key, value in (given | {"dossiers": list(said.dossiers) or None}).items():
        if value is not None:
            entry[key] = value
    record.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as out:
        out.write(tomlkit.dumps(document).encode())


def _new() -> Any:
    import tomlkit

    document = tomlkit.document()
    for line in _HEAD.splitlines():
        document.add(tomlkit.comment(line))
    document.add(tomlkit.nl())
    return document


def stamp(reader: str, said: Identity | None) -> str:
    """The reader's name with what was said: a reading is as it was only when both are."""
    if said is None:
        return reader
    return f"{reader}+{hashlib.sha256(repr(said).encode()).hexdigest()[:12]}"
