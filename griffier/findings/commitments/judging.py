"""Whether a frame's match is a promise of this government: conditions that frames name, and retreats.

Precision first: where the words may also be another's act, a wish, a standing practice or a report of what is done, there is
no promise. Conditions look at the clause around the match; retreats are phrases (``lexicon/commitments/retreats.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from griffier.findings.commitments.wording import KAMER, PRODUCT, WE, Frame
from griffier.findings.sieve import Sieve
from griffier.findings.terms import Term, is_recurring
from griffier.lexicon.rows import rows


class Said(NamedTuple):
    """A frame's match in a sentence, with the terms of the sentence that are not past."""

    sentence: str
    match: re.Match[str]
    frame: Frame
    terms: tuple[Term, ...]

    @property
    def clause_start(self) -> int:
        """Where the clause of the match begins: after the last mark before it."""
        before = self.sentence[: self.match.start()]
        return max((before.rfind(m) + len(m) for m in _MARKS if m in before), default=0)

    @property
    def clause(self) -> str:
        """The clause of the match, without what hangs on it (", die …", ", zodat …")."""
        after = _HANGS_ON.search(self.sentence, self.match.end())
        return self.sentence[self.clause_start : after.start() if after else len(self.sentence)]


_MARKS = (", ", "; ", ": ", "(", "– ", "«")
_HANGS_ON = re.compile(r",? (?:zodat|omdat|maar|terwijl|waarbij|waarmee|waardoor)\b|, (?:die|dat|welke|en)\b|; | – ")
_SUBORDINATE = re.compile(
    r"(?<!\bvan )(?<!\bbij )(?<!\bmet )(?<!\bin )(?<!\bop )(?<!\baan )(?<!\bvoor )(?<!\bdoor )(?<!\bover )"  # "van die lijst"
    r"\b(?:die|dat|welke|waar\w*|zoals|omdat|zodat|of|hoe|hetgeen|wie|wat|voordat|nadat|zodra|indien|als|wanneer|mits|tenzij)\b"
)
_DEMONSTRATIVE = re.compile(r"(?:Dat|Die|Dit|Deze)\b")
_LATER = re.compile(
    r"\b(?:nader|separaat|apart|afzonderlijk|later|vervolgens|zodra|nog|opnieuw|voorafgaand|alsnog|tijdig|(?:eerst)?volgende"
    r"|naar verwachting|na afloop)\b"
)
_STANDING = re.compile(r"\b(?:regelmatig|periodiek|doorgaans|altijd|gebruikelijke?|steeds|frequent|geregeld|veelal)\b")
_PERFECT = re.compile(
    r"\b(?:heeft|hebben|heb|hebt|had|hadden|was|waren|werd|werden)\b"
    r"|\b(?:is|zijn|ben|bent)\b.{0,300}\b\w{0,20}?(?:ge\w{2,}[dt]|ge\w{3,}en|(?:ver|be|ont|her)\w{2,}[dt])\b"
)
_AS_PROMISED = re.compile(r"[Zz]oals (?:[\w-]+ ){0,3}?(?:toegezegd|aangekondigd)(?: in\b[^,;]{0,200})?")
_OTHER_WORDS = sorted((row["word"] for row in rows("commitments/others.csv")), key=lambda word: (-len(word), word))
_OTHERS = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in _OTHER_WORDS)})(?!\w)")
# "voor de gemeenten wordt", "in overleg met de sector wordt": they stand beside the act and do not do it.
_BESIDE = re.compile(
    rf"\b(?:[Vv]oor|[Mm]et|[Aa]an|[Tt]egen|[Oo]ver|[Nn]aar|[Rr]ichting) (?:[\w-]+ ){{0,2}}?{_OTHERS.pattern}"
    rf"(?:(?:, | en )(?:de |het )?{_OTHERS.pattern})*"
)
_BY_AGENT = re.compile(r"\bdoor (?:de |het |een |andere )?(?:[\w-]+ ){0,3}[\w-]+")
_EXPECTED = re.compile(r"\b[Nn]aar verwachting\b")
_WEAK = frozenset(row["verb"] for row in rows("commitments/weak_aims.csv"))
_NEXT_VERB = re.compile(r"\w+")
_OPENING = re.compile(r"(?:[\w-]+ ){0,3}")


