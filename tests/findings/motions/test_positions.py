"""What the cabinet says of a motion, phrase by phrase, and how several phrases are weighed."""

import pytest

from griffier.findings.motions import execution
from griffier.findings.motions.positions import STATUS_CUES, ZONE_CUES, Evidence, argued, judge, status
from griffier.lexicon.rows import rows

CUES = rows("motions/positions.csv")


@pytest.mark.parametrize("row", CUES, ids=lambda row: row["name"])
def test_a_cue_finds_its_example_and_not_its_counter_example(row: dict[str, str]) -> None:
    cues = {"zone": ZONE_CUES, "status": STATUS_CUES}[row["scope"]]
    (cue,) = [cue for cue in cues if cue.name == row["name"]]
    assert cue.pattern.search(row["example"])
    assert not cue.pattern.search(row["counter_example"])


@pytest.mark.parametrize("row", CUES, ids=lambda row: row["name"])
def test_a_cue_says_what_its_line_says(row: dict[str, str]) -> None:
    find = {"zone": argued, "status": status}[row["scope"]]
    found = find(row["example"], 0, len(row["example"]))
    assert found is not None
    assert found.position == row["position"]


@pytest.mark.parametrize("row", rows("motions/execution.csv"), ids=lambda row: row["kind"])
def test_a_line_of_words_finds_its_example_and_not_its_counter_example(row: dict[str, str]) -> None:
    words = execution.compiled(row["words"])
    assert words.search(row["example"])
    assert not words.search(row["counter_example"])


@pytest.mark.parametrize("row", rows("motions/advice.csv"), ids=lambda row: row["advice"])
def test_an_advice_is_no_position(row: dict[str, str]) -> None:
    found = execution.said(row["example"])
    assert found is not None and found.advice == row["advice"] and found.position is None
    assert execution.advice_in(row["counter_example"]) != row["advice"]


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("Conform MOTIE heeft het kabinet een loket geopend.", "carried_out"),
        ("Ter uitvoering van MOTIE is een loket geopend.", "carried_out"),
        ("Naar aanleiding van MOTIE zal ik een loket openen.", "being_carried_out"),
        ("In lijn met MOTIE onderzoekt het kabinet een loket.", "being_carried_out"),
    ],
)
def test_the_tense_tells_what_is_done_from_what_is_under_way(sentence: str, position: str) -> None:
    found = execution.said(sentence)
    assert found is not None
    assert found.position == position


@pytest.mark.parametrize("sentence", ["De Kamer nam MOTIE aan.", "MOTIE verzoekt om een loket.", "Het kabinet kent MOTIE."])
def test_naming_a_motion_says_nothing_of_it(sentence: str) -> None:
    assert execution.said(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("Ik heb MOTIE uitgevoerd door de gemeenten een handreiking te sturen.", "carried_out"),
        ("Aan MOTIE is uitvoering gegeven met de brief van mei.", "carried_out"),
        ("MOTIE is daarmee uitgevoerd.", "carried_out"),
        ("Ik beschouw MOTIE als afgedaan.", "carried_out"),
        ("De uitvoering van MOTIE loopt.", "being_carried_out"),
        ("Ik zal MOTIE uitvoeren.", "being_carried_out"),
        ("MOTIE voer ik niet uit.", "declined"),
        ("Het kabinet kiest ervoor MOTIE niet uit te voeren.", "declined"),
        ("MOTIE wordt betrokken bij de herziening van de wet.", "being_carried_out"),
        ("Met de brief van 3 mei heb ik aan MOTIE voldaan.", "carried_out"),
        ("Ik zie MOTIE als ondersteuning van beleid.", "being_carried_out"),
        ("Naar aanleiding van MOTIE is een onderzoek gestart.", "being_carried_out"),
        ("Ik neem kennis van MOTIE.", "noted"),
        ("MOTIE kan ik niet uitvoeren omdat de wet dat verbiedt.", "declined"),
        ("MOTIE wordt ten dele uitgevoerd.", "partly"),
        ("Ik voer MOTIE uit door de norm te verlagen.", "being_carried_out"),
        ("Aan MOTIE wordt momenteel uitvoering gegeven.", "being_carried_out"),
        ("Hiermee is MOTIE afgehandeld.", "carried_out"),
        ("Hiermee geef ik invulling aan MOTIE.", "carried_out"),
        ("Ik ben van mening dat hiermee aan MOTIE is voldaan.", "carried_out"),
        ("Ik zal dan ook geen uitvoering geven aan MOTIE.", "declined"),
        ("MOTIE zal bij de uitwerking van het akkoord worden betrokken.", "being_carried_out"),
        ("De Kamer wordt voor de zomer geïnformeerd over de uitvoering van MOTIE.", "being_carried_out"),
    ],
)
def test_what_is_said_of_a_motion_in_other_word_orders(sentence: str, position: str) -> None:
    found = execution.said(sentence)
    assert found is not None
    assert found.position == position


