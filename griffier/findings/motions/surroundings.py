"""What stands around the mentions of a motion: the sentences that say something of it, and the zone that argues about it.

The zone of a mention is the rest of its paragraph and the paragraphs after it, up to the next paragraph that names a motion, a
heading, or the end of the answer; the zone of a mention in a question is the answer to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from griffier.findings.motions.mentions import Mention
from griffier.findings.motions.positions import Evidence, argued, decided, said_outright, status
from griffier.findings.sentences import sentences
from griffier.model.paper import BODY, Paper

if TYPE_CHECKING:
    from griffier.findings.motions.finding import Named

# "deze motie", "de moties", "deze uitspraak": the motion, or all those, that were named before
_AGAIN = re.compile(
    r"\b(?:[Dd]e|[Dd]eze|[Dd]ezelfde|[Bb]eide|[Gg]enoemde|[Vv]oornoemde) (?:genoemde |voornoemde |bovengenoemde )?moties?\b"
    r"|\b(?:[Dd]eze|[Dd]ie) (?:uitspraak|oproep)(?: van (?:de|uw) Kamer)?\b"
    r"|\b(?:[Dd]it|[Dd]at) verzoek(?: van (?:de|uw) Kamer)?\b"
)
_BEFORE_IT = re.compile(r"\b(?:(?:de|het|een|deze|nader|gewijzigde|aangehouden|aangenomen) )+(?=MOTIE)")
_JOINED = re.compile(r"(?:\ben|,) (?:(?:van|de|het|nader|gewijzigde|aangehouden) )*$")


class Found(NamedTuple):
    """The evidence for one motion; all of it in one flow."""

    flow: int
    outright: list[Evidence]
    zone: list[Evidence]


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
        return next((f for f in found if f.outright or f.zone), found[0])

    def _in_flow(self, flow: int, mentions: list[Mention]) -> Found:
        outright: list[Evidence] = []
        zone: list[tuple[int, int]] = []
        for mention in mentions:
            here = self._outright(flow, mention)
            outright += here
            if not here and not mention.pointer:
                zone += self._zone(flow, mention, outright)
        if decided(outright):
            return Found(flow, outright, [])
        text = self._paper.flow(flow).text
        return Found(flow, outright, [found for a, b in zone if (found := argued(text[a:b], a, b))])

    def _outright(self, flow: int, mention: Mention) -> list[Evidence]:
        """The sentence of the mention itself, without the other motions it names."""
        text = self._paper.flow(flow).text
        start, end = self._sentence_at(flow, mention.start)
        if mention.pointer:
            return [Evidence("noted", start, end, "pointer")]
        if flow == BODY and "question" in self._paper.where(flow, mention.start):
            return []  # a member's words, not the cabinet's
        for named in (mention, *self._joined_before(flow, mention, start)):
            masked = text[start : named.start] + "MOTIE" + text[named.until : max(end, named.until)]
            found = said_outright(_BEFORE_IT.sub("", masked), start, end)
            if found:
                return [found]
        return []

    def _joined_before(self, flow: int, mention: Mention, start: int) -> list[Mention]:
        """Motions named before this one in the same sentence, when "en" joins it to them: what is said holds for both."""
        joined = _JOINED.search(self._paper.flow(flow).text[start : mention.start]) is not None
        return [m for m in self._named[flow] if joined and start <= m.start < mention.start and not m.pointer]

    def _zone(self, flow: int, mention: Mention, outright: list[Evidence]) -> list[tuple[int, int]]:
        """The sentences of the zone that may argue; what one says outright of "deze motie" is added to ``outright``."""
        text = self._paper.flow(flow).text
        rest: list[tuple[int, int]] = []
        for start, end in self._zone_sentences(flow, mention):
            sentence = text[start:end]
            again = _AGAIN.sub("MOTIE", sentence)
            said = said_outright(again, start, end) if "MOTIE" in again else status(sentence, start, end)
            if said:
                outright.append(said)
            else:
                rest.append((start, end))
        return rest

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
