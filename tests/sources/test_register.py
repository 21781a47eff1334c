"""The register of commitments beside those found in papers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from griffier.interfaces.cli import cli
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.sources.register import as_object, side_by_side

from .worlds import entity

LETTER = """Geachte voorzitter,

Ik zal de Kamer voor de zomer van 2025 informeren over de dienstregeling van de veerboot naar het eiland Noorderoog.

Ik stuur de Kamer in het najaar een brief over de kosten van schelpenpaden.

Hoogachtend,
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    entries = [
        ("TZ202503-001", "De minister informeert de Kamer voor de zomer over de dienstregeling van de veerboot naar Noorderoog."),
        ("TZ202503-002", "De minister zendt een wetsvoorstel over vuurtorens naar de Raad van State."),
    ]
    promises = [
        entity(10, i, i, Nummer=number, Tekst=text, Status="Openstaand", DatumNakoming=None, Aanmaakdatum="2025-03-01T00:00:00Z")
        for i, (number, text) in enumerate(entries, 1)
    ]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "register.json").write_text(json.dumps({"value": promises}), "utf-8")
    (tmp_path / "in" / "letter.txt").write_text(LETTER, "utf-8")
    list(read_into(tmp_path / "r", find_files([tmp_path / "in"]).files, workers=1))
    return tmp_path / "r"


def test_a_promise_in_both_is_one_line_and_says_what_they_share(record: Path) -> None:
    pairs = side_by_side(record)
    [both] = [p for p in pairs if p.registered and p.found]
    assert both.registered is not None and both.registered.number == "TZ202503-001"
    assert {"veerboot", "dienstregeling", "noorderoog"} <= set(both.shared)
    assert both.registered.status_words == "Openstaand"


def test_what_only_one_side_has_stands_alone(record: Path) -> None:
    pairs = side_by_side(record)
    assert [p.registered.number for p in pairs if p.registered and not p.found] == ["TZ202503-002"]
    assert all("veerboot" not in p.found.what for p in pairs if p.found and not p.registered)
    assert all(as_object(p) for p in pairs)


def test_the_command_prints_each_side_on_its_own_line(record: Path) -> None:
    printed = CliRunner().invoke(cli, ["register", "--record", str(record)]).output
    assert {line.split("  ")[0] for line in printed.splitlines() if line and not line.startswith(" ")} >= {"both", "papers"}
    alone = CliRunner().invoke(cli, ["register", "--only", "both", "--json", "--record", str(record)]).stdout
    assert {one["side"] for one in json.loads(alone)} == {"both"}
