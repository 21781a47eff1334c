"""Run all families over a text and keep one reading per place.

The order of ``FAMILIES`` is the order of right: an address keeps all its characters (an id inside it is no second
reference), then numbered papers, then what is only described in words. A named motion or a dated letter may hold a
numbered reference inside its words; both are kept, since both were written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from griffier.findings.references import (
    answers,
    europe,
    gazettes,
    ids,
    kamerstuk,
    laws,
    letters,
    named_motions,
    parlis,
    proceedings,
    sections,
    web,
    works,
)
from griffier.findings.references.looking import Looker
from griffier.findings.references.reference import Reference

Family = Callable[[Looker], Iterator[Reference]]

FAMILIES: tuple[Family, ...] = (
    web.find_urls,
    gazettes.find_case_law,
    ids.find_official_ids,
    proceedings.find_proceedings,
    kamerstuk.find_kamerstukken,
    kamerstuk.find_roman,
    parlis.find_parlis_numbers,
    europe.find_eu_documents,
    gazettes.find_journals,
    answers.find_answers,
    laws.find_laws,
    sections.find_sections,
    works.find_works,
)
# Described in words; these may enclose a numbered reference.
ENCLOSING: tuple[Family, ...] = (letters.find_dated_letters, named_motions.find_named_motions)


# Those that name a paper; laws, sections and answers are left aside.
OF_PAPERS: tuple[Family, ...] = tuple(
    family for family in FAMILIES if family not in (answers.find_answers, laws.find_laws, sections.find_sections)
)


def find_papers(text: str) -> list[Reference]:
    """The references of a text that name a paper (numbered, at an address, dated, by title): a shorter way than
    ``find_references`` for a sentence or a note of which only that is asked."""
    return find_with(Looker(text), OF_PAPERS)


def find_references(text: str) -> list[Reference]:
    """Every reference in a text, in text order; offsets are code points in ``text``. Never raises on any text.

    Expects clean words (an address broken over lines is read as far as the line goes); blanks of any kind and single
    line breaks inside a reference do not matter. Works in time linear in the length of the text.
    """
    looker = Looker(text)
    return find_with(looker)


def find_with(looker: Looker, families: tuple[Family, ...] = FAMILIES) -> list[Reference]:
    """``find_references`` on a text whose looks are counted, by these families and the enclosing ones."""
    kept: list[Reference] = []
    taken = bytearray(looker.size)
    for family in families:
        for reference in family(looker):
            if not any(taken[reference.start : reference.end]) or _same_words(kept, reference):
                kept.append(reference)
                taken[reference.start : reference.end] = b"\x01" * (reference.end - reference.start)
    for family in ENCLOSING:
        kept += family(looker)
    return sorted(kept, key=lambda reference: (reference.start, -reference.end))


def _same_words(kept: list[Reference], reference: Reference) -> bool:
    """True when the last one kept stands on the very same words: the numbers of a range share them."""
    return bool(kept) and (kept[-1].start, kept[-1].end, kept[-1].rule) == (reference.start, reference.end, reference.rule)
