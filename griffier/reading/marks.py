"""What is marked in a paper's words: its references, motions, promises, figures and cues, ready to be laid into the text.

A joint row (a motion named at several places) marks every place. Marks of the body and of each footnote are kept apart by flow.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass

from griffier.reading.items import Item, items_of
from griffier.reading.spans import Mark

MARKED = ("references", "motions", "commitments", "figures", "cues")
"""The kinds that are marked, in the order of the legend."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one version of a paper by flow, and how many rows of each kind there are."""

    by_flow: dict[int, list[Mark]]
    counts: dict[str, int]
    items: dict[str, list[Item]]

    def of(self, flow: int) -> list[Mark]:
        """The marks of a flow, by their beginning."""
        return self.by_flow.get(flow, [])


def marks_of(db: sqlite3.Connection, version: int) -> Marks:
    """Every mark of a version."""
    by_flow: defaultdict[int, list[Mark]] = defaultdict(list)
    items: dict[str, list[Item]] = {}
    for kind in MARKED:
        items[kind] = items_of(db, kind, version)
        for item in items[kind]:
            spot = item.spot
            if spot.clean_end > spot.clean_start:
                by_flow[spot.flow].append(Mark(spot.clean_start, spot.clean_end, kind, item, leads(item)))
    counts = {kind: len(found) for kind, found in items.items()}
    return Marks({flow: sorted(marks) for flow, marks in _once(by_flow).items()}, counts, items)


def leads(item: Item) -> bool:
    """Whether a row is a reference that leads somewhere: to a paper of the record or to an address on the web."""
    if item.kind != "references" or item.text("kind") == "section":
        return False
    return bool(item.text("resolved")) or (item.text("kind") == "url" and web_address(item) is not None)


def web_address(item: Item) -> str | None:
    """The address that a reference names, when a browser may be sent there: http and https only."""
    target = item.text("target")
    if target and target.lower().startswith(("http://", "https://")) and not any(c.isspace() or ord(c) < 32 for c in target):
        return target
    return None


def _once(by_flow: dict[int, list[Mark]]) -> dict[int, list[Mark]]:
    """One mark for a kind and a place: a list of numbers gives several references at the same words."""
    return {flow: list({(m.start, m.end, m.kind): m for m in reversed(marks)}.values()) for flow, marks in by_flow.items()}
