"""README's session is a real one, and its figures and paths exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from griffier.interfaces.cli import COMMANDS, cli

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_session_prints_what_readme_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = re.search(r"<!-- session:.*?-->\n```\n(.*?)```", README, re.DOTALL)
    assert session
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("GRIFFIER_RECORD", str(tmp_path / "griffier-record"))
    steps = re.split(r"^\$ griffier ", session[1], flags=re.MULTILINE)[1:]
    assert len(steps) >= 2
    for step in steps:
        command, _, expected = step.partition("\n")
        words = [w.strip("'") for w in re.findall(r"'[^']*'|\S+", command)]
        run = CliRunner().invoke(cli, words)
        assert run.exit_code == 0, run.output
        shown = run.output.replace(str(tmp_path / "griffier-record"), "griffier-record")
        assert shown.strip().startswith(expected.strip()), shown


def test_every_file_that_readme_links_exists() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_command_that_readme_names_exists() -> None:
    named = set(re.findall(r"^\$? ?griffier ([a-z]+)", README, re.MULTILINE))
    assert named and named <= set(COMMANDS)
