"""Accents that stand apart from their letters (``e`` and U+0301) read as one letter; places stay those of the file.

Few files are so, but in those no word would be found. The file is read in its composed form, and every place is then
carried back to the characters of the file itself.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import replace

from griffier.model.paper import Furniture, Reading
from griffier.model.text import PlacedText

_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")


class Composed:
    """A source in composed form (``text``), and the way back to the offsets of the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        parts: list[str] = []
        self._composed, self._source = array("q", [0]), array("q", [0])
        at = length = 0
        for match in _CLUSTER.finditer(source):
            letter = unicodedata.normalize("NFC", match[0])
            if len(letter) == len(match[0]):
                continue
            parts += [source[at : match.start()], letter]
            length += match.start() - at + len(letter)
            at = match.end()
            self._composed.append(length)
            self._source.append(at)
        self.text = "".join(parts) + source[at:]

    def at(self, offset: int) -> int:
        """The source offset of an offset in the composed text (that of a letter's first character)."""
        i = bisect_right(self._composed, offset) - 1
        return self._source[i] + offset - self._composed[i]

    def end(self, offset: int) -> int:
        """The source offset behind the character that ends at an offset in the composed text."""
        if offset == 0:
            return 0
        i = bisect_right(self._composed, offset - 1)
        if i < len(self._composed) and self._composed[i] == offset:
            return self._source[i]
        return self.at(offset - 1) + 1

    def carry_back(self, reading: Reading) -> Reading:
        """The reading of the composed text as a reading of the source."""
        return replace(
            reading,
            source=self.source,
            pages=tuple(self.at(p) for p in reading.pages),
            body=self._flow(reading.body),
            footnotes=tuple(replace(note, flow=self._flow(note.flow)) for note in reading.footnotes),
            furniture=tuple(Furniture(self.at(f.start), self.end(f.end), f.kind) for f in reading.furniture),
        )

    def _flow(self, flow: PlacedText) -> PlacedText:
        """Pieces parted at each letter whose accents stood apart, which becomes a replacement of its own."""
        starts, ends, source_starts, source_ends = array("q"), array("q"), array("q"), array("q")

        def add(start: int, end: int, source_start: int, source_end: int) -> None:
            if start < end:
                starts.append(start)
                ends.append(end)
                source_starts.append(source_start)
                source_ends.append(source_end)

        for piece in flow.pieces():
            shift = piece.start - piece.source_start
            at = piece.source_start
            i = bisect_right(self._composed, at)
            while i < len(self._composed) and self._composed[i] <= piece.source_end:
                letter = self._composed[i] - 1
                if letter >= at:
                    add(at + shift, letter + shift, self.at(at), self.at(letter))
                    add(letter + shift, letter + 1 + shift, self.at(letter), self._source[i])
                    at = letter + 1
                i += 1
            add(at + shift, piece.source_end + shift, self.at(at), self.end(piece.source_end))
        return PlacedText(flow.text, starts, ends, source_starts, source_ends)
