"""Find Kamerstukken and dossiers: "Kamerstuk 35 207, nr. 34", "(36 410-XVI, nr. 9)", "206 (28 844)", "t.v.v. 36725-XXII-19".

Every five-digit number is looked at once. A number that follows ("nr.", "letter", "stuk nr.") makes a Kamerstuk by itself; a
bare dossier, a dash and a bare letter count only beside a word or bracket that says a paper is meant, since five digits are
also money, postal boxes and telephone numbers. Two dossiers with one number name one paper, filed under the first dossier.

Not found: "op stuk nr. 12" without a dossier (which dossier is not said), a paper's own heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from griffier.findings.references.dossier import ANCHOR, Dossier, dossier_at
from griffier.findings.references.looking import BLANK, DASH, Looker, anchored
from griffier.findings.references.reference import Reference
from griffier.findings.references.sequence import DASHED, LETTER, PLAIN, Number, announced
from griffier.findings.references.words import column, either
from griffier.findings.references.years import YEARS, session

CHAMBER = r"(?:(?P<chamber>II|I|2|11|1|TK|EK|VV|Tweede\sKamer|Eerste\sKamer)\b,?\s?){0,1}"
SENATE = frozenset({"I", "1", "EK", "Eerste Kamer"})

# The word before: "Kamerstuk ", "Kamerstukken II 2019/20, ", "(t.v.v. ", "motie ", "Kamerstukken, vergaderjaar 2019-2020, nr. ".
LEAD = re.compile(
    rf"(?:\b(?P<paper>{either(column('paper_words', 'word', use='paper'))})"
    rf"|\b(?P<replaced>{either(column('paper_words', 'word', use='replaced'))})"
    rf"|\b(?P<motion>{either(column('paper_words', 'word', use='motion'))})"
    rf"|(?P<id>\bkst-)\s?)"
    rf"(?<!\d)[:,]?\s?\(?{CHAMBER},?\s?(?:vergaderjaar\s)?(?:{YEARS},?\s?|\d\d/\d\d,\s?)?(?:nrs?\.?\s?|nummers?\s|met\snummer\s)?\Z",
    re.IGNORECASE,
)
# "Tweede Kamer, vergaderjaar 2019–2020, 35 207, nr. 34", "TK 2019/20, 35 207, nr. 34".
LEGAL_LEAD = re.compile(rf"\b{CHAMBER.replace('{0,1}', '')}(?:vergaderjaar\s)?{YEARS},?\s?\Z")

# Number before dossier: "op stuk nr. 206 (", "nr. 22(", "nrs. 12 en 13 (".
NUMBER_FIRST = re.compile(
    r"\b(?:nrs?\b\.?|nummers?|stuk|stukken|moties?|amendement(?:en)?|letter)\s{0,2}"
    r"(?P<list>\d{1,4}[a-z]?(?:(?:,\s|\sen\s|,\sen\s|/)\d{1,4}[a-z]?){0,9}|[A-Z]{1,2})\s?\(\Z",
    re.IGNORECASE,
)
# "... en 183 (" after an earlier "206 (28 844)".
NUMBER_AGAIN = re.compile(r"\)(?:,\s|\sen\s|,\sen\s|\s?;\s?|\s?/\s?)(?P<list>\d{1,4}[a-z]?)\s?\(\Z")
NUMBERS = re.compile(r"\d{1,4}[a-z]?|[A-Z]{1,2}")

# Dossiers of the Senate alone are numbered in Roman; all in use are above a hundred.
ROMAN = anchored(
    "C",
    r"(?<![\w-]C)(?P<roman>(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?!\w),\s?(?:letter\s|nr\.?\s)?(?P<number>[A-Z]{1,2}|\d{1,3})(?![\w-])",
)
ROMAN_LEAD = re.compile(rf"\bKamerstuk(?:ken)?,?\s(?:(?:I|EK|Eerste\sKamer),?\s)?(?:{YEARS},?\s?)?\Z", re.IGNORECASE)
# What joins two dossiers, or a paper to the next: " en ", "/", ", ", "; ", "en Kamerstuk ".
NEXT = re.compile(
    rf"(?P<join>,?\sen(?:/of)?\s|{BLANK}/{BLANK}|,{BLANK}|\s?;{BLANK}|\s&\s|,?\salsmede\s)"
    r"(?=[1-9]\d\s{0,2}\d{3}(?!\d))"
)
SHARES = frozenset({"en", "/", ",", "&", ",en", "en/of"})

# Money, and a dash that makes the digits part of something longer; after "kst-" a dash is right.
NO_DOSSIER_BEFORE = re.compile(rf"(?:{DASH}|[€$£]\s?)\Z")
ID_BEFORE = re.compile(r"kst-\s?\Z", re.IGNORECASE)
ENDS_BRACKET = re.compile(r"\s?[);]")
OPENS_BRACKET = re.compile(r"[(\[;]\s?\Z")
BILL = re.compile(rf"{either(column('bill_words', 'word'))}", re.IGNORECASE)
# "Kamerstuk 10 001, 2019": a year, no number.
YEAR_NUMBER = re.compile(r"(?:19|20)\d\d\Z")
COUNTED = re.compile(r"\s?(?:%|(?:euro|EUR|miljoen|miljard|mln|mld|procent|personen|mensen|gevallen|keer|inwoners)\b)")
LAST_SESSION_FIRST = 2008
# So many dossiers at most share one number; a longer row of numbers is no reference, and is not read over and over.
LONGEST_GROUP = 6


# "A en B", "A, B en C": letters of Senate papers in a row.
LETTERS = re.compile(r",\s?(?P<list>[A-Z]{1,2}(?:,\s[A-Z]{1,2}){0,5}\sen\s[A-Z]{1,2})(?=\s?(?:[,;.)]|\Z|\n|p\.|blz))")
# "36 410, nr. 5 in grootte", "nr. 2 op de ranglijst": a rank, no paper.
RANKED = re.compile(
    rf"\s(?:in|op|van|qua)\s(?:de\s|het\s|die\s|deze\s|een\s)?(?:[a-zà-ÿ]+e\s)?{either(column('rank_words', 'word'))}(?!\w)"
)


class _Lead:
    """What stands before a dossier and makes it a paper's."""

    def __init__(self, looker: Looker, start: int) -> None:
        match = looker.before(LEAD, start) or looker.before(LEGAL_LEAD, start)
        groups = match.groupdict() if match else {}
        self.paper = bool(groups.get("paper") or groups.get("id"))
        self.any = match is not None
        self.start = match.start() if match and not groups.get("motion") and not groups.get("replaced") else start
        self.chamber = groups.get("chamber")
        self.session = session(match) if match else None
        self.bracket = bool(looker.before(OPENS_BRACKET, start, 2))
        self.replaced = bool(groups.get("replaced"))
        self.id = bool(groups.get("id"))


