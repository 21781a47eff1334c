"""Lighting words in a text."""

import pytest

from griffier.search.analyser import Analyser
from griffier.search.marks import CLIP, marked, marks

ANALYSER = Analyser()


@pytest.mark.parametrize(
    ("text", "lit", "said"),
    [
        ("De Leden van de raad", {"lid"}, "De **Leden** van de raad"),
        ("in de EU-lidstaten, ook", {"lidstaat"}, "in de **EU-lidstaten**, ook"),
        ("de grote brug is groot", {"grote brug"}, "de **grote brug** is groot"),
        ("de brug is groot", {"grote brug"}, "de brug is groot"),
        ("over de overheid", {"over"}, "**over** de overheid"),
        ("het havenbeleid", {ANALYSER.stem("haven")}, "het **havenbeleid**"),
        ("niets hier", set(), "niets hier"),
        ("", {"brug"}, ""),
    ],
)
def test_lit(text: str, lit: set[str], said: str) -> None:
    assert marked(text, marks(text, lit, (), ANALYSER)) == said


def test_prefixes() -> None:
    text = "de bruggen en de brief"
    assert marked(text, marks(text, (), ("brug",), ANALYSER)) == "de **bruggen** en de brief"


def test_a_long_text_is_cut_around_its_lit_words() -> None:
    text = "woord " * 200 + "brug " + "woord " * 200
    said = marked(text, marks(text, {"brug"}, (), ANALYSER))
    assert "**brug**" in said and len(said) < CLIP + 20 and said.startswith("… ") and said.endswith(" …")
