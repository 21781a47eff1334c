"""The words of a table as one pattern."""

import re

import pytest

from griffier.lexicon.patterns import MONTH_NAMES, MONTHS, any_of

WORDS = ["een", "eend", "Een", "twee woorden", "t.a.v."]


@pytest.mark.parametrize("text", ["een", "eend", "Een", "twee woorden", "twee  woorden", "t.a.v."])
def test_each_word_is_matched_whole_the_longest_first(text: str) -> None:
    found = re.match(any_of(WORDS), text)
    assert found is not None and found[0] == text


@pytest.mark.parametrize("text", ["twee", "txaxvx", "EEN", "Twee woorden", ""])
def test_nothing_else_is(text: str) -> None:
    assert re.fullmatch(any_of(WORDS), text) is None


def test_the_first_letter_may_be_large_and_a_blank_may_be_another() -> None:
    assert re.fullmatch(any_of(["twee woorden"], "_", capital=True), "Twee_woorden")
    assert re.fullmatch(any_of(["twee woorden"], capital=True), "tWee woorden") is None


def test_there_are_twelve_months() -> None:
    assert sorted(MONTH_NAMES.values()) == list(range(1, 13)) and set(MONTH_NAMES) < set(MONTHS)
