"""What stands around the mentions of a motion: the sentences that say something of it, and the zone that argues about it.

The zone of a mention is the rest of its paragraph and the paragraphs after it, up to the next paragraph that names a motion, a
heading, or the end of the answer; the zone of a mention in a question is the answer to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from griffier.findings.motions.asking import asked_in
from griffier.findings.motions.execution import is_others, said
from griffier.findings.motions.mentions import Mention
from griffier.findings.motions.positions import DECISIVE, Evidence, argued, status
from griffier.findings.sentences import sentences
from griffier.model.paper import BODY, Paper

if TYPE_CHECKING:
    from griffier.findings.motions.finding import Named

_BEFORE_IT = re.compile(r"\b(?:(?:de|het|een|deze|nader|gewijzigde|aangehouden|aangenomen) )+(?=MOTIE)")
_BRACKET = re.compile(r"^ ?\)|^ ?\((?:Kamerst|kst|\d\d ?\d{3})[^()\n]{0,120}\)")
_SAYS_ABOUT = re.compile(r"\d{0,2},? (?:over|inzake|betreffende|omtrent) ")
_LONG = re.compile(r"[^\W\d_]{6,}")
_JOINED = re.compile(r"(?:\ben|,) (?:(?:van|de|het|nader|gewijzigde|aangehouden) )*$")


class Found(NamedTuple):
    """The evidence for one motion, all of it in one flow and in the order of the text.

    ``advice`` is what the cabinet advised on it and the sentence that says so; ``spoken`` whether anything of the cabinet's own
    follows the place where it is named.
    """

    flow: int
    direct: list[Evidence]
    zone: list[Evidence]
    advice: str | None = None
    spoken: bool = False


class Surroundings:
    """The sentences of a paper's flows and where its motions are named."""

    def __init__(self, paper: Paper, motions: list[Named]) -> None:
        self._paper = paper
        self._named: dict[int, list[Mention]] = {}
        for motion in motions:
            for flow, mention in motion.places:
                self._named.setdefault(flow, []).append(mention)
        for mentions in self._named.values():
            mentions.sort(key=lambda mention: mention.start)

    def evidence(self, motion: Named) -> Found:
        """What the paper says of the motion; the body's words where there are any, else a note's."""
        flows = sorted({flow for flow, _ in motion.places})
        found = [self._in_flow(flow, [m for at, m in motion.places if at == flow]) for flow in flows]
        return next((f for f in found if f.direct or f.zone or f.advice), found[0])

    def _in_flow(self, flow: int, mentions: list[Mention]) -> Found:
        found = Found(flow, [], [])
        zone: dict[tuple[int, int], None] = {}
        for mention in mentions:
            here = self._outright(flow, mention)
            found = _with(found, here)
            if not mention.pointer:
                found, rest = self._zone(flow, mention, found)
                zone.update(dict.fromkeys(rest))
        direct = sorted(dict.fromkeys(found.direct), key=lambda e: e.start)
        found = found._replace(direct=direct, spoken=bool(zone))
        if any(e.position in DECISIVE and e.rule != "doing-as-asked" for e in direct):
            return found
        text = self._paper.flow(flow).text
        first = mentions[0]
        alone = text.find("\n", first.until) if self.is_cabinets(flow, first.start) else -1
        topic = _stems(" ".join(filter(None, (m.about or asked_in(text, m) for m in mentions))))
        answers = bool(self._paper.answers)
        argues = [e for a, b in zone if (e := argued(text[a:b], a, b))]
        if answers:  # an answer speaks of more than the motion: what argues must stand with it or share its words
            argues = [e for e in argues if first.start < e.start < alone or topic & _stems(text[e.start : e.end])]
        return found._replace(zone=argues)

    def _outright(self, flow: int, mention: Mention) -> tuple[Evidence | None, str | None]:
        """What the sentence of the mention itself says, without the other motions it names: evidence and advice."""
        text = self._paper.flow(flow).text
        start, end = self._sentence_at(flow, mention.start)
        if not self.is_cabinets(flow, mention.start):
            return None, None  # a member's words, not the cabinet's
        if mention.pointer:
            return Evidence("noted", start, end, "pointer"), None
        for named in (mention, *self._joined_before(flow, mention, start)):
            masked = text[start : named.start] + "MOTIE" + _behind(text[named.until : max(end, named.until)], named.about)
            found = said(_BEFORE_IT.sub("", masked))
            if found:
                evidence = Evidence(found.position, start, end, found.rule, found.straight) if found.position else None
                return evidence, found.advice
        return None, None

    def is_cabinets(self, flow: int, offset: int) -> bool:
        """Whether the words at a place are the cabinet's: no question, nor what a paper of questions says around answers."""
        if flow != BODY:
            return True
        if "question" in self._paper.where(flow, offset):
            return False
        inside = any(a.start <= offset < a.end for a in self._paper.answers)
        return inside or self._paper.head.kind not in ("written_questions", "question_list")

    def _joined_before(self, flow: int, mention: Mention, start: int) -> list[Mention]:
        """Motions named before this one in the same sentence, when "en" joins it to them: what is said holds for both."""
        joined = _JOINED.search(self._paper.flow(flow).text[start : mention.start]) is not None
        return [m for m in self._named[flow] if joined and start <= m.start < mention.start and not m.pointer]

    def _zone(self, flow: int, mention: Mention, found: Found) -> tuple[Found, list[tuple[int, int]]]:
        """What the sentences of the zone say straight of the motion, added to ``found``, and those that may argue."""
        text = self._paper.flow(flow).text
        rest: list[tuple[int, int]] = []
        near = self.is_cabinets(flow, mention.start)
        for start, end in self._zone_sentences(flow, mention):
            sentence = text[start:end]
            if is_others(sentence):
                continue
            told = said(sentence, follows=True, near=near)
            near = told is not None
            if told:
                evidence = Evidence(told.position, start, end, told.rule, told.straight) if told.position else None
                found = _with(found, (evidence, told.advice))
            elif cell := status(sentence, start, end):
                found = _with(found, (cell, None))
            else:
                rest.append((start, end))
        return found, rest

    def _zone_sentences(self, flow: int, mention: Mention) -> list[tuple[int, int]]:
        start, end = self._zone_span(flow, mention)
        spans = self._sentences(flow, start, end)
        named = [m.start for m in self._named[flow]]
        inside: list[tuple[int, int]] = []
        for a, b in spans[bisect_right(spans, (start, -1)) :]:
            if a >= end:
                break
            others = bisect_right(named, b) - bisect_right(named, a - 1)
            if not others:
                inside.append((a, b))
        return inside

    def _zone_span(self, flow: int, mention: Mention) -> tuple[int, int]:
        text = self._paper.flow(flow).text
        if flow != BODY:
            return mention.until, len(text)
        where = self._paper.where(flow, mention.start)
        if "question" in where:
            n = where["question"]
            answer = next((a for a in self._paper.answers if n in a.questions), None)
            return (answer.start, answer.end) if answer else (mention.until, mention.until)
        end = next((a.end for a in self._paper.answers if a.start <= mention.start < a.end), len(text))
        end = min([end, *(s.start for s in self._paper.sections if s.start > mention.start)])
        line = text.find("\n", mention.until)
        later = [m.start for m in self._named[flow] if line >= 0 and m.start > line]
        return mention.until, min([end, *(text.rfind("\n", 0, at) + 1 for at in later[:1])])

    def _sentence_at(self, flow: int, offset: int) -> tuple[int, int]:
        spans = self._sentences(flow, offset, offset)
        return spans[bisect_right(spans, (offset, len(self._paper.flow(flow).text))) - 1]

    def _sentences(self, flow: int, start: int, end: int) -> list[tuple[int, int]]:
        """The sentences of the lines that a stretch touches."""
        text = self._paper.flow(flow).text
        first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        return [(first + a, first + b) for a, b in sentences(text[first : len(text) if last < 0 else last])]


def _stems(words: str) -> set[str]:
    return {word.casefold()[:6] for word in _LONG.findall(words)}


def _with(found: Found, told: tuple[Evidence | None, str | None]) -> Found:
    evidence, advice = told
    return found._replace(direct=[*found.direct, *filter(None, [evidence])], advice=advice or found.advice)


def _behind(rest: str, about: str | None) -> str:
    """What stands behind a motion's name, without its number's bracket and the words that say what it is about."""
    rest = _BRACKET.sub("", rest, count=1)
    if about and (at := rest.find(about)) >= 0 and _SAYS_ABOUT.fullmatch(rest[:at]):
        rest = _BRACKET.sub("", rest[at + len(about) :], count=1)
    return rest
