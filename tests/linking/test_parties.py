"""Groups under all their names."""

from __future__ import annotations

import sqlite3

import pytest

from griffier.errors import NotFound
from griffier.linking.parties import Parties


@pytest.fixture
def parties() -> Parties:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE official_parliamentary_groups (abbreviation, name)")
    db.execute("CREATE TABLE official_matter_actors (group_name)")
    db.execute("INSERT INTO official_parliamentary_groups VALUES ('KH', 'Kompas-Horizon, partij van veerlieden')")
    db.executemany("INSERT INTO official_matter_actors VALUES (?)", [("Kompas-Horizon",), ("GroenLinks-PvdA",), ("PvdA",), ("SP",)])
    return Parties(db)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("KH", {"Kompas-Horizon"}),
        ("kompas", {"Kompas-Horizon"}),
        ("Horizon", {"Kompas-Horizon"}),
        ("Kompas-Horizon, partij van veerlieden", {"Kompas-Horizon"}),
        ("GL-PvdA", {"GroenLinks-PvdA"}),
        ("GroenLinks", {"GroenLinks-PvdA"}),
        ("Partij van de Arbeid", {"GroenLinks-PvdA", "PvdA"}),
        ("Socialistische Partij", {"SP"}),
        ("VVD", set()),
    ],
)
def test_a_group_is_found_by_any_of_its_names(parties: Parties, asked: str, found: set[str]) -> None:
    assert parties.named(asked) == found


def test_a_name_that_no_group_has_is_refused_with_those_that_are_known(parties: Parties) -> None:
    with pytest.raises(NotFound, match="Kompas-Horizon"):
        parties.named("Kompassie")
