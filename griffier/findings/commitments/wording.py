"""Who "this government" and the Kamer are, and the names of what is made or studied, as patterns from the lexicon."""

from __future__ import annotations

import re
from functools import partial

from griffier.lexicon.patterns import any_of as any_word
from griffier.lexicon.rows import rows

any_of = partial(any_word, blank=r"\ ", capital=True)
"""A pattern for any of the words, longest first, the first letter small or capital."""

# Who "this government" is -------------------------------------------------------------------------------------------
_NAME = r"[A-Z][\w&]*(?:(?:, | en | van | voor | de | )[A-Z][\w&]*){0,8}"  # "Volksgezondheid, Welzijn en Sport"
_TITLE = r"(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|ambts?genoot|ambts?genoten|collega|collega[’']s)"
_OFFICE = rf"(?:(?:toenmalige|voormalige|vorige|huidige|demissionaire|nieuwe) )?{_TITLE}(?: (?:van|voor) {_NAME})?"
_MINISTER = (
    rf"(?:[Dd]e|[Mm]ijn|[Oo]nze|[Bb]eide) {_OFFICE}(?: en (?:de |mijn )?{_OFFICE})?"
    rf"|(?<![a-zë] )(?:Minister|Staatssecretaris) {_NAME}"  # "Minister Jansen zal", but not "de Poolse Minister Nowak"
)
_MINISTRY = rf"[Hh]et [Mm]inisterie (?:van )?{_NAME}|[Dd]e [Mm]inisteries van {_NAME}"
# "in Nederland zal", "door het kabinet zal": not the subject
_NOT_AFTER = r"(?<!\b(?:in|op) )(?<!\b(?:van|met|aan|uit|bij) )(?<!\b(?:naar|voor|door) )"
_ACTORS = any_of(row["words"] for row in rows("commitments/actors.csv"))
_SERVICE = rf"[Dd]e (?:Rijksdienst|Dienst) (?:voor )?{_NAME}"  # a ministry's own service; not a body with powers of its own
# \b adds nothing but speed: it passes over most places in one step.
ACTOR = rf"\b(?<![\w-])(?:{_MINISTRY}|{_MINISTER}|{_SERVICE}|{_ACTORS})(?![\w-])"
_WE = r"\b(?<![\w-])" + _NOT_AFTER + ACTOR
_KAMER = rf"\b(?<![\w-])(?:{any_of(row['words'] for row in rows('commitments/chambers.csv'))}|[Uu]w kamer)(?![\w-])"

WE = re.compile(_WE)
KAMER = re.compile(_KAMER)

# What is made, founded, studied --------------------------------------------------------------------------------------
_PRODUCTS = rows("commitments/products.csv")
_FOUNDED = [row["word"] for row in rows("commitments/to_be_founded.csv")]
PRODUCT_KINDS = {word: r["kind"] for r in _PRODUCTS for word in (r["word"], r["word"].lower())}
_PRODUCT = rf"[\w-]*?{any_of(PRODUCT_KINDS)}(?!\w)"
PRODUCT = re.compile(rf"(?<![\w-]){_PRODUCT}")
_STUDY = rf"\w*{any_of(r['word'] for r in rows('commitments/study_nouns.csv'))}(?!\w)"
SLOTS = {
    "study": _STUDY,
    "thing": rf"(?<![\w-])(?:{_STUDY}|{_PRODUCT})",
    "product": _PRODUCT,
    # The thing itself, not its carrying out: "aan een nieuwe wet", not "aan de uitvoering van de wet".
    "a_product": r"(?:de (?:uitwerking|totstandkoming|ontwikkeling|voorbereiding) van )?"
    rf"(?:(?:een [a-zë]+|een|de|het|zijn|haar|mijn|twee|drie|[a-zë-]+e) ){{0,4}}{_PRODUCT}",
    "founded": rf"[\w-]*?{any_of(_FOUNDED)}(?!\w)",
}
A_PRODUCT = re.compile(rf"(?<![\w-]){SLOTS['a_product']}")
