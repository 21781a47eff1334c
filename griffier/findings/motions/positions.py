"""What the cabinet says of a motion: carried out, being carried out, partly, declined, noted, or not to be told.

Read from words near the mention (``lexicon/motions/positions.csv``), in three scopes. *mention*: the sentence that names the
motion, or one close by that says "deze motie", which says it outright. *status*: the cell of a table that follows. *zone*: the
sentences after it, up to the next motion or heading, which argue for or against what it asks. Words that say it outright win.
A motion that is only named to tell which letter is meant is noted; one that is described without anything said of it is unclear.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.findings.sieve import Sieve
from griffier.lexicon.rows import rows


class Cue(NamedTuple):
    """A phrase with what it says of the motion; in ``pattern`` MOTIE stands for the motion as named."""

    name: str
    pattern: re.Pattern[str]
    position: str


class Evidence(NamedTuple):
    """``position`` as a cue gives it, and where the words that show it stand: ``text[start:end]``."""

    position: str
    start: int
    end: int
    rule: str


class Judged(NamedTuple):
    """The position, the span of the words that show it (None where none do), and the rule that read them."""

    position: str
    quote: tuple[int, int] | None
    rule: str


_CUES = [(row["scope"], Cue(row["name"], re.compile(row["words"]), row["position"])) for row in rows("motions/positions.csv")]
MENTION_CUES = tuple(cue for scope, cue in _CUES if scope == "mention")
ZONE_CUES = tuple(cue for scope, cue in _CUES if scope == "zone")
STATUS_CUES = tuple(cue for scope, cue in _CUES if scope == "status")
_MENTIONS = Sieve(cue.pattern for cue in MENTION_CUES)
_ZONES = Sieve(cue.pattern for cue in ZONE_CUES)

_AHEAD = re.compile(r"\b(?:zal|zullen|zult|wordt|worden|gaat|gaan|ga|blijft?|blijven|werkt?|werken|stelt|doet)\b")
_DONE = re.compile(r"\b(?:heeft|hebben|heb|is|zijn|werd|werden)\b")
_DECISIVE = frozenset({"partly", "carried_out", "declined", "being_carried_out"})
_TENSE = {"by_tense": "being_carried_out", "by_tense_done": None}


def said_outright(masked: str, start: int, end: int) -> Evidence | None:
    """What a sentence says of the motion; ``masked`` is the sentence with MOTIE in the motion's place."""
    for cue in map(MENTION_CUES.__getitem__, _MENTIONS.passed(masked)):
        if cue.pattern.search(masked):
            position = _by_tense(cue.position, masked) if cue.position in _TENSE else cue.position
            if position:
                return Evidence(position, start, end, cue.name)
    return None


def _by_tense(position: str, masked: str) -> str | None:
    """ "Conform MOTIE heeft …": carried out; "Conform MOTIE zal …": being carried out."""
    if _DONE.search(masked) and not _AHEAD.search(masked):
        return "carried_out"
    return _TENSE[position]


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


def decided(outright: list[Evidence]) -> bool:
    """Whether what is said outright leaves nothing to arguments: ``judge`` then looks at no zone."""
    return any(evidence.position in _DECISIVE for evidence in outright)


def judge(outright: list[Evidence], zone: list[Evidence], only_pointers: bool, described: bool) -> Judged:
    """One position out of all the evidence; the quote is of the evidence that decided."""
    by_position = {e.position: e for e in reversed(outright)}
    for position in ("partly", "carried_out"):
        if position in by_position and "declined" not in by_position:
            return _of(by_position[position])
    if "declined" in by_position:
        mixed = by_position.keys() & {"carried_out", "being_carried_out", "partly"}
        return _of(by_position["declined"], "partly" if mixed else None)
    if "being_carried_out" in by_position:
        return _of(by_position["being_carried_out"])
    if zone:
        return _argued(zone)
    if "noted" in by_position:
        return _of(by_position["noted"])
    return Judged("noted" if only_pointers or not described else "unclear", None, "motions.named_only")


def _argued(zone: list[Evidence]) -> Judged:
    against = next((e for e in zone if e.position == "against"), None)
    in_favour = next((e for e in reversed(zone) if e.position == "for"), None)
    if against:
        return _of(against, "partly" if in_favour else "declined")
    assert in_favour is not None
    return _of(in_favour, "being_carried_out")


def _of(evidence: Evidence, position: str | None = None) -> Judged:
    return Judged(position or evidence.position, (evidence.start, evidence.end), f"motions.{evidence.rule}")
