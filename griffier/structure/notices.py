"""Notices that the answers come later or that questions were taken back: no answers, but a state of the questions.

A notice counts where the paper has no answers of its own. Its span runs from the first paragraph that says so to the last.
"""

from __future__ import annotations

import re
from dataclasses import replace

from griffier import lexicon
from griffier.lexicon.printed_days import DAY, read_day
from griffier.model.paper import QuestionState, Reading
from griffier.structure import boundaries
from griffier.structure.evidence import patterns
from griffier.structure.pairing import FoundQuestions, unanswered
from griffier.structure.sheet import Sheet

_WITHDRAWN = patterns("withdrawn")
_UNTIL = [
    re.compile(e["pattern"].replace("<date>", f"(?P<day>{DAY})"), re.IGNORECASE)
    for e in lexicon.load("structure/evidence")["until"]
]
#: A date with these before it in its sentence is a day that was, not a day by which.
_PAST = re.compile(r"\b(?:van|ingezonden|ontvangen|gesteld|brief|dd\.?|d\.d\.)\s*$", re.IGNORECASE)


def put_off(sheet: Sheet, found: FoundQuestions) -> FoundQuestions:
    """The questions with their state, where a notice puts them off or says that they were taken back."""
    if found.answers:
        return _some_put_off(sheet, found)
    span = notice_of(sheet, found)
    if span is None:
        return found
    words = sheet.text[span[0] : span[1]]
    state: QuestionState = "withdrawn" if any(p.search(words) for p in _WITHDRAWN) else "postponed"
    until = _day(words) if state == "postponed" else None
    questions = tuple(replace(q, state=state, postponed_until=until, notice=span) for q in found.questions)
    return found._replace(questions=questions, notice=span)


def _some_put_off(sheet: Sheet, found: FoundQuestions) -> FoundQuestions:
    """Questions of a paper with answers that a notice right below them puts off, each with that notice."""
    served = {n for answer in found.answers for n in answer.questions}
    parts = sorted([(q.start, q.end) for q in found.questions] + [(a.start, a.end) for a in found.answers])
    questions = list(found.questions)
    for i, question in enumerate(questions):
        if question.n in served:
            continue
        until = next((start for start, _ in parts if start >= question.end and start > question.start), len(sheet.text))
        below = [b for b in sheet.blocks if b.start >= question.end and b.end <= until]
        saying = [b for b in below if boundaries.puts_off(sheet.text[b.start : b.end])]
        if saying:
            span = saying[0].start, saying[-1].end
            day = _day(sheet.text[slice(*span)])
            questions[i] = replace(question, state="postponed", postponed_until=day, notice=span)
    open_no_more = {unanswered(q) for q in questions if q.state == "postponed"}
    left = tuple(p for p in found.problems if p.code != "unanswered" or p.message not in open_no_more)
    return found._replace(questions=tuple(questions), problems=left)


def notice_of(sheet: Sheet, found: FoundQuestions) -> tuple[int, int] | None:
    """The span of the paragraphs of a notice, outside the questions; None when there is none."""
    spans = [(q.start, q.end) for q in found.questions]
    saying: list[int] = []
    heading = -1
    for i, block in enumerate(sheet.blocks):
        if any(a < block.end and block.start < b for a, b in spans):
            continue
        words = sheet.words(i)
        if boundaries.is_like("notice", words):
            heading = i
        elif boundaries.puts_off(words) and not words.casefold().startswith(("betreft", "onderwerp")):
            saying.append(i)
    if not saying:
        return None
    first = heading + 1 if 0 <= heading < saying[0] else saying[0]
    inner = [(a, b) for a, b in spans if sheet.blocks[first].start < a < sheet.blocks[saying[-1]].end]
    last = saying[-1] if not inner else max(i for i in saying if sheet.blocks[i].end <= inner[0][0])
    start, end = sheet.blocks[first].start, sheet.blocks[last].end
    if inner:
        # Questions stand between two parts of the notice: the part that names the day is the notice.
        parts = [(start, end), (sheet.blocks[saying[-1]].start, sheet.blocks[saying[-1]].end)]
        dated = [p for p in parts if _day(sheet.text[p[0] : p[1]])]
        start, end = dated[0] if dated else parts[0]
    return start, end


def _day(words: str) -> str | None:
    """The day by which the answers are said to come, where the notice prints one."""
    for pattern in _UNTIL:
        for match in pattern.finditer(words):
            if not _PAST.search(words[: match.start()]):
                printed = read_day(match["day"])
                return printed.day.iso if printed and printed.day else None
    return None


def notice_only(reading: Reading) -> tuple[int, int] | None:
    """The notice of a paper that prints no questions."""
    return notice_of(Sheet(reading), FoundQuestions((), (), ()))
