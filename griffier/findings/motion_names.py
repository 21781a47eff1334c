"""What a motion's name holds beside its movers: how far the words go that say what it is about, parties and note digits in names.

Shared by references (``motion_name``) and by the ledger of motions, so that both read a name alike.
"""

from __future__ import annotations

import re

from griffier.lexicon.rows import rows

_ENDS = re.compile(r"\s+(?:" + "|".join(row["words"] for row in rows("motions/about_ends.csv")) + r")(?!\w)")
PARTY = r"(?:\s?\((?!Kamerst|kst)[A-Z0-9][\w/+’'-]{1,24}\))"
"""A party in brackets behind a member's name."""
NAMED_PARTY = re.compile(PARTY)


def about_until(words: str) -> int:
    """How many characters of what follows "over" say what the motion is about: up to the sentence's own verb.

    >>> words = "sluizen in de Vecht is bekend"
    >>> words[: about_until(words)]
    'sluizen in de Vecht'
    """
    found = _ENDS.search(words)
    return found.start() if found else len(words.rstrip())


def movers_of(names: str, parts: re.Pattern[str], led_by: str = "") -> tuple[str, ...]:
    """The members in a list of names, without parties; ``led_by`` is a "van" that belongs to the first ("van der Aa")."""
    found = [" ".join(name.split()) for name in parts.split(NAMED_PARTY.sub("", names)) if name and name.strip()]
    if led_by and found and re.match(r"(?:der|den|ten|ter|’t|'t) ", found[0]):
        found[0] = f"{led_by} {found[0]}"
    return tuple(found)
