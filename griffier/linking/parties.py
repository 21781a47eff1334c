"""Parliamentary groups under all their names: as votes write them, abbreviated, in full, and as a part of a merged group.

"GL-PvdA" and "PvdA" both find the motions of GroenLinks-PvdA. Names come from the record (who moved motions, the publisher's list
of groups) and from ``lexicon/sources/parties.csv``. A name that none of them has is unknown; it is never taken for a near one.
"""

from __future__ import annotations

import difflib
import re
import sqlite3
from functools import cache

from griffier.errors import NotFound
from griffier.lexicon.rows import rows

_MOST_NAMED = 20


class Parties:
    """The groups that a record knows."""

    def __init__(self, db: sqlite3.Connection) -> None:
        groups = db.execute("SELECT abbreviation, name FROM official_parliamentary_groups ORDER BY 1, 2").fetchall()
        moved = db.execute("SELECT DISTINCT group_name FROM official_matter_actors WHERE group_name IS NOT NULL ORDER BY 1")
        self._named = [str(name) for (name,) in moved]
        listed = (frozenset(_folded(n) for name in names if name for n in (name, name.split(",")[0])) for names in groups)
        self._families = [*listed, *_families()]
        self._known = dict.fromkeys([*self._named, *(str(name) for pair in groups for name in pair if name)])

    def named(self, asked: str) -> frozenset[str]:
        """The groups, as movers of motions bear them, that go by the name asked. NotFound when no group has that name."""
        wanted = _folded(asked)
        found = frozenset(name for name in self._named if wanted in self._names(name))
        if found or any(wanted in family for family in self._families) or wanted in map(_folded, self._known):
            return found
        near = difflib.get_close_matches(asked, self._known, n=3, cutoff=0.5)
        known = near or list(self._known)[:_MOST_NAMED]
        names = f"; known are {', '.join(known)}" if known else "; it holds no official data on groups"
        raise NotFound(f"the record knows no group {asked!r}{names}")

    def _names(self, group: str) -> set[str]:
        """All names of a group: its own, and those of the groups that it was merged from."""
        own = self._family(_folded(group))
        merged = [_folded(part) for part in re.split(r"[-/+]", group)] if re.search(r"\w[-/+]\w", group) else []
        merged += [_folded(part) for name in own for part in _parts().get(name, ())]
        return own.union(*(self._family(part) for part in merged if len(part) > 1))

    def _family(self, name: str) -> set[str]:
        return {name}.union(*(family for family in self._families if name in family))


@cache
def _families() -> tuple[frozenset[str], ...]:
    """The names of each group in the lexicon."""
    named = ((row["name"], *filter(None, row["also"].split("|"))) for row in rows("sources/parties.csv"))
    return tuple(frozenset(map(_folded, names)) for names in named)


@cache
def _parts() -> dict[str, tuple[str, ...]]:
    return {_folded(row["name"]): tuple(filter(None, row["of"].split("|"))) for row in rows("sources/parties.csv")}


def _folded(name: str) -> str:
    """A name without case, blanks and marks."""
    return re.sub(r"[\W_]", "", name).casefold()
