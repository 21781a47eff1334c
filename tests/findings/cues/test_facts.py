"""What is asked, part by part, and what an answer holds."""

from __future__ import annotations

import pytest

from griffier.findings.cues.facts import asks_of, asks_to_be_told, facts_of, holds, parts_of, yes_or_no

ASKS = [
    ("Bent u bekend met het bericht over de brug?", {"opener", "yes-no"}),
    ("Hoeveel bruggen zijn gesloten?", {"number"}),
    ("Wanneer gaat de brug open?", {"date"}),
    ("Kunt u een overzicht geven van alle bruggen?", {"told", "list"}),
    ("Bent u bereid de brug te vervangen?", {"willing", "yes-no"}),
    ("Waarom is de brug dicht?", {"reason"}),
    ("Zo ja, welke bruggen betreft dit?", {"list"}),
    ("Klopt het dat de brug dicht is?", {"yes-no"}),
    ("Wat vindt u hiervan?", set()),
]


@pytest.mark.parametrize(("part", "expected"), ASKS)
def test_what_a_part_asks_for(part: str, expected: set[str]) -> None:
    assert asks_of(part) == expected


def test_a_question_has_as_many_parts_as_question_marks() -> None:
    assert parts_of("Kent u dit? Zo ja, hoeveel? Zo nee, waarom niet? (bron: krant)") == [
        "Kent u dit?",
        "Zo ja, hoeveel?",
        "Zo nee, waarom niet?",
    ]


def test_a_question_without_a_mark_is_one_part() -> None:
    assert parts_of("Graag een toelichting.") == ["Graag een toelichting."]


HOLDS = [
    ("Er zijn 40 bruggen.", {"number"}),
    ("Er zijn twee bruggen.", {"number"}),
    ("De kosten zijn € 1,2 miljoen.", {"number"}),
    ("De brug opent op 3 mei 2024.", {"date"}),
    ("Het gaat om Assen, Emmen, Hoogeveen en Meppel.", {"list"}),
    ("Zie Kamerstuk 35 207, nr. 3.", set()),
    ("Dat volgt uit artikel 6 van de wet.", set()),
    ("Zie het antwoord op vraag 3.", set()),
    ("De brug is veilig.", set()),
]


@pytest.mark.parametrize(("answer", "expected"), HOLDS)
def test_what_an_answer_holds(answer: str, expected: set[str]) -> None:
    assert holds(answer) == expected


@pytest.mark.parametrize(
    ("answer", "said"),
    [("Ja.", "yes"), ("Nee, dat is niet zo.", "no"), ("Dat klopt niet.", "no"), ("Dit klopt.", "yes"), ("Jaarlijks.", None)],
)
def test_whether_an_answer_begins_with_yes_or_no(answer: str, said: str | None) -> None:
    assert yes_or_no(answer) == said


def test_a_number_that_is_asked_and_not_given_is_unmet() -> None:
    assert facts_of("Hoeveel bruggen zijn dicht?", "De provincie beheert de bruggen.").unmet == {"number"}
    assert facts_of("Hoeveel bruggen zijn dicht?", "Dat zijn er 12.").unmet == frozenset()


def test_a_part_after_zo_nee_lapses_with_a_yes() -> None:
    facts = facts_of("Is de brug veilig? Zo nee, waarom niet?", "Ja.")
    assert (facts.sub_questions, facts.taken_up) == (2, 2)
    assert [part.condition for part in facts.parts] == [None, "no"]


def test_a_part_of_which_no_word_comes_back_is_not_taken_up() -> None:
    facts = facts_of("Hoeveel bruggen zijn gesloten? Welke scheepvaart is gestremd?", "Er zijn 12 bruggen gesloten.")
    assert [part.taken_up for part in facts.parts] == [True, False]


def test_asking_to_be_told_is_not_asking_for_an_act() -> None:
    assert asks_to_be_told("Kunt u een overzicht geven?")
    assert not asks_to_be_told("Bent u bereid dit te verbieden?")
