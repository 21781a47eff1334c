"""Find letters that are named by their date: "de brief van 16 maart 2018 over …", "de Kamerbrief «Titel» van 5 maart 2020".

The target holds the day and what the letter is said to be about (None when nothing is said). Not found: a letter without a
day ("in een eerdere brief", "deze brief").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.dates import DAY, iso_day
from griffier.findings.references.looking import BLANK, BREAK, Looker, anchored
from griffier.findings.references.reference import Reference

ANCHOR = anchored("rie", r"(?:f|ven)(?![a-z])")
# "brief van 16 maart 2018", "brief d.d. 16 maart 2018", "brieven aan uw Kamer van 16 maart 2018".
DATED = re.compile(
    rf"rie(?:f|ven)\b{BLANK}(?:aan{BLANK}(?:uw|de|beide){BLANK}Kamers?{BLANK})?"
    rf"(?:van|d\.?d\.?|gedateerd(?:{BLANK}op)?|,){BLANK}{DAY}"
)
# "Kamerbrief over ruimtevaart van 5 maart 2020", "brief van de minister van Financiën van 3 mei 2021".
DESCRIBED = re.compile(rf"rie(?:f|ven)\b(?P<about>(?:[^.;()\n]|{BREAK}){{2,170}}?),?{BLANK}(?:van|d\.?d\.?){BLANK}{DAY}")
AND_DAY = re.compile(rf"(?:,|\sen|,\sen){BLANK}(?:van{BLANK})?{DAY}")
# "over …", "inzake …" after the date, up to the end of the clause.
ABOUT = re.compile(
    rf"(?:{BLANK}(?:aan{BLANK}(?:uw|de|beide){BLANK}Kamers?|naar{BLANK}de{BLANK}Kamer))?,?{BLANK}"
    rf"(?:over|inzake|betreffende|aangaande|omtrent|met{BLANK}betrekking{BLANK}tot|m\.b\.t\.|ten{BLANK}aanzien{BLANK}van){BLANK}"
    rf"(?:de|het|een)?{BLANK}(?P<about>(?:[^,.;:()«»?!\n]|{BREAK}){{3,200}})"
)
TITLE = re.compile(r"\s*[«'‘\"“„](?P<title>[^»'’\"”\n]{3,160})[»'’\"”]")
SENDER = re.compile(rf"{BLANK}(?:van|aan|door)\b")
TOPIC = re.compile(rf"(?:^|{BLANK})(?:over|inzake|betreffende|aangaande|omtrent)\s+(?:de\s|het\s|een\s)?(?P<about>.+)", re.DOTALL)
OTHER_LETTER = re.compile(
    r"\b(?:brief|brieven|Kamerbrief|motie|die|dat|waarin|wordt|is|zijn|heeft|hebben)\b|\d{1,2}\s\w+\s20\d\d"
)


def find_dated_letters(looker: Looker) -> Iterator[Reference]:
    """Letters named by date; a row of dates gives one entry each."""
    for anchor in looker.anchors(ANCHOR):
        at = anchor.start()
        if found := looker.at(DATED, at):
            yield from _row(looker, at, found)
        elif (found := looker.at(DESCRIBED, at)) and not _other(found["about"]):
            yield from _row(looker, at, found, _described(found["about"]), "described_letter")


def _row(
    looker: Looker, at: int, first: re.Match[str], described: str | None = None, rule: str = "dated_letter"
) -> Iterator[Reference]:
    """The letter, and one more for each further day in the row."""
    found: re.Match[str] | None = first
    while found is not None:
        about, end = _about(looker, found.end())
        if day := iso_day(found):
            yield _letter(looker, at, found.end() if described else end, day, described or about, rule)
        found = looker.at(AND_DAY, found.end())
        at = found.start("day") if found and found["day"] else (found.start() if found else at)


def _about(looker: Looker, end: int) -> tuple[str | None, int]:
    about = looker.at(ABOUT, end)
    if about is None:
        return None, end
    words = about["about"].rstrip()
    return " ".join(words.split()), about.start("about") + len(words)


def _other(words: str) -> bool:
    """True when the words reach beyond this letter: another paper's name, or a title that is still open."""
    return OTHER_LETTER.search(words) is not None or any(words.count(a) > words.count(b) for a, b in ("«»", "‘’", "“”"))


def _described(words: str) -> str | None:
    """What the words between "brief" and its date say it is about; None when they only name the sender."""
    if title := TITLE.match(words):
        return title["title"]
    if topic := TOPIC.search(words):
        return " ".join(topic["about"].split())
    return None if SENDER.match(words) else " ".join(words.split())


def _letter(looker: Looker, start: int, end: int, day: str, about: str | None, rule: str) -> Reference:
    while looker.char(start - 1).isalpha():
        start -= 1
        if looker.size and start <= 0:
            break
    return Reference(start, end, looker.text[start:end], "dated_letter", {"date": day, "about": about}, rule)
