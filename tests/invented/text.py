"""Plain text: as pdftotext gives it (form feeds, feet), and without form feeds (a paragraph a line, or lines with feet between)."""

from __future__ import annotations

from tests.invented.content import MARK
from tests.invented.layouts import Laid, paragraphs
from tests.invented.paging import Line, Page, paginate


def _rows(page: Page, alone: bool) -> list[str]:
    rows: list[str] = []

    def body(line: Line) -> str:
        text = MARK.sub(lambda m: page.labels[int(m.group(1))], line.text)
        return " " * line.indent + text

    for line in page.lines:
        if line.gap and rows:
            rows.append("")
        marks = list(MARK.finditer(line.text))
        if alone and len(marks) == 1 and marks[0].end() == len(line.text):
            rows += [" " * line.indent + line.text[: marks[0].start()], page.labels[int(marks[0].group(1))]]
        else:
            rows.append(body(line))
    return rows


def write_text(laid: Laid, feeds: bool = True) -> tuple[str, dict[int, str]]:
    """The text and the labels that its notes got."""
    style = laid.style
    if not feeds and style.flow == "plain":
        return _plain(laid)
    alone = style.alone and not feeds
    glued = style.alone or style.width == 84
    pages = paginate(laid, style.width, style.height, len, style.width + 6, len)
    out: list[str] = []
    labels: dict[int, str] = {}
    for page in pages:
        labels |= page.labels
        rows = [*page.header, *([""] if page.header else []), *_rows(page, alone)]
        if page.notes:
            rows.append("")
            rows += [(f"{label}{t}" if glued else f"{label} {t}") if label else t for label, t in page.notes]
        rows += ["", *page.foot] if feeds or not style.alone else page.foot
        out.append("\n".join(rows))
    return ("\n\f" if feeds else "\n").join(out) + "\n", labels


def _plain(laid: Laid) -> tuple[str, dict[int, str]]:
    """As text made of a Word file: a paragraph a line, notes at the end."""
    rows: list[str] = []
    for para in paragraphs(laid):
        if rows and (para.gap or para.role in ("head", "label")):
            rows.append("")
        text = MARK.sub(lambda m: f"[{laid.labels[int(m.group(1))]}]", para.text)
        rows.append(f"{para.marker} {text}" if para.marker else text)
    if not laid.typed_notes and laid.labels:
        rows += ["", "", ""]
        for k, label in laid.labels.items():
            rows += [f"[{label}] {laid.sheet.notes[k]}", ""]
    return "\n".join(rows) + "\n", dict(laid.labels)
