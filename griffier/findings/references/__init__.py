"""References: every pointer in a text, with its place, kind and target.

Guarantees to linking: references stand in text order, quote exactly what stands at their span, name one target each (a list gives
one entry per target), and the numbered kinds do not overlap. What can not be named is left out, never guessed.
"""

from griffier.findings.references.find import find_references
from griffier.findings.references.in_paper import find_in_paper
from griffier.findings.references.reference import Reference

__all__ = ["Reference", "find_in_paper", "find_references"]
