"""Which clauses of a sentence are promises, and which rows they make.

Around the rules of ``promising`` stand the refusals: what is denied, asked, quoted, conditional, done already, or said by someone
else is no promise, whatever its verb. Two acts with terms of their own, or with finite verbs of their own, are two rows.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, NamedTuple

from griffier.findings.commitments.case import STUDY, Case, Promise
from griffier.findings.commitments.promising import promised
from griffier.findings.commitments.wording import A_PRODUCT, KAMER, WE
from griffier.findings.sentence.heard import Heard, heard
from griffier.findings.sentence.verbs import FORMS
from griffier.findings.sentence.words import SORTS, any_of_sort
from griffier.findings.terms import Term, find_terms, is_recurring, resolve_term
from griffier.lexicon.rows import rows

Only = Literal["all", "retold", "named"]


class Decided(NamedTuple):
    """A promise at ``[start, end)`` of the sentence."""

    start: int
    end: int
    promise: Promise
    heard: Heard
    term: Term | None


_ALWAYS = SORTS["ahead"]
_PARTICIPLES = frozenset(word for word, found in FORMS.items() if any(form == "participle" for _, form, _ in found))
_DOERS = frozenset(
    word
    for word, found in FORMS.items()
    if any(form == "finite" and verb.group not in ("say", "weak") for verb, form, _ in found)
) | frozenset(verb.infinitive for found in FORMS.values() for verb, form, _ in found if verb.group not in ("say", "weak"))
_WE_WORDS = frozenset(row["words"].split()[-1].lower() for row in rows("commitments/actors.csv")) | SORTS["office"]
_STRIP = str.maketrans({mark: " " for mark in ",.;:()«»“”‘?!"})


def may_promise(sentence: str) -> bool:
    """A cheap look at the words: False where no rule can find anything."""
    words = set(sentence.lower().translate(_STRIP).split())
    if not _ALWAYS.isdisjoint(words):
        return True
    if ("wordt" in words or "worden" in words) and not _PARTICIPLES.isdisjoint(words):
        return True
    return not _WE_WORDS.isdisjoint(words) and not _DOERS.isdisjoint(words)


def decide(sentence: str, paper_date: dt.date | None, only: Only = "all") -> list[Decided]:
    """The promises of a sentence, in order, not overlapping."""
    if (sentence.endswith("?") and only != "retold") or not may_promise(sentence):
        return []
    we = [match.span() for match in WE.finditer(sentence)]
    kamer = [match.span() for match in KAMER.finditer(sentence)]
    if sentence.startswith("(Vragen"):
        return []
    if only == "named" and not we and not kamer:
        return []
    every = heard(sentence, we, kamer)
    terms: list[Term] | None = None
    found: list[Decided] = []
    for one in every:
        if not one.verb or not _may_speak(one, every, sentence):
            continue
        if terms is None:
            terms = find_terms(sentence, paper_date)
        case = Case(one, every, sentence, _own_terms(one, terms, paper_date), only == "retold", tuple(terms), paper_date)
        said = next(promised(case), None)
        if said is None or (only == "retold" and not said.earlier) or _taken_back(case, said, sentence):
            continue
        if only == "named" and one.subject == "" and not one.kamer:
            continue
        found.append(Decided(0, len(sentence), said, one, _term(case, said)))
    return _rows(found, sentence)


_PUT_OFF = frozenset({"uitstellen", "verschuiven", "verplaatsen", "doorschuiven"})
_UNTIL = re.compile(r"\b(?:uitgesteld|verschoven|doorgeschoven|verplaatst|uitstellen|verschuiven) (?:tot|naar) ([^,;]{4,60})")


def _term(case: Case, said: Promise) -> Term | None:
    """The promise's own term; of what is told to come ("de bedoeling is dat …", "ik zeg toe dat …") the one in what is told."""
    until = _UNTIL.search(case.sentence) if said.act and said.act.verb.name in _PUT_OFF else None
    if until and (term := resolve_term(until[1], case.day)):
        return term
    if said.rule == "told" and "aangekondigd" in case.heard.low:
        thing = A_PRODUCT.search(case.sentence) or STUDY.search(case.sentence)
        return due_of(tuple(term for term in case.terms if thing and term.start >= thing.end()))
    return due_of(case.terms or (case.inner_terms if said.rule in ("promise", "told", "aim", "hope") else ()))


def _own_terms(one: Heard, terms: list[Term], paper_date: dt.date | None) -> tuple[Term, ...]:
    """The terms that stand among the clause's own words and lie ahead."""
    today = paper_date.isoformat() if paper_date else ""
    starts = {one.tokens[i].start for i in one.clause.words}
    return tuple(term for term in terms if _begins_in(term, starts) and (not term.due_to or term.due_to >= today))


def _begins_in(term: Term, starts: set[int]) -> bool:
    return term.start in starts


