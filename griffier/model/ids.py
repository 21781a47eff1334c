"""Paper ids in the forms that people write, read as the official ids of the record. Pure: knows nothing of a
record.

"Kamerstuk 35 207, nr. 34" kst-35207-34 "36800 XVI nr. 2" kst-36800-XVI-2 "Aanhangsel Handelingen, vergaderjaar
2024–2025, nr. 1028" ah-tk-20242025-1028 "2021Z13647" kv-tk-2021Z13647, else the paper submitted under it

For one id typed by a person, whole; finding references inside running text is another trade
(``griffier.findings``). A form that does not name one paper gives nothing: a dossier alone, a third number
after a dossier.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from griffier.model.id_forms import plain_form, roman_id

DASH = r"[-‐‑‒–—]"
SPACE = r"[ \u00a0\u2009\u202f]"
NUMBER_WORD = (
    rf"(?:(?:,|;)?\s*(?:stuk\s*)?(?:nrs?|nummers?|no)\.?\s*|\s*,\s*(?:letter\s*)?|\s*{DASH}\s*|\s+(?:letter\s*)?)"
)
"""What stands between a dossier and the paper's number in it: "nr.", "stuk nr.", "letter", a comma, a dash, a
blank.
"""

DOSSIER = rf"(?P<dossier>\d{{2}}{SPACE}?\d{{3}})"
RIJKSWET = r"(?:\s*\(R\d{3,4}\))?"
PART = rf"(?:\s*{DASH}?\s*(?P<part>[IVX]+[A-E]?|[A-L])(?![A-Za-z])|\s*{DASH}\s*(?P<two>0\d|\d\d))?"
"""A budget chapter (XVI, IIA), a fund (A) or the second number of the dossiers that have two (21501-02)."""
NUMBER = r"(?P<number>\d{1,4}[a-z]?|[A-Z]{1,3})"
REPRINT = rf"(?P<reprint>{DASH}[hnb]\d+)?"

LEAD = r"(?:kst|kamerstuk(?:ken)?|kamerst\.?|dossier)?"
CHAMBER = r"(?:\s*\b(?P<chamber>II|I|TK|EK|VV)\b)?"
YEAR = rf"(?P<first>(?:19|20)\d\d)\s*(?:{DASH}|/|/{DASH})\s*(?P<last>(?:19|20)?\d\d)"

KAMERSTUK = re.compile(
    rf"{LEAD}{DASH}?(?:{CHAMBER}\s*{YEAR}\s*,)?\s*{DOSSIER}{RIJKSWET}{PART}{RIJKSWET}{NUMBER_WORD}{NUMBER}{REPRINT}",
    re.IGNORECASE,
)
NUMBER_FIRST = re.compile(rf"(?:(?:nr|stuk)\.?\s*)?(?P<number>\d{{1,4}})\s*\({DOSSIER}{PART}\)", re.IGNORECASE)
AANHANGSEL = re.compile(
    rf"(?:ah|aanh(?:angsel|\.)?)(?:\s+(?:van\s+de\s+)?hand(?:elingen|\.))?{CHAMBER}[\s,:]*(?:vergaderjaar\s*)?{YEAR}[\s,]*"
    r"(?:nrs?\.?|nummer)?\s*(?P<number>\d{1,5})(?:\s*,?\s*(?:blz|p)\.?.*)?",
    re.IGNORECASE,
)
HANDELINGEN = re.compile(
    rf"(?:hand(?:elingen|\.))\s*{CHAMBER}[\s,]*(?:vergaderjaar\s*)?{YEAR}[\s,]*nr\.?\s*(?P<sitting>\d{{1,3}})"
    r"[\s,]*item\s*(?P<item>\d{1,3})(?:\s*,?\s*(?:blz|p)\.?.*)?",
    re.IGNORECASE,
)
APPENDIX_NUMBER = re.compile(r"(?P<first>\d\d)(?P<last>\d\d)(?P<number>\d{5})")
CASE_OR_DOCUMENT = re.compile(r"(?:kv-(?:tk-)?)?(?P<id>20\d\d(?P<kind>[ZD])\d{5})", re.IGNORECASE)
FILE_HASH = re.compile(r"(?:file|sha256)[-:](?P<hash>[0-9a-f]{4,64})", re.IGNORECASE)
PUBLICATION = re.compile(r"(?P<family>ah|kv|h|blg|nds|ag|stb|trb|stcrt|kst)-[A-Za-z0-9][A-Za-z0-9_-]*", re.IGNORECASE)

TWO_PART_DOSSIERS = frozenset({"21501", "19291"})
"""The only dossiers whose number has two parts; after any other a second number is the paper's own."""


LONGEST = 200
"""Characters of a written form that are looked at."""


class Part(NamedTuple):
    """A part of a paper: ``kind`` is ``question``, ``answer``, ``footnote`` or ``section``; ``label`` as written after the
    letter.
    """

    kind: str
    label: str


PARTS = {"q": "question", "a": "answer", "n": "footnote", "s": "section"}


def split_part(written: str) -> tuple[str, Part | None]:
    """``kst-35207-34#q12`` as the paper and its part; None when no part is named (or it is no part at all)."""
    paper, hash_mark, rest = written.rpartition("#")
    if hash_mark and rest[:1].lower() in PARTS and len(rest) > 1:
        return paper.strip(), Part(PARTS[rest[0].lower()], rest[1:].strip())
    return written.strip(), None


