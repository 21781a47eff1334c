"""Facts about a question and its answer that a reader can check: what is asked, part by part, and what the answer holds.

A question of a member mostly has parts: "Bent u bekend met …? Zo ja, hoeveel …? Zo nee, waarom niet?" Each part asks for
a yes or no, a number, a date, a list, a reason, or to be told something. Whether the answer holds such a thing, and which
parts it takes up by its own words, is counted here; whether that is a good answer is not for a program to say.

A part is taken up when at least a third of its telling words (four letters or more, not everyday ones) come back in the
answer, compared by their first six letters; a "zo ja" lapses with a no and a "zo nee" with a yes, and counts as taken up.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from griffier.findings.cues.lexicon import phrases_of
from griffier.findings.cues.scan import phrases_in
from griffier.lexicon.patterns import MONTHS
from griffier.lexicon.rows import rows

_WORD = re.compile(r"[a-zà-ÿ]{4,}")
_CONDITION = re.compile(r"^.*?(?:zo (?:ja|nee|neen|niet)|indien (?:ja|nee|niet)|en|maar|of),?\s+")
# "40", "1.250", "3,5"; each begins with a digit, so that text without digits costs nothing.
_FIGURE = re.compile(r"\d(?<![\w.,/-]\d)\d*(?:[. ]\d{3})*(?:,\d+)?(?![\w/-]|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d\b(?<![\w.,-][\d]{4})")
# A number after one of these names a paper, a page or an article: "nr. 34", "artikel 6", "vraag 3", "Kamerstuk 35 207".
_NAMES = re.compile(
    r"(?:nrs?\.|artikel(?:en)?|vra(?:ag|gen)|kamerstuk(?:ken)?|antwoord(?:en)?|bijlage|hoofdstuk|pagina|blz\.|lid|tabel"
    r"|covid-?) ?$"
)
_DAY_AFTER = re.compile(r"\s*[a-z]+")
_BULLET = re.compile(r"^\s*[•*–-]\s", re.MULTILINE)
_MONTHS = frozenset(MONTHS)
_NUMERALS = frozenset(row["word"] for row in rows("terms/numbers.csv") if row["word"] not in ("een", "één"))
_ASKED = ("asked",)
_ANSWERED = ("answered",)
_A_FEW_WORDS = 50  # characters
_ENUMERATED = 2  # commas before an "en" from which on an enumeration is a list


class Part(NamedTuple):
    """One question mark's worth of a question. ``asks`` holds what it asks for: ``opener``, ``yes-no``, ``number``, ``date``,
    ``list``, ``reason``, ``told``, ``willing``; ``condition`` is ``yes`` or ``no`` for "zo ja" and "zo nee"; ``taken_up``
    says whether the answer has words for it."""

    text: str
    asks: frozenset[str]
    condition: str | None
    taken_up: bool


class AnswerFacts(NamedTuple):
    """What can be counted. ``said`` is ``yes`` or ``no`` when the answer begins so; ``holds`` which of number, date and list
    the answer has."""

    parts: tuple[Part, ...]
    said: str | None
    holds: frozenset[str]

    @property
    def sub_questions(self) -> int:
        """How many parts the question has."""
        return len(self.parts)

    @property
    def asks(self) -> frozenset[str]:
        """What any part asks for."""
        return frozenset().union(*(part.asks for part in self.parts))

    @property
    def taken_up(self) -> int:
        """How many parts the answer takes up by its own words."""
        return sum(part.taken_up for part in self.parts)

    @property
    def unmet(self) -> frozenset[str]:
        """Which of number, date and list is asked for and not in the answer."""
        return (self.asks & {"number", "date", "list"}) - self.holds


def facts_of(question: str, answer: str) -> AnswerFacts:
    """The facts of a question's and its answer's clean text."""
    said = yes_or_no(answer)
    words = telling(answer)
    several = ". " in answer.strip() or "\n" in answer.strip()
    parts = tuple(_part(text, said, words, several) for text in parts_of(question))
    return AnswerFacts(parts, said, holds(answer))


def parts_of(question: str) -> list[str]:
    """The parts of a question's text, each with its question mark; words after the last one ("(bron: …)") are none.

    A text without a question mark ("Graag een toelichting.") is one part.
    """
    *asked, rest = question.split("?")
    return [f"{part.strip()}?" for part in asked if part.strip()] or [rest.strip()]


@lru_cache(4096)
def asks_of(part: str) -> frozenset[str]:
    """What one part asks for."""
    lower = part.lower()
    found = phrases_in(lower, _ASKED) - {"yes-no", "if-yes", "if-no"}
    if not found & {"told", "number", "date"} and (_begins(lower, "yes-no") or _begins(_CONDITION.sub("", lower), "yes-no")):
        found = (found | {"yes-no"}) - {"list"}
    return found - {"list"} if "number" in found else found


def asks_to_be_told(question: str) -> bool:
    """Whether any part asks for a number, a date, a list or an explanation."""
    return any(asks_of(part) & {"number", "date", "list", "told"} for part in parts_of(question))


def yes_or_no(answer: str) -> str | None:
    """``yes`` or ``no`` when the answer begins with it, else None."""
    start = answer[:40].lower()
    return "no" if _begins(start, "no") else "yes" if _begins(start, "yes") else None


def holds(answer: str) -> frozenset[str]:
    """Which of number, date and list stand in an answer; dates, years, and numbers of papers and articles are no numbers."""
    lower = answer.lower()
    words = set(_WORD.findall(lower))
    found = set()
    if words & _NUMERALS or any(_counts(lower, match) for match in _FIGURE.finditer(lower)):
        found.add("number")
    if words & _MONTHS or _YEAR.search(lower):
        found.add("date")
    if _BULLET.search(lower) or any(_enumerates(piece) for piece in lower.split(". ")):
        found.add("list")
    return frozenset(found)


def _counts(lower: str, figure: re.Match[str]) -> bool:
    """Whether a figure counts or measures something: it is no day, no year and no number of a paper or an article."""
    if _YEAR.fullmatch(figure[0]) or _NAMES.search(lower, max(0, figure.start() - 14), figure.start()):
        return False
    after = _DAY_AFTER.match(lower, figure.end())
    return after is None or after[0].strip() not in _MONTHS


def _enumerates(sentence: str) -> bool:
    return sentence.count(", ") >= _ENUMERATED and " en " in sentence[sentence.find(", ") :]


def telling(text: str) -> frozenset[str]:
    """The beginnings of the telling words of a text: six letters, lower case, everyday words left out."""
    return frozenset(word[:6] for word in set(_WORD.findall(text.lower())) - _everyday())


def acknowledges(sentence: str) -> bool:
    """Whether a sentence only says yes or no, or that something has been read or is known."""
    lower = sentence.lower()
    if len(lower) < _A_FEW_WORDS and len(lower.split()) <= 4 and yes_or_no(lower) is not None:
        return True
    return "acknowledged" in phrases_in(lower, _ANSWERED)


def hedges(sentence: str) -> bool:
    """Whether a sentence says that something may be so, not that it is."""
    return "hedge" in phrases_in(sentence.lower(), _ANSWERED)


def contrasts(words: str) -> bool:
    """Whether words set something against what went before: "echter", "wel", "toch"."""
    return "contrast" in phrases_in(words.lower(), _ANSWERED)


def _part(text: str, said: str | None, words: frozenset[str], several: bool) -> Part:
    lower = text.lower()
    conditions = phrases_in(lower, _ASKED)
    condition = "yes" if "if-yes" in conditions else "no" if "if-no" in conditions else None
    wanted, asks = telling(text), asks_of(text)
    if condition and said and condition != said:
        met = True
    elif not wanted:
        met = several
    else:
        met = 3 * len(wanted & words) >= len(wanted) or (said is not None and bool(asks & {"yes-no", "opener"}))
    return Part(text, asks, condition, met)


def _begins(lower: str, name: str) -> bool:
    """Whether a text begins with the phrase of that name, of those of ``asked`` and ``answered``."""
    return any(pattern.match(lower) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> list[re.Pattern[str]]:
    every = [phrase for file in (*_ASKED, *_ANSWERED) for phrase in phrases_of(file)]
    return [wording.pattern for phrase in every if phrase.name == name for wording in phrase.wordings]


@cache
def _everyday() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("cues/everyday_words.csv"))
