"""Figures on the same thing side by side: series, differences, corrections. All rows are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from griffier.linking.figure_concepts import concepts, flow_of, matches
from griffier.linking.figures import corrections, series
from griffier.operations.intake import read_into
from griffier.record.figured import figure_rows
from griffier.record.store import reading
from tests.papers import needs_shared, real_papers

Row = dict[str, object]


def row(quote: str, value: object, context: str, paper: str = "kst-1-1", **more: object) -> Row:
    """A row as the export gives it, with the sentence it stands in."""
    made: Row = {
        "paper": paper,
        "quote": quote,
        "value": value,
        "unit": "EUR",
        "approx": False,
        "of_what": None,
        "period": "2031",
    }
    return {**made, "context": context, "at": context.index(quote), "source": {"start": 1, "file": "a.txt", "page": 2}, **more}


TOTAL = row("40 miljoen", 40e6, "De handelsrelatie met Duitsland bedroeg 40 miljoen in 2031.")
IMPORT = row(
    "25 miljoen", 25e6, "Voor 25 miljoen aan goederen importeerde Nederland uit Duitsland.", of_what="goederen importeerde"
)
CHEESE = row("5 miljoen", 5e6, "Er ging 5 miljoen naar kaas.", unit="EUR")


def test_a_query_finds_related_words_and_forms() -> None:
    assert matches(IMPORT, "handel met Duitsland")
    assert matches(row("5", 5, "Duitse invoer: 5."), "handel met Duitsland")
    assert matches(CHEESE, "kaas")


@pytest.mark.parametrize("query", ["handel met Frankrijk", "export van kaas", "boter", ""])
def test_a_query_about_something_else_finds_nothing(query: str) -> None:
    assert not matches(IMPORT if "kaas" not in query else TOTAL, query)


def test_what_a_figure_measures_is_read_from_its_own_phrase_first() -> None:
    assert concepts(IMPORT) == ("import", "goederen")
    sentence = "De import van diensten groeit, de export bedroeg 5 miljoen."
    assert flow_of(row("5 miljoen", 5e6, sentence)) == "export"
    assert flow_of(CHEESE) is None


def test_a_longer_word_hides_a_shorter_one_in_it() -> None:
    assert flow_of(row("5 miljoen", 5e6, "De wederuitvoer was 5 miljoen.")) == "wederuitvoer"


def test_the_note_at_a_figure_may_say_what_it_measures() -> None:
    assert concepts({**TOTAL, "note": "Waarde van goederen en diensten."}) == ("totaal", "diensten", "goederen")


def test_a_series_stands_in_order_of_period() -> None:
    later = {**TOTAL, "period": "2033", "paper": "kst-1-2"}
    undated = {**TOTAL, "period": None}
    found = series([undated, later, TOTAL, CHEESE], "handel met Duitsland")
    assert [point.period for point in found.points] == ["2031", "2033", None]


def test_other_values_for_the_same_thing_and_period_are_a_difference() -> None:
    other = row("44 miljoen", 44e6, "De handelsrelatie met Duitsland in goederen was 44 miljoen.", "kst-1-2")
    (difference,) = series([TOTAL, other], "handel Duitsland").differences
    assert {difference.first.high, difference.second.high} == {40e6, 44e6}
    assert "goederen" in (*difference.first.concepts, *difference.second.concepts)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"paper": "kst-1-2", "value": 40.1e6}, "the same value rounded"),
        ({"paper": "kst-1-2", "value": 41e6, "approx": True}, "about the same"),
        ({"paper": "kst-1-2", "value": 50e6, "period": "2032"}, "another period"),
        ({"paper": "kst-1-2", "value": 50e6, "period": None}, "no period"),
        ({"paper": "kst-1-2", "value": 50e6, "unit": "USD"}, "another unit"),
        ({"value": 50e6}, "the same paper"),
        ({"paper": "kst-1-2", "value": 50e6, "rule": "figures.change"}, "how much it grew"),
        ({"paper": "kst-1-2", "value": {"min": 30e6, "max": 50e6}}, "a range that holds it"),
    ],
)
def test_no_difference(change: Row, why: str) -> None:
    assert series([TOTAL, {**TOTAL, **change}], "handel Duitsland").differences == (), why


def test_changes_stand_apart_from_what_they_change() -> None:
    grown = {**TOTAL, "period": "2030", "rule": "figures.change", "paper": "kst-1-2"}
    found = series([grown, TOTAL, {**TOTAL, "period": "2032"}], "handel Duitsland")
    assert [(point.period, "verandering" in point.concepts) for point in found.points] == [
        ("2031", False), ("2032", False), ("2030", True),
    ]  # fmt: skip


def test_two_changes_of_the_same_can_differ() -> None:
    grown = {**TOTAL, "rule": "figures.change"}
    assert len(series([grown, {**grown, "paper": "kst-1-2", "value": 50e6}], "handel Duitsland").differences) == 1


def test_the_counted_noun_answers_a_query_too() -> None:
    again = row("412", 412, "In 2030 waren dat er 412.", unit="reizigers")
    assert matches(again, "reizigers") and not matches(again, "ponten")


def test_a_pair_of_values_is_one_difference_told_by_the_figures_with_a_source() -> None:
    other = {**TOTAL, "value": 50e6, "paper": "kst-1-2"}
    named = {**TOTAL, "paper": "kst-1-3", "source_name": "CBS"}
    (difference,) = series([TOTAL, other, named], "handel Duitsland").differences
    assert {difference.first.row["paper"], difference.second.row["paper"]} == {"kst-1-2", "kst-1-3"}


def test_import_and_total_are_not_the_same_thing() -> None:
    assert series([TOTAL, {**IMPORT, "paper": "kst-1-2"}], "handel Duitsland").differences == ()


def test_a_correction_names_the_replaced_value_and_who_carries_it() -> None:
    sentence = "De kosten zijn € 330 in plaats van € 309, zoals gemeld."
    right, wrong = row("€ 330", 330, sentence), row("€ 309", 309, sentence)
    carrier = row("€ 309", 309, "De kosten zijn € 309.", "kst-1-2")
    (found,) = corrections([right, wrong, carrier])
    assert (found.right["value"], found.wrong["value"], found.words) == (330, 309, "in plaats van")
    assert found.carriers == (carrier,)


def test_a_number_that_should_have_been_another() -> None:
    sentence = "De € 309 in de brief moet zijn € 330."
    (found,) = corrections([row("€ 309", 309, sentence), row("€ 330", 330, sentence)])
    assert (found.right["value"], found.wrong["value"]) == (330, 309)


@pytest.mark.parametrize("sentence", ["Van € 309 naar € 330.", "Het kost € 309 en € 330."])
def test_two_figures_side_by_side_are_no_correction(sentence: str) -> None:
    assert corrections([row("€ 309", 309, sentence), row("€ 330", 330, sentence)]) == []


@needs_shared
def test_the_trade_with_china_over_five_papers(tmp_path: Path) -> None:
    assert len(list(read_into(tmp_path / "record", real_papers(), workers=1))) == 5
    with reading(tmp_path / "record") as db:
        found = series(figure_rows(db), "handel met China")
    euro = {(p.period, p.high / 1e9): p for p in found.points if p.unit == "EUR"}
    assert {("2020", 64.9), ("2021", 73.0), ("2024", 90.0), ("2020", 44.0), ("2020", 17.0), ("2020", 27.0)} <= set(euro)
    assert euro["2020", 64.9].row["source_name"] == "CBS" and euro["2021", 73.0].row["source_name"] == "CBS"
    assert euro["2020", 64.9].concepts == ("totaal", "diensten", "goederen")
    assert flow_of(euro["2020", 27.0].row) == "wederuitvoer"
    assert ("2021", 22.4) in {(p.period, p.high) for p in found.points if p.unit == "%"}
