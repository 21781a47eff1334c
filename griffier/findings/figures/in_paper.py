"""The figures of a paper: where they stand, who asserts them, and what other sentences and notes add.

* A figure in a question (or in a motion) is the questioner's, any other the government's.
* A footnote, or the sentence before, may name its source (``sources_near``).
* A figure without a period of its own takes that of the same figure named before ("Van de 52 miljard euro …"), and the parts
  of such a figure take it too, in its sentence and in one that goes on with "De overige …".
* "dit jaar" is the year of the paper's date, "hetzelfde jaar" that of the figure before it.

Places, offsets and notes stay as the reading gave them; nothing here changes a value.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from griffier.findings.figures.concepts import concept_of, place_of
from griffier.findings.figures.figure import Figure
from griffier.findings.figures.find import find_figures
from griffier.findings.figures.periods import only_time, same_year, settle
from griffier.findings.figures.sources_near import carried_on, cited_at, named_before
from griffier.findings.figures.surroundings import Sentence, Surroundings
from griffier.findings.figures.words import any_of
from griffier.model.finding import Finding
from griffier.model.paper import BODY, Paper

_RETOLD = re.compile(rf"\b{any_of('retold')}\b", re.I)
_GOES_ON = re.compile(rf"{any_of('goes_on')}\b")
_TODAY = re.compile(rf"\b{any_of('today')}\b", re.I)
_PART_OF = re.compile(r"(?:De|Het) (?:overige|resterende|andere)\b|Van (?:deze|die|de|het)\b|Hiervan\b|Daarvan\b")


def find_in_paper(paper: Paper) -> list[Finding]:
    """All figures of a paper's body and notes as findings of kind ``figures``, in text order per flow."""
    year = int(paper.head.date[:4]) if paper.head.date else None
    found: list[Finding] = []
    for flow, text in paper.flows():
        figures = list(_with_periods(text, _outside_labels(paper, flow, find_figures(text))))
        before: tuple[Figure, Sentence, str] | None = None
        for figure, sentence, above in figures:
            earlier = named_before(text[sentence.start : sentence.end], figure.unit, above) if above else None
            cited = None if figure.source_name or flow != BODY else cited_at(paper, figure, sentence)
            said = figure.source_name or (None if cited else carried_on(text, figure, sentence, before) or earlier)
            before = (figure, sentence, said) if said else before
            source = said or cited
            said_by = _asserted_by(paper, flow, figure.start, text[sentence.start : figure.start])
            fields = _fields(figure, settle(figure.period, year), source, said_by)
            here, at = text[sentence.start : sentence.end], figure.start - sentence.start
            rule, end = figure.rule.removeprefix("figures."), figure.end - sentence.start
            fields["concept"] = concept_of(rule, figure.unit, figure.of_what, here, at, end)
            fields["place"] = place_of(figure.of_what, here, at, end)
            found.append(Finding("figures", flow, figure.start, figure.end, figure.rule, fields))
    return found


def _outside_labels(paper: Paper, flow: int, figures: list[Figure]) -> Iterator[Figure]:
    """Figures that are no label of a question or answer: the number right before its first word."""
    if flow != BODY:
        yield from figures
        return
    starts = sorted([q.start for q in paper.questions] + [a.start for a in paper.answers])
    for figure in figures:
        following = bisect_right(starts, figure.start)
        if following == len(starts) or starts[following] > figure.end + 2:
            yield figure


def _fields(figure: Figure, period: str | None, source: str | None, asserted_by: str) -> dict[str, object]:
    return {
        "quote": figure.quote,
        "value": figure.value,
        "unit": figure.unit,
        "approx": figure.approx,
        "of_what": figure.of_what,
        "period": period,
        "source_name": source,
        "asserted_by": asserted_by,
    }


def _asserted_by(paper: Paper, flow: int, start: int, before: str) -> str:
    """Whose figure it is: the questioner's in questions and motions, and where a letter retells what a motion considers."""
    if paper.head.kind == "motion" or _RETOLD.search(before):
        return "questioner"
    return "questioner" if "question" in paper.where(flow, start) else "government"


def _goes_on(text: str, figure: Figure, sentence: Sentence, told: str | None) -> str | None:
    """The one time of the sentence before, for a figure of a sentence that goes on with it: "Daaruit bleek dat 220 …"."""
    here = text[sentence.start : sentence.end]
    return told if told and _GOES_ON.match(here) and not _TODAY.search(here) else None


def _with_periods(text: str, figures: Iterator[Figure]) -> Iterator[tuple[Figure, Sentence, str]]:
    """Each figure with its sentence and the words of the one before.

    A figure without a period gets that of the sentence it goes on with, of an earlier mention, or of its whole.
    """
    around = Surroundings(text)
    known: dict[tuple[str | None, str], str] = {}
    carried: str | None = None
    named: str | None = None
    last: Sentence | None = None
    for figure in figures:
        sentence = around.sentence(figure.start)
        if sentence != last:
            goes_on = last is not None and sentence.start - last.end <= 2
            carried = carried if goes_on and _PART_OF.match(text, sentence.start) else None
            named = named if goes_on else None
            last = sentence
        earlier = around.before(sentence)
        above = text[earlier.start : earlier.end] if earlier else ""
        told = only_time(above) if above and (named is None or figure.period is None) else None
        figure = figure._replace(period=same_year(figure.period, named or told) or _goes_on(text, figure, sentence, told))
        named = figure.period or named
        key = (figure.unit, str(figure.value))
        if figure.period is None and figure.unit != "%":
            carried = known.get(key, carried)
        period = figure.period or carried
        if period and figure.unit == "EUR":
            known.setdefault(key, period)
            carried = period
        yield figure._replace(period=period), sentence, above
