"""Link commitments over the record: find what became of each, and write it, with the words that show it, where exports read it.

Fills ``status`` and ``fulfilled_by`` of the commitments, and keeps every link with its score in ``commitment_links``: those that
count (found, confirmed), those that a person may look at (proposed), and those that a person turned down (rejected).

Statuses in the record are as of its newest dated paper, never as of today: the same record gives the same export. Nothing is read
again; when nothing that links follow from has changed, nothing is done.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from griffier.findings.sentences import sentences
from griffier.findings.terms import find_terms
from griffier.linking.chronology import When
from griffier.linking.following import ACCEPTED, Follower, Link, Parts, Said, chosen, said_again, said_by
from griffier.linking.judgements import FILE, Judgement, read_judgements
from griffier.linking.places import Places
from griffier.linking.promises import Promise, commitment_key, promises
from griffier.linking.rarity import SAMPLE, Rarity
from griffier.linking.statements import Spoken, Version, spoken, statements
from griffier.linking.statuses import Shown, Term, status_of
from griffier.linking.subjects import Subject, subject_of

SHOWS = ("kept", "partly", "postponed", "dropped")
"""Kinds of links that say what became of a promise. One that only repeats it does not."""
COUNTS = ("found", "confirmed")
NAME = "commitments"
_QUESTION = re.compile(r"\bvra(?:ag|gen) (\d+)")


class Row(NamedTuple):
    """A row of ``commitment_links``."""

    commitment: str
    link: str
    version: int
    kind: str
    state: str
    flow: int
    clean_start: int
    clean_end: int
    page: int | None
    start: int
    end: int
    quote: str
    date: str | None
    not_before: str | None
    due_from: str | None
    due_to: str | None
    score: float
    parts: str

    @property
    def shown(self) -> Shown:
        """What it shows, for judging how the promise stands."""
        return Shown(self.kind, self.date or self.not_before, self.due_from, self.due_to, self.quote)


def prepare(db: sqlite3.Connection) -> None:
    """Make the tables of linking when they are not there."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'link_state'").fetchone() is None:
        db.executescript(f"BEGIN;\n{files('griffier.linking').joinpath('schema.sql').read_text('utf-8')}\nCOMMIT;")


def link_commitments(db: sqlite3.Connection, record: Path, as_of: str | None = None) -> Counter[str]:
    """Follow every current commitment; counts of ``commitments``, ``links`` that count and ``proposed`` ones.

    One transaction; the caller holds the record for writing. Statuses are as of ``as_of`` (ISO 8601), by default the newest dated
    paper. Empty counts mean that nothing had changed. RecordError when the judgements can not be read.
    """
    prepare(db)
    judged = read_judgements(record)
    day = as_of or newest_day(db)
    fingerprint = _fingerprint(db, record, day)
    if _is_done(db, fingerprint):
        return Counter()
    heard = _hear(db)
    rows = _judged(db, _rows(db, heard), judged, heard)
    db.execute("BEGIN IMMEDIATE")
    try:
        _write(db, heard, rows, day)
        db.execute("INSERT OR REPLACE INTO link_state VALUES (?, ?)", (NAME, fingerprint))
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    states = Counter(row.state for row in rows)
    return Counter(commitments=len(heard.promises), links=sum(states[s] for s in COUNTS), proposed=states["proposed"])


def newest_day(db: sqlite3.Connection) -> str | None:
    """The date of the newest dated paper: the day that the record's statuses are as of. None when no paper has a date."""
    found = db.execute("SELECT max(p.date) FROM papers p JOIN versions v ON v.id = p.version WHERE v.current").fetchone()
    return str(found[0]) if found[0] else None


class _Heard(NamedTuple):
    """All that was heard in the record: its promises, who said when, and the links between them."""

    promises: list[Promise]
    versions: dict[int, Version]
    links: list[Link]


