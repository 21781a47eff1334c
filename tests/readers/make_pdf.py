"""Invented PDFs for the tests, drawn with reportlab in the order that the test needs.

Places are points from the page's top left corner; pages are A4. No sentence here is from a real paper.
"""

from __future__ import annotations

import io
from collections.abc import Callable

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0
BODY, NOTE = 10.0, 7.0
LEADING = 12.0

Draw = Callable[["Sheet"], object]


class Sheet:
    """One page to draw on."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def text(self, x: float, y: float, words: str, size: float = BODY, font: str = "Times-Roman") -> float:
        """Draw words with their baseline at ``y`` from the top; returns where they end."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - y, words)
        return x + float(self.canvas.stringWidth(words, font, size))

    def lines(self, x: float, y: float, words: list[str], size: float = BODY, leading: float = LEADING) -> float:
        """Draw lines one under another; returns the baseline of the line that would follow."""
        for n, line in enumerate(words):
            self.text(x, y + n * leading, line, size)
        return y + len(words) * leading

    def marked(self, x: float, y: float, before: str, marker: str, after: str, size: float = BODY) -> None:
        """One line in one text object with a raised marker in it, as a typesetter writes it."""
        text = self.canvas.beginText(x, HEIGHT - y)
        text.setFont("Times-Roman", size)
        text.textOut(before)
        text.setFont("Times-Roman", 0.6 * size)
        text.setRise(0.35 * size)
        text.textOut(marker)
        text.setRise(0)
        text.setFont("Times-Roman", size)
        text.textOut(after)
        self.canvas.drawText(text)

    def picture(self, x: float, y: float, width: float, height: float) -> None:
        """A grey picture with its top left corner at (x, y)."""
        self.canvas.drawImage(ImageReader(_grey()), x, HEIGHT - y - height, width, height)


def pdf(*pages: Draw, encrypt: str | None = None, turn: int = 0) -> bytes:
    """A PDF of these pages; ``encrypt`` is the password it asks for, ``turn`` the rotation that each page declares."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), encrypt=encrypt, invariant=1)
    for draw in pages:
        canvas.setPageRotation(turn)
        draw(Sheet(canvas))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


ABOUT = ["water", "land", "kust", "haven", "dijk", "brug", "sluis", "polder", "molen", "weide", "akker", "bos", "duin"]
DOES = ["leest", "schrijft", "hoort", "vraagt", "meldt", "toont", "weegt", "deelt"]


def prose(lines: int, about: str) -> list[str]:
    """Lines of invented prose, each some 40 characters long and no two alike."""
    start = sum(map(ord, about))
    last = ABOUT[start % 13]
    return [
        f"{n} {DOES[(start + 3 * n) % 8]} men over {about} en {ABOUT[(start * 7 + n) % 13]}, {last} en meer"
        for n in range(1, lines + 1)
    ]


def plain_page(lines: list[str], x: float = 70.0, y: float = 100.0) -> Draw:
    """A page that holds these lines and nothing else."""
    return lambda sheet: sheet.lines(x, y, lines)


def paper_page(number: int, lines: int = 40) -> Draw:
    """A page as papers have them: notes drawn first, then body, then running foot and head."""

    def draw(sheet: Sheet) -> None:
        for n in range(3):
            sheet.text(70, 740 + 9 * n, f"{3 * number + n + 1} Stuk 12 345, nr. {7 * number + n}.", NOTE)
        sheet.lines(70, 90, prose(lines - 1, f"hoofdstuk {number}"))
        sheet.marked(70, 90 + LEADING * (lines - 1), "de laatste regel heeft merk", str(3 * number + 1), " en meer.")
        sheet.text(70, 810, f"Tweede Kamer, proefjaar 2001, 12 345, nr. 6 {number}", 8)
        sheet.text(70, 40, "Griffie van de proef", 8)

    return draw


def _grey() -> io.BytesIO:
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (40, 40), 128).save(out, "PNG")
    out.seek(0)
    return out
