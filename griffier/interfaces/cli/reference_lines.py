"""References as lines for reading: where, what, and what it turned out to mean."""

from __future__ import annotations

import json

from griffier.findings.references import Reference
from griffier.linking.pointing import Pointing, Unresolved


def reference_line(reference: Reference) -> str:
    """A reference in a text: ``120-144  kamerstuk  kst-35207-34  Kamerstuk 35 207, nr. 34``."""
    place = f"{reference.start}-{reference.end}"
    return f"{place:>13}  {reference.kind:<16}  {_words(reference.target)}  «{_line(reference.surface)}»"


def pointing_line(pointing: Pointing) -> str:
    """A reference in the record, with its paper and part, and its paper or what is known of it."""
    part = " ".join(f"{kind} {name}" for kind, name in (pointing.within or {}).items() if kind != "body")
    where = f"{pointing.paper}{', ' + part if part else ''}"
    return f"{where}  {pointing.kind}  {_words(pointing.target)}  «{_line(pointing.surface)}»  {_known(pointing)}"


def unresolved_line(open_: Unresolved) -> str:
    """How often, what, in how many papers, and whether it exists."""
    papers = f"in {len(open_.papers)} paper{'s' if len(open_.papers) != 1 else ''}"
    return f"{open_.times:>6}  {open_.kind:<20}  {open_.rule:<20}  {_words(open_.target)}  {papers}{_exists(open_.exists)}"


def _known(pointing: Pointing) -> str:
    if pointing.resolved:
        return f"→ {pointing.resolved}"
    possible = f", may be {', '.join(pointing.candidates)}" if pointing.candidates else ""
    return f"not in the record{_exists(pointing.exists)}{possible}"


def _exists(exists: bool | None) -> str:
    return "" if exists is None else ", exists" if exists else ", does not exist"


def _words(target: object) -> str:
    return target if isinstance(target, str) else json.dumps(target, ensure_ascii=False)


def _line(words: str) -> str:
    return " ".join(words.split())
