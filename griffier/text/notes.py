"""Footnotes: the block of notes at the foot of a page, and the marker of each note in the text above it.

A line that begins with a number is the start of a note only when three things agree: it stands at the foot of its page
(or of the paper), its number continues the notes before it, and markers for these numbers stand in the text above.
Numbered lists and question numbers fail the third. A marker is a number glued to what it belongs to (``beleid.59``,
``gene giant”4``, ``201918`` = 2019 and note 18, ``Bijlage 17`` = Bijlage 1 and note 7): each way has a rank, and the best
rank on the page wins, so that ``COVID19`` and ``CO2`` are markers only where nothing better stands for their number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from griffier import lexicon
from griffier.readers.lines import SourceLines

#: A note's first line: its number, then its words. A full stop or bracket after the number belongs to the label.
#: Digits may follow only as a date, a document number or a dossier; a number alone on its line has its words below it.
_START = re.compile(
    r"\[?(\d{1,3})(?:[.)\]](?= ))? +(?=[^\s\d.,%])"
    r"|\[?(\d{1,3})\]?[.)]? +(?=\d{1,2} [a-z]|\d{4}[DZ]\d|\d\d \d{3})"
    r"|(\d{1,3})$"
)
#: With small type proved by layout the number may touch the words.
_START_SMALL = re.compile(r"\[?(\d{1,3})[.)\]]? *(?=\S)|(\*{1,3}) *(?=\S)")
#: How far a note's number may skip ahead of the one before it (numbers lost by OCR).
_SKIP = 3
#: How many lines are tried as the first of a page's notes, and how many notes ahead a marker's place is bounded by.
_TRIES, _AHEAD = 8, 4
#: What a note says when its marker is lost.
_TELLING = tuple(lexicon.load("text/notes")["telling"])
#: Words whose number follows without a blank, so that digits after their full stop are no marker ("nr.12").
_NUMBERED = re.compile(r"(?:\b(?:nr|nrs|art|blz|p|pag|par|hst|hfst|vr|no|jo|ed|vol)\.)$", re.IGNORECASE)


class Note(NamedTuple):
    """A note's label, the source span of the label (with its dot and blanks), the indexes of its lines."""

    label: str
    label_start: int
    label_end: int
    lines: tuple[int, ...]


class MarkerAt(NamedTuple):
    """A marker in the text: the source span of its digits, and which note (index) it belongs to; None: a lost note."""

    start: int
    end: int
    note: int | None
    label: str


class FoundNotes(NamedTuple):
    notes: list[Note]
    markers: list[MarkerAt]


def find_notes(printed: SourceLines, work: str, body: Sequence[int]) -> FoundNotes:
    """The notes among the lines whose indexes are ``body`` (furniture left out), and their markers, in text order."""
    pages = _by_page(printed, body)
    notes: list[Note] = []
    markers: list[MarkerAt] = []
    proved = {(m.start, m.end): work[m.start : m.end] for m in printed.markers}
    order = sorted(pages)
    text_start = printed.lines[body[0]].start if body else 0
    last_label, floor = 0, text_start
    for page in order:
        lines = pages[page]
        small = [i for i in lines if printed.lines[i].hint == "note"]
        final = page == order[-1]
        page_start = min(printed.lines[i].start for i in lines)
        region_start = floor if final or len(order) == 1 else max(floor, page_start)
        if small:
            block = _split(printed, work, small, _START_SMALL)
        else:
            block = _block(printed, work, lines, last_label, region_start, anywhere=final)
        if not block:
            continue
        first = printed.lines[block[0].lines[0]].start
        stop = first if not small else max(printed.lines[i].end for i in lines)
        found, floor = _assign(work, block, len(notes), floor if small and final else region_start, stop, proved)
        notes += block
        markers += found
        numbers = [int(n.label) for n in block if n.label.isdigit()]
        last_label = max([last_label, *numbers])
    markers += _lost_markers(work, notes, markers)
    return FoundNotes(notes, sorted(markers))


