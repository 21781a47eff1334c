"""The sieve lets through every pattern that matches."""

from __future__ import annotations

import re

import pytest
import re2  # type: ignore[import-untyped]

from griffier.findings.motions.positions import ZONE_CUES
from griffier.findings.sieve import Sieve
from griffier.lexicon.rows import rows


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bniet\b[^;]{0,8}\bmogelijk\b", "dat is niet al mogelijk"),
        (r"\bis\b(?! (niet|nog (eens|weer)))", "zij is al klaar"),
        (r"(?<!in )é\w+ [\w-]+", "één café-houder"),
        (r"voor(uit)?\s?(te )?lopen", "voor\u00a0lopen"),
        (r"in \d{4}", "in 2031"),
    ],
)
def test_what_matches_is_let_through(pattern: str, text: str) -> None:
    assert re.search(pattern, text)
    assert Sieve([re.compile("nergens"), re.compile(pattern)]).passed(text) == [1]


@pytest.mark.parametrize("text", ["", "de trein rijdt", "mogelijk; niet", "half \ud800 paar"])
def test_what_lacks_the_words_is_held_back(text: str) -> None:
    assert Sieve([re.compile(r"\bniet\b[^;]{0,30}\bmogelijk\b"), re.compile("bus")]).passed(text) == []


@pytest.mark.parametrize("table", ["motions/positions.csv"])
def test_the_lexicons_patterns_pass_on_their_own_examples(table: str) -> None:
    patterns = [cue.pattern for cue in ZONE_CUES]
    sieve = Sieve(patterns)
    for row in rows(table):
        for text in (row["example"], row["counter_example"], row["example"].replace("de motie", "MOTIE")):
            assert {i for i, pattern in enumerate(patterns) if pattern.search(text)} <= set(sieve.passed(text))


def test_brackets_too_deep_to_widen_are_no_sieve() -> None:
    with pytest.raises(re2.error):
        Sieve([re.compile("a(?!(((b))))")])
