"""Read many files into a record: on all cores, in order, one paper a transaction, and a bad file costs only itself.

Workers read the bytes, look whether the record has them, and if not parse them, find what is in them and put
the source file into ``files/``; this process alone writes to the database, in the order of the files. So a run
that was killed and started again writes what the first would have written.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import stat
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Literal, NamedTuple

from griffier.batch import Lost, run
from griffier.errors import UnreadableFile
from griffier.linking.steps import link_all
from griffier.model.finding import Finding
from griffier.model.identity import Identity
from griffier.model.paper import Paper
from griffier.operations.folders import NO_FILE, spelled
from griffier.readers.recognised import Recognition
from griffier.record.archives import inside, member_bytes
from griffier.record.fingerprint import reader_version
from griffier.record.identities import Identities, read_identities, stamp
from griffier.record.recognitions import keep, recognition_of, stamped
from griffier.record.rows import Entry, entry_of
from griffier.record.store import connect_to_read, is_kept, keep_file, now_utc, writing
from griffier.record.write import Source, Status, Written, write_entry, write_failure, write_name
from griffier.sources.odata import LOOKED_AT, is_json, is_official, read_odata
from griffier.sources.rows import OfficialRows
from griffier.sources.store import hold, is_written, write_official

Reader = Callable[[Path, bytes], tuple[Paper, tuple[Finding, ...]]]
"""Reads one file; raises UnreadableFile."""

TIMEOUT = 300.0
"""Seconds for one file. A paper of 10 MB takes a few; what takes longer than this will not end."""

OCR_TIMEOUT = 4 * 3600.0
"""The same where pages are recognised: one takes some seconds."""

MOST_BYTES = 512 * 1024 * 1024


class Outcome(NamedTuple):
    """What came of one file. ``problems`` are (code, message) of a paper that was read in part; ``note`` says
    what is worth knowing beside the status; for a failed file it says why. ``path`` is spelled as text can hold it.
    """

    path: Path
    status: Status | Literal["failed"]
    paper: str | None = None
    problems: tuple[tuple[str, str], ...] = ()
    code: str | None = None
    note: str | None = None


class _Known(NamedTuple):
    """The record has these bytes, read by this code."""

    sha256: str


class _Unread(NamedTuple):
    sha256: str | None
    code: str
    message: str


class _Read(NamedTuple):
    """``reader`` names the code that read it, and what a person said of the file."""

    entry: Entry
    source: Source
    reader: str


class _Official(NamedTuple):
    """A file of official data; ``rows`` is None when the record has them already."""

    sha256: str
    source: Source
    rows: OfficialRows | None


def read_into(
    folder: Path,
    files: Iterable[Path],
    *,
    workers: int | None = None,
    reader: Reader | None = None,
    timeout: float = TIMEOUT,
    linking: Callable[[], object] | None = None,
    ocr: bool = False,
) -> Iterator[Outcome]:
    """Read files into the record in ``folder`` (made when absent); one outcome per file, in order, as they are
    written. When all are, papers are linked; ``linking`` is called before that begins, which may take a while.
    ``ocr``: recognise the words of scanned pages.

    ``files`` are absolute paths, as ``find_files`` gives them. RecordLocked, RecordVersion or RecordFull end
    the run; what was written until then stays.
    """
    with writing(folder) as db:
        yield from read_through(db, folder, files, workers=workers, reader=reader, timeout=timeout, ocr=ocr)
        if linking:
            linking()
        link_all(db, folder)


def read_through(
    db: sqlite3.Connection,
    folder: Path,
    files: Iterable[Path],
    *,
    workers: int | None = None,
    reader: Reader | None = None,
    timeout: float = TIMEOUT,
    ocr: bool = False,
) -> Iterator[Outcome]:
    """As ``read_into``, by a caller that has the record open for writing already."""
    task = partial(_read_one, folder, reader_version(), reader, read_identities(folder), ocr)
    for path, result in run(task, files, weight=_size, workers=workers, timeout=OCR_TIMEOUT if ocr else timeout):
        yield _write(db, spelled(path), result)


def _read_one(
    folder: Path, code: str, reader: Reader | None, identities: Identities, ocr: bool, path: Path
) -> _Known | _Unread | _Read | _Official:
    """In a worker: all of the reading of one file but the writing of its rows."""
    try:
        data = file_bytes(path)
    except OSError as error:
        return _Unread(None, "no_rights" if isinstance(error, PermissionError) else "no_file", error.strerror or str(error))
    except UnreadableFile as error:
        return _Unread(None, error.code, str(error))
    sha256 = hashlib.sha256(data).hexdigest()
    start = data[:LOOKED_AT]
    if is_official(path.name, start) or is_json(path.name, start):
        return _read_official(folder, path, data, sha256)
    known = _record(folder).execute(
        "SELECT s.suffix, v.reader, v.file FROM sources s JOIN versions v USING (sha256) WHERE sha256 = ?", (sha256,)
    ).fetchone()  # fmt: skip
    suffix = known["suffix"] if known else _suffix(path)
    said = identities.of(sha256, spelled(path).name)
    recognised = recognition_of(folder, sha256)
    if recognised is None and ocr and data[:LOOKED_AT].find(b"%PDF-") >= 0:
        try:
            recognised = _recognise(folder, sha256, data)
        except UnreadableFile as error:
            return _Unread(sha256, error.code, str(error))
    version = stamped(stamp(code, said), recognised)
    if known and known["reader"] == version and is_kept(folder, sha256, suffix, len(data)):
        return _Known(sha256)
    try:
        named = spelled(path)
        paper, findings = (reader or pipeline(said, recognised))(named.with_name(known["file"]) if known else named, data)
        entry = entry_of(paper, findings)
    except UnreadableFile as error:
        return _Unread(sha256, error.code, str(error))
    keep_file(folder, sha256, suffix, data)
    return _Read(entry, Source(spelled(path), suffix, len(data)), version)


def _recognise(folder: Path, sha256: str, data: bytes) -> Recognition | None:
    """In a worker: the words of a file's scanned pages, kept; None when it has none."""
    from griffier.ocr import recognise
    from griffier.readers.pdf import scanned_pages

    pages = scanned_pages(data)
    if not pages:
        return None
    found = recognise(data, pages)
    keep(folder, sha256, found)
    return found


