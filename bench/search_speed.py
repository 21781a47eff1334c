"""Speed of search: passages made from real papers by a seeded script, indexed, then asked 300 requests.

    python bench/search_speed.py FOLDER_OF_PAPERS --passages 100000 --index /tmp/bench-index

Phrases begin and end with a word of five letters or more; a phrase of nothing but function words ("voor de") takes about 100 ms
on a million passages, because every one of its hundred thousand places is counted.

Prints megabytes of passages per second while indexing, and for every kind of request the median and 95th percentile of a whole
answer: the top ten with lit words, folded, facets over all that is found, in one process. Passages have about 73 words; of
these 15 in 100 are drawn anew from the papers' words by Zipf's law, and three passages in ten hold a compound made up for it.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import quantiles

from griffier.pipeline import read_file
from griffier.search.analyser import WORD
from griffier.search.find import Ask, Search
from griffier.search.heads import PaperHead
from griffier.search.index import Indexer, open_index
from griffier.search.paper_rows import Source
from griffier.search.passages import PaperPassages, Passage
from griffier.search.prepare import prepare
from griffier.search.view import View

WORDS = 73
PER_PAPER = 100
BATCH = 500
MINISTRIES = ("Buitenlandse Zaken", "Defensie", "Financiën", "Justitie en Veiligheid", "Economische Zaken", "Onderwijs")


def texts(folder: Path) -> list[str]:
    """The clean texts of the papers."""
    return [read_file(path).paper.text for path in sorted(folder.glob("*.txt"))]


def made(sources: list[str], count: int, seed: int) -> Iterator[PaperPassages]:
    """Papers of a hundred passages each."""
    chance = random.Random(seed)
    pieces = [w for t in sources for w in t.split()]
    words = [w for w, _ in Counter(w for t in sources for w in WORD.findall(t)).most_common()]
    weights = [1 / (i + 1) for i in range(len(words))]
    long = [w.lower() for w in words if w.isalpha() and 4 <= len(w) <= 9]
    drawn: Iterator[str] = iter(())  # refilled in batches: one draw at a time is slow
    for n in range(count // PER_PAPER):
        passages = []
        for i in range(PER_PAPER):
            at = chance.randrange(len(pieces) - WORDS)
            text = pieces[at : at + WORDS]
            for slot in chance.sample(range(WORDS), 11):
                word = next(drawn, None)
                if word is None:
                    drawn = iter(chance.choices(words, weights, k=100_000))
                    word = next(drawn)
                text[slot] = word
            if chance.random() < 0.3:
                text[chance.randrange(WORDS)] = chance.choice(long) + chance.choice(long)
            passages.append(passage(i, " ".join(text)))
        yield PaperPassages(n, head(n, chance), tuple(passages))


def head(n: int, chance: random.Random) -> PaperHead:
    """A paper's head, with facets of real sizes."""
    year = 2000 + n % 25
    return PaperHead(
        f"kst-{30000 + n % 4000}-{n // 4000 + 1}", f"{n}.txt", "question_list", "Lijst van vragen en antwoorden",
        f"{year}-{n % 12 + 1:02}-11", f"{year}-{year + 1}", (str(30000 + n % 4000),), (chance.choice(MINISTRIES),),
        (f"Kamerlid {chance.randrange(150)}",), (),
    )  # fmt: skip


def passage(i: int, text: str) -> Passage:
    """A question or an answer."""
    kind = "answer" if i % 2 else "question"
    n = i // 2 + 1
    return Passage(kind, f"a{n}", text, Source("x.txt", "0" * 64, 1, 0, len(text)), n, (n,), state="answered")


def build(folder: Path, count: int, sources: list[str], seed: int, workers: int) -> tuple[float, int]:
    """(seconds, bytes of passages). Making the texts is done before the clock runs, a hundred papers at a time."""
    spent, size = 0.0, 0
    with Indexer(open_index(folder, anew=True)) as indexer, ProcessPoolExecutor(workers) as pool:
        batch: list[PaperPassages] = []
        for n, paper in enumerate(made(sources, count, seed), 1):
            batch.append(paper)
            size += sum(len(p.text.encode()) for p in paper.passages)
            if n % BATCH and n * PER_PAPER < count:
                continue
            start = time.perf_counter()
            for ready in pool.map(prepare, batch, chunksize=10) if workers > 1 else map(prepare, batch):
                indexer.put(ready, "x")
            indexer.commit()
            spent += time.perf_counter() - start
            batch = []
    return spent, size


def requests(sources: list[str], seed: int) -> dict[str, list[str]]:
    """Fifty requests of each kind, from words of three letters or more that are not the hundred most frequent."""
    chance = random.Random(seed)
    counts = Counter(w for t in sources for w in WORD.findall(t) if w.isalpha() and len(w) > 3)
    words = [w for w, n in counts.most_common()[100:] if n > 1]
    running = [w for t in sources for w in t.split()]
    pick = chance.choice

    def phrase(n: int) -> str:
        at = chance.randrange(len(running) - n)
        return " ".join(running[at : at + n]).replace('"', "")

    def telling() -> str:
        """Two or three words in a row of which the first and the last say something."""
        while True:
            words_ = phrase(chance.choice((2, 3))).split()
            if min(len(words_[0]), len(words_[-1])) > 4:
                return " ".join(words_)

    return {
        "one word": [pick(words) for _ in range(50)],
        "two words": [f"{pick(words)} {pick(words)}" for _ in range(50)],
        "three or four, OR": [" OR ".join(chance.sample(words, chance.choice((3, 4)))) for _ in range(50)],
        "phrase": [f'"{telling()}"' for _ in range(50)],
        "words and dossier": [f"{pick(words)} dossier:{30000 + chance.randrange(4000)}" for _ in range(50)],
        "a sentence": [phrase(8) for _ in range(50)],
    }


def ask(folder: Path, kinds: dict[str, list[str]], rounds: int) -> None:
    """Ask all of them, and print how long it took."""
    search = Search(View(open_index(folder)))
    search.answer(Ask("warm"))
    everything: list[float] = []
    for name, asked in kinds.items():
        taken = []
        for _ in range(rounds):
            for text in asked:
                start = time.perf_counter()
                search.answer(Ask(text))
                taken.append(1000 * (time.perf_counter() - start))
        everything += taken
        cuts = quantiles(taken, n=20)
        print(f"{name:20} p50 {cuts[9]:7.1f} ms   p95 {cuts[18]:7.1f} ms   max {max(taken):7.1f} ms", flush=True)
    cuts = quantiles(everything, n=20)
    print(f"{'all':20} p50 {cuts[9]:7.1f} ms   p95 {cuts[18]:7.1f} ms")


def main() -> None:
    """Build, then ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("papers", type=Path)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="ask the index that is there")
    args = parser.parse_args()
    sources = texts(args.papers)
    if not args.keep:
        seconds, size = build(args.index, args.passages, sources, args.seed, args.workers)
        print(f"{args.passages} passages, {size / 1e6:.0f} MB in {seconds:.1f} s: {size / 1e6 / seconds:.1f} MB/s", flush=True)
    ask(args.index, requests(sources, args.seed), 2)


if __name__ == "__main__":
    main()
