"""Find addresses: "https://…", "www.…", whole, without the punctuation of the sentence around them.

Expects clean text, in which an address broken over lines is one word again. Not found: bare domains, e-mail addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import Looker, anchored
from griffier.findings.references.reference import Reference

# The literals that every address holds: "://" after its scheme, or "www." where no scheme is printed.
SCHEMED = anchored("://")
BARE = tuple(anchored(f"{w}.", rf"(?<=[wW][wW]{w}\.)(?<![\w/.@-][wW][wW]{w}\.)(?=\w)") for w in "wW")
SCHEME = re.compile(r"(?:https?|ftp)\Z", re.IGNORECASE)
# Everything up to a blank, quotation mark or angle bracket.
REST = re.compile(r"""[^\s<>«»"“”„‹›|]{2,2000}""")
TRAILING = ".,;:!?'’‘*…"
PAIRS = {")": "(", "]": "[", "}": "{"}


def find_urls(looker: Looker) -> Iterator[Reference]:
    """Addresses in text order."""
    done = 0
    starts = [scheme.start() for anchor in looker.anchors(SCHEMED) if (scheme := looker.before(SCHEME, anchor.start(), 6))]
    starts += [anchor.start() - 2 for last in BARE for anchor in looker.anchors(last)]
    for start in sorted(starts):
        if start < done or (rest := REST.match(looker.text, start)) is None:
            continue
        whole = _trimmed(rest[0])
        if "." in whole[4:]:
            done = start + len(whole)
            yield Reference(start, done, whole, "url", whole, "address")


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
