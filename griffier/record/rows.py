"""From a paper that was read to the rows that the record keeps of it: one list of rows per kind, in a fixed
order.

Pure: nothing is looked up and nothing is written, so a worker can do it and ``griffier check`` can do it again.
What depends on other papers (linked columns) stays at its default. Rows of a kind stand in the order of their
places.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from griffier.errors import UnreadableFile
from griffier.model.finding import Finding
from griffier.model.paper import BODY, Footnote, Paper, Problem
from griffier.model.paper import Cell as TableCell
from griffier.record.blobs import pack, pack_furniture, pack_pieces
from griffier.record.cells import Cell, as_json, to_cell
from griffier.record.kinds import BY_NAME, KINDS, Kind, stored_columns

FIRST_WORDS = 80
"""A paper whose title is not in its body is quoted by so many characters of its beginning."""

Row = tuple[Cell, ...]
"""A row without its version: ``stored_columns(kind)[1:]``."""


class Entry(NamedTuple):
    """All that the record keeps of one reading of one file. ``source_sha256`` is the hash of the decoded source
    text.
    """

    sha256: str
    file: str
    paper: str
    format: str
    source_sha256: str
    pages: bytes
    furniture: bytes
    furniture_kinds: str
    flows: tuple[bytes, ...]
    rows: dict[str, list[Row]]


def entry_of(paper: Paper, findings: Iterable[Finding]) -> Entry:
    """What is kept of a paper and its findings.

    ValueError when a finding has a kind or a field that no export knows; UnreadableFile (``bad_characters``)
    when a text holds half a surrogate pair, which no file can.
    """
    reading = paper.reading
    _refuse_half_characters(paper)
    furniture, kinds = pack_furniture(reading.furniture)
    return Entry(
        sha256=paper.sha256,
        file=paper.file,
        paper=paper.id,
        format=reading.format,
        source_sha256=source_hash(reading.source),
        pages=pack(reading.pages),
        furniture=furniture,
        furniture_kinds=as_json(kinds),
        flows=tuple(pack_pieces(paper.flow(i)) for i in range(len(reading.footnotes) + 1)),
        rows=rows_of(paper, findings),
    )


def source_hash(source: str) -> str:
    """SHA-256 of a decoded source text."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()


def rows_of(paper: Paper, findings: Iterable[Finding]) -> dict[str, list[Row]]:
    """The rows of every kind, each kind in the order of its rows."""
    rows: dict[str, list[Row]] = {kind.name: [] for kind in KINDS}
    for kind, flow, start, end, fields in (*_parts(paper), *_found(paper, findings)):
        rows[kind].append(_row(paper, BY_NAME[kind], len(rows[kind]) + 1, (flow, start, end), fields))
    rows["problems"] = [_problem_row(paper, i, problem) for i, problem in enumerate(problems_of(paper), 1)]
    return rows


def problems_of(paper: Paper) -> list[Problem]:
    """The problems of all stages, each said once."""
    return list(dict.fromkeys((*paper.reading.problems, *paper.problems)))


Part = tuple[str, int, int, int, Mapping[str, object]]
"""kind, flow, start, end, fields"""


