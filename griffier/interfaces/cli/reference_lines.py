"""References as lines for reading: where, what, and what it turned out to mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from griffier.findings.references import Reference
from griffier.linking.pointing import Pointing, Unresolved

Printed = Callable[[str], Mapping[int, str]]
"""The printed numbers of a paper's questions, by ordinal, where they differ (``record.labels``)."""


def reference_line(reference: Reference) -> str:
    """A reference in a text: ``120-144  kamerstuk  kst-35207-34  Kamerstuk 35 207, nr. 34``."""
    place = f"{reference.start}-{reference.end}"
    return f"{place:>13}  {reference.kind:<16}  {target_words(reference.target)}  «{_line(reference.surface)}»"


def pointing_line(pointing: Pointing, printed: Printed) -> str:
    """A reference in the record, with its paper and part, and its paper or what is known of it."""
    part = " ".join(f"{kind} {name}" for kind, name in (pointing.within or {}).items() if kind != "body")
    where = f"{pointing.paper}{', ' + part if part else ''}"
    words = target_words(pointing.target, printed(pointing.paper) if pointing.kind == "answer" else {})
    return f"{where}  {pointing.kind}  {words}  «{_line(pointing.surface)}»  {_known(pointing)}"


def unresolved_line(open_: Unresolved, printed: Printed) -> str:
    """How often, what, in how many papers, and whether it exists."""
    papers = f"in {len(open_.papers)} paper{'s' if len(open_.papers) != 1 else ''}"
    words = target_words(open_.target, printed(open_.papers[0]) if len(open_.papers) == 1 else {})
    return f"{open_.times:>6}  {open_.kind:<20}  {open_.rule:<20}  {words}  {papers}{_exists(open_.exists)}"


def target_words(target: object, printed: Mapping[int, str] | None = None) -> str:
    """What a reference names: an id as it is, ``question 48 (printed 46)``, ``letter of 2019-11-11``, ``motion by Kuzu``."""
    if not isinstance(target, dict):
        return str(target)
    if "question" in target:
        return _questions(_list(target["question"]), _list(target.get("printed")), printed or {})
    about = f" about «{_line(str(target['about']))}»" if target.get("about") else ""
    if "date" in target:
        return f"letter of {_day(str(target['date']))}{about}"
    if "movers" in target:
        by = f" by {', '.join(map(str, _list(target['movers'])))}" if target["movers"] else ""
        return f"motion{by}{about}"
    return ", ".join(f"{name} {value}" for name, value in target.items() if value is not None)


def _questions(ordinals: list[object], missing: list[object], printed: Mapping[int, str]) -> str:
    """The questions by their order in the paper, then numbers that no question of it carries."""
    labels = [(n, printed.get(n) if isinstance(n, int) else None) for n in ordinals]
    said = [f"{n} (printed {label})" if label else str(n) for n, label in labels]
    parts = [f"question{'s' * (len(said) != 1)} {', '.join(said)}"] if said else []
    return "; ".join(parts + [f"number {n}, which no question carries" for n in missing])


def _day(date: str) -> str:
    return f"{date[2:]} (year not said)" if date.startswith("--") else date


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _known(pointing: Pointing) -> str:
    if pointing.resolved:
        return f"→ {pointing.resolved}"
    possible = f", may be {', '.join(pointing.candidates)}" if pointing.candidates else ""
    return f"not in the record{_exists(pointing.exists)}{possible}"


def _exists(exists: bool | None) -> str:
    return "" if exists is None else ", exists" if exists else ", does not exist"


def _line(words: str) -> str:
    return " ".join(words.split())
