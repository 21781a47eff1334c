"""Which lines can begin a footnote, and which run of lines can be a block of notes.

Only what the lines themselves show: a label in one of the printed styles, where the block must end (a page's end, a label
of a question or an answer, the closing of a letter), and what looks like a numbered heading. Whether the text above holds
the markers is asked in ``notes``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from griffier import lexicon
from griffier.readers.lines import SourceLines
from griffier.text.joints import BROKEN_OFF, LABEL_LINE, ends_sentence

#: How far a note's number may skip ahead of the one before it (numbers lost by OCR).
SKIP = 3
#: A note of plain text has no more lines than this.
_LONGEST = 25

_DATA = lexicon.load("text/notes")
#: What a note says, and hardly anything else.
_TELLING = re.compile(
    "|".join(re.escape(word) for word in _DATA["telling"])
    + r"|«|\b\d{1,2} (?:jan|feb|m(?:aa|ei)|apr|ju[nl]|aug|sep|okt|nov|dec)[a-z]* (?:19|20)\d\d|\((?:19|20)\d\d\)|\bblz\. ?\d"
)
_CLOSES = tuple(_DATA["closes"])
_LABELLED = re.compile(r"(?:vra(?:ag|gen)|antwoord(?:en)?)\b[^.?!]{0,40}$", re.IGNORECASE)
_STYLES = (
    ("bracket", re.compile(r"\[(\d{1,3})\][.:]? *(?=\S)")),
    ("paren", re.compile(r"\(?(\d{1,3})\)[.:]? *(?=\S)")),
    ("dot", re.compile(r"(\d{1,3})[.:] +(?=[^\s\d.,%])")),
    ("bare", re.compile(r"(\d{1,3}) +(?=[^\s\d.,%]|\d{1,2} [a-z]|\d{4}[DZ]\d|\d\d \d{3})")),
    ("glued", re.compile(r"(\d{1,3})(?=[A-ZÀ-Þ«“‘\"'(](?:[^\d]|\d{3})|https?:|www\.|[\w-]+\.(?:nl|eu|com|org)\b|zie |idem\b)")),
    ("alone", re.compile(r"(\d{1,3})$")),
)
#: Styles that numbered lists and headings do not have.
DECISIVE = frozenset({"bracket", "glued"})
#: Styles that may stand beside each other in one series.
_FAMILY = {"bracket": "bracket", "paren": "paren", "dot": "dot", "bare": "plain", "glued": "plain", "alone": "plain"}


class Start(NamedTuple):
    """A line that can begin a note: its number, its style, and where its words begin."""

    number: int
    style: str
    words: int

    @property
    def family(self) -> str:
        return _FAMILY[self.style]


class Block(NamedTuple):
    """Lines that can be notes: (index of first line, start) of each, all its lines, and what ended it.

    ``ended``: "end" (of the page or the paper), "barrier" (a label, a closing), "gap" (white, then other words).
    """

    starts: tuple[tuple[int, Start], ...]
    lines: tuple[tuple[int, ...], ...]
    stop: int
    ended: str


def note_start(printed: SourceLines, work: str, i: int) -> Start | None:
    """How line i can begin a note."""
    line = printed.lines[i]
    if not (work[line.start].isdigit() or work[line.start] in "[("):
        return None
    for style, pattern in _STYLES:
        match = pattern.match(work, line.start, line.end)
        if match and match[1] != "0":
            return Start(int(match[1]), style, match.end())
    return None


def is_barrier(printed: SourceLines, work: str, i: int) -> bool:
    """True for a line that can not stand inside a note."""
    line = printed.lines[i]
    words = work[line.start : min(line.end, line.start + 80)]
    if words[0] in "VvAa" and line.end - line.start < 60:
        return LABEL_LINE.fullmatch(words) is not None or _LABELLED.match(words) is not None
    return i in printed.gaps and words.startswith(_CLOSES)


def tells(work: str, start: int, end: int) -> bool:
    """True when words read as a note's."""
    return _TELLING.search(work, start, end) is not None


class Blocks:
    """The blocks of notes that can begin at the lines of one stretch of a paper (a page, or what a foot ends)."""

    def __init__(self, printed: SourceLines, work: str, lines: Sequence[int], width: int) -> None:
        self.printed, self.work, self.lines, self.width = printed, work, lines, width
        self.starts = {k: s for k, i in enumerate(lines) if (s := note_start(printed, work, i)) is not None}

    def at(self, k: int) -> Block | None:
        """The block that begins at the k-th line; None where what stands there is a heading."""
        found: list[tuple[int, Start]] = [(k, self.starts[k])]
        lines: list[list[int]] = [[self.lines[k]]]
        j, ended = k + 1, "end"
        while j < len(self.lines):
            i = self.lines[j]
            start = self.starts.get(j)
            if start and self._goes_on(found[-1][1], start):
                found.append((j, start))
                lines.append([i])
            elif is_barrier(self.printed, self.work, i):
                ended = "barrier"
                break
            elif (i in self.printed.gaps and not self._unfinished(self.lines[j - 1], i)) or len(lines[-1]) > _LONGEST:
                ended = "gap"
                break
            else:
                lines[-1].append(i)
            j += 1
        if any(self._is_heading(start, own) for (_, start), own in zip(found, lines, strict=True)):
            return None
        return Block(tuple(found), tuple(map(tuple, lines)), j, ended)

    def _goes_on(self, before: Start, start: Start) -> bool:
        return before.family == start.family and before.number < start.number <= before.number + 1 + SKIP

    def _unfinished(self, before: int, i: int) -> bool:
        """True when a paragraph below white goes on with the note above it."""
        above, below = self.printed.lines[before], self.printed.lines[i]
        first = self.work[below.start]
        if first.islower() or first in ")]»,;" or self.work.startswith(("http", "www."), below.start):
            return True
        return self.work[above.end - 1] in ",-" or (
            above.end - above.start > 0.85 * self.width and not ends_sentence(self.work[above.start : above.end])
        )

    def _is_heading(self, start: Start, own: list[int]) -> bool:
        """True for "2. De rol van de provincies": short words without an end, then a capital below or nothing."""
        if start.style not in ("dot", "bare"):
            return False
        line = self.printed.lines[own[0]]
        words = self.work[start.words : line.end]
        if ends_sentence(words) or line.end - line.start > BROKEN_OFF * self.width or tells(self.work, start.words, line.end):
            return False
        if len(own) > 1:
            return self.work[self.printed.lines[own[1]].start].isupper()
        return start.style == "dot"
