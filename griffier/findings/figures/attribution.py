"""Who is named as the source of a figure: "volgens het CBS", "cijfers van de OESO", "de NZa meldt", "(bron: …)".

A name is taken as printed, or in its short form where the lexicon knows it. Words that name nobody ("volgens schattingen")
give no source. The government itself is not a source of its own figures.
"""

from __future__ import annotations

import re

from griffier.findings.figures.words import any_of, choice
from griffier.lexicon.rows import rows

_KNOWN: dict[str, str] = {}
_DOMAINS: dict[str, str] = {}
for _row in rows("figures/sources.csv"):
    for _alias in [_row["name"], *filter(None, _row["also"].split("|"))]:
        _KNOWN[_alias] = _row["name"]
    if _row["domain"]:
        _DOMAINS[_row["domain"]] = _row["name"]

_NAMES = choice(_KNOWN, blank=" ")
_CAPITALS = r"[A-ZÀ-Ý][\w&.’'-]*(?:\s(?:(?:van|voor|de|der|het|en|of|for|on|and|the|to|in|&)\s){0,2}[A-ZÀ-Ý][\w&’'-]*)*"
_KIND = rf"(?:(?:[\w-]+\s){{0,2}}{any_of('report')}\s(?:uit\s\d{{4}}\s)?(?:van|door|uit|in)\s)"
_THE = r"(?:(?:de|het|een|The)\s)?"
_WHO = rf"(?:(?P<known>{_NAMES})(?!\w)|(?P<name>[A-Z][a-z]+e\sbronnen|{_CAPITALS}))"
_ACCORDING = re.compile(rf"\b(?i:{any_of('according')})\s{_THE}(?:{_KIND}{_THE})?{_WHO}")
_STUDY = re.compile(rf"\b{_KIND}{_THE}{_WHO}")
_SAYS = re.compile(
    rf"\b(?P<known>{_NAMES})(?:\s\([^)]{{1,60}}\))?\s(?:(?:nu|dit|zelf|in|zijn|haar|jaarlijks|recent)\s){{0,3}}{any_of('says')}\b"
)
_NAMED_SAYS = re.compile(rf"\b(?:[Dd]e|[Hh]et)\s(?P<name>{_CAPITALS})\s{any_of('says')}\b")
# "De Commissie hanteert een andere telling en komt voor dat jaar uit op …": up to where the figure stands.
_COMES_TO = re.compile(
    rf"\b(?P<known>{_NAMES})(?!\w)[^.;\n]{{0,60}}?\s{any_of('comes_to')}\b[^.;,\n]{{0,40}}?(?:\b(?:op|van|met|uit)\s)?$"
)
_SOURCE = re.compile(
    rf"\b[Bb]ron(?:nen)?:\s*\(?{_THE}(?:(?P<known>{_NAMES})(?!\w)|(?P<url>https?://\S+|www\.\S+)|(?P<name>{_CAPITALS}))"
)
_BY_ITSELF = re.compile(rf"(?<!\w)(?P<known>{_NAMES})(?!\w)")
_BEFORE_FIGURE = 160
_PATTERNS = (_ACCORDING, _SAYS, _STUDY, _NAMED_SAYS, _SOURCE)
_NOT_A_SOURCE = re.compile(rf"^{any_of('no_source')}\b")
_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?([^/\s]+)")


def source_in(sentence: str, place: int = 0) -> str | None:
    """The source that a sentence names, the one nearest to ``place`` where it names several; None without one."""
    if (comes_to := _COMES_TO.search(sentence, max(0, place - _BEFORE_FIGURE), place)) and (name := _name(comes_to)):
        return name
    best: tuple[int, str] | None = None
    for pattern in _PATTERNS:
        for match in pattern.finditer(sentence):
            gap = max(match.start() - place, place - match.end(), 0)
            if (best is None or gap < best[0]) and (name := _name(match)):
                best = gap, name
    return best[1] if best else None


def is_known(source: str) -> bool:
    """True for the name of a publisher that the lexicon lists."""
    return source in _KNOWN


def cited_in(question: str) -> str | None:
    """The source that a question gives in brackets ("(bron: …)"), or None."""
    for match in _SOURCE.finditer(question):
        if name := _name(match):
            return name
    return None


def source_in_note(note: str) -> str | None:
    """The source that a footnote gives: after "Bron:", else the first known publisher, else the address's own."""
    if found := source_in(note):
        return found
    if known := _BY_ITSELF.search(note):
        return _KNOWN[known["known"]]
    address = re.search(r"(?:https?://|www\.)\S+", note)
    return _publisher(address.group()) if address else None


def _name(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("known"):
        return _KNOWN[groups["known"]]
    if groups.get("url"):
        return _publisher(groups["url"])
    name = (groups.get("name") or "").rstrip(".,;:")
    return name if name and not _NOT_A_SOURCE.match(name) else None


def _publisher(address: str) -> str | None:
    """The publisher of a web address: by the lexicon, else the address's domain."""
    match = _DOMAIN.match(address)
    if match is None:
        return None
    domain = match.group(1).lower().rstrip(".,)")
    whole = address.lower()
    return next((name for known, name in _DOMAINS.items() if known in whole), domain if "." in domain else None)
