"""From a reading to a paper: the one place that decides which structure a reading has."""

from __future__ import annotations

from dataclasses import replace

from griffier.model.paper import Paper, Question, Reading
from griffier.structure.head import head_of
from griffier.structure.letters import find_sections
from griffier.structure.marked import structure_marked
from griffier.structure.motion import motion_of
from griffier.structure.questions import NONE, FoundQuestions, find_questions

_MAY_ASK = frozenset({"question_list", "written_questions", "other", "annex"})


def structure(reading: Reading, file: str, sha256: str) -> Paper:
    """The paper that a reading holds, with all that it says of itself, its parts and the problems met."""
    if reading.format in ("xml", "html"):
        return _add_questions(structure_marked(reading, file, sha256))
    found = find_questions(reading)
    head = head_of(reading, sha256, questions=_layout(found.questions))
    if head.kind not in _MAY_ASK:
        found = found if _labelled(found.questions) and head.kind == "letter" else NONE
    motion = motion_of(reading) if head.kind == "motion" else None
    sections = () if found.questions or motion else find_sections(reading)
    return Paper(
        file=file,
        sha256=sha256,
        reading=reading,
        head=head,
        questions=found.questions,
        answers=found.answers,
        sections=sections,
        motion=motion,
        problems=(*reading.problems, *found.problems),
    )


def _add_questions(paper: Paper) -> Paper:
    """A marked-up paper whose questions stand in plain paragraphs: found as in running text."""
    if paper.questions or paper.head.kind not in _MAY_ASK:
        return paper
    found: FoundQuestions = find_questions(paper.reading)
    if not found.questions:
        return paper
    return replace(
        paper,
        questions=found.questions,
        answers=found.answers,
        sections=(),
        problems=(*paper.problems, *found.problems),
    )


def _layout(questions: tuple[Question, ...]) -> str:
    if not questions:
        return ""
    return "headed" if any(q.rule == "question_heading" for q in questions) else "numbered"


def _labelled(questions: tuple[Question, ...]) -> bool:
    """True when most questions have a heading in words: a covering letter with its questions and answers behind it."""
    return sum(q.rule == "question_heading" for q in questions) * 2 > len(questions)
