"""The index stays in step with the record, whatever ends the process."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from griffier.search.about import index_folder
from griffier.search.index import open_index
from griffier.search.update import held, update, verify
from tests.search.papers import BRIDGES, FERRIES, ask, record_of

KILLS = 5
CHILD = """
import sys
from pathlib import Path
import griffier.search.update as u
u.COMMIT_AFTER = 2000
print("ready", flush=True)
u.update(Path(sys.argv[1]), anew=sys.argv[2] == "anew", workers=1)
"""


def test_a_new_paper_comes_in_a_changed_one_changes_and_nothing_is_done_twice(tmp_path: Path) -> None:
    record = record_of(tmp_path, bridges=BRIDGES)
    assert update(record)[:2] == (0, 0) and verify(record) == []
    record_of(tmp_path, ferries=FERRIES)
    assert ask(record, "asbest")["total"] == 2 and verify(record) == []
    record_of(tmp_path, ferries=FERRIES.replace("asbest", "radon"))
    assert ask(record, "radon")["total"] == 2 and verify(record) == []
    assert ask(record, '"op asbest"')["total"] == 0


def test_what_is_wrong_is_named(tmp_path: Path) -> None:
    record = record_of(tmp_path, bridges=BRIDGES)
    writer = open_index(index_folder(record)).writer(15_000_000, 1)
    writer.delete_documents_by_term("kind", "question")
    writer.commit()
    writer.wait_merging_threads()
    assert [fault.code for fault in verify(record)] == ["count"]
    update(record, anew=True)
    assert verify(record) == []


def test_a_record_without_an_index_is_named(tmp_path: Path) -> None:
    record = record_of(tmp_path, bridges=BRIDGES)
    shutil.rmtree(record / "search")
    assert [fault.code for fault in verify(record)] == ["version"]
    update(record)
    assert verify(record) == []


def test_an_indexer_that_is_killed_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    papers = {f"p{n}": BRIDGES.replace("99001", f"{88000 + n}") for n in range(120)}
    record = record_of(tmp_path, **papers)
    chance = random.Random(1)
    partly = 0
    for _ in range(KILLS):
        before = kill_indexer(record, chance.uniform(0.0, 0.4))
        counts = [fault for fault in verify(record) if fault.code not in ("missing", "version")]
        assert counts == []
        partly += before
    update(record)
    assert verify(record) == []
    assert len(held(open_index(index_folder(record)))) == 120
    assert ask(record, "havenbeleid kind:vraag")["total"] == 120


def kill_indexer(record: Path, after: float) -> bool:
    """Make the index anew in another process and kill it; whether some papers were already in it."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(record), "anew"], stdout=subprocess.PIPE, env=env)
    assert child.stdout is not None and child.stdout.readline() == b"ready\n"
    time.sleep(0.3 + after)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    return 0 < len(held(open_index(index_folder(record)))) < 120
