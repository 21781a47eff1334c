"""How fast plain text is read and structured, and whether time grows with size: run by hand.

    .venv/bin/python bench/reading_speed.py [FOLDER]

FOLDER holds .txt papers (default: the papers that ship with Griffier). Prints MB/s of processor time on one core, best of three,
for the papers one by one, for one paper of growing size, and with all findings on; beside each the time that Python needs to
decode the same bytes and split them into words, the physical limit of any reader written in Python.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from griffier.pipeline import read_bytes, read_file
from griffier.structure.paper import structure

SAMPLES = Path(__file__).resolve().parents[1] / "griffier" / "sample" / "papers"
SIZES = (100_000, 1_000_000, 3_000_000, 10_000_000)


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one run, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def read(data: bytes) -> object:
    return structure(read_bytes(data, ".txt"), "x.txt", "0" * 64)


def line(name: str, size: int, took: float, limit: float) -> None:
    print(f"{name:32s} {size / 1e6:7.2f} MB  {size / 1e6 / took:7.2f} MB/s   {took / limit:6.1f} times the limit")


def main() -> None:
    papers = [p.read_bytes() for p in sorted(Path(sys.argv[1] if len(sys.argv) > 1 else SAMPLES).glob("*.txt"))]
    total = sum(map(len, papers))
    limit = seconds(lambda: [p.decode().split() for p in papers])
    line("papers one by one", total, seconds(lambda: [read(p) for p in papers]), limit)
    everything = lambda: [read_file(Path(f"{i}.txt"), p) for i, p in enumerate(papers)]  # noqa: E731
    line("the same, all findings on", total, seconds(everything), limit)
    for k, paper in enumerate(papers):
        for size in SIZES if k == len(papers) // 2 else ():
            data = paper * max(1, size // len(paper))
            limit = seconds(lambda d=data: d.decode().split())
            line(f"one paper of {size / 1e6:g} MB", len(data), seconds(lambda d=data: read(d)), limit)


if __name__ == "__main__":
    main()
