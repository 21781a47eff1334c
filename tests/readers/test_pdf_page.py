"""Sizes and raised digits of PDF pages."""

from __future__ import annotations

import pytest

from griffier.readers.pdf import read_pdf
from griffier.readers.pdf_page import _LENGTH_UNIT
from tests.readers.make_pdf import Sheet, pdf
from tests.readers.pdf_reading import markers


def test_a_raised_marker_is_found_inside_its_line() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.marked(70, 100, "De begroting van 2019", "12", " is al besproken")
        sheet.marked(70, 112, "Een vlak van 30 m", "2", " is geen noot")
        sheet.text(70, 124, "Artikel 5 van 2020 staat op de regel")

    read = read_pdf(pdf(draw))
    assert markers(read) == ["12"]
    assert read.source[: read.markers[0].start].endswith("2019")


def test_type_that_is_scaled_by_its_matrix_has_the_size_as_printed() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.scale(10, 10)
        sheet.canvas.setFont("Times-Roman", 1)
        sheet.canvas.drawString(7, 70, "Deze regel is tien punten groot")

    assert [line.size for line in read_pdf(pdf(draw)).lines] == [10.0]


@pytest.mark.parametrize("before", ["een vlak van 30 m", "12 km", "een cm"])
def test_words_before_a_raised_digit_that_make_it_an_area(before: str) -> None:
    assert _LENGTH_UNIT.search(before)


@pytest.mark.parametrize("before", ["het programm", "de heer Tom", "in 2019", "einde.", "teken)"])
def test_words_before_a_raised_digit_that_make_it_a_marker(before: str) -> None:
    assert not _LENGTH_UNIT.search(before)
