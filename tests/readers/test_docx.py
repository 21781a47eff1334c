from __future__ import annotations

from pathlib import Path

import pytest

from griffier.errors import UnreadableFile, UnsafeFile
from griffier.model.paper import Reading
from griffier.pipeline import read_bytes
from griffier.text.accounting import account
from tests.readers.make_office import docx, listed, p, table, zipped

NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="Vraag %1"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>'
    '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)

LIST = (
    '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="4"><w:abstractNumId w:val="5"/></w:num>'
)
DATA = Path(__file__).parent / "data"


def read(body: str, **parts: str) -> Reading:
    reading = read_bytes(docx(body, **parts), ".docx")
    assert account(reading).balanced
    return reading


def test_paragraphs_stand_in_the_body_and_their_places_in_the_source_text() -> None:
    reading = read(p("De brug is open.") + p("Het veer  vaart.") + p(""))
    assert reading.body.text == "De brug is open.\n\nHet veer vaart."
    start = reading.body.text.index("veer")
    a, b = reading.body.source_span(start, start + 4)
    assert reading.source[a:b] == "veer" and reading.format == "docx"


def test_numbers_of_lists_are_read() -> None:
    reading = read(
        listed("Vaart het veer?") + listed("In de winter?", level=1) + listed("En bij ijs?", level=1) + p("Ja.")
        + listed("Wie betaalt?") + listed("Een punt.", 2) + listed("Waarom?", 3),
        numbering=NUMBERING,
    )  # fmt: skip
    assert reading.body.text.split("\n") == [
        "Vraag 1 Vaart het veer?", "", "a) In de winter?", "b) En bij ijs?", "", "Ja.", "", "Vraag 2 Wie betaalt?", "",
        "• Een punt.", "", "Vraag 7 Waarom?",
    ]  # fmt: skip


def test_a_number_may_be_all_the_words_of_a_paragraph() -> None:
    reading = read(listed("") + p("Vaart het veer?"), numbering=NUMBERING)
    assert reading.body.text == "Vraag 1\n\nVaart het veer?"


def test_a_style_gives_a_list_and_a_heading() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Vraag"><w:name w:val="Vraag"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Kop2"/></w:style>'
    )
    body = p("De dijk", '<w:pStyle w:val="Eigen"/>') + p("Is de dijk hoog?", '<w:pStyle w:val="Vraag"/>')
    reading = read(body, numbering=NUMBERING, styles=styles)
    assert reading.body.text == "De dijk\n\nVraag 1 Is de dijk hoog?"
    assert [(b.role, b.level) for b in reading.blocks] == [("heading", 2), ("paragraph", 0)]


def test_deleted_words_are_left_out_and_inserted_ones_kept() -> None:
    runs = (
        "<w:r><w:t>Het veer </w:t></w:r><w:del><w:r><w:delText>zinkt</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>vaart</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>"
    )
    assert read(p(runs)).body.text == "Het veer vaart."


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    assert read(p("Het veer", "<w:rPr><w:del/></w:rPr>") + p(" vaart.") + p("Ja.")).body.text == "Het veer vaart.\n\nJa."


