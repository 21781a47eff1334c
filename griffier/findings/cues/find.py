"""Find cues in the text of an answer: the words by which it refuses, claims not to know, sends elsewhere or puts off.

"Over lopende zaken doet het kabinet geen uitspraken"   a refusal
"Er zijn geen aanwijzingen dat dit voorkomt"             none: that is an answer

A cue is a fact about words, whatever the rest of the answer says; what it means for the question is for ``clarity``.
Deliberately not found: refusing an act ("is niet voornemens"), hedges ("voor zover bekend"), naming the source of what
is said ("zoals uiteengezet in"), and everything that would need an understanding of the question.

How: each sentence is scanned once for the literal words without which no phrase can match; only where one stands are
the phrases that ask for it tried. A part of a sentence (parted by ";", "maar", "want", "terwijl") has at most one cue of
a kind, since the reason beside a cue belongs to it; only ``refers`` has one for each pointer.

Guarantees: cues stand in text order, each lies within one sentence, those of one kind do not overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from griffier.findings.cues.clauses import clause, split_off
from griffier.findings.cues.cue import Cue
from griffier.findings.cues.heard import hear_cues, of_others
from griffier.findings.cues.lexicon import CUES, Phrase, paper_words
from griffier.findings.cues.scan import Candidate, candidates
from griffier.findings.references.answers import find_answers
from griffier.findings.references.looking import Looker
from griffier.findings.references.reference import Reference
from griffier.findings.sentences import sentences

_NEAR = 110  # characters between a phrase and its company: about a dozen words, or a name in brackets
_LONGEST = 1500  # characters; the longest sentence of the five papers at hand has 674
_INTRODUCES = re.compile(r"(?<!\w)(?:zie|zoals|verwijs\w*|verwezen|conform|evenals|gelijk)(?!\w)")
_PAPER_VERBS = frozenset({"refer-to-paper", "see-paper"})


def find_cues(text: str, asked: bool = False) -> list[Cue]:
    """The cues of an answer's clean text, in text order; offsets are code points. Never raises on any text.

    ``asked`` says that the question asks to be told something (a number, a date, a list): then "Nee, dat is niet
    mogelijk" says that it is not known, and not that something will not be done.
    """
    lower = _lower(text)
    pointers = _pointers(text)
    found: list[Cue] = []
    at = 0
    for start, end in _stretches(text):
        sentence = lower[start:end]
        first = at
        while at < len(pointers) and pointers[at].start < end:
            at += 1
        here = pointers[first:at]
        worth = candidates(sentence)
        if not asked:
            worth = [candidate for candidate in worth if not candidate.phrase.asked]
        said = _in_sentence(sentence, worth, [_moved(p, -start) for p in here]) if worth or here else []
        found += _placed(_with_heard(text[start:end], said), start)
    return found


_SILENT = frozenset({"refusal", "ignorance"})


def _with_heard(sentence: str, said: list[Cue]) -> list[Cue]:
    """The cues of the phrases, without those that others say, and those heard in the structure where no phrase was found."""
    kept = [cue for cue in said if not (cue.kind in _SILENT and of_others(sentence, cue.start, cue.end))]
    more = [
        cue
        for cue in hear_cues(sentence, told=not any(cue.kind == "deferral" for cue in kept))
        if not any(_same_place(cue, other) for other in kept)
    ]
    return sorted(kept + more, key=lambda cue: (cue.start, cue.end))


def _same_place(cue: Cue, other: Cue) -> bool:
    """Whether a heard cue says what a phrase says already: the same kind, or the same words."""
    touch = other.start < cue.end and cue.start < other.end
    return touch and (other.kind == cue.kind or other.kind in ("refusal", "ignorance", "deferral", "elsewhere"))


def find_clarification(text: str) -> Cue | None:
    """The first words by which an answer says that it does not understand the question; no cue of the contract."""
    lower = _lower(text)
    if not candidates(lower, ("clarification",)):
        return None
    for start, end in _stretches(text):
        sentence = lower[start:end]
        for one in candidates(sentence, ("clarification",)):
            for cue in matches(one.phrase, one.pattern, sentence):
                return cue._replace(start=cue.start + start, end=cue.end + start)
    return None


def _lower(text: str) -> str:
    """The text in lower case, each character at its own place."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text; one that does not end is read in stretches, so that time stays linear."""
    for start, end in sentences(text):
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut
        yield start, end


