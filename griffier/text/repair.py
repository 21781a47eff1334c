"""Printed lines to clean flows: the one place where line repair is put together.

Takes the lines of a text or PDF reader, leaves out furniture, ties notes to their markers, mends what the page broke, and
accounts for every character.

Guarantees to the structure stage: those of ``Reading``; paragraphs are parted by a blank line, list items by a line end;
no word is broken; a word's hyphen is there when it belongs to it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from griffier.model.paper import Block, Footnote, Furniture, Problem, Reading
from griffier.model.text import PlacedText, TextBuilder
from griffier.readers.lines import SourceLines
from griffier.text.furniture import find_furniture
from griffier.text.hyphens import Vocabulary, decide
from griffier.text.joints import BULLET, Joint, joint, usual_width
from griffier.text.notes import FoundNotes, find_notes

#: Blanks of other widths read as a plain blank; pdfium's line-break hyphens as a hyphen.
_PLAIN = {c: " " for c in (0x00A0, 0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x3000)} | {
    c: "-" for c in (0xFFFE, 0x0002, 0x00AD, 0x2010, 0x2011)
}
_ODD = re.compile("[" + "".join(map(chr, _PLAIN)) + "]")
_TAIL = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*(?=-$)|[(\w-]*\w(?=-$)")
_LEAD = re.compile(r"[(«“‘]?([^\W_]+)")


class Cut(NamedTuple):
    """Characters inside a line that are no words: a marker or a note's label."""

    start: int
    end: int
    kind: str
    note: int | None = None


class Flow(NamedTuple):
    placed: PlacedText
    blocks: list[Block]
    cut_at: dict[int, int]


def repair(printed: SourceLines) -> Reading:
    """The clean reading of printed lines, with every character of the source accounted for."""
    work = printed.source.translate(_PLAIN) if _ODD.search(printed.source) else printed.source
    found = find_furniture(printed, work)
    body = [i for i in range(len(printed.lines)) if i not in found.kinds]
    notes = find_notes(printed, work, body)
    in_notes = {i for note in notes.notes for i in note.lines}
    body = [i for i in body if i not in in_notes]
    cuts = _cuts(printed, notes)
    furniture = [Furniture(printed.lines[i].start, printed.lines[i].end, kind) for i, kind in found.kinds.items()]
    furniture += [Furniture(c.start, c.end, c.kind) for on_line in cuts.values() for c in on_line if c.end > c.start]
    furniture += _marks_outside_lines(printed)
    width = usual_width([printed.lines[i].end - printed.lines[i].start for i in body])
    joiner = _Joiner(printed, work, cuts, furniture)
    joiner.double_spaced = _double_spaced(printed, work, body, width)
    flow = joiner.flow(body, width)
    footnotes, problems = _footnotes(joiner, notes, flow, width)
    reading = Reading(
        source=printed.source,
        format=printed.format,
        pages=printed.pages,
        body=flow.placed,
        blocks=tuple(flow.blocks),
        footnotes=tuple(footnotes),
        furniture=tuple(sorted(furniture)),
        facts=found.facts,
        problems=(*printed.problems, *problems),
    )
    return reading


def _marks_outside_lines(printed: SourceLines) -> list[Furniture]:
    """Byte order marks at a line's edge: no blanks, yet no words."""
    if "\ufeff" not in printed.source:
        return []
    covered = bytearray(len(printed.source))
    for line in printed.lines:
        covered[line.start : line.end] = b"\1" * (line.end - line.start)
    marks = re.finditer("\ufeff", printed.source)
    return [Furniture(m.start(), m.end(), "byte_order_mark") for m in marks if not covered[m.start()]]


def _double_spaced(printed: SourceLines, work: str, body: Sequence[int], width: int) -> bool:
    """True when the paper sets some of its text with a blank line after every line: full lines that end in mid-sentence."""
    lines, gaps = printed.lines, printed.gaps
    inside = [
        i
        for i in body
        if i in gaps and i + 1 in gaps and lines[i].end - lines[i].start > 0.8 * width and work[lines[i].end - 1] not in ".?!:;"
    ]
    return len(inside) >= 5


def _cuts(printed: SourceLines, notes: FoundNotes) -> dict[int, list[Cut]]:
    """Line index -> what is cut out of it."""
    spans = [Cut(m.start, m.end, "marker", m.note) for m in notes.markers]
    spans += [Cut(n.label_start, n.label_end, "note_label") for n in notes.notes if n.label]
    spans.sort()
    cuts: dict[int, list[Cut]] = defaultdict(list)
    by_start = sorted((line.start, line.end, i) for i, line in enumerate(printed.lines)) if spans else []
    at = 0
    for cut in spans:
        while at < len(by_start) and by_start[at][1] <= cut.start:
            at += 1
        if at < len(by_start):
            cuts[by_start[at][2]].append(cut)
    return cuts


