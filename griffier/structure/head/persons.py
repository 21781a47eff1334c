"""Lists of persons as heads print them: members with their parties, ministers with their offices.

One grammar for each, read word by word: "Bakker (Kade), Visser en Mol (beiden Vlinder)"; "Minister Bakker (Havens) en de
Staatssecretaris van Treinen, mede namens de Ministers van Financiën en van Defensie". A list ends at the first word that can
not belong to it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from griffier.model.paper import Person
from griffier.structure.head.words import (
    BEFORE_OFFICE,
    NAME_WORDS,
    OFFICES,
    Word,
    bracket_at,
    is_capital,
    is_initials,
    is_particle,
    name_at,
    words_of,
)

_SHARED = re.compile(rf"(?P<all>{'|'.join(sorted(NAME_WORDS['shared'], key=len, reverse=True))})\s+(?P<party>.+)", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:(?:nog\s+)?(?:\d+|[a-z]+)\s+)?(?:"
    + "|".join(re.escape(words) for words in sorted(NAME_WORDS["others"], key=len, reverse=True))
    + r")(?!\w)"
)
_NO_PARTY = re.compile(r"\d{4}|^(?:ingezonden|ontvangen|vraagnummer|kenmerk)\b", re.IGNORECASE)
#: "en van het lid Bakker", "alsmede de leden Visser en Mol"
_AGAIN, _MEMBERS = frozenset({"van", "door", "het", "de"}), frozenset({"lid", "leden", "kamerlid", "kamerleden"})
_JOINS = frozenset({"en", ",", "alsmede", "&", ";"})
_BETWEEN_OFFICES = _JOINS | {"de", "het", "van", "door", "antwoord", "antwoorden", "samen", "met", "ook", "mededeling"}


class Member(NamedTuple):
    """A member who asked, and the party in brackets behind the name (None when there is none)."""

    name: str
    party: str | None

    @property
    def printed(self) -> str:
        """``Bakker (Kade)``"""
        return f"{self.name} ({self.party})" if self.party else self.name


class Ministers(NamedTuple):
    """Who answers, on whose behalf too, and the place in the text where the list ends."""

    persons: tuple[Person, ...]
    behalf: tuple[str, ...]
    end: int


def members_at(text: str, start: int) -> tuple[tuple[Member, ...], int]:
    """The members that a list names from a place on, and where the list ends."""
    words = words_of(text, start)
    found: list[Member] = []
    group = i = end = 0
    while i < len(words):
        before = i
        i = _next_member(words, i)
        if i < len(words) and (others := _OTHERS.match(text, words[i].start)):
            i = next((j for j, word in enumerate(words) if word.start >= others.end()), len(words))
            if i < len(words) and words[i].text == "(":
                party, i = bracket_at(words, i, text)
                if " " not in others[0] and found and not _NO_PARTY.search(party):
                    found[-1] = Member(found[-1].name, party)
            group = len(found)
            end = words[i - 1].end
            continue
        name, after = name_at(words, i)
        if not name or (found and before == i):
            break
        found.append(Member(name, None))
        i, end = after, words[after - 1].end
        if i < len(words) and words[i].text == "(":
            party, after = bracket_at(words, i, text)
            if after == i or _NO_PARTY.search(party):
                break
            shared = _SHARED.fullmatch(party)
            first = group if shared else len(found) - 1
            if shared and shared["all"].casefold().startswith("be"):
                first = max(group, len(found) - 2)
            for j in range(first, len(found)):
                found[j] = Member(found[j].name, shared["party"] if shared else party)
            group, i, end = len(found), after, words[after - 1].end
    return tuple(found), end or start


def _next_member(words: list[Word], at: int) -> int:
    """The word behind what parts two names: a comma, "en", "en van het lid"."""
    i = at
    while i < len(words) and words[i].low in _JOINS:
        i += 1
    again = i
    while again < len(words) and words[again].low in _AGAIN:
        again += 1
    return again + 1 if again < len(words) and words[again].low in _MEMBERS else i


def ministers_at(text: str, start: int) -> Ministers:
    """The ministers that a list names from a place on, those on whose behalf they speak, and where the list ends."""
    words = words_of(text, start)
    persons: list[Person] = []
    behalf: list[str] = []
    i = end = 0
    for_others = False
    while i < len(words):
        if words[i].low == "mede" and i + 1 < len(words) and words[i + 1].low == "namens":
            for_others, i = True, i + 2
        elif words[i].low == "namens":
            for_others, i = True, i + 1
        elif words[i].low in _BETWEEN_OFFICES or words[i].low in BEFORE_OFFICE:
            i += 1
        elif words[i].low in OFFICES:
            before = i
            found, i = _office_at(words, i, text)
            if for_others and _signs_next(words, before, persons):
                for_others = False
            if for_others:
                behalf += [_spoken_for(person) for person in found]
            else:
                persons += found
            end = words[i - 1].end
        else:
            break
    return Ministers(tuple(dict.fromkeys(persons)), tuple(dict.fromkeys(behalf)), end or start)


def _signs_next(words: list[Word], at: int, persons: list[Person]) -> bool:
    """In "Mede namens de Minister van Havens, de Minister van Treinen" (a signature) the last one speaks, for the other."""
    return bool(not persons and at >= 2 and words[at - 1].low == "de" and words[at - 2].text == "," and _first(words))


def _first(words: list[Word]) -> bool:
    return words[0].low in ("mede", "namens")


def _spoken_for(person: Person) -> str:
    return f"{person.role} {person.name}" if person.name and "(" not in (person.role or "") else _with_name(person)


def _with_name(person: Person) -> str:
    if not person.name:
        return person.role or ""
    office, _, ministry = (person.role or "").partition(" (")
    return f"{office} {person.name} ({ministry}"


def _office_at(words: list[Word], at: int, text: str) -> tuple[list[Person], int]:
    """All that one word of office governs: "Ministers van A en van B", "Minister Bakker (Havens)"."""
    office, plural = _singular(words[at].text)
    found: list[Person] = []
    i = at + 1
    while True:
        person, after = _person_at(words, i, text, office)
        if person is None:
            if not found:
                found.append(Person(None, office))
            break
        found.append(person)
        i = after
        further = _further(words, i) if plural else i
        if further == i:
            break
        i = further
    if plural and len(found) == 1 and found[0].name is None:
        found = _halves(found[0], office)
    return found, i


def _singular(word: str) -> tuple[str, bool]:
    low = word.casefold()
    if low == "ministers":
        return word[:-1], True
    return (word[: len("staatssecretaris")], True) if low == "staatssecretarissen" else (word, False)


def _further(words: list[Word], at: int) -> int:
    """The place behind "en", "," or ", en" when a further field or name of the same office follows; else ``at``."""
    i = at
    while i < len(words) and words[i].low in _JOINS:
        i += 1
    if i == at or i >= len(words):
        return at
    if words[i].low in ("van", "voor") and i + 1 < len(words) and is_capital(words[i + 1].text):
        return i
    name, after = name_at(words, i)
    return i if name and after < len(words) and words[after].text == "(" else at


def _person_at(words: list[Word], at: int, text: str, office: str) -> tuple[Person | None, int]:
    """A name with its ministry in brackets, or a field: ``Bakker (Havens)``, ``van Havens en Treinen``."""
    if at >= len(words):
        return None, at
    word = words[at]
    name, after = name_at(words, at)
    bracketed = ""
    if name and after < len(words) and words[after].text == "(":
        bracketed, behind = bracket_at(words, after, text)
        if _NO_PARTY.search(bracketed):
            bracketed = ""
    is_field = word.text in ("van", "voor") and (after - at > 4 or _abbreviated(bracketed))
    if name and bracketed and not is_field:
        return Person(name, f"{office} ({bracketed})"), behind
    if word.text in ("van", "voor"):
        field, after = _field_at(words, at + 1, text)
        return (Person(None, f"{office} {word.text} {field}"), after) if field else (None, at)
    if name and word.low != "voor":
        return Person(name, office), after
    if word.text == "(":
        ministry, behind = bracket_at(words, at, text)
        if behind > at and not _NO_PARTY.search(ministry):
            return Person(None, f"{office} ({ministry})"), behind
    return None, at


def _abbreviated(words: str) -> bool:
    return words.replace("&", "").isupper() and " " not in words


def _field_at(words: list[Word], at: int, text: str) -> tuple[str, int]:
    """A ministry's field: words with a capital, with "en", commas and dashes between them."""
    i, last = at, at
    while i < len(words):
        word = words[i]
        if word.low in OFFICES or word.text in "();" or is_initials(word.text):
            break
        if is_capital(word.text):
            last = i + 1
            if word.text[-1] in ".:":
                break
        elif not (word.low in ("en", ",", "&") or word.text in "-–—"):
            lower_tail = i > at and words[i - 1].low == "en" and word.text.isalpha() and len(word.text) > 3
            if not lower_tail or is_particle(word.text) or word.low in ("voor", "mede", "antwoord", "samen"):
                break
            last = i + 1
        i += 1
    last = _closed(words, at, last)
    return (" ".join(text[words[at].start : words[last - 1].end].split()).rstrip(".:") if last > at else ""), last


def _closed(words: list[Word], at: int, last: int) -> int:
    """A field with commas closes with "en" ("Cultuur, Sport en Zee"): behind its last comma otherwise comes something else."""
    commas = [i for i in range(at, last) if words[i].text == ","]
    while commas and not any(word.low == "en" for word in words[commas[-1] : last]):
        last = commas.pop()
    return last


def _halves(person: Person, office: str) -> list[Person]:
    """ "Ministers van Financiën en Defensie": two, where one "en" alone parts them; else as printed."""
    role = person.role or ""
    between, _, field = role[len(office) + 1 :].partition(" ")
    if field.count(" en ") != 1 or "," in field:
        return [person]
    return [Person(None, f"{office} {between} {half}") for half in field.split(" en ")]
