"""An export holds what its readers were promised: the fields of each kind, and a source on every row that proves itself."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from griffier.interfaces.cli import cli
from tests.papers import SAMPLES, SHARED, needs_shared

FIELDS = {
    "papers": "id kind title date dossiers sequence parliamentary_year chamber asked_by answered_by on_behalf_of submitted_as"
    " question_count answer_count status problems",
    "questions": "n label text answer",
    "answers": "n answers text",
    "footnotes": "label text in",
    "sections": "level label title",
    "text": "text",
    "references": "surface kind target in resolved exists candidates",
    "motions": "target movers modified asks considerations position position_quote outcome vote in",
    "commitments": "what by to due_text due_from due_to kind strength earlier status fulfilled_by in",
    "figures": "quote value unit approx of_what period source_name asserted_by in",
    "cues": "answer questions kind target due_from due_to",
    "clarity": "question label procedural quote",
    "problems": "stage code message page",
}
FINDINGS = ("references", "motions", "commitments", "figures", "cues", "clarity")

Rows = dict[str, list[dict[str, object]]]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    folder = tmp_path_factory.mktemp("contract")
    run = CliRunner().invoke(cli, ["read", str(SAMPLES), "--record", str(folder / "record")])
    assert run.exit_code == 0, run.output
    run = CliRunner().invoke(cli, ["export", "--all", str(folder / "out"), "--record", str(folder / "record")])
    assert run.exit_code == 0, run.output
    return {k: [json.loads(line) for line in (folder / "out" / f"{k}.jsonl").read_text("utf-8").splitlines()] for k in FIELDS}


@needs_shared
def test_the_fields_named_here_are_those_of_the_contract() -> None:
    table = dict(re.findall(r"^\| (\w+) \| ([^|]+)", (SHARED / "CONTRACT.md").read_text("utf-8"), re.MULTILINE))
    for kind, fields in FIELDS.items():
        plain = re.sub(r"\([^)]*\)|\{[^}]*\}|\[[^\]]*\]", "", table[kind].split(":")[0] if kind == "text" else table[kind])
        assert plain.replace(",", " ").split() == fields.split(), kind


@pytest.mark.parametrize("kind", FIELDS)
def test_every_row_has_the_fields_of_its_kind(exported: Rows, kind: str) -> None:
    for row in exported[kind]:
        assert set(FIELDS[kind].split()) <= row.keys()
        assert "paper" in row
        assert not (kind in FINDINGS and not row.get("rule"))


@pytest.mark.parametrize("kind", FIELDS)
def test_every_row_proves_its_place(exported: Rows, kind: str) -> None:
    """The words of a quote stand, in this order, between start and end of the file (a PDF's places count in its pages)."""
    for row in exported[kind]:
        source = row["source"]
        assert isinstance(source, dict) and source.keys() == {"file", "sha256", "page", "start", "end", "quote"}
        path = SAMPLES / source["file"]
        if path.suffix != ".txt":
            continue
        words = re.findall(r"\w", source["quote"])
        characters = iter(path.read_bytes().decode()[source["start"] : source["end"]])
        assert all(letter in characters for letter in words), (kind, source)


def test_every_in_names_what_the_paper_holds(exported: Rows) -> None:
    notes = {(r["paper"], r["label"]) for r in exported["footnotes"]}
    answers = {(r["paper"], r["n"]) for r in exported["answers"]}
    questions = {(r["paper"], r["n"]) for r in exported["questions"]}
    titles = {(r["paper"], r["title"]) for r in exported["sections"]}
    for kind in ("references", "motions", "commitments", "figures"):
        for row in exported[kind]:
            where = row["in"]
            assert isinstance(where, dict) and len(where) == 1
            (name, value), known = (
                next(iter(where.items())),
                {"footnote": notes, "answer": answers, "question": questions, "heading": titles},
            )
            assert where == {"body": True} or (row["paper"], value) in known[name], row


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        CliRunner().invoke(cli, ["read", str(SAMPLES), "--record", str(tmp_path / name)])
        CliRunner().invoke(cli, ["export", "--all", str(tmp_path / f"out-{name}"), "--record", str(tmp_path / name)])
    for kind in FIELDS:
        first, second = ((tmp_path / f"out-{name}" / f"{kind}.jsonl").read_bytes() for name in ("a", "b"))
        assert first == second and (first or kind == "problems")
