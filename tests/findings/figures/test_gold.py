"""The figures of the two papers that were read by hand, scored as ``score.py`` does: value and unit class at one place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from griffier.findings.figures import find_in_paper
from griffier.model.paper import Paper
from griffier.pipeline import read_file
from tests.papers import SHARED, needs_shared, real_papers

GOLD = sorted((SHARED / "gold" / "figures").glob("*.json"))
MONEY = {"EUR": "EUR", "USD": "USD", "%": "%", "percentage_point": "percentage_point"}

pytestmark = needs_shared


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_the_figures_that_readers_marked_are_found_and_few_others(gold: Path) -> None:
    paper = read_file(SHARED / "papers" / f"{gold.stem}.txt").paper
    marked = [(row["start"], row["end"], row["value"], row["unit"]) for row in json.loads(gold.read_text("utf-8"))]
    found = placed(paper)
    hits = sum(1 for row in marked if any(same(row, other) for other in found))
    assert hits / len(marked) >= 0.93
    assert sum(1 for other in found if any(same(row, other) for row in marked)) / len(found) >= 0.95


def placed(paper: Paper) -> list[tuple[int, int, object, object]]:
    rows = [(paper.place(f.flow, f.start, f.end), f.fields) for f in find_in_paper(paper)]
    return [(place.start, place.end, fields["value"], fields["unit"]) for place, fields in rows]


def same(marked: tuple[int, int, object, object], found: tuple[int, int, object, object]) -> bool:
    overlap = min(marked[1], found[1]) - max(marked[0], found[0])
    return overlap > 0 and numbers(marked[2]) == numbers(found[2]) and MONEY.get(str(marked[3])) == MONEY.get(str(found[3]))


def numbers(value: object) -> list[float]:
    ends = value.values() if isinstance(value, dict) else [value]
    return [round(float(str(end)), 3) for end in ends]


def test_the_trade_with_china_of_five_papers_has_its_values_years_and_sources() -> None:
    found: dict[tuple[object, ...], tuple[object, object]] = {}
    for path in real_papers():
        for finding in find_in_paper(read_file(path).paper):
            key = (path.name[:3], str(finding.fields["value"]), finding.fields["unit"])
            found[key] = (finding.fields["period"], finding.fields["source_name"])
    assert found["004", "64900000000", "EUR"] == ("2020", "CBS")
    assert found["001", "73000000000", "EUR"] == ("2021", "CBS")
    assert found["003", "90000000000", "EUR"] == ("2024", None)
    assert found["001", "22.4", "%"] == ("2021", "Eurostat")
    assert [found["004", str(value * 10**9), "EUR"][0] for value in (44, 17, 27)] == ["2020"] * 3
