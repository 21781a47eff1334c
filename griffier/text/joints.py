"""How two printed lines that follow each other belong together: the five joints.

Evidence, never meaning: where the line stops against the width of the paper's lines (a line that could have held the next
word was ended by a person), its last character, the first character of the next, a blank line, a page's end.
"""

from __future__ import annotations

import re
from enum import Enum

from griffier import lexicon


class Joint(Enum):
    """What stands between two lines in the clean text."""

    BLANK = " "
    CELL = "\t"
    NOTHING = ""
    HYPHEN = "-"
    ITEM = "\n"
    PARAGRAPH = "\n\n"


#: What a label may hold behind its word: numbers in any form and what joins them.
_LABEL_REST = (
    r"(?:[\s.,:;()/&+–-]|\d{1,3}[a-z]?(?!\d)|[IVXL]+\b|\b(?:en|EN|als|zowel|op|OP|de|DE|vraag|vragen|VRAAG|VRAGEN|nrs?|tot|met|t/m|tm|"
    r"e n|o p|v r a a g|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\b|en(?=\d))*"
)
_LABEL_WORD = r"(?:Vraag|Vragen|Antwoord(?:en)?|VRAAG|VRAGEN|ANTWOORD(?:EN)?|V r a a g|V r a g e n|A n t w o o r d(?: e n)?)"
_HEADING = r"(?i:mededeling|toelichting) ?:?"
#: A line of nothing but the label of a question or an answer, or the heading of a notice or of an asker's explanation.
LABEL_LINE = re.compile(rf"{_LABEL_WORD}(?!\w){_LABEL_REST}|(?:[VAQ] ?\d{{1,3}}[a-z]?|[VA])[.:)]?|{_HEADING}")
#: The first words of a line that opens a labelled question or answer with its text on the same line.
LABEL_START = re.compile(
    rf"(?:Vraag|Antwoord)(?: \(?\d{{1,3}}[a-z]?\)?)?(?: ?[:.–-])(?= )|(?:Vraag|Antwoord) \(?\d{{1,3}}[a-z]?\)? ?[:.]?(?= [A-Z(])"
    rf"|{_LABEL_WORD} ?(?=\d){_LABEL_REST}[:.](?= [A-Z«“‘(])|[VAQ] ?\d{{1,3}}(?:[:.)]|(?=\s[A-Z]))|[VA]: "
)
#: A label in small letters, alone on its line; in running text such a line ends a sentence ("zie het antwoord op / vraag 3.").
LOWER_LABEL = re.compile(rf"(?:vraag|vragen|antwoord(?:en)?) ?(?=[^\d]{{0,20}}\d){_LABEL_REST}(?<![.,;])")
#: A number alone on its line.
_NUMBER_LINE = re.compile(r"\(?\d{1,3}[a-z]?[.)]{0,2}")
BULLET = re.compile(r"[•▪●◦·‣] ?|[-–*] (?=\S)|o (?=[A-Z])|\([a-z0-9ivx]{1,3}\) |[a-z]\. (?=\S)|[a-z]\) ")
#: A line that begins with a number and a capital: after a full stop a new paragraph, for sentences do not begin with digits.
NUMBERED = re.compile(
    r"\(?\d{1,3}[a-z]?(?: ?(?:[-–,+&]|en|t/m) ?\d{1,3})*[.)]{0,2} +[A-Z«“‘]|\d\d ?\d{3}(?:[ -][IVX\d]+)? +[A-Z]"
)
#: The end of a line that an abbreviation with a number to follow closes: "Kamerstuk 99 101, nr."
_NUMBER_FOLLOWS = re.compile(rf"\b(?:{'|'.join(lexicon.load('text/notes')['abbreviated'])})\.$", re.IGNORECASE)
_URL_START = re.compile(r"\(?(?:https?://|www\.)")
_URL_TAIL = re.compile(r"(?:https?://|www\.)[^\s<>«»“”]*$")
_URL_TOKEN = re.compile(r"[\w.~:/?#\[\]@!$&'()*+,;=%-]+")
#: A court decision's number that the line's end broke.
_ECLI_END = re.compile(r"\bECLI(?::[A-Z0-9.]+){0,3}:?$", re.IGNORECASE)
_ENDS = ".?!:;"
_CLOSERS = ")»”\"'’]"
_MAY_END = frozenset(_ENDS + _CLOSERS)
_LABEL_INITIALS = frozenset("VAQMT")
#: What a label in small letters begins with.
_LOWER_LABELS = ("vraag ", "vragen ", "antwoord")
#: What stands behind the first letter of a bullet such as "a)" or "o Een".
_AFTER_LETTER = frozenset((".", ")", " "))
_DASHES = "-–—"
#: A line's last character that calls for a closer look; hyphens of every kind read as this one (``repair.plain``).
_TELLING_ENDS = frozenset("-:")

#: A line that ends below this share of the usual width, its next word counted in, was ended on purpose.
SHORT = 0.82
#: … and below this share even in the middle of a sentence.
BROKEN_OFF = 0.68
#: A line above this share is full: the width ended it.
FULL = 0.85