@pytest.mark.parametrize(
    "sentence",
    [
        "MOTIE is door de Kamer aangenomen.",
        "De indiener heeft MOTIE ingetrokken.",
        "MOTIE is aangehouden.",
        "MOTIE werd met algemene stemmen verworpen.",
        "In het debat is MOTIE besproken.",
        "Ik voer MOTIE aan als voorbeeld.",
    ],
)
def test_what_the_kamer_did_with_a_motion_is_no_position_of_the_cabinet(sentence: str) -> None:
    assert execution.said(sentence) is None


@pytest.mark.parametrize(
    ("position", "sentence"),
    [
        ("carried_out", "Met de publicatie van de gids is MOTIE volledig ten uitvoer gelegd."),
        ("carried_out", "MOTIE is in 2033 geheel gerealiseerd."),
        ("carried_out", "Daarmee heb ik voldaan aan het verzoek in MOTIE."),
        ("carried_out", "Met deze brief doe ik MOTIE gestand."),
        ("carried_out", "Ik beschouw MOTIE hiermee als uitgevoerd."),
        ("carried_out", "Hiermee is uitvoering gegeven aan MOTIE."),
        ("carried_out", "Met het akkoord van 3 mei is tegemoetgekomen aan MOTIE."),
        ("carried_out", "Het door MOTIE gevraagde onderzoek is afgerond en aan uw Kamer gezonden."),
        ("carried_out", "De in MOTIE gevraagde evaluatie heeft uw Kamer op 4 juni ontvangen."),
        ("carried_out", "Naar aanleiding van MOTIE is de norm verlaagd."),
        ("carried_out", "Op verzoek van uw Kamer (MOTIE) heb ik de raad om advies gevraagd."),
        ("carried_out", "Met de instelling van het fonds is aan MOTIE tegemoet gekomen."),
        ("carried_out", "De regeling is, overeenkomstig MOTIE, per 1 juli aangepast."),
        ("carried_out", "Het verzoek uit MOTIE is hiermee afgerond."),
        ("carried_out", "Bijgaand treft u het overzicht aan waar MOTIE om vraagt."),
        ("carried_out", "MOTIE kan als afgedaan worden beschouwd."),
        ("carried_out", "Inmiddels is aan MOTIE gehoor gegeven."),
        ("being_carried_out", "Met de uitvoering van MOTIE is een begin gemaakt."),
        ("being_carried_out", "MOTIE wordt meegenomen in de herziening van de wet."),
        ("being_carried_out", "Ik werk aan de uitvoering van MOTIE."),
        ("being_carried_out", "Ter uitvoering van MOTIE spreek ik dit najaar met de sector."),
        ("being_carried_out", "Het kabinet zal uitvoering geven aan MOTIE."),
        ("being_carried_out", "MOTIE is opgepakt door mijn ministerie."),
        ("being_carried_out", "Over de uitvoering van MOTIE informeer ik u voor de zomer."),
        ("being_carried_out", "MOTIE betrek ik bij de uitwerking."),
        ("being_carried_out", "Het onderzoek waar MOTIE om vraagt is gestart."),
        ("being_carried_out", "MOTIE heeft mijn aandacht; ik kom voor de zomer met een voorstel om haar uit te voeren."),
        ("being_carried_out", "Aan MOTIE kon ik nog geen uitvoering geven."),
        ("being_carried_out", "MOTIE zal worden uitgevoerd zodra de wet in werking is."),
        ("being_carried_out", "De uitwerking van MOTIE vergt meer tijd."),
        ("being_carried_out", "Ik tref voorbereidingen om MOTIE uit te voeren."),
        ("being_carried_out", "Met de uitvoering van MOTIE ben ik bezig."),
        ("being_carried_out", "De stand van zaken van MOTIE is dat het wetsvoorstel bij de Raad van State ligt."),
        ("partly", "Aan MOTIE is grotendeels uitvoering gegeven."),
        ("partly", "MOTIE is op hoofdlijnen uitgevoerd, maar de termijn is niet gehaald."),
        ("partly", "Van de drie verzoeken in MOTIE zijn er twee uitgevoerd."),
        ("partly", "MOTIE heb ik voor het grootste deel uitgevoerd."),
        ("partly", "Ik voer MOTIE alleen uit wat betreft de scholen."),
        ("partly", "Ik geef gedeeltelijk gevolg aan MOTIE."),
        ("partly", "MOTIE is ten dele nagekomen."),
        ("declined", "MOTIE zal het kabinet niet uitvoeren."),
        ("declined", "Het kabinet ziet geen aanleiding MOTIE uit te voeren."),
        ("declined", "MOTIE kan niet worden uitgevoerd."),
        ("declined", "Ik zie af van uitvoering van MOTIE."),
        ("declined", "Het kabinet wijst het verzoek in MOTIE af."),
        ("declined", "Aan MOTIE zal ik geen gehoor geven."),
        ("declined", "Ik acht uitvoering van MOTIE onwenselijk."),
        ("declined", "Het is niet mogelijk om aan MOTIE te voldoen."),
        ("declined", "Voor wat MOTIE vraagt ontbreekt een wettelijke grondslag."),
        ("declined", "Ik ben niet voornemens MOTIE over te nemen of uit te voeren."),
        ("declined", "Het kabinet is het niet eens met MOTIE en laat haar onuitgevoerd."),
        ("declined", "MOTIE wordt naast zich neergelegd."),
        ("noted", "Het kabinet heeft kennis genomen van MOTIE."),
        ("noted", "MOTIE is mij bekend."),
        ("noted", "Ik heb MOTIE gelezen."),
        ("noted", "Van MOTIE heb ik nota genomen."),
        (None, "MOTIE is op 3 mei aangenomen."),
        (None, "MOTIE werd met 90 stemmen voor aanvaard."),
        (None, "MOTIE verzoekt de regering de norm te verlagen en die uit te voeren."),
        (None, "De leden van de fractie vragen naar MOTIE."),
        (None, "Uw Kamer heeft MOTIE verworpen."),
        (None, "In het debat is ook gesproken over MOTIE."),
        (None, "De indieners van MOTIE willen dat de wet wordt uitgevoerd."),
        (None, "Wanneer wordt MOTIE uitgevoerd?"),
        (None, "Ik verzoek de indiener MOTIE aan te houden."),
        (None, "Ik ontraad MOTIE, omdat uitvoering niet mogelijk is."),
        (None, "Als ik MOTIE zo mag lezen, kan ik haar oordeel Kamer geven."),
        (None, "Het kabinet neemt MOTIE over."),
        (None, "De heer De Wit heeft in MOTIE gepleit voor een verbod."),
    ],
)
def test_what_a_sentence_says_is_read_from_what_it_is(position: str | None, sentence: str) -> None:
    found = execution.said(sentence)
    assert (found.position if found else None) == position


