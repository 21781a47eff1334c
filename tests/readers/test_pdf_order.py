"""In which order the lines of a PDF page are read."""

from __future__ import annotations

from itertools import permutations

import pytest

from griffier.readers.pdf import read_pdf
from tests.readers.make_pdf import HEIGHT, NOTE, WIDTH, Draw, Sheet, pdf, prose
from tests.readers.pdf_reading import printed


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

    assert printed(read_pdf(pdf(draw))) == [f"Uitgaven aan onderwijs, post {n} {n + 100},5 {n + 200},5" for n in range(12)]


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


TITLE = "Titel boven de twee kolommen, zo breed als de bladzijde is"
FOOTNOTE = "1 Noot die loopt van de linker tot voorbij het begin van de rechter kolom van deze ene bladzijde"
PARTS: dict[str, Draw] = {
    "kop": lambda sheet: sheet.text(60, 40, "Kop van de bladzijde", 8),
    "titel": lambda sheet: sheet.text(60, 80, TITLE, 14),
    "links": lambda sheet: sheet.lines(60, 130, prose(40, "links")),
    "rechts": lambda sheet: sheet.lines(310, 130, prose(38, "rechts")),
    "noot": lambda sheet: sheet.text(60, 640, FOOTNOTE, NOTE),
    "voet": lambda sheet: sheet.text(60, 800, "Voet van de bladzijde", 8),
}


@pytest.mark.parametrize("drawn", list(permutations(PARTS))[::15])
def test_drawing_order_does_not_matter_to_the_parts_of_a_page(drawn: tuple[str, ...]) -> None:
    read = read_pdf(pdf(lambda sheet: [PARTS[part](sheet) for part in drawn]))
    parts = [next(part for part in PARTS if part in line.casefold()) for line in printed(read)]
    assert parts == ["kop", "titel", *["links"] * 40, *["rechts"] * 38, "noot", "voet"]
