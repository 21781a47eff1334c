"""From a reading to a paper: the one place that decides which structure a reading has."""

from __future__ import annotations

from dataclasses import replace

from griffier.model.paper import Paper, Problem, Question, Reading, Section
from griffier.structure.head import head_of
from griffier.structure.letters import find_sections
from griffier.structure.marked import structure_marked
from griffier.structure.motion import motion_of
from griffier.structure.notices import notice_only
from griffier.structure.questions import NONE, FoundQuestions, find_questions

_MAY_ASK = frozenset({"question_list", "written_questions", "report_of_consultation", "other", "annex"})
#: Kinds that hold questions by what they are: none found is a problem.
_MUST_ASK = frozenset({"question_list", "written_questions", "report_of_consultation"})


def structure(reading: Reading, file: str, sha256: str) -> Paper:
    """The paper that a reading holds, with all that it says of itself, its parts and the problems met."""
    if reading.format in ("xml", "html"):
        return _checked(_add_questions(structure_marked(reading, file, sha256)))
    found = find_questions(reading)
    first = found.questions[0].start if found.questions else None
    head, wrong = head_of(reading, sha256, questions=_layout(found.questions), until=first, answered=bool(found.answers))
    if not _kept(found, head.kind):
        found = NONE
    motion = motion_of(reading) if head.kind == "motion" else None
    sections = _asides(reading, found) if found.questions or motion else find_sections(reading)
    return _checked(
        Paper(
            file=file,
            sha256=sha256,
            reading=reading,
            head=head,
            questions=found.questions,
            answers=found.answers,
            sections=sections,
            motion=motion,
            problems=(*reading.problems, *wrong, *found.problems),
            notice=found.notice,
        )
    )


def _kept(found: FoundQuestions, kind: str) -> bool:
    """True when questions that were found are the paper's own: its kind may ask, or it is a letter with labels in words."""
    return kind in _MAY_ASK or (kind == "letter" and _labelled(found.questions))


def _add_questions(paper: Paper) -> Paper:
    """A marked-up paper whose questions stand in plain paragraphs: found as in running text."""
    if paper.questions or paper.head.kind not in (*_MAY_ASK, "letter"):
        return paper
    found = find_questions(paper.reading)
    if not found.questions or not _kept(found, paper.head.kind):
        return paper
    return replace(
        paper,
        questions=found.questions,
        answers=found.answers,
        sections=_asides(paper.reading, found),
        problems=(*paper.problems, *found.problems),
        notice=found.notice,
    )


def _asides(reading: Reading, found: FoundQuestions) -> tuple[Section, ...]:
    """The asker's own explanation as a section: part of no question and of no answer."""
    made = []
    for start, heading_end, until in found.asides:
        words = reading.body.text[start:heading_end]
        colon = words.find(":")
        end = heading_end if len(words) < 20 else start + colon if 0 < colon < 20 else start
        title = " ".join(reading.body.text[start:end].split()).rstrip(": ") or "Toelichting"
        made.append(Section(1, None, title, start, end, until))
    return tuple(made)


def _checked(paper: Paper) -> Paper:
    """The paper with the notice of one that prints no questions, or with the problem that its questions were not found."""
    if paper.questions or paper.head.kind not in (*_MUST_ASK, "letter", "other"):
        return paper
    notice = paper.notice or notice_only(paper.reading)
    if notice or paper.head.kind not in _MUST_ASK:
        return replace(paper, notice=notice)
    what = "a paper of questions" if paper.head.kind != "report_of_consultation" else "a report of questions and answers"
    problem = Problem("structure", "no_questions", f"{what} in which no question was found")
    return replace(paper, problems=(*paper.problems, problem))


def _layout(questions: tuple[Question, ...]) -> str:
    if not questions:
        return ""
    return "headed" if _labelled(questions) else "numbered"


_IN_WORDS = frozenset({"question_heading", "question_letter"})


def _labelled(questions: tuple[Question, ...]) -> bool:
    """True when most questions have a heading in words: a covering letter with its questions and answers behind it."""
    return sum(q.rule in _IN_WORDS for q in questions) * 2 > len(questions)
