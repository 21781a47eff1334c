"""A paper, a question with its answer, or counts, as text for a terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from griffier.record.labels import named_askers

Row = Mapping[str, object]

WIDEST = 100
HEAD = (
    ("date", "date"),
    ("dossiers", "dossier"),
    ("sequence", "number"),
    ("parliamentary_year", "parliamentary year"),
    ("submitted", "submitted"),
    ("received", "received"),
    ("submitted_as", "submitted as"),
    ("askers", "asked by"),
    ("answered_by", "answered by"),
    ("on_behalf_of", "on behalf of"),
    ("chair", "chair"),
    ("clerk", "clerk"),
)


def page(shown: Mapping[str, object]) -> str:
    """What ``griffier.record.show.show`` gives, to be read."""
    paper = shown["paper"]
    assert isinstance(paper, Mapping)
    lines = [*_head(paper, shown)]
    lines += [f"! {note}" for note in _rows(shown, "notes")]
    part = "versions" not in shown
    lines += _parts(paper, shown) if part else _outline(paper, shown)
    return "\n".join(lines)


def table(counts: Mapping[str, object]) -> str:
    """Names and numbers below each other; a group under its name."""
    lines = []
    for name, value in counts.items():
        words = name.replace("_", " ")
        if isinstance(value, Mapping):
            lines += [f"{words}:", *(f"  {inner:24} {n:>9}" for inner, n in value.items())] if value else []
        else:
            lines.append(f"{words:26} {value!s:>9}")
    return "\n".join(lines)


def _between(paper: Row) -> str:
    """The days between which a paper without a day of its own can be."""
    bounds = (("not before", paper.get("date_from")), ("not after", paper.get("date_to")))
    return ", ".join(f"{words} {day}" for words, day in bounds if day)


def _head(paper: Row, shown: Mapping[str, object]) -> Iterator[str]:
    yield f"{paper['id']} · {str(paper['kind']).replace('_', ' ')}"
    if paper["title"]:
        yield from _wrap(str(paper["title"]), "")
    if "versions" in shown:
        for field, words in HEAD:
            people = named_askers(paper) if field == "askers" else paper[field]
            if value := _people(people) or (_between(paper) if field == "date" else ""):
                yield from _wrap(value, f"{words + ':':20} ", hang=21)
        if paper.get("identity") == "person":
            yield f"{'what it is:':20} as a person said (identities.toml)"
        source = _source(paper)
        yield f"{'file:':20} {source['file']} (sha256 {str(source['sha256'])[:12]}…)"
        if isinstance(shown["versions"], int) and shown["versions"] > 1:
            yield f"{'versions:':20} {shown['versions']}"
        if shown.get("answered_in"):
            yield f"{'answered in:':20} {shown['answered_in']}"
        for problem in _rows(paper, "problems"):
            yield from _wrap(f"{problem['code']}: {problem['message']}", f"{'problem:':20} ", hang=21)
    yield ""


def _outline(paper: Row, shown: Mapping[str, object]) -> Iterator[str]:
    """A paper's headings, questions and motion, a line each."""
    for section in _rows(shown, "sections"):
        label = f"{section['label']} " if section["label"] else ""
        yield f"{'  ' * (_number(section['level']) - 1)}{label}{section['title']}"
    for motion in _rows(shown, "motions"):
        if motion["target"] == paper["id"]:
            yield from _wrap(str(motion["asks"] or ""), "  ")
    questions = _rows(shown, "questions")
    elsewhere = shown.get("answered_in")
    for question in questions:
        state = str(question.get("state") or "unanswered").upper()
        answer = f"answer {question['answer']}" if question["answer"] else "answered elsewhere" if elsewhere else state
        number = f"q{question['n']}"
        yield _line(f"{number:>5}  {' '.join(str(question['text']).split())}", f"  {answer}")
    counts = [(len(questions), "questions"), (len(_rows(shown, "answers")), "answers")]
    counts.append((len(_rows(shown, "footnotes")), "footnotes"))
    yield ""
    yield ", ".join(f"{n} {words if n != 1 else words[:-1]}" for n, words in counts)
    if questions:
        yield f"One question with its answer: griffier show '{paper['id']}#q{questions[0]['n']}'"


def _parts(paper: Row, shown: Mapping[str, object]) -> Iterator[str]:
    """Questions with their answer, a section, or a footnote; then what they point to."""
    for section in _rows(shown, "sections"):
        yield f"{section['label']} {section['title']}" if section["label"] else str(section["title"])
        yield ""
        yield from _text(str(shown.get("words") or ""))
    for question in _rows(shown, "questions"):
        printed = question["label"] if str(question["label"]) != str(question["n"]) else None
        note = f" (printed number {printed})" if printed else ""
        yield f"Question {question['n']}{note} · {_where(question)}"
        yield from _text(str(question["text"]))
    for answer in _rows(shown, "answers"):
        yield f"Answer {answer['n']} · {_where(answer)}"
        yield from _text(str(answer["text"]))
    if shown.get("questions") and not shown.get("answers"):
        yield _open(paper, _rows(shown, "questions"), shown)
        yield ""
    for footnote in _rows(shown, "footnotes"):
        yield from _wrap(str(footnote["text"]), f"[{footnote['label']}] ", hang=4)
    for reference in _rows(shown, "references"):
        to = reference["resolved"] or reference["target"]
        surface = str(reference["surface"])
        words = surface if isinstance(to, Mapping) or to == surface else f"{surface} → {to}"
        yield from _wrap(words, "refers to: ", hang=11)


def _open(paper: Row, questions: Sequence[Row], shown: Mapping[str, object]) -> str:
    """What is said of questions without an answer in their paper."""
    if shown.get("answered_in"):
        label = questions[0]["label"] or questions[0]["n"]
        return f"Answered in {shown['answered_in']}: griffier show '{shown['answered_in']}#q{label}'"
    state = questions[0].get("state")
    until = questions[0].get("postponed_until")
    if state == "postponed":
        return f"POSTPONED{f' to {until}' if until else ''}: the paper says that the answer comes later."
    if state == "withdrawn":
        return "WITHDRAWN: the paper says that the questions were taken back."
    return "UNANSWERED: no answer in this paper serves this question."


def _text(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        yield from _wrap(paragraph, "  ") if paragraph.strip() else [""]
    yield ""


def _wrap(text: str, first: str, hang: int | None = None) -> list[str]:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    rest = " " * (len(first) if hang is None else hang)
    return textwrap.wrap(
        " ".join(text.split()), width, initial_indent=first, subsequent_indent=rest,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _line(text: str, end: str) -> str:
    """One line, its text cut where ``end`` must still fit."""
    room = min(shutil.get_terminal_size().columns, WIDEST) - len(end)
    return f"{text if len(text) <= room else text[: room - 1] + '…':{room}}{end}"


def _where(row: Row) -> str:
    source = _source(row)
    page = f"page {source['page']}, " if source["page"] is not None else ""
    return f"{source['file']}, {page}{source['start']}..{source['end']}"


def _source(row: Row) -> Row:
    source = row["source"]
    assert isinstance(source, Mapping)
    return source


def _rows(shown: Mapping[str, object], kind: str) -> list[Row]:
    rows = shown.get(kind)
    return rows if isinstance(rows, list) else []


def _people(value: object) -> str:
    if not isinstance(value, Iterable) or isinstance(value, str):
        return str(value or "")
    people = [", ".join(str(w) for w in v.values() if w) if isinstance(v, Mapping) else str(v) for v in value]
    return "; ".join(people)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 1