@pytest.mark.parametrize(
    "sentence",
    [
        "Deelt u de mening dat MOTIE nog niet is uitgevoerd?",
        "De leden van de fractie van Kompas vragen of MOTIE wordt uitgevoerd.",
        "Het lid Aap stelt dat MOTIE niet is uitgevoerd.",
        "Indien MOTIE wordt aangenomen, voer ik haar uit.",
        "MOTIE verzoekt de regering de norm te verlagen en die niet later uit te voeren.",
    ],
)
def test_what_is_asked_told_by_others_or_supposed_is_not_the_cabinets(sentence: str) -> None:
    assert execution.said(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("Zij is inmiddels uitgevoerd.", "carried_out"),
        ("Deze motie voer ik niet uit.", "declined"),
        ("De uitvoering neem ik opnieuw ter hand.", "being_carried_out"),
    ],
)
def test_a_sentence_behind_may_point_to_the_motion(sentence: str, position: str) -> None:
    assert execution.said(sentence) is None
    found = execution.said(sentence, follows=True)
    assert found is not None and found.position == position


def said(*positions: str) -> list[Evidence]:
    return [Evidence(position, i, i + 1, "rule") for i, position in enumerate(positions)]


@pytest.mark.parametrize(
    ("direct", "zone", "unclear", "position"),
    [
        (["carried_out"], [], False, "carried_out"),
        (["being_carried_out", "carried_out"], [], False, "carried_out"),
        (["carried_out", "being_carried_out"], [], False, "being_carried_out"),
        (["being_carried_out"], ["against"], False, "being_carried_out"),
        (["declined", "carried_out"], [], False, "carried_out"),
        (["carried_out", "declined"], [], False, "partly"),
        (["declined"], [], False, "declined"),
        (["noted", "partly"], [], False, "partly"),
        ([], ["against"], False, "declined"),
        ([], ["for"], False, "being_carried_out"),
        ([], ["for", "against"], False, "partly"),
        (["noted"], [], False, "noted"),
        ([], [], False, None),
        ([], [], True, "unclear"),
    ],
)
def test_the_last_word_on_the_motion_itself_wins(direct: list[str], zone: list[str], unclear: bool, position: str | None) -> None:
    judged = judge(said(*direct), said(*zone), unclear)
    assert judged.position == position
    assert (judged.quote is None) == (not direct and not zone)


def test_what_was_said_before_is_kept() -> None:
    judged = judge(said("declined", "being_carried_out", "carried_out"), [])
    assert [evidence.position for evidence in judged.earlier] == ["being_carried_out", "declined"]