def _pointers(text: str) -> list[Reference]:
    """The pointers at answers of the same paper, in text order, one for each place."""
    kept: list[Reference] = []
    for pointer in sorted(find_answers(Looker(text)), key=lambda p: (p.start, -p.end)):
        if not kept or pointer.start >= kept[-1].end:
            kept.append(pointer)
    return kept


def _moved(pointer: Reference, by: int) -> Reference:
    return pointer._replace(start=pointer.start + by, end=pointer.end + by)


def _placed(cues: Iterable[Cue], at: int) -> list[Cue]:
    return [cue._replace(start=cue.start + at, end=cue.end + at) for cue in cues]


def _in_sentence(sentence: str, worth: list[Candidate], pointers: list[Reference]) -> list[Cue]:
    """The cues of one sentence (in lower case), in order."""
    bare = _without(sentence, pointers)
    stand = [cue for one in worth for cue in matches(one.phrase, one.pattern, bare, bool(pointers))]
    found = [_refers(sentence, pointer) for pointer in pointers]
    for kind in CUES:
        kept: list[Cue] = []
        for cue in sorted((c for c in stand if c.kind == kind), key=lambda c: (c.start, c.end)):
            if not kept or (cue.start >= kept[-1].end and split_off(sentence, kept[-1].end, cue.start)):
                kept.append(cue)
        found += kept
    return sorted(_settled(found), key=lambda cue: (cue.start, cue.end))


def _without(sentence: str, pointers: list[Reference]) -> str:
    """The sentence with the words of its pointers blanked: "het antwoord op vraag 3" is no paper."""
    for pointer in pointers:
        sentence = sentence[: pointer.start] + " " * (pointer.end - pointer.start) + sentence[pointer.end :]
    return sentence


def _settled(cues: list[Cue]) -> Iterator[Cue]:
    """Where two kinds claim the same words: will not say goes before does not know, later goes before elsewhere."""
    for cue in cues:
        stronger = {"ignorance": "refusal", "elsewhere": "deferral"}.get(cue.kind)
        if not any(o.kind == stronger and o.start < cue.end and cue.start < o.end for o in cues):
            yield cue


def matches(phrase: Phrase, pattern: re.Pattern[str], sentence: str, points: bool = False) -> Iterator[Cue]:
    """Each place in a lower-case sentence where a wording of a phrase stands with its company, and nothing that undoes it.

    ``points`` says that the sentence also points at an answer, whose words are blanked in it: then "zie" and "verwijs" need
    the name of a paper to count.
    """
    for head in pattern.finditer(sentence):
        span = _with_company(phrase, sentence, head.start(), head.end())
        if span is None:
            continue
        start, end = clause(sentence, *span)
        if any(undoing.search(sentence, start, end) for undoing in phrase.without):
            continue
        if points and phrase.name in _PAPER_VERBS and not paper_words().search(sentence, start, end):
            continue
        yield Cue(phrase.kind, start, end, phrase.name)


def _with_company(phrase: Phrase, sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the words and of the nearest of each of their company; None when one of them is missing.

    Company in the clause of the words goes before company outside it, which may belong to another verb.
    """
    left, right = start, end
    inside = clause(sentence, start, end) if phrase.company else (start, end)
    for companion in phrase.company:
        near = [match.span() for match in companion.finditer(sentence, max(0, start - _NEAR), end + _NEAR)]
        near = [span for span in near if not _parted(sentence, span, (start, end))]
        if not near:
            return None
        best = min(near, key=lambda span: (not inside[0] <= span[0] < inside[1], max(span[0] - end, start - span[1], 0)))
        left, right = min(left, best[0]), max(right, best[1])
    return left, right


def _parted(sentence: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans that do not touch belong to two parts of the sentence."""
    first, second = min(one, other), max(one, other)
    return first[1] < second[0] and split_off(sentence, first[1], second[0])


def _refers(sentence: str, pointer: Reference) -> Cue:
    """The cue of a pointer at another answer: from "zie" or "zoals" on, or else the pointer alone."""
    start, _ = clause(sentence, pointer.start, pointer.end)
    openings = list(_INTRODUCES.finditer(sentence, start, pointer.start))
    begin = openings[-1].start() if openings else pointer.start
    target = pointer.target["question"] if not isinstance(pointer.target, str) else ()
    numbers = tuple(int(n) for n in target) if isinstance(target, list) else ()
    return Cue("refers", begin, pointer.end, pointer.rule, numbers)
