"""The room's own words in Dutch and English (``words.csv``), and how dates, numbers and quantities are written in each.

Words of papers are never translated.
"""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib.resources import files

from griffier.interfaces.figure_plot import SHARE, fraction
from griffier.reading.heads import Head

LANGUAGES = ("nl", "en")


@cache
def words() -> dict[str, dict[str, str]]:
    """Every word of the room by key, in both languages."""
    text = files("griffier.interfaces.web").joinpath("words.csv").read_text("utf-8")
    return {row["key"]: {lang: row[lang] for lang in LANGUAGES} for row in csv.DictReader(io.StringIO(text))}


class Words:
    """The room's words in one language. Call it with a key; ``fills`` take the place of {names}; ``key_1`` is for one."""

    def __init__(self, lang: str) -> None:
        self.lang = lang if lang in LANGUAGES else "nl"

    def __call__(self, key: str, **fills: object) -> str:
        one = words().get(f"{key}_1") if fills.get("n") in (1, "1") else None
        said = (one or words()[key])[self.lang]
        return said.format(**fills) if fills else said

    def name(self, family: str, value: object) -> str:
        """The name of a value of a field ("status", "open"); the value itself when it has none."""
        found = words().get(f"{family}.{value}")
        return found[self.lang] if found else str(value).replace("_", " ")

    def said(self, family: str, value: str, **fills: object) -> str:
        """The sentence of a value of a family ("missing", "motion"), with ``fills``; "" when it has none."""
        return self(f"{family}.{value}", **fills) if f"{family}.{value}" in words() else ""

    def date(self, iso: str | None) -> str:
        """3 maart 2032; words that say so when there is no date."""
        if not iso:
            return self("no_date")
        year, month, day = (int(part) for part in iso[:10].split("-"))
        return f"{day} {self.name('month', month)} {year}"

    def day(self, head: Head | None) -> str:
        """The day of a paper, or between which days it can be where it prints none."""
        if head is None or head.date or not (head.date_from or head.date_to):
            return self.date(head.date if head else None)
        first, last = (self.date(day) if day else "" for day in (head.date_from, head.date_to))
        if first and last:
            return self("between_days", first=first, last=last)
        return self("not_before_day", day=first) if first else self("not_after_day", day=last)

    def number(self, value: float) -> str:
        """1.104 or 21,7 in Dutch; 1,104 or 21.7 in English."""
        said = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4f}".rstrip("0")
        return said if self.lang == "en" else said.translate(str.maketrans(",.", ".,"))

    def short(self, value: float) -> str:
        """A number for an axis: 48 mln, 2,5 mld."""
        for size, name in ((1e9, "billion"), (1e6, "million")):
            if abs(value) >= size:
                return f"{self.number(round(value / size, 2))} {self(name)}"
        return self.number(round(value, 4))

    def quantity(self, low: float, high: float, unit: str, approx: bool = False) -> str:
        """€ 48.000.000, 27%, 1.104 meldingen, 3–5 weken, 2/3."""
        if unit == SHARE:
            return f"{self('about')} {fraction(low)}" if approx else fraction(low)
        said = self.number(low) if low == high else f"{self.number(low)}–{self.number(high)}"
        about = f"{self('about')} " if approx else ""
        if unit == "%":
            return f"{about}{said}%"
        sign = {"EUR": "€", "USD": "US$"}.get(unit)
        if sign:
            return f"{about}{sign} {said}"
        return f"{about}{said} {self.name('unit', unit)}".rstrip()
