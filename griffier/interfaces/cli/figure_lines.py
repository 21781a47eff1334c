"""A series of figures as lines for reading, and as JSON."""

from __future__ import annotations

from griffier.interfaces.figure_plot import short
from griffier.linking.figures import Correction, Difference, Point, Series

_WIDTH = 60


def series_lines(found: Series) -> list[str]:
    """The table, then differences and corrections; each line ends in the paper and place of its figure."""
    lines = [_heading()] + [_point(point) for point in found.points]
    if found.differences:
        lines += ["", "differences (same thing and period, other values; they may well measure differently):"]
        lines += [_difference(one) for one in found.differences]
    if found.corrections:
        lines += ["", "corrections:"] + [line for one in found.corrections for line in _correction(one)]
    return lines


def _heading() -> str:
    return f"{'period':<14}{'value':>16}  {'unit':<12}{'measures':<24}{'source':<12}{'of what':<{_WIDTH}}  quote and place"


def _point(point: Point) -> str:
    of = str(point.row.get("of_what") or "")[: _WIDTH - 1]
    source, measures = str(point.row.get("source_name") or "")[:11], ", ".join(point.concepts)[:23]
    return (
        f"{(point.period or '-')[:13]:<14}{value_of(point):>16}  {(point.unit or '-')[:11]:<12}{measures:<24}{source:<12}"
        f"{of:<{_WIDTH}}  «{point.row.get('quote')}»  {place_of(point)}"
    )


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

    return f"{one.first.period}  {one.first.unit or ''}  {said(one.first)}  and  {said(one.second)}"


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
