"""Find the files to read under the paths that a user names: recursively, in a fixed order, safe from circles.

In a folder only files that are named as papers are (``.txt .pdf .xml .html .xhtml .htm .docx .odt``), files of official data
(``.json .jsonl .jsonl.xz``, a list of dossiers in ``.csv``), and files of kinds that may hold a paper but can not be read
(``.doc .rtf .pages`` …) count, so that of these is said what to do with them; the others are ignored, each by its name. Of an
archive or a mail message the files inside count (``archives.py``). A file that is named itself is always read. Hidden files and
folders are passed over, and so is a record: its source files are in it already. What is neither a file nor a folder (a pipe, a
device, a link in a circle) is never opened.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from griffier.errors import UnreadableFile
from griffier.readers.kinds import PERHAPS_PAPERS
from griffier.record.archives import BETWEEN, CONTAINERS, is_container, members_of
from griffier.record.store import is_record
from griffier.sources.odata import LOOKED_AT, OFFICIAL_SUFFIXES, is_official

#: Endings of names that papers have.
SUFFIXES = frozenset({".txt", ".pdf", ".xml", ".html", ".htm", ".xhtml", ".docx", ".odt"})

_WANTED = SUFFIXES | PERHAPS_PAPERS | CONTAINERS

NO_FILE = "it is a pipe or a device, not a file"


@dataclass(slots=True)
class Found:
    """The files to read, in order; the others there were; and the paths that could not be looked into, and why."""

    files: list[Path] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    trouble: list[tuple[Path, str]] = field(default_factory=list)

    @property
    def ignored(self) -> int:
        """How many files are left out."""
        return len(self.others)


def find_files(paths: Iterable[Path]) -> Found:
    """The files under these paths, absolute, each once; folders in the order of their names."""
    found = Found()
    seen: set[str] = set()
    for path in paths:
        for file in _under(Path(os.path.abspath(path)), found):
            if str(file) not in seen:
                seen.add(str(file))
                if is_container(file.name):
                    _open(file, found)
                else:
                    found.files.append(file)
    return found


def _open(container: Path, found: Found) -> None:
    """Add the papers in an archive or a message."""
    try:
        names = members_of(container)
    except UnreadableFile as error:
        found.trouble.append((container, str(error)))
        return
    except OSError as error:
        found.trouble.append((container, f"it can not be looked at ({error.strerror})"))
        return
    inside = [container.with_name(f"{container.name}{BETWEEN}{name}") for name in names]
    found.files += [path for path in inside if path.suffix.lower() in _WANTED]
    found.others += [path for path in inside if path.suffix.lower() not in _WANTED]
    if not any(path.suffix.lower() in _WANTED for path in inside):
        found.trouble.append((container, "there is no paper in it that can be read"))


def spelled(path: Path) -> Path:
    """The path as text can hold it: bytes of its name that are no UTF-8 become ``\\xff``; others stay as they are."""
    return Path(os.fsencode(path).decode("utf-8", "backslashreplace"))


def _under(path: Path, found: Found) -> Iterable[Path]:
    if path.is_dir():
        files: list[Path] = []
        _walk(path, found, files)
        return files
    if os.path.lexists(path):
        return [path]
    found.trouble.append((path, "there is no such file or folder"))
    return []


def _walk(folder: Path, found: Found, files: list[Path]) -> None:
    """Add the files under a folder; one that was seen before (a link to it) ends there."""
    waiting, seen = [folder], set[tuple[int, int]]()
    while waiting:
        here = waiting.pop()
        try:
            info = here.stat()
            if (info.st_dev, info.st_ino) in seen or (here != folder and is_record(here)):
                continue
            seen.add((info.st_dev, info.st_ino))
            entries = [e for e in sorted(os.scandir(here), key=lambda e: e.name) if not e.name.startswith(".")]
        except OSError as error:
            found.trouble.append((here, f"the folder can not be read ({error.strerror})"))
            continue
        folders = []
        for entry in entries:
            try:
                if entry.is_dir():
                    folders.append(Path(entry.path))
                else:
                    _take(entry, found, files)
            except OSError as error:
                found.trouble.append((Path(entry.path), f"it can not be looked at ({error.strerror})"))
        waiting.extend(reversed(folders))


def _take(entry: os.DirEntry[str], found: Found, files: list[Path]) -> None:
    """Add a file of a folder that may be a paper or official data. OSError when it can not be looked at."""
    named = os.path.splitext(entry.name)[1].lower() in _WANTED
    regular = entry.is_file()
    if named and not regular and os.path.exists(entry.path):
        found.trouble.append((Path(entry.path), NO_FILE))
    elif named or (regular and _holds_official_data(entry.path)):
        files.append(Path(entry.path))
    else:
        found.others.append(Path(entry.path))


def _holds_official_data(path: str) -> bool:
    """Whether a file in a folder is official data: a .json or .csv may be anything, so its beginning decides."""
    if os.path.splitext(path)[1].lower() not in OFFICIAL_SUFFIXES:
        return False
    try:
        with open(path, "rb") as file:
            return is_official(path, file.read(LOOKED_AT))
    except OSError:
        return False
