"""What a figure is of: the words of its sentence that name the thing counted, copied and never rewritten.

* Counts: the noun with what follows it ("leerlingen van Friese afkomst").
* Other figures: what follows in "aan …", "van …", "voor …", or the noun right after the unit ("ton afval van …").
* Else the noun phrase that ends in "van" before the figure ("een tekort op de begroting van 5 miljoen").
* Else the subject: before the verb, or between verb and figure where the sentence opens with something else.
* Else the label before a colon ("• Friese scholen: EUR 12").
* A change: the word that says so and what changes ("toegenomen: de handel").

It reads forms, not grammar: a phrase may be a word too long or too short, and None is said rather than a guess made.
"""

from __future__ import annotations

import re

from griffier.findings.figures.changes import Change
from griffier.findings.figures.read import Read
from griffier.findings.figures.words import STOP_WORDS, any_of, phrases

_VERBS = any_of("verb")
# Where a phrase ends: punctuation, a verb, a relative, the next number.
_STOP = re.compile(
    rf"[.;:?!,()\n]|\s(?:{_VERBS}|{any_of('phrase_end')})(?=[\s.,;:?!)]|$)|\sen(?=\s(?:\d|€|EUR|dat|ging|is|was|voor|in|zowel))|\s[–-]\s|\sin\s\d{{4}}"
)
_OF = re.compile(r"\s(?:(?:extra|meer|minder)\s)?(?:aan|van|voor)\s(?P<what>\S.*)")
_MORE = re.compile(r"\s(?:extra|meer|minder)\s(?P<what>[^\W\d_]\S*.*)")
_CONCERNS = re.compile(r"\s(?:betreft|betrof|betreffen|betroffen)\s(?P<what>\S.*)")
_WORD = re.compile(r"[\s-]([^\W\d_][\w’'-]*)")
# Verbs at the end of a clause: "met 5% gegroeid", "5 miljoen delen", "hoger uitvalt".
_PARTICIPLE = re.compile(
    r"ge\w+[dtn]|(?:toe|af|uit|in|op|aan|over|terug|ver|be|ont)ge\w+[dtn]|(?:ver|be|ont)\w+[dt]|(?:delen|bedroegen|ligt|liggen|schat|raamt"
    r"|zouden|zullen|nodig|hoger|lager|groter|kleiner|extra|meer|minder|beschikbaar)",
    re.I,
)
# "Fondsen die 5 miljoen euro bezitten.": the verb that closes a clause, by its form.
_CLOSING = re.compile(r"\s(?:alsnog|gebruik|verlies|opnieuw|volledig|geheel|grotendeels|direct)\s|\s[a-z]+t\s?(?:[.,;:?!)]|$)")
_LONE_VERB = re.compile(r"\s[a-z]+en\s?(?:[.,;:?!)]|$)")
_DANGLING = re.compile(rf"(?:\s(?:{any_of('dangling')}|\d+))+$")
_ANTECEDENT = re.compile(r"\b((?:de|het|een|dit|deze)\s[^,;:()]{3,100}),\s(?:dat|die)\s[^;:]*$")
_THAN = re.compile(r"\)\s(?:dan|tegen|en)\s([^,;:()]{3,100})\s\($")
_TIME = r"\s(?:in|over|sinds)\s(?:de\s|het\s)?(?:afgelopen|komende|laatste|vorige|vorig|\d{4})\b"
# What a preposition adds to a counted noun: "leerlingen van Friese afkomst".
_ADDS = re.compile(rf"\s{any_of('adds')}\s")
# What the counted do: "dienden 28 vreemdelingen een aanvraag in", "passeren 54 schepen de brug".
_OBJECT = re.compile(r"\s(?:een|de|het|hun)\s(?!(?:afgelopen|komende|laatste|vorige|eerste)\s(?:jaar|jaren|maanden|weken))[a-z]")
# A part of people or things that another sentence names: "een kwart van hen".
_PRONOUN = re.compile(rf"\s(?:aan|van|voor)\s{any_of('pronoun')}\b")
# No noun phrase begins with these, nor holds another figure.
_UNSOUND = re.compile(
    rf"^(?:{any_of('no_phrase')}(?![\w-])|[hHdDwW](?:ier|aar)[a-z]*(?:bij|mee|van|uit|in|op|aan|door|naast|voor|toe)(?!\w)|\w+ende\s(?:naar|op|van|aan|dat)\s)"
    r"|\d\s?%|€|\s(?:procent|euro)\b|,\s(?:waar\w*|die|dat)\s",
    re.I,
)
_JOINED = re.compile(rf"\sen\s(?=(?:dat|dit|deze|{any_of('determiner')})\s)")
_THAT = re.compile(rf"\bdat\s({any_of('determiner')}\s[^,;:()]{{3,100}})\s$")
_NO_OBJECT = re.compile(r"\d|€|EUR|(?:dit|vorig|het|volgend)\s(?:jaar|moment)\b|de\s(?:jaren|komende|afgelopen)")
_DETERMINERS = frozenset(phrases("determiner"))
_BREAKS = frozenset(phrases("verb") + phrases("noun_phrase_break"))
_VERB = re.compile(rf"\s{_VERBS}\b")
# "De kosten": behind an article a word is no verb.
_NOUN_LIKE = re.compile(rf"(?:^|\s){any_of('determiner')}$", re.I)
_OPENING = re.compile(rf"^(?:{any_of('opening')}|•|[-–])\s", re.I)
_FRONTED = re.compile(rf"^{any_of('fronted')}\b")
_TAIL = re.compile(rf"(?:(?:^|\s){any_of('loose_end')}(?:\s\d{{4}})?)+\s*$")
# A participle at the end belongs to the sentence: "scholen in Drenthe geopend".
_ENDS_IN_VERB = re.compile(
    rf"\s(?!{any_of('not_participle')}$)(?:(?:toe|af|uit|in|op|aan|over|terug)?ge[a-z]{{2,}}"
    rf"(?:eerd|[bdfgklmnprstvz]d|[fkpcsh]t)|{any_of('strong_participle')})$"
)
# A percentage that says how large its subject is: "bedraagt 5% van het bbp", "kwam uit op 5% van het bbp".
_AMOUNTS_TO = re.compile(
    rf"\b{any_of('says_how_large')}(?:\s(?:in|eind|begin|op)(?:\s\d{{1,2}}\s[a-z]+)?\s\d{{4}})?(?:\suit\sop)?\s$"
)
_DEMONSTRATIVE = re.compile(r"(?:Dit|Dat|Het|Dit aandeel|Die|Deze|Hij|Zij|Ze|dit|dat|het|deze|die)$")
# "Van de 2,3 miljoen woningen heeft 18% …": the whole of a part.
_WHOLE = re.compile(
    rf"(?:^|[,;]\s)[Vv]an\s(?P<what>(?:de|het|alle|deze|die|onze)\s(?:[^,;:()]|,(?=\d)){{3,80}}?)\s{_VERBS}\s(?:nu\s|nog\s|in\s\d{{4}}\s)?$"
)
_NUMBER_IN_WHOLE = re.compile(
    r"(?:^|(?<=\s))(?:ruim\s|circa\s|bijna\s|in totaal\s)?\d[\d.,]*(?:\s(?:miljoen|miljard|duizend))?\s"
)
_NOUN_AFTER = re.compile(r"\s(?P<what>[a-zà-ÿ][\w’'-]*(?:en|s|'s|’s)(?=\s|[.,;]|$).*)")
_PARTICLE = re.compile(rf"\s{any_of('particle')}\s(?:aan|voor|op)\s(?P<what>\S.*)")
_FOR = re.compile(rf"(?:Voor|Aan|Naar)\s(?P<what>(?:de|het|deze|dit|een|die)?\s?[^,;:()\d]{{3,80}}?)\s{_VERBS}\b")
_BY_FORM = re.compile(
    r"^(?P<what>(?:De|Het|Een|Deze|Dit|de|het|een)\s[^,;:()]{3,80}?)\s[a-zë]{3,}(?:de|te|den|ten)"
    r"(?:\s(?:in|eind|begin|sinds)\s\d{4})?(?:\s(?:van|met|tot|naar|op|ruim|circa))*\s$"
)
_BEFORE_BRACKET = re.compile(
    r"(?:^|\s)(?P<what>(?:de|het|een|deze|haar|hun|aantal)\s(?!\d|helft\b|meerderheid\b)[a-zà-ÿ][\w’'-]+(?:\s(?!\d)[\w’'-]+){0,4})\s\("
    r"(?:inmiddels\s|nu\s|samen\s|in totaal\s)?$"
)
_SPENT = re.compile(
    r"\s(?:te\s[a-zë]+en\s(?:aan|op|voor|bij|in)|[a-zë]+(?:d|t|en)\s(?:aan|op|voor|bij|in)|gebruik\sgemaakt\svan)\s(?P<what>\S.*)"
)
_LONGEST = 110
_MOST_SAID = 7
_MOST_WORDS = 12


