"""Labels of questions and answers, and what only looks like one."""

from __future__ import annotations

import pytest

from griffier.structure.labels import label_of, numbers

LABELS = [  # paragraph, kind, numbers, the words behind it
    ("Vraag 12", "question", ("12",), ""),
    ("VRAAG 12", "question", ("12",), ""),
    ("Vraag 5a", "question", ("5a",), ""),
    ("Vraag 12: Kent u het bericht?", "question", ("12",), "Kent u het bericht?"),
    ("Vraag 12 Kent u het bericht?", "question", ("12",), "Kent u het bericht?"),
    ("Vraag: Kent u het bericht?", "question", (), "Kent u het bericht?"),
    ("Vragen 3 en 4", "question", ("3", "4"), ""),
    ("Antwoord", "answer", (), ""),
    ("Antwoord: Ja.", "answer", (), "Ja."),
    ("Antwoord vragen 20 en 21", "answer", ("20", "21"), ""),
    ("Antwoord op vraag 3:", "answer", ("3",), ""),
    ("Antwoord op de vragen 3 t/m 5", "answer", ("3", "4", "5"), ""),
    ("Antwoord 2, 3", "answer", ("2", "3"), ""),
    ("Antwoorden 47, 48, 49 en 50", "answer", ("47", "48", "49", "50"), ""),
    ("Antwoord 2-5", "answer", ("2", "3", "4", "5"), ""),
    ("22–25 Precieze cijfers ontbreken.", "group", ("22", "23", "24", "25"), "Precieze cijfers ontbreken."),
    ("3, 4 en 5 De treinen rijden.", "group", ("3", "4", "5"), "De treinen rijden."),
    ("13 Welke treinen?", "number", ("13",), "Welke treinen?"),
    ("13. Welke treinen?", "number", ("13",), "Welke treinen?"),
    ("4  Welke treinen?", "number", ("4",), "Welke treinen?"),
    ("13.", "number", ("13",), ""),
    ("2 en 3", "group", ("2", "3"), ""),
]

NO_LABELS = [
    "Vragen over nachttreinen zijn vaak gesteld.",
    "Vraag is of dit haalbaar is.",
    "Antwoorden volgen later.",
    "Antwoord op die vraag is er niet.",
    "2031 was een goed jaar.",
    "1.250 euro is veel.",
    "De vraag 12 is beantwoord.",
    "22-jarige reizigers",
    "12%",
]


@pytest.mark.parametrize(("text", "kind", "printed", "rest"), LABELS)
def test_a_label_is_read(text: str, kind: str, printed: tuple[str, ...], rest: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.kind, label.numbers, text[label.length :]) == (kind, printed, rest)
    assert label.whole == (rest == "")


@pytest.mark.parametrize("text", NO_LABELS)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert label_of(text) is None


def test_a_range_that_runs_backwards_is_two_numbers() -> None:
    assert numbers("9-3") == ("9", "3")
    assert numbers("2 t/m 4, 7 en 9-10") == ("2", "3", "4", "7", "9", "10")
