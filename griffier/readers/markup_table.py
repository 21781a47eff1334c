"""Where the cells of a table row stand: how many column boundaries lie between one cell and the next.

CALS tables name their columns (``colspec``), and a cell says in which it begins and ends; HTML cells say how many they
span. What is not said is taken as the next column. Rows are no wider than 999 columns: a number beyond is a mistake.
"""

from __future__ import annotations


class Columns:
    """The columns of one table, and the place in the row being read."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._at = self._next = 1

    def name(self, given: dict[str, str]) -> None:
        """A ``colspec`` with its attributes."""
        number = given.get("colnum", "")
        self._numbers[given.get("colname", "")] = int(number) if _small(number) else len(self._numbers) + 1

    def named(self, given: dict[str, str]) -> tuple[int, dict[str, str]]:
        """The column in which a cell begins by its name, 0 when it names none; its attributes, with how far it reaches."""
        here = self._numbers.get(given.get("namest") or given.get("colname", ""), 0)
        last = self._numbers.get(given.get("nameend", ""), 0)
        return here, given | {"colspan": str(last - here + 1)} if 0 < here < last else given

    def begin_row(self) -> None:
        """Back to the first column."""
        self._at = self._next = 1

    def step(self, given: dict[str, str]) -> int:
        """How many boundaries lie between the cell before and this one, by its attributes."""
        here = max(self._numbers.get(given.get("namest") or given.get("colname", ""), 0), self._next)
        last = max(self._numbers.get(given.get("nameend", ""), 0), here)
        span = given.get("colspan", "")
        passed, self._at = here - self._at, here
        self._next = last + (int(span) if _small(span) else 1)
        return passed


def _small(number: str) -> bool:
    return number.isascii() and number.isdecimal() and 0 < len(number) < 4
