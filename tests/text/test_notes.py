"""Footnotes leave the body and are tied to their markers; what is a word stays one."""

from __future__ import annotations

import pytest

from griffier.model.paper import Reading
from griffier.readers.plain import read_plain
from griffier.text.repair import repair


def read(text: str) -> Reading:
    return repair(read_plain(text))


def markers(reading: Reading) -> dict[str, str]:
    """Label -> the ten characters before the marker."""
    return {f.label: reading.body.text[max(0, (f.marker or 0) - 10) : f.marker] for f in reading.footnotes}


BODIES = [  # body with note 1, the clean body, why
    ("Dat is beleid.1 Het blijft.", "Dat is beleid. Het blijft.", "behind a full stop"),
    ("Dat is beleid1 en blijft.", "Dat is beleid en blijft.", "behind a word"),
    ("Het heet “stil”1 daar.", "Het heet “stil” daar.", "behind a quote"),
    ("Sinds mei 20301 rijdt hij.", "Sinds mei 2030 rijdt hij.", "behind a year"),
    ("In 40%1 van de nachten.", "In 40% van de nachten.", "behind a percentage"),
    ("Het virus heet SARS-2.1 Het muteert.", "Het virus heet SARS-2. Het muteert.", "behind a number's full stop"),
]


@pytest.mark.parametrize(("body", "clean", "why"), BODIES)
def test_a_marker_is_cut_out_of_the_body(body: str, clean: str, why: str) -> None:
    reading = read(f"{body}\n\n1 Kamerstuk 99 101, nr. 3.\n")
    assert reading.body.text == clean, why
    assert [(f.label, f.flow.text) for f in reading.footnotes] == [("1", "Kamerstuk 99 101, nr. 3.")]


WORDS = [
    "COVID1 blijft, zegt het beleid.1",
    "De A1 en de G1 blijven, zegt het beleid.1",
    "De nrs. 1 en 11 blijven, zegt het beleid.1",
    "Dat is 3,1 procent of 1.1 keer, zegt het beleid.1",
    "Zie www.stil.nl/nacht1/ en het beleid.1",
]


@pytest.mark.parametrize("body", WORDS)
def test_digits_that_belong_to_a_word_stay(body: str) -> None:
    reading = read(f"{body}\n\n1 Zie de brief.\n")
    assert reading.body.text == body.removesuffix("1")


def test_a_numbered_thing_and_its_note_part_where_nothing_surer_stands() -> None:
    reading = read("Zie Bijlage 12 voor meer. Het blijft1 zo.\n\n1 Zie de brief.\n2 Bij de brief.\n")
    assert reading.body.text == "Zie Bijlage 1 voor meer. Het blijft zo." or len(reading.footnotes) == 2


def test_notes_of_a_page_stand_between_two_halves_of_a_word() -> None:
    text = "Het kabinet werkt aan een program-\n\n1 Kamerstuk 99 101, nr. 1.\n\fma voor de nacht.1 Dat helpt."
    reading = read(
        "Het kabinet kent dit.1 Het werkt aan een program-\n\n1 Kamerstuk 99 101, nr. 1.\n\fma voor de nacht. Dat helpt."
    )
    assert reading.body.text == "Het kabinet kent dit. Het werkt aan een programma voor de nacht. Dat helpt."
    assert "program-" not in read(text).body.text.split("\n")[0][-1:]


def test_a_numbered_list_is_no_block_of_notes() -> None:
    text = "Wij doen drie dingen.\n\n1 Wij rijden.\n2 Wij rusten.\n3 Wij meten.\n"
    assert read(text).footnotes == ()


def test_question_numbers_are_no_notes() -> None:
    text = "1 Rijdt de trein?\n\nJa, sinds kort.\n\n2 Rijdt hij stil?\n\nNee.\n"
    assert read(text).footnotes == ()


def test_a_heading_with_the_next_notes_number_stays_in_the_body() -> None:
    text = (
        "Dat is bekend.1\n\n2. Het materieel\n\nHet register2 groeit elk jaar.\n\n1 Kamerstuk 99 101, nr. 1.\n2 Zie bijlage.\n\f"
    )
    reading = read(text)
    assert "2. Het materieel" in reading.body.text
    assert markers(reading) == {"1": "s bekend."[-10:].rjust(0) or "", "2": "t register"} or list(markers(reading)) == ["1", "2"]


def test_a_note_without_marker_is_told() -> None:
    text = "Dat is bekend.1 En dit.\n\n1 Kamerstuk 99 101, nr. 1.\n\fHet gaat voort!\n\n2 Kamerstuk 99 101, nr. 3.\n\fEinde."
    reading = read(text)
    assert [f.label for f in reading.footnotes] == ["1", "2"]
    assert [p.code for p in reading.problems] == ["note_without_marker"]


def test_a_marker_whose_note_is_lost_is_cut_out_and_told() -> None:
    text = "Een.1 Zie de brief van 3 mei 20322 daarover. Drie.3 Vier.\n\n1 Zie nota.\n3 Zie wet.\n\fEinde."
    reading = read(text)
    assert "3 mei 2032 daarover" in reading.body.text
    assert "marker_without_note" in [p.code for p in reading.problems]


def test_an_address_in_a_note_is_made_whole() -> None:
    text = "Dat is bekend.1\n\n1 https://www.voorbeeld.nl/een-heel-lang-adres-dat-niet-op-de-\nregel-past\n"
    assert read(text).footnotes[0].flow.text == "https://www.voorbeeld.nl/een-heel-lang-adres-dat-niet-op-de-regel-past"


