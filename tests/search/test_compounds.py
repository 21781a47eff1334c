"""Compounds: which are taken apart, and which words are no compounds."""

import pytest

from griffier.search.compounds import split


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("stikstofbeleid", "stikstof beleid"),
        ("mensenrechtensituatie", "mensenrechten situatie"),
        ("exportcontrolebeleid", "export controle beleid"),
        ("handelsbalans", "handels balans"),
        ("veiligheidsraad", "veiligheid raad"),
        ("toezeggingenregister", "toezeggingen register"),
        ("gezichtsherkenning", "gezicht herkenning"),
        ("zonnepanelen", "zon panelen"),
        ("kinderarbeid", "kinder arbeid"),
        ("huurtoeslag", "huur toeslag"),
        ("arbeidsmarkt", "arbeid markt"),
        ("eulidstaten", "eu lidstaten"),
        ("pensioenfondsen", "pensioen fondsen"),
        ("jeugdzorginstelling", "jeugd zorginstelling"),
    ],
)
def test_parts(word: str, parts: str) -> None:
    assert " ".join(split(word)) == parts


def test_an_unknown_front_stays_whole() -> None:
    assert split("zuzuvriinstelling")[-1] == "instelling"


NO_COMPOUNDS = """overheid minister ministers gemeente onderzoek investering regering universiteit president directeur belangrijk
    situatie informatie nationale procent verschillende gesprekken versterken vergroten toepassing gemeenschap algemene
    kort wet schreinemacher zxqwvbnm 123456789 mens-rechten"""


@pytest.mark.parametrize("word", NO_COMPOUNDS.split())
def test_no_compounds(word: str) -> None:
    assert split(word) == ()


def test_a_long_word_takes_no_long_time() -> None:
    assert split("arbeids" * 8 + "markt") == ()
    assert split("en" * 500) == ()
