"""A dossier brought in whole, in pieces, and after changes ends in the same record; nothing is fetched twice without need."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from griffier.errors import RecordLocked
from griffier.operations.sync import Report, sync, would_come
from griffier.record.export import export_all
from griffier.record.store import reading, writing
from griffier.sources.asking import all_scope, dossier_scope, since_scope, year_scope
from griffier.sources.coverage import coverage, events
from griffier.sources.store import damaged_files, official_counts

from .stand_in import World, serving
from .worlds import at, decision, deleted, document, guid, matter, motion_xml, settings, world, write_settings

PAPERS = 7


@pytest.fixture
def services() -> Iterator[World]:
    with serving(world(PAPERS)) as made:
        yield made


def bring(record: Path, services: World, **other: object) -> Report:
    return sync(record, [dossier_scope("99001")], settings(services), readers=1, **other)  # type: ignore[arg-type]


def exported(record: Path) -> dict[str, bytes]:
    target = record.with_name(record.name + "-export")
    export_all(record, target)
    return {path.name: path.read_bytes() for path in sorted(target.iterdir())}


def test_a_dossier_comes_with_its_papers_matters_decisions_and_votes(services: World, tmp_path: Path) -> None:
    report = bring(tmp_path / "r", services)
    assert report.troubles == []
    assert (report.fetched, report.read) == (PAPERS, PAPERS)
    with reading(tmp_path / "r") as db:
        counts = official_counts(db)
        found = db.execute("SELECT target, outcome FROM current_motions ORDER BY target").fetchall()
    assert {k: counts[k] for k in ("matters", "decisions", "votes", "documents", "registered_commitments")} == {
        "matters": PAPERS, "decisions": PAPERS, "votes": 2 * PAPERS, "documents": PAPERS, "registered_commitments": 1,
    }  # fmt: skip
    assert [tuple(row) for row in found] == [(f"kst-99001-{n}", "rejected") for n in range(1, PAPERS + 1)]


def test_a_second_run_fetches_no_paper_and_writes_nothing(services: World, tmp_path: Path) -> None:
    bring(tmp_path / "r", services)
    before, asked = exported(tmp_path / "r"), services.asked.copy()
    again = bring(tmp_path / "r", services)
    assert (again.wanted, again.fetched, again.read) == (0, 0, 0)
    assert [a for a in services.asked - asked if a.startswith("/op/")] == []
    assert exported(tmp_path / "r") == before


def test_each_paper_is_asked_once(services: World, tmp_path: Path) -> None:
    bring(tmp_path / "r", services)
    assert {n for a, n in services.asked.items() if a.startswith("/op/")} == {1}


def change(services: World) -> None:
    """The source changes a paper, decides again, adds a motion."""
    services.entities["Document"][1] = document(2, 40, published=41)
    services.files["/op/kst-99001-2.xml"] = motion_xml(2, "twee veren te laten varen")
    services.entities["Besluit"][2] = decision(3, 42, "Stemmen - aangenomen")
    services.entities["Zaak"].append(matter(8, 43))
    services.entities["Document"].append(document(8, 43))
    services.files["/op/kst-99001-8.xml"] = motion_xml(8)


def test_what_changed_comes_and_the_record_is_that_of_a_full_run(services: World, tmp_path: Path) -> None:
    bring(tmp_path / "a", services)
    change(services)
    report = bring(tmp_path / "a", services)
    assert report.fetched == 2
    bring(tmp_path / "b", services)
    assert exported(tmp_path / "a") == exported(tmp_path / "b")
    with reading(tmp_path / "a") as db:
        versions = db.execute("SELECT n, current FROM versions WHERE paper = 'kst-99001-2' ORDER BY n").fetchall()
    assert [tuple(v) for v in versions] == [(1, 0), (2, 1)]
    assert ("kst-99001-2", "changed") in {event[1:3] for event in events(tmp_path / "a")}


SCRIPT = """
import sys
from pathlib import Path
from griffier.sources.asking import dossier_scope
from griffier.sources.settings import load_settings
from griffier.operations.sync import sync
record = Path(sys.argv[1])
sync(record, [dossier_scope("99001")], load_settings(record, Path(sys.argv[2])), readers=1,
     tell=lambda words: print(words, flush=True))
