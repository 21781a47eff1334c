"""Motions: where a paper names them, what they ask, and what the cabinet says of them, with the words that show it.

Guarantees to the record: one finding for each motion of a paper, placed at its first mention; a position other than "unclear"
comes with words of the paper; decision and vote are never guessed here (they come from the publisher's data).
"""

from griffier.findings.motions.finding import find_in_paper
from griffier.findings.motions.mentions import Mention, find_mentions

__all__ = ["Mention", "find_in_paper", "find_mentions"]
