"""Paragraphs that end a question or an answer without being a label: the heading of another member's questions, a group's
heading, the asker's explanation, a notice, the closing of a letter, a foot. The words are data: ``boundaries.toml``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from griffier import lexicon
from griffier.structure.evidence import patterns
from griffier.structure.sheet import Sheet

_DATA = lexicon.load("structure/boundaries")
_LIKE = {
    name: re.compile("|".join(f"(?:{entry['pattern']})" for entry in entries), re.IGNORECASE | re.DOTALL)
    for name, entries in _DATA.items()
}
_POSTPONED = [*patterns("postponed"), *patterns("withdrawn")]
#: Ends of running text; a heading has none.
_ENDS = re.compile(r"[.?!:;,]$|[.?!][)»”’\"]$")
_LONGEST_HEADING = 110
#: A note's own words at the end of a question: a number, then a name or an address.
_NOTE = re.compile(r"\(?\[?\d{1,2}[\])]?\.?\s?(?=[A-ZÀ-Ý«‘“\"'h(])")


def is_like(kind: str, words: str) -> bool:
    """True when a paragraph begins as the lexicon says of ``kind``."""
    return _LIKE[kind].match(words) is not None


def puts_off(words: str) -> bool:
    """True when a paragraph says that questions are answered later, or were taken back."""
    return not words.endswith("?") and any(p.search(words) for p in _POSTPONED)


def set_headings(sheet: Sheet, marks: Collection[int]) -> list[int]:
    """Blocks that head a set of questions; they stand right above a label of a question, or above another such heading.

    ``marks`` are the blocks where questions begin.
    """
    found: list[int] = []
    for first in sorted(marks):
        at = first - 1
        while at >= 0 and at not in marks and len(sheet.words(at)) < 700 and is_like("set", sheet.words(at)):
            found.append(at)
            at -= 1
    return sorted(found)


def group_heading(sheet: Sheet, i: int) -> bool:
    """True when block ``i``, right above a question, is a heading over several questions and no end of an answer."""
    words, block = sheet.words(i), sheet.blocks[i]
    if block.role == "heading":
        return True
    if block.role != "paragraph" or len(words) > _LONGEST_HEADING or _ENDS.search(words) or not words[:1].isupper():
        return False
    if words[-1].isdigit() or "\n" in words or "http" in words or not re.search(r"[^\W\d_]{4}", words):
        return False
    above = sheet.words(i - 1) if i else ""
    return bool(_ENDS.search(above)) and sheet.labels[i] is None


def note_like(words: str) -> bool:
    """True for a paragraph that can be a note printed below a question."""
    return _NOTE.match(words) is not None and not words.endswith("?")


def without_foot(sheet: Sheet, first: int, until: int) -> int:
    """``until`` moved back over feet of pages and rules at the end of blocks ``first`` … ``until``."""
    while until > first + 1 and is_like("foot", sheet.words(until - 1)):
        until -= 1
    return until


def closing(sheet: Sheet, first: int, until: int) -> int:
    """Where the closing of a letter begins among the last blocks; ``until`` when there is none."""
    return next((i for i in range(first + 1, until) if is_like("closing", sheet.words(i)) and sheet.labels[i] is None), until)


def aside_from(sheet: Sheet, first: int, until: int, answered: bool) -> int:
    """Where the asker's own explanation begins among blocks ``first`` … ``until``; ``until`` when there is none.

    Below an answer a heading "Toelichting" alone is the minister's own: there the words below it must speak of questions.
    """
    for i in range(first, until):
        words = sheet.words(i)
        if not is_like("aside", words):
            continue
        head_only = len(words) < 16
        if not answered or not head_only or (i + 1 < until and "vragen" in sheet.words(i + 1).casefold()[:200]):
            return i
    return until


def order(blocks: Sequence[int]) -> list[int]:
    """Block numbers in text order, each once."""
    return sorted(set(blocks))
