"""The tables of marked-up papers, cell by cell: where each stands in the grid of its table, and which cells are heads.

Cells are told their column by name (CALS), by the cells before them, and by cells of earlier rows that reach down. Only tables
that ``tables.is_table`` takes for such are kept; of tables inside tables the inner ones.
"""

from __future__ import annotations

from griffier.model.paper import Block, Cell, Table
from griffier.readers.paragraphs import SourceCell
from griffier.readers.tables import is_table, with_heads

_MOST_CELLS = 20_000


class OpenTable:
    """A table that is being read. Offsets are those of the body's clean text."""

    def __init__(self) -> None:
        self.cells: list[SourceCell] = []
        self.holds_tables = False
        self._row = 0
        self._column = 1
        self._taken: dict[int, int] = {}
        self._open = False

    def row(self) -> None:
        """A row begins."""
        self._row += 1
        self._column = 1
        self._taken = {column: last for column, last in self._taken.items() if last >= self._row}

    def cell(self, offset: int, given: dict[str, str], named: int, *, head: bool) -> None:
        """A cell begins; ``named`` is the column that the markup gives it, 0 when it gives none."""
        if len(self.cells) >= _MOST_CELLS:
            return
        column = named or self._column
        while not named and column in self._taken:
            column += 1
        down, across = _count(given.get("rowspan"), 1), _count(given.get("colspan"), 1)
        down = max(down, _count(given.get("morerows"), 0) + 1)
        self.cells.append(SourceCell(max(self._row, 1), column, offset, offset, down, across, head))
        if down > 1:
            self._taken |= dict.fromkeys(range(column, column + across), self._row + down - 1)
        self._column = column + across
        self._open = True

    def end_cell(self, offset: int) -> None:
        """The cell that began last ends."""
        if self._open:
            self.cells[-1] = self.cells[-1]._replace(end=offset)
            self._open = False


def made(tables: list[OpenTable], text: str, blocks: tuple[Block, ...]) -> tuple[Table, ...]:
    """The tables among those that were read, with their captions."""
    found = []
    captions = [(b.start, b.end) for b in blocks if b.role == "caption"]
    for table in tables:
        cells = [_stripped(cell, text) for cell in table.cells]
        if table.holds_tables or not is_table(cells, text):
            continue
        filled = [c for c in cells if c.start < c.end]
        start, end = filled[0].start, filled[-1].end
        beside = [c for c in captions if 0 <= start - c[1] <= 2 or 0 <= c[0] - end <= 2]
        placed = (Cell(*cell) for cell in with_heads(cells, text))
        found.append(Table(start, end, tuple(placed), beside[0] if beside else None))
    return tuple(found)


def _stripped(cell: SourceCell, text: str) -> SourceCell:
    """The cell without the blanks and tabs at its ends."""
    words = text[cell.start : cell.end]
    start = cell.start + len(words) - len(words.lstrip())
    return cell._replace(start=start, end=start + len(words.strip()))


def _count(number: str | None, otherwise: int) -> int:
    small = number is not None and number.isascii() and number.isdecimal() and len(number) < 4
    return (int(number) if small and number else 0) or otherwise
