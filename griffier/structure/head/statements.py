"""The two sentences that head a paper of questions: who asked what, and who answered.

"Vragen van de leden Bakker (Kade) en Mol (Vlinder) aan de Minister van Havens over stille veren (ingezonden 3 maart 2032)."
"Antwoord van Minister Visser (Havens), mede namens de Staatssecretaris van Natuur (ontvangen 24 maart 2032)."

Both are read from a head in which each paragraph is one line; they may run on over lines. The same grammar reads the sentence
in a heading of markup, in the subject of a letter ("Beantwoording vragen van het lid Bakker over veren") and in running text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.lexicon.printed_days import PrintedDay, read_day
from griffier.model.paper import Person
from griffier.structure.head.persons import Member, members_at, ministers_at
from griffier.structure.head.words import HEAD_WORDS

_ABOUT_WORDS = "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in sorted(HEAD_WORDS["about"], key=len, reverse=True))
#: "over", and "overde" as programs that lose line ends glue it.
_ABOUT = re.compile(rf"(?<![\w-])(?:(?:{_ABOUT_WORDS})(?=[\s«\"“‘'])|over(?=(?:de|het)\s))\s*")
_FILLER = r"(?:,?\s+(?:die|zijn|werden|gesteld|ingediend|gestelde|door|van|het|de|aan|ambtshalve|schriftelijk)){0,7}"
_ASKED = re.compile(
    rf"(?:\b(?:[Nn]adere|[Aa]anvullende|[Ss]chriftelijke|[Mm]ondelinge)\s+)*\b(?:[Kk]amer)?[Vv]ragen{_FILLER}"
    r"\s+(?P<who>(?:[Kk]amer)?(?:lid|leden)\s+(?!der\b)|een\s+lid\b)"
)
_SUBMITTED = re.compile(r"\(?\s*ingezonden\b")
#: A line that begins another part of the head, or the questions.
_NEXT_PART = re.compile(
    r"\n(?=(?:Nader |Gedeeltelijk )?(?:Antwoord|Mededeling|Beantwoording|Vraag|Vragen|Toelichting|Zie ook)\b)"
)
_BRACKETED = re.compile(
    r"[.,]?\s*\(\s*(?:Herdruk[^.]*\.\s*)?(?:[Dd]e\s+)?[Vv]ra(?:gen|ag)\s+(?P<words>[^\n]{3,900})\)\s*(?=\n|$)"
)
_SENTENCE_ENDS = re.compile(
    r"\s+\((?=20\d\dZ|kenmerk|ingezonden)"
    r"|,?\s+(?:die|welke|worden|zijn|heb|werden|met kenmerk|met nummer|ingezonden|deel|bied|zend)\b"
    r"|\.(?=\s|$)"
)
_ANSWERED = re.compile(
    r"(?:^|(?<=\n)|(?<=[.)]\s))(?:Nader\s+|Aanvullend\s+|Gedeeltelijk\s+)?"
    r"(?P<what>[Aa]ntwoord(?:en)?|[Mm]ededeling|[Bb]eantwoording)\s+"
    r"(?:van|door)\s+(?=(?:de\s+|het\s+)?(?:demissionaire?\s+|toenmalige?\s+)?(?:[Vv]ice-?)?(?:[Mm]inister|[Ss]taatssecretaris))",
    re.MULTILINE,
)
_RECEIVED = re.compile(r"\(?\s*(?:\(?ontvangen\s*)+")
_ON_QUESTIONS = re.compile(r"\bop\s+(?:de\s+)?(?:\w+\s+)?(?:[Kk]amer)?[Vv]ragen\b")


class Asking(NamedTuple):
    """Who asked, what the questions are about, and the day printed as that on which they were handed in."""

    members: tuple[Member, ...]
    subject: str | None
    submitted: PrintedDay | None
    start: int
    end: int
    heading: bool


class Answering(NamedTuple):
    """Who answered, on whose behalf too, and the day printed as that on which it was received."""

    persons: tuple[Person, ...]
    behalf: tuple[str, ...]
    received: PrintedDay | None
    start: int
    end: int
    mentions: bool


def askings(head: str) -> list[Asking]:
    """All that a head says of who asked, headings first, each in the order of the text."""
    found = [_asking(head, match) for match in _ASKED.finditer(head)]
    return sorted((one for one in found if one is not None), key=lambda one: not one.heading)


def _asking(head: str, match: re.Match[str]) -> Asking | None:
    members, after = members_at(head, match.end("who"))
    if not members and not match["who"].startswith("een"):
        return None
    line = head.rfind("\n", 0, match.start()) + 1
    heading = _opens(head[line : match.start()])
    part_end = _NEXT_PART.search(head, after)
    limit = min(part_end.start() if part_end else len(head), after + 2000)
    submitted = _SUBMITTED.search(head, after, limit)
    subject_end = submitted.start() if submitted else limit
    subject, end = _subject(head, after, subject_end, bounded=submitted is not None, heading=heading)
    day = None
    if submitted:
        day = read_day(head[submitted.start() : submitted.start() + 60])
        end = max(end, submitted.end())
    return Asking(members, subject, day, match.start(), end, heading)


def _opens(before: str) -> bool:
    """Whether what stands before the word "vragen" on its line leaves it a heading: nothing, or who answers, or a label."""
    words = before.split()
    return not words or words[0].lower().rstrip(":") in (
        "antwoord", "antwoorden", "beantwoording", "betreft", "onderwerp", "mededeling", "reactie", "schriftelijke", "mondelinge",
        "lijst", "uitstel", "uitstelbericht", "uitstelbrief",
    )  # fmt: skip


def _subject(head: str, start: int, end: int, *, bounded: bool, heading: bool) -> tuple[str | None, int]:
    """The words behind "over", to the day of submission, the end of the paragraph, or (in running text) of the clause."""
    bracketed = _BRACKETED.search(head, start, min(len(head), end + 1000)) if not bounded else None
    first_line = head.find("\n", start) if "\n" in head[start:] else len(head)
    about = _ABOUT.search(head, start, end)
    if bracketed and (about is None or bracketed.start() < about.start()) and bracketed.start() <= max(first_line, start) + 2:
        inner = _ABOUT.match(head, bracketed.start("words"), bracketed.end("words"))
        begin = inner.end() if inner else bracketed.start("words")
        return _clean(head[begin : bracketed.end("words")]), bracketed.end()
    if about is None:
        return None, start
    if bounded:
        stop = end
    else:
        stop = head.find("\n", about.end())
        stop = end if stop < 0 or stop > end else stop
        if not heading and (sentence := _SENTENCE_ENDS.search(head, about.end(), stop)):
            stop = sentence.start()
    matter = re.search(r"\s*\((?:kenmerk\s+)?20\d\dZ\d+\)\.?$", head[about.end() : stop])
    return _clean(head[about.end() : stop if matter is None else about.end() + matter.start()]), stop


def _clean(words: str) -> str | None:
    return re.sub(r"(?<=[^.])\.$", "", " ".join(words.split()).strip(" ,;")).strip() or None


def answering(head: str) -> Answering | None:
    """Who answered, as the first heading says it; None when none does."""
    for match in _ANSWERED.finditer(head):
        found = ministers_at(head, match.end())
        if not found.persons:
            continue
        received = _RECEIVED.search(head, found.end, min(len(head), found.end + 60))
        behind = head[found.end : found.end + 400]
        if received is None and not _ON_QUESTIONS.search(behind) and not _ends(behind):
            continue
        day = read_day(head[received.end() : received.end() + 30]) if received else None
        return Answering(found.persons, found.behalf, day, match.start(), found.end, match["what"].lower() == "mededeling")
    return None


def _ends(behind: str) -> bool:
    return not behind.strip(" .") or behind.lstrip(" .").startswith("\n")
