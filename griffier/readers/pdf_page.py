"""Where the words of one PDF page stand: pieces of text with their box, baseline and type size, and raised digits.

pdfium gives a page's text in drawing order, with a line end where it sees one. This module asks pdfium for as few
boxes as will do (two characters a word for its edges, one a line for size and baseline), because the calls are what
costs time: ``docs/decisions/0004-pdf.md`` has the numbers. It decides nothing about order or roles.

All lengths are points. ``left`` grows to the right and ``base`` downwards from the page's top left corner as one reads
the page: the frame follows the direction of most of the text, so a page that lies on its side needs no other care.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pypdfium2 import PdfTextPage  # type: ignore[import-untyped]

from griffier.readers.pdf_glyphs import SANE, Glyphs, Sample

SOFT_BREAKS = "\ufffe\x02"  # what pdfium puts for a hyphen at a line's end, in place of hyphen and line end
LINE_ENDS = "\r\n\f\v\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"[^{LINE_ENDS}{SOFT_BREAKS}]*[{SOFT_BREAKS}]|[^{LINE_ENDS}{SOFT_BREAKS}]+")
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d+|\*+")
_LENGTH_UNIT = re.compile(r"(?<![^\W\d_])[kcdm]?m$")  # "25 km" before a raised 2: an area, no note

WIDE = 1.0  # in ems: a gap between words that may part columns or cells
RAISED = 0.15  # in ems above the baseline; real markers stand at 0.3 to 0.5
SMALL = 0.9  # of the line's size; real markers have 0.5 to 0.7
PROSE = 12  # characters: the lines of a column of prose are mostly longer
EVERY = 5  # columns have their gap on many lines running, so one line in five shows it
AIRY = 0.62  # ems a character, blanks included: plain type has 0.4 to 0.55, a line with a wide gap often more


class Piece(NamedTuple):
    """Characters ``[start, end)`` of the page's text that stand on one printed line without a wide gap.

    ``line`` numbers the source line it comes from; ``upright`` is False when it runs another way than the page does.
    """

    start: int
    end: int
    left: float
    right: float
    base: float
    size: float
    line: int
    upright: bool = True


class PageLayout(NamedTuple):
    """Pieces in drawing order, raised digits as (start, end), and the height of the page in its reading frame."""

    pieces: list[Piece]
    raised: list[tuple[int, int]]
    height: float
    width: float


class _Frame(NamedTuple):
    """How PDF coordinates become reading coordinates: which box edges are left and right, and where zero is."""

    turn: int
    low: str
    high: str
    foot: str
    sign: float
    box: tuple[float, float, float, float]

    def base(self, x: float, y: float) -> float:
        """How far below the page's upper edge a point is."""
        left, bottom, right, top = self.box
        return (top - y, x - left, y - bottom, right - x)[self.turn]


def read_layout(textpage: PdfTextPage, text: str, box: tuple[float, float, float, float]) -> PageLayout:
    """The pieces of one page; ``text`` is its ``get_text_range()``, ``box`` its crop box (left, bottom, right, top)."""
    glyphs = Glyphs(textpage, text)
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]
    samples = [glyphs.sample(_typical(text, start, end)) for start, end in lines]
    frame = _frame(lines, samples, box)
    pieces = _all_pieces(text, lines, samples, glyphs, frame)
    raised = [span for piece in pieces for span in _raised(text, piece, glyphs, frame)]
    across, down = box[2] - box[0], box[3] - box[1]
    width, height = (down, across) if frame.turn % 2 else (across, down)
    return PageLayout(pieces, raised, height, width)


def _all_pieces(
    text: str, lines: list[tuple[int, int]], samples: list[Sample], glyphs: Glyphs, frame: _Frame
) -> list[Piece]:
    """Lines cut at wide gaps: one in ``EVERY``, and all when one of those may be two lines of prose side by side.

    A number or a label before its text is no reason to look at every word of a page: cut or not, it is one line.
    """
    pieces = [
        _pieces(text, span, sample, number, glyphs, frame) if number % EVERY == 0 and _is_long(span) else []
        for number, (span, sample) in enumerate(zip(lines, samples, strict=True))
    ]
    gapless = all(sum(p.end - p.start >= PROSE for p in cut) <= 1 for cut in pieces)
    for number, (span, sample) in enumerate(zip(lines, samples, strict=True)):
        if not pieces[number]:
            whole = _whole(text, span, sample, number, glyphs, frame) if gapless else None
            pieces[number] = [whole] if whole else _pieces(text, span, sample, number, glyphs, frame)
    return [piece for cut in pieces for piece in cut]


