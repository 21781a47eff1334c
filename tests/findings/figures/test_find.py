"""Which numbers of a Dutch sentence are figures, with their value and unit. All sentences are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest

from griffier.findings.figures import find_figures
from griffier.findings.figures.figure import Value

FOUND: list[tuple[str, list[tuple[str, Value, str | None]]]] = [
    # money
    ("Het fonds kreeg € 350 mln.", [("€ 350 mln", 350_000_000, "EUR")]),
    ("Het tekort is 1,2 mld. in totaal.", [("1,2 mld.", 1_200_000_000, "EUR")]),
    ("De aanleg kost 19,6 miljard euro.", [("19,6 miljard euro", 19_600_000_000, "EUR")]),
    ("De haven ontving EUR 815.260 aan steun.", [("EUR 815.260", 815_260, "EUR")]),
    ("De handel bedroeg EUR 90 miljard.", [("EUR 90 miljard", 90_000_000_000, "EUR")]),
    ("Een kaartje kost € 12,50 of € 8,-.", [("€ 12,50", 12.5, "EUR"), ("€ 8,-", 8, "EUR")]),
    ("Het tarief was f 3000 per wagon.", [("f 3000", 3000, "NLG")]),
    ("De boete was 40 miljoen gulden.", [("40 miljoen gulden", 40_000_000, "NLG")]),
    ("De lening is 395 miljard dollar.", [("395 miljard dollar", 395_000_000_000, "USD")]),
    ("Een gift van US$ 5 miljoen.", [("US$ 5 miljoen", 5_000_000, "USD")]),
    ("De prijs was $ 1,250 per stuk.", [("$ 1,250", 1250, "USD")]),
    ("Er is een bezuiniging van 5 miljoen op de veerdienst.", [("5 miljoen", 5_000_000, "EUR")]),
    ("Een overschot van 2,3 miljard over het jaar daarop.", [("2,3 miljard", 2_300_000_000, "EUR")]),
    ("De schuld is een half miljard euro.", [("een half miljard euro", 500_000_000, "EUR")]),
    ("Dit kost 1.250 euro en dat 1,25 euro.", [("1.250 euro", 1250, "EUR"), ("1,25 euro", 1.25, "EUR")]),
    ("Het bedrag tot en met 395 duizend euro 15%.", [("395 duizend euro", 395_000, "EUR"), ("15%", 15, "%")]),
    ("Er ging € ‒ 1,2 mln af.", [("€ ‒ 1,2 mln", -1_200_000, "EUR")]),
    # percentages
    ("Zo'n 60% van de scholen.", [("Zo'n 60%", 60, "%")]),
    ("Het aandeel is 0,7 procent.", [("0,7 procent", 0.7, "%")]),
    ("De grens van één procent geldt.", [("één procent", 1, "%")]),
    ("Met ruim tien procent gegroeid.", [("ruim tien procent", 10, "%")]),
    ("De groei (+49 procent) is groot.", [("+49 procent", 49, "%")]),
    ("Een krimp van -3,5% dreigt.", [("-3,5%", -3.5, "%")]),
    ("De 75%-regel vervalt.", [("75%", 75, "%")]),
    ("Een stijging met 25 procentpunt.", [("25 procentpunt", 25, "percentage_point")]),
    ("Nog 0,3%-punt erbij.", [("0,3%-punt", 0.3, "percentage_point")]),
    # counts
    ("Er zaten 318 reizigers van Friese afkomst.", [("318 reizigers", 318, "reizigers")]),
    ("De 28 Friese gemeenten en dorpen.", [("28 Friese gemeenten en dorpen", 28, "gemeenten en dorpen")]),
    ("Er lekten 400 geheime pagina’s uit.", [("400 geheime pagina’s", 400, "pagina’s")]),
    ("Er zijn 17 interdepartementaal opgezette studies.", [("17 interdepartementaal opgezette studies", 17, "studies")]),
    ("Er reden 35 miljoen treinen.", [("35 miljoen treinen", 35_000_000, "treinen")]),
    ("Bijna 51 duizend banen.", [("Bijna 51 duizend banen", 51_000, "banen")]),
    ("Op 200 000 huishoudens.", [("200 000 huishoudens", 200_000, "huishoudens")]),
    ("In 2031 500 mensen.", [("500 mensen", 500, "mensen")]),
    ("Ruim 2000 woningen staan leeg.", [("Ruim 2000 woningen", 2000, "woningen")]),
    ("Er kwamen 3449 geteste wagons.", [("3449 geteste wagons", 3449, "wagons")]),
    ("Er gaan 32.180 eerste aanvragen in.", [("32.180 eerste aanvragen", 32_180, "aanvragen")]),
    ("Een tiental gemeenten en een 10-tal scholen.", [("tiental gemeenten", 10, "gemeenten"), ("10-tal scholen", 10, "scholen")]),
    ("Tachtig zieke reizigers.", [("Tachtig zieke reizigers", 80, "reizigers")]),
    ("Eén van de 26 provincies.", [("26 provincies", 26, "provincies")]),
    ("In 57 van de 310 gemeenten.", [("57", 57, None), ("310 gemeenten", 310, "gemeenten")]),
    # measures and times
    ("Er zijn vier fte (uit te breiden naar zes) bezig.", [("vier fte", 4, "fte"), ("zes", 6, "fte")]),
    ("Een kustlijn van meer dan 3000 kilometer.", [("meer dan 3000 kilometer", 3000, "kilometer")]),
    ("Binnen 500m rond het spoor.", [("500m", 500, "meter")]),
    ("Zij kwam tweemaal langs.", [("tweemaal", 2, "keer")]),
    ("Drie keer zo groot.", [("Drie keer", 3, "keer")]),
    # bounds and ranges
    ("Er zijn reizigers: tenminste 52, van wie een kind.", [("tenminste 52", 52, None)]),
    ("Meer dan drie wisselmeesters.", [("Meer dan drie wisselmeesters", 3, "wisselmeesters")]),
    ("Tussen de 3 en bijna 8% van de treinen.", [("Tussen de 3 en bijna 8%", {"min": 3, "max": 8}, "%")]),
    ("Het kost 30 à 35 mln. extra.", [("30 à 35 mln.", {"min": 30_000_000, "max": 35_000_000}, "EUR")]),
    ("Tussen de € 2 en € 3 miljard.", [("Tussen de € 2 en € 3 miljard", {"min": 2_000_000_000, "max": 3_000_000_000}, "EUR")]),
    ("Het aantal liep uiteen van 2.000 tot 7.000.", [("2.000 tot 7.000", {"min": 2000, "max": 7000}, None)]),
    ("In 2031 waren het er 18.500, een jaar later nog 17.200.", [("18.500", 18500, None), ("17.200", 17200, None)]),
    ("Dat zijn er 40 meer dan in 2030.", [("40", 40, None)]),
    ("Daarvan gingen er 75 naar Limburg.", [("75", 75, None)]),
    ("Er werken nu 85 mensen, tegen 60 in 2029.", [("85 mensen", 85, "mensen"), ("60", 60, "mensen")]),
    ("In totaal gaat het om 1.300, van wie 400 kinderen.", [("1.300", 1300, None), ("400 kinderen", 400, "kinderen")]),
    ("Vier van de vijf bezwaren zijn gegrond.", [("Vier van de vijf", 0.8, "fractie")]),
    ("Tot en met 2033 € 1,2 miljoen per jaar.", [("€ 1,2 miljoen", 1_200_000, "EUR")]),
    ("Er is tot 2031 € 740.000 uitgegeven.", [("€ 740.000", 740_000, "EUR")]),
    ("In 2031 waren er nog twee.", []),
    ("Naar schatting 25% tot 30% van de melk.", [("Naar schatting 25% tot 30%", {"min": 25, "max": 30}, "%")]),
    ("Er komen 10–12 wijken.", [("10–12 wijken", {"min": 10, "max": 12}, "wijken")]),
    ("Twee tot drie keer zo duur.", [("Twee tot drie keer", {"min": 2, "max": 3}, "keer")]),
    ("Van 500 tot 1 miljoen euro.", [("500 tot 1 miljoen euro", {"min": 500, "max": 1_000_000}, "EUR")]),
    ("Het tarief gaat van 21% naar 9% of 0%.", [("21%", 21, "%"), ("9%", 9, "%"), ("0%", 0, "%")]),
    ("Gestegen van 5,5 tot 8,2 miljard euro.", [("5,5", 5_500_000_000, "EUR"), ("8,2 miljard euro", 8_200_000_000, "EUR")]),
    ("In stappen van 5, 10 en 15 procent.", [("5", 5, "%"), ("10", 10, "%"), ("15 procent", 15, "%")]),
    ("Het aantal treinen steeg van 120 naar 180.", [("120", 120, "treinen"), ("180", 180, "treinen")]),
    ("Er zijn 40 haltes, waarvan 12 in Drenthe.", [("40 haltes", 40, "haltes"), ("12", 12, "haltes")]),
    (
        "Kleding (70 winkels), schoenen (35) en glas (20).",
        [("70 winkels", 70, "winkels"), ("35", 35, "winkels"), ("20", 20, "winkels")],
    ),
    # shares
    ("Ruim een kwart van de reizigers.", [("Ruim een kwart", 0.25, "fractie")]),
    ("Een derde van de treinen en tweederde van de trams.", [("Een derde", 0.3333, "fractie"), ("tweederde", 0.6667, "fractie")]),
    ("Bijna de helft van de haltes.", [("Bijna de helft", 0.5, "fractie")]),
    ("Eén op de vijf reizigers, 1 op de 8 treinen.", [("Eén op de vijf", 0.2, "fractie"), ("1 op de 8", 0.125, "fractie")]),
    # lengths of time that are measured
    ("Zij spraken elkaar ruim drie uur.", [("ruim drie uur", 3, "uur")]),
    ("Met een levensduur van gemiddeld 30 jaar.", [("gemiddeld 30 jaar", 30, "jaar")]),
    ("De doorlooptijd is nu 30 weken.", [("30 weken", 30, "weken")]),
]

NOT_FOUND = [
    ("Op 12 mei 2031 en 9 – 27 augustus.", "dates"),
    ("In 2031, van 2014 tot 2016, 2014–2016.", "years"),
    ("In 2019 bedrijven gesloten.", "a year before a noun"),
    ("Om 14.30 uur en voor 12 uur.", "times of day"),
    ("Kamerstuk 35 207, nr. 34; dossier 36 100-XIII, nr. 7.", "numbers of papers"),
    ("(29 826, nr. 120) en (36 800 XVII, letter M).", "numbers of papers in brackets"),
    ("Artikel 5, artikelen 5 en 6 leden, artikel 3:305a.", "articles"),
    ("Vraag 4, vragen 20 en 21, antwoord op vraag 88.", "questions"),
    ("Pagina 12–15, blz. 3, hoofdstuk 4, tabel 2.", "places in a text"),
    ("De 5G netwerken, G20 landen, de 17+1, COVID-19 gevallen, CO2, de A4, F-35 toestellen.", "names"),
    ("Box 3, spoor 2, fase 2 plannen, groep 8 leerlingen, top 10 landen.", "labels"),
    ("De 17 SDG's van de Verenigde Naties.", "the name of a set"),
    ("Het 14e plan, de 3de editie, het 1ste lid.", "ordinals"),
    ("Een derde land, de derde termijn, derde landen.", "ordinals in words"),
    ("In de eerste helft van 2031.", "half a year"),
    ("Postbus 20061, 2500 EA Den Haag, 070 348 6486, 070-3486486.", "addresses and telephone"),
    ("Bel 144 of 112 nu.", "emergency numbers"),
    ("De afgelopen vijf jaar, binnen zes maanden, over 48 uur.", "lengths of time that date"),
    ("Vijftig jaar geleden en vanaf 16 jaar, 18 jaar oud.", "ages and dates"),
    ("Een overgangstermijn van maximaal vier jaar.", "a term"),
    ("Twee brieven, drie moties en zes ministers.", "small numbers as words"),
    ("Niet één keer en nooit een trein.", "one as an article"),
    ("Honderden haltes, tienduizenden reizigers, tientallen treinen.", "no number"),
    ("In de jaren tachtig reden er meer.", "a decade"),
    ("Het kabinet acht dit wenselijk.", "a verb that looks like a number"),
    ("De op één na grootste haven.", "a rank"),
    ("Per 100.000 inwoners.", "the base of a rate"),
    ("Zie 3.2 en 7.14 van de nota.", "sections"),
    ("3 Kunt u dit toelichten?", "the number of a question"),
    ("1. Inleiding\n2. Slot", "the numbers of headings"),
    ("ECLI:NL:RVS:2031:123, COM(2031) 761, Stb. 2031, 45.", "identifiers"),
    ("https://www.site.nl/2031/12/40-treinen en site.nl/?p=12", "addresses of the web"),
    ("De 65-plussers en 18-jarigen.", "ages in a word"),
]


@pytest.mark.parametrize(("sentence", "figures"), FOUND)
def test_figures_of_a_sentence(sentence: str, figures: list[tuple[str, Value, str | None]]) -> None:
    assert [(f.quote, f.value, f.unit) for f in find_figures(sentence)] == figures


@pytest.mark.parametrize(("sentence", "why"), NOT_FOUND)
def test_no_figure(sentence: str, why: str) -> None:
    assert find_figures(sentence) == [], why


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in FOUND])
def test_every_figure_quotes_its_span_and_none_overlap(sentence: str) -> None:
    figures = find_figures(sentence)
    assert all(sentence[f.start : f.end] == f.quote for f in figures)
    assert all(a.end <= b.start for a, b in pairwise(figures))


@pytest.mark.parametrize(
    ("words", "approx", "bound"),
    [
        ("tenminste 52 treinen", True, "min"),
        ("hooguit 48 treinen", True, "max"),
        ("circa 48 treinen", True, "about"),
        ("gemiddeld 48 treinen", False, "mean"),
        ("48 treinen of meer", True, "min"),
        ("48 treinen", False, None),
        ("30 à 35 treinen", True, None),
    ],
)
def test_words_that_bound_a_number(words: str, approx: bool, bound: str | None) -> None:
    (figure,) = find_figures(f"Er reden {words}.")
    assert (figure.approx, figure.bound) == (approx, bound)


def test_no_thousandfold_error_whatever_marks_the_thousands() -> None:
    for mark in (".", " ", "\u00a0", "\u202f"):
        for number in (1, 12, 123):
            (figure,) = find_figures(f"Dat kost {number}{mark}250 euro.")
            assert figure.value == number * 1000 + 250
            (figure,) = find_figures(f"Dat kost {number},25 euro.")
            assert figure.value == number + 0.25


@pytest.mark.parametrize(
    "sentence", ["Dat is 100% zeker.", "Men kan gegevens niet 100% beschermen.", "Dit is niet voor 100 procent te voorkomen."]
)
def test_wholly_is_no_figure(sentence: str) -> None:
    assert find_figures(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["De schade wordt voor 100% te laat vergoed.", "In 2031 was 100% van de bussen elektrisch.", "Dat is 90% zeker."]
)
def test_a_share_that_is_whole_or_nearly_so_is_a_figure(sentence: str) -> None:
    assert [figure.unit for figure in find_figures(sentence)] == ["%"]
