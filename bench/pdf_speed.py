"""How fast PDFs are read, against bare text extraction by pdfium in the same run.

    python bench/pdf_speed.py [FILE.pdf ...]

Prints pages per second of both and the ratio, for three invented papers and for each file named. The target is 0.25.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from pypdfium2 import PdfDocument

from griffier.readers.pdf import read_pdf

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "readers"))
from make_pdf import NOTE, Sheet, paper_page, pdf, prose

ROUNDS = 5


def bare(data: bytes) -> int:
    """Pages of a PDF, after asking pdfium for the text of each."""
    document = PdfDocument(data)
    try:
        for page in document:
            textpage = page.get_textpage()
            textpage.get_text_range()
            textpage.close()
            page.close()
        return len(document)
    finally:
        document.close()


def seconds(read: Callable[[bytes], object], data: bytes) -> float:
    """The best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        read(data)
        best = min(best, time.perf_counter() - start)
    return best


def two_columns(sheet: Sheet) -> None:
    """A page of proceedings: two columns drawn one after the other, then a note."""
    for x in (60.0, 310.0):
        sheet.lines(x, 90, [line[:44] for line in prose(50, "de begroting")])
    sheet.text(60, 760, "1 Een noot onder de kolom.", NOTE)


def table(sheet: Sheet) -> None:
    """A page of questions: number and question on one row, the answer under it."""
    y = 90.0
    for n in range(1, 13):
        sheet.text(60, y, str(n))
        y = sheet.lines(100, y, prose(2, f"vraag {n}")) + 4
        y = sheet.lines(100, y, prose(2, f"antwoord {n}")) + 4


def main(files: list[str]) -> None:
    """Print one line per paper."""
    papers = {
        "notes first, 30 pages": pdf(*(paper_page(n) for n in range(1, 31))),
        "two columns, 30 pages": pdf(*([two_columns] * 30)),
        "questions, 30 pages": pdf(*([table] * 30)),
    }
    papers |= {Path(file).name: Path(file).read_bytes() for file in files}
    for name, data in papers.items():
        pages = bare(data)
        plain, full = seconds(bare, data), seconds(read_pdf, data)
        speeds = f"bare {pages / plain:6.0f} pages/s  read {pages / full:6.0f} pages/s"
        print(f"{name:32} {speeds}  ratio {plain / full:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
