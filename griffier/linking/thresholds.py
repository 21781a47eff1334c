"""The numbers by which a link is scored, in one place, each with what it means. Chosen by what they say, not learnt from papers.

A score is a sum of parts from 0 to 1, each with a weight: what the two sentences are about counts for three fifths, that the very
thing promised was done for a quarter. Weights of words run from 0 to 1 (``rarity``): 1 is a word that hardly ever occurs.
"""

WEIGHTS = {"subject": 0.40, "share": 0.20, "act": 0.25, "agent": 0.10, "order": 0.05}
"""What each part counts; they add up to 1."""
FOR_POINTING = 0.25
"""What is added where the words point to the very paper and answer that made the promise."""
ACCEPTED = 0.60
"""Score from which a link counts: an act that fits and half of the rest."""
PROPOSED = 0.45
"""Score from which a link is proposed to a person; it counts for nothing until confirmed."""
STRONG = 0.80
"""Score that a second statement of the same paper needs."""
AS_GOOD = 0.85
"""Share of the best score that words in another paper need, for a promise that is kept once."""

FULL_SUBJECT = 1.8
"""Shared words that make the subject full: two rare ones."""
FULL_SHARE = 0.45
"""Share of the promise's words that makes the share full."""
LEAST_SUBJECT = 0.55
"""Below this (half a rare word) nothing is linked."""
LEAST_SHARE = 0.12
"""Nor below this share of the promise."""
HANDFUL = 5
PER_TENFOLD = 0.3
"""Between unrelated papers: rare words more that are asked for with every tenfold of papers above a handful, as chance grows."""
SHARE_OF_ONE_WORD = 0.5
"""Share that one shared word must have, when it does not name a thing of the sort promised."""
SHARE_OF_ANY_ACT = 0.25
"""Share that is asked for where any act may keep the promise."""
SHARE_OF_OTHER_ACT = 0.45
"""Share that is asked for where something was done in another verb than the promised one."""
SHARE_OF_SAME = 0.2
"""Share, both ways, that makes a later promise the same one."""
SAME_PROMISE = 0.9
"""A paper that speaks of "the promise" means the one that fits best, and others that fit nearly so."""

SOON_AFTER = 31
"""Days after a term within which a paper still keeps the promise as if in time."""
LONG_AFTER = 183
"""Days after a term from which one shared word no longer shows that the promise was kept."""

CONTEXT = 0.6
"""What a word of the sentence before is worth."""
BESIDE = 0.5
"""What a word beside what is promised (a motive, a relative clause) counts less in the whole of a promise."""
PAIR = 0.3
"""What a pair of neighbouring words adds to the two words."""
SAME_SORT = 0.3
"""What it adds that both name a thing of one sort."""
CLOSE = 400
"""Characters behind a promise within which its own paper may put it off."""
LEAST_LOOKED_AT = 0.25
"""Weight of shared words below which a promise is not looked at any further."""
MOST_LOOKED_AT = 1_000
"""Promises that one statement may call up: its rarest words first."""
