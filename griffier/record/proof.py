"""What can be proved of one version of a paper: its file, its flows, its places, its balance. Pure but for the
reading.

Each function gives the faults it finds, in words that a person can act on; none stops at the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from griffier.model.paper import Furniture
from griffier.model.text import PlacedText
from griffier.record.cells import Cell, from_cell
from griffier.record.kinds import BY_NAME, KINDS, Kind, stored_columns
from griffier.record.rows import Entry
from griffier.record.write import RECORD_STAGE

Cells = Mapping[str, Cell]
"""One row of a kind, as the table has it."""

SHOWN = 60


class Fault(NamedTuple):
    """Something in the record that is not as it should be. ``kind`` and ``row`` name the row, when it is one."""

    paper: str
    file: str
    code: str
    message: str
    kind: str | None = None
    row: int | None = None


class Said(NamedTuple):
    """A fault before it has its paper: code, message, kind, row."""

    code: str
    message: str
    kind: str | None = None
    row: int | None = None


def unaccounted(source: str, flows: Iterable[PlacedText], furniture: Iterable[Furniture]) -> Iterator[Said]:
    """Characters that are no blank and in no piece, or in two pieces: of every character of the source."""
    spans = [(f.start, f.end) for f in furniture]
    for flow in flows:
        spans.extend(zip(flow.source_starts, flow.source_ends, strict=True))
    spans.sort()
    at = 0
    for start, end in spans:
        if start < at:
            yield Said("counted_twice", f"{_at(source, start, min(at, end))} is used twice")
        elif source[at:start].strip():
            yield Said("unaccounted", f"{_at(source, at, start)} is in no part of the paper and is no furniture")
        at = max(at, end)
    if source[at:].strip():
        yield Said("unaccounted", f"{_at(source, at, len(source))} is in no part of the paper and is no furniture")
    if at > len(source):
        yield Said("counted_twice", f"pieces end at {at}, beyond the source's {len(source)} characters")


def misplaced(kind: Kind, rows: Iterable[Cells], flows: Sequence[PlacedText], starts: Sequence[int]) -> Iterator[Said]:
    """Rows whose quote is not the clean reading of their place. ``starts`` are the page starts that places
    count from, empty when they count from the start of the file.
    """
    for row in rows:
        quote = str(row["quote"])
        page, start, end = row["page"], _whole(row["start"]), _whole(row["end"])
        if starts:
            known = isinstance(page, int) and 0 < page <= len(starts)
            offset = starts[int(page or 1) - 1] if known else 0
            start, end = start + offset, end + offset
        read = clean_reading(flows, start, end)
        if squeeze(read) != squeeze(quote):
            words = f"the file reads {_short(read)!r} at {row['start']}..{row['end']}, the record quotes {_short(quote)!r}"
            yield Said("quote", words, kind.name, _whole(row["row"]))
        elif row["flow"] is not None and _clean(flows, row) != quote:
            yield Said("quote", "its place in the clean text holds other words", kind.name, _whole(row["row"]))


def clean_reading(flows: Sequence[PlacedText], start: int, end: int) -> str:
    """How ``source[start:end]`` reads: the words of the flow that holds its first character."""
    for flow in flows:
        a, b = flow.clean_span(start, end)
        if a < b and flow.source_span(a, b)[0] <= start:
            return flow.text[a:b]
    return ""


def squeeze(text: str) -> str:
    """The text with its blanks collapsed."""
    return " ".join(text.split())


def differences(kind: Kind, stored: Sequence[Cells], again: Entry) -> Iterator[Said]:
    """Where the stored rows of a kind are not the rows that the same file gives when it is read again."""
    names = stored_columns(kind)[1:]
    compared = [n for n in names if n not in _not_compared(kind)]
    fresh = {row["row"]: row for row in (dict(zip(names, r, strict=True)) for r in again.rows[kind.name])}
    kept = {row["row"]: row for row in stored if not (kind.name == "problems" and row["stage"] == RECORD_STAGE)}
    for n in sorted(fresh.keys() | kept.keys(), key=lambda n: _whole(n)):
        if n not in kept:
            yield Said("row_missing", "the file has this row, the record lost it", kind.name, _whole(n))
        elif n not in fresh:
            yield Said("row_extra", "the record has this row, the file does not", kind.name, _whole(n))
        elif other := [c for c in compared if kept[n][c] != fresh[n][c]]:
            yield Said("row_differs", f"{', '.join(other)}: not what the file says", kind.name, _whole(n))


def _not_compared(kind: Kind) -> set[str]:
    """Columns that other papers decide."""
    linked = {c.name for c in kind.all_columns if c.linked}
    return linked | ({"status", "problems"} if kind.name == "papers" else set())


def imbalance(rows: Mapping[str, Sequence[Cells]]) -> Iterator[Said]:
    """Where questions, answers and the paper's own counts do not agree."""
    questions = {_whole(q["n"]): q for q in rows["questions"]}
    answers = {_whole(a["n"]): a for a in rows["answers"]}
    served = {n: _list(a["answers"]) for n, a in answers.items()}
    for n, question in questions.items():
        answer = question["answer"]
        at = ("questions", _whole(question["row"]))
        if answer is None and any(n in s for s in served.values()):
            yield Said("balance", f"question {n} is listed as unanswered, and an answer names it", *at)
        elif answer is not None and n not in served.get(_whole(answer), []):
            yield Said("balance", f"question {n} says answer {answer} serves it, and that answer does not say so", *at)
    for n, serves in served.items():
        for asked in serves:
            if asked not in questions:
                yield Said("balance", f"answer {n} names question {asked}, which is not there", "answers", n)
    for paper in rows["papers"]:
        yield from _counts(paper, rows)


