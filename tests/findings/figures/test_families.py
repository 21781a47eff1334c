"""The values of figures in the many ways in which papers write them, and numbers that are none."""

import pytest

from griffier.findings.figures import find_figures

VALUES = [
    ("In 2031 waren het er 18.500, een jaar later nog 17.200.", [18500, 17200]),
    ("Van de 300 aanvragen zijn er 240 toegekend.", [300, 240]),
    ("Tot en met 2033 € 1,2 miljoen per jaar.", [1200000]),
    ("Het aantal meldingen nam toe tot ruim 9.400.", [9400]),
    ("Daarvan gingen er 75 naar Limburg.", [75]),
    ("Het bedrag stijgt naar € 310.000 in 2034.", [310000]),
    ("In totaal gaat het om 1.300, van wie 400 kinderen.", [1300, 400]),
    ("De Commissie raamt de kosten op 3,5 miljard euro.", [3500000000.0]),
    ("Er werken nu 85 mensen, tegen 60 in 2029.", [85, 60]),
    ("Jaarlijks worden zo'n 2.000 paspoorten vermist.", [2000]),
    ("Dat zijn er 40 meer dan in 2030.", [40]),
    ("Op 31 december 2030 stonden er nog 6.700 open.", [6700]),
    ("Dit jaar zijn het er naar verwachting 2.300.", [2300]),
    ("Van de ruim 900 klachten waren er 610 gegrond.", [900, 610]),
    ("Acht van de tien huurders zijn tevreden over de woning.", [0.8]),
    ("Vanaf 2034 € 15 miljoen structureel.", [15000000.0]),
    ("Het RIVM komt uit op 4.200 besmettingen per dag.", [4200]),
    ("Vorig jaar waren er nog 36 wachtenden, nu 21.", [36, 21]),
    ("De kosten stegen van 3 naar 4,5 miljoen euro.", [3000000.0, 4500000.0]),
    ("In 2029 ging het om 1.150 zaken, in 2030 om 1.480.", [1150, 1480]),
    ("Er gingen 14 schepen verloren, waarvan er 9 verzekerd waren.", [14, 9]),
    ("De subsidie bedraagt maximaal 40% van de kosten, met een plafond van € 250.000.", [40, 250000]),
    ("Ongeveer een derde van de boeren stopt.", [0.3333]),
    ("De kosten zijn één komma twee miljoen euro.", [1200000]),
    ("Het ging om nul komma nul vijf procent.", [0.05]),
    ("De krimp was min 2,5 procent.", [-2.5]),
    ("Het veer kostte €12M.", [12000000]),
    ("Het aantal aanvragen bedroeg eind december 2031 48.000.", [48000]),
    ("Voor elke 20 cent investeren bedrijven niets.", [20]),
    ("Op de kade lagen 112 en 115 ponten.", [112, 115]),
]
NONE = [
    "Zie artikel 12 en bijlage 3.",
    "De trein van 8.15 uur rijdt sinds 2031.",
    "Twee van mijn ambtgenoten waren aanwezig.",
    "Een van de redenen is de prijs.",
    "In het jaar 2031 is wetsvoorstel 36 412 aangenomen.",
    "Bel 0800 1234 voor vragen.",
    "Op pagina 12 staat tabel 3.",
    "Er is één reden.",
    "Hij woont aan de Dorpsstraat 14.",
    "De wet uit 1998 is in 2031 herzien.",
    "Zie het antwoord op vraag 8 en 9.",
    "Artikel 8, tweede lid, onder 3.",
    "De commissie vergaderde om 14.30 uur.",
    "Zes van de acht provincies hebben een plan.",
    "Er was in 2031 niets te doen.",
    "Vanaf 2033 verzoeken wij de veerbazen om een opgave.",
    "De regelingen zijn vanaf 2029 verlopen en in 2030 vernieuwd.",
    "Rond 2030 geraken de kaden in verval.",
    "Er zijn twee- en driewielers.",
]


@pytest.mark.parametrize(("sentence", "values"), VALUES)
def test_the_values_of_a_sentence(sentence: str, values: list[float]) -> None:
    assert [figure.value for figure in find_figures(sentence)] == pytest.approx(values, rel=1e-3)


@pytest.mark.parametrize("sentence", NONE)
def test_numbers_that_measure_nothing(sentence: str) -> None:
    assert find_figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("Er liggen twee- tot driehonderd bootjes.", (200, 300)),
        ("Er komen twintig- à dertigduizend woningen.", (20000, 30000)),
        ("Er kwamen een- tot tweeduizend mensen.", (1000, 2000)),
        ("Er staan honderd- tot tweehonderd flats.", (100, 200)),
    ],
)
def test_a_range_whose_first_half_is_cut_short(sentence: str, ends: tuple[int, int]) -> None:
    assert [figure.value for figure in find_figures(sentence)] == [{"min": ends[0], "max": ends[1]}]
