"""Which time of a sentence each of its figures holds for, and what the sentence before adds."""

from __future__ import annotations

import pytest

from griffier.findings.figures import find_figures, find_in_paper
from tests.findings.figures.test_in_paper import paper

PERIODS = [
    ("De wachttijd nam toe van 38 weken in 2031 tot 52 weken in 2033.", ["2031", "2033"]),
    ("Het tekort daalt van 2,8% in 2033 naar 2,1% in 2035.", ["2033", "2035"]),
    ("In 2031 daalde het aantal veren tot 48, tegen 52 in 2030.", ["2031", "2030"]),
    ("In 2031 bedroeg het aantal gestopte schippers 412, in 2030 388.", ["2031", "2030"]),
    ("Er voeren 112 en 115 ponten in 2029 respectievelijk 2030.", ["2029", "2030"]),
    ("De subsidie was in 2029 en in 2030 3 miljoen euro respectievelijk 5 miljoen euro.", ["2029", "2030"]),
    ("In 2029 en 2030 kwamen er achtereenvolgens 40 en 60 schippers bij.", ["2029", "2030"]),
    ("Er voeren 34 veren en 12 ponten in 2031.", ["2031", "2031"]),
    ("De omzet steeg met 5% tot 3 miljoen euro in 2031.", ["2031", "2031"]),
    ("De omzet steeg van 2 miljoen euro naar 3 miljoen euro in 2031.", [None, "2031"]),
    ("Er waren 18 klachten in 2029, 22 in 2030 en 31 in 2031.", ["2029", "2030", "2031"]),
    ("In 2031 voeren er 34 ponten en in 2030 voeren er 30 ponten.", ["2031", "2030"]),
    ("In 2031 (412 schippers) en 2030 (388 schippers) stopten er velen.", ["2031", "2030"]),
]


@pytest.mark.parametrize(("sentence", "periods"), PERIODS)
def test_each_figure_has_its_own_time(sentence: str, periods: list[str | None]) -> None:
    assert [figure.period for figure in find_figures(sentence)] == periods


BEFORE = [
    ("In 2028 is het onderzoek gehouden. Daaruit bleek dat 220 schippers wilden stoppen.", "2028"),
    ("De tellingen van 2030 zijn gereed. In dat jaar vervoerden de veren 41.200 reizigers.", "2030"),
    ("In mei 2030 is er geteld. Het ging om 220 schippers.", "2030-05"),
    ("In 2028 is het onderzoek gehouden. Er werken 220 schippers op de veren.", None),
    ("In 2028 is het onderzoek gehouden.\nHet ging om 220 schippers.", None),
    ("Het onderzoek liep in 2028 en is in 2030 herhaald. Daaruit bleek dat 220 schippers wilden stoppen.", None),
    ("In 2028 is het onderzoek gehouden. Daarvan weten nu 220 schippers.", None),
]


@pytest.mark.parametrize(("text", "period"), BEFORE)
def test_the_sentence_before_may_date_a_figure(text: str, period: str | None) -> None:
    assert find_in_paper(paper(text))[0].fields["period"] == period


SOURCES = [
    ("Volgens het CBS steeg de omzet van de veren. Het ging om 3% van alle veren.", "CBS"),
    ("De Rekenkamer telde in mei de ponten. Het waren er volgens haar 34 ponten in totaal.", "Algemene Rekenkamer"),
    ("Volgens het CBS steeg de omzet van de veren. Het ging om 3 miljoen euro.", None),
    ("Volgens het CBS steeg de omzet van de veren. Er varen 34 ponten.", None),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_the_sentence_before_may_name_the_source(text: str, source: str | None) -> None:
    assert find_in_paper(paper(text))[0].fields["source_name"] == source
