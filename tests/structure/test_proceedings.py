"""Sections of proceedings and letters in markup."""

from __future__ import annotations

import pytest

from griffier.readers.xml import read_xml
from griffier.structure.marked import structure_marked
from griffier.structure.proceedings import sections_of
from tests.papers import SHARED, needs_shared
from tests.readers.markup_papers import paper

DEBATE = """<officiele-publicatie><metadata><meta name="DC.identifier" content="h-tk-20312032-7-2"/></metadata><handelingen>
<agendapunt><nr>2</nr><item-titel>Veren</item-titel><onderwerp><al>Aan de orde is het debat.</al></onderwerp>
<spreekbeurt><spreker>De heer <naam>Pieters</naam> (<politiek>PvdB</politiek>):</spreker><tekst><al>Een.</al>
<motie id="M-99101-7"><kop><titel>Motie</titel></kop><al>De Kamer,</al><al>verzoekt dit,</al><motie-info>
<spreker>De voorzitter:</spreker><al>Zij krijgt nr. 7.</al></motie-info></motie><al>Klaar.</al></tekst></spreekbeurt>
<tekst><al>Gaat u zitten.</al></tekst>
<spreekbeurt><spreker>Mevrouw <naam>De Wit</naam>:</spreker><tekst><al>Twee.</al></tekst></spreekbeurt>
</agendapunt></handelingen></officiele-publicatie>"""


def test_every_speech_is_a_section_and_ends_with_its_own_words() -> None:
    found = structure_marked(read_xml(DEBATE), "x.xml", "0" * 64)
    under = {s.title: found.text[s.end : s.until] for s in found.sections}
    assert [(s.level, s.title) for s in found.sections] == [
        (1, "Veren"),
        (2, "De heer Pieters (PvdB):"),
        (3, "Motie"),
        (4, "De voorzitter:"),
        (2, "Mevrouw De Wit:"),
    ]
    assert "Klaar." in under["De heer Pieters (PvdB):"] and "Gaat u zitten." not in under["De heer Pieters (PvdB):"]
    assert "Gaat u zitten." in under["Veren"] and "Twee." in under["Veren"]
    assert found.where(0, found.text.index("Twee.")) == {"heading": "Mevrouw De Wit:"}
    assert found.where(0, found.text.index("Gaat u")) == {"heading": "Veren"}


def test_proceedings_name_the_motions_that_were_tabled_but_are_none() -> None:
    found = structure_marked(read_xml(DEBATE), "x.xml", "0" * 64)
    assert (found.head.kind, found.head.title, found.head.chamber) == ("proceedings", "Veren", "tk")
    assert found.motion is None and found.reading.facts["tabled_motions"] == ["kst-99101-7"]
    assert found.problems == ()


HEADINGS = [  # heading, label, title
    ("1. Begin", "1", "Begin"),
    ("2.1 Midden", "2.1", "Midden"),
    ("IV. Slot", "IV", "Slot"),
    ("A propos", None, "A propos"),
    ("2032 in cijfers", None, "2032 in cijfers"),
    ("Inleiding", None, "Inleiding"),
]


@pytest.mark.parametrize(("words", "label", "title"), HEADINGS)
def test_a_headings_number_is_its_label(words: str, label: str | None, title: str) -> None:
    [section] = sections_of(read_xml(paper(f"<tussenkop>{words}</tussenkop><al>Tekst.</al>")))
    assert (section.label, section.title) == (label, title)


@needs_shared
def test_published_proceedings_have_a_section_for_every_speech() -> None:
    path = SHARED / "official" / "proceedings" / "h-tk-20172018-61-10.xml"
    found = structure_marked(read_xml(path.read_bytes().decode("utf-8")), path.name, "0" * 64)
    assert (found.head.id, found.head.kind) == ("h-tk-20172018-61-10", "proceedings")
    assert [sum(s.level == level for s in found.sections) for level in (1, 2, 3, 4)] == [1, 41, 6, 6]
    assert len(found.reading.facts["tabled_motions"]) == 6
