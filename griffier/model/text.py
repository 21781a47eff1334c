"""Clean text that knows, for every character, where it stands in the source.

The central idea of Griffier. A reader turns a file into one *source text* (the decoded file; for a PDF the texts of its
pages, one form feed between them). Cleaning copies pieces of it: lines are joined, broken words mended, furniture left
out. A ``PlacedText`` is the result: the clean characters, and the pieces they were copied from. Characters that no piece
covers were put there by the cleaning (the blank that stands for a line break, the blank line between paragraphs).

All offsets are code points, half open: ``[start, end)``.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Piece(NamedTuple):
    """``source[source_start:source_end]`` reads ``clean[start:end]``.

    The lengths are equal for a copied piece (a no-break space may read as a blank, a line break too); where they differ
    the piece is a replacement and stands or falls as a whole (a decomposed accent, ``&amp;``).
    """

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Clean text with the pieces of the source it was made of, in text order and without overlap."""

    text: str
    starts: array[int]
    ends: array[int]
    source_starts: array[int]
    source_ends: array[int]

    def __len__(self) -> int:
        return len(self.text)

    def pieces(self) -> Iterator[Piece]:
        """The pieces, in text order."""
        return (
            Piece(a, b, c, d)
            for a, b, c, d in zip(self.starts, self.ends, self.source_starts, self.source_ends, strict=True)
        )

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where clean ``[start, end)`` stands in the source: the smallest span that holds all its copied characters.

        Characters put in by the cleaning at either edge do not widen it. An empty or wholly put-in span gives the empty
        span at the nearest piece that follows (or the end of the last).
        """
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end) - 1
        if first > last or first >= len(self.starts):
            at = self.source_starts[first] if first < len(self.starts) else (self.source_ends[-1] if self.starts else 0)
            return at, at
        return self._left(first, max(start, self.starts[first])), self._right(last, min(end, self.ends[last]))

    def _left(self, piece: int, offset: int) -> int:
        if self._replaced(piece):
            return self.source_starts[piece]
        return self.source_starts[piece] + offset - self.starts[piece]

    def _right(self, piece: int, offset: int) -> int:
        if self._replaced(piece):
            return self.source_ends[piece]
        return self.source_starts[piece] + offset - self.starts[piece]

    def _replaced(self, piece: int) -> bool:
        clean = self.ends[piece] - self.starts[piece]
        return self.source_ends[piece] - self.source_starts[piece] != clean

    def clean_span(self, source_start: int, source_end: int) -> tuple[int, int]:
        """The clean characters copied from ``source[source_start:source_end]``: the inverse of ``source_span``.

        Empty (start == end) when nothing of this text was copied from there. Asks that pieces stand in source order,
        which holds for every flow that a reader makes from running text.
        """
        first = bisect_right(self.source_ends, source_start)
        last = bisect_left(self.source_starts, source_end) - 1
        if first > last or first >= len(self.starts):
            at = self.starts[first] if first < len(self.starts) else len(self.text)
            return at, at
        start, end = self.starts[first], self.ends[last]
        if not self._replaced(first):
            start += max(0, source_start - self.source_starts[first])
        if not self._replaced(last):
            end -= max(0, self.source_ends[last] - source_end)
        return start, end


class TextBuilder:
    """Makes a ``PlacedText`` piece by piece. ``copy`` what the source says, ``put`` what only joins it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts, self._ends = array("q"), array("q")
        self._source_starts, self._source_ends = array("q"), array("q")
        self.length = 0

    def copy(self, clean: str, source_start: int, source_end: int) -> None:
        """Add ``clean``, which is how ``source[source_start:source_end]`` reads. Touching copies become one piece."""
        if not clean:
            return
        self._parts.append(clean)
        at = self.length
        self.length = at + len(clean)
        if (
            self._ends
            and self._ends[-1] == at
            and self._source_ends[-1] == source_start
            and source_end - source_start == len(clean)
            and self._source_ends[-1] - self._source_starts[-1] == self._ends[-1] - self._starts[-1]
        ):
            self._ends[-1] = self.length
            self._source_ends[-1] = source_end
            return
        self._starts.append(at)
        self._ends.append(self.length)
        self._source_starts.append(source_start)
        self._source_ends.append(source_end)

    def put(self, clean: str) -> None:
        """Add characters that stand nowhere in the source: a blank for a line break, a paragraph mark."""
        self._parts.append(clean)
        self.length += len(clean)

    def build(self) -> PlacedText:
        """The text so far."""
        return PlacedText("".join(self._parts), self._starts, self._ends, self._source_starts, self._source_ends)


EMPTY = TextBuilder().build()
