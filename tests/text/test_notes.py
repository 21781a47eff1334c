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
