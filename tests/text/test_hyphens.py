"""Hyphens at line ends: which go, which stay, which stay with a blank."""

from __future__ import annotations

import pytest

from griffier import lexicon
from griffier.text.hyphens import Vocabulary, decide

NOTHING_ELSE = Vocabulary(lambda: "")

ROWS = [  # left, right, verdict, why
    ("treinver", "keer", "drop", "a word in the lexicon"),
    ("steunpuntmede", "werkers", "drop", "no evidence: most broken words are one word"),
    ("wegbe", "heer", "drop", "a word in the lexicon"),
    ("staats", "secretaris", "drop", "a compound in the lexicon"),
    ("EU", "lidstaten", "keep", "an abbreviation before it"),
    ("IMVO", "convenanten", "keep", "an abbreviation before it"),
    ("oud", "Duits", "keep", "a capital after it"),
    ("kabinet", "Waterdrager", "keep", "a name after it"),
    ("4", "uurs", "keep", "a number before it"),
    ("e", "learning", "keep", "a single letter before it"),
    ("directeur", "generaal", "keep", "the lexicon writes it with a hyphen"),
    ("adjunct", "griffier", "keep", "a part that always takes one"),
    ("macro", "economische", "keep", "vowels would run together"),
    ("maritiem", "logistieke", "keep", "two adjectives of one rank"),
    ("klimaat", "adaptieve", "drop", "a noun before an adjective takes none"),
    ("in", "en", "suspended", "in- en uitvoer"),
    ("voor", "of", "suspended", "voor- of nadelen"),
]


@pytest.mark.parametrize(("left", "right", "verdict", "why"), ROWS)
def test_rows(left: str, right: str, verdict: str, why: str) -> None:
    assert decide(left, right, NOTHING_ELSE) == verdict, why


def test_the_paper_itself_is_heard_before_the_lexicon() -> None:
    hyphened = Vocabulary(lambda: "De nacht-trein rijdt. Een nacht-trein is stil.")
    assert decide("nacht", "trein", hyphened) == "keep"
    joined = Vocabulary(lambda: "De quizlijn rijdt, zegt de (quizlijn).")
    assert decide("quiz", "lijn", joined) == "drop"


def test_a_break_inside_a_part_shows_how_the_paper_writes_the_word() -> None:
    paper = Vocabulary(
        lambda: "het remblokregis-\ntervoorstel en nog eens het remblokregis-\ntervoorstel; remblok-registervoorstel"
    )
    assert decide("remblok", "registervoorstel", paper) == "drop"


@pytest.mark.parametrize("part", sorted(lexicon.load("text/hyphens")["prefixes"]))
def test_every_prefix_of_the_lexicon_keeps_its_hyphen(part: str) -> None:
    example = lexicon.load("text/hyphens")["prefixes"][part]
    assert example.startswith(part + "-")
    assert decide(part, example.removeprefix(part + "-"), NOTHING_ELSE) == "keep"


@pytest.mark.parametrize("part", sorted(lexicon.load("text/hyphens")["combining"]))
def test_a_combining_part_keeps_its_hyphen_only_before_a_vowel(part: str) -> None:
    assert decide(part, "kredieten", NOTHING_ELSE) == "drop"


def test_a_paper_that_never_breaks_a_word_keeps_every_hyphen() -> None:
    lines = ["De trein rijdt elke nacht naar het noorden en komt vroeg aan"] * 80
    plain = Vocabulary(lambda: "\n".join([*lines, "dat is een klimaat-", "adaptieve haven"]))
    assert not plain.breaks_words()
    assert decide("klimaat", "adaptieve", plain) == "keep"
    broken = Vocabulary(lambda: "\n".join([*lines, "de treinver-", "keersleiding en de regis-", "tratie"]))
    assert broken.breaks_words()
    assert decide("klimaat", "adaptieve", broken) == "drop"
