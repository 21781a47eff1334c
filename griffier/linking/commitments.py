"""Link commitments over the record: find what became of each, and write it, with the words that show it, where exports read it.

Fills ``status`` and ``fulfilled_by`` of the commitments, and keeps every link with its score in ``commitment_links``: those that
count (found, confirmed), those that a person may look at (proposed), and those that a person turned down (rejected).

Statuses in the record are as of its newest dated paper, never as of today: the same record gives the same export. Nothing is read
again; when nothing that links follow from has changed, nothing is done.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from griffier.findings.sentences import sentences
from griffier.findings.terms import find_terms
from griffier.linking.choosing import chosen
from griffier.linking.chronology import When
from griffier.linking.fitting import OWN, Link, Parts, Said, said_again, said_by
from griffier.linking.following import Follower
from griffier.linking.guard import Guard
from griffier.linking.judgements import Judgement, read_judgements
from griffier.linking.later_papers import LaterPapers
from griffier.linking.link_rows import COUNTS, NAME, Row, fingerprint_of, fulfilled_by, is_done, link_key, prepare
from griffier.linking.places import Places
from griffier.linking.pointers import Pointers
from griffier.linking.promises import Promise, only_told, promises
from griffier.linking.rarity import SAMPLE, Rarity
from griffier.linking.statements import Spoken, Version, spoken, statements
from griffier.linking.statuses import Term, status_of, terms
from griffier.linking.subjects import Subject, subject_of
from griffier.linking.thresholds import ACCEPTED
from griffier.model.day import date_of
from griffier.record.store import transaction


def link_commitments(db: sqlite3.Connection, record: Path, as_of: str | None = None) -> Counter[str]:
    """Follow every current commitment; counts of ``commitments``, ``links`` that count and ``proposed`` ones.

    One transaction; the caller holds the record for writing. Statuses are as of ``as_of`` (ISO 8601), by default the newest dated
    paper. Empty counts mean that nothing had changed. RecordError when the judgements can not be read.
    """
    prepare(db)
    judged = read_judgements(record)
    day = as_of or newest_day(db)
    fingerprint = fingerprint_of(db, record, day)
    if is_done(db, fingerprint):
        return Counter()
    guard = Guard(NAME)
    heard = _hear(db, guard)
    rows = _judged(db, _rows(db, heard, guard), judged, heard)
    with transaction(db):
        guard.keep(db)
        _write(db, heard, rows, day)
        db.execute("INSERT OR REPLACE INTO link_state VALUES (?, ?)", (NAME, fingerprint))
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


def _hear(db: sqlite3.Connection, guard: Guard) -> _Heard:
    made = list(promises(db))
    if not made:
        return _Heard([], {}, [])
    rarity = Rarity(_subjects(db))
    versions = {one.version.id: one.version for one in spoken(db, guard)}
    whens = {id_: version.when for id_, version in versions.items()}
    follower = Follower(made, versions, rarity)
    pointers = Pointers(db)
    links: list[Link] = []

    def said_links(one: Spoken) -> Iterator[Link]:
        for said in _said_in(one, pointers):
            yield from follower.links(said)

    def again_links(promise: Promise) -> Iterator[Link]:
        version = versions[promise.version]
        to = pointers.of(version, promise.start, promise.end, promise.quote) if promise.earlier else ()
        yield from follower.links(said_again(promise, whens[promise.version], to, pointers.kin(version)))

    for one in spoken(db, guard):
        links += guard.over(one.version.id, partial(said_links, one))
    for promise in made:
        if promise.version in whens:
            links += guard.over(promise.version, partial(again_links, promise))
    links += [_own(promise) for promise in made if promise.told_itself]
    return _Heard(made, versions, chosen(links, {promise.id: promise for promise in made}, versions))


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
    parts = Parts(1.0, 1.0, 1.0, 1.0, 1.0, (), (), f"{OWN}: {promise.told_itself}")
    return Link(promise.id, promise.version, promise.flow, promise.start, promise.end, promise.quote, "kept", 1.0, parts)


def _rows(db: sqlite3.Connection, heard: _Heard, guard: Guard) -> list[Row]:
    """The links as rows, with their places; the same words twice in one paper are one link."""
    by_id = {promise.id: promise for promise in heard.promises}
    again = {(p.version, p.flow, p.start): (p.due_from, p.due_to) for p in heard.promises}
    places: dict[int, Places] = {}
    rows: dict[tuple[str, str], Row] = {}
    rank = {id_: i for i, id_ in enumerate(heard.versions)}
    for link in sorted(heard.links, key=lambda link: (rank[link.version], link.promise, link.flow, link.start, -link.score)):
        if link.version not in places:
            places = {link.version: Places(db, link.version)}
        version = heard.versions[link.version]
        made_of = partial(_made_of, link, places[link.version], version, by_id[link.promise], again)
        for row in guard.over(link.version, made_of):
            rows.setdefault((row.commitment, row.link), row)
    return sorted(rows.values(), key=lambda row: (row.commitment, rank[row.version], row.flow, row.clean_start))


def _made_of(
    link: Link,
    places: Places,
    version: Version,
    promise: Promise,
    again: Mapping[tuple[int, int, int], tuple[str | None, str | None]],
) -> list[Row]:
    return [_row(link, places, version, _new_term(link, version.when, promise, again))]


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
    day = date_of(when.date)
    after = max(filter(None, (when.least, promise.due_to)), default="")
    later = [term for term in find_terms(link.quote, day) if term.due_to and term.due_to > after]
    return (later[-1].due_from, later[-1].due_to) if later else (None, None)


def _judged(db: sqlite3.Connection, rows: list[Row], judged: Mapping[tuple[str, str], Judgement], heard: _Heard) -> list[Row]:
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
    later = LaterPapers(db)
    for promise in heard.promises:
        shown = counting.get(promise.id, [])
        when = whens.get(promise.version, none)
        status = status_on(promise, when, shown, day)
        if status == "overdue" and not later.count(promise.version, _last_day(promise, when, shown, day)):
            status = "unknown"  # nothing was read of that office from after that day
        cells = (status, json.dumps(fulfilled_by(shown, heard.versions), ensure_ascii=False), promise.version, promise.row)
        db.execute(
            "UPDATE commitments SET status = ?, fulfilled_by = ? WHERE version = ? AND row = ?"
            " AND (status, fulfilled_by) IS NOT (?, ?)", (*cells, *cells[:2]),
        )  # fmt: skip


def _last_day(promise: Promise, when: When, rows: Iterable[Row], day: str | None) -> str:
    first = Term(promise.due_from, promise.due_to, when.least, promise.quote)
    return terms(first, [row.shown for row in rows], day)[-1].due_to or ""


def status_on(promise: Promise, when: When, rows: Iterable[Row], day: str | None) -> str:
    """How a promise stands on a day, by the links that count."""
    first = Term(promise.due_from, promise.due_to, when.least, promise.quote)
    return status_of(first, promise.due_text, [row.shown for row in rows], day, only_told(promise.quote, promise.earlier))
