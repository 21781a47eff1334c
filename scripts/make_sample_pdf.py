#!/usr/bin/env python3
"""Makes the sample letter in PDF (kst-99101-11) from the words in make_sample_pdf.txt: same words, same bytes.

Why a script and not a text processor: the file must show, on few pages, what printed papers do to a reader: notes in
small type under a rule, raised note marks, words broken over lines, a running header and page numbers, a list page in
two columns. It deliberately does not justify, kern or embed fonts: the reader's work is the text, not the looks.

Usage: scripts/make_sample_pdf.py [FILE]    (needs reportlab; default: the file in griffier/sample/papers)

In the words ``^1`` raises note mark 1, and ``~`` is a place where a word may be broken.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfbase.pdfmetrics import stringWidth  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

SOURCE = Path(__file__).with_suffix(".txt")
TARGET = Path(__file__).resolve().parent.parent / "griffier" / "sample" / "papers" / "kst-99101-11-brief.pdf"
WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM, GUTTER = 105.0, 90.0, 85.0, 80.0, 22.0
BODY, BOLD, ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"
BODY_SIZE, NOTE_SIZE, MARK_SIZE, LEADING, NOTE_LEADING = 10.5, 7.5, 6.5, 14.0, 9.5
HEADER = "Voortgang Nationaal programma Nachttrein"
FOOTER = "Tweede Kamer, vergaderjaar 2032–2033, 99 101, nr. 11"


class Words(NamedTuple):
    """The letter's blocks and its annex's as (style, words), and the notes by label."""

    letter: list[tuple[str, str]]
    annex: list[tuple[str, str]]
    notes: dict[str, str]


class Line(NamedTuple):
    """One printed line: its words (marks still as ``^1``), font, size, room below, and the notes it calls."""

    words: str
    font: str
    size: float
    leading: float
    indent: float
    notes: tuple[str, ...]


def read_words(source: Path) -> Words:
    """The blocks of the file: what comes before "two columns:" is the letter, what comes after it the annex."""
    words = Words([], [], {})
    part = words.letter
    text = re.sub(r"(?m)^#.*\n", "", source.read_text("utf-8"))
    for block in re.split(r"\n\s*\n", text.strip()):
        style, _, said = " ".join(block.split()).partition(":")
        if style == "two columns":
            part = words.annex
        elif style.startswith("note "):
            words.notes[style.removeprefix("note ")] = said.strip()
        else:
            part.append((style, said.strip()))
    return words


def plain(words: str) -> str:
    """The words without note marks and soft hyphens."""
    return re.sub(r"\^\d", "", words).replace("~", "")


def width(words: str, font: str, size: float) -> float:
    """Printed width in points, raised marks included."""
    marks = "".join(re.findall(r"\^(\d)", words))
    return float(stringWidth(plain(words), font, size) + stringWidth(marks, font, MARK_SIZE))


def wrap(words: str, font: str, size: float, room: float) -> list[str]:
    """The words cut into lines of at most ``room`` points; words may break at ``~``, addresses after ``-`` or ``/``."""
    lines, line = [], ""
    todo = words.split(" ")
    while todo:
        word = todo.pop(0)
        longer = f"{line} {word}" if line else word
        if width(longer, font, size) <= room:
            line = longer
            continue
        head, tail = broken(word, partial(_fits, line, font, size, room))
        if head:
            line, word = f"{line} {head}".strip(), tail
        elif not line:
            raise ValueError(f"{word!r} does not fit on a line")
        lines.append(line)
        line = ""
        todo.insert(0, word)
    return [*lines, line] if line else lines


def _fits(line: str, font: str, size: float, room: float, part: str) -> bool:
    return width(f"{line} {part}".strip(), font, size) <= room


def broken(word: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """(what still fits, what is left) of a word, broken as late as it may be; ("", word) when it may not."""
    if word.startswith("http"):
        places = [m.end() for m in re.finditer(r"[-/](?=\w)", word) if m.end() > 8]
        return next(((word[:at], word[at:]) for at in reversed(places) if fits(word[:at])), ("", word))
    places = [m.start() for m in re.finditer("~", word)]
    return next(((word[:at] + "-", word[at + 1 :]) for at in reversed(places) if fits(word[:at] + "-")), ("", word))


def lines_of(blocks: list[tuple[str, str]], room: float) -> list[Line]:
    """All lines of the blocks; an empty line of half a line's height stands between blocks."""
    lines: list[Line] = []
    for (style, words), (follows, _) in zip(blocks, [*blocks[1:], ("", "")], strict=True):
        font = {"heading": BOLD, "subheading": ITALIC, "head": BOLD}.get(style, BODY)
        indent = 12.0 if style == "bullet" else 0.0
        for n, text in enumerate(wrap(words, font, BODY_SIZE, room - indent)):
            text = f"• {text}" if style == "bullet" and not n else text
            hang = indent if n else 0.0
            lines.append(Line(text, font, BODY_SIZE, LEADING, hang, tuple(re.findall(r"\^(\d)", text))))
        gap = 3.0 if style == "subheading" or style == follows in ("bullet", "signature") else 9.0
        lines.append(Line("", BODY, BODY_SIZE, gap, 0.0, ()))
    return lines


