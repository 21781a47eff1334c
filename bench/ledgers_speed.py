"""How fast sentences, terms, commitments and motions are found: megabytes of clean text a second, one core.

    python bench/ledgers_speed.py [FILE ...]          default: the papers beside this project (../shared/papers)

Each finder runs over all the files' clean bodies, repeated to about five megabytes; the best of three runs counts.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable
from pathlib import Path

from griffier.findings.commitments import find_commitments
from griffier.findings.motions import find_mentions
from griffier.findings.sentences import sentences
from griffier.findings.terms import find_terms
from griffier.pipeline import read_file

SIZE = 5_000_000


def main(names: list[str]) -> int:
    """Print one line for each finder: its name, megabytes a second, and how many it found."""
    beside = Path(__file__).resolve().parents[1].parent / "shared" / "papers"
    files = [Path(name) for name in names] or sorted(beside.glob("*.txt"))
    if not files:
        print("no papers: name some files", file=sys.stderr)
        return 2
    bodies = [read_file(file).paper.text for file in files]
    texts = bodies * max(1, SIZE // sum(map(len, bodies)))
    size = sum(len(text.encode()) for text in texts)
    date = dt.date(2022, 4, 20)
    finders: dict[str, Callable[[str], list[object]]] = {
        "sentences": lambda text: list(sentences(text)),
        "terms": lambda text: list(find_terms(text, date)),
        "commitments": lambda text: list(find_commitments(text, date)),
        "motions": lambda text: list(find_mentions(text)),
    }
    for name, find in finders.items():
        best, found = min(_timed(find, texts) for _ in range(3))
        print(f"{name:12s} {size / best / 1e6:6.1f} MB/s   {found} found in {size / 1e6:.1f} MB")
    return 0


def _timed(find: Callable[[str], list[object]], texts: list[str]) -> tuple[float, int]:
    start = time.process_time()
    found = sum(len(find(text)) for text in texts)
    return time.process_time() - start, found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
