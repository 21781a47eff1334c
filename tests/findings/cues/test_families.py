"""Cues in the many ways in which answers refuse, do not know, refer and put off; and sentences that are none of these."""

import pytest

from griffier.findings.cues import find_cues

CUES = [
    ("deferral", "In de komende Voorjaarsnota wordt uw Kamer hierover nader geïnformeerd."),
    ("deferral", "De uitkomsten deel ik na de zomer met uw Kamer."),
    ("deferral", "Ik kom hierop terug in de brief over de arbeidsmarkt."),
    ("deferral", "De Kamer krijgt hierover voor de begroting een brief."),
    ("elsewhere", "Voor het antwoord verwijs ik u naar de brief van 4 maart 2031."),
    ("elsewhere", "Voor de details wijs ik u op bijlage 2 bij de begroting."),
    ("elsewhere", "Ik heb uw Kamer hier op 3 april 2031 over geïnformeerd."),
    ("elsewhere", "Het rapport is te vinden op de website van de inspectie."),
    ("ignorance", "Hoeveel dat er precies zijn wordt niet geregistreerd."),
    ("ignorance", "Ik beschik niet over deze gegevens."),
    ("ignorance", "Dat valt op voorhand niet te zeggen."),
    ("ignorance", "Er bestaat geen landelijk overzicht van deze leegstand."),
    ("ignorance", "Cijfers hierover worden niet bijgehouden."),
    ("ignorance", "Mij is niet bekend hoeveel scholen dit doen."),
    ("ignorance", "Een exacte schatting is niet te geven."),
    ("ignorance", "Het ministerie heeft hier geen zicht op."),
    ("ignorance", "Of de gemeente dit heeft gedaan onttrekt zich aan mijn waarneming."),
    ("ignorance", "Daarvan heb ik geen cijfers."),
    ("ignorance", "Dat is vooralsnog onduidelijk."),
    ("ignorance", "Het ministerie registreert dit niet."),
    ("ignorance", "Niet bekend is hoeveel scholen meedoen."),
    ("ignorance", "Hoe dit zich ontwikkelt is moeilijk te voorspellen."),
    ("ignorance", "Wij houden geen lijst bij van deze bedrijven."),
    ("refers", "Zie mijn antwoord op vraag 2."),
    ("refers", "Zie hiervoor de antwoorden op de vragen 4 en 5."),
    ("refusal", "Hierover kan ik in het belang van de lopende onderhandelingen geen mededelingen doen."),
    ("refusal", "Daar kan ik nu niet op vooruitlopen."),
    ("refusal", "Ik treed niet in individuele zaken."),
    ("refusal", "Het is niet aan mij daarover te oordelen."),
    ("refusal", "Over individuele belastingplichtigen doe ik geen uitspraken vanwege de geheimhoudingsplicht."),
    ("refusal", "Ik vind het niet passend hier als minister iets van te vinden."),
    ("refusal", "Op vragen over personen ga ik niet in."),
    ("refusal", "Het is aan de rechter om hierover te oordelen en niet aan mij."),
    ("refusal", "De uitkomst staat nog niet vast, dus ik loop daar niet op vooruit."),
]
NONE = [
    "Nee, ik ben niet voornemens dit te doen.",
    "Er zijn mij geen signalen bekend van misbruik.",
    "Voor zover bekend is dit niet gebeurd.",
    "Zoals uiteengezet in de nota is het budget verhoogd.",
    "De gemeente kent de bewoners niet.",
    "Ik overleg hierover met de sector.",
    "De regels worden nog gepubliceerd.",
    "De wethouder kende de cijfers niet.",
    "Dit verbod geldt niet voor scholen.",
    "Ik deel die mening niet.",
    "Dat klopt.",
    "Ik zie geen reden de wet aan te passen.",
]


@pytest.mark.parametrize(("kind", "sentence"), CUES)
def test_a_cue_is_heard_in_all_its_forms(kind: str, sentence: str) -> None:
    assert [cue.kind for cue in find_cues(sentence)] == [kind]


@pytest.mark.parametrize("sentence", NONE)
def test_other_words_are_no_cue(sentence: str) -> None:
    assert find_cues(sentence) == []
