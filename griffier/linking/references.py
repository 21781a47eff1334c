"""Link references: to a paper of the record, else whether the target exists at all, else unresolved with candidates.

Numbered references resolve by id. A dated letter or a motion by name resolves by a numbered reference that stands with it (in
the bracket behind it, in the footnote at its end), else only when exactly one paper of the record is left by day or mover
*and* something more agrees (the dossier, a word of the subject): one paper by that mover may still be another motion.

An id that an index of official ids lacks counts as not existing only where the index reaches beyond it (the dossier has a
higher number): a paper newer than the list is not known, and never said not to exist. Nothing is read again: old references
resolve when the papers they mean come in.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from pathlib import Path

from griffier.existence import ExistenceIndex, index_in
from griffier.linking.beside import Link, Pointer, first_mover, named_here, number_beside
from griffier.linking.catalog import Catalog, Known, catalog_of, subject_words, surname
from griffier.linking.guard import Guard
from griffier.record.store import transaction, writing

# Kinds whose target is, or may be, an official id of a publication.
PUBLISHED = frozenset({"kamerstuk", "aanhangsel", "handelingen", "official_journal"})
OFFICIAL_ID = re.compile(r"(?:kst|ah|h|stb|stcrt|trb|blg|kv|nds)-[\w-]*\d[\w-]*")
OFFICIAL_SITE = re.compile(r"(?:officielebekendmakingen|overheid)\.nl/")
REPRINTS = ("", "-h1", "-n1")


def link_references(db: sqlite3.Connection, ids: ExistenceIndex | None = None) -> Counter[str]:
    """Fill in resolved, exists and candidates of every current reference; counts of rows ``changed`` and ``resolved``.

    One transaction; the caller holds the record for writing. Rows that are right already are not touched.
    """
    counts: Counter[str] = Counter()
    changes: list[tuple[object, ...]] = []
    guard = Guard("references")
    for pointer, link in links_of(db, ids, guard):
        counts["resolved"] += link.resolved is not None
        if link[:3] != pointer.link[:3]:
            changes.append(
                (link.resolved, link.exists, json.dumps(list(link.candidates)), pointer.version, pointer.row)
            )
    counts["changed"] = len(changes)
    with transaction(db):
        guard.keep(db)
        if changes:
            db.executemany(
                'UPDATE "references" SET resolved = ?, "exists" = ?, candidates = ? WHERE version = ? AND row = ?', changes
            )
    return counts


def link_references_in(record: Path) -> Counter[str]:
    """``link_references`` on a record's folder, by the index of ids that was loaded into it. Errors as ``store.writing``."""
    with writing(record) as db:
        return link_references(db, index_in(record))


def links_of(
    db: sqlite3.Connection, ids: ExistenceIndex | None = None, guard: Guard | None = None
) -> Iterator[tuple[Pointer, Link]]:
    """Every current reference with what it means now; writes nothing."""
    resolver = Resolver(catalog_of(db), ids)
    notes = _notes(db)
    rows = db.execute(
        "SELECT version, row, paper, kind, target, flow, clean_start, clean_end, resolved, \"exists\", candidates"
        " FROM current_references ORDER BY version, flow, clean_start, clean_end DESC, row"
    ).fetchall()
    for version, group in groupby(map(_pointer, rows), key=lambda pointer: pointer.version):
        pointers = list(group)
        if guard is None:
            yield from _links_in(pointers, resolver, notes.get(version, {}))
        else:
            yield from guard.over(version, partial(_links_in, pointers, resolver, notes.get(version, {})))


def _links_in(pointers: list[Pointer], resolver: Resolver, notes: dict[int, int]) -> list[tuple[Pointer, Link]]:
    """The references of one version, each with what it means."""
    beside = [number_beside(pointers, i, notes) for i in range(len(pointers))]
    named = named_here(pointers, beside)
    return [
        (pointer, resolver.link(pointer, (number,) if number else named.get(first_mover(pointer), ())))
        for pointer, number in zip(pointers, beside, strict=True)
    ]


def _pointer(row: sqlite3.Row) -> Pointer:
    target = json.loads(row[4]) if str(row[4])[:1] in ('{', '"') else row[4]
    exists = None if row[9] is None else bool(row[9])
    link = Link(row[8], exists, tuple(json.loads(row[10] or "[]")))
    return Pointer(row[0], row[1], row[2], row[3], target, row[5], row[6], row[7], link)


def _notes(db: sqlite3.Connection) -> dict[int, dict[int, int]]:
    """Per version: the flow of the footnote whose marker stands at an offset of the body."""
    notes: dict[int, dict[int, int]] = {}
    for version, marker, flow in db.execute("SELECT version, marker, flow FROM current_footnotes WHERE marker IS NOT NULL"):
        notes.setdefault(version, {})[marker] = flow
    return notes


