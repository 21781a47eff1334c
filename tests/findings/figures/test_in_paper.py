"""Figures of a whole paper: who asserts them, notes that name a source, periods that other sentences give."""

from __future__ import annotations

from griffier.findings.figures import find_in_paper
from griffier.model.finding import Finding
from griffier.model.paper import Answer, Block, Footnote, Head, Paper, Question, Reading
from griffier.model.text import PlacedText, TextBuilder


def placed(text: str) -> PlacedText:
    builder = TextBuilder()
    builder.copy(text, 0, len(text))
    return builder.build()


def paper(
    text: str,
    kind: str = "letter",
    question: str = "",
    answer: str = "",
    note: str = "",
    marked: str = "",
    date: str = "2031-05-01",
) -> Paper:
    """A paper of these words; ``question`` and ``answer`` are those parts of them, the note's marker follows ``marked``."""
    notes = (Footnote("1", placed(note), text.index(marked) + len(marked)),) if note else ()
    reading = Reading(text, "text", (), placed(text), (Block(0, len(text)),), notes)
    at = text.index(question) if question else 0
    questions = (Question(1, "1", at, at + len(question)),) if question else ()
    at = text.index(answer) if answer else 0
    answers = (Answer(1, (1,), at, at + len(answer)),) if answer else ()
    return Paper("veer.txt", "0" * 64, reading, Head("kst-1", kind, date=date), questions, answers)  # type: ignore[arg-type]


def fields(found: list[Finding], name: str) -> list[object]:
    return [finding.fields[name] for finding in found]


def test_a_figure_in_a_question_is_the_questioner_s() -> None:
    question, answer = "Klopt het dat er 40 veren varen?", "Nee, er varen 30 veren."
    found = find_in_paper(paper(f"1 {question}\n\n{answer}", "question_list", question, answer))
    assert fields(found, "asserted_by") == ["questioner", "government"]


def test_what_a_motion_considers_is_not_the_government_s() -> None:
    found = find_in_paper(paper("De overweging is dat er 40 veren varen. Er varen 30 veren."))
    assert fields(found, "asserted_by") == ["questioner", "government"]
    assert fields(find_in_paper(paper("overwegende dat er 40 veren varen;", "motion")), "asserted_by") == ["questioner"]


def test_the_note_at_the_figure_names_its_source() -> None:
    text = "Er voeren 40 veren in 2030. Er varen nu 30 veren."
    found = find_in_paper(paper(text, note="Bron: CBS StatLine.", marked="40 veren"))
    assert fields([f for f in found if f.flow == 0], "source_name") == ["CBS", None]


def test_parts_of_a_figure_take_the_period_of_the_whole() -> None:
    text = (
        "In 2030 ging voor 44 miljoen euro aan kaas heen. Dat is veel.\n\nVan de 44 miljoen euro aan kaas bleef 17 miljoen"
        " euro aan kaas hier. De overige 27 miljoen euro aan kaas ging door. Er gaat 5 miljoen euro aan boter heen."
    )
    assert fields(find_in_paper(paper(text)), "period") == ["2030", "2030", "2030", "2030", None]


def test_this_year_is_the_year_of_the_paper() -> None:
    assert fields(find_in_paper(paper("Dit jaar varen er 40 veren.")), "period") == ["2031"]


def test_the_number_of_a_question_is_no_figure() -> None:
    question = "mensen varen er?"
    assert find_in_paper(paper(f"Ja.\n\n12 {question}", "question_list", question)) == []


def test_every_finding_has_the_fields_of_the_contract_and_quotes_its_place() -> None:
    read = paper("Volgens het CBS voeren in 2030 ruim 40 veren.")
    (finding,) = find_in_paper(read)
    assert (finding.kind, finding.rule) == ("figures", "figures.count")
    assert set(finding.fields) == {
        "quote",
        "value",
        "unit",
        "approx",
        "of_what",
        "period",
        "source_name",
        "asserted_by",
        "concept",
        "place",
    }
    assert read.text[finding.start : finding.end] == finding.fields["quote"] == "ruim 40 veren"


def sources(text: str, note: str = "", marked: str = "") -> list[object]:
    return fields([f for f in find_in_paper(paper(text, note=note, marked=marked)) if f.flow == 0], "source_name")


def test_the_next_sentence_goes_on_with_the_source_of_the_figure_before() -> None:
    assert sources("Volgens het CBS waren er 40 veren. In 2031 varen er 30 veren. Dat is 75 procent.") == ["CBS"] * 3


def test_money_another_noun_another_paragraph_and_a_note_s_source_do_not_go_on() -> None:
    assert sources("Volgens het CBS waren er 40 veren. Dat kost 5 miljoen euro.") == ["CBS", None]
    assert sources("Volgens het CBS waren er 40 veren. Er zijn 30 ponten.") == ["CBS", None]
    assert sources("Volgens het CBS waren er 40 veren.\n\nEr zijn nu 30 veren.") == ["CBS", None]
    assert sources("Er waren 40 veren in 2030. Er zijn nu 30 veren, denk ik.", "Bron: CBS.", "40 veren") == ["CBS", None]


def test_the_one_note_that_closes_a_paragraph_serves_all_of_it() -> None:
    text = "Er waren 40 veren. Nu varen er 30 ponten. Dat is jammer.\n\nEr zijn 20 schepen."
    assert sources(text, "CBS, Veermonitor.", "jammer.") == ["CBS", "CBS", None]


def test_a_closing_note_without_a_known_publisher_serves_only_its_sentence() -> None:
    text = "Er waren 40 veren. Nu varen er 30 ponten. Dat is jammer."
    assert sources(text, "Brief van de veerman.", "jammer.") == [None, None]
    assert sources(text, "CBS, Veermonitor.", "40 veren") == ["CBS", None]


def test_that_year_is_the_year_of_the_figure_before() -> None:
    text = "In 2030 voeren er 40 veren. Een ander telt voor hetzelfde jaar 45 veren. Er varen 50 ponten."
    assert fields(find_in_paper(paper(text)), "period") == ["2030", "2030", None]
