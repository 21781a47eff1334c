"""Columns and tables that were drawn row by row, as recognised scans are."""

from __future__ import annotations

from griffier.readers.pdf import read_pdf
from tests.readers.make_pdf import LEADING, Sheet, pdf, prose
from tests.readers.pdf_reading import printed


def test_a_table_of_prose_keeps_its_rows() -> None:
    cells = [
        (["Kunt u uitleggen waarom de", "dijk bij het dorp lager is"], ["De dijk is oud en zakt al jaren", "in het veen weg."]),
        (
            ["Wanneer wordt de dijk dan", "weer op hoogte gebracht,", "en wie betaalt dat alles?"],
            ["Het werk begint in het voorjaar."],
        ),
        (
            ["Zijn er nog meer dijken die", "te laag zijn?"],
            ["Er zijn nog drie dijken die te", "laag zijn, maar die", "vallen buiten het plan."],
        ),
    ]

    def draw(sheet: Sheet) -> None:
        y = 100.0
        for question, answer in cells:
            for n in range(max(len(question), len(answer))):
                for x, side in ((60, question), (300, answer)):
                    if n < len(side):
                        sheet.text(x, y + n * LEADING, side[n])
            y += LEADING * (max(len(question), len(answer)) + 1)

    assert printed(read_pdf(pdf(draw))) == [line for row in cells for side in row for line in side]


def test_a_title_and_a_closing_line_over_both_columns_stay_where_they_are() -> None:
    wide = "Een regel die over de volle breedte van de bladzijde loopt, van de ene kant tot de andere"

    def draw(sheet: Sheet) -> None:
        sheet.text(60, 70, wide)
        for n, (left, right) in enumerate(zip(prose(20, "links"), prose(20, "rechts"), strict=True)):
            sheet.text(60, 100 + n * LEADING, left)
            sheet.text(310, 100 + n * LEADING, right)
        sheet.text(60, 400, wide)

    assert printed(read_pdf(pdf(draw))) == [wide, *prose(20, "links"), *prose(20, "rechts"), wide]


def test_labels_with_their_text_stay_rows() -> None:
    def draw(sheet: Sheet) -> None:
        for n, line in enumerate(prose(8, "een besluit")):
            sheet.text(60, 100 + n * LEADING, f"Besluit {n}:")
            sheet.text(180, 100 + n * LEADING, line)

    rows = [f"Besluit {n}: {line}" for n, line in enumerate(prose(8, "een besluit"))]
    assert printed(read_pdf(pdf(draw))) == rows
