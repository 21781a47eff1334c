"""Marks that overlap, laid into each other; paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from griffier.reading.spans import Mark, Node, clip, nest, paragraphs


def covered(nodes: tuple[Node, ...], kind: str) -> set[int]:
    """The characters that marks of a kind cover, inside each other or not."""
    found: set[int] = set()
    for node in nodes:
        if node.mark.kind == kind:
            found |= set(range(node.start, node.end))
        found |= covered(node.inside, kind)
    return found


def links(nodes: tuple[Node, ...]) -> list[tuple[int, int]]:
    found = []
    for node in nodes:
        found += [(node.start, node.end)] if node.mark.link else []
        found += links(node.inside)
    return sorted(found)


def test_a_mark_inside_another_becomes_its_child():
    (outer,) = nest([Mark(5, 8, "figures"), Mark(0, 10, "commitments")])
    assert (outer.mark.kind, outer.inside[0].mark.kind) == ("commitments", "figures")


def test_of_two_marks_that_cross_the_later_is_cut():
    nodes = nest([Mark(0, 6, "motions"), Mark(4, 9, "figures")])
    assert [(n.start, n.end) for n in nodes] == [(0, 6), (6, 9)]
    assert covered(nodes, "figures") == set(range(4, 9))


def test_a_link_is_never_cut_by_a_mark_that_crosses_it():
    nodes = nest([Mark(0, 6, "motions"), Mark(4, 9, "references", None, True)])
    assert links(nodes) == [(4, 9)]
    assert covered(nodes, "motions") == set(range(0, 6))


def test_a_note_stands_before_what_begins_where_it_stands():
    first, second = nest([Mark(4, 9, "figures"), Mark(4, 4, "note")])
    assert (first.mark.kind, second.mark.kind) == ("note", "figures")


MARKS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from(["figures", "motions", "cues"])).map(
        lambda m: Mark(m[0], m[0] + m[1], m[2])
    ),
    max_size=8,
)


@given(MARKS)
def test_no_character_loses_or_gains_a_mark(marks):
    nodes = nest(marks)
    for kind in ("figures", "motions", "cues"):
        assert covered(nodes, kind) == {i for m in marks if m.kind == kind for i in range(m.start, m.end)}


@given(MARKS)
def test_branches_stand_in_order_and_do_not_overlap(marks):
    def check(nodes, start, end):
        at = start
        for node in nodes:
            assert at <= node.start <= node.end <= end
            check(node.inside, node.start, node.end)
            at = node.end

    check(nest(marks), 0, 60)


def test_a_note_at_the_end_of_a_paragraph_belongs_to_it_and_not_to_the_next():
    note = Mark(10, 10, "note")
    assert list(clip([note], 0, 10)) == [note]
    assert list(clip([note], 10, 20)) == []


PARAGRAPHS = [
    ("een\n\ntwee", ["een", "twee"], "a blank line parts them"),
    ("een\ntwee", ["een\ntwee"], "a line end alone does not"),
    ("lijst:\n• een\n• twee", ["lijst:", "• een", "• twee"], "a line that is an item does"),
    ("tussen 3 -\n4", ["tussen 3 -\n4"], "a dash at a line's end is no item"),
    ("\n\n  \n\n", [], "blanks are no paragraph"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PARAGRAPHS)
def test_paragraphs(text, expected, why):
    assert [text[a:b] for a, b in paragraphs(text, 0, len(text))] == expected, why
