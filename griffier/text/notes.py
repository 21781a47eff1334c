"""Footnotes: the lines that are notes, and the marker of each note in the text.

Candidates first: lines that can begin a note (``note_lines``) and places that can be markers (``note_marks``). Then the
reading that explains most is taken, stretch by stretch: the numbers of a series go on or begin anew, markers for them stand
in the text before (or, in a text whose pages do not show, right after), in the order of the notes. Numbered lists, headings
and question numbers fail this. In a PDF small type at a page's foot proves notes without more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from griffier.readers.lines import SourceLines
from griffier.text.joints import ends_sentence
from griffier.text.measures import usual_width
from griffier.text.note_assignment import assign
from griffier.text.note_lines import DECISIVE, SKIP, Block, Blocks, Start, tells
from griffier.text.note_marks import SURE, WEAK, Mark, Marks, Place

#: With small type proved by layout the number may touch the words.
_START_SMALL = re.compile(r"\[?(\d{1,3})[.)\]]? *(?=\S)|(\d{1,3})$|(\*{1,3}) *(?=\S)")
#: How many lines of one stretch are tried as the first of its notes, and how many more for each line that could be.
_TRIES, _TRIES_A_LINE = 1000, 8
#: What it costs more to tie a note to a marker of another style ("[1]" to "1 Zie ...").
_OTHER_STYLE = 1.0
#: How well a block is explained: its number is the next, how many markers, how many notes, how far down it stands.
_Worth = tuple[bool, int, int, int]


class Note(NamedTuple):
    """A note's label, the source span of the label (with its dot and blanks), the indexes of its lines."""

    label: str
    label_start: int
    label_end: int
    lines: tuple[int, ...]


class MarkerAt(NamedTuple):
    """A marker in the text: the source span that is cut out, and which note (index) it belongs to; None: a lost note."""

    start: int
    end: int
    note: int | None
    label: str


class FoundNotes(NamedTuple):
    notes: list[Note]
    markers: list[MarkerAt]


class _Series:
    """The last number of a series of notes, and where the text behind its last marker begins."""

    def __init__(self) -> None:
        self.last = 0
        self.floor: Place = (-1, 0)
        self.anew = False


def find_notes(printed: SourceLines, work: str, body: Sequence[int], page_of: Sequence[int] | None = None) -> FoundNotes:
    """The notes among the lines whose indexes are ``body`` (furniture left out), and their markers, in text order."""
    return _Finder(printed, work, body, page_of or [line.page for line in printed.lines]).found()


