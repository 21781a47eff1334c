"""The reading of a whole paper that explains most: invented papers in many layouts, and look-alikes."""

from __future__ import annotations

import pytest

from griffier.model.paper import Paper
from griffier.readers.plain import read_plain
from griffier.structure.paper import structure
from griffier.text.repair import repair

HEAD = (
    "Vergaderjaar 2033–2034 Aanhangsel van de Handelingen\n\n"
    "Vragen van het lid Okker (Kompas) aan de Minister van Treinen over treinen (ingezonden 3 mei 2034).\n\n"
)
ANSWERS = "Antwoord van Minister Van Veen (Treinen) (ontvangen 24 mei 2034).\n\n"
ASKED = "Vergaderjaar 2033–2034 Vragen gesteld door de leden der Kamer\n\n2034Z04412\n\n"


def read(text: str) -> Paper:
    return structure(repair(read_plain(text)), "paper.txt", "0" * 64)


def rows(paper: Paper) -> list[tuple[str | None, str, str | None]]:
    answer_of = {n: paper.text[a.start : a.end] for a in paper.answers for n in a.questions}
    return [(q.label, paper.text[q.start : q.end], answer_of.get(q.n)) for q in paper.questions]


JOINT = ["2 en 3", "2+3", "2 & 3", "2, 3", "2 t/m 3", "2 tot en met 3", "2-3", "2. en 3.", "(2 en 3)", "2 alsmede 3", "2 en3"]


@pytest.mark.parametrize("numbers", JOINT)
def test_a_joint_heading_gives_every_number_its_row(numbers: str) -> None:
    text = f"{HEAD}{ANSWERS}Vraag 1\nRijdt hij?\n\nAntwoord 1\nJa.\n\nVragen {numbers}\nWaar?\n\nHoe laat?\n\nAntwoord {numbers}\nIn mei.\n"
    assert rows(read(text)) == [("1", "Rijdt hij?", "Ja."), ("2", "Waar?", "In mei."), ("3", "Hoe laat?", "In mei.")]


def test_joint_questions_that_nothing_parts_share_their_words() -> None:
    text = f"{HEAD}{ANSWERS}Vraag 1 en 2\nRijdt hij en waar rijdt hij?\n\nAntwoord 1 en 2\nJa.\n"
    assert rows(read(text)) == [(n, "Rijdt hij en waar rijdt hij?", "Ja.") for n in ("1", "2")]


LABELS = [  # label of a question, label of an answer
    ("Vraag {}", "Antwoord {}"),
    ("VRAAG {}", "ANTWOORD {}"),
    ("vraag {}", "antwoord {}"),
    ("Vraag {}", "Antwoord"),
    ("Vraag nr. {}", "Antwoord op vraag nr. {}"),
    ("V{}", "A{}"),
    ("V{}:", "A{}:"),
    ("V r a a g {}", "A n t w o o r d {}"),
    ("{}", "Antwoord"),
    ("{}.", "Antwoord:"),
    ("{})", "Antwoord {})"),
    ("({})", "Antwoord ({})"),
    ("Vraag {}", "Ad {}"),
]


@pytest.mark.parametrize(("question", "answer"), LABELS)
def test_labels_in_many_forms(question: str, answer: str) -> None:
    parts = [
        f"{question.format(n)}\n\nRijdt trein {w} elke dag?\n\n{answer.format(n)}\n\nTrein {w} rijdt.\n\nHij is stil.\n\n"
        for n, w in ((1, "een"), (2, "twee"), (3, "drie"))
    ]
    assert rows(read(HEAD + ANSWERS + "".join(parts))) == [
        (n, f"Rijdt trein {w} elke dag?", f"Trein {w} rijdt.\n\nHij is stil.")
        for n, w in (("1", "een"), ("2", "twee"), ("3", "drie"))
    ]


def test_roman_numbers() -> None:
    text = f"{HEAD}{ANSWERS}Vraag I\nRijdt hij?\n\nVraag II\nWaar?\n\nAntwoorden I en II\nIn het noorden.\n"
    assert rows(read(text)) == [("I", "Rijdt hij?", "In het noorden."), ("II", "Waar?", "In het noorden.")]