def _main(said: Said) -> bool:
    before = said.sentence[said.clause_start : said.match.start()]
    words = _DEMONSTRATIVE.sub("", before, count=1) if len(before.split()) <= 2 else before
    return _SUBORDINATE.search(words) is None


def _nobody(said: Said) -> bool:
    begun = _BESIDE.sub("", said.sentence[said.clause_start : said.match.end()])
    agent = _BY_AGENT.search(said.clause)
    return _OTHERS.search(begun) is None and not (agent and _OTHERS.search(agent[0]))


def _nobody_else(said: Said) -> bool:
    return _nobody(said) and _OTHERS.search(_BESIDE.sub("", said.sentence)) is None


def _later(said: Said) -> bool:
    return bool(said.terms) or _LATER.search(said.sentence) is not None


def _passive(said: Said) -> bool:
    recurring = any(is_recurring(term.text) for term in said.terms)
    return not recurring and _STANDING.search(said.clause) is None and _PERFECT.search(said.clause) is None


def _dated(said: Said) -> bool:
    return any(not is_recurring(term.text) for term in said.terms) or _EXPECTED.search(said.clause) is not None


def _dated_for_sure(said: Said) -> bool:
    return any(term.due_to for term in said.terms)


def _present(said: Said) -> bool:
    return _PERFECT.search(_AS_PROMISED.sub("", said.sentence)) is None


def _ours(said: Said) -> bool:
    return WE.search(said.sentence) is not None or KAMER.search(said.sentence) is not None


def _our_subject(said: Said) -> bool:
    """The sentence opens with this government ("Het kabinet …", "Hiertoe bevordert Nederland …")."""
    opening = _OPENING.match(said.sentence)
    first = WE.search(said.sentence, 0, said.match.start())
    if first is None or opening is None or first.start() > opening.end():
        return False
    return _SUBORDINATE.search(said.sentence[: first.start()]) is None


def _strong(said: Said) -> bool:
    verb = _NEXT_VERB.match(said.sentence, said.match.end())
    return verb is not None and verb[0] not in _WEAK


CONDITIONS: dict[str, Callable[[Said], bool]] = {
    "main": _main,  # not in a clause that hangs on another ("dat …", "die …")
    "nobody": _nobody,  # a passive whose clause names nobody else
    "nobody_else": _nobody_else,  # the same for the whole sentence
    "later": _later,  # a present tense that points ahead
    "passive": _passive,  # neither standing practice nor past
    "dated": _dated,  # with a term, or "naar verwachting"
    "dated_for_sure": _dated_for_sure,  # with a term that sets a last day
    "present": _present,  # not a report of what has been done
    "ours": _ours,  # of this government, or to the Kamer
    "ours_subject": _our_subject,  # the sentence's subject is this government
    "product": lambda said: PRODUCT.search(said.sentence, said.clause_start, said.match.end()) is not None,  # names its product
    "strong": _strong,  # an aim that can be tested, not "bevorderen"
    "act": lambda said: True,  # what it must not say stands in the retreats
}


class Retreat(NamedTuple):
    """A phrase that takes a promise back, or shows that there is none. ``spares_retold``: not of one that is told again, as
    "In 2019 is aangekondigd dat het kabinet een fonds zou oprichten"."""

    name: str
    whole: bool
    spares_retold: bool
    pattern: re.Pattern[str]


RETREATS = tuple(
    Retreat(row["name"], row["scope"] == "sentence", row["spares"] == "retold", re.compile(row["words"]))
    for row in rows("commitments/retreats.csv")
)
_SIEVE = Sieve(item.pattern for item in RETREATS)


def holds(said: Said) -> bool:
    """Whether the match is a promise: all conditions of its frame hold and no retreat is heard."""
    return all(CONDITIONS[need](said) for need in said.frame.needs) and retreat(said) is None


def retreat(said: Said) -> str | None:
    """The name of the retreat that is heard in the clause (or sentence), None when there is none."""
    clause = said.clause
    in_clause, in_sentence = _SIEVE.passed(clause), _SIEVE.passed(said.sentence)
    for at, item in enumerate(RETREATS):
        if at not in (in_sentence if item.whole else in_clause):
            continue
        if said.frame.earlier and item.spares_retold:
            continue
        if item.pattern.search(said.sentence if item.whole else clause):
            return item.name
    return None
