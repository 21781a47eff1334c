"""How the rows of these tests are read: a text, the targets that stand in it in order, why the row is here."""

from __future__ import annotations

import json

from griffier.findings.references import find_references

NOTHING = ""


def targets(text: str, *kinds: str) -> str:
    """The targets of a text in order, blanks between; with kinds only those. Mappings are compact JSON."""
    found = (r for r in find_references(text) if not kinds or r.kind in kinds)
    return " ".join(r.target if isinstance(r.target, str) else json.dumps(r.target, separators=(",", ":")) for r in found)
