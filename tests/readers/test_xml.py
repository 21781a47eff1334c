"""What becomes of the words in official XML."""

from __future__ import annotations

import pytest

from griffier.lexicon.rows import rows
from griffier.readers.xml import read_xml
from tests.readers.markup_papers import ANSWER_HEAD, blocks, holds_together, motion, paper, questions, words

ROWS = [  # markup in <al>, the words it reads as, why the row is here
    ("Een\n   regel", "Een regel", "a line end in the source is a blank"),
    ("CO<inf>2</inf>-heffing", "CO2-heffing", "a small digit stays in its word"),
    ("de <nadruk type='vet'>snelle</nadruk> boot", "de snelle boot", "emphasis runs on"),
    ("zie <extref doc='kst-1-2'>99 101, nr. 2</extref>.", "zie 99 101, nr. 2.", "a link keeps its words"),
    ("Vis &amp; friet &lt;5&gt;", "Vis & friet <5>", "references are read"),
    ("10&#160;000", "10 000", "a no-break blank is a blank"),
    ("caf&#233;", "café", "a numbered reference"),
    ("Ka\u00admer", "Kamer", "a soft hyphen is not seen"),
    ("<![CDATA[a < b & c]]>", "a < b & c", "literal words are words"),
    ("veer<?print afbm?>dienst", "veerdienst", "an instruction does not part a word"),
    ("veer<!-- rest -->dienst", "veerdienst", "nor does a remark"),
    ("een<nl/>twee", "een twee", "a line break parts words"),
    ("\u201cJa\u201d", "\u201cJa\u201d", "quotation marks stay as they are"),
]


@pytest.mark.parametrize(("markup", "clean", "why"), ROWS)
def test_a_paragraph_reads_as(markup: str, clean: str, why: str) -> None:
    reading = read_xml(paper(f"<al>{markup}</al>"))
    assert words(reading, "paragraph") == [clean], why
    holds_together(reading)


def test_paragraphs_are_parted_by_a_blank_line_and_items_by_a_line_end() -> None:
    items = "<lijst><li><li.nr>1.</li.nr><al>een;</al></li><li><li.nr>2.</li.nr><al>twee.</al><al>meer</al></li></lijst>"
    reading = read_xml(paper(f"<al>Dit:</al>{items}<al>Klaar.</al>"))
    assert reading.body.text.endswith("Dit:\n\n1. een;\n2. twee.\nmeer\n\nKlaar.")
    holds_together(reading)


def test_items_of_a_list_within_a_list_are_one_deeper() -> None:
    inner = "<lijst><li><li.nr>a.</li.nr><al>binnen</al></li></lijst>"
    reading = read_xml(paper(f"<lijst><li><li.nr>1.</li.nr><al>buiten</al>{inner}</li></lijst>"))
    assert [block for block in blocks(reading) if block[0] == "item"] == [("item", 1, "1. buiten"), ("item", 2, "a. binnen")]


def test_a_note_in_the_sentence_becomes_a_footnote_with_its_place() -> None:
    note = "<noot id='n1' type='voet'><noot.nr>1</noot.nr><noot.al>Krant, <nadruk>5 mei</nadruk>.</noot.al></noot>"
    reading = read_xml(paper(f"<al>Kent u dit?{note} En dat?</al>"))
    assert words(reading, "paragraph") == ["Kent u dit? En dat?"]
    [found] = reading.footnotes
    assert (found.label, found.flow.text) == ("1", "Krant, 5 mei.")
    assert found.marker is not None and reading.body.text[: found.marker].endswith("Kent u dit?")
    holds_together(reading)


def test_a_note_before_the_first_word_points_at_that_word() -> None:
    reading = read_xml(paper("<al>Een.</al><al><noot><noot.nr>*</noot.nr><noot.al>Noot.</noot.al></noot>Twee.</al>"))
    assert reading.footnotes[0].marker == reading.body.text.index("Twee")


def test_an_older_note_at_the_end_is_found_by_its_marker() -> None:
    old = "<al>Ja<nootref refid='n3'/>, dit.</al><noot id='n3' nr='3'><al>De noot.</al></noot><noot nr='4'><al>Los.</al></noot>"
    reading = read_xml(paper(old))
    assert [(n.label, n.flow.text) for n in reading.footnotes] == [("3", "De noot."), ("4", "Los.")]
    assert reading.footnotes[0].marker == reading.body.text.index(", dit")
    assert reading.footnotes[1].marker is None, "no marker is made up"
    holds_together(reading)


def test_cells_are_parted_by_tabs_so_that_columns_stay_in_line() -> None:
    columns = "<colspec colnum='1' colname='c1'/><colspec colnum='2' colname='c2'/><colspec colnum='3' colname='c3'/>"
    row = "<row><entry colname='c1'><al>Veren</al></entry><entry colname='c2'/><entry colname='c3'><al>‒ 9,9</al></entry></row>"
    wide = "<row><entry namest='c1' nameend='c2'><al>Samen</al><al>alles</al></entry><entry colname='c3'><al>1</al></entry></row>"
    head = "<row><entry/><entry><al>2031</al></entry><entry><al>2032</al></entry></row>"
    table = f"<table><title>(x € 1 mln)</title><tgroup cols='3'>{columns}<tbody>{head}{row}{wide}</tbody></tgroup></table>"
    reading = read_xml(paper(table))
    assert words(reading, "row") == ["\t2031\t2032", "Veren\t\t‒ 9,9", "Samen alles\t\t1"]
    assert words(reading, "caption") == ["(x € 1 mln)"]
    holds_together(reading)