class Resolver:
    """Decides what one reference means, from the catalog and, when there is one, an index of official ids."""

    def __init__(self, catalog: Catalog, ids: ExistenceIndex | None = None) -> None:
        self._catalog = catalog
        self._ids = ids
        self._highest: dict[str, int] = {}
        self._year: int | None = None

    def link(self, pointer: Pointer, beside: tuple[str, ...] = ()) -> Link:
        """The link of one reference; ``beside`` are the ids that stand with a described paper, or with its name elsewhere."""
        kind, target = pointer.kind, pointer.target
        if kind in PUBLISHED:
            return self._published(str(target), pointer.paper)
        if kind in ("document_number", "case_number"):
            return self._numbered(str(target))
        if kind == "dossier":
            return self._dossier(str(target))
        if kind == "url":
            return self._address(str(target), pointer.paper)
        if kind == "answer":
            return self._questions(pointer)
        if kind == "section":
            return self._section(pointer)
        if kind in ("dated_letter", "motion_name") and isinstance(target, dict):
            return self._described(pointer, target, beside)
        return Link(reason="no_id")

    def _published(self, target: str, cited_by: str) -> Link:
        known = self._catalog.by_id.get(target.lower())
        if known:
            return Link(known.id, True)
        citing = self._catalog.by_id.get(cited_by.lower())
        return Link(exists=self.exists(target, citing.date if citing else None), reason="not_in_record")

    def exists(self, official_id: str, cited_on: str | None = None) -> bool | None:
        """Whether a publication with this id exists; None without an index, or beyond what the index reaches.

        What was cited in a year that the list goes beyond must stand in the list; without a date the dossier decides.
        """
        if self._ids is None:
            return None
        if any(official_id + reprint in self._ids for reprint in REPRINTS):
            return True
        if cited_on and int(cited_on[:4]) < self._newest():
            return False
        stem, _, number = official_id.rpartition("-")
        if not stem or not number.isdigit() or stem.count("-") == 0:
            return None
        return False if int(number) < self._highest_in(f"{stem}-") else None

    def _newest(self) -> int:
        """The last year that the list holds a Staatsblad of; 0 when it holds none."""
        if self._year is None:
            assert self._ids is not None
            years = (int(found.split("-")[1]) for found in self._ids.beginning_with("stb-") if found.count("-") >= 2)
            self._year = max((year for year in years if year < 2100), default=0)
        return self._year

    def _highest_in(self, stem: str) -> int:
        assert self._ids is not None
        if stem not in self._highest:
            rests = (found[len(stem) :].split("-")[0] for found in self._ids.beginning_with(stem))
            self._highest[stem] = max((int(rest) for rest in rests if rest.isdigit()), default=0)
        return self._highest[stem]

    def _numbered(self, number: str) -> Link:
        papers = sorted(self._catalog.by_number.get(number.lower(), set()))
        if len(papers) == 1:
            return Link(papers[0], True)
        if papers:
            return Link(exists=True, candidates=tuple(papers), reason="several_candidates")
        known = self._catalog.by_id.get(f"kv-tk-{number}".lower())
        if known:
            return Link(known.id, True)
        listed = self._ids is not None and any(f"{family}-{number}" in self._ids for family in ("kv-tk", "nds-tk", "kv", "nds"))
        return Link(exists=True if listed else None, reason="not_in_record")

    def _dossier(self, dossier: str) -> Link:
        papers = tuple(sorted(self._catalog.by_dossier.get(dossier, [])))
        listed = self._ids is not None and any(True for _ in self._ids.beginning_with(f"kst-{dossier}-"))
        return Link(exists=True if papers or listed else None, candidates=papers, reason="a_dossier")

    def _address(self, address: str, cited_by: str) -> Link:
        """An address of the publisher names the paper in its last part."""
        found = OFFICIAL_ID.search(address, address.find("/", 8)) if OFFICIAL_SITE.search(address) else None
        return self._published(found[0], cited_by) if found else Link(reason="an_address")

    def _questions(self, pointer: Pointer) -> Link:
        wanted = set(pointer.target.get("question", ())) if isinstance(pointer.target, dict) else set()
        here = self._catalog.questions.get(pointer.version, set())
        if wanted and wanted <= here and not (isinstance(pointer.target, dict) and pointer.target.get("printed")):
            return Link(pointer.paper, True)
        return Link(reason="no_such_question")

    def _section(self, pointer: Pointer) -> Link:
        part, number = str(pointer.target).lower().split()[0], str(pointer.target).split()[-1].lower()
        # An annex is a document of its own: a section of the letter with its number is another thing.
        if part != "bijlage" and number in self._catalog.sections.get(pointer.version, set()):
            return Link(pointer.paper, True)
        return Link(reason="no_such_section")

    def _described(self, pointer: Pointer, target: dict[str, object], beside: tuple[str, ...]) -> Link:
        if len(beside) == 1:
            found = self._published(beside[0], pointer.paper)
            return found if found.resolved else found._replace(candidates=beside)
        if beside:
            return Link(exists=None, candidates=beside, reason="several_candidates")
        own = self._catalog.by_id.get(pointer.paper.lower())
        possible = self._possible(pointer.kind, target)
        agreeing = [known for known in possible if _agrees(known, target, own)]
        best = _best(agreeing, target)
        if len(best) == 1:
            return Link(best[0].id, True)
        several = tuple(sorted({known.id for known in (best or possible)}))
        return Link(candidates=several, reason="several_candidates" if several else "not_in_record")

    def _possible(self, kind: str, target: dict[str, object]) -> list[Known]:
        if kind == "dated_letter":
            return self._catalog.by_day.get(str(target.get("date")), [])
        movers = target.get("movers")
        first = surname(str(movers[0])) if isinstance(movers, list) and movers else ""
        return self._catalog.by_mover.get(first, [])


def _agrees(known: Known, target: dict[str, object], own: Known | None) -> bool:
    """True when more than a day or a name agrees: a word of the subject, or the dossier when no subject is named."""
    about = subject_words(str(target["about"])) if target.get("about") else frozenset()
    if own is not None and known.id == own.id and "date" in target:
        return True
    if about and known.words:
        return bool(about & known.words)
    return own is not None and bool(own.dossiers & known.dossiers)


def _best(agreeing: list[Known], target: dict[str, object]) -> list[Known]:
    """Those that share most words of the subject."""
    about = subject_words(str(target.get("about") or ""))
    most = max((len(about & known.words) for known in agreeing), default=0)
    return [known for known in agreeing if len(about & known.words) == most]