def _parts(paper: Paper) -> Iterator[Part]:
    """The paper itself and its parts."""
    yield ("papers", BODY, *_first_words(paper), _paper_fields(paper))
    yield "text", BODY, 0, len(paper.text), {"text": paper.text, "in": {"body": True}}
    for i, note in enumerate(paper.reading.footnotes, 1):
        yield "text", i, 0, len(note.flow.text), {"text": note.flow.text, "in": {"footnote": note.label}}
    answer_of = {n: a.n for a in reversed(paper.answers) for n in a.questions}
    for q in paper.questions:
        own = paper.text[q.start : q.end]
        state = q.state or ("answered" if q.n in answer_of else "unanswered")
        yield "questions", BODY, q.start, q.end, {
            "n": q.n,
            "label": q.label,
            "text": own,
            "answer": answer_of.get(q.n),
            "state": state,
            "postponed_until": q.postponed_until,
            "notice": paper.text[slice(*q.notice)] if q.notice else None,
            "parts": [_part(paper, i, span) for i, span in enumerate(q.parts, 1)],
            "rule": q.rule,
        }
        for i, (a_part, z_part) in enumerate(q.parts, 1):
            yield "subquestions", BODY, a_part, z_part, {"question": q.n, "n": i, "text": paper.text[a_part:z_part]}
    for a in paper.answers:
        own = paper.text[a.start : a.end]
        yield "answers", BODY, a.start, a.end, {"n": a.n, "answers": list(a.questions), "text": own, "rule": a.rule}
    for i, note in enumerate(paper.reading.footnotes, 1):
        yield "footnotes", i, 0, len(note.flow.text), _note_fields(paper, note)
    for i, table in enumerate(paper.reading.tables, 1):
        caption = paper.text[slice(*table.caption)] if table.caption else None
        yield "tables", BODY, table.start, table.end, {
            "n": i,
            "rows": table.height,
            "columns": table.width,
            "caption": caption,
            "cells": [_cell(paper, cell) for cell in table.cells],
            "in": paper.where(BODY, table.start),
        }
    for s in paper.sections:
        fields = {"level": s.level, "label": s.label, "title": s.title, "until": s.until}
        yield "sections", BODY, s.start, s.end, fields


def _part(paper: Paper, n: int, span: tuple[int, int]) -> dict[str, object]:
    place = paper.place(BODY, *span)
    return {"n": n, "start": place.start, "end": place.end}


def _cell(paper: Paper, cell: TableCell) -> dict[str, object]:
    place = paper.place(BODY, cell.start, cell.end) if cell.start < cell.end else None
    return {
        "row": cell.row,
        "column": cell.column,
        "rows": cell.rows,
        "columns": cell.columns,
        "head": cell.head,
        "text": paper.text[cell.start : cell.end],
        "start": place.start if place else None,
        "end": place.end if place else None,
    }


def _found(paper: Paper, findings: Iterable[Finding]) -> Iterator[Part]:
    """The findings in the order of their places, the paper's own motion among them."""
    everything = [*findings]
    tabled = _tabled_motion(paper)
    if tabled and not any(f.kind == "motions" and f.fields.get("target") == paper.id for f in everything):
        everything.append(tabled)
    for f in sorted(everything, key=lambda f: (f.flow, f.start, f.end, f.rule, as_json(dict(f.fields)))):
        kind = BY_NAME.get(f.kind)
        if kind is None:
            raise ValueError(f"rule {f.rule}: no export is called {f.kind!r}")
        place = {"in": paper.where(f.flow, f.start)} if kind.within else {}
        fields = {name: value for name, value in f.fields.items() if name != "quote"}
        yield f.kind, f.flow, f.start, f.end, {**fields, **place, "rule": f.rule}


def _tabled_motion(paper: Paper) -> Finding | None:
    """The motion that the paper is, placed at its request (or its first consideration)."""
    motion = paper.motion
    if motion is None:
        return None
    span = motion.request or (motion.considerations[0] if motion.considerations else (0, 0))
    fields = {
        "target": paper.id,
        "movers": list(motion.movers),
        "modified": motion.modified,
        "asks": paper.text[slice(*motion.request)] if motion.request else None,
        "considerations": [paper.text[a:b] for a, b in motion.considerations],
        "replaces": motion.replaces,
    }
    return Finding("motions", BODY, *span, "tabled_motion", fields)


