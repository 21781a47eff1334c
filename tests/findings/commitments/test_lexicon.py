"""Row by row: each phrase finds its example and leaves its counter-example alone."""

import datetime as dt

import pytest

from griffier.findings.commitments import find_commitments
from griffier.findings.commitments.judging import CONDITIONS
from griffier.lexicon.rows import rows

PAPER = dt.date(2022, 4, 20)
Row = dict[str, str]


def lines(table: str, name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows(f"commitments/{table}.csv"), ids=lambda row: row[name])


@lines("frames", "name")
def test_a_frame_finds_its_example_and_not_its_counter_example(row: Row) -> None:
    assert [found.rule for found in find_commitments(row["example"], PAPER)] == [row["name"]]
    assert find_commitments(row["counter_example"], PAPER) == []


@lines("frames", "name")
def test_a_frame_says_of_its_example_what_its_line_says(row: Row) -> None:
    (found,) = find_commitments(row["example"], PAPER)
    assert found.strength == row["strength"]
    assert found.earlier == (row["earlier"] == "yes")
    assert set(row["needs"].split()) <= CONDITIONS.keys()


@lines("retreats", "name")
def test_a_retreat_takes_the_promise_of_its_example_back(row: Row) -> None:
    assert find_commitments(row["example"], PAPER) == []
    assert len(find_commitments(row["counter_example"], PAPER)) == 1


@lines("verbs", "infinitive")
def test_a_verb_gives_the_kind_when_promised_and_nothing_when_done(row: Row) -> None:
    (found,) = find_commitments(f"Het kabinet zal {row['object']} {row['infinitive']}.", PAPER)
    assert found.kind == row["kind"]
    assert find_commitments(f"Het kabinet heeft {row['object']} {row['participle']}.", PAPER) == []


@lines("actors", "words")
def test_an_actor_speaks_for_this_government(row: Row) -> None:
    (found,) = find_commitments(row["example"], PAPER)
    assert found.by is not None
    assert found.by.lower() == row["words"].lower()


@lines("chambers", "words")
def test_a_chamber_is_told(row: Row) -> None:
    (found,) = find_commitments(row["example"].rstrip(".") + " in mei over de lijst.", PAPER)
    assert found.to == row["words"]


@pytest.mark.parametrize("table", ["told", "tell", "products", "study_nouns", "to_be_founded", "present"])
def test_each_word_makes_its_example_a_promise(table: str) -> None:
    missed = [row["example"] for row in rows(f"commitments/{table}.csv") if len(find_commitments(row["example"], PAPER)) != 1]
    assert missed == []


@pytest.mark.parametrize("table", ["others", "weak_aims"])
def test_each_word_keeps_its_example_from_being_a_promise(table: str) -> None:
    wrong = [row["example"] for row in rows(f"commitments/{table}.csv") if find_commitments(row["example"], PAPER)]
    assert wrong == []


@lines("to_come", "words")
def test_a_thing_still_to_come_is_an_intention(row: Row) -> None:
    (found,) = find_commitments(f"Daarna volgt meer over {row['example']}.", PAPER)
    assert (found.rule, found.strength) == ("still-to-be", "intended")


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("frames", "name"),
        ("retreats", "name"),
        ("verbs", "infinitive"),
        ("actors", "words"),
        ("products", "word"),
        ("others", "word"),
        ("to_be_founded", "word"),
        ("present", "example"),
    ],
)
def test_lines_are_unique(table: str, key: str) -> None:
    keys = [row[key] for row in rows(f"commitments/{table}.csv")]
    assert len(keys) == len(set(keys))
