"""Numbers of papers in the forms that people paste."""

import pytest

from griffier.search.identifiers import inside, named


@pytest.mark.parametrize(
    "text",
    [
        "kst-99001-3", "99001-3", "99 001, nr. 3", "99.001 nr 3", "99001/3", "TK 99001 nr3", "Kamerstuk II 99001 3",
        "dossier 99001 stuk 3", "Kamerstukken II 2019/20, 99001, nr. 3", "zie Kamerstuk 99 001, nr. 3", "motie 99001 nr. 3",
        "KST-99001-3",
    ],
)  # fmt: skip
def test_a_kamerstuk(text: str) -> None:
    found = named(text)
    assert found is not None and "kst990013" in found.terms


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("2021Z13647", "2021z13647"),
        ("kenmerk 2021 Z 13647", "2021z13647"),
        ("COM(2022) 108", "com2022108"),
        ("com 2022/108 final", "com2022108"),
        ("99001", "99001"),
        ("99 001", "99001"),
        ("ah-tk-20212022-3173", "ahtk202120223173"),
        ("002_9eb502ec16fb6d66.txt", "0029eb502ec16fb6d66"),
    ],
)
def test_other_numbers(text: str, term: str) -> None:
    found = named(text)
    assert found is not None and term in found.terms


@pytest.mark.parametrize(
    ("text", "printed"), [("kst-99001-3#q12", False), ("99001-3 vraag 12", True), ("99 001, nr. 3, vraag 12", True)]
)
def test_a_question(text: str, printed: bool) -> None:
    found = named(text)
    assert found is not None and found.part is not None and found.printed is printed
    assert (found.part.kind, found.part.label) == ("question", "12")


@pytest.mark.parametrize("text", ["", "brug", "24 uur", "5G netwerk", "50% van import", "artikel 273f", "2020 2021", "in 2019"])
def test_no_number_of_a_paper(text: str) -> None:
    assert named(text) is None


def test_a_number_among_words() -> None:
    terms, rest = inside("organen in kst-99001-3")
    assert terms == ("kst990013",) and rest.split() == ["organen", "in"]
    assert inside("organen in 2019") == ((), "organen in 2019")
