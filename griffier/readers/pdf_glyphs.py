"""pdfium's answers about single characters of a page: where they stand, how large they are, which way they run.

The raw functions are called with buffers made once a page: the helpers of pypdfium2 make new ones for every call.
"""

from __future__ import annotations

import ctypes
import math
from typing import NamedTuple

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from pypdfium2 import PdfTextPage

SANE = 1e5  # points; coordinates beyond this are a broken matrix, not a place


class Sample(NamedTuple):
    """Size of a character as printed, in points, its direction, and its origin in PDF coordinates."""

    size: float
    turn: int  # quarter turns of the text, against the clock
    x: float
    y: float


class Glyphs:
    """pdfium's answers about single characters of one text page, by code point offset in the page's text."""

    def __init__(self, textpage: PdfTextPage, text: str) -> None:
        self._raw = textpage.raw
        self._index = _char_index(textpage, text)
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rect = pdfium.FS_RECTF()
        self._matrix_at, self._rect_at = ctypes.byref(self._matrix), ctypes.byref(self._rect)
        self._x_at, self._y_at = ctypes.byref(self._x), ctypes.byref(self._y)

    def origin(self, offset: int) -> tuple[float, float]:
        """Where the character stands on its baseline, in PDF coordinates; (0, 0) when pdfium does not know."""
        i = offset if self._index is None else self._index[offset]
        if not pdfium.FPDFText_GetCharOrigin(self._raw, i, self._x_at, self._y_at):
            return 0.0, 0.0
        x, y = self._x.value, self._y.value
        return (x, y) if -SANE < x < SANE and -SANE < y < SANE else (0.0, 0.0)

    def sample(self, offset: int) -> Sample:
        """Size as printed, direction and origin of the character at ``offset``."""
        i = offset if self._index is None else self._index[offset]
        matrix, size, turn = self._matrix, 0.0, 0
        if pdfium.FPDFText_GetMatrix(self._raw, i, self._matrix_at):
            a, b = matrix.a, matrix.b
            size = pdfium.FPDFText_GetFontSize(self._raw, i) * math.hypot(matrix.c, matrix.d)
            turn = (0 if a >= 0 else 2) if abs(a) >= abs(b) else (1 if b > 0 else 3)
        return Sample(size if 0.0 <= size < SANE else 0.0, turn, *self.origin(offset))

    def box(self, offset: int) -> pdfium.FS_RECTF:
        """The box of the character with its font's ascent and descent; overwritten by the next call."""
        pdfium.FPDFText_GetLooseCharBox(
            self._raw, offset if self._index is None else self._index[offset], self._rect_at
        )
        return self._rect


def _char_index(textpage: PdfTextPage, text: str) -> list[int] | None:
    """pdfium's character number for each code point; None when they are equal, as on nearly every page.

    They differ where pdfium leaves characters out of the text or the text holds characters beyond U+FFFF.
    """
    count = textpage.count_chars()
    if count == len(text):
        return None
    index, unit, last = [], 0, max(count - 1, 0)
    for character in text:
        found: int = pdfium.FPDFText_GetCharIndexFromTextIndex(textpage.raw, unit)
        index.append(min(max(found, 0), last))
        unit += 2 if character > "\uffff" else 1
    return index
