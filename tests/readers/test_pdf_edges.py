"""Running heads and feet of PDF pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from griffier.readers.pdf import read_pdf
from tests.readers.make_pdf import ABOUT, NOTE, Draw, paper_page, pdf, plain_page, prose
from tests.readers.pdf_reading import printed

SHARED = Path(__file__).parents[2].parent / "shared"


def test_a_running_foot_is_known_by_coming_back_though_its_number_changes() -> None:
    read = read_pdf(pdf(*(paper_page(n) for n in range(1, 6))))
    assert printed(read, "footer") == [f"Tweede Kamer, proefjaar 2001, 12 345, nr. 6 {n}" for n in range(1, 6)]
    assert printed(read, "header") == ["Griffie van de proef"] * 5


def test_a_label_at_the_top_of_some_pages_is_no_running_head() -> None:
    pages = [
        plain_page(["Antwoord" if about in ("kust", "brug") else f"Over {about}", *prose(40, about)], y=60) for about in ABOUT
    ]
    assert printed(read_pdf(pdf(*pages)), "header") == []


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent")
@pytest.mark.parametrize(
    ("name", "pages"), [("besluitenlijst_example1.pdf", range(2, 11)), ("besluitenlijst_example2.pdf", range(2, 17))]
)
def test_page_numbers_are_all_that_runs_at_the_foot_of_official_papers(name: str, pages: range) -> None:
    read = read_pdf((SHARED / "official" / "pdf" / name).read_bytes())
    assert printed(read, "footer") == [str(n) for n in pages]
    assert {line.hint for line in read.lines} == {"", "footer"}


def test_a_note_at_the_same_height_on_every_page_is_no_running_foot() -> None:
    def page(n: int) -> Draw:
        return lambda sheet: (
            sheet.lines(70, 100, prose(30, ABOUT[n])), sheet.text(70, 780, f"{n + 4} Stuk 12 345, nr. {n * n}.", NOTE)
        )  # fmt: skip

    read = read_pdf(pdf(*(page(n) for n in range(8))))
    assert printed(read, "footer") == []
    assert len(printed(read, "note")) == 8


def test_a_running_head_may_stand_on_every_second_page() -> None:
    def page(n: int) -> Draw:
        head = "Linker kop" if n % 2 else f"Rechter kop {n}"
        return lambda sheet: (sheet.text(70, 40, head, 8), sheet.lines(70, 60, prose(40, ABOUT[n])))

    assert len(printed(read_pdf(pdf(*(page(n) for n in range(8)))), "header")) == 8
