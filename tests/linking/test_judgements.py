"""What people say of links is kept in a text file, survives a rebuild, and wins."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from griffier.errors import BadRequest, NotFound, RecordError
from griffier.linking.judgements import FILE, Judgement, add_judgement, read_judgements
from griffier.linking.ledger import judge
from griffier.linking.steps import link
from tests.linking.papers import letter
from tests.linking.promised import became, entries, linked, status

FIRST = letter("kst-10001-1", "Het kabinet zal in 2031 een meldpunt voor havengeluid openen.", "2031-01-10", "Havens", "10001")
KEPT = letter("kst-10001-2", "In mei 2031 is het meldpunt voor havengeluid geopend.", "2031-09-01", "Havens", "10001")
ONE = Judgement("kst-1-1#cabc123", "0a1b2c", "rejected", "kept", "kst-1-2", 'zij zei: "nee"\n\\ ja\t\x01', "A. de Vries", "2031-10-01", "ü")


def link_of(record: Path) -> tuple[str, str]:
    [entry] = [entry for entry in entries(record) if entry.evidence]
    return entry.id, entry.evidence[0].link


def test_a_judgement_is_read_as_it_was_written(tmp_path: Path) -> None:
    add_judgement(tmp_path, ONE)
    other = ONE._replace(link="ffffff", note="")
    add_judgement(tmp_path, other)
    assert read_judgements(tmp_path) == {(ONE.commitment, ONE.link): ONE, (other.commitment, other.link): other}


def test_the_later_judgement_on_a_link_counts(tmp_path: Path) -> None:
    add_judgement(tmp_path, ONE)
    add_judgement(tmp_path, ONE._replace(verdict="confirmed"))
    assert [one.verdict for one in read_judgements(tmp_path).values()] == ["confirmed"]


def test_what_a_person_wrote_in_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("# agreed on Monday\n")
    add_judgement(tmp_path, ONE)
    assert (tmp_path / FILE).read_text().startswith("# agreed on Monday\n")


def test_no_file_is_no_judgements(tmp_path: Path) -> None:
    assert read_judgements(tmp_path) == {}


@pytest.mark.parametrize(
    "words",
    [
        "[[judgement]\n",
        '[[judgement]]\ncommitment = "x"\n',
        '[[judgement]]\ncommitment="x"\nlink="y"\nverdict="maybe"\nkind="kept"\npaper="p"\nquote="q"\nauthor="a"\ndate="d"\n',
        '[[judgement]]\ncommitment="x"\nlink="y"\nverdict="rejected"\nkind="kept"\npaper="p"\nquote="q"\nauthor="a"\ndate="d"\nwho="z"\n',
    ],
)
def test_a_damaged_file_is_said_and_never_passed_over(tmp_path: Path, words: str) -> None:
    (tmp_path / FILE).write_text(words)
    with pytest.raises(RecordError, match=FILE):
        read_judgements(tmp_path)


def test_nobody_judges_without_a_name_or_on_no_day(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="--author"):
        add_judgement(tmp_path, ONE._replace(author=" "))
    with pytest.raises(BadRequest, match="2024-05-31"):
        add_judgement(tmp_path, ONE._replace(date="yesterday"))
    assert not (tmp_path / FILE).exists()


def test_a_rejected_link_counts_for_nothing(tmp_path: Path) -> None:
    record = linked(tmp_path, FIRST, KEPT, letter("kst-10001-3", "De haven groeit.", "2032-03-01", "Havens", "10001"))
    judge(record, *link_of(record), "rejected", "A. de Vries", "2031-10-01", "another desk")
    link(record)
    assert became(record, "Het kabinet") == []
    assert status(record, "Het kabinet", "2032-01-01") == "overdue"
    assert [one.state for one in entries(record)[0].evidence] == ["rejected"]


def test_a_judgement_survives_a_rebuild(tmp_path: Path) -> None:
    record = linked(tmp_path, FIRST, KEPT)
    judge(record, *link_of(record), "rejected", "A. de Vries", "2031-10-01")
    kept = (record / FILE).read_bytes()
    shutil.rmtree(record)
    record.mkdir()
    (record / FILE).write_bytes(kept)
    linked(tmp_path, FIRST, KEPT)
    assert became(record, "Het kabinet") == []


def test_a_confirmed_link_counts_though_the_rules_do_not_find_it(tmp_path: Path) -> None:
    words = "Sinds kort kan men in Delfzijl terecht met klachten."
    record = linked(tmp_path, FIRST, letter("kst-10001-3", words, "2031-09-01", "Havens", "10001"))
    assert became(record, "Het kabinet") == []
    [entry] = entries(record)
    add_judgement(record, Judgement(entry.id, "abcdef", "confirmed", "kept", "kst-10001-3", words, "A. de Vries", "2031-10-01"))
    link(record)
    assert became(record, "Het kabinet") == [("kept", words)]
    assert status(record, "Het kabinet") == "fulfilled"


def test_a_confirmed_link_whose_words_are_gone_is_not_made_up(tmp_path: Path) -> None:
    record = linked(tmp_path, FIRST, KEPT)
    [entry] = entries(record)
    add_judgement(record, Judgement(entry.id, "abcdef", "confirmed", "kept", KEPT.id, "Dat staat er niet", "A.", "2031-10-01"))
    link(record)
    assert [quote for _, quote in became(record, "Het kabinet")] == [KEPT.text]


def test_only_a_link_that_is_there_can_be_judged(tmp_path: Path) -> None:
    record = linked(tmp_path, FIRST, KEPT)
    id_, known = link_of(record)
    with pytest.raises(NotFound, match=known):
        judge(record, id_, "000000", "rejected", "A. de Vries", "2031-10-01")
    with pytest.raises(NotFound, match="griffier commitments"):
        judge(record, "kst-9-9#c000000", known, "rejected", "A. de Vries", "2031-10-01")
