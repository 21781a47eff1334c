"""Writes docs/accuracy.md (and the table that the reading room shows): what was measured, on what, how well.

Everything is measured anew, with the scripts that came with each truth: papers that were at hand while the rules were written
("seen"), and invented sentences and papers that the writers of the rules only scored ("only scored"). Every share has its counts
and a 95% interval (Wilson). ``--check`` only compares and exits 1 when the page is out of date.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import math
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from griffier import __version__

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs" / "accuracy.md"
TABLE = ROOT / "griffier" / "reading" / "accuracy.csv"
README = ROOT / "README.md"
COMMAND = [str(Path(sys.executable).with_name("griffier"))]
ONLY_SCORED = range(1000, 1100)
"""Seeds of invented papers that were never looked at."""

GOLD = {
    "questions": "questions: exact text",
    "answers": "answers: exact text",
    "pairs": "question with its answer: exact text of both",
    "footnotes": "footnotes: label and text",
    "hyphens": "words broken over lines, mended",
    "references": "references: kind and target",
    "motions": "motions named",
    "positions": "what the cabinet says of a motion",
    "commitments": "promises",
    "due": "terms of promises, as dates",
    "followed": "what became of a promise: linked words",
    "figures": "figures: value and unit",
    "clarity": "answers that refuse, do not know, refer, defer",
    "cues": "the words that show it",
}
STRUCTURE = (
    ("q", "questions: label and words"),
    ("a", "answers: questions and words"),
    ("note", "notes: label and words"),
    ("noteplace", "notes: where the marker stands"),
    ("kind", "kind of paper"),
    ("id", "id of the paper"),
    ("date", "day of the paper"),
    ("submitted", "day on which questions were handed in"),
    ("title", "title"),
    ("asked_by", "who asked"),
    ("answered_by", "who answered"),
    ("dossiers", "dossiers"),
    ("whole", "papers wholly right"),
)
PHRASES = {
    ("promises", "recall"): "promises found",
    ("promises", "precision"): "promises: right of what was found",
    ("promises", "look-alikes refused"): "look-alikes of promises refused",
    ("terms", "sure right of all"): "terms of promises, as dates",
    ("terms", "trap right of those found"): "days that belong to something else, not taken for a term",
    ("cues", "recall"): "words that refuse, do not know, refer, defer: found",
    ("cues", "precision"): "words that refuse, do not know, refer, defer: right of what was found",
    ("cues", "look-alikes refused"): "look-alikes of such words refused",
    ("positions", "right"): "what the cabinet says of a motion",
    ("figures", "recall"): "figures: value found",
    ("figures", "precision"): "figures: right of what was found",
    ("figures", "of_what of those found"): "figures: what they are of",
    ("figures", "period of those found"): "figures: their period",
    ("kept", "right"): "what became of a promise: the verdict, or none",
    ("kept", "precision (a link where there is one)"): "what became of a promise: right of what was linked",
}


class Share(NamedTuple):
    """``right`` of ``of``: one line of the page; ``seen`` whether what it was measured on was at hand."""

    what: str
    right: int
    of: int
    seen: bool

    @property
    def value(self) -> float:
        return self.right / self.of if self.of else 0.0

    def interval(self) -> tuple[float, float]:
        """The 95% interval by Wilson."""
        if not self.of:
            return 0.0, 1.0
        n, p, z = self.of, self.value, 1.96
        middle, wide = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, (middle - wide) / (1 + z * z / n)), min(1.0, (middle + wide) / (1 + z * z / n))


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true", help="compare only; exit 1 when the page is out of date")
    check = asked.parse_args().check
    if not SHARED.is_dir():
        print("../shared is absent: there is nothing to measure against", file=sys.stderr)
        return 1
    scored = [*invented(), *phrases()]
    gold, wild = [*annotated()], [*layouts()]
    page = "\n".join(lines(scored, gold, wild)) + "\n"
    table = numbers([*scored, *wild, *gold])
    readme = in_readme(README.read_text("utf-8"), scored, wild)
    if check:
        same = _undated(PAGE.read_text("utf-8")) == _undated(page) and TABLE.read_text("utf-8") == table
        return 0 if same and README.read_text("utf-8") == readme else 1
    README.write_text(readme, "utf-8")
    PAGE.write_text(page, "utf-8")
    TABLE.write_text(table, "utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}")
    return 0


def _undated(page: str) -> list[str]:
    """The page's lines without the one that says when it was written."""
    return [line for line in page.splitlines() if "Written by" not in line]


