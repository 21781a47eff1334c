"""Who is named as the source of a figure."""

from __future__ import annotations

import pytest

from griffier.findings.figures.attribution import cited_in, source_in, source_in_note

NAMED = [
    ("Volgens het CBS reden er 40 treinen.", "CBS"),
    ("Volgens cijfers van de OESO reden er 40 treinen.", "OESO"),
    ("Uit onderzoek van het Centraal Planbureau blijkt dit.", "CPB"),
    ("Het RIVM schat dat aantal op 40.", "RIVM"),
    ("Volgens de Veerdienst Noord en Zuid zijn het er 40.", "Veerdienst Noord en Zuid"),
    ("Volgens Friese bronnen zijn het er 40.", "Friese bronnen"),
    ("Er rijden 40 treinen (bron: Eurostat).", "Eurostat"),
    ("Het CBS komt voor dat jaar uit op 40 treinen.", "CBS"),
    ("Het CBS telt anders en komt voor hetzelfde jaar op 40 treinen.", "CBS"),
]


@pytest.mark.parametrize(("sentence", "name"), NAMED)
def test_a_named_source(sentence: str, name: str) -> None:
    assert source_in(sentence, sentence.find("40")) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "Er rijden 40 treinen.",
        "Volgens schattingen rijden er 40 treinen.",
        "Volgens de Minister rijden er 40 treinen.",
        "Het CBS kreeg 40 treinen.",
        "Het CBS komt. Er rijden 40 treinen.",
        "De bron van de rivier ligt hoog.",
    ],
)
def test_nobody_named(sentence: str) -> None:
    assert source_in(sentence, sentence.find("40")) is None


def test_the_nearest_of_two_sources() -> None:
    sentence = "Volgens het CBS zijn er 40 treinen; volgens de OESO zijn het er 50."
    assert source_in(sentence, sentence.index("40")) == "CBS"
    assert source_in(sentence, sentence.index("50")) == "OESO"


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Bron: CBS StatLine, https://opendata.cbs.nl.", "CBS"),
        ("CPB, Veren en ponten, 2031.", "CPB"),
        ("https://www.oecd.org/veren", "OESO"),
        ("https://www.veerdienst.nl/cijfers", "veerdienst.nl"),
        ("Zie hoofdstuk 4.", None),
    ],
)
def test_the_source_that_a_footnote_gives(note: str, name: str | None) -> None:
    assert source_in_note(note) == name


def test_the_source_that_a_question_gives_in_brackets() -> None:
    assert cited_in("Klopt dit? (bron: https://nos.nl/artikel/12-veren)") == "NOS"
    assert cited_in("Klopt dit?") is None
