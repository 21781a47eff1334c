"""All figures of a text, with what each is of, its period and its source. A pure function on strings; papers come later."""

from __future__ import annotations

from griffier.findings.figures.about import of_change, of_what
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
    found = [_figure(text, read, around.sentence(read.start)) for read in sorted(shares + read_text(text, taken), key=_start)]
    found += [_cell(text, cell) for table in tables for cell in table.cells]
    return sorted(found, key=lambda figure: figure.start)


def _start(read: Read) -> int:
    return read.start


def _share(text: str, start: int, end: int, fraction: float) -> Read:
    near = hedge(text, start)
    bound = near.bound if near else None
    return Read(near.start if near else start, end, fraction, "fractie", bound in ("min", "max", "about"), bound, "share", end)


def _figure(text: str, read: Read, sentence: Sentence) -> Figure:
    words = text[sentence.start : sentence.end]
    period = period_near(words, read.start - sentence.start, read.end - sentence.start)
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


def _cell(text: str, cell: Cell) -> Figure:
    read = cell.read
    return Figure(
        read.start, read.end, text[read.start : read.end], read.value, read.unit, False, None, cell.of_what, cell.period,
        None, "figures.table",
    )  # fmt: skip
