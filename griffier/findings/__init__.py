"""What is found in a paper, kind by kind; each finder is a pure function from a paper to findings.

``find_all`` runs them in the order in which one may build on another. Nothing here looks at another paper: what depends
on those (resolved references, what became of a promise) is linked later, over the record.
"""

from __future__ import annotations

from griffier.model.finding import Finding
from griffier.model.paper import Paper


def find_all(paper: Paper) -> tuple[Finding, ...]:
    """Every finding of a paper, by kind, in text order."""
    return ()
