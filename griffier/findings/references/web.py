"""Find addresses: "https://…", "www.…", whole, without the punctuation of the sentence around them.

Expects clean text, in which an address broken over lines is one word again. Not found: bare domains, e-mail addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import Looker
from griffier.findings.references.reference import Reference

# Everything up to a blank, quotation mark or angle bracket.
ADDRESS = re.compile(r"""(?:https?://|ftp://|www\.(?=\w))(?<![\w/.@]www\.)[^\s<>«»"“”„‹›|]{2,2000}""", re.IGNORECASE)
TRAILING = ".,;:!?'’‘*…"
PAIRS = {")": "(", "]": "[", "}": "{"}


def find_urls(looker: Looker) -> Iterator[Reference]:
    """Addresses in text order."""
    for match in looker.anchors(ADDRESS):
        whole = _trimmed(match[0])
        if "." in whole[4:]:
            yield Reference(match.start(), match.start() + len(whole), whole, "url", whole, "address")


def _trimmed(address: str) -> str:
    """Without closing punctuation: a bracket that was opened inside the address stays."""
    while True:
        shorter = address.rstrip(TRAILING)
        opening = PAIRS.get(shorter[-1:])
        if opening and shorter.count(opening) < shorter.count(shorter[-1]):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
