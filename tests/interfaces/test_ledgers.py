"""The commands of the ledgers, as a person or a script meets them, on the sample papers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from griffier.interfaces.cli import cli
from griffier.interfaces.cli.motions import OUTCOMES, POSITIONS
from griffier.lexicon.rows import rows
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.sample import folder


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("ledgers") / "record"
    list(read_into(made, find_files([folder()]).files, workers=1))
    return made


def run(record: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--record", str(record)])


def objects(record: Path, *words: str) -> list[dict[str, object]]:
    done = run(record, *words, "--json")
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    return found if isinstance(found, list) else [found]


def test_open_promises_are_those_still_to_be_kept(record: Path) -> None:
    found = objects(record, "commitments", "--open", "--as-of", "2032-08-01")
    assert found
    assert {one["status"] for one in found} <= {"open", "due", "overdue", "partly"}
    assert all(str(one["date"]) <= "2032-08-01" for one in found)


def test_a_line_has_the_status_the_day_and_the_words(record: Path) -> None:
    done = run(record, "commitments", "--overdue")
    assert done.exit_code == 0
    assert "overdue    2032-06-20  kst-99101-7#c" in done.stdout
    assert "promises, as of 2033-11-15" in done.stderr


def test_a_wrong_day_is_not_understood(record: Path) -> None:
    done = run(record, "commitments", "--as-of", "gisteren")
    assert "2024-05-31" in str(done.exception)


def test_a_promise_shows_its_history_and_its_evidence(record: Path) -> None:
    [id_] = [
        str(one["id"]) for one in objects(record, "commitments") if str(one["quote"]).startswith("Ik zal daarom in het eerste")
    ]
    done = run(record, "commitment", id_)
    assert done.exit_code == 0
    assert "term: 2032-01-01 to 2032-03-31" in done.stdout
    assert "to 2032-09-30 (said 2032-03-03)" in done.stdout
    assert "is in Utrecht het Steunpunt Nachtrust geopend" in done.stdout
    [entry] = objects(record, "commitment", id_)
    evidence = entry["evidence"]
    assert isinstance(evidence, list)
    assert {"postponed", "kept"} <= {one["kind"] for one in evidence}


def _no_term(entry: dict[str, object]) -> bool:
    history = entry["history"]
    assert isinstance(history, list)
    return not (history[0]["due_from"] or history[0]["due_to"])


def test_a_promise_without_a_term_says_that_none_was_said(record: Path) -> None:
    endless = [one for one in objects(record, "commitments") if _no_term(one)]
    assert endless
    shown = run(record, "commitment", str(endless[0]["id"])).stdout
    assert "term: none said" in shown
    assert "… to …" not in shown


def test_a_person_rejects_a_link_and_the_ledger_follows(record: Path, tmp_path: Path) -> None:
    [entry] = [one for one in objects(record, "commitments") if str(one["quote"]).startswith("Ook ben ik voornemens")]
    [dropped] = [one["link"] for one in entry["evidence"] if one["kind"] == "dropped"]  # type: ignore[attr-defined]
    unnamed = run(record, "commitment", str(entry["id"]), "--reject", dropped)
    assert "--author" in str(unnamed.exception)
    done = run(record, "commitment", str(entry["id"]), "--reject", dropped, "--author", "A. de Vries")
    assert done.exit_code == 0
    assert "dropped (rejected)" in done.stdout
    again = run(record, "commitment", str(entry["id"]), "--confirm", dropped, "--author", "A. de Vries")
    assert f"{entry['id']}: lapsed" in again.stdout


def test_terms_are_written_as_a_calendar(record: Path, tmp_path: Path) -> None:
    assert run(record, "commitments", "--open", "--ics", str(tmp_path / "terms.ics")).exit_code == 0
    assert (tmp_path / "terms.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_motions_are_listed_by_what_they_ask_and_how_they_stand(record: Path) -> None:
    assert {"kst-99101-4", "kst-99101-8"} <= {one["id"] for one in objects(record, "motions", "--text", "perron")}
    assert "kst-99101-5" in {one["id"] for one in objects(record, "motions", "--status", "declined")}
    assert objects(record, "motions", "--mover", "Niemand") == []


def test_a_motion_tells_its_life_with_words_and_places(record: Path) -> None:
    done = run(record, "motion", "kst-99101-5")
    assert done.exit_code == 0
    assert "2031-10-02  tabled" in done.stdout
    assert "answered declined  «" in done.stdout
    [told] = objects(record, "motion", "99 101, nr. 5")
    lines = told["life"]
    assert isinstance(lines, list)
    assert all(line["file"] for line in lines)
    assert [line["date"] for line in lines] == sorted(line["date"] for line in lines)


def test_a_status_of_motions_that_there_is_not_is_met_with_those_there_are(record: Path) -> None:
    done = run(record, "motions", "--status", "foo")
    assert done.exit_code == 2
    assert "'foo' is not one of 'adopted', 'rejected'" in done.stderr
    assert "'unclear'" in done.stderr


def test_every_status_that_a_record_can_hold_may_be_asked_for() -> None:
    outcomes = {row["means"] for row in rows("sources/decisions.csv")} - {""}
    assert outcomes <= set(OUTCOMES)
    cues = {row["position"] for row in rows("motions/positions.csv") if not row["position"].startswith("by_tense")}
    assert cues - {"for", "against"} <= set(POSITIONS)  # these two, and the tense, decide between positions


def test_a_search_that_finds_nothing_hints_at_what_to_try(record: Path) -> None:
    for words, hint in (('"', "no word"), ("zzqqxw", "fewer words")):
        done = run(record, "search", words)
        assert (done.exit_code, "0 shown of 0 passages" in done.stdout) == (0, True)
        assert hint in done.stderr
    assert "say what to look for" in str(run(record, "search", "").exception)
    assert run(record, "search", "nacht").stderr == ""
