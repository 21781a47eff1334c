"""The cheap passes miss nothing: wherever an exact pattern matches, its anchor stands, so looking only there is enough."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from griffier.findings.references import answers, dossier, europe, laws, letters, named_motions, sections, works

# anchor, exact pattern, how far the exact match begins before the anchor
PAIRS = [
    (dossier.ANCHOR, dossier.DIGITS, 0),
    (answers.ANSWER, answers.ANSWER_TO, 0),
    (answers.ANSWER, answers.ANSWER_NUMBER, 0),
    (answers.QUESTION, answers.QUESTION_NUMBER, 0),
    (letters.ANCHOR, letters.DATED, 0),
    (letters.ANCHOR, letters.DESCRIBED, 0),
    (named_motions.ANCHOR, named_motions.NAMED, 0),
    (named_motions.ANCHOR, named_motions.OF_MEMBER, 0),
    (laws.ARTICLE_ANCHOR, laws.ARTICLE_OF, 0),
]
WORDS = st.sampled_from(
    [
        "antwoord",
        "antwoorden",
        "beantwoording",
        "vraag",
        "vragen",
        "deelvraag",
        "op",
        "de",
        "het",
        "onder",
        "bij",
        "zie",
        "Zie",
        "3",
        "12",
        "207",
        "2019",
        "maart",
        "mei",
        "brief",
        "brieven",
        "Kamerbrief",
        "van",
        "over",
        "d.d.",
        "motie",
        "moties",
        "motie-Aap",
        "van",
        "het",
        "lid",
        "leden",
        "Aap",
        "De",
        "Noot",
        "c.s.",
        "artikel",
        "artikelen",
        "12a,",
        "eerste",
        "lid",
        "Sr",
        "Awb",
        "Wet",
        "open",
        "overheid",
        "Besluit",
        "voorbeelden",
        "35",
        "207",
        "35207",
        "36",
        "410-XVI",
        "nr.",
        "nrs.",
        ",",
        ";",
        "(",
        ")",
        "/",
        "-",
        "–",
        "\xa0",
        "en",
        "t/m",
        "twee",
        "fietsen\n",
        "Richtlijn",
        "(EU)",
        "2016/679",
        "hoofdstuk",
        "4",
        "rapport",
        "«Tellen»",
        "Kamerstuk",
    ]
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from(["", " ", " ", " ", "\n", "\u00a0"])), max_size=25).map(
    lambda words: "".join(word + blank for word, blank in words)
)


@given(TEXTS)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_an_exact_match_always_begins_at_its_anchor(text: str) -> None:
    for anchor, exact, back in PAIRS:
        anchored = {match.start() - back for match in anchor.finditer(text)}
        for at in range(len(text)):
            # The dossier's anchor also looks at what stands before: money and longer numbers are refused there.
            if exact.match(text, at) and exact is not dossier.DIGITS:
                assert at in anchored, (exact.pattern, text[at:])


@given(TEXTS)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_five_digits_that_stand_alone_are_always_looked_at(text: str) -> None:
    anchored = {match.start() for match in dossier.ANCHOR.finditer(text)}
    for match in re.finditer(r"(?<![\w.,/€$£])[1-3]\d[ \n\u00a0]?\d{3}(?![\d.,])", text):
        assert any(match.start() <= at < match.end() for at in anchored) or match.start() in _inside(anchored)


def _inside(anchored: set[int]) -> set[int]:
    """Offsets that an earlier five-digit number covers: "12 345 678" is looked at once."""
    return {at + i for at in anchored for i in range(7)}


@pytest.mark.parametrize("word", sorted(sections.NAMES))
def test_every_section_word_has_an_anchor(word: str) -> None:
    assert any(pattern.search(word) for pattern in sections.ANCHORS)


@pytest.mark.parametrize("name", [row["name"] for row in laws.LAWS])
def test_every_law_of_the_list_is_reached(name: str) -> None:
    found = [r.target for r in laws.find_laws(laws.Looker(f"Zie de {name}."))]
    assert name in found


@pytest.mark.parametrize("name", works.column("treaties", "name"))
def test_every_treaty_of_the_list_is_reached(name: str) -> None:
    assert name in [r.target for r in works.find_works(works.Looker(f"Zie {name}."))]


@pytest.mark.parametrize("series", ["COM", "SWD", "JOIN", "SEC"])
@pytest.mark.parametrize("year", ["(2020) ", " (2020)", " ( 2020 ) ", "[2020] ", "/2020/"])
def test_every_series_is_reached(series: str, year: str) -> None:
    found = [r.target for r in europe.find_eu_documents(europe.Looker(f"zie {series}{year}12"))]
    assert found == [f"{series}(2020)12"]
