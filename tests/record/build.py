"""Papers for these tests, made by hand from a tiny notation, so that the record is tested without the readers.

kst-99001-3            the id, alone on the first line (or a blank line: no id of its own)
!words                 a running header: furniture
#Heading               a section
1? question            a question with its printed number (furniture)
1,2: answer            an answer to those questions
=7 note                the text of footnote 7; its marker is [7] in a paragraph
other lines            paragraphs; a line that ends in - goes on, unbroken, in the next
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from griffier.errors import UnreadableFile
from griffier.model.finding import Finding
from griffier.model.paper import (
    BODY,
    Answer,
    Block,
    Footnote,
    Furniture,
    Head,
    Paper,
    Problem,
    Question,
    Reading,
    Section,
)
from griffier.model.text import TextBuilder

QUESTIONS = """kst-99001-3
!Kamerstukken
#Inleiding
Het kabinet stuurt 25 boten naar de haven.[7]
1? Wat doet u aan de brug?
2? En aan het veer?
1,2: De brug wordt ge-
maakt, zie kst-99001-1.[8]
3? Wanneer?
=7 Zie het jaarverslag.
=8 Zie https://haven.example/
"""


class _Maker:
    """Reads the notation line by line."""

    def __init__(self, source: str) -> None:
        self.body = TextBuilder()
        self.notes: list[tuple[str, TextBuilder]] = []
        self.markers: dict[str, int] = {}
        self.furniture: list[Furniture] = []
        self.blocks: list[Block] = []
        self.questions: list[Question] = []
        self.answers: list[Answer] = []
        self.sections: list[tuple[str, int, int]] = []
        self.broken = False
        at = 0
        for i, line in enumerate(source.split("\n")):
            if i == 0:
                self._skip(at, at + len(line), "letterhead")
            elif line.strip():
                self._line(line, at)
            at += len(line) + 1

    def _skip(self, start: int, end: int, kind: str) -> None:
        if end > start:
            self.furniture.append(Furniture(start, end, kind))

    def _line(self, line: str, at: int) -> None:
        mark = re.match(r"!|#|=(\d+) |(\d+)\? |([\d,]+): ", line)
        skip = mark.end() if mark else 0
        if line.startswith("!"):
            self._skip(at, at + len(line), "header")
            return
        self._skip(at, at + skip, "label")
        if mark and mark[1]:
            note = TextBuilder()
            note.copy(line[skip:], at + skip, at + len(line))
            self.notes.append((mark[1], note))
            return
        if self.body.length and not self.broken:
            self.body.put("\n\n")
        start = self.body.length
        self._words(line, skip, at)
        span = (start, self.body.length)
        if line.startswith("#"):
            self.sections.append((line[1:], *span))
        elif mark and mark[2]:
            self.questions.append(Question(len(self.questions) + 1, mark[2], *span, "numbered"))
        elif mark and mark[3]:
            served = tuple(int(n) for n in mark[3].split(","))
            self.answers.append(Answer(len(self.answers) + 1, served, *span, "numbered"))
        elif start and self.answers and self.broken_before:
            last = self.answers[-1]
            self.answers[-1] = Answer(last.n, last.questions, last.start, span[1], last.rule)
        self.blocks.append(Block(*span))

    def _words(self, line: str, skip: int, at: int) -> None:
        """Copy a line's words, leave out markers and a hyphen at its end."""
        self.broken_before = self.broken
        self.broken = line.endswith("-")
        end = len(line) - self.broken
        for mark in re.finditer(r"\[(\d+)\]", line):
            self.body.copy(line[skip : mark.start()], at + skip, at + mark.start())
            self.markers[mark[1]] = self.body.length
            self._skip(at + mark.start(), at + mark.end(), "marker")
            skip = mark.end()
        self.body.copy(line[skip:end], at + skip, at + end)
        if self.broken:
            self._skip(at + end, at + end + 1, "hyphen")


def read_sample(path: Path, data: bytes) -> tuple[Paper, tuple[Finding, ...]]:
    """A paper in the notation above, with one figure per number and one reference per id in it."""
    source = data.decode("utf-8")
    if not source.strip():
        raise UnreadableFile("empty", "the file is empty")
    made = _Maker(source)
    sha256 = hashlib.sha256(data).hexdigest()
    body = made.body.build()
    ends = [start for _, start, _ in made.sections[1:]] + [len(body)]
    reading = Reading(
        source=source,
        format="text",
        pages=(0,),
        body=body,
        blocks=tuple(made.blocks),
        footnotes=tuple(Footnote(label, note.build(), made.markers.get(label)) for label, note in made.notes),
        furniture=tuple(made.furniture),
        problems=(Problem("text", "odd", "a page is odd", 1),) if "odd" in source else (),
    )
    own_id = source.split("\n", 1)[0].strip()
    paper = Paper(
        file=path.name,
        sha256=sha256,
        reading=reading,
        head=Head(own_id or f"file-{sha256[:12]}", "question_list", title="Het kabinet", dossiers=("99001",)),
        questions=tuple(made.questions),
        answers=tuple(made.answers),
        sections=tuple(Section(1, None, t, a, b, until) for (t, a, b), until in zip(made.sections, ends, strict=False)),
    )
    return paper, tuple(_findings(paper))


def _findings(paper: Paper) -> list[Finding]:
    found = []
    for flow, text in paper.flows():
        for m in re.finditer(r"\b\d+ boten", text):
            fields = {"value": int(m[0].split()[0]), "unit": "boten", "approx": False, "asserted_by": "government"}
            found.append(Finding("figures", flow, *m.span(), "counted", fields))
        for m in re.finditer(r"kst-\d+-\d+", text):
            fields = {"surface": m[0], "kind": "kamerstuk", "target": m[0]}
            found.append(Finding("references", flow, *m.span(), "paper_id", fields))
    assert BODY == 0
    return found
