"""The whole way from bytes to findings, and what happens when a part of it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

import griffier.findings
from griffier.errors import UnreadableFile
from griffier.model.paper import Paper
from griffier.pipeline import read_file
from tests.papers import every_paper

TEXT = b"Vraag 1\nKent u Kamerstuk 35 207, nr. 1?\n\nAntwoord\nJa. Zie https://www.voorbeeld.nl.\n"


@every_paper
def test_every_paper_reads_without_a_failing_finder(path: Path) -> None:
    read = read_file(path)
    assert "finder_failed" not in {p.code for p in read.paper.problems}
    for finding in read.findings:
        words = read.paper.flow(finding.flow).text[finding.start : finding.end]
        place = read.paper.place(finding.flow, finding.start, finding.end)
        assert place.quote == words and words.strip() == words and words, finding


def test_a_finder_that_fails_costs_its_own_kind_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(paper: Paper) -> list[object]:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(griffier.findings, "figures_in", fails)
    read = read_file(Path("a.txt"), TEXT)
    assert [(p.code, p.message.split(";")[0]) for p in read.paper.problems] == [("finder_failed", "figures: ZeroDivisionError: by zero")]
    assert {f.kind for f in read.findings} >= {"references", "clarity"}


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.pdf", b"Dit is geen PDF.", "not_a_pdf"),
        ("a.xml", b"<officiele-publicatie><kamerstuk>", "malformed"),
        ("a.xml", b"<html_achtig/>", "unknown_markup"),
        ("a.txt", bytes(range(256)) * 20, "binary"),
    ],
)
def test_a_file_that_can_not_be_read_says_why(name: str, data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(Path(name), data)
    assert refused.value.code == code


def test_the_content_tells_the_format_not_the_name() -> None:
    xml = b'<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst><al>De trein rijdt.</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>'
    assert read_file(Path("a.txt"), xml).paper.reading.format == "xml"
    assert read_file(Path("a.txt"), b"<!DOCTYPE html><html><body><p>De trein rijdt.</p></body></html>").paper.reading.format == "html"
