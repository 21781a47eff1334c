"""What becomes of the words on a web page: papers of the publisher, other pages, broken markup."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from griffier.errors import UnreadableFile
from griffier.readers.html import read_html
from griffier.structure.marked import structure_marked
from tests.readers.markup_papers import blocks, holds_together, words

PAGE = """<!DOCTYPE html><html><head><title>Vragen &amp; veren</title><style>p{color:red}</style>
<meta name="DCTERMS.identifier" content="ah-tk-20312032-12"></head><body><nav><ul><li>Zoeken</ul></nav>
<div id="main-column"><h1 class="kamervraagomschrijving_kop no-toc">Vragen van het lid Pieters over veren
(ingezonden 3 mei 2032).</h1>
<div class="vraag"><h2 class="stuktitel no-toc">Vraag 1</h2><p>Kent u &lsquo;Veer&rsquo;?<sup><a class="nootnum"
href="#ID-7">1</a></sup></p><ul><li>een<li>twee</ul></div>
<div class="antwoord"><p class="nummer">Antwoord 1</p><p>Ja.<p>Zeker.<h3>Slot</h3><p>Klaar.</div>
<div class="voet noot" id="x"><h5 class="note-close"><a href="#">X</a> Noot</h5><sup><span class="nootnum"
id="ID-7">1</span></sup><p>Krant, 1 mei.</p></div></div>
<footer>Contact</footer><script>if (a<b) { meld("Klaar.") }</script></body></html>"""


def test_a_page_of_the_publisher_gives_questions_answers_and_notes() -> None:
    reading = read_html(PAGE)
    holds_together(reading)
    assert blocks(reading)[1:] == [
        ("question_label", 1, "Vraag 1"),
        ("question", 1, "Kent u ‘Veer’?"),
        ("item", 1, "een"),
        ("item", 1, "twee"),
        ("answer_label", 1, "Antwoord 1"),
        ("answer", 1, "Ja."),
        ("answer", 1, "Zeker."),
        ("heading", 3, "Slot"),
        ("answer", 1, "Klaar."),
    ]
    [note] = reading.footnotes
    assert (note.label, note.flow.text) == ("1", "Krant, 1 mei.")
    assert note.marker is not None and reading.body.text[: note.marker].endswith("‘Veer’?")


def test_a_page_of_the_publisher_becomes_a_paper() -> None:
    found = structure_marked(read_html(PAGE), "x.html", "0" * 64)
    assert (found.head.id, found.head.kind, found.head.submitted) == ("ah-tk-20312032-12", "written_questions", "2032-05-03")
    assert found.reading.format == "html" and len(found.questions) == 1
    assert found.answers[0].questions == (1,) and found.text[found.answers[0].start : found.answers[0].end].endswith("Klaar.")


def test_menus_scripts_and_styles_are_furniture() -> None:
    reading = read_html(PAGE)
    for unwanted in ("Zoeken", "Contact", "color", "meld"):
        assert unwanted not in reading.body.text
    kinds = {f.kind for f in reading.furniture if reading.source[f.start : f.end].strip() in ("Zoeken", "Contact")}
    assert kinds == {"navigation"}


def test_a_motion_on_a_page_reads_like_one_in_xml() -> None:
    text = "".join(f"<p>{p}</p>" for p in ("De Kamer,", "overwegende dat het vaart;", "verzoekt de regering te varen,"))
    end = "<p>en gaat over tot de orde van de dag.</p><div class='alineagroep'><p>Pieters</p><p>El Haddad</p></div>"
    head = "<h1 class='stuktitel'><span class='stuknummer'>Nr. 7</span> MOTIE VAN HET LID PIETERS C.S.</h1>"
    date = "<p class='kamerstukdatum'>Voorgesteld 4 mei 2032</p>"
    found = structure_marked(read_html(f"<div class='stuk'>{head}{date}{text}{end}</div>"), "x.html", "0" * 64)
    assert found.head.kind == "motion" and found.head.date == "2032-05-04" and found.head.sequence == "7"
    assert found.motion is not None and found.motion.movers == ("Pieters", "El Haddad")


ROWS = [  # page, paragraphs, why the row is here
    ("<p>Een<p>Twee", ["Een", "Twee"], "a paragraph ends where the next begins"),
    ("Los <b>woord</b>", ["Los woord"], "words without a paragraph are one"),
    ("<p>a < b en c", ["a < b en c"], "a mere character"),
    ("<p>Een</b></i> twee</p>", ["Een twee"], "an end tag without a start is nothing"),
    ("<p>vis &amp friet&nbsp;&copy;", ["vis & friet ©"], "references with and without their semicolon"),
    ("<p>&nietbestaand; &#1234567;", ["&nietbestaand; \ufffd"], "references that mean nothing"),
    ("<p>Een <!-- weg --> twee <!-- open > drie", ["Een twee drie"], "an unclosed remark keeps the words after it"),
    ('<p class="a>Een</p><p>Twee</p>', ["Een", "Twee"], "an unclosed quote does not take the page with it"),
    ("<form><p>Een</p></form>", ["Een"], "some sites wrap the page in a form"),
    ("<div>Een<div>Twee</div>Drie</div>", ["Een", "Twee", "Drie"], "boxes part paragraphs"),
]


@pytest.mark.parametrize(("raw", "paragraphs", "why"), ROWS)
def test_paragraphs_of_any_page(raw: str, paragraphs: list[str], why: str) -> None:
    reading = read_html(raw)
    assert words(reading, "paragraph") == paragraphs, why
    holds_together(reading)


def test_cells_without_end_tags_make_rows() -> None:
    reading = read_html("<table><tr><th>Jaar<th>Aantal<tr><td colspan=2><p>a</p><p>b</p><td>c</table>")
    assert words(reading, "row") == ["Jaar\tAantal", "a b\t\tc"]


def test_an_empty_file_is_refused_and_an_empty_page_is_a_problem() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_html(" \n")
    assert refused.value.code == "empty"
    assert [p.code for p in read_html("<html><body><script>x</script></body></html>").problems] == ["no_text"]


TAGS = "<p> </p> <li> <td> <tr> <table> </table> <div_class='noot'> <div_class=vraag> </div> <a_class=nootnum_href='#q'> </a>"
ODD = "<span_class=nootnum_id=q> </span> <script> </script> <style> <!-- --> <![CDATA[ ]]> & &amp &eacute; &#0; &#x110000; < </"
MORE = '<a_href=" <main> </main> <nav> <br/> <title> </title> <!doctype_x <?x a Vraag_1 é'
BITS = st.sampled_from([*(bit.replace("_", " ") for bit in f"{TAGS} {ODD} {MORE}".split()), " ", "\r\n", "\u00ad"])


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=200) | st.lists(BITS, max_size=30).map("".join))
def test_any_text_is_refused_or_accounted_for(raw: str) -> None:
    try:
        reading = read_html(raw)
    except UnreadableFile:
        assert not raw.strip("\ufeff \t\r\n\f")
        return
    holds_together(reading)


HOSTILE = ["<!--", "</", "<a b='", '<a href="', "&#", "<b>x", "<p><b>", "<![CDATA[", "<tr><b>", "\u00adx", "<script>"]


@pytest.mark.parametrize("bit", HOSTILE)
def test_a_file_made_to_be_slow_is_not(bit: str) -> None:
    start = time.process_time()
    read_html(bit * 10_000)
    assert time.process_time() - start < 5, "ten thousand of these took minutes with a parser that looks back"
