"""What people type, and how it is understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffier.lexicon.rows import rows
from griffier.search.request import Filter, Group, Near, Node, Not, Phrase, Word, parse, unknown


def flat(node: Node) -> list[Node]:
    """The nodes of a request, groups that ask for all opened."""
    if isinstance(node, Group) and not node.any_of:
        return [n for inner in node.nodes for n in flat(inner)]
    return [node]


def read(text: str) -> list[Node]:
    return flat(parse(text).tree)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("brug veer", [Word("brug"), Word("veer")]),
        ('"gelijk speelveld"', [Phrase("gelijk speelveld")]),
        ("„gelijk speelveld”", [Phrase("gelijk speelveld")]),
        ('"niet gesloten', [Phrase("niet gesloten")]),
        ("brug -veer", [Word("brug"), Not(Word("veer"))]),
        ("brug NOT veer", [Word("brug"), Not(Word("veer"))]),
        ("brug NIET veer", [Word("brug"), Not(Word("veer"))]),
        ("brug AND veer", [Word("brug"), Word("veer")]),
        ("brug OR veer", [Group((Word("brug"), Word("veer")), True)]),
        ("brug OF veer haven", [Group((Word("brug"), Word("veer")), True), Word("haven")]),
        ("a1 OR b1 OR c1", [Group((Word("a1"), Word("b1"), Word("c1")), True)]),
        ("veilig*", [Word("veilig", True)]),
        ("brug NEAR/5 veer", [Near(Word("brug"), Word("veer"), 5)]),
        ("brug near veer", [Near(Word("brug"), Word("veer"), 10)]),
        ('"de brug" NEAR/3 veer', [Near(Phrase("de brug"), Word("veer"), 3)]),
        ("kind:vraag", [Filter("kind", "question")]),
        ('ministerie:"Buitenlandse Zaken"', [Filter("ministry", "buitenlandse zaken")]),
        ("beantwoord:nee", [Filter("state", "unanswered")]),
        ("-kind:vraag brug", [Not(Filter("kind", "question")), Word("brug")]),
        ("EU-lidstaten", [Word("EU-lidstaten")]),
        ("35 207", [Word("35207")]),
        ("OR", [Word("OR")]),
        ("brug OR", [Word("brug"), Word("OR")]),
        ("https://brug", [Word("https //brug")]),
        ('- " ()((', []),
        ("", []),
    ],
)
def test_read(text: str, nodes: list[Node]) -> None:
    assert read(text) == nodes


def test_groups() -> None:
    assert read("(brug OR veer) haven") == read("brug OR veer haven")


def test_what_is_not_looked_at_is_said() -> None:
    assert parse("brug " * 100).notes
    assert not parse("brug " * 64).notes


@given(st.text(alphabet=st.sampled_from(list('ab"()-:*/ OR NEAR NOT kind:"„”\n')), max_size=80))
def test_nothing_raises(text: str) -> None:
    assert isinstance(parse(text).tree, Group)


def test_filters_have_an_example_that_is_read_as_one() -> None:
    for row in rows("search/filters.csv") + rows("search/filter_values.csv"):
        assert any(isinstance(node, Filter) for node in read(row["example"])), row


def test_a_value_that_can_not_be_is_named_with_those_there_are() -> None:
    [(field, value, known)] = unknown(parse("veerpont -kind:onzin").tree)
    assert (field, value) == ("kind", "onzin") and {"vraag", "question"} <= set(known)
    assert not unknown(parse("kind:vraag ministerie:onzin status:uitgesteld stuksoort:letter").tree)
