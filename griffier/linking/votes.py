"""The vote behind a decision: seats and groups for and against, members in a roll call, and whether the count is whole.

A show of hands has one row per group, which counts with all its seats; a roll call has one row per member, who counts once.
A count is whole when it has at least 145 of the 150 seats; a smaller one (rows missing in the data) proves nothing. A vote that
the source marks as cast by mistake counts as cast and is named.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field

WHOLE = 145
CHOICES = ("for", "against", "absent")


@dataclass(frozen=True, slots=True)
class Tally:
    """Seats by choice, and who chose it. ``members`` is empty for a show of hands; ``other`` counts unknown choices."""

    seats: dict[str, int]
    groups: dict[str, tuple[str, ...]]
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    mistakes: tuple[str, ...] = ()
    other: int = 0

    @property
    def whole(self) -> bool:
        """Whether (nearly) all seats are in the count."""
        return sum(self.seats.values()) >= WHOLE

    @property
    def result(self) -> str:
        """What the count says: adopted, rejected or tied."""
        ahead = self.seats["for"] - self.seats["against"]
        return "adopted" if ahead > 0 else "rejected" if ahead < 0 else "tied"

    def as_json(self) -> dict[str, object]:
        """As exports have it."""
        by: dict[str, object] = {"seats": self.seats, "whole": self.whole, "groups": _lists(self.groups)}
        by["members"] = _lists(self.members) if self.members else None
        return by | {"mistakes": list(self.mistakes)}


def tally_of(db: sqlite3.Connection, decision: str, method: str | None) -> Tally | None:
    """The vote of a decision; None when the data holds no votes for it."""
    query = (
        "SELECT choice, seats, person, group_name, actor_name, mistake FROM official_votes"
        " WHERE id IN (SELECT id FROM votes WHERE decision = ?) AND decision = ? ORDER BY group_name, actor_name, id"
    )
    rows = db.execute(query, (decision, decision)).fetchall()
    if not rows:
        return None
    roll_call = method == "roll_call" or any(person for _, _, person, *_ in rows)
    seats: Counter[str] = Counter(dict.fromkeys(CHOICES, 0))
    groups: dict[str, Counter[str]] = {choice: Counter() for choice in CHOICES}
    members: dict[str, list[str]] = {choice: [] for choice in CHOICES}
    for choice, size, _, group, actor, _ in rows:
        if choice in CHOICES:
            weight = 1 if roll_call else size or 0
            seats[choice] += weight
            groups[choice][group or actor or ""] += weight
            members[choice].append(actor or "")
    return Tally(
        dict(seats),
        {choice: tuple(sorted(of)) for choice, of in groups.items()},
        {choice: tuple(of) for choice, of in members.items()} if roll_call else {},
        tuple(actor or group or "" for *_, group, actor, mistake in rows if mistake),
        sum(choice not in CHOICES for choice, *_ in rows),
    )


def _lists(by_choice: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {choice: list(who) for choice, who in by_choice.items()}
