"""Promises in sentences as ministers write them, and sentences that promise nothing. The paper is of 20 April 2022."""

import datetime as dt

import pytest

from griffier.findings.commitments import find_commitments

PAPER = dt.date(2022, 4, 20)

PROMISES = [  # sentence, kind, strength, told again, due_to
    ("Zoals toegezegd tijdens het debat van 3 maart, zal ik uw Kamer voor de zomer informeren over de lijst.", "inform", "firm", True, "2022-06-20"),
    ("Ik zeg uw Kamer toe hierover voor het zomerreces een brief te sturen.", "deliver", "firm", False, "2022-06-30"),
    ("Ik ben voornemens om de regeling per 1 januari 2023 aan te passen.", "legislate", "intended", False, "2023-01-01"),
    ("De staatssecretaris van Financiën zal u hierover nader berichten.", "inform", "firm", False, None),
    ("Na de zomer stuur ik uw Kamer een hoofdlijnenbrief.", "deliver", "firm", False, None),
    ("Uw Kamer ontvangt de evaluatie uiterlijk in het eerste kwartaal van 2023.", "deliver", "firm", False, "2023-03-31"),
    ("Ik verwacht uw Kamer hierover in september te kunnen informeren.", "inform", "intended", False, "2022-09-30"),
    ("Het wetsvoorstel zal naar verwachting eind 2022 bij uw Kamer worden ingediend.", "legislate", "intended", False, "2022-12-31"),
    ("De resultaten zal ik, voorzien van een beleidsreactie, naar uw Kamer sturen.", "deliver", "firm", False, None),
    ("In de volgende voortgangsrapportage kom ik hierop terug.", "inform", "firm", False, None),
    ("De Minister van Volksgezondheid, Welzijn en Sport en ik zullen uw Kamer in juni informeren.", "inform", "firm", False, "2022-06-30"),
    ("Dit kabinet gaat een nationaal coördinator aanstellen.", "act", "firm", False, None),
    ("Er wordt gewerkt aan een algemene maatregel van bestuur.", "legislate", "ongoing", False, None),
    ("De Wet op de fooien wordt in 2024 geëvalueerd.", "investigate", "firm", False, "2024-12-31"),
    ("Ik zal uw Kamer hierover blijven informeren.", "inform", "ongoing", False, None),
    ("Ik heb tijdens het commissiedebat toegezegd uw Kamer hierover te informeren.", "inform", "firm", True, None),
    ("In het regeerakkoord is afgesproken dat het kabinet de toeslagen zal afschaffen.", "act", "firm", True, None),
    ("Over dit onderwerp zal uw Kamer een aparte brief ontvangen.", "deliver", "firm", False, None),
    ("Voor de begrotingsbehandeling stuur ik uw Kamer een overzicht.", "deliver", "firm", False, None),
    ("Ik informeer uw Kamer hierover zodra er meer bekend is.", "inform", "firm", False, None),
]  # fmt: skip

NO_PROMISES = [  # sentence, why it promises nothing
    ("Uw Kamer is hierover op 3 maart jl. geïnformeerd.", "past"),
    ("Met deze brief doe ik de toezegging gestand om uw Kamer te informeren.", "done with this letter"),
    ("De Europese Commissie zal in juni een voorstel presenteren.", "another's act"),
    ("De gemeente Utrecht is voornemens het loket te sluiten.", "another's act"),
    ("Kunt u toezeggen dat u de Kamer voor de zomer informeert?", "a question"),
    ("Het kabinet blijft zich inzetten voor een goede oplossing.", "a wish"),
    ("Nederland zal zich blijven inzetten voor vrede.", "a wish, though in the future"),
    ("Ik wil niet vooruitlopen op de uitkomsten van het onderzoek.", "a refusal"),
    ("Dit zou betekenen dat de regeling wordt gewijzigd.", "conditional"),
    ("Het kabinet zou de regeling in mei kunnen wijzigen.", "conditional"),
    ("De prijs zal naar verwachting stijgen.", "nobody's act"),
    ("Er zal aandacht zijn voor fietsers.", "nobody's act"),
    ("Uw Kamer wordt jaarlijks via het jaarverslag geïnformeerd.", "standing practice"),
    ("Bijgaand stuur ik u de antwoorden op de vragen.", "done with this letter"),
    ("Hiermee is voldaan aan de toezegging aan het lid Jansen.", "kept, not made"),
    ("De rechter zal daarover moeten oordelen.", "another's act"),
    ("Het kabinet is niet voornemens de wet te wijzigen.", "refused"),
    ("Dat zal het kabinet niet doen.", "refused"),
    ("De heer Jansen heeft toegezegd dat hij het pand verlaat.", "another's promise"),
    ("De motie verzoekt de regering de Kamer voor de zomer te informeren.", "a request"),
    ("Ook vragen zij of het kabinet de regeling zal wijzigen.", "a question told"),
    ("De minister zei: «Ik zal de Kamer in mei informeren».", "quoted"),
    ("Indien nodig zal ik maatregelen nemen.", "only if needed"),
    ("Het kabinet volgt de ontwikkelingen nauwgezet.", "present work without a product"),
    ("Het kabinet werkt aan de uitvoering van de wet.", "present work without a product"),
    ("In de brief wordt uw Kamer geïnformeerd over de voortgang.", "done in another letter"),
    ("Daarmee zal Nederland de doelstelling niet halen.", "nobody's act"),
    ("De minister zal worden verzocht de lijst te delen.", "asked, not promised"),
    ("Leerlingen worden in mei getoetst.", "standing practice"),
    ("De minister heeft zoals aangekondigd overleg gevoerd.", "done"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "strength", "earlier", "due_to"), PROMISES)
