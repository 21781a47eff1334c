"""Reading PDFs: what holds for every reading, and what is said of files that can not be read."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from griffier.errors import UnreadableFile
from griffier.readers.pdf import read_pdf
from tests.readers.make_pdf import HEIGHT, Sheet, paper_page, pdf
from tests.readers.pdf_reading import words

SHARED = Path(__file__).parents[2].parent / "shared"


def unreadable(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(data)
    return caught.value.code


def picture_page(sheet: Sheet) -> None:
    sheet.picture(0, 0, 595, 842)


def test_a_file_that_is_no_pdf() -> None:
    assert unreadable(b"PK\x03\x04 een ander bestand") == "not_pdf"
    assert unreadable(b"") == "not_pdf"


def test_a_pdf_that_asks_for_a_password() -> None:
    assert unreadable(pdf(paper_page(1), encrypt="geheim")) == "encrypted"


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_pdf_that_stops_before_its_end_is_never_read_as_whole(part: float) -> None:
    data = pdf(*(paper_page(n) for n in range(1, 6)))
    try:
        read = read_pdf(data[: int(len(data) * part)])
    except UnreadableFile as error:
        assert error.code == "truncated"
    else:
        assert "truncated" in [p.code for p in read.problems]


def test_a_damaged_pdf() -> None:
    assert unreadable(b"%PDF-1.4\nniets dan onzin\n%%EOF\n") == "damaged"


def test_pictures_of_pages_hold_no_text_and_none_is_invented() -> None:
    with pytest.raises(UnreadableFile, match="OCR") as caught:
        read_pdf(pdf(picture_page, picture_page))
    assert caught.value.code == "scanned"


def test_a_picture_among_pages_of_text_makes_the_paper_partial() -> None:
    read = read_pdf(pdf(paper_page(1), picture_page, paper_page(3)))
    assert [(p.code, p.page) for p in read.problems] == [("scanned_page", 2)]
    assert {line.page for line in read.lines} == {1, 3}
    assert len(read.pages) == 3


def test_a_picture_with_only_a_stamp_is_a_scan_too() -> None:
    def stamped(sheet: Sheet) -> None:
        sheet.picture(0, 0, 595, 842)
        sheet.text(500, 800, "Bijlage 3")

    assert [p.code for p in read_pdf(pdf(paper_page(1), stamped)).problems] == ["scanned_page"]


def test_a_small_picture_beside_text_is_no_problem() -> None:
    def crest(sheet: Sheet) -> None:
        sheet.picture(70, 40, 60, 60)
        sheet.text(70, 200, "Den Haag")

    assert read_pdf(pdf(crest)).problems == ()


def test_an_empty_page_among_others_is_no_problem() -> None:
    read = read_pdf(pdf(paper_page(1), lambda sheet: None, paper_page(3)))
    assert read.problems == ()
    assert len(read.pages) == 3


def test_a_pdf_of_empty_pages() -> None:
    assert unreadable(pdf(lambda sheet: None)) == "empty"


def check_guarantees(data: bytes) -> None:
    """What every reading keeps to: page texts are pdfium's own but for the order of lines, and each character that is no
    blank is in one line; lines go down the page's text."""
    read = read_pdf(data)
    document = PdfDocument(data)
    own = [page.get_textpage().get_text_range() for page in document]
    pages = read.source.split("\f") if len(own) > 1 else [read.source]
    if len(pages) == len(own):
        assert [sorted("".join(p.split())) for p in pages] == [sorted("".join(p.split())) for p in own]
    assert all(a.end <= b.start for a, b in pairwise(read.lines))
    document.close()
    covered = [0] * len(read.source)
    for line in read.lines:
        assert read.pages[line.page - 1] <= line.start < line.end
        assert not set(words(read, line)) & set("\r\n\f")
        assert words(read, line) == words(read, line).strip()
        for i in range(line.start, line.end):
            covered[i] += 1
    assert all(n == 1 for n, c in zip(covered, read.source, strict=True) if not c.isspace())
    assert max(covered) == 1
    assert all(0 < i < len(read.lines) for i in read.gaps)
    assert [m for m in read.markers] == sorted(read.markers)
    assert read_pdf(data) == read


def test_guarantees_hold_for_invented_papers() -> None:
    def astray(sheet: Sheet) -> None:
        sheet.text(70, 100, "boven op elkaar")
        sheet.text(72, 101, "nog een tekst daar")
        sheet.text(70, 300, "niets", 0.0)
        sheet.text(900, -50, "buiten de bladzijde")
        sheet.text(70, 400, "fi fl é ü € « » - \u00ad eind")

    check_guarantees(pdf(*(paper_page(n) for n in range(1, 4)), astray))


WORDS = st.text(alphabet="abcdefgXYZ 0123456789.,;-()*\u00ad\u00e9\u20ac\u2019\u00ab", min_size=1, max_size=30)
PLACED = st.tuples(st.integers(-20, 600), st.integers(-20, 860), st.integers(0, 14), st.sampled_from([0, 0, 0, 90, 45]))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.tuples(WORDS, PLACED), min_size=1, max_size=30))
def test_guarantees_hold_wherever_the_words_stand(scattered: list[tuple[str, tuple[int, int, int, int]]]) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(70, 70, "anker")
        for line, (x, y, size, turn) in scattered:
            sheet.canvas.saveState()
            sheet.canvas.translate(x, HEIGHT - y)
            sheet.canvas.rotate(turn)
            sheet.text(0, HEIGHT, line, size)
            sheet.canvas.restoreState()

    check_guarantees(pdf(draw))


def test_a_page_of_very_many_scattered_words_is_read_in_bounded_time() -> None:
    def draw(sheet: Sheet) -> None:
        for n in range(6000):
            sheet.text(40 + n * 7919 % 500, 40 + n * 104729 % 760, f"w{n}", 5)

    start = time.process_time()
    read = read_pdf(pdf(draw))
    assert len(read.source) > 6000 * 3
    assert time.process_time() - start < 10


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent")
@pytest.mark.parametrize("name", ["besluitenlijst_example1.pdf", "besluitenlijst_example2.pdf"])
def test_guarantees_hold_for_official_papers(name: str) -> None:
    check_guarantees((SHARED / "official" / "pdf" / name).read_bytes())