def _is_long(span: tuple[int, int]) -> bool:
    """True when a line may be two lines of prose side by side."""
    return span[1] - span[0] > 2 * PROSE


def _frame(
    lines: list[tuple[int, int]], samples: list[Sample], box: tuple[float, float, float, float]
) -> _Frame:
    weight: Counter[int] = Counter()
    for (start, end), sample in zip(lines, samples, strict=True):
        weight[sample.turn] += end - start
    turn = weight.most_common(1)[0][0] if weight else 0
    low, high, foot = (
        ("left", "right", "bottom"),
        ("bottom", "top", "right"),
        ("right", "left", "top"),
        ("top", "bottom", "left"),
    )[turn]
    return _Frame(turn, low, high, foot, 1.0 if turn < 2 else -1.0, box)


def _typical(text: str, start: int, end: int) -> int:
    """The character whose size stands for the line's: a letter from the middle on, so no raised digit."""
    middle = (start + end) // 2
    letter = _LETTER.search(text, middle, end) or _LETTER.search(text, start, end)
    if letter:
        return letter.start()
    word = _WORD.search(text, middle, end) or _WORD.search(text, start, end)
    return word.start() if word else start


def _whole(
    text: str, span: tuple[int, int], sample: Sample, number: int, glyphs: Glyphs, frame: _Frame
) -> Piece | None:
    """The line as one piece, from the boxes of its ends; None when they show that it may be more than one."""
    start, end = span
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    zero, sign = frame.box[frame.turn], frame.sign
    box = glyphs.box(start)
    left, foot = (getattr(box, frame.low) - zero) * sign, getattr(box, frame.foot)
    box = glyphs.box(end - 1)
    right = (getattr(box, frame.high) - zero) * sign
    level = abs(getattr(box, frame.foot) - foot) < sample.size
    if sample.turn == frame.turn and level and 0 < right - left < AIRY * sample.size * (end - start):
        return Piece(start, end, left, right, frame.base(sample.x, sample.y), sample.size, number)
    return None


def _pieces(
    text: str, span: tuple[int, int], sample: Sample, number: int, glyphs: Glyphs, frame: _Frame
) -> list[Piece]:
    """One source line cut where a wide gap, or a step back to the left, shows that it is not one run of words."""
    low, high, sign, zero = frame.low, frame.high, frame.sign, frame.box[frame.turn]
    upright = sample.turn == frame.turn
    wide = WIDE * (sample.size or 10.0) if upright else SANE
    box = glyphs.box
    edges: list[tuple[int, int, float, float]] = []
    for word in _WORD.finditer(text, *span):
        first, last = word.span()
        left = (getattr(box(first), low) - zero) * sign
        right = (getattr(box(last - 1), high) - zero) * sign
        if not (-SANE < left < SANE and -SANE < right < SANE):
            left = right = 0.0
        if edges and -wide < left - edges[-1][3] < wide:
            edges[-1] = (edges[-1][0], last, min(edges[-1][2], left), max(edges[-1][3], right))
        else:
            edges.append((first, last, left, right))
    own = [sample] if len(edges) == 1 else [glyphs.sample(_typical(text, first, last)) for first, last, _, _ in edges]
    return [
        Piece(first, last, left, right, frame.base(s.x, s.y), s.size, number, s.turn == frame.turn)
        for (first, last, left, right), s in zip(edges, own, strict=True)
    ]


def _raised(text: str, piece: Piece, glyphs: Glyphs, frame: _Frame) -> Iterator[tuple[int, int]]:
    """Digits (or asterisks) of a piece that are smaller than its words and stand above their baseline."""
    if piece.size <= 0.0:
        return
    for run in _DIGITS.finditer(text, piece.start, piece.end):
        start = end = run.end()
        while start > run.start() and _is_raised(start - 1, piece, glyphs, frame):
            start -= 1
        if start < end and not _LENGTH_UNIT.search(text, max(piece.start, start - 4), start):
            yield start, end


def _is_raised(offset: int, piece: Piece, glyphs: Glyphs, frame: _Frame) -> bool:
    above = piece.base - frame.base(*glyphs.origin(offset)) >= RAISED * piece.size
    return above and glyphs.sample(offset).size <= SMALL * piece.size
