"""The sample papers that ship with Griffier: an invented dossier on night trains, for a first look and for the tests.

``README.md`` beside this file says what each paper is and what it shows. Nothing in them is real; see there.
"""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """The folder with the sample papers: what ``griffier read`` takes as its path."""
    return Path(__file__).resolve().parent / "papers"