def exported(papers: Path, folder: Path) -> Path:
    """An export of these papers, read into a new record. Exit code 1 of a command (a paper read in part) is no failure here."""
    record, out = folder / "record", folder / "export"
    for words in (("read", str(papers)), ("export", "--all", str(out))):
        subprocess.run([*COMMAND, *words, "--record", str(record)], check=False, capture_output=True)
    return out


def script(path: Path, *words: str) -> str:
    """What a scoring script prints."""
    return subprocess.run([sys.executable, str(path), *words], capture_output=True, check=True, text=True).stdout


def annotated() -> Iterator[Share]:
    """The two papers with whole gold: of what is there, what was found."""
    with tempfile.TemporaryDirectory() as folder:
        out = exported(SHARED / "papers", Path(folder))
        total: dict[str, Any] = json.loads(script(SHARED / "gold" / "score.py", str(out), "--json"))["total"]
    for kind, label in GOLD.items():
        if kind in total:
            yield Share(label, total[kind]["hit"], total[kind]["gold"], True)


def layouts() -> Iterator[Share]:
    """Real papers in many layouts: structure and heads, then promises, cues and motions by two annotators."""
    with tempfile.TemporaryDirectory() as folder:
        out = exported(SHARED / "wild" / "papers", Path(folder))
        told = Path(folder) / "score.json"
        script(SHARED / "wild" / "score_structure.py", str(out), "--all", "--json", str(told))
        total: dict[str, int] = json.loads(told.read_text("utf-8"))["TOTAL"]
        findings = script(SHARED / "wild" / "score_findings.py", str(out))
    for key, label in STRUCTURE:
        yield Share(label, total.get(key, 0), total["papers"] if key == "whole" else total[f"{key}_n"], True)
    found = total.get("a", 0) + total.get("a_set", 0) + total.get("a_text", 0) + total.get("a_invented", 0)
    label = "answers found that no paper has (of those found; the fewer the better)"
    yield Share(label, total.get("a_invented", 0), max(found, 1), True)
    for kind, label in (("commitments", "promises"), ("cues", "words that refuse, do not know, refer, defer")):
        row = re.search(rf"^{kind}: P [\d.]+ \((\d+)/(\d+)\) R [\d.]+ \((\d+)/(\d+)\)(?: due_to (\d+)/(\d+))?", findings, re.M)
        if row:
            yield Share(f"{label}: right of what was found", int(row[1]), int(row[2]), True)
            yield Share(f"{label}: found of what both annotators were sure of", int(row[3]), int(row[4]), True)
            if row[5]:
                yield Share("terms of promises, as dates, where both annotators agree", int(row[5]), int(row[6]), True)


def invented() -> Iterator[Share]:
    """Invented papers in six formats that the readers' writers never looked at."""
    sys.path.insert(0, str(ROOT))
    from tests.invented.score import score

    results = score(ONLY_SCORED)
    files = [one for by in results.values() for one in by.values()]
    yield Share("files with every question and answer right", sum(f.parts for f in files), len(files), False)
    yield Share("files with every note right", sum(f.notes for f in files), len(files), False)
    yield Share("files with every question's state right", sum(f.states for f in files), len(files), False)
    same = sum(len({one.signature for one in by.values()}) == 1 for by in results.values())
    yield Share("papers that read the same in all formats", same, len(results), False)


