"""What a right reading of an invented paper says.

``questions``: ``n`` in reading order, ``label`` as printed (its number), ``text`` its own words, ``joint_text`` all words under a joint
heading, ``state`` and ``postponed_until``; ``answers``: the ``questions`` they serve and their ``text``; ``notes``: ``label``, ``text`` and
``marker_in``, such as ``["question", 3]`` or ``["answer", 2]``. ``bare`` texts lack the numbers of list items, for formats in
which those are no characters of the file. Note markers are in no text.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests.invented.content import MARK, Part, iso, unmarked
from tests.invented.layouts import LABELS, ROMAN, Laid

KINDS = {"ah": "written_questions", "kv": "written_questions", "postponed": "written_questions", "withdrawn": "written_questions", "list": "question_list", "letter": "letter"}


def _text(parts: list[Part], markers: bool = True) -> str:
    return "\n".join(f"{p.marker} {unmarked(p.text)}" if p.marker and markers else unmarked(p.text).replace("\t", " ") for p in parts)


def truth(laid: Laid, name: str, labels: dict[int, str]) -> dict[str, Any]:
    """The truth of one file; ``labels`` are the numbers that its notes got there."""
    s, h = laid.sheet, laid.sheet.head
    asked_only = s.kind == "kv"
    state = {"postponed": "postponed", "withdrawn": "withdrawn", "kv": "unanswered"}.get(s.kind, "answered")
    roman = LABELS[laid.style.label].roman if laid.style.label in LABELS else False
    where: dict[int, tuple[str, int]] = {}
    questions: list[dict[str, Any]] = []
    answers: list[dict[str, Any]] = []
    for turn in s.turns:
        under = [p for n in turn.questions for p in s.questions[n - 1].parts]
        for n in turn.questions:
            q = s.questions[n - 1]
            questions.append({
                "n": n, "label": ROMAN[q.number] if roman else str(q.number), "series": q.series, "text": _text(q.parts), "bare": _text(q.parts, False),
                "joint_text": _text(under) if turn.joint else None, "joint_bare": _text(under, False) if turn.joint else None,
                "state": state, "postponed_until": iso(s.until) if s.until else None,
                # «vóór 5 maart» may be read as the 5th or as the last day before it
                "until_also": [iso(s.until), (date(*s.until) - timedelta(days=1)).isoformat()] if s.until else [None]})
            where |= {int(m.group(1)): ("question", n) for p in q.parts for m in MARK.finditer(p.text)}
        if turn.answer:
            answers.append({"n": len(answers) + 1, "questions": sorted(turn.answer.questions), "text": _text(turn.answer.parts), "bare": _text(turn.answer.parts, False)})
            where |= {int(m.group(1)): ("answer", len(answers)) for p in turn.answer.parts for m in MARK.finditer(p.text)}
    official = laid.style.family == "official"
    ids = {"kst": f"kst-{h.dossier.replace(' ', '')}-{h.number % 90 + 2}", "letter": None}.get(laid.style.family, f"kv-tk-{h.case}" if asked_only else f"ah-tk-20322033-{h.number}")
    return {
        "file": name, "kind": KINDS[s.kind], "subkind": s.kind, "id": ids, "title": h.title if laid.style.family != "kst" else None,
        "asked_by": None if laid.style.family == "kst" else [n for n, _ in h.askers],
        "answered_by": None if laid.style.family == "kst" else [] if asked_only else [{"name": n, "role": f"Minister van {o}"} for n, o in h.ministers[: 1 if laid.style.family == "letter" else None]],
        "on_behalf_of": [] if asked_only or laid.style.family == "kst" else h.behalf,
        "submitted": None if laid.style.family == "kst" else iso(h.submitted), "date": iso(h.submitted if asked_only else h.answered),
        "submitted_as": h.case if laid.style.family in ("draft", "letter") or asked_only else None, "official": official,
        "questions": sorted(questions, key=lambda q: q["n"]), "answers": answers, "notice": s.notice or None, "toelichting": s.toelichting or None,
        "notes": [{"label": labels[k], "text": s.notes[k], "marker_in": list(where[k])} for k in sorted(labels, key=list(laid.labels).index)],
        "features": sorted(s.features)}
