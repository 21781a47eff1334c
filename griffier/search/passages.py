"""Rows of the record to passages: the pieces of a paper that a search can find, each with its words, its place and
what stands around it.

A passage is a question, an answer (a joint one once), a paragraph of a section, a footnote, a motion, a commitment, a figure,
or the paper itself (its title and head). ``context`` holds words that belong to it without being its own: the question of an
answer, the title of a section. They make it findable and are never lit or quoted as its words.

What it deliberately does not do: know anything of tantivy, or of Dutch.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from griffier.record.blobs import unpack, unpack_pieces
from griffier.record.cells import from_cell
from griffier.record.kinds import BY_NAME
from griffier.search.heads import PaperHead, head_of

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
SHORTEST_PARAGRAPH = 200
"""Characters below which a paragraph is taken together with the next of the same section (a list, a line of a table)."""
LONG_WORD = re.compile(r"[^\W\d_]{3,}")
FEWEST_WORDS = 6
"""Words between questions and answers that make a passage; fewer are a label (Antwoord op vraag 3)."""
MOST_CONTEXT = 4_000
"""Characters of context that are indexed: enough for the longest question, a bound for the longest answer."""


class Source(NamedTuple):
    """Where a passage stands, as exports say it; the quote is the passage's text."""

    file: str
    sha256: str
    page: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that can be found. ``place`` names what it belongs to (``a3``, ``s2``): hits of one place fold into one."""

    kind: str
    place: str
    text: str
    source: Source
    question: int | None = None
    questions: tuple[int, ...] = ()
    section: str | None = None
    context: str = ""
    state: str | None = None
    refers: tuple[str, ...] = ()
    extra: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PaperPassages:
    """All passages of one version of a paper."""

    version: int
    head: PaperHead
    passages: tuple[Passage, ...]


Row = dict[str, object]


class _Paper:
    """The rows of one version, and the lookups that passages need."""

    def __init__(self, db: sqlite3.Connection, version: int) -> None:
        self.db, self.version = db, version
        row = db.execute("SELECT file, sha256, paper, format, pages FROM versions WHERE id = ?", (version,)).fetchone()
        self.file, self.sha256, self.id, self.format = row["file"], row["sha256"], row["paper"], row["format"]
        self.pages = unpack(row["pages"], 1)[0] if row["pages"] else ()
        self.body = next(iter(r["text"] for r in self.rows("text")), "") or ""
        self.questions, self.answers, self.sections = self.rows("questions"), self.rows("answers"), self.rows("sections")
        self.served = {n: a for a in self.answers for n in _numbers(a["answers"])}

    def rows(self, kind: str) -> list[Row]:
        """Rows of a kind, lists and objects opened."""
        columns = {c.name: c.type for c in BY_NAME[kind].all_columns}
        cursor = self.db.execute(f'SELECT * FROM "{kind}" WHERE version = ? ORDER BY row', (self.version,))
        return [{k: from_cell(columns[k], r[k]) if k in columns else r[k] for k in r.keys()} for r in cursor]  # noqa: SIM118

    def source(self, row: Row) -> Source:
        return Source(self.file, self.sha256, _maybe(row["page"]), _int(row["start"]), _int(row["end"]))

    def place(self, start: int, end: int) -> Source:
        """Where clean ``[start, end)`` of the body stands in the file."""
        from bisect import bisect_right

        a, b = self.flow.source_span(start, end)
        page = bisect_right(self.pages, a) if len(self.pages) else None
        offset = self.pages[page - 1] if page and self.format == "pdf" else 0
        return Source(self.file, self.sha256, page, a - offset, b - offset)

    @property
    def flow(self):  # type: ignore[no-untyped-def]
        """The body with the places of its words."""
        return _flow(self.db, self.version, self.body)

    def of_question(self, n: int) -> tuple[str, tuple[int, ...]]:
        """The place of a question (that of its answer, when it has one) and all questions of that place."""
        answer = self.served.get(n)
        return (f"a{answer['n']}", _numbers(answer["answers"])) if answer else (f"q{n}", (n,))


def passages_of(db: sqlite3.Connection, version: int) -> PaperPassages:
    """Every passage of one version of a paper, in the order of the paper."""
    paper = _Paper(db, version)
    head = head_of(paper.rows("papers"), paper.id, paper.file)
    refers = _references(paper)
    found = [
        *_whole(paper, head), *_questions(paper, refers), *_answers(paper, refers), *_paragraphs(paper, refers),
        *_footnotes(paper, refers), *_findings(paper),
    ]  # fmt: skip
    return PaperPassages(version, head, tuple(found))


def _whole(paper: _Paper, head: PaperHead) -> Iterator[Passage]:
    row = next(iter(paper.rows("papers")), None)
    if row is None:
        return
    title = head.title or str(row["quote"] or "")
    text = str(row["quote"] or title)
    yield Passage("paper", "paper", text, paper.source(row), context=f"{title} {head.words}"[:MOST_CONTEXT])


def _questions(paper: _Paper, refers: _References) -> Iterator[Passage]:
    for row in paper.questions:
        n = _int(row["n"])
        place, questions = paper.of_question(n)
        answer = paper.served.get(n)
        yield Passage(
            "question", place, str(row["text"] or ""), paper.source(row), n, questions,
            context=str(answer["text"] or "")[:MOST_CONTEXT] if answer else "",
            state="answered" if answer else "unanswered",
            refers=refers.inside(row), extra={"label": row["label"], "answer": row["answer"]},
        )  # fmt: skip


def _answers(paper: _Paper, refers: _References) -> Iterator[Passage]:
    texts = {_int(q["n"]): str(q["text"] or "") for q in paper.questions}
    for row in paper.answers:
        questions = _numbers(row["answers"])
        context = " ".join(texts.get(n, "") for n in questions)[:MOST_CONTEXT]
        yield Passage(
            "answer", f"a{row['n']}", str(row["text"] or ""), paper.source(row), questions[0] if questions else None,
            questions, context=context, state="answered", refers=refers.inside(row), extra={"answer": row["n"]},
        )  # fmt: skip


def _paragraphs(paper: _Paper, refers: _References) -> Iterator[Passage]:
    """The body outside questions and answers, by paragraphs, each under its heading."""
    taken = sorted((_int(r["clean_start"]), _int(r["clean_end"])) for r in (*paper.questions, *paper.answers))
    heads = [(_int(s["clean_start"]), _int(s["clean_end"]), _int(s["until"]), s) for s in paper.sections]
    for start, end in _joined(_cut(_free(paper.body, taken), [h[0] for h in heads]), paper.body, [h[0] for h in heads]):
        if taken and len(LONG_WORD.findall(paper.body, start, end)) < FEWEST_WORDS:
            continue
        around = [h for h in heads if h[0] <= start < h[2]]
        section = max(around, key=lambda h: h[0])[3] if around else None
        titles = " ".join(str(h[3]["title"]) for h in around)
        yield Passage(
            "section", f"s{section['row']}" if section else f"p{start}", paper.body[start:end], paper.place(start, end),
            section=str(section["title"]) if section else None, context=titles, refers=refers.between(start, end),
            extra={"section_n": section["row"] if section else None},
        )  # fmt: skip


def _free(body: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Paragraphs of what no question or answer holds."""
    at = 0
    for start, end in [*taken, (len(body), len(body))]:
        for found in PARAGRAPH.finditer(body, at, max(at, start)):
            if found[0].strip():
                yield found.span()
        at = max(at, end)


