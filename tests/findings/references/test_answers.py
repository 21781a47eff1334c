"""Pointers at answers of the same paper, and the headings and other people's questions that are none."""

from __future__ import annotations

import pytest

from griffier.findings.references.answers import numbers_in
from tests.findings.references.rows import targets

ROWS = [  # text, numbers, why
    ("Zie het antwoord op vraag 76.", [76], "the plain form"),
    ("Zie het antwoord\nop vraag 76.", [76], "broken over a line"),
    ("zie ook het antwoord op de vragen 27 en 28", [27, 28], "two"),
    ("Zoals gemeld in de antwoorden op vragen 41 t/m 43", [41, 42, 43], "a range"),
    ("de antwoorden op vragen 2, 3 en 5", [2, 3, 5], "a list"),
    ("de antwoorden 3 tot en met 5", [3, 4, 5], "a range without the word vraag"),
    ("Zie antwoord 3.", [3], "short"),
    ("Zie antwoord vraag 3.", [3], "shorter"),
    ("in de beantwoording van vraag 3 en vraag 4", [3, 4], "the word repeated"),
    ("zoals verwoord in het antwoord op vraag twee", [2], "a numeral"),
    ("Zie mijn antwoord bij vraag 3a.", [3], "a part of a question"),
    ("Zie het antwoord op vraag 3 van deze set vragen", [3], "this very set"),
    ("Zie het antwoord op vraag 3 voor de inzet van de leden", [3], "members named further on"),
    ("Verwezen wordt naar het antwoord op vraag 4, 5 en 6.", [4, 5, 6], "vraag with several"),
    ("Zie vraag 12.", [12], "by the question"),
    ("Zoals bij vragen 3 en 4 is aangegeven", [3, 4], "by the questions"),
    ("Het gestelde onder vraag 5 klopt", [5], "under the question"),
    ("Indien het antwoord op vraag 3 bevestigend is", [3], "from a question"),
]
NOT_ROWS = [  # text, why
    ("Vraag 3", "a heading"),
    ("Daarover is een onderzoek gestart (antwoord op vraag 10, 2031Z01234).", "the number of another paper"),
    ("Zie het antwoord op vraag 3 (Kamerstuk 12 345, nr. 6).", "another paper in brackets"),
    ("Zie het antwoord op vraag 3, Aanhangsel Handelingen 2030/31, nr. 7.", "an annex of the proceedings"),
    ("Antwoord op vraag 5:", "a heading with a colon"),
    ("Antwoord vragen 20 en 21\nJa.", "a heading of a joint answer"),
    ("Antwoorden op de vragen 1 en 2 (lid Voorbeeld)", "a heading with a name"),
    ("het antwoord op vraag 3 van de schriftelijke vragen van het lid Voorbeeld", "other questions"),
    ("het antwoord op vraag 3 van het lid Voorbeeld (2031Z00001)", "another member's question"),
    ("De leden vragen 3 dingen", "a verb"),
    ("De leden van de fractie vragen 12 maart 2030 als datum", "a verb and a day"),
    ("Zie het antwoord hierboven.", "no number"),
    ("het antwoord op deze vraag", "no number"),
    ("er was vraag naar 300 woningen", "demand"),
    ("antwoord op 3 maart 2030", "a day"),
    ("Zie het antwoord op vraag 12%", "no number of a question"),
]


@pytest.mark.parametrize(("text", "numbers", "why"), ROWS)
def test_a_pointer_names_its_questions(text: str, numbers: list[int], why: str) -> None:
    assert targets(text, "answer") == '{"question":[' + ",".join(map(str, numbers)) + "]}", why


@pytest.mark.parametrize(("text", "why"), NOT_ROWS)
def test_what_is_no_pointer(text: str, why: str) -> None:
    assert targets(text, "answer") == "", why


def test_a_range_that_runs_backwards_or_too_far_names_its_ends_only() -> None:
    assert numbers_in("5 t/m 3") == [5, 3]
    assert numbers_in("1 t/m 900") == [1, 900]
    assert numbers_in("7 t/m 9, 12") == [7, 8, 9, 12]