class _Finder:
    def __init__(self, printed: SourceLines, work: str, body: Sequence[int], page_of: Sequence[int]) -> None:
        self.printed, self.work, self.body = printed, work, body
        self.stretches = _stretches(body, page_of)
        self.width = usual_width([printed.lines[i].end - printed.lines[i].start for i in body])
        self.small = any(printed.lines[i].hint == "note" for i in body)
        self.notes: list[Note] = []
        self.markers: list[tuple[Mark, int | None, str]] = []
        self.used: set[int] = set()
        self.series: dict[str, _Series] = defaultdict(_Series)
        self._marks: Marks | None = None

    @property
    def marks(self) -> Marks:
        if self._marks is None:
            text = [i for i in self.body if self.printed.lines[i].hint != "note"]
            self._marks = Marks(self.printed, self.work, text)
        return self._marks

    def found(self) -> FoundNotes:
        for n, lines in enumerate(self.stretches):
            small = [i for i in lines if self.printed.lines[i].hint == "note"]
            self._plain_blocks([i for i in lines if i not in set(small)] if small else lines, n, bool(small))
            if small:
                self._small_block(small, lines, n)
        self._lost_markers()
        markers = [MarkerAt(m.cut_start, m.cut_end, note, label) for m, note, label in self.markers]
        return FoundNotes(self.notes, sorted(markers, key=lambda m: (m.start, m.end)))

    # ---- small type proved by layout

    def _small_block(self, small: list[int], lines: list[int], n: int) -> None:
        block = _split(self.printed, self.work, small)
        if block and not block[0].label and self.notes:  # the tail of a note of the page before
            self.notes[-1] = self.notes[-1]._replace(lines=(*self.notes[-1].lines, *block.pop(0).lines))
        series = self.series["small"]
        first = (min(lines), 0)
        low = first if n + 1 < len(self.stretches) else max(series.floor, (-1, 0))
        if n + 1 == len(self.stretches) and any(self._own_marks(note.label, first) for note in block):
            low = max(low, first)
        self._take(block, "small", [low, first], (max(lines) + 1, 0))

    def _own_marks(self, label: str, first: Place) -> bool:
        return any(m.cost < 0 for m in self.marks.between(label, first, (1 << 60, 0)))

    # ---- blocks that the lines and the markers prove

    def _plain_blocks(self, lines: list[int], n: int, beside_small: bool) -> None:
        if not lines:
            return
        blocks = Blocks(self.printed, self.work, lines, self.width)
        order = list(blocks.starts)
        cursor, tries = 0, _TRIES + _TRIES_A_LINE * len(order)
        final = n + 1 == len(self.stretches)
        while tries > 0:
            best: tuple[_Worth, Block, Place] | None = None
            for k in order[bisect_left(order, cursor) :]:
                tries -= 1
                if tries < 0 or not self._likely(blocks.starts[k], beside_small):
                    continue
                block = blocks.at(k)
                if block is None:
                    continue
                weighed = self._weigh(block, lines, final)
                if weighed is not None:
                    key, low = weighed
                    if best is None or key >= best[0]:
                        best = key, block, low
            if best is None:
                return
            _, block, low = best
            family = block.starts[0][1].family
            notes = [
                Note(str(s.number), self.printed.lines[lines[k]].start, s.words, own)
                for (k, s), own in zip(block.starts, block.lines, strict=True)
            ]
            stop = (lines[block.starts[0][0]], 0)
            own = set(i for note in notes for i in note.lines)
            self._take(notes, family, [low, min(low, self.series[family].floor)], stop, after=(lines[-1] + 1, 0), own=own)
            cursor = block.stop

    def _likely(self, start: Start, beside_small: bool) -> bool:
        if beside_small and start.style != "bracket":
            return False
        series = self.series[start.family]
        if not (series.last < start.number <= series.last + 1 + SKIP or start.number == 1):
            return False
        floor = series.floor if series.anew or start.number > series.last else (-1, 0)
        return series.last > 0 or any(self.marks.any_from(str(start.number + k), floor) for k in range(3))

    def _weigh(self, block: Block, lines: list[int], final: bool) -> tuple[_Worth, Place] | None:
        """How well a block is explained: its worth, and where its markers may begin."""
        first_k, first = block.starts[0]
        series = self.series[first.family]
        own = (lines[0], 0)
        stop = (lines[first_k], 0)
        after = (lines[-1] + 1, 0)
        next_one = first.number == series.last + 1
        floor = (-1, 0) if final and first.number <= series.last and not series.anew else series.floor
        style = "bracket" if first.style == "bracket" else ""
        if not self._ends_well(block, lines) or (first.style != "bracket" and self._lists(lines, first_k)):
            return None
        for low in dict.fromkeys((max(floor, own), floor)):
            marked = self._marked(block, low, stop, style, SURE)
            if marked and block.ended == "barrier":
                marked = max(marked, self._marked(block, low, after, style, SURE, own=block))
            anywhere = final or low < own
            count = len(block.starts)
            proved = marked * 2 >= count and (marked == count or marked > 1 or anywhere or next_one)
            if proved and marked:
                return (next_one, marked, count, first_k), low
        for low in dict.fromkeys((max(floor, own), floor)):
            if block.ended != "gap" and (first.style in DECISIVE or self._all_told(block)):
                marked = self._marked(block, low, stop, style, WEAK)
                if marked == len(block.starts):
                    return (next_one, marked, len(block.starts), first_k), low
        alone = series.last and len(block.starts) == 1 and block.ended == "end"
        if alone and lines[first_k] in self.printed.gaps and self._all_told(block):
            return (next_one, 0, 1, first_k), max(floor, own)
        return None

    def _marked(self, block: Block, low: Place, high: Place, style: str, most: float, own: Block | None = None) -> int:
        """How many notes of a block have a possible marker of at most this cost, in order, between two places."""
        count, inside = 0, {i for lines in own.lines for i in lines} if own else set()
        for _, start in block.starts:
            marks = self.marks.between(str(start.number), low, high)
            for mark in marks:
                fits = mark.cost <= most and (not style or mark.style == style)
                if fits and mark.line not in inside and self._free(mark):
                    count += 1
                    low = (mark.line, mark.end)
                    break
        return count

    def _ends_well(self, block: Block, lines: list[int]) -> bool:
        """True when what follows a block shows that it is over, or its notes are so clearly notes that nothing need."""
        if block.ended != "gap" or block.starts[0][1].style in DECISIVE:
            return True
        return self._all_told(block) or self._interrupts(block, lines)

    def _interrupts(self, block: Block, lines: list[int]) -> bool:
        """True when a block stands in the middle of a sentence: only a page's foot does."""
        k, stop = block.starts[0][0], block.stop
        if not k or stop >= len(lines) or lines[k] not in self.printed.gaps:
            return False
        above, below = self.printed.lines[lines[k - 1]], self.printed.lines[lines[stop]]
        return not ends_sentence(self.work[above.start : above.end]) and self.work[below.start].islower()

    def _all_told(self, block: Block) -> bool:
        lines = self.printed.lines
        return all(
            tells(self.work, start.words, lines[own[-1]].end) for (_, start), own in zip(block.starts, block.lines, strict=True)
        )

    def _lists(self, lines: list[int], k: int) -> bool:
        """True when the line before ends in a colon: what follows is a list."""
        return k > 0 and self.work[self.printed.lines[lines[k - 1]].end - 1] == ":"

    def _take(
        self,
        notes: list[Note],
        family: str,
        lows: list[Place],
        high: Place,
        *,
        after: Place | None = None,
        own: set[int] | None = None,
    ) -> None:
        """Keep these notes with their markers."""
        series = self.series[family]
        style = "bracket" if family == "bracket" else ""
        wanted = []
        for note in notes:
            marks = self.marks.between(note.label, min(lows), high) if note.label else []
            usable = [m for m in marks if self._free(m) and (not style or m.style == style)]
            usable = [m for m in usable if m.cost < 0] or usable
            near = max(lows)
            costs = [(m, m.cost + ((m.line, m.start) < near) + _OTHER_STYLE * (m.style == "bracket" != style)) for m in usable]
            if after is not None:
                later = self.marks.between(note.label, high, after)
                costs += [(m, m.cost + 2.0) for m in later if m.line not in (own or ()) and m.cost < SURE and self._free(m)]
            wanted.append(costs)
        offset = len(self.notes)
        for k, mark in enumerate(assign(wanted)):
            if mark is not None:
                self.markers.append((mark, offset + k, notes[k].label))
                self.used.update(range(mark.start, mark.end))
                series.floor = max(series.floor, (mark.line, mark.end))
        self.notes += notes
        numbers = [int(note.label) for note in notes if note.label.isdigit()]
        if numbers:
            series.anew = numbers[0] <= series.last
            series.last = numbers[-1]

    def _free(self, mark: Mark) -> bool:
        """True when no note has a marker at these digits yet."""
        return mark.start not in self.used and mark.end - 1 not in self.used

    def _lost_markers(self) -> None:
        """Markers whose note is missing: a number that the series skips, found once between its neighbours' markers."""
        at = {note: mark for mark, note, _ in self.markers}
        for k, (earlier, later) in enumerate(pairwise(self.notes)):
            if not (earlier.label.isdigit() and later.label.isdigit() and k in at and k + 1 in at):
                continue
            low, high = (at[k].line, at[k].end), (at[k + 1].line, at[k + 1].start)
            for number in range(int(earlier.label) + 1, min(int(later.label), int(earlier.label) + 2 + SKIP)):
                marks = [m for m in self.marks.between(str(number), low, high) if m.cost <= 1.0 and self._free(m)]
                if len(marks) == 1:
                    self.markers.append((marks[0], None, str(number)))
                    low = (marks[0].line, marks[0].end)
        if not self.notes:
            self._orphans()

    def _orphans(self) -> None:
        """Markers glued to words whose numbers run on, in a paper that shows none of its notes."""
        if not re.search(r"[a-z]\d{1,2}(?![\w-])", self.work):
            return
        glued = [
            (m, label)
            for label in self.marks.labels()
            if label.isdigit() and len(label) <= 2
            for m in self.marks.between(label, (-1, 0), (1 << 60, 0))
            if m.cost == 0.0 and m.style == "plain" and self.work[m.start - 3 : m.start].isalpha()
        ]
        glued.sort()
        run = [
            (m, label)
            for k, (m, label) in enumerate(glued)
            if (k and int(glued[k - 1][1]) + 1 == int(label)) or (k + 1 < len(glued) and int(label) + 1 == int(glued[k + 1][1]))
        ]
        words = {self.work[m.start - 6 : m.start] for m, _ in run}
        if len(words) > 1 and len(run) == len(glued):
            self.markers += [(m, None, label) for m, label in run]


def _stretches(body: Sequence[int], page_of: Sequence[int]) -> list[list[int]]:
    """The lines page by page."""
    stretches: list[list[int]] = []
    before = -1
    for i in body:
        if before < 0 or page_of[i] != page_of[before]:
            stretches.append([])
        stretches[-1].append(i)
        before = i
    return stretches


def _split(printed: SourceLines, work: str, lines: Sequence[int]) -> list[Note]:
    """Lines of a block of notes, parted at the lines that begin with a number that goes on from the one before."""
    notes: list[Note] = []
    last = 0
    for i in lines:
        line = printed.lines[i]
        match = _START_SMALL.match(work, line.start, line.end) if not line.joint else None
        label = next((g for g in match.groups() if g), None) if match else None
        goes_on = label is not None and (not label.isdigit() or not last or last < int(label) <= last + 1 + SKIP)
        if match and label and goes_on:
            notes.append(Note(label, line.start, match.end(), (i,)))
            last = int(label) if label.isdigit() else last
        elif notes:
            notes[-1] = notes[-1]._replace(lines=(*notes[-1].lines, i))
        else:  # the tail of a note of the page before
            notes.append(Note("", line.start, line.start, (i,)))
    return notes
