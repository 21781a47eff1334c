"""How wide the lines of a paper are: what tells a line that the width ended from one that a person ended.

In plain text all lines share one width, in characters. A PDF's lines are measured page by page and column by column, and
pieces of one printed row (a raised note number parts it) count as one line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from griffier.readers.lines import Line, SourceLines

#: A column with fewer lines than this on a page takes the paper's width.
_FEW = 6


def usual_width(lengths: list[int]) -> int:
    """The width, in characters, of full lines: the ninth decile of the lengths."""
    if not lengths:
        return 20
    lengths = sorted(lengths)
    return max(20, lengths[int(len(lengths) * 0.9)])


class Measures:
    """Width and filled length of each line of a paper."""

    def __init__(self, printed: SourceLines, body: Sequence[int]) -> None:
        lines = printed.lines
        self._groups: dict[tuple[int, str], int] = {}
        self._before: dict[int, int] = {}
        if printed.format == "pdf":
            self._measure_rows(lines, body)
        lengths = {i: self._before.get(i, 0) + lines[i].end - lines[i].start for i in body}
        self.paper = usual_width(list(lengths.values()))
        if printed.format == "pdf":
            groups: dict[tuple[int, str], list[int]] = defaultdict(list)
            for i in body:
                groups[lines[i].page, lines[i].hint].append(lengths[i])
            self._groups = {g: usual_width(found) for g, found in groups.items() if len(found) >= _FEW}
        self._lines = lines

    def _measure_rows(self, lines: Sequence[Line], body: Sequence[int]) -> None:
        for i, after in pairwise(body):
            if lines[after].joint and after == i + 1:
                self._before[after] = self._before.get(i, 0) + lines[i].end - lines[i].start + 1

    def width(self, i: int) -> int:
        """The width of full lines where line i stands."""
        if not self._groups:
            return self.paper
        return self._groups.get((self._lines[i].page, self._lines[i].hint), self.paper)

    def before(self, i: int) -> int:
        """How many characters stand before line i on its printed row."""
        return self._before.get(i, 0)
