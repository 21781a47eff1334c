"""scripts/phrases.py: what it takes for the same value, period, term and place."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from griffier.model.finding import Finding


@pytest.fixture(scope="module")
def phrases() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "scripts" / "phrases.py"
    spec = importlib.util.spec_from_file_location("phrases_script", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("want", "got", "right"),
    [
        ("1900", 1900, True),
        ("1900", 1901, False),
        ("1/3", 0.3333, True),
        ("1/3", 33.3, True),
        ("1/3", 3, False),
        ("4..5", {"min": 4, "max": 5}, True),
        ("4..5", 4, False),
        ("4", None, False),
    ],
)
def test_value(phrases: ModuleType, want: str, got: object, right: bool) -> None:
    assert phrases.same_value(want, got) is right


@pytest.mark.parametrize(
    ("want", "got", "right"),
    [("2033", "2033", True), ("2033", "december 2033", True), ("", "2034", False), ("2033", "2031-2033", False), ("", "", True)],
)
def test_period(phrases: ModuleType, want: str, got: str, right: bool) -> None:
    assert phrases.same_period(want, got) is right


@pytest.mark.parametrize(
    ("passage", "want", "due", "right"),
    [
        ("in mei", "2034-05-31", "2034-05-31", True),
        ("in mei", "2034-05-31", "2034-05-30", False),
        ("voor het zomerreces", "2034-07-06", "2034-06-30", True),
        ("binnenkort", "", None, True),
        ("binnenkort", "", "2034-05-31", False),
        ("na drie jaar", "*", "2034-05-31", True),
    ],
)
def test_term(phrases: ModuleType, passage: str, want: str, due: str | None, right: bool) -> None:
    assert phrases.due_right({"passage": passage, "note": "", "due_to": want}, due) is right


def test_a_finding_serves_one_promise(phrases: ModuleType) -> None:
    words = "Ik stuur in mei het plan en in juni de kosten"
    said = [phrases.Said(Finding("commitments", 0, 0, 1, "r", {"due_to": "2034-06-30"}), words)]
    row = {"passage": words, "note": ""}
    wanted = [
        {**row, "id": "a", "promise": "Ik stuur in mei het plan", "due_to": "2034-05-31"},
        {**row, "id": "b", "promise": "in juni de kosten", "due_to": "2034-06-30"},
    ]
    assert list(phrases.pair(wanted, said, "promise")) == ["b"]
