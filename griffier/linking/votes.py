"""The vote behind a decision: seats and groups for and against, members who voted for themselves, and whether the count is whole.

A show of hands has one row per group, which counts with all its seats; a roll call has one row per member, who counts once. Where
both stand together, a member who votes apart counts once and is taken off the seats of the own group. A vote that the source
marks as cast by mistake counts as cast and is named.

A count is whole when it has at least 145 of the 150 seats and nothing speaks against it: no group or member stands there twice,
no more than 150 seats are cast, the source does not say that more rows follow or that one was withdrawn. What speaks against it
is kept in ``doubts``; a count that is not whole proves nothing.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

SEATS = 150
WHOLE = 145
CHOICES = ("for", "against", "absent")
VOTES_FOLLOW, VOTE_WITHDRAWN = "votes_follow", "vote_withdrawn"
"""Ties of a decision by which the source says that its rows at hand are not all."""
_SAID = {VOTES_FOLLOW: "the source says that more votes follow", VOTE_WITHDRAWN: "the source withdrew a vote"}


class Cast(NamedTuple):
    """A row of votes."""

    choice: str | None
    seats: int | None
    person: str | None
    group: str | None
    actor: str | None
    mistake: int | None

    @property
    def of(self) -> str:
        """The group, by its name."""
        return self.group or self.actor or ""

    def is_members(self, roll_call: bool) -> bool:
        """Whether it is the vote of one member."""
        return bool(self.person) or (roll_call and self.actor != self.group)


@dataclass(frozen=True, slots=True)
class Tally:
    """Seats by choice, and who chose it. ``members`` is empty where no member has a row; ``other`` counts unknown choices."""

    seats: dict[str, int]
    groups: dict[str, tuple[str, ...]]
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mistakes: tuple[str, ...] = ()
    other: int = 0
    doubts: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether (nearly) all seats are in the count, and nothing speaks against it."""
        return sum(self.seats.values()) >= WHOLE and not self.doubts

    @property
    def result(self) -> str:
        """What the count says: adopted, rejected or tied."""
        ahead = self.seats["for"] - self.seats["against"]
        return "adopted" if ahead > 0 else "rejected" if ahead < 0 else "tied"

    def as_json(self) -> dict[str, object]:
        """As exports have it."""
        by: dict[str, object] = {"seats": self.seats, "whole": self.whole, "groups": _lists(self.groups)}
        by["members"] = _lists(self.members) if self.members else None
        return by | {"mistakes": list(self.mistakes), "doubts": list(self.doubts)}


def tally_of(db: sqlite3.Connection, decision: str, method: str | None) -> Tally | None:
    """The vote of a decision; None when the data holds no votes for it."""
    query = (
        "SELECT choice, seats, person, group_name, actor_name, mistake FROM official_votes"
        " WHERE id IN (SELECT id FROM votes WHERE decision = ?) AND decision = ? ORDER BY group_name, actor_name, id"
    )
    rows = [Cast(*row) for row in db.execute(query, (decision, decision))]
    if not rows:
        return None
    said = (
        "SELECT kind FROM ties WHERE one = ?1 AND kind IN (?2, ?3) UNION SELECT ?3 FROM votes v"
        " JOIN official_deletions d ON d.id = v.id AND d.changed_at >= v.changed_at WHERE v.decision = ?1 ORDER BY 1"
    )
    missing = [_SAID[kind] for (kind,) in db.execute(said, (decision, VOTES_FOLLOW, VOTE_WITHDRAWN))]
    return counted(rows, method == "roll_call", missing)


def counted(rows: Iterable[Cast], roll_call: bool, missing: Iterable[str] = ()) -> Tally:
    """The tally of rows; ``missing`` says why some may be missing, which matters when seats are.

    A row with a member is the member's, in a roll call also one that names another actor than its group; others are a group's.
    """
    rows, doubts = list(rows), list[str]()
    cast = [row for row in rows if row.choice in CHOICES]
    others = [row for row in rows if row.choice not in CHOICES]
    by_member, twice = _once([row for row in cast if row.is_members(roll_call)], lambda row: row.person or row.actor or "")
    by_group, again = _once([row for row in cast if not row.is_members(roll_call)], lambda row: row.of)
    doubts += [f"{name} stands there more than once" for name in (*again, *twice)]
    seats: Counter[str] = Counter(dict.fromkeys(CHOICES, 0))
    groups: dict[str, Counter[str]] = {choice: Counter() for choice in CHOICES}
    for row in by_group:
        apart = sum(member.of == row.of for member in by_member)
        weight = max(0, (row.seats or 0) - apart)
        seats[row.choice or ""] += weight
        groups[row.choice or ""][row.of] += weight
    voted = {row.of for row in by_group}
    for row in by_member:
        seats[row.choice or ""] += 1
        if row.of not in voted:
            groups[row.choice or ""][row.of] += 1
    if sum(seats.values()) < SEATS:
        doubts += missing
    if sum(seats.values()) > SEATS:
        doubts.append(f"{sum(seats.values())} votes of {SEATS} seats")
    return Tally(
        dict(seats),
        {choice: tuple(sorted(of)) for choice, of in groups.items()},
        {c: tuple(row.actor or "" for row in by_member if row.choice == c) for c in CHOICES} if by_member else {},
        tuple(row.actor or row.group or "" for row in (*cast, *others) if row.mistake),
        len(others),
        tuple(doubts),
    )


def _once(rows: list[Cast], name: Callable[[Cast], str]) -> tuple[list[Cast], list[str]]:
    """Each voter's first row, and the names of those who have more."""
    first: dict[str, Cast] = {}
    again: list[str] = []
    for row in rows:
        key = name(row)
        if key and key in first:
            again.append(row.actor or row.of)
        else:
            first[key or f"?{len(first)}"] = row
    return list(first.values()), list(dict.fromkeys(again))


def _lists(by_choice: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {choice: list(who) for choice, who in by_choice.items()}
