"""Invented parliamentary papers with their truths, in six formats, for testing how papers are read.

``papers(range(20))`` gives papers; each writes itself (``paper.data("pdf")``) and knows what a right reading of that file is
(``paper.truth("pdf")``). A seed always gives the same paper. Seeds below 500 are for looking at; seeds 1000 to 1499 are for
scoring only, so that what is written after looking at the first can be measured on papers that nobody has seen.

The text comes in two ways: ``text`` has form feeds and running feet as pdftotext gives them, ``flow`` has no form feeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tests.invented.layouts import Laid, lay_out
from tests.invented.markup import write_html, write_xml
from tests.invented.office import write_docx, write_odt
from tests.invented.pdf import write_pdf
from tests.invented.text import write_text
from tests.invented.truth import truth

FORMATS = ("text", "flow", "pdf", "xml", "html", "docx", "odt")
SUFFIX = {"text": ".txt", "flow": ".flow.txt", "pdf": ".pdf", "xml": ".xml", "html": ".html", "docx": ".docx", "odt": ".odt"}


@dataclass
class Invented:
    """One invented paper."""

    seed: int

    @cached_property
    def laid(self) -> Laid:
        return lay_out(self.seed)

    @property
    def features(self) -> set[str]:
        """What the paper holds and how it is printed: ``kind:ah``, ``label:bare``, ``joint_heading``, ``list_in_answer`` …"""
        return self.laid.sheet.features

    def name(self, form: str) -> str:
        return f"paper-{self.seed:04d}{SUFFIX[form]}"

    def _written(self, form: str) -> tuple[bytes, dict[int, str]]:
        made: tuple[str | bytes, dict[int, str]]
        if form in ("text", "flow"):
            made = write_text(self.laid, feeds=form == "text")
        else:
            made = {"pdf": write_pdf, "xml": write_xml, "html": write_html, "docx": write_docx, "odt": write_odt}[form](self.laid)
        data, labels = made
        return (data if isinstance(data, bytes) else data.encode()), (dict(self.laid.labels) if self.laid.typed_notes else labels)

    def data(self, form: str) -> bytes:
        """The file's bytes."""
        return self._written(form)[0]

    def truth(self, form: str) -> dict[str, Any]:
        """What a right reading of that file says; see ``tests.invented.truth``."""
        return truth(self.laid, self.name(form), self._written(form)[1])


def papers(seeds: Iterable[int]) -> Iterator[Invented]:
    """The papers of these seeds, in order."""
    return (Invented(seed) for seed in seeds)
