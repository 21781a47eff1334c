"""``griffier read --ocr``: a scan is recognised once, kept, and read again from what was kept."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from griffier import ocr
from griffier.errors import BadRequest
from griffier.operations.check import check_versions
from griffier.operations.intake import read_into
from griffier.pipeline import read_file
from griffier.record.recognitions import recognition_of
from tests.scans import OFFICE, scanned


def has_tesseract() -> bool:
    try:
        ocr.version()
    except BadRequest:
        return False
    return True


needs = pytest.mark.skipif(not has_tesseract(), reason="the program tesseract with its data for Dutch (nld) is not installed")


@needs
def test_a_scan_is_recognised_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scanned(OFFICE))
    record = tmp_path / "record"
    assert [(o.status, o.code) for o in read_into(record, [scan], workers=1)] == [("failed", "scanned")]
    assert [o.status for o in read_into(record, [scan], workers=1, ocr=True)] == ["new"]
    monkeypatch.setattr(ocr, "PROGRAM", "no-such-program")
    ocr.version.cache_clear()
    try:
        assert [o.status for o in read_into(record, [scan], workers=0, ocr=True)] == ["unchanged"]
        assert [c.faults for c in check_versions(record, workers=0)] == [()]
    finally:
        ocr.version.cache_clear()
    found = recognition_of(record, hashlib.sha256(scan.read_bytes()).hexdigest())
    assert found is not None and found.pages[0].sure > 80
    paper = read_file(scan, recognised=found).paper
    assert [q.label for q in paper.questions] == ["1", "2", "3"] and len(paper.answers) == 3
    assert "48.250 reizigers" in paper.text


def test_without_the_program_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    ocr.version.cache_clear()
    try:
        with pytest.raises(BadRequest, match="tesseract-ocr-nld"):
            ocr.version()
    finally:
        ocr.version.cache_clear()
