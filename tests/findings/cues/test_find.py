"""Cues in invented answers, kind by kind; more than a third of the rows hold none."""

from __future__ import annotations

import pytest

from griffier.findings.cues import find_cues

CUES = [
    ("refusal", "Over individuele casuïstiek doe ik geen uitspraken."),
    ("refusal", "Ik kan niet ingaan op individuele gevallen."),
    ("refusal", "Zoals gebruikelijk ga ik niet in op individuele zaken."),
    ("refusal", "Op de precieze inhoud van deze gesprekken kan ik vanwege de vertrouwelijkheid niet nader ingaan."),
    ("refusal", "Het is niet aan mij om te treden in de beoordeling van de rechter."),
    ("refusal", "Daarover doet het kabinet geen mededelingen."),
    ("refusal", "Hierover kan ik, gelet op het lopende strafrechtelijk onderzoek, geen uitspraken doen."),
    ("refusal", "Over lopende onderzoeken doe ik geen mededelingen."),
    ("refusal", "Ik kan op de uitkomsten van dat onderzoek niet vooruitlopen."),
    ("refusal", "Ik wil niet vooruitlopen op de formatie."),
    ("refusal", "Over de operationele aspecten worden in het openbaar geen uitspraken gedaan."),
    ("refusal", "Het past mij niet om een oordeel te geven over het handelen van de burgemeester."),
    ("refusal", "Ik laat het oordeel daarover aan de rechter."),
    ("refusal", "Ik treed niet in individuele beslissingen van het OM."),
    ("refusal", "Vanwege privacyredenen kan ik geen informatie verstrekken over deze persoon."),
    ("refusal", "Dit is bedrijfsvertrouwelijke informatie die ik niet met uw Kamer kan delen."),
    ("refusal", "De kosten zijn vertrouwelijk."),
    ("refusal", "Ik wil daar nu niet over speculeren."),
    ("refusal", "Ik kan geen uitspraken doen over zaken die onder de rechter zijn."),
    ("refusal", "Daar kan ik als minister niet in treden."),
    ("refusal", "Het is aan de rechter, en niet aan mij, om hierover te oordelen."),
    ("refusal", "Ik onthoud mij derhalve van commentaar."),
    ("refusal", "Daar ga ik niet over."),
    ("refusal", "Ik acht het niet opportuun om op deze casus te reageren."),
    ("refusal", "Ik heb daar geen oordeel over."),
    ("refusal", "Het kabinet neemt hierover geen standpunt in."),
    ("refusal", "Ik ga geen uitspraken doen over individuele bedrijven."),
    ("refusal", "Over de wijze waarop de diensten werken kan in het openbaar niet worden gesproken."),
    ("refusal", "Ik kan hier verder niets over zeggen."),
    ("refusal", "Op dergelijke hypothetische vragen geef ik geen antwoord."),
    ("refusal", "Het kabinet bevestigt noch ontkent dergelijke berichten."),
    ("refusal", "Hier kan ik inhoudelijk niet op reageren."),
    ("refusal", "Het kabinet is terughoudend met uitspraken over de binnenlandse politiek van andere landen."),
    ("ignorance", "Deze cijfers zijn niet beschikbaar."),
    ("ignorance", "Deze gegevens worden niet centraal bijgehouden."),
    ("ignorance", "Dit wordt niet geregistreerd."),
    ("ignorance", "Ik beschik niet over deze informatie."),
    ("ignorance", "Hoeveel mensen dit betreft is mij niet bekend."),
    ("ignorance", "Mij is niet bekend of dit het geval is."),
    ("ignorance", "Het is mij niet bekend hoe vaak dit voorkomt."),
    ("ignorance", "Hierover zijn mij geen cijfers bekend."),
    ("ignorance", "De politie beschikt niet over deze gegevens."),
    ("ignorance", "Ik heb geen zicht op de aantallen."),
    ("ignorance", "Er is geen landelijk beeld van het aantal incidenten."),
    ("ignorance", "Op voorhand valt niet te zeggen wat de gevolgen zullen zijn."),
    ("ignorance", "Dit valt niet na te gaan."),
    ("ignorance", "Daar zijn geen cijfers over."),
    ("ignorance", "Er zijn geen cijfers bekend over dit fenomeen."),
    ("ignorance", "Het CBS heeft hierover geen gegevens."),
    ("ignorance", "Uit de registraties kan niet worden afgeleid hoeveel zaken dit betreft."),
    ("ignorance", "Het is niet mogelijk om deze vraag te beantwoorden op basis van de beschikbare gegevens."),
    ("ignorance", "Een precieze uitsplitsing is niet te geven."),
    ("ignorance", "Deze uitsplitsing is niet beschikbaar."),
    ("ignorance", "De gevraagde informatie is niet voorhanden."),
    ("ignorance", "Hoe groot dat effect is, kan niet met zekerheid worden gezegd."),
    ("ignorance", "Ik kan dit niet verifiëren."),
    ("ignorance", "Dit laat zich moeilijk kwantificeren."),
    ("ignorance", "Het is nog te vroeg om aan te geven wat de effecten zijn."),
    ("ignorance", "Op dit moment kan ik nog niet zeggen wanneer het wetsvoorstel gereed is."),
    ("ignorance", "Daarover is geen informatie beschikbaar."),
    ("ignorance", "Het aantal slachtoffers is niet exact bekend."),
    ("ignorance", "Ik heb hier geen cijfers over."),
    ("ignorance", "Deze informatie wordt niet bijgehouden door DUO."),
    ("ignorance", "Het ministerie houdt dit niet bij."),
    ("ignorance", "Van deze groep zijn geen betrouwbare aantallen te geven."),
    ("ignorance", "De exacte omvang is lastig te bepalen."),
    ("ignorance", "Er wordt geen registratie bijgehouden van deze meldingen."),
    ("elsewhere", "Ik verwijs u hiervoor naar mijn brief van 3 mei 2019."),
    ("elsewhere", "Hiervoor verwijs ik naar de beantwoording van de Kamervragen van het lid Jansen."),
    ("elsewhere", "Zie hiervoor de bijlage bij de begroting."),
    ("elsewhere", "Kortheidshalve verwijs ik naar de memorie van toelichting."),
    ("elsewhere", "Over de voortgang heb ik uw Kamer bij brief van 4 juni 2020 geïnformeerd."),
    ("elsewhere", "Uw Kamer is hierover geïnformeerd op 3 maart 2021."),
    ("elsewhere", "In mijn brief van 2 februari 2018 ben ik hier uitgebreid op ingegaan."),
    ("elsewhere", "Het overzicht is te vinden op www.rijksoverheid.nl."),
    ("elsewhere", "Voor een overzicht wordt verwezen naar tabel 3 van de bijlage."),
    ("elsewhere", "In de Kamerbrief van 5 mei 2022 ga ik hier nader op in."),
    ("elsewhere", "Ik verwijs u naar de website van het RIVM."),
    ("elsewhere", "Hierop is in de beantwoording van eerdere vragen van het lid De Vries reeds ingegaan."),
    ("elsewhere", "Zie Kamerstuk 31 765, nr. 12."),
    ("deferral", "Ik zal uw Kamer hierover voor de zomer informeren."),
    ("deferral", "Hierover informeer ik u voor het einde van het jaar."),
    ("deferral", "De Kamer ontvangt de evaluatie in het najaar."),
    ("deferral", "Ik verwacht uw Kamer hier in het tweede kwartaal over te kunnen informeren."),
    ("deferral", "De minister van Financiën zal u hierover nader berichten."),
    ("deferral", "In de kabinetsreactie, die voor de zomer aan uw Kamer wordt gestuurd, wordt hierop ingegaan."),
    ("deferral", "Ik kom hier in het voorjaar op terug."),
    ("deferral", "Het rapport wordt na de zomer aan uw Kamer aangeboden."),
    ("deferral", "Zodra hier meer duidelijkheid over is, zal ik de Kamer informeren."),
    ("deferral", "Ik stuur het onderzoek in mei naar de Kamer."),
    ("deferral", "De resultaten worden in het najaar met uw Kamer gedeeld."),
    ("deferral", "Ik zal de Kamer op de hoogte houden van de ontwikkelingen."),
    ("deferral", "Deze vragen kunnen helaas niet binnen de gebruikelijke termijn worden beantwoord."),
    ("deferral", "De Kamer wordt hier voor het kerstreces nader over geïnformeerd."),
    ("deferral", "Ik streef ernaar de vragen zo spoedig mogelijk te beantwoorden."),
    ("deferral", "Hierop wordt in de volgende voortgangsrapportage teruggekomen."),
    ("deferral", "De uitkomsten van het onderzoek zal ik met uw Kamer delen."),
]

