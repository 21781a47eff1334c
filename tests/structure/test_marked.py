"""Papers in markup: heads, kinds, ids, and questions paired with their answers."""

from __future__ import annotations

import pytest

from griffier.model.paper import Paper, Person
from griffier.readers.html import read_html
from griffier.readers.xml import read_xml
from griffier.structure.head.in_markup import printed_day
from griffier.structure.marked import structure_marked
from tests.readers.markup_papers import ANSWER_HEAD, MOTION, motion, questions

SHA = "0123456789abcdef" * 4


def structured(raw: str) -> Paper:
    return structure_marked(read_xml(raw), "x.xml", SHA)


def asking(n: int) -> str:
    return f"<vraag><nr>Vraag {n}</nr><al>Vraagt {n}?</al></vraag>"


def answering(label: str, text: str = "Ja.") -> str:
    return f"<antwoord><nr>{label}</nr><al>{text}</al></antwoord>"


LABELS = [  # label of the answer, questions it serves, why the row is here
    ("Antwoord 1", (1,), "one"),
    ("Antwoord 2, 3", (2, 3), "a list"),
    ("Antwoord 2 t/m 5", (2, 3, 4, 5), "a range in words"),
    ("2-5", (2, 3, 4, 5), "a range"),
    ("2 – 4", (2, 3, 4), "a range with a dash"),
    ("Antwoord op de vragen 1, 3 en 5", (1, 3, 5), "a longer list"),
    ("Antwoord 2 tot en met 4", (2, 3, 4), "a range in full"),
    ("Antwoord", (1, 2, 3, 4, 5), "no number: all that were asked since the last answer"),
    ("Antwoord 9", (), "a question that is not printed"),
]


@pytest.mark.parametrize(("label", "served", "why"), LABELS)
def test_an_answer_serves_the_questions_that_its_label_names(label: str, served: tuple[int, ...], why: str) -> None:
    found = structured(questions(*map(asking, range(1, 6)), ANSWER_HEAD, answering(label)))
    assert [answer.questions for answer in found.answers] == [served], why
    assert {p.code for p in found.problems} - {"unanswered"} == (set() if served else {"answer_without_question"})


def test_questions_keep_their_words_lists_and_labels() -> None:
    items = "<lijst><li><li.nr>a.</li.nr><al>een;</al></li></lijst>"
    found = structured(questions(f"<vraag><nr>Vraag 1</nr><al>Dit?</al>{items}</vraag>", asking(2)))
    assert [(q.n, q.label, found.text[q.start : q.end]) for q in found.questions] == [
        (1, "1", "Dit?\n\na. een;"),
        (2, "2", "Vraagt 2?"),
    ]


def test_answers_between_their_questions_pair_without_numbers() -> None:
    bare = "<antwoord><al>Ja.</al></antwoord>"
    found = structured(questions(asking(1), bare, asking(2), asking(3), bare))
    assert [answer.questions for answer in found.answers] == [(1,), (2, 3)]
    assert found.problems == ()


def test_what_stands_after_an_answer_is_no_part_of_it() -> None:
    after = "<toelichting><al>Deze vragen dienen ter aanvulling.</al></toelichting>"
    found = structured(questions(asking(1), answering("Antwoord 1"), after))
    [answer] = found.answers
    assert found.text[answer.start : answer.end] == "Ja." and "ter aanvulling" in found.text


def test_a_heading_inside_an_answer_belongs_to_it() -> None:
    found = structured(
        questions(asking(1), "<antwoord><nr>Antwoord 1</nr><al>A.</al><tussenkop>B</tussenkop><al>C.</al></antwoord>")
    )
    [answer] = found.answers
    assert found.text[answer.start : answer.end] == "A.\n\nB\n\nC."


def test_an_answer_without_words_is_a_problem_not_a_loss() -> None:
    found = structured(questions(asking(1), "<antwoord><nr>Antwoord 1</nr></antwoord>"))
    assert [(a.questions, a.start == a.end) for a in found.answers] == [((1,), True)]
    assert [problem.code for problem in found.problems] == ["empty_answer"]


def test_a_label_that_is_not_tagged_is_still_a_label() -> None:
    found = structured(
        questions("<vraag><al>Vraag 7</al><al>Dit?</al></vraag>", "<vraag><al>Vraag 8 of 9 van gisteren?</al></vraag>")
    )
    assert [(q.label, found.text[q.start : q.end]) for q in found.questions] == [
        ("7", "Dit?"),
        (None, "Vraag 8 of 9 van gisteren?"),
    ]


def test_the_head_of_answered_questions() -> None:
    head = structured(questions(asking(1), ANSWER_HEAD, answering("Antwoord 1"))).head
    assert (head.id, head.kind, head.date) == ("ah-tk-20312032-12", "written_questions", "2032-06-01")
    assert head.asked_by == ("Pieters", "Van der Molen")
    assert head.answered_by == (Person("De Vries", "Minister (Veren en Havens)"),)
    assert head.on_behalf_of == ("Staatssecretaris van Natuur", "Minister van Klimaat")
    assert (head.parliamentary_year, head.chamber) == ("2031-2032", "tk")


def test_heads_that_are_not_tagged_are_told_apart_by_their_words() -> None:
    raw = """<h1 class="kamervraagomschrijving_kop">Vragen van de leden Pieters (PvdB) en De Wit (Kust) aan de Minister over
veren (ingezonden 3 mei 2032).</h1><div class="vraag"><h2>Vraag 1</h2><p>Dit?</p></div><h1
class="kamervraagomschrijving_kop">Antwoord van Minister De Vries (Veren) (ontvangen 1 juni 2032).</h1>
<div class="antwoord"><h2>Antwoord 1</h2><p>Ja.</p></div>"""
    head = structure_marked(read_html(raw), "x.html", SHA).head
    assert head.asked_by == ("Pieters (PvdB)", "De Wit (Kust)") and head.answered_by == (Person("De Vries", "Minister (Veren)"),)
    assert head.date == "2032-06-01" and head.title == "veren"


