"""Questions and answers in every layout that papers use, paired at the level of the single question."""

from __future__ import annotations

import pytest

from griffier.readers.plain import read_plain
from griffier.structure.questions import find_questions
from griffier.text.repair import repair

Pairs = list[tuple[str | None, str, str | None]]


def pairs(text: str) -> Pairs:
    """(label, question, answer) in reading order; the answer is None when there is none."""
    reading = repair(read_plain(text))
    found = find_questions(reading)
    words = reading.body.text
    answer_of = {n: words[a.start : a.end] for a in found.answers for n in a.questions}
    return [(q.label, words[q.start : q.end], answer_of.get(q.n)) for q in found.questions]


HEADED = """Vraag 1
Rijdt de nachttrein elke dag?

Antwoord
Ja.

Vraag 2
Rijdt hij stil? Zo nee, waarom niet?

Vraag 3
Wie betaalt dat?

Antwoord vragen 2 en 3
Dat betaalt het Rijk.

Dat blijft zo.
"""

LAYOUTS = {
    "headings for both, a joint answer": (
        HEADED,
        [
            ("1", "Rijdt de nachttrein elke dag?", "Ja."),
            ("2", "Rijdt hij stil? Zo nee, waarom niet?", "Dat betaalt het Rijk.\n\nDat blijft zo."),
            ("3", "Wie betaalt dat?", "Dat betaalt het Rijk.\n\nDat blijft zo."),
        ],
    ),
    "a heading for the question alone": (
        "Vraag 1\n\nRijdt de trein?\n\nDe trein rijdt elke nacht.\n\nVraag 2\n\nHoe laat?\n\nOm elf uur.\n",
        [("1", "Rijdt de trein?", "De trein rijdt elke nacht."), ("2", "Hoe laat?", "Om elf uur.")],
    ),
    "numbers alone": (
        "1. Rijdt de trein?\n\nDe trein rijdt.\n\n2. Waar rijdt hij; hoe laat precies?\n\nIn het noorden, om elf uur.\n",
        [("1", "Rijdt de trein?", "De trein rijdt."), ("2", "Waar rijdt hij; hoe laat precies?", "In het noorden, om elf uur.")],
    ),
    "a number above, the words Vraag and Antwoord before": (
        "1.\nVraag: Rijdt de trein?\nAntwoord: Ja.\n\n2.\nVraag: Waar?\nAntwoord: In het noorden.\n",
        [("1", "Rijdt de trein?", "Ja."), ("2", "Waar?", "In het noorden.")],
    ),
    "question and answer in one paragraph": (
        "Vraag 1 Rijdt de trein? Antwoord 1: Ja, elke nacht.\n\nVraag 2 Waar? Antwoord 2: In het noorden.\n",
        [("1", "Rijdt de trein?", "Ja, elke nacht."), ("2", "Waar?", "In het noorden.")],
    ),
    "two questions, one answer below": (
        "1 Rijdt de trein?\n\n2 Waar rijdt hij?\n\nHij rijdt in het noorden.\n\n3 Hoe laat?\n\nOm elf uur.\n",
        [
            ("1", "Rijdt de trein?", "Hij rijdt in het noorden."),
            ("2", "Waar rijdt hij?", "Hij rijdt in het noorden."),
            ("3", "Hoe laat?", "Om elf uur."),
        ],
    ),
    "a number that comes twice": (
        "1 Rijdt de trein?\n\nJa.\n\n2 Waar?\n\nDaar.\n\n2 Hoe laat?\n\nOm elf uur.\n\n3 Waarom?\n\nDaarom.\n",
        [
            ("1", "Rijdt de trein?", "Ja."),
            ("2", "Waar?", "Daar."),
            ("2", "Hoe laat?", "Om elf uur."),
            ("3", "Waarom?", "Daarom."),
        ],
    ),
    "all questions first, then all answers": (
        "Vragen van het lid Okker over treinen.\n\n1\nRijdt de trein?\n\n2\nWaar rijdt hij?\n\n3\nHoe laat?\n\n"
        "Antwoord van minister Van Veen (Treinen) (ontvangen 3 mei 2031).\n\n1\nJa.\n\n2 en 3\nIn het noorden, om elf uur.\n",
        [
            ("1", "Rijdt de trein?", "Ja."),
            ("2", "Waar rijdt hij?", "In het noorden, om elf uur."),
            ("3", "Hoe laat?", "In het noorden, om elf uur."),
        ],
    ),
    "a question without a number": (
        "1 Rijdt de trein?\n\nJa.\n\nKlopt het dat u dit al in het voorjaar wist en het niet meldde?\n\nNee.\n\n2 Waar?\n\nDaar.\n",
        [
            ("1", "Rijdt de trein?", "Ja."),
            (None, "Klopt het dat u dit al in het voorjaar wist en het niet meldde?", "Nee."),
            ("2", "Waar?", "Daar."),
        ],
    ),
    "a question behind a clause": (
        "1 Rijdt de trein?\n\nJa.\n\nNu het rapport er ligt, kunt u zeggen wanneer hij rijdt?\n\nIn mei.\n\n2 Waar?\n\nDaar.\n",
        [
            ("1", "Rijdt de trein?", "Ja."),
            (None, "Nu het rapport er ligt, kunt u zeggen wanneer hij rijdt?", "In mei."),
            ("2", "Waar?", "Daar."),
        ],
    ),
    "a source in brackets belongs to the question": (
        "1 Kent u het bericht? (bron: https://www.voorbeeld.nl/?id=3)\n\nJa.\n\n2 Wat vindt u ervan?\n(bronnen: krant en radio)\n\nNiets.\n",
        [
            ("1", "Kent u het bericht? (bron: https://www.voorbeeld.nl/?id=3)", "Ja."),
            ("2", "Wat vindt u ervan?\n\n(bronnen: krant en radio)", "Niets."),
        ],
    ),
}


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_a_layout_is_paired(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    assert pairs(text) == expected


def test_a_group_number_serves_the_questions_it_names() -> None:
    found = pairs("1 Rijdt de trein?\n\n2 Waar rijdt hij?\n\n1–2 De trein rijdt in het noorden.\n\n3 Hoe laat?\n\nOm elf uur.\n")
    assert [(label, answer) for label, _, answer in found] == [
        ("1", "De trein rijdt in het noorden."),
        ("2", "De trein rijdt in het noorden."),
        ("3", "Om elf uur."),
    ]


def test_a_question_without_an_answer_is_told() -> None:
    reading = repair(
        read_plain("Vraag 1\nRijdt hij?\n\nAntwoord 1\nJa.\n\nVraag 2\nWaar?\n\nVraag 3\nHoe laat?\n\nAntwoord 3\nOm elf.\n")
    )
    found = find_questions(reading)
    assert [a.questions for a in found.answers] == [(1,), (3,)]
    assert [p.code for p in found.problems] == ["unanswered"]


def test_questions_that_nobody_answered_yet_are_no_problem() -> None:
    reading = repair(read_plain("Vraag 1\nRijdt de trein?\n\nVraag 2\nWaar rijdt hij?\n"))
    found = find_questions(reading)
    assert [q.label for q in found.questions] == ["1", "2"]
    assert (found.answers, found.problems) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Met deze brief informeer ik u.\n\n1. Stille treinen\n\nDe treinen zijn stil.\n\n2. Stille stations\n\nDie ook.\n",
        "Wat gaat er veranderen?\n\nNiets, zegt het kabinet.\n",
        "De Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering te rijden,\n\nen gaat over tot de orde van de dag.\n",
    ],
)
def test_a_paper_without_questions_has_none(text: str) -> None:
    assert pairs(text) == []
