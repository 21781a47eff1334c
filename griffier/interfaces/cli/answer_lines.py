"""Marked questions as lines for reading, their counts, and how far a mark can be trusted."""

from __future__ import annotations

from griffier.lexicon.rows import rows
from griffier.record.answered import Counts, Marked

_SHOWN = 160
_FOR_NOW = {
    "nothing-but-deferral": "for now: only put off",
    "date-asked-deferral-given": "for now: a date asked, only that of a letter given",
}
_TWO_PEOPLE = "two people agree on 82% of nine labels (kappa 0.77)"


def marked_line(marked: Marked) -> str:
    """``kst-35207-34#q10  declining  «Het kabinet kan geen uitspraken doen …»  (file.txt, page 5)``."""
    words = " ".join(marked.quote.split())
    shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
    page = f", page {marked.page}" if marked.page else ""
    mark = f"{marked.mark} ({_FOR_NOW[marked.rule]})" if marked.mark == "declining" and marked.rule in _FOR_NOW else marked.mark
    return f"{marked.paper}#q{marked.question}  {mark}  «{shown}»  ({marked.file}{page})"


def count_lines(counts: Counts) -> list[str]:
    """The counts, one part under another; what is not known is said so."""
    lines = []
    for title, found in (("by office", counts.ministries), ("by dossier", counts.dossiers), ("by year", counts.years)):
        lines.append(f"{title}:")
        lines += [f"{n:>6}  {name or 'not known'}" for name, n in found.items()]
    return lines


def trust_line(mark: str) -> str:
    """The measured precision and recall of a mark; see docs/answers.md."""
    name = "defers" if mark == "deferred" else mark
    for row in rows("cues/measured.csv"):
        if row["mark"] == name:
            hits, gold, found = int(row["hits"]), int(row["gold"]), int(row["found"])
            return (
                f"{name}: precision {hits / found:.2f} ({hits} of {found} right), "
                f"recall {hits / gold:.2f} ({hits} of {gold} found), "
                f"measured on {row['paper']}, a paper at hand while the rules were made; {_TWO_PEOPLE}"
            )
    return f"{name}: counted, not judged"
