"""Printed lines to clean flows: the one place where line repair is put together.

Takes the lines of a text or PDF reader, leaves out furniture, ties notes to their markers, mends what the page broke, and
accounts for every character.

Guarantees to the structure stage: those of ``Reading``; paragraphs are parted by a blank line, list items by a line end;
no word is broken; a word's hyphen is there when it belongs to it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from griffier.model.paper import Footnote, Furniture, Problem, Reading
from griffier.readers.lines import SourceLines
from griffier.text.furniture import find_furniture
from griffier.text.joining import Cut, Flow, Joiner
from griffier.text.measures import Measures
from griffier.text.notes import FoundNotes, find_notes

#: Blanks of other widths read as a plain blank; pdfium's line-break hyphens as a hyphen.
_PLAIN = dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000", " ") | dict.fromkeys(
    "\ufffe\u0002\u00ad\u2010\u2011", "-"
)

_UNSEEN = re.compile("[\u00ad\u200b\u2060]")


def plain(text: str) -> str:
    """The text with plain blanks and hyphens for those of other widths and kinds; as long as before."""
    for odd, usual in _PLAIN.items():
        if odd in text:
            text = text.replace(odd, usual)
    return text


def repair(printed: SourceLines) -> Reading:
    """The clean reading of printed lines, with every character of the source accounted for."""
    work = plain(printed.source)
    found = find_furniture(printed, work)
    body = [i for i in range(len(printed.lines)) if i not in found.kinds]
    notes = find_notes(printed, work, body, found.page_of)
    in_notes = {i for note in notes.notes for i in note.lines}
    body = [i for i in body if i not in in_notes]
    cuts = _cuts(printed, notes, [*found.marks, *_unseen(printed, found.kinds)])
    furniture = [Furniture(printed.lines[i].start, printed.lines[i].end, kind) for i, kind in found.kinds.items()]
    furniture += [Furniture(c.start, c.end, c.kind) for on_line in cuts.values() for c in on_line if c.end > c.start]
    furniture += _marks_outside_lines(printed)
    measures = Measures(printed, body)
    joiner = Joiner(printed, work, cuts, measures, _double_spaced(printed, work, body, measures.paper))
    flow = joiner.flow(body)
    footnotes, problems = _footnotes(joiner, notes, flow)
    return Reading(
        source=printed.source,
        format=printed.format,
        pages=printed.pages,
        body=flow.placed,
        blocks=tuple(flow.blocks),
        footnotes=tuple(footnotes),
        furniture=tuple(sorted(furniture + joiner.hyphens)),
        facts=found.facts,
        problems=(*printed.problems, *problems),
    )


def _marks_outside_lines(printed: SourceLines) -> list[Furniture]:
    """Byte order marks at a line's edge: no blanks, yet no words."""
    if "\ufeff" not in printed.source:
        return []
    covered = bytearray(len(printed.source))
    for line in printed.lines:
        covered[line.start : line.end] = b"\1" * (line.end - line.start)
    marks = re.finditer("\ufeff", printed.source)
    return [Furniture(m.start(), m.end(), "byte_order_mark") for m in marks if not covered[m.start()]]


def _unseen(printed: SourceLines, furniture: Mapping[int, str]) -> list[tuple[int, int]]:
    """Soft hyphens and blanks without width inside words: nobody sees them. (A soft hyphen that ends a line is a hyphen.)"""
    if not _UNSEEN.search(printed.source):
        return []
    lines = (line for i, line in enumerate(printed.lines) if i not in furniture)
    return [m.span() for line in lines for m in _UNSEEN.finditer(printed.source, line.start, line.end - 1)]


def _double_spaced(printed: SourceLines, work: str, body: Sequence[int], width: int) -> bool:
    """True when the paper sets some of its text with a blank line after every line: full lines that end in mid-sentence."""
    lines, gaps = printed.lines, printed.gaps
    inside = [
        i
        for i in body
        if i in gaps and i + 1 in gaps and lines[i].end - lines[i].start > 0.8 * width and work[lines[i].end - 1] not in ".?!:;"
    ]
    return len(inside) >= 5


def _cuts(printed: SourceLines, notes: FoundNotes, marks: Sequence[tuple[int, int]]) -> dict[int, list[Cut]]:
    """Line index -> what is cut out of it."""
    spans = [Cut(start, end, "page_number" if printed.source[start].isdigit() else "unseen") for start, end in marks]
    spans += [Cut(m.start, m.end, "marker", m.note) for m in notes.markers]
    spans += [Cut(n.label_start, n.label_end, "note_label") for n in notes.notes if n.label]
    spans.sort()
    cuts: dict[int, list[Cut]] = defaultdict(list)
    by_start = sorted((line.start, line.end, i) for i, line in enumerate(printed.lines)) if spans else []
    at = before = 0
    for cut in spans:
        cut = cut._replace(start=max(cut.start, before), end=max(cut.end, before))
        before = cut.end
        while at < len(by_start) and by_start[at][1] <= cut.start:
            at += 1
        if at < len(by_start):
            cuts[by_start[at][2]].append(cut)
    return cuts


def _footnotes(joiner: Joiner, notes: FoundNotes, flow: Flow) -> tuple[list[Footnote], list[Problem]]:
    footnotes, problems = [], []
    for k, note in enumerate(notes.notes):
        page = joiner.lines[note.lines[0]].page
        text = joiner.flow(note.lines, note=True).placed
        marker = flow.cut_at.get(k)
        footnotes.append(Footnote(note.label, text, marker))
        if marker is None and note.label:
            problems.append(Problem("notes", "note_without_marker", f"no marker found for note {note.label}", page))
    for lost in (m for m in notes.markers if m.note is None):
        problems.append(Problem("notes", "marker_without_note", f"marker {lost.label} has no note", None))
    return footnotes, problems
