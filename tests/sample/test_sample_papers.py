"""The sample papers before anything reads them: complete, in step with their expectations, invented."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

from griffier.pipeline import read_file
from griffier.sample import folder
from tests.papers import SAMPLES
from tests.sample.expected_places import DOSSIER, PAPERS, expected, papers_with, path_of, rows, squeezed

ROOT = Path(__file__).resolve().parents[2]
DOSSIERS = ROOT.parent / "shared" / "official" / "dossiers.csv"
PLACED = ("questions", "answers", "references", "commitments", "figures", "cues")
TEXTS = [paper for paper in PAPERS if path_of(paper).suffix == ".txt"]


def test_every_sample_paper_has_its_expectations_and_its_line_in_the_readme() -> None:
    files = {path.name for path in folder().iterdir()}
    assert files == {expected(paper)["file"] for paper in PAPERS}
    readme = (folder().parent / "README.md").read_text("utf-8")
    assert [name for name in files if f"`{name}`" not in readme] == []


def test_there_are_at_least_twelve_papers_and_seventy_questions() -> None:
    assert len(PAPERS) >= 12
    assert sum(len(expected(paper).get("questions", [])) for paper in PAPERS) >= 70


@pytest.mark.parametrize("paper", papers_with("questions"))
def test_every_question_has_one_answer_or_is_listed_as_unanswered(paper: str) -> None:
    served = sorted(n for answer in expected(paper)["answers"] for n in answer["questions"])
    asked = [question["n"] for question in expected(paper)["questions"]]
    assert sorted(served + expected(paper).get("unanswered", [])) == asked


@pytest.mark.parametrize(("paper", "row"), [p for part in PLACED for p in rows(part) if "start" in p.values[1]])
def test_an_expected_place_in_a_text_holds_the_expected_words(paper: str, row: dict) -> None:
    there = squeezed(path_of(paper).read_text("utf-8")[row["start"] : row["end"]].replace("-\n", ""))
    words = [row["words"]] if "words" in row else [row["begins"], row["ends"]]
    for part in words:
        assert re.sub(r"\W", "", squeezed(part)) in re.sub(r"\W", "", there)


def test_every_pointer_inside_the_dossier_resolves_but_two() -> None:
    ids = {expected(paper)["paper"]["id"] for paper in PAPERS}
    targets = {row["target"] for _, row in (p.values for p in rows("references")) if row["kind"] in ("kamerstuk", "aanhangsel")}
    assert sorted(targets - ids) == DOSSIER["absent"]


def test_every_letter_named_by_date_is_there_once() -> None:
    dates = [expected(paper)["paper"]["date"] for paper in PAPERS if expected(paper)["paper"]["kind"] == "letter"]
    named = {row["target"] for _, row in (p.values for p in rows("references")) if row["kind"] == "dated_letter"}
    assert [date for date in named if dates.count(date) != 1] == []


def test_the_dossiers_are_invented() -> None:
    if not DOSSIERS.exists():
        pytest.skip("../shared is absent")
    with DOSSIERS.open(encoding="utf-8", newline="") as file:
        real = {row["Nummer"].split(".")[0] for row in csv.DictReader(file)}
    assert not real & {"99101", "99102"}


def test_text_pages_begin_with_a_blank_as_extractors_write_them() -> None:
    for paper in TEXTS:
        assert path_of(paper).read_text("utf-8").startswith(" ")


def test_the_sample_pdf_is_what_its_script_prints(tmp_path: Path) -> None:
    pytest.importorskip("reportlab")
    again = tmp_path / "again.pdf"
    subprocess.run([sys.executable, str(ROOT / "scripts" / "make_sample_pdf.py"), str(again)], check=True)
    assert again.read_bytes() == path_of("kst-99101-11-brief").read_bytes()


def test_a_question_that_a_notice_below_it_puts_off_is_postponed_beside_answered_ones() -> None:
    paper = read_file(SAMPLES / "ah-tk-20322033-1688.xml").paper
    ninth = paper.questions[8]
    assert (ninth.state, ninth.postponed_until) == ("postponed", "2033-07-01") and ninth.notice
    assert {q.state for q in paper.questions if q.n != 9} == {""} and not paper.problems