"""


def killed(record: Path, toml: Path, after: float) -> None:
    """A run that is killed so many seconds after its first word."""
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(record), str(toml)], stdout=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(after)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def test_a_run_that_was_killed_is_completed_by_the_next_to_the_same_bytes(services: World, tmp_path: Path) -> None:
    bring(tmp_path / "whole", services)
    toml = write_settings(services, tmp_path / "sync.toml")
    for i, after in enumerate((0.1, 2.0)):
        killed(tmp_path / f"r{i}", toml, after)
        bring(tmp_path / f"r{i}", services)
        assert exported(tmp_path / f"r{i}") == exported(tmp_path / "whole")


def test_errors_that_pass_are_sat_out(services: World, tmp_path: Path) -> None:
    services.faults["/odata/Zaak"] = ["429", "503"]
    services.faults["/odata/Document"] = ["500", "cut"]
    services.faults["kst-99001-3"] = ["cut", "drip"]
    assert bring(tmp_path / "r", services).troubles == []
    with serving(world(PAPERS)) as calm:
        bring(tmp_path / "calm", calm)
    assert exported(tmp_path / "r")["motions.jsonl"] == exported(tmp_path / "calm")["motions.jsonl"]


def test_a_service_that_fails_is_named_and_the_rest_comes(services: World, tmp_path: Path) -> None:
    services.faults["/odata/Toezegging"] = ["500"] * 3
    report = bring(tmp_path / "r", services)
    assert len(report.troubles) == 1 and "Toezegging" in report.troubles[0]
    assert report.read == PAPERS
    assert bring(tmp_path / "r", services).troubles == []


def test_a_page_that_says_not_found_with_status_200_is_no_paper(services: World, tmp_path: Path) -> None:
    services.faults["kst-99001-4.xml"] = ["not found"]
    bring(tmp_path / "r", services)
    [of] = coverage(tmp_path / "r")
    assert (of.known, of.states) == (PAPERS, {"held": PAPERS - 1, "missing": 1})
    assert of.missing[0].name == "kst-99001-4"


def test_a_pdf_that_is_a_word_document_is_said_to_be_one(services: World, tmp_path: Path) -> None:
    del services.files["/op/kst-99001-4.xml"]
    services.faults["kst-99001-4.pdf"] = ["word"]
    services.faults[f"Document({guid(2, 4)})/Resource"] = ["word"]
    bring(tmp_path / "r", services)
    [of] = coverage(tmp_path / "r")
    assert [(m.state, m.code) for m in of.missing] == [("unreadable", "word_document")]


def test_a_withdrawn_paper_is_kept_and_said_to_be_withdrawn(services: World, tmp_path: Path) -> None:
    bring(tmp_path / "r", services)
    services.entities["Document"][4] = deleted(2, 5, 50)
    assert bring(tmp_path / "r", services).withdrawn == 1
    assert b"kst-99001-5" in exported(tmp_path / "r")["papers.jsonl"]
    [of] = coverage(tmp_path / "r")
    assert [(m.name, m.state) for m in of.missing] == [("kst-99001-5", "withdrawn")]


def test_a_file_swapped_under_the_same_id_is_noticed_by_its_hash(services: World, tmp_path: Path) -> None:
    bring(tmp_path / "r", services)
    services.files["/op/kst-99001-6.xml"] = motion_xml(6, "iets heel anders te doen")
    assert bring(tmp_path / "r", services).fetched == 0
    assert bring(tmp_path / "r", services, recheck=True).fetched == 1
    assert ("kst-99001-6", "swapped") in {event[1:3] for event in events(tmp_path / "r")}


def test_a_run_beside_another_does_nothing(services: World, tmp_path: Path) -> None:
    with writing(tmp_path / "r"), pytest.raises(RecordLocked):
        bring(tmp_path / "r", services)


def test_a_name_with_a_path_in_it_is_refused(services: World, tmp_path: Path) -> None:
    bad = document(9, 9)
    bad["HuidigeDocumentVersie"]["ExterneIdentifier"] = "../../kst-99001-9"
    services.entities["Document"].append(bad)
    bring(tmp_path / "r", services)
    assert [event[2] for event in events(tmp_path / "r") if "kst-99001-9" in event[1]] == ["refused"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["r"]


def test_what_would_come_is_counted_without_writing(services: World, tmp_path: Path) -> None:
    counts = would_come(tmp_path / "r", [dossier_scope("99001")], settings(services))
    assert counts["odata/Document/dossier/99001"] == PAPERS
    assert not (tmp_path / "r").exists()


def test_a_question_that_gets_no_answer_is_named_and_the_others_are_counted(services: World, tmp_path: Path) -> None:
    services.faults["/odata/Toezegging"] = ["500"] * 3
    counts = would_come(tmp_path / "r", [dossier_scope("99001")], settings(services))
    assert "status 500" in str(counts["odata/Toezegging/dossier/99001"])
    assert counts["odata/Zaak/dossier/99001"] == PAPERS


def test_a_kept_page_that_was_changed_is_named(services: World, tmp_path: Path) -> None:
    bring(tmp_path / "r", services)
    with reading(tmp_path / "r") as db:
        assert list(damaged_files(db, tmp_path / "r")) == []
        page = next((tmp_path / "r" / "files").glob("*/*.json"))
        page.write_bytes(page.read_bytes() + b" ")
        assert len(list(damaged_files(db, tmp_path / "r"))) == 1


def test_a_year_and_kind_bring_only_those_papers(services: World, tmp_path: Path) -> None:
    letter = document(9, 9) | {"Soort": "Brief regering"}
    services.entities["Document"].append(letter)
    report = sync(tmp_path / "r", [year_scope("2024-2025", "motion")], settings(services), readers=1)
    assert report.read == PAPERS


def test_all_that_changed_since_a_day_comes_with_what_was_deleted(services: World, tmp_path: Path) -> None:
    sync(tmp_path / "r", [since_scope("2025-03-01")], settings(services), readers=1)
    with reading(tmp_path / "r") as db:
        assert official_counts(db)["official_deletions"] == 1


def feed_entry(number: int) -> str:
    space = 'xmlns:tk="http://www.tweedekamer.nl/xsd/tkData/v1-0" xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0"'
    fields = f"<nummer>2025Z{number:05d}</nummer><soort>Motie</soort><onderwerp>Over veren</onderwerp>"
    content = f'<zaak {space} id="{guid(1, number)}" tk:bijgewerkt="{at(number)}" tk:verwijderd="false">{fields}</zaak>'
    return f'<entry><title>{guid(1, number)}</title><content type="application/xml">{content}</content></entry>'


def test_the_feed_is_read_to_its_end_and_gone_on_with_from_there(services: World, tmp_path: Path) -> None:
    services.feeds["Zaak"] = [feed_entry(n) for n in range(1, 6)]
    sync(tmp_path / "r", [all_scope(papers=False)], settings(services), readers=1)
    services.feeds["Zaak"].append(feed_entry(6))
    asked = services.asked.copy()
    sync(tmp_path / "r", [all_scope(papers=False)], settings(services), readers=1)
    assert sorted(a for a in services.asked - asked if "=Zaak&" in a) == [
        "/feed/Feed?category=Zaak&skiptoken=5",
        "/feed/Feed?category=Zaak&skiptoken=6",
    ]
    with reading(tmp_path / "r") as db:
        assert official_counts(db)["matters"] == 6
