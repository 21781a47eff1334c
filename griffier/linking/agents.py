"""Who did what a sentence reports: this government, somebody else, or nobody named.

"Zo heeft het kabinet … georganiseerd" is the government's; "De Commissie heeft … gepresenteerd" and "onderzoek van het CBS
wijst uit" are not, and keep no promise of the government. A passive without an agent ("is in Utrecht geopend") leaves it open.
The names are those by which promises are judged (``lexicon/commitments/actors.csv``, ``others.csv``) and the countries of the
search.
"""

from __future__ import annotations

import re
from functools import cache

from griffier.lexicon.rows import rows
from griffier.linking.cue_words import alternatives

GOVERNMENT, OPEN, OTHER = 1.0, 0.5, 0.0
_NAME = r"[A-Z][\w-]+"
_OFFICES = (
    r"(?:de )?(?:oud-)?(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris|bewindspersoon|premier)"
    rf"(?: (?:van|voor) {_NAME}(?:(?:,| en) {_NAME})*| {_NAME})?"
)


@cache
def _government() -> str:
    names = sorted((row["words"] for row in rows("commitments/actors.csv")), key=len, reverse=True)
    return rf"(?:{'|'.join(re.escape(n) for n in names)}|{_OFFICES})"


@cache
def _others() -> str:
    names = {row["word"] for row in rows("commitments/others.csv")}
    for row in rows("search/countries.csv"):
        names |= {row["country"], row["adjective"], f"{row['adjective']}e"}
    names -= {"Nederland", "Nederlands", "Nederlandse", "regering van", ""}
    return rf"(?:{'|'.join(re.escape(n) for n in sorted(names, key=len, reverse=True))})"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    ours, others = _government(), _others()
    finite = alternatives("finite")
    article = r"(?:de |het |een |deze )?"
    noun = r"(?: (?!heeft|hebben|is|zijn)[\w-]+){0,2}"
    return (
        re.compile(
            rf"(?i:\b{finite} (?:(?:ik|wij|we)\b|{article}{ours}\b)"
            rf"|(?:^|[,;] |\ben |\bdat |\bwaar\w* )(?:\w+ ){{0,3}}?{ours}(?: [\w-]+){{0,2}}? {finite}\b)"
        ),
        re.compile(
            rf"(?:^|[,;:] |\bdat |\ben |\bwaar\w* )(?:[A-Za-z]+ ){{0,2}}?(?i:{article}){others}\b{noun} {finite}\b"
            rf"|\b{finite} (?:recentelijk |onlangs |ook )?(?i:{article}){others}\b"
            rf"|\bdoor (?i:{article})(?:[a-z]+ )?{others}\b"
            rf"|\b[Oo]nderzoek(?:en)? (?:van|door) (?i:{article}){others}\b|\b[Rr]apport(?:en)? van (?i:{article}){others}\b"
        ),
        re.compile(rf"(?i:\b{ours}\b|\b(?:uw|de) Kamer\b)"),
    )


def agent_of(sentence: str) -> float:
    """GOVERNMENT when this government is named as doing it, OTHER when somebody else is, OPEN when nobody is."""
    ours, others, named = _patterns()
    mine, theirs = ours.search(sentence), others.search(sentence)
    if mine and (not theirs or mine.start() <= theirs.start()):
        return GOVERNMENT
    if theirs:
        return OTHER
    return 0.7 if named.search(sentence) else OPEN
