"""Joints between printed lines, row by row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffier.text.joints import Joint, ends_sentence, goes_on_plainly, joint

FULL = "De trein naar het noorden vertrekt elke avond kort na elf uur van spoor vier"
WIDTH = len(FULL)
SHORT = "Dat blijft zo."

ROWS = [  # line, following, gap, turned, joint, why
    (FULL, "en komt de volgende ochtend aan.", False, False, Joint.BLANK, "a wrapped line"),
    (FULL, "en komt de volgende ochtend aan.", True, False, Joint.BLANK, "a blank line inside a sentence"),
    (SHORT, "Het kabinet overweegt dit.", False, False, Joint.PARAGRAPH, "a short last line, then a capital"),
    (SHORT, "Het kabinet overweegt dit.", True, False, Joint.PARAGRAPH, "a blank line after a full stop"),
    (FULL + ".", "Het kabinet overweegt dit.", False, False, Joint.BLANK, "a full line may end a sentence inside a paragraph"),
    (FULL + "?", "Het kabinet overweegt dit.", False, True, Joint.PARAGRAPH, "a question, then a new page"),
    ("Vraag 12", "Bent u bekend met het bericht?", False, False, Joint.PARAGRAPH, "a label stands alone"),
    (FULL, "Antwoord vragen 20 en 21", False, False, Joint.PARAGRAPH, "a label stands alone"),
    (FULL + ".", "13 Welke treinen rijden er?", False, False, Joint.PARAGRAPH, "sentences do not begin with a number"),
    (FULL, "13 treinen per nacht.", False, False, Joint.BLANK, "a number in mid-sentence"),
    ("Wij onderscheiden:", "• stille treinen,", False, False, Joint.ITEM, "a list begins"),
    ("• stille treinen,", "• stille stations.", False, False, Joint.ITEM, "a list goes on"),
    (
        "het besluit van het kabinet",
        "– hoe dan ook – te volgen.",
        False,
        False,
        Joint.BLANK,
        "a dash in mid-sentence is no bullet",
    ),
    ("de nachttrein naar het noor-", "den vertrekt", False, False, Joint.HYPHEN, "a broken word"),
    ("de lijn Utrecht -", "Zwolle", False, False, Joint.BLANK, "a dash after a blank breaks no word"),
    ("zie https://www.voorbeeld.nl/een-lang-", "adres-over-twee-regels", False, False, Joint.NOTHING, "an address goes on"),
    ("(bron: https://www.voorbeeld.nl/nieuws)", "Het kabinet kent het bericht.", True, False, Joint.PARAGRAPH, "an address ends"),
    ("zie https://www.voorbeeld.nl/rapport", "https://www.voorbeeld.nl/bijlage", False, False, Joint.BLANK, "a second address"),
    ("(bronnen: https://", "www.voorbeeld.nl/nieuws)", True, False, Joint.NOTHING, "an address broken after its slashes"),
]


@pytest.mark.parametrize(("line", "following", "gap", "turned", "expected", "why"), ROWS)
def test_rows(line: str, following: str, gap: bool, turned: bool, expected: Joint, why: str) -> None:
    assert joint(line, following, WIDTH, gap=gap, turned=turned, single=False, in_url=False) is expected, why


@pytest.mark.parametrize("line", ["Ja.", "Is dit zo?", "Als volgt:", "(zie bijlage)", "«Stil!»", "het einde.”"])
def test_these_lines_end_a_sentence(line: str) -> None:
    assert ends_sentence(line)


@pytest.mark.parametrize("line", ["het kabinet", "Stille treinen", "de minister,", "«stil»", "35 207"])
def test_these_lines_do_not(line: str) -> None:
    assert not ends_sentence(line)


LINES = st.text(alphabet="aAbVo1 .:;?!)(-–•/«»", min_size=1, max_size=12).map(str.strip).filter(bool)


@given(
    LINES | st.sampled_from(["Vraag 12", "Antwoord", "zie www.x.nl", "http://x.nl/a-"]),
    LINES | st.sampled_from(["Vraag 12", "Antwoord 3 tot en met 5", "antwoord", "vraag 2"]),
    st.integers(1, 60),
)
def test_the_short_way_says_what_the_long_way_says(line: str, following: str, width: int) -> None:
    if goes_on_plainly(line, following, width):
        assert joint(line, following, width, gap=False, turned=False, single=False, in_url=False) is Joint.BLANK


@pytest.mark.parametrize("end", ["(Kamerstuk 99 101, nr.", "zie blz.", "Stcrt. 2031, nr."])
def test_a_number_goes_on_behind_its_abbreviation(end: str) -> None:
    told = f"Dat is aangekondigd in de brief van 2 juli 2031 {end}"
    assert joint(told, "291). In deze brief staat", 60, gap=False, turned=False, single=False, in_url=False) is Joint.BLANK
    other = "Dat is aangekondigd in de brief van 2 juli 2031 over de bruggen."
    assert joint(other, "291 Deelt u die mening", 60, gap=False, turned=False, single=False, in_url=False) is Joint.PARAGRAPH
