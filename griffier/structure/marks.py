"""Where questions and answers begin: the marks that a paper's paragraphs bear, by words, by numbers, or by asking.

A mark says only where something begins and what it announces; what lies between two marks is cut by ``pairing.py``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from griffier import lexicon
from griffier.model.paper import Block
from griffier.structure.labels import Label

_OPENERS = frozenset(lexicon.load("structure/questions")["openers"])
_CLOSERS = "\"”»’')] "
#: Where the answers begin, in papers that print all questions first.
_ANSWERS_BEGIN = re.compile(r"Antwoord(?:en)?(?:$| van (?:de |het )?(?:[Mm]inister|[Ss]taatssecretaris|kabinet))")
_OFFICES = "de (?:minister|staatssecretaris|regering)|het kabinet"
_ADDRESSES = re.compile(rf"\b(?:u|uw|U|Uw|{_OFFICES})\b")
#: "Nu het rapport er is, kunt u …": the question itself begins behind a clause.
_BEHIND_CLAUSE = re.compile(rf",\s(\w+)\s(?:u|{_OFFICES})\b")
#: How many numbers a series may skip or fall back before a numbered paragraph is no question of it.
_SKIP, _BACK = 4, 3


class Mark(NamedTuple):
    """Block ``block`` begins a question or an answer; its own words begin at ``start``; ``numbers`` as printed."""

    block: int
    kind: str
    numbers: tuple[str, ...]
    start: int
    rule: str


def marks_of(text: str, blocks: Sequence[Block], labels: Sequence[Label | None]) -> list[Mark]:
    """The marks of a body, in text order; ``labels`` holds the label that each block begins with. [] without questions."""
    if any(label and label.kind == "question" for label in labels):
        return _worded_marks(blocks, labels)
    return _two_part_marks(text, blocks, labels) or _numbered_marks(text, blocks, labels)


def _worded_marks(blocks: Sequence[Block], labels: Sequence[Label | None]) -> list[Mark]:
    """Marks of a paper whose questions have headings in words; a number alone may stand above them ("1." / "Vraag:")."""
    marks: list[Mark] = []
    number: tuple[str, ...] = ()
    for i, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if label is None:
            continue
        if label.kind == "number" and label.whole:
            number = label.numbers
            marks.append(Mark(i, "number", number, block.end, "number_alone"))
        if label.kind in ("question", "answer"):
            printed = label.numbers or (number if label.kind == "question" else ())
            number = () if label.kind == "question" else number
            marks.append(Mark(i, label.kind, printed, block.start + label.length, f"{label.kind}_heading"))
    return marks


def _two_part_marks(text: str, blocks: Sequence[Block], labels: Sequence[Label | None]) -> list[Mark]:
    """Marks of an older paper: all questions by number, then ``Antwoord van …``, then all answers by number again."""
    turn = next((i for i, b in enumerate(blocks) if _ANSWERS_BEGIN.match(text[b.start : b.end])), None)
    if turn is None:
        return []
    asked, answered = (_series(labels, range(turn)), _series(labels, range(turn + 1, len(blocks))))
    if not asked or not answered or _printed(labels, answered)[0] != "1":
        return []
    if sum(_asks_soon([asks(text, b) for b in blocks[:turn]], labels, i) for i in asked) * 2 < len(asked):
        return []
    marks = [_mark(blocks, labels, i, "question", "number") for i in asked]
    marks.append(Mark(turn, "number", (), blocks[turn].end, "answers_begin"))
    return marks + [_mark(blocks, labels, i, "answer", "answer_number") for i in answered]


def _series(labels: Sequence[Label | None], indexes: range) -> list[int]:
    """The blocks among ``indexes`` whose numbers form a series from 1 (a group number counts as all it names)."""
    found, last = [], 0
    for i in indexes:
        label = labels[i]
        if label and label.kind in ("number", "group") and _value(label.numbers[0]) == last + 1:
            found.append(i)
            last = _value(label.numbers[-1])
    return found


def _value(printed: str) -> int:
    """The number of a label such as ``5a``."""
    return int(re.sub(r"\D", "", printed))


def _printed(labels: Sequence[Label | None], indexes: Sequence[int]) -> list[str]:
    """The printed numbers of blocks that bear one."""
    return [n for i in indexes if (label := labels[i]) for n in label.numbers]


def _mark(blocks: Sequence[Block], labels: Sequence[Label | None], i: int, kind: str, rule: str) -> Mark:
    label = labels[i]
    assert label is not None
    return Mark(i, kind, label.numbers, blocks[i].start + label.length, rule)


def _numbered_marks(text: str, blocks: Sequence[Block], labels: Sequence[Label | None]) -> list[Mark]:
    """Marks of a paper whose questions have numbers, or nothing at all."""
    marks: list[Mark] = []
    last = 0
    asking = [asks(text, b) for b in blocks]
    for i, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if label and label.kind == "group" and marks and _serves_pending(label, marks):
            marks.append(Mark(i, "answer", label.numbers, block.start + label.length, "group_number"))
        elif label and label.kind == "number" and _continues(_value(label.numbers[0]), last, _asks_soon(asking, labels, i)):
            last = _value(label.numbers[0])
            marks.append(Mark(i, "question", label.numbers, block.start + label.length, "number"))
        elif asking[i] and _opens(text, block) and (not marks or _answered(marks, asking, i)):
            marks.append(Mark(i, "question", (), block.start, "question_alone"))
            last += 1
    asked = sum(1 for m in marks if m.kind == "question" and _asks_soon(asking, labels, m.block))
    total = sum(1 for m in marks if m.kind == "question")
    return marks if asked >= 2 and asked * 2 >= total else []


def asks(text: str, block: Block) -> bool:
    """True when the block ends as a question does: with its mark, perhaps a closing quote, perhaps a source in brackets."""
    at = block.end
    for _ in range(8):  # marks inside addresses are passed over
        at = text.rfind("?", block.start, at)
        if at < 0:
            return False
        tail = text[at + 1 : block.end].lstrip(_CLOSERS)
        if not tail:
            return True
        if text[at + 1].isspace() or text[at + 1] in _CLOSERS:
            return tail[0] == "(" and (tail.rstrip(" .")[-1] == ")" or ")" not in tail)
    return False


def _opens(text: str, block: Block) -> bool:
    """True when the block begins as a question does, and asks someone."""
    words = text[block.start : block.end]
    first = re.split(r"[\s,]", words.lstrip("•-– «“\"'‘("), maxsplit=1)[0]
    if first in _OPENERS:
        return len(words) > 60 or _ADDRESSES.search(words) is not None
    return any(verb.capitalize() in _OPENERS for verb in _BEHIND_CLAUSE.findall(words))


def _asks_soon(asking: Sequence[bool], labels: Sequence[Label | None], i: int) -> bool:
    """True when block i, or one that follows it before the next number, ends as a question does."""
    for j in range(i, min(i + 12, len(asking))):
        label = labels[j]
        if j > i and label and label.kind in ("number", "group") and not asking[j]:
            return False
        if asking[j]:
            return True
    return False


def _continues(number: int, last: int, asked: bool) -> bool:
    """True when a number goes on with the series: the next one always, one near it only when it stands before a question."""
    if number == last + 1:
        return asked or last > 0
    return asked and last > 0 and last - _BACK <= number <= last + 1 + _SKIP


def _serves_pending(label: Label, marks: Sequence[Mark]) -> bool:
    """True when a group number names the questions right before it."""
    pending: list[str] = []
    for mark in reversed(marks):
        if mark.kind == "answer":
            break
        pending += mark.numbers
    return label.numbers[-1] in pending and sum(n in pending for n in label.numbers) * 2 >= len(label.numbers)


def _answered(marks: Sequence[Mark], asking: Sequence[bool], i: int) -> bool:
    """True when between the last mark and block i stands a paragraph that asks nothing: an answer has been given."""
    return any(not asking[j] for j in range(marks[-1].block + 1, i)) or marks[-1].kind == "answer"
