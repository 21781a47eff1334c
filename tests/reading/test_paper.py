"""A paper to be read: nothing dropped, everything at its place."""

from itertools import pairwise

import pytest

from griffier.reading.chosen import Chosen
from griffier.reading.heads import head_of
from griffier.reading.items import items_of, select
from griffier.reading.paper import PaperView, paper_view
from griffier.reading.parts import Exchange, Prose

PAPERS = (
    "kst-99101-1", "kst-99101-7", "kst-99101-9", "kst-99101-10", "kst-99101-11", "kst-99101-12", "kst-99101-5",
    "file-38ca85298b83", "ah-tk-20322033-1688", "ah-tk-20332034-412",
)  # fmt: skip


def view_of(db, paper: str, chosen: Chosen | None = None) -> PaperView:
    item = select(db, "papers", "v.current AND v.paper = ?", (paper,), "k.row")[0]
    return paper_view(db, head_of(item), item, chosen)


def blocks_of(view: PaperView):
    for part in view.parts:
        if isinstance(part, Prose):
            yield from part.blocks
        else:
            for asked in part.asked:
                yield from asked.blocks
            yield from part.blocks


@pytest.mark.parametrize("paper", PAPERS)
def test_every_word_of_the_body_is_shown_once_save_labels_of_questions_and_answers(db, paper):
    view = view_of(db, paper)
    text = items_of(db, "text", view.head.version)[0].spot.quote
    shown = sorted((b.start, b.end) for b in blocks_of(view))
    assert all(a[1] <= b[0] for a, b in pairwise(shown))
    at, left_out = 0, []
    for start, end in [*shown, (len(text), len(text))]:
        left_out += text[at:start].split()
        at = end
    allowed = {"vraag", "vragen", "antwoord", "antwoorden", "en", "t/m", "op", "tot", "met"}
    assert {w.strip(".,:").lower() for w in left_out if not w[0].isdigit()} <= allowed


@pytest.mark.parametrize("paper", PAPERS)
def test_every_note_is_shown_once(db, paper):
    view = view_of(db, paper)
    shown = [n.anchor for b in blocks_of(view) for n in b.notes] + [n.anchor for n in view.loose_notes]
    assert len(shown) == len(set(shown)) == len(items_of(db, "footnotes", view.head.version))


@pytest.mark.parametrize("paper", PAPERS)
def test_blocks_hold_the_words_of_their_place(db, paper):
    view = view_of(db, paper)
    text = items_of(db, "text", view.head.version)[0].spot.quote
    assert all(text[b.start : b.end] == b.text for b in blocks_of(view))


def test_a_joint_answer_is_one_exchange_with_all_its_questions(db):
    view = view_of(db, "kst-99101-7")
    (joint,) = [e for e in view.exchanges if len(e.asked) > 1]
    assert (joint.numbers, joint.named) == ([14, 15, 16], "14, 15, 16")


def test_a_question_without_a_printed_number_is_numbered_in_brackets(db):
    view = view_of(db, "kst-99101-7")
    assert [e.named for e in view.exchanges if e.named.startswith("[")] == ["[19]"]


def test_an_answer_that_points_to_another_brings_its_words(db):
    view = view_of(db, "kst-99101-7")
    (second,) = [e for e in view.exchanges if e.numbers == [2]]
    (pointed,) = second.pointed
    (there,) = [e for e in view.exchanges if e.numbers == [pointed.question]]
    assert pointed.question == 23
    assert pointed.text == there.answer.spot.quote


def test_an_answer_that_says_little_but_where_to_look_is_told_from_a_long_one(db):
    pointing = [e for e in view_of(db, "kst-99101-7").exchanges if e.pointed]
    assert {e.brief for e in pointing} == {True, False}
    assert all(e.brief == (len(e.answer.spot.quote) <= 240) for e in pointing)


def test_a_question_left_open_has_no_answer(db):
    view = view_of(db, "ah-tk-20322033-1688")
    assert [e.numbers for e in view.exchanges if e.answer is None] == [[9]]


def test_headings_of_a_letter_carry_their_printed_numbers(db):
    view = view_of(db, "kst-99101-9")
    assert view.headings[0].text.startswith("1.")
    assert [b.level for b in view.headings[:2]] == [1, 2]


def test_papers_of_the_dossier_stand_before_and_after(db):
    before, after = view_of(db, "kst-99101-9").around
    assert (before.id, after.id) == ("kst-99101-8", "kst-99101-10")


def test_papers_that_name_it_are_there(db):
    assert {p.paper for p in view_of(db, "kst-99101-3").backlinks} >= {"kst-99101-9", "kst-99101-11"}


def test_chosen_words_are_found_or_said_to_be_gone(db):
    found = view_of(db, "kst-99101-9", Chosen("derde kwartaal van 2032"))
    gone = view_of(db, "kst-99101-9", Chosen("vierde kwartaal van 2099"))
    assert (found.lit is None, found.gone, gone.lit, gone.gone) == (False, False, None, True)


def test_all_parts_are_prose_or_exchange(db):
    assert all(isinstance(p, Prose | Exchange) for p in view_of(db, "kst-99101-10").parts)
