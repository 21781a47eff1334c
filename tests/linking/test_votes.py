"""The vote behind a decision: counts that can be true, and what speaks against one."""

from __future__ import annotations

import pytest

from griffier.linking.votes import Cast, counted


def group(name: str, choice: str, seats: int) -> Cast:
    return Cast(choice, seats, None, name, name, 0)


def member(name: str, of: str, choice: str, seats: int = 0) -> Cast:
    return Cast(choice, seats, f"id-{name}", of, name, 0)


def test_a_group_counts_with_its_seats() -> None:
    tally = counted([group("Kompas", "for", 86), group("Horizon", "against", 64)], roll_call=False)
    assert tally.seats == {"for": 86, "against": 64, "absent": 0} and tally.whole and not tally.members


def test_a_member_who_votes_apart_is_taken_off_the_seats_of_the_group() -> None:
    rows = [group("Kompas", "for", 90), group("Horizon", "against", 60), member("Aap", "Kompas", "against", 90)]
    tally = counted(rows, roll_call=False)
    assert tally.seats == {"for": 89, "against": 61, "absent": 0} and tally.whole
    assert tally.members["against"] == ("Aap",) and tally.groups["against"] == ("Horizon",)


def test_in_a_roll_call_each_member_counts_once() -> None:
    rows = [member(f"A{i}", "Kompas", "for", 75) for i in range(75)] + [member(f"B{i}", "Horizon", "against", 75) for i in range(72)]
    tally = counted(rows, roll_call=True)
    assert tally.seats == {"for": 75, "against": 72, "absent": 0} and tally.whole


@pytest.mark.parametrize(
    ("rows", "roll_call"),
    [
        ([group("Kompas", "for", 80), group("Horizon", "against", 40), *[group("Vlinder", "against", 30)] * 2], False),
        ([group("Kompas", "for", 90), group("Horizon", "against", 45), group("Vlinder", "against", 45)], False),
        ([*[member(f"A{i}", "Kompas", "for") for i in range(149)], member("A1", "Kompas", "against")], True),
    ],
)
def test_a_count_that_can_not_be_true_is_not_whole_and_says_why(rows: list[Cast], roll_call: bool) -> None:
    tally = counted(rows, roll_call)
    assert not tally.whole and tally.doubts


def test_rows_that_may_be_missing_matter_where_seats_are_missing() -> None:
    rows = [group("Kompas", "for", 86), group("Horizon", "against", 60)]
    assert counted(rows, False).whole
    assert not counted(rows, False, ["more follow"]).whole
    assert counted([*rows, group("Vlinder", "absent", 4)], False, ["more follow"]).whole
