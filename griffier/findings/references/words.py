"""The lexicon's tables as alternations for patterns, longest first, blanks as any blank."""

from __future__ import annotations

from griffier.findings.references.looking import BLANK
from griffier.lexicon.patterns import MONTHS, any_of
from griffier.lexicon.rows import rows


def either(words: list[str]) -> str:
    """A non-capturing alternation of fixed words, longest first; a blank in a word stands for any blank."""
    return any_of(words, BLANK)


def column(table: str, name: str, **where: str) -> list[str]:
    """One column of ``lexicon/references/<table>.csv``, of the rows whose other columns are as given."""
    found = rows(f"references/{table}.csv")
    return [row[name] for row in found if all(row[key] == value for key, value in where.items())]


MONTH = either(list(MONTHS))
NUMERALS = {row["word"]: int(row["value"]) for row in rows("references/numerals.csv")}
NUMERAL = either([name for name in NUMERALS])
