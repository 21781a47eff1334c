"""Identifiers pasted into the search box, in any form: what paper they name, and which passages refer to it.

``named`` is for a request that is an identifier and nothing else ("Kamerstuk 35 207, nr. 34#q12", "2021Z13647", "COM(2022)
108", sloppy forms too: "35207/34", "TK 35.207 nr34"); ``inside`` for one among other words ("organen in kst-35207-34").
What it deliberately does not do: decide that a paper exists; whoever asks looks in the index.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.findings.references.find import find_references
from griffier.model.ids import Part, file_hash, parse_id, split_part
from griffier.search.prepare import id_term

DOSSIER = re.compile(
    r"(?:(?:kamer)?stuk(?:ken)?|dossier|kst)?[\s:-]*(\d{2})[ \u00a0.]?(\d{3})(?:\s*-?\s*([IVX]{1,6}[A-E]?))?", re.IGNORECASE
)
EU = re.compile(
    r"(COM|SWD|SEC|JOIN|C)\s*[(/ ]?\s*((?:19|20)\d\d)\s*[)/ ]?\s*[/ ]?\s*(\d{1,4})(?:\s*(?:final|def\.?|definitief))?",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:(?:zie|het|de|motie|brief|kamerstuk(?:ken)?|kamervra(?:ag|gen)|stuk|dossier|kenmerk|zaak|document|nummer|tk|ek|ii|i|kst)"
    r"[\s,:.-]+)+",
    re.IGNORECASE,
)
"""Words that people put before a number; none of them tells which paper."""
LOOSE = re.compile(
    r"(\d{2})[ .-]?(\d{3})(?!\d)(?:[\s-]*\b([IVX]{1,6}[A-E]?)\b)?[\s,./:;-]*(?:stuk|onderstuk)?[\s.]*"
    r"(?:nrs?|nummer|no)?[\s.:]*(\d{1,4})",
    re.IGNORECASE,
)
"""A dossier and a number with anything that people put between them; tried only where no written form fits."""
PART_IN_WORDS = re.compile(r"[\s,]+(vraag|antwoord|noot|voetnoot)\s+(\d{1,4})$", re.IGNORECASE)
PART_NAMES = {"v": "question", "a": "answer", "n": "footnote"}
LOOSE_CASE = re.compile(r"(20\d\d)[\s-]*([ZD])[\s-]*(\d{5})", re.IGNORECASE)
NO_PAPERS = frozenset({"law", "url", "answer", "section", "dated_letter", "report", "treaty_or_resolution"})
"""Kinds of references whose target is no paper's number."""
LONGEST = 120


class Named(NamedTuple):
    """What a request names: ids as index terms, the likeliest first; the part of the paper; the dossier.

    ``printed`` says that the part is named by the number printed above it ("vraag 46"), not by its place in the paper ("#q46").
    """

    terms: tuple[str, ...]
    part: Part | None = None
    printed: bool = False
    dossier: str | None = None


def named(text: str) -> Named | None:
    """What the whole request names; None when it is no identifier."""
    if len(text) > LONGEST or not any(c.isdigit() for c in text):
        return None
    written, part = split_part(text.strip().strip('"“”'))
    printed = False
    if part is None and (said := PART_IN_WORDS.search(written)):
        written, part, printed = written[: said.start()], Part(PART_NAMES[said[1].lower()[0]], said[2]), True
    if found := EU.fullmatch(written):
        return Named((id_term(f"{found[1]}{found[2]}{found[3]}"),))
    if found := DOSSIER.fullmatch(written):
        number = f"{found[1]}{found[2]}{found[3] or ''}".lower()
        return Named((number,), part, printed, number)
    bare = LEAD.sub("", written)
    ids = parse_id(written) or parse_id(bare) or _loose(bare)
    terms = [id_term(i) for i in ids]
    if short := file_hash(written):
        terms.append(id_term(f"file-{short}"))
    if not terms and re.fullmatch(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)+(?:\.(?:txt|pdf|xml|html?))?", written):
        terms.append(id_term(re.sub(r"\.(?:txt|pdf|xml|html?)$", "", written)))
    return Named(tuple(dict.fromkeys(terms)), part, printed) if terms else None


def _loose(written: str) -> tuple[str, ...]:
    if found := LOOSE.fullmatch(written):
        chapter = f"-{found[3].upper()}" if found[3] else ""
        return (f"kst-{found[1]}{found[2]}{chapter}-{int(found[4])}",)
    if found := LOOSE_CASE.fullmatch(written):
        return parse_id("".join(found.groups()))
    return ()


def inside(text: str) -> tuple[tuple[str, ...], str]:
    """(index terms of the papers that a request names among other words, the request without them)."""
    if not any(c.isdigit() for c in text):
        return (), text
    found = [r for r in find_references(text) if isinstance(r.target, str) and any(c.isdigit() for c in r.target)]
    found = [r for r in found if r.kind not in NO_PAPERS]
    rest, at = [], 0
    for reference in sorted(found, key=lambda r: r.start):
        rest.append(text[at : max(at, reference.start)])
        at = max(at, reference.end)
    terms = [id_term(i) for r in found for i in (str(r.target), *parse_id(str(r.target)))]
    return tuple(dict.fromkeys(terms)), " ".join([*rest, text[at:]]) if found else text