def _cut(spans: Iterator[tuple[int, int]], heads: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Paragraphs parted where a heading begins inside them (a numbered list of headings)."""
    for start, end in spans:
        for head in (h for h in heads if start < h < end):
            yield start, head
            start = head
        yield start, end


def _joined(spans: Iterator[tuple[int, int]], body: str, heads: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Short paragraphs taken together with what follows, never across a heading or a gap."""
    held: tuple[int, int] | None = None
    starts = set(heads)
    for start, end in spans:
        if held and (start in starts or body[held[1] : start].strip() or held[1] - held[0] >= SHORTEST_PARAGRAPH):
            yield held
            held = None
        held = (held[0], end) if held else (start, end)
    if held:
        yield held


def _footnotes(paper: _Paper, refers: _References) -> Iterator[Passage]:
    for row in paper.rows("footnotes"):
        if row["text"]:
            place = _owner(paper, row["in"])
            note = refers.notes.get(str(row["label"]), ())
            yield Passage("footnote", place[0], str(row["text"]), paper.source(row), *place[1:], refers=note,
                          extra={"footnote": row["label"]})  # fmt: skip


FINDINGS = (("motions", "motion", "outcome", ("asks", "movers")), ("commitments", "commitment", "status", ("what", "by")),
            ("figures", "figure", None, ("of_what", "source_name")))  # fmt: skip


def _findings(paper: _Paper) -> Iterator[Passage]:
    for table, kind, state, words in FINDINGS:
        for row in paper.rows(table):
            if not row["quote"]:
                continue
            place = _owner(paper, row["in"], _maybe(row["clean_start"]))
            context = " ".join(_plain(row[w]) for w in words)
            target = (f"{row['target']}",) if row.get("target") else ()
            yield Passage(
                kind, place[0], str(row["quote"]), paper.source(row), *place[1:], context=context,
                state=str(row[state] or "unknown") if state else None, refers=target,
                extra={k: row.get(k) for k in ("value", "unit", "due_text", "due_to", "target") if k in row},
            )  # fmt: skip


def _owner(
    paper: _Paper, within: object, at: int | None = None
) -> tuple[str, int | None, tuple[int, ...], str | None]:
    """What a footnote or a finding belongs to: its place, question, questions and section."""
    if isinstance(within, dict):
        if isinstance(n := within.get("question"), int):
            place, questions = paper.of_question(n)
            return place, n, questions, None
        if isinstance(n := within.get("answer"), int):
            row = next((a for a in paper.answers if a["n"] == n), None)
            questions = _numbers(row["answers"]) if row else ()
            return f"a{n}", questions[0] if questions else None, questions, None
        if title := within.get("heading"):
            same = [s for s in paper.sections if s["title"] == title]
            inside = [s for s in same if at is not None and _int(s["clean_start"]) <= at < _int(s["until"])]
            section = (inside or same or [None])[-1]
            return (f"s{section['row']}" if section else "body"), None, (), str(title)
        if label := within.get("footnote"):
            note = next((f for f in paper.rows("footnotes") if f["label"] == label), None)
            return _owner(paper, note["in"]) if note else ("body", None, (), None)
    return "body", None, (), None


class _References:
    """Which papers the words of a passage refer to."""

    def __init__(self, rows: list[Row]) -> None:
        self.spans = sorted((_int(r["clean_start"]), t) for r in rows if r["flow"] == 0 for t in _targets(r))
        self.notes: dict[str, tuple[str, ...]] = {}
        for row in rows:
            within = row["in"]
            if isinstance(within, dict) and (label := within.get("footnote")):
                self.notes[str(label)] = (*self.notes.get(str(label), ()), *_targets(row))

    def inside(self, row: Row) -> tuple[str, ...]:
        return self.between(_int(row["clean_start"]), _int(row["clean_end"]))

    def between(self, start: int, end: int) -> tuple[str, ...]:
        from bisect import bisect_left

        first = bisect_left(self.spans, (start, ""))
        return tuple(dict.fromkeys(t for _, t in self.spans[first : bisect_left(self.spans, (end, ""))]))


def _references(paper: _Paper) -> _References:
    return _References(paper.rows("references"))


def _targets(row: Row) -> tuple[str, ...]:
    """The papers a reference names; a reference within its own paper names none."""
    target, resolved = row["target"], row["resolved"]
    return tuple(dict.fromkeys(t for t in (target, resolved) if isinstance(t, str) and t))


def _flow(db: sqlite3.Connection, version: int, body: str):  # type: ignore[no-untyped-def]
    blob = db.execute("SELECT pieces FROM flows WHERE version = ? AND flow = 0", (version,)).fetchone()[0]
    return unpack_pieces(body, blob)


def _plain(value: object) -> str:
    if isinstance(value, list):
        return " ".join(_plain(v) for v in value)
    return "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _numbers(value: object) -> tuple[int, ...]:
    return tuple(v for v in value if isinstance(v, int)) if isinstance(value, list) else ()


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _maybe(value: object) -> int | None:
    return value if isinstance(value, int) else None
