"""White between the paragraphs of a PDF."""

from __future__ import annotations

from griffier.readers.pdf import read_pdf
from tests.readers.make_pdf import Sheet, pdf, prose


def test_white_between_paragraphs_is_a_gap_and_white_between_lines_is_not() -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.lines(70, 100, prose(5, "het begin"))
        y = sheet.lines(70, y + 12, prose(5, "het midden"))
        sheet.lines(70, y + 6, prose(5, "het einde"))

    read = read_pdf(pdf(draw))
    assert read.gaps == {5, 10}


def test_a_question_set_wider_than_the_rest_is_one_paragraph() -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.lines(70, 100, prose(20, "een antwoord"))
        sheet.lines(70, y + 24, prose(4, "een vraag die"), leading=20)

    assert read_pdf(pdf(draw)).gaps == {20}
