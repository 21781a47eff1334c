"""What is found in a paper, kind by kind; each finder is a pure function from a paper to findings.

``find_all`` runs them in the order in which one may build on another. Nothing here looks at another paper: what depends
on those (resolved references, what became of a promise) is linked later, over the record.
"""

from __future__ import annotations

from griffier.findings.clarity import clarity_in_paper
from griffier.findings.commitments.papers import find_in_paper as commitments_in
from griffier.findings.cues.in_paper import find_in_paper as cues_in
from griffier.findings.figures.in_paper import find_in_paper as figures_in
from griffier.findings.motions.finding import find_in_paper as motions_in
from griffier.findings.references.in_paper import find_in_paper as references_in
from griffier.model.finding import Finding
from griffier.model.paper import Paper


def find_all(paper: Paper) -> tuple[Finding, ...]:
    """Every finding of a paper, by kind, in text order."""
    cues = cues_in(paper)
    return (
        *references_in(paper),
        *motions_in(paper),
        *commitments_in(paper),
        *figures_in(paper),
        *cues,
        *clarity_in_paper(paper, cues),
    )
