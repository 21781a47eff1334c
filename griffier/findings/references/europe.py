"""Find EU documents: "COM(2020) 761 final", "SWD (2021) 352", "JOIN(2024)977", "COM/2020/761", CELEX "32016R0679".

Numbered regulations and directives are laws and stand in ``laws``. Not found: "COM" without year and number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import BLANK, DASH, Looker, anchored
from griffier.findings.references.reference import Reference

# "COM(2022)518", "COM (2025) 80 final", "JOIN(2024) 977", "SWD[2021] 352", "COM/2020/0761".
SERIES = re.compile(
    rf"(?P<series>(?i:COM|SWD|JOIN|SEC)|C(?=[(\[]))"
    rf"(?:{BLANK}[(\[]{BLANK}(?P<year>(?:19|20)\d\d){BLANK}[)\]],?{BLANK}|/(?P<slashed>(?:19|20)\d\d)/|\s(?P<plain>(?:19|20)\d\d)\s?\(\s?)"
    rf"(?:nr\.?{BLANK})?0{{0,3}}(?P<number>[1-9]\d{{0,4}})(?!\d)(?P<final>{BLANK}(?:final|definitief|def\.?)(?![a-z]))?"
)
# The year in its brackets, and what must stand before it; "COM/2020/761" and "COM 2020 (761)" are older forms.
YEAR = anchored("(", rf"{BLANK}(?=(?:19|20)\d\d{BLANK}\))")
SQUARE_YEAR = anchored("[", r"(?=(?:19|20)\d\d\])")
SERIES_BEFORE = re.compile(rf"(?<![A-Za-z])(?:(?i:COM|SWD|JOIN|SEC){BLANK}|C)\Z")
SLASHED = tuple(
    anchored(name, rf"(?<![A-Za-z]{name})(?=/(?:19|20)\d\d/|\s(?:19|20)\d\d\s?\()") for name in ("COM", "SWD", "JOIN", "SEC")
)
# Further numbers of the same series and year: "COM(2021) 551, 552 en 557".
MORE = re.compile(rf"(?:,{BLANK}|\sen{BLANK}|,\sen{BLANK})(?P<number>[1-9]\d{{1,3}})(?!\d|[.,]\d|\s(?!en\b|final\b)|%)")
# The last of a range: "COM(2021) 206-209".
RANGE = re.compile(rf"{BLANK}(?:{DASH}|t/m|tot{BLANK}en{BLANK}met){BLANK}(?P<number>[1-9]\d{{1,3}})(?!\d|[.,]\d|%|{DASH}\d)")
LONGEST_RANGE = 20
# CELEX: sector, year, letters, number: "32016R0679", "52022DC0518".
# Sectors: 3 legislation, 5 preparatory, 6 case law.
CELEX = tuple(
    anchored(
        sector, rf"(?<![A-Za-z0-9]{sector})(?P<year>(?:19|20)\d\d)(?P<letters>[A-Z]{{1,2}})(?P<number>\d{{4}})(?![A-Za-z0-9])"
    )
    for sector in "356"
)
# The Commission's proposals and communications are both COM documents; SC may be SWD or SEC and stays a CELEX number.
CELEX_SERIES = {"PC": "COM", "DC": "COM", "JC": "JOIN"}


def find_eu_documents(looker: Looker) -> Iterator[Reference]:
    """EU documents by series or CELEX number."""
    for year in (*looker.anchors(YEAR), *looker.anchors(SQUARE_YEAR)):
        series = looker.before(SERIES_BEFORE, year.start(), 8)
        if series and (match := looker.at(SERIES, series.start())):
            yield from _series(looker, match)
    for slashed in SLASHED:
        for anchor in looker.anchors(slashed):
            if match := looker.at(SERIES, anchor.start()):
                yield from _series(looker, match)
    for sector in CELEX:
        for match in looker.anchors(sector):
            yield _celex(match)


def _series(looker: Looker, match: re.Match[str]) -> Iterator[Reference]:
    series, year = match["series"].upper(), match["year"] or match["slashed"] or match["plain"]
    found: re.Match[str] | None = match
    start = match.start()
    while found is not None:
        target = f"{series}({year}){found['number']}"
        yield Reference(start, found.end(), looker.text[start : found.end()], "eu_document", target, "eu_series")
        if (last := looker.at(RANGE, found.end())) and 0 < int(last["number"]) - int(found["number"]) <= LONGEST_RANGE:
            at = last.start("number")
            for number in range(int(found["number"]) + 1, int(last["number"]) + 1):
                target = f"{series}({year}){number}"
                yield Reference(at, last.end(), last["number"], "eu_document", target, "eu_series")
            found = last
        found = looker.at(MORE, found.end())
        start = found.start("number") if found else start


def _celex(found: re.Match[str]) -> Reference:
    series = CELEX_SERIES.get(found["letters"]) if found[0].startswith("5") else None
    target = f"{series}({found['year']}){int(found['number'])}" if series else found[0]
    return Reference(found.start(), found.end(), found[0], "eu_document", target, "celex", {"celex": found[0]})
