"""What other tools make of the figures in Dutch sentences: how many values and units are right, how many found are none.

    python bench/figures_peers.py [SENTENCES.csv]

Each tool runs where it can be imported; make an environment of its own for those that Griffier does not need:

    pip install quantulum3==0.10.0 dateparser==1.5.0 recognizers-text-suite==1.0.2a2 "emoji<2"

A figure counts as right when its value (both ends of a range) and its unit class (EUR, USD, %, points, count) are right.
A date that a date reader finds in a sentence without a date counts as false. The sentences are invented.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

Figure = tuple[float, float, str]
Reader = Callable[[str], list[Figure]]


class Score(NamedTuple):
    """How a tool did: figures right, figures there are, figures found, characters a second."""

    right: int
    wanted: int
    found: int
    speed: float


def wanted(cell: str) -> list[Figure]:
    """The figures of a line, written as value or low..high, a blank, and the unit class."""
    figures = []
    for part in filter(None, cell.split(";")):
        value, unit = part.rsplit(" ", 1)
        low, _, high = value.partition("..")
        figures.append((float(low), float(high or low), unit))
    return figures


def griffier() -> Reader:
    find_figures = import_module("griffier.findings.figures").find_figures
    classes = {"EUR": "EUR", "USD": "USD", "%": "%", "percentage_point": "points"}

    def read(sentence: str) -> list[Figure]:
        ends = [(f.value.values() if isinstance(f.value, dict) else (f.value, f.value), f.unit) for f in find_figures(sentence)]
        return [(*map(float, values), classes.get(unit, "count")) for values, unit in ends]  # type: ignore[misc]

    return read


def quantulum3() -> Reader:
    parse = import_module("quantulum3.parser").parse
    classes = {"euro": "EUR", "dollar": "USD", "percentage": "%"}

    def read(sentence: str) -> list[Figure]:
        found = parse(sentence)
        return [
            (q.value - (q.uncertainty or 0), q.value + (q.uncertainty or 0), classes.get(q.unit.name, "count")) for q in found
        ]

    return read


def recognizers() -> Reader:
    units, numbers = import_module("recognizers_number_with_unit"), import_module("recognizers_number")
    classes = {"Euro": "EUR", "Dollar": "USD", "United States dollar": "USD"}

    def read(sentence: str) -> list[Figure]:
        found: list[Figure] = []
        taken: list[tuple[int, int]] = []
        for recognize, unit in (
            (units.recognize_currency, None),
            (numbers.recognize_percentage, "%"),
            (numbers.recognize_number, "count"),
        ):
            for result in recognize(sentence, "nl-nl"):
                if not any(start <= result.end and result.start <= end for start, end in taken):
                    taken.append((result.start, result.end))
                    found += _resolved(result.resolution, unit, classes)
        return found

    return read


def _resolved(resolution: dict[str, Any], unit: str | None, classes: dict[str, str]) -> list[Figure]:
    text = str(resolution.get("value") or "").rstrip("%")
    try:
        value = float(text)
    except ValueError:
        return []
    return [(value, value, unit or classes.get(str(resolution.get("unit")), "count"))]


def dateparser() -> Reader:
    search_dates = import_module("dateparser.search").search_dates

    def read(sentence: str) -> list[Figure]:
        dates = search_dates(sentence, languages=["nl"]) or []
        return [(0.0, 0.0, "date") for words, _ in dates if "2031" not in words]

    return read


def score(read: Reader, lines: list[tuple[str, list[Figure]]]) -> Score:
    """How a reader does on the sentences; one that fails on a sentence finds nothing in it."""
    right = total = found = 0
    start = time.process_time()
    for sentence, figures in lines:
        try:
            read_here = read(sentence)
        except Exception as error:
            print(f"  {type(error).__name__} on: {sentence}", file=sys.stderr)
            read_here = []
        left = list(read_here)
        for figure in figures:
            hit = next((f for f in left if f[2] == figure[2] and _same(f[0], figure[0]) and _same(f[1], figure[1])), None)
            if hit is not None:
                left.remove(hit)
                right += 1
        total += len(figures)
        found += len(read_here)
    seconds = time.process_time() - start
    return Score(right, total, found, sum(len(sentence) for sentence, _ in lines) / seconds)


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-3 * max(1e-9, abs(other))


def main() -> None:
    """Print one line for each tool that is here."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("figures_sentences.csv")
    with path.open(encoding="utf-8", newline="") as handle:
        lines = [(row["sentence"], wanted(row["figures"])) for row in csv.DictReader(handle)]
    for name, make in (
        ("griffier", griffier),
        ("quantulum3", quantulum3),
        ("recognizers", recognizers),
        ("dateparser", dateparser),
    ):
        try:
            read = make()
        except ImportError as error:
            print(f"{name:12} not here ({error})")
            continue
        read(lines[0][0])
        done = score(read, lines)
        counts = f"right {done.right:3} of {done.wanted}  found {done.found:3}, not right {done.found - done.right:3}"
        print(f"{name:12} {counts}  {done.speed / 1e3:7.1f} KB/s")


if __name__ == "__main__":
    main()
