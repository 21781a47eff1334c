"""Citations as Dutch lawyers write them, and as BibTeX."""

import pytest

from griffier.reading.citing import bibtex, citation, official_address
from griffier.reading.heads import Head


def head(id_: str, **fields: object) -> Head:
    known = {
        "version": 1, "kind": "letter", "title": None, "opening": "", "date": None, "dossiers": (), "sequence": None,
        "year": None, "chamber": None, "asked_by": (), "offices": (), "signed_by": (), "on_behalf_of": (),
        "submitted_as": None, "questions": 0, "answers": 0, "status": "complete", "file": "a.txt", "sha256": "ab" * 32,
    }  # fmt: skip
    return Head(id=id_, **(known | fields))


ROWS = [
    (head("kst-99101-9", year="2031-2032", chamber="tk"), "Kamerstukken II 2031/32, 99101, nr. 9."),
    (head("kst-99101-9"), "Kamerstukken, 99101, nr. 9."),
    (head("kst-99100-XVI-2", year="2031-2032", chamber="tk"), "Kamerstukken II 2031/32, 99100 XVI, nr. 2."),
    (head("kst-99101-C", year="2031-2032", chamber="ek"), "Kamerstukken I 2031/32, 99101, C."),
    (head("ah-tk-20332034-412"), "Aanhangsel Handelingen II 2033/34, nr. 412."),
    (head("h-tk-20182019-86-22"), "Handelingen II 2018/19, nr. 86, item 22."),
    (
        head("file-1234", offices=("minister van Slaap",), title="Antwoorden", date="2032-02-06", submitted_as="2032Z00417"),
        "minister van Slaap, ‘Antwoorden’, 6-2-2032, 2032Z00417.",
    ),
]


@pytest.mark.parametrize(("paper", "expected"), ROWS)
def test_citations(paper, expected):
    assert citation(paper) == expected


def test_a_citation_to_a_question_names_it():
    assert citation(head("ah-tk-20332034-412"), "3, 4") == "Aanhangsel Handelingen II 2033/34, nr. 412, vraag 3, 4."


def test_a_year_is_never_worked_out_from_a_date():
    assert "2032" not in citation(head("kst-99101-9", date="2032-03-03"))


def test_signs_that_tex_would_run_are_only_letters_in_bibtex():
    entry = bibtex(head("kst-99101-9", title=r"50% {van} \input{x} & #1_2"))
    assert r"50\% \{van\} \textbackslash{}input\{x\} \& \#1\_2" in entry
    assert entry.startswith("@misc{kst-99101-9,")


ADDRESSES = [
    ("kst-99101-9", "https://zoek.officielebekendmakingen.nl/kst-99101-9.html"),
    ("kst-99100-XVI-2", "https://zoek.officielebekendmakingen.nl/kst-99100-XVI-2.html"),
    ("ah-tk-20332034-412", "https://zoek.officielebekendmakingen.nl/ah-tk-20332034-412.html"),
    ("h-tk-20332034-86-22", "https://zoek.officielebekendmakingen.nl/h-tk-20332034-86-22.html"),
    ("file-38ca85298b83", None),
    ("2032Z00417", None),
    ("kst-99101-9}\\input", None),
]


@pytest.mark.parametrize(("id_", "address"), ADDRESSES)
def test_a_paper_has_the_address_of_its_publisher_or_none(id_, address):
    assert official_address(id_) == address
    assert ("url = {" in bibtex(head(id_))) is (address is not None)
