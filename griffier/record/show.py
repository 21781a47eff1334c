"""What the record holds of one paper, or of one question, answer or footnote in it, as plain data."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

from griffier.errors import NotFound
from griffier.model.ids import Part, split_part
from griffier.record.export import Record, rows
from griffier.record.kinds import BY_NAME
from griffier.record.lookup import Held, find_paper
from griffier.record.matters import answered_in
from griffier.record.store import reading

#: A part named in words behind the paper: "…, vraag 2" is the number printed above the question.
_PART_IN_WORDS = re.compile(r"(?P<name>.+?)[\s,]+(?P<part>vraag|antwoord|noot|voetnoot)\s+(?P<label>\d{1,4}[a-z]?)", re.I)
_PARTS = {"v": "question", "a": "answer", "n": "footnote"}


def show(folder: Path, written: str) -> Record:
    """What ``written`` names, in the rows of the exports.

    ``paper`` and ``notes`` always. For a whole paper also ``versions`` (how often its file changed, plus one),
    ``sections``, ``questions``, ``answers``, ``footnotes``, ``motions``. For ``#q12`` ``questions`` (all that
    the answer serves), ``answers``, ``references``; for ``#a3`` the same; for ``#n4`` ``footnotes`` and
    ``references``; for ``#s2`` ``sections`` (the heading) and ``words`` (what stands below it). A paper whose questions are
    answered in another paper of its matter has ``answered_in``. NotFound names what is near.
    """
    name, part = split_part(written)
    printed = False
    if part is None and (said := _PART_IN_WORDS.fullmatch(written.strip())):
        name, part, printed = said["name"], Part(_PARTS[said["part"][0].lower()], said["label"]), True
    with reading(folder) as db:
        held = find_paper(db, name)

        def of(kind: str) -> list[Record]:
            return list(rows(db, BY_NAME[kind], [held.version]))

        shown: Record = {"paper": of("papers")[0], "notes": list(held.notes)}
        if tie := answered_in(db, held.paper).get(held.paper):
            shown["answered_in"] = tie.paper
        if part is None:
            kinds = ("sections", "questions", "answers", "footnotes", "motions")
            return shown | {"versions": _versions(db, held), **{kind: of(kind) for kind in kinds}}
        if part.kind == "footnote":
            return shown | _footnote(held, part, of)
        if part.kind == "section":
            return shown | _section(db, held, part, of)
        return shown | _pair(held, part, of, printed)


def _pair(held: Held, part: Part, of: Callable[[str], list[Record]], printed: bool = False) -> Record:
    """A question or an answer with its other half, and the references in them."""
    questions, answers = of("questions"), of("answers")
    row = _numbered(held, part, questions if part.kind == "question" else answers, printed)
    answer = row["answer"] if part.kind == "question" else row["n"]
    answers = [a for a in answers if a["n"] == answer]
    served = [n for a in answers for n in _list(a["answers"])] or [row["n"]]
    inside = [{"question": n} for n in served] + [{"answer": answer}]
    notes = [note for note in of("footnotes") if note["in"] in inside]
    return {
        "questions": [q for q in questions if q["n"] in served],
        "answers": answers,
        "footnotes": notes,
        "references": [r for r in of("references") if r["in"] in inside],
    }


def _numbered(held: Held, part: Part, found: list[Record], printed: bool = False) -> Record:
    """The row with that ordinal; a question's printed number counts when it has no such ordinal."""
    for field in ("label", "n") if printed else ("n", "label"):
        for row in found:
            if str(row.get(field)).casefold() == part.label.casefold():
                return row
    numbers = f"it has {part.kind}s 1 to {len(found)}" if found else f"it has no {part.kind}s"
    raise NotFound(f"{held.paper} has no {part.kind} {part.label}: {numbers}")


def _section(db: sqlite3.Connection, held: Held, part: Part, of: Callable[[str], list[Record]]) -> Record:
    """A section by its place among the headings, with the words from its heading to the next of its level or above."""
    spans = db.execute("SELECT clean_end, until FROM sections WHERE version = ? ORDER BY row", (held.version,)).fetchall()
    if not part.label.isdigit() or not 0 < int(part.label) <= len(spans):
        numbers = f"it has sections 1 to {len(spans)}" if spans else "it has no sections"
        raise NotFound(f"{held.paper} has no section {part.label}: {numbers}")
    k = int(part.label) - 1
    body = str(next((row["text"] for row in of("text")), ""))
    return {"sections": [of("sections")[k]], "words": body[spans[k][0] : spans[k][1]].strip()}


def _footnote(held: Held, part: Part, of: Callable[[str], list[Record]]) -> Record:
    notes = [note for note in of("footnotes") if note["label"] == part.label]
    if not notes:
        labels = ", ".join(str(note["label"]) for note in of("footnotes"))
        raise NotFound(f"{held.paper} has no footnote {part.label}: its footnotes are {labels or 'none'}")
    inside = [{"footnote": part.label}]
    return {"footnotes": notes, "references": [r for r in of("references") if r["in"] in inside]}


def _versions(db: sqlite3.Connection, held: Held) -> int:
    """The version itself and all that it took the place of."""
    query = (
        "WITH RECURSIVE earlier(id) AS (VALUES (?) UNION SELECT v.id FROM versions v JOIN earlier e"
        " ON v.superseded_by = e.id) SELECT count(*) FROM earlier"
    )
    return int(db.execute(query, (held.version,)).fetchone()[0])


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
