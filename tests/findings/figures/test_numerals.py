"""What numbers are written, in digits and in words."""

from __future__ import annotations

import pytest

from griffier.findings.figures.numerals import find_numerals, spelled

WRITTEN = [
    ("1.250 scholen", 1250, "a point before three digits marks thousands"),
    ("1,25 meter", 1.25, "a comma is the decimal mark"),
    ("1.250.000,50", 1250000.5, "both in one number"),
    ("13 500 scholen", 13500, "thousands by a blank"),
    ("13\u00a0500 scholen", 13500, "thousands by a no-break space"),
    ("13\u202f500 scholen", 13500, "thousands by a narrow no-break space"),
    ("40.000", 40000, "at the end of the text"),
    ("0,7", 0.7, "a leading nought"),
    ("1.5", 1.5, "a point before one digit is no thousands mark"),
    ("tweeëntwintig", 22, "diaeresis"),
    ("vijfendertig", 35, "joined with en"),
    ("honderdtwintig", 120, "hundreds"),
    ("vijftienhonderd", 1500, "hundreds above ten"),
    ("tweeduizend", 2000, "thousands"),
    ("driehonderdvijftigduizend", 350000, "hundred thousands"),
    ("anderhalf", 1.5, "a half in the word"),
    ("drieënhalf", 3.5, "a half at the end of the word"),
    ("een half miljoen", 0.5, "half of a scale"),
    ("een miljoen", 1, "een before a scale is a number"),
    ("Twintig scholen", 20, "at the start of a sentence"),
]


@pytest.mark.parametrize(("text", "value", "why"), WRITTEN)
def test_a_numeral_has_the_value_that_it_writes(text: str, value: float, why: str) -> None:
    assert find_numerals(text)[0].value == value, why


NONE = [
    ("COVID-19", "a name"),
    (["5-3=2", "SARS-CoV-2"][1], "a name"),
    ("een school", "an article"),
    ("honderden scholen", "no number"),
    ("tienduizenden scholen", "no number"),
    ("alleen samen verdrieten", "letters of another word"),
    ("12.5.2031", "a date"),
    ("14:30", "a time"),
    ("24/7", "a name"),
    ("17+1", "a name"),
    ("29911-226", "two numbers of papers"),
    ("35000-21-3", "a chain of numbers"),
    ("2031D12345", "a document's number is glued"),
    ("www.site.nl/2031/12", "an address"),
]


@pytest.mark.parametrize(("text", "why"), NONE)
def test_names_and_chains_are_no_numerals(text: str, why: str) -> None:
    assert [n for n in find_numerals(text) if not text[n.end : n.end + 1].isalpha()] == [], why


def test_both_ends_of_a_dashed_range_are_numerals() -> None:
    assert [n.value for n in find_numerals("10–12 wijken")] == [10, 12]


@pytest.mark.parametrize("value", [2, 11, 14, 20, 21, 33, 99, 100, 101, 245, 999, 1000, 1100, 20000, 345678])
def test_every_spelled_number_is_read_back(value: int) -> None:
    assert spelled(in_dutch(value)) == value


def test_a_word_that_is_no_number_is_nought() -> None:
    assert spelled("school") == 0


def in_dutch(n: int) -> str:
    """Written by the rules of the spelling, independent of the reader under test."""
    if n < 20:
        small = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien"
        return (small + " negentien").split()[n]
    if n < 100:
        ten = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"][n // 10 - 2]
        one = in_dutch(n % 10) if n % 10 else ""
        return one + ("ën" if one.endswith("e") else "en" if one else "") + ten
    if n < 1000:
        return (in_dutch(n // 100) if n >= 200 else "") + "honderd" + (in_dutch(n % 100) if n % 100 else "")
    return (in_dutch(n // 1000) if n >= 2000 else "") + "duizend" + (in_dutch(n % 1000) if n % 1000 else "")
