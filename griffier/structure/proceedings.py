"""Sections from headings in markup: the divisions of a letter, the items and speeches of proceedings.

A section runs to the next heading of its level or above. A speech ends with its own last words: what the chair says
after it without a heading belongs to the item, not to the speaker before. Nothing is read into the words; a heading's
printed number is its label. A heading inside a speech stands below its speaker's.
"""

from __future__ import annotations

import re

from griffier.model.paper import Block, Reading, Section

#: "2.", "2.1", "IV.", "A." before a title; a capital without a full stop may be a word ("A propos").
_LABEL = re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}(?=\.)|[A-H](?=\.))\.?\s+(?=\S)")


def sections_of(reading: Reading) -> tuple[Section, ...]:
    """The headings in order, each with the stretch of text that it heads; () when the markup has none."""
    text, blocks = reading.body.text, reading.blocks
    blocks = _with_inner_levels(blocks)
    found = []
    for i, block in enumerate(blocks):
        if block.role != "heading":
            continue
        words = text[block.start : block.end]
        label = _LABEL.match(words)
        start = block.start + (label.end() if label else 0)
        title = text[start : block.end]
        number = label["label"] if label else None
        found.append(Section(block.level, number, title, start, block.end, _until(blocks, i, len(text))))
    return tuple(found)


def _with_inner_levels(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with every heading inside a speech below the level of the speaker's: it takes no words from the speaker."""
    out, waiting = list(blocks), list[int]()
    speech, speaker = 0, 0
    last = 0
    for i, block in enumerate(blocks):
        if block.role == "heading":
            waiting.append(i)
            continue
        if block.role == "speech":
            if block.level == speech:
                for k in waiting:
                    out[k] = blocks[k]._replace(level=max(blocks[k].level, speaker + 1))
            elif waiting:
                speaker = blocks[waiting[-1]].level
            speech, waiting = block.level, []
        elif block.role == "paragraph":
            speech, waiting = 0, waiting if last == i - 1 else []
        last = i
    return tuple(out)


def _until(blocks: tuple[Block, ...], i: int, length: int) -> int:
    """Where the section under heading ``i`` ends."""
    speech = 0
    for block in blocks[i + 1 :]:
        if block.role == "heading" and block.level <= blocks[i].level:
            return block.start
        if block.role == "speech":
            if speech and block.level != speech and blocks[i].level > 1:
                return block.start
            speech = block.level
        elif speech and block.role == "paragraph" and blocks[i].level > 1:
            return block.start
    return length
