"""What tests of the PDF reader ask of a reading."""

from __future__ import annotations

from griffier.readers.lines import Line, SourceLines


def words(read: SourceLines, line: Line) -> str:
    """The characters of one line."""
    return read.source[line.start : line.end]


def printed(read: SourceLines, hint: str | None = None) -> list[str]:
    """The words of all lines, or of those with one hint, in reading order."""
    return [words(read, line) for line in read.lines if hint is None or line.hint == hint]


def markers(read: SourceLines) -> list[str]:
    """The raised digits, in source order."""
    return [read.source[m.start : m.end] for m in read.markers]
