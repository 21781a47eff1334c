"""What ends a read in the middle: a kill, another read, a full disk, a folder without rights. The record stays whole."""

from __future__ import annotations

import multiprocessing
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from griffier.errors import RecordFull, RecordLocked
from griffier.operations.check import check_versions, check_whole
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.record.export import export_all
from griffier.record.store import writing
from tests.record.build import read_sample

PAPERS = 120

READ = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from tests.record.build import read_sample
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
if __name__ == "__main__":
    for outcome in read_into(Path(sys.argv[1]), find_files([Path(sys.argv[2])]).files, workers=2, reader=read_sample):
        print(outcome.status, flush=True)
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for n in range(PAPERS):
        lines = [f"kst-99{n % 40:03}-{n}", *(f"Er zijn {n + k} boten, zie kst-99001-{k}." for k in range(40))]
        (folder / f"{n:03}.txt").write_text("\n".join(lines))
    return folder


def read(record: Path, papers: Path) -> list[str]:
    return [o.status for o in read_into(record, find_files([papers]).files, workers=2, reader=read_sample)]


def exported(record: Path) -> dict[str, bytes]:
    export_all(record, record / "export")
    return {path.name: path.read_bytes() for path in sorted((record / "export").iterdir())}


def start(record: Path, papers: Path, **options: object) -> subprocess.Popen[str]:
    script = record.parent / "read.py"
    script.write_text(READ)
    command = [sys.executable, str(script), str(record), str(papers), str(Path(__file__).parents[2])]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload, no-any-return]


@pytest.fixture(scope="module")
def undisturbed(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    record = tmp_path_factory.mktemp("undisturbed") / "record"
    assert read(record, papers) == ["new"] * PAPERS
    return exported(record)


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_read_is_completed_by_a_second_to_the_same_bytes(
    seed: int, papers: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    record, chance = tmp_path / "record", random.Random(seed)
    written = 0
    for _ in range(3):
        process = start(record, papers)
        assert process.stdout is not None
        for _ in range(chance.randrange(1, 12)):
            process.stdout.readline()
        time.sleep(chance.random() * 0.02)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with writing(record) as db:
            now = db.execute("SELECT count(*) FROM versions").fetchone()[0]
            assert db.execute("SELECT count(*) FROM text").fetchone()[0] == now
        assert now >= written
        written = now
    read(record, papers)
    assert exported(record) == undisturbed
    assert not list((record / "files").glob("*/*.part"))


def test_a_killed_read_leaves_no_worker_and_no_lock_behind(papers: Path, tmp_path: Path) -> None:
    process = start(tmp_path / "record", papers, start_new_session=True)
    assert process.stdout is not None
    process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    deadline = time.monotonic() + 10
    while _alive(process.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _alive(process.pid)
    assert len(read(tmp_path / "record", papers)) == PAPERS


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_second_read_at_the_same_time_is_told_who_is_writing(papers: Path, tmp_path: Path) -> None:
    with writing(tmp_path / "record"), pytest.raises(RecordLocked, match=f"process {os.getpid()} is writing"):
        read(tmp_path / "record", papers)
    assert len(read(tmp_path / "record", papers)) == PAPERS


def test_a_record_can_be_exported_while_it_is_written(papers: Path, tmp_path: Path) -> None:
    record = tmp_path / "record"
    reading_on = read_into(record, find_files([papers]).files, workers=1, reader=read_sample)
    next(reading_on)
    exported(record)
    assert len(list(reading_on)) == PAPERS - 1


def test_a_full_disk_is_said_and_what_was_written_is_intact(papers: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    """No file of the process may grow beyond 800 kB, which is what a full disk does to the database."""
    record = tmp_path / "record"
    process = start(record, papers, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (800_000, 800_000)))
    out, err = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "RecordFull" in err
    assert "What was written before is intact" in err
    assert 0 < len(out.splitlines()) < PAPERS
    assert not check_whole(record)
    assert not [c for c in check_versions(record, workers=1, reader=read_sample) if c.faults]
    read(record, papers)
    assert exported(record) == undisturbed


def test_no_room_for_a_source_file_ends_the_read_before_its_rows(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "a.txt").write_text("kst-99001-1\n" + "Een boot. " * 90_000)
    record = tmp_path / "record"
    with writing(record):
        pass
    process = start(record, papers, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (800_000, 800_000)))
    _, err = process.communicate(timeout=60)
    assert "RecordFull" in err
    assert not [path for path in (record / "files").rglob("*") if path.is_file()]
    assert read(record, papers) == ["new"]


def as_nobody(said: Connection, do: Callable[[Path], object], path: Path) -> None:
    """In a child process: give up the rights of root (who may read and write everything), do it, tell what came of it."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        said.send(do(path))
    except RecordFull as error:
        said.send(str(error))


def without_rights(do: Callable[[Path], object], path: Path) -> object:
    """What ``do(path)`` gives for a user who owns nothing."""
    for folder in (path, *path.parents[:3]):
        folder.chmod(folder.stat().st_mode | 0o055)
    heard, said = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=as_nobody, args=(said, do, path))
    child.start()
    said.close()
    result = heard.recv()
    child.join()
    return result


def found(folder: Path) -> object:
    files = find_files([folder])
    return [f.name for f in files.files], [(p.name, why) for p, why in files.trouble]


def write(folder: Path) -> object:
    with writing(folder / "record"):
        return "written"


def test_a_folder_without_rights_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text("kst-99001-1\nIets.")
    (tmp_path / "b").chmod(0)
    said = without_rights(found, tmp_path)
    (tmp_path / "b").chmod(0o755)
    assert said == (["a.txt", "c.txt"], [("b", "the folder can not be read (Permission denied)")])


def test_a_record_where_nothing_may_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o555)
    assert "can not be written (Permission denied)" in str(without_rights(write, tmp_path / "closed"))


def test_an_error_that_is_not_of_the_disk_is_not_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(KeyError), writing(tmp_path / "record"):
        raise KeyError("mine")
    assert not issubclass(KeyError, RecordFull)
