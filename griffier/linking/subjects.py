"""What a sentence is about, as words that can be compared: stems, parts of compounds, pairs of neighbouring words.

"een IMVO Steunpunt" and "het IMVO-steunpunt" share a word each and the pair; "kennissessie" and "sessie" share a part. Words
that any promise has (the Kamer, to inform, this autumn: ``lexicon/following/empty_words.csv``) say nothing of its subject and are
left out. Pure; what a shared word is worth is for ``weights`` to say, which knows how rare it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from griffier.lexicon.rows import rows
from griffier.linking.acts import verbs
from griffier.search.analyser import WORD, Analyser

_FEWEST_LETTERS = 3
_YEAR = re.compile(r"(?:1[89]|20)\d\d|\d{1,2}")


class Word(NamedTuple):
    """A word that says what a sentence is about: its stem, the stems of its parts, whether it is a name."""

    stem: str
    parts: tuple[str, ...]
    name: bool


class Subject(NamedTuple):
    """``words`` in order, each once; ``terms`` are all stems and parts; ``pairs`` are neighbours in the sentence."""

    words: tuple[Word, ...]
    terms: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @property
    def stems(self) -> frozenset[str]:
        """The whole words' stems."""
        return frozenset(word.stem for word in self.words)


NOTHING = Subject((), frozenset(), frozenset())


@cache
def analyser() -> Analyser:
    """One analyser for all sentences: it remembers every word it has seen."""
    return Analyser()


@cache
def _empty() -> frozenset[str]:
    """Stems and exact forms of words without a subject of their own."""
    tables = ("following/empty_words.csv", "search/stop_words.csv")
    words = [row["word"] for table in tables for row in rows(table)] + sorted(verbs())
    found: set[str] = set()
    for word in words:
        forms = analyser().forms(word)
        found.update(forms.exact, forms.stems)
    return frozenset(found)


@cache
def stem_of(word: str) -> str:
    """The stem of one word, as ``subject_of`` would give it; '' when it has none."""
    stems = analyser().forms(word).stems
    return stems[-1] if stems else ""


def subject_of(text: str) -> Subject:
    """The words of a sentence that say what it is about."""
    forms_of, empty = analyser().forms, _empty()
    words: dict[str, Word] = {}
    pairs: set[tuple[str, str]] = set()
    before: str | None = None
    for i, found in enumerate(WORD.finditer(text)):
        forms = forms_of(found[0])
        name = i > 0 and found[0][0].isupper()
        for exact, stem in zip(forms.exact, forms.stems, strict=False):
            if stem in empty or exact in empty or (len(exact) < _FEWEST_LETTERS and not name) or _YEAR.fullmatch(exact):
                before = None
                continue
            words.setdefault(stem, Word(stem, forms.parts, name))
            if before:
                pairs.add((before, stem))
            before = stem
    terms = frozenset(term for word in words.values() for term in (word.stem, *word.parts) if term not in empty)
    return Subject(tuple(words.values()), terms, frozenset(pairs))


def joined(*subjects: Subject) -> Subject:
    """What several sentences are about together."""
    words = {word.stem: word for subject in reversed(subjects) for word in subject.words}
    terms: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for subject in subjects:
        terms |= subject.terms
        pairs |= subject.pairs
    return Subject(tuple(words.values()), frozenset(terms), frozenset(pairs))