def test_a_promise_is_found_with_what_its_words_say(
    sentence: str, kind: str, strength: str, earlier: bool, due_to: str | None
) -> None:
    (found,) = find_commitments(sentence, PAPER)
    assert (found.kind, found.strength, found.earlier, found.due_to) == (kind, strength, earlier, due_to)


@pytest.mark.parametrize(("sentence", "why"), NO_PROMISES)
def test_other_sentences_promise_nothing(sentence: str, why: str) -> None:
    assert find_commitments(sentence, PAPER) == [], why


@pytest.mark.parametrize("sentence", [row[0] for row in PROMISES])
def test_every_word_of_a_finding_stands_in_its_sentence(sentence: str) -> None:
    text = f"Een zin vooraf. {sentence} Een zin erna."
    (found,) = find_commitments(text, PAPER)
    quote = text[found.start : found.end]
    assert quote == sentence.rstrip(".")
    for words in (found.what, found.by, found.to, found.due_text):
        assert words is None or words in quote


def test_a_question_counts_only_where_it_tells_a_promise_again() -> None:
    asked = "Kent u de toezegging van de minister dat de Kamer de lijst krijgt? Zal het kabinet de lijst delen?"
    (found,) = find_commitments(asked, PAPER, only="retold")
    assert found.earlier
    assert found.by == "de minister"


def test_a_paper_of_somebody_else_promises_only_where_this_government_is_named() -> None:
    text = "Er wordt een loket opgericht. De minister zal de lijst delen."
    (found,) = find_commitments(text, PAPER, only="named")
    assert found.by == "De minister"


def test_the_number_of_a_paper_at_the_end_is_no_part_of_the_promise() -> None:
    text = "Ik zal de lijst delen (Kamerstuk 12 345, nr. 6)."
    (found,) = find_commitments(text, PAPER)
    assert text[found.start : found.end] == "Ik zal de lijst delen"


def test_what_is_founded_is_dated_by_the_sentence_that_says_when_it_is_ready() -> None:
    text = "Er wordt een loket opgericht. Dat helpt. Het loket zal in mei gereed zijn."
    founded, ready = find_commitments(text, PAPER)
    assert founded.due_to == ready.due_to == "2022-05-31"


def test_a_term_that_is_past_is_no_term_of_a_promise() -> None:
    (found,) = find_commitments("Zoals in 2019 afgesproken zal het kabinet de lijst delen.", PAPER)
    assert found.due_text is None


def test_without_the_papers_date_a_relative_term_has_no_dates() -> None:
    (found,) = find_commitments("Uw Kamer wordt hierover dit najaar geïnformeerd.", None)
    assert (found.due_text, found.due_from, found.due_to) == ("dit najaar", None, None)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("De minister heeft vorig jaar een fors actieplan voor de binnenvaart aangekondigd om de vloot te vergroenen.", "een fors actieplan voor de binnenvaart"),
        ("Dat was de avond waarop het kabinet een tweede pakket aan maatregelen heeft aangekondigd.", "een tweede pakket aan maatregelen"),
        ("In de brief werd aangekondigd dat het kabinet onderzoek ging doen naar de dijken.", "het kabinet onderzoek ging doen naar de dijken"),
        ("In mijn brief van 14 mei 2021 heb ik toegezegd de sluis in 2023 te openen.", "de sluis in 2023 te openen"),
        ("In dat debat heb ik toegezegd dat de lijst er komt.", "de lijst er komt"),
        ("Zoals aangekondigd zal het kabinet de sluis in 2023 openen.", "de sluis in 2023 openen"),  # no report of a promise
        ("Het kabinet zal de sluis in 2023 openen.", "de sluis in 2023 openen"),
    ],
)  # fmt: skip
def test_of_a_promise_told_again_the_object_is_said_not_the_telling(sentence: str, what: str) -> None:
    (found,) = find_commitments(sentence, PAPER)
    assert found.what == what


@pytest.mark.parametrize(
    "sentence",
    [
        "De Dienst Zeehavens heeft het voornemen om een boete op te leggen kenbaar gemaakt.",
        "Het kabinet heeft op 3 mei het voornemen geuit om de sluis te verbreden.",
        "Nederland zal in Brussel blijven inzetten op een eerlijke verdeling van de lasten.",
        "Het kabinet zal blijven inzetten op draagvlak onder omwonenden.",
    ],
)
def test_an_intention_told_before_and_a_wish_that_goes_on_promise_nothing(sentence: str) -> None:
    assert find_commitments(sentence, PAPER) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "De Dienst Zeehavens heeft het voornemen om de steiger te verbreden.",
    ],
)
def test_an_intention_that_stands_and_one_that_can_be_seen_are_promises(sentence: str) -> None:
    assert len(find_commitments(sentence, PAPER)) == 1
