"""The parts of a paper as a page shows them: blocks of words with their marks and notes, questions, exchanges.

Values only. ``paper`` makes them.
"""

from __future__ import annotations

from dataclasses import dataclass

from griffier.reading.items import Item
from griffier.reading.spans import Node


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its label as printed, the name of its anchor, its words and their marks."""

    label: str
    anchor: str
    item: Item
    text: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item or heading of the body: ``text`` with its marks (offsets in the body), and the notes it holds.

    ``level`` is that of a heading, 0 for other blocks; ``anchor`` is set for headings.
    """

    start: int
    end: int
    text: str
    nodes: tuple[Node, ...]
    notes: tuple[Note, ...]
    level: int = 0
    anchor: str | None = None

    @property
    def item(self) -> bool:
        """Whether it is an item of a list."""
        return self.text[:2] in ("• ", "- ", "– ", "* ", "· ")


@dataclass(frozen=True, slots=True)
class Prose:
    """Words that stand outside questions and answers."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: its ordinal, its printed number (None when it has none), its words."""

    n: int
    label: str | None
    item: Item
    blocks: tuple[Block, ...]

    @property
    def number(self) -> str:
        """The number people know it by: as printed, else its ordinal in brackets, as editors number what is not numbered."""
        return self.label or f"[{self.n}]"


@dataclass(frozen=True, slots=True)
class Pointed:
    """An answer that another answer points to, to be shown with it: its paper, first question and words."""

    paper: str
    question: int
    text: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """Questions with the one answer that serves them; ``answer`` is None when the paper gives none."""

    asked: tuple[Asked, ...]
    answer: Item | None
    blocks: tuple[Block, ...]
    cues: tuple[Item, ...]
    labels: tuple[Item, ...]
    pointed: tuple[Pointed, ...]
    brief: bool
    found: tuple[Item, ...]

    @property
    def named(self) -> str:
        """The numbers of its questions as people know them: "14, 15, 16"."""
        return ", ".join(a.number for a in self.asked)

    @property
    def odd(self) -> bool:
        """Whether a printed number differs from the question's place in the paper."""
        return any(a.label and a.label != str(a.n) for a in self.asked)

    @property
    def numbers(self) -> list[int]:
        """The ordinals of its questions."""
        return [a.n for a in self.asked]
