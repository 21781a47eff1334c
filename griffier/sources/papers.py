"""Which papers are wanted, and fetching them: XML where the publisher has it, else HTML, else PDF, else the Kamer's own file.

A paper is wanted when it is new or when what the source says of its state is no longer what it was when it was fetched. It is
fetched into ``sync/papers`` in the record under its own name, read by the ordinary reading, and then removed there: the record
keeps source files by their hash. Names come from a server, so they are taken only when they are plain.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from griffier.sources.asking import Scope, resource
from griffier.sources.checking import fault_of
from griffier.sources.errors import NotThere, SourceError
from griffier.sources.fetching import Fetched, Fetcher
from griffier.sources.settings import Settings
from griffier.sources.sru import Published

STAGE = Path("sync") / "papers"
NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_]|[.-](?![.-])){0,99}")
FORMS = ("xml", "html", "pdf")
KEPT_TAGS = re.compile(r"[\x20-\x7e]{1,200}")

OF_SCOPE = {
    "dossier": "d.id IN (SELECT t.one FROM ties t JOIN dossiers s ON s.id = t.other WHERE t.kind = 'document_dossier'"
    " AND s.number || CASE WHEN s.suffix IS NULL OR s.suffix LIKE '(%' THEN '' ELSE '-' || s.suffix END = ?)",
    "year": "d.parliamentary_year = ?",
    "since": "d.changed_at >= ?",
    "all": "? IS NOT NULL",
}


class Wanted(NamedTuple):
    """A paper to fetch: its name, the source's document, what the source says of its state, addresses in order of liking."""

    name: str
    document: str | None
    stated: str
    addresses: tuple[tuple[str, str], ...]


class Came(NamedTuple):
    """What came of fetching: ``path`` when there is a new file to read; else why not (``code``), or no change at all."""

    wanted: Wanted
    path: Path | None = None
    form: str | None = None
    fetched: Fetched | None = None
    code: str | None = None
    message: str | None = None


def documents(db: sqlite3.Connection, scope: Scope, settings: Settings) -> Iterator[Wanted]:
    """The papers of a scope that official data knows, in the order of their names."""
    which, value = next(
        (w, v) for w, v in (("dossier", scope.dossier), ("year", scope.year), ("since", scope.since), ("all", "all")) if v
    )
    query = (
        "SELECT d.id, d.number, d.content_type, v.external_id, v.number, p.format, p.identifier, p.url, p.published_at,"
        " d.changed_at FROM official_documents d LEFT JOIN official_document_versions v ON v.document = d.id"
        f" LEFT JOIN official_publications p ON p.version = v.id WHERE {OF_SCOPE[which]}"
        + (" AND d.kind = ?" if scope.kind else "")
        + " ORDER BY d.id, v.number DESC, p.format"
    )
    document: list[sqlite3.Row] = []
    for row in db.execute(query, (value, *([scope.kind] if scope.kind else []))):
        if document and row[0] != document[0][0]:
            yield from _of_document(document, settings)
            document = []
        document.append(row)
    yield from _of_document(document, settings)


def _of_document(rows: list[sqlite3.Row], settings: Settings) -> Iterator[Wanted]:
    """The paper of one document; none when its name is not plain (said by ``sync``)."""
    if not rows:
        return
    id, number, content_type, external = rows[0][:4]
    newest = [row for row in rows if row[4] == rows[0][4]]
    files = {row[5]: (row[6], row[7]) for row in newest if row[5] in FORMS and row[6]}
    stated = json.dumps([rows[0][4], max((row[8] or "" for row in newest), default=""), "" if external else rows[0][9]])
    name = external or number
    if not name:
        return
    addresses = [(form, url or publication(settings, identifier, form)) for form, (identifier, url) in files.items()]
    if external:
        addresses += [(form, publication(settings, external, form)) for form in FORMS if form not in files]
    if "pdf" in (content_type or "pdf") or not external:
        addresses.append(("pdf", resource(settings.odata, id)))
    order = {form: i for i, form in enumerate(FORMS)}
    yield Wanted(name, id, stated, tuple(sorted(dict.fromkeys(addresses), key=lambda a: order[a[0]])))


def published(found: Iterable[Published], settings: Settings) -> Iterator[Wanted]:
    """The papers that the publisher's search knows."""
    for paper in found:
        files = {form: url for form, url in paper.files if form in FORMS}
        addresses = [(form, files[form]) for form in FORMS if form in files]
        addresses = addresses or [(form, publication(settings, paper.identifier, form)) for form in FORMS]
        yield Wanted(paper.identifier, None, json.dumps(["publisher", paper.changed or ""]), tuple(addresses))


def publication(settings: Settings, identifier: str, form: str) -> str:
    """The address of a publication by its id, where the source gives none."""
    return f"{settings.publications}{quote(identifier, safe='')}.{form}"


def want(db: sqlite3.Connection, scope: Scope, wanted: Iterable[Wanted], now: str) -> int:
    """Note what is wanted and was not fetched yet in this state; how many. Official data goes before the publisher's search."""
    count = 0
    for paper in wanted:
        if not NAME.fullmatch(paper.name):
            _note(db, paper.name[:100], "refused", f"a name that is no plain name of a paper, in {scope.key}", now)
            continue
        known = db.execute("SELECT stated, state, document FROM sync_papers WHERE name = ?", (paper.name,)).fetchone()
        if known and (known[0] == paper.stated or (known[2] and not paper.document)):
            if known[1] == "withdrawn" and known[0] == paper.stated:
                db.execute("UPDATE sync_papers SET state = 'wanted' WHERE name = ?", (paper.name,))
                count += 1
            continue
        db.execute(
            "INSERT INTO sync_papers (name, document, scope, stated, wanted, state) VALUES (?, ?, ?, ?, ?, 'wanted')"
            " ON CONFLICT (name) DO UPDATE SET document = excluded.document, stated = excluded.stated,"
            " wanted = excluded.wanted, state = 'wanted', code = NULL, message = NULL",
            (paper.name, paper.document, scope.key, paper.stated, json.dumps(paper.addresses)),
        )
        count += 1
    return count