def _read_official(folder: Path, path: Path, data: bytes, sha256: str) -> _Official | _Unread:
    """In a worker: a file of official data."""
    source = Source(spelled(path), _suffix(path), len(data))
    if is_written(_record(folder), sha256) and is_kept(folder, sha256, source.suffix, len(data)):
        return _Official(sha256, source, None)
    try:
        rows = read_odata(data)
    except UnreadableFile as error:
        return _Unread(sha256, error.code, str(error))
    keep_file(folder, sha256, source.suffix, data)
    return _Official(sha256, source, rows)


def _write(db: sqlite3.Connection, path: Path, result: _Known | _Unread | _Read | _Official | Lost) -> Outcome:
    """In this process: the rows of one file, and what to say of it."""
    match result:
        case _Official(sha256, source, rows):
            if rows is None:
                return Outcome(path, hold(db, path, sha256))
            return Outcome(path, write_official(db, path, sha256, source.suffix, source.size, rows, now_utc()))
        case _Known(sha256):
            written = write_name(db, path, sha256)
        case _Read(entry, source, version):
            written = write_entry(db, entry, source, version, now_utc())
        case _Unread(sha256, code, message):
            if sha256:
                write_failure(db, path, sha256, code, message)
            return Outcome(path, "failed", code=code, note=message)
        case Lost(code, message):
            write_failure(db, path, None, code, message)
            return Outcome(path, "failed", code=code, note=message)
    return Outcome(path, written.status, written.paper, _problems(db, written, path), note=written.note)


def _problems(db: sqlite3.Connection, written: Written, path: Path) -> tuple[tuple[str, str], ...]:
    """The problems of the paper that the path now holds; none to tell when nothing changed."""
    if written.status == "unchanged":
        return ()
    rows = db.execute(
        "SELECT code, message FROM problems p JOIN names n ON n.version = p.version"
        " WHERE n.path = ? AND n.current ORDER BY p.row",
        (str(path),),
    )
    return tuple((row["code"], row["message"]) for row in rows)


def pipeline(said: Identity | None = None, recognised: Recognition | None = None) -> Reader:
    """The reader of all formats (imported when first needed: it is the greater part of Griffier), for a file of which this
    is said and in which this was recognised.
    """
    from griffier.pipeline import read_file

    return partial(read_file, said=said, recognised=recognised)


@cache
def _record(folder: Path) -> sqlite3.Connection:
    """One reading connection per worker."""
    return connect_to_read(folder)


def file_bytes(path: Path) -> bytes:
    """The bytes of a file, or of one inside an archive. UnreadableFile or OSError when they can not be had."""
    if inside(path):
        return member_bytes(path)
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        raise UnreadableFile("no_regular_file", NO_FILE)
    size = info.st_size
    if size > MOST_BYTES:
        raise UnreadableFile("too_large", f"the file is {size:,} bytes; a paper is at most {MOST_BYTES:,}")
    return path.read_bytes()


def _suffix(path: Path) -> str:
    """The suffix that a source file is kept with."""
    suffix = path.suffix.lower()
    return suffix if re.fullmatch(r"\.[a-z0-9]{1,8}", suffix) else ""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
