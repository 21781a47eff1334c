"""Who signed: ministers, presidents of other bodies, and a committee's chair and clerk."""

from __future__ import annotations

import re

from griffier.model.paper import Person
from griffier.structure.head.persons import ministers_at
from griffier.structure.head.words import is_capital, is_initials, is_particle, name_at, words_of

_OFFICE = r"(?:[Vv]ice-?)?(?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS)"
#: Where a signature may begin: a line "De Minister van …", or "Mede namens de Minister van …, de Minister van …".
_SIGNS = re.compile(
    rf"^(?:(?:[Mm]ede\s+)?[Nn]amens\s+(?:de\s+|het\s+)?|DE\s+|[Dd]e\s+|[Hh]et\s+)?(?:demissionaire?\s+)?{_OFFICE}(?:-[Pp]resident)?\b",
    re.MULTILINE,
)
_BODY = re.compile(
    r"(?P<name>(?:(?:drs|mr|dr|ir|ing|prof)\.\s+)*(?:(?:[A-Z][a-z]?\.)+|[A-ZÀ-Þ][\w’'-]+)(?:\s\([A-ZÀ-Þ][\w’'-]+\))?"
    r"(?:\s(?:van|de|der|den|ten|ter|te|het|’t|'t|[A-ZÀ-Þ][\w’'-]+)){1,4})(?:\s(?:RA|RC|MGA|MA|MSc)){0,2},\s*"
    r"(?P<role>(?:wnd\.\s|waarnemend\s|plv\.\s)?(?:president|secretaris|secretaris-generaal|voorzitter))\b"
)
_ACTING = r"(?:(?:wnd|plv|fng)\.\s|waarnemend\s|fungerend\s|plaatsvervangend\s)?"
_CHAIR = re.compile(
    rf"(?:^|\n|\.\s)(?:De\s)?{_ACTING}[Vv]oorzitter(?:\svan\sde\s(?:[^\n:,]{{1,120}}?\s)?commissie[^\n:]{{0,120}}?)?[,:]\s*(?P<name>[^\n]{{3,60}})"
)
_CLERK = re.compile(
    rf"(?:^|\n|\s)(?:De\s)?{_ACTING}(?:[Aa]djunct-)?[Gg]riffier(?:\svan\sde\s[^\n:]{{3,160}}?)?[,:]\s*(?P<name>[^\n]{{3,60}})"
)


def signatures(text: str) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """The ministers who signed, in order, and those on whose behalf they did: an office with a name behind or below it."""
    found: list[Person] = []
    behalf: list[str] = []
    for match in _SIGNS.finditer(text):
        signed = ministers_at(text, _first_word(match))
        named = [person for person in signed.persons if person.name]
        office = signed.persons[-1] if signed.persons else None
        if office is None or not (named or office.role):
            continue
        name = signed_name(text[signed.end :])
        if name is None and named and _own_line_end(text, signed.end) and _with_initials(named[-1].name or ""):
            name = named[-1].name
        if name is None:
            continue
        found += [Person(name, office.role)]
        behalf += signed.behalf
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(behalf))


def _first_word(match: re.Match[str]) -> int:
    return match.start()


def _with_initials(name: str) -> bool:
    return is_initials(name.split()[0])


def _own_line_end(text: str, at: int) -> bool:
    return text[at : at + 1] in ("", "\n")


def signed_name(behind: str) -> str | None:
    """The name behind an office: after a comma on the same line, or alone on the next line; None when there is none."""
    stripped = behind.lstrip(" ,\t")
    if not stripped:
        return None
    line, _, rest = stripped.partition("\n")
    if not line.strip():
        line = next((one for one in rest.split("\n") if one.strip()), "")
    return printed_name(line.strip())


def printed_name(line: str) -> str | None:
    """A line that is a person's name and nothing else: initials or a first name, particles, a surname."""
    words = words_of(line)
    plain = [word for word in words if word.text not in "()"]
    if not 0 < len(plain) <= 9 or len(line) > 70:
        return None
    if len(plain) != len(words):
        line = re.sub(r"\s*\([^()]*\)", "", line)
        words = words_of(line)
    name, after = name_at(words, 0)
    if not name or (
        after < len(words) and not all(word.text.strip(",.").isupper() or word.text == "," for word in words[after:])
    ):
        return None
    last = name.split()[-1]
    if is_particle(last) or not is_capital(last) or len(last) < 2:
        return None
    return name


def other_signers(text: str) -> tuple[Person, ...]:
    """Who signed for another body: ``drs. A. Bakker, president``."""
    return tuple(dict.fromkeys(Person(" ".join(m["name"].split()), " ".join(m["role"].split())) for m in _BODY.finditer(text)))


def chair_and_clerk(text: str) -> tuple[str | None, str | None]:
    """The chair and the clerk of a committee, as they sign or as the report names them."""
    return _named(_CHAIR, text), _named(_CLERK, text)


def _named(pattern: re.Pattern[str], text: str) -> str | None:
    for match in pattern.finditer(text):
        words = words_of(match["name"])
        name, _ = name_at(words, 0)
        if name:
            return name
    return None
