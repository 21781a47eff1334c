"""How fast references are found, side by side with what others offer.

    python bench/references_speed.py FOLDER [--megabytes 50] [--peers PYTHON] [--opinion FILE]

FOLDER holds papers; their clean text is repeated to the given size and read one paper at a
time and as one text of 1, 2, 5 and 10 MB, which shows whether time grows with length. PYTHON is an interpreter in which eyecite,
nllegalcit or wetsuite are installed (never the project's own); each reads as much of the same text as it can in some ten
seconds, eyecite also FILE, an opinion in English with its own default tokenizer. What does not start is said so.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from griffier.findings.references import find_references
from griffier.operations.folders import SUFFIXES
from griffier.pipeline import read_file

PEER = """
import sys, time
name, path, budget = sys.argv[1], sys.argv[2], 10.0
text = open(path, encoding="utf-8").read()
try:
    if name == "eyecite":
        from eyecite import get_citations as find
    elif name == "nllegalcit":
        from nllegalcit import parse_citations as find
    else:
        from wetsuite.helpers.patterns import find_references as find
    find(text[:200])
except BaseException as error:
    print(f"{name:>12}: does not start here: {type(error).__name__}: {str(error)[:90]}")
    sys.exit()
size, spent, found = 2000, 0.0, []
while spent < budget / 4 and size <= len(text):
    begun = time.process_time()
    found = list(find(text[:size]))
    spent = time.process_time() - begun
    read, size = size, size * 2
print(f"{name:>12}: {read / 1e6 / max(spent, 1e-9):8.3f} MB/s on {read / 1e6:.3f} MB, {len(found)} found ({path.split('/')[-1]})")
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=float, default=50)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--opinion", type=Path)
    args = parser.parse_args()
    texts = clean_texts(args.folder)
    papers(texts, args.megabytes * 1e6)
    one_text("\n\n".join(texts))
    if args.peers:
        peers(args.peers, "\n\n".join(texts), args.opinion)


def clean_texts(folder: Path) -> list[str]:
    """The clean text of each paper, body and notes."""
    read = [read_file(path).paper for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES]
    return ["\n\n".join(text for _, text in paper.flows()) for paper in read]


def papers(texts: list[str], size: float) -> None:
    times = max(1, round(size / sum(map(len, texts))))
    kinds: Counter[str] = Counter()
    begun = time.process_time()
    for _ in range(times):
        for text in texts:
            kinds.update(reference.kind for reference in find_references(text))
    spent = time.process_time() - begun
    total = times * sum(map(len, texts)) / 1e6
    print(f"{'griffier':>12}: {total / spent:8.3f} MB/s on {total:.1f} MB, {sum(kinds.values())} found, paper by paper")
    print(f"{'':>12}  {', '.join(f'{kind} {count // times}' for kind, count in kinds.most_common())} (in each repeat)")


def one_text(text: str) -> None:
    for megabytes in (1, 2, 5, 10):
        whole = (text + "\n\n") * (megabytes * 1_000_000 // len(text) + 1)
        whole = whole[: megabytes * 1_000_000]
        begun = time.process_time()
        found = len(find_references(whole))
        spent = time.process_time() - begun
        print(f"{'griffier':>12}: {megabytes / spent:8.3f} MB/s on {megabytes} MB in one text, {found} found")


def peers(python: Path, text: str, opinion: Path | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder) / "same-text"
        ours.write_text(text, "utf-8")
        runs = [("eyecite", opinion)] if opinion else []
        for name, path in [*runs, ("eyecite", ours), ("nllegalcit", ours), ("wetsuite", ours)]:
            sys.stdout.flush()
            subprocess.run([str(python), "-c", PEER, name, str(path)], check=False)


if __name__ == "__main__":
    main()
