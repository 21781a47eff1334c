"""The language in which phrases are written."""

from __future__ import annotations

import pytest

from griffier.findings.cues.phrases import compiled, needs, parse, rarest

PIECES = {"statement": "uitspraken|[nader] commentaar", "do": "doen|doet"}
NONE: frozenset[str] = frozenset()

MATCHING = [
    ("geen uitspraken", "het doet geen uitspraken daarover", "plain words"),
    ("geen [nadere] uitspraken", "geen nadere uitspraken", "an optional word that is there"),
    ("geen [nadere] uitspraken", "geen uitspraken", "an optional word that is not there"),
    ("[nog] niet bekend", "niet bekend", "an optional word at the beginning"),
    ("(ga|gaat) niet", "daar gaat niet", "a choice"),
    ("registr~", "het registratiesysteem", "a word with any ending"),
    ("~cijfers", "de kwartaalcijfers", "a word with any beginning"),
    ("geen <statement>", "geen nader commentaar", "a piece with an optional word in it"),
    ("<do> .. niet", "doet de minister dat dan ook niet", "a gap"),
    ("kan . niet", "kan ik dat nu niet", "a small gap of three words"),
    ("vraag #", "vraag 27", "a number"),
    ("niet (openbaar)", "«niet openbaar»", "quotation marks do not part words"),
    ("dit|dat", "dat is zo", "a choice without brackets"),
]
NOT_MATCHING = [
    ("geen uitspraken", "geen uitspraak", "another word"),
    ("uitspraken", "gerechtsuitspraken", "part of a longer word"),
    ("kan . niet", "kan ik dat nu nog niet", "four words do not fit a small gap"),
    ("<do> .. niet", "doet dat; niet alles", "a gap does not cross a semicolon"),
    ("vraag #", "vraag twee", "a number is in figures"),
    ("registr~", "ongeregistreerd", "the word begins elsewhere"),
    ("geen [nadere] uitspraken", "geen verdere uitspraken", "another word in between"),
]


@pytest.mark.parametrize(("written", "text", "why"), MATCHING)
def test_a_phrase_matches(written: str, text: str, why: str) -> None:
    assert compiled(parse(written, PIECES)).search(text), why


@pytest.mark.parametrize(("written", "text", "why"), NOT_MATCHING)
def test_a_phrase_does_not_match(written: str, text: str, why: str) -> None:
    assert not compiled(parse(written, PIECES)).search(text), why


@pytest.mark.parametrize("written", ["geen (uitspraken", "geen uitspraken)", "geen [x)", "<unknown>", "a+b"])
def test_what_is_not_of_the_language_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="phrase"):
        parse(written, PIECES)


def test_needs_are_the_words_without_which_nothing_matches() -> None:
    found = [{word.text for word in need} for need in needs(parse("geen [nadere] (cijfers|lijst) ..", PIECES), NONE)]
    assert found == [{"geen"}, {"cijfers", "lijst"}]


def test_the_rarest_need_is_the_one_with_the_longest_words() -> None:
    sets = needs(parse("geen vooruitlopende uitspraken", PIECES), NONE)
    assert [word.text for word in rarest(sets, NONE)] == ["vooruitlopende"]


def test_frequent_words_are_not_the_rarest() -> None:
    sets = needs(parse("kabinet zegt", PIECES), NONE)
    assert [word.text for word in rarest(sets, frozenset(["kabinet"]))] == ["zegt"]
