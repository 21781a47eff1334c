"""The drawing of a series: dots where they belong, each leading to its quote."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from griffier.interfaces.figure_plot import panels, short, to_png, to_svg, year_of
from griffier.linking.figures import Point


def point(value: float, period: str | None, unit: str = "EUR", quote: str = "5 < 6 & 7", **row: object) -> Point:
    return Point({"quote": quote, "paper": "kst-1-1", **row}, value, value, unit, period, ())


@pytest.mark.parametrize(
    ("period", "year"),
    [("2031", 2031), ("2031-Q3", 2031.5), ("2031-H2", 2031.5), ("2031-07", 2031.5), ("sinds 2031", 2031), ("2031-2033", 2031)],
)
def test_where_a_period_stands(period: str, year: float) -> None:
    assert year_of(period) == year


@pytest.mark.parametrize("period", [None, "momenteel"])
def test_a_period_without_a_year_has_no_place(period: str | None) -> None:
    assert year_of(period) is None


@pytest.mark.parametrize(
    ("value", "printed"), [(64.9e9, "64,9 mld"), (5e6, "5 mln"), (1250, "1.250"), (22.4, "22,4"), (0.6667, "0,6667")]
)
def test_values_are_printed_the_dutch_way(value: float, printed: str) -> None:
    assert short(value, None) == printed


def test_a_later_figure_stands_to_the_right_and_a_higher_one_above() -> None:
    (panel,) = panels([point(1, "2031"), point(3, "2033")])
    first, second = panel.dots
    assert first.x < second.x and first.high > second.high


def test_each_unit_has_its_panel_and_undated_figures_have_none() -> None:
    found = panels([point(1, "2031"), point(2, "2032"), point(3, "2031", "%"), point(4, None, "fte")])
    assert [panel.unit for panel in found] == ["EUR", "%"]


def test_the_svg_is_well_formed_and_leads_to_each_quote() -> None:
    svg = to_svg([point(1, "2031"), point(2, "2032", approx=True)], "veren & ponten", lambda p: f"#{p.row['paper']}")
    root = ElementTree.fromstring(svg)
    links = root.findall("{http://www.w3.org/2000/svg}a")
    assert [link.get("href") for link in links] == ["#kst-1-1", "#kst-1-1"]
    assert "5 < 6 & 7" in str(links[0].findtext("{http://www.w3.org/2000/svg}title"))


def test_a_series_without_years_says_so() -> None:
    assert "no figure with a year" in to_svg([point(1, None)], "veren", lambda p: "#")


def test_the_png_is_an_image() -> None:
    assert Image.open(io.BytesIO(to_png([point(1, "2031")], "veren"))).size[0] > 1000
