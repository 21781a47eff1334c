"""What one sentence says of a motion, by what the sentence is: whose words, what was done, tense, denial, and how much of it.

In ``masked`` MOTIE stands in the motion's place. Three things are kept apart: what was done (carried_out, being_carried_out,
partly, declined, noted, unclear), the advice that the cabinet gave on the motion (Ontraden, Oordeel Kamer …), and words that are
not the cabinet's (a question, what members say, a condition), which say nothing. Words: ``lexicon/motions/execution.csv``.

A sentence speaks of a motion straight ("MOTIE is uitgevoerd") or through what it asks ("het loket waar MOTIE om vraagt, is
open"); then its main verb tells. Each clause is read by itself: what is done in one and refused in another is partly done.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from griffier.lexicon.rows import rows

_GAP = r"\b[^;:]{0,90}?\b"
_ROWS = rows("motions/execution.csv")


def _pattern(kind: str) -> re.Pattern[str]:
    return compiled("|".join(row["words"] for row in _ROWS if row["kind"] == kind))


def compiled(words: str) -> re.Pattern[str]:
    """A cell of words as a pattern: whole words, "…" a gap within the clause."""
    return re.compile(rf"(?<![\w-])(?:{words.replace(' … ', _GAP)})(?![\w-])", re.IGNORECASE)


def _words(kind: str) -> str:
    """All words of a kind as alternatives; "…" is a gap of some words."""
    return "|".join(row["words"] for row in _ROWS if row["kind"] == kind).replace(" … ", _GAP)


DONE, DO, UNDER_WAY, HALTED = _pattern("done"), _pattern("do"), _pattern("under_way"), _pattern("halted")
REFUSE, NEGATION, NOT_YET, PART = _pattern("refuse"), _pattern("negation"), _pattern("not_yet"), _pattern("part")
LINK, REQUEST, NOTED, OPEN = _pattern("link"), _pattern("request"), _pattern("noted"), _pattern("open")
ASKER, CONDITION, UNTRUE, HEREBY = _pattern("asker"), _pattern("condition"), _pattern("untrue"), _pattern("hereby")
PERFECT, AHEAD, PRONOUN = _pattern("perfect"), _pattern("ahead"), _pattern("pronoun")
AGREE, GOVERNMENT, GIVES = _pattern("agree"), _pattern("government"), _pattern("gives")
AGAIN, NAMED_AGAIN = _pattern("again"), _pattern("named_again")
_ADVICE = [
    (row["advice"], compiled(row["words"])) for row in rows("motions/advice.csv")
]
_CLAUSE = re.compile(
    r"[;:]|, (?:maar|doch|terwijl|echter|wel|zodat|omdat|want|aangezien|aan het|het verzoek|de overige|voor het overige)\b"
    r"|(?<=,) en (?=\w+ (?:ik|wij|het kabinet|de regering)\b)"
    r"|\b(?:maar|doch|en|en daarmee|en hiermee)\b(?= (?:daarmee|hiermee|ik|wij|is|zijn|wordt|voer)\b)"
)
# the request of the motion named: "waar MOTIE om vraagt", "zoals MOTIE bepleit", "het fonds uit MOTIE", "gevraagd in MOTIE"
_ASKS_IT = re.compile(
    rf"\b(?:zoals|waar\w*|wat|dat|die|als)\b[^,;:]{{0,40}}?MOTIE(?: \w+){{0,3}}? ?\b(?:{_words('request')})\b"
    r"|\b(?:uit|in|door) MOTIE\b",
    re.IGNORECASE,
)
_NOUN = re.compile(rf"\b(?:{_words('noun')}) (?:van|rond|bij|inzake|aan) (?:de )?MOTIE", re.IGNORECASE)
_AS_DONE = re.compile(rf"\b(?:als|voor) (?:\w+ )?(?:{_words('done')})\b", re.IGNORECASE)
_SENT = re.compile(r"\b(?:uw|de) Kamer\b[^;:]*\b(?:ontvangen|toegezonden|gestuurd)\b", re.IGNORECASE)
_SHORT = 170
_TELLS = re.compile(
    r"(?P<motion>MOTIE)(?:(?! en | die | waar)[^,;:]){0,60}?\b"
    r"(?P<verb>(?:verzoekt|vraagt|verzocht|vroeg|roept|riep|spreekt|sprak|draagt|dringt|overweegt|wijst)\b"
    r"|(?:wordt|is|werd) (?:de regering|het kabinet|mij|ons) (?:verzocht|gevraagd|opgeroepen))"
)
_RELATES = re.compile(r"\b(?:zoals|waar\w*|wat|dan|die|als|hetgeen|datgene)\b[^,;:]*$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r" ?\((?:zie |conform |vgl\. )?(?:de )?MOTIE[^()]{0,40}\)")
_ITS_EXECUTION = re.compile(r"\bde uitvoering\b(?! van)", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"\b(?:(?:[a-z]{2,6})?ge[a-z]{2,}(?:d|t|en)|(?:be|ver|ont|her|er)[a-z]{3,}(?:d|t|en)|[a-z]+eerd"
    r"|gereed|klaar|open|van kracht)\b"
)


class Saying(NamedTuple):
    """``position`` as in exports, None where only advice is given; ``advice`` in the official words; ``rule`` names what decided.
    ``straight``: the motion itself is said to be carried out, not something that it asks.
    """

    position: str | None
    advice: str | None
    rule: str
    straight: bool = True


def said(masked: str, follows: bool = False, near: bool = True) -> Saying | None:
    """What a sentence says of the motion; None when it says nothing. ``follows``: the motion was named before, and this sentence
    may point to it ("deze motie"); ``near``: right before, so that less is enough ("zij is uitgevoerd", "de uitvoering loopt").
    """
    text = masked
    if follows or "MOTIE" in masked:
        text = NAMED_AGAIN.sub("MOTIE", text)
        if near or "MOTIE" in masked:
            text = _ITS_EXECUTION.sub("uitvoering van MOTIE", AGAIN.sub("MOTIE", text))
    if "MOTIE" not in text and not (follows and near and _points(text)):
        return None
    if is_others(text):
        return None
    text = _without_request(text)
    advice = advice_in(text)
    flipped = UNTRUE.search(text)
    if flipped:
        text = text[: flipped.start()] + text[flipped.end() :]
    position, rule = _position(text)
    if flipped and position in ("declined", "carried_out"):
        position, rule = "being_carried_out", "denied"
    if position in (None, "declined") and advice:
        return Saying(None, advice, "advice")
    return Saying(position, advice, rule, not rule.endswith("as-asked")) if position or advice else None


def is_others(text: str) -> bool:
    """Whether a sentence is not the cabinet's own: a question, what members or movers say, what would be if."""
    opening = text.lstrip("«\"'(– ")
    if opening.rstrip(" »\"')").endswith("?"):
        return True
    asker = ASKER.search(opening[:160])
    return bool(asker and asker.start() <= 24) or CONDITION.match(opening) is not None


