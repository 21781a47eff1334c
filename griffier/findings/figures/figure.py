"""A figure as it stands in a text: the noun of this package."""

from __future__ import annotations

from typing import Literal, NamedTuple

Bound = Literal["min", "max", "about", "mean"]
Value = int | float | dict[str, int | float]


class Figure(NamedTuple):
    """``text[start:end]`` is ``quote``; all else is read from the words around it.

    value
        a number, or ``{"min": a, "max": b}`` for a range. Percentages as printed (23 for 23%), shares as a fraction
        (0.3333), money in whole units ("€ 2 mln" is 2000000). A bound ("ten minste 48") keeps its number.
    unit
        an ISO 4217 code for money, ``%``, ``percentage_point``, ``fractie`` for a share, ``keer`` for times, the name of
        a measure, else the counted noun as printed; None where no word says what is counted.
    approx
        True for a range and for a number with a word such as "circa", "bijna", "ten minste".
    bound
        how such a word limits the number: at least, at most, about, or a mean; None without one.
    of_what
        the words of the sentence that say what the number counts; None when no rule finds them.
    period
        ISO-like where the words allow ("2031", "2031-06", "2031-Q3", "2031-2033", "sinds 2031"), else the words.
    source_name
        who is named as the source of the figure; None when nobody is.
    rule
        the name of the rule that found it.
    """

    start: int
    end: int
    quote: str
    value: Value
    unit: str | None
    approx: bool
    bound: Bound | None
    of_what: str | None
    period: str | None
    source_name: str | None
    rule: str
