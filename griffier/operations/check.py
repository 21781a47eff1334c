"""Prove the record: every kept file, every place, every balance; on all cores, one version at a time.

Of each version: the kept file has its hash; read again it gives the same source, flows and rows (when the code
is that which read it); every character that is no blank is in a flow or in the furniture, once; every row's
quote is the clean reading of its place; questions, answers and counts agree. Of the whole: SQLite's own check,
and no row without its version.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from griffier.batch import Lost, run
from griffier.errors import UnreadableFile
from griffier.linking.verify import verify
from griffier.model.identity import Identity
from griffier.model.text import PlacedText
from griffier.operations.intake import TIMEOUT, Reader, pipeline
from griffier.record import proof
from griffier.record.blobs import unpack, unpack_furniture, unpack_pieces
from griffier.record.cells import from_cell
from griffier.record.fingerprint import reader_version
from griffier.record.identities import Identities, read_identities, stamp
from griffier.record.kinds import KINDS, Kind, table_columns
from griffier.record.proof import Cells, Fault, Said
from griffier.record.recognitions import recognition_of, stamped
from griffier.record.rows import Entry, entry_of, source_hash
from griffier.record.store import connect_to_read, file_path, reading
from griffier.search.update import verify as verify_index
from griffier.sources.store import damaged_files

#: Differences of a search index that only say that it is behind.
_BEHIND = frozenset({"version", "left_over", "missing", "outdated"})


class Checked(NamedTuple):
    """What was proved of one version. ``older_code`` is True when other code read it, so that its rows could
    not be held against a new reading; `griffier read` brings it up to date.
    """

    paper: str
    file: str
    rows: int
    older_code: bool
    faults: tuple[Fault, ...]


def version_count(folder: Path) -> int:
    """How many versions there are to check. Errors as ``reading``."""
    with reading(folder) as db:
        return int(db.execute("SELECT count(*) FROM versions").fetchone()[0])


def check_whole(folder: Path) -> list[Fault]:
    """Faults of the database as a whole, of official files, of links between papers, and of the search index.

    An index that is behind the record is no fault: the next search brings it up to date.
    """
    with reading(folder) as db:
        try:
            said = [*_damage(db), *_orphans(db)]
            elsewhere = [Fault(f.paper, f.file, f.code, f.message, "commitments") for f in verify(db)]
            elsewhere += [Fault("", file, "file_altered", message) for file, message in damaged_files(db, folder)]
        except sqlite3.DatabaseError as error:
            said, elsewhere = [Said("damaged", str(error))], []
    elsewhere += [Fault(m.paper, "search", m.code, m.message) for m in verify_index(folder) if m.code not in _BEHIND]
    return [*(Fault("", "record.db", *fault) for fault in said), *elsewhere]


def check_versions(folder: Path, *, workers: int | None = None, reader: Reader | None = None) -> Iterator[Checked]:
    """What was proved of every version, current and older, in the order of paper and file hash."""
    with reading(folder) as db:
        query = "SELECT v.id, v.paper, v.file, s.size FROM versions v JOIN sources s USING (sha256) ORDER BY paper, sha256"
        versions = [tuple(row) for row in db.execute(query)]
    task = partial(_check, folder, reader_version(), reader, read_identities(folder))
    for (_, paper, file, _), checked in run(task, versions, weight=lambda v: int(v[3]), workers=workers, timeout=TIMEOUT):
        if isinstance(checked, Lost):
            checked = Checked(paper, file, 0, False, (Fault(paper, file, checked.code, checked.message),))
        yield checked


def _damage(db: sqlite3.Connection) -> Iterator[Said]:
    for (words,) in db.execute("PRAGMA quick_check(20)"):
        if words != "ok":
            yield Said("damaged", str(words))


def _orphans(db: sqlite3.Connection) -> Iterator[Said]:
    for table in ("flows", "names", *(kind.name for kind in KINDS)):
        query = f'SELECT DISTINCT version FROM "{table}" WHERE version NOT IN (SELECT id FROM versions)'
        for (version,) in db.execute(query):
            yield Said("orphan", f"rows of version {version}, which is not there", table)
    query = "SELECT paper FROM versions WHERE id NOT IN (SELECT version FROM names)"
    for (paper,) in db.execute(query):
        yield Said("orphan", f"a version of {paper} has no name")
    for kind in KINDS:
        query = f'SELECT DISTINCT v.paper FROM "{kind.name}" k JOIN versions v ON v.id = k.version WHERE k.paper <> v.paper'
        for (paper,) in db.execute(query):
            yield Said("orphan", f"rows of {paper} name another paper", kind.name)


def _check(
    folder: Path, code: str, reader: Reader | None, identities: Identities, version: tuple[int, str, str, int]
) -> Checked:
    """In a worker: all that is to prove of one version."""
    db = _record(folder)
    facts = db.execute("SELECT * FROM versions JOIN sources USING (sha256) WHERE id = ?", (version[0],)).fetchone()
    rows = {kind.name: _rows(db, kind, version[0]) for kind in KINDS}
    said = [*proof.gaps(rows), *proof.imbalance(rows)]
    stated = _stated(db, identities, facts)
    recognised = recognition_of(folder, facts["sha256"])
    same_code = facts["reader"] == stamped(stamp(code, stated), recognised)
    try:
        said += _of_file(db, folder, facts, rows, reader or pipeline(stated, recognised), same_code)
    except ValueError as error:
        said.append(Said("damaged", str(error)))
    faults = tuple(Fault(facts["paper"], facts["file"], *fault) for fault in said)
    return Checked(facts["paper"], facts["file"], sum(map(len, rows.values())), not same_code, faults)


def _stated(db: sqlite3.Connection, identities: Identities, facts: sqlite3.Row) -> Identity | None:
    """What people said of the file of a version, by its hash or one of its names."""
    names = db.execute("SELECT file FROM names WHERE version = ? ORDER BY current DESC, file", (facts["id"],))
    found = (identities.of(facts["sha256"], str(name)) for (name,) in names)
    return next((said for said in found if said), None)


def _of_file(
    db: sqlite3.Connection,
    folder: Path,
    facts: sqlite3.Row,
    rows: dict[str, list[Cells]],
    reader: Reader,
    same_code: bool,
) -> Iterator[Said]:
    """What the kept file proves: it is the one that was read, and it says what the rows say."""
    path = file_path(folder, facts["sha256"], facts["suffix"])
    try:
        data = path.read_bytes()
    except OSError as error:
        yield Said("file_missing", f"{path.relative_to(folder)}: {error.strerror}")
        return
    if hashlib.sha256(data).hexdigest() != facts["sha256"]:
        yield Said("file_changed", f"{path.relative_to(folder)}: its bytes are not those that were read")
        return
    try:
        paper, findings = reader(Path(facts["file"]), data)
    except UnreadableFile as error:
        yield Said("unreadable", f"the file can not be read any more: {error}")
        return
    source = paper.reading.source
    if source_hash(source) != facts["source_sha256"]:
        if same_code:
            yield Said("source_differs", "reading the file again gives another text")
        return
    yield from _of_flows(db, facts, rows, source)
    if same_code:
        yield from _of_rows(db, facts, rows, entry_of(paper, findings))


def _of_flows(db: sqlite3.Connection, facts: sqlite3.Row, rows: dict[str, list[Cells]], source: str) -> Iterator[Said]:
    """Every character accounted for, and every place holds its quote."""
    texts = proof.flows_of(rows)
    pieces = [blob for (blob,) in db.execute("SELECT pieces FROM flows WHERE version = ? ORDER BY flow", (facts["id"],))]
    if len(texts) != len(pieces):
        yield Said("flows", f"the record has the words of {len(texts)} flows and the pieces of {len(pieces)}")
        return
    flows: list[PlacedText] = [unpack_pieces(text, blob) for text, blob in zip(texts, pieces, strict=True)]
    kinds = from_cell("texts", facts["furniture_kinds"])
    furniture = unpack_furniture(facts["furniture"], kinds if isinstance(kinds, list) else [])
    yield from proof.unaccounted(source, flows, furniture)
    starts = unpack(facts["pages"], 1)[0] if facts["format"] == "pdf" else ()
    for kind in KINDS:
        yield from proof.misplaced(kind, rows[kind.name], flows, starts)


def _of_rows(db: sqlite3.Connection, facts: sqlite3.Row, rows: dict[str, list[Cells]], again: Entry) -> Iterator[Said]:
    """The same code gives the same flows and rows."""
    stored = [blob for (blob,) in db.execute("SELECT pieces FROM flows WHERE version = ? ORDER BY flow", (facts["id"],))]
    same = [unpack(a, 4) == unpack(b, 4) for a, b in zip(stored, again.flows, strict=False)]
    if not all(same) or len(stored) != len(again.flows):
        yield Said("flows", "reading the file again takes its words from other places")
    if again.paper != facts["paper"]:
        yield Said("flows", f"reading the file again gives paper {again.paper}")
    for kind in KINDS:
        yield from proof.differences(kind, rows[kind.name], again)


def _rows(db: sqlite3.Connection, kind: Kind, version: int) -> list[Cells]:
    names = table_columns(kind)
    columns = ", ".join(f'"{name}"' for name in names)
    cursor = db.execute(f'SELECT {columns} FROM "{kind.name}" WHERE version = ? ORDER BY row', (version,))
    return [dict(zip(names, row, strict=True)) for row in cursor]


@cache
def _record(folder: Path) -> sqlite3.Connection:
    """One reading connection per worker."""
    return connect_to_read(folder)
