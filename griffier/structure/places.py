"""The page of a place in the body, for problems that are told before a paper is made."""

from __future__ import annotations

from bisect import bisect_right

from griffier.model.paper import Reading


def page_of(reading: Reading, at: int) -> int | None:
    """The page, from 1, that the body's offset stands on; None for a file without pages."""
    if not reading.pages:
        return None
    return bisect_right(reading.pages, reading.body.source_span(at, at + 1)[0])
