"""Plots as numbers."""

import pytest

from griffier.reading.figures import Point, Series
from griffier.reading.items import Item, Spot
from griffier.reading.plot import plot_of, ticks_for

ITEM = Item("figures", "kst-1-1", 1, 1, Spot("a", "b", None, 0, 1, "x", 0, 0, 1), {})


def series(*points: tuple[int | None, float]) -> Series:
    return Series("s", "s", "m", tuple(Point(year, value, value, ITEM, None) for year, value in points), ())


TICKS = [((0, 100), 0, 100), ((400, 512), 400, 550), ((3, 90), 0, 100), ((5, 5), 0, 6), ((-3, 4), -4, 4), ((0, 0), 0, 1)]


@pytest.mark.parametrize(("ends", "low", "high"), TICKS)
def test_ticks_hold_all_values_and_are_round(ends, low, high):
    ticks = ticks_for(*ends)
    assert (ticks[0], ticks[-1]) == (low, high)


def test_later_years_stand_to_the_right_and_greater_values_higher():
    plot = plot_of(series((2030, 10.0), (2032, 30.0)))
    first, second = plot.dots
    assert first.x < second.x
    assert first.y > second.y


def test_the_line_breaks_at_a_year_in_which_papers_differ():
    plot = plot_of(series((2029, 5.0), (2030, 10.0), (2031, 20.0), (2031, 25.0), (2032, 30.0), (2033, 31.0)))
    assert len(plot.dots) == 6
    assert [len(line) for line in plot.lines] == [2, 2]


def test_one_year_makes_no_plot():
    assert plot_of(series((2030, 10.0), (2030, 20.0), (None, 5.0))) is None


def test_huge_and_tiny_values_stay_within_the_drawing():
    plot = plot_of(series((1900, 1e-9), (2030, 1e18)))
    assert all(0 <= dot.y <= plot.height for dot in plot.dots)
