"""Sources that a paper names near a figure, outside its sentence.

* A footnote whose marker stands behind the figure, in its sentence.
* The one footnote of a paragraph, at its very end, when it names a known publisher: it serves the whole paragraph.
* A figure that goes on with the one before ("Daarvan …", "Dat is …", or the same noun counted in the next sentence) has its
  source, where a sentence names that in words; a note stays with its own sentence.
* In a question, the source that it gives in brackets.

Money does not inherit the source of anything else: "Volgens het CBS zijn er 40 scholen. Dat kost 5 miljoen euro" leaves the
cost without one.
"""

from __future__ import annotations

import re

from griffier.findings.figures.attribution import cited_in, is_known, source_in, source_in_note
from griffier.findings.figures.figure import Figure
from griffier.findings.figures.surroundings import Sentence
from griffier.findings.figures.words import any_of
from griffier.model.paper import Paper

_GOES_ON = re.compile(rf"(?:Dat|Dit|{any_of('goes_on')})\s")
# "volgens haar", "uit dat onderzoek": the one who was just named.
_THE_SAME = re.compile(rf"\b{any_of('same_source')}\b", re.I)
_CONTINUES = re.compile(rf"{any_of('goes_on')}\b")
_SHARES = frozenset({"%", "fractie"})
_MONEY = re.compile(r"[A-Z]{3}")


def cited_at(paper: Paper, figure: Figure, sentence: Sentence) -> str | None:
    """The source in a note at the figure's sentence or at the end of its paragraph, or in a question's brackets; else None."""
    for note in paper.reading.footnotes:
        if note.marker is not None and figure.end <= note.marker <= sentence.end + 1:
            return source_in_note(note.flow.text)
    for question in paper.questions:
        if question.start <= figure.start < question.end:
            return cited_in(paper.text[question.start : question.end])
    return _closing_note(paper, figure)


def _closing_note(paper: Paper, figure: Figure) -> str | None:
    start = paper.text.rfind("\n", 0, figure.start) + 1
    end = paper.text.find("\n", figure.end)
    end = len(paper.text) if end < 0 else end
    notes = [note for note in paper.reading.footnotes if note.marker is not None and start <= note.marker <= end]
    if len(notes) != 1 or notes[0].marker is None or paper.text[notes[0].marker : end].strip(" ."):
        return None
    source = source_in_note(notes[0].flow.text)
    return source if source and is_known(source) else None


def named_before(here: str, unit: str | None, earlier: str) -> str | None:
    """The source that the sentence before names, for a figure of a sentence that goes on with it or says "volgens haar".

    Money has it only where the words say that it is the same source's.
    """
    same = _THE_SAME.search(here) is not None
    if not same and (_MONEY.fullmatch(unit or "") or not _CONTINUES.match(here)):
        return None
    return source_in(earlier, len(earlier))


def carried_on(text: str, figure: Figure, sentence: Sentence, before: tuple[Figure, Sentence, str] | None) -> str | None:
    """The source of the figure right before, for a figure in the next sentence that goes on with it; None otherwise."""
    if before is None or not 0 <= sentence.start - before[1].end <= 2 or "\n" in text[before[1].end : sentence.start]:
        return None
    last, unit = before[0], figure.unit or ""
    if _MONEY.fullmatch(unit):
        return None
    same = unit == last.unit and unit not in _SHARES
    return before[2] if same or _GOES_ON.match(text, sentence.start) else None
