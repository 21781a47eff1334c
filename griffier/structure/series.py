"""The numbers of a paper that are its questions, told apart from the items of lists: the chain of numbers that explains most.

Every numbered paragraph is a candidate. A chain is worth more when its numbers run on, when what follows each number asks
something, when an answer stands between two of them, and when all are printed alike ("4.", "4)"). The best chain is found
in one pass over the candidates: for every number the best chain that ends with it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from griffier.structure.labels import Label, value
from griffier.structure.sheet import Sheet

#: What speaks for a chain and against it.
_ASKS, _REQUESTS, _ASKS_NOT = 2.0, 1.0, -2.0
_RIGHT_BELOW_ANSWER = -5.0
_ANSWER_BETWEEN, _ANSWERS_LEFT_OUT = 1.0, -1.0
_GAP, _BACK, _RESTART, _LATE_START, _OTHER_STYLE = -1.5, -1.5, -3.0, -1.0, -1.0
#: How many numbers a chain may skip or fall back.
_SKIP, _FALL = 4, 3


class _Chain(NamedTuple):
    score: float
    block: int
    before: _Chain | None
    answers: int


def best_series(sheet: Sheet, answers: Sequence[int], restarts: frozenset[int] = frozenset()) -> tuple[list[int], float]:
    """The blocks that bear the numbers of questions, and what their chain is worth.

    ``answers`` are blocks with an answer's label. At a block in ``restarts`` (below the heading of another set of
    questions) a chain may begin anew at no cost.
    """
    labels, asking = sheet.labels, sheet.asking
    soon = _asks_soon(asking, labels)
    before_answers, at = [0] * (len(labels) + 1), set(answers)
    for i in range(len(labels)):
        before_answers[i + 1] = before_answers[i] + (i in at)
    next_mark = _next_marks(labels, at)
    chains: dict[tuple[int, str], _Chain] = {}
    best: _Chain | None = None
    for i, label in enumerate(labels):
        if label is None or label.kind not in ("number", "group"):
            continue
        first, last = _stretch(label)
        gain = _ASKS if soon[i] else _REQUESTS if _requests(sheet, i, next_mark[i] in at) else _ASKS_NOT
        if i - 1 in at and (whole := labels[i - 1]) is not None and whole.whole:
            gain += _RIGHT_BELOW_ANSWER
        start = 0.0 if first == 1 else _LATE_START * min(first, 3) if first <= 6 else None
        options: list[_Chain] = [] if start is None else [_Chain(gain + start, i, None, before_answers[i])]
        for (end, style), chain in chains.items() if len(chains) < 40 else _near(chains, first):
            step = _step(end, first)
            if step is not None:
                options.append(_on(chain, i, gain + step + (style != label.style) * _OTHER_STYLE, before_answers[i], bool(at)))
        if first == 1 and best is not None:
            options.append(_on(best, i, gain + (0.0 if i in restarts else _RESTART), before_answers[i], bool(at)))
        if not options:
            continue
        chain = max(options, key=lambda c: c.score)
        key = (last, label.style)
        if key not in chains or chain.score >= chains[key].score:
            chains[key] = chain
        if best is None or chain.score > best.score:
            best = chain
    found: list[int] = []
    score = best.score if best else 0.0
    while best is not None:
        found.append(best.block)
        best = best.before
    return found[::-1], score


def _stretch(label: Label) -> tuple[int, int]:
    """The first number of a label, and the last that runs on from it: of "2, 3 en 8" 2 and 3."""
    first = last = value(label.numbers[0])
    for number in label.numbers[1:]:
        if value(number) != last + 1:
            break
        last += 1
    return first, last


def _near(chains: dict[tuple[int, str], _Chain], first: int) -> list[tuple[tuple[int, str], _Chain]]:
    """The chains that a number can go on from."""
    styles = {style for _, style in chains}
    ends = range(first - 1 - _SKIP, first + _FALL)
    return [((end, style), chains[end, style]) for end in ends for style in styles if (end, style) in chains]


def _step(end: int, first: int) -> float | None:
    """What it costs to go from a number to another one; None when that cannot be."""
    ahead = first - end - 1
    if ahead == 0:
        return 0.0
    if 0 < ahead <= _SKIP:
        return _GAP * ahead
    return _BACK if -_FALL <= ahead < 0 else None


def _on(chain: _Chain, block: int, gain: float, answers: int, labelled: bool) -> _Chain:
    between = answers - chain.answers
    if labelled and between:
        gain += _ANSWER_BETWEEN + _ANSWERS_LEFT_OUT * (between - 1)
    return _Chain(chain.score + gain, block, chain, answers)


def _asks_soon(asking: Sequence[bool], labels: Sequence[Label | None]) -> list[bool]:
    """For each block: does it, or one that follows it before the next label, end as a question does?"""
    soon = [False] * len(asking)
    upcoming = 0  # blocks until the next one that asks, 0 for none
    for i in range(len(asking) - 1, -1, -1):
        upcoming = 1 if asking[i] else (upcoming + 1 if 0 < upcoming < 12 else 0)
        soon[i] = upcoming > 0
        if labels[i] is not None:
            upcoming = 0
    return soon


def _next_marks(labels: Sequence[Label | None], answers: set[int]) -> list[int]:
    """For each block the next block behind it that bears an answer's label or a number; -1 for none."""
    out, following = [-1] * len(labels), -1
    for i in range(len(labels) - 1, -1, -1):
        out[i] = following
        if i in answers or labels[i] is not None:
            following = i
    return out


def _requests(sheet: Sheet, i: int, answered: bool) -> bool:
    """True for a question without a question mark: it begins as one, or an answer's label is the next thing below it."""
    label = sheet.labels[i]
    words = i + 1 if label and label.whole and i + 1 < len(sheet.blocks) else i
    return sheet.requesting[words] or (answered and not _lists(sheet, i))


def _lists(sheet: Sheet, i: int) -> bool:
    """True when a numbered block stands in a list: the number before it and behind it are neighbours of its own."""
    labels = sheet.labels
    label, above = labels[i], labels[i - 1] if i else None
    if label is None or above is None or above.kind != "number" or label.kind != "number":
        return False
    return value(above.numbers[0]) == value(label.numbers[0]) - 1 and not sheet.asking[i - 1]
