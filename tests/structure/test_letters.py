"""Headings of letters, and short paragraphs that are none."""

from __future__ import annotations

from griffier.readers.plain import read_plain
from griffier.structure.letters import find_sections
from griffier.text.repair import repair

TEXT = "Het kabinet meent dat de treinen stil zijn en dat zij dat ook in de komende jaren zullen blijven, ook in de nacht."

LETTER = f"""Geachte voorzitter,

{TEXT}

1. Stille treinen

{TEXT}

Het materieel

{TEXT}

Box 1. Wat is stil?

{TEXT}

2. Wat gaan wij doen?

{TEXT}

• een lijst

De Minister van Havens,

A.B. van der Veen
"""


def titles(text: str) -> list[tuple[int, str | None, str]]:
    return [(s.level, s.label, s.title) for s in find_sections(repair(read_plain(text)))]


def test_headings_have_their_level_and_number() -> None:
    assert titles(LETTER) == [
        (1, "1", "Stille treinen"),
        (2, None, "Het materieel"),
        (3, "Box 1", "Wat is stil?"),
        (1, "2", "Wat gaan wij doen?"),
    ]


def test_a_section_ends_where_one_of_its_level_begins() -> None:
    reading = repair(read_plain(LETTER))
    first, inner, box, second = find_sections(reading)
    assert first.until == second.start - len("2. ") or first.until == second.start
    assert inner.until == first.until == box.until
    assert second.until == len(reading.body.text)


def test_a_series_that_starts_again_is_one_level_deeper() -> None:
    text = "\n\n".join(
        f"{n}. {name}\n\n{TEXT}" for n, name in [(1, "Een"), (2, "Twee"), (1, "Twee-een"), (2, "Twee-twee"), (3, "Drie")]
    )
    assert [(level, label) for level, label, _ in titles(text)] == [(1, "1"), (1, "2"), (2, "1"), (2, "2"), (1, "3")]


def test_short_paragraphs_that_are_no_headings() -> None:
    text = f"Den Haag, 3 mei 2032\n\n99 101 Stille treinen\n\nGeachte voorzitter,\n\n{TEXT}\n\nHoogachtend\n\nDe Minister van Havens\n\nA.B. Veen\n"
    assert titles(text) == []
