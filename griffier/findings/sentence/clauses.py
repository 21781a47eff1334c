"""A sentence's clauses: which words belong together, what opens them, and which word is the finite verb.

A clause is opened by a word ("dat", "zodra", "die") or stands by itself; it ends at a comma once it has its finite verb, where a
second finite verb stands ("Zodra het er is | zal ik …"), or with the sentence. "en" and "maar" part clauses where a finite verb
of its own follows, or a second act of the same verb ("ik zal het laten toetsen | en u informeren"). What stands in brackets or
between quotation marks is a clause of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from griffier.findings.sentence.verbs import BARE, FINITES, FORMS
from griffier.findings.sentence.words import SORTS
from griffier.lexicon.rows import rows


class Token(NamedTuple):
    """A word or mark: ``low`` in small letters, at ``[start, end)`` of the sentence."""

    low: str
    start: int
    end: int


class Clause(NamedTuple):
    """``words`` are places among the sentence's tokens, in order. ``kind``: main, and, relative, content, question, time, if,
    other, aside (brackets), quoted. ``opener`` is the word that opens it, '' for a main clause. ``finite`` is the place of the
    finite verb in ``words``, -1 when there is none; a second act of one verb (``shared``) has that
    verb's place among the tokens in ``governor``. ``before``: the number of the clause that it hangs on or goes on from, -1 for
    the first."""

    kind: str
    opener: str
    words: tuple[int, ...]
    finite: int
    governor: int
    shared: bool
    before: int


_TOKEN = re.compile(r"\w+(?:[’'./-]\w+)*|[^\w\s]")
_PARTICIPLE = re.compile(r"[a-z]*ge\w+(?:d|t|en)|(?:be|ver|ont)\w+(?:d|t|en)")
_LONGEST = 400  # words; what is longer is a table that reads as one sentence
_OPENERS = {row["word"]: row["kind"] for row in rows("sentence/openers.csv")}
_FINITE_WORDS = frozenset(row["word"] for row in rows("sentence/finite.csv"))
FINITE = _FINITE_WORDS | FINITES
# Forms that are also infinitives or nouns: a finite verb only where none has been seen and nothing else fits.
_PLURALS = frozenset(row["word"] for row in rows("sentence/finite.csv") if row["plural"] == "yes")
_SAYING = SORTS["says"]
_WE = frozenset({"wij", "we"})
_AS = frozenset({"zoals"})
_LEVEL = ("main", "and", "aside", "quoted")
_STARTS = SORTS["starts"]
_AND = frozenset({"en", "maar", "want", "doch", "dus"})
_SUBJECTS = SORTS["subject"]
_DASHES = frozenset({"–", "—", "-"})
_BREAKS = frozenset({";", ":", "–", "•"})
_QUOTES = {"«": "»", "“": "”"}
_PREPOSITIONS = SORTS["preposition"]
_DETERMINERS = SORTS["determiner"]


def tokens(sentence: str) -> list[Token]:
    """The words and marks of a sentence."""
    return [Token(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(sentence)]


class _Open:
    """A clause while it is being read."""

    def __init__(self, number: int, kind: str, opener: str, before: int) -> None:
        self.number, self.kind, self.opener, self.before = number, kind, opener, before
        self.words: list[int] = []
        self.finite = -1
        self.governor = -1
        self.shared = False
        self.acted = False
        self.elliptic = False

    def closed(self) -> Clause:
        return Clause(self.kind, self.opener, tuple(self.words), self.finite, self.governor, self.shared, self.before)


def clauses(words: Sequence[Token]) -> list[Clause]:
    """All clauses of a sentence, in the order in which they begin."""
    words = words[:_LONGEST]
    made: list[_Open] = [_Open(0, "main", "", -1)]
    stack: list[_Open] = [made[0]]

    def push(kind: str, opener: str) -> _Open:
        made.append(_Open(len(made), kind, opener, stack[-1].number))
        stack.append(made[-1])
        return made[-1]

    def go_on(kind: str, opener: str, shared: bool = False) -> None:
        last = stack.pop()
        new = _Open(len(made), kind, opener, last.number)
        new.shared, new.governor = shared, last.governor if shared else -1
        made.append(new)
        stack.append(new)

    for i, token in enumerate(words):
        low = token.low
        here = stack[-1]
        if low == "(" or low in _QUOTES:
            push("aside" if low == "(" else "quoted", low)
            continue
        opened = stack[-1].kind == "aside" and stack[-1].opener == low
        if low in _DASHES and not opened and any(later.low == low for later in words[i + 1 :]):
            push("aside", low)
            continue
        if low in _DASHES and any(one.opener == low for one in stack):
            while stack[-1].opener != low:
                stack.pop()
            stack.pop()
            continue
        if low in (")", "»", "”"):
            inside = next((k for k in range(len(stack) - 1, 0, -1) if stack[k].kind in ("aside", "quoted")), None)
            if inside is not None:
                del stack[inside:]
            continue
        if low in _BREAKS:
            while len(stack) > 1 and stack[-1].kind not in ("aside", "quoted"):
                stack.pop()
            go_on("main", low)
            continue
        if low == "," and here.finite >= 0:
            if here.kind not in _LEVEL:
                stack.pop()
            elif here.kind in ("main", "and") and _begins_anew(words, i + 1):
                go_on("main", ",")
            else:
                here.words.append(i)
            continue
        if low == "," and here.elliptic:
            stack.pop()
            continue
        if low == "dan" and here.finite >= 0 and i + 1 < len(words) and words[i + 1].low in _FINITE_WORDS:
            while len(stack) > 1 and stack[-1].kind not in _LEVEL:
                stack.pop()
            if stack[-1].finite >= 0:
                go_on("main", "dan")
        kind = _OPENERS.get(low)
        if kind and _opens(words, i, kind):
            if low == "dat" and i and not _says(words[i - 1].low):
                kind = "relative"
            mentioned = low in _AS and _elliptic(words, i)
            if mentioned and here.finite >= 0:  # "zal zoals toegezegd de lijst delen"
                here.words.append(i)
                continue
            here = push(kind, low)
            here.elliptic = mentioned
            here.words.append(i)
            continue
        ended = here.kind == "relative" and here.finite >= 0 and here.words and words[here.words[-1]].low in FORMS
        if low in _AND and ended and len(stack) > 1 and stack[-2].acted:
            stack.pop()
            here = stack[-1]
        if low in _AND and here.kind in _LEVEL and words[i + 1 : i + 2] and words[i + 1].low in _FINITE_WORDS - _PLURALS:
            go_on("and", low)
            continue
        if low in _AND and here.finite >= 0 and (here.kind != "relative" or here.acted):
            own = _finite_follows(words, i + 1)
            if own or (here.acted and _act_follows(words, i + 1)):
                if here.kind in ("main", "and", "content"):
                    go_on("and" if here.kind != "content" else "content", low, shared=not own)
                continue
        if (low in FINITE and _is_finite(words, i, here)) or (here.finite < 0 and not here.shared and _plural_finite(words, i)):
            after = words[i + 1].low if i + 1 < len(words) else ""
            told = here.elliptic and here.acted and words[i - 1].low not in FORMS
            if (
                here.kind not in _LEVEL
                and (after in ("ik", "wij", "we") or told or (here.elliptic and after in _SUBJECTS))
                and len(stack) > 1
                and here.finite < 0
            ):
                stack.pop()  # "Zoals toegezegd zal ik"
                here = stack[-1]
            if here.finite >= 0 and here.kind not in ("main", "and") and low not in _PLURALS and len(stack) > 1:
                stack.pop()
                here = stack[-1]
            if here.finite < 0:
                here.finite, here.governor = len(here.words), i
        elif here.kind == "relative" and here.finite >= 0 and low not in FORMS and len(stack) > 1:
            stack.pop()
            here = stack[-1]
        if low in FORMS and here.governor != i:
            here.acted = True
        here.words.append(i)
    return [one.closed() for one in made]


def _elliptic(words: Sequence[Token], at: int) -> bool:
    """Whether "zoals", "indien" are followed by a participle and no subject: "zoals eerder toegezegd"."""
    return any(any(form == "participle" for _, form, _ in FORMS.get(word.low, [])) for word in words[at + 1 : at + 5])


def _says(low: str) -> bool:
    """Whether "dat" behind this word tells what is said: behind a verb, a mark, "er", "toe"; behind a noun it is relative."""
    return low in FORMS or low in FINITE or low in _SAYING or low in _AND or _PARTICIPLE.fullmatch(low) is not None


def _begins_anew(words: Sequence[Token], at: int) -> bool:
    """Whether a clause with a finite verb of its own begins at ``at``: "dan zal ik", "ik zal", "het kabinet heeft"."""
    for i in range(at, min(at + 4, len(words))):
        low = words[i].low
        if low in (",", ";", "(") or low in _OPENERS:
            return False
        if low in _FINITE_WORDS and low not in _PLURALS and low not in BARE:
            return True
        if low in FINITE and i - at <= 1 and i + 1 < len(words) and words[i + 1].low in _SUBJECTS:
            return True
        if low in _PREPOSITIONS:
            return False
    return False


def _opens(words: Sequence[Token], at: int, kind: str) -> bool:
    """Whether an opener opens a clause here: "die lijst" at the beginning and "van die lijst" point, "dat" by itself does too."""
    low = words[at].low
    before = words[at - 1].low if at else ""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if low in ("die", "dat", "welke", "wat"):
        if not before or before in _PREPOSITIONS or before in _BREAKS:
            return False
        if low == "dat" and (
            after in ("niet", "ook", "nu", "wel") and words[at + 2 : at + 3] and words[at + 2].low in (",", ".", "en", "voor")
        ):
            return False
        if (
            low == "dat"
            and after in _PREPOSITIONS
            and (before in ("ik", "wij", "we", "kabinet") or (before in FINITE and before in _FINITE_WORDS))
        ):
            return False
        if low == "dat" and before in ("ik", "wij", "we"):
            return False
        if before in _AND:
            return low == "dat" and after in _STARTS
        return low != "die" or before not in _FINITE_WORDS
    if low in ("of", "als", "zo", "naar", "dan"):
        if low == "of":
            return before in (",", "nagaan", "bezien", "onderzoeken", "bekijken", "toetsen", "weten", "uit", "op", "na") or (
                after in ("en", "er", "het", "de", "deze", "dit", "een", "ik", "u", "zij", "hij", "dat", "die")
                and not (at + 2 < len(words) and words[at + 2].low in (".", ","))
                and before not in _DETERMINERS
            )
        if low == "als":
            return (
                not before
                or before in (",", "en", "maar", "ook", "pas", "alleen", "zelfs")
                or after in ("de", "het", "er", "dat", "blijkt", "dit")
            )
        return False
    if low.startswith("waar") and not before:
        return True
    return True


def _is_finite(words: Sequence[Token], at: int, here: _Open) -> bool:
    """Whether a form that may be finite is: not behind "te", nor a plural form while a finite verb was seen before it."""
    if here.shared:
        return False
    low = words[at].low
    before = words[at - 1].low if at else ""
    if before == "te":
        return False
    after = words[at + 1].low if at + 1 < len(words) else ""
    if low in _PLURALS and here.finite < 0 and after in FINITE and after not in _PLURALS and here.kind in _LEVEL:
        return False  # "de overige vragen zal ik"
    if low in _FINITE_WORDS:
        if low in _PLURALS and (
            (before in _DETERMINERS and not (here.kind == "relative" and len(here.words) == 1))
            or (not before and words[1:2] and words[1].low in _FINITE_WORDS)
        ):
            return False
        return not (low in _PLURALS and here.finite >= 0)
    if before in _DETERMINERS or before in _PREPOSITIONS:  # "de stand", "van start", "uw vraag"
        return False
    if low in BARE and not _with_i(words, at):
        return False
    return here.finite < 0 or (here.kind not in ("main", "and"))


def _with_i(words: Sequence[Token], at: int) -> bool:
    """Whether "ik" stands right behind a bare stem, or before it in its clause: "in mei start ik", "dat ik in mei start"."""
    if at + 1 < len(words) and words[at + 1].low == "ik":
        return True
    return any(words[i].low == "ik" for i in range(max(0, at - 25), at))


def _plural_finite(words: Sequence[Token], at: int) -> bool:
    """An infinitive's form with "wij" beside it is finite: "in mei maken wij", "wij maken"."""
    if not any(form == "infinitive" for _, form, _ in FORMS.get(words[at].low, [])):
        return False
    beside = [word.low for word in list(words[max(0, at - 1) : at]) + list(words[at + 1 : at + 2])]
    return not _WE.isdisjoint(beside)