def _hear(db: sqlite3.Connection) -> _Heard:
    made = list(promises(db))
    if not made:
        return _Heard([], {}, [])
    rarity = Rarity(_subjects(db))
    versions = {one.version.id: one.version for one in spoken(db)}
    whens = {id_: version.when for id_, version in versions.items()}
    follower = Follower(made, versions, rarity)
    pointers = Pointers(db)
    links: list[Link] = []
    for one in spoken(db):
        for said in _said_in(one, pointers):
            links += follower.links(said)
    for promise in made:
        if promise.version in whens:
            to = pointers.of(versions[promise.version], promise.start, promise.end, promise.quote) if promise.earlier else ()
            kin = pointers.kin(versions[promise.version])
            links += follower.links(said_again(promise, whens[promise.version], to, kin))
    links += [_own(promise) for promise in made if promise.told_itself]
    recurring = frozenset(promise.id for promise in made if promise.recurring)
    return _Heard(made, versions, chosen(links, {id_: version.paper for id_, version in versions.items()}, recurring))


def _subjects(db: sqlite3.Connection) -> Iterator[Subject]:
    """The sentences by which rarity is measured: of the papers whose files have the lowest hashes."""
    query = "SELECT id FROM versions WHERE current ORDER BY sha256 LIMIT ?"
    sample = {int(id_) for (id_,) in db.execute(query, (SAMPLE,))}
    for one in spoken(db):
        if one.version.id in sample:
            for start, end in one.own:
                text = one.flows[0][start:end]
                yield from (subject_of(text[a:b]) for a, b in sentences(text))


def _said_in(one: Spoken, pointers: Pointers) -> Iterator[Said]:
    kin = pointers.kin(one.version)
    for statement in statements(one):
        to = pointers.of(one.version, statement.since, statement.end, statement.text) if statement.formula else ()
        yield said_by(statement, one.version.when, to, kin)


def _own(promise: Promise) -> Link:
    """A promise told again in words that say it is being kept shows that by itself."""
    parts = Parts(1.0, 1.0, 1.0, 1.0, 1.0, (), (), "formula in its own words")
    return Link(promise.id, promise.version, promise.flow, promise.start, promise.end, promise.quote, "kept", 1.0, parts)


