"""What a paper itself says of its answers: that it gives them, that it only asks, that they come later."""

from __future__ import annotations

import re
from typing import Literal

from griffier import lexicon

_DATA = lexicon.load("structure/evidence")


def patterns(name: str) -> list[re.Pattern[str]]:
    """The patterns under one heading of the lexicon."""
    return [re.compile(entry["pattern"], re.IGNORECASE | re.MULTILINE) for entry in _DATA[name]]


_ANSWERS, _ASKS = patterns("answers"), patterns("asks")
#: How much above the questions is looked at.
_HEAD = 8000


def says(above: str) -> Literal["answers", "asks", ""]:
    """What the words above the questions say: that the paper answers, that it only asks, or neither."""
    head = above[-_HEAD:]
    if any(p.search(head) for p in _ANSWERS):
        return "answers"
    return "asks" if any(p.search(head) for p in _ASKS) else ""