class _Joiner:
    """Copies lines into flows, mending the joints between them."""

    def __init__(self, printed: SourceLines, work: str, cuts: dict[int, list[Cut]], furniture: list[Furniture]) -> None:
        self.printed, self.work, self.cuts, self.furniture = printed, work, cuts, furniture
        self.paper = Vocabulary(lambda: work)
        self.double_spaced = False

    def flow(self, lines: Sequence[int], width: int, *, note: bool = False) -> Flow:
        """One flow of lines in reading order: its text, its blocks, and where each marker was cut out of it."""
        build = TextBuilder()
        blocks: list[Block] = []
        cut_at: dict[int, int] = {}
        printed, gaps = self.printed.lines, self.printed.gaps
        block_start, role, count, in_url, alone = 0, "paragraph", 0, False, True
        text = ""
        for k, i in enumerate(lines):
            text = self._text(i)
            if not text:
                self._copy(build, i, cut_at, False)
                continue
            if count == 0 and BULLET.match(text):
                role = "item"
            following = self._text(lines[k + 1]) if k + 1 < len(lines) else ""
            if not following:
                self._copy(build, i, cut_at, False)
                count += 1
                continue
            after = lines[k + 1]
            skipped = after != i + 1
            turned = skipped or printed[after].page != printed[i].page
            gap = after in gaps and not skipped
            how = joint(
                text,
                following,
                width,
                gap=gap,
                turned=turned,
                single=self.double_spaced and self._single(i) and self._single(after),
                in_url=in_url,
            )
            if note and how in (Joint.PARAGRAPH, Joint.ITEM):
                how = Joint.BLANK
            in_url = how is Joint.NOTHING and " " not in following
            count += 1
            how = self._copy_with_joint(build, i, cut_at, how, text, following)
            if how in (Joint.PARAGRAPH, Joint.ITEM):
                blocks.append(Block(block_start, build.length, role, 0, count == 1 and alone))
                build.put(how.value)
                block_start, role, count = build.length, "paragraph", 0
                alone = gap or turned
            elif how is Joint.BLANK:
                build.put(" ")
        if build.length > block_start:
            blocks.append(Block(block_start, build.length, role, 0, count == 1))
        return Flow(build.build(), blocks, cut_at)

    def _single(self, i: int) -> bool:
        gaps, lines = self.printed.gaps, self.printed.lines
        return (i in gaps or i == 0 or lines[i].page != lines[i - 1].page) and (
            i + 1 in gaps or i + 1 == len(lines) or lines[i + 1].page != lines[i].page
        )

    def _text(self, i: int) -> str:
        """The line's words without what is cut out of it."""
        line = self.printed.lines[i]
        if i not in self.cuts:
            return self.work[line.start : line.end]
        parts, at = [], line.start
        for cut in self.cuts[i]:
            parts.append(self.work[at : cut.start])
            at = cut.end
        return ("".join(parts) + self.work[at : line.end]).strip()

    def _copy(self, build: TextBuilder, i: int, cut_at: dict[int, int], drop_last: bool) -> None:
        line = self.printed.lines[i]
        at, end = line.start, line.end - drop_last
        for cut in self.cuts.get(i, ()):
            self._piece(build, at, cut.start)
            if cut.note is not None:
                cut_at[cut.note] = build.length
            at = cut.end
        self._piece(build, at, end)

    def _piece(self, build: TextBuilder, start: int, end: int) -> None:
        if start < end:
            build.copy(self.work[start:end], start, end)

    def _copy_with_joint(
        self, build: TextBuilder, i: int, cut_at: dict[int, int], how: Joint, text: str, following: str
    ) -> Joint:
        """Copy line i, its last hyphen dropped when it only broke a word; the joint that is left to put."""
        if how is not Joint.HYPHEN:
            self._copy(build, i, cut_at, False)
            return how
        left, right = _TAIL.search(text), _LEAD.match(following)
        verdict = decide(left[0], right[1], self.paper) if left and right else "keep"
        self._copy(build, i, cut_at, verdict == "drop")
        if verdict == "drop":
            end = self.printed.lines[i].end
            self.furniture.append(Furniture(end - 1, end, "hyphen"))
        return Joint.BLANK if verdict == "suspended" else Joint.NOTHING


def _footnotes(joiner: _Joiner, notes: FoundNotes, flow: Flow, width: int) -> tuple[list[Footnote], list[Problem]]:
    footnotes, problems = [], []
    for k, note in enumerate(notes.notes):
        page = joiner.printed.lines[note.lines[0]].page
        text = joiner.flow(note.lines, width, note=True).placed
        marker = flow.cut_at.get(k)
        footnotes.append(Footnote(note.label, text, marker))
        if marker is None and note.label:
            problems.append(Problem("notes", "note_without_marker", f"no marker found for note {note.label}", page))
    for lost in (m for m in notes.markers if m.note is None):
        problems.append(Problem("notes", "marker_without_note", f"marker {lost.label} has no note", None))
    return footnotes, problems