def _paper_fields(paper: Paper) -> dict[str, object]:
    head, problems = paper.head, problems_of(paper)
    askers = [asker_of(printed) for printed in head.asked_by]
    return {
        "id": head.id,
        "kind": head.kind,
        "title": head.title,
        "date": head.date,
        "dossiers": list(head.dossiers),
        "sequence": head.sequence,
        "parliamentary_year": head.parliamentary_year,
        "chamber": head.chamber,
        "asked_by": [asker["name"] for asker in askers],
        "askers": askers,
        "answered_by": [p._asdict() for p in head.answered_by],
        "on_behalf_of": list(head.on_behalf_of),
        "submitted_as": head.submitted_as,
        "kind_printed": head.kind_printed,
        "submitted": head.submitted,
        "received": head.received,
        "date_from": head.date_from,
        "date_to": head.date_to,
        "replies_to": head.replies_to,
        "chair": head.chair,
        "clerk": head.clerk,
        "identity": head.identity,
        "notice": paper.text[slice(*paper.notice)] if paper.notice else None,
        "question_count": len(paper.questions),
        "answer_count": len(paper.answers),
        "status": "partial" if problems else "complete",
        "problems": [{"stage": p.stage, "code": p.code, "page": p.page, "message": p.message} for p in problems],
    }


_WITH_PARTY = re.compile(r"(?P<name>[^()]+?)\s*\((?P<party>[^()]+)\)")
_COMMITTEE = re.compile(r"\bcommissies?\b", re.IGNORECASE)


def asker_of(printed: str) -> dict[str, str | None]:
    """Who asked, as printed ("Aalberts (Kompas)"), as name and party; a committee has none."""
    found = None if _COMMITTEE.search(printed) else _WITH_PARTY.fullmatch(printed)
    return {"name": found["name"], "party": found["party"]} if found else {"name": printed, "party": None}


def _first_words(paper: Paper) -> tuple[int, int]:
    """Where the title stands in the body, else the first words of the body."""
    text = paper.text
    if paper.head.title:
        found = re.search(r"\s+".join(map(re.escape, paper.head.title.split())), text)
        if found:
            return found.span()
    start = len(text) - len(text.lstrip())
    line_end = text.find("\n", start)
    end = min(len(text) if line_end < 0 else line_end, start + FIRST_WORDS)
    if end < len(text) and not text[end].isspace():
        end = max(text.rfind(" ", start, end), start) or end
        end = end if end > start else min(len(text), start + FIRST_WORDS)
    return start, end


def _note_fields(paper: Paper, note: Footnote) -> dict[str, object]:
    return {"label": note.label, "text": note.flow.text, "in": _marker_in(paper, note.marker), "marker": note.marker}


def _marker_in(paper: Paper, marker: int | None) -> dict[str, object] | None:
    """What holds the character that the marker follows, else the one it precedes; null when only the body does."""
    if marker is None:
        return None
    for offset in (max(marker - 1, 0), marker):
        where = paper.where(BODY, offset)
        if "body" not in where:
            return where
    return None


def _row(paper: Paper, kind: Kind, row: int, span: tuple[int, int, int], fields: Mapping[str, object]) -> Row:
    place = paper.place(*span)
    known = {c.name: to_cell(c.type, c.empty if fields.get(c.name) is None else fields[c.name]) for c in kind.all_columns}
    if unknown := fields.keys() - known.keys():
        raise ValueError(f"{kind.name}, rule {fields.get('rule')}: no such columns: {', '.join(sorted(unknown))}")
    flow, start, end = span
    known |= {"row": row, "paper": paper.id, "flow": flow, "clean_start": start, "clean_end": end}
    known |= {"page": place.page, "start": place.start, "end": place.end, "quote": place.quote}
    return tuple(known[name] for name in stored_columns(kind)[1:])


def _problem_row(paper: Paper, row: int, problem: Problem) -> Row:
    """A problem has a page but no words: an empty place at the beginning of the page."""
    pages = paper.reading.pages
    known = problem.page is not None and 1 <= problem.page <= len(pages)
    start = pages[problem.page - 1] if known and problem.page and not paper.reading.paged else 0
    return problem_row(paper.id, row, problem, start)


def problem_row(paper: str | None, row: int, problem: Problem, start: int = 0) -> Row:
    """A row of ``problems``, at an empty place."""
    return (row, paper, problem.stage, problem.code, problem.message, problem.page, start, start, "", None, None, None)


def _refuse_half_characters(paper: Paper) -> None:
    for flow, text in paper.flows():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            message = f"the text holds half a character (U+{ord(text[error.start]):04X}) in flow {flow} at {error.start}"
            raise UnreadableFile("bad_characters", message) from None