def test_headings_carry_their_depth() -> None:
    inner = "<divisie><kop><nr>1.1</nr><titel>Binnen</titel></kop><tussenkop kopopmaak='cur'>Klein</tussenkop></divisie>"
    reading = read_xml(paper(f"<divisie><kop><nr>1</nr><titel>Buiten</titel></kop>{inner}</divisie>"))
    assert [b for b in blocks(reading) if b[0] == "heading"] == [
        ("heading", 1, "1 Buiten"),
        ("heading", 2, "1.1 Binnen"),
        ("heading", 4, "Klein"),
    ]


def test_questions_and_answers_carry_the_number_of_their_element() -> None:
    reading = read_xml(
        questions("<vraag><nr>Vraag 1</nr><al>A?</al><al>B?</al></vraag><antwoord><nr>Antwoord 1</nr><al>C.</al></antwoord>")
    )
    assert [b for b in blocks(reading) if b[0] != "title"] == [
        ("question_label", 1, "Vraag 1"),
        ("question", 1, "A?"),
        ("question", 1, "B?"),
        ("answer_label", 1, "Antwoord 1"),
        ("answer", 1, "C."),
    ]


def test_an_element_that_is_not_known_keeps_its_words_and_is_a_problem() -> None:
    reading = read_xml(paper("<al>Een.</al><nieuw>Twee <vreemd>drie</vreemd>.</nieuw><al>Vier.</al>"))
    assert words(reading, "paragraph") == ["Een.", "Twee drie.", "Vier."]
    assert {p.code for p in reading.problems} == {"unknown_element"}
    assert any("<nieuw> in <tekst>" in p.message for p in reading.problems)
    holds_together(reading)


def test_a_known_paper_has_no_problems() -> None:
    assert read_xml(motion("De Kamer,", "verzoekt de regering te varen,")).problems == ()


def test_a_shell_without_text_says_so() -> None:
    assert [p.code for p in read_xml(paper("")).problems] == ["no_text"]


def test_a_name_is_not_parted_from_the_colon_after_it() -> None:
    speech = (
        "<spreekbeurt><spreker><voorvoegsels>De</voorvoegsels>\n<naam>\n<achternaam>voorzitter</achternaam>\n</naam>:</spreker>"
    )
    raw = f"<officiele-publicatie><handelingen><agendapunt>{speech}<tekst><al>Orde.</al></tekst></spreekbeurt></agendapunt></handelingen></officiele-publicatie>"
    assert blocks(read_xml(raw)) == [("heading", 2, "De voorzitter:"), ("speech", 1, "Orde.")]


def test_the_printed_header_is_furniture_and_a_fact() -> None:
    reading = read_xml(motion("De Kamer,"))
    assert "Vergaderjaar" not in reading.body.text
    assert "Vergaderjaar 2031–2032" in [reading.source[f.start : f.end] for f in reading.furniture if f.kind == "header"]
    assert reading.facts["parliamentary_year"] == ["2031-2032"] and reading.facts["chamber"] == ["tk"]


def test_what_the_markup_states_of_a_motion() -> None:
    facts = read_xml(motion("De Kamer,")).facts
    assert facts["identifier"] == ["kst-99101-XII-7"]
    assert facts["dossiers"] == ["99101-XII"] and facts["sequence"] == ["7"]
    assert facts["date"] == ["2032-05-04"] and facts["root"] == ["kamerstuk"]
    assert facts["title"] == ["MOTIE VAN HET LID PIETERS"] and facts["dossier_title"] == ["Veerdiensten"]


def test_what_the_markup_states_of_questions() -> None:
    facts = read_xml(questions(ANSWER_HEAD)).facts
    assert facts["asked_by"] == ["Pieters", "Van der Molen"] and facts["answered_by"] == ["De Vries"]
    assert facts["date_asked"] == ["2032-05-03"] and facts["date_answered"] == ["2032-06-01"]
    assert facts["subject"] == ["veren"] and facts["question_number"] == ["12"]


def test_papers_of_before_2009_are_read() -> None:
    raw = """<kamerwrk><kop><titel>Staten-Generaal</titel><subtitel>Vergaderjaar 1997-1998</subtitel></kop>
<frontm><vergjaar>1997-1998</vergjaar><onderw><nummer>99 447 XVI</nummer><naam>Wet op de
veren</naam></onderw></frontm><body><stuk><ltrlabel>Nr. </ltrlabel><nummer>6</nummer><titel>NOTA</titel>
<tuskop letat="vet">1. Begin</tuskop><al>Zie<voetref refid="v1">1</voetref> hier.</al><witreg/>
<voetnoot id="v1"><nr>1</nr><al>Daar.</al></voetnoot></stuk></body></kamerwrk>"""
    reading = read_xml(raw)
    assert reading.problems == ()
    assert words(reading, "label") == ["99 447 XVI", "Nr. 6"] and words(reading, "heading") == ["1. Begin"]
    assert words(reading, "paragraph") == ["Zie hier."]
    assert reading.facts["dossiers"] == ["99447-XVI"] and reading.facts["sequence"] == ["6"]
    assert [(n.label, n.flow.text, n.marker) for n in reading.footnotes] == [("1", "Daar.", reading.body.text.index(" hier."))]
    holds_together(reading)


@pytest.mark.parametrize("table", ["elements", "metadata", "html", "facts"])
def test_a_table_says_each_thing_once(table: str) -> None:
    keys = {"elements": ["element"], "metadata": ["name", "scheme"], "html": ["tag", "class"]}.get(table)
    found = [tuple(row[key] for key in keys or row) for row in rows(f"markup/{table}.csv")]
    assert found and len(found) == len(set(found))