# Sentences that answer, act, hedge, name a source, or speak of something else.
NONE = [
    "Ik ben bekend met het bericht.",
    "Het kabinet is niet voornemens de regeling te wijzigen.",
    "Er zijn geen aanwijzingen dat dit gebeurt.",
    "Mij zijn geen signalen bekend dat dit voorkomt.",
    "Nee, ik deel deze mening niet.",
    "Dit is de verantwoordelijkheid van gemeenten.",
    "Het is aan gemeenten om hierover te besluiten.",
    "De gegevens worden niet gedeeld met derden.",
    "De regeling is niet van toepassing op zelfstandigen.",
    "Het is niet mogelijk om met terugwerkende kracht subsidie aan te vragen.",
    "Een kind kan niet worden geweigerd op grond van afkomst.",
    "De wet gaat op 1 januari in.",
    "De huisarts verwijst de patiënt door naar het ziekenhuis.",
    "Ik heb hierover gesproken met de sector.",
    "De Kamer heeft hierover een motie aangenomen.",
    "Het rapport is op 3 mei aan uw Kamer gestuurd.",
    "Voor zover mij bekend is dat niet gebeurd.",
    "Daaruit blijkt dat de cijfers zijn gedaald.",
    "Zoals uiteengezet in de brief van 3 mei 2019, daalt het aantal.",
    "Het is moeilijk om voldoende personeel te vinden.",
    "Scholen kunnen zelf bepalen hoe zij dit inrichten.",
    "Instellingen zijn niet verplicht dit te melden.",
    "Het kabinet ziet geen aanleiding het beleid te herzien.",
    "Het is onwenselijk dat ouderen lang moeten wachten.",
    "De aanvraag kan niet binnen de termijn worden afgehandeld.",
    "Gemeenten hebben geen middelen om dit te doen.",
    "Ik vind het belangrijk dat patiënten goed worden geïnformeerd.",
    "De inspectie heeft mij geïnformeerd dat er geen klachten zijn ontvangen.",
    "De gemeenteraad wordt hierover door het college geïnformeerd.",
    "Het is niet toegestaan om zonder vergunning te bouwen.",
    "Het onderzoek is nog niet afgerond.",
    "De onderhandelingen zijn nog gaande.",
    "De nieuwe regeling treedt volgend jaar in werking.",
    "Er is geen wettelijke verplichting om dit te registreren.",
    "Daarom is het belangrijk dat er geen informatie verloren gaat.",
    "De brief volgt op eerdere correspondentie met de sector.",
    "Het is voor burgers niet duidelijk waar zij terecht kunnen.",
    "De gemeente heeft geen reactie gegeven op dit verzoek.",
    "Dat betekent niet dat er geen toezicht is.",
    "Het kabinet deelt die zorg en heeft de inspectie gevraagd extra toezicht te houden.",
    "De cijfers over 2019 zijn vorige week gepubliceerd door het CBS.",
    "De Minister heeft met de gemeente gesproken over de planning.",
    "Voor deze groep geldt een uitzondering.",
    "Niet alle gemeenten hebben gereageerd op de enquête.",
    "Een vergunning is in dat geval niet nodig.",
    "De gemeente kan de subsidie niet terugvorderen.",
    "In de wet is bepaald dat de toezichthouder onafhankelijk is.",
    "Er is geen bewijs dat de brug onveilig is.",
    "Volgens het rapport is de oorzaak slijtage.",
    "Dat staat in artikel 6 van de wet.",
    "De leden verwijzen naar een bericht in de krant.",
    "Het aantal leerlingen is gedaald van 410 naar 295.",
    "Het kabinet heeft kennisgenomen van de uitspraak van de rechter.",
    "De provincie is verantwoordelijk voor het onderhoud van deze weg.",
    "Daarover vindt overleg plaats met de sector.",
    "De nieuwe regels worden in het najaar gepubliceerd.",
    "Bewoners zijn per brief op de hoogte gesteld van de werkzaamheden.",
    "Het is van belang dat slachtoffers zich melden.",
    "De onderzoekers hebben gebruik gemaakt van openbare bronnen.",
    "Ik ben het daar niet mee eens.",
    "Ouders hoeven dit niet te melden bij de school.",
    "De treinen reden niet op tijd.",
    "Nee, dat is niet het geval.",
    "Het kabinet zet zich daar in Europees verband voor in.",
    "Gegevens van patiënten worden volgens de wet bewaard.",
]