def test_results_of_fields_are_words_and_their_codes_are_not() -> None:
    def field(code: str, result: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    inner = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + field(" X ", "weg") + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>blijft</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    link = "<w:hyperlink><w:r><w:t>hier</w:t></w:r></w:hyperlink>"
    assert read(p(field(" DATE ", "3 mei 2033") + "<w:r><w:t> </w:t></w:r>" + inner) + p(link)).body.text == "3 mei 2033 blijft\n\nhier"


def test_a_field_that_never_ends_loses_nothing() -> None:
    assert read(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>Het veer vaart.</w:t></w:r>')).body.text == "Het veer vaart."


def test_notes_stand_at_their_markers() -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="4">'
        + p("<w:r><w:footnoteRef/></w:r><w:r><w:t> Aanhangsel 12.</w:t></w:r>") + "</w:footnote><w:footnote w:id=\"2\">"
        + p("Zie aldaar.") + p("Tweede alinea.") + "</w:footnote>"
    )  # fmt: skip
    body = p(
        '<w:r><w:t>Het beleid</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r><w:r><w:t> is klaar.</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    reading = read(body, footnotes=notes)
    assert reading.body.text == "Het beleid is klaar."
    assert [(n.label, n.flow.text, n.marker) for n in reading.footnotes] == [
        ("1", "Aanhangsel 12.", 10),
        ("2", "Zie aldaar. Tweede alinea.", 20),
    ]
    assert "beleid1 is klaar.2" in reading.source and not reading.problems


def test_endnotes_count_in_roman_and_a_mark_of_ones_own_is_the_label() -> None:
    body = p('<w:r><w:t>Het veer</w:t></w:r><w:r><w:endnoteReference w:id="1"/></w:r>') + p(
        '<w:r><w:t>De brug</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    )
    reading = read(
        body,
        endnotes='<w:endnote w:id="1">' + p("Bron A.") + "</w:endnote>",
        footnotes='<w:footnote w:id="1">' + p("* Bron B.") + "</w:footnote>",
    )
    assert [(n.label, n.flow.text) for n in reading.footnotes] == [("i", "Bron A."), ("*", "Bron B.")]
    assert reading.body.text == "Het veer\n\nDe brug"


def test_text_boxes_are_read_once_before_their_paragraph() -> None:
    box = "<w:txbxContent>" + p("Aan de Voorzitter") + "</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Geachte voorzitter,</w:t></w:r>"
    )
    assert read(p(drawing)).body.text == "Aan de Voorzitter\n\nGeachte voorzitter,"


def test_the_head_of_the_first_page_is_read_and_others_are_furniture() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="r0"/><w:headerReference w:type="default" r:id="r1"/><w:titlePg/></w:sectPr>'
    )
    reading = read(p("Het veer vaart.") + section, header1=p("Betreft: het veer"), header2=p("Brief over het veer"))
    assert reading.body.text == "Betreft: het veer\n\nHet veer vaart."
    assert [(f.kind, reading.source[f.start : f.end]) for f in reading.furniture] == [("header", "Brief over het veer")]


def test_hidden_words_are_kept_apart() -> None:
    assert read(p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:t>open</w:t></w:r>")).body.text == "open"


def test_a_line_end_in_a_paragraph_parts_unless_the_sentence_goes_on() -> None:
    runs = "<w:r><w:t>De Minister van Veren,</w:t><w:br/><w:t>J. de Wit</w:t></w:r>"
    going = "<w:r><w:t>Het veer</w:t><w:br/><w:t>vaart.</w:t></w:r>"
    assert read(p(runs) + p(going)).body.text == "De Minister van Veren,\n\nJ. de Wit\n\nHet veer vaart."


def test_a_table_knows_the_heads_of_a_figure() -> None:
    reading = read(p("Zie de tabel.") + table(("Provincie", "2031", "2032"), ("Zuidland", "12", "14"), ("Noordland", "7", "9"), head=True))
    (found,) = reading.tables
    assert (found.height, found.width) == (3, 3)
    cell = found.cell_at(reading.body.text.index("14"))
    assert cell is not None
    said = [reading.body.text[c.start : c.end] for c in (*found.row_heads(cell), *found.column_heads(cell))]
    assert said == ["Zuidland", "2032"]
    assert reading.body.text.endswith("Zuidland\t12\t14\nNoordland\t7\t9")


def test_a_table_that_only_lays_out_is_none() -> None:
    signatures = table(("De Minister van Veren,", "De Minister van Bruggen,"), ("J. de Wit", "K. de Zwart"))
    assert read(signatures).tables == ()


def test_an_entity_is_refused() -> None:
    data = zipped({"word/document.xml": '<!DOCTYPE d [<!ENTITY a "b">]><w:document>&a;</w:document>'})
    with pytest.raises(UnsafeFile, match="entities"):
        read_bytes(data, ".docx")


def test_a_cut_off_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableFile, match="save it again") as told:
        read_bytes(docx(p("Het veer."))[:200], ".docx")
    assert told.value.code == "damaged"


def test_an_old_word_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableFile, match=r"save it as \.docx") as told:
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc")
    assert told.value.code == "other_kind"


def test_notes_that_were_typed_as_paragraphs_are_notes() -> None:
    words = ("Vraag 1", "Vaart het veer te Oostervliet nog?[1]", "Antwoord 1", "Nee, sinds 3 mei 2033 niet meer.[2] De motor is stuk.",
             "[1] Veerbode, 1 mei 2033.", "[2] Kamerstuk 99 101, nr. 7.")  # fmt: skip
    reading = read("".join(map(p, words)))
    assert [(n.label, n.flow.text, n.marker is not None) for n in reading.footnotes] == [
        ("1", "Veerbode, 1 mei 2033.", True),
        ("2", "Kamerstuk 99 101, nr. 7.", True),
    ]
    assert reading.body.text.endswith("Nee, sinds 3 mei 2033 niet meer. De motor is stuk.")


def test_numbers_of_a_list_are_no_typed_notes() -> None:
    reading = read(p("Het kost 31 euro in 2031.") + listed("Een punt.", 4) + listed("Nog een.", 4), numbering=LIST)
    assert not reading.footnotes and reading.body.text.endswith("1. Een punt.\n\n2. Nog een.")


@pytest.mark.parametrize("name", ["veer.docx", "veer.odt"])
def test_a_file_that_libreoffice_made_reads_the_same_in_both_formats(name: str) -> None:
    reading = read_bytes((DATA / name).read_bytes(), "." + name.rpartition(".")[2])
    assert account(reading).balanced
    text = reading.body.text
    assert text.endswith("Oostervliet\t48.250\t51.900\nWestervliet\t7.100\t6.900")
    assert "Nee. Daarvoor zijn twee redenen:\n\n1. de motor is stuk;\n\n2. er is geen schipper." in text
    assert [(n.label, text[: n.marker][-4:]) for n in reading.footnotes] == [("1", "veer")]
    (table,) = reading.tables
    cell = table.cell_at(text.index("51.900"))
    assert cell is not None
    assert [text[c.start : c.end] for c in (*table.row_heads(cell), *table.column_heads(cell))] == ["Oostervliet", "2032"]
