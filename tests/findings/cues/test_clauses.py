"""The clause that holds some words."""

from __future__ import annotations

import pytest

from griffier.findings.cues.clauses import clause, split_off

# sentence, words in it, the clause around them
ROWS = [
    ("de brug is dicht maar de reden is onbekend", "onbekend", "de reden is onbekend"),
    ("de reden is onbekend omdat niemand het vroeg", "onbekend", "de reden is onbekend"),
    ("omdat de zaak loopt, kan ik niet reageren.", "niet reageren", "kan ik niet reageren"),
    ("over bruggen, sluizen en wegen zijn geen cijfers", "geen cijfers", "over bruggen, sluizen en wegen zijn geen cijfers"),
    ("de brug is open (zie bijlage 2) en veilig", "zie bijlage", "zie bijlage 2"),
    ("zie de brief (kamerstuk 12 345, nr. 6) hierover.", "zie de brief", "zie de brief (kamerstuk 12 345, nr. 6) hierover"),
    ("er zijn geen cijfers waaruit dit blijkt", "geen cijfers", "er zijn geen cijfers"),
    ("het aantal is onbekend; de oorzaak ook", "onbekend", "het aantal is onbekend"),
]


@pytest.mark.parametrize(("sentence", "words", "expected"), ROWS)
def test_the_clause_around_words(sentence: str, words: str, expected: str) -> None:
    at = sentence.index(words)
    start, end = clause(sentence, at, at + len(words))
    assert sentence[start:end] == expected


def test_but_parts_a_sentence_for_good_and_because_does_not() -> None:
    assert split_off("onbekend maar zeker", 0, 19)
    assert not split_off("onbekend omdat zeker", 0, 20)
