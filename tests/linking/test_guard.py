"""A paper that can not be linked is told by name; every other paper is linked; a printed day that is none ends nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from griffier.linking import commitments, references
from griffier.linking.guard import NotLinked, not_linked, sentence
from griffier.linking.statements import Spoken, Statement, statements
from griffier.linking.steps import link_all
from griffier.linking.verify import verify
from griffier.record.store import reading, writing
from tests.linking.papers import letter, record
from tests.linking.promised import linked

PROMISE = letter("kst-10001-1", "Het kabinet zal in 2031 een meldpunt voor havengeluid openen.", "2031-01-10")
KEPT = letter("kst-10001-2", "Op 3 mei 2031 is in Delfzijl het meldpunt voor havengeluid geopend.", "2031-09-01")
BROKEN = letter("kst-10001-3", "Op 3 mei 2031 is het meldpunt voor havengeluid geopend. Zie kst-10001-1.", "2031-09-02")


def test_one_paper_that_fails_is_said_and_the_others_are_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(one: Spoken) -> Iterator[Statement]:
        if one.version.paper == "kst-10001-3":
            raise ValueError("day is out of range for month")
        yield from statements(one)

    monkeypatch.setattr(commitments, "statements", fails)
    folder = linked(tmp_path, PROMISE, KEPT, BROKEN)
    with reading(folder) as db:
        failed = not_linked(db)
        assert [one[:3] for one in failed] == [("kst-10001-3", "kst-10001-3.txt", "commitments")]
        assert [fault.code for fault in verify(db)] == ["not_linked"]
        assert db.execute("SELECT status FROM current_commitments").fetchone()[0] == "fulfilled"
    monkeypatch.undo()
    with writing(folder) as db:
        db.execute("DELETE FROM link_state")
        link_all(db, folder)
        assert not_linked(db) == []


def test_references_of_a_paper_that_fails_do_not_stop_those_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = references._links_in

    def fails(pointers: list[references.Pointer], *rest: object) -> object:
        if pointers[0].paper == "kst-10001-3":
            raise KeyError("x")
        return real(pointers, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(references, "_links_in", fails)
    other = letter("kst-10001-4", "Zie Kamerstuk 10 001, nr. 2.", "2031-09-03")
    with record(tmp_path / "record", KEPT, BROKEN, other) as db:
        link_all(db, tmp_path / "record")
        assert [one.step for one in not_linked(db)] == ["references"]
        found = db.execute("SELECT resolved FROM current_references WHERE paper = 'kst-10001-4'").fetchall()
        assert [row[0] for row in found] == ["kst-10001-2"]


def test_a_day_that_is_none_in_an_older_record_does_not_end_the_linking(tmp_path: Path) -> None:
    folder = linked(tmp_path, PROMISE, KEPT)
    with writing(folder) as db:
        db.execute("UPDATE papers SET date = '2031-02-29' WHERE id = 'kst-10001-2'")
        db.execute("DELETE FROM link_state")
        link_all(db, folder)
        assert not_linked(db) == []
        assert db.execute("SELECT count(*) FROM commitment_ids").fetchone()[0] == 1


def test_the_sentence_names_the_papers() -> None:
    one = NotLinked("kst-1-1", "a.txt", "references", "x")
    assert sentence([]) == "" and sentence([one, one._replace(step="commitments")]) == "1 paper is not linked: kst-1-1"
    assert sentence([one._replace(paper=f"kst-1-{n}") for n in range(7)]).startswith("7 papers are not linked: kst-1-0, ")
