"""Headings of a letter in running text: numbered (``2. Uitvoering``), without a number, and of boxes (``Box 1.``).

A heading is a short paragraph that ends no sentence, begins with a capital or a number, and stands above running text.
Signatures, salutations, dates and list items are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from griffier import lexicon
from griffier.model.paper import Block, Reading, Section

_DATA = lexicon.load("structure/letters")
_NUMBERED = re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,4}|[A-H])[.)]?\s+(?=[A-Z«“‘])(?P<title>.+)", re.DOTALL)
_BOX = re.compile(rf"(?P<label>(?:{'|'.join(_DATA['boxes'])}) \d{{1,2}}[a-z]?)[.:]?\s+(?P<title>.+)", re.DOTALL)
_NOT = re.compile("|".join(f"(?:{pattern})" for pattern in _DATA["not_a_heading"]))
_SALUTATION = re.compile("|".join(_DATA["salutations"]))
_CLOSING = re.compile("|".join(_DATA["closings"]))
#: A salutation further down than this is that of an enclosed letter; behind a closing so many short lines sign.
_LONGEST_LETTERHEAD, _SIGNING = 60, 3
_ENDS = re.compile(r"[.?!:;,]$|[.?!][)»”]$")
#: A heading is shorter than this; two printed lines.
_LONGEST = 160


def find_sections(reading: Reading) -> tuple[Section, ...]:
    """The headings of a letter in order, each with the stretch of text that it heads."""
    text, blocks = reading.body.text, reading.blocks
    found: list[tuple[int, str | None, str, int, int]] = []
    level_of_numbered, open_plain, outer = 0, False, 0
    outside = _letterhead_and_signature(text, blocks)
    for i, block in enumerate(blocks):
        if i in outside:
            continue
        words = text[block.start : block.end]
        if not _is_heading(words, blocks, text, i):
            continue
        box, numbered = _BOX.match(words), _NUMBERED.match(words)
        if box:
            found.append(
                (
                    level_of_numbered + open_plain + 1,
                    box["label"],
                    box["title"],
                    block.start + box.start("title"),
                    block.end,
                )
            )
        elif numbered:
            number, dots = numbered["label"].split(".")[0], numbered["label"].count(".")
            inner = dots == 0 and number.isdigit() and outer > 0 and int(number) <= outer
            outer = outer if inner or not number.isdigit() else int(number)
            level_of_numbered, open_plain = dots + 1 + inner, False
            found.append(
                (
                    level_of_numbered,
                    numbered["label"],
                    numbered["title"],
                    block.start + numbered.start("title"),
                    block.end,
                )
            )
        else:
            open_plain = True
            found.append((level_of_numbered + 1, None, words, block.start, block.end))
    return tuple(
        Section(level, label, " ".join(title.split()), start, end, _until(found, k, len(text)))
        for k, (level, label, title, start, end) in enumerate(found)
    )


def _letterhead_and_signature(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """Blocks above a letter's salutation, and the few that sign it: none of them heads a section."""
    found = set[int]()
    for i, block in enumerate(blocks):
        words = text[block.start : block.end]
        if len(words) > _LONGEST:
            continue
        if _SALUTATION.match(words) and i < _LONGEST_LETTERHEAD:
            found.update(range(i + 1))
        elif _CLOSING.match(words):
            found.update(range(i, i + 1 + _SIGNING))
    return frozenset(found)


def _until(found: Sequence[tuple[int, str | None, str, int, int]], k: int, length: int) -> int:
    """Where the section ends: at the next heading of its level or above."""
    return next((later[3] for later in found[k + 1 :] if later[0] <= found[k][0]), length)


def _is_heading(words: str, blocks: Sequence[Block], text: str, i: int) -> bool:
    if blocks[i].role == "heading":
        return True
    if len(words) > _LONGEST or blocks[i].role != "paragraph" or i + 1 >= len(blocks):
        return False
    if _ENDS.search(words) and not (words.endswith("?") and (_NUMBERED.match(words) or _BOX.match(words))):
        return False
    if not (words[0].isupper() or words[0].isdigit() or words[0] in "«“‘") or _NOT.search(words):
        return False
    body = text[blocks[i + 1].start : blocks[i + 1].end]
    return len(words) > 2 and (len(body) > len(words) or i + 2 < len(blocks)) and _heads_text(blocks, text, i)


def _heads_text(blocks: Sequence[Block], text: str, i: int) -> bool:
    """True when running text follows, at once or below further headings."""
    for block in blocks[i + 1 : i + 4]:
        words = text[block.start : block.end]
        if len(words) > 80 and _ENDS.search(words):
            return True
        if block.role == "item":
            return True
    return False
