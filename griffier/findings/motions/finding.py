"""Motions of a paper: one finding for each motion that it names, with what the cabinet says of it; or the motion it is.

Mentions of one motion are put together by its number, else by its movers; a mention without a number belongs to the motion of
the same movers that was named last. A number in the note at the mention counts as its number. A motion paper gives one finding:
its own motion, with its considerations and its request.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from griffier.findings.motions.asking import asked_in
from griffier.findings.motions.mentions import Mention, find_mentions
from griffier.findings.motions.positions import Judged, judge
from griffier.findings.motions.requests import with_positions
from griffier.findings.motions.surroundings import Surroundings
from griffier.findings.references.find import find_papers
from griffier.model.finding import Finding
from griffier.model.paper import BODY, Motion, Paper


@dataclass(slots=True)
class Named:
    """A motion that a paper names, with all places where it does."""

    target: str | None
    movers: tuple[str, ...]
    places: list[tuple[int, Mention]] = field(default_factory=list)

    @property
    def modified(self) -> bool:
        return any(mention.modified for _, mention in self.places)


def find_in_paper(paper: Paper) -> list[Finding]:
    """The motions of a paper in the order of their first mention. ``outcome`` and ``vote`` are left to the ledger."""
    if paper.motion is not None:
        return _own(paper, paper.motion)
    motions = grouped((flow, _with_note(paper, flow, mention)) for flow, text in paper.flows() for mention in find_mentions(text))
    around = Surroundings(paper, motions)
    return [_finding(paper, motion, around) for motion in motions]


def grouped(places: Iterable[tuple[int, Mention]]) -> list[Named]:
    """Mentions put together by motion, in the order of their first mention."""
    motions: list[Named] = []
    for flow, mention in places:
        motion = _known(motions, mention)
        if motion is None:
            motion = Named(mention.target, mention.movers)
            motions.append(motion)
        motion.target = motion.target or mention.target
        motion.movers = max(motion.movers, mention.movers, key=len)
        motion.places.append((flow, mention))
    return motions


def _known(motions: list[Named], mention: Mention) -> Named | None:
    if mention.again and motions:
        return max(motions, key=lambda m: m.places[-1][1].start)
    if mention.target:
        same = next((m for m in motions if m.target == mention.target), None)
        return same or next((m for m in motions if m.target is None and m.movers and _alike(m.movers, mention.movers)), None)
    alike = [m for m in motions if _alike(m.movers, mention.movers)]
    return max(alike, key=lambda m: m.places[-1][1].start, default=None)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same members; a first name may be missing, only the first of several may be named, and a hyphen may join two."""
    if not one or not other:
        return False
    one, other = _plain(one), _plain(other)
    if "-".join(one) == "-".join(other):
        return True
    pairs = zip(one, other, strict=False)
    return all(a.casefold().endswith(b.casefold()) or b.casefold().endswith(a.casefold()) for a, b in pairs)


def _plain(movers: tuple[str, ...]) -> tuple[str, ...]:
    """Names without blanks: words are sometimes glued in a text."""
    return tuple("".join(name.split()) for name in movers)


def _with_note(paper: Paper, flow: int, mention: Mention) -> Mention:
    """The mention with the number that the note at its end gives, when it gives just one."""
    if mention.target or flow != BODY:
        return mention
    for note in paper.reading.footnotes:
        if note.marker is not None and mention.end <= note.marker <= _named_until(mention, paper.flow(flow).text) + 2:
            targets = {str(r.target) for r in find_papers(note.flow.text) if r.kind == "kamerstuk"}
            return mention._replace(target=targets.pop()) if len(targets) == 1 else mention
    return mention


def _named_until(mention: Mention, text: str) -> int:
    """Where the words end that name the motion, what it is about included: "de motie-Jansen over fietspaden"."""
    about = text.find(mention.about, mention.end, mention.end + 30 + len(mention.about)) if mention.about else -1
    return about + len(mention.about) if mention.about and about >= 0 else mention.end


def _finding(paper: Paper, motion: Named, around: Surroundings) -> Finding:
    flow, first = motion.places[0]
    asks = next((words for at, mention in motion.places if (words := asked_in(paper.flow(at).text, mention))), None)
    evidence = around.evidence(motion)
    judged = judge(evidence.direct, evidence.zone, asks is not None and evidence.spoken)
    text = paper.flow(evidence.flow).text
    fields: dict[str, object] = {
        "target": motion.target,
        "movers": list(motion.movers),
        "modified": motion.modified,
        "asks": asks,
        "considerations": [],
        "position": judged.position,
        "position_quote": _quote(judged, text),
        "outcome": None,
        "vote": None,
        "appreciation": evidence.advice,
        "requests": with_positions(asks, text, evidence.direct, evidence.zone),
        "mentions": _mentions(paper, motion),
    }
    return Finding("motions", flow, first.start, first.until, judged.rule, fields)


def _quote(judged: Judged, text: str) -> str | None:
    return text[judged.quote[0] : judged.quote[1]].rstrip(".") if judged.quote else None


def _mentions(paper: Paper, motion: Named) -> list[list[int]]:
    """Where the motion is named, as spans of the file (each page's own offsets for a file with pages)."""
    places = (paper.place(flow, mention.start, mention.until) for flow, mention in motion.places)
    return [[place.start, place.end] for place in places]


def _own(paper: Paper, motion: Motion) -> list[Finding]:
    text = paper.text
    start, end = motion.request or (0, min(len(text), 1))
    fields: dict[str, object] = {
        "target": paper.id,
        "movers": list(motion.movers),
        "modified": motion.modified,
        "asks": text[start:end] if motion.request else None,
        "considerations": [text[a:b] for a, b in motion.considerations],
        "position": None,
        "position_quote": None,
        "outcome": None,
        "vote": None,
        "appreciation": None,
        "requests": with_positions(text[start:end] if motion.request else None, text, (), ()),
        "mentions": [],
    }
    return [Finding("motions", BODY, start, end, "motions.own", fields)]