def _lost_markers(work: str, notes: list[Note], markers: list[MarkerAt]) -> list[MarkerAt]:
    """Markers whose note is missing: a number that the series skips, found once between its neighbours' markers."""
    at = {m.label: m for m in markers}
    lost = []
    for earlier, later in pairwise(notes):
        if not (earlier.label.isdigit() and later.label.isdigit() and earlier.label in at):
            continue
        floor = at[earlier.label].end
        ceiling = at[later.label].start if later.label in at else later.label_start
        for number in range(int(earlier.label) + 1, int(later.label)):
            places = [(rank, s) for rank, s in _candidates(work, floor, ceiling, str(number)) if rank <= 1]
            if len(places) == 1:
                start = places[0][1]
                lost.append(MarkerAt(start, start + len(str(number)), None, str(number)))
                floor = lost[-1].end
    return lost


def _by_page(printed: SourceLines, body: Sequence[int]) -> dict[int, list[int]]:
    pages: dict[int, list[int]] = defaultdict(list)
    for i in body:
        pages[printed.lines[i].page].append(i)
    return pages


def _block(
    printed: SourceLines, work: str, lines: list[int], last_label: int, region_start: int, *, anywhere: bool
) -> list[Note]:
    """The notes at the foot of one page of plain text: from the first line that can start them to the page's end."""
    starts = []
    for at, i in enumerate(lines):
        match = _START.match(work, printed.lines[i].start, printed.lines[i].end)
        if match:
            starts.append((at, int(match[1] or match[2] or match[3])))
    reach = 0 if anywhere else _SKIP  # at the paper's end any page's markers count: the series must go on
    likely = [k for k, (_, number) in enumerate(starts) if last_label < number <= last_label + 1 + reach]
    marked_at = _numbers_marked(work, region_start, printed.lines[lines[-1]].start) if likely else {}
    best: tuple[bool, int, int, set[int]] | None = None
    for k in likely[-_TRIES:]:
        at, number = starts[k]
        chain = _chain(starts[k:])
        above = printed.lines[lines[at]].start
        marked = sum(1 for _, n in chain if marked_at.get(str(n), above) < above)
        next_one = number == last_label + 1
        lost = last_label and not marked and len(chain) == 1 and _tells(printed, work, lines, at)
        proved = marked * 2 >= len(chain) and (marked == len(chain) or marked > 1 or anywhere or next_one)
        if lost or (proved and work[region_start:above].strip()):
            # Where several lines could begin the notes (a heading bears the next note's number), the lowest does.
            best = max(best or (False, 0, 0, set()), (next_one, len(chain), at, {lines[a] for a, _ in chain}))
    return _split(printed, work, lines[best[2] :], _START, best[3]) if best else []


def _numbers_marked(work: str, start: int, stop: int) -> dict[str, int]:
    """Each number that can be a marker between start and stop (not by the weakest rank) -> where it first is."""
    found: dict[str, int] = {}
    for match in _DIGITS.finditer(work, start, stop):
        first, end = match.span()
        if work[first - 1].isspace() and not (end - first > 4 and work[first : first + 2] in ("19", "20")):
            continue
        for at in range(max(first, end - 3), end):
            rank = _rank(work, at, end, start)
            if work[at] != "0" and rank is not None and rank < 3:
                found.setdefault(work[at:end], at)
    return found


