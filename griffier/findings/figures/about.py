"""What a figure is of: the words of its sentence that name the thing counted, copied and never rewritten.

* Counts: the noun with what follows it ("leerlingen van Friese afkomst").
* Other figures: what follows in "aan …", "van …", "voor …", or the noun right after the unit ("ton afval van …").
* Else the noun phrase that ends in "van" before the figure ("een tekort op de begroting van 5 miljoen").
* Else the subject: before the verb, or between verb and figure where the sentence opens with something else.
* Else the label before a colon ("• Friese scholen: EUR 12").

It reads forms, not grammar: a phrase may be a word too long or too short, and None is said rather than a guess made.
"""

from __future__ import annotations

import re

from griffier.findings.figures.read import Read
from griffier.findings.figures.words import STOP_WORDS, any_of, phrases

_VERBS = any_of("verb")
# Where a phrase ends: punctuation, a verb, a relative, the next number.
_STOP = re.compile(
    rf"[.;:?!,()\n]|\s(?:{_VERBS}|{any_of('phrase_end')})(?=\s|$)|\sen(?=\s(?:\d|dat|ging|is|was|voor|in|zowel))|\s[–-]\s|\sin\s\d{{4}}"
)
_OF = re.compile(r"\s(?:(?:extra|meer|minder)\s)?(?:aan|van|voor)\s(?P<what>\S.*)")
_MORE = re.compile(r"\s(?:extra|meer|minder)\s(?P<what>[^\W\d_]\S*.*)")
_WORD = re.compile(r"[\s-]([^\W\d_][\w’'-]*)")
# Verbs at the end of a clause: "met 5% gegroeid", "5 miljoen delen", "hoger uitvalt".
_PARTICIPLE = re.compile(
    r"ge\w+[dtn]|(?:toe|af|uit|in|op|aan|over|terug|ver|be|ont)ge\w+[dtn]|(?:ver|be|ont)\w+[dt]|(?:delen|bedroegen|ligt|liggen|schat|raamt"
    r"|zouden|zullen|nodig|hoger|lager|groter|kleiner|extra|meer|minder|beschikbaar)",
    re.I,
)
_DANGLING = re.compile(rf"(?:\s(?:{any_of('dangling')}|\d+))+$")
_ANTECEDENT = re.compile(r"\b((?:de|het|een|dit|deze)\s[^,;:()]{3,100}),\s(?:dat|die)\s[^;:]*$")
_NO_OBJECT = re.compile(r"\d|€|EUR|(?:dit|vorig|het|volgend)\s(?:jaar|moment)\b|de\s(?:jaren|komende|afgelopen)")
_DETERMINERS = frozenset(phrases("determiner"))
_BREAKS = frozenset(phrases("verb") + phrases("noun_phrase_break"))
_VERB = re.compile(rf"\s{_VERBS}\b")
_OPENING = re.compile(rf"^(?:{any_of('opening')}|•|[-–])\s", re.I)
_FRONTED = re.compile(rf"^{any_of('fronted')}\b")
_TAIL = re.compile(rf"(?:(?:^|\s){any_of('loose_end')}(?:\s\d{{4}})?)+\s*$")
_LONGEST = 110
_MOST_WORDS = 12


def of_what(text: str, figure: Read, sentence_start: int, sentence_end: int) -> str | None:
    """A phrase copied from the sentence, or None when the words around the figure name nothing."""
    if figure.rule == "count":
        return _phrase(re.sub(r"^-?tal\b", "", text[figure.tail : sentence_end]))
    before, after = text[sentence_start : figure.start], text[figure.end : sentence_end]
    return _following(figure, after) or _measured_by(before) or _antecedent(before) or _subject(before) or _label(before)


def _following(figure: Read, after: str) -> str | None:
    match = _OF.match(after) or _MORE.match(after)
    if match and not _NO_OBJECT.match(match["what"]):
        return _phrase(match["what"])
    word = _WORD.match(after)
    if word is None or _PARTICIPLE.fullmatch(word.group(1)) or re.fullmatch(_VERBS, word.group(1)):
        return None
    if word.group(1).lower() not in STOP_WORDS and figure.rule in ("measure", "percentage", "money", "times"):
        return word.group(1) if after[0] == "-" else _phrase(after)
    return None


def _measured_by(before: str) -> str | None:
    """The noun phrase of "een waarde van …", from its first article on."""
    clause = re.split(r"[,;:()]\s?", before)[-1].rstrip()
    if not clause.endswith(" van"):
        return None
    start, end = len(clause), len(clause) - 4
    first = -1
    for _ in range(_MOST_WORDS):
        start = clause.rfind(" ", 0, max(0, start - 1)) + 1
        word = clause[start:].split(" ", 1)[0].lower()
        if word in _BREAKS:
            break
        if word in _DETERMINERS:
            first = start
        if start == 0:
            break
    return _short(clause[first:end]) if first >= 0 else None


def _antecedent(before: str) -> str | None:
    """What a relative clause is about: "het tekort van de regio, dat nu 5 miljoen bedraagt"."""
    match = _ANTECEDENT.search(before)
    return _short(match.group(1)) if match else None


def _phrase(words: str) -> str | None:
    words = words.strip()
    stop = _STOP.search(words)
    phrase = words[: stop.start()] if stop else words
    if len(phrase) > _LONGEST:
        phrase = phrase[:_LONGEST].rsplit(" ", 1)[0]
    phrase = _DANGLING.sub("", phrase.strip(" ,;:.«»\"'“”‘’-–%"))
    return phrase if len(phrase) > 2 else None


def _subject(before: str) -> str | None:
    """The words before the verb, or those between verb and figure where the clause opens with something else."""
    clause = re.split(r"[;:?!,]\s", before)[-1]
    if not _VERB.search(clause):
        clause = before.rsplit("; ", 1)[-1]
    while opening := _OPENING.match(clause):
        clause = clause[opening.end() :]
    verbs = list(_VERB.finditer(clause))
    if not verbs:
        return None
    left = clause[: verbs[0].start()].strip()
    if _FRONTED.match(left) or len(left) < 4:
        left = _TAIL.sub("", clause[verbs[0].end() :].strip())
    elif "," in left:
        left = left.rsplit(",", 1)[-1].strip()
    return _short(_TAIL.sub("", left))


def _label(before: str) -> str | None:
    """The words before a colon, for a list of amounts."""
    match = re.search(r"(?:^|\n)[\s•*–-]*([^\n:]{3,110}):\s*$", before)
    return match.group(1).strip() if match else None


def _short(phrase: str) -> str | None:
    phrase = phrase.strip(" ,;:.«»\"'“”‘’-–•(")
    if len(phrase) > _LONGEST:
        phrase = phrase[-_LONGEST:].split(" ", 1)[-1]
    return phrase if len(phrase) > 3 else None
