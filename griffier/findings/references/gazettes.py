"""Find official journals and case law: "Stb. 2011, 35", "Stcrt. 2015, nr. 10760", "Trb. 2010, 272", "ECLI:NL:RVS:2024:2045".

Targets of the journals are official ids (``stb-2011-35``). Not found: a journal without a year ("Stb. 35").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import BLANK, DASH, Looker, anchored
from griffier.findings.references.reference import Reference
from griffier.findings.references.words import column

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
# An ECLI in capitals or not, also where a line ends behind one of its colons.
ECLI_REST = rf"{BLANK}(?i:[A-Z]{{2}}:{BLANK}[A-Z0-9]{{1,7}}:{BLANK}\d{{4}}:{BLANK}[A-Z0-9.]{{0,24}}[A-Z0-9])(?![A-Za-z0-9])"
ECLIS = tuple(anchored(word, ECLI_REST) for word in ("ECLI:", "ecli:", "Ecli:"))
# The national number before 2013: "LJN BQ1234", "LJN-nummer: BQ1234".
LJN = anchored("LJN", rf"(?:-nummer|{BLANK}nr\.?|{BLANK}nummer)?:?{BLANK}(?P<number>[A-Z]{{2}}{BLANK}\d{{4}})(?!\w)")
# Journals that print judgements: "NJ 2011, 45", "AB 2030/12", "JV 2011, nr. 14".
REPORTS = tuple(
    anchored(
        name,
        rf"(?<![\w-]{name}){BLANK}(?P<year>(?:19|20)\d\d)(?:/|,{BLANK}(?:nr\.?{BLANK})?)(?P<number>\d{{1,4}})(?![\d/]|[.,]\d|-\d)",
    )
    for name in column("case_reports", "name")
)


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
    """Case law: European identifiers, national numbers, places in journals of judgements."""
    for pattern in ECLIS:
        for match in looker.anchors(pattern):
            if not looker.char(match.start() - 1).isalnum():
                target = re.sub(r"\s", "", match[0]).upper()
                yield Reference(match.start(), match.end(), match[0], "ecli", target, "ecli")
    for match in looker.anchors(LJN):
        target = "LJN:" + re.sub(r"\s", "", match["number"])
        yield Reference(match.start(), match.end(), match[0], "ecli", target, "ljn")
    for pattern in REPORTS:
        for match in looker.anchors(pattern):
            target = f"{match[0].split()[0]} {match['year']}/{match['number']}"
            yield Reference(match.start(), match.end(), match[0], "ecli", target, "case_report")
