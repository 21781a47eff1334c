"""The ledger of promises, asked: which stand how on a day, what became of one, and a person's word on a link.

Reads what linking wrote. A day other than the record's own changes what is known (papers of later days do not count) and so how
promises stand; nothing is written but judgements.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from griffier.errors import BadRequest, NotFound
from griffier.lexicon.rows import rows
from griffier.linking.commitments import newest_day
from griffier.linking.judgements import Judgement, add_judgement
from griffier.linking.later_papers import LaterPapers
from griffier.linking.link_rows import COUNTS, SHOWS, Row
from griffier.linking.promises import only_told
from griffier.linking.statuses import Status, Term, status_of, terms
from griffier.record.store import reading

Filter = Literal["open", "overdue", "kept"]
STANDING: dict[Filter, frozenset[Status]] = {
    "open": frozenset({"open", "due", "overdue", "partly"}),
    "overdue": frozenset({"overdue"}),
    "kept": frozenset({"fulfilled"}),
}
"""Which statuses a filter lets through: "open" is all that is still to be kept, overdue or not."""


class Evidence(NamedTuple):
    """A link as people read it: what it shows, the words, their place, the score and its parts. ``state`` found, proposed, …"""

    link: str
    kind: str
    state: str
    paper: str
    file: str
    page: int | None
    start: int
    end: int
    quote: str
    date: str | None
    not_before: str | None
    due_to: str | None
    score: float
    parts: dict[str, object]


class Entry(NamedTuple):
    """A promise as it stands on ``as_of``. ``history`` is its term as first set and each time it moved."""

    id: str
    paper: str
    date: str | None
    not_before: str | None
    status: Status
    as_of: str | None
    what: str | None
    by: str | None
    to: str | None
    due_text: str | None
    due_from: str | None
    due_to: str | None
    kind: str
    strength: str
    earlier: bool
    history: list[Term]
    evidence: list[Evidence]
    file: str
    page: int | None
    start: int
    end: int
    quote: str
    subject: str | None = None
    office: str | None = None
    same_as: int | None = None
    later_papers: int | None = None


def commitments(
    db: sqlite3.Connection,
    *,
    standing: Filter | None = None,
    by: str | None = None,
    dossier: str | None = None,
    as_of: str | None = None,
) -> list[Entry]:
    """Promises made by ``as_of`` (default: the record's newest dated paper), in order of term, then paper and place.

    ``by`` is looked for in who promises, as named; where that is no office ("ik", nobody), in the offices of who answered or
    signed (``promised_by``). ``dossier`` is a number as 36200 or 36 200.
    """
    _expect_links(db)
    day = as_of or newest_day(db)
    links, later = _links(db), LaterPapers(db)
    found = []
    for row in _rows(db):
        entry = _entry(row, links.get(str(row["id"]), []), day, later)
        if _is_asked(row, entry, standing, by, dossier, day):
            found.append(entry)
    return sorted(found, key=lambda entry: (entry.history[-1].due_to or "9999", entry.paper, entry.file, entry.start))


def commitment(db: sqlite3.Connection, id_: str, as_of: str | None = None) -> Entry:
    """One promise by its id. NotFound names what there is."""
    _expect_links(db)
    rows = list(_rows(db, id_))
    if not rows:
        paper = id_.partition("#")[0]
        near = [
            str(i) for (i,) in db.execute("SELECT id FROM commitment_ids WHERE id LIKE ? ORDER BY id LIMIT 5", (f"{paper}#%",))
        ]
        hint = f"; that paper has {', '.join(near)} …" if near else "; `griffier commitments` lists them"
        raise NotFound(f"there is no commitment {id_!r} in the record{hint}")
    return _entry(rows[0], _links(db, id_).get(id_, []), as_of or newest_day(db), LaterPapers(db))


def judge(record: Path, id_: str, link: str, verdict: str, author: str, date: str, note: str = "") -> Judgement:
    """Write down that a person confirms or rejects a link of a promise, found or proposed. Linking again makes it count.

    NotFound when the promise has no such link; BadRequest without an author.
    """
    with reading(record) as db:
        entry = commitment(db, id_)
    known = next((one for one in entry.evidence if one.link == link), None)
    if known is None:
        raise NotFound(f"{id_} has no link {link!r}; it has {', '.join(one.link for one in entry.evidence) or 'none'}")
    if known.kind not in SHOWS and verdict == "confirmed":
        raise BadRequest(f"link {link} only shows that the promise was {known.kind}: there is nothing to confirm")
    judgement = Judgement(id_, link, verdict, known.kind, known.paper, known.quote, author, date, note)
    add_judgement(record, judgement)
    return judgement


def _rows(db: sqlite3.Connection, id_: str | None = None) -> Iterable[sqlite3.Row]:
    query = (
        'SELECT i.id, i.date, i.not_before, c.paper, v.file, c.page, c.start, c."end", c.quote, c.what, c."by", c."to",'
        " c.due_text, c.due_from, c.due_to, c.kind, c.strength, c.earlier, p.dossiers, p.answered_by, p.on_behalf_of,"
        " c.subject, c.office, c.same_as, c.version"
        " FROM commitment_ids i JOIN commitments c USING (version, row) JOIN versions v ON v.id = i.version"
        " JOIN papers p ON p.version = i.version WHERE v.current"
    )
    return db.execute(query + (" AND i.id = ?" if id_ else "") + " ORDER BY v.paper, v.sha256, i.row", (id_,) if id_ else ())


def _expect_links(db: sqlite3.Connection) -> None:
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'commitment_ids'").fetchone() is None:
        raise NotFound("this record has not been linked; `griffier read` any of its papers again does that")


def _links(db: sqlite3.Connection, id_: str | None = None) -> dict[str, list[tuple[Row, str, str]]]:
    """Rows of links by promise, each with its paper and file."""
    names = ", ".join(f'l."{name}"' for name in Row._fields)
    query = f"SELECT {names}, v.paper, v.file FROM commitment_links l JOIN versions v ON v.id = l.version"
    found: dict[str, list[tuple[Row, str, str]]] = defaultdict(list)
    for *cells, paper, file in db.execute(query + (" WHERE l.commitment = ?" if id_ else ""), (id_,) if id_ else ()):
        row = Row(*cells)
        found[row.commitment].append((row, str(paper), str(file)))
    return found


def _entry(row: sqlite3.Row, links: list[tuple[Row, str, str]], day: str | None, later: LaterPapers) -> Entry:
    known = [one for one in links if day is None or (one[0].date or one[0].not_before or "") <= day]
    known.sort(key=lambda one: (one[0].date or one[0].not_before or "", one[1], one[0].flow, one[0].clean_start))
    shown = [one[0].shown for one in known if one[0].state in COUNTS]
    first = Term(row["due_from"], row["due_to"], row["date"] or row["not_before"], row["quote"])
    status = status_of(first, row["due_text"], shown, day, only_told(row["quote"], bool(row["earlier"])))
    last = terms(first, shown, day)[-1].due_to
    papers = later.count(row["version"], last) if last else None
    if status == "overdue" and not papers:
        status = "unknown"
    evidence = [
        Evidence(
            r.link, r.kind, r.state, paper, file, r.page, r.start, r.end, r.quote, r.date, r.not_before, r.due_to, r.score,
            json.loads(r.parts),
        )
        for r, paper, file in known
    ]  # fmt: skip
    return Entry(
        row["id"], row["paper"], row["date"], row["not_before"], status, day, row["what"],
        row["by"], row["to"], row["due_text"], row["due_from"], row["due_to"], row["kind"], row["strength"], bool(row["earlier"]),
        terms(first, shown, day), evidence, row["file"], row["page"], row["start"], row["end"], row["quote"],
        row["subject"], row["office"], row["same_as"], papers,
    )  # fmt: skip


_AN_OFFICE = re.compile(r"\b(?:minister|ministers|ministerie|ministeries|staatssecretaris(?:sen)?|dienst|rijksdienst)\b")
_AND_I = re.compile(r"\b(?:ik|wij|we)\b")


_MINISTRY = re.compile(r"^(?:de |het )?(?:ministerie|minister|ministry|bewindspersoon|staatssecretaris) (?:van|voor|of) ")


def plain(words: str) -> str:
    """Words in small letters without accents, for comparing names: "Financiën" is "financien"."""
    split = unicodedata.normalize("NFKD", words.casefold())
    return "".join(c for c in split if not unicodedata.combining(c))


@cache
def _in_full() -> dict[str, tuple[str, ...]]:
    """Abbreviations and everyday names of ministries in small letters, with what they stand for."""
    found: dict[str, tuple[str, ...]] = {}
    for table, said, full in (("search/abbreviations.csv", "short", "full"), ("following/offices.csv", "said", "office")):
        for row in rows(table):
            name = plain(row[said])
            found[name] = (*found.get(name, ()), plain(row[full]))
    return found


def promised_by(asked: str, by: str | None, answered_by: str | None) -> bool:
    """Whether a promise is of an office or person: by the promise's own words where they name an office or a service, else by who
    answered or signed the paper (``answered_by``, as the record has it: JSON). "De Minister van Financiën en ik" is of both. A
    ministry may be asked by its abbreviation or everyday name ("VWS", "zorg"). Capitals do not matter.
    """
    name = _MINISTRY.sub("", plain(asked)).strip()
    wanted = [name, *_in_full().get(name, ())]
    own = plain(by or "")
    if any(words in own for words in wanted):
        return True
    if _AN_OFFICE.search(own) and not _AND_I.search(own):
        return False
    signed = plain(answered_by or "")
    return any(words in signed for words in wanted)


def _is_asked(
    row: sqlite3.Row, entry: Entry, standing: Filter | None, by: str | None, dossier: str | None, day: str | None
) -> bool:
    if day and (entry.date or entry.not_before or "") > day:
        return False
    if standing and entry.status not in STANDING[standing]:
        return False
    signed = " ".join(str(row[name] or "") for name in ("answered_by", "on_behalf_of", "office"))
    if by and not promised_by(by, row["by"], signed):
        return False
    return not dossier or dossier.replace(" ", "") in json.loads(row["dossiers"] or "[]")
