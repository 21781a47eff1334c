"""The command line as a person or a script meets it: what is printed where, and the exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

import griffier
from griffier.interfaces.cli import COMMANDS, cli

PAPER = """Tweede Kamer der Staten-Generaal

Vergaderjaar 2019-2020

99 001 De brug over de Vliet

Nr. 3 LIJST VAN VRAGEN EN ANTWOORDEN

Vastgesteld 4 mei 2020

Vraag 1
Wanneer gaat de brug open?

Antwoord
De brug gaat in de zomer open.

Vraag 2
Wat kost de brug?

Antwoord
De brug kost 12 miljoen euro.
"""


def griffier_command(*words: str | Path, record: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from griffier.interfaces.cli import main; main()", *map(str, words)]
    environment = {**os.environ, "COLUMNS": "100", **({"GRIFFIER_RECORD": str(record)} if record else {})}
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "papers").mkdir()
    (folder / "papers" / "brug.txt").write_text(PAPER)
    (folder / "papers" / "note.png").write_text("no paper")
    done = griffier_command("read", folder / "papers", record=folder / "record")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 file: 1 new; ")
    assert "1 of other kinds ignored (note.png)" in done.stdout
    return folder / "record"


def test_reading_again_says_that_nothing_changed(record: Path) -> None:
    done = griffier_command("read", record.parent / "papers", "--record", record)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 unchanged" in done.stdout
    assert "nothing changed" in done.stdout


def test_a_file_that_fails_is_a_line_and_exit_code_1(record: Path, tmp_path: Path) -> None:
    (tmp_path / "leeg.txt").write_text("")
    done = griffier_command("read", tmp_path, tmp_path / "nergens", "--record", tmp_path / "record")
    assert done.returncode == 1
    assert f"{tmp_path / 'leeg.txt'}: not read: " in done.stderr
    assert f"{tmp_path / 'nergens'}: there is no such file or folder" in done.stderr
    assert "1 failed" in done.stdout


def test_read_prints_an_object_per_file_for_programs(record: Path) -> None:
    done = griffier_command("read", record.parent / "papers", "--json", record=record)
    [outcome] = json.loads(done.stdout)
    assert (Path(outcome["path"]).name, outcome["status"]) == ("brug.txt", "unchanged")


def test_a_question_is_shown_with_its_answer(record: Path) -> None:
    done = griffier_command("show", "brug.txt#q2", record=record)
    assert done.returncode == 0, done.stderr
    assert "Wat kost de brug?" in done.stdout
    assert "12 miljoen euro" in done.stdout
    assert "Wanneer" not in done.stdout


def test_an_id_may_be_written_in_several_words(record: Path) -> None:
    done = griffier_command("show", "Kamerstuk", "99", "001,", "nr.", "3", record=record)
    assert "q1  Wanneer gaat de brug open?" in done.stdout, done.stderr


def test_show_prints_json_for_programs(record: Path) -> None:
    shown = json.loads(griffier_command("show", "brug.txt", "--json", record=record).stdout)
    assert [q["n"] for q in shown["questions"]] == [1, 2]


def test_export_writes_rows_to_standard_output_and_kinds_to_a_folder(record: Path, tmp_path: Path) -> None:
    done = griffier_command("export", "questions", record=record)
    assert [json.loads(line)["answer"] for line in done.stdout.splitlines()] == [1, 2]
    assert griffier_command("export", "--all", tmp_path, record=record).returncode == 0
    assert (tmp_path / "questions.jsonl").read_text() == done.stdout


def test_check_passes_and_then_names_what_was_changed(record: Path, tmp_path: Path) -> None:
    done = griffier_command("check", record=record)
    assert done.returncode == 0, done.stdout
    assert "every place, quote, hash and balance holds" in done.stdout
    griffier_command("read", record.parent / "papers", "--record", tmp_path)
    [kept] = (tmp_path / "files").glob("*/*.txt")
    kept.write_bytes(kept.read_bytes().replace(b"zomer", b"lente"))
    spoilt = griffier_command("check", "--record", tmp_path)
    assert spoilt.returncode == 1
    assert "file_changed" in spoilt.stdout
    [fault] = json.loads(griffier_command("check", "--json", "--record", tmp_path).stdout)
    assert fault["code"] == "file_changed"


def test_stats_count_what_is_there(record: Path) -> None:
    assert json.loads(griffier_command("stats", "--json", record=record).stdout)["questions"] == 2
    assert "unanswered" in griffier_command("stats", record=record).stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["show", "kst-99001-4"], 1, "Near it: kst-99001-3"),
        (["show", "brug.txt#q9"], 1, "it has questions 1 to 2"),
        (["export", "vragen"], 2, "there is no kind 'vragen'"),
        (["export"], 2, "say which kind"),
        (["commitments", "--open", "--kept"], 2, "say one of --open, --overdue and --kept, not --open and --kept"),
        (["export", "questions", "--format", "xls"], 2, "'xls' is not one of"),
        (["stats", "--record", "/nonexistent/record"], 1, "there is no record here"),
        (["read"], 2, "Missing argument"),
        (["fly"], 2, "There is no command"),
    ],
)
def test_an_expected_error_is_said_without_a_traceback(record: Path, words: list[str], code: int, said: str) -> None:
    done = griffier_command(*words, record=record)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_stops_reading_is_no_error(record: Path) -> None:
    command = f"{sys.executable} -c 'from griffier.interfaces.cli import main; main()' export text --record {record} | true"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_full_disk_behind_standard_output_is_one_line_and_exit_code_1(record: Path) -> None:
    for form in ("jsonl", "csv"):
        command = f"{sys.executable} -c 'from griffier.interfaces.cli import main; main()' export text --format {form}"
        done = subprocess.run(f"{command} --record {record} > /dev/full", shell=True, capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stderr) == (1, "griffier: reading or writing failed (No space left on device)\n")


def test_a_command_without_any_standard_output_is_no_traceback(record: Path) -> None:
    for words in ("stats", "export questions"):
        command = f"{sys.executable} -c 'from griffier.interfaces.cli import main; main()' {words} --record {record} >&-"
        done = subprocess.run(command, shell=True, stderr=subprocess.PIPE, text=True, timeout=60)
        assert (done.returncode, done.stderr) == (0, "")


def test_a_broken_pipe_that_is_not_standard_output_is_a_failure(record: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-c", "from griffier.interfaces.cli import main; main()", "commitments", "--record", str(record)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=writer, timeout=60)
    os.close(writer)
    assert done.returncode == 1


@pytest.mark.parametrize("words", [["figures", "brug", "--svg"], ["figures", "brug", "--png"], ["commitments", "--ics"]])
def test_a_file_that_can_not_be_written_is_one_line_and_exit_code_1(record: Path, tmp_path: Path, words: list[str]) -> None:
    done = griffier_command(*words, tmp_path / "nergens" / "x", record=record)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"griffier: {tmp_path / 'nergens' / 'x'}: can not be written (No such file or directory)\n"


def test_read_says_that_official_data_is_read_too() -> None:
    assert "open data as JSON" in " ".join(griffier_command("read", "--help").stdout.split())


def test_the_version_is_told() -> None:
    assert griffier_command("--version").stdout == f"griffier, version {griffier.__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(name: str) -> None:
    command = cli.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    if isinstance(command, click.Group):  # "ids load" explains itself below its group
        command = next(iter(command.commands.values()))
    help_ = command.help or ""
    assert f"griffier {name} " in help_ or f"griffier {name}\n" in help_
    assert "Example" in help_
    assert command.get_short_help_str(90).endswith(".")
    options = {option for parameter in command.params for option in parameter.opts}
    assert "--record" in options


def test_a_command_that_is_not_listed_is_not_there() -> None:
    assert cli.get_command(None, "options") is None  # type: ignore[arg-type]


@pytest.mark.parametrize(("said", "meant"), [("comitments", "commitments"), ("exprot", "export"), ("qqqq", "")])
def test_a_mistyped_command_is_answered_with_the_one_that_was_meant(said: str, meant: str) -> None:
    done = griffier_command(said)
    assert done.returncode == 2 and f"no command '{said}'" in done.stderr and meant in done.stderr


@pytest.mark.parametrize(
    "words",
    [("search", "kind:onzin", "brug"), ("search",), ("motions", "--year", "jaar"), ("commitments", "--dossier", "99912")],
)
def test_a_value_that_can_not_be_is_refused(record: Path, words: tuple[str, ...]) -> None:
    done = griffier_command(*words, record=record)
    assert done.returncode in (1, 2) and done.stderr
