"""What keeps a promise in other words: acts by tense and form, halves, and what is still to be done."""

from __future__ import annotations

import pytest

from griffier.linking.acts import OTHER_ACT, acts_in
from griffier.linking.cue_words import cue
from griffier.linking.fitting import leaves_some
from griffier.linking.statuses import Term, status_of


@pytest.mark.parametrize(
    ("sentence", "how"),
    [
        ("Het toezicht op de pont is inmiddels vastgelegd in de Wet op de ponten.", "done"),
        ("De schermen bij de haven zijn vorig jaar vernieuwd.", "done"),
        ("Zo zijn de baggeraars bij beschikking verplicht de bank weg te halen.", "done"),
        ("Boomstammen kunnen sinds 3 oktober 2032 bij het meldpunt worden gemeld.", "there"),
    ],
)
def test_what_was_done_in_a_verb_of_no_table_is_read_by_its_tense(sentence: str, how: str) -> None:
    assert [(act.group, act.how) for act in acts_in(sentence)] == [(OTHER_ACT, how)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het toezicht op de pont wordt vastgelegd in de wet.",
        "De schermen zijn nog niet vernieuwd.",
        "Het kabinet zal de schermen laten vernieuwen.",
        "De gemeenten zijn tevreden.",
        "Het meldpunt voor lekke ponten is druk.",
        "De regeling bestaat niet sinds 2029.",
    ],
)
def test_what_is_to_come_is_denied_or_is_no_act_keeps_nothing(sentence: str) -> None:
    assert acts_in(sentence) == []


def test_what_says_that_some_is_left_keeps_a_part() -> None:
    assert leaves_some("De lijst is ingekort, maar nog niet vertaald.")
    assert leaves_some("Met 31 van de veertig regio’s is een akkoord bereikt.")
    assert not leaves_some("De lijst is ingekort en vertaald.")


def test_a_sentence_that_goes_on_says_what_came_of_the_one_before() -> None:
    assert cue("goes-on").match("zo zijn de havens verplicht")
    assert not cue("goes-on").match("zonder de havens")


def test_a_day_that_was_past_when_it_was_written_is_no_term() -> None:
    past = Term("2019-07-01", "2019-07-01", "2021-09-02", "op 1 juli 2019 een pakket aangekondigd")
    assert status_of(past, "1 juli 2019", [], "2026-01-01") == "unknown"
    ahead = Term("2021-09-01", "2021-09-30", "2021-09-02", "eind september 2021")
    assert status_of(ahead, "eind september 2021", [], "2026-01-01") == "overdue"
