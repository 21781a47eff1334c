"""Abbreviations that papers explain."""

import pytest

from griffier.search.abbreviations import learn


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("de Raad voor Bruggen en Veren (RBV) zegt", "RBV", "Raad voor Bruggen en Veren"),
        ("De Wereldveerorganisatie (WVO) meldt", "WVO", "Wereldveerorganisatie"),
        ("internationaal verantwoord varen (IVV) is", "IVV", "internationaal verantwoord varen"),
        ("De Dienst Veren, Sluizen en Kades (DVSK) komt", "DVSK", "Dienst Veren, Sluizen en Kades"),
        ("het Veilig Vaar Fonds (VVF)", "VVF", "Veilig Vaar Fonds"),
    ],
)
def test_explained(text: str, short: str, full: str) -> None:
    assert list(learn(text)) == [(short, full)]


@pytest.mark.parametrize(
    "text",
    [
        "vragen van het lid Jansen (XYZ) over",
        "de brug (nog) niet",
        "de brug (NL)",
        "een plan. Het (RBV) komt",
        "het (RBV)",
        "de raad (Rbv)",
        "Kamerstuk 35 207 (2020)",
        "()",
    ],
)
def test_not_explained(text: str) -> None:
    assert list(learn(text)) == []
