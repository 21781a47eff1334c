"""Every spelling of an id leads to the same id; what names no paper leads to none."""

from __future__ import annotations

import pytest

from griffier.model.ids import parse_id

FORMS = [
    ("99.101, nr. 7", "kst-99101-7"),
    ("99101/7", "kst-99101-7"),
    ("99101 / 7", "kst-99101-7"),
    ("Kamerstukken II 2031/32, 99 101, nr. 7, p. 3", "kst-99101-7"),
    ("Kamerstukken II 2031/32, 99 101, nr. 7, blz. 3-4", "kst-99101-7"),
    ("kst-99101-7 (herdruk)", "kst-99101-7"),
    ("99 101, nr. 7 herdruk", "kst-99101-7"),
    ("https://zoek.officielebekendmakingen.nl/kst-99101-7.html", "kst-99101-7"),
    ("zoek.officielebekendmakingen.nl/ah-tk-20312032-12.pdf", "ah-tk-20312032-12"),
    ("https://www.tweedekamer.nl/kamerstukken/detail?id=2032D12345", "2032D12345"),
    ("2032 D 12345", "2032D12345"),
    ("21 501 20, nr. 5", "kst-21501-20-5"),
    ("CLXXV, A", "kst-CLXXV-A"),
    ("kst-CLXXV-A", "kst-CLXXV-A"),
    ("CXXXV-AB", "kst-CXXXV-AB"),
]


@pytest.mark.parametrize(("written", "official"), FORMS)
def test_a_spelling_leads_to_the_id(written: str, official: str) -> None:
    assert parse_id(written)[0] == official


@pytest.mark.parametrize("written", ["CXXXV", "VIC A", "99 101", "https://example.nl/brief", "p. 3", "MIX, 7a b"])
def test_what_names_no_paper_leads_to_none(written: str) -> None:
    assert parse_id(written) == ()
