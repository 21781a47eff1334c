"""Find commitments in running text: sentences in which this government says what it will do.

"Uw Kamer wordt in mei geïnformeerd."      counts
"Het kabinet zet zich in voor vrede."      does not: a wish, nothing that can be seen to be done
"De Commissie zal een voorstel doen."      does not: another's act
"Hierbij stuur ik uw Kamer de brief."      does not: it is done

Guarantees: findings stand in text order and do not overlap, each is one sentence without its full stop, and ``what``, ``by``,
``to`` and ``due_text`` are words of that sentence.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from griffier.findings.commitments.deciding import Decided, Only, decide
from griffier.findings.commitments.fields import promised_before, what_of
from griffier.findings.commitments.wording import ACTOR, KAMER, WE
from griffier.findings.sentences import sentences


class Commitment(NamedTuple):
    """``text[start:end]`` is the sentence. Dates are ISO 8601; ``rule`` names how it is said."""

    start: int
    end: int
    what: str
    by: str | None
    to: str | None
    due_text: str | None
    due_from: str | None
    due_to: str | None
    kind: str
    strength: str
    earlier: bool
    rule: str


def find_commitments(text: str, paper_date: dt.date | None, only: Only = "all") -> list[Commitment]:
    """The promises in a text, in order. ``paper_date`` is what "dit najaar" is read against.

    ``only`` "retold": promises made before and told again, as a member's question may do. "named": those that name this
    government or the Kamer, for a paper that may be somebody else's.
    """
    found = [one for start, end in sentences(text) for one in _new(text[start:end], start, paper_date, only)]
    return _dated_by_what_follows(found, text)


def _new(sentence: str, offset: int, paper_date: dt.date | None, only: Only) -> list[Commitment]:
    found = decide(sentence, paper_date, only)
    return [_row(one, sentence, offset) for one in found]


_TAIL = re.compile(r"(?: \((?:[Zz]ie |Kamerstuk|Aanhangsel)[^()]*\))?[.!]?[»”’)\]]*$")


def _row(one: Decided, sentence: str, offset: int) -> Commitment:
    end = one.end
    if end == len(sentence):
        tail = _TAIL.search(sentence)
        if tail and sentence[tail.start() : tail.end()] not in ("", ")"):
            end = tail.start()
    quote = sentence[one.start : end]
    kamer = KAMER.search(sentence)
    said, term = one.promise, one.term
    what = what_of(quote, said.kind, said.rule, _act_from(one, quote))
    return Commitment(
        offset + one.start, offset + end, what, _by(one, sentence), kamer[0] if kamer else None,
        term.text if term else None, term.due_from if term else None, term.due_to if term else None,
        said.kind, said.strength, said.earlier or promised_before(sentence), said.rule,
    )  # fmt: skip


_PROMISER = re.compile(rf"oezegging (?:van|door) ({ACTOR})")
_TOGETHER = re.compile(rf"{ACTOR} en (?:ik|wij)\b")


def _by(one: Decided, sentence: str) -> str | None:
    """Who promises, as named: the subject, or the one whose promise is told again."""
    if one.promise.rule == "told" and (promiser := _PROMISER.search(sentence)):
        return promiser[1]
    by = one.heard.by
    if by is None:
        named = WE.search(sentence, one.start, one.end)
        return named[0] if named else None
    together = _TOGETHER.search(sentence) if by.lower() in ("ik", "wij") else None
    return together[0] if together else by


def _act_from(one: Decided, quote: str) -> int:
    """Where what is promised begins: behind the finite verb and the one who does it, in the row's words."""
    heard = one.heard
    if (
        heard.clause.kind not in ("main", "and")
        or heard.subject != "we"
        or heard.at < 0
        or one.promise.rule not in ("will", "mean", "aim")
    ):
        return 0
    end = heard.tokens[heard.clause.governor].end - one.start
    by = quote.find(heard.by, end) if heard.by else -1
    if 0 <= by <= end + 30 and heard.by:
        end = by + len(heard.by)
    plan = re.compile(r".{0,40}?\b(?:voornemens?|van plan|van zins|bereid|ernaar|er naar)\b(?: om)?").match(quote, end)
    end = plan.end() if plan and one.promise.rule != "will" else end
    return end + 1 if quote[end : end + 1] == " " else 0


_FOUNDED = re.compile(r"\been (?:[\w-]+ )*?([\w-]+) (?:opgericht|ingesteld|opgezet|ingericht)\b")


def _dated_by_what_follows(found: list[Commitment], text: str) -> list[Commitment]:
    """ "Er wordt een loket opgericht. … Het loket zal in mei gereed zijn": the second sentence dates the first."""
    dated: list[Commitment] = []
    for i, one in enumerate(found):
        thing = _FOUNDED.search(text, one.start, one.end) if one.rule == "to-be" and not one.due_text else None
        later = next((
            other for other in found[i + 1 : i + 3]
            if thing and other.due_to and other.rule == "thing"
            and other.start - one.end < 400 and thing[1].lower() in text[other.start : other.end].lower()
        ), None)  # fmt: skip
        if later:
            one = one._replace(due_text=later.due_text, due_from=later.due_from, due_to=later.due_to)
        dated.append(one)
    return dated
