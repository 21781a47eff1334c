"""Imports point one way: what reads papers knows nothing of what keeps, links or shows them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "griffier"
#: What a stage may import of Griffier, besides model, errors, lexicon and itself.
MAY = {
    "model": set(),
    "lexicon": set(),
    "readers": set(),
    "text": {"readers"},
    "structure": {"readers"},
    "findings": {"structure", "readers"},
}
EVERYBODY = {"model", "errors", "lexicon"}


def imports(path: Path) -> set[str]:
    """The first-level parts of Griffier that a module imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("griffier"):
            parts = node.module.split(".")
            names |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("griffier.")}
    return names


@pytest.mark.parametrize("stage", MAY)
def test_a_stage_imports_only_what_stands_below_it(stage: str) -> None:
    for path in (PACKAGE / stage).rglob("*.py"):
        assert imports(path) - EVERYBODY - {stage} <= MAY[stage], path.name


def test_only_the_pipeline_chains_the_stages() -> None:
    for path in PACKAGE.rglob("*.py"):
        stages = imports(path) & {"readers", "text", "structure"}
        inside = path.relative_to(PACKAGE).parts[0]
        assert inside in MAY or path.name == "pipeline.py" or "text" not in stages, path
