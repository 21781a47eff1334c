"""Read a feed of 100,000 entries and print the time and the most memory that it took, at 10,000 and at the end.

    python bench/sources_memory.py [ENTRIES]

Against the stand-in of the tests, on loopback, 250 entries a page as the service has.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.sources import stand_in
from tests.sources.test_sync import feed_entry
from tests.sources.worlds import write_settings

CHILD = """
import resource, sys, time
from pathlib import Path
from griffier.sources.asking import all_scope
from griffier.sources.settings import load_settings
from griffier.operations.sync import sync
record, begun, told = Path(sys.argv[1]), time.monotonic(), set()
def say(count):
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{count:,} things: {time.monotonic() - begun:.0f} s, {most} MB", flush=True)
def tell(words):
    count = int(words.rsplit(" ", 2)[-2]) if words.endswith(" things") else 0
    if count and count % 10_000 == 0 and count not in told:
        told.add(count)
        say(count)
report = sync(record, [all_scope(papers=False)], load_settings(record, Path(sys.argv[2])), tell=tell)
say(report.things)
"""


class Made(Sequence[str]):
    """Entries made when they are asked, so that the server needs no memory for them."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, which: Any) -> Any:
        return [feed_entry(n + 1) for n in range(*which.indices(self.count))]


def main(entries: int) -> None:
    stand_in.PER_PAGE = 250
    services = stand_in.World()
    services.feeds["Zaak"] = Made(entries)  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder, stand_in.serving(services):
        toml = write_settings(services, Path(folder) / "sync.toml")
        begun = time.monotonic()
        subprocess.run([sys.executable, "-c", CHILD, str(Path(folder) / "r"), str(toml)], check=True)
        print(f"all: {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
