"""Cues heard in what a sentence is: who does not say or know, who told the Kamer, who will; beside the phrases of the lexicon.

refusal     this government, a denial, an act of saying ("hier ga ik niet over"); a passive of giving, denied
ignorance   this government, a denial, knowing or having information; information that can not be given
elsewhere   the Kamer has been told ("hierover informeerde ik u bij brief van …")
deferral    the Kamer will be told (a promise to inform or to send)

And the other way round: words that others say or refuse are no cue of the answer ("De rederij kan niet bevestigen dat …").
"""

from __future__ import annotations

import re

from griffier.findings.commitments.deciding import decide
from griffier.findings.commitments.wording import KAMER, WE
from griffier.findings.cues.cue import Cue
from griffier.findings.sentence.heard import Heard, heard
from griffier.findings.sentence.words import SORTS, any_of_sort

_MAY = re.compile(
    rf"\b(?:niet|geen|noch|ontbreekt|ontbreken|moeilijk|lastig|nooit|onbekend|schuldig|{'|'.join(sorted(SORTS['told_you']))}"
    r"|ge\wnformeerd|ingelicht|gemeld|bericht|toegestuurd|aangeboden|gestuurd|gezonden|zal|zullen|wordt|worden|ontvangt|kom|komt|stuur|verwacht|hoop"
    r"|voornemens|streef|volgt)\b",
    re.I,
)
_INFO = re.compile(rf"\b(?:[a-z]+)?{any_of_sort('information')}\b")
_GIVE = re.compile(rf"\bte {any_of_sort('give')}\b")
#: "worden niet met derden gedeeld" refuses nothing to the Kamer.
_WITH_OTHERS = re.compile(r"\b(?:met|aan) (?!uw Kamer|de Kamer|u\b)[\w-]+")
_BACK = re.compile(rf"\b{any_of_sort('points_back')}\b|\bbrief\b|\bzoals\b", re.IGNORECASE)
_OTHER_ACTS = frozenset(
    [
        "kan",
        "kunnen",
        "kon",
        "konden",
        "wil",
        "willen",
        "wilde",
        "wilden",
        "zal",
        "zullen",
        "doet",
        "doen",
        "deed",
        "geeft",
        "geven",
        "gaf",
        "weigert",
        "weigeren",
    ]
)
_OTHERS_NOUN = re.compile(r"(?:de|het|een|deze|die|beide|veel|sommige|enkele) [\w-]+(?: [\w-]+){0,3}|[a-z]+s")


def hear_cues(sentence: str, told: bool) -> list[Cue]:
    """The cues of a sentence by its structure, offsets in it. ``told`` says that a deferral is wanted as well."""
    if not _MAY.search(sentence) or sentence.endswith("?"):
        return []
    we = [match.span() for match in WE.finditer(sentence)]
    kamer = [match.span() for match in KAMER.finditer(sentence)]
    found = []
    for one in heard(sentence, we, kamer):
        if one.verb and one.clause.kind not in ("quoted", "if", "question"):
            kind = _kind(one)
            if kind:
                found.append(Cue(kind[0], one.start, _end(sentence, one), kind[1]))
    if told and kamer:
        for promise in decide(sentence, None):
            if promise.promise.kind in ("inform", "deliver") and not promise.promise.earlier:
                found.append(Cue("deferral", promise.start, _trimmed(sentence, promise.end), "kamer-will-be-told"))
    return found


def of_others(sentence: str, start: int, end: int) -> bool:
    """Whether the words at ``[start, end)`` say what others refuse or do not know."""
    we = [match.span() for match in WE.finditer(sentence)]
    for one in heard(sentence, we, []):
        places = [one.tokens[i].start for i in one.clause.words]
        if one.at < 1 or one.subject or one.verb not in _OTHER_ACTS or "worden" in one.low:
            continue
        at = one.tokens[one.clause.governor].start
        if start <= at < end or any(start <= place < end for place in places[one.at :]):
            before = " ".join(one.low[: one.at])
            if one.clause.kind in ("main", "and") and _OTHERS_NOUN.fullmatch(before) and not _INFO.search(before):
                return True
    return False


def _kind(one: Heard) -> tuple[str, str] | None:
    """The kind of cue that a clause is, and its rule."""
    text = one.text
    if one.denied and one.subject == "we":
        if one.verb in ("ga", "gaat", "gaan") and "over" in one.low and not one.act("infinitive"):
            return "refusal", "not-mine-to-say"
        know = one.verb in ("beschik", "beschikt", "beschikken", "heb", "heeft", "hebben", "ken", "kent") and _INFO.search(text)
        if know and one.act("participle") is None:
            return "ignorance", "have-no-information"
        if one.verb in ("ben", "is", "zijn") and re.search(r"\bniet bekend met\b|\bbekend met\b", text):
            return "ignorance", "not-acquainted"
    if one.denied and one.verb in ("is", "zijn", "valt", "vallen") and _INFO.search(text) and _GIVE.search(text):
        return "ignorance", "not-to-be-given"
    if one.verb in ("laat", "laten") and "zich" in one.low and _INFO.search(text) and (one.denied or "moeilijk" in one.low):
        return "ignorance", "not-to-be-given"
    if one.verb in ("ontbreekt", "ontbreken") and _INFO.search(text):
        return "ignorance", "information-lacks"
    if one.denied and "haalbaar" in one.low and _INFO.search(text):
        return "ignorance", "not-feasible"
    if "antwoord schuldig" in text:
        return "ignorance", "owes-the-answer"
    act = one.act("participle")
    if (
        one.denied
        and one.verb in ("wordt", "worden")
        and act
        and act.verb.name in ("verstrekken", "openbaar maken", "vrijgeven", "delen")
        and not _WITH_OTHERS.search(text)
    ):
        return "refusal", "not-given-out"
    if one.kamer and not one.denied and one.clause.kind != "time":
        if one.verb in SORTS["told_you"] and one.subject == "we":
            return "elsewhere", "kamer-was-told"
        told = act and act.verb.group in ("inform", "deliver") and one.verb in ("heb", "heeft", "hebben", "is", "bent")
        if told and (one.subject == "we" or _BACK.search(text)):
            return "elsewhere", "kamer-was-told"
    return None


def _end(sentence: str, one: Heard) -> int:
    return _trimmed(sentence, one.end)


def _trimmed(sentence: str, end: int) -> int:
    return len(sentence[:end].rstrip(" .,;:"))
