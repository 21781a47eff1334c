"""Identifiers pasted into the search box, in any form: what paper they name, and which passages refer to it.

Whole requests only ("Kamerstuk 35 207, nr. 34#q12", "2021Z13647", "COM(2022) 108"): a number inside a longer request is a
word like any other. What it deliberately does not do: decide that a paper exists; it looks in the index.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.model.ids import Part, file_hash, parse_id, split_part
from griffier.search.index import id_term

DOSSIER = re.compile(
    r"(?:(?:kamer)?stuk(?:ken)?|dossier|kst)?[\s:-]*(\d{2})[ \u00a0.]?(\d{3})(?:\s*-?\s*([IVX]{1,6}[A-E]?))?", re.IGNORECASE
)
EU = re.compile(r"(COM|SWD|SEC|JOIN|C)\s*[(/ ]?\s*((?:19|20)\d\d)\s*[)/ ]?\s*[/ ]?\s*(\d{1,4})(?:\s*(?:final|def\.?|definitief))?",
                re.IGNORECASE)  # fmt: skip
LEAD = re.compile(r"^(?:zie|het|de|motie|brief|kamerstuk(?:ken)?|stuk)[\s,:]+", re.IGNORECASE)
LONGEST = 120


class Named(NamedTuple):
    """What a request names: ids as index terms, the likeliest first; the part of the paper; whether it is a dossier."""

    terms: tuple[str, ...]
    part: Part | None = None
    dossier: str | None = None


def named(text: str) -> Named | None:
    """What the whole request names; None when it is no identifier."""
    if len(text) > LONGEST or not any(c.isdigit() for c in text):
        return None
    written, part = split_part(text.strip().strip('"“”'))
    if found := EU.fullmatch(written):
        return Named((id_term(f"{found[1]}{found[2]}{found[3]}"),))
    if found := DOSSIER.fullmatch(written):
        number = f"{found[1]}{found[2]}{found[3] or ''}".lower()
        return Named((number,), part, number)
    ids = parse_id(written) or parse_id(LEAD.sub("", written))
    terms = [id_term(i) for i in ids]
    if short := file_hash(written):
        terms.append(id_term(f"file-{short}"))
    if not terms and re.fullmatch(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)+(?:\.(?:txt|pdf|xml|html?))?", written):
        terms.append(id_term(re.sub(r"\.(?:txt|pdf|xml|html?)$", "", written)))
    return Named(tuple(dict.fromkeys(terms)), part) if terms else None
