"""Find pointers at answers and questions of the same paper: "Zie het antwoord op vraag 76", "vragen 41 t/m 43", "vraag twee".

The target holds the printed numbers; which questions carry them is settled where the paper is known (``in_paper``). A
heading ("Vraag 3", "Antwoord op vraag 5:") is no pointer, and neither is an answer to somebody else's questions
("het antwoord op vraag 3 van de schriftelijke vragen van het lid …"). "Het antwoord hierboven" names no number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from griffier.findings.references.looking import BLANK, DASH, GAP, Looker, anchored
from griffier.findings.references.reference import Reference
from griffier.findings.references.words import MONTH, NUMERAL, NUMERALS, column, either

LONGEST_RANGE = 60

# A number of a question: "76", "2a", "twee"; not a date, an amount, a decimal.
ONE = (
    rf"(?:\d{{1,3}}(?:{BLANK}[a-h](?!\w))?|{NUMERAL}(?!\w))"
    rf"(?![\w%€]|[.,]\d|{BLANK}(?:{MONTH}|procent|miljoen|miljard|euro)\b)"
)
# " en ", ", ", ", en ", "/", " t/m ", " tot en met ", "-".
BETWEEN = (
    rf"(?:,{BLANK}(?:(?:en|of){GAP})?|{BLANK}(?:/|&|t/m|{DASH}){BLANK}"
    rf"|{GAP}(?:en/of|en|of|alsmede|tot{GAP}en{GAP}met|tot){GAP})"
)
LABEL = rf"(?:(?:op{BLANK})?(?:de{BLANK})?(?:deel)?vra(?:ag|gen){BLANK}(?:nr\.?{BLANK}|nummers?{BLANK})?)"
LIST = rf"(?P<list>{ONE}(?:{BETWEEN}{LABEL}?{ONE}){{0,20}})"
QUESTION_WORD = rf"(?:deel)?vra(?:ag|gen)(?:nummers?)?{BLANK}(?:nrs?\.?{BLANK}|nummers?{BLANK})?"

# "antwoord op de vragen 27 en 28", "beantwoording van vraag 3", "antwoord bij vraag 2", "antwoord vraag 3".
ANSWER_TO = re.compile(
    rf"ntwoord(?:en|ing)?(?:\((?:en|s)\))?(?:{GAP}{either(column('between_answer_and_question', 'word'))}(?!\w)){{0,4}}"
    rf"{BLANK}{QUESTION_WORD}{LIST}"
)
# "zie antwoord 3", "de antwoorden 3 tot en met 5", "antwoord onder 3".
ANSWER_NUMBER = re.compile(rf"ntwoord(?:en)?(?:{BLANK}(?:onder|bij|op|sub|nr\.?|nummers?)){{0,2}}{BLANK}{LIST}")
POINTS = re.compile(
    r"\b(?:zie|het|de|mijn|ons|onze|in|ook|tevens|naar|conform|bij|onder|eerdere|verder|voorts|allereerst|als|per)\s(?:be)?[aA]\Z",
    re.IGNORECASE,
)
# "bij vraag 12 en 13", "zie vraag 3", "onder vragen 4 t/m 6", "naar de vragen 2 en 3", "op vraag 5".
QUESTION_NUMBER = re.compile(rf"ra(?:ag|gen)(?:nummers?)?{BLANK}(?:nrs?\.?{BLANK}|nummers?{BLANK})?{LIST}")
BY_QUESTION = re.compile(
    r"\b(?:zie|ook|bij|onder|op|naar|in|van|voor|uit|met|conform|tevens|aan|bovenstaande|eerdere|per|tot|tussen|om|als)\s(?:ook\s)?(?:de\s)?(?:deel)?v\Z",
    re.IGNORECASE,
)

# What shows that another set of questions is meant: "van de schriftelijke vragen", "van het lid X", "in de lijst van vragen".
ELSEWHERE = re.compile(
    r",?\s(?:van|uit|in)\s(?!deze\b|dit\b|onderhavige\b)(?:(?:de|het|een|mijn|eerdere|uw|onze)\s)?(?:\w+\s)?"
    r"(?:(?:eerdere|schriftelijke|feitelijke|mondelinge)\s)?"
    r"(?:[Kk]amervragen|vragen\b(?!\s\d)|vragenset|set\b|leden\b|lid\b|schriftelijk\soverleg|feitelijke\svragen"
    r"|[Kk]amerbrief|verslag|nota|fractie)"
)
# A paper's own number right behind it: "antwoord op vraag 10, 2031Z01234", "(zie het antwoord op vraag 3, Kamerstuk 12 345)".
OF_PAPER = re.compile(r",?\s\(?(?:(?:met\s)?kenmerk\s)?(?:\d{4}[ZD]\d{4,5}\b|Kamerstuk(?:ken)?\s\d|Aanhangsel\b|(?:kst|ah)-)")
# A line that is only a heading: "Vraag 3", "Antwoord op vraag 5:", "Antwoorden op de vragen 1 en 2 (lid X)".
AFTER_HEADING = re.compile(r"[ \t]*(?:[:.]?[ \t]*(?:\n|\Z)|:|\()")
STARTS = re.compile(r"(?:Be)?[AV]\w*\Z|\d{1,3}[.)]?\s(?:Be)?[AV]\w*\Z")
NUMBERS = re.compile(
    rf"(?P<digits>\d{{1,3}})|(?P<range>t/m|tot(?:{BLANK}en{BLANK}met)?|{DASH})|(?P<word>(?<!\w){NUMERAL}(?!\w))",
    re.IGNORECASE,
)

ANSWER = anchored("ntwoord")
QUESTION = anchored("ra", r"(?:ag|gen)(?=\w{0,7}\s)")


def find_answers(looker: Looker) -> Iterator[Reference]:
    """Pointers at numbered answers and questions, one entry per mention with all its numbers."""
    read: list[tuple[int, int]] = []
    for anchor in looker.anchors(ANSWER):
        rule, found = "answer_to_question", looker.at(ANSWER_TO, anchor.start())
        if found is None and looker.before(POINTS, anchor.start(), 24):
            rule, found = "answer_number", looker.at(ANSWER_NUMBER, anchor.start())
        if found is None or (read and found.start() < read[-1][1]):
            continue
        # Also when it is no pointer after all: "vraag 5" in the heading "Antwoord op vraag 5" is none either.
        read.append(found.span())
        if reference := _reference(looker, found, rule):
            yield reference
    for anchor in looker.anchors(QUESTION):
        before = bisect_right(read, anchor.start(), key=lambda span: span[0]) - 1
        if before >= 0 and anchor.start() < read[before][1]:
            continue
        found = looker.at(QUESTION_NUMBER, anchor.start())
        if found and looker.before(BY_QUESTION, anchor.start(), 24) and (reference := _reference(looker, found, "by_question")):
            yield reference


def _reference(looker: Looker, found: re.Match[str], rule: str) -> Reference | None:
    start, end = found.start(), found.end()
    while looker.char(start - 1).isalpha():
        start -= 1
        if found.start() - start > 6:
            return None
    if looker.starts_line(start) and looker.at(AFTER_HEADING, end):
        return None
    if looker.at(ELSEWHERE, end) or looker.at(OF_PAPER, end):
        return None
    numbers = numbers_in(found["list"])
    if not numbers:
        return None
    return Reference(start, end, looker.text[start:end], "answer", {"question": numbers}, rule)


def numbers_in(words: str) -> list[int]:
    """The numbers of a printed list, ranges filled in: "41 t/m 43" is [41, 42, 43]; 0 and over-long ranges are left out."""
    numbers: list[int] = []
    open_range = False
    for match in NUMBERS.finditer(words):
        if match["range"]:
            open_range = bool(numbers)
            continue
        number = int(match["digits"]) if match["digits"] else NUMERALS[match["word"].lower()]
        if open_range and 0 < number - numbers[-1] <= LONGEST_RANGE:
            numbers += range(numbers[-1] + 1, number)
        open_range = False
        if number and number not in numbers:
            numbers.append(number)
    return numbers
