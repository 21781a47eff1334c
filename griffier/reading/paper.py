"""A paper to be read: questions beside their answers, a letter under its headings, every note at its place.

Nothing is dropped: words of the body that belong to no question and no answer are shown as prose where they stand, only the bare
labels between them ("Vraag 3", "Antwoord") are replaced by the number that is shown instead. Joint answers are shown once,
with all their questions, where the first of these stands.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from griffier.linking.pointing import Pointing, references_in
from griffier.reading.chosen import Chosen, find_chosen
from griffier.reading.heads import OLDEST, Head, heads, heads_by_id
from griffier.reading.items import IN_DOSSIER, Item, items_of
from griffier.reading.marks import Marks, marks_of
from griffier.reading.parts import Asked, Block, Exchange, Note, Pointed, Prose
from griffier.reading.spans import Mark, clip, nest, paragraphs
from griffier.structure.labels import label_of

SHORT_ANSWER = 240
"""An answer of at most so many characters that points to another says little itself: what it points to is shown with it."""


FOUND = frozenset({"motions", "commitments", "figures", "cues"})
"""Kinds that are listed below an exchange; references are links where they stand."""


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper to be read. ``lit`` are the chosen words that were asked for, ``gone`` is True when they are no longer there."""

    head: Head
    item: Item
    parts: tuple[Prose | Exchange, ...]
    loose_notes: tuple[Note, ...]
    marks: Marks
    resolved: dict[str, Head]
    backlinks: tuple[Pointing, ...]
    problems: tuple[dict[str, object], ...]
    versions: int
    around: tuple[Head | None, Head | None]
    lit: tuple[int, int] | None = None
    gone: bool = False

    @property
    def exchanges(self) -> list[Exchange]:
        """Its exchanges, in reading order."""
        return [p for p in self.parts if isinstance(p, Exchange)]

    @property
    def headings(self) -> list[Block]:
        """The headings of a letter, in reading order."""
        return [b for p in self.parts if isinstance(p, Prose) for b in p.blocks if b.level]


def paper_view(db: sqlite3.Connection, head: Head, item: Item, chosen: Chosen | None = None) -> PaperView:
    """The whole paper; with ``chosen``, its words lit."""
    marks = marks_of(db, head.version)
    text = items_of(db, "text", head.version)[0].spot.quote
    lit = find_chosen(text, chosen) if chosen else None
    page = _Page(db, head, text, marks, lit)
    parts = tuple(page.parts())
    targets = {r.text("resolved") for r in marks.items["references"]} - {None}
    return PaperView(
        head, item, parts, tuple(n for n in page.notes if n.anchor not in page.placed), marks,
        heads_by_id(db, (str(t) for t in targets)), tuple(references_in(db, head.id)), tuple(item.objects("problems")),
        int(db.execute("SELECT count(*) FROM versions WHERE paper = ?", (head.id,)).fetchone()[0]),
        _around(db, head), lit, chosen is not None and lit is None,
    )  # fmt: skip


def _around(db: sqlite3.Connection, head: Head) -> tuple[Head | None, Head | None]:
    """The papers before and after it in its dossier, by date and number."""
    if not head.dossiers:
        return None, None
    row = heads(db, IN_DOSSIER, (head.dossiers[0],), OLDEST)
    at = next((i for i, other in enumerate(row) if other.version == head.version), -1)
    if at < 0:
        return None, None
    return (row[at - 1] if at > 0 else None), (row[at + 1] if at + 1 < len(row) else None)


