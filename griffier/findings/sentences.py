"""Split clean text into sentences.

A sentence ends at a full stop, question or exclamation mark that is followed by a blank and something that can begin
a sentence, and at every line end (paragraphs and list items stand on lines of their own). Not at an abbreviation
("nr. 4", "d.w.z. Duitsland"), an initial ("W.B. Hoekstra"), the label of a list item ("1. Introductie"), nor inside an
address. Some abbreviations may well end a sentence ("op 3 mei jl. Daarna"): before a capital they do.

Abbreviations are data: ``lexicon/abbreviations.csv``. Nothing is read into the words; a heading or a loose list item
counts as a sentence of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from griffier.lexicon.rows import rows

Span = tuple[int, int]

_OPEN = frozenset(row["abbreviation"][:-1] for row in rows("abbreviations.csv") if row["kind"] == "open")
_CLOSING = frozenset(row["abbreviation"][:-1] for row in rows("abbreviations.csv") if row["kind"] == "closing")
_OPENERS = frozenset(row["word"] for row in rows("sentence_openers.csv"))

# What may close a sentence after its mark, and what may stand before the first letter of the next.
_CLOSERS = "\"'»”’)\\]"
_LETTER = "A-ZÀ-ÖØ-Þ"
# Begins with a set of characters and not with alternatives: a text is passed over many times faster for it.
_END = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*"
    rf"|(?<!\n)[{_CLOSERS}]*(?=[^\S\n]+[«\"“„‘'(\[]*[{_LETTER}0-9•’])"  # a blank, then a capital or a digit
    rf"|(?<=[a-zà-ÿ]{{2}}[.?!])(?=[{_LETTER}][a-zà-ÿ]*[ ,]))"  # the blank was lost: "te beschermen.Ondanks dit"
)
_INITIALS = re.compile(rf"(?:[{_LETTER}]\.?[-.]?)*[{_LETTER}]|Th|Ch|Ph|Chr|Joh|IJ")
_WORD = re.compile(r"[\s«\"“„‘'(\[]*(\w+)")
_MORE_OF_IT = re.compile(r"\s+[(\[0-9]")  # "het lid Jansen c.s. (Kamerstuk 12 345, nr. 6)"
_ADDRESS = re.compile(r"//|www|@")


def sentences(text: str) -> list[Span]:
    """(start, end) of each sentence in order, its full stop included, blanks at its edges not; ``[]`` for no words."""
    return list(_sentences(text))


@lru_cache(maxsize=1024)  # several finders ask for the sentences of one paper's answers, one after the other
def _sentences(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        mark = match.start()
        if text[mark] == "." and not _ends(text, start, mark, end):
            continue
        _add(found, text, start, mark if text[mark] == "\n" else end)
        start = end
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left < len(piece):
        found.append((start + left, start + len(piece.rstrip())))


def _ends(text: str, start: int, mark: int, end: int) -> bool:
    """Whether the full stop at ``mark`` ends the sentence that began at ``start``."""
    blank = max(text.rfind(" ", start, mark), text.rfind("\n", start, mark), start - 1)
    word = text[blank + 1 : mark].lstrip("(«\"“„‘'[")
    if len(word) > 12:
        return end < len(text) and (text[end].isspace() or not _ADDRESS.search(word))
    if word.lower() in _OPEN:
        return False
    if word.lower() in _CLOSING:
        return not _MORE_OF_IT.match(text, end)
    if word.isdigit():
        return bool(text[start : blank + 1].strip()) or len(word) > 3  # "1." opens a list item
    if len(word) <= 8 and _INITIALS.fullmatch(word) and (len(word) == 1 or "." in word):
        follower = _WORD.match(text, end)
        return follower is not None and follower[1] in _OPENERS and len(word) == 1
    return not (text[end : end + 1].strip() and _ADDRESS.search(word))
