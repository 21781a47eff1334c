"""Figures about any words."""

import pytest

from griffier.reading.about import figures_about, near_subjects
from griffier.reading.missing import Missing


def test_every_figure_about_some_words_is_there_once_with_its_place(db):
    found = figures_about(db, "reizigers")
    items = [p.item for group in found.groups for p in group.points]
    assert len({(i.version, i.number) for i in items}) == len(items) == found.values > 1
    assert all(i.spot.quote for i in items)
    assert {p.item.text("unit") or "" for group in found.groups for p in group.points} == {g.unit for g in found.groups}


def test_papers_that_give_different_values_are_put_side_by_side(db):
    values = [(d.first.low, d.second.low) for d in figures_about(db, "reizigers").differences]
    assert any(set(pair) == {438_000, 512_000} for pair in values)


def test_words_without_a_figure_are_missing_with_subjects_near(db):
    with pytest.raises(Missing) as error:
        figures_about(db, "eenhoorns zonder hoorn")
    assert (error.value.what, error.value.names) == ("figures", {"name": "eenhoorns zonder hoorn"})


def test_near_subjects_share_a_word_or_are_spelt_alike(db):
    assert "reizigers" in dict(near_subjects(db, "reizigersaantallen"))
    assert "reizigers" in dict(near_subjects(db, "rezigers"))
    assert near_subjects(db, "qqqq") == ()
