"""What the cabinet says of a motion: carried out, being carried out, partly, declined, noted, or not to be told.

Straight words win: what sentences say of the motion itself (``execution``), the last one first. Where none does, the sentences
around the motion may argue for or against what it asks (``lexicon/motions/positions.csv``, scope *zone*); *status* is the cell of
a table below the motion. A motion that is only named to tell which letter is meant is noted; nothing is claimed of one that the
paper names and says nothing of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from griffier.findings.sieve import Sieve
from griffier.lexicon.rows import rows


class Cue(NamedTuple):
    """A phrase with what it says."""

    name: str
    pattern: re.Pattern[str]
    position: str


class Evidence(NamedTuple):
    """``position`` as exports have it (or for, against), and where the words that show it stand: ``text[start:end]``.

    ``straight``: said of the motion itself, and not of something that it asks.
    """

    position: str
    start: int
    end: int
    rule: str
    straight: bool = True


class Judged(NamedTuple):
    """The position (None where nothing is said), the span of the words that show it, the rule that read them, and what was said
    before, the latest first.
    """

    position: str | None
    quote: tuple[int, int] | None
    rule: str
    earlier: tuple[Evidence, ...] = ()


_CUES = [(row["scope"], Cue(row["name"], re.compile(row["words"]), row["position"])) for row in rows("motions/positions.csv")]
ZONE_CUES = tuple(cue for scope, cue in _CUES if scope == "zone")
STATUS_CUES = tuple(cue for scope, cue in _CUES if scope == "status")
_ZONES = Sieve(cue.pattern for cue in ZONE_CUES)
DECISIVE = frozenset({"partly", "carried_out", "declined", "being_carried_out"})


def status(sentence: str, start: int, end: int) -> Evidence | None:
    """What the cell of a table says under a motion: "Afgedaan."."""
    cue = next((cue for cue in STATUS_CUES if cue.pattern.search(sentence)), None)
    return Evidence(cue.position, start, end, cue.name) if cue else None


def argued(sentence: str, start: int, end: int) -> Evidence | None:
    """Whether a sentence in the zone of a motion argues for or against it."""
    for cue in map(ZONE_CUES.__getitem__, _ZONES.passed(sentence)):
        if cue.pattern.search(sentence):
            return Evidence(cue.position, start, end, cue.name)
    return None


def judge(direct: Sequence[Evidence], zone: Sequence[Evidence], unclear: bool = False) -> Judged:
    """One position out of all the evidence, in the order of the text: the last word on the motion itself, else on what it asks.

    ``unclear``: the paper speaks of what the motion asks, in words that none of the rules knows.
    """
    decisive = [e for e in direct if e.position in DECISIVE]
    if decisive:
        last = next((e for e in reversed(decisive) if e.straight), decisive[-1])
        before = tuple(e for e in reversed(decisive) if e is not last)
        if last.rule == "doing-as-asked" and any(e.position == "against" for e in zone):
            return _argued(zone)._replace(earlier=(last, *before))
        mixed = last.position == "declined" and any(e.position == "carried_out" for e in before)
        return _of(last, "partly" if mixed else None)._replace(earlier=before)
    if undecided := [e for e in direct if e.position == "unclear"]:
        return _of(undecided[-1])
    if zone:
        return _argued(zone)
    if noted := [e for e in direct if e.position == "noted"]:
        return _of(noted[-1])
    return Judged("unclear" if unclear else None, None, "motions.named_only")


def _argued(zone: Sequence[Evidence]) -> Judged:
    against = next((e for e in zone if e.position == "against"), None)
    in_favour = next((e for e in reversed(zone) if e.position == "for"), None)
    if against:
        return _of(against, "partly" if in_favour else "declined")
    assert in_favour is not None
    return _of(in_favour, "being_carried_out")


def _of(evidence: Evidence, position: str | None = None) -> Judged:
    return Judged(position or evidence.position, (evidence.start, evidence.end), f"motions.{evidence.rule}")
