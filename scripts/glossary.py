"""Writes docs/glossary.md from griffier/lexicon/glossary.toml."""

from __future__ import annotations

from pathlib import Path

from griffier import lexicon

PAGE = Path(__file__).resolve().parents[1] / "docs" / "glossary.md"


def page() -> str:
    """The glossary as a page, one row a term."""
    rows = [
        f"| {term['name']} | {term['dutch']}{', ' + term['plural'] if term['plural'] else ''} | {term['meaning']} |"
        for term in lexicon.load("glossary")["term"]
    ]
    head = ["# Glossary", "", "*Written by `scripts/glossary.py` from `griffier/lexicon/glossary.toml`.*", ""]
    return "\n".join([*head, "| name | Dutch | meaning |", "|---|---|---|", *rows]) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
