"""The paragraphs of a body with what each of them shows: its label, whether it asks, whether it begins as a question does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from griffier import lexicon
from griffier.model.paper import Block, Reading
from griffier.structure.labels import Label, label_of

_OPENERS = frozenset(lexicon.load("structure/questions")["openers"])
_CLOSERS = "\"”»’')] "
_OFFICES = "de (?:minister|staatssecretaris|regering)|het kabinet"
_ADDRESSES = re.compile(rf"\b(?:u|uw|U|Uw|{_OFFICES})\b")
#: "Nu het rapport er is, kunt u …": the question itself begins behind a clause.
_BEHIND_CLAUSE = re.compile(rf",\s(\w+)\s(?:u|{_OFFICES})\b")


@dataclass
class Sheet:
    """A reading seen as a row of paragraphs; ``labels[i]`` is the label that block ``i`` begins with."""

    reading: Reading

    @property
    def text(self) -> str:
        return self.reading.body.text

    @property
    def blocks(self) -> Sequence[Block]:
        return self.reading.blocks

    def words(self, i: int) -> str:
        """The words of block ``i``."""
        return self.text[self.blocks[i].start : self.blocks[i].end]

    @cached_property
    def labels(self) -> list[Label | None]:
        return [None if b.role == "row" else _label(self.text[b.start : b.end]) for b in self.blocks]

    @cached_property
    def asking(self) -> list[bool]:
        return [asks(self.text, b) for b in self.blocks]

    @cached_property
    def requesting(self) -> list[bool]:
        """True for a block whose words, behind its label, begin as a question does, whether or not a mark ends them."""
        words = ((b.start + (label.length if label else 0), b.end) for b, label in zip(self.blocks, self.labels, strict=True))
        return [_first_word(self.text[a:b]) in _OPENERS for a, b in words]

    @cached_property
    def opening(self) -> list[bool]:
        return [opens(self.text, b) for b in self.blocks]


#: A page's mark that was left before the first words of the page: "3/6 Vraag 3".
_PAGE_MARK = re.compile(r"\d{1,3}/\d{1,3}\s+(?=[VA])")


def _label(words: str) -> Label | None:
    mark = _PAGE_MARK.match(words)
    if not mark:
        return label_of(words)
    behind = label_of(words[mark.end() :])
    return behind._replace(length=behind.length + mark.end()) if behind else label_of(words)


def asks(text: str, block: Block) -> bool:
    """True when the block ends as a question does: with its mark, perhaps a closing quote, perhaps a source in brackets."""
    at = block.end
    for _ in range(8):  # marks inside addresses are passed over
        at = text.rfind("?", block.start, at)
        if at < 0:
            return False
        tail = text[at + 1 : block.end].lstrip(_CLOSERS)
        if not tail or _NOTE_MARKS.fullmatch(tail):
            return True
        if text[at + 1].isspace() or text[at + 1] in _CLOSERS:
            return tail[0] == "(" and (tail.rstrip(" .")[-1] == ")" or ")" not in tail)
    return False


#: What is left of the marks of notes behind a question mark: "1", "1)", "[2]", "1, 2 en 3".
_NOTE_MARKS = re.compile(r"\s*\[?\(?\d{1,3}[\])]?(?:(?:\s?,\s?|\s?en\s|\s)\[?\(?\d{1,3}[\])]?)*\.?\s*")


def opens(text: str, block: Block) -> bool:
    """True when the block begins as a question does, and asks someone."""
    words = text[block.start : block.end]
    if _first_word(words) in _OPENERS:
        return len(words) > 60 or _ADDRESSES.search(words) is not None
    return any(verb.capitalize() in _OPENERS for verb in _BEHIND_CLAUSE.findall(words))


def _first_word(words: str) -> str:
    return re.split(r"[\s,]", words[:60].lstrip("•-– «“\"'‘("), maxsplit=1)[0]
