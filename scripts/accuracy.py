"""Writes docs/accuracy.md (and the table that the reading room shows): what was measured, on what, how well.

Reads the real papers beside the project into a new record, exports it, and scores the export with the script that came with
the gold. Every number on the page comes from here; ``--check`` only compares and exits 1 when the page is out of date.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from griffier import __version__

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs" / "accuracy.md"
TABLE = ROOT / "griffier" / "reading" / "accuracy.csv"
COMMAND = [str(Path(sys.executable).with_name("griffier"))]

WHAT = {
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


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true", help="compare only; exit 1 when the page is out of date")
    check = asked.parse_args().check
    if not SHARED.is_dir():
        print("../shared is absent: there is nothing to measure against", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        record, out = Path(folder, "record"), Path(folder, "export")
        run("read", str(SHARED / "papers"), "--record", str(record))
        run("export", "--all", str(out), "--record", str(record))
        scores = json.loads(
            subprocess.run(
                [sys.executable, str(SHARED / "gold" / "score.py"), str(out), "--json"],
                capture_output=True,
                check=True,
                text=True,
            ).stdout
        )
    page = "\n".join(lines(scores)) + "\n"
    table = "\n".join(numbers(scores)) + "\n"
    if check:
        return 0 if _undated(PAGE.read_text("utf-8")) == _undated(page) and TABLE.read_text("utf-8") == table else 1
    PAGE.write_text(page, "utf-8")
    TABLE.write_text(table, "utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}")
    return 0


def _undated(page: str) -> list[str]:
    """The page's lines without the one that says when it was written."""
    return [line for line in page.splitlines() if "Written by" not in line]


def run(*words: str) -> None:
    """Run a command; exit code 1 (a paper read in part) is no failure here."""
    subprocess.run([*COMMAND, *words], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def lines(scores: dict[str, Any]) -> list[str]:
    papers = [name for name in scores if name != "total"]
    page = [
        "# Accuracy",
        "",
        f"*Written by `scripts/accuracy` on {date.today().isoformat()}, Griffier {__version__}; do not edit.*",
        "",
        f"Measured on {len(papers)} real papers that were annotated by hand, by two annotators each (a committee's 94 questions",
        "of 2020, a letter on six motions of 2022). P: of what was found, the share that is right. R: of what is there,",
        "the share that was found. These two papers were at hand while Griffier was built, so another paper will do worse;",
        "counts that one reader made by hand on another paper stand in answers.md, and are called that. Two people agree on",
        "82% of the nine labels of an answer's clarity (kappa 0.77).",
        "",
        "| what | " + " | ".join(f"{name.split('_')[0]}: P / R" for name in papers) + " | both: P / R | right of gold |",
        "|---|" + "---|" * (len(papers) + 2),
    ]
    for kind, label in WHAT.items():
        cells = [cell(scores[name].get(kind)) for name in papers]
        total = scores["total"].get(kind)
        if total:
            page.append(f"| {label} | {' | '.join(cells)} | {cell(total)} | {total['hit']} of {total['gold']} |")
    page += ["", *motions(), "", *peers()]
    return page


def numbers(scores: dict[str, Any]) -> list[str]:
    """The totals as the reading room shows them: one line a kind."""
    lines = []
    for kind, label in WHAT.items():
        if total := scores["total"].get(kind):
            name = f'"{label}"' if "," in label else label
            lines.append(f"{name},{total['p']:.3f},{total['r']:.3f},{total['hit']},{total['gold']}")
    return ["what,precision,recall,right,there", *lines]


def cell(score: dict[str, Any] | None) -> str:
    return f"{score['p']:.3f} / {score['r']:.3f}" if score else ""


def motions() -> list[str]:
    """The official motions: how many have what a motion has."""
    spec = importlib.util.find_spec("griffier.pipeline")
    assert spec
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
    head = [
        "## Figures beside what one would take instead",
        "",
        "32 invented Dutch sentences with 30 figures, made by the authors of",
    ]
    return [
        *head,
        "the rules: what the others lack, not how good Griffier is (`bench/figures_peers.py`).",
        "",
        *manual[start:end],
    ]


if __name__ == "__main__":
    sys.exit(main())
