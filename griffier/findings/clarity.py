"""Clarity: for each question, what words on the page say about how it was answered.

A label is given only where words decide it, else it is null: ``declining`` (will or can not say), ``ignorance`` (not known),
``clarification`` (the question is not understood), ``explicit`` (a plain yes, no or number that is asked for). The other
labels of the CLARITY taxonomy need a reader. ``procedural`` says that the reader is sent to another answer (``refers``), to
another paper (``elsewhere``) or to later (``defers``).

Nothing here judges intent or quality: a refusal may be right, and an answer without a label may say nothing. The rules
are explained, with what they miss, in ``docs/answers.md``.

Guarantees: one finding for each question of the paper, in order; its quote are words of the answer that decide, its place
is theirs; without such words it stands at the question itself and its quote is None.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from griffier.findings.cues.facts import (
    acknowledges,
    asks_of,
    contrasts,
    facts_of,
    hedges,
    holds,
    parts_of,
    telling,
    yes_or_no,
)
from griffier.findings.cues.find import find_clarification
from griffier.findings.sentences import sentences
from griffier.model.finding import Finding
from griffier.model.paper import BODY, Answer, Paper, Question

_LABELS = {"refusal": "declining", "ignorance": "ignorance", "clarification": "clarification"}
_PROCEDURES = {"refers": "refers", "elsewhere": "elsewhere", "deferral": "defers"}
# An answer that gives more than two sentences for each that refuses or does not know has given something else as well.
_SHARE = 3
# The sentence at the heart of an answer shares at least two telling words with the question, and one in five of them.
_A_FEW = 2
_PART = 5

Span = tuple[int, int]


class Mark(NamedTuple):
    """A cue as clarity needs it: its kind and its place in the body; ``targets`` are the questions it points at."""

    kind: str
    start: int
    end: int
    targets: tuple[int, ...] = ()


class Line(NamedTuple):
    """A sentence of an answer with the marks in it."""

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]

    def marked(self, kinds: Container[str]) -> Mark | None:
        """The first mark of one of these kinds."""
        return next((mark for mark in self.marks if mark.kind in kinds), None)


class Judged(NamedTuple):
    """A label or a procedure with the words that decide it and the rule's name."""

    name: str
    span: Span
    rule: str


def clarity_in_paper(paper: Paper, cues: Sequence[Finding]) -> list[Finding]:
    """One finding of kind ``clarity`` for each question. ``cues`` are the findings of kind ``cues`` of the same paper."""
    marks: dict[int, list[Mark]] = {}
    for cue in cues:
        target = cue.fields["target"]
        wanted = target.get("question", ()) if isinstance(target, dict) else ()
        marks.setdefault(_int(cue.fields["answer"]), []).append(
            Mark(str(cue.fields["kind"]), cue.start, cue.end, tuple(int(n) for n in wanted))
        )
    answers = {n: answer for answer in paper.answers for n in answer.questions}
    shown: dict[int, tuple[Judged | None, Judged | None]] = {}
    for question in paper.questions:
        answer = answers.get(question.n)
        shown[question.n] = _judge(paper, question, answer, marks.get(answer.n, [])) if answer else (None, None)
    for question in paper.questions:
        shown[question.n] = (_inherited(question, shown, answers, marks), shown[question.n][1])
    return [_finding(question, *shown[question.n], paper) for question in paper.questions]


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _judge(paper: Paper, question: Question, answer: Answer, marks: list[Mark]) -> tuple[Judged | None, Judged | None]:
    text = paper.text[answer.start : answer.end]
    asked = paper.text[question.start : question.end]
    lines = _lines(text, answer.start, marks)
    own = _own(paper, question, answer, lines)
    label = _withheld(asked, own) or _withheld_at_heart(asked, text, own)
    label = label or _not_understood(text, answer.start) or _put_off(asked, own)
    if label is None and len(answer.questions) == 1:
        label = _plain(asked, text, own)
    return label, _procedure(paper, lines)


def _lines(text: str, at: int, marks: list[Mark]) -> list[Line]:
    """The sentences of an answer with their marks, places in the body."""
    return [
        Line(at + a, at + b, text[a:b], tuple(mark for mark in marks if at + a <= mark.start < at + b))
        for a, b in sentences(text)
    ]


def _own(paper: Paper, question: Question, answer: Answer, lines: list[Line]) -> list[Line]:
    """The sentences of a joint answer that are about this question: it shares most telling words with them.

    A sentence with a cue belongs to one question only; where several share as much, to the first of them, since answers
    follow the order of their questions.
    """
    if len(answer.questions) == 1:
        return lines
    words = {n: telling(paper.text[paper.question(n).start : paper.question(n).end]) for n in answer.questions}
    own = []
    for line in lines:
        said = telling(line.text)
        shared = {n: len(said & words[n]) for n in answer.questions}
        most = [n for n, count in shared.items() if count and count == max(shared.values())]
        if question.n in (most[:1] if line.marks else most):
            own.append(line)
    return own


def _withheld(asked: str, lines: list[Line]) -> Judged | None:
    """Declining or ignorance: the first sentence that says more than that the matter is known refuses or does not know.

    Not when the answer goes on to give something else (most of its sentences, or a "wel", "echter" after the cue), and
    not when not knowing is the reason for not doing what was asked.
    """
    if not any(line.marked(_LABELS) for line in lines):
        return None
    rest = [line for line in lines if line.marked(_LABELS) or not acknowledges(line.text)]
    if (mark := rest[0].marked(_LABELS)) is None:
        return None
    decided = [line for line in lines if line.marks or acknowledges(line.text)]
    if _SHARE * len(decided) < len(lines):
        return None
    wants = [asks_of(part) for part in parts_of(asked)]
    if mark.kind == "ignorance" and all("willing" in want or "opener" in want for want in wants):
        return None
    after = rest[0].text[mark.end - rest[0].start :] + " " + (rest[1].text if len(rest) > 1 else "")
    given = holds(" ".join(line.text for line in rest))
    counted = frozenset().union(*wants) & {"number", "date", "list"}
    if contrasts(after) and not (counted and not counted & given):
        return None
    return Judged(_LABELS[mark.kind], (mark.start, mark.end), f"begins-with-{mark.kind}")


