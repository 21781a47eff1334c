"""A cue: words of an answer, and what they do."""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """``text[start:end]`` are the words of a cue of this kind; ``rule`` is the phrase that found it.

    ``questions`` are the printed numbers of the questions whose answers a ``refers`` cue points to; else empty.
    """

    kind: str
    start: int
    end: int
    rule: str
    questions: tuple[int, ...] = ()
