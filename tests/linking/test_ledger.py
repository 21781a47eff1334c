"""How promises stand on a day, what the ledgers answer, terms as a calendar, and the proof of links."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from griffier.errors import NotFound
from griffier.linking.ledger import commitment
from griffier.linking.motion_ledger import life, motions
from griffier.linking.statuses import Shown, Term, status_of, terms
from griffier.linking.term_calendar import calendar, escaped, folded
from griffier.linking.verify import verify
from griffier.operations.check import check_whole
from griffier.record.store import reading, writing
from tests.linking.papers import letter, motion, record
from tests.linking.promised import entries, linked

FIRST = letter(
    "kst-10001-1",
    "Het kabinet zal in mei 2031 een meldpunt voor havengeluid openen. Het kabinet zal uiterlijk 1 mei 2033 het toezicht op "
    "containers evalueren.",
    "2031-01-10", "Havens", "10001",
)  # fmt: skip
KEPT = letter("kst-10001-2", "Er is nieuws. Op 3 mei 2031 is het meldpunt voor havengeluid geopend.", "2031-09-01", "Havens", "10001")
TERM = Term("2031-05-01", "2031-05-31", "2031-01-10", "in mei")


def shown(kind: str, day: str | None, due_to: str | None = None) -> Shown:
    return Shown(kind, day, None, due_to, kind)


@pytest.mark.parametrize(
    ("known", "as_of", "status"),
    [
        ([], "2031-01-10", "open"),
        ([], "2031-04-29", "open"),
        ([], "2031-04-30", "due"),
        ([], "2031-05-31", "due"),
        ([], "2031-06-01", "overdue"),
        ([], None, "unknown"),
        ([shown("kept", "2031-05-20")], "2031-06-01", "fulfilled"),
        ([shown("kept", "2031-05-20")], "2031-05-19", "due"),
        ([shown("kept", None)], "2031-01-10", "fulfilled"),
        ([shown("dropped", "2031-05-20")], "2031-06-01", "lapsed"),
        ([shown("dropped", "2031-05-20"), shown("kept", "2031-07-01")], "2031-08-01", "fulfilled"),
        ([shown("kept", "2031-07-01"), shown("dropped", "2031-05-20")], "2031-06-01", "lapsed"),
        ([shown("partly", "2031-05-20")], "2031-06-01", "partly"),
        ([shown("repeated", "2031-05-20")], "2031-06-01", "overdue"),
        ([shown("postponed", "2031-05-20", "2031-12-31")], "2031-06-01", "open"),
        ([shown("postponed", "2031-05-20", "2031-12-31")], "2032-01-01", "overdue"),
        ([shown("postponed", "2031-05-20", "2031-12-31")], "2031-05-19", "due"),
    ],
)
def test_how_a_promise_stands_follows_from_dates_and_what_was_known(
    known: list[Shown], as_of: str | None, status: str
) -> None:
    assert status_of(TERM, "in mei", known, as_of) == status


def test_a_promise_without_a_term_is_open_and_one_from_an_unknown_day_unknown() -> None:
    assert status_of(Term(None, None, "2031-01-10", ""), None, [], "2040-01-01") == "open"
    assert status_of(Term(None, None, "2031-01-10", ""), "op korte termijn", [], "2040-01-01") == "open"
    assert status_of(Term(None, None, None, ""), "dit najaar", [], "2040-01-01") == "unknown"


def test_the_history_of_a_term_has_each_move_once() -> None:
    moves = [shown("postponed", "2031-09-01", "2032-05-31"), shown("postponed", "2031-05-20", "2031-12-31")]
    assert [term.due_to for term in terms(TERM, [*moves, moves[0]], "2033-01-01")] == ["2031-05-31", "2031-12-31", "2032-05-31"]


def test_a_ledger_as_of_a_day_knows_nothing_of_later_papers(tmp_path: Path) -> None:
    folder = linked(tmp_path, FIRST, KEPT)
    assert [(e.status, len(e.evidence)) for e in entries(folder, "2031-06-15")] == [("overdue", 0), ("open", 0)]
    assert [(e.status, len(e.evidence)) for e in entries(folder)] == [("fulfilled", 1), ("open", 0)]
    assert entries(folder, "2030-12-31") == []


def test_filters_let_through_what_they_say(tmp_path: Path) -> None:
    folder = linked(tmp_path, FIRST, KEPT)
    assert [e.status for e in entries(folder, standing="kept")] == ["fulfilled"]
    assert [e.status for e in entries(folder, standing="open")] == ["open"]
    assert entries(folder, "2034-01-01", standing="overdue") == []  # no paper is from after the term
    later = linked(tmp_path / "later", FIRST, KEPT, letter("kst-10001-3", "De haven groeit.", "2033-09-01", "Havens", "10001"))
    assert [e.status for e in entries(later, "2034-01-01", standing="overdue")] == ["overdue"]
    assert len(entries(folder, dossier="10 001")) == 2
    assert entries(folder, dossier="10002") == []
    assert len(entries(folder, by="kabinet")) == 2
    assert entries(folder, by="Landbouw") == []


def test_a_promise_that_is_not_there_is_told_with_what_is_near(tmp_path: Path) -> None:
    folder = linked(tmp_path, FIRST)
    known = entries(folder)[0].id
    with reading(folder) as db:
        assert commitment(db, known).id == known
        with pytest.raises(NotFound, match="kst-10001-1#c"):
            commitment(db, "kst-10001-1#c000000")


def test_a_record_that_was_never_linked_says_so(tmp_path: Path) -> None:
    with record(tmp_path / "record", FIRST):
        pass
    with pytest.raises(NotFound, match="griffier read"):
        entries(tmp_path / "record")


def test_the_calendar_keeps_to_its_rules(tmp_path: Path) -> None:
    made = calendar(entries(linked(tmp_path, FIRST, KEPT)))
    lines = made.split(b"\r\n")
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == 2
    assert b"DTSTART;VALUE=DATE:20310531" in lines
    assert b"DTEND;VALUE=DATE:20310601" in lines
    assert made == calendar(entries(linked(tmp_path, FIRST, KEPT)))


def test_text_in_a_calendar_is_escaped_and_folded_between_characters() -> None:
    assert escaped("een; twee, drie\\vier\nvijf\x07") == "een\\; twee\\, drie\\\\vier\\nvijf"
    line = "SUMMARY:" + "é" * 100
    pieces = folded(line).split(b"\r\n")
    assert max(map(len, pieces)) <= 75
    assert b"".join(piece[1:] if i else piece for i, piece in enumerate(pieces)).decode() == line


def faults(folder: Path, change: str) -> set[str]:
    with writing(folder) as db:
        db.execute(change)
    with reading(folder) as db:
        return {fault.code for fault in verify(db)}


def test_links_as_they_are_written_hold(tmp_path: Path) -> None:
    folder = linked(tmp_path, FIRST, KEPT)
    with reading(folder) as db:
        assert list(verify(db)) == []
    assert check_whole(folder) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE commitment_links SET quote = 'Dat staat er niet'", "link_quote"),
        ("UPDATE commitment_links SET clean_start = clean_start + 1", "link_quote"),
        ("UPDATE commitment_links SET start = start + 1", "link_place"),
        ("UPDATE commitment_links SET state = 'rejected'", "link_export"),
        ("UPDATE commitment_links SET commitment = 'kst-9-9#c000000'", "link_orphan"),
    ],
)
def test_a_link_that_does_not_hold_is_a_fault(tmp_path: Path, change: str, code: str) -> None:
    folder = linked(tmp_path, FIRST, KEPT)
    assert code in faults(folder, change)
    assert code in {fault.code for fault in check_whole(folder)}


def test_a_record_without_links_has_nothing_to_prove(tmp_path: Path) -> None:
    with record(tmp_path / "record", FIRST) as db:
        assert isinstance(db, sqlite3.Connection)
        assert list(verify(db)) == []


MOTION = motion("kst-10001-5", "De Wit", "de haven te dempen", "10001", date="2031-02-01")


def test_a_motion_is_listed_with_who_moved_it_and_found_by_its_words(tmp_path: Path) -> None:
    with record(tmp_path / "record", MOTION, motion("kst-10002-6", "Van Dam", "een brug te bouwen", "10002")) as db:
        assert [one.id for one in motions(db)] == ["kst-10001-5", "kst-10002-6"]
        assert [one.id for one in motions(db, mover="wit")] == ["kst-10001-5"]
        assert [one.id for one in motions(db, dossier="10 002")] == ["kst-10002-6"]
        assert [one.id for one in motions(db, text="BRUG")] == ["kst-10002-6"]
        assert [one.id for one in motions(db, year="2031")] == ["kst-10001-5"]
        assert motions(db, status="adopted") == []
        with pytest.raises(NotFound):
            motions(db, party="Kompas")


def test_a_motions_life_begins_with_its_paper(tmp_path: Path) -> None:
    with record(tmp_path / "record", MOTION) as db:
        named, lines = life(db, "10 001, nr. 5")
        assert named is not None
        assert named.movers == ["De Wit"]
        assert [(line.date, line.what, line.file) for line in lines] == [("2031-02-01", "tabled", "kst-10001-5.txt")]
        with pytest.raises(NotFound, match="griffier motions"):
            life(db, "kst-10001-99")
