"""Every line pattern of the lexicon has an example that is furniture and one that is not."""

from __future__ import annotations

import re

import pytest

from griffier import lexicon
from griffier.readers.plain import read_plain
from griffier.text.furniture import find_furniture

DATA = lexicon.load("text/furniture")
LINES = [
    *DATA["line"],
    *({**of, "pattern": DATA["foot"]["before"] + of["pattern"]} for of in DATA["foot"]["of"]),
]


@pytest.mark.parametrize("entry", LINES, ids=lambda e: e["example"])
def test_the_example_matches_and_the_counter_example_does_not(entry: dict[str, str]) -> None:
    assert re.fullmatch(entry["pattern"], entry["example"])
    assert not re.fullmatch(entry["pattern"], entry["counter"])


def found(text: str) -> dict[str, str]:
    printed = read_plain(text)
    kinds = find_furniture(printed, text).kinds
    return {text[printed.lines[i].start : printed.lines[i].end]: kind for i, kind in kinds.items()}


def test_a_running_foot_states_year_dossier_and_number() -> None:
    text = "De trein rijdt.\nTweede Kamer, vergaderjaar 2031–2032, 99 101, nr. 7 3\n\fHij rijdt nog."
    facts = find_furniture(read_plain(text), text).facts
    assert facts == {"chamber": ["Tweede"], "year": ["2031–2032"], "dossier": ["99 101"], "number": ["7"]}


@pytest.mark.parametrize(
    ("foot", "facts"),
    [
        ("Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 2", {}),
        ("Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 1302 2", {"appendix": ["1302"]}),
        ("Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel, nr. 77", {"appendix": ["77"]}),
        ("ISSN 0921 - 7398’s-Gravenhage 2032Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel, nr. 13021", {}),
        ("ah-tk-20312032-77ISSN 0921 - 7398’s-Gravenhage 2032 Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 1",
         {"paper": ["ah-tk-20312032-77"]}),
        ("kv-tk-2032Z04418 ’s-Gravenhage 2032 Tweede Kamer, vergaderjaar 2031–2032, Vragen 1",
         {"paper": ["kv-tk-2032Z04418"]}),
    ],
)  # fmt: skip
def test_parts_of_a_running_foot_may_be_glued_and_a_page_is_no_number(foot: str, facts: dict[str, list[str]]) -> None:
    text = f"Mag zij varen?\n{foot}\nJa, dat mag."
    seen = find_furniture(read_plain(text), text)
    assert list(seen.kinds) == [1]
    assert seen.facts == {"chamber": ["Tweede"], "year": ["2031–2032"], **facts}


def test_page_marks_count_up_in_a_text_without_pages() -> None:
    text = "De pont vaart.\n\n1/3\n\nZij vaart vaak.\n\n2/3\n\nEn laat."
    assert found(text) == {"1/3": "page_number", "2/3": "page_number"}
    assert found("De stand was\n3/2\nbij de rust.") == {}
    assert found("Een.\n\n3/2\n\nTwee.") == {}


def pages(first: str) -> str:
    """Four pages of eight lines that begin with ``first`` (# is the page's number) and say something of their own."""
    words = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf"]
    return "\f".join("\n".join([first.replace("#", str(n)), *(f"De {w} rijdt {w * n}." for w in words)]) for n in range(1, 5))


def test_what_stands_at_the_edge_of_most_pages_is_a_running_head() -> None:
    assert found(pages("Voortgang nachttrein #")) == {f"Voortgang nachttrein {n}": "header" for n in range(1, 5)}


def test_labels_of_questions_are_never_running_heads() -> None:
    assert found(pages("Vraag #")) == {}


def test_a_number_alone_is_a_page_number_only_at_the_edge_of_a_page() -> None:
    assert found("Een.\nTwee.\nDrie.\n12\nVier.\nVijf.\nZes.\n13") == {"13": "page_number"}


def test_a_letterhead_leaves_the_page_with_its_values() -> None:
    text = "Datum\n3 maart 2032\nOns kenmerk\nIENW-2032/417\n\nGeachte voorzitter,\n\nDe trein rijdt."
    assert set(found(text)) == {"Datum", "3 maart 2032", "Ons kenmerk", "IENW-2032/417"}
    assert find_furniture(read_plain(text), text).facts["date"] == ["3 maart 2032"]


def test_a_question_number_at_the_top_of_a_page_is_no_page_number() -> None:
    body = ["".join(f"De {word} rijdt {word * n}.\n" for n in range(8)) for word in ("alpha", "bravo", "charlie", "delta")]
    text = "\f".join([f"{body[0]}1\n", f"{body[1]}2\n", f"14\nWaar rijdt de trein?\n{body[2]}3\n", f"{body[3]}4\n"])
    assert found(text) == {"1": "page_number", "2": "page_number", "3": "page_number", "4": "page_number"}
