"""The real papers beside the project, and those that ship with it; and the one place that says when they are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
SAMPLES = Path(__file__).resolve().parents[1] / "griffier" / "sample" / "papers"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is absent")


def real_papers() -> list[Path]:
    """The five real papers; none when ../shared is absent."""
    return sorted((SHARED / "papers").glob("*.txt"))


def real_paper(number: str) -> Path:
    """One of the five by its number, such as "002"."""
    return next((SHARED / "papers").glob(f"{number}_*.txt"))


def sample_papers() -> list[Path]:
    """The papers that ship with Griffier."""
    return sorted(p for p in SAMPLES.iterdir() if p.suffix in (".txt", ".xml", ".html", ".pdf"))


every_paper = pytest.mark.parametrize("path", [*sample_papers(), *real_papers()], ids=lambda p: p.name[:40])