def _without_request(text: str) -> str:
    """The sentence without the words that only tell what the motion asks: "MOTIE verzoekt de regering …"."""
    told = _TELLS.search(text)
    if told is None or _RELATES.search(text[: told.start("motion")][-40:]):
        return text
    end = text.find(";", told.end())
    return text[: told.start("verb")] + (text[end:] if end >= 0 else "")


def advice_in(text: str) -> str | None:
    """The cabinet's advice on the motion in the words of official data; None when the sentence gives none."""
    for advice, pattern in _ADVICE:
        found = pattern.search(text)
        if found and not (NEGATION.search(text[max(0, found.start() - 30) : found.end()])):
            return advice
    return None


def _points(text: str) -> bool:
    acts = DONE.search(text) or DO.search(text) or HALTED.search(text)
    return bool(acts and len(text) <= _SHORT and not text[acts.end() :].startswith(" van ") and PRONOUN.search(text))


def _position(text: str) -> tuple[str | None, str]:
    found: list[tuple[str, str]] = []
    bracketed = _IN_BRACKETS.search(text)
    text = text[: bracketed.start()] + " MOTIE" + text[bracketed.end() :] if bracketed else text
    linked = bool(bracketed or _linked(text) or _ASKS_IT.search(text))
    for clause in _clauses(text):
        own = linked and "MOTIE" in clause
        if read := _of_clause(clause, own):
            position, rule = read
            straight = DONE.search(clause) or DO.search(clause) or HALTED.search(clause)
            found.append((position, rule if straight or not own or rule.endswith("as-asked") else f"{rule}-as-asked"))
    positions = [position for position, _ in found]
    if not found:
        if NOTED.search(text):
            return "noted", "takes-note"
        return ("unclear", "undecided") if OPEN.search(text) else (None, "")
    if "partly" in positions:
        return "partly", next(rule for position, rule in found if position == "partly")
    if "declined" in positions and {"carried_out", "being_carried_out"} & set(positions):
        later = positions.index("declined") > 0 or "carried_out" in positions
        return ("partly", "done-and-refused") if later else found[-1]
    if bracketed and found[-1] == ("being_carried_out", "doing-as-asked"):
        return None, ""
    return found[-1]


