"""Which tables are tables: those whose cells stand under heads, and not those that only lay a page out.

Word processors use tables for letterheads, for two columns of text and for signatures. A wrong table is worse than none, so
a table counts only when it has at least two rows and two columns, its cells are short, and most are filled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from griffier.readers.paragraphs import SourceCell

#: A cell of a table holds no more characters than this on the average, and none holds more than the second.
_USUAL, _LONGEST = 160, 900
_FIGURE = re.compile(r"[€$]?\s?[-–+]?\d[\d.,\s]*(?:%|\s?(?:mln|mld|miljoen|miljard|euro)\.?)?|[-–]|n\.?v\.?t\.?", re.IGNORECASE)


def is_table(cells: Sequence[SourceCell], source: str) -> bool:
    """True for cells that make a table with heads."""
    words = [source[c.start : c.end].strip() for c in cells]
    filled = [w for w in words if w]
    rows = {c.row for c, w in zip(cells, words, strict=True) if w}
    columns = {c.column for c, w in zip(cells, words, strict=True) if w}
    if len(rows) < 2 or len(columns) < 2 or len(filled) * 2 < len(cells):
        return False
    if max(map(len, filled)) > _LONGEST or sum(map(len, filled)) > _USUAL * len(filled):
        return False
    return any(c.head for c in cells) or _has_head_row(cells, words)


def _has_head_row(cells: Sequence[SourceCell], words: Sequence[str]) -> bool:
    """True when no cell of the first row is a figure and some cell below is."""
    first = min(c.row for c in cells)
    top = [w for c, w in zip(cells, words, strict=True) if c.row == first and w]
    below = [w for c, w in zip(cells, words, strict=True) if c.row > first and c.column > 1 and w]
    return len(top) > 1 and not any(map(is_figure, top[1:])) and any(map(is_figure, below))


def with_heads(cells: Sequence[SourceCell], source: str) -> tuple[SourceCell, ...]:
    """The cells, those of the first row and of the first column marked as heads where the file itself marks none."""
    if not cells:
        return ()
    first = min(c.row for c in cells)
    marked = any(c.head for c in cells)
    figures = [c for c in cells if is_figure(source[c.start : c.end].strip())]
    sides = bool(figures) and not any(c.column == 1 for c in figures)
    return tuple(
        c._replace(head=c.head or (not marked and c.row == first) or (sides and c.column == 1 and c.row > first)) for c in cells
    )


def is_figure(words: str) -> bool:
    """True for a cell that holds a number and no more.

    >>> is_figure("€ 1.250 mln"), is_figure("12,5%"), is_figure("2031"), is_figure("Provincie 3")
    (True, True, True, False)
    """
    return bool(_FIGURE.fullmatch(words))
