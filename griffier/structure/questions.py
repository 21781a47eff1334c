"""Questions and answers of a paper, whatever its layout, paired at the level of the single question.

The paragraphs of the body are read as a row of *marks*: a label in words (``Vraag 12``, ``Antwoord vragen 20 en 21``), a
number that goes on from the question before (``13 Welke``), a group number before an answer (``22–25``), or a paragraph that
can only be a question (it ends in a question mark, begins as questions do, and an answer stands before and behind it).
Between two marks, where no label says it, the question ends at the last paragraph that ends in a question mark.

What is not done: nothing is merged by meaning. An answer serves the questions whose numbers it prints; without numbers,
all questions since the answer before it. A question that no answer serves stays unanswered.
"""

from __future__ import annotations

from griffier.model.paper import Reading
from griffier.structure.labels import label_of
from griffier.structure.marks import marks_of
from griffier.structure.pairing import NONE, FoundQuestions, Pairing

__all__ = ["NONE", "FoundQuestions", "find_questions"]


def find_questions(reading: Reading) -> FoundQuestions:
    """The questions and answers of a reading; empty when it has none. Spans are offsets in the body's clean text."""
    text, blocks = reading.body.text, reading.blocks
    marks = marks_of(text, blocks, [label_of(text[b.start : b.end]) for b in blocks])
    return Pairing(text, blocks).run(marks) if marks else NONE
