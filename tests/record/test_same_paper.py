from __future__ import annotations

from griffier.record.same_paper import are_one, words_of

WORDS = " ".join(f"woord{i}" for i in range(200))


def test_two_formats_that_say_the_same_are_one_paper() -> None:
    assert are_one(words_of("xml", [WORDS], ["1", "2"]), words_of("pdf", ["Tweede Kamer 2 " + WORDS, "noot"], ["1", "2"]))


def test_two_formats_with_other_questions_or_words_are_not() -> None:
    assert not are_one(words_of("xml", [WORDS], ["1", "2"]), words_of("pdf", [WORDS], ["1"]))
    assert not are_one(words_of("xml", [WORDS], []), words_of("pdf", [WORDS.replace("woord", "ander")], []))


def test_two_prints_in_one_format_are_two_papers() -> None:
    assert not are_one(words_of("pdf", [WORDS], []), words_of("pdf", [WORDS + " herdruk met een zin"], []))
    assert are_one(words_of("pdf", [WORDS], []), words_of("pdf", [WORDS], []))
