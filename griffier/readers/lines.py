"""The printed lines of a source, in reading order: what readers of PDF and of plain text give to ``griffier.text``.

A reader proves by layout alone where lines are and what they can only be (a header, a note in small type); words are
not its business. Repairing lines (hyphens, notes, paragraphs) is the business of ``griffier.text``.

Guarantees, for every reader: each character of ``source`` that is no blank stands in exactly one line; lines do not
overlap; a line holds no line end and no form feed.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from griffier.model.paper import Problem

Hint = Literal["", "note", "header", "footer", "margin", "column2"]
Joint = Literal["", "tight", "blank", "cell"]


class Line(NamedTuple):
    """One printed line, or a piece of one: ``source[start:end]``, without its line end and the blanks at its ends.

    ``size`` is the font size in points of most of the line as printed (0.0: not known, as in plain text). ``left`` and
    ``top`` are its left and top edge in points from the top left corner of the page as one reads it (rotation undone),
    ``width`` its width; all 0.0 when not known. ``hint`` is what layout alone proves of it:

    * ``""`` body, or not known
    * ``"note"`` small type at the foot of the page
    * ``"header"``, ``"footer"`` the running head or foot, set apart at the edge of the page and repeated over pages
    * ``"margin"`` small type beside the body (the sender's column of a letter)
    * ``"column2"`` body of the second (or a further) column of a page set in columns

    ``joint`` tells how it goes on from the line before it in reading order. A raised note marker, a change of type or
    the cells of a table row can break one printed line into several lines of the source:

    * ``""`` it starts a printed line of its own
    * ``"tight"`` same printed line, nothing between them: the source's line end there is no blank
    * ``"blank"`` same printed line, a blank between them
    * ``"cell"`` same printed line, a wide gap between them: the next cell of a table row
    """

    start: int
    end: int
    page: int
    size: float = 0.0
    left: float = 0.0
    top: float = 0.0
    width: float = 0.0
    hint: Hint = ""
    joint: Joint = ""


class Marker(NamedTuple):
    """Raised small digits (or ``*``) inside a line, ``source[start:end]``: layout proves that they mark a footnote."""

    start: int
    end: int


class SourceLines(NamedTuple):
    """A source text with its printed lines in reading order (which may differ from source order).

    ``pages`` holds the source offset at which each page's text starts; ``gaps`` the indexes into ``lines`` of lines
    that stand below more vertical space than lines of one paragraph do; ``markers`` stand in source order.
    """

    source: str
    format: Literal["pdf", "text"]
    pages: tuple[int, ...]
    lines: tuple[Line, ...]
    markers: tuple[Marker, ...] = ()
    gaps: frozenset[int] = frozenset()
    problems: tuple[Problem, ...] = ()
