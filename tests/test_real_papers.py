"""The real papers, measured against what people wrote down: counts, ids and scores, none of their words."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from griffier.pipeline import ReadPaper, read_file
from tests.papers import SHARED, needs_shared, real_paper

pytestmark = needs_shared


def paper(number: str) -> ReadPaper:
    return read_file(real_paper(number))


@pytest.mark.parametrize(
    ("number", "kind", "questions", "answers", "notes", "sections"),
    [
        ("000", "written_questions", 112, 104, 75, 0),
        ("001", "letter", 0, 0, 25, 23),
        ("002", "question_list", 94, 85, 1, 0),
        ("003", "question_list", 11, 11, 6, 0),
        ("004", "letter", 0, 0, 19, 8),
    ],
)
def test_a_real_paper_has_its_parts(number: str, kind: str, questions: int, answers: int, notes: int, sections: int) -> None:
    read = paper(number).paper
    found = (read.head.kind, len(read.questions), len(read.answers), len(read.reading.footnotes), len(read.sections))
    assert found == (kind, questions, answers, notes, sections)
    assert {n for a in read.answers for n in a.questions} == {q.n for q in read.questions}


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold(kind: str, stem: str) -> list[dict[str, object]] | dict[str, object]:
    return json.loads((SHARED / "gold" / kind / f"{stem}.json").read_text("utf-8"))  # type: ignore[no-any-return]


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    read = read_file(path).paper
    text = read.text
    return {
        "questions": [{"n": q.n, "text": text[q.start : q.end]} for q in read.questions],
        "answers": [{"n": a.n, "answers": list(a.questions), "text": text[a.start : a.end]} for a in read.answers],
        "footnotes": [{"label": f.label, "text": f.flow.text} for f in read.reading.footnotes],
        "text": [{"text": flow} for _, flow in read.flows()],
    }


@pytest.mark.parametrize("number", ["002", "004"])
def test_questions_answers_pairs_footnotes_and_hyphens_score_as_gold_says(number: str) -> None:
    score, path = scorer(), real_paper(number)
    tallies = {kind: score.Tally() for kind in score.KINDS}
    found = rows(path)
    score.score_segments(tallies, gold("segments", path.stem), found)
    score.score_hyphens(tallies["hyphens"], gold("hyphens", path.stem), found)
    for kind in ("questions", "answers", "pairs", "footnotes", "hyphens"):
        assert tallies[kind].hit == tallies[kind].gold == tallies[kind].found, (kind, tallies[kind].misses)


def test_all_official_motions_have_movers_a_request_and_their_id() -> None:
    paths = sorted((SHARED / "official" / "motions").glob("*.xml"))
    assert len(paths) == 348
    undated = 0
    for path in paths:
        read = read_file(path).paper
        assert read.motion and read.motion.movers and read.motion.request, path.name
        assert read.id == path.stem and read.head.dossiers
        undated += read.head.date is None
        assert [p.code for p in read.problems] == ([] if read.head.date else ["no_date"])
    assert undated == 7  # their files state none


#: Two invented papers in layouts of real ones: an official list whose last answer is missing, a committee's draft list.
OFFICIAL_LIST = """99 066 Waterbussen

Nr. 44 LIJST VAN VRAGEN EN ANTWOORDEN

Vastgesteld 3 maart 2033

De vaste commissie voor Vervoer heeft een aantal vragen voorgelegd aan de Staatssecretaris van Vervoer over de waterbussen.

1

Hoeveel waterbussen varen er op dit moment tussen de eilanden, en hoeveel daarvan zijn ouder dan tien jaar?

Er varen er twaalf. Vier daarvan zijn ouder dan tien jaar.

2

Wanneer worden de oudste boten vervangen?
"""
DRAFT_LIST = """2033D23672

LIJST VAN VRAGEN EN ANTWOORDEN

Vraag 1
Wat kost een kaartje voor de waterbus?

Antwoord
Een enkele reis kost drie euro.

Vraag 2
Kunt u toelichten waarom het kaartje duurder is geworden?

Antwoord
De brandstof is duurder geworden.
"""


@pytest.mark.parametrize(
    ("paper", "pairs"),
    [(OFFICIAL_LIST, [("1", True), ("2", False)]), (DRAFT_LIST, [("1", True), ("2", True)])],
)
def test_lists_in_official_layouts_pair(paper: str, pairs: list[tuple[str, bool]]) -> None:
    read = read_file(Path("list.txt"), paper.encode()).paper
    answered = {n for a in read.answers for n in a.questions}
    assert [(q.label, q.n in answered) for q in read.questions] == pairs
