"""The time that a figure holds for."""

from __future__ import annotations

import pytest

from griffier.findings.figures import find_figures
from griffier.findings.figures.periods import same_year, settle

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
    ("De telling komt voor 2031 uit op 400 reizigers.", "2031"),
    ("Voor 2031 is 40 miljoen euro geraamd.", "2031"),
    ("Voor het derde kwartaal van 2031 zijn 40 treinen gepland.", "2031-Q3"),
    ("Vóór 2031 reden er 40 treinen.", "voor 2031"),
    ("Voor 1 mei 2031 reden er 40 treinen.", "voor 2031-05-01"),
    ("Er reden al voor 2031 40 treinen.", "voor 2031"),
    ("Er staan 40 huizen van voor 2031.", "voor 2031"),
    ("Tot 2031 reden er 40 treinen.", "tot 2031"),
    ("De brug bezweek driemaal (in 2029, 2031 en 2034).", "2029, 2031 en 2034"),
    ("Zij spraken elkaar tweemaal (op 3 mei en 5 juni); op 2 juli 2031 nam de prins afscheid.", "3 mei en 5 juni"),
    ("Op 3 en 5 juni 2031 reden er 40 treinen.", "3 en 5 juni 2031"),
    ("Op 2 juli 2031 reden er 40 treinen, op 5 juli minder.", "2031-07-02"),
    ("Van de veerlieden kwamen in 2031 en van de loodsen in 2033 40 klachten.", "2033"),
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
        ("De stad werkt momenteel aan plannen om een haven van 40 miljoen euro te bouwen.", "the time of another clause"),
        ("De brug is momenteel dicht, terwijl er 40 treinen rijden.", "the time of another clause"),
        ("Op 5 juni voeren er 40 ponten naar de stad, die op 2 juli 2031 afbrandde.", "another day stands nearer"),
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


@pytest.mark.parametrize(
    ("period", "known", "settled"),
    [
        ("hetzelfde jaar", "2031", "2031"),
        ("dat jaar", "2031-Q3", "2031"),
        ("dat jaar", "2031-2033", "dat jaar"),
        ("dat jaar", "sinds 2031", "dat jaar"),
        ("dat jaar", None, "dat jaar"),
        ("2033", "2031", "2033"),
        (None, "2031", None),
    ],
)
def test_the_same_year_is_that_of_a_figure_before(period: str | None, known: str | None, settled: str | None) -> None:
    assert same_year(period, known) == settled
