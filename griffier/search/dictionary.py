"""The Dutch dictionary that stemming and compounds are decided with: which words exist, and their base form.

Simplemma's Dutch list (370,000 forms), loaded once, plus the short lists in ``lexicon/search``. What it deliberately does
not do: guess. A word that is in no list has no base form.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from griffier.lexicon.rows import rows


@cache
def _forms() -> Mapping[str, str]:
    return DefaultDictionaryFactory().get_dictionary("nl")


@cache
def _own_words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("search/words.csv"))


def base_form(word: str) -> str | None:
    """The base form of a word in small letters (``steden`` gives stad), None when the dictionary has no such word."""
    forms = _forms()
    return forms.get(word) or forms.get(word.capitalize())


def is_word(word: str) -> bool:
    """Whether the word exists, in any form."""
    return word in _own_words() or base_form(word) is not None
