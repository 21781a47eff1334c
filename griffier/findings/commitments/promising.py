"""What makes a clause a promise: one rule for each way in which Dutch speaks of what is to come.

A promise is this government (named, "ik", a passive with nobody else), an act, and a future, an intention or a promise made
before. Each rule looks at a clause as it was heard (``sentence.heard``), never at the word order, which is dealt with there.

will        ik zal de lijst delen                 wish      ik wil bekijken of dat kan
will-be     de lijst zal worden gedeeld           mean      ik ben voornemens (van plan, bereid) de lijst te delen
go          ik ga met de sector in gesprek        aim       gestreefd wordt naar inwerkingtreding op 1 juli
let         ik laat dit onderzoeken               hope      ik verwacht u in mei te informeren
promise     ik zeg toe dat de lijst komt          told      in het debat heb ik toegezegd dat …
to-be       de lijst wordt in mei gedeeld         do        ik stuur u in mei de lijst
receive     uw Kamer ontvangt in mei de lijst     thing     de evaluatie verschijnt in mei
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from griffier.findings.commitments.case import Case, Promise
from griffier.findings.commitments.future import aim, go, hope, let, mean, will, wish
from griffier.findings.commitments.present import do, to_be
from griffier.findings.commitments.telling import promise, receive, thing, told

RULES: tuple[Callable[[Case], Promise | None], ...] = (
    will, go, wish, let, mean, aim, hope, promise, told, to_be, receive, do, thing,
)  # fmt: skip


def promised(case: Case) -> Iterator[Promise]:
    """What the rules find in a clause; the first counts."""
    for rule in RULES:
        found = rule(case)
        if found:
            yield found