def test_the_head_of_questions_that_wait_for_an_answer() -> None:
    head = structured(questions(asking(1), number="2032Z01234")).head
    assert (head.id, head.date, head.submitted_as) == ("kv-tk-2032Z01234", None, "2032Z01234")
    assert (head.submitted, head.date_from) == ("2032-05-03", "2032-05-03")


def test_older_questions_with_their_answers_apart() -> None:
    raw = """<vraagdoc><body><vragen><vraagnummer>2080908100</vraagnummer><omschr>Vragen van het lid Pieters over
<ondw>veren</ondw>. (Ingezonden 3 mei 1999)</omschr><vraag><nummer>1</nummer><al>Dit?<nootref refid="n1"/></al></vraag>
<vraag><nummer>2</nummer><al>Dat?</al></vraag><noot id="n1" nr="1"><al>Krant.</al></noot></vragen>
<reactie><omschr>Antwoord van minister De Vries (Verkeer). (Ontvangen 1 juni 1999)</omschr>
<antwoord><nummer>1 en 2</nummer><al>Ja.</al></antwoord></reactie></body></vraagdoc>"""
    found = structured(raw)
    assert found.problems == () and [q.label for q in found.questions] == ["1", "2"]
    assert [a.questions for a in found.answers] == [(1, 2)]
    assert (found.head.kind, found.head.date, found.head.id) == ("written_questions", "1999-06-01", f"file-{SHA[:12]}")
    assert found.reading.footnotes[0].marker == found.text.index("Dit?") + len("Dit?")


KINDS = [  # printed title, kind
    ("MOTIE VAN HET LID PIETERS", "motion"),
    ("NADER GEWIJZIGDE MOTIE VAN HET LID PIETERS", "motion"),
    ("BRIEF VAN DE MINISTER VAN VEREN", "letter"),
    ("LIJST VAN VRAGEN EN ANTWOORDEN", "question_list"),
    ("VERSLAG HOUDENDE EEN LIJST VAN VRAGEN", "question_list"),
    ("VERSLAG VAN EEN COMMISSIEDEBAT", "proceedings"),
    ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "report_of_consultation"),
    ("BRIEFING OVER VEREN", "other"),
    ("MEMORIE VAN TOELICHTING", "explanatory_memorandum"),
    ("BRIEF VAN DE MINISTER OVER DE MOTIE VAN HET LID PIETERS", "letter"),
]


@pytest.mark.parametrize(("title", "kind"), KINDS)
def test_the_printed_title_says_what_kind_it_is(title: str, kind: str) -> None:
    assert structured(MOTION.format(title=title, text="<al>Tekst.</al>")).head.kind == kind


def test_a_motion_without_a_title_is_known_by_its_form() -> None:
    text = "<al>De Kamer,</al><al>verzoekt dit,</al><al>en gaat over tot de orde van de dag.</al><al>Pieters</al>"
    assert structured(MOTION.format(title="", text=text)).head.kind == "motion"


def test_a_motion_that_lacks_what_motions_have_is_partial() -> None:
    raw = motion("De Kamer,", "overwegende dat het vaart;").replace('isodatum="2032-05-04">4 mei 2032', ">")
    assert {problem.code for problem in structured(raw).problems} == {"no_date", "no_movers", "no_request"}


def test_an_id_is_made_of_dossier_and_number_when_the_file_names_none() -> None:
    raw = motion("De Kamer,").replace("OVERHEIDop.externMetadataRecord", "iets")
    assert structured(raw).head.id == "kst-99101-XII-7"


def test_a_letter_has_its_headings_and_who_signed() -> None:
    kop = "<divisie><kop><nr>{}</nr><titel>{}</titel></kop><al>Tekst.</al></divisie>"
    signed = (
        "</tekst></vrije-tekst><tekst-sluiting><ondertekening><functie>De Minister van Veren,</functie><naam>A. de Vries</naam>"
    )
    text = kop.format("1.", "Aanleiding") + kop.format("2.", "Vervolg") + signed
    raw = MOTION.format(title="BRIEF VAN DE MINISTER", text=text).replace(
        "</tekst></vrije-tekst></algemeen>", "</ondertekening></tekst-sluiting></algemeen>"
    )
    found = structured(raw)
    assert [(s.level, s.label, s.title) for s in found.sections] == [(1, "1", "Aanleiding"), (1, "2", "Vervolg")]
    assert found.text[found.sections[0].start : found.sections[0].until].rstrip() == "Aanleiding\n\nTekst."
    assert found.head.answered_by == (Person("A. de Vries", "Minister van Veren"),)


DATES = [
    ("2032-05-04", "2032-05-04"),
    ("Voorgesteld tijdens het Notaoverleg van 4 mei 2032", "2032-05-04"),
    ("Voorgesteld 21 MEI 2032", "2032-05-21"),
    ("(ingezonden 3 mei 2032, ontvangen 1 juni 2032)", "2032-06-01"),
    ("31 februari 2032", None),
    ("mei 2032", None),
    ("4 maanden 2032", None),
]


@pytest.mark.parametrize(("words", "iso"), DATES)
def test_a_printed_date(words: str, iso: str | None) -> None:
    day = printed_day(words)
    assert (day.day.iso if day and day.day else None) == iso
