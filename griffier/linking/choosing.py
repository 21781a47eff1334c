"""Of the links that a promise could have, those that count and those that are only proposed to a person.

Of one later paper the best statement counts for a promise; a second one only when it is strong by itself. A promise to do one
thing is kept once: of several papers the first that fits within the term, or nearest after it, counts, others only when they fit
nearly as well as the best; where the promise was to tell or send something, the first alone, unless another paper says itself
that it keeps the promise. Long after the term one shared word shows nothing. A recurring promise is kept by each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from griffier.linking.chronology import When, is_after
from griffier.linking.fitting import OWN, Link
from griffier.linking.promises import Promise
from griffier.linking.statements import Version
from griffier.linking.thresholds import ACCEPTED, AS_GOOD, LONG_AFTER, SOON_AFTER, STRONG

_SAYS_SO = ("formula", OWN)
_TOLD = ("tell:", "send:")


class _Kept(NamedTuple):
    """What is known of a promise before its links are judged: its best score, the link that keeps it, whether it was put off."""

    best: float
    first: Link | None
    put_off: bool


def chosen(links: Iterable[Link], promises: Mapping[str, Promise], versions: Mapping[int, Version]) -> list[Link]:
    """The links that count or are proposed (then with a score below ``ACCEPTED``), by promise, paper and place."""
    by_promise: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_promise[link.promise].append(link)
    found: list[Link] = []
    for id_, own in by_promise.items():
        promise = promises[id_]
        kept = _kept(own, promise, versions)
        for link in _of_each_paper(own, versions):
            beaten = link.kind == "kept" and not promise.recurring and _is_beaten(link, promise, kept, versions)
            found.append(link._replace(score=min(link.score, ACCEPTED - 0.001)) if beaten else link)
    return sorted(found, key=lambda link: (link.promise, versions[link.version].paper, link.flow, link.start))


def _of_each_paper(links: list[Link], versions: Mapping[int, Version]) -> list[Link]:
    """The best of each paper and kind, and others that are strong by themselves."""
    groups: dict[tuple[str, str, bool], list[Link]] = defaultdict(list)
    for link in links:
        groups[versions[link.version].paper, link.kind, link.parts.how.startswith("promised")].append(link)
    found: list[Link] = []
    for group in groups.values():
        group.sort(key=lambda link: (-link.score, link.start))
        found += [link for i, link in enumerate(group) if i == 0 or link.score >= STRONG]
    return found


def _kept(links: list[Link], promise: Promise, versions: Mapping[int, Version]) -> _Kept:
    kept = [link for link in links if link.kind == "kept"]
    put_off = any(link.kind == "postponed" and link.score >= ACCEPTED for link in links)
    fits = [link for link in kept if link.score >= ACCEPTED]
    first = min(fits, key=lambda link: _nearness(versions[link.version].when, promise, link), default=None)
    return _Kept(max((link.score for link in kept), default=0.0), first, put_off)


def _nearness(when: When, promise: Promise, link: Link) -> tuple[int, str, float]:
    """Within the term first, then after it, then before it; of these the earliest paper, of that the best words."""
    day = when.least or "9999"
    if promise.due_from and day < promise.due_from:
        return 2, day, -link.score
    return int(bool(promise.due_to and day > promise.due_to)), day, -link.score


def _is_beaten(link: Link, promise: Promise, kept: _Kept, versions: Mapping[int, Version]) -> bool:
    """Whether other words show better, or these too late, that a promise was kept."""
    when = versions[link.version].when
    says_so = link.parts.how.startswith(_SAYS_SO)
    if not says_so and not kept.put_off and len(link.parts.shared) < 2 and is_after(promise.due_to, when, LONG_AFTER):
        return True
    first = versions[kept.first.version] if kept.first else None
    in_time = promise.due_to and not is_after(promise.due_to, when, SOON_AFTER)
    if first and in_time and first.paper == versions[link.version].paper:
        return False
    if link.score < AS_GOOD * kept.best:
        return True
    told = link.parts.how.startswith(_TOLD)
    return told and first is not None and (first.when.least or "9999") < (when.least or "9999")
