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
from itertools import islice
from typing import Literal, NamedTuple

from griffier.findings.commitments.fields import by_whom, kind_of, promised_before, strength_of, to_whom, what_is_promised
from griffier.findings.commitments.judging import Said, holds
from griffier.findings.commitments.wording import frames_for
from griffier.findings.sentences import sentences
from griffier.findings.terms import Term, find_terms, is_recurring, resolve_term

Only = Literal["all", "retold", "named"]


class Commitment(NamedTuple):
    """``text[start:end]`` is the sentence. Dates are ISO 8601; ``rule`` is the frame's name."""

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
    found = [
        commitment for start, end in sentences(text) if (commitment := _in_sentence(text[start:end], start, paper_date, only))
    ]
    return _dated_by_what_follows(found, text)


# A frame is tried so often in one sentence: enough for any sentence, and a bound for tables that read as one.
_TRIES = 12


def _in_sentence(sentence: str, start: int, paper_date: dt.date | None, only: Only) -> Commitment | None:
    if sentence.endswith("?") and only != "retold":
        return None
    terms: tuple[Term, ...] | None = None
    for frame in frames_for(sentence):
        if (only == "retold" and not frame.earlier) or (only == "named" and not (frame.names_us or frame.names_kamer)):
            continue
        for match in islice(frame.pattern.finditer(sentence), _TRIES):
            if terms is None:
                terms = _terms_ahead(sentence, paper_date)
            said = Said(sentence, match, frame, _until(match, paper_date) or terms)
            if not _quoted(sentence, match.start()) and holds(said):
                return _commitment(said, start)
    return None


def _terms_ahead(sentence: str, paper_date: dt.date | None) -> tuple[Term, ...]:
    today = paper_date.isoformat() if paper_date else ""
    return tuple(term for term in find_terms(sentence, paper_date) if not term.due_to or term.due_to >= today)


def _until(match: re.Match[str], paper_date: dt.date | None) -> tuple[Term, ...]:
    """The term to which something is put off: "uitgesteld tot het derde kwartaal" sets that quarter, not its eve."""
    words = match.groupdict().get("until")
    term = resolve_term(words, paper_date) if words else None
    return (term,) if term else ()


def _quoted(sentence: str, at: int) -> bool:
    """Inside «…»: somebody else's words."""
    return sentence.count("«", 0, at) > sentence.count("»", 0, at)


_TAIL = re.compile(r"(?: \((?:[Zz]ie |Kamerstuk|Aanhangsel)[^()]*\))?[.!]?[»”’)\]]*$")


def _commitment(said: Said, offset: int) -> Commitment:
    tail = _TAIL.search(said.sentence)
    end = tail.start() if tail and said.sentence[tail.start() : tail.end()] not in ("", ")") else len(said.sentence)
    term = _due(said)
    return Commitment(
        offset,
        offset + end,
        what_is_promised(said, end),
        by_whom(said),
        to_whom(said),
        term.text if term else None,
        term.due_from if term else None,
        term.due_to if term else None,
        kind_of(said),
        strength_of(said),
        promised_before(said),
        said.frame.name,
    )


def _due(said: Said) -> Term | None:
    """The term of the promise: the first with a last day, else the first. "jaarlijks, voor het eerst in mei" is yearly, and
    due in May."""
    terms = said.terms
    if said.frame.earlier and said.frame.kind == "product":  # "heeft op 3 mei een plan aangekondigd": when it was said
        terms = tuple(term for term in terms if term.start >= said.match.end())
    first = terms[0] if terms else None
    dated = next((term for term in terms if term.due_to), first)
    if first and dated and first is not dated and is_recurring(first.text):
        return dated._replace(start=first.start, end=first.end, text=first.text)
    return dated


_FOUNDED = re.compile(r"\been (?:[\w-]+ )*?([\w-]+) (?:opgericht|ingesteld|opgezet|ingericht)\b")


def _dated_by_what_follows(found: list[Commitment], text: str) -> list[Commitment]:
    """ "Er wordt een loket opgericht. … Het loket zal in mei gereed zijn": the second sentence dates the first."""
    dated: list[Commitment] = []
    for i, one in enumerate(found):
        thing = _FOUNDED.search(text, one.start, one.end) if one.rule == "to-be-founded" and not one.due_text else None
        later = next((
            other for other in found[i + 1 : i + 3]
            if thing and other.due_to and other.rule in ("will-be-ready", "ready-will", "is-planned")
            and other.start - one.end < 400 and thing[1].lower() in text[other.start : other.end].lower()
        ), None)  # fmt: skip
        if later:
            one = one._replace(due_text=later.due_text, due_from=later.due_from, due_to=later.due_to)
        dated.append(one)
    return dated
