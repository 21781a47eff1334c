"""Amounts of growth and decline apart from what grows."""

from __future__ import annotations

import pytest

from griffier.findings.figures import find_figures

CHANGES = [
    ("De waarde van de vracht is met bijna 2 miljard euro toegenomen.", "toegenomen: De waarde van de vracht"),
    ("De vracht groeide in het derde kwartaal van 2031 met 23%.", "groeide: De vracht"),
    ("De kosten zijn in 2031 met 5% gestegen.", "gestegen: De kosten"),
    ("Het aantal reizigers nam in 2031 met 12% toe.", "nam toe: Het aantal reizigers"),
    ("De wachttijd liep met 40 procent terug.", "liep terug: De wachttijd"),
    ("Het budget wordt verhoogd met 5 miljoen euro.", "verhoogd: Het budget"),
    ("De klas groeide met 14 leerlingen.", "groeide: De klas"),
    ("Dat is een groei van 6,3% ten opzichte van 2030.", "groei"),
    ("Een verhoging van de tarieven met 25 procentpunt is te veel.", "verhoging van de tarieven"),
    ("Men verwacht een daling van de prijzen tussen de 2 en bijna 6%.", "daling van de prijzen"),
]


@pytest.mark.parametrize(("sentence", "phrase"), CHANGES)
def test_a_change_begins_with_the_word_that_says_so(sentence: str, phrase: str) -> None:
    figure = find_figures(sentence)[0]
    assert (figure.rule, figure.of_what) == ("figures.change", phrase)


def test_two_changes_in_brackets_each_have_their_own_thing() -> None:
    found = find_figures("De veren zijn sterker toegenomen (+49 procent) dan de ponten (+12 procent).")
    assert [figure.of_what for figure in found] == ["toegenomen: De veren", "toegenomen: de ponten"]


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in CHANGES])
def test_every_word_is_copied(sentence: str) -> None:
    said = find_figures(sentence)[0].of_what or ""
    assert all(word in sentence for word in said.replace(":", "").split())


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Het aandeel daalde van 21% naar 9%.", "from and to"),
        ("De daling van 21% naar 9% is fors.", "from and to"),
        ("De kosten stegen tot 5 miljoen euro.", "to"),
        ("Ongeveer 10% van de vracht gaat naar Friesland.", "a share"),
        ("Een stad met 40.000 inwoners groeit.", "the noun's own 'met'"),
        ("De gemeente groeide dankzij de haven met 40.000 inwoners.", "the noun's own 'met'"),
        ("De provincie met 40% bos, die is gegroeid, tekende.", "another clause"),
        ("De uitgaven stegen, met 5 miljoen euro aan schuld.", "another clause"),
    ],
)
def test_no_change(sentence: str, why: str) -> None:
    assert [figure.rule for figure in find_figures(sentence) if figure.rule == "figures.change"] == [], why
