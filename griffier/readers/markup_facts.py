"""What markup says of a paper outside its running words: ``Reading.facts``.

Every value is a string as the file has it, blanks collapsed; only ids, dossiers and parliamentary years are brought to
one form. A key is present only when the file states it, and holds several values when it states several.

====================  =================================================================================
identifier            the official id: ``kst-35925-XVII-54``
paper_type            the publisher's type of a kamerstuk: ``Motie``, ``Brief``
root                  the element that holds the paper: ``kamerstuk``, ``kamervragen``, ``handelingen``
title                 the printed title: ``MOTIE VAN HET LID ...``
document_title        the publisher's title: ``Motie van het lid X over Y``
full_title            the same with dossier and type before it
page_title            a web page's title
dossiers              ``19637``, ``35925-XVII``, ``21501-02``; the first is the one in the id
dossier_title         ``Vreemdelingenbeleid``
sequence              number or letter within the dossier: ``3355``, ``G``
sequence_printed      ``Nr. 3355``
reprint               that it is a reprint: ``HERDRUK``
parliamentary_year    ``2024-2025``
chamber               ``tk``, ``ek`` or ``vv`` (both together)
date                  ISO date from markup
date_printed          the words around it: ``Voorgesteld 12 februari 2025``
date_asked, date_answered, issued   ISO dates of questions, answers, publication
question_number       ``2021Z13647``, or the older ``2080908100``
appendix_number       number in the Aanhangsel: ``1234``
question_heading, answer_heading   the printed heads over questions and answers
asked_by, answered_by   names tagged in those heads
subject               what the questions are about
signed_name, signed_role, signatures   who signed; ``signatures`` pairs them as ``role<TAB>name`` in order
tabled_motions        ids of the motions in proceedings
record_address        where the publisher keeps its metadata; its name is the id
====================  =================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from griffier.lexicon.rows import rows

_RECORD = re.compile(r"/([^/]+)/metadata(?:_owms)?\.xml$")
_YEAR = re.compile(r"(\d{4})\s*[-–‒/]\s*(\d{4}|\d{2})\b")
_DOSSIER = re.compile(
    r"(?P<number>\d{2}[\s.]?\d{3}|\d{4})"  # 36 755, 5380
    r"(?:[\s,]*[-–‒]?\s*(?P<part>\d{2}|[IVX]+[A-Z]?|[A-L])(?![\w]))?"  # -02, XVII, IXB, fund A
)
_KINGDOM = re.compile(r"-?\(?R\s?\d{3,4}\)?")
_MOTION_ID = re.compile(r"M-(\d{5}(?:-[0-9A-Z]+)?-\w+)$")
_SEQUENCE = re.compile(r"(?:[Nn]r\.?\s*)?(\d{1,4}[a-z]?|[A-Z]{1,3})$")
_CHAMBERS = (("verenigde", "vv"), ("eerste", "ek"), ("tweede", "tk"))


def _metadata_names() -> dict[tuple[str, str], str]:
    return {(row["name"], row["scheme"]): row["fact"] for row in rows("markup/metadata.csv")}


_METADATA = _metadata_names()


def metadata_fact(name: str, scheme: str) -> str | None:
    """The key under which a ``meta`` element's content is kept; None for one that says nothing of the paper."""
    name = name.lower()
    return _METADATA.get((name, scheme.lower())) or _METADATA.get((name, ""))


def dossier_id(printed: str) -> str | None:
    """``36 410 XVI`` as ``36410-XVI``; the number of a Kingdom act (``R2160``) left out; None when it is no dossier.

    >>> dossier_id("21 501-02"), dossier_id("36 027 (R2160)"), dossier_id("Vreemdelingenbeleid")
    ('21501-02', '36027', None)
    """
    found = _DOSSIER.match(_KINGDOM.sub("", printed).strip())
    if not found:
        return None
    number = re.sub(r"[\s.]", "", found["number"])
    return f"{number}-{found['part']}" if found["part"] else number


def parliamentary_year(printed: str) -> str | None:
    """``Vergaderjaar 2019–2020`` or ``2019/20`` as ``2019-2020``; None when there is no year in it."""
    found = _YEAR.search(printed)
    if not found:
        return None
    first, second = found.groups()
    return f"{first}-{second if len(second) == 4 else first[:2] + second if second != '00' else str(int(first) + 1)}"


def chamber(printed: str) -> str | None:
    """``tk``, ``ek`` or ``vv`` for the name of a chamber; None for anything else, or when it names two."""
    words = printed.lower()
    found = [code for word, code in _CHAMBERS if f"{word} kamer" in words or f"{word} vergadering" in words]
    return found[0] if len(found) == 1 else None


def settle(stated: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Facts from what was stated, in the order of the file, each value once; see the table above for the keys."""
    facts: dict[str, list[str]] = {}
    signatures: list[tuple[str, str]] = []
    dossiers: list[str] = []
    listed: list[str] = []

    def keep(key: str, value: str | None) -> None:
        if value and value not in facts.setdefault(key, []):
            facts[key].append(value)

    for key, value in stated:
        value = " ".join(value.split())
        if key == "dossier_number":
            dossiers.append(value)
        elif key == "dossier_part" and dossiers:
            dossiers[-1] += f" {value}"
        elif key == "dossiers":
            listed.extend(value.split(";"))
        elif key == "parliamentary_year":
            keep(key, parliamentary_year(value))
        elif key in ("chamber", "creator"):
            keep("chamber", chamber(value))
        elif key == "record_address":
            keep(key, value)
            record = _RECORD.search(value)
            keep("identifier", record.group(1) if record else None)
        elif key == "tabled_motion":
            motion = _MOTION_ID.match(value)
            keep("tabled_motions", f"kst-{motion.group(1)}" if motion else None)
        else:
            if key in ("signed_role", "signed_name"):
                _sign(signatures, key, value)
            keep(key, value)
    for value in dossiers + listed:
        keep("dossiers", dossier_id(value))
    if "sequence" not in facts:
        for value in facts.get("sequence_printed", []):
            number = _SEQUENCE.match(value)
            keep("sequence", number.group(1) if number else None)
    if signatures:
        facts["signatures"] = [f"{role}\t{name}" for role, name in signatures]
    return {key: values for key, values in facts.items() if values}


def _sign(signatures: list[tuple[str, str]], key: str, value: str) -> None:
    """An office opens a signature; a name fills the last that lacks one."""
    value = value.rstrip(",. ")
    if key == "signed_role":
        signatures.append((value, ""))
    elif signatures and not signatures[-1][1]:
        signatures[-1] = (signatures[-1][0], value)
    else:
        signatures.append(("", value))