def note_lines(notes: dict[str, str], labels: list[str]) -> list[Line]:
    """The notes with these labels, small, each beginning with its label."""
    room = WIDTH - LEFT - RIGHT
    return [
        Line(text, BODY, NOTE_SIZE, NOTE_LEADING, 0.0, ())
        for label in labels
        for text in wrap(f"{label} {notes[label]}", BODY, NOTE_SIZE, room)
    ]


class Press:
    """Prints lines on pages: running header and footer, notes under a rule, one or two columns."""

    def __init__(self, target: Path, notes: dict[str, str]) -> None:
        self.canvas = Canvas(str(target), pagesize=A4, invariant=1, pageCompression=1, initialFontName=BODY)
        self.canvas.setTitle("Brief over de opening van het Steunpunt Nachtrust (verzonnen)")
        self.page = 0
        self.words_of_notes = notes

    def draw(self, line: Line, x: float, y: float) -> None:
        """One line at (x, y): words in the line's font, note marks raised and small."""
        text = self.canvas.beginText(x + line.indent, y)
        for n, part in enumerate(re.split(r"\^(\d)", line.words)):
            text.setFont(line.font, MARK_SIZE if n % 2 else line.size)
            text.setRise(4 if n % 2 else 0)
            text.textOut(part.replace("~", ""))
        self.canvas.drawText(text)

    def frame(self) -> None:
        """Starts a page: its number in the footer, the running header from the second page on."""
        self.page += 1
        self.canvas.setFont(BODY, 8)
        if self.page > 1:
            self.canvas.drawRightString(WIDTH - RIGHT, HEIGHT - 50, HEADER)
        self.canvas.drawString(LEFT, 45, FOOTER)
        self.canvas.drawRightString(WIDTH - RIGHT, 45, str(self.page))

    def notes(self, labels: list[str]) -> None:
        """The page's notes above the footer, under a short rule."""
        lines = note_lines(self.words_of_notes, labels)
        y = BOTTOM - 8 + NOTE_LEADING * len(lines)
        if lines:
            self.canvas.setLineWidth(0.5)
            self.canvas.line(LEFT, y + 4, LEFT + 120, y + 4)
        for line in lines:
            y -= line.leading
            self.draw(line, LEFT, y)

    def letter(self, lines: list[Line]) -> None:
        """Prints the lines in one column over as many pages as they need."""
        while lines:
            self.frame()
            y = HEIGHT - TOP
            labels: list[str] = []
            while lines:
                line = lines[0]
                floor = BOTTOM + NOTE_LEADING * len(note_lines(self.words_of_notes, labels + list(line.notes)))
                if y - line.leading < floor:
                    break
                y -= line.leading
                labels += line.notes
                self.draw(lines.pop(0), LEFT, y)
            self.notes(labels)
            self.canvas.showPage()

    def columns(self, title: list[Line], lines: list[Line]) -> None:
        """Prints one page: the title over its whole width, the lines in two columns under it."""
        self.frame()
        y = HEIGHT - TOP
        for line in title:
            y -= line.leading
            self.draw(line, LEFT, y)
        labels = [label for line in lines for label in line.notes]
        half = sum(line.leading for line in lines) / 2
        x, top, at = LEFT, y, y
        for line in lines:
            if x == LEFT and top - at >= half and line.font == ITALIC:
                x, at = LEFT + column_width() + GUTTER, top
            at -= line.leading
            self.draw(line, x, at)
        self.notes(labels)
        self.canvas.showPage()


def column_width() -> float:
    """Half the type area, less the gutter."""
    return float(WIDTH - LEFT - RIGHT - GUTTER) / 2


def make(target: Path) -> None:
    """Writes the PDF; the same words give the same bytes."""
    words = read_words(SOURCE)
    room = WIDTH - LEFT - RIGHT
    press = Press(target, words.notes)
    press.letter(lines_of(words.letter, room))
    press.columns(lines_of(words.annex[:1], room), lines_of(words.annex[1:], column_width()))
    press.canvas.save()


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
