"""Find official ids written out: "ah-tk-20242025-1028", "h-tk-20182019-86-22", "kv-tk-2021Z13647", "blg-891725".

Kamerstuk ids (``kst-…``) are read with the other Kamerstuk forms. Not found: ids inside a web address (that is one url).
"""

from __future__ import annotations

from collections.abc import Iterator

from griffier.findings.references.looking import Looker, anchored
from griffier.findings.references.reference import Reference

# The families that a reader may meet in running text, by their first letters.
ANNEXED = anchored("ah-", r"(?:tk|ek)-\d{8}-\d{1,4}(?![\w-])")
SPOKEN = anchored("h-", r"(?:tk|ek|vv)-\d{8}-\d{1,4}-\d{1,4}(?![\w-])")
QUESTIONS = anchored("kv-tk-", r"(?P<number>20\d\dZ\d{5})(?!\w)")
FILED = anchored("nds-tk-", r"(?P<number>20\d\dD\d{5})(?!\w)")
ANNEX = anchored("blg-", r"\d{4,8}(?![\w-])")
JOURNALS = tuple(anchored(f"{name}-", r"(?:18|19|20)\d\d-\d{1,5}(?![\w-])") for name in ("stb", "stcrt", "trb"))
SYSTEM = anchored("kst-", r"\d{6,7}(?![\w-])")

# A Senate paper's id with its session, or under a dossier in Roman numbers: "kst-20032004-28836-B", "kst-CXXXV-A".
WITH_SESSION = anchored("kst-", r"\d{8}-\d{5}(?:-[A-Z]{1,6})?-(?:\d{1,4}|[A-Z]{1,3})(?![\w-])")
ROMAN = anchored("kst-", r"(?=[CLXVI]{2})(?:C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))-(?:[A-Z]{1,3}|\d{1,4})(?![\w-])")
# A regulation's number at the publisher of the law, alone or in its own address: "BWBR0005290", "jci1.3:c:BWBR0005291&artikel=3".
REGULATION = anchored("BWB", r"[RVW]\d{7}(?!\w)")
JURICONNECT = anchored("jci1", r"\.\d{1,2}:[a-z]:(?P<number>BWB[RVW]\d{7})(?:&[\w=.:-]{1,60}){0,8}")

FAMILIES = (
    (ANNEXED, "aanhangsel"),
    (SPOKEN, "handelingen"),
    (QUESTIONS, "case_number"),
    (FILED, "document_number"),
    (ANNEX, "document_number"),
    *((journal, "official_journal") for journal in JOURNALS),
    (SYSTEM, "kamerstuk"),
    (WITH_SESSION, "kamerstuk"),
    (ROMAN, "kamerstuk"),
    (JURICONNECT, "law"),
    (REGULATION, "law"),
)


def find_official_ids(looker: Looker) -> Iterator[Reference]:
    """Official ids printed as such."""
    for pattern, kind in FAMILIES:
        for match in looker.anchors(pattern):
            if not looker.char(match.start() - 1).isalnum() and looker.char(match.start() - 1) != "-":
                target = match.groupdict().get("number") or match[0]
                yield Reference(match.start(), match.end(), match[0], kind, target, "official_id")
