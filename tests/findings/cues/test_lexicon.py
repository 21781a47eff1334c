"""Every phrase of the lexicon, with its examples and counter-examples."""

from __future__ import annotations

import pytest

from griffier.findings.cues.facts import asks_of
from griffier.findings.cues.find import matches
from griffier.findings.cues.lexicon import KINDS, Phrase, phrases, phrases_of
from griffier.findings.cues.scan import candidates

YES = [(phrase, example) for phrase in phrases() for example in phrase.yes]
NO = [(phrase, example) for phrase in phrases() for example in phrase.no]


def found(phrase: Phrase, sentence: str) -> bool:
    return any(list(matches(phrase, wording.pattern, sentence.lower())) for wording in phrase.wordings)


@pytest.mark.parametrize(("phrase", "example"), YES, ids=lambda v: v.name if isinstance(v, Phrase) else "")
def test_an_example_is_found(phrase: Phrase, example: str) -> None:
    assert found(phrase, example), example


@pytest.mark.parametrize(("phrase", "example"), NO, ids=lambda v: v.name if isinstance(v, Phrase) else "")
def test_a_counter_example_is_not_found(phrase: Phrase, example: str) -> None:
    assert not found(phrase, example), example


@pytest.mark.parametrize(("phrase", "example"), YES, ids=lambda v: v.name if isinstance(v, Phrase) else "")
def test_the_scan_lets_every_example_through(phrase: Phrase, example: str) -> None:
    assert phrase.name in {candidate.phrase.name for candidate in candidates(example.lower(), (phrase.kind,))}


def test_at_least_a_third_of_the_examples_are_counter_examples() -> None:
    assert 3 * len(NO) >= len(NO) + len(YES)


def test_names_are_unique_and_every_phrase_has_both_examples() -> None:
    names = [phrase.name for phrase in phrases()]
    assert len(names) == len(set(names))
    assert all(phrase.yes and phrase.no for phrase in phrases())


def test_every_kind_has_phrases() -> None:
    assert [bool(phrases_of(kind)) for kind in KINDS] == [True] * len(KINDS)


@pytest.mark.parametrize("phrase", phrases_of("answered"), ids=lambda p: p.name)
def test_beginnings_of_answers(phrase: Phrase) -> None:
    patterns = [wording.pattern for wording in phrase.wordings]
    assert all(any(p.search(text.lower()) for p in patterns) for text in phrase.yes)
    assert not any(p.match(text.lower()) for p in patterns for text in phrase.no)


@pytest.mark.parametrize("phrase", phrases_of("asked"), ids=lambda p: p.name)
def test_what_parts_of_a_question_ask_for(phrase: Phrase) -> None:
    if phrase.name in ("if-yes", "if-no"):
        pytest.skip("a condition, which no part asks for; see test_facts")
    assert all(phrase.name in asks_of(text) for text in phrase.yes)
    assert not any(phrase.name in asks_of(text) for text in phrase.no)
