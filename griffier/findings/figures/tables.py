"""Tables whose heading scales their cells: "(x € 1.000)", "bedragen x € 1 mln", "in miljoenen euro's".

Every number in a cell under such a heading is an amount in that unit: 23,9 under "x € 1 mln" is 23900000. The row's first
words say of what it is, a heading row of years gives the periods.

Not read: tables without such a heading (nothing says what their numbers are; cells with "€" or "%" are found as in running
text), numbers before the row's words (article numbers), the scale itself ("1.000"). Rows are lines with tabs, as readers of
marked-up papers give them, or lines of words that end in two or more numbers.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.findings.figures.numerals import whole
from griffier.findings.figures.read import Read


class Cell(NamedTuple):
    """A figure read from a table, with what its row and column say."""

    read: Read
    of_what: str | None
    period: str | None


class Table(NamedTuple):
    """``[start, end)``: the table from its scale on, where no running text is read."""

    start: int
    end: int
    cells: tuple[Cell, ...]


_SCALE_WORDS = {
    "1.000": 1e3, "1000": 1e3, "1 000": 1e3, "duizend": 1e3, "duizenden": 1e3, "1.000.000": 1e6, "mln": 1e6, "miljoen": 1e6,
    "miljoenen": 1e6, "mld": 1e9, "miljard": 1e9, "miljarden": 1e9,
}  # fmt: skip
_WORD = "|".join(re.escape(word) for word in sorted(_SCALE_WORDS, key=len, reverse=True))
_BLANK = r"[ \u00a0]?"
_EURO = r"(?:€|EUR|euro(?:['’]s)?)"
_SCALE = rf"{_EURO}?{_BLANK}(?:1{_BLANK})?({_WORD})\.?(?!\w)(?:{_BLANK}{_EURO})?"
_HEAD = re.compile(rf"(?<!\w)[xX×*]{_BLANK}{_SCALE}|\((?:[a-zA-Z ]{{0,24}} )?(?:in )?{_SCALE}\)|[Bb]edragen in {_SCALE}")
_HINTS = ("x €", "x\u00a0€", "X €", "x EUR", "x 1", "× €", "× 1", "* €", "* 1", "x€", "in €", "en euro", "(€", "edragen")
_NUMBER = re.compile(
    r"(?P<sign>[-−‒–+]?)\s?(?:€\s?)?"
    r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d+)(?P<rest>,\d+)?\s?(?P<pct>%?)"
)
_YEAR = re.compile(r"(?:[A-Za-z.]+\s)?((?:19|20)\d\d)(?:\s?[a-z()*]+)?")
_LOOSE = re.compile(r"(?P<label>[^\d\t]*[^\W\d_)][^\d\t]*?)\s(?P<cells>(?:[-−‒–]?\s?\d[\d.,]*%?\s?){2,})")
_PROSE = 90


def find_tables(text: str) -> list[Table]:
    """The scaled tables of a text, in order. Linear in the text: each line is looked at once."""
    found: list[Table] = []
    for match in _heads(text):
        if found and match.start() < found[-1].end:
            continue
        word = next(group for group in match.groups() if group)
        unit = "EUR" if re.search(r"€|EUR|euro|[Bb]edragen", text[max(0, match.start() - 12) : match.end()]) else None
        found.append(_table(text, match.start(), match.end(), _SCALE_WORDS[word], unit))
    return found


def _heads(text: str) -> list[re.Match[str]]:
    """The words that scale a table, in text order; looked for only where one of their parts stands."""
    found: dict[int, re.Match[str]] = {}
    for hint in _HINTS:
        at = text.find(hint)
        while at >= 0:
            if match := _HEAD.search(text, max(0, at - 28), at + 40):
                found.setdefault(match.start(), match)
            at = text.find(hint, at + 1)
    return [found[start] for start in sorted(found)]


def _table(text: str, start: int, head_end: int, factor: float, unit: str | None) -> Table:
    cells: list[Cell] = []
    years: list[str | None] = []
    position, end, seen = _line_end(text, head_end) + 1, head_end, False
    while position < len(text):
        stop = _line_end(text, position)
        line = text[position:stop]
        row = _cells(line, position)
        if row is None and line.strip() and (seen or len(line) > _PROSE):
            break
        if row is not None:
            seen, end = True, stop
            if heading := _years(row):
                years = heading
            else:
                cells += _figures(row, factor, unit, years)
        position = stop + 1
    return Table(start, end, tuple(cells))


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _cells(line: str, offset: int) -> list[tuple[int, str]] | None:
    """(start, words) of each cell of a row, or None for a line that is no row."""
    if "\t" in line:
        row, at = [], offset
        for cell in line.split("\t"):
            row.append((at + len(cell) - len(cell.lstrip()), cell.strip()))
            at += len(cell) + 1
        return row
    match = _LOOSE.fullmatch(line.strip()) if len(line) < 2 * _PROSE else None
    if match is None:
        return None
    left = offset + len(line) - len(line.lstrip())
    parts = [(left, match["label"].strip())]
    return parts + [(left + match.start("cells") + m.start(), m.group().strip()) for m in _NUMBER.finditer(match["cells"])]


def _years(row: list[tuple[int, str]]) -> list[str | None]:
    """The year of each column for a heading row, else []."""
    years = [m.group(1) if (m := _YEAR.fullmatch(words)) else None for _, words in row]
    numbers = sum(1 for _, words in row if _NUMBER.fullmatch(words))
    found = sum(1 for year in years if year)
    return years if found and numbers <= found and found >= len([w for _, w in row[1:] if w]) - 1 else []


def _figures(row: list[tuple[int, str]], factor: float, unit: str | None, years: list[str | None]) -> list[Cell]:
    label = next((words for _, words in row if words and not _NUMBER.fullmatch(words)), None)
    first = next((i for i, (_, words) in enumerate(row) if words == label), -1)
    cells: list[Cell] = []
    for column, (start, words) in enumerate(row):
        match = _NUMBER.fullmatch(words)
        if match is None or column <= first:
            continue
        period = years[column] if column < len(years) else None
        cells.append(Cell(_read(match, start, factor, unit), label, period))
    return cells


def _read(match: re.Match[str], start: int, factor: float, unit: str | None) -> Read:
    digits = "".join(filter(str.isdigit, match["whole"])) + (match["rest"] or "").replace(",", ".")
    value = float(digits) * (-1 if match["sign"] not in ("", "+") else 1)
    end = start + len(match.group().rstrip())
    if match["pct"]:
        return Read(start, end, whole(value), "%", False, None, "table", end)
    return Read(start, end, whole(value * factor), unit, False, None, "table", end)