@dataclass(slots=True)
class _Page:
    """Builds the parts of one page, and remembers which notes have found their place."""

    db: sqlite3.Connection
    head: Head
    text: str
    marks: Marks
    lit: tuple[int, int] | None
    placed: set[str] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)
    body: list[Mark] = field(default_factory=list)
    longest: int = 0

    def __post_init__(self) -> None:
        self.notes = list(_notes(items_of(self.db, "footnotes", self.head.version), self.marks))
        points = [Mark(m, m, "note", n.item) for n in self.notes if (m := n.item.whole("marker")) is not None]
        lit = [Mark(*self.lit, "chosen")] if self.lit else []
        self.body = sorted([*self.marks.of(0), *points, *lit], key=lambda mark: mark.start)
        self.longest = max((mark.end - mark.start for mark in self.body), default=0)

    def parts(self) -> Iterator[Prose | Exchange]:
        """Prose and exchanges in reading order."""
        questions, answers = (items_of(self.db, kind, self.head.version) for kind in ("questions", "answers"))
        sections = items_of(self.db, "sections", self.head.version)
        exchanges = {n: e for e in self._exchanges(questions, answers) for n in e.numbers}
        shown: set[int] = set()
        at = 0
        for part in sorted([*questions, *answers], key=lambda i: i.spot.clean_start):
            yield from self._prose(at, part.spot.clean_start, sections)
            at = max(at, part.spot.clean_end)
            n = part.whole("n") or 0
            if part.kind == "questions" and n not in shown:
                shown.update(exchanges[n].numbers)
                yield exchanges[n]
        yield from self._prose(at, len(self.text), sections)

    def _prose(self, start: int, end: int, sections: Sequence[Item]) -> Iterator[Prose]:
        if end < len(self.text):
            end = self._before_labels(start, end)
        if not self.text[start:end].strip():
            return
        edges = [s for s in sections if start <= s.spot.clean_start < end]
        blocks: list[Block] = []
        at = start
        for section in edges:
            begin = self._label_start(at, section)
            blocks += self._blocks(at, begin)
            blocks.append(self._heading(section, begin))
            at = section.spot.clean_end
        blocks += self._blocks(at, end)
        yield Prose(tuple(blocks))

    def _before_labels(self, start: int, end: int) -> int:
        """Where the words before a question or an answer end, without the labels that announce it."""
        for a, b in reversed(list(paragraphs(self.text, start, end))):
            if any(c.isalnum() for c in self.text[a:b]) and not _only_labels(self.text[a:b]):
                return b
        return start

    def _label_start(self, at: int, section: Item) -> int:
        """Where a heading begins: at its printed number, when that stands right before it."""
        start, label = section.spot.clean_start, section.text("label")
        before = self.text[at:start].rstrip()
        word = before.split()[-1] if before else ""
        return at + len(before) - len(word) if label and word.rstrip(".)") == label.rstrip(".)") else start

    def _heading(self, section: Item, start: int) -> Block:
        level = min(max(section.whole("level") or 1, 1), 4)
        return replace(self._block(start, section.spot.clean_end), level=level, anchor=f"s{section.number}")

    def _blocks(self, start: int, end: int) -> list[Block]:
        return [self._block(a, b) for a, b in paragraphs(self.text, start, end)]

    def _block(self, start: int, end: int) -> Block:
        here = list(clip(self._marks_in(start, end), start, end))
        held = tuple(self.notes[m.item.number - 1] for m in here if m.kind == "note" and m.item)
        self.placed.update(note.anchor for note in held)
        return Block(start, end, self.text[start:end], nest(here), held)

    def _marks_in(self, start: int, end: int) -> list[Mark]:
        """The marks of the body that may reach into ``[start, end]``."""
        first = bisect_left(self.body, start - self.longest, key=lambda mark: mark.start)
        return self.body[first : bisect_right(self.body, end, key=lambda mark: mark.start)]

    def _exchanges(self, questions: list[Item], answers: list[Item]) -> Iterator[Exchange]:
        by_n = {a.whole("n"): a for a in answers}
        labels = {c.whole("question"): c for c in items_of(self.db, "clarity", self.head.version)}
        groups: dict[object, list[Item]] = {}
        for q in questions:
            groups.setdefault(q.whole("answer") or f"q{q.whole('n')}", []).append(q)
        cues_of: dict[int | None, list[Item]] = {}
        for cue in self.marks.items["cues"]:
            cues_of.setdefault(cue.whole("answer"), []).append(cue)
        for key, group in groups.items():
            answer = by_n.get(key) if isinstance(key, int) else None
            cues = tuple(cues_of.get(answer.whole("n"), ())) if answer else ()
            pointed = tuple(_pointed(self.head.id, cues, questions, by_n, {q.whole("n") for q in group}))
            yield Exchange(
                tuple(self._asked(q) for q in group), answer,
                tuple(self._blocks(answer.spot.clean_start, answer.spot.clean_end)) if answer else (), cues,
                tuple(labels[n] for q in group if (n := q.whole("n")) in labels and labels[n].text("label")), pointed,
                bool(answer and len(answer.spot.quote) <= SHORT_ANSWER),
                tuple(self._found([*group, *([answer] if answer else [])])),
            )  # fmt: skip

    def _found(self, parts: list[Item]) -> Iterator[Item]:
        """The motions, promises, figures and cues in these parts, in text order."""
        for part in parts:
            for mark in self._marks_in(part.spot.clean_start, part.spot.clean_end):
                if mark.item and mark.kind in FOUND and mark.start >= part.spot.clean_start:
                    yield mark.item

    def _asked(self, question: Item) -> Asked:
        n, label = question.whole("n") or 0, question.text("label")
        blocks = self._blocks(question.spot.clean_start, question.spot.clean_end)
        return Asked(n, label, question, tuple(blocks))


def _pointed(
    paper: str, cues: Iterable[Item], questions: list[Item], answers: dict[int | None, Item], own: set[int | None]
) -> Iterator[Pointed]:
    """The answers that pointers in an answer name, in this paper, each once."""
    answer_of = {q.whole("n"): q.whole("answer") for q in questions}
    seen: set[int | None] = set()
    for cue in cues:
        wanted = cue.mapping("target").get("question") if cue.text("kind") == "refers" else None
        for n in wanted if isinstance(wanted, list) else []:
            answer = answers.get(answer_of.get(n))
            if answer is not None and n not in own and answer.whole("n") not in seen:
                seen.add(answer.whole("n"))
                yield Pointed(paper, n, answer.spot.quote)


def _notes(footnotes: list[Item], marks: Marks) -> Iterator[Note]:
    """The notes; one whose label was used before gets an anchor of its own."""
    used: set[str] = set()
    for item in footnotes:
        label = item.text("label") or "?"
        anchor = f"n{label}" if label not in used else f"n{label}-{item.number}"
        used.add(label)
        yield Note(label, anchor, item, item.spot.quote, nest(marks.of(item.spot.flow)))


def _only_labels(words: str) -> bool:
    """Whether nothing stands there but labels of questions and answers: "Vraag 3", "Antwoord:", "22 t/m 25"."""
    return all(_is_label(line.strip()) for line in words.splitlines() if any(c.isalpha() for c in line))


def _is_label(line: str) -> bool:
    alone, before_words = label_of(line), label_of(f"{line} X")
    return bool(alone and alone.whole) or bool(before_words and before_words.length > len(line))
