"""Proof that a reading accounts for its source: every character that is no blank stands in one place, and in one only.

Pieces of the body, pieces of the footnotes and furniture are laid over the source; what no span covers is *lost*, what
two spans cover is *counted twice*. Both must be empty for every paper ever read; ``griffier check`` says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from griffier.model.paper import Reading


class Account(NamedTuple):
    """Source spans that nothing accounts for, and spans that two things account for."""

    lost: tuple[tuple[int, int], ...]
    twice: tuple[tuple[int, int], ...]

    @property
    def balanced(self) -> bool:
        return not self.lost and not self.twice


def account(reading: Reading) -> Account:
    """What is lost and what is counted twice in a reading; spans are offsets in its source."""
    lost: list[tuple[int, int]] = []
    twice: list[tuple[int, int]] = []
    at = 0
    for start, end in sorted(_spans(reading)):
        if start < at:
            twice.append((start, min(at, end)))
        elif reading.source[at:start].strip():
            lost.append((at, start))
        at = max(at, end)
    if reading.source[at:].strip():
        lost.append((at, len(reading.source)))
    return Account(tuple(lost), tuple(twice))


def _spans(reading: Reading) -> Iterator[tuple[int, int]]:
    for flow in (reading.body, *(note.flow for note in reading.footnotes)):
        yield from zip(flow.source_starts, flow.source_ends, strict=True)
    for furniture in reading.furniture:
        yield furniture.start, furniture.end
