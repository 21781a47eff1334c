"""How the printed lines of a PDF relate to the lines of its text."""

from __future__ import annotations

import pytest

from griffier.readers.pdf import read_pdf
from tests.readers.make_pdf import Sheet, pdf, plain_page, prose
from tests.readers.pdf_reading import markers, printed, words


def test_a_printed_line_that_the_source_breaks_at_a_marker_is_told_to_go_on() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.marked(70, 100, "Eerste stuk", "1", ", tweede stuk")

    read = read_pdf(pdf(draw))
    assert "\r\n" in read.source, "pdfium breaks the line after the raised digit"
    assert printed(read) == ["Eerste stuk1", ", tweede stuk"]
    assert [line.joint for line in read.lines] == ["", "tight"]


def test_a_marker_drawn_alone_still_belongs_to_its_line() -> None:
    def draw(sheet: Sheet) -> None:
        end = sheet.text(70, 100, "De eerste regel met een merk")
        sheet.text(70, 112, "De tweede regel zonder merk")
        sheet.text(end, 96, "3", 6)

    read = read_pdf(pdf(draw))
    assert [(words(read, line), line.joint) for line in read.lines] == [
        ("De eerste regel met een merk", ""), ("3", "tight"), ("De tweede regel zonder merk", "")
    ]  # fmt: skip
    assert markers(read) == ["3"]


@pytest.mark.parametrize("hyphen", ["-", "\u00ad"])
def test_a_word_broken_at_the_end_of_a_line_stays_broken_in_the_source(hyphen: str) -> None:
    read = read_pdf(pdf(plain_page([f"de mensenrech{hyphen}", "ten in het land", "en verder"])))
    assert printed(read) == ["de mensenrech\ufffe", "ten in het land", "en verder"]


def test_a_page_drawn_letter_by_letter_has_whole_lines() -> None:
    def draw(sheet: Sheet) -> None:
        for n, line in enumerate(prose(5, "letters")):
            x = 70.0
            for letter in line:
                x = sheet.text(x, 100 + 12 * n, letter)

    assert printed(read_pdf(pdf(draw))) == prose(5, "letters")
