"""Commitments (toezeggingen): what this government says that it will do, send, investigate or make law.

Guarantees to the record: each finding is one sentence at its place, with the frame that found it; its words are the paper's
own; dates are only given where the words set them. Whether a promise was kept is not decided here (see the ledgers).
"""

from griffier.findings.commitments.finding import Commitment, find_commitments
from griffier.findings.commitments.papers import find_in_paper

__all__ = ["Commitment", "find_commitments", "find_in_paper"]