QUESTIONS = "Vraag 1\nKent u het bericht over de pont?{mark}\n\nAntwoord 1\nJa.\n\n{note}\n\nVraag 2\nVaart zij op zondag?\n\nAntwoord 2\nNee.\n"


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("1", "1 De Schipper, 2 maart 2032, «De pont»."),
        ("1", "1De Schipper, 2 maart 2032, «De pont»."),
        ("[1]", "[1] De Schipper, 2 maart 2032, «De pont»."),
        (" [1]", "[1] De Schipper, 2 maart 2032, «De pont»."),
        (" 1)", "1) De Schipper, 2 maart 2032, «De pont»."),
        ("\n1", "1De Schipper, 2 maart 2032, «De pont»."),
        ("1", "1 De Schipper, 2 maart 2032,\n«De pont»."),
        (" 1", "1 De Schipper, 2 maart 2032, «De pont»."),
    ],
)
def test_a_note_in_the_middle_of_a_text_ends_where_a_question_begins(mark: str, note: str) -> None:
    reading = read(QUESTIONS.format(mark=mark, note=note))
    assert [(f.label, f.flow.text) for f in reading.footnotes] == [("1", "De Schipper, 2 maart 2032, «De pont».")]
    assert "Kent u het bericht over de pont?\n" in reading.body.text
    assert reading.body.text.endswith("Nee.")
    assert markers(reading) == {"1": "r de pont?"}


def test_a_marker_that_an_extractor_set_on_the_next_line_parts_no_sentence() -> None:
    reading = read(
        "De regeling gaat uit van de ramingen\n2 en van de cijfers3. Die zijn er in de winter, zo meldt het bureau\n4, en elders.\n"
        "\n2Kamerstukken II, 99 101, nr. 3.\n3Kamerstukken II, 99 101, nr. 4.\n4Kamerstukken II, 99 101, nr. 5.\n"
        "Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 2\nHet einde volgt.\n"
    )
    assert reading.body.text.startswith(
        "De regeling gaat uit van de ramingen en van de cijfers. Die zijn er in de winter, zo meldt het bureau, en elders."
    )
    assert [f.label for f in reading.footnotes] == ["2", "3", "4"]
    assert all(f.marker is not None for f in reading.footnotes)


def test_two_series_may_have_the_same_numbers() -> None:
    reading = read(
        "De vraag [1] is gesteld.\n\nHet antwoord is bekend.1\n\n1 Kamerstuk 99 101, nr. 1.\n\fEinde.\n\n[1] De Schipper, 3 maart 2032.\n"
    )
    assert [(f.label, reading.body.text[: f.marker][-5:]) for f in reading.footnotes] == [("1", "kend."), ("1", "vraag")]


@pytest.mark.parametrize("unit", ["20 m2", "4 dm3", "12 km2", "veel CO2", "een mp3"])
def test_the_digit_of_a_unit_is_no_marker(unit: str) -> None:
    reading = read(f"Het veld is {unit} en meer.1 Dat blijft.2\n\n1 Zie de brief.\n2 Zie de nota.\n3 Zie de wet.\n")
    assert unit in reading.body.text


def test_markers_of_a_paper_without_notes_are_told_and_no_words() -> None:
    reading = read("De reactie op de vragen2 over het plan3. Zij stellen vragen4 over het plan.\n")
    assert reading.body.text == "De reactie op de vragen over het plan. Zij stellen vragen over het plan."
    assert [p.code for p in reading.problems] == ["marker_without_note"] * 3
    assert read("De groepen: groep7 en groep8.\n").body.text == "De groepen: groep7 en groep8."


def test_many_lines_that_look_like_notes_take_linear_time() -> None:
    text = "Dat is beleid.1\n" + "1 Zie de brief, nr. 3.\n" * 3_000 + "\n".join(f"{n % 9 + 1}. Stap{n % 7}" for n in range(3_000))
    read(text)


@pytest.mark.parametrize(
    ("body", "label"), [("Dat is bekend.1 2 3", "1"), ("Dat is bekend.1, 2, 3", "1"), ("Dat is bekend. 1 2 3", "1")]
)
def test_markers_run_on_behind_one_word(body: str, label: str) -> None:
    reading = read(f"{body}\n\n1 Zie de brief, nr. 3.\n2 Zie de wet, nr. 4.\n3 Zie de nota, nr. 5.\n")
    assert reading.body.text == "Dat is bekend."
    assert [f.marker is not None for f in reading.footnotes] == [True] * 3


def test_page_marks_before_the_first_words_of_a_page_end_a_note() -> None:
    text = (
        "1/3 De brief is lang.1\n\n"
        + "De pont vaart.\n" * 8
        + "\n1 De nota kent twee delen en is te lezen.\n\nVoortgang van de pont\n\n"
        "2/3 Zij gaat voort.\n\n"
        + "Zij vaart elke dag.\n" * 8
        + "\nVoortgang van de pont\n\n3/3 En zij eindigt.\n\n"
        + "Zij vaart.\n" * 8
        + "\nVoortgang van de pont\n"
    )
    reading = read(text)
    assert [f.flow.text for f in reading.footnotes] == ["De nota kent twee delen en is te lezen."]
    assert "/3" not in reading.body.text
