"""What a paper in running text says of itself: kind, ids, dates, who asked, who answered.

Read from its first paragraphs, its last ones, and the facts that its furniture states (a running foot names year, dossier
and number). A field that the paper does not state is None or empty: an id is never made from what the paper talks about.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier import lexicon
from griffier.lexicon.rows import rows
from griffier.model.paper import Head, PaperKind, Person, Reading
from griffier.readers.markup_facts import dossier_id, parliamentary_year

_DATA = lexicon.load("structure/head")
_MONTHS = {row["word"]: int(row["number"]) for row in rows("terms/months.csv") if not row["word"].endswith(".")}
#: Day, month and year, as a pattern of three groups.
DATE = rf"(\d{{1,2}})\s+({'|'.join(_MONTHS)})\s+(\d{{4}})"
_KINDS: list[tuple[PaperKind, re.Pattern[str]]] = [
    (entry["kind"], re.compile(entry["pattern"], re.MULTILINE)) for entry in _DATA["kind"]
]
_DATES = [re.compile(entry["pattern"].replace("<date>", DATE), re.MULTILINE) for entry in _DATA["date"]]

#: "31 066 Belastingdienst", "35 925 XVII Vaststelling …", "21 501-02 Raad …": the dossier above a printed paper.
_DOSSIER_LINE = re.compile(r"(\d{2} ?\d{3})(?:[ -]([IVX]{1,6}[A-Z]?|[A-L]|\d\d))?(?: ?\(R ?\d+\))?\s+(?=[A-Z«])([^\n]{3,250})$")
#: "Nr. 444 LIJST VAN VRAGEN EN ANTWOORDEN", "Nr. 4 Lijst van vragen", "Nr. 331"
_NUMBER_LINE = re.compile(r"(?:Nr\.|Nr|NR\.) ?(\d{1,4}[a-z]?)(?=\s|$)\s*([^\n]{0,200})")
_MATTER = re.compile(
    r"(?:[Kk]enmerk|[Zz]aaknummer|[Vv]raagnummer|ingezonden[^.\n]{0,60}?)\W{0,12}(20\d{2}Z\d{5})\b|^(20\d{2}Z\d{5})$", re.M
)
_DOCUMENT = re.compile(r"(20\d{2}D\d{5})")
_ROLE = r"(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris(?:sen)?|MINISTER(?:-PRESIDENT)?|STAATSSECRETARIS)"
_OFFICE_LINE = re.compile(rf"(?:De|DE)\s(?P<role>{_ROLE}\b.{{0,200}})$")
#: One word of a name: initials, a particle, a surname.
_NAME_WORD = re.compile(r"(?:[A-Z]\.)+|[A-ZÀ-Ý][\w’'-]*\.?|van|de|der|den|ten|ter|te|het|’t|'t|von|la|el|en")
_COMMITTEE = re.compile(
    r"\b(?:[Dd]e|[Ii]n de)\s((?:vaste |algemene |tijdelijke )?(?:[Cc]ommissie|commissies) voor [^\n]{3,160}?)\s(?:heeft|hebben)\b"
)
_ABOUT = r"(?:aan|over|inzake|met betrekking tot|naar aanleiding)"
_MEMBERS = re.compile(
    r"\b[Vv]ragen (?:gesteld (?:door|van) |van )?(?:het lid|de leden)"
    rf"\s(?P<names>[^\n]{{3,240}}?)\s{_ABOUT}\b"
)
_ASKED_BY = re.compile(rf"gesteld door (?:het lid|de leden)\s(?P<names>[^\n]{{3,240}}?)\s(?:{_ABOUT}|op)\b")
_BEHALF = re.compile(r"\bmede namens\s")
#: An office with its field: words with a capital, "en" and commas between them.
_OFFICE = re.compile(
    rf"(?:(?:de|het)\s)?(?P<office>{_ROLE}(?:\s(?:van|voor)\s[A-Z][\w-]*(?:(?:\s|,\s|\sen\s|,\sen\s)[A-Z][\w-]*)*)?)"
)
_BETWEEN = re.compile(r",?\s(?:en\s|alsmede\s)?|,\s?")
_ANSWERS_OF = re.compile(
    r"^Antwoord(?:en)? van (?P<who>.{5,400}?)(?:,? (?:mede namens|op (?:de )?(?:schriftelijke )?vragen)|\(ontvangen|$)",
    re.MULTILINE | re.DOTALL,
)
_PUT_TO = re.compile(r"vragen voorgelegd aan (?P<who>[^\n]{5,400}?) over\b")
_NAMED = re.compile(rf"{_ROLE}\s(?P<name>(?:Van |Van der |Van den |De |Ten |Ter )?[A-Z][\w’'-]+)\s\((?P<office>[^)]{{2,60}})\)")


class Opening(NamedTuple):
    """The first and the last words of a body, where a paper says what it is."""

    first: str
    last: str
    whole: str


def head_of(reading: Reading, sha256: str, *, questions: str = "") -> Head:
    """The head of a text or PDF paper. ``questions`` tells the layout that questions were found in ("", "numbered", "headed")."""
    text = reading.body.text
    opening = Opening(text[:4000], text[-1500:], text)
    facts = reading.facts
    dossiers, sequence, title = _printed_number(opening.first)
    if facts.get("dossier") and facts.get("number"):
        dossiers, sequence = (_dossier(facts["dossier"][0]),), facts["number"][0]
    year = facts.get("year", [None])[0]
    chamber = {"Tweede": "tk", "Eerste": "ek"}.get(facts.get("chamber", [""])[0])
    kind = kind_of(opening.first, questions)
    asked = _asked_by(opening.first, kind)
    return Head(
        id=_id(facts, dossiers, sequence, opening.first, sha256),
        kind=kind,
        title=title or _title(opening.first, kind),
        date=_date(opening.first, facts.get("date", [])),
        dossiers=dossiers,
        sequence=sequence,
        parliamentary_year=parliamentary_year(year) if year else None,
        chamber=chamber,
        asked_by=asked,
        answered_by=_answered_by(opening, kind),
        on_behalf_of=_on_behalf_of(opening.first),
        submitted_as=_submitted_as(opening.first, kind),
    )


def kind_of(first: str, questions: str) -> PaperKind:
    """The kind that the first words state; else what the layout shows; ``other`` when neither says it."""
    head = first[:2500]
    for kind, pattern in _KINDS:
        if pattern.search(head):
            return kind
    return {"headed": "written_questions", "numbered": "question_list"}.get(questions, "other")  # type: ignore[return-value]


def _printed_number(first: str) -> tuple[tuple[str, ...], str | None, str | None]:
    """Dossiers, number and title as printed above an official paper."""
    dossiers: list[str] = []
    for block in first.split("\n\n")[:8]:
        match = _DOSSIER_LINE.match(block)
        if match:
            dossiers.append(_dossier(f"{match[1]} {match[2]}" if match[2] else match[1]))
            continue
        number = _NUMBER_LINE.match(block)
        if number:
            return tuple(dossiers), number[1], number[2].strip() or None
    return tuple(dossiers), None, None


def _title(first: str, kind: str) -> str | None:
    """The heading of questions or answers, as printed: ``Antwoorden van … op vragen van het lid … over …``."""
    if kind != "written_questions":
        return None
    match = re.search(r"^(?:Antwoord(?:en)? van|Vragen van|Vragen gesteld door)[^\n]{10,600}$", first, re.MULTILINE)
    return match[0].strip() if match else None


def _dossier(printed: str) -> str:
    """``35 925 XVII`` as ``35925-XVII``."""
    return dossier_id(printed) or printed


def _id(facts: dict[str, list[str]], dossiers: tuple[str, ...], sequence: str | None, first: str, sha256: str) -> str:
    if facts.get("paper"):
        return facts["paper"][0]
    if dossiers and sequence:
        return f"kst-{dossiers[0]}-{sequence}"
    if facts.get("appendix") and facts.get("year"):
        years = re.sub(r"\D", "", facts["year"][0])
        chamber = "ek" if facts.get("chamber", [""])[0] == "Eerste" else "tk"
        return f"ah-{chamber}-{years}-{facts['appendix'][0]}"
    for block in first.split("\n\n")[:6]:
        if _DOCUMENT.fullmatch(block.strip()):
            return block.strip()
    return f"file-{sha256[:12]}"


def iso_date(day: str, month: str, year: str) -> str | None:
    """``17``, ``juni``, ``2020`` as ``2020-06-17``; None when there is no such day."""
    number, in_month = int(day), _MONTHS[month]
    if not 1 <= number <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[in_month - 1]:
        return None
    return f"{int(year):04d}-{in_month:02d}-{number:02d}"


def _date(first: str, letterhead: list[str]) -> str | None:
    """The paper's own date, by the first rule of ``lexicon/structure/head.toml`` that fits; else that of its letterhead."""
    for pattern in _DATES:
        match = pattern.search(first[:3000])
        if match:
            return iso_date(match[1], match[2], match[3])
    stated = re.fullmatch(DATE, letterhead[0]) if letterhead else None
    return iso_date(stated[1], stated[2], stated[3]) if stated else None


