"""Figures: every real quantity in a paper, with its unit, what it counts, its period, its source and who asserts it.

"EUR 815.260", "tussen de 3 en bijna 8%", "318 leerlingen", "ruim een kwart" and "twee fte" are figures. Dates, years,
numbers of papers and articles, names ("5G", "G20") and small spelled counts ("twee brieven") are none; ``docs/figures.md``
says why, rule by rule.

Guarantees: figures stand in text order and do not overlap, each quotes exactly what stands at its span, and a number with
thousands marked off is never read as a decimal or the other way round.

``find_figures`` works on any clean text; ``find_in_paper`` on a paper. Order of the modules: ``numerals`` (what number is
written), ``measures`` (its unit), ``labels`` (numbers that count nothing), ``bounds``, ``counted``, ``reading`` (which
numerals are figures), ``shares``, ``tables``, then ``about``, ``periods``, ``attribution`` for what surrounds them.
"""

from griffier.findings.figures.figure import Figure
from griffier.findings.figures.find import find_figures
from griffier.findings.figures.in_paper import find_in_paper

__all__ = ["Figure", "find_figures", "find_in_paper"]
