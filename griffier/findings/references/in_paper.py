"""References in a paper: printed question numbers become the questions that carry them, days get their year.

A printed number may stand at several questions (numbering that starts again, a number printed twice). Then the question
of the same numbering run is meant, else the nearest one before; a number that no question carries stands under ``printed``.
Nothing is looked up outside the paper: ``resolved``, ``exists`` and ``candidates`` are left for linking.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from griffier.findings.references.dates import settle_year
from griffier.findings.references.find import find_references
from griffier.findings.references.reference import Reference
from griffier.model.finding import Finding
from griffier.model.paper import BODY, Paper, Question

_APART = "\n\n"
LABELS = frozenset({"label", "heading", "title"})


def find_in_paper(paper: Paper) -> list[Finding]:
    """Every reference in the body and the footnotes, as findings of kind ``references`` in text order."""
    numbering = Numbering(paper)
    found = []
    for flow, references in _by_flow(paper):
        for reference in references:
            target = reference.target
            if reference.kind == "answer":
                if flow == BODY and _is_label(paper, reference):
                    continue
                target = numbering.target(reference, flow)
            elif reference.kind == "dated_letter" and isinstance(target, dict):
                target = {**target, "date": settle_year(str(target["date"]), paper.head.date)}
            fields: dict[str, object] = {
                "surface": reference.surface,
                "kind": reference.kind,
                "target": target,
                "resolved": None,
                "exists": None,
                "candidates": [],
            }
            found.append(Finding("references", flow, reference.start, reference.end, reference.rule, fields))
    return found


def _by_flow(paper: Paper) -> Iterator[tuple[int, list[Reference]]]:
    """Each flow with its references. All footnotes are looked at as one text, parted by blank lines, which no reference
    crosses: many short looks would cost more than one long one."""
    flows = list(paper.flows())
    yield BODY, find_references(flows[0][1])
    starts, at = [], 0
    for _, text in flows[1:]:
        starts.append(at)
        at += len(text) + len(_APART)
    found: dict[int, list[Reference]] = defaultdict(list)
    for reference in find_references(_APART.join(text for _, text in flows[1:])) if starts else ():
        note = bisect_right(starts, reference.start)
        start = starts[note - 1]
        found[note].append(reference._replace(start=reference.start - start, end=reference.end - start))
    for flow, _ in flows[1:]:
        yield flow, found[flow]


def _is_label(paper: Paper, reference: Reference) -> bool:
    """True when the words are the heading of a question or an answer, which points at nothing."""
    blocks = paper.reading.blocks
    at = bisect_right(blocks, reference.start, key=lambda block: block.start) - 1
    return at >= 0 and blocks[at].role in LABELS and reference.start < blocks[at].end


class Numbering:
    """Which questions carry a printed number, and which of them a place in the paper means."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._by_number: dict[int, list[int]] = {}
        self._run: dict[int, int] = {}
        run, last = 0, 0
        for question in paper.questions:
            number = printed_number(question)
            if number is None:
                continue
            run += number < last
            last = number
            self._run[question.n] = run
            self._by_number.setdefault(number, []).append(question.n)

    def target(self, reference: Reference, flow: int) -> dict[str, object]:
        """``{"question": [n …]}`` by ordinals; the printed numbers as they are when the paper has no numbered questions."""
        assert isinstance(reference.target, dict)
        numbers: list[int] = reference.target["question"]
        if not self._by_number:
            return {"question": numbers}
        here = self._here(reference.start, flow)
        found = [self._question(number, here) for number in numbers]
        missing = [number for number, n in zip(numbers, found, strict=True) if n is None]
        target: dict[str, object] = {"question": [n for n in found if n is not None]}
        return {**target, "printed": missing} if missing else target

    def _here(self, start: int, flow: int) -> int:
        """The ordinal of the question that a place belongs to; 0 when it stands before all of them."""
        if flow != BODY:
            start = self._paper.reading.footnotes[flow - 1].marker or 0
        place = self._paper.where(BODY, start)
        if isinstance(n := place.get("question"), int):
            return n
        if isinstance(n := place.get("answer"), int):
            served = self._paper.answers[n - 1].questions
            return served[0] if served else 0
        return bisect_right(self._paper.questions, start, key=lambda question: question.start)

    def _question(self, number: int, here: int) -> int | None:
        carriers = self._by_number.get(number)
        if not carriers:
            return None
        same_run = [n for n in carriers if self._run[n] == self._run.get(here)]
        before = [n for n in carriers if n <= here]
        return (same_run or before[-1:] or carriers)[0]


def printed_number(question: Question) -> int | None:
    """The number printed at a question, its ordinal when none is printed, None when the label is no number."""
    if question.label is None:
        return question.n
    digits = "".join(c for c in question.label if c.isdigit())
    return int(digits) if digits else None
