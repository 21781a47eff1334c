"""One office under one name."""

import pytest

from griffier.reading.commitments import CommitmentChoice, commitment_page
from griffier.reading.offices import office_key, office_names, offices_of
from griffier.reading.replies import ReplyChoice, reply_page
from griffier.record.store import reading

from .sample_record import make_record

SAME = [
    ("Minister van Slaap", "minister van Slaap"),
    ("staatssecretaris van D en N", "Staatssecretaris (D en N)"),
    ("Staatssecretaris  (d en n )", "staatssecretaris van D en N"),
]
OTHER = [
    ("minister van Slaap", "staatssecretaris van Slaap"),
    ("minister van Slaap", "minister voor Slaap"),
    ("minister (Slaap) ad interim", "minister van Slaap"),
]


@pytest.mark.parametrize(("one", "two"), SAME)
def test_two_ways_of_writing_an_office_are_one(one, two):
    assert office_key(one) == office_key(two)


@pytest.mark.parametrize(("one", "two"), OTHER)
def test_two_offices_stay_two(one, two):
    assert office_key(one) != office_key(two)


def test_an_office_of_two_forms_is_listed_once():
    names = {office_key("Minister (Slaap)"): "Minister (Slaap)"}
    assert offices_of(["minister van Slaap", "Minister (Slaap)", "Minister van Rust"], names) == ["Minister (Slaap)", "Minister van Rust"]


LETTER = """99 104 Dromen

Nr. {n} BRIEF VAN DE {office}

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, {day} maart 2032

Het kabinet zal uw Kamer voor 1 mei 2033 een brief over nachtrust sturen.

De {office},
J. Dommel
"""


@pytest.fixture(scope="module")
def forms(tmp_path_factory):
    papers = tmp_path_factory.mktemp("offices") / "papers"
    papers.mkdir()
    for n, office in ((5, "Minister van Slaap"), (6, "minister van Slaap"), (7, "Minister (Slaap)")):
        (papers / f"kst-99104-{n}.txt").write_text(LETTER.format(n=n, office=office, day=n), "utf-8")
    return make_record(papers.parent / "record", papers)


def test_the_ledger_of_promises_counts_an_office_once_and_every_form_chooses_it(forms):
    with reading(forms) as db:
        written = [str(r[0]) for r in db.execute("SELECT o.value ->> 'role' FROM current_papers p, json_each(p.answered_by) o ORDER BY p.date")]
        page = commitment_page(db, CommitmentChoice())
        assert len(written) > 1 and len({office_key(w) for w in written}) == 1
        assert page.facets["office"] == {written[0]: page.total}
        for form in written:
            assert commitment_page(db, CommitmentChoice(office=form)).total == page.total


def test_answers_are_counted_by_the_shown_name_and_chosen_by_any_form(db):
    page = reply_page(db, ReplyChoice())
    names = set(office_names(db).values())
    for office in {office for office, _ in page.table if office}:
        assert office in names
        assert reply_page(db, ReplyChoice(office=office)).total == reply_page(db, ReplyChoice(office=office.upper())).total > 0