def test_a_numbered_list_in_an_answer_is_no_question() -> None:
    listed = "Drie dingen:\n\n1. de rails liggen er;\n\n2. de trein is er;\n\n3. het personeel komt.\n\nDaarna rijdt hij."
    text = f"{HEAD}{ANSWERS}1. Rijdt hij?\n\nAntwoord\n\n{listed}\n\n2. Waar rijdt hij dan?\n\nAntwoord\n\nDaar.\n"
    assert rows(read(text)) == [("1", "Rijdt hij?", listed), ("2", "Waar rijdt hij dan?", "Daar.")]


def test_questions_printed_again_above_their_answers() -> None:
    text = f"{HEAD}{ANSWERS}Vraag 1\nRijdt de trein elke dag?\n\nVraag 2\nWaar rijdt hij precies?\n\n"
    text += "Antwoord 1\nRijdt de trein elke dag?\n\nJa.\n\nAntwoord 2\nWaar rijdt hij precies?\n\nDaar.\n"
    assert rows(read(text)) == [("1", "Rijdt de trein elke dag?", "Ja."), ("2", "Waar rijdt hij precies?", "Daar.")]


@pytest.mark.parametrize("label", ["Vraag {}", "{}.", "{}", "({})"])
def test_a_paper_that_only_asks_has_no_answers(label: str) -> None:
    text = f"{ASKED}{HEAD[HEAD.index('Vragen van') :]}{label.format(1)}\n\nRijdt de trein van Okkerveen nog elke dag?\n\n"
    text += f"{label.format(2)}\n\nWie betaalt dat?\n\nToelichting:\n\nDeze vragen dienen ter aanvulling op eerdere vragen.\n"
    paper = read(text)
    assert rows(paper) == [("1", "Rijdt de trein van Okkerveen nog elke dag?", None), ("2", "Wie betaalt dat?", None)]
    assert [s.title for s in paper.sections] == ["Toelichting"]


def test_a_notice_puts_questions_off_and_answers_nothing() -> None:
    notice = "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord. Ik streef ernaar ze vóór 1 juli 2034 te beantwoorden."
    paper = read(f"{HEAD}Vraag 1\nRijdt hij?\n\nVraag 2\nWaar?\n\nMededeling\n\n{notice}\n")
    assert paper.answers == ()
    assert [(q.state, q.postponed_until) for q in paper.questions] == [("postponed", "2034-07-01")] * 2
    assert paper.notice is not None and paper.text[slice(*paper.notice)] == notice


def test_questions_that_were_taken_back() -> None:
    paper = read(f"{HEAD}Vraag 1\nRijdt hij?\n\nMededeling\n\nDeze vragen zijn op verzoek van het lid Okker ingetrokken.\n")
    assert [q.state for q in paper.questions] == ["withdrawn"] and not paper.answers


def test_a_second_set_of_questions_has_its_own_answers() -> None:
    one = "Vraag 1\nRijdt hij?\n\nAntwoord 1\nJa.\n\n"
    text = f"{HEAD}{ANSWERS}{one}Vragen van het lid Terwindt (Horizon) aan de Minister van Treinen over bussen.\n\nVraag 1\nWaar?\n\nAntwoord 1\nDaar.\n"
    assert rows(read(text)) == [("1", "Rijdt hij?", "Ja."), ("1", "Waar?", "Daar.")]


def test_what_is_not_explained_is_told() -> None:
    paper = read(
        f"{HEAD}{ANSWERS}Vraag 1\nRijdt hij?\n\nAntwoord 1\nJa.\n\nVraag 4\nWaar?\n\nAntwoord 4\nDaar.\n\nVraag 5\nHoe?\n\nAntwoord 5\nZo.\n"
    )
    assert [p.code for p in paper.problems if p.stage == "structure"] == ["missing_number"]
    empty = read(f"{HEAD}{ANSWERS}De trein rijdt elke dag.\n\nHij is stil.\n")
    assert "no_questions" in [p.code for p in empty.problems]


def test_a_question_that_asks_several_things_has_parts() -> None:
    paper = read(
        f"{HEAD}{ANSWERS}Vraag 1\nRijdt hij? Zo ja, waar? Zo nee, waarom niet?\n\nAntwoord 1\nJa.\n\nVraag 2\nWie?\n\nAntwoord 2\nIk.\n"
    )
    assert [[paper.text[a:b] for a, b in q.parts] for q in paper.questions] == [
        ["Rijdt hij?", "Zo ja, waar?", "Zo nee, waarom niet?"],
        [],
    ]
