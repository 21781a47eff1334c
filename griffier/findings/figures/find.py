"""All figures of a text, with what each is of, its period and its source. A pure function on strings; papers come later."""

from __future__ import annotations

import re

from griffier.findings.figures.about import of_change, of_what
from griffier.findings.figures.assigning import period_of
from griffier.findings.figures.attribution import source_in
from griffier.findings.figures.bounds import hedge
from griffier.findings.figures.changes import change_in
from griffier.findings.figures.figure import Figure
from griffier.findings.figures.periods import period_near
from griffier.findings.figures.read import Read
from griffier.findings.figures.reading import read_text
from griffier.findings.figures.shares import find_shares
from griffier.findings.figures.surroundings import Sentence, Surroundings
from griffier.findings.figures.tables import Cell, find_tables
from griffier.findings.figures.words import any_of

_NEAR = 40
_AGAIN = re.compile(rf"(?:,?\s(?:in|eind|begin|medio|per)?\s?\d{{4}})?,?\s{any_of('onward')}\s(?:in\s\d{{4}}\s)?")
_IN_OTHER_WORDS = re.compile(rf",?\s\(?{any_of('in_other_words')}\s")


def find_figures(text: str) -> list[Figure]:
    """The figures of clean text in text order, not overlapping; ``[]`` for a text without any.

    Period, source and ``of_what`` come from the sentence around the figure and, in a list, from the line that leads it in;
    what other sentences, notes and the paper itself add is for ``in_paper``.
    """
    tables = find_tables(text)
    shares = [_share(text, *share) for share in find_shares(text)]
    taken = [(table.start, table.end) for table in tables]
    shares = [share for share in shares if not any(start <= share.start < end for start, end in taken)]
    taken += [(share.start, share.end) for share in shares]
    around = Surroundings(text)
    reads = sorted(shares + read_text(text, taken), key=_start)
    found = [_figure(text, reads, index, around.sentence(read.start)) for index, read in enumerate(reads)]
    found = _alike(text, found)
    found += [_cell(text, cell) for table in tables for cell in table.cells]
    return sorted(found, key=lambda figure: figure.start)


def _alike(text: str, found: list[Figure]) -> list[Figure]:
    """Figures told as the same thing again have what it is from the one before: "van 2,8% naar 2,1%", "ofwel 2%"."""
    for index in range(1, len(found)):
        before, this = found[index - 1], found[index]
        between = text[before.end : this.start]
        if len(between) > _NEAR or "\n" in between or before.of_what is None:
            continue
        again = _AGAIN.fullmatch(between) and (before.unit == this.unit or this.unit is None) and this.rule != "figures.count"
        if again or _IN_OTHER_WORDS.fullmatch(between):
            found[index] = this._replace(of_what=before.of_what)
    return found


def _start(read: Read) -> int:
    return read.start


def _share(text: str, start: int, end: int, fraction: float) -> Read:
    near = hedge(text, start)
    bound = near.bound if near else None
    return Read(near.start if near else start, end, fraction, "fractie", bound in ("min", "max", "about"), bound, "share", end)


def _figure(text: str, reads: list[Read], index: int, sentence: Sentence) -> Figure:
    read = reads[index]
    words = text[sentence.start : sentence.end]
    spans, place = _of_sentence(reads, index, sentence)
    period = period_of(words, spans, place)
    if period is None and sentence.lead:
        period = period_near(sentence.lead, len(sentence.lead), len(sentence.lead))
    source = source_in(words, read.start - sentence.start) or (source_in(sentence.lead) if sentence.lead else None)
    change = change_in(words, read, sentence.start)
    subject = of_change(text, read, sentence.start, change) if change else of_what(text, read, sentence.start, sentence.end)
    rule = "change" if change else read.rule
    return Figure(
        read.start, read.end, text[read.start : read.end], read.value, read.unit, read.approx, read.bound, subject,
        period, source, f"figures.{rule}",
    )  # fmt: skip


def _of_sentence(reads: list[Read], index: int, sentence: Sentence) -> tuple[list[tuple[int, int]], int]:
    """The places of all figures of a sentence within it, and which of them this one is."""
    first, last = index, index
    while first and reads[first - 1].start >= sentence.start:
        first -= 1
    while last + 1 < len(reads) and reads[last + 1].end <= sentence.end:
        last += 1
    return [(read.start - sentence.start, read.end - sentence.start) for read in reads[first : last + 1]], index - first


def _cell(text: str, cell: Cell) -> Figure:
    read = cell.read
    return Figure(
        read.start, read.end, text[read.start : read.end], read.value, read.unit, False, None, cell.of_what, cell.period,
        None, "figures.table",
    )  # fmt: skip
