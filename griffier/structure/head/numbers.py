"""Numbers that a paper bears: dossiers, its number in them, its id, and the number of the matter that it answers.

Only what stands above the text or in its furniture counts; an id is never made of what the paper talks about.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from griffier.readers.markup_facts import dossier_id, parliamentary_year
from griffier.structure.head.kinds import heading_kind

_PART = r"(?:[ -](?P<part>[IVX]{1,6}[A-Z]?|[A-L]|\d\d))?"
_ARABIC = rf"(?P<number>\d{{2}}[ .]?\d{{3}}){_PART}(?:[ -]?\(R ?\d+\))?"
_ROMAN = r"(?P<roman>(?=[CLXVI]{2})C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
#: "99 066 Belastingen", "99 925 XVII Vaststelling van …", "CLXXV Nota over de veren"; or the number alone, its title below.
_DOSSIER_LINE = re.compile(rf"(?:{_ARABIC}|{_ROMAN})(?:\s+(?P<title>[A-Z«\"“‘'(À-Þ].{{2,1500}})|\s*)$", re.DOTALL)
#: "Nr. 444 LIJST VAN VRAGEN", "nr. 12", "C BRIEF VAN …", "AB"
_NUMBER_LINE = re.compile(r"(?:N[Rr]\.?|nr\.) ?(?P<number>\d{1,4}[a-z]?|[A-Z]{1,3})(?:\s+(?P<heading>.{0,600}))?$", re.DOTALL)
_LETTER_LINE = re.compile(
    r"(?P<number>[A-Z]{1,2})\d?(?:\s+(?P<heading>[A-ZÀ-Þ«][A-ZÀ-Þ’'-]{2,}(?:\s|$).{0,600})|\s*)$", re.DOTALL
)
#: A title with the number behind it on its line, then the heading in capitals: "Toekomst van het veer nr. 12 BRIEF VAN …"
_TITLED_NUMBER = re.compile(r"(?P<title>.{2,1500}?)\s[Nn]r\. ?(?P<number>\d{1,4}[a-z]?)(?:\s+(?P<heading>[A-ZÀ-Þ]{3,}\b.*))?$")
_DOCUMENT = re.compile(r"(20\d{2}D\d{5})")
_DRAFT = re.compile(r"^AH\s?(\d{1,4})$", re.MULTILINE)
_BANNER = re.compile(r"^(?:Vergaderjaar\s|.*Vragen gesteld door de leden der Kamer\b)", re.MULTILINE)
_OWN_NUMBER = re.compile(r"^(?:Nr\.\s?)?(\d{1,4})$", re.MULTILINE)
_MATTER = r"20\d{2}Z ?\d{5}"
_LABELLED_MATTER = re.compile(
    rf"(?:(?:[Uu]w )?[Kk]enmerk|[Zz]aaknummer|[Vv]raagnummer|[Uu]w (?:brief|verzoek)[^.\n]{{0,60}}?|ingezonden[^.\n]{{0,60}}?)"
    rf"[\s:,(]{{0,6}}(?:(?:met\s)?(?:kenmerk|nr\.?|nummer)[\s:]{{0,3}})?({_MATTER})\b"
)
_LINE_MATTER = re.compile(rf"^\(?({_MATTER})\)?$", re.MULTILINE)
_ANY_MATTER = re.compile(rf"\b({_MATTER})\b")
_BRACKETED_MATTER = re.compile(rf"\((?:kenmerk\s|nr\.\s?)?({_MATTER})\)")


class Printed(NamedTuple):
    """What stands above a printed paper: dossiers with their titles, its number, and the heading behind that."""

    dossiers: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    sequence: str | None = None
    heading: str | None = None


def printed_numbers(paragraphs: Sequence[str], *, senate: bool) -> Printed:
    """Dossiers, number and heading from the first paragraphs; a letter for a number only where the senate's papers have it."""
    dossiers: list[str] = []
    titles: list[str] = []
    first = paragraphs[:14]
    for i, block in enumerate(first):
        line, below = " ".join(block.split()), " ".join(first[i + 1].split()) if i + 1 < len(first) else ""
        dossier = _DOSSIER_LINE.match(line)
        if dossier and (senate or not dossier["roman"]) and (dossier["title"] or _heads_a_number(first[i + 1 : i + 4], senate)):
            dossiers.append(_dossier(dossier))
            title = dossier["title"] or ("" if _number_at(below, senate) else below)
            number = _titled_number(title, below if dossier["title"] else " ".join(first[i + 2 : i + 3]))
            titles.append(number["title"].strip() if number else title.strip())
        else:
            number = _number_at(line, senate)
            if number and not dossiers and not (line.startswith("Nr") and _is_heading((number["heading"] or "").strip())):
                number = None
        if number:
            heading = (number["heading"] or "").strip() or (_below_number(first, i, number, line) or "")
            return Printed(tuple(dossiers), tuple(titles), number["number"], heading or None)
    return Printed(tuple(dossiers), tuple(titles)) if any(titles) else Printed()


