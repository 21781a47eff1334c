"""Labels of questions and answers: ``Vraag 12``, ``Antwoord vragen 20 en 21``, ``V3``, ``22–25``, ``4.``, ``5a``.

A label is what stands at the very start of a paragraph; what a number means (the start of a question, an item of a list)
is decided by ``schemes.py`` from all labels of the paper. The words are data: ``lexicon/structure/labels.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from griffier import lexicon

Kind = Literal["question", "answer", "number", "group"]

_DATA = lexicon.load("structure/labels")
_WORDS = {str(word): str(value) for word, value in _DATA["number"].items()}


def _any(words: Iterable[str]) -> str:
    """One of these words, blanks in them of any width, the longest first."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s*") for w in sorted(words, key=len, reverse=True))


#: "12", "5a", "IV", "twee"; never a year or an amount.
_ONE = rf"(?:\d{{1,3}}(?:[a-z]\b)?(?!\d)|(?-i:[IVXL]{{1,7}})\b|(?:{_any(_WORDS)})\b)"
_TO = rf"(?:{_any(_DATA['ranging'])}|[-–‒—])"
_AND = rf"(?:,|;|/|\+|&|{_any(_DATA['joining'])})"
_NOUN = r"(?:(?:op\s+)?(?:de\s+)?(?:vraag|vragen)\s*)?"
_JOIN = rf"\.?\s*(?:,\s*)?(?:{_TO}|{_AND})\s*{_NOUN}"
#: "20 en 21", "47, 48, 49 en 50", "2 t/m 5", "22–25", "2. en 3."; and, where a comma may be missing, "8, 9 10 en 11".
_LIST = rf"\(?{_ONE}(?:{_JOIN}{_ONE})*\)?"
_LOOSE = rf"\(?{_ONE}(?:(?:{_JOIN}|\s+){_ONE})+\)?"
_MARK = r"\s?(?P<mark>[.:)]{0,2}|[-–—](?=\s|$))(?=\s|$)"

_QUESTION = rf"(?P<word>{_any(_DATA['question'])})\s*(?:(?:nr|nummer)\.?\s*)?(?P<numbers>LIST)?"
_ANSWER = (
    rf"(?:(?:{_any(_DATA['before_answer'])})\s*)?(?:(?P<word>{_any(_DATA['answer'])})|(?P<weak>{_any(_DATA['answer_with_number'])}))\s*"
    r"(?:(?:op|bij|van)?\s*(?:de)?\s*(?:zowel)?\s*(?P<noun>deelvragen|deelvraag|vragen|vraag)?\s*(?:nrs?\.?\s*)?(?P<numbers>LIST))?"
    r"(?P<bare_noun>\s*(?:op\s*)?(?:de\s*)?(?:vragen|vraag)(?=\s?[.:]?\s*$))?"
)


def _compiled(pattern: str, numbers: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("LIST", numbers) + _MARK, re.IGNORECASE)


_WORDED: dict[Kind, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "question": (_compiled(_QUESTION, _LOOSE), _compiled(_QUESTION, _LIST)),
    "answer": (_compiled(_ANSWER, _LOOSE), _compiled(_ANSWER, _LIST)),
}
#: V3 / V 3: / A3 / Q3 / V:
_LETTER = re.compile(
    rf"(?P<letter>[VAQ])(?:\s?(?P<numbers>\d{{1,3}}[a-z]?(?:{_JOIN}[VAQ]?\d{{1,3}}[a-z]?)*)(?P<mark>[.:)]?)|:)(?=\s|$)"
)
#: 22–25 Precieze …; 22 t/m 25; 3, 4 en 5
_DIGITS = r"\d{1,3}[a-z]?"
_RUN = rf"{_DIGITS}(?:\s?,\s?{_DIGITS})*\s?(?:,?\s?(?:en|EN)|,|&|\+|{_TO})\s?{_DIGITS}"
_GROUP = re.compile(rf"(?P<numbers>{_RUN.replace('|,|', '|')})[.:)]?\s+(?=[A-Z«“‘\"'(])")
_GROUP_ALONE = re.compile(rf"(?P<numbers>{_RUN})[.:)]?")
#: 4 Welke; 4. Welke; 4) Welke; (4) Welke; 4 (alone)
_NUMBER = re.compile(rf"(?P<open>\(?)(?P<numbers>{_DIGITS})(?P<mark>[.:)]{{0,2}})(?:\s+(?=\S)|$)")
_PARTS = re.compile(rf"(?P<to>{_TO})|(?P<one>{_ONE})", re.IGNORECASE)
#: "V r a a g 1": single letters with a blank between them.
_SPACED = re.compile(r"(?:[^\W\d_][ \u00a0]{1,2}){3,}[^\W\d_](?![^\W_])")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


class Label(NamedTuple):
    """A label at the start of a paragraph: what it announces, the numbers it prints, where its own words begin.

    ``numbers`` holds each single number ("22–25" gives four), as printed but for numbers in words; () for a bare
    ``Antwoord``. ``length`` counts characters from the paragraph's start to the first character after the label and its
    blanks. ``style`` is "word", "letter" (V3, A3), or the marks around a number alone ("", ".", ")", "()").
    """

    kind: Kind
    numbers: tuple[str, ...]
    length: int
    whole: bool
    style: str = "word"


