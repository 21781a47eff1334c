"""Promises and motions as lines for reading."""

from __future__ import annotations

from collections.abc import Iterator

from griffier.linking.fitting import OWN
from griffier.linking.ledger import Entry, Evidence
from griffier.linking.motion_ledger import Line, Named

_SHOWN = 140
_PARTS = ("subject", "share", "act", "agent", "order")


def entry_line(entry: Entry) -> str:
    """``overdue    2032-06-20  kst-99101-7#c0c54cd  «Over de uitwerking …»``."""
    about = f"  [about: {_short(entry.subject)}]" if entry.subject else ""
    return f"{entry.status:<10} {entry.history[-1].due_to or 'no day':<10}  {entry.id}  «{_short(entry.quote)}»{about}"


def entry_page(entry: Entry) -> Iterator[str]:
    """All that is known of a promise."""
    yield f"{entry.id}: {entry.status}" + (f" as of {entry.as_of}" if entry.as_of else "")
    yield f"«{entry.quote}»  {_place(entry.file, entry.page, entry.start, entry.end)}"
    last = entry.history[-1].due_to
    if last and entry.later_papers is not None and entry.status in ("overdue", "unknown", "open"):
        yield f"not heard of since {last}; {entry.later_papers} later papers of that office in the record"
    yield f"what: {entry.what}"
    if entry.subject:
        yield f"about (words of the paper beside it): {entry.subject}"
    if entry.office:
        yield f"office: {entry.office}"
    made = entry.date or (f"not before {entry.not_before}" if entry.not_before else "no date")
    yield f"by: {entry.by or 'not named'}; to: {entry.to or 'not named'}; {entry.kind}, {entry.strength}; {entry.paper}, {made}"
    for i, term in enumerate(entry.history):
        if not (term.due_from or term.due_to or i):
            yield "term: none said"
            continue
        yield f"{'term' if i == 0 else 'moved'}: {term.due_from or '…'} to {term.due_to or '…'}" + (
            f" (said {_said(entry, term.said_on)})" if term.said_on else ""
        )
    for one in entry.evidence:
        yield from _evidence(one)


def _said(entry: Entry, day: str) -> str:
    """The day of a term's words; a lower bound is shown as one."""
    return f"not before {day}" if entry.date is None and day == entry.not_before else day


def _evidence(one: Evidence) -> Iterator[str]:
    when = one.date or (f"after {one.not_before}" if one.not_before else "no date")
    yield f"\n{when}  {one.kind}" + ("" if one.state == "found" else f" ({one.state})") + f"  link {one.link}"
    yield f"«{one.quote}»  {one.paper} {_place(one.file, one.page, one.start, one.end)}"
    if str(one.parts["how"]).startswith(OWN):
        yield f"by rule: {one.parts['how']}; the promise's own words say that it is being kept, no other paper does"
        return
    parts = ", ".join(f"{name} {one.parts[name]:.2f}" for name in _PARTS)
    shared, pairs = one.parts["shared"], one.parts["pairs"]
    words = [*map(str, shared if isinstance(shared, list) else ()), *map(str, pairs if isinstance(pairs, list) else ())]
    yield f"score {one.score:.2f}: {parts}; {one.parts['how']}; shared: {', '.join(words) or 'none'}"


def entry_json(entry: Entry) -> dict[str, object]:
    """A promise as one JSON object."""
    history = [term._asdict() for term in entry.history]
    return entry._asdict() | {"history": history, "evidence": [one._asdict() for one in entry.evidence]}


def motion_line(motion: Named) -> str:
    """``kst-35207-47  declined  Kuzu: een ambitieus plan …``."""
    standing = "; ".join(filter(None, (motion.outcome, motion.positions[-1] if motion.positions else None))) or "not known"
    movers = ", ".join(motion.movers) or "not named"
    return f"{motion.id or 'no number'}  {standing}  {movers}: {_short(motion.asks or motion.quote)}"


def life_line(line: Line) -> str:
    """``2022-03-14  answered  declined  «…»  (file.txt, page 6, 16574–16705)``."""
    means = f" {line.means}" if line.means else ""
    words = f"  «{_short(line.words)}»" if line.words else ""
    if line.place:
        place = f"({line.file} {line.place})"
    else:
        place = _place(line.file, line.page, line.start, line.end) if line.file else ""
    return f"{line.date or 'no date':<10}  {line.what}{means}{words}  {line.paper or ''} {place}".rstrip()


def _place(file: str | None, page: int | None, start: int | None, end: int | None) -> str:
    at = f", {start}–{end}" if start is not None else ""
    return f"({file}{f', page {page}' if page else ''}{at})"


def _short(text: str | None) -> str:
    words = " ".join((text or "").split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
