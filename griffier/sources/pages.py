"""Asks a question page by page and writes every page into the record, so that a run that is killed goes on where it stopped.

A page's bytes are kept as a source file; its rows and the place to go on from are written in one transaction. A page that was
seen before, byte for byte, writes nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from griffier.errors import UnreadableFile
from griffier.record.store import keep_file, now_utc, transaction
from griffier.sources.asking import Question, Scope, address, listing
from griffier.sources.errors import Refused, SourceError
from griffier.sources.feed import read_feed
from griffier.sources.fetching import Fetcher
from griffier.sources.odata import read_odata
from griffier.sources.rows import OfficialRows
from griffier.sources.store import is_written, write_rows

CHANGED = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z")


class _Page(NamedTuple):
    body: bytes
    rows: OfficialRows
    next: str | None
    newest: str | None


def ask(db: sqlite3.Connection, record: Path, fetcher: Fetcher, question: Question, start: str | None) -> Iterator[int]:
    """Ask a question to its end; things on each page, after it was written.

    ``start`` is where to begin when it was never asked. SourceError and its kinds when a page does not come.
    """
    base = fetcher.settings.feed if question.kind == "feed" else fetcher.settings.odata
    row = db.execute("SELECT next, since, newest FROM sync_questions WHERE key = ?", (question.key,)).fetchone()
    next_page, since, newest = tuple(row) if row else (None, start, None)
    here: str | None = next_page or address(base, question, since)
    while here is not None:
        page = _fetch(fetcher, question, here)
        if page.next == here:
            raise SourceError(f"{here}: the page names itself as the next one")
        times = (newest, page.newest) if question.kind == "odata" else (page.newest,)
        newest = max(filter(None, times), key=_fine, default=None)
        yield _write(db, record, question, page, since, newest, here)
        here = page.next


def _fetch(fetcher: Fetcher, question: Question, here: str) -> _Page:
    if question.kind == "feed":
        answer = fetcher.get(here, "application/atom+xml")
        feed = read_feed(answer.body, here)
        # The feed's end is where the next run begins: the address of the page that was empty, or had no next.
        return _Page(answer.body, feed.rows, _inside(fetcher.settings.feed, here, feed.next), feed.next or here)
    answer = fetcher.get(here, "application/json")
    try:
        rows = read_odata(answer.body)
        value = json.loads(answer.body)
    except UnreadableFile as error:
        raise SourceError(f"{here}: {error}") from None
    if not isinstance(value, dict) or not isinstance(value.get("value"), list):
        raise SourceError(f"{here}: the answer is no page of the service (it has no value)")
    times = [t for item in value["value"] if isinstance(item, dict) and isinstance(t := item.get("ApiGewijzigdOp"), str)]
    follow = value.get("@odata.nextLink")
    newest = max(filter(CHANGED.fullmatch, times), key=_fine, default=None)
    return _Page(answer.body, rows, _inside(fetcher.settings.odata, here, follow if isinstance(follow, str) else None), newest)


def _inside(base: str, here: str, follow: str | None) -> str | None:
    """The address of the next page; Refused when it leads away from the service."""
    if follow is None:
        return None
    follow = urljoin(here, follow)
    if not follow.startswith(base):
        raise Refused(f"{here}: the next page is said to be at {follow[:200]}, which is not under {base}")
    return follow


def _write(
    db: sqlite3.Connection, record: Path, question: Question, page: _Page, since: str | None, newest: str | None, here: str
) -> int:
    sha256 = hashlib.sha256(page.body).hexdigest()
    suffix = ".xml" if question.kind == "feed" else ".json"
    holds = page.rows.count or page.rows.ties or page.rows.deletions
    if holds and not is_written(db, sha256):
        keep_file(record, sha256, suffix, page.body)
    since = since if page.next else newest or since
    with transaction(db):
        if holds:
            name = Path(f"{question.entity}-{sha256[:12]}{suffix}")
            write_rows(db, name, sha256, suffix, len(page.body), page.rows, now_utc())
        db.execute(
            "INSERT OR REPLACE INTO sync_questions VALUES (?, ?, ?, ?)",
            (question.key, page.next, since, newest if page.next else None),
        )
    return page.rows.count


def listed_documents(fetcher: Fetcher, scope: Scope) -> set[str] | None:
    """Ids of all documents that the source has of a dossier; None when the scope is no dossier."""
    here = listing(fetcher.settings.odata, scope)
    if here is None:
        return None
    ids: set[str] = set()
    while here is not None:
        value = json.loads(fetcher.get(here, "application/json").body)
        items = value.get("value") if isinstance(value, dict) else None
        if not isinstance(items, list):
            raise SourceError(f"{here}: the answer is no page of the service (it has no value)")
        ids |= {str(item["Id"]).lower() for item in items if isinstance(item, dict) and "Id" in item}
        follow = value.get("@odata.nextLink")
        here = _inside(fetcher.settings.odata, here, follow if isinstance(follow, str) else None)
    return ids


def count(fetcher: Fetcher, question: Question, since: str | None) -> int:
    """How many things a question would bring by the service's own count; -1 when it does not say (the feed never does)."""
    if question.kind == "feed":
        return -1
    here = address(fetcher.settings.odata, question._replace(expand=""), since) + "&$count=true&$top=1"
    try:
        value = json.loads(fetcher.get(here, "application/json").body)
    except json.JSONDecodeError:
        return -1
    total = value.get("@odata.count") if isinstance(value, dict) else None
    return total if isinstance(total, int) else -1


def _fine(time: str) -> tuple[str, str]:
    """A time so that times of other precision compare: the fraction's digits are filled up."""
    found = CHANGED.fullmatch(time)
    return (found[1], (found[2] or "").ljust(9, "0")) if found else ("", time.zfill(300))
