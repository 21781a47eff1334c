"""Notes at the foot of PDF pages."""

from __future__ import annotations

import pytest

from griffier.readers.pdf import read_pdf
from griffier.readers.pdf_roles import _LABEL
from tests.readers.make_pdf import NOTE, Sheet, paper_page, pdf, prose
from tests.readers.pdf_reading import printed, words


def test_notes_that_are_drawn_first_come_after_the_body() -> None:
    read = read_pdf(pdf(*(paper_page(n) for n in range(1, 5))))
    first = [line for line in read.lines if line.page == 1]
    hints = [line.hint for line in first if not line.joint]
    assert hints == ["header", *[""] * 40, "note", "note", "note", "footer"]
    assert read.source.startswith("Griffie van de proef"), "drawn first, read last: the page's text is in reading order"
    assert words(read, first[1]) == prose(1, "hoofdstuk 1")[0]


def test_notes_keep_their_order_and_their_size() -> None:
    read = read_pdf(pdf(paper_page(1), paper_page(2)))
    notes = [line for line in read.lines if line.hint == "note"]
    assert [words(read, line)[:2] for line in notes] == ["4 ", "5 ", "6 ", "7 ", "8 ", "9 "]
    assert {line.size for line in notes} == {NOTE}


def test_small_type_without_a_label_is_no_note() -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.lines(70, 100, prose(20, "iets"))
        sheet.lines(70, y + 10, ["Bron van de tabel: het bureau", "cijfers van vorig jaar"], NOTE)

    assert printed(read_pdf(pdf(draw)), "note") == []


@pytest.mark.parametrize(
    "words", ["3 Stuk 12", "3Stuk", "12) Zie aldaar", "* Zie aldaar", "1\u00a0Bron", "104 Brief van gisteren"]
)
def test_words_that_begin_as_a_note_does(words: str) -> None:
    assert _LABEL.match(words)


@pytest.mark.parametrize("words", ["3. Onderwijs", "3,5 miljoen", "2019 was nat", "Bron: bureau", "10-12 jaar", "4: niets"])
def test_words_that_do_not_begin_as_a_note_does(words: str) -> None:
    assert not _LABEL.match(words)
