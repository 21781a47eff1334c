"""What is found in a paper, kind by kind; each finder is a pure function from a paper to findings.

``find_all`` runs them in the order in which one may build on another. Nothing here looks at another paper: what depends
on those (resolved references, what became of a promise) is linked later, over the record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from griffier.findings.clarity import clarity_in_paper
from griffier.findings.commitments.papers import find_in_paper as commitments_in
from griffier.findings.cues.in_paper import find_in_paper as cues_in
from griffier.findings.figures.in_paper import find_in_paper as figures_in
from griffier.findings.motions.finding import find_in_paper as motions_in
from griffier.findings.references.in_paper import find_in_paper as references_in
from griffier.model.finding import Finding
from griffier.model.paper import Paper, Problem


class Found(NamedTuple):
    """The findings of a paper, by kind, in text order; and a problem for each kind whose finder failed."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()


def find_all(paper: Paper) -> Found:
    """Everything that is found in a paper. A finder that fails costs its own kind, and the paper says so."""
    findings: list[Finding] = []
    problems: list[Problem] = []

    def run(kind: str, finder: Callable[[Paper], Sequence[Finding]]) -> Sequence[Finding]:
        try:
            found = finder(paper)
        except Exception as error:  # whatever a finder trips over, the paper's words and the other findings are kept
            problems.append(Problem("findings", "finder_failed", f"{kind}: {type(error).__name__}: {error}; please report it"))
            return ()
        findings.extend(found)
        return found

    run("references", references_in)
    run("motions", motions_in)
    run("commitments", commitments_in)
    run("figures", figures_in)
    cues = run("cues", cues_in)
    run("clarity", partial(clarity_in_paper, cues=cues))
    return Found(tuple(findings), tuple(problems))
