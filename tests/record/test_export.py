"""Exports: the same bytes for the same record, in three formats that agree."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from griffier.errors import BadRequest, RecordFull
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.record.export import FORMATS, Format, export_all, export_kind
from griffier.record.kinds import KINDS
from tests.record.build import QUESTIONS, read_sample

FORMULA = "kst-99001-4\n=CMD()\n1? -5 boten?\n1: '@x en 3 boten."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    (folder / "papers").mkdir()
    (folder / "papers" / "a.txt").write_text(QUESTIONS)
    (folder / "papers" / "b.txt").write_text(FORMULA)
    list(read_into(folder / "record", find_files([folder / "papers"]).files, workers=0, reader=read_sample))
    return folder / "record"


def written(record: Path, kind: str, form: Format = "jsonl") -> bytes:
    out = io.BytesIO()
    export_kind(record, kind, out, form)
    return out.getvalue()


def rows(record: Path, kind: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in written(record, kind).splitlines()]


def test_a_row_says_its_paper_its_fields_its_rule_and_its_source(record: Path) -> None:
    [figure, *_] = rows(record, "figures")
    source = figure.pop("source")
    assert figure == {
        "paper": "kst-99001-3",
        "value": 25,
        "unit": "boten",
        "approx": False,
        "of_what": None,
        "period": None,
        "source_name": None,
        "asserted_by": "government",
        "concept": None,
        "place": None,
        "in": {"heading": "Inleiding"},
        "rule": "counted",
        "quote": "25 boten",
    }
    assert isinstance(source, dict)
    assert list(source) == ["file", "sha256", "page", "start", "end", "quote"]
    assert (source["file"], source["page"], QUESTIONS[source["start"] : source["end"]]) == ("a.txt", 1, "25 boten")


def test_columns_that_serve_only_the_database_are_not_exported(record: Path) -> None:
    assert not {"flow", "clean_start", "version", "row", "until"} & rows(record, "sections")[0].keys()


@pytest.mark.parametrize("form", FORMATS)
def test_all_kinds_are_written_and_again_the_same(record: Path, form: Format, tmp_path: Path) -> None:
    counts = export_all(record, tmp_path / "one", form)
    assert export_all(record, tmp_path / "two", form) == counts
    assert list(counts) == [kind.name for kind in KINDS]
    for kind in KINDS:
        first = (tmp_path / "one" / f"{kind.name}.{form}").read_bytes()
        assert first == (tmp_path / "two" / f"{kind.name}.{form}").read_bytes() == written(record, kind.name, form)


def test_csv_opens_in_a_spreadsheet_and_runs_nothing_there(record: Path) -> None:
    raw = written(record, "text", "csv")
    assert raw.startswith(b"\xef\xbb\xbfpaper,text,in,file")
    [*_, last] = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert last["text"].startswith("'=CMD()")
    [*_, question] = csv.DictReader(io.StringIO(written(record, "questions", "csv").decode("utf-8-sig"), newline=""))
    assert (question["text"], question["n"]) == ("'-5 boten?", "1")


def test_the_apostrophe_of_csv_can_be_taken_away_again(record: Path) -> None:
    [*_, answer] = csv.DictReader(io.StringIO(written(record, "answers", "csv").decode("utf-8-sig"), newline=""))
    assert answer["text"] == "''@x en 3 boten."
    assert rows(record, "answers")[-1]["text"] == "'@x en 3 boten."


def test_csv_keeps_lists_and_objects_as_json(record: Path) -> None:
    [row, *_] = csv.DictReader(io.StringIO(written(record, "figures", "csv").decode("utf-8-sig"), newline=""))
    assert (json.loads(row["in"]), row["approx"], row["of_what"]) == ({"heading": "Inleiding"}, "false", "")


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_parquet_holds_the_same_rows_as_json_lines(record: Path, kind: str) -> None:
    table = pq.read_table(io.BytesIO(written(record, kind, "parquet"))).to_pylist()
    plain = rows(record, kind)
    assert [row["paper"] for row in table] == [row["paper"] for row in plain]
    for flat, row in zip(table, plain, strict=True):
        source = row.pop("source")
        assert isinstance(source, dict)
        assert flat["start"] == source["start"]
        texts = {name: value for name, value in row.items() if isinstance(value, str)}
        assert {name: flat[name] for name in texts} == texts


def test_a_kind_that_is_not_there_is_refused_with_those_that_are(record: Path) -> None:
    with pytest.raises(BadRequest, match="tables, answers"):
        written(record, "vragen")


def test_an_export_folder_that_can_not_be_made_leaves_the_record_alone(record: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(RecordFull, match="record itself is untouched"):
        export_all(record, tmp_path / "file")
