"""Questions and answers that the markup itself sets apart (``<vraag>``, ``div.antwoord``), and their pairs.

Blocks of one element carry its number as level, so a part runs from its label to its last block; lists, tables and
captions in it belong to it. A label names the questions that an answer serves: ``Antwoord 2, 3``, ``2 t/m 5``, ``2-5``.
An answer without numbers serves the questions printed since the last answer. A number that no question has is a
problem, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from griffier.model.paper import Answer, Block, Problem, Question, Reading
from griffier.structure.labels import numbers
from griffier.structure.pairing import FoundQuestions

_RULE = "markup"
_INSIDE = frozenset({"item", "row", "caption"})
#: "Vraag 1" or "Antwoord 2, 3" as the first paragraph of a part whose label is not tagged.
_UNTAGGED = re.compile(r"(?:vraag|vragen|antwoord|antwoorden)\b[^?!]{0,60}$", re.IGNORECASE)


@dataclass
class _Part:
    kind: str
    number: int
    label: str = ""
    label_end: int = 0
    blocks: list[Block] = field(default_factory=list)
    maybe: list[Block] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """A block of this part, with the headings that stood before it."""
        self.blocks += [*self.maybe, block]
        self.maybe = []


def parts_of(reading: Reading) -> FoundQuestions:
    """The questions and answers of a reading, () when its markup has none."""
    questions: list[Question] = []
    answers: list[Answer] = []
    problems: list[Problem] = []
    waiting: list[int] = []
    answered_last = False
    for part in _gathered(reading):
        printed = numbers(part.label)
        start, end = _span(part)
        if part.kind == "question":
            if answered_last:
                waiting = []
            questions.append(Question(len(questions) + 1, printed[0] if printed else None, start, end, _RULE))
            waiting.append(questions[-1].n)
        else:
            served = _served(part, printed, questions, answers, waiting, problems)
            answers.append(Answer(len(answers) + 1, served, start, end, _RULE))
        answered_last = part.kind == "answer"
        if start == end:
            problems.append(Problem("structure", f"empty_{part.kind}", f"{part.kind} {part.label!r} has no words"))
    return FoundQuestions(tuple(questions), tuple(answers), tuple(problems))


def _gathered(reading: Reading) -> list[_Part]:
    """The blocks of each part."""
    parts: list[_Part] = []
    current: _Part | None = None
    for block in reading.blocks:
        kind = block.role.removesuffix("_label")
        if kind in ("question", "answer"):
            if current is None or (current.kind, current.number) != (kind, block.level):
                current = _Part(kind, block.level)
                parts.append(current)
            words = reading.body.text[block.start : block.end]
            if block.role != kind or (not current.label and not current.blocks and _is_label(words)):
                current.label = f"{current.label} {words}".strip()
                current.label_end = block.end
            else:
                current.add(block)
        elif current is not None and block.role in _INSIDE:
            current.add(block)
        elif current is not None and block.role == "heading":
            current.maybe.append(block)
        else:
            current = None
    return parts


def _is_label(words: str) -> bool:
    return bool(_UNTAGGED.match(words)) and bool(numbers(words))


def _span(part: _Part) -> tuple[int, int]:
    """From the first to the last words of a part; an empty span after its label when it has none."""
    if part.blocks:
        return part.blocks[0].start, part.blocks[-1].end
    return part.label_end, part.label_end


def _served(
    part: _Part,
    printed: tuple[str, ...],
    questions: list[Question],
    answers: list[Answer],
    waiting: list[int],
    problems: list[Problem],
) -> tuple[int, ...]:
    """The ordinals of the questions that an answer serves."""
    if not printed:
        served = tuple(waiting)
        waiting.clear()
        if not served:
            problems.append(Problem("structure", "unpaired_answer", f"answer {part.label!r} names no question"))
        return served
    done = {n for answer in answers for n in answer.questions}
    found = []
    for number in printed:
        same = [question.n for question in questions if question.label == number]
        if not same:
            message = f"answer {part.label!r} names question {number}, which the paper does not print"
            problems.append(Problem("structure", "unknown_question", message))
            continue
        found.append(next((n for n in same if n not in done), same[-1]))
    for n in found:
        if n in waiting:
            waiting.remove(n)
    return tuple(found)
