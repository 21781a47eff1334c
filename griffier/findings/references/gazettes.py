"""Find official journals and case law: "Stb. 2011, 35", "Stcrt. 2015, nr. 10760", "Trb. 2010, 272", "ECLI:NL:RVS:2024:2045".

Targets of the journals are official ids (``stb-2011-35``). Not found: a journal without a year ("Stb. 35").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import BLANK, DASH, Looker, anchored
from griffier.findings.references.reference import Reference

# "Stb. 2011, 35", "Staatsblad 2011, nr. 35", "Stcrt. 2015-10760".
NUMBERED = (
    r"(?<![A-Za-z]Stb)(?<![A-Za-z]Trb)\.?"
    rf"(?:{BLANK}van{BLANK}het{BLANK}Koninkrijk)?,?{BLANK}(?:jaargang{BLANK})?(?P<year>(?:18|19|20)\d\d)"
    rf"(?:{BLANK},{BLANK}|{BLANK}{DASH}{BLANK}|\s)(?:(?:nrs?|no)\.?{BLANK})?(?P<number>\d{{1,5}})(?!\d|[.,]\d)"
)
JOURNALS = {
    anchored(name, NUMBERED): family
    for name, family in (
        ("Stb", "stb"), ("Staatsblad", "stb"), ("Stcrt", "stcrt"), ("Staatscourant", "stcrt"), ("Trb", "trb"),
        ("Tractatenblad", "trb"),
    )
}  # fmt: skip
# "Stb. 2011, 35 en 36", "Stb. 2011, 35 en Stb. 2012, 4" (the latter is a new anchor).
MORE = re.compile(rf"(?:,|\sen|,\sen){BLANK}(?P<number>\d{{1,5}})(?!\d|[.,]\d|,?\s(?:nr|\d))(?=[).;,])")
# The EU's journal: "PbEU 2016, L 119", "Pb EU L 119".
EU_JOURNAL = anchored(
    "Pb",
    rf"\.?{BLANK}(?:EU|EG|EEG),?{BLANK}(?:(?P<year>(?:19|20)\d\d),?{BLANK})?(?P<series>[LC]){BLANK}(?P<number>\d{{1,4}})(?!\d)",
)
ECLI = anchored("ECLI:", r"[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{0,24}[A-Z0-9]")


def find_journals(looker: Looker) -> Iterator[Reference]:
    """Official journals, one entry per number."""
    for match, family in ((match, family) for name, family in JOURNALS.items() for match in looker.anchors(name)):
        found, start = match, match.start()
        while found is not None:
            target = f"{family}-{match['year']}-{int(found['number'])}"
            parts = {"year": match["year"], "number": found["number"]}
            yield Reference(start, found.end(), looker.text[start : found.end()], "official_journal", target, "journal", parts)
            if (more := looker.at(MORE, found.end())) is None:
                break
            found, start = more, more.start("number")
    for match in looker.anchors(EU_JOURNAL):
        year = f" {match['year']}," if match["year"] else ""
        target = f"PbEU{year} {match['series']} {match['number']}"
        yield Reference(match.start(), match.end(), match[0], "official_journal", target, "eu_journal")


def find_case_law(looker: Looker) -> Iterator[Reference]:
    """European case law identifiers."""
    for match in looker.anchors(ECLI):
        yield Reference(match.start(), match.end(), match[0], "ecli", match[0], "ecli")
