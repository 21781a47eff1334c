"""The lexicon's tables as alternations for patterns, longest first, blanks as any blank."""

from __future__ import annotations

import re

from griffier.findings.references.looking import BLANK
from griffier.lexicon.rows import rows


def either(words: list[str]) -> str:
    """A non-capturing alternation of fixed words, longest first; a blank in a word stands for any blank."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(BLANK.join(re.escape(part) for part in word.split(" ")) for word in longest_first) + ")"


def column(table: str, name: str, **where: str) -> list[str]:
    """One column of ``lexicon/references/<table>.csv``, of the rows whose other columns are as given."""
    found = rows(f"references/{table}.csv")
    return [row[name] for row in found if all(row[key] == value for key, value in where.items())]


MONTHS = {row["word"]: int(row["number"]) for row in rows("terms/months.csv")}
MONTH = either([name for name in MONTHS])
NUMERALS = {row["word"]: int(row["value"]) for row in rows("references/numerals.csv")}
NUMERAL = either([name for name in NUMERALS])
