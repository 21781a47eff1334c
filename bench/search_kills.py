"""Kill the indexer twenty times at random moments, and prove after each that nothing was lost and nothing is there twice.

    python bench/search_kills.py RECORD

RECORD is read, never written, but for its search index, which is made anew. Exit code 1 when a passage is lost or doubled.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from griffier.search.about import index_folder
from griffier.search.index import open_index
from griffier.search.update import held, update, verify

CHILD = """
import sys
from pathlib import Path
import griffier.search.update as update
update.COMMIT_AFTER = 20_000
print("ready", flush=True)
update.update(Path(sys.argv[1]), workers=1)
"""


def main() -> int:
    """Twenty kills, then the rest of the work, then the proof."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    wrong = 0
    open_index(index_folder(args.record), anew=True)
    for n in range(args.kills):
        child = subprocess.Popen([sys.executable, "-c", CHILD, str(args.record)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0.1, 1.5))
        child.send_signal(signal.SIGKILL)
        child.wait()
        faults = [fault for fault in verify(args.record) if fault.code in ("count", "left_over", "outdated")]
        wrong += len(faults)
        print(f"kill {n + 1:2}: {len(held(open_index(index_folder(args.record))))} papers in the index, {len(faults)} wrong")
        if chance.random() < 0.3:
            open_index(index_folder(args.record), anew=True)
    update(args.record)
    left = verify(args.record)
    print(f"at the end: {len(left)} differences between record and index")
    return 1 if wrong or left else 0


if __name__ == "__main__":
    sys.exit(main())
