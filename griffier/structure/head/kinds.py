"""What kind of paper it is: by its printed heading, else by what its first words say, else by its layout."""

from __future__ import annotations

import re
from typing import NamedTuple, cast

from griffier import lexicon
from griffier.lexicon.rows import rows
from griffier.model.paper import PaperKind

_HEADINGS = [
    (re.compile(row["pattern"], re.IGNORECASE), cast(PaperKind, row["kind"]))
    for row in rows("markup/kinds.csv")
    if row["where"] == "title"
]
_FIRST_WORDS = [
    (cast(PaperKind, entry["kind"]), re.compile(entry["pattern"], re.MULTILINE))
    for entry in lexicon.load("structure/head")["kind"]
]
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ’'‘(),;:.\-–\d ]{3,}")
_DAY_BEHIND = re.compile(r"\s+(?:Voorgesteld|Vastgesteld|Ontvangen|Gewijzigd voorgesteld|Uitgebracht)\b.*$", re.DOTALL)


class Kind(NamedTuple):
    """The kind, and the printed name of one that is ``other``."""

    kind: PaperKind
    printed: str | None = None


def heading_kind(heading: str) -> PaperKind | None:
    """The kind that a printed heading names ("NADER VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"); None for one not known."""
    return next((kind for pattern, kind in _HEADINGS if pattern.match(heading)), None)


def kind_of(first: str, questions: str, heading: str | None = None) -> Kind:
    """The kind by its heading; else by the first words; else what the layout shows; ``other`` when nothing says it."""
    if heading:
        named = heading_kind(heading)
        if named:
            return Kind(named)
        capitals = _CAPITALS.match(heading)
        if capitals and len(capitals[0].split()[0]) > 2:
            return Kind("other", without_day(heading)[: len(capitals[0])].strip(" ,;:."))
    for kind, pattern in _FIRST_WORDS:
        if pattern.search(first[:2500]):
            return Kind(kind)
    return Kind(cast(PaperKind, {"headed": "written_questions", "numbered": "question_list"}.get(questions, "other")))


def without_day(heading: str) -> str:
    """A heading without the day behind it: ``MOTIE VAN HET LID BAKKER``."""
    return _DAY_BEHIND.sub("", heading).strip()
