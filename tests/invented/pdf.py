"""PDF by reportlab: bold labels, raised note markers, small notes under a rule, running feet."""

from __future__ import annotations

import io
import re

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.invented.content import MARK
from tests.invented.layouts import Laid
from tests.invented.paging import Page, paginate

_LEFT, _TOP, _BOTTOM, _STEP, _NOTE_STEP = 110, 806, 60, 12.5, 10
_SPLIT = re.compile("(\x02\\d+\x03)")


def _line(c: Canvas, x: float, y: float, text: str, font: str, size: float, page: Page) -> None:
    for piece in _SPLIT.split(text):
        if m := MARK.fullmatch(piece):
            label = page.labels[int(m.group(1))]
            c.setFont(font, size * 0.62)
            c.drawString(x, y + size * 0.36, label)
            x += stringWidth(label, font, size * 0.62)
        elif piece:
            c.setFont(font, size)
            c.drawString(x, y, piece)
            x += stringWidth(piece, font, size)


def write_pdf(laid: Laid) -> tuple[bytes, dict[int, str]]:
    """The file and the labels that its notes got."""
    regular, bold, italic = (("Times-Roman", "Times-Bold", "Times-Italic") if laid.style.family != "draft" else ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"))
    width = 4.6 * laid.style.width

    def measure(text: str) -> float:
        return float(stringWidth(text, bold, 10))

    pages = paginate(laid, width, laid.style.height, measure, width, lambda t: float(stringWidth(t, regular, 8)) + 10)
    out = io.BytesIO()
    c = Canvas(out, pagesize=(595, 842), invariant=1)
    labels: dict[int, str] = {}
    for page in pages:
        labels |= page.labels
        y = _TOP
        for row in page.header:
            c.setFont(regular, 8)
            c.drawString(_LEFT, y, row)
            y -= _STEP
        for line in page.lines:
            y -= _STEP * (0.6 if line.gap else 0)
            font = bold if line.para.bold and not line.para.italic else italic if line.para.italic else regular
            if line.para.kind == "row":
                for i, cell in enumerate(line.para.text.split("\t")):
                    _line(c, _LEFT + i * 110, y, cell, regular, 9, page)
            else:
                _line(c, _LEFT + 8 * line.indent, y, line.text, font, 10, page)
            y -= _STEP
        foot = _BOTTOM
        if page.notes:
            y = foot + 14 + _NOTE_STEP * len(page.notes)
            c.line(_LEFT, y + 9, _LEFT + 90, y + 9)
            for label, text in page.notes:
                if label:
                    c.setFont(regular, 5.5)
                    c.drawString(_LEFT, y + 2.5, label)
                c.setFont(regular, 8)
                c.drawString(_LEFT + 8, y, text)
                y -= _NOTE_STEP
        for row in page.foot:
            c.setFont(regular, 7)
            c.drawString(_LEFT, foot, row)
            foot -= 9
        c.showPage()
    c.save()
    return out.getvalue(), labels
