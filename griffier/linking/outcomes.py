"""What became of a motion: its decision and vote by official data, and its life as a dated list.

The decision that counts is the last one taken of the final ones whose kind (``BesluitSoort``) has an outcome: "Stemmen -
verworpen", "Overgenomen", "Termijn - vervallen …"; a motion has other decisions too ("Ingediend"). The kind decides and not
the printed text: "Niet aangenomen." holds the word aangenomen. What the data does not tie to the motion stays unknown.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from griffier.linking.dossiers import dossier_of_id
from griffier.linking.matters import Origin, Taken, alike_at_the_only_item, decisions_on, dutch_day, matter_of, undecided_between
from griffier.linking.votes import tally_of
from griffier.record.cells import as_json
from griffier.record.store import transaction
from griffier.structure.replacing import replaced_by


class Appreciation(NamedTuple):
    """What the cabinet thought of a motion: the source's words, and what they mean (null when not known)."""

    words: str
    means: str | None


NOT_GIVEN = frozenset({"none_given", "not_known_yet", "not_received_yet", "not_recorded"})
"""Meanings of words that stand in the place of an appreciation and are none."""


class Outcome(NamedTuple):
    """The decision on a motion and its vote. ``vote`` is as exports have it."""

    outcome: str
    vote: dict[str, object]


class Event(NamedTuple):
    """A line in a motion's life.

    ``kind`` is tabled, replaces, replaced, appreciated, decided or voted_among_others. ``words`` are the source's. ``paper``
    is the other paper (for replaces and replaced). ``dated_by`` is meeting, registration or source; ``rule`` how we know
    that it is of this motion. The place is in a file of official data (``origin``) or, when that is None, in the paper itself.
    """

    date: str | None
    kind: str
    words: str | None
    means: str | None = None
    paper: str | None = None
    dated_by: str | None = None
    rule: str | None = None
    origin: Origin | None = None


def link_motions(db: sqlite3.Connection) -> Counter[str]:
    """Fill in outcome, vote and appreciation of every current row of motions that official data knows.

    Returns counts by outcome, and ``changed``.

    An appreciation that the row's own paper gives stays as it is.

    One transaction; the caller holds the record for writing. Rows that are right already are not touched.
    """
    counts: Counter[str] = Counter()
    changes: list[tuple[object, ...]] = []
    known: dict[str, tuple[Outcome | None, str | None]] = {}
    query = 'SELECT version, "row", target, outcome, vote, appreciation FROM current_motions ORDER BY target'
    for version, row, target, outcome, vote, advice in db.execute(query).fetchall():
        if target and target not in known:
            given = appreciation_of(db, target)
            known[target] = outcome_of(db, target), given.words if given and given.means not in NOT_GIVEN else None
        found, official = known.get(target, (None, None))
        counts[found.outcome if found else "unknown"] += 1
        now = (found.outcome, as_json(found.vote), advice or official) if found else (None, None, advice or official)
        if now != (outcome, vote, advice):
            changes.append((*now, version, row))
    counts["changed"] = len(changes)
    if changes:
        with transaction(db):
            db.executemany('UPDATE motions SET outcome = ?, vote = ?, appreciation = ? WHERE version = ? AND "row" = ?', changes)
    return counts


def outcome_of(db: sqlite3.Connection, paper: str) -> Outcome | None:
    """What was decided on the motion with this id; None when the data does not hold it."""
    matter = matter_of(db, paper)
    if matter is None:
        return None
    taken = deciding(decisions_on(db, matter))
    if taken is not None:
        tally = tally_of(db, taken.id, taken.method)
        return Outcome(taken.outcome or "", _vote(taken) | (tally.as_json() if tally else NO_VOTES))
    alike = alike_at_the_only_item(db, matter)
    return Outcome(alike.outcome or "", _vote(alike) | NO_VOTES) if alike else None


NO_VOTES: dict[str, object] = {"seats": None, "whole": None, "groups": None, "members": None, "mistakes": [], "doubts": []}


PUT_OFF = frozenset({"deferred", "tied"})
"""Outcomes after which a motion is still to be decided on: what was decided can not be put off any more."""


def deciding(decisions: list[Taken]) -> Taken | None:
    """The decision that counts: the last one taken, of those that are final and have an outcome.

    The order is known where each has the day of its meeting. The time at which the source last touched a decision is no day:
    then a motion that was adopted, rejected or withdrawn is that, whatever was put off. None where what was decided differs.
    """
    taken = [d for d in decisions if d.final and d.outcome]
    if all(d.dated_by == "meeting" for d in taken):
        return taken[-1] if taken else None
    settled = [d for d in taken if d.outcome not in PUT_OFF] or taken
    if len({d.outcome for d in settled}) > 1 and not all(d.dated_by == "meeting" for d in settled):
        return None
    return max(settled, key=lambda d: (d.dated_by == "meeting", d.date or "", d.changed_at, d.rank), default=None)


def _vote(taken: Taken) -> dict[str, object]:
    """The decision in the source's words. Its id and not its file: the same decision may come in many pages."""
    return {
        "id": taken.id, "decision": taken.kind_words, "text": taken.text_words, "method": taken.method, "date": taken.date,
        "dated_by": taken.dated_by, "rule": taken.rule,
    }  # fmt: skip


def appreciation_of(db: sqlite3.Connection, paper: str) -> Appreciation | None:
    """The cabinet's appreciation of a motion; None when the data holds none."""
    matter = matter_of(db, paper)
    query = "SELECT appreciation_words, appreciation FROM official_matters WHERE id = ?"
    row = db.execute(query, (matter,)).fetchone() if matter else None
    return Appreciation(*row) if row and row[0] else None


