"""A series of figures as lines for reading, and as JSON."""

from __future__ import annotations

from griffier.interfaces.figure_plot import UNIT_WORDS, short
from griffier.linking.figures import Correction, Difference, Point, Series

_OF_WHAT = 60
"""Signs of the thing counted that a table shows; the quote beside it and its place say the rest."""

_HEADING = ("period", "value", "unit", "measures", "source", "of what", "quote and place")
_VALUE = 1


def series_lines(found: Series) -> list[str]:
    """The table, then differences and corrections; each line ends in the paper and place of its figure."""
    lines = _table([_HEADING, *(_cells(point) for point in found.points)])
    if found.differences:
        lines += ["", "differences (same thing and period, other values; they may well measure differently):"]
        lines += [_difference(one) for one in found.differences]
    if found.corrections:
        lines += ["", "corrections:"] + [line for one in found.corrections for line in _correction(one)]
    return lines


def _cells(point: Point) -> tuple[str, ...]:
    """A figure as the cells of a table, in the order of the heading."""
    of = str(point.row.get("of_what") or "")
    return (
        point.period or "-",
        value_of(point),
        unit_of(point) or "-",
        ", ".join(point.concepts),
        str(point.row.get("source_name") or ""),
        of if len(of) <= _OF_WHAT else f"{of[: _OF_WHAT - 1]}…",
        f"«{point.row.get('quote')}»  {place_of(point)}",
    )


def _table(rows: list[tuple[str, ...]]) -> list[str]:
    """Rows as lines, each column as wide as its widest cell; nothing is cut."""
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    lines = []
    for *cells, last in rows:
        padded = [c.rjust(w) if i == _VALUE else c.ljust(w) for i, (c, w) in enumerate(zip(cells, widths, strict=True))]
        lines.append("  ".join([*padded, last]))
    return lines


def unit_of(point: Point) -> str:
    """The unit as papers say it ("procentpunt"), "" where there is none."""
    return UNIT_WORDS.get(point.unit or "", point.unit or "")


def value_of(point: Point) -> str:
    """The value as printed in a table: a range with a dash, "~" before an approximate one."""
    ends = [short(point.low, point.unit)] + ([short(point.high, point.unit)] if point.high != point.low else [])
    return ("~" if point.row.get("approx") and len(ends) == 1 else "") + "–".join(ends)


def place_of(point: Point) -> str:
    """The address of a figure: its paper, the part that holds it, the file and the page."""
    within, source = point.row.get("in"), point.row.get("source")
    part = ""
    if isinstance(within, dict) and within:
        name, n = next(iter(within.items()))
        part = {"question": f"#q{n}", "answer": f"#a{n}", "footnote": f"#n{n}"}.get(name, "")
    page = source.get("page") if isinstance(source, dict) else None
    file = source.get("file") if isinstance(source, dict) else None
    return f"{point.row.get('paper')}{part}  ({file}{f', page {page}' if page else ''})"


def _difference(one: Difference) -> str:
    def said(point: Point) -> str:
        return (
            f"{value_of(point)} ({', '.join(point.concepts) or point.row.get('of_what') or 'not said'}; {point.row.get('paper')})"
        )

    return f"{one.first.period}  {unit_of(one.first)}  {said(one.first)}  and  {said(one.second)}"


def _correction(one: Correction) -> list[str]:
    lines = [f"«{one.right.get('quote')}» {one.words} «{one.wrong.get('quote')}»  {one.right.get('paper')}"]
    return lines + [f"    the replaced value also stands in {row.get('paper')}: «{row.get('quote')}»" for row in one.carriers]


def as_object(found: Series) -> dict[str, object]:
    """The series for programs: rows as exported, with what each measures."""

    def named(point: Point) -> dict[str, object]:
        return {**point.row, "concepts": list(point.concepts)}

    return {
        "query": found.query,
        "points": [named(point) for point in found.points],
        "differences": [[named(one.first), named(one.second)] for one in found.differences],
        "corrections": [_replaced(one) for one in found.corrections],
    }


def _replaced(one: Correction) -> dict[str, object]:
    carriers = [dict(row) for row in one.carriers]
    return {"right": dict(one.right), "wrong": dict(one.wrong), "words": one.words, "carriers": carriers}
