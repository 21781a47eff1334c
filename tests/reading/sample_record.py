"""A record of papers with its search index, for tests of what readers see."""

from __future__ import annotations

from pathlib import Path

import griffier
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.search.update import update

SAMPLES = Path(griffier.__file__).parent / "sample" / "papers"


def make_record(folder: Path, papers: Path) -> Path:
    """A record of the papers in a folder."""
    list(read_into(folder, find_files([papers]).files, workers=1))
    update(folder)
    return folder