def due_of(terms: tuple[Term, ...]) -> Term | None:
    """The first term with a last day, else the first. "jaarlijks, voor het eerst in mei" is yearly, and due in May."""
    first = terms[0] if terms else None
    dated = next((term for term in terms if term.due_to), first)
    if first and dated and first is not dated and is_recurring(first.text):
        return dated._replace(start=first.start, end=first.end, text=first.text)
    return dated


_IF_NEEDED = re.compile(
    r"\b(?:[Ii]ndien|[Aa]ls|[Mm]ocht|[Mm]ochten|[Zz]o)\b[^;]{0,400}?\b(?:nodig|noodzakelijk|aanleiding|opportuun|gewenst|wenselijk)\b"
    r"|\b[Ww]aar (?:nodig|mogelijk|relevant|wenselijk|opportuun)\b(?=[^;]{0,25}\b(?:zal|zullen|wordt|worden)\b)"
)


def _may_speak(one: Heard, every: list[Heard], sentence: str) -> bool:
    """Whether a clause may speak for this government at all."""
    kind, opener = one.clause.kind, one.clause.opener
    up: Heard | None = one
    while up is not None:
        if up.clause.kind == "quoted":
            return False
        up = up.before
    if kind in ("if", "time"):
        return False
    if kind == "question":
        return opener == "waarom" and one.before is not None and "reden" in one.before.low
    if kind == "other" and opener in ("zoals", "naarmate", "hoewel", "ofschoon"):
        return False
    asked = one.before
    while asked is not None:
        if asked.subject != "we" and asked.has("asker") and asked.has("asks") and one.clause.kind in ("content", "relative"):
            return False
        asked = asked.before
    return one.subject == "we" or not (one.has("asker") and one.verb in SORTS["asks"])


def _taken_back(case: Case, said: Promise, sentence: str) -> bool:
    """Whether something else in the sentence takes the promise back."""
    one = case.heard
    if one.denied and said.rule not in ("promise", "told"):
        return True
    if said.earlier:
        return one.denied and "niet" in one.low
    if any(_conditional(h) for h in case.every if h is not one):
        return True
    if _IF_NEEDED.search(sentence) and not re.search(r"blijk", sentence):
        return True
    if one.has("maybe") and one.subject != "we":
        return True
    if (
        one.has("done")
        and "na heden" not in one.text
        and not (
            one.verb in ("zal", "zullen", "wordt", "worden")
            and said.act
            and said.act.verb.group in ("take", "investigate", "act")
        )
    ):
        return True
    return _told_here(case, said)


_HERE = re.compile(
    r"\b(?:in|met|bij|via|middels|door middel van) (?:deze|onderhavige|voorliggende) "
    rf"{any_of_sort('this_paper')}\b(?! (?:staat|stond))"
    r"|\b(?:als volgt|in het vervolg van deze|hieronder|hierna|onderstaande?)\b|\bgraag (?:informeer|bied|stuur|licht)\b"
    r"|\bin (?:de |mijn |het )?antwoord(?:en)? op\b"
)


def _told_here(case: Case, said: Promise) -> bool:
    """Whether it is done in this very paper."""
    return _HERE.search(case.heard.text) is not None and not (said.act and said.act.verb.group == "take")


def _conditional(other: Heard) -> bool:
    """Whether a clause makes what the sentence says hang on something else, other than on what will turn out."""
    if "blijk" in other.text:
        return False
    if other.clause.kind == "if":
        return True
    return other.verb in ("mocht", "mochten") and other.at == 0


def _rows(found: list[Decided], sentence: str) -> list[Decided]:
    """One row for a sentence; two where two clauses promise different things at different times."""
    if len(found) < 2:
        return found
    kept: list[Decided] = [found[0]]
    for one in found[1:]:
        last = kept[-1]
        if one.heard.clause.kind == "and" and last.heard.clause.kind in ("main", "and") and _apart(last, one):
            cut = one.heard.start
            kept[-1] = last._replace(end=min(last.end, _before_and(sentence, cut)))
            kept.append(one._replace(start=cut))
        elif last.term is None and one.term is not None and _dates(one, last):
            kept[-1] = last._replace(term=one.term)
        elif last.heard.clause.kind == "relative" and one.heard.clause.kind == "main" and last.heard.subject != "we":
            kept[-1] = one._replace(term=one.term or last.term)
    return kept


def _dates(one: Decided, last: Decided) -> bool:
    """Whether a further promise of the sentence dates the one before: "de lijst, die u in mei ontvangt", "ik zeg toe dat …"."""
    asked = one.heard.clause.kind == "relative" and one.heard.subject == "kamer"
    return asked or last.promise.rule in ("promise", "told")


def _apart(one: Decided, other: Decided) -> bool:
    if other.heard.clause.shared:
        return other.term is not None and (one.term is None or one.term.text != other.term.text)
    return True


def _before_and(sentence: str, cut: int) -> int:
    return len(re.sub(r"[\s,;]*\b(?:en|maar|dus|want|doch)\s*$", "", sentence[:cut]).rstrip(" ,;"))
