"""What a promise says: what, by whom, to whom, of what kind, how firm, made before or new. Words are copied, never made."""

from __future__ import annotations

import re

from griffier.findings.commitments.judging import Said
from griffier.findings.commitments.wording import (
    A_PRODUCT,
    ACTOR,
    KAMER,
    PRESENT_KINDS,
    PRODUCT_KINDS,
    TOLD_KINDS,
    VERB_KINDS,
    WE,
    any_of,
)

_ABOUT = re.compile(r"\b(?:over|omtrent|inzake|aangaande|met betrekking tot) (?!de komende|het algemeen)")
_AFTER_SUBJECT = re.compile(r"(?:om |ernaar |er naar )?")
_BREAK = re.compile(r", (?:zoals|conform|naar aanleiding|waar\w*|welke|die)\b|; ")
_RETOLD = frozenset(
    {"promised-that", "promised-to", "we-promised-to", "the-promise-that", "said-that-will", "said-that-will-be-done"}
)
_OBJECT_OF_TELLING = re.compile(r"\btoegezegd (?:[^.,]{0,40}?\b(?:dat|om) )?|\b(?:dat|om) ")
_ANNOUNCED = re.compile(r" (?:(?:heb|heeft|hebben|is|zijn) )?aangekondigd\b")
_PROMISER = re.compile(rf"oezegging (?:van|door) ({ACTOR})")
_TOGETHER = re.compile(rf"{ACTOR} en (?:ik|wij)\b")
_STILL = re.compile(r"\b(?:blijven|blijvend|blijft)\b")
_EXPECTED = re.compile(r"\b[Nn]aar verwachting\b")
_PROMISED = re.compile(
    r"\b(?:[Zz]oals (?:[\w-]+ ){0,3}?(?:toegezegd|aangekondigd|beloofd)|(?:eerder|reeds|al) (?:is )?(?:toegezegd|aangekondigd)"
    r"|toegezegde|[Cc]onform (?:de|mijn|deze) (?:eerdere )?toezegging)\b"
)
_TOLD = re.compile(rf"\b{any_of(TOLD_KINDS)}\b")
_VERB = re.compile(rf"\b{any_of(VERB_KINDS)}\b")
_PRODUCT = re.compile(rf"{any_of(PRODUCT_KINDS)}(?!\w)")
_STARTS = re.compile(r"\bstart(?:en)?\b")
_MAY_TELL = ("will", "promise", "do-promise", "we-promised", "the-promise", "am-willing", "aims")
_LAWS = re.compile(r"\b[\w-]*(?:wet|wetten|wetgeving|wetsvoorstel|wetsvoorstellen|wetswijziging|AMvB|besluit|regelgeving)\b")


def what_is_promised(said: Said, end: int) -> str:
    """The words that say what: after "over" where the Kamer is told something, else what follows the verb; else all. Of a promise
    told again, what was announced: "een actieplan voor de binnenvaart".
    """
    sentence = said.sentence[:end]
    if said.frame.earlier and (told := _what_was_told(said, sentence)):
        return told
    if said.frame.kind == "told":
        about = _ABOUT.search(sentence, said.match.start())
        if about:
            return _until_break(sentence, about.start())
        return _until_break(sentence, 0)
    if said.frame.strength == "intended" or said.frame.name in ("will", "will-inverted", "works-on", "works-on-inverted"):
        start = _after_verb(said)
        return _until_break(sentence, start) if end - start > 15 else sentence
    return sentence


def _what_was_told(said: Said, sentence: str) -> str:
    """What an earlier promise was of: the thing announced, or what follows "dat", "om", "toegezegd"; '' when neither is there."""
    if said.frame.kind == "product":
        thing = A_PRODUCT.search(sentence, said.match.start())
        stop = _ANNOUNCED.search(sentence, thing.end()) if thing else None
        return sentence[thing.start() : stop.start()] if thing and stop else ""
    if said.frame.name not in _RETOLD:
        return ""
    told = _OBJECT_OF_TELLING.search(sentence, max(said.match.start(), sentence.find("toegezegd", said.match.start())))
    return _until_break(sentence, told.end()) if told else ""


def _after_verb(said: Said) -> int:
    """Where what is intended begins: behind the verb and the one who intends."""
    actor = WE.search(said.sentence, said.match.start(), said.match.end())
    if said.frame.name in ("will", "will-inverted"):
        return said.match.end() + 1
    cue = re.compile(r"voornemens?\b|van plan\b|er ?naar\b|\b(?:wil|willen|verwacht\w*|hoop\w*|werkt?|werken)\b").search(
        said.sentence, said.match.start()
    )
    after = max(cue.end() if cue else 0, actor.end() if actor else 0)
    skip = re.compile(r" ?(?:om )?").match(said.sentence, after)
    return skip.end() if skip else after


def _until_break(sentence: str, start: int) -> str:
    stop = _BREAK.search(sentence, start + 1)
    return sentence[start : stop.start() if stop else len(sentence)].strip(" ,")


def by_whom(said: Said) -> str | None:
    """Who promises, as named in the sentence; None where nobody is."""
    actor = _PROMISER.search(said.match[0]) or WE.search(said.match[0]) or WE.search(said.sentence)
    by = actor[actor.lastindex or 0] if actor else None
    together = _TOGETHER.search(said.sentence) if by in ("ik", "wij") else None
    return together[0] if together else by


def to_whom(said: Said) -> str | None:
    """The chamber, as named in the sentence; None where it is not."""
    chamber = KAMER.search(said.match[0]) or KAMER.search(said.sentence)
    return chamber[0] if chamber else None


def kind_of(said: Said) -> str:
    """inform, deliver, investigate, act or legislate: after the frame, else after the first verb that says it."""
    kind = said.frame.kind
    if kind == "told":
        told = _TOLD.search(said.sentence, said.match.start())
        return TOLD_KINDS.get(told[0], "inform") if told else "inform"
    if kind == "product":
        product = _PRODUCT.search(said.sentence, said.match.start())
        return PRODUCT_KINDS.get(product[0], "act") if product else "act"
    if kind == "thing":  # "start een proef", "verschijnt de monitor"
        return "act" if _STARTS.search(said.match[0]) else "deliver"
    if kind == "present":
        return _present_kind(said.match[0].split())
    if kind != "verb":
        return kind
    if said.frame.name.startswith(_MAY_TELL) and KAMER.search(said.clause) and (told := _TOLD.search(said.clause)):
        return TOLD_KINDS.get(told[0], "inform")
    verb = _VERB.search(said.sentence, said.match.start())
    kind = VERB_KINDS.get(verb[0].lower(), "act") if verb else "act"
    return kind if kind != "legislate" or _LAWS.search(said.clause) else "act"


def _present_kind(words: list[str]) -> str:
    """The kind of a verb in the present tense, by itself ("publiceert") or with its particle ("voert … in")."""
    for word in words:
        if kind := PRESENT_KINDS.get((word, words[-1])) or PRESENT_KINDS.get((word, "")):
            return kind
    return "act"


def strength_of(said: Said) -> str:
    """firm, intended or ongoing, after the verb: "zal … blijven" goes on, "naar verwachting" is an intention."""
    if said.frame.strength == "firm" and _STILL.search(said.clause):
        return "ongoing"
    if said.frame.strength == "firm" and _EXPECTED.search(said.clause):
        return "intended"
    return said.frame.strength


def promised_before(said: Said) -> bool:
    """True when the words themselves say that it was promised before."""
    return said.frame.earlier or _PROMISED.search(said.sentence) is not None
