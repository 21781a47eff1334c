"""The table of figures: nothing is cut, and units stand in the papers' own language."""

from __future__ import annotations

import pytest

from griffier.interfaces.cli.figure_lines import series_lines
from griffier.linking.figures import Point, Series


def point(unit: str | None, of_what: str = "de bruggen") -> Point:
    row: dict[str, object] = {"paper": "kst-99001-3", "of_what": of_what, "quote": "25 stuks", "in": {}, "source_name": "CBS"}
    return Point(
        {**row, "source": {"file": "a.txt", "page": 2}}, 25.0, 25.0, unit, "2031-06-01/2032-06-01", ("import", "goederen")
    )


@pytest.mark.parametrize("unit", ["productcategorieën en onderdelen", "procentpunt", "EUR", "%"])
def test_a_unit_is_not_cut_and_columns_stay_in_line(unit: str) -> None:
    heading, first, second = series_lines(Series("brug", (point(unit), point(None)), (), ()))
    assert f"  {unit}  " in first
    assert "2031-06-01/2032-06-01" in first
    assert len({line.index("import, goederen") for line in (first, second)}) == 1
    assert heading.index("measures") == first.index("import, goederen")


def test_a_unit_of_ours_is_said_as_papers_say_it() -> None:
    line = series_lines(Series("brug", (point("percentage_point"),), (), ()))[1]
    assert "  procentpunt  " in line
    assert "percentage_point" not in line


def test_a_long_thing_counted_is_shortened_with_a_sign_that_it_was() -> None:
    line = series_lines(Series("brug", (point("EUR", "b" * 80),), (), ()))[1]
    assert "b" * 59 + "…  «25 stuks»" in line