def waiting(db: sqlite3.Connection, after: str, most: int) -> list[tuple[Wanted, str | None, str | None, str | None]]:
    """The next papers to fetch by name, with the address, tag and time of what was fetched before."""
    query = (
        "SELECT name, document, stated, wanted, address, etag, modified FROM sync_papers WHERE state = 'wanted' AND name > ?"
        " ORDER BY name LIMIT ?"
    )
    found = []
    for name, document, stated, wanted, address, etag, modified in db.execute(query, (after, most)):
        addresses = tuple((str(form), str(where)) for form, where in json.loads(wanted))
        found.append((Wanted(name, document, stated, addresses), address, etag, modified))
    return found


def fetch(fetcher: Fetcher, stage: Path, paper: Wanted, before: str | None, etag: str | None, modified: str | None) -> Came:
    """Fetch a paper in the best form there is. Never raises for one paper: what went wrong is in what comes back."""
    said: list[tuple[str, str]] = []
    for form, address in paper.addresses:
        target = stage / f"{paper.name}.{form}"
        tags = (etag, modified) if address == before else (None, None)
        try:
            fetched = fetcher.download(address, target, *tags)
        except NotThere as error:
            said.append(("missing", str(error)))
            continue
        except SourceError as error:
            return Came(paper, code=type(error).__name__.lower(), message=str(error))
        if fetched is None:
            return Came(paper, form=form)
        fault = fault_of(target.read_bytes(), form, fetched.address)
        if fault is None:
            return Came(paper, target, form, fetched)
        target.unlink()
        said.append((fault[0], f"{address}: {fault[1]}"))
    code = "missing" if all(code in ("missing", "not_found_page") for code, _ in said) else said[-1][0]
    return Came(paper, code=code, message="; ".join(words for _, words in said) or "there is no address for it")


def note_fetched(db: sqlite3.Connection, came: Came, now: str) -> None:
    """Write what came of fetching a paper."""
    name = came.wanted.name
    old = db.execute("SELECT sha256, stated, format FROM sync_papers WHERE name = ?", (name,)).fetchone()
    if came.code is not None:
        # What may pass is asked again by the next run; what is not there, or is no paper, only when the source changes it.
        state = {"missing": "missing", "unreachable": "wanted", "sourceerror": "wanted", "refused": "refused"}.get(came.code)
        message = (came.code, came.message, name)
        db.execute(f"UPDATE sync_papers SET state = '{state or 'unreadable'}', code = ?, message = ? WHERE name = ?", message)
    elif came.fetched is None:
        db.execute("UPDATE sync_papers SET state = 'held', code = NULL, message = NULL WHERE name = ?", (name,))
    else:
        found = came.fetched
        tags = [tag if tag and KEPT_TAGS.fullmatch(tag) else None for tag in (found.etag, found.modified)]
        db.execute(
            "UPDATE sync_papers SET state = 'fetched', format = ?, address = ?, sha256 = ?, etag = ?, modified = ?,"
            " code = NULL, message = NULL WHERE name = ?",
            (came.form, found.address, found.sha256, *tags, name),
        )
        if old and old[0] is None:
            _note(db, name, "new", f"as {came.form}, {found.sha256[:12]}", now)
        elif old and old[0] != found.sha256:
            _note(db, name, "changed", f"{old[0][:12]} ({old[2]}) became {found.sha256[:12]} ({came.form})", now)


def note_swapped(db: sqlite3.Connection, name: str, old: str, new: str, now: str) -> None:
    """Note that a file has other bytes, though the source says nothing of a change."""
    _note(db, name, "swapped", f"{old[:12]} became {new[:12]}, and the source does not say that it changed", now)


def withdraw(db: sqlite3.Connection, scope: Scope, listed: set[str] | None, settings: Settings, now: str) -> int:
    """Note the papers whose documents the source has no more; how many. They stay in the record."""
    gone = (
        "SELECT name, document FROM sync_papers WHERE document IS NOT NULL AND state <> 'withdrawn'"
        " AND document IN (SELECT id FROM official_deletions)"
        " AND document NOT IN (SELECT id FROM official_documents)"
    )
    names = {name for name, _ in db.execute(gone)}
    if listed is not None:
        held = {w.name: w.document for w in documents(db, scope, settings)}
        names |= {name for name, document in held.items() if document and document not in listed}
    count = 0
    for name in sorted(names):
        changed = db.execute("UPDATE sync_papers SET state = 'withdrawn' WHERE name = ? AND state <> 'withdrawn'", (name,))
        if changed.rowcount:
            _note(db, name, "withdrawn", "the source has it no more; what was fetched before is kept", now)
            count += 1
    return count


def _note(db: sqlite3.Connection, name: str, what: str, message: str, now: str) -> None:
    db.execute("INSERT INTO sync_events (at, name, what, message) VALUES (?, ?, ?, ?)", (now, name, what, message))
