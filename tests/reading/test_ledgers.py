"""The ledgers of motions and promises: each once, with its life in order."""

import pytest

from griffier.errors import NotFound
from griffier.reading.commitments import CommitmentChoice, commitment_life, commitment_page
from griffier.reading.motions import MotionChoice, motion_life, motion_lives, motion_page


def test_every_motion_stands_in_the_ledger_once_however_often_it_is_named(db):
    assert sorted(m.id for m in motion_lives(db)) == [f"kst-99101-{n}" for n in (3, 4, 5, 6, 8)]


def test_a_motion_named_without_its_number_joins_the_one_its_name_was_resolved_to(db):
    assert "kst-99101-12" in {e.paper for e in motion_life(db, "kst-99101-5").events}


def test_the_life_of_a_motion_runs_from_tabled_to_carried_out(db):
    life = motion_life(db, "kst-99101-3")
    assert (life.events[0].what, life.events[-1].what, life.position) == ("tabled", "carried_out", "carried_out")
    assert [e.date for e in life.events] == sorted(e.date for e in life.events)
    assert life.movers == ("Waterdrager",)


def test_a_motion_that_nobody_names_is_not_found(db):
    with pytest.raises(NotFound, match="kst-99101-99"):
        motion_life(db, "kst-99101-99")


def test_motions_are_chosen_by_words_position_and_mover(db):
    assert [m.id for m in motion_page(db, MotionChoice(q="snelheidsgrens")).motions] == ["kst-99101-5"]
    assert [m.id for m in motion_page(db, MotionChoice(position="carried_out")).motions] == ["kst-99101-3"]
    assert motion_page(db, MotionChoice(mover="Niemand")).total == 0


def test_a_promise_put_off_and_kept_has_each_day_in_order(db):
    page = commitment_page(db, CommitmentChoice(q="steunpunt kwartaal"))
    (desk,) = [c for c in page.commitments if c.item.paper == "kst-99101-1"]
    kinds = [e.what for e in desk.events]
    assert kinds[0] == "promised"
    assert kinds.index("postponed") < kinds.index("kept")
    assert [e.date for e in desk.events] == sorted(e.date for e in desk.events)
    assert all(e.quote and (e.item or e.place) for e in desk.events)


def test_a_promise_is_found_by_its_name_and_by_its_number(db):
    first = commitment_page(db, CommitmentChoice()).commitments[0]
    by_name = commitment_life(db, first.item.paper, first.name)
    by_number = commitment_life(db, first.item.paper, str(first.item.number))
    assert by_name == by_number == first
    assert first.name.startswith("c")


def test_repeated_promises_are_left_out_unless_asked_for(db):
    plain, all_ = (commitment_page(db, CommitmentChoice(earlier=e)) for e in ("", "yes"))
    assert plain.total < all_.total
    assert not any(c.item.fields["earlier"] for c in plain.commitments)


@pytest.mark.parametrize("facet", ["status", "kind", "office", "dossier", "year"])
def test_a_facet_counts_what_choosing_it_gives(db, facet):
    page = commitment_page(db, CommitmentChoice())
    for value, n in page.facets[facet].items():
        assert commitment_page(db, CommitmentChoice(**{facet: value})).total == n, value


def test_promises_by_term_stand_in_its_order_with_those_without_last(db):
    terms = [c.item.text("due_to") or "9999" for c in commitment_page(db, CommitmentChoice(sort="due")).commitments]
    assert terms == sorted(terms)


def test_every_event_of_a_motion_leads_to_the_words_it_quotes(db):
    placed = [(e, e.place) for m in motion_page(db, MotionChoice()).motions for e in m.events if e.place]
    assert placed
    for event, place in placed:
        version = event.item.version
        (text,) = db.execute("SELECT text FROM text WHERE version = ? AND flow = ?", (version, place.flow)).fetchone()
        assert text[place.clean_start : place.clean_end] == event.quote == place.quote
        assert (place.start, place.end) != (event.item.spot.start, event.item.spot.end)


@pytest.mark.parametrize("facet", ["outcome", "position", "dossier", "mover"])
def test_a_facet_of_motions_counts_what_choosing_it_gives(db, facet):
    page = motion_page(db, MotionChoice())
    assert page.facets[facet]
    for value, n in page.facets[facet].items():
        assert motion_page(db, MotionChoice(**{facet: value})).total == n, value


def test_every_mover_of_a_motion_can_be_chosen(db):
    movers = {name for m in motion_lives(db) for name in m.movers}
    assert movers == set(motion_page(db, MotionChoice()).facets["mover"])
    assert any(len(m.movers) > 1 for m in motion_lives(db))


def test_a_page_past_the_end_is_the_last_page(db):
    page = motion_page(db, MotionChoice(offset=10_000))
    assert (page.offset, page.shown) == (0, page.total)
    promises = commitment_page(db, CommitmentChoice(offset=10_000))
    assert promises.offset < promises.total and promises.commitments
