"""The requests of a motion, each with what the cabinet said of it: the last word first, earlier ones kept.

What a motion asks is taken apart where its words begin a new thing to do ("een lijst te maken, de Kamer te informeren en een
verbod in te stellen"). Words of the cabinet belong to the request with which they share most telling words; words on the motion
as a whole belong to all its requests. A request of which nothing is said has no position; none is guessed from the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from griffier.findings.motions.positions import DECISIVE, Evidence, judge

_APART = re.compile(
    r"\s*(?:;\s*(?:en\s+)?|\n+|,?\s+(?:en|alsmede|alsook|evenals)\s+(?:om\s+|tevens\s+|daarnaast\s+|ook\s+|verder\s+)+|,\s+(?:en\s+)?)"
)
_TO_DO = re.compile(r"\bte\s+[a-zà-ÿ]{3,}(?:en|n)\b")
_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM = 6
_LEAST = 2


def taken_apart(asks: str) -> list[str]:
    """The requests in what a motion asks, in its own words; one when they can not be told apart."""
    pieces: list[str] = []
    at = 0
    for cut in _APART.finditer(asks):
        before, behind = asks[at : cut.start()], asks[cut.end() :]
        if _TO_DO.search(before) and _TO_DO.search(behind):
            pieces.append(before.strip(" ,;."))
            at = cut.end()
    return [*pieces, asks[at:].strip(" ,;.")]


def with_positions(asks: str | None, text: str, direct: Sequence[Evidence], zone: Sequence[Evidence]) -> list[dict[str, object]]:
    """Each request with ``asks``, ``position``, ``quote`` and ``earlier`` (what was said before it, the latest first)."""
    if not asks:
        return []
    requests = taken_apart(asks)
    told = [[e for e in (*direct, *zone) if e.position in (*DECISIVE, "for", "against", "unclear")] for _ in requests]
    if len(requests) > 1:
        stems = [_stems(request) for request in requests]
        telling = [own - set().union(*(other for other in stems if other is not own)) for own in stems]
        told = [[e for e in told[i] if i in _meant(e, text, telling)] for i in range(len(requests))]
    return [_request(words, text, evidence) for words, evidence in zip(requests, told, strict=True)]


def _meant(evidence: Evidence, text: str, telling: list[set[str]]) -> list[int]:
    """Which requests words are about: those that share most telling words; all where none does and the motion itself is meant."""
    said = _stems(text[evidence.start : evidence.end])
    shared = [len(said & own) for own in telling]
    best = max(shared)
    if best == 0:
        return list(range(len(telling))) if evidence.straight and evidence.position in DECISIVE - {"partly"} else []
    return [i for i, count in enumerate(shared) if count == best and (count >= _LEAST or count == sum(shared))]


def _request(words: str, text: str, evidence: Sequence[Evidence]) -> dict[str, object]:
    direct = [e for e in evidence if e.position not in ("for", "against")]
    judged = judge(direct, [e for e in evidence if e.position in ("for", "against")])
    quote = text[judged.quote[0] : judged.quote[1]].rstrip(".") if judged.quote else None
    earlier = [{"position": e.position, "quote": text[e.start : e.end].rstrip(".")} for e in judged.earlier]
    return {"asks": words, "position": judged.position, "quote": quote, "earlier": earlier}


def _stems(words: str) -> set[str]:
    return {word.casefold()[:_STEM] for word in _WORD.findall(words)}
