"""Settings and what may be asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from griffier.errors import BadRequest
from griffier.sources.asking import address, dossier_scope, scopes, year_scope
from griffier.sources.settings import Settings, load_settings


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_a_file_overrules_and_a_whole_number_may_stand_for_seconds(tmp_path: Path) -> None:
    (tmp_path / "sync.toml").write_text('proxy = "http://proxy:3128"\npause = 2\nalso_allowed = ["https://a.example"]\n', "utf-8")
    given = load_settings(tmp_path)
    assert (given.proxy, given.pause, given.also_allowed) == ("http://proxy:3128", 2, ("https://a.example",))
    assert "https://a.example:443" in given.origins


@pytest.mark.parametrize("words", ["paus = 2", 'pause = "fast"', "pause", "tries = 2.5"])
def test_a_setting_that_is_none_is_an_error(tmp_path: Path, words: str) -> None:
    (tmp_path / "sync.toml").write_text(words, "utf-8")
    with pytest.raises(BadRequest):
        load_settings(tmp_path)


@pytest.mark.parametrize("number", ["35207", "21501-02", "35925-XVII", "36410-A", "5380"])
def test_dossiers_that_can_be_asked(number: str) -> None:
    assert dossier_scope(number).dossier == number


@pytest.mark.parametrize("number", ["", "352071", "35207-34-1", "35207 or 1 eq 1", "kst-35207-34", "35207-'x'"])
def test_what_is_no_dossier_is_never_put_in_a_question(number: str) -> None:
    with pytest.raises(BadRequest):
        dossier_scope(number)


@pytest.mark.parametrize(("year", "kind"), [("2024", None), ("2024-2026", None), ("2024-2025", "poems")])
def test_a_year_or_kind_that_is_none_is_said(year: str, kind: str | None) -> None:
    with pytest.raises(BadRequest):
        year_scope(year, kind)


def test_a_question_names_its_filter_order_and_start() -> None:
    asked = address("https://x/", dossier_scope("35925-XVII").questions[1], "2025-01-01T00:00:00Z")
    assert "Nummer%20eq%2035925%20and%20d/Toevoeging%20eq%20%27XVII%27" in asked.replace("%2F", "/")
    assert "ApiGewijzigdOp%20ge%202025-01-01T00%3A00%3A00Z" in asked
    assert "$orderby=ApiGewijzigdOp,Id" in asked


def test_a_command_that_asks_for_nothing_is_told_what_it_can_ask() -> None:
    with pytest.raises(BadRequest, match="--dossier"):
        scopes([], None, None, None, False, True)
    with pytest.raises(BadRequest, match="--year"):
        scopes(["35207"], None, None, "motion", False, True)