def of_what(text: str, figure: Read, sentence_start: int, sentence_end: int) -> str | None:
    """A phrase copied from the sentence, or None when the words around the figure name nothing."""
    if figure.rule == "count":
        return _counted(text, figure, sentence_end)
    before, after = text[sentence_start : figure.start], text[figure.end : sentence_end]
    if _PRONOUN.match(after):
        return None
    if figure.rule in ("percentage", "share") and (subject := _of_subject(before)):
        return subject
    phrase = (
        _in_brackets(before, after)
        or _part_of(figure, before, after)
        or _following(figure, after)
        or _following_particle(after)
        or _spent_on(figure, after)
        or _measured_by(before)
        or _antecedent(before)
        or _subject(before)
        or _meant_for(before)
        or _giving(before)
        or _label(before)
    )
    return phrase if phrase and not _UNSOUND.search(phrase) and phrase.count("(") == phrase.count(")") else None


def _of_subject(before: str) -> str | None:
    """The subject of "het tekort bedraagt 5% van het bbp": what the percentage is of, and not what it is measured in."""
    clause = re.split(r"[;:?!,]\s", before)[-1]
    if not _AMOUNTS_TO.search(clause):
        return None
    subject = _subject(clause)
    return subject if subject and not _DEMONSTRATIVE.match(subject) and not _UNSOUND.search(subject) else None


