"""Cues of a paper's answers, with what they point at and by when."""

from __future__ import annotations

from pathlib import Path

from griffier.findings.cues.in_paper import find_in_paper
from griffier.pipeline import read_file
from tests.findings.cues.paper_of import paper_of
from tests.papers import every_paper, needs_shared, real_paper


def test_a_cue_names_its_answer_and_all_its_questions() -> None:
    paper = paper_of((["Hoeveel bruggen zijn er?", "Hoeveel zijn er dicht?"], "Dat is mij niet bekend."))
    (cue,) = find_in_paper(paper)
    assert (cue.fields["answer"], cue.fields["questions"], cue.fields["kind"]) == (1, [1, 2], "ignorance")


def test_a_pointer_gets_the_questions_it_means() -> None:
    paper = paper_of((["Is de brug dicht?"], "Ja."), (["Is zij veilig?"], "Zie het antwoord op vraag 1."))
    assert [cue.fields["target"] for cue in find_in_paper(paper)] == [{"question": [1]}]


def test_a_pointer_at_a_paper_gets_its_id() -> None:
    paper = paper_of((["Is de brug dicht?"], "Zie hiervoor de Kamerbrief (Kamerstuk 29 385, nr. 12)."))
    assert [cue.fields["target"] for cue in find_in_paper(paper)] == ["kst-29385-12"]


def test_the_id_may_stand_in_the_note_at_the_cue() -> None:
    answer = "Ik verwijs u naar mijn brief over bruggen. De brug is open."
    paper = paper_of((["Is de brug dicht?"], answer), note=("Kamerstuk 29 385, nr. 14.", "over bruggen"))
    assert [cue.fields["target"] for cue in find_in_paper(paper)] == ["kst-29385-14"]


def test_without_a_name_the_paper_is_not_guessed() -> None:
    paper = paper_of((["Is de brug dicht?"], "Zie hiervoor de bijlage."))
    assert [cue.fields["target"] for cue in find_in_paper(paper)] == [None]


def test_a_deferral_has_the_dates_of_its_term() -> None:
    paper = paper_of((["Is de brug dicht?"], "Uw Kamer wordt hierover dit najaar geïnformeerd."))
    (cue,) = find_in_paper(paper)
    assert (cue.fields["due_from"], cue.fields["due_to"]) == ("2020-09-01", "2020-12-20")


def test_without_a_date_of_the_paper_a_season_has_no_dates() -> None:
    paper = paper_of((["Is de brug dicht?"], "Uw Kamer wordt hierover dit najaar geïnformeerd."), date=None)
    (cue,) = find_in_paper(paper)
    assert (cue.fields["due_from"], cue.fields["due_to"]) == (None, None)


@every_paper
def test_cues_stand_in_answers_and_in_order(path: Path) -> None:
    paper = read_file(path).paper
    cues = find_in_paper(paper)
    assert [cue.start for cue in cues] == sorted(cue.start for cue in cues)
    for cue in cues:
        assert paper.where(cue.flow, cue.start) == {"answer": cue.fields["answer"]}
        assert "\n" not in paper.text[cue.start : cue.end]


@needs_shared
def test_a_letter_has_no_cues() -> None:
    assert find_in_paper(read_file(real_paper("004")).paper) == []


@needs_shared
def test_a_committee_paper_has_as_many_cues_as_people_counted() -> None:
    cues = find_in_paper(read_file(real_paper("002")).paper)
    assert len(cues) == 44