def _counts(paper: Cells, rows: Mapping[str, Sequence[Cells]]) -> Iterator[Said]:
    for column, kind in (("question_count", "questions"), ("answer_count", "answers")):
        if paper[column] != len(rows[kind]):
            yield Said("balance", f"{column} is {paper[column]}, and there are {len(rows[kind])} rows", "papers", 1)
    problems = [{c: row[c] for c in ("stage", "code", "page", "message")} for row in rows["problems"]]
    if from_cell("objects", paper["problems"]) != problems:
        yield Said("balance", "its problems are not the rows of problems", "papers", 1)
    if paper["status"] != ("partial" if problems else "complete"):
        yield Said("balance", f"its status is {paper['status']} with {len(problems)} problems", "papers", 1)


def gaps(rows: Mapping[str, Sequence[Cells]]) -> Iterator[Said]:
    """Rows that are missing within a kind, and a paper without its own row or the text of one of its flows."""
    for kind in KINDS:
        numbers = Counter(_whole(row["row"]) for row in rows[kind.name])
        lost = set(range(1, max(numbers, default=0) + 1)) - numbers.keys()
        yield from (Said("row_missing", "the row is gone", kind.name, n) for n in sorted(lost))
    for name, wanted in (("papers", 1), ("text", 1 + len(rows["footnotes"]))):
        if len(rows[name]) != wanted:
            yield Said("row_missing", f"{name} has {len(rows[name])} rows, this paper has {wanted}", name, 1)


def flows_of(rows: Mapping[str, Sequence[Cells]]) -> list[str]:
    """The words of each flow, from the rows that hold them: the body, then each footnote."""
    notes = sorted(rows["footnotes"], key=lambda row: _whole(row["row"]))
    return [str(row["text"]) for row in (*rows["text"][:1], *notes)]


def _list(cell: Cell) -> list[int]:
    value = from_cell(BY_NAME["answers"].column("answers").type, cell)
    return [int(n) for n in value] if isinstance(value, list) else []


def _clean(flows: Sequence[PlacedText], row: Cells) -> str | None:
    flow = _whole(row["flow"])
    return flows[flow].text[_whole(row["clean_start"]) : _whole(row["clean_end"])] if flow < len(flows) else None


def _whole(cell: Cell) -> int:
    return int(cell or 0)


def _at(source: str, start: int, end: int) -> str:
    return f"{_short(source[start:end].strip())!r} at {start}..{end}"


def _short(text: str) -> str:
    text = squeeze(text)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
