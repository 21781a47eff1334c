"""Offices as they are counted: one office under one name, however papers write it.

"Minister van Slaap", "minister van Slaap" and "Minister (Slaap)" are one; what is shown is the form of the earliest paper. An
abbreviation is not written out ("I en W" is not "Infrastructuur en Waterstaat"): that would need a list, and offices change.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

BRACKETED = re.compile(r"\s*\(\s*([^()]+?)\s*\)\s*$")


def office_key(role: str) -> str:
    """What two ways of writing one office have in common: small letters, single blanks, "van" for a name in brackets."""
    return " ".join(BRACKETED.sub(r" van \1", role).casefold().split())


def office_names(db: sqlite3.Connection) -> dict[str, str]:
    """The name to show of every office of the record, by key: as the earliest paper writes it."""
    query = (
        "SELECT o.value ->> 'role' FROM current_papers p, json_each(p.answered_by) o "
        "WHERE o.value ->> 'role' != '' ORDER BY coalesce(p.date, p.date_from) IS NULL, coalesce(p.date, p.date_from), p.paper"
    )
    names: dict[str, str] = {}
    for (role,) in db.execute(query):
        names.setdefault(office_key(str(role)), str(role))
    return names


def offices_of(roles: Iterable[str], names: dict[str, str]) -> list[str]:
    """These offices by the name that is shown, each once."""
    return sorted({names.get(office_key(role), role) for role in roles})