def _submitted_as(first: str, kind: str) -> str | None:
    """The matter number (2021Z13647) that the questions were given when they were handed in."""
    match = _MATTER.search(first) if kind == "written_questions" else None
    return match[1] or match[2] if match else None


def _asked_by(first: str, kind: str) -> tuple[str, ...]:
    if kind == "question_list":
        match = _COMMITTEE.search(first)
        return (match[1],) if match else ()
    if kind != "written_questions":
        return ()
    named = [m["names"] for m in (*_MEMBERS.finditer(first), *_ASKED_BY.finditer(first))]
    fullest = next((n for n in named if "(" in n), named[0] if named else "")
    return tuple(_names(" ".join(fullest.split()))) if fullest else ()


def _names(printed: str) -> list[str]:
    """``A, B en C (allen X)`` as three names, each with the group in brackets as printed."""
    group = re.search(r"\s\(((?:allen|beiden)\s)?([^)]+)\)$", printed)
    parts = [p.strip() for p in re.split(r",\s|\sen\s", printed) if p.strip()]
    if group and group[1]:
        shared = f" ({group[2]})"
        parts = [p.split(" (")[0] + shared for p in parts]
    return parts


def _answered_by(opening: Opening, kind: str) -> tuple[Person, ...]:
    signed = _signatures(opening.whole) if kind == "letter" else [*_signatures(opening.first[:2500]), *_signatures(opening.last)]
    if signed:
        return tuple(dict.fromkeys(signed))
    named = [Person(m["name"], f"{m[0].split()[0]} ({m['office']})") for m in _NAMED.finditer(opening.first[:2000])]
    match = _ANSWERS_OF.search(opening.first) or (_PUT_TO.search(opening.first) if kind == "question_list" else None)
    if not match:
        return ()
    if named:
        return tuple(dict.fromkeys(named))
    return tuple(Person(None, role) for role in _offices(match["who"]))


