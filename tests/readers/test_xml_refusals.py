"""Files that are refused, with words that say what, where and what to do; and any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from griffier.errors import UnreadableFile, UnsafeFile
from griffier.readers.xml import read_xml
from griffier.structure.marked import structure_marked
from tests.papers import SHARED, needs_shared
from tests.readers.markup_papers import holds_together, motion

BOMB = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><officiele-publicatie>&c;</officiele-publicatie>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><officiele-publicatie>&b;</officiele-publicatie>'
PARAMETER = '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.org/x.dtd"> %b;]><officiele-publicatie/>'
DEEP = f"<officiele-publicatie>{'<al>' * 600}{'</al>' * 600}</officiele-publicatie>"


@pytest.mark.parametrize("raw", [BOMB, OUTSIDE, PARAMETER, DEEP], ids=["bomb", "outside", "parameter", "deep"])
def test_what_could_harm_is_refused(raw: str) -> None:
    with pytest.raises(UnsafeFile, match="no paper needs"):
        read_xml(raw)


def test_an_outside_document_type_is_left_unread() -> None:
    kind = '<!DOCTYPE kamerwrk SYSTEM "http://example.org/op.dtd">'
    reading = read_xml(f"{kind}<kamerwrk><body><al>Caf&eacute; &onbekend;</al></body></kamerwrk>")
    assert reading.body.text == "Café &onbekend;"
    assert [p.code for p in reading.problems] == ["unknown_reference"]
    holds_together(reading)


ROWS = [  # file, code, what the message must hold
    ("", "empty", "empty"),
    ("\ufeff \n", "empty", "empty"),
    ("<officiele-publicatie>\n<al>Een</officiele-publicatie>", "malformed", "line 2, column "),
    ("\n<?xml version='1.0'?><officiele-publicatie/>", "malformed", "line 2, column 1"),
    ("ï»¿<?xml version='1.0'?><officiele-publicatie/>", "malformed", "byte order mark was saved as the letters"),
    ("<officiele-publicatie>&nietes;</officiele-publicatie>", "malformed", "line 1"),
    ("<officiele-publicatie>\ud800</officiele-publicatie>", "malformed", "character 22"),
    ("<metadata_gegevens><metadata name='x'/></metadata_gegevens>", "unknown_markup", "<metadata_gegevens>"),
    ("<html><body/></html>", "unknown_markup", "as HTML"),
]


@pytest.mark.parametrize(("raw", "code", "message"), ROWS)
def test_an_unreadable_file_is_refused_with_its_reason(raw: str, code: str, message: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_xml(raw)
    assert refused.value.code == code and message in str(refused.value)


def test_a_byte_order_mark_is_furniture() -> None:
    reading = read_xml("\ufeff" + motion("De Kamer,"))
    assert reading.source[reading.furniture[0].start] == "\ufeff"
    holds_together(reading)


NAMES = """al vraag antwoord nr noot noot.nr noot.al nootref lijst li li.nr table colspec row entry kop titel vreemd spreker
spreekbeurt naam nadruk tekstregel metadata stuknr divisie ondertekening functie datum dossier"""
WORDS = """De Kamer,|verzoekt de regering|en gaat over tot de orde van de dag.| |\n  |&amp;|&#160;|&#xAD;|a\u00adb|\u200b
Pieters|Vraag 1|Antwoord 2 t/m 4|<![CDATA[ a < b ]]>|<!-- x -->|<?p y?>|\U0001f600"""
TAGS = st.sampled_from(NAMES.split())
GIVEN = st.sampled_from(["", " id='n1'", " nr='2' refid='n1'", " colname='c2' nameend='c9'", " isodatum='2032-01-01'"])
BITS = st.sampled_from(WORDS.split("|"))
TREES = st.recursive(
    BITS,
    lambda inner: st.builds(
        lambda tag, given, children: f"<{tag}{given}>{''.join(children)}</{tag}>", TAGS, GIVEN, st.lists(inner, max_size=4)
    ),
    max_leaves=25,
)


@settings(max_examples=250, deadline=None)
@given(st.lists(TREES, max_size=5).map("".join), st.sampled_from(["kamerstuk", "kamervragen", "handelingen"]))
def test_any_well_formed_paper_is_accounted_for(inside: str, kind: str) -> None:
    reading = read_xml(f"<officiele-publicatie><{kind}>{inside}</{kind}></officiele-publicatie>")
    holds_together(reading)
    found = structure_marked(reading, "x.xml", "0" * 64)
    assert all(0 <= part.start <= part.end <= len(found.text) for part in (*found.questions, *found.answers))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.lists(BITS | st.sampled_from(["<kamerwrk>", "</kamerwrk>", "<", "&", "<!"])).map("".join))
def test_any_text_is_refused_or_accounted_for(raw: str) -> None:
    try:
        reading = read_xml(raw)
    except UnreadableFile:
        return
    holds_together(reading)


@needs_shared
def test_published_proceedings_are_read_and_damaged_ones_refused() -> None:
    read = []
    for path in sorted((SHARED / "official" / "proceedings").glob("*.xml")):
        try:
            reading = read_xml(path.read_bytes().decode("utf-8"))
        except UnreadableFile as refused:
            assert refused.code == "malformed" and "another program has rewritten this file" in str(refused)
            continue
        assert reading.problems == ()
        holds_together(reading)
        read.append(path.stem)
    assert read == ["h-tk-20172018-50-1", "h-tk-20172018-61-10"]


@needs_shared
@pytest.mark.parametrize("name", ["op-kamerwrk-kst-24447-6.xml", "op-kst-35470-XIV-4-excerpt.xml"])
def test_excerpts_are_read_whole(name: str) -> None:
    reading = read_xml((SHARED / "official" / "excerpts" / name).read_bytes().decode("utf-8"))
    assert reading.problems == ()
    holds_together(reading)
