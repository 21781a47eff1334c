"""The table of forms in docs/references.md is what the finder does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from griffier.findings.references import find_references
from tests.findings.references.rows import targets

MANUAL = Path(__file__).resolve().parents[3] / "docs" / "references.md"
FORMS = re.findall(r"^\| (.+?) \| (\w+) \| (.*?) ?\|$", MANUAL.read_text("utf-8").split("## What they")[0], re.MULTILINE)
FORMS = [(words, kind, wanted) for words, kind, wanted in FORMS if kind != "kind"]


def test_the_table_holds_every_kind() -> None:
    assert len(FORMS) > 50
    assert {kind for _, kind, _ in FORMS} == {
        "kamerstuk", "dossier", "document_number", "case_number", "eu_document", "law", "url", "answer", "section", "dated_letter",
        "motion_name", "aanhangsel", "handelingen", "official_journal", "ecli", "treaty_or_resolution", "report",
    }  # fmt: skip


@pytest.mark.parametrize(("words", "kind", "wanted"), FORMS)
def test_a_form_of_the_table(words: str, kind: str, wanted: str) -> None:
    several = wanted.startswith(("kst-", "2031", "trb-"))
    assert targets(words, kind) == (wanted.replace(", ", " ") if several else wanted)


def test_a_form_of_the_table_is_nothing_else_beside() -> None:
    enclosing = {"motion_name", "dated_letter"}
    for words, kind, wanted in FORMS:
        if wanted and kind not in enclosing:
            assert {r.kind for r in find_references(words)} == {kind}, words
