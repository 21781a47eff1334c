"""Sentences of clean text: where they end, and at which full stops they do not."""

import pytest

from griffier.findings.sentences import sentences
from griffier.lexicon.rows import rows

SPLIT = [  # text with a bar where a sentence ends
    "Het plan is klaar. |De brief volgt.",
    "Is het plan klaar? |Ja.",
    "Is het plan klaar? |Zo nee, waarom niet?",
    "Dat is «te laat». |Daarom volgt een brief.",
    "(Zie de bijlage.) |Het plan is klaar.",
    "Dat gold in 2019. |In 2020 niet.",
    "Zij telden er 14. |Dat is veel.",
    "Dat waren 300 mensen. |300 anderen bleven weg.",
    "De richtlijn van de EU. |Het kabinet steunt die.",
    "Een kop\n\n|Het plan is klaar.",
    "Het gaat om:\n|• een plan;\n|• een brief.",
    "Het spreekt op 3 mei jl. met de raad. |Daarna volgt een brief.",
    "Dat is om te beschermen.|Ondanks dat bleef het.",
    "Zie www.voorbeeld.nl. |Daar staat het.",
    "Zie https://voorbeeld.nl/Stukken.Pdf voor meer. |Daar staat het.",
    "Dat zei het lid Jansen c.s. eerder. |Nu niet.",
    "Genoeg! |Het houdt op.",
    "En toen… |Het bleef stil.",
    "«Het is klaar.» |«Nee.»",
]

WHOLE = [  # one sentence, why it might be thought two
    ("De Minister van Financiën, E. Jansen, tekende.", "an initial"),
    ("Dat schreef E.N.A.J. Schreuder gisteren.", "initials"),
    ("Dat schreef J.-P. Schreuder gisteren.", "initials with a hyphen"),
    ("Zie Kamerstuk 12 345, nr. 6, en de brief.", "nr. before a digit"),
    ("1. Introductie", "a list label"),
    ("12. Het plan is klaar", "a list label"),
    ("Het steeg met 3.5 punten en 1.200 mensen.", "points inside numbers"),
    ("Het lid Jansen (d.w.z. Piet Jansen) vroeg dit.", "abbreviation before a capital"),
    ("Dat is o.a. Duitsland gelukt.", "abbreviation before a capital"),
    ("De heer dr. Jansen vroeg dit.", "a title"),
    ("Vraag «Waarom?» bleef liggen.", "a mark inside, a lower-case letter after it"),
    ("Het rapport (zie bijlage 4.) is openbaar.", "a mark inside brackets, a lower-case letter after it"),
    ("Zie art. 5 van de wet.", "abbreviation before a digit"),
    ("Mail naar Piet.Jansen@voorbeeld.nl en wacht.", "an address"),
    ("De motie van het lid Jansen c.s. (Kamerstuk 12 345, nr. 6) is uitgevoerd.", "brackets after c.s."),
    ("Dat was op 3 mei jl. (zie de brief) nog zo.", "brackets after jl."),
    ("Het kost ca. EUR 5.", "abbreviation before a capital"),
]


@pytest.mark.parametrize("text", SPLIT)
def test_sentences_end_where_a_reader_would_stop(text: str) -> None:
    plain = text.replace("|", "")
    assert [plain[a:b] for a, b in sentences(plain)] == [piece.strip() for piece in text.split("|")]


@pytest.mark.parametrize(("text", "why"), WHOLE)
def test_a_full_stop_within_a_sentence_does_not_end_it(text: str, why: str) -> None:
    assert sentences(text) == [(0, len(text))], why


@pytest.mark.parametrize("row", rows("abbreviations.csv"), ids=lambda row: row["abbreviation"])
def test_each_abbreviation_is_read_in_its_example(row: dict[str, str]) -> None:
    at = row["example"].index(row["abbreviation"]) + len(row["abbreviation"])
    ends = [end for _, end in sentences(row["example"])]
    assert (at in ends) == (row["kind"] == "closing")


@pytest.mark.parametrize("row", rows("sentence_openers.csv"), ids=lambda row: row["word"])
def test_a_single_letter_ends_a_sentence_before_an_opener(row: dict[str, str]) -> None:
    assert len(sentences(row["example"])) == 2


@pytest.mark.parametrize("table", ["abbreviations.csv", "sentence_openers.csv"])
def test_entries_are_unique(table: str) -> None:
    words = [next(iter(row.values())) for row in rows(table)]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_no_words_no_sentences(text: str) -> None:
    assert sentences(text) == []


def test_nothing_but_blanks_lies_between_sentences() -> None:
    text = " Een kop\n\nHet plan is klaar. Zie nr. 4.  (De brief volgt.)\n• dit;\n• dat. \n"
    spans = sentences(text)
    outside, last = "", 0
    for start, end in spans:
        outside += text[last:start]
        last = end
    assert (outside + text[last:]).strip() == ""
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)