def _is_heading(words: str) -> bool:
    return not words or heading_kind(words) is not None


def _below_number(lines: Sequence[str], at: int, number: re.Match[str], line: str) -> str | None:
    """The heading that stands below a number alone: on the next line, or below the title that the number closes."""
    skip = 1 if number.string in line else 2
    return " ".join(lines[at + skip].split()) if at + skip < len(lines) else None


def _titled_number(title: str, below: str) -> re.Match[str] | None:
    """The number behind a title on its line, where a heading in capitals follows."""
    found = _TITLED_NUMBER.match(title)
    return found if found and (found["heading"] or re.match(r"[A-ZÀ-Þ]{3,}\b", below)) else None


def _dossier(found: re.Match[str]) -> str:
    if found["roman"]:
        return str(found["roman"])
    printed = found["number"].replace(".", " ") + (f" {found['part']}" if found["part"] else "")
    return dossier_id(printed) or printed


def _number_at(line: str, senate: bool) -> re.Match[str] | None:
    line = " ".join(line.split())
    return _NUMBER_LINE.match(line) or (_LETTER_LINE.match(line) if senate else None)


def _heads_a_number(following: Sequence[str], senate: bool) -> bool:
    """Whether a number alone on its line is a dossier: a paper's number follows, at most one title between."""
    nearest = [" ".join(line.split()) for line in following]
    return any(_number_at(line, senate) for line in nearest) or bool(
        nearest and _titled_number(nearest[0], "".join(nearest[1:2]))
    )


def id_of(
    facts: Mapping[str, Sequence[str]],
    printed: Printed,
    head: str,
    sha256: str,
    *,
    date: str | None,
    matter: str | None,
    answered: bool,
) -> str:
    """The official id that the paper bears, else its document number, else one made of the file's hash."""
    if facts.get("paper"):
        return str(facts["paper"][0])
    if printed.dossiers and printed.sequence:
        return f"kst-{printed.dossiers[0]}-{printed.sequence}"
    appendix = _appendix(facts, head)
    years = re.sub(r"\D", "", (facts.get("year") or [""])[0]) or (_session(date) if _DRAFT.search(head) else "")
    chamber = "ek" if (facts.get("chamber") or [""])[0] == "Eerste" else "tk"
    if appendix and years:
        return f"ah-{chamber}-{years}-{appendix}"
    for line in head.split("\n")[:6]:
        if _DOCUMENT.fullmatch(line.strip()):
            return line.strip()
    if matter and not answered and _LINE_MATTER.search(head):
        return f"kv-tk-{matter}"
    return f"file-{sha256[:12]}"


def _appendix(facts: Mapping[str, Sequence[str]], head: str) -> str | None:
    """The number in the Aanhangsel: of the foot when all its feet agree, else the number alone below the banner, or "AH 601"."""
    stated = dict.fromkeys(facts.get("appendix", ()))
    if len(stated) == 1:
        return next(iter(stated))
    draft = _DRAFT.search(head)
    if draft:
        return draft[1]
    banner = _BANNER.search(head)
    own = _OWN_NUMBER.search(head, banner.end()) if banner else None
    return own[1] if own and head.count("\n", 0, own.start()) < 8 else None


def _session(date: str | None) -> str:
    """The session (20312032) that a day is in, "" around the third Tuesday of September, when one ends and the next begins."""
    if date is None:
        return ""
    day = dt.date.fromisoformat(date)
    first = dt.date(day.year, 9, 1)
    opening = first + dt.timedelta(days=(1 - first.weekday()) % 7 + 14)
    if first <= day < opening + dt.timedelta(days=14):
        return ""
    year = day.year if day >= opening else day.year - 1
    return f"{year}{year + 1}"


def matter_of(head: str, around: str) -> str | None:
    """The matter number (2021Z13647) that the questions were given: labelled, alone on a line, or the only one in brackets.

    ``around`` is the heading that names the askers; a number that the questions speak of is not theirs.
    """
    for pattern, text in ((_LABELLED_MATTER, head), (_LINE_MATTER, head), (_BRACKETED_MATTER, around), (_BRACKETED_MATTER, head)):
        found = list(dict.fromkeys(match[1].replace(" ", "") for match in pattern.finditer(text)))
        if found:
            return found[0] if len(found) == 1 or pattern is not _BRACKETED_MATTER else None
    return None


def year_of(facts: Mapping[str, Sequence[str]]) -> str | None:
    """The parliamentary year of a running foot or head: ``2031-2032``."""
    stated = facts.get("year")
    return parliamentary_year(stated[0]) if stated else None
