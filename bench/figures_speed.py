"""How fast figures are found, on one core: megabytes of clean text a second, and whether time is linear in the text.

    python bench/figures_speed.py [TEXT_FILE ...]

Without files an invented answer is used, in which there is a figure in every second sentence (official answers have one in
every ten).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from griffier.findings.figures import find_figures

ANSWER = (
    "De veerdienst verbindt sinds 2016 de eilanden met de wal en overlegt met gemeenten en waterschappen. In 2031 voeren "
    "er 340 schepen, waarvan 12 in Friesland. De minister heeft hierover op 12 mei 2031 overleg gevoerd met de sector, zie ook "
    "Kamerstuk 99 101, nr. 7. Volgens het CBS bedroeg de waarde van de lading € 2,4 miljard, ruim tien procent meer dan in 2030. "
    "Het kabinet hecht aan een goede bereikbaarheid van de eilanden en blijft daarover in gesprek met de provincie.\n\n"
    "De eisen aan nieuwe schepen volgen uit artikel 5 van de verordening. De inspectie houdt toezicht en kan een schip uit de "
    "vaart nemen wanneer de veiligheid dat vraagt. Bijna de helft van de schepen is ouder dan dertig jaar.\n\n"
)


def best(text: str, times: int = 3) -> tuple[float, int]:
    """(shortest of some runs in seconds, figures found)."""
    runs, found = [], 0
    for _ in range(times):
        start = time.process_time()
        found = len(find_figures(text))
        runs.append(time.process_time() - start)
    return min(runs), found


def main() -> None:
    """Print one line for each text and length."""
    texts = {name: Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]} or {"invented": ANSWER * 300}
    find_figures(ANSWER)
    for name, text in texts.items():
        for factor in (1, 2, 4):
            megabytes = len(text.encode()) * factor / 1e6
            seconds, found = best(text * factor)
            print(f"{name} {megabytes:6.2f} MB  {megabytes / seconds:6.1f} MB/s  ({found} figures)")


if __name__ == "__main__":
    main()
