"""A paper cited as Dutch lawyers write it (Leidraad voor juridische auteurs), and as BibTeX.

"Kamerstukken II 2031/32, 99101, nr. 9" "Aanhangsel Handelingen II 2033/34, nr. 412" "Handelingen II 2018/19, nr. 86, item 22"

What the paper does not say is left out; a parliamentary year is never worked out from a date.
"""

from __future__ import annotations

import re

from griffier.reading.heads import Head

KAMERSTUK = re.compile(r"kst-(?P<dossier>\d{5}(?:-(?:[IVX]+[A-E]?|[A-L]|\d\d)(?=-))?)-(?P<number>.+)")
APPENDIX = re.compile(r"ah-(?P<chamber>\w\w)-(?P<first>\d{4})(?P<last>\d{4})-(?P<number>\d+)")
PROCEEDINGS = re.compile(r"h-(?P<chamber>\w\w)-(?P<first>\d{4})(?P<last>\d{4})-(?P<sitting>\d+)-(?P<item>\d+)")
PUBLISHED = re.compile(r"(?:kst|ah-(?:tk|ek|vv)|h-(?:tk|ek|vv)|kv-(?:tk|ek)|blg|stb|stcrt|trb)-[A-Za-z0-9-]+")
"""Ids under which the publisher has a page."""
CHAMBERS = {"tk": "II", "ek": "I", "vv": "VV"}
LATEX = {c: f"\\{c}" for c in "&%$#_{}"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\^{}"}


def citation(head: Head, question: str | None = None, page: int | None = None) -> str:
    """The citation, to a question or a page when one is named; ends with a full stop."""
    parts = [_named(head)]
    if question:
        parts.append(f"vraag {question}")
    if page:
        parts.append(f"p. {page}")
    return ", ".join(part for part in parts if part) + "."


def _named(head: Head) -> str:
    if found := KAMERSTUK.fullmatch(head.id):
        chamber = CHAMBERS.get(head.chamber or "", "")
        family = " ".join(w for w in ("Kamerstukken", chamber, _year(head.year)) if w)
        number = found["number"]
        nr = f"nr. {number}" if number[0].isdigit() else number
        return ", ".join((family, found["dossier"].replace("-", " "), nr))
    if found := APPENDIX.fullmatch(head.id):
        return f"Aanhangsel Handelingen {_session(found)}, nr. {found['number']}"
    if found := PROCEEDINGS.fullmatch(head.id):
        return f"Handelingen {_session(found)}, nr. {found['sitting']}, item {found['item']}"
    who = " en ".join(head.offices) or " en ".join(head.signed_by)
    title = _line(head.title or head.opening)
    number = head.submitted_as or head.id
    return ", ".join(part for part in (who, f"‘{title}’" if title else "", _day(head.date), number) if part)


def _year(year: str | None) -> str:
    """2031/32 from 2031-2032."""
    found = re.fullmatch(r"(\d{4})-\d\d(\d\d)", year or "")
    return f"{found[1]}/{found[2]}" if found else ""


def _session(found: re.Match[str]) -> str:
    return f"{CHAMBERS.get(found['chamber'], '')} {found['first']}/{found['last'][2:]}".strip()


def _day(date: str | None) -> str:
    return "-".join(str(int(part)) for part in reversed(date.split("-"))) if date else ""


def official_address(id_: str) -> str | None:
    """Where the publisher has the paper; None when the id is not one of the publisher's."""
    return f"https://zoek.officielebekendmakingen.nl/{id_}.html" if PUBLISHED.fullmatch(id_) else None


def bibtex(head: Head) -> str:
    """A BibTeX entry; its key is the paper's id, its address the publisher's (left out where it has none)."""
    author = " and ".join(f"{{{_latex(who)}}}" for who in (head.offices or head.signed_by))
    fields = {
        "title": f"{{{_latex(_line(head.title or head.opening))}}}",
        "author": author,
        "year": (head.date or "")[:4],
        "date": head.date or "",
        "howpublished": _latex(citation(head)),
        "number": _latex(head.id),
        "url": official_address(head.id) or "",
        "note": f"SHA-256 {head.sha256}",
    }
    key = re.sub(r"[^A-Za-z0-9:-]", "-", head.id)
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}", ""])


def _latex(words: str) -> str:
    return "".join(LATEX.get(c, c) for c in words)


def _line(words: str) -> str:
    return " ".join(words.split())
