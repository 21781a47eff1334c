"""Which time of a sentence each of its figures holds for.

* A time right behind a figure or right before it is that figure's own: "van 38 weken in 2031 tot 52 weken in 2033", "48 in 2031,
  tegen 52 in 2030", "in 2030 388". It goes to no other figure that is set against it.
* Figures and years that are told in two rows belong together in turn: "112 en 115 ponten in 2029 respectievelijk 2030".
* Figures in one row share the time of the one that has it: "34 veren en 12 ponten in 2031".
* Any other figure has the nearest time that is nobody's own; where all are somebody's, none is said rather than the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from griffier.findings.figures.periods import period_near, times_of, written
from griffier.findings.figures.words import any_of

Span = tuple[int, int]

_RIGHT_AFTER = re.compile(rf"\s?\(?(?:{any_of('time_after')}\s)*\(?")
_RIGHT_BEFORE = re.compile(rf"[:,]?\s?\(?(?:\s?{any_of('time_before')})*\s?\(?")
_ROW = re.compile(rf",?\s?(?:{any_of('row')}\s)?(?:{any_of('time_before')}\s)*")
_IN_TURN = re.compile(rf"\b{any_of('in_turn')}")
_CONTRAST = re.compile(rf"\b{any_of('contrast')}\b")
_FROM = re.compile(r"\b(?:van|vanaf)\s$", re.I)
_YEAR = re.compile(r"\d{4}")


def period_of(sentence: str, figures: Sequence[Span], index: int) -> str | None:
    """The period of one of the figures of a sentence, of which ``figures`` gives all places in order; None without one."""
    times = [time for time in times_of(sentence) if not any(time.start() < end and start < time.end() for start, end in figures)]
    if not times:
        return None
    if (year := _in_turn(sentence, figures, index, times)) is not None:
        return year
    own = [_own(sentence, figures, at, times) for at in range(len(figures))]
    start, end = figures[index]
    if (mine := own[index]) is not None:
        return written(sentence, mine, start, end)
    free = [time for time in times if time not in own]
    chosen = period_near(sentence, start, end, free)
    shared = _shared(sentence, figures, index, own)
    if shared is not None and (chosen is None or _is_between(shared, figures[index], free)):
        return written(sentence, shared, start, end)
    return chosen


def _own(sentence: str, figures: Sequence[Span], index: int, times: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """The time right behind a figure, else the one right before it unless that is the own time of the figure before."""
    start, end = figures[index]
    for time in times:
        if time.start() >= end and _RIGHT_AFTER.fullmatch(sentence, end, time.start()):
            return time
    for time in times:
        if time.end() <= start and _RIGHT_BEFORE.fullmatch(sentence, time.end(), start):
            before = figures[index - 1][1] if index else -1
            taken = 0 <= before <= time.start() and _RIGHT_AFTER.fullmatch(sentence, before, time.start())
            return None if taken else time
    return None


def _shared(sentence: str, figures: Sequence[Span], index: int, own: Sequence[re.Match[str] | None]) -> re.Match[str] | None:
    """The own time of the nearest figure, which is not set against this one: "steeg met 5% tot 3 miljoen in 2031"."""
    near = [at for at in (index + 1, index - 1) if 0 <= at < len(figures) and own[at] is not None]
    for at in near:
        left, right = min(at, index), max(at, index)
        between = sentence[figures[left][1] : figures[right][0]]
        from_to = _FROM.search(sentence, 0, figures[left][0]) is not None
        if ";" not in between and not from_to and not _CONTRAST.search(between):
            return own[at]
    return None


def _is_between(shared: re.Match[str], figure: Span, free: Sequence[re.Match[str]]) -> bool:
    """Whether a shared time stands behind the figure and no other time stands nearer before it in its part of the sentence."""
    return shared.start() >= figure[1] and not any(time.end() <= figure[0] for time in free)


def _in_turn(sentence: str, figures: Sequence[Span], index: int, times: Sequence[re.Match[str]]) -> str | None:
    """The year whose place in its row is the figure's place in its own, where the sentence says that they go in turn."""
    if not _IN_TURN.search(sentence):
        return None
    first = index
    while first and _ROW.fullmatch(sentence, figures[first - 1][1], figures[first][0]):
        first -= 1
    last = index
    while last + 1 < len(figures) and _ROW.fullmatch(sentence, figures[last][1], figures[last + 1][0]):
        last += 1
    for time in times:
        years: list[str] = _YEAR.findall(time["years"] or "")
        if len(years) == last - first + 1 > 1:
            return years[index - first]
    return None
