"""The record's folder: open it for reading or for writing, keep its source files, and say plainly when it can not.

One process writes at a time (a lock on the file ``lock``, which the system drops when that process ends, however it
ends); any number read, each seeing the record as it was when its query began. A source file comes into
``files/`` whole or not at all, and before the rows that speak of it.
"""

from __future__ import annotations

import errno
import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import BinaryIO

from griffier.errors import RecordError, RecordFull, RecordLocked, RecordVersion
from griffier.record.manual import SCHEMA_VERSION
from griffier.record.migrate import can_migrate, migrate

DATABASE = "record.db"
FILES = "files"
LOCK = "lock"
PART = ".part"
"""Ending of a file that is still being written."""

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM}
SQLITE_NO_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}


def is_record(folder: Path) -> bool:
    """Whether the folder is a record (its source files must not be read as new ones)."""
    return (folder / DATABASE).is_file() and (folder / FILES).is_dir()


@contextmanager
def writing(folder: Path) -> Iterator[sqlite3.Connection]:
    """The record's database, for writing; the record is made when there is none.

    RecordLocked when another process writes to it, RecordVersion when its version is newer, or too old to migrate,
    RecordFull when there is no room or no right to write: also when that shows later, inside the ``with``.
    """
    with saying_when_full(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _lock(folder):
            (folder / FILES).mkdir(exist_ok=True)
            _remove_parts(folder / FILES)
            db = _connect(folder, f"file:{_address(folder)}?mode=rwc")
            try:
                _prepare(db, folder)
                yield db
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                db.close()


@contextmanager
def reading(folder: Path) -> Iterator[sqlite3.Connection]:
    """The record's database, for reading, inside one transaction: all queries see the same record.

    RecordError when there is no record, RecordVersion when another version of Griffier made it.
    """
    db = connect_to_read(folder)
    try:
        db.execute("BEGIN")
        yield db
    finally:
        db.close()


def connect_to_read(folder: Path) -> sqlite3.Connection:
    """A connection that can not write. Errors as ``reading``."""
    if not (folder / DATABASE).is_file():
        raise RecordError(f"{folder}: there is no record here. Make one with: griffier read PATH --record {folder}")
    _migrate_first(folder)
    db = _connect(folder, f"file:{_address(folder)}?mode=ro")
    try:
        _expect_version(db, folder)
    except sqlite3.OperationalError:
        db.close()
        # A database in WAL mode in a folder that may not be written: nobody can be writing to it.
        db = _connect(folder, f"file:{_address(folder)}?mode=ro&immutable=1")
        _expect_version(db, folder)
    return db


def file_path(folder: Path, sha256: str, suffix: str) -> Path:
    """Where the source file with this hash is kept."""
    return folder / FILES / sha256[:2] / f"{sha256}{suffix}"


def keep_file(folder: Path, sha256: str, suffix: str, data: bytes) -> None:
    """Put a source file into the record, whole or not at all. RecordFull when there is no room."""
    path = file_path(folder, sha256, suffix)
    if is_kept(folder, sha256, suffix, len(data)):
        return
    with saying_when_full(folder):
        path.parent.mkdir(exist_ok=True)
        with whole_file(path) as out:
            out.write(data)


def is_kept(folder: Path, sha256: str, suffix: str, size: int) -> bool:
    """Whether the source file is there in its full size (``griffier check`` compares its bytes)."""
    try:
        return file_path(folder, sha256, suffix).stat().st_size == size
    except OSError:
        return False


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write; at the end of the ``with`` it takes the place of ``path``, which so is written whole or not at all."""
    part = path.with_name(f".{path.name}.{os.getpid()}{PART}")
    try:
        with part.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside the ``with``, or nothing of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def now_utc() -> str:
    """The time, as the record keeps it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@contextmanager
def saying_when_full(folder: Path) -> Iterator[None]:
    """Errors of a full disk or of missing rights, said as RecordFull."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise RecordFull(_no_room(folder, error.strerror or str(error))) from error
        if error.errno in (errno.EEXIST, errno.ENOTDIR):
            raise RecordError(f"{folder}: a record is a folder, and a file stands in its way") from error
        raise
    except sqlite3.OperationalError as error:
        if (getattr(error, "sqlite_errorcode", 0) & 0xFF) in SQLITE_NO_ROOM:
            raise RecordFull(_no_room(folder, str(error))) from error
        raise


def _no_room(folder: Path, why: str) -> str:
    return (
        f"{folder}: can not be written ({why}). What was written before is intact: make room, or get the right to "
        "write there, then run the same command again, and it goes on where it stopped"
    )


def _address(folder: Path) -> str:
    """The database's path as the path of an SQLite address."""
    return str((folder / DATABASE).absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _connect(folder: Path, address: str) -> sqlite3.Connection:
    db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=10.0, check_same_thread=False)
    db.row_factory = sqlite3.Row
    return db


def _prepare(db: sqlite3.Connection, folder: Path) -> None:
    """Settings of a writing connection; the tables when the database is new."""
    with _saying_what_is_no_record(folder):
        # NORMAL: a crash of the process loses nothing; a power cut may lose the last papers, whole, and reading again
        # brings them back.
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA foreign_keys = ON")
        if db.execute("PRAGMA user_version").fetchone()[0] == 0 and not _tables(db):
            schema = files("griffier.record").joinpath("schema.sql").read_text("utf-8")
            db.executescript(f"BEGIN;\n{schema}\nPRAGMA user_version = {SCHEMA_VERSION};\nCOMMIT;")
        elif can_migrate(db.execute("PRAGMA user_version").fetchone()[0]):
            migrate(db)
        if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'sync_events'").fetchone() is None:
            official = files("griffier.sources").joinpath("schema.sql").read_text("utf-8")
            db.executescript(f"BEGIN;\n{official}\nCOMMIT;")
    _expect_version(db, folder)


def _migrate_first(folder: Path) -> None:
    """Bring a record of an older version up to date before it is read; nothing is done where that is not possible."""
    with _saying_what_is_no_record(folder), closing(_connect(folder, f"file:{_address(folder)}?mode=ro")) as db:
        try:
            version = db.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.OperationalError:
            return
    if can_migrate(version):
        with writing(folder):
            pass


def _expect_version(db: sqlite3.Connection, folder: Path) -> None:
    with _saying_what_is_no_record(folder):
        version = db.execute("PRAGMA user_version").fetchone()[0]
    if version != SCHEMA_VERSION:
        raise RecordVersion(
            f"{folder}: another version of Griffier made this record (schema {version}; this: {SCHEMA_VERSION}). "
            f"Read the papers into a new record: griffier read PATH --record NEW-FOLDER "
            f"(the files are also kept in {folder / FILES})"
        )


@contextmanager
def _saying_what_is_no_record(folder: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        raise RecordError(f"{folder / DATABASE}: this is no record of Griffier ({error})") from error


def _tables(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """The right to write. The file stays: what counts is who holds it."""
    with (folder / LOCK).open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip()
            who = f"process {holder}" if holder else "another process"
            message = f"{folder}: {who} is writing to this record. Wait for it to end, then try again"
            raise RecordLocked(message) from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


def _remove_parts(folder: Path) -> None:
    """Remove what a reader that was killed left half-written."""
    for part in folder.glob(f"*/*{PART}"):
        part.unlink(missing_ok=True)
