"""Row by row: each word of the lexicon makes its example a promise, or keeps it from being one."""

import datetime as dt

import pytest

from griffier.findings.commitments import find_commitments
from griffier.lexicon.rows import rows

PAPER = dt.date(2022, 4, 20)
Row = dict[str, str]


def lines(table: str, name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows(f"commitments/{table}.csv"), ids=lambda row: row[name])


@lines("actors", "words")
def test_an_actor_speaks_for_this_government(row: Row) -> None:
    (found,) = find_commitments(row["example"], PAPER)
    assert found.by is not None
    assert found.by.lower() == row["words"].lower()


@lines("chambers", "words")
def test_a_chamber_is_told(row: Row) -> None:
    (found,) = find_commitments(row["example"].rstrip(".") + " in mei over de lijst.", PAPER)
    assert found.to == row["words"]


@pytest.mark.parametrize("table", ["products", "study_nouns", "to_be_founded"])
def test_each_word_makes_its_example_a_promise(table: str) -> None:
    missed = [row["example"] for row in rows(f"commitments/{table}.csv") if len(find_commitments(row["example"], PAPER)) != 1]
    assert missed == []


@pytest.mark.parametrize("table", ["others", "weak_aims"])
def test_each_word_keeps_its_example_from_being_a_promise(table: str) -> None:
    wrong = [row["example"] for row in rows(f"commitments/{table}.csv") if find_commitments(row["example"], PAPER)]
    assert wrong == []


@pytest.mark.parametrize(
    ("table", "key"), [("actors", "words"), ("products", "word"), ("others", "word"), ("to_be_founded", "word")]
)
def test_lines_are_unique(table: str, key: str) -> None:
    keys = [row[key] for row in rows(f"commitments/{table}.csv")]
    assert len(keys) == len(set(keys))
