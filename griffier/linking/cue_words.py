"""The cues of ``lexicon/following/cues.toml``, compiled when first asked for."""

from __future__ import annotations

import re
from functools import cache

from griffier.lexicon import load


@cache
def cue(name: str) -> re.Pattern[str]:
    """The pattern that hears a cue in small letters. KeyError when there is none with that name."""
    return re.compile(rf"\b{alternatives(name)}\b")


@cache
def alternatives(name: str) -> str:
    """The words of a cue as one group, for use inside a larger pattern."""
    found = {entry["name"]: entry["words"] for entry in load("following/cues")["cue"]}
    return f"(?:{'|'.join(found[name])})"
