"""How fast the index of official ids is built and asked: ``python bench/existence_speed.py LIST [LOOKUPS]``.

LIST is a list of ids, plain or .xz. Prints ids, seconds to build, megabytes on disk, peak memory, and look-ups a second for ids
that are in and for ids that are not, in random order.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from griffier.existence import ExistenceIndex, load_ids


def main(source: Path, lookups: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ids"
        begun = time.perf_counter()
        count = load_ids(source, path)
        built = time.perf_counter() - begun
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count} ids built in {built:.1f} s, {path.stat().st_size / 1e6:.1f} MB on disk, peak {memory:.0f} MiB")
        with ExistenceIndex.open(path) as index:
            known = random.Random(1).sample(list(islice(index, None)), min(lookups, count))
            for name, asked in (("in the list", known), ("not in the list", [f"{k}x" for k in known])):
                begun = time.perf_counter()
                held = sum(official_id in index for official_id in asked)
                print(f"{name:>16}: {len(asked) / (time.perf_counter() - begun):,.0f} look-ups/s ({held} held)")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200_000)
