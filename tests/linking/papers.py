"""Small papers in a record, made by hand: words with a note after ``[1]``, and a head."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from griffier.findings.references import find_in_paper
from griffier.model.paper import Answer, Footnote, Head, Motion, Paper, Question, Reading, Section
from griffier.model.text import PlacedText, TextBuilder
from griffier.record.rows import entry_of
from griffier.record.store import writing
from griffier.record.write import Source, write_entry


def placed(text: str) -> PlacedText:
    builder = TextBuilder()
    builder.copy(text, 0, len(text))
    return builder.build()


def paper(words: str, head: Head, *, note: str = "", questions: int = 0, section: str = "", motion: Motion | None = None) -> Paper:
    """``words`` with at most one ``[1]``, where the marker of ``note`` stands; the first lines are the questions."""
    marker = words.find("[1]")
    text = words.replace("[1]", "")
    notes = (Footnote("1", placed(note), marker),) if note else ()
    at, asked = 0, []
    for n in range(1, questions + 1):
        end = text.index("\n", at)
        asked.append(Question(n, str(n), at, end))
        at = end + 1
    answers = (Answer(1, tuple(q.n for q in asked), at, len(text)),) if asked else ()
    sections = (Section(1, section, "Fietsen", 0, 1, len(text)),) if section else ()
    sha256 = hashlib.sha256(f"{head}{words}".encode()).hexdigest()
    reading = Reading(text, "text", (), placed(text), (), notes)
    return Paper(f"{head.id}.txt", sha256, reading, head, tuple(asked), answers, sections, motion)


def letter(official_id: str, words: str, date: str | None = None, title: str | None = None, *dossiers: str, note: str = "") -> Paper:
    return paper(words, Head(official_id, "letter", title, date, dossiers), note=note)


def motion(official_id: str, mover: str, asks: str, *dossiers: str, date: str | None = None) -> Paper:
    words = f"verzoekt de regering {asks}"
    made = Motion((mover,), (), (0, len(words)))
    return paper(words, Head(official_id, "motion", f"Motie van het lid {mover}", date, dossiers), motion=made)


@contextmanager
def record(folder: Path, *papers: Paper) -> Iterator[sqlite3.Connection]:
    """A record of these papers, open for writing; reading more papers into the same folder adds them."""
    with writing(folder) as db:
        for each in papers:
            source = Source(folder.parent / each.file, ".txt", len(each.text))
            write_entry(db, entry_of(each, find_in_paper(each)), source, "reader", "now")
        yield db