def _part_of(figure: Read, before: str, after: str) -> str | None:
    """What a share is of, with what is said of that share: "een kwart van de | voertuigen … niet inzetbaar"."""
    if figure.rule not in ("percentage", "share"):
        return None
    whole, rest = _WHOLE.search(before), after
    if whole is not None:
        noun = _NUMBER_IN_WHOLE.sub("", whole["what"]).strip()
    elif match := _OF.match(after) or (_NOUN_AFTER.match(after) if figure.rule == "share" else None):
        verb = _VERB.search(match["what"])
        noun = _phrase(match["what"][: verb.start()] if verb else match["what"]) or ""
        rest = match["what"][verb.start() :] if verb else ""
        if not verb and figure.rule != "share":
            return None
    else:
        return None
    said = _phrase(_VERB.sub("", rest, count=1) if _VERB.match(rest) else rest, whole=True)
    if not noun or _UNSOUND.search(noun):
        return None
    return f"{noun} … {said}" if said and len(said.split()) <= _MOST_SAID and not re.search(r"\d", said) else noun


def _following_particle(after: str) -> str | None:
    """ "droeg 45 miljoen dollar bij aan het fonds": what follows the verb's second part."""
    match = _PARTICLE.match(after)
    return _phrase(match["what"]) if match else None


def _in_brackets(before: str, after: str) -> str | None:
    """The noun phrase right before a bracket that holds the figure alone: "de gemaakte uitgaven (€ 31 miljoen)"."""
    match = _BEFORE_BRACKET.search(before) if after.startswith(")") else None
    return _short(match["what"]) if match else None


def _spent_on(figure: Read, after: str) -> str | None:
    """ "€ 12 miljoen besteed aan schermen", "10 procent te bezuinigen op de brandweer": what the verb behind it goes on to."""
    match = _SPENT.match(after) if figure.rule in ("money", "percentage", "points") else None
    return _phrase(match["what"]) if match else None


def _meant_for(before: str) -> str | None:
    """ "Voor de bibliotheken is 5 miljoen euro beschikbaar": what the sentence opens with."""
    match = _FOR.match(re.split(r"[;:?!]\s", before)[-1])
    return _short(match["what"]) if match else None


def _giving(before: str) -> str | None:
    """ "De productie verdubbelde van 40 …": the words before a verb that is known by its form and place alone."""
    match = _BY_FORM.search(re.split(r"[;:?!,]\s", before)[-1])
    return _short(match["what"]) if match and not _FRONTED.match(match["what"]) else None