def _chain(starts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines (place, number) that go on with the series that the first of them begins."""
    chain = [starts[0]]
    for later, number in starts[1:]:
        if chain[-1][1] < number <= chain[-1][1] + 1 + _SKIP:
            chain.append((later, number))
    return chain


def _tells(printed: SourceLines, work: str, lines: list[int], at: int) -> bool:
    """True when the last paragraph of the page begins at line ``at`` and reads as a note."""
    if lines[at] not in printed.gaps or any(i in printed.gaps for i in lines[at + 1 :]):
        return False
    words = work[printed.lines[lines[at]].start : printed.lines[lines[-1]].end]
    return any(word in words for word in _TELLING)


def _split(
    printed: SourceLines, work: str, lines: Sequence[int], start: re.Pattern[str], starts: set[int] | None = None
) -> list[Note]:
    """Lines of a block of notes, parted at the lines that begin with a number that goes on from the one before."""
    notes: list[Note] = []
    last = 0
    for i in lines:
        line = printed.lines[i]
        match = start.match(work, line.start, line.end)
        label = next((g for g in match.groups() if g), None) if match else None
        goes_on = label is not None and (not label.isdigit() or not last or last < int(label) <= last + 1 + _SKIP)
        if match and label and goes_on and (starts is None or i in starts):
            notes.append(Note(label, line.start, match.end(), (i,)))
            last = int(label) if label.isdigit() else last
        elif notes:
            notes[-1] = notes[-1]._replace(lines=(*notes[-1].lines, i))
        else:  # the tail of a note of the page before
            notes.append(Note("", line.start, line.start, (i,)))
    return notes


def _candidates(work: str, start: int, stop: int, label: str) -> list[tuple[int, int]]:
    """(rank, offset) of each place between start and stop where ``label`` can be a marker; the lower rank the likelier."""
    found: list[tuple[int, int]] = []
    at = work.find(label, start, stop)
    while at >= 0:
        rank = _rank(work, at, at + len(label), start)
        if rank is not None:
            found.append((rank, at))
        at = work.find(label, at + 1, stop)
    return found


def _rank(work: str, at: int, end: int, floor: int) -> int | None:
    """How surely ``work[at:end]`` is a marker by what touches it: 0 surest, None not at all."""
    before, after = work[at - 1 : at], work[end : end + 1]
    if at <= floor or before.isspace() or not before or after.isalnum() or after in ("%", "-", "‑", "°", "/"):
        return None
    if after in ".," and work[end + 1 : end + 2].isdigit():
        return None
    if before.isalpha():
        return 0 if before.islower() else 2
    if before in ".,;:!?)]»”’\"'…":
        inner = work[at - 2 : at - 1]
        if before in ".,:" and inner.isdigit():
            return 1 if after.isspace() or not after else None
        if _NUMBERED.search(work, max(0, at - 8), at):
            return None
        return 0
    if before.isdigit():
        return _glued_to_number(work, at)
    return 1 if before in "%€*" else None


_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_DIGITS = re.compile(r"\d+")
_SMALL_NUMBER = re.compile(rf"\b(?:{'|'.join(lexicon.load('text/notes')['numbered'])}) \d{{1,2}}$")


def _glued_to_number(work: str, at: int) -> int | None:
    """A marker right behind digits: a year (``201918``), or the number of a named thing (``Bijlage 17``)."""
    back = work[max(0, at - 24) : at]
    if _YEAR.search(back):
        return 1
    return 3 if _SMALL_NUMBER.search(back) else None


def _assign(
    work: str,
    block: list[Note],
    offset: int,
    region_start: int,
    stop: int,
    proved: dict[tuple[int, int], str],
) -> tuple[list[MarkerAt], int]:
    """The marker of each note of one block, in order; and where the last of them ends."""
    inside = sorted((s, e) for (s, e), _ in proved.items() if region_start <= s < stop)
    found: list[MarkerAt] = []
    floor = region_start
    for k, note in enumerate(block):
        if not note.label:
            continue
        exact = next(((s, e) for s, e in inside if proved[s, e] == note.label and s >= region_start), None)
        if exact:
            found.append(MarkerAt(*exact, offset + k, note.label))
            floor = max(floor, exact[1])
            continue
        if not note.label.isdigit():
            continue
        ceiling = _next_certain(work, block[k + 1 : k + 1 + _AHEAD], floor, stop)
        places = _candidates(work, floor, ceiling, note.label) or _candidates(work, floor, stop, note.label)
        if places:
            _, at = min(places)
            found.append(MarkerAt(at, at + len(note.label), offset + k, note.label))
            floor = at + len(note.label)
    return found, floor


def _next_certain(work: str, later: list[Note], floor: int, stop: int) -> int:
    """Where the first sure marker of a later note of the block stands: an earlier note's marker stands before it."""
    for note in later:
        sure = [at for rank, at in _candidates(work, floor, stop, note.label) if rank == 0] if note.label.isdigit() else []
        if len(sure) == 1:
            return sure[0]
    return stop
