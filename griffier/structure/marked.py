"""From a reading of XML or HTML to a paper: its kind from what the markup states, its parts from the roles of blocks.

Kinds come from the root element, the id, or the printed title (``lexicon/markup/kinds.csv``); a title says more than a
dossier, so a kamerstuk without any of these is ``motion`` only when it has a motion's closing formula, else ``other``.
Questions in plain paragraphs (committee lists) are left to ``questions.py``: their paper is a ``question_list`` here.
"""

from __future__ import annotations

import re
from typing import cast

from griffier.lexicon.rows import rows
from griffier.model.paper import Head, Motion, Paper, PaperKind, Problem, Reading
from griffier.structure.head.in_markup import marked_head
from griffier.structure.marked_parts import parts_of
from griffier.structure.motion import motion_of
from griffier.structure.proceedings import sections_of

_KINDS = [(row["where"], re.compile(row["pattern"], re.IGNORECASE), row["kind"]) for row in rows("markup/kinds.csv")]
#: "Nr. 12 " before a title on a web page.
_NUMBER = re.compile(r"[Nn]r\.\s?\w{1,5}\s+")


def structure_marked(reading: Reading, file: str, sha256: str) -> Paper:
    """The paper in a reading that ``read_xml`` or ``read_html`` made. ``sha256`` is the hash of the file's bytes."""
    found = parts_of(reading)
    motion = motion_of(reading)
    kind = _kind(reading, bool(found.questions or found.answers), motion)
    head, wrong = marked_head(reading, kind, sha256, answered=bool(found.answers))
    if kind != "motion":
        motion = None
    problems = [*reading.problems, *wrong, *found.problems, *_missing(head, kind, motion)]
    return Paper(
        file=file,
        sha256=sha256,
        reading=reading,
        head=head,
        questions=found.questions,
        answers=found.answers,
        sections=() if kind == "motion" else sections_of(reading),
        motion=motion,
        problems=tuple(problems),
        notice=found.notice,
    )


def _kind(reading: Reading, asks: bool, motion: Motion | None) -> PaperKind:
    facts = reading.facts
    stated = {
        "title": [
            _NUMBER.sub("", words)
            for words in (*facts.get("title", []), *facts.get("document_title", []), *facts.get("paper_type", []))
        ],
        "identifier": facts.get("identifier", []),
        "root": facts.get("root", []),
    }
    if asks:
        return "written_questions"
    for where in ("root", "identifier", "title"):
        for place, pattern, kind in _KINDS:
            if place == where and any(pattern.match(words) for words in stated[where]):
                return cast(PaperKind, kind)
    if motion is not None and motion.request is not None and motion.movers:
        return "motion"
    return "other"


def _missing(head: Head, kind: PaperKind, motion: Motion | None) -> list[Problem]:
    """What a motion must have and this one lacks."""
    if kind != "motion":
        return []
    lacks = [("date", head.date is None), ("movers", not (motion and motion.movers))]
    lacks.append(("request", motion is None or motion.request is None))
    return [Problem("structure", f"no_{what}", f"the motion states no {what}") for what, is_so in lacks if is_so]