def label_of(text: str) -> Label | None:
    """The label that a paragraph begins with, or None. ``whole`` is True when the paragraph is nothing else."""
    first = text[:1]
    if first.isdigit() or first == "(":
        return _numbered(text)
    if not first.isalpha():
        return None
    if _SPACED.match(text):
        return _spaced(text)
    return _worded(text, "question") or _worded(text, "answer") or _lettered(text)


def _numbered(text: str) -> Label | None:
    group = _GROUP.match(text)
    if group:
        return Label("group", numbers(group["numbers"]), group.end(), False, "")
    alone = _GROUP_ALONE.fullmatch(text)
    if alone:
        return Label("group", numbers(alone["numbers"]), len(text), True, "")
    number = _NUMBER.match(text)
    if number:
        return Label("number", (number["numbers"],), number.end(), number.end() == len(text), number["open"] + number["mark"])
    return None


def _worded(text: str, kind: Kind) -> Label | None:
    """A label in words. Running text after it is its own only behind a number, a colon or a full stop."""
    loose, strict = _WORDED[kind]
    match = loose.fullmatch(text.rstrip()) or loose.match(text.split("\n", 1)[0]) if _line_is_short(text) else None
    if match and match.end() < len(text.split("\n", 1)[0].rstrip()):
        match = None  # a missing comma is read only where nothing but the label stands
    match = match or strict.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    printed = numbers(match["numbers"] or "")
    if kind == "answer" and match["weak"] and not printed and rest.strip():
        return None
    if not rest.strip():
        return Label(kind, printed, len(text), True)
    after = rest.lstrip()
    own_line = bool(match["mark"]) or rest.startswith("\n")
    numbered = bool(printed) and text[0].isupper() and after[0] not in ".,;" and not after[0].islower()
    yes_no = kind == "answer" and not printed and match["word"] and text[0].isupper() and _YES_NO.match(after)
    if own_line or numbered or yes_no:
        return Label(kind, printed, len(text) - len(after), False)
    return None


#: What can follow a bare "Antwoord" on its line without a mark.
_YES_NO = re.compile(r"(?:Ja|Nee|Neen)\b")


def _line_is_short(text: str) -> bool:
    return 0 < len(text.split("\n", 1)[0]) <= 90


def _lettered(text: str) -> Label | None:
    match = _LETTER.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    kind: Kind = "answer" if match["letter"] == "A" else "question"
    printed = numbers(re.sub("[VAQ]", "", match["numbers"] or ""))
    return Label(kind, printed, len(text) - len(rest.lstrip()), not rest.strip(), "letter")


def _spaced(text: str) -> Label | None:
    """A label whose letters are set apart: read with the blanks between single letters taken out."""
    tokens = list(re.finditer(r"\S+", text))
    squeezed, places = "", list[int]()
    for token in tokens:
        if len(token[0]) > 1 and not re.fullmatch(r"\d{1,3}[.:,)]{0,2}|[.:,]", token[0]):
            break
        if squeezed and (squeezed[-1].isalpha() != token[0][0].isalpha()):
            squeezed, places = squeezed + " ", [*places, token.start()]
        squeezed += token[0]
        places += range(token.start(), token.end())
    read = _worded(squeezed, "question") or _worded(squeezed, "answer")
    if read is None:
        return None
    end = places[read.length] if read.length < len(places) else (places[-1] + 1 if places else 0)
    rest = text[end:]
    length = len(text) - len(rest.lstrip())
    return read._replace(length=length, whole=not rest.strip())


def numbers(printed: str) -> tuple[str, ...]:
    """Each number of a printed list: ``2 t/m 5`` gives ("2", "3", "4", "5"), ``5a en 6`` gives ("5a", "6").

    A number in words is given in digits, a roman one as printed. A range that runs backwards or over more than two
    hundred numbers is no range: its two ends alone are given.
    """
    found: list[str] = []
    ranged = False
    for match in _PARTS.finditer(printed):
        if match["to"]:
            ranged = True
            continue
        number = _WORDS.get(match["one"].casefold(), match["one"])
        if ranged and found and found[-1].isdigit() and number.isdigit() and 0 < int(number) - int(found[-1]) <= 200:
            found += [str(n) for n in range(int(found[-1]) + 1, int(number) + 1)]
        elif ranged and found and _is_roman(number) and _is_roman(found[-1]) and 0 < value(number) - value(found[-1]) <= 50:
            found += [_to_roman(n) for n in range(value(found[-1]) + 1, value(number) + 1)]
        else:
            found.append(number)
        ranged = False
    return tuple(found)


def value(printed: str) -> int:
    """The number of a label: 5 of ``5a``, 4 of ``IV``."""
    digits = re.sub(r"\D", "", printed)
    if digits:
        return int(digits)
    worth = [_ROMAN.get(letter, 0) for letter in printed.upper()]
    return sum(-one if any(later > one for later in worth[i + 1 : i + 2]) else one for i, one in enumerate(worth))


def key(printed: str) -> str:
    """What two printed forms of one number share: ``IV`` and ``4``, ``5A`` and ``5a``."""
    return str(value(printed)) if _is_roman(printed) else printed.casefold()


def _is_roman(printed: str) -> bool:
    return bool(printed) and all(letter in _ROMAN for letter in printed)


def _to_roman(number: int) -> str:
    out = ""
    for worth, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= worth:
            out, number = out + letters, number - worth
    return out
