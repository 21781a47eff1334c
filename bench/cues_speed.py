"""How fast cues and answer facts are found, on one core: megabytes of answer text a second, and whether time is linear.

    python bench/cues_speed.py [TEXT_FILE ...]

Without files an invented answer is used, in which every fourth sentence has a cue (official answers have fewer).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from griffier.findings.cues import find_cues
from griffier.findings.cues.facts import facts_of

ANSWER = (
    "De dienst beheert sinds 2016 alle bruggen in de provincie en overlegt daarover met gemeenten en waterschappen. "
    "Over individuele aannemers doet het kabinet geen uitspraken. Het onderhoud wordt gepland op basis van inspecties, "
    "waarbij de staat van het beton en het gebruik door zwaar verkeer worden gewogen. Het aantal meldingen is in de "
    "afgelopen drie jaar gedaald van 410 naar 295, zie ook het antwoord op vraag 3.\n\n"
    "Gemeenten zijn zelf verantwoordelijk voor bruggen in lokale wegen. Voor het hele land zijn geen cijfers "
    "beschikbaar. De inspectie houdt toezicht en kan een brug laten sluiten wanneer de veiligheid dat vraagt. "
    "Uw Kamer wordt hierover voor de zomer geïnformeerd.\n"
)
QUESTION = "Bent u bekend met het bericht over de bruggen? Zo ja, hoeveel bruggen zijn gesloten? Zo nee, waarom niet?"


def best(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of some runs, in seconds."""
    runs = []
    for _ in range(times):
        start = time.process_time()
        work()
        runs.append(time.process_time() - start)
    return min(runs)


def main() -> None:
    """Print one line for each text and length."""
    texts = {name: Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]} or {"invented": ANSWER * 400}
    find_cues(ANSWER)
    for name, text in texts.items():
        for factor in (1, 2, 4):
            longer = text * factor
            megabytes = len(longer.encode()) / 1e6
            cues = best(lambda longer=longer: find_cues(longer))  # type: ignore[misc]
            print(f"{name} {megabytes:6.2f} MB  cues {megabytes / cues:6.1f} MB/s  ({len(find_cues(longer))} cues)")
    repeats = 500
    seconds = best(lambda: [facts_of(QUESTION, ANSWER) for _ in range(repeats)])
    print(f"facts of {repeats} questions with their answers: {repeats * len(ANSWER + QUESTION) / 1e6 / seconds:6.1f} MB/s")


if __name__ == "__main__":
    main()
