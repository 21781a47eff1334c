"""What words on the page say about how a question was answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from griffier.findings.clarity import clarity_in_paper
from griffier.findings.cues.in_paper import find_in_paper
from griffier.model.paper import Paper
from griffier.pipeline import read_file
from tests.findings.cues.paper_of import paper_of
from tests.papers import every_paper


def shown(paper: Paper) -> list[tuple[object, object]]:
    return [(row.fields["label"], row.fields["procedural"]) for row in clarity_in_paper(paper, find_in_paper(paper))]


FILLER = "De provincie beheert de bruggen. Zij worden elk jaar gekeurd. Het onderhoud is gepland. De kosten zijn bekend. "

ROWS = [  # question, answer, label, procedural, why
    ("Wie is de aannemer?", "Over aannemers doe ik geen uitspraken.", "declining", None, "nothing but a refusal"),
    ("Hoeveel bruggen zijn dicht?", "Het aantal is mij niet bekend.", "ignorance", None, "nothing but ignorance"),
    (
        "Hoeveel bruggen zijn dicht?",
        "Ik heb kennisgenomen van het bericht. Het aantal is niet bekend.",
        "ignorance",
        None,
        "after an opener",
    ),
    ("Hoe veilig zijn de bruggen?", FILLER + "Het aantal is niet bekend.", None, None, "a cue behind a long answer"),
    (
        "Hoe veilig is de brug?",
        "Een oordeel is niet te geven. Wel is de brug gekeurd en goed bevonden.",
        None,
        None,
        "something else is given after all",
    ),
    (
        "Hoeveel bruggen zijn dicht?",
        "Cijfers ontbreken, maar het lijkt erop dat het er meer worden.",
        "ignorance",
        None,
        "a number was asked, and none is given",
    ),
    (
        "Bent u bereid een lijst te maken?",
        "Daarvoor beschik ik niet over voldoende gegevens.",
        None,
        None,
        "not knowing is here a reason not to act",
    ),
    (
        "Hoeveel vrachtwagens rijden dagelijks over de oude brug?",
        "De provincie beheert de brug. Zij wordt gekeurd. Hoeveel vrachtwagens er dagelijks rijden is niet bekend. Er staat een bord. "
        "De weg is smal.",
        "ignorance",
        None,
        "the sentence with the question's own words does not know",
    ),
    (
        "Wat gaat het herstel van de oude brug de provincie kosten?",
        "De provincie onderhandelt met twee aannemers. De brug is oud. De keuring was in mei. Op de kosten van het herstel kan ik "
        "niet vooruitlopen.",
        "declining",
        None,
        "a single question, and the last word refuses",
    ),
    (
        "Wat gaat het herstel van de oude brug de provincie kosten?",
        "Het herstel van de oude brug gaat de provincie niets kosten. De aannemer betaalt. De keuring was in mei. Op de kosten van "
        "ander herstel kan ik niet vooruitlopen.",
        None,
        None,
        "another sentence has more of the question's words",
    ),
    (
        "Wie beheert de oude brug? Hoeveel vrachtwagens rijden er over?",
        "De provincie. Zij keurt elk jaar. De keuring was in mei. Er staat een bord. De weg is smal. Hoeveel vrachtwagens er "
        "rijden is niet bekend.",
        None,
        None,
        "a question of two parts, one of them answered",
    ),
    ("Is de brug dicht?", "Ja.", "explicit", None, "a plain yes"),
    ("Is de brug dicht? Zo nee, waarom niet?", "Ja.", "explicit", None, "the second part lapses"),
    ("Is de brug dicht? Wat kost het herstel?", "Ja.", None, None, "a part is left open"),
    ("Is de brug dicht?", "Ja, dat zou kunnen.", None, None, "a hedge is not plain"),
    ("Hoeveel bruggen zijn dicht?", "Er zijn 12 bruggen dicht.", "explicit", None, "a plain number"),
    ("Waarom is de brug dicht?", "De brug wordt hersteld.", None, None, "no words decide"),
    (
        "Wanneer gaat de brug open?",
        "Daarover loopt overleg. U wordt hierover dit najaar geïnformeerd.",
        "declining",
        "defers",
        "a date was asked, that of a letter is given",
    ),
    (
        "Hoe gaat het met de brug?",
        "Er loopt overleg. U wordt hierover dit najaar geïnformeerd.",
        None,
        "defers",
        "the state of affairs is given",
    ),
    ("Is de brug veilig?", "De brug is gekeurd. Zie hiervoor de bijlage.", None, "elsewhere", "sent to an annex"),
    ("Is de brug veilig?", "De brug is gekeurd (zie www.voorbeeld.nl).", None, None, "a source in brackets sends nobody"),
    (
        "Om welke uitspraak gaat het?",
        "Het is mij niet duidelijk op welke uitspraak de vragensteller doelt.",
        "clarification",
        None,
        "the question is not understood",
    ),
]


@pytest.mark.parametrize(("question", "answer", "label", "procedural", "why"), ROWS)
def test_label_and_procedure(question: str, answer: str, label: str | None, procedural: str | None, why: str) -> None:
    assert shown(paper_of(([question], answer))) == [(label, procedural)], why


def test_an_answer_that_only_refers_has_the_label_of_the_answer_referred_to() -> None:
    paper = paper_of(
        (["Hoeveel bruggen zijn dicht?"], "Dat is mij niet bekend."),
        (["En hoeveel sluizen?"], "Zie het antwoord op vraag 1."),
    )
    assert shown(paper) == [("ignorance", None), ("ignorance", "refers")]


def test_in_a_joint_answer_a_cue_belongs_to_the_question_whose_words_it_shares() -> None:
    asked = ["Hoeveel sluizen zijn gesloten?", "Hoeveel bruggen zijn onveilig bevonden?"]
    answer = "Er zijn 4 sluizen gesloten. Het aantal onveilig bevonden bruggen is niet bekend."
    assert [label for label, _ in shown(paper_of((asked, answer)))] == [None, "ignorance"]


def test_a_question_without_an_answer_has_a_row_without_a_label() -> None:
    paper = paper_of((["Is de brug dicht?"], "Ja."))
    bare = Paper(paper.file, paper.sha256, paper.reading, paper.head, paper.questions)
    (row,) = clarity_in_paper(bare, [])
    assert (row.fields["label"], row.fields["quote"]) == (None, None)
    assert (row.start, row.end) == (paper.questions[0].start, paper.questions[0].end)


@every_paper
def test_every_question_has_one_row_whose_quote_stands_at_its_place(path: Path) -> None:
    paper = read_file(path).paper
    rows = clarity_in_paper(paper, find_in_paper(paper))
    assert [row.fields["question"] for row in rows] == [question.n for question in paper.questions]
    assert all(row.fields["quote"] in (None, paper.text[row.start : row.end]) for row in rows)
