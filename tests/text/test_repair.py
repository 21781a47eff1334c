"""Whole stretches of printed text, and how they read."""

from __future__ import annotations

from griffier.readers.plain import read_plain
from griffier.text.repair import repair


def clean(text: str) -> str:
    return repair(read_plain(text)).body.text


def double_spaced(*questions: list[str]) -> str:
    """Questions with a blank line after every line, each with a single spaced answer of two lines."""
    answer = "De trein rijdt elke nacht van de hoofdstad naar de havens in het oosten\nen komt daar in de vroege ochtend aan."
    return "\n\n".join("\n\n".join([*lines, answer]) for lines in questions) + "\n"


QUESTIONS = [
    ["1 Rijdt de trein ook in de weekeinden en op feestdagen naar de havens van", "Zwolle en omstreken?"],
    ["2 Kunt u uiteenzetten welke stations de trein aandoet op weg naar Zwolle?", "Zo nee, waarom niet?"],
    [
        "3 Welke maatregelen neemt u tegen het geluid van treinen in de nacht op de",
        "lijn naar het oosten (en in het bijzonder bij Deventer en bij de stad Hengelo)",
        "en wie betaalt die?",
    ],
    [
        "4 Hoe beoordeelt u het onderzoek naar de gevolgen voor de gezondheid van de",
        "omwonenden van het spoor, en deelt u de conclusies die daarin worden gegeven?",
    ],
    ["5 Bent u bereid om met de vervoerders in gesprek te gaan over de snelheid in", "de bebouwde kom?"],
    ["6 Klopt het dat de vergunning pas in het voorjaar van het volgende jaar kan", "worden verleend?"],
]


def test_double_spaced_questions_read_as_one_paragraph_each() -> None:
    paragraphs = clean(double_spaced(*QUESTIONS)).split("\n\n")
    assert paragraphs[0::2] == [" ".join(lines) for lines in QUESTIONS]
    assert all(p.startswith("De trein rijdt elke nacht") and p.endswith("ochtend aan.") for p in paragraphs[1::2])


def test_a_one_line_answer_below_a_double_spaced_question_stays_apart() -> None:
    questions = [*QUESTIONS, ["7 Hoeveel klachten over de trein zijn er in de afgelopen vijf jaar gekomen?"]]
    text = double_spaced(*questions[:-1]) + "\n" + questions[-1][0] + "\n\nZie het antwoord op vraag 1.\n"
    assert clean(text).split("\n\n")[-2:] == [questions[-1][0], "Zie het antwoord op vraag 1."]


def test_a_list_keeps_its_items_apart() -> None:
    assert clean("Er zijn drie soorten:\n• stille treinen,\n• stille perrons en\nwachtruimten,\n• stille nachten.\n") == (
        "Er zijn drie soorten:\n• stille treinen,\n• stille perrons en wachtruimten,\n• stille nachten."
    )


def test_the_furniture_of_a_page_leaves_the_sentence_that_it_parts() -> None:
    text = "De trein rijdt elke nacht naar de havens en komt in de vroege ochtend\n\nTweede Kamer, vergaderjaar 2031–2032, 99 101, nr. 7 3\n\faan in Zwolle."
    assert clean(text) == "De trein rijdt elke nacht naar de havens en komt in de vroege ochtend aan in Zwolle."


def test_no_break_spaces_and_soft_hyphens_read_as_their_plain_kin() -> None:
    assert clean("Kamerstuk 99\u00a0101, nr.\u00a07 over de trein\u00ad\nverkeersleiding in het oosten van het land.") == (
        "Kamerstuk 99 101, nr. 7 over de treinverkeersleiding in het oosten van het land."
    )


def test_the_number_of_a_court_decision_goes_on_over_a_line_end() -> None:
    text = "De hoogste rechter van het land oordeelde in een zaak over kades (ECLI:NL:\nHR:2028:77), die daarna werd overgedaan.\n"
    assert "(ECLI:NL:HR:2028:77), die daarna" in repair(read_plain(text)).body.text


def test_what_nobody_sees_inside_a_word_is_no_part_of_it() -> None:
    assert repair(read_plain("Het be\u00adricht over de paarden\u200btram.\n")).body.text == "Het bericht over de paardentram."
