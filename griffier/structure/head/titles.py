"""What a paper is about, in its own words: the subject of questions, the "Betreft" of a letter."""

from __future__ import annotations

import re

from griffier.structure.head.statements import Asking, askings


def _spaced(label: str) -> str:
    """A label in capitals or small letters, also set apart by blanks."""
    return " ?".join([label[0], *(f"[{letter.upper()}{letter}]" for letter in label[1:])])


#: A label alone, also with its letters set apart ("B E T R E F T"), and what stands behind or below it.
_LABEL = re.compile(
    rf"^(?:{_spaced('Betreft')}|{_spaced('Onderwerp')}|betreft|onderwerp)(?::|(?=\s))\s*"
    r"(?P<words>\S[^\n]{2,600})$",
    re.MULTILINE,
)
_BARE_LABEL = re.compile(r"(?:^|\s)(?:betreft|onderwerp|Betreft|Onderwerp|BETREFT):?\n(?P<words>\S[^\n]{2,600})$", re.MULTILINE)
#: "Betreft het de haven, dan geldt …" is a sentence.
_SENTENCE = re.compile(r"^(?:het|de|deze|dit|dat)\s(?:de|het|een)\b.*[.?]$|,\sdan\b")
_SALUTATION = re.compile(r"^(?:Geachte|Zeer geachte|Beste|Hooggeachte)\b", re.MULTILINE)
#: What follows a subject on the same line in a letterhead set in two columns.
_LETTERHEAD_TAIL = re.compile(
    r"\s+(?:www\.\S+|[A-ZÀ-Þ][a-z]+(?:straat|markt|plein|weg|laan|kade|gracht|hof)\s\d{1,4}\b|\d{1,3}/\d{1,3}$|Postbus\s\d+"
    r"|\d{4}\s?[A-Z]{2}(?:\s+\S+|$)|(?:Ons|Uw)\skenmerk|(?:ONS|UW)(?:\sKENMERK)?\b|(?:Aan\sde\s|De\s)?[Vv]oorzitter\svan\sde\s(?:Tweede|Eerste)\sKamer\b|Bijlage\(?n?\)?$).*$",
    re.DOTALL,
)
_ON_QUESTIONS = re.compile(
    r"(?:[Bb]eantwoording|[Aa]ntwoord(?:en)?(?:\sop)?)\s(?:schriftelijke\s|[Kk]amer)?[Vv]ragen"
    r"\s(?:over|inzake)\s(?P<words>.{3,})$"
)
_FICHE = re.compile(r"^(?:BNC-)?[Ff]iche(?:\s\d+)?:?\s+(?P<words>[^\n]{5,400})$", re.MULTILINE)


def subject_line(head: str) -> str | None:
    """What a letter says behind "Betreft" or "Onderwerp", before its salutation."""
    salutation = _SALUTATION.search(head)
    above = head[: salutation.start()] if salutation else head[:2500]
    for pattern in (_LABEL, _BARE_LABEL):
        for match in pattern.finditer(above):
            words = " ".join(_LETTERHEAD_TAIL.sub("", match["words"]).split())
            if words and not _SENTENCE.search(words):
                return words
    return None


def question_title(found: list[Asking], head: str) -> str | None:
    """The subject of questions: of the heading that names the askers, else of the letter's subject line."""
    subject = next((one.subject for one in found if one.heading and one.subject), None)
    if subject:
        return _LETTERHEAD_TAIL.sub("", subject)
    line = subject_line(head)
    if line:
        inner = next((one.subject for one in askings(line) if one.subject), None)
        return inner or _after_questions(line) or line
    return next((one.subject for one in found if one.subject), None)


def _after_questions(line: str) -> str | None:
    """``Beantwoording vragen over veren``: the words behind "over"; None for another subject."""
    found = _ON_QUESTIONS.match(line)
    return found["words"].strip(" .") if found else None


def fiche_title(head: str) -> str | None:
    """``Fiche 5: Herziening van de richtlijn``, without the number."""
    found = _FICHE.search(head[:1500])
    return found["words"].strip() if found else None