def _linked(text: str) -> bool:
    """Whether what is said to be done is done because of the motion: "conform (de strekking van) MOTIE"."""
    return any(re.match(r"[^,;:.]{0,60}MOTIE", text[match.end() :]) for match in LINK.finditer(text))


def _clauses(text: str) -> list[str]:
    cuts = [0, *(match.start() for match in _CLAUSE.finditer(text)), len(text)]
    return [text[a:b] for a, b in pairwise(cuts) if text[a:b].strip(" ,;:")]


def _of_clause(clause: str, linked: bool) -> tuple[str, str] | None:
    done, do = DONE.search(clause), DO.search(clause)
    under_way, halted = UNDER_WAY.search(clause), HALTED.search(clause)
    refuse = REFUSE.search(clause)
    noun = _NOUN.search(clause)
    agrees = AGREE.search(clause) if "MOTIE" in clause else None
    if not (done or do or under_way or halted or refuse or linked or agrees or noun):
        return None
    if not linked and not (done or do or halted or under_way) and "MOTIE" not in clause:
        return None
    if PART.search(clause) and (done or do or linked or "MOTIE" in clause):
        return "partly", "part"
    not_yet, negation = NOT_YET.search(clause), NEGATION.search(clause)
    if not_yet:
        return "being_carried_out", "not-yet"
    if refuse or (halted and not NEGATION.search(clause[max(0, halted.start() - 20) : halted.start()])):
        return "declined", "refused"
    if negation:
        return "declined", "not"
    if _AS_DONE.search(clause):
        return "carried_out", "as-done"
    if NOTED.search(clause) and not (done or do or under_way or (linked and _SENT.search(clause))):
        return "noted", "takes-note"
    if agrees and not (done or do):
        return "being_carried_out", "agrees"
    if noun and not (done or do or under_way or linked):
        return ("unclear", "undecided") if OPEN.search(clause) else ("being_carried_out", "execution")
    return _by_tense(clause, done or do, under_way, linked)


def _by_tense(clause: str, acts: re.Match[str] | None, under_way: re.Match[str] | None, linked: bool) -> tuple[str, str] | None:
    """What a clause that denies nothing says, by its tense; ``acts`` are its words of carrying out."""
    done = DONE.search(clause)
    if under_way and not (acts and DONE.search(clause)):
        return "being_carried_out", "under-way"
    ahead, perfect = AHEAD.search(clause), PERFECT.search(clause)
    if done and perfect and not ahead:
        return "carried_out", "done"
    if HEREBY.search(clause) and GIVES.search(clause) and not ahead:
        return "carried_out", "hereby"
    if linked and perfect and not ahead and _PARTICIPLE.search(clause):
        return "carried_out", "done-as-asked"
    if done and not ahead and not perfect:
        return ("carried_out", "done-as-asked") if linked else None
    if linked and not acts:
        acting = GOVERNMENT.search(clause) or LINK.search(clause)
        return ("being_carried_out", "doing-as-asked") if acting else None
    return "being_carried_out", "doing"
