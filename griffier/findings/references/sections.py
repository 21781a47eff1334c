"""Find pointers at a part of the same letter: "hoofdstuk 4 van deze brief", "zie paragraaf 3.2", "Bijlage 1", "Box 1".

A part of another work ("hoofdstuk 8 van het Handvest", "paragraaf 2 van de nota") is no pointer into this paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import BLANK, Looker, anchored
from griffier.findings.references.reference import Reference
from griffier.findings.references.words import column, either
from griffier.lexicon.rows import rows

NAMES = {row["word"]: row["part"] for row in rows("references/section_words.csv")}
NUMBER = r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}(?!\d)|[IVX]{1,5}(?!\w)|[A-H](?!\w))"
PART = re.compile(
    rf"(?P<word>{either(column('section_words', 'word'))}){BLANK}(?:nr\.?{BLANK})?{NUMBER}(?![.,]\d|\w)(?!\s?(?:%|euro|miljoen))",
    re.IGNORECASE,
)
# The words above without their first letter, each a literal, which a text is searched for fastest.
ANCHORS = tuple(anchored(word[1:]) for word in NAMES if not any(word != w and word.startswith(w) for w in NAMES))
# "van deze brief", "hieronder": the same paper for certain. "van het rapport", "van de wet": another.
SAME = re.compile(rf",?{BLANK}(?:van|in|bij|uit|onder){BLANK}(?:deze|dit|onderhavige|mijn|voorliggende){BLANK}\w+")
OTHER = re.compile(rf",?{BLANK}(?:van|uit|in|bij|VN|EU){BLANK}(?:(?:de|het|een|dat|die|zijn|haar|hun|artikel)\b|[A-Z])")
# "Kamerstuk 31 293, nr. 653, bijlage 1": a part of that paper.
OTHER_BEFORE = re.compile(r"nr\.?\s\d{1,4}[,;(]?\s?\(?\Z")
# "box 3" is a tax, "deel 2" a share: these count only after "zie".
NEEDS_ZIE = frozenset(column("section_words", "word", needs="zie"))
ZIE = re.compile(r"\bzie(?:\s(?:ook|tevens|verder|de|het|bovenstaande|onderstaande))?\s\Z|\bZie\s(?:ook\s)?\Z")


def find_sections(looker: Looker) -> Iterator[Reference]:
    """Numbered parts of the paper itself that running words point at."""
    for pattern in ANCHORS:
        for anchor in looker.anchors(pattern):
            if reference := _section(looker, anchor.start() - 1):
                yield reference


def _section(looker: Looker, start: int) -> Reference | None:
    """The pointer whose word begins at ``start``, None when it is a heading or a part of another work."""
    if start < 0 or looker.char(start - 1).isalnum() or (found := looker.at(PART, start)) is None:
        return None
    if looker.starts_line(start) or looker.at(OTHER, found.end()) or looker.before(OTHER_BEFORE, start, 30):
        return None
    if found["word"].lower() in NEEDS_ZIE and not looker.before(ZIE, start, 24):
        return None
    target = f"{NAMES[found['word'].lower()]} {found['number']}"
    rule = "section_of_this_paper" if looker.at(SAME, found.end()) else "section"
    return Reference(start, found.end(), found[0], "section", target, rule)
