"""Read the lexicon's tables: one entry per line, a header line, UTF-8.

Only reading and shape; what the columns mean is said where they are used. Nothing is cached here: a module that needs a
table reads it once, when it is imported.
"""

from __future__ import annotations

import csv
from importlib.resources import files


def rows(path: str) -> list[dict[str, str]]:
    """The lines of ``griffier/lexicon/<path>`` as dicts by header, in file order; missing cells are empty strings.

    Raises FileNotFoundError when there is no such table, ValueError (with the line) when a line has too many cells.
    """
    place = files("griffier.lexicon").joinpath(*path.split("/"))
    found: list[dict[str, str]] = []
    for line, row in enumerate(csv.DictReader(place.read_text("utf-8").splitlines(), restval=""), 2):
        if None in row:
            raise ValueError(f"lexicon/{path}, line {line}: more cells than the header has columns")
        found.append(row)
    return found