def phrases() -> Iterator[Share]:
    """Invented sentences by a writer who has not seen the rules; the part that was only scored."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from phrases import MEASURES, Tally

    tallies = {}
    for name, measure in MEASURES.items():
        tallies[name] = Tally()
        measure("score", tallies[name])
    for (name, key), label in PHRASES.items():
        tally = tallies[name]
        if tally.of.get(("score", key)):
            yield Share(label, tally.right[("score", key)], tally.of[("score", key)], False)


def lines(scored: list[Share], gold: list[Share], wild: list[Share]) -> list[str]:
    return [
        "# Accuracy",
        "",
        f"*Written by `scripts/accuracy` on {date.today().isoformat()}, Griffier {__version__}; do not edit.*",
        "",
        "What was at hand while the rules were written flatters them, so it stands apart from what was only scored. The",
        "intervals are of 95% (Wilson) and speak of chance alone, not of how like your papers these are.",
        "",
        "## Only scored",
        "",
        f"Invented papers in six formats (seeds {ONLY_SCORED.start} to {ONLY_SCORED.stop - 1} of `tests/invented`) and",
        "invented sentences (`gold/phrases/score`), made by writers who had not seen the rules; nobody looked at them while",
        "rules were written.",
        "Invented papers are harder than most real ones in their layouts, and easier in their language.",
        "",
        *table(scored),
        "",
        "## Seen: 116 real papers in 23 layouts",
        "",
        "Structure and heads against truths made from the sources; promises and cues on 34 of them, by two annotators.",
        "",
        *table(wild),
        "",
        "## Seen: two real papers, annotated whole",
        "",
        "A committee's 94 questions (2020) and a letter on six motions (2022), by two annotators each: of what is there, what",
        "was found. Griffier was built on them from its first day: no other paper will do as well.",
        "",
        *table(gold),
        "",
        *motions(),
        "",
        *peers(),
    ]


def table(shares: list[Share]) -> list[str]:
    rows = ["| what | right | of | share | 95% interval |", "|---|---|---|---|---|"]
    for one in shares:
        low, high = one.interval()
        rows.append(f"| {one.what} | {one.right} | {one.of} | {one.value:.3f} | {low:.2f} to {high:.2f} |")
    return rows


IN_README = (
    "files with every question and answer right",
    "papers that read the same in all formats",
    "papers wholly right",
    "questions: label and words",
    "answers: questions and words",
    "promises found",
    "promises: right of what was found",
    "promises: found of what both annotators were sure of",
    "terms of promises, as dates",
    "words that refuse, do not know, refer, defer: found",
    "what the cabinet says of a motion",
    "figures: value found",
    "what became of a promise: the verdict, or none",
)
"""The lines of the page that README shows too."""


def in_readme(text: str, scored: list[Share], wild: list[Share]) -> str:
    """README with its table of accuracy made anew."""
    rows = ["| | only scored | seen (116 real papers) |", "|---|---|---|"]
    for what in IN_README:
        cells = [next((f"{100 * s.value:.0f}% of {s.of}" for s in shares if s.what == what), "") for shares in (scored, wild)]
        rows.append(f"| {what} | {' | '.join(cells)} |")
    start, end = "<!-- accuracy: written by scripts/accuracy -->", "<!-- accuracy: end -->"
    before, after = text.split(start)[0], text.split(end)[1]
    return "\n".join([before + start, "", *rows, "", end + after])


def numbers(shares: list[Share]) -> str:
    """The shares as the reading room shows them: one line each, what was only scored first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("what", "seen", "right", "of"))
    writer.writerows((one.what, "yes" if one.seen else "no", one.right, one.of) for one in shares)
    return out.getvalue()


def motions() -> list[str]:
    """The official motions: how many have what a motion has."""
    from griffier.pipeline import read_file

    paths = sorted((SHARED / "official" / "motions").glob("*.xml"))
    read = [read_file(path).paper for path in paths]
    rows = {
        "with the id of their file": sum(p.id == path.stem for p, path in zip(read, paths, strict=True)),
        "with movers": sum(bool(p.motion and p.motion.movers) for p in read),
        "with a request": sum(bool(p.motion and p.motion.request) for p in read),
        "with a dossier": sum(bool(p.head.dossiers) for p in read),
        "with a date (the others state none)": sum(bool(p.head.date) for p in read),
        "read without any problem": sum(not p.problems for p in read),
    }
    table = [f"| {label} | {count} |" for label, count in rows.items()]
    return [f"## {len(paths)} official motions (XML)", "", "| what | motions |", "|---|---|", *table]


def peers() -> list[str]:
    """The table of other finders of figures, as bench/figures_peers.py measured it (it needs those tools installed)."""
    manual = (ROOT / "docs" / "figures.md").read_text("utf-8").splitlines()
    at = next(i for i, line in enumerate(manual) if "bench/figures_peers.py" in line)
    start = next(i for i in range(at, len(manual)) if manual[i].startswith("|"))
    end = next(i for i in range(start, len(manual)) if not manual[i].startswith("|"))
    return [
        "## Figures beside what one would take instead",
        "",
        "32 invented Dutch sentences with 30 figures, made by the authors of",
        "the rules: what the others lack, not how good Griffier is (`bench/figures_peers.py`).",
        "",
        *manual[start:end],
    ]


if __name__ == "__main__":
    sys.exit(main())
