"""Any text reads without an error, and every character of it is accounted for."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from griffier.errors import UnreadableFile
from griffier.model.paper import Reading
from griffier.pipeline import read_bytes
from griffier.readers.plain import read_plain
from griffier.structure.paper import structure
from griffier.text.accounting import account
from griffier.text.composing import Composed
from griffier.text.repair import repair
from tests.papers import every_paper

TOKENS = [
    "Vraag",
    "Antwoord",
    "1",
    "2",
    "3",
    "12",
    "1.",
    "2)",
    "22–25",
    "Nr.",
    "de",
    "het",
    "beleid.3",
    "2019",
    "201918",
    "CO2",
    "wet-",
    "en-",
    "https://x.nl/a-",
    "?",
    "?)",
    "(bron:",
    "•",
    "–",
    "mensen-",
    "rechten",
    "Kamerstuk",
    "35",
    "207,",
    "nr.",
    "34",
    "Bijlage",
    "17",
    "Pagina",
]
WORDS = st.sampled_from([*TOKENS, "\u00a03", "ﬁ", "e\u0301", "\ufffe", "\u00ad", "\ufeff", "\f", ""])
LINES = st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=40)
ENDS = st.sampled_from(["\n", "\n\n", " \n", "\r\n", "\f", "\n ", "\n\n\n\n"])


@st.composite
def soups(draw: st.DrawFn) -> str:
    """Lines made of what papers are made of, in any order."""
    return "".join(line + draw(ENDS) for line in draw(LINES))


def holds_together(reading: Reading) -> None:
    assert account(reading).balanced, account(reading)
    flows = [reading.body, *(note.flow for note in reading.footnotes)]
    for flow in flows:
        for piece in flow.pieces():
            clean, source = flow.text[piece.start : piece.end], reading.source[piece.source_start : piece.source_end]
            assert unicodedata.normalize("NFC", source) == clean or clean.isspace() or len(source) == len(clean)
    for before, after in zip(reading.blocks, reading.blocks[1:], strict=False):
        assert before.end <= after.start
        assert not reading.body.text[before.end : after.start].strip()


@settings(max_examples=300, deadline=None)
@given(soups() | st.text(max_size=400))
def test_any_text_reads_and_accounts_for_every_character(text: str) -> None:
    reading = repair(read_plain(text))
    holds_together(reading)
    paper = structure(reading, "x.txt", "0" * 64)
    for part in (*paper.questions, *paper.answers):
        assert 0 <= part.start < part.end <= len(paper.text)


@settings(max_examples=100, deadline=None)
@given(soups() | st.text(max_size=200))
def test_text_with_accents_apart_keeps_the_places_of_the_file(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    composed = Composed(apart)
    holds_together(composed.carry_back(repair(read_plain(composed.text))))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda t: t.encode("utf-16")))
def test_any_bytes_read_or_are_refused_with_a_reason(data: bytes) -> None:
    try:
        reading = read_bytes(data, ".txt")
    except UnreadableFile as refused:
        assert refused.code and len(str(refused)) > 20
    else:
        assert account(reading).balanced


@every_paper
def test_every_paper_accounts_for_every_character(path: Path) -> None:
    holds_together(read_bytes(path.read_bytes(), path.suffix))
