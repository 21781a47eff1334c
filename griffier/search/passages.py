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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from griffier.search.heads import PaperHead, head_of
from griffier.search.paper_rows import PaperRows, References, Source, integer, maybe, numbers

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
SHORTEST_PARAGRAPH = 200
"""Characters below which a paragraph is taken together with the next of the same section (a list, a line of a table)."""
LONG_WORD = re.compile(r"[^\W\d_]{3,}")
FEWEST_WORDS = 6
"""Words between questions and answers that make a passage; fewer are a label (Antwoord op vraag 3)."""
MOST_CONTEXT = 4_000
"""Characters of context that are indexed: enough for the longest question, a bound for the longest answer."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that can be found. ``place`` names what it belongs to (``a3``, ``s2``): hits of one place fold into one.
    ``labels`` are the numbers printed above the questions that it is of; of a footnote its own.
    """

    kind: str
    place: str
    text: str
    source: Source
    question: int | None = None
    questions: tuple[int, ...] = ()
    section: str | None = None
    labels: tuple[str, ...] = ()
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


def passages_of(db: sqlite3.Connection, version: int) -> PaperPassages:
    """Every passage of one version of a paper, in the order of the paper."""
    paper = PaperRows(db, version)
    head = head_of(paper.rows("papers"), paper.id, paper.file)
    refers = References(paper.rows("references"))
    found = [
        *_whole(paper, head), *_questions(paper, refers), *_answers(paper, refers), *_paragraphs(paper, refers),
        *_footnotes(paper, refers), *_findings(paper),
    ]  # fmt: skip
    return PaperPassages(version, head, tuple(found))


def _whole(paper: PaperRows, head: PaperHead) -> Iterator[Passage]:
    row = next(iter(paper.rows("papers")), None)
    if row is None:
        return
    title = head.title or str(row["quote"] or "")
    text = str(row["quote"] or title)
    yield Passage("paper", "paper", text, paper.source(row), context=f"{title} {head.words}"[:MOST_CONTEXT])


def _questions(paper: PaperRows, refers: References) -> Iterator[Passage]:
    for row in paper.questions:
        n = integer(row["n"])
        place, questions = paper.of_question(n)
        answer = paper.served.get(n)
        yield Passage(
            "question", place, str(row["text"] or ""), paper.source(row), n, questions,
            labels=(str(row["label"]),), context=str(answer["text"] or "")[:MOST_CONTEXT] if answer else "",
            state="answered" if answer or paper.answered_elsewhere(row) else "unanswered",
            refers=refers.inside(row), extra={"label": row["label"], "answer": row["answer"]},
        )  # fmt: skip


def _answers(paper: PaperRows, refers: References) -> Iterator[Passage]:
    texts = {integer(q["n"]): str(q["text"] or "") for q in paper.questions}
    labels = {integer(q["n"]): str(q["label"]) for q in paper.questions}
    for row in paper.answers:
        questions = numbers(row["answers"])
        context = " ".join(texts.get(n, "") for n in questions)[:MOST_CONTEXT]
        yield Passage(
            "answer", f"a{row['n']}", str(row["text"] or ""), paper.source(row), questions[0] if questions else None,
            questions, labels=tuple(labels[n] for n in questions if n in labels),
            context=context, state="answered", refers=refers.inside(row), extra={"answer": row["n"]},
        )  # fmt: skip


def _paragraphs(paper: PaperRows, refers: References) -> Iterator[Passage]:
    """The body outside questions and answers, by paragraphs, each under its heading."""
    taken = sorted((integer(r["clean_start"]), integer(r["clean_end"])) for r in (*paper.questions, *paper.answers))
    heads = [(integer(s["clean_start"]), integer(s["clean_end"]), integer(s["until"]), s) for s in paper.sections]
    for start, end in _joined(_cut(_free(paper.body, taken), [h[0] for h in heads]), paper.body, [h[0] for h in heads]):
        if taken and len(LONG_WORD.findall(paper.body, start, end)) < FEWEST_WORDS:
            continue
        around = [h for h in heads if h[0] <= start < h[2]]
        section = max(around, key=lambda h: h[0])[3] if around else None
        titles = " ".join(str(h[3]["title"]) for h in around)
        yield Passage(
            "section", f"s{section['row']}" if section else f"p{start}", paper.body[start:end], paper.place(start, end),
            section=_named(section, around) if section else None, context=titles, refers=refers.between(start, end),
            extra={"section_n": section["row"] if section else None},
        )  # fmt: skip


def _named(section: Mapping[str, object], around: Sequence[tuple[int, int, int, Mapping[str, object]]]) -> str:
    """A section's title; of a heading inside a speech with its speaker before it."""
    title = str(section["title"])
    speaker = next((str(h[3]["title"]) for h in around if str(h[3]["title"]).endswith(":")), "")
    return f"{speaker} {title}" if speaker and speaker != title else title


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


def _footnotes(paper: PaperRows, refers: References) -> Iterator[Passage]:
    for row in paper.rows("footnotes"):
        if row["text"]:
            place = _owner(paper, row["in"])
            note = refers.notes.get(str(row["label"]), ())
            yield Passage("footnote", place[0], str(row["text"]), paper.source(row), *place[1:], labels=(str(row["label"]),),
                          refers=note, extra={"footnote": row["label"]})  # fmt: skip


FINDINGS = (("motions", "motion", "outcome", ("asks", "movers")), ("commitments", "commitment", "status", ("what", "by")),
            ("figures", "figure", None, ("of_what", "source_name")))  # fmt: skip


def _findings(paper: PaperRows) -> Iterator[Passage]:
    for table, kind, state, words in FINDINGS:
        for row in paper.rows(table):
            if not row["quote"]:
                continue
            place = _owner(paper, row["in"], maybe(row["clean_start"]))
            context = " ".join(_plain(row[w]) for w in words)
            target = (f"{row['target']}",) if row.get("target") else ()
            yield Passage(
                kind, place[0], str(row["quote"]), paper.source(row), *place[1:], context=context,
                state=str(row[state] or "unknown") if state else None, refers=target,
                extra={k: row.get(k) for k in ("value", "unit", "due_text", "due_to", "target") if k in row},
            )  # fmt: skip


def _owner(paper: PaperRows, within: object, at: int | None = None) -> tuple[str, int | None, tuple[int, ...], str | None]:
    """What a footnote or a finding belongs to: its place, question, questions and section."""
    if isinstance(within, dict):
        if isinstance(n := within.get("question"), int):
            place, questions = paper.of_question(n)
            return place, n, questions, None
        if isinstance(n := within.get("answer"), int):
            row = next((a for a in paper.answers if a["n"] == n), None)
            questions = numbers(row["answers"]) if row else ()
            return f"a{n}", questions[0] if questions else None, questions, None
        if title := within.get("heading"):
            same = [s for s in paper.sections if s["title"] == title]
            inside = [s for s in same if at is not None and integer(s["clean_start"]) <= at < integer(s["until"])]
            section = next(reversed(inside or same), None)
            return (f"s{section['row']}" if section else "body"), None, (), str(title)
        if label := within.get("footnote"):
            note = next((f for f in paper.rows("footnotes") if f["label"] == label), None)
            return _owner(paper, note["in"]) if note else ("body", None, (), None)
    return "body", None, (), None


def _plain(value: object) -> str:
    if isinstance(value, list):
        return " ".join(_plain(v) for v in value)
    return "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
