"""What a figure is of: the words of its sentence that name the thing counted, copied and never rewritten.

Counts: the noun with what follows it ("gevangenen van Friese afkomst"). Money, percentages and shares: what follows in "aan
…", "van …", "voor …"; else the subject before the verb ("De totale waarde van de handel bedroeg …").
"""

from __future__ import annotations

import re

from griffier.findings.figures.reading import Read

# Where a phrase ends: punctuation, a verb, a relative.
_STOP = re.compile(
    r"[.;:?!,()\n]|\s(?:die|dat|waarvan|waarbij|waarin|waarmee|waarop|waarna|omdat|terwijl|zodat|maar|wordt|worden|werd|werden|is|zijn|was|waren"
    r"|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|bedraagt|bedroeg|komt|kwam|komen|gaat|ging|gingen|staat|stond|ten opzichte|als|bleek|blijkt"
    r"|betrof|betreft|leefde|leeft|verdiende|moet|moeten|mag|mogen|te|en\s(?:dat|ging|is|was|voor|in))\s|\s(?:wordt|worden|werd|is|zijn|was|heeft|hebben)$"
)
_OF = re.compile(r"\s(?:extra\s|meer\s|minder\s)?(?P<prep>aan|van|voor)\s(?P<what>\S.*)")
_VERB = re.compile(
    r"\s(?:bedraagt|bedroeg|bedragen|bedroegen|was|is|waren|zijn|steeg|stijgt|daalde|daalt|groeide|groeit|kwam|komt|beliep|beloopt|bedraagt|kost"
    r"|kostte|telt|telde|gaat|ging|neemt|nam|nog altijd|werd|wordt)\b"
)
_LEADING = re.compile(
    r"^(?:(?:In|Op|Over|Sinds|Tot|Eind|Begin|Medio|Daarnaast|Daarbij|Ook|Daarmee|Zo|Overigens|Bovendien|Wel|Dit|Dat|constaterende|overwegende|dat|•|-|–)"
    r"(?:\s(?:\d{4}|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))*[\s,]+)+"
)
_LONGEST = 110


def of_what(text: str, figure: Read, sentence_start: int, sentence_end: int) -> str | None:
    """A phrase copied from the sentence, or None when the words around the figure name nothing."""
    after = text[figure.end : sentence_end]
    if figure.rule == "count" and figure.unit:
        return _phrase(text[figure.tail : sentence_end])
    if figure.rule in ("money", "percentage", "points", "share", "measure", "times", "bare", "duration"):
        follows = _OF.match(after)
        if follows and not re.match(r"\d|€|(?:dit|vorig|het) jaar\b", follows["what"]):
            return _phrase(follows["what"])
    return _subject(text[sentence_start : figure.start]) or _label(text[sentence_start : figure.start])


def _phrase(words: str) -> str | None:
    words = words.strip()
    stop = _STOP.search(words)
    phrase = words[: stop.start()] if stop else words
    if len(phrase) > _LONGEST:
        phrase = phrase[:_LONGEST].rsplit(" ", 1)[0]
    phrase = phrase.strip(" ,;:.«»\"'“”‘’-–%")
    return phrase or None


def _subject(before: str) -> str | None:
    """The words between the start of the clause and its verb, or between verb and number where the verb comes first."""
    clause = re.split(r"[;:?!,]\s", before)[-1] if "," in before else before
    verbs = list(_VERB.finditer(clause)) or list(_VERB.finditer(before))
    if not verbs:
        return None
    clause = clause if list(_VERB.finditer(clause)) else before
    verb = verbs[-1]
    subject = _LEADING.sub("", clause[: verb.start()].strip())
    if len(subject) < 4 or subject.lower() in ("er", "dit", "dat", "het", "deze"):
        subject = clause[verb.end() :].strip()
    subject = re.sub(r"(?:^|\s)(?:in|met|op|tot|van|voor|nu|maar liefst|ongeveer|circa|voor)?\s*(?:\d{4})?\s*$", "", subject)
    return _short(subject)


def _label(before: str) -> str | None:
    """The words before a colon, for a list of amounts: "• Friese scholen: EUR 12"."""
    match = re.search(r"(?:^|\n)[\s•*–-]*([^\n:]{3,110}):\s*$", before)
    return match.group(1).strip() if match else None


def _short(phrase: str) -> str | None:
    phrase = phrase.strip(" ,;:.«»\"'“”‘’-–•(")
    if len(phrase) > _LONGEST:
        phrase = phrase[-_LONGEST:].split(" ", 1)[-1]
    return phrase if len(phrase) > 3 else None
