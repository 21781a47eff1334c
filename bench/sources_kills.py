"""Kill a sync at twenty random moments, go on, and compare the export with that of a run that was left in peace.

    python bench/sources_kills.py [TIMES]

Against the stand-in of the tests, on loopback. Prints, per kill, after how many seconds it came and what was there by then.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.sources.stand_in import serving
from tests.sources.test_sync import bring, exported, killed
from tests.sources.worlds import world, write_settings


def main(times: int) -> int:
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, serving(world(12)) as services:
        here = Path(folder)
        bring(here / "whole", services)
        whole = exported(here / "whole")
        toml = write_settings(services, here / "sync.toml")
        for i in range(times):
            after = random.random() * 5
            killed(here / f"r{i}", toml, after)
            report = bring(here / f"r{i}", services)
            same = exported(here / f"r{i}") == whole
            wrong += not same
            verdict = "same" if same else "DIFFERENT"
            print(f"killed after {after:.2f} s; the next run fetched {report.fetched} of 12 papers: {verdict}", flush=True)
    print(f"{times - wrong} of {times} ended in the same bytes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
