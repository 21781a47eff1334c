"""Find the Chamber's own numbers: documents ("2021D31777") and matters ("2021Z13647"), alone or in a row.

Not found: activities (2024A…), agenda points (2024P…), a number inside a longer word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.looking import Looker, anchored
from griffier.findings.references.reference import Reference

# "2021D31777", "2021Z13647".
NUMBER = anchored("20", r"(?<![A-Za-z0-9]20)[0-4]\d[DZ][ \u00a0]?\d{5}(?![A-Za-z0-9]|[ .,]\d)")
KINDS = {"D": "document_number", "Z": "case_number"}


def find_parlis_numbers(looker: Looker) -> Iterator[Reference]:
    """Document and case numbers in text order."""
    for match in looker.anchors(NUMBER):
        number = re.sub(r"\s", "", match[0])
        yield Reference(match.start(), match.end(), match[0], KINDS[number[4]], number, "parlis_number")
