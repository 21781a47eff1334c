"""Find motions by their movers: "de motie-Sjoerdsma c.s.", "de motie van de leden A en B over …", "de motie Stoffer/Verhoeven".

The target holds the movers and what the motion is said to be about. A number that stands beside the name is a reference of its
own (``kamerstuk``); linking joins the two. Not found: "deze motie", a motion by number only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.motion_names import about_until
from griffier.findings.references.looking import BLANK, BREAK, GAP, Looker, anchored
from griffier.findings.references.reference import Reference
from griffier.findings.references.words import column, either

# A member's name: "Van der Staaij", "Agnes Mulder", "Olger van Dijk", "Slagt-Tichelman", "El Abassi", "Çörüz".
PARTICLE = r"(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Hh]et|[Tt]en|[Tt]er|[Tt]e|[Ee]l|['’]t|[Vv]on|[Ll]a|[Ll]e|[Uu]it)"
NAME_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž](?:[^\W\d_]|[’'-]){1,40}"
NOT_NAMES = either(column("not_names", "word"))
ONE_NAME = rf"(?:{PARTICLE}{GAP}){{0,3}}(?!{NOT_NAMES}\b){NAME_WORD}"
NAME = rf"{ONE_NAME}(?:{GAP}{ONE_NAME}){{0,2}}"
# A party or a number in brackets behind a name that another name follows: "Ellemeet (GroenLinks) en Westerveld (GroenLinks)".
WITH_PARTY = r"(?:\s\([^()\n]{1,40}\))"
NAMES = rf"(?P<names>{NAME}(?:{WITH_PARTY}?(?:/|,{GAP}|{GAP}en{GAP}){NAME}){{0,8}})"

# "motie-Sjoerdsma", "motie Becker", "moties-Podt": the name follows at once.
NAMED = re.compile(rf"oties?(?:-|\s(?!van\s)){NAMES}(?P<others>{BLANK}c\.s\.)?")
# "motie van het lid Boswijk c.s.", "motie van de leden A en B", "motie van de heer X", "motie van mevrouw Y".
OF_MEMBER = re.compile(
    rf"oties?{BLANK}(?:nr\.?\s\d{{1,4}}{BLANK})?van{BLANK}(?:(?:het{BLANK}(?:voormalig{BLANK})?lid|de{BLANK}leden|de{BLANK}heer|mevrouw|de{BLANK}dames|(?:het|de){BLANK}Kamerl(?:id|eden)){BLANK})?{NAMES}"
    rf"(?P<others>{BLANK}c\.s\.)?"
)
ABOUT = re.compile(rf"\d{{0,2}}{BLANK}(?:over|inzake|betreffende){BLANK}(?P<about>(?:[^,.;:()«»?!\n]|{BREAK}){{3,160}})")
# A number in brackets between the name and the words: "(36 410, nr. 3) over …".
IN_BRACKETS = re.compile(r"\s?\([^()\n]{2,60}\)")
ANCHOR = anchored("otie", r"(?=s?[-\s])")
PARTY = re.compile(WITH_PARTY)
# "motie van der Staaij": the "van" is the name's.
VAN_DER = re.compile(r"oties?\svan\s(?=de[rn]\s)")
SPLIT = re.compile(r"/|,\s+|\s+en\s+")


def find_named_motions(looker: Looker) -> Iterator[Reference]:
    """Motions named by their movers, in text order."""
    for anchor in looker.anchors(ANCHOR):
        found = looker.at(OF_MEMBER, anchor.start()) or looker.at(NAMED, anchor.start())
        if found is None or looker.char(anchor.start() - 1) not in ("m", "M") or looker.char(anchor.start() - 2).isalpha():
            continue
        start, end = anchor.start() - 1, found.end()
        bracket = looker.at(IN_BRACKETS, end)
        about = looker.at(ABOUT, bracket.end() if bracket else end)
        van = "van " if (own := looker.at(VAN_DER, anchor.start())) and own.end() == found.start("names") else ""
        words = " ".join(about["about"].split()) if about else ""
        target = {
            "movers": [" ".join(name.split()) for name in SPLIT.split(van + PARTY.sub("", found["names"]))],
            "about": words[: about_until(words)] or None,
        }
        yield Reference(start, end, looker.text[start:end], "motion_name", target, "motion_by_name")
