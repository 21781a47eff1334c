"""What the cabinet says of a motion, phrase by phrase, and how several phrases are weighed."""

import pytest

from griffier.findings.motions.positions import (
    MENTION_CUES,
    STATUS_CUES,
    ZONE_CUES,
    Evidence,
    argued,
    judge,
    said_outright,
    status,
)
from griffier.lexicon.rows import rows

CUES = rows("motions/positions.csv")
TENSES = {"by_tense": "being_carried_out", "by_tense_done": "carried_out"}


@pytest.mark.parametrize("row", CUES, ids=lambda row: row["name"])
def test_a_cue_finds_its_example_and_not_its_counter_example(row: dict[str, str]) -> None:
    cues = {"mention": MENTION_CUES, "zone": ZONE_CUES, "status": STATUS_CUES}[row["scope"]]
    (cue,) = [cue for cue in cues if cue.name == row["name"]]
    assert cue.pattern.search(row["example"])
    assert not cue.pattern.search(row["counter_example"])


@pytest.mark.parametrize("row", CUES, ids=lambda row: row["name"])
def test_a_cue_says_what_its_line_says(row: dict[str, str]) -> None:
    find = {"mention": said_outright, "zone": argued, "status": status}[row["scope"]]
    found = find(row["example"], 0, len(row["example"]))
    assert found is not None
    assert found.position == TENSES.get(row["position"], row["position"])


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
    found = said_outright(sentence, 0, len(sentence))
    assert found is not None
    assert found.position == position


@pytest.mark.parametrize("sentence", ["De Kamer nam MOTIE aan.", "MOTIE verzoekt om een loket.", "Het kabinet kent MOTIE."])
def test_naming_a_motion_says_nothing_of_it(sentence: str) -> None:
    assert said_outright(sentence, 0, len(sentence)) is None


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
        ("Het kabinet ontraadt MOTIE.", "declined"),
        ("MOTIE acht ik overbodig.", "declined"),
        ("Ik zie MOTIE als ondersteuning van beleid.", "being_carried_out"),
        ("Naar aanleiding van MOTIE is een onderzoek gestart.", "carried_out"),
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
    found = said_outright(sentence, 0, len(sentence))
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
        "De uitvoering van MOTIE stuit op bezwaren.",
    ],
)
def test_what_the_kamer_did_with_a_motion_is_no_position_of_the_cabinet(sentence: str) -> None:
    assert said_outright(sentence, 0, len(sentence)) is None


def said(*positions: str) -> list[Evidence]:
    return [Evidence(position, i, i + 1, "rule") for i, position in enumerate(positions)]


@pytest.mark.parametrize(
    ("outright", "zone", "only_pointers", "described", "position"),
    [
        (["carried_out"], [], False, True, "carried_out"),
        (["being_carried_out", "carried_out"], [], False, True, "carried_out"),
        (["being_carried_out"], ["against"], False, True, "being_carried_out"),
        (["declined"], [], False, True, "declined"),
        (["declined", "carried_out"], [], False, True, "partly"),
        (["partly"], [], False, True, "partly"),
        ([], ["against"], False, True, "declined"),
        ([], ["for"], False, True, "being_carried_out"),
        ([], ["for", "against"], False, True, "partly"),
        (["noted"], [], True, False, "noted"),
        ([], [], False, False, "noted"),
        ([], [], False, True, "unclear"),
    ],
)
def test_words_that_say_it_outright_win(
    outright: list[str], zone: list[str], only_pointers: bool, described: bool, position: str
) -> None:
    judged = judge(said(*outright), said(*zone), only_pointers, described)
    assert judged.position == position
    assert (judged.quote is None) == (not outright and not zone)