def _counted(text: str, figure: Read, sentence_end: int) -> str | None:
    """The counted noun, with what a preposition adds to it; a verb or another phrase behind it is not part of it."""
    does = _OBJECT.match(text, figure.end) is not None
    end = sentence_end if does or _ADDS.match(text, figure.end) else figure.end
    words = text[figure.tail : end]
    prefix = re.match(r"-?tal\b", words)
    skipped = prefix.end() if prefix else 0
    noun, phrase = words[skipped : figure.end - figure.tail].strip(), _phrase(words[skipped:], whole=does)
    return phrase if phrase is None or len(phrase) >= len(noun) or phrase not in noun else noun


def of_change(text: str, figure: Read, sentence_start: int, change: Change) -> str:
    """What a change is of: its noun with what follows it, else its verb, a colon and what changes, as far as that is named."""
    if change.whole:
        return change.word
    before = text[sentence_start : figure.start]
    thing = _compared_thing(before) or _subject(re.sub(r"\s\($", " ", before))
    thing = re.split(rf"{_TIME}|\s(?:\w+er\s)?{re.escape(change.word)}\b", thing or "")[0]
    if _UNSOUND.search(thing):
        return change.word
    return f"{change.word}: {thing}" if thing and thing != change.word else change.word


def _compared_thing(before: str) -> str | None:
    """ "Sterker gegroeid (+4 procent) dan het veer (+2 procent)": what the second figure is of."""
    match = _THAN.search(before)
    return _short(match.group(1)) if match else None


def _following(figure: Read, after: str) -> str | None:
    if concerns := _CONCERNS.match(after):
        return _phrase(concerns["what"])
    match = _OF.match(after) or _MORE.match(after)
    if match and not _NO_OBJECT.match(match["what"]):
        return _phrase(match["what"])
    word = _WORD.match(after)
    if figure.rule in ("money", "percentage") and (_LONE_VERB.match(after) or _CLOSING.match(after)):
        return None
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


def _phrase(words: str, *, whole: bool = False) -> str | None:
    """The words up to where a phrase ends; a participle at its end is left out unless the ``whole`` is asked."""
    words = words.strip()
    stop = _STOP.search(words)
    phrase = words[: stop.start()] if stop else words
    if len(phrase) > _LONGEST:
        phrase = phrase[:_LONGEST].rsplit(" ", 1)[0]
    phrase = phrase.strip(" ,;:.«»\"'“”‘’-–%")
    phrase = _DANGLING.sub("", phrase if whole else _ENDS_IN_VERB.sub("", phrase))
    return phrase if len(phrase) > 2 else None


def _subject(before: str) -> str | None:
    """The words before the verb, or those between verb and figure where the clause opens with something else."""
    clause = re.split(r"[;:?!,]\s", before)[-1]
    if (that := _THAT.search(clause)) and not _verbs(that.group(1)):
        return _short(_TAIL.sub("", that.group(1)))
    if not _VERB.search(clause):
        clause = before.rsplit("; ", 1)[-1]
    head, *rest = _JOINED.split(clause)
    if rest and _VERB.search(head) and _VERB.search(rest[-1]):
        clause = rest[-1]
    while opening := _OPENING.match(clause):
        clause = clause[opening.end() :]
    verbs = _verbs(clause)
    if not verbs:
        return None
    left = clause[: verbs[0].start()].strip()
    if _FRONTED.match(left) or len(left) < 4:
        left = _TAIL.sub("", clause[verbs[0].end() :].strip())
    elif "," in left:
        left = left.rsplit(",", 1)[-1].strip()
    return _short(_TAIL.sub("", left))


def _verbs(clause: str) -> list[re.Match[str]]:
    return [verb for verb in _VERB.finditer(clause) if not _NOUN_LIKE.search(clause, 0, verb.start())]


def _label(before: str) -> str | None:
    """The words before a colon, for a list of amounts."""
    match = re.search(r"(?:^|\n)[\s•*–-]*([^\n:]{3,110}):\s*$", before)
    return match.group(1).strip() if match else None


def _short(phrase: str) -> str | None:
    phrase = phrase.strip(" ,;:.«»\"'“”‘’-–•(")
    if len(phrase) > _LONGEST:
        phrase = phrase[-_LONGEST:].split(" ", 1)[-1]
    return phrase if len(phrase) > 3 else None