def parse_id(written: str) -> tuple[str, ...]:
    """The ids that a written form may stand for, the likeliest first; () when it names no paper."""
    text = re.sub(rf"{SPACE}+", " ", written[:LONGEST]).strip().rstrip(".,;")
    text = re.sub(r"\.(?:txt|pdf|xml|html?)$", "", text, flags=re.IGNORECASE)
    for spelling in dict.fromkeys((text, plain_form(text))):
        for form in FORMS:
            if found := tuple(dict.fromkeys(form(spelling))):
                return found
    roman = roman_id(plain_form(text))
    return (roman,) if roman else ()


def file_hash(written: str) -> str | None:
    """The beginning of a file's hash (``file-1a2b3c``), in lower case; None when it is none."""
    found = FILE_HASH.fullmatch(written.strip())
    return found["hash"].lower() if found else None


def _case_or_document(text: str) -> Iterator[str]:
    if found := CASE_OR_DOCUMENT.fullmatch(text):
        number = found["id"].upper()
        if found["kind"].upper() == "Z":
            yield from (f"kv-tk-{number}", f"kv-{number}")
        yield number


def _kamerstuk(text: str) -> Iterator[str]:
    found = KAMERSTUK.fullmatch(text)
    if found is None:
        return
    dossier = re.sub(r"\s", "", found["dossier"])
    number, reprint = _number(found["number"]), re.sub(DASH, "-", found["reprint"] or "").lower()
    if found["two"]:
        if dossier in TWO_PART_DOSSIERS:
            yield f"kst-{dossier}-{found['two']}-{number}{reprint}"
        return
    part = f"-{found['part'].upper()}" if found["part"] else ""
    if not part and CHAPTER.fullmatch(number):
        return
    if dossier in TWO_PART_DOSSIERS and not part and re.fullmatch(r"\d\d", number) and DASHED.search(text):
        return
    yield f"kst-{dossier}{part}-{number}{reprint}"


CHAPTER = re.compile(r"[IVX]{2,}[A-E]?")
"""A budget chapter that stands where a number should; one letter may well be a letter of the senate."""
DASHED = re.compile(rf"\d\s*{DASH}\s*\d\d$")


def _number_first(text: str) -> Iterator[str]:
    if found := NUMBER_FIRST.fullmatch(text):
        second = found["two"] or (found["part"] or "").upper()
        dossier = re.sub(r"\s", "", found["dossier"])
        yield f"kst-{dossier}{'-' + second if second else ''}-{found['number']}"


def _aanhangsel(text: str) -> Iterator[str]:
    if (found := AANHANGSEL.fullmatch(text)) and (year := _year(found)):
        yield f"ah-{_chamber(found)}-{year}-{int(found['number'])}"


def _handelingen(text: str) -> Iterator[str]:
    if (found := HANDELINGEN.fullmatch(text)) and (year := _year(found)):
        yield f"h-{_chamber(found)}-{year}-{int(found['sitting'])}-{int(found['item'])}"


def _appendix_number(text: str) -> Iterator[str]:
    found = APPENDIX_NUMBER.fullmatch(text)
    if found and (int(found["first"]) + 1) % 100 == int(found["last"]):
        century = "19" if int(found["first"]) > 80 else "20"
        second = "20" if found["last"] == "00" else century
        yield f"ah-tk-{century}{found['first']}{second}{found['last']}-{int(found['number'])}"


def _publication(text: str) -> Iterator[str]:
    """An official id as it is, its family in small letters. A kamerstuk has a form of its own above."""
    plain = re.sub(DASH, "-", text)
    found = PUBLICATION.fullmatch(plain)
    if found and (found["family"].lower() != "kst" or OTHER_KST.fullmatch(plain)):
        family, rest = plain.split("-", 1)
        rest = re.sub(r"^(tk|ek|vv)(?=-)", lambda m: m[0].lower(), rest, flags=re.IGNORECASE)
        yield f"{family.lower()}-{rest}"


OTHER_KST = re.compile(r"kst-(?:\d{7}|\d{8}-\d{5}-.+)", re.IGNORECASE)
"""Ids of kamerstukken without a dossier, and those of the senate that begin with the session."""

FORMS: tuple[Callable[[str], Iterator[str]], ...] = (
    _case_or_document,
    _kamerstuk,
    _number_first,
    _aanhangsel,
    _handelingen,
    _appendix_number,
    _publication,
)


def _number(number: str) -> str:
    """A number as ids have it: 198b keeps its small letter, a letter of the senate is a capital."""
    return number.lower() if number[0].isdigit() else number.upper()


def _chamber(found: re.Match[str]) -> str:
    return {"I": "ek", "EK": "ek", "VV": "vv"}.get((found["chamber"] or "").upper(), "tk")


def _year(found: re.Match[str]) -> str | None:
    """20242025 from 2024-2025 or 2024/25; None when the second year is not the next."""
    first = int(found["first"])
    last = int(found["last"]) if len(found["last"]) == 4 else first // 100 * 100 + int(found["last"])
    last += 100 if last < first else 0
    return f"{first}{last}" if last == first + 1 else None