def motion_life(db: sqlite3.Connection, paper: str) -> list[Event]:
    """The life of a motion by its id: tabled, replaced, appreciated, decided; in order of time, undated lines last.

    [] when neither official data nor a motion's own paper with this id is in the record.
    """
    matter = matter_of(db, paper)
    events = [*_tabled(db, paper, matter), *_replacing(db, paper)]
    if matter is not None:
        events += [*_appreciated(db, matter), *_decided(db, matter)]
    order = ("tabled", "replaces", "appreciated", "voted_among_others", "decided", "replaced")
    return sorted(events, key=lambda e: (e.kind != "tabled", e.date is None, e.date or "", order.index(e.kind)))


def _tabled(db: sqlite3.Connection, paper: str, matter: str | None) -> list[Event]:
    query = (
        "SELECT m.started_on, m.subject, f.file, m.sha256, m.place FROM official_matters m JOIN official_files f USING (sha256)"
        " WHERE m.id = ?"
    )
    for started, subject, *origin in db.execute(query, (matter,)):
        return [Event(started, "tabled", subject, dated_by="source", origin=Origin(*origin))]
    own = "SELECT date, title FROM current_papers WHERE id = ? AND kind = 'motion' ORDER BY date IS NULL LIMIT 1"
    return [Event(date, "tabled", title, dated_by="source" if date else None) for date, title in db.execute(own, (paper,))]


def _appreciated(db: sqlite3.Connection, matter: str) -> list[Event]:
    query = (
        "SELECT m.appreciation_words, m.appreciation, f.file, m.sha256, m.place FROM official_matters m"
        " JOIN official_files f USING (sha256) WHERE m.id = ? AND m.appreciation_words IS NOT NULL"
    )
    return [Event(None, "appreciated", w, means, origin=Origin(*o)) for w, means, *o in db.execute(query, (matter,))]


def _decided(db: sqlite3.Connection, matter: str) -> list[Event]:
    decisions = decisions_on(db, matter)
    events = [
        Event(d.date, "decided", d.kind_words, d.outcome, dated_by=d.dated_by, rule=d.rule, origin=d.origin)
        for d in decisions
        if d.final and d.outcome
    ]
    if alike := None if events else alike_at_the_only_item(db, matter):
        kind, means = alike.kind_words, alike.outcome
        events.append(Event(alike.date, "decided", kind, means, dated_by=alike.dated_by, rule=alike.rule, origin=alike.origin))
    for item, subject, _, count in [] if events else undecided_between(db, matter):
        days = _days(db, item)
        events.append(
            Event(days, "voted_among_others", subject, f"one of {count} decisions", dated_by="registration" if days else None)
        )
    return events


def _days(db: sqlite3.Connection, item: str) -> str | None:
    row = db.execute("SELECT min(changed_at) FROM official_decisions WHERE agenda_item = ?", (item,)).fetchone()
    return dutch_day(row[0]) if row and row[0] else None


def _replacing(db: sqlite3.Connection, paper: str) -> list[Event]:
    """What this motion took the place of, and what took its place: by official data, and by the motions' own papers."""
    events = []
    for said in _saying(db, "= ?", paper):
        events += [said.event("replaces", other) for other in said.replaced() if other != paper]
    for said in _saying(db, "IS NOT NULL"):
        if said.paper != paper and paper in said.replaced():
            events.append(said.event("replaced", said.paper))
    return list({(e.kind, e.paper): e for e in reversed(events)}.values())[::-1]


class _Said(NamedTuple):
    """The words by which official data (``origin``) or a motion's own paper says what it replaces."""

    paper: str
    words: str | None
    date: str | None
    origin: Origin | None
    known: str | None = None

    def replaced(self) -> tuple[str, ...]:
        """The motions that it replaces, by its words or as its paper was read."""
        return (self.known,) if self.known else replaced_by(self.words, dossier_of_id(self.paper))

    def event(self, kind: str, other: str) -> Event:
        return Event(self.date, kind, self.words, paper=other, dated_by="source" if self.date else None, origin=self.origin)


def _saying(db: sqlite3.Connection, which: str, *values: str) -> Iterator[_Said]:
    """Subjects and titles that speak of a replacement, of the motions that ``which`` chooses."""
    about = "({0} LIKE '%vervanging%' OR {0} LIKE '%t%v%v%')"
    query = (
        "SELECT v.external_id, d.subject, d.date, f.file, d.sha256, d.place FROM official_documents d"
        " JOIN document_versions v ON v.document = d.id JOIN official_files f ON f.sha256 = d.sha256"
        f" WHERE v.external_id {which} AND {about.format('d.subject')} ORDER BY 1, 4"
    )
    for paper, subject, date, *origin in db.execute(query, values):
        yield _Said(paper, subject, date, Origin(*origin))
    titled = f"id {which} AND kind = 'motion' AND {about.format('title')}"
    own = f"SELECT id, title, date FROM current_papers WHERE {titled} ORDER BY 1"
    for paper, title, date in db.execute(own, values):
        yield _Said(paper, title, date, None)
    read = (
        "SELECT m.paper, m.replaces, p.date FROM current_motions m JOIN current_papers p ON p.version = m.version"
        f" WHERE m.paper {which} AND m.replaces IS NOT NULL ORDER BY 1"
    )
    for paper, replaces, date in db.execute(read, values):
        yield _Said(paper, None, date, None, replaces)


def replaced_in(subject: str | None) -> str | None:
    """The id of the (first) motion that a subject says to be replaced; None when it names none."""
    return next(iter(replaced_by(subject)), None)
