"""The publisher's own tagged references, and the annotated papers: what was measured stays so."""

from __future__ import annotations

import csv
import json
from collections import defaultdict

import pytest

from griffier.findings.references import find_in_paper, find_references
from griffier.pipeline import read_file
from tests.papers import SHARED, needs_shared, real_paper

SCORED = {"kamerstuk", "dossier", "document_number", "case_number", "eu_document", "url", "answer"}


@needs_shared
def test_the_publishers_own_references_are_found() -> None:
    with (SHARED / "official" / "extref-gold.tsv").open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t"))
    named = {row["context"]: {str(r.target) for r in find_references(row["context"])} for row in rows}
    hits = sum(row["target"] in named[row["context"]] for row in rows)
    assert hits >= 0.98 * len(rows)


@needs_shared
def test_at_most_one_in_a_hundred_finds_there_is_extra() -> None:
    tagged: dict[str, set[str]] = defaultdict(set)
    with (SHARED / "official" / "extref-gold.tsv").open(encoding="utf-8") as handle:
        for row in csv.DictReader(handle, delimiter="\t"):
            tagged[row["context"]].add(row["target"])
    found = [(c, r.target) for c in tagged for r in find_references(c) if r.kind in ("kamerstuk", "dossier")]
    assert sum(target not in tagged[context] for context, target in found) <= 0.01 * len(found)


@needs_shared
@pytest.mark.parametrize("number", ["002", "004"])
def test_the_annotated_papers_are_read_as_annotated(number: str) -> None:
    path = real_paper(number)
    paper = read_file(path).paper
    gold = json.loads((SHARED / "gold" / "references" / f"{path.stem}.json").read_text("utf-8"))
    wanted = sorted(_key(g["target"]) for g in gold if g["kind"] in SCORED)
    found = sorted(_key(f.fields["target"]) for f in find_in_paper(paper) if f.fields["kind"] in SCORED)
    assert len(set(wanted) & set(found)) >= 0.98 * len(set(wanted))
    assert abs(len(found) - len(wanted)) <= 0.02 * len(wanted)


def _key(target: object) -> str:
    return json.dumps(target, sort_keys=True)
