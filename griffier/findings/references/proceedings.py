"""Find proceedings and their annex: "Handelingen II 2017/18, nr. 19, item 11", "Aanhangsel Handelingen 2024–2025, nr. 1028".

Targets are official ids (``h-tk-20172018-19-11``, ``ah-tk-20242025-1028``). A paper that names no chamber means the Tweede
Kamer: that is the house form since about 2010. Pages of older proceedings are no id: their target says year and page.
Not found: "Handelingen" without a parliamentary year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import BLANK, DASH, Looker, anchored
from griffier.findings.references.reference import Reference
from griffier.findings.references.words import MONTH
from griffier.findings.references.years import YEARS, session

CHAMBERS = {"I": "ek", "1": "ek", "EK": "ek", "Eerste Kamer": "ek", "VV": "vv"}
CHAMBER = r"(?:(?P<chamber>II|I|TK|EK|VV|Tweede\sKamer|Eerste\sKamer)(?!\w),?\s?)?"
# "Handelingen II, 2017/18, ", "Handelingen TK, vergaderjaar 2007–2008, ".
HEAD = anchored(
    "andelingen",
    rf"\b(?:{BLANK}(?:der|van{BLANK}de){BLANK}Staten-Generaal)?,?{BLANK}{CHAMBER}"
    rf"(?:vergaderjaar{BLANK})?{YEARS},?{BLANK}",
)
# "Hand. II 2028/29, ".
SHORT_HEAD = anchored("and.", rf"{BLANK}{CHAMBER}(?:vergaderjaar{BLANK})?{YEARS},?{BLANK}")
# "Aanhangsel ", "Aanhangsel van de ", "Aanhangsel bij de " before "Handelingen".
ANNEX = re.compile(rf"aanh(?:angsel(?:nummer)?|\.){BLANK}(?:(?:van|bij|tot){BLANK}de{BLANK}|der{BLANK})?h\Z", re.IGNORECASE)

NUMBERED = re.compile(rf"(?:(?:nrs?|nummers?|no)\b\.?{BLANK})?(?P<number>\d{{1,4}})(?!\d)")
# "nr. 19, item 11", "nr. 71, items 15 en 17", "19-11".
ITEM = re.compile(
    rf"(?:nr\.?{BLANK})?(?P<sitting>\d{{1,3}})(?:,?{BLANK}items?{BLANK}|{DASH})(?P<item>\d{{1,3}})(?!\d)(?:{DASH}\d{{1,4}}(?!\d))?"
)
# A meeting without an item: "Handelingen II 2018/19, nr. 86", "86e vergadering".
SITTING = re.compile(rf"(?:nr\.?{BLANK})?(?P<sitting>\d{{1,3}})(?!\d|[.,]\d|{DASH}|{BLANK}%|\s{MONTH})")
PAGES = re.compile(
    rf"(?:(?:nr\.?{BLANK})?(?P<sitting>\d{{1,3}}),?{BLANK})?(?:p|pp|blz|pag)\.?{BLANK}(?P<pages>\d{{1,4}}(?:{BLANK}{DASH}{BLANK}\d{{1,4}}){{0,2}})"
)
MORE = re.compile(
    rf"(?:,{BLANK}|\sen{BLANK}|,\sen{BLANK})(?:nr\.?{BLANK})?(?P<number>\d{{1,4}})"
    r"(?!\d|[.,]\d)(?=[).;,\s]|\Z)(?!,?\s(?:p|blz|item)\b)"
)


def find_proceedings(looker: Looker) -> Iterator[Reference]:
    """Proceedings and annexed questions, one entry per number or item."""
    for match in (match for head in (HEAD, SHORT_HEAD) for match in looker.anchors(head)):
        years = session(match)
        if years is None or looker.char(match.start() - 1) not in ("h", "H"):
            continue
        chamber = CHAMBERS.get((match["chamber"] or "").replace("\xa0", " "), "tk")
        annex = looker.before(ANNEX, match.start(), 40)
        start = annex.start() if annex else match.start() - 1
        if annex:
            yield from _annexed(looker, start, match.end(), f"ah-{chamber}-{years}")
        else:
            yield from _spoken(looker, start, match.end(), f"h-{chamber}-{years}")


def _annexed(looker: Looker, start: int, at: int, stem: str) -> Iterator[Reference]:
    found = looker.at(NUMBERED, at)
    while found is not None:
        target = f"{stem}-{int(found['number'])}"
        yield Reference(start, found.end(), looker.text[start : found.end()], "aanhangsel", target, "annexed_questions")
        found = looker.at(MORE, found.end())
        start = found.start("number") if found else start


def _spoken(looker: Looker, start: int, at: int, stem: str) -> Iterator[Reference]:
    item = looker.at(ITEM, at)
    if item is None:
        if pages := looker.at(PAGES, at):
            stem += f"-{int(pages['sitting'])}" if pages["sitting"] else ""
            target = f"{stem}, p. {re.sub(rf'{BLANK}{DASH}{BLANK}', '-', pages['pages'])}"
            yield Reference(start, pages.end(), looker.text[start : pages.end()], "handelingen", target, "pages")
        elif sitting := looker.at(SITTING, at):
            target = f"{stem}-{int(sitting['sitting'])}"
            yield Reference(start, sitting.end(), looker.text[start : sitting.end()], "handelingen", target, "sitting")
        return
    found, number = item, item["item"]
    while True:
        target = f"{stem}-{int(item['sitting'])}-{int(number)}"
        yield Reference(start, found.end(), looker.text[start : found.end()], "handelingen", target, "item")
        more = looker.at(MORE, found.end())
        if more is None:
            return
        found, number, start = more, more["number"], more.start("number")
