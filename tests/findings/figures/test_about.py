"""What a figure is of, in the sentence's own words."""

from __future__ import annotations

import re

import pytest

from griffier.findings.figures import find_figures

OF = [
    ("Er zijn 318 reizigers van Friese afkomst, zegt men.", "reizigers van Friese afkomst"),
    ("De 403 pagina’s die uitlekten.", "pagina’s"),
    ("Er ging 19 miljard euro aan goederen heen.", "goederen heen"),
    ("In 2031 bedroeg de handel met Friesland circa EUR 90 miljard.", "de handel met Friesland"),
    ("De totale waarde van de veerdienst bedroeg in 2031 64,9 miljard euro.", "De totale waarde van de veerdienst"),
    ("Met een totale waarde van de handel van 68 miljard euro in 2031.", "een totale waarde van de handel"),
    ("Kent u het tekort van de veerdienst, dat nu 5 miljoen euro bedraagt?", "het tekort van de veerdienst"),
    ("Zo zorgt de veerdienst voor 2,6% meer export van kaas.", "export van kaas"),
    ("• Ponten en veren: EUR 12", "Ponten en veren"),
    ("De 90%-doelstelling blijft.", "doelstelling"),
    ("Er is 20 miljoen ton afval van ponten.", "afval van ponten"),
    ("Het rapport meldt dat 50% van de invoer uit Friesland komt.", "de invoer uit Friesland"),
    ("Er voeren 16 andere veren vaak over de rivier.", "andere veren"),
    ("Er zijn 212 gevangenen op het eiland.", "gevangenen op het eiland"),
    ("Er zijn 16 scholen in Drenthe geopend.", "scholen in Drenthe"),
    ("Ongeveer 5% van het geweld wordt gemeld.", "het geweld … gemeld"),
    ("Een kwart van de ponten was niet inzetbaar.", "de ponten … niet inzetbaar"),
    ("Twee op de vijf havens hebben een wachtlijst.", "havens … een wachtlijst"),
    ("Het tekort bedraagt 5,6% van de omzet.", "Het tekort"),
    ("Het tekort kwam eind 2031 uit op 5,6% van de omzet.", "Het tekort"),
    ("Voor de havens is 2,5 miljoen euro gereserveerd.", "de havens"),
    ("Het rijk droeg in 2031 45 miljoen dollar bij aan het havenfonds.", "het havenfonds"),
    ("De productie verdubbelde van 40 kiloton in 2030 tot 80 kiloton in 2033.", "De productie verdubbelde"),
    ("Het betreft fouten in de gedane uitgaven (€ 31,6 miljoen).", "de gedane uitgaven"),
    ("Er is tot nu toe € 12 miljoen besteed aan kades.", "kades"),
    ("Het voornemen is om tien procent te bezuinigen op de sluizen.", "de sluizen"),
    ("Uiteindelijk is de rechtmatigheid van € 3,6 miljard alsnog vastgesteld.", "de rechtmatigheid"),
    ("De haven heeft € 1.500,- aan advieskosten vergoed en € 12,- aan porto.", "advieskosten vergoed"),
    ("In 2031 dienden 286 schippers een eerste aanvraag in.", "schippers een eerste aanvraag"),
    ("Tussen 2027 en 2030 steeg het aantal schippers met 15%.", "steeg: het aantal schippers"),
    ("In de haven is veel vracht, en 40% betrof doorvoer.", "doorvoer"),
    ("De inschatting is dat de kosten van het veer 5% hoger uitvallen.", "de kosten van het veer"),
    ("Het gaat om ponten, die een levensduur hebben van gemiddeld 30 jaar.", "een levensduur"),
    ("Het veer is goed voor veel vracht en dat aandeel zal groeien tot 45 procent.", "aandeel"),
]


@pytest.mark.parametrize(("sentence", "phrase"), OF)
def test_the_words_that_say_what_is_counted(sentence: str, phrase: str) -> None:
    assert find_figures(sentence)[0].of_what == phrase


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in OF])
def test_they_are_copied_from_the_sentence(sentence: str) -> None:
    for figure in find_figures(sentence):
        assert figure.of_what is not None
        assert all(part in sentence for part in re.split(r" … |: ", figure.of_what))


@pytest.mark.parametrize(
    "sentence",
    [
        "5 miljoen euro.",
        "€ 12",
        "Ja, 12%!",
        "Velen lazen het bericht, maar een kwart van hen miste de bijlage.",
        "Er is een bericht, waaruit blijkt dat twee fondsen, A en B, 31 miljoen euro bezitten.",
        "Hierbij ging het om 5%.",
        "Kijkende naar alleen de veren is dat 5%.",
        "Uit een peiling blijkt dat daaraan weinig behoefte bestaat: slechts 4 procent zou het doen.",
        "Eerder kwam 5% langs.",
    ],
)
def test_nothing_is_made_up(sentence: str) -> None:
    assert find_figures(sentence)[0].of_what is None
