"""Figures by subject."""

import pytest

from griffier.errors import NotFound
from griffier.reading.figures import FigureChoice, all_series, figures_page, one_series, slug_of


def test_a_series_holds_every_value_papers_give_and_says_where_they_differ(db):
    series = one_series(db, "reizigers")
    assert series.differ == (2031,)
    assert {p.low for p in series.points if p.year == 2031} == {438_000, 512_000}
    assert series.papers == len({p.item.paper for p in series.points}) == 7


def test_a_year_is_that_of_the_words_and_never_that_of_the_paper(db):
    points = one_series(db, "reizigers").points
    assert ("kst-99101-9", 2031) in {(p.item.paper, p.year) for p in points}
    assert all((p.year is None) == (not any(c.isdigit() for c in p.item.text("period") or "")) for p in points)


def test_a_half_year_does_not_differ_from_its_year(db):
    series = one_series(db, "reizigers")
    periods = {p.item.text("period"): p.low for p in series.points if p.year == 2032}
    assert periods["2032"] != periods["2032-H1"]
    assert 2032 not in series.differ


def test_every_series_has_an_address_of_its_own(db):
    slugs = [s.slug for s in all_series(db)]
    assert len(slugs) == len(set(slugs))
    assert all(one_series(db, slug).slug == slug for slug in slugs)


def test_subjects_with_one_value_can_be_left_out(db):
    page = figures_page(db, FigureChoice(several="yes"))
    assert 0 < page.total < figures_page(db, FigureChoice()).total
    assert all(len(s.points) > 1 for s in page.series)


def test_figures_in_and_out_of_series_are_all_counted(db):
    page = figures_page(db, FigureChoice())
    assert page.figures == page.loose + sum(len(s.points) for s in all_series(db))


def test_an_unknown_subject_is_not_found(db):
    with pytest.raises(NotFound):
        one_series(db, "eenhoorns")


SLUGS = [
    ("reizigers", "reizigers", "reizigers"),
    ("meldingen ontvangen", "meldingen", "meldingen-ontvangen"),
    ("Coördinatie", "EUR", "coordinatie-eur"),
    ("aandeel", "%", "aandeel-procent"),
    ("???", "", "x"),
]


@pytest.mark.parametrize(("subject", "unit", "expected"), SLUGS)
def test_slugs(subject, unit, expected):
    assert slug_of(subject, unit) == expected
