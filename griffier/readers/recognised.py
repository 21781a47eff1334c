"""The text that a recogniser (OCR) found in pictures of pages: words with their boxes and how sure it was of each.

Recognition is done once and kept (``griffier.record.recognitions``): a later reading, and ``griffier check``, take the kept
words, so that the same file gives the same rows whatever recogniser the machine has by then.
"""

from __future__ import annotations

import json
from statistics import median
from typing import NamedTuple

from griffier.errors import RecordError
from griffier.model.paper import Problem
from griffier.readers.pdf_page import WIDE, PageLayout, Piece

#: A page of whose words the recogniser is less sure than this, in percent by length, has a problem; below the second a word is
#: doubtful.
SURE, DOUBTFUL = 80.0, 60.0
_ASCENDING = frozenset("bdfhklt0123456789ijABCDEFGHIJKLMNOPQRSTUVWXYZÀÉ(){}[]|/!?&%€$§")
_DESCENDING = frozenset("gjpqyQ,;(){}[]|")
_X_HEIGHT, _CAP_HEIGHT, _DESCENT = 0.5, 0.72, 0.2


class Word(NamedTuple):
    """A word and its box in points from the page's top left corner; ``line`` numbers its line on the page, ``block`` the block
    of text that the line is in; ``sure`` is the recogniser's own confidence in percent.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    line: int
    block: int
    sure: float


class RecognisedPage(NamedTuple):
    """One page: its number from 1, its size in points, its words in the order of the recogniser."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def sure(self) -> float:
        """How sure the recogniser is of the page, in percent, each word by its length; 0 for a page without words."""
        length = sum(len(w.text) for w in self.words)
        return sum(w.sure * len(w.text) for w in self.words) / length if length else 0.0


class Recognition(NamedTuple):
    """What was recognised in one file, and by which program in which language."""

    program: str
    language: str
    pages: tuple[RecognisedPage, ...]

    def page(self, number: int) -> RecognisedPage | None:
        """The page with this number, when it was recognised."""
        return next((page for page in self.pages if page.number == number), None)

    def to_json(self) -> str:
        """As it is kept: the same text for the same words."""
        pages = [
            {
                "page": p.number,
                "width": p.width,
                "height": p.height,
                "sure": round(p.sure, 1),
                "words": [list(w) for w in p.words],
            }
            for p in self.pages
        ]
        return json.dumps({"program": self.program, "language": self.language, "pages": pages}, ensure_ascii=False)


def from_json(words: str) -> Recognition:
    """A recognition as it was kept. RecordError when it is not as it should be."""
    try:
        kept = json.loads(words)
        pages = tuple(
            RecognisedPage(int(p["page"]), float(p["width"]), float(p["height"]), tuple(_word(w) for w in p["words"]))
            for p in kept["pages"]
        )
        return Recognition(str(kept["program"]), str(kept["language"]), pages)
    except (ValueError, KeyError, TypeError) as error:
        raise RecordError(f"the kept recognition can not be read ({error})") from error


def _word(kept: list[object]) -> Word:
    text, left, top, right, bottom, line, block, sure = kept
    box = (float(str(left)), float(str(top)), float(str(right)), float(str(bottom)))
    return Word(str(text), *box, int(str(line)), int(str(block)), float(str(sure)))


def laid_out(page: RecognisedPage) -> tuple[str, PageLayout]:
    """The text of a recognised page, a line end after each line, and where its pieces stand."""
    lines: list[list[Word]] = []
    for word in page.words:
        if lines and lines[-1][0].line == word.line:
            lines[-1].append(word)
        else:
            lines.append([word])
    sizes = _sizes(lines)
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for number, (line, size) in enumerate(zip(lines, sizes, strict=True)):
        base = median(_base(word, size) for word in line)
        for k, word in enumerate(line):
            if k:
                parts.append(" ")
                at += 1
            end = at + len(word.text)
            last = pieces[-1] if k and pieces else None
            if last and word.left - last.right < WIDE * size:
                pieces[-1] = last._replace(end=end, right=max(last.right, word.right))
            else:
                pieces.append(Piece(at, end, word.left, word.right, base, size, number))
            parts.append(word.text)
            at = end
        parts.append("\r\n")
        at += 2
    return "".join(parts), PageLayout(pieces, [], page.height, page.width)


def doubt(page: RecognisedPage) -> Problem | None:
    """What is to say of a page that the recogniser is not sure of."""
    if not page.words:
        return Problem("read", "ocr_confidence", f"page {page.number} is a picture in which no word was recognised", page.number)
    if page.sure >= SURE:
        return None
    unsure = sum(word.sure < DOUBTFUL for word in page.words)
    message = (
        f"page {page.number} was recognised from a picture with {page.sure:.0f}% confidence; of {unsure} of its "
        f"{len(page.words)} words the recogniser is not sure: read them against the picture"
    )
    return Problem("read", "ocr_confidence", message, page.number)


def _sizes(lines: list[list[Word]]) -> list[float]:
    """The type size of each line: that of most words of its block, for single lines are measured too roughly."""
    by_block: dict[int, list[float]] = {}
    for line in lines:
        for word in line:
            by_block.setdefault(word.block, []).extend([_size(word)] * len(word.text))
    usual = {block: round(median(sizes) * 2) / 2 for block, sizes in by_block.items()}
    most = median([size for sizes in by_block.values() for size in sizes]) if by_block else 0.0
    near = {block: (round(most * 2) / 2 if abs(size - most) < 0.1 * most else size) for block, size in usual.items()}
    return [near[line[0].block] for line in lines]


def _size(word: Word) -> float:
    """The type size that the height of a word's box shows, by which of its letters stick out."""
    up = _CAP_HEIGHT if any(c in _ASCENDING for c in word.text) else _X_HEIGHT
    down = _DESCENT if any(c in _DESCENDING for c in word.text) else 0.0
    return (word.bottom - word.top) / (up + down)


def _base(word: Word, size: float) -> float:
    """The baseline that a word's box shows."""
    return word.bottom - (_DESCENT * size if any(c in _DESCENDING for c in word.text) else 0.0)
