"""Described papers and the numbers that stand with them: which number is a letter's or a motion's own.

"de motie-Aap (Kamerstuk 10 001, nr. 5)": right behind the description. "de brief van 3 mei 2030" with a note at its end: alone in
that note. A description inside another one takes the number that stands behind both.
"""

from __future__ import annotations

from typing import NamedTuple

from griffier.linking.catalog import surname

NEAR = 60
DESCRIBED = ("dated_letter", "motion_name")


class Link(NamedTuple):
    """What a reference turned out to mean, and why not when it did not."""

    resolved: str | None = None
    exists: bool | None = None
    candidates: tuple[str, ...] = ()
    reason: str | None = None


class Pointer(NamedTuple):
    """A row of references, as far as linking needs it."""

    version: int
    row: int
    paper: str
    kind: str
    target: object
    flow: int
    start: int
    end: int
    link: Link


def number_beside(pointers: list[Pointer], at: int, notes: dict[int, int]) -> str | None:
    """The id of the one numbered paper that stands with a described one: right behind it, or alone in the note at its end."""
    here = pointers[at]
    if here.kind not in DESCRIBED:
        return None
    behind = [p for p in pointers[at + 1 : at + 4] if p.kind == "kamerstuk" and p.flow == here.flow and p.start >= here.start]
    if behind and behind[0].start - here.end <= NEAR and not _described_between(pointers, at, behind[0]):
        return str(behind[0].target)
    flow = next((notes[offset] for offset in range(here.end, here.end + 3) if offset in notes), None)
    noted = {str(p.target) for p in pointers if p.flow == flow and p.kind == "kamerstuk"} if flow and here.flow == 0 else set()
    return noted.pop() if len(noted) == 1 else None


def named_here(pointers: list[Pointer], beside: list[str | None]) -> dict[str, tuple[str, ...]]:
    """The motions that a paper itself gives numbers to, by their first mover: what a later mention by name alone means."""
    found: dict[str, set[str]] = {}
    for pointer, number in zip(pointers, beside, strict=True):
        if number and pointer.kind == "motion_name":
            found.setdefault(first_mover(pointer), set()).add(number)
    return {mover: tuple(sorted(numbers)) for mover, numbers in found.items()}


def first_mover(pointer: Pointer) -> str:
    """The surname of the first mover of a motion by name; empty for other references."""
    if pointer.kind != "motion_name" or not isinstance(pointer.target, dict):
        return ""
    return surname(pointer.target["movers"][0])


def _described_between(pointers: list[Pointer], at: int, number: Pointer) -> bool:
    """True when another described paper stands nearer, between or at the end of this one's words: the number is that one's."""
    here = pointers[at]
    others = [p for p in pointers[at + 1 : at + 4] if p.kind in DESCRIBED]
    return any(here.start < p.start < number.start and p.end >= here.end for p in others)
