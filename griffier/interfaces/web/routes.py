"""The room's addresses: one table, of which the routes, the OpenAPI description and the page about it are all made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from griffier.interfaces.web import pages_finding as finding
from griffier.interfaces.web import pages_ledgers as ledgers
from griffier.interfaces.web import pages_papers as papers
from griffier.interfaces.web.asked import Asked
from griffier.interfaces.web.respond import Shown
from griffier.interfaces.web.words import LANGUAGES
from griffier.reading.commitments import STATUSES
from griffier.reading.replies import MARKS


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter: its name, what it asks, and the values it may have (none: any)."""

    name: str
    doc: str
    kind: Literal["string", "integer"] = "string"
    values: tuple[str, ...] = ()
    example: str = ""
    least: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path (``{id}`` names a part), what makes it, what it shows."""

    path: str
    make: Callable[[Asked], Shown]
    doc: str
    parts: tuple[Param, ...] = ()
    params: tuple[Param, ...] = ()

    @property
    def known(self) -> dict[str, tuple[str, ...]]:
        """The parameters that may be given, each with the values that it may have (none: any)."""
        return {p.name: p.values for p in self.params} | {"lang": LANGUAGES}

    @property
    def plain_path(self) -> str:
        """The path that ``.json`` and ``.csv`` are put behind."""
        return self.path if self.path != "/" else "/index"


SIZED = Param("page", "The page of the list, from 1, instead of an offset; past the end is the last page.", "integer", least=1)
OFFSET = Param("offset", "Rows to pass over: the next of an earlier answer.", "integer")
ID = Param("id", "A paper, in any form of its id.", example="kst-99101-9")
Q = Param("q", "Words that must all be there.")
DOSSIER = Param("dossier", "A dossier number.", example="99101")

PAGES: tuple[Page, ...] = (
    Page("/", finding.start, "What is new, the ledgers in numbers, coverage and measured accuracy."),
    Page("/search", finding.search, "Search questions, answers, sections, motions, promises and figures.", params=(
        Param("q", "What to look for; an identifier in any form is a request too.", example="nachttrein"),
        Param("kind", "One kind of hit.", example="answer"),
        Param("order", "The best first, or the newest.", values=("best", "newest")),
        Param("stay", "Anything: search for an identifier, do not go to its paper."), OFFSET, SIZED)),
    Page("/similar", finding.similar, "Questions like a text or like a question, with their answers, oldest first.", params=(
        Param("q", "A text.", example="Hoeveel klachten over geluidsoverlast zijn er?"),
        Param("paper", "The paper of the question, in any form of its id."),
        Param("n", "The question's ordinal in its paper.", "integer"))),
    Page("/papers", papers.papers, "Every paper, the newest first.", params=(
        Param("kind", "One kind of paper.", example="letter"), DOSSIER, OFFSET, SIZED)),
    Page("/paper/{id}", papers.paper, "A paper: questions with answers, notes, and all that was found in it.", (ID,), (
        Param("exact", "Chosen words to light (TextQuoteSelector)."), Param("prefix", "What stands before them."),
        Param("suffix", "What stands after them."),
        Param("start", "Where they stood (TextPositionSelector); -1: not said.", "integer", least=-1))),
    Page("/paper/{id}/source", papers.source, "A page of the file behind a paper, with chosen words lit.", (ID,), (
        Param("page", "The page, from 1.", "integer"), Param("start", "First code point, as in exports.", "integer", least=-1),
        Param("end", "One past the last code point.", "integer", least=-1),
        Param("sha256", "The file, by the beginning of its hash; empty: the current one."))),
    Page("/dossier/{number}", papers.dossier, "A dossier in time: papers, motions, promises, who points to whom.", (
        Param("number", "The dossier's number.", example="99101"),)),
    Page("/motions", ledgers.motions, "The ledger of motions.", params=(
        Q, Param("outcome", "What became of it."), Param("position", "What the cabinet says of it."),
        Param("mover", "Who moved it, as printed."), DOSSIER, OFFSET, SIZED)),
    Page("/motion/{id}", ledgers.motion, "The dated life of one motion, in the words of the papers.", (
        Param("id", "The motion's id in any form.", example="kst-99101-3"),)),
    Page("/commitments", ledgers.commitments, "The ledger of promises.", params=(
        Q, Param("status", "What became of it.", values=STATUSES), Param("kind", "What is promised."),
        Param("office", "The office that signed the paper."), DOSSIER, Param("year", "The year of the paper.", example="2032"),
        Param("earlier", "yes: also where a paper only tells of an earlier promise.", values=("yes",)),
        Param("sort", "By term, or the oldest first; else the newest first.", values=("due", "oldest")), OFFSET, SIZED)),
    Page("/commitment/{paper}/{n}", ledgers.commitment, "The dated life of one promise.", (
        Param("paper", "The paper, in any form of its id.", example="kst-99101-1"),
        Param("n", "The promise's name, made of its words (c1a2b3c), or its number in its paper.", example="1"))),
    Page("/figures", ledgers.figures, "Figures by subject.", params=(
        Q, DOSSIER, Param("several", "yes: only subjects with several values.", values=("yes",)), OFFSET, SIZED)),
    Page("/figures/{slug}", ledgers.series, "One subject, or any words: what papers say of it, side by side.", (
        Param("slug", "The subject's name in addresses, or words that a figure's sentence must hold.", example="reizigers"),)),
    Page("/answers", ledgers.answers, "Questions refused, not known, put off or left open, by office and year.", params=(
        Param("mark", "How it was answered.", values=MARKS), Param("office", "The office that answered."),
        Param("year", "The year of the paper.", example="2032"), OFFSET, SIZED)),
    Page("/coverage", finding.coverage, "What the sources have, what the record holds, what could not be had or read, and why.",
        params=(Param("by", "By dossier, or by parliamentary year.", values=("dossier", "year")),)),
    Page("/help", finding.help_page, "How the room works, its keys, and how well papers are read."),
)  # fmt: skip
