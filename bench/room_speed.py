"""How long the reading room takes for a page: a paper of 112 questions, and each other page of a record.

``python bench/room_speed.py [RECORD]``: without a record, a paper of 112 questions with long answers, figures, promises and
references is made (seeded, in a temporary folder) and read. Prints the median and the slowest of 15 requests, in milliseconds of
processor time on one core: opening the record, reading it, making the page. The bar for the paper is 300 ms.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from starlette.testclient import TestClient

from griffier.interfaces.web.app import make_room
from griffier.operations.folders import find_files
from griffier.operations.intake import read_into
from griffier.search.update import update

QUESTIONS = 112
TIMES = 15
BAR_MS = 300
SUBJECTS = ("nachttreinen", "geluidsmetingen", "stille perrons", "het wetsvoorstel", "de subsidieregeling", "het steunpunt")
PLAIN = (
    "Het kabinet hecht aan een zorgvuldige afweging van {0} en {1}.",
    "Daarbij wordt gekeken naar de gevolgen voor omwonenden, reizigers en vervoerders.",
    "De ervaringen met {0} worden betrokken bij de verdere uitwerking van {1}.",
)
"""Sentences without anything to find: three of four, so that the paper holds about as many findings as a real one."""
SENTENCES = (
    "In {y} waren er {n} meldingen over {0}.",
    "Voor {0} is € {m} miljoen beschikbaar.",
    "Ik zal uw Kamer voor 1 mei {y} informeren over {0}.",
    "Over {1} doe ik geen uitspraken.",
    "Zie het antwoord op vraag {q}.",
    "Dit staat ook in mijn brief van 3 maart {y} (Kamerstuk 99 104, nr. {q}).",
)


def paper(seed: int = 7) -> str:
    """A list of questions and answers, each answer of some 25 sentences."""
    rng = random.Random(seed)

    def sentence() -> str:
        a, b = rng.sample(SUBJECTS, 2)
        chosen = rng.choice(SENTENCES if rng.random() < 0.25 else PLAIN)
        year, number = rng.randint(2028, 2033), rng.randint(12, 9000)
        numbers = {"y": year, "n": number, "m": rng.randint(2, 90), "q": rng.randint(1, QUESTIONS)}
        return chosen.format(a, b, **numbers)

    lines = ["99 104 Nachttreinen", "Nr. 3 LIJST VAN VRAGEN EN ANTWOORDEN", "Vastgesteld 3 maart 2032"]
    for n in range(1, QUESTIONS + 1):
        a, b = rng.sample(SUBJECTS, 2)
        lines += [f"Vraag {n}", f"Kunt u aangeven hoeveel {a} er zijn, en wat dit betekent voor {b}? Zo nee, waarom niet?"]
        lines += ["Antwoord", *(" ".join(sentence() for _ in range(8)) for _ in range(3))]
    return "\n\n".join(lines) + "\n"


def main(record: str | None = None) -> int:
    """Measure, print, and say whether the bar was met."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(record) if record else _made(Path(work))
        room = TestClient(make_room(folder))
        papers = room.get("/papers.json").json()["papers"]
        longest = max(papers, key=lambda p: p["questions"])
        paths = [f"/paper/{longest['id']}", "/", "/papers", "/motions", "/commitments", "/figures", "/answers"]
        paths += ["/search?q=nachttreinen", f"/similar?paper={longest['id']}&n=1"]
        print(f"{longest['id']}: {longest['questions']} questions, {len(room.get(paths[0]).content) // 1024} kB of page")
        worst = {path: _measure(room, path) for path in paths}
    met = worst[paths[0]] <= BAR_MS
    print(f"The paper's slowest page {'meets' if met else 'misses'} the bar of {BAR_MS} ms.")
    return 0 if met else 1


def _made(work: Path) -> Path:
    papers = work / "papers"
    papers.mkdir()
    (papers / "kst-99104-3.txt").write_text(paper(), "utf-8")
    list(read_into(work / "record", find_files([papers]).files, workers=1))
    update(work / "record")
    return work / "record"


def _measure(room: TestClient, path: str) -> float:
    took = []
    for _ in range(TIMES):
        begin = time.process_time()
        answer = room.get(path)
        took.append((time.process_time() - begin) * 1000)
        assert answer.status_code == 200, (path, answer.status_code)
    print(f"{path:40} median {statistics.median(took):7.1f} ms   slowest {max(took):7.1f} ms")
    return max(took)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
