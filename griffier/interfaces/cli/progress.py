"""How far a long command is: a bar on standard error, only where a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm  # type: ignore[import-untyped]

T = TypeVar("T")


def progress(things: Iterable[T], total: int) -> Iterator[T]:
    """The things, while a bar shows papers a second and the time left."""
    yield from tqdm(things, total=total, unit=" papers", file=sys.stderr, disable=not sys.stderr.isatty(), leave=False)


def say(line: str) -> None:
    """A line on standard error that does not break the bar."""
    tqdm.write(line, file=sys.stderr)


def hint(line: str) -> None:
    """A line on standard error for a person who waits; nothing elsewhere."""
    if sys.stderr.isatty():
        say(line)
