"""What a Dutch sentence is made of, as far as finders need it: its clauses, their finite verbs and acts, and who does them.

General knowledge of the language only: word order, verb forms, words that open a clause. What makes a promise, a refusal or a
report of what was told is decided by those who ask.

"Zodra het rapport er is, zal ik uw Kamer informeren"
    a clause of time ("zodra … is"), and a main clause: finite "zal", subject "ik", addressee "uw Kamer", act "informeren"
"De lijst die u in mei kreeg, stuur ik toe"
    a relative clause ("die … kreeg"), and a main clause: finite "stuur", act "toesturen", subject "ik"
"""

from griffier.findings.sentence.clauses import Clause, Token, clauses, tokens
from griffier.findings.sentence.verbs import Act, acts_in

__all__ = ["Act", "Clause", "Token", "acts_in", "clauses", "tokens"]
