"""Find treaties, resolutions and reports that have no id: "VN-resolutie 75/36", "het Verdrag van Aarhus", "het rapport «…»".

Treaties are known names (``lexicon/references/treaties.csv``) and capitalised compounds ("Biodiversiteitsverdrag"); a report
counts when its title stands between quotation marks, or as a yearly report with its year. Nothing else is guessed to be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import BLANK, Looker, anchored
from griffier.findings.references.reference import Reference
from griffier.findings.references.words import column, either

# "VN-resolutie 75/36", "Resolutie 1325 (2000)", "resolutie 2758 (XXVI)", "VNVR-resolutie 2231".
RESOLUTION = anchored(
    "esolutie",
    r"(?:\snr\.)?\s(?P<number>[A-Z]?/?\d{1,4}(?:/\d{1,3})?(?:\s\((?:(?:19|20)\d\d|[IVXLS-]{1,8})\))?)(?![\w%]|[.,]\d)",
)
RESOLUTION_WORD = re.compile(r"(?:(?:VN-|VNVR-|AVVN-|VN-Veiligheidsraad|Veiligheidsraad|VN-Mensenrechtenraad)-?)?[Rr]\Z")
TREATY = re.compile(either(column("treaties", "name")) + r"(?!\w)")
# Where a name from the list may begin: each a literal.
BEGINNINGS = tuple(anchored(word) for word in sorted({name.split()[0] for name in column("treaties", "name")}))
TREATY_COMPOUND = anchored("verdrag", r"(?![a-zà-ÿ])")
TREATY_NAME = re.compile(r"(?<![\w-])(?:[A-Z][\w-]{2,40})\Z")
# "VN-verdrag" alone names no treaty.
NO_TREATY = frozenset({"VN-", "EU-", "EG-"})
# "het WRR-rapport «Titel»", "het advies 'Titel'".
WORK = re.compile(
    rf"{either(column('work_words', 'word'))}{BLANK}[,:]?{BLANK}"
    r"(?:«(?P<a>[^»\n]{4,160})»|[‘](?P<b>[^’\n]{4,160})’|“(?P<c>[^”\n]{4,160})”|\"(?P<d>[^\"\n]{4,160})\"|'(?P<e>[^'\n]{4,160})'|„(?P<f>[^”“\n]{4,160})[”“])",
    re.IGNORECASE,
)
QUOTE = re.compile(r"[«‘“\"'„](?<=[a-z:,]\s[«‘“\"'„])")
LAST_WORD = re.compile(r"[A-Za-z-]{3,40}[,:]?\s\Z")
YEARLY = anchored(
    "aarverslag",
    rf"{BLANK}(?:(?:over|van){BLANK})?(?P<year>(?:19|20)\d\d)(?:{BLANK}van{BLANK}(?:de|het){BLANK}(?P<of>[A-Z][\w-]+))?",
)


def find_works(looker: Looker) -> Iterator[Reference]:
    """Treaties, resolutions and reports named by title."""
    for anchor in looker.anchors(RESOLUTION):
        if word := looker.before(RESOLUTION_WORD, anchor.start(), 40):
            target = f"Resolutie {anchor['number']}"
            yield _work(looker, word.start(), anchor.end(), "treaty_or_resolution", target, "resolution")
    for anchor in (anchor for pattern in BEGINNINGS for anchor in looker.anchors(pattern)):
        found = looker.at(TREATY, anchor.start())
        if found and not looker.char(anchor.start() - 1).isalnum():
            yield _work(looker, anchor.start(), found.end(), "treaty_or_resolution", found[0], "treaty_by_name")
    for anchor in looker.anchors(TREATY_COMPOUND):
        name = looker.before(TREATY_NAME, anchor.start(), 44)
        if name and name[0] not in NO_TREATY:
            end = anchor.end()
            yield _work(looker, name.start(), end, "treaty_or_resolution", looker.text[name.start() : end], "treaty_by_name")
    yield from _reports(looker)


def _reports(looker: Looker) -> Iterator[Reference]:
    for anchor in looker.anchors(QUOTE):
        word = looker.before(LAST_WORD, anchor.start(), 44)
        if word is None:
            continue
        # "WRR-rapport": the word itself may be the end of a compound.
        hyphen = looker.text.rfind("-", word.start(), anchor.start())
        begin = hyphen + 1 if hyphen >= 0 else word.start()
        if found := looker.at(WORK, begin):
            title = next(group for group in found.groups() if group)
            yield _work(looker, word.start(), found.end(), "report", title, "report_by_title")
    for anchor in looker.anchors(YEARLY):
        start = anchor.start() - 1
        yield _work(looker, start, anchor.end(), "report", looker.text[start : anchor.end()], "yearly_report")


def _work(looker: Looker, start: int, end: int, kind: str, target: str, rule: str) -> Reference:
    return Reference(start, end, looker.text[start:end], kind, " ".join(target.split()), rule)
