"""Brings what the services have of a scope into a record: official data, papers, and what changed since the last run.

A run asks its questions page by page, wants the papers that are new or changed, fetches them a batch at a time, reads them, and
ends. Everything is noted as it goes, so a run that was killed is gone on with by the next; a run that finds another one at
work ends at once. The same state of the services gives the same record, however many runs it took.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from griffier.linking.steps import link_all
from griffier.operations.intake import read_through
from griffier.record.store import DATABASE, now_utc, reading, transaction, writing
from griffier.sources.asking import Scope
from griffier.sources.errors import SourceError
from griffier.sources.fetching import Fetcher
from griffier.sources.pages import ask, count, listed_documents
from griffier.sources.papers import (
    STAGE,
    Came,
    documents,
    fetch,
    note_fetched,
    note_swapped,
    published,
    waiting,
    want,
    withdraw,
)  # fmt: skip
from griffier.sources.settings import Settings
from griffier.sources.sru import question as search_question
from griffier.sources.sru import read_sru

BATCH = 50
Tell = Callable[[str], None]


@dataclass(slots=True)
class Report:
    """What a run did: pages and things of official data, papers fetched, read, unchanged, withdrawn, and what went wrong."""

    things: int = 0
    wanted: int = 0
    fetched: int = 0
    read: int = 0
    withdrawn: int = 0
    troubles: list[str] = field(default_factory=list)
    requests: int = 0

    def sentence(self) -> str:
        """As "812 things of official data, 40 papers wanted, 40 fetched, 40 read; 0 withdrawn; 23 requests"."""
        return (
            f"{self.things} things of official data, {self.wanted} papers wanted, {self.fetched} fetched, {self.read} read;"
            f" {self.withdrawn} withdrawn; {self.requests} requests"
        )


def sync(
    record: Path,
    scopes: Iterable[Scope],
    settings: Settings,
    *,
    recheck: bool = False,
    tell: Tell = lambda _: None,
    readers: int | None = None,
) -> Report:
    """Bring the scopes into the record, and read it; what was done.

    ``recheck`` asks of every paper held whether its bytes changed. A service that fails is in ``troubles``, and the others go on.
    RecordLocked when another process writes to the record.
    """
    report = Report()
    with writing(record) as db, _fetcher(settings) as fetcher:
        stage = _stage(db, record)
        for scope in scopes:
            tell(f"{scope.key}: asking")
            _official(db, record, fetcher, scope, report, tell)
            if scope.papers:
                _want(db, fetcher, scope, report)
        if recheck:
            _want_again(db)
        _read_waiting(db, record, stage, report, readers)
        _papers(db, record, stage, fetcher, report, tell, readers)
        tell("linking papers")
        link_all(db, record)
        report.requests = fetcher.asked.total()
    return report


def would_come(record: Path, scopes: Iterable[Scope], settings: Settings) -> dict[str, int | str]:
    """What a run would bring, without writing: things per question as the service counts them, papers still waited for.

    -1 where the service does not count; words where a question got no good answer.
    """
    counts: dict[str, int | str] = {}
    sinces: dict[str, str] = {}
    if (record / DATABASE).is_file():
        with reading(record) as db:
            sinces = {key: since for key, since in db.execute("SELECT key, since FROM sync_questions WHERE since IS NOT NULL")}
            query = "SELECT count(*) FROM sync_papers WHERE state IN ('wanted', 'fetched')"
            counts["papers still waited for"] = int(db.execute(query).fetchone()[0])
    with _fetcher(settings) as fetcher:
        for scope in scopes:
            for question in scope.questions:
                try:
                    counts[question.key] = count(fetcher, question, sinces.get(question.key, scope.since))
                except SourceError as error:
                    counts[question.key] = str(error)
    return counts


@contextmanager
def _fetcher(settings: Settings) -> Iterator[Fetcher]:
    fetcher = Fetcher(settings)
    try:
        yield fetcher
    finally:
        fetcher.close()


def _stage(db: sqlite3.Connection, record: Path) -> Path:
    """The folder that papers are fetched into. A record that was moved takes the names of its papers along."""
    stage = (record / STAGE).absolute()
    stage.mkdir(parents=True, exist_ok=True)
    moved = f"%/{STAGE.as_posix()}/%"
    rows = db.execute("SELECT DISTINCT path FROM names WHERE path LIKE ?", (moved,)).fetchall()
    for (path,) in rows:
        if Path(path).parent != stage:
            db.execute("UPDATE OR REPLACE names SET path = ? WHERE path = ?", (str(stage / Path(path).name), path))
    return stage


def _official(db: sqlite3.Connection, record: Path, fetcher: Fetcher, scope: Scope, report: Report, tell: Tell) -> None:
    for question in scope.questions:
        try:
            for things in ask(db, record, fetcher, question, scope.since):
                report.things += things
                tell(f"{question.key}: {report.things} things")
        except SourceError as error:
            report.troubles.append(str(error))


def _want(db: sqlite3.Connection, fetcher: Fetcher, scope: Scope, report: Report) -> None:
    now = now_utc()
    with transaction(db):
        report.wanted += want(db, scope, documents(db, scope, fetcher.settings), now)
    try:
        listed = listed_documents(fetcher, scope)
        with transaction(db):
            report.withdrawn += withdraw(db, scope, listed, fetcher.settings, now)
        start: int | None = 1 if scope.dossier else None
        while start is not None and scope.dossier is not None:
            here = search_question(fetcher.settings.sru, scope.dossier, start)
            page = read_sru(fetcher.get(here, "application/xml").body, here)
            with transaction(db):
                report.wanted += want(db, scope, published(page.found, fetcher.settings), now)
            start = page.next if page.next and page.next > start else None
    except SourceError as error:
        report.troubles.append(str(error))


def _want_again(db: sqlite3.Connection) -> None:
    """Ask of every paper held whether it changed; what the service says has not changed costs no body."""
    db.execute("UPDATE sync_papers SET state = 'wanted', code = 'recheck' WHERE state = 'held'")


def _papers(
    db: sqlite3.Connection, record: Path, stage: Path, fetcher: Fetcher, report: Report, tell: Tell, readers: int | None
) -> None:
    after = ""
    with ThreadPoolExecutor(fetcher.settings.workers) as pool:
        while batch := waiting(db, after, BATCH):
            after = batch[-1][0].name
            for came in pool.map(lambda job: fetch(fetcher, stage, *job), batch):
                _note(db, came)
                report.fetched += came.fetched is not None
                if came.message:
                    report.troubles.append(f"{came.wanted.name}: {came.message}")
            _read_waiting(db, record, stage, report, readers)
            tell(f"{report.fetched} papers fetched, {report.read} read")


def _note(db: sqlite3.Connection, came: Came) -> None:
    query = "SELECT sha256, code FROM sync_papers WHERE name = ?"
    old, code = db.execute(query, (came.wanted.name,)).fetchone()
    with transaction(db):
        if code == "recheck" and came.fetched and old and came.fetched.sha256 != old:
            note_swapped(db, came.wanted.name, old, came.fetched.sha256, now_utc())
        note_fetched(db, came, now_utc())


def _read_waiting(db: sqlite3.Connection, record: Path, stage: Path, report: Report, readers: int | None) -> None:
    """Read what was fetched and not read yet, and note what came of it."""
    rows = db.execute("SELECT name, format FROM sync_papers WHERE state = 'fetched' ORDER BY name").fetchall()
    files = {stage / f"{name}.{form}": name for name, form in rows}
    for path, name in files.items():
        _one_name(db, path, name)
    there = [path for path in files if path.is_file()]
    for lost in files.keys() - set(there):
        db.execute("UPDATE sync_papers SET state = 'wanted', sha256 = NULL, etag = NULL WHERE name = ?", (files[lost],))
    for outcome in read_through(db, record, there, workers=readers):
        failed = outcome.status == "failed"
        db.execute(
            "UPDATE sync_papers SET state = ?, code = ?, message = ? WHERE name = ?",
            ("unreadable" if failed else "held", outcome.code, outcome.note if failed else None, files[outcome.path]),
        )
        report.read += not failed
        if failed:
            report.troubles.append(f"{outcome.path.name}: not read: {outcome.note}")
        outcome.path.unlink(missing_ok=True)


def _one_name(db: sqlite3.Connection, path: Path, name: str) -> None:
    """A paper that comes in another form than before keeps its place: the older file is its older version."""
    for form in ("xml", "html", "pdf"):
        other = path.with_name(f"{name}.{form}")
        if other != path:
            db.execute("UPDATE OR IGNORE names SET path = ? WHERE path = ? AND current", (str(path), str(other)))
