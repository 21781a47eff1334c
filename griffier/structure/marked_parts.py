"""Questions and answers that the markup itself sets apart (``<vraag>``, ``div.antwoord``), and their pairs.

Blocks of one element carry its number as level, so a part runs from its label to its last block; lists, tables and
captions in it belong to it. A label names the questions that an answer serves: ``Antwoord 2, 3``, ``2 t/m 5``, ``2-5``.
An answer without numbers serves the questions printed since the last answer. A number that no question has is a
problem, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from griffier.model.paper import Block, Reading
from griffier.structure.cutting import Stretch
from griffier.structure.labels import label_of, numbers
from griffier.structure.notices import put_off
from griffier.structure.pairing import NONE, FoundQuestions, Pairing
from griffier.structure.sheet import Sheet
from griffier.structure.subquestions import parts_of_question

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
    stretches: list[Stretch] = []
    for part in _gathered(reading):
        start, end = _span(part)
        stretches.append(Stretch(part.kind, _printed(part.label), start, end, _RULE))
    if not stretches:
        return NONE
    found = Pairing(reading, tagged=True).run(stretches)
    questions = tuple(replace(q, parts=parts_of_question(reading, q.start, q.end)) for q in found.questions)
    return put_off(Sheet(reading), found._replace(questions=questions))


def _printed(label: str) -> tuple[str, ...]:
    """The numbers of a tagged label, with or without its word."""
    read = label_of(label)
    return read.numbers if read else numbers(label)


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
