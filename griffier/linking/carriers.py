"""Papers in which a promise says that it will be kept, and words that say nothing but "paper".

"Ik informeer u hierover in de voortgangsbrief" is kept by the next letter that presents itself as such, be it in other words:
"met deze brief informeer ik u over de voortgang". Data: ``lexicon/following/carriers.csv``. Words like "brief" and
"voortgangsbrief" (``documents.csv``) name any paper of a sort: shared by themselves they show little.

What it deliberately does not do: look at dates or at which papers have to do with each other. That is for ``following``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from griffier.lexicon.rows import rows
from griffier.linking.acts import Act
from griffier.linking.subjects import Subject, stem_of

_PRESENTS = frozenset({"tell", "send"})


class _Carrier(NamedTuple):
    promised: re.Pattern[str]
    says: re.Pattern[str]


@cache
def _carriers() -> tuple[_Carrier, ...]:
    return tuple(
        _Carrier(
            re.compile(rf"\b(?:in|via|bij|met|middels) (?:de|het|een|mijn|onze) (?:[\w-]+ ){{0,2}}?({row['word']})\b"),
            re.compile(rf"\b(?:{row['word']}|{row['says']})\b"),
        )
        for row in rows("following/carriers.csv")
    )


def carrier_of(quote: str) -> str:
    """The word by which a promise names the paper that will keep it ("voortgangsbrief"); '' when it names none."""
    found = next((m for carrier in _carriers() if (m := carrier.promised.search(quote.lower()))), None)
    return found[1] if found else ""


def presents_itself(word: str, sentence: str, acts: tuple[Act, ...]) -> bool:
    """Whether a paper says in this sentence that it is one of the sort that ``word`` names."""
    if not any(act.how == "here" and act.group in _PRESENTS for act in acts):
        return False
    said = sentence.lower()
    return any(carrier.says.search(said) for carrier in _carriers() if word in carrier.says.pattern)


@cache
def _documents() -> frozenset[str]:
    return frozenset(stem_of(row["word"]) or row["word"] for row in rows("following/documents.csv"))


def documents(subject: Subject) -> frozenset[str]:
    """The stems of words that name a paper of some sort: "notitie", "voortgangsbrief"."""
    return frozenset(word.stem for word in subject.words if {word.stem, *word.parts[-1:]} & _documents())
