"""Days: the calendar is the only judge, in whatever form a paper prints them."""

from __future__ import annotations

import datetime as dt

import pytest

from griffier.lexicon.printed_days import read_day, read_days
from griffier.model.day import Day, date_of

PRINTED = [
    ("17 juni 2032", "2032-06-17"),
    ("1 sept. 2031", "2031-09-01"),
    ("3 Maart 2032", "2032-03-03"),
    ("18 november2032", "2032-11-18"),
    ("03-11-2032", "2032-11-03"),
    ("3/11/2032", "2032-11-03"),
    ("29 februari 2032", "2032-02-29"),
    ("29 februari 2033", None),
    ("31 juni 2032", None),
    ("31-9-2032", None),
    ("0 mei 2032", None),
    ("12-13-2032", None),
]


@pytest.mark.parametrize(("words", "iso"), PRINTED)
def test_a_printed_day_is_a_day_or_is_said_to_be_none(words: str, iso: str | None) -> None:
    found = read_day(f"Den Haag, {words}.")
    assert found is not None and found.words == words
    assert (found.day.iso if found.day else None) == iso


@pytest.mark.parametrize("words", ["juni 2032", "op 17 juni", "nr. 2032 mei", "de 12 meiden van 2032", "1.2.3"])
def test_what_is_no_whole_day_is_not_read(words: str) -> None:
    assert read_day(words) is None


def test_all_days_of_some_words_in_order() -> None:
    assert [day.words for day in read_days("van 3 mei 2032 tot 4 juni 2032")] == ["3 mei 2032", "4 juni 2032"]


@pytest.mark.parametrize(
    ("iso", "date"),
    [("2032-02-29", dt.date(2032, 2, 29)), ("2033-02-29", None), ("2032-2-9", None), ("20320209", None), ("", None), (None, None)],
)
def test_an_iso_day_that_does_not_exist_is_none(iso: str | None, date: dt.date | None) -> None:
    assert date_of(iso) == date


def test_a_month_and_not_before_are_no_certain_days() -> None:
    month, later = Day.month(2032, 2), Day.not_before(dt.date(2032, 3, 1))
    assert (month.certain, month.last, month.iso) == (False, dt.date(2032, 2, 29), None)
    assert (later.certain, later.first, later.last) == (False, dt.date(2032, 3, 1), None)
