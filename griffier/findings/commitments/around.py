"""What stands around a promise: what it is about, whose it is, to whom, and whether it was told before.

The quote stays as it is; what is filled in are other words of the paper, each kept in a field of its own.

subject   the sentence before, else the question, where a promise only points back ("Hierover wordt uw Kamer geïnformeerd")
office    the office named in the sentence, else in the sentence before, else those who co-signed, else those who signed
to_whom   the member or committee named in the sentence, else the Kamer
same_as   the row of the first telling in this paper
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from griffier.findings.commitments.wording import KAMER
from griffier.findings.sentence.words import any_of_sort
from griffier.findings.sentences import sentences
from griffier.lexicon.rows import rows
from griffier.model.paper import BODY, Paper

_POINTS_BACK = re.compile(rf"\b{any_of_sort('points_back')}\b", re.I)
_EMPTY = frozenset(row["word"] for row in rows("following/empty_words.csv"))
_WORD = re.compile(r"[^\W\d_]{4,}")
_LONGEST = 300  # characters of a subject
_NAME = r"[A-Z][\w&]*(?:(?:, | en | van | voor | de | )[A-Z][\w&]*){0,8}"
_OFFICE = re.compile(
    r"\b(?:(?:[Dd]e |[Mm]ijn (?:collega|ambtgenoot|ambtsgenoot) )?(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?)"
    r"|[Hh]et [Mm]inisterie"
    rf"|[Dd]e [Mm]inisteries) (?:(?:van|voor) )({_NAME})"
)
_MEMBER = re.compile(
    r"\b(?:het lid|de leden|[Dd]e heer|[Mm]evrouw|[Dd]e vaste (?:Kamer)?commissie(?: voor)?)"
    r" (?:(?:van|de|der|den|ter|ten|el|El|Van|De) )*[A-Z][\w’'-]+(?:(?:,| en| van| de)? [A-Z][\w’'-]+)*"
)
#: A promise whose subject is the office of the sentence before: "Hij zal de Kamer informeren".
_PRONOUN = re.compile(r"(?:Hij|Zij|Deze|Die)\b")
_SAME = 0.75


def subject_of(paper: Paper, flow: int, start: int, end: int) -> str | None:
    """Words of the paper that say what a promise is about, where its own only point back; None where they say it themselves."""
    quote = paper.flow(flow).text[start:end]
    if not _POINTS_BACK.search(quote) or len(_telling(quote)) > 6:
        return None
    answer = next((a for a in paper.answers if a.start <= start < a.end), None) if flow == BODY else None
    before = _sentence_before(paper.flow(flow).text, answer.start if answer else 0, start)
    if before is not None and len(_telling(before)) >= 2:
        return _cut(before)
    if answer and answer.questions:
        question = paper.question(answer.questions[0])
        return _cut(paper.text[question.start : question.end])
    section = next((s for s in reversed(paper.sections) if s.start <= start < s.until), None) if flow == BODY else None
    return section.title if section else (_cut(before) if before else None)


def _sentence_before(text: str, since: int, start: int) -> str | None:
    """The sentence before one, no more than a paragraph away."""
    stretch = text[max(since, start - 1500) : start]
    found = sentences(stretch)
    if not found:
        return None
    a, b = found[-1]
    return stretch[a:b]


def _cut(words: str) -> str:
    """A subject's words, cut after a word where they are too many."""
    words = words.strip()
    if len(words) <= _LONGEST:
        return words
    return words[: words.rfind(" ", 0, _LONGEST)]


def office_of(paper: Paper, flow: int, start: int, end: int) -> str | None:
    """The office responsible, as the paper names it."""
    text = paper.flow(flow).text
    named = _OFFICE.search(text[start:end])
    if named:
        return named[0]
    before = _sentence_before(text, 0, start)
    if before and (named := _OFFICE.search(before)) and ("inisterie" in named[0] or _PRONOUN.match(text, start)):
        return named[0]
    roles = [person.role for person in paper.head.answered_by if person.role]
    return "; ".join(dict.fromkeys([*roles, *paper.head.on_behalf_of])) or None


def to_whom(quote: str) -> str | None:
    """The member or committee that a promise is made to, else the Kamer, as written."""
    member = (
        _MEMBER.search(quote)
        if re.search(r"toegezegd|beloof|aan (?:het lid|de leden|de heer|mevrouw)|commissie", quote)
        else None
    )
    if member:
        return member[0]
    kamer = KAMER.search(quote)
    return kamer[0] if kamer else None


def first_told(quotes: Iterable[tuple[str, str, str | None]]) -> list[int | None]:
    """For each promise (words, kind, last day): the row, from 1, of the first telling of the same, else None."""
    seen: list[tuple[frozenset[str], str, str | None]] = []
    found: list[int | None] = []
    for quote, kind, due in quotes:
        words = _telling(quote)
        same = next(
            (
                row
                for row, (others, other_kind, other_due) in enumerate(seen, 1)
                if kind == other_kind and (due is None or other_due is None or due == other_due) and _alike(words, others)
            ),
            None,
        )
        found.append(found[same - 1] or same if same else None)
        seen.append((words, kind, due))
    return found


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether most telling words of two promises are the same; a promise that says little is like none."""
    return len(one) >= 3 and len(other) >= 3 and len(one & other) >= _SAME * max(len(one), len(other))


@lru_cache(4096)
def _telling(quote: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(quote.lower()) if word not in _EMPTY)
