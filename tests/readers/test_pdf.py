"""Reading PDFs: what stands in which line, and what is said of files that can not be read."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from griffier.errors import UnreadableFile
from griffier.readers.lines import Line, SourceLines
from griffier.readers.pdf import read_pdf

sys.path.insert(0, str(Path(__file__).parent))
from make_pdf import ABOUT, HEIGHT, NOTE, WIDTH, Sheet, paper_page, pdf, plain_page, prose

SHARED = Path(__file__).parents[2].parent / "shared"


def words(read: SourceLines, line: Line) -> str:
    return read.source[line.start : line.end]


def printed(read: SourceLines, hint: str | None = None) -> list[str]:
    """The words of all lines, or of those with one hint, in reading order."""
    return [words(read, line) for line in read.lines if hint is None or line.hint == hint]


def markers(read: SourceLines) -> list[str]:
    return [read.source[m.start : m.end] for m in read.markers]


def test_notes_that_are_drawn_first_come_after_the_body() -> None:
    read = read_pdf(pdf(*(paper_page(n) for n in range(1, 5))))
    first = [line for line in read.lines if line.page == 1]
    hints = [line.hint for line in first if not line.joint]
    assert hints == ["header", *[""] * 40, "note", "note", "note", "footer"]
    assert read.source.startswith("4 Stuk 12 345"), "drawn first, so first in the page's text"
    assert words(read, first[1]) == prose(1, "hoofdstuk 1")[0]


def test_notes_keep_their_order_and_their_size() -> None:
    read = read_pdf(pdf(paper_page(1), paper_page(2)))
    notes = [line for line in read.lines if line.hint == "note"]
    assert [words(read, line)[:2] for line in notes] == ["4 ", "5 ", "6 ", "7 ", "8 ", "9 "]
    assert {line.size for line in notes} == {NOTE}


def test_a_running_foot_is_known_by_coming_back_though_its_number_changes() -> None:
    read = read_pdf(pdf(*(paper_page(n) for n in range(1, 6))))
    assert printed(read, "footer") == [f"Tweede Kamer, proefjaar 2001, 12 345, nr. 6 {n}" for n in range(1, 6)]
    assert printed(read, "header") == ["Griffie van de proef"] * 5


def test_a_label_at_the_top_of_some_pages_is_no_running_head() -> None:
    pages = [
        plain_page(["Antwoord" if about in ("kust", "brug") else f"Over {about}", *prose(40, about)], y=60)
        for about in ABOUT
    ]
    assert printed(read_pdf(pdf(*pages)), "header") == []


def test_small_type_without_a_label_is_no_note() -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.lines(70, 100, prose(20, "iets"))
        sheet.lines(70, y + 10, ["Bron van de tabel: het bureau", "cijfers van vorig jaar"], NOTE)

    assert printed(read_pdf(pdf(draw)), "note") == []


def test_a_raised_marker_is_found_inside_its_line() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.marked(70, 100, "De begroting van 2019", "12", " is al besproken")
        sheet.marked(70, 112, "Een vlak van 30 m", "2", " is geen noot")
        sheet.text(70, 124, "Artikel 5 van 2020 staat op de regel")

    read = read_pdf(pdf(draw))
    assert markers(read) == ["12"]
    assert read.source[: read.markers[0].start].endswith("2019")


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


def test_two_columns_drawn_one_after_the_other() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(200, 60, "De titel boven beide kolommen van de bladzijde", 12)
        sheet.lines(310, 90, prose(30, "rechts"))
        sheet.lines(60, 90, prose(30, "links"))

    read = read_pdf(pdf(draw))
    order = [w.split(" over ")[1].split()[0] for w in printed(read)[1:]]
    assert order == ["links"] * 30 + ["rechts"] * 30
    assert printed(read)[0].startswith("De titel")
    assert {line.hint for line in read.lines[31:]} == {"column2"}


def test_two_columns_drawn_row_by_row() -> None:
    def draw(sheet: Sheet) -> None:
        for n, (a, b) in enumerate(zip(prose(30, "links"), prose(30, "rechts"), strict=True)):
            sheet.text(60, 90 + 12 * n, a)
            sheet.text(310, 90 + 12 * n, b)

    read = read_pdf(pdf(draw))
    assert [w.split(" over ")[1].split()[0] for w in printed(read)] == ["links"] * 30 + ["rechts"] * 30


def test_the_rows_of_a_table_of_figures_stay_rows() -> None:
    def draw(sheet: Sheet) -> None:
        for n in range(12):
            sheet.text(60, 90 + 12 * n, f"Uitgaven aan onderwijs, post {n}")
            sheet.text(300, 90 + 12 * n, f"{n + 100},5")
            sheet.text(400, 90 + 12 * n, f"{n + 200},5")

    assert printed(read_pdf(pdf(draw))) == [
        f"Uitgaven aan onderwijs, post {n} {n + 100},5 {n + 200},5" for n in range(12)
    ]


def test_a_table_of_questions_drawn_cell_by_cell_keeps_its_rows() -> None:
    def draw(sheet: Sheet) -> None:
        y = 100.0
        for n in range(1, 4):
            sheet.text(60, y, str(n))
            sheet.lines(90, y, [f"Vraag {n} gaat over het water", "en over het land?"])
            answer = [f"Antwoord {n} is lang en", "beslaat meer dan", "twee regels, namelijk", "vier."]
            y = 12 + sheet.lines(310, y, answer)

    read = read_pdf(pdf(draw))
    firsts = [w for w in printed(read) if "Vraag" in w or "Antwoord" in w]
    assert [w.split(" ga")[0].split(" is")[0] for w in firsts] == [
        "1 Vraag 1", "Antwoord 1", "2 Vraag 2", "Antwoord 2", "3 Vraag 3", "Antwoord 3"
    ]  # fmt: skip


def test_question_numbers_drawn_apart_stand_before_their_questions() -> None:
    def draw(sheet: Sheet) -> None:
        for n in range(1, 4):
            sheet.text(60, 100 + 36 * n, str(n))
        for n in range(1, 4):
            sheet.lines(90, 100 + 36 * n, [f"Vraag {n} gaat over het water in het", "land en daarbuiten?"])

    read = read_pdf(pdf(draw))
    starts = [w[:7] for w in printed(read)]
    assert starts == ["1", "Vraag 1", "land en", "2", "Vraag 2", "land en", "3", "Vraag 3", "land en"]
    assert [line.joint for line in read.lines][:3] == ["", "cell", ""]


def test_bold_words_drawn_after_the_plain_ones_stand_in_their_line() -> None:
    def draw(sheet: Sheet) -> None:
        starts = []
        for n in range(4):
            end = sheet.text(70, 100 + 12 * n, "De plichten van ")
            starts.append(end)
            sheet.text(end + 60, 100 + 12 * n, f"staan op regel {n}")
        for n, x in enumerate(starts):
            sheet.text(x, 100 + 12 * n, f"de minister {n}", font="Times-Bold")

    read = read_pdf(pdf(draw))
    text = " ".join(printed(read))
    assert [text.index(f"de minister {n}") < text.index(f"staan op regel {n}") for n in range(4)] == [True] * 4
    assert [text.index(f"staan op regel {n}") < text.index(f"de minister {n + 1}") for n in range(3)] == [True] * 3


def test_the_senders_column_of_a_letter_comes_after_the_letter() -> None:
    def draw(sheet: Sheet) -> None:
        sender = ["Ministerie van Proeven", "Postbus 1", "Den Haag", "Onze referentie", "P-2001-1"]
        sheet.lines(460, 150, sender, 6.5, 9)
        sheet.lines(70, 150, prose(30, "een brief"))

    read = read_pdf(pdf(draw))
    assert [line.hint for line in read.lines] == [""] * 30 + ["margin"] * 5


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_reads_like_an_upright_one(turn: int) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.translate(*{0: (0, 0), 90: (HEIGHT, 0), 180: (WIDTH, HEIGHT), 270: (0, WIDTH)}[turn])
        sheet.canvas.rotate(turn)
        sheet.text(60, 400, "3 Een noot aan de voet van de bladzijde", NOTE)
        sheet.lines(60, 100, prose(20, "turnen"))

    read = read_pdf(pdf(draw, turn=turn))
    assert printed(read)[0] == prose(1, "turnen")[0]
    assert printed(read, "note") == ["3 Een noot aan de voet van de bladzijde"]
    assert read.lines[0].left == pytest.approx(60, abs=1)
    assert read.lines[0].top == pytest.approx(100 - 7.5, abs=1)


def test_text_along_the_edge_of_a_page_is_margin_and_stays_whole() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(70, 100, prose(20, "iets"))
        sheet.canvas.translate(570, 300)
        sheet.canvas.rotate(90)
        sheet.text(0, HEIGHT, "stempel langs de rand")

    assert printed(read_pdf(pdf(draw)), "margin") == ["stempel langs de rand"]


def test_type_that_is_scaled_by_its_matrix_has_the_size_as_printed() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.scale(10, 10)
        sheet.canvas.setFont("Times-Roman", 1)
        sheet.canvas.drawString(7, 70, "Deze regel is tien punten groot")

    assert [line.size for line in read_pdf(pdf(draw)).lines] == [10.0]


def test_a_page_drawn_letter_by_letter_has_whole_lines() -> None:
    def draw(sheet: Sheet) -> None:
        for n, line in enumerate(prose(5, "letters")):
            x = 70.0
            for letter in line:
                x = sheet.text(x, 100 + 12 * n, letter)

    assert printed(read_pdf(pdf(draw))) == prose(5, "letters")


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
    """What every reading keeps to: page texts are pdfium's own, and each character that is no blank is in one line."""
    read = read_pdf(data)
    document = PdfDocument(data)
    assert read.source == "\f".join(page.get_textpage().get_text_range() for page in document)
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


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent")
@pytest.mark.parametrize(
    ("name", "pages"), [("besluitenlijst_example1.pdf", range(2, 11)), ("besluitenlijst_example2.pdf", range(2, 17))]
)
def test_page_numbers_are_all_that_runs_at_the_foot_of_official_papers(name: str, pages: range) -> None:
    read = read_pdf((SHARED / "official" / "pdf" / name).read_bytes())
    assert printed(read, "footer") == [str(n) for n in pages]
    assert {line.hint for line in read.lines} == {"", "footer"}