class Pointers:
    """The papers, and the answers in them, that words point to: "antwoord op vraag 18 (2032Z00417)", "mijn brief van 14 mei"."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._by_day: dict[str, list[str]] = defaultdict(list)
        rows = db.execute("SELECT p.date, p.id FROM papers p JOIN versions v ON v.id = p.version WHERE v.current AND p.kind != 'motion'")
        for day, paper in rows:
            if day:
                self._by_day[day].append(paper)

    def of(self, version: Version, start: int, end: int, text: str) -> set[tuple[str, int | None]]:
        """(paper, answer or None) of every paper that the words at ``[start, end)`` of the body point to."""
        query = (
            'SELECT kind, resolved, target FROM "references" WHERE version = ? AND flow = 0 AND clean_start >= ? AND clean_start < ?'
        )
        found: set[str] = set()
        for kind, resolved, target in self._db.execute(query, (version.id, start, end)):
            if resolved:
                found.add(resolved)
            elif kind == "dated_letter":
                found.update(self._by_day.get(str(json.loads(target).get("date")), ()))
        asked = _QUESTION.search(text)
        return {(paper, self._answer(paper, asked[1]) if asked else None) for paper in found if paper != version.paper}

    def kin(self, version: Version) -> frozenset[str]:
        """The dossiers of a paper, the papers of the record that it names, and itself."""
        query = 'SELECT DISTINCT resolved FROM "references" WHERE version = ? AND resolved IS NOT NULL'
        named = frozenset(str(paper) for (paper,) in self._db.execute(query, (version.id,)))
        return named | version.dossiers | {version.paper}

    def _answer(self, paper: str, number: str) -> int | None:
        query = (
            "SELECT q.answer FROM questions q JOIN versions v ON v.id = q.version WHERE v.current AND q.paper = ?"
            " AND (q.label = ? OR q.label IS NULL AND q.n = ?) ORDER BY q.n LIMIT 1"
        )
        found = self._db.execute(query, (paper, number, int(number))).fetchone()
        return int(found[0]) if found and found[0] is not None else None


def link_key(paper: str, quote: str) -> str:
    """Six digits that name a link of a promise: of the later paper and its words."""
    return hashlib.sha256(f"{paper}\n{commitment_key(quote)}".encode()).hexdigest()[:6]


def _rows(db: sqlite3.Connection, heard: _Heard) -> list[Row]:
    """The links as rows, with their places; the same words twice in one paper are one link."""
    by_id = {promise.id: promise for promise in heard.promises}
    terms = {promise.id: (promise.due_from, promise.due_to) for promise in heard.promises}
    again = {(p.version, p.flow, p.start): terms[p.id] for p in heard.promises}
    places: dict[int, Places] = {}
    rows: dict[tuple[str, str], Row] = {}
    rank = {id_: i for i, id_ in enumerate(heard.versions)}
    for link in sorted(heard.links, key=lambda link: (rank[link.version], link.promise, link.flow, link.start, -link.score)):
        if link.version not in places:
            places = {link.version: Places(db, link.version)}
        version = heard.versions[link.version]
        moved = _new_term(link, version.when, by_id[link.promise], again)
        row = _row(link, places[link.version], version, moved)
        rows.setdefault((row.commitment, row.link), row)
    return sorted(rows.values(), key=lambda row: (row.commitment, rank[row.version], row.flow, row.clean_start))


def _row(link: Link, places: Places, version: Version, moved: tuple[str | None, str | None]) -> Row:
    spot = places.spot(link.flow, link.start, link.end)
    state = "found" if link.score >= ACCEPTED else "proposed"
    return Row(
        link.promise, link_key(version.paper, link.quote), link.version, link.kind, state, link.flow, link.start, link.end,
        spot.page, spot.start, spot.end, link.quote, version.when.date, version.when.not_before, *moved, link.score,
        json.dumps(link.parts._asdict(), ensure_ascii=False),
    )  # fmt: skip


def _new_term(
    link: Link, when: When, promise: Promise, again: Mapping[tuple[int, int, int], tuple[str | None, str | None]]
) -> tuple[str | None, str | None]:
    """The term that words which put off a promise set for it, when they set one after the old."""
    if link.kind != "postponed":
        return None, None
    told = again.get((link.version, link.flow, link.start))
    if told and told[1]:
        return told
    day = dt.date.fromisoformat(when.date) if when.date else None
    after = max(filter(None, (when.least, promise.due_to)), default="")
    later = [term for term in find_terms(link.quote, day) if term.due_to and term.due_to > after]
    return (later[-1].due_from, later[-1].due_to) if later else (None, None)


def _judged(
    db: sqlite3.Connection, rows: list[Row], judged: Mapping[tuple[str, str], Judgement], heard: _Heard
) -> list[Row]:
    """The rows as people judged them; a confirmed link that the rules did not find is added when its words still stand there."""
    out, seen = [], set()
    for row in rows:
        verdict = judged.get((row.commitment, row.link))
        seen.add((row.commitment, row.link))
        out.append(row._replace(state=verdict.verdict, kind=verdict.kind) if verdict else row)
    known = {promise.id for promise in heard.promises}
    for key, one in judged.items():
        if key not in seen and one.verdict == "confirmed" and one.commitment in known:
            out += _from_words(db, one, heard)
    rank = {id_: i for i, id_ in enumerate(heard.versions)}
    return sorted(out, key=lambda row: (row.commitment, rank[row.version], row.flow, row.clean_start))


def _from_words(db: sqlite3.Connection, one: Judgement, heard: _Heard) -> list[Row]:
    """A confirmed link from its words alone, in the first version of that paper that has them; [] when none has."""
    for id_, version in heard.versions.items():
        if version.paper != one.paper:
            continue
        places = Places(db, id_)
        start = places.text(0).find(one.quote)
        if start >= 0:
            end = start + len(one.quote)
            parts = Parts(0.0, 0.0, 0.0, 0.0, 0.0, (), (), "confirmed by a person")
            link = Link(one.commitment, id_, 0, start, end, one.quote, one.kind, 0.0, parts)
            return [_row(link, places, version, (None, None))._replace(link=one.link, state="confirmed")]
    return []


def _write(db: sqlite3.Connection, heard: _Heard, rows: list[Row], day: str | None) -> None:
    """All rows anew, and the linked columns where they change."""
    db.execute("DELETE FROM commitment_ids")
    db.execute("DELETE FROM commitment_links")
    whens = {id_: version.when for id_, version in heard.versions.items()}
    none = When(None)
    db.executemany(
        "INSERT INTO commitment_ids VALUES (?, ?, ?, ?, ?, ?)",
        (
            (p.id, p.version, p.row, whens.get(p.version, none).date, whens.get(p.version, none).not_before, p.recurring)
            for p in heard.promises
        ),
    )
    db.executemany(f"INSERT INTO commitment_links VALUES ({', '.join('?' * len(Row._fields))})", rows)
    counting: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.state in COUNTS:
            counting[row.commitment].append(row)
    for promise in heard.promises:
        shown = counting.get(promise.id, [])
        status = status_on(promise, whens.get(promise.version, none), shown, day)
        cells = (status, json.dumps(fulfilled_by(shown, heard.versions), ensure_ascii=False), promise.version, promise.row)
        db.execute(
            "UPDATE commitments SET status = ?, fulfilled_by = ? WHERE version = ? AND row = ?"
            " AND (status, fulfilled_by) IS NOT (?, ?)", (*cells, *cells[:2]),
        )  # fmt: skip


def status_on(promise: Promise, when: When, rows: Iterable[Row], day: str | None) -> str:
    """How a promise stands on a day, by the links that count."""
    first = Term(promise.due_from, promise.due_to, when.least, promise.quote)
    return status_of(first, promise.due_text, [row.shown for row in rows], day)


def fulfilled_by(rows: Iterable[Row], versions: Mapping[int, Version]) -> list[dict[str, object]]:
    """What became of a promise as exports say it, in the order of time; words that only repeat it are left out."""
    shown = [row for row in rows if row.kind in SHOWS]
    shown.sort(key=lambda row: (row.date or row.not_before or "", versions[row.version].paper, row.flow, row.clean_start))
    return [
        {
            "file": versions[row.version].file, "paper": versions[row.version].paper, "quote": row.quote, "date": row.date,
            "not_before": row.not_before, "kind": row.kind, "page": row.page, "start": row.start, "end": row.end,
            "score": row.score, "link": row.link, "by": "person" if row.state == "confirmed" else "rule",
        }
        for row in shown
    ]  # fmt: skip


def _is_done(db: sqlite3.Connection, fingerprint: str) -> bool:
    found = db.execute("SELECT fingerprint FROM link_state WHERE name = ?", (NAME,)).fetchone()
    return bool(found and found[0] == fingerprint)


def _fingerprint(db: sqlite3.Connection, record: Path, day: str | None) -> str:
    """Of all that links follow from: the current versions and who read them, what references resolved to, judgements, the code."""
    digest = hashlib.sha256(f"{day}\n{code()}\n".encode())
    for row in db.execute("SELECT id, sha256, reader, paper, read_at FROM versions WHERE current ORDER BY id"):
        digest.update("\t".join(map(str, row)).encode())
    query = (
        'SELECT count(*), coalesce(sum(r.version * 7919 + r.row), 0), count(DISTINCT r.resolved) FROM "references" r'
        " JOIN versions v ON v.id = r.version WHERE v.current AND r.resolved IS NOT NULL"
    )
    digest.update(str(tuple(db.execute(query).fetchone())).encode())
    path = record / FILE
    digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()


def code() -> str:
    """A hash of the code and tables that links are made by: other code, other links."""
    digest = hashlib.sha256()
    for package, suffix in (("griffier.linking", ".py"), ("griffier.lexicon.following", "")):
        folder = files(package.rpartition(".")[0]).joinpath(package.rpartition(".")[2])
        for file in sorted(folder.iterdir(), key=lambda f: f.name):
            if file.is_file() and file.name.endswith(suffix or (".csv", ".toml")):
                digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()