def find_kamerstukken(looker: Looker) -> Iterator[Reference]:
    """Kamerstukken and dossiers in text order, one entry per paper named."""
    done = 0
    for anchor in looker.anchors(ANCHOR):
        if anchor.start() < done:
            continue
        found, end = _read(looker, anchor.start())
        done = max(done, end)
        yield from found


def find_roman(looker: Looker) -> Iterator[Reference]:
    """Papers of the Senate under a dossier in Roman numbers: "Kamerstukken I 2030/31, CLXXV, A", "(CXXXV, letter A)"."""
    for anchor in looker.anchors(ROMAN):
        lead = looker.before(ROMAN_LEAD, anchor.start(), 80)
        bracket = looker.before(OPENS_BRACKET, anchor.start(), 2) and looker.at(ENDS_BRACKET, anchor.end())
        if lead or bracket:
            start = lead.start() if lead else anchor.start()
            roman = f"C{anchor['roman']}"
            parts: dict[str, object] = {"dossier": roman, "number": anchor["number"], "chamber": "senate"}
            target = f"kst-{roman}-{anchor['number']}"
            yield _reference(looker, start, anchor.end(), "kamerstuk", target, "roman_dossier", parts)


def _read(looker: Looker, start: int) -> tuple[list[Reference], int]:
    """Everything that one run of dossiers and numbers names, and where the run ends."""
    if looker.before(NO_DOSSIER_BEFORE, start, 2) and not looker.before(ID_BEFORE, start, 5):
        return [], start + 1
    lead = _Lead(looker, start)
    found: list[Reference] = []
    waiting: list[tuple[Dossier, int]] = []
    begin, end = lead.start, start + 1
    dossier = dossier_at(looker, start)
    while dossier is not None and len(waiting) < LONGEST_GROUP:
        waiting.append((dossier, begin))
        numbered = _numbered(looker, lead, waiting)
        end = max(end, dossier.end)
        if numbered:
            found += numbered
            waiting = []
            end = numbered[-1].end
        joined = looker.at(NEXT, end)
        if joined is None:
            break
        if waiting and joined["join"].replace(" ", "") not in SHARES:
            found += _all_alone(looker, lead, waiting)
            waiting = []
        begin = joined.end()
        dossier = dossier_at(looker, begin)
    found += _all_alone(looker, lead, waiting)
    return found, max([start + 1, *(reference.end for reference in found)])


def _all_alone(looker: Looker, lead: _Lead, waiting: list[tuple[Dossier, int]]) -> list[Reference]:
    return [reference for dossier, begin in waiting for reference in _alone(looker, lead, dossier, begin)]


def _numbered(looker: Looker, lead: _Lead, waiting: list[tuple[Dossier, int]]) -> list[Reference]:
    """The papers that the last dossier's numbers name; with several dossiers waiting the id takes the first one."""
    last, (dossier, begin) = waiting[-1][0], waiting[0]
    numbers, rule = _numbers(looker, lead, last)
    if not numbers:
        return []
    if len(waiting) > 1:
        rule = "shared_number"
    name = dossier.number if rule == "senate_letter_dashed" else dossier.name
    first, *others = numbers
    return [
        _paper(looker, lead, name, first.number, begin, first.end, rule),
        *(_paper(looker, lead, name, other.number, other.start, other.end, "list") for other in others),
    ]