@pytest.mark.parametrize(("kind", "sentence"), CUES)
def test_a_cue_of_this_kind_and_no_other_is_found(kind: str, sentence: str) -> None:
    assert {cue.kind for cue in find_cues(sentence)} == {kind}


@pytest.mark.parametrize("sentence", NONE)
def test_nothing_is_found(sentence: str) -> None:
    assert find_cues(sentence) == []


def test_a_third_of_the_rows_hold_no_cue() -> None:
    assert 3 * len(NONE) >= len(NONE) + len(CUES)


def words(text: str) -> list[tuple[str, str]]:
    return [(cue.kind, text[cue.start : cue.end]) for cue in find_cues(text)]


def test_the_quote_is_the_clause_that_carries_the_cue() -> None:
    text = "Het kabinet kent het rapport, maar beschikt niet over cijfers waaruit dit blijkt. De brug is open."
    assert words(text) == [("ignorance", "beschikt niet over cijfers")]


def test_the_reason_in_the_sentence_is_no_second_cue() -> None:
    text = "Bij gebrek aan cijfers is het niet mogelijk om aan te geven hoeveel bruggen dicht zijn."
    assert len(find_cues(text)) == 1


def test_two_parts_of_a_sentence_may_each_have_a_cue() -> None:
    text = "Het aantal is mij niet bekend; hoe dat komt is ook niet te zeggen."
    assert [kind for kind, _ in words(text)] == ["ignorance", "ignorance"]


