"""What holds for every text: order, places, no overlaps, and no text that raises."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from griffier.findings.references import find_references
from tests.findings.references.rows import targets

ENCLOSING = ("dated_letter", "motion_name")


@given(st.text(alphabet=st.sampled_from("0123456789 .,-–()/nr\nKamerstukvgXIÉ«»:€"), max_size=120))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_reference_quotes_its_place(text: str) -> None:
    found = find_references(text)
    assert all(text[r.start : r.end] == r.surface and r.surface for r in found)
    assert [r.start for r in found] == sorted(r.start for r in found)


def test_numbered_references_do_not_overlap() -> None:
    text = "de brief van 3 mei 2020 over de motie-Aap (Kamerstuk 10 001, nr. 3) en https://a.nl/2021D00001, artikel 3 Sr."
    plain = [r for r in find_references(text) if r.kind not in ENCLOSING]
    assert [r.kind for r in plain] == ["kamerstuk", "url", "law"]
    assert all(a.end <= b.start for a, b in pairwise(plain))


def test_a_description_may_hold_a_numbered_reference() -> None:
    text = "de brief van 3 mei 2020 over de motie-Aap"
    assert [r.kind for r in find_references(text)] == ["dated_letter", "motion_name"]


def test_the_same_text_gives_the_same_references() -> None:
    text = "Kamerstuk 10 001, nrs. 3 t/m 5, Stb. 2011, 35, zie vraag 3"
    assert find_references(text) == find_references(text)


def test_a_text_in_pieces_and_whole_agree() -> None:
    one, two = "Zie Kamerstuk 10 001, nr. 3.", "Zie het antwoord op vraag 7."
    assert targets(f"{one}\n\n{two}") == f"{targets(one)} {targets(two)}"


def test_a_blank_line_ends_a_reference() -> None:
    assert targets("Kamerstuk 10 001\n\nnr. 3 van de lijst") == "10001"


def test_an_empty_text_has_no_references() -> None:
    assert find_references("") == []
