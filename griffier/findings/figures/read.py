"""What reading passes on: a figure before its surroundings are read, and what a number counts."""

from __future__ import annotations

from typing import NamedTuple

from griffier.findings.figures.figure import Bound, Value


class Read(NamedTuple):
    """A figure before its surroundings are read: place, value, unit, bound and rule. ``tail`` is where its number and
    unit end, the noun apart."""

    start: int
    end: int
    value: Value
    unit: str | None
    approx: bool
    bound: Bound | None
    rule: str
    tail: int


class What(NamedTuple):
    """What a number counts: the unit's name, where its words end, and the rule that says so."""

    unit: str | None
    end: int
    rule: str