def _numbers(looker: Looker, lead: _Lead, last: Dossier) -> tuple[list[Number], str]:
    """The numbers that follow a dossier, and the form they stand in."""
    if numbers := announced(looker, last.end):
        ranks = not lead.any and not last.suffix and looker.at(RANKED, numbers[-1].end)
        return ([], "") if ranks else (numbers, "dossier_number")
    dashed = looker.at(DASHED, last.end)
    sure = last.suffix or lead.bracket or looker.at(NEXT, last.end if dashed is None else dashed.end())
    if dashed and (lead.any or (sure and not last.dotted)):
        digits = dashed["number"].isdigit() or not dashed["number"].isupper()
        if digits or lead.any or last.suffix:
            return [Number(dashed["number"], dashed.start("number"), dashed.end())], "dashed"
    if last.fund and last.join in tuple("-‐‑‒–—") and (lead.any or lead.bracket):
        return [Number(str(last.suffix), last.end - 1, last.end)], "senate_letter_dashed"
    bracketed = lead.bracket or lead.any
    if bracketed and (letter := looker.at(LETTER, last.end)):
        return [Number(letter["number"], letter.start("number"), letter.end())], "senate_letter"
    if bracketed and (letters := looker.at(LETTERS, last.end)):
        places = re.finditer(r"\b[A-Z]{1,2}\b", letters["list"])
        start = letters.start("list")
        return [Number(place[0], start + place.start(), start + place.end()) for place in places], "senate_letter"
    plain = looker.at(PLAIN, last.end) if lead.paper else None
    if plain and (lead.session or not YEAR_NUMBER.match(plain["number"])):
        return [Number(plain["number"], plain.start("number"), plain.end())], "legal_form"
    return [], ""


def _alone(looker: Looker, lead: _Lead, dossier: Dossier, begin: int) -> list[Reference]:
    """A dossier that no number follows: "206 (28 844)", or the dossier itself where a word says so."""
    if looker.at(ENDS_BRACKET, dossier.end) and (numbers := _number_first(looker, dossier)):
        return [_paper(looker, lead, dossier.name, number.number, number.start, number.end, "number_first") for number in numbers]
    if looker.at(COUNTED, dossier.end):
        return []
    parts: dict[str, object] = {"dossier": dossier.name}
    if lead.paper and not lead.id:
        return [_reference(looker, begin, dossier.end, "dossier", dossier.name, "dossier_word", parts)]
    closed = lead.bracket and not dossier.dotted and looker.at(ENDS_BRACKET, dossier.end)
    if closed and (dossier.suffix or _after_bill(looker, dossier.start)):
        return [_reference(looker, dossier.start, dossier.end, "dossier", dossier.name, "dossier_in_brackets", parts)]
    return []


def _number_first(looker: Looker, dossier: Dossier) -> list[Number]:
    """The numbers of "op stuk nrs. 12 en 13 (36 410)": the last one's words reach to the closing bracket."""
    match = looker.before(NUMBER_FIRST, dossier.start) or looker.before(NUMBER_AGAIN, dossier.start)
    if match is None:
        return []
    places = list(NUMBERS.finditer(looker.text, match.start("list"), match.end("list")))
    shut = dossier.end + (looker.char(dossier.end) == ")")
    ends = [*(place.end() for place in places[:-1]), shut]
    return [Number(place[0], place.start(), end) for place, end in zip(places, ends, strict=True)]


def _after_bill(looker: Looker, start: int) -> bool:
    """True when a bill's words stand in the same paragraph before the bracket."""
    begin = max(0, start - 300)
    paragraph = looker.text.rfind("\n\n", begin, start)
    return BILL.search(looker.text, max(begin, paragraph), start) is not None


def _paper(looker: Looker, lead: _Lead, dossier: str, number: str, start: int, end: int, rule: str) -> Reference:
    parts: dict[str, object] = {"dossier": dossier, "number": number}
    senate = lead.chamber in SENATE
    if lead.chamber:
        parts["chamber"] = "senate" if senate else "house"
    if lead.session:
        parts["year"] = lead.session
    # Senate papers up to the session of 2008-2009 carry the session in their id.
    early = senate and lead.session and int(lead.session[:4]) <= LAST_SESSION_FIRST
    target = f"kst-{lead.session}-{dossier}-{number}" if early else f"kst-{dossier}-{number}"
    return _reference(looker, start, end, "kamerstuk", target, "replaced" if lead.replaced else rule, parts)


def _reference(looker: Looker, start: int, end: int, kind: str, target: str, rule: str, parts: dict[str, object]) -> Reference:
    return Reference(start, end, looker.text[start:end], kind, target, rule, parts)