def ends_sentence(line: str) -> bool:
    """True when a line ends with a full stop, question mark, colon or the like, brackets and quotes apart."""
    if line[-1:] in _ENDS:
        return True
    return line[-1:] in _CLOSERS and (line.rstrip(_CLOSERS)[-1:] in _ENDS or line[-1] == ")")


def goes_on_plainly(line: str, following: str, width: int) -> bool:
    """True when nothing but a blank can join two lines right below each other: neither an address, a broken word, a label
    nor a list is near, and before a capital the line is no sentence's end and no short one. What ``joint`` says of such
    lines, told by their first and last characters."""
    initial = following[0]
    if initial.islower():
        goes_on = following[1:2] not in _AFTER_LETTER and not following.startswith(_LOWER_LABELS)
    else:
        goes_on = (
            initial.isupper() and initial not in _LABEL_INITIALS and line[-1] not in _MAY_END and len(line) > BROKEN_OFF * width
        )
    return goes_on and line[-1] not in _TELLING_ENDS and line[0] not in _LABEL_INITIALS and "/" not in line and "www." not in line


def joint(
    line: str, following: str, width: int, *, gap: bool, turned: bool, single: bool, in_url: bool, before: int = 0
) -> Joint:
    """The joint between ``line`` and ``following`` (both stripped).

    ``before``: characters that stand before the line on its row; ``gap``: a blank line stands between; ``turned``: a
    page's end; ``single``: in double spaced text, a blank line follows each; ``in_url``: the line is inside an address that
    began on an earlier line.
    """
    initial = following[0]
    if initial in _LABEL_INITIALS and (LABEL_LINE.fullmatch(following) or LABEL_START.match(following)):
        return Joint.PARAGRAPH
    if line[0] in _LABEL_INITIALS and LABEL_LINE.fullmatch(line):
        return Joint.PARAGRAPH
    if LOWER_LABEL.fullmatch(line) and not initial.islower():
        return Joint.PARAGRAPH
    first = following.find(" ")
    filled = before + len(line) + 1 + (first if first > 0 else len(following))
    if (in_url or "/" in line or "www." in line) and (in_url or _URL_TAIL.search(line)):
        if _url_goes_on(line, following, filled, width):
            return Joint.NOTHING
    elif line[-1] == "-" and len(line) > 1 and line[-2].isalnum() and (initial.isalnum() or initial in "(«“‘’'"):
        return Joint.HYPHEN
    if (line[-1] == ":" or initial == ":") and _ECLI_END.search(line):
        return Joint.NOTHING
    if line[-1] == ":" and _URL_START.match(following):
        return Joint.BLANK
    ended = ends_sentence(line)
    if ended and initial.isdigit() and not gap and _NUMBER_FOLLOWS.search(line):
        return Joint.BLANK
    if ended and (initial.isdigit() or initial == "(") and (NUMBERED.match(following) or _NUMBER_LINE.fullmatch(following)):
        return Joint.PARAGRAPH
    if (gap or ended) and initial in "va" and LOWER_LABEL.fullmatch(following):
        return Joint.PARAGRAPH
    lower = initial.islower()
    bullet = (not lower or following[1:2] in _AFTER_LETTER) and BULLET.match(following) is not None
    if lower and line[-1] == ")" and line.rstrip(_CLOSERS)[-1:] not in _ENDS:
        return Joint.BLANK  # a remark in brackets inside a sentence
    if gap:
        goes_on = not bullet and not ended and (lower or (filled > FULL * width and (single or turned)))
        return Joint.BLANK if goes_on else Joint.PARAGRAPH
    if turned and ended and (line[-1] in "?)" or filled <= SHORT * width):
        return Joint.PARAGRAPH
    if bullet and (ended or line[-1] == "," or (initial not in "-–*" and not lower)):
        return Joint.ITEM
    starts = not lower and initial not in _DASHES and line[-1] not in _DASHES
    if starts and ((ended and filled <= SHORT * width) or filled <= BROKEN_OFF * width):
        return Joint.PARAGRAPH
    return Joint.BLANK


def _url_goes_on(line: str, following: str, filled: int, width: int) -> bool:
    """True when the address at the end of ``line`` was broken by the width and ``following`` begins with its rest."""
    token = _URL_TOKEN.match(following)
    if not token or (following.startswith(("http", "www.")) and line[-1] != "/"):
        return False
    rest, whole = token[0].rstrip(".,;)"), token.end() == len(following)
    if line[-1] in "-_=&?+%~" or (line[-1] == "/" and (line[-2:] == "//" or whole)):
        return True
    telling = re.search(r"[/_=&?%~+]|\w-\w|\w\.\w|\d", rest) is not None
    if not telling:
        return False
    if line[-1] == "/":
        return not rest[0].isupper() or "/" in rest
    if rest[0] in "+&=?#%_/":
        return True
    return ("/" in rest and line[-1] == ".") or (filled > FULL * width and not rest[0].isupper())
