"""How well scanned pages are read: ``python -m bench.ocr [--write]`` (``--write`` puts the numbers into docs/formats.md).

A page of a known, invented text is scanned by three simulated scanners (``tests/scans.py``) and read with Tesseract. Counted:
characters and words that are right (1 less the edit distance by the length), the recogniser's own confidence, and seconds a page.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from griffier.ocr import recognise, version
from griffier.pipeline import read_file
from griffier.readers.recognised import Recognition
from tests.scans import GOOD, OFFICE, POOR, WORDS, Scanner, scanned

PAGE = Path(__file__).parents[1] / "docs" / "formats.md"
BEGIN, END = "<!-- ocr: written by bench/ocr.py -->", "<!-- /ocr -->"


def accuracy(wanted: str, got: str) -> tuple[float, float]:
    """Share of characters and of words that are right."""
    one, two = wanted.split(), got.split()
    characters = Levenshtein.normalized_similarity(" ".join(one), " ".join(two))
    return characters, Levenshtein.normalized_similarity(one, two)


def measure(scanner: Scanner) -> tuple[float, float, float, int, float]:
    """Characters right, words right, confidence, questions with their answer, seconds."""
    data = scanned(scanner)
    began = time.process_time(), time.perf_counter()
    found: Recognition = recognise(data, [1])
    seconds = time.perf_counter() - began[1]
    paper = read_file(Path("scan.pdf"), data, recognised=found).paper
    characters, words = accuracy(WORDS, paper.text)
    answered = sum(any(q.n in a.questions for a in paper.answers) for q in paper.questions)
    return characters, words, found.pages[0].sure, answered, seconds


def table() -> str:
    """The numbers as a table."""
    lines = [f"*Measured with {version()} (`nld`) by `python -m bench.ocr --write`.*", "",
             "| scanner | characters right | words right | its own confidence | questions with their answer | seconds a page |",
             "|---|---|---|---|---|---|"]  # fmt: skip
    for scanner in (GOOD, OFFICE, POOR):
        characters, words, sure, answered, seconds = measure(scanner)
        lines.append(f"| {scanner.name} | {characters:.1%} | {words:.1%} | {sure:.0f}% | {answered} of 3 | {seconds:.1f} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table, or write it into the page."""
    made = table()
    print(made)
    if "--write" in sys.argv:
        page = PAGE.read_text("utf-8")
        between = f"(?s)({re.escape(BEGIN)}\n).*?({re.escape(END)})"
        PAGE.write_text(re.sub(between, lambda m: f"{m[1]}{made}\n{m[2]}", page), "utf-8")


if __name__ == "__main__":
    main()