def _finite_follows(words: Sequence[Token], at: int) -> bool:
    """Whether "en" is followed by a finite verb of its own before anything ends the clause: "en zal", "en in mei wordt het"."""
    for i in range(at, min(at + 9, len(words))):
        low = words[i].low
        if low in (",", ";", ":", "(", "en", "maar") or (low in _OPENERS and _opens(words, i, _OPENERS[low])):
            return False
        if low in FINITE and low not in _PLURALS and words[i - 1].low not in _DETERMINERS and words[i - 1].low != "te":
            if low in BARE and not (i + 1 < len(words) and words[i + 1].low == "ik") and not (i == at and _with_i(words, i)):
                continue
            if low in _FINITE_WORDS or i == at:
                return True
            rest = [w.low for w in words[i + 1 : i + 3]]
            return any(w in ("ik", "wij", "we", "het", "de") for w in rest)
    return False


def _act_follows(words: Sequence[Token], at: int) -> bool:
    """Whether a second act follows before the clause ends: "en u voor de zomer informeren"."""
    for i in range(at, len(words)):
        low = words[i].low
        if low in (";", ":", "(", ".") or low in _AND or (low in _OPENERS and low not in ("of",)):
            return False
        if any(form in ("infinitive", "participle") for _, form, _ in FORMS.get(low, [])):
            return i - at >= 1
    return False
