"""What a person expects to find in each sample paper: ``tests/sample/expected``, loaded.

``start`` and ``end`` are code points in the file; ``words``, or ``begins`` and ``ends``, are the clean words there.
Papers in mark-up or PDF have words only. ``in`` is as in exports. On a row with ``"maybe": true`` readers may differ.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from griffier.sample import folder

EXPECTED = Path(__file__).with_name("expected")
Row = dict[str, Any]


@cache
def expected(paper: str) -> Row:
    """What is expected of one paper, by the file's stem."""
    loaded: Row = json.loads((EXPECTED / f"{paper}.json").read_text("utf-8"))
    return loaded


PAPERS = sorted(path.stem for path in EXPECTED.glob("*.json") if path.stem != "dossier")
DOSSIER = expected("dossier")


def path_of(paper: str) -> Path:
    """The sample file that an expectation is about."""
    return folder() / expected(paper)["file"]


def papers_with(part: str) -> list[str]:
    """The papers of which something is expected in this part."""
    return [paper for paper in PAPERS if expected(paper).get(part)]


def rows(part: str) -> list[Any]:
    """(paper, row) for every row of a part, as test parameters with a name to find it by."""
    return [
        pytest.param(
            paper,
            row,
            id=f"{paper}-{n}-{row.get('id') or row.get('words') or row.get('begins') or row.get('label')}"[:90],
        )
        for paper in papers_with(part)
        for n, row in enumerate(expected(paper)[part], 1)
    ]


def sure(part: str) -> list[Any]:
    """The rows of a part on which readers may not differ."""
    return [param for param in rows(part) if not param.values[1].get("maybe")]


def squeezed(text: str) -> str:
    """The text without blanks and in small letters: line breaks and mended words make no difference."""
    return "".join(text.split()).casefold()
