"""The lexicon of figures, read once: units, currencies, scales, words of approximation, labels.

Only data and the patterns made of it; what they mean in a sentence is said in ``measures``, ``bounds`` and ``reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple, cast

from griffier.findings.figures.figure import Bound
from griffier.lexicon.patterns import any_of as any_word
from griffier.lexicon.rows import rows

Kind = Literal["money", "percent", "points", "times", "measure", "time"]


class Unit(NamedTuple):
    """What a printed unit stands for, of what kind it is, and whether it may stand against the number ("500m")."""

    name: str
    kind: Kind
    glued: bool


def _column(table: str, column: str) -> frozenset[str]:
    return frozenset(row[column] for row in rows(f"figures/{table}.csv"))


SCALES = {row["word"]: float(row["factor"]) for row in rows("figures/scales.csv")}
UNITS = {row["words"]: Unit(row["unit"], cast(Kind, row["kind"]), row["glued"] == "yes") for row in rows("figures/units.csv")}
CURRENCIES = {row["sign"]: row["unit"] for row in rows("figures/currencies.csv")}
APPROXIMATIONS = {row["words"]: cast(Bound, row["bound"]) for row in rows("figures/approximations.csv")}
LABELS = _column("labels", "word")
NAMES = tuple(sorted(_column("names", "words")))
STOP_WORDS = _column("stop_words", "word")
NOT_PLURAL = _column("not_plural", "word")
SINGULAR_HEADS = _column("singular_heads", "word")
MONEY_TOPIC = re.compile("|".join(re.escape(row["stem"]) for row in rows("figures/money_topics.csv")))
_DURATIONS = rows("figures/durations.csv")
DURATION_LEFT = re.compile(rf"(?<!ge)(?:{'|'.join(row['stem'] for row in _DURATIONS if row['side'] != 'right')})\b")
DURATION_RIGHT = re.compile(rf"(?:{'|'.join(row['stem'] for row in _DURATIONS if row['side'] != 'left')})\b")


def choice(words: Iterable[str], blank: str = r"[\s\u00a0]") -> str:
    """A pattern for any of the words, the longest first; a blank in a word stands for any one ``blank``."""
    return any_word(words, blank)


_ROLES: dict[str, list[str]] = {}
for _row in rows("figures/phrases.csv"):
    _ROLES.setdefault(_row["role"], []).append(_row["words"])


def phrases(role: str) -> list[str]:
    """The words that play a role around figures, as ``lexicon/figures/phrases.csv`` lists them; KeyError for no role."""
    return _ROLES[role]


def any_of(role: str) -> str:
    """A pattern for any of the words of a role."""
    return choice(_ROLES[role])