def _signatures(text: str) -> list[Person]:
    """Who signed, in order: an office with a name below it or behind its last comma."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = []
    for i, line in enumerate(lines):
        office = _OFFICE_LINE.match(line)
        if not office:
            continue
        role, _, name = office["role"].rpartition(", ")
        if role and _is_name(name) and len(name.split()) > 1:
            found.append(Person(_clean(name), _clean(role)))
        elif i + 1 < len(lines) and _is_name(lines[i + 1]) and not line.endswith("."):
            found.append(Person(_clean(lines[i + 1]), _clean(office["role"])))
    return found


def _is_name(words: str) -> bool:
    """True for what can only be a person's name: initials or a first name, particles, a surname."""
    parts = words.split()
    return 0 < len(parts) <= 7 and len(words) <= 60 and parts[-1][:1].isupper() and all(_NAME_WORD.fullmatch(p) for p in parts)


def _on_behalf_of(first: str) -> tuple[str, ...]:
    words = " ".join(first[:2500].split())
    found: list[str] = []
    for match in _BEHALF.finditer(words):
        found += _offices(words[match.end() : match.end() + 400])
    return tuple(dict.fromkeys(found))


def _offices(printed: str) -> list[str]:
    """The offices that a list begins with: ``de Minister van A, B en C en de Staatssecretaris van D, over …``."""
    words, found, at = " ".join(printed.split()), list[str](), 0
    while match := _OFFICE.match(words, at):
        found.append(match["office"])
        between = _BETWEEN.match(words, match.end())
        if not between:
            break
        at = between.end()
    return found


def _clean(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" ,")
