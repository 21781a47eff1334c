"""Chosen words, found again after a paper was read anew."""

from griffier.reading.chosen import Chosen, find_chosen

TEXT = "De trein rijdt laat. De bus rijdt laat. De trein rijdt vroeg."


def test_words_are_found_where_they_were_chosen():
    chosen = Chosen(TEXT[24:38], TEXT[:24], TEXT[38:], 24)
    assert find_chosen(TEXT, chosen) == (24, 38)


def test_what_stands_around_tells_two_like_places_apart():
    second = TEXT.index("laat", 20)
    chosen = Chosen("laat", TEXT[:second], TEXT[second + 4 :], second)
    moved = "Een nieuwe eerste zin. " + TEXT
    assert find_chosen(moved, chosen) == (second + 23, second + 27)


def test_the_place_decides_only_where_the_surroundings_agree():
    text = "zie a. zie a. zie a."
    assert find_chosen(text, Chosen("zie", "", "", 8)) == (7, 10)


def test_a_line_end_in_the_paper_reads_as_a_blank():
    assert find_chosen("het\nwetsvoorstel", Chosen("het wetsvoorstel")) == (0, 16)


def test_words_that_are_gone_are_found_nowhere():
    assert find_chosen(TEXT, Chosen("De tram rijdt", "", "", 0)) is None


def test_no_words_are_found_nowhere():
    assert find_chosen(TEXT, Chosen("  ")) is None


def test_signs_of_patterns_are_words_too():
    assert find_chosen("kost (ca. 3+4) euro", Chosen("(ca. 3+4)")) == (5, 14)
