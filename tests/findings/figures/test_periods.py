"""The time that a figure holds for."""

from __future__ import annotations

import pytest

from griffier.findings.figures import find_figures
from griffier.findings.figures.periods import settle

PERIODS = [
    ("In 2031 reden er 40 treinen.", "2031"),
    ("Sinds juni 2031 reden er 40 treinen.", "sinds 2031-06"),
    ("Op 2 november 2031 reden er 40 treinen.", "2031-11-02"),
    ("In het derde kwartaal van 2031 reden er 40 treinen.", "2031-Q3"),
    ("In Q3 2031 reden er 40 treinen.", "2031-Q3"),
    ("In de eerste helft van 2031 reden er 40 treinen.", "2031-H1"),
    ("Tussen 2031 en 2033 reden er 40 treinen.", "2031-2033"),
    ("In de jaren 2031–2033 reden er 40 treinen.", "2031-2033"),
    ("In 2031/32 reden er 40 treinen.", "2031-2032"),
    ("Vanaf 2031 rijden er 40 treinen.", "vanaf 2031"),
    ("Momenteel rijden er 40 treinen.", "Momenteel"),
    ("Dit jaar rijden er 40 treinen.", "Dit jaar"),
    ("In 2031 reden er 40 treinen, ten opzichte van 2030 een groei.", "2031"),
    ("In 2019 reden er 30 bussen; in 2031 reden er 40 treinen.", "2031"),
]


@pytest.mark.parametrize(("sentence", "period"), PERIODS)
def test_the_period_nearest_to_the_figure(sentence: str, period: str) -> None:
    assert find_figures(sentence)[-1].period == period


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Er rijden 40 treinen.", "no time"),
        ("Er rijden 40 treinen meer dan in 2031.", "compared with"),
        ("Volgens de brief van 2 juli 2031 rijden er 40 treinen.", "the date of a letter"),
        ("Er rijden 40 treinen. In 2031 reden er bussen.", "another sentence"),
    ],
)
def test_no_period(sentence: str, why: str) -> None:
    assert find_figures(sentence)[0].period is None, why


def test_the_period_of_a_list_stands_in_the_line_that_leads_it_in() -> None:
    text = "In 2031 ging het om:\n• Ponten: EUR 12\n• Veren: EUR 13"
    assert [(f.of_what, f.period) for f in find_figures(text)] == [("Ponten", "2031"), ("Veren", "2031")]


def test_words_become_a_year_by_the_paper_s_own() -> None:
    assert settle("dit jaar", 2031) == "2031"
    assert settle("vorig jaar", 2031) == "2030"
    assert settle("momenteel", 2031) == "momenteel"
    assert settle("dit jaar", None) == "dit jaar"
    assert settle(None, 2031) is None
