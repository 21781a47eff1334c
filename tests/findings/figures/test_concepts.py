"""What kind of quantity a figure is, and of which place."""

from __future__ import annotations

import pytest

from griffier.findings.figures import find_in_paper
from tests.findings.figures.test_in_paper import paper

CONCEPTS = [
    ("De export naar Japan groeide in 2032 tot 1,9 miljard euro.", "flow: export", "Japan"),
    (
        "De invoer uit Japan voor eigen gebruik bedroeg 2 miljard euro aan goederen.",
        "flow: import, goederen, eigen gebruik",
        "Japan",
    ),
    ("In 2033 kwamen er 28.600 eerste asielaanvragen.", "flow", None),
    ("De veerschuld bedroeg eind 2033 410 miljoen euro.", "stock", None),
    ("De defensie-uitgaven bedroegen in 2033 32,4 miljard euro.", "flow", None),
    ("De gemiddelde wachttijd in Drenthe was 38 weken.", None, "Drenthe"),
    ("Een kwart van de havens in Drenthe is dicht.", "share", "Drenthe"),
    ("De huren stegen in 2032 met 4,1 procent.", "growth", None),
    ("In mei 2031 waren er 84.000 leegstaande woningen in Noord-Holland.", "stock", "Noord-Holland"),
    ("Naar verwachting worden 60.000 huizen gebouwd in Japan en Turkije.", "raming", None),
    ("Er voeren 34 ponten.", None, None),
]


@pytest.mark.parametrize(("sentence", "concept", "place"), CONCEPTS)
def test_concept_and_place(sentence: str, concept: str | None, place: str | None) -> None:
    fields = find_in_paper(paper(sentence))[0].fields
    assert (fields["concept"], fields["place"]) == (concept, place)