def test_each_pointer_at_an_answer_is_a_cue() -> None:
    text = "Zie het antwoord op vraag 3 en, voor de kosten, zie ook de antwoorden op de vragen 5 en 6."
    assert [(cue.kind, cue.questions) for cue in find_cues(text)] == [("refers", (3,)), ("refers", (5, 6))]


def test_sending_to_an_answer_is_not_sending_to_a_paper() -> None:
    text = "Voor de kosten verwijs ik naar het antwoord op vraag 4."
    assert [kind for kind, _ in words(text)] == ["refers"]


def test_a_pointer_in_brackets_leaves_the_brackets_out() -> None:
    assert words("De brug is open (zie het antwoord op vraag 2).") == [("refers", "zie het antwoord op vraag 2")]


def test_will_not_say_goes_before_does_not_know() -> None:
    text = "Om privacyredenen kan ik niet aangeven om wie het gaat."
    assert [kind for kind, _ in words(text)] == ["refusal"]


def test_not_possible_is_ignorance_only_where_something_was_asked_to_be_told() -> None:
    text = "Nee, dat is helaas niet mogelijk."
    assert find_cues(text) == []
    assert [cue.kind for cue in find_cues(text, asked=True)] == ["ignorance"]


def test_capitals_that_become_two_characters_do_not_move_a_cue() -> None:
    text = "İstanbul is een stad. Het aantal is mij niet bekend."
    assert words(text) == [("ignorance", "Het aantal is mij niet bekend")]


def test_an_answer_without_words_has_no_cues() -> None:
    assert find_cues("") == find_cues("\n\n") == []


def test_a_sentence_that_never_ends_is_read_in_stretches() -> None:
    text = "het aantal is niet bekend en " * 400
    cues = find_cues(text)
    assert cues and all(cue.end - cue.start <= 1500 for cue in cues)
    assert [cue.start for cue in cues] == sorted(cue.start for cue in cues)
