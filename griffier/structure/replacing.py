"""Which motions another one says that it takes the place of, in a title or a subject.

"ter vervanging van die gedrukt onder nr. 12", "t.v.v. 30252-197", "(t.v.v. 36410 VI, nrs. 5 en 6)", "t.v.v. nr. 5 (36 410 VI)":
a dossier where one is printed, else the paper's own; one number or several.
"""

from __future__ import annotations

import re

_ANCHOR = re.compile(r"\b(?:ter\s+vervanging\s+van|t\.?\s?v\.?\s?v\.?(?=[\s)]))\s*", re.IGNORECASE)
_FILLING = re.compile(
    r"(?:(?:die|de|dat|het|moties?|stuk|stukken|gedrukt|onder|Kamerstuk(?:ken)?(?:\s+I{1,2})?|kst-)[\s,]*)+", re.IGNORECASE
)
_PART = r"(?:[IVX]+[A-Z]?|[A-L]|\d\d)(?![\w.])"
_DOSSIER = rf"(?P<dossier>\d\d[\s.]?\d{{3}})(?:(?:\s?-\s?|\s)\(?(?P<part>{_PART}(?=\)?[\s,-]|\))))?\)?"
_IN_DOSSIER = re.compile(
    rf"{_DOSSIER}(?:\s?-\s?|,?\s*(?:met\s)?(?:nrs?\.?|nummers?)\s*|,\s*)(?P<number>\d{{1,4}})(?!\d)", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:nrs?\.?|nummers?)\s*(?P<number>\d{1,4})(?!\d)", re.IGNORECASE)
_AND = r"\s*(?:,\s*(?:en\s)?|\ben\s|/)\s*"
_NEXT = re.compile(
    rf"{_AND}(?:van\s+|die\s+onder\s+)?(?:nr\.?\s*|…-?|\.\.\.-?)?(?P<number>\d{{1,4}})(?![\d-]|\s\d{{3}})", re.IGNORECASE
)
_MORE = re.compile(_AND, re.IGNORECASE)
_OF = re.compile(rf"\s*\(\s*(?:Kamerstuk(?:ken)?\s+)?{_DOSSIER}\s*\)?", re.IGNORECASE)


def replaced_by(words: str | None, own_dossier: str | None = None) -> tuple[str, ...]:
    """The ids of the motions that ``words`` say to be replaced; () when they name none or the dossier is nowhere stated.

    >>> replaced_by("Gewijzigde motie over veren (t.v.v. 99214 XVI, nrs. 4 en 5)")
    ('kst-99214-XVI-4', 'kst-99214-XVI-5')
    """
    anchor = _ANCHOR.search(words or "")
    if anchor is None or words is None:
        return ()
    at = anchor.end()
    found: list[str] = []
    while True:
        filling = _FILLING.match(words, at)
        at = filling.end() if filling else at
        match = _IN_DOSSIER.match(words, at) or _NUMBER.match(words, at)
        if match is None:
            break
        numbers = [match["number"]]
        at = match.end()
        while more := _NEXT.match(words, at):
            numbers.append(more["number"])
            at = more.end()
        dossier = _dossier(match) or (_dossier(of) if (of := _OF.match(words, at)) else None) or own_dossier
        found += [f"kst-{dossier}-{number}" for number in numbers if dossier]
        more_papers = _MORE.match(words, at)
        if more_papers is None:
            break
        at = more_papers.end()
    return tuple(dict.fromkeys(found))


def _dossier(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if not groups.get("dossier"):
        return None
    number = re.sub(r"[\s.]", "", groups["dossier"])
    return f"{number}-{groups['part'].upper()}" if groups.get("part") else number