def _withheld_at_heart(asked: str, text: str, lines: list[Line]) -> Judged | None:
    """Declining or ignorance further on: the sentence that has most of the question's own words refuses or does not know,
    and no other sentence has as many; it has half of them or more, or is the answer's last word. What stands around it is
    then about the matter, not the answer.

    Not when the answer begins with yes or no, when only willingness was asked, nor for a question of several parts.
    """
    marked = [line for line in lines if line.marked(_LABELS)]
    wants = [asks_of(part) for part in parts_of(asked)]
    if not marked or len(wants) > 1 or yes_or_no(text) is not None or wants[0] & {"willing", "opener"}:
        return None
    wanted = telling(asked)
    heart = max(marked, key=lambda line: len(telling(line.text) & wanted))
    shared = len(telling(heart.text) & wanted)
    others = (len(telling(line.text) & wanted) for line in lines if line not in marked)
    if shared < _A_FEW or _PART * shared < len(wanted) or shared <= max(others, default=0):
        return None
    mark = heart.marked(_LABELS)
    if mark is None or (2 * shared < len(wanted) and (heart is not lines[-1] or contrasts(heart.text[mark.end - heart.start :]))):
        return None
    return Judged(_LABELS[mark.kind], (mark.start, mark.end), f"heart-is-{mark.kind}")


def _not_understood(text: str, at: int) -> Judged | None:
    cue = find_clarification(text)
    return Judged("clarification", (at + cue.start, at + cue.end), cue.rule) if cue else None


def _put_off(asked: str, lines: list[Line]) -> Judged | None:
    """Declining: nothing but a deferral, or only a date was asked and the one that is given is that of the deferral."""
    deferral = next((mark for line in lines if (mark := line.marked({"deferral"}))), None)
    if deferral is None:
        return None
    rest = [line for line in lines if not acknowledges(line.text)]
    if all(line.marked({"deferral"}) for line in rest):
        return Judged("declining", (deferral.start, deferral.end), "nothing-but-deferral")
    only_date = all("date" in asks_of(part) for part in parts_of(asked))
    told = any(word in asked.lower() for word in ("kamer", "informeren", "toesturen"))
    if only_date and not told and not any("date" in holds(line.text) for line in rest if not line.marks):
        return Judged("declining", (deferral.start, deferral.end), "date-asked-deferral-given")
    return None


def _plain(asked: str, text: str, lines: list[Line]) -> Judged | None:
    """Explicit: a yes or no where that is asked, or a number where that is asked, every part taken up, nothing withheld."""
    if any(line.marked(_LABELS) or line.marked({"refers", "deferral"}) for line in lines) or not lines:
        return None
    first, said = lines[0], yes_or_no(text)
    if said is None and "number" not in holds(first.text):
        return None
    facts = facts_of(asked, text)
    if facts.taken_up < facts.sub_questions or hedges(first.text):
        return None
    main = [part for part in facts.parts if part.condition is None]
    if said and all(part.asks & {"yes-no", "opener", "willing"} for part in main):
        return Judged("explicit", (first.start, first.end), "plain-yes-or-no")
    if len(main) == 1 and said is None and "number" in main[0].asks:
        return Judged("explicit", (first.start, first.end), "plain-number")
    return None


def _procedure(paper: Paper, lines: list[Line]) -> Judged | None:
    """Where the answer first sends the reader; a source in brackets behind a statement sends nobody."""
    for line in lines:
        for mark in line.marks:
            bracketed = paper.text[mark.start - 1 : mark.start] == "("
            if mark.kind in _PROCEDURES and not (mark.kind == "elsewhere" and bracketed):
                return Judged(_PROCEDURES[mark.kind], (mark.start, mark.end), f"cue-{mark.kind}")
    return None


def _inherited(
    question: Question,
    shown: dict[int, tuple[Judged | None, Judged | None]],
    answers: dict[int, Answer],
    marks: dict[int, list[Mark]],
) -> Judged | None:
    """The own label, or, when the whole answer is "zie het antwoord op vraag N", the one that question N has."""
    own = shown[question.n][0]
    answer = answers.get(question.n)
    if own or answer is None:
        return own
    found = marks.get(answer.n, [])
    whole = len(found) == 1 and found[0].kind == "refers" and found[0].end + 2 >= answer.end
    if not whole or found[0].start - answer.start > 3 or len(found[0].targets) != 1:
        return None
    there = shown.get(found[0].targets[0], (None, None))[0]
    return Judged(there.name, (found[0].start, found[0].end), "as-the-answer-referred-to") if there else None


def _finding(question: Question, label: Judged | None, procedure: Judged | None, paper: Paper) -> Finding:
    decided = label or procedure
    start, end = decided.span if decided else (question.start, question.end)
    fields = {
        "question": question.n,
        "label": label.name if label else None,
        "procedural": procedure.name if procedure else None,
        "quote": paper.text[start:end] if decided else None,
    }
    return Finding("clarity", BODY, start, end, decided.rule if decided else "no-words-decide", fields)
