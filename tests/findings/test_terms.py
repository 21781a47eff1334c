"""Terms as ministers say them, read against a paper of 20 April 2022. At least a third of the rows are no terms."""

import datetime as dt

import pytest

from griffier.findings.terms import find_terms, is_recurring, resolve_term
from griffier.lexicon.rows import rows

PAPER = dt.date(2022, 4, 20)

TERMS = [  # sentence, the words of its term, first day, last day
    ("De brief volgt dit najaar.", "dit najaar", "2022-09-01", "2022-12-20"),
    ("Dat kan in het eerste kwartaal van 2023.", "in het eerste kwartaal van 2023", "2023-01-01", "2023-03-31"),
    ("Het tweede of derde kwartaal van 2023.", "Het tweede of derde kwartaal van 2023", "2023-04-01", "2023-09-30"),
    ("Het plan is er in Q3 2022.", "in Q3 2022", "2022-07-01", "2022-09-30"),
    ("Het plan is er in Q1.", "in Q1", "2023-01-01", "2023-03-31"),
    ("De evaluatie is eind september 2023 gereed.", "eind september 2023", "2023-09-21", "2023-09-30"),
    ("Dit volgt medio juni.", "medio juni", "2022-06-11", "2022-06-20"),
    ("Dit volgt in maart.", "in maart", "2023-03-01", "2023-03-31"),
    ("De wet treedt in de loop van 2024 in werking.", "in de loop van 2024", "2024-01-01", "2024-12-31"),
    ("Dat gebeurt begin volgend jaar.", "begin volgend jaar", "2023-01-01", "2023-03-31"),
    ("Dat gebeurt in de tweede helft van dit jaar.", "in de tweede helft van dit jaar", "2022-07-01", "2022-12-31"),
    ("Dat gebeurt nog dit jaar.", "nog dit jaar", "2022-01-01", "2022-12-31"),
    ("Het contract loopt in de periode 2023-2025.", "in de periode 2023-2025", "2023-01-01", "2025-12-31"),
    ("Dat gebeurt voor de zomer.", "voor de zomer", None, "2022-06-20"),
    ("Dat gebeurt vanaf de zomer.", "vanaf de zomer", "2022-06-21", "2022-09-20"),
    ("Dat gebeurt komend voorjaar.", "komend voorjaar", "2023-03-01", "2023-06-20"),
    ("Dat gebeurt in het voorjaar van 2024.", "in het voorjaar van 2024", "2024-03-01", "2024-06-20"),
    ("Dat gebeurt deze winter.", "deze winter", "2022-12-21", "2023-03-20"),
    ("U hoort dit na de zomer.", "na de zomer", "2022-09-21", None),
    ("U hoort dit voor het zomerreces.", "voor het zomerreces", None, "2022-06-30"),
    ("U hoort dit op Prinsjesdag.", "op Prinsjesdag", "2022-09-20", "2022-09-20"),
    ("U hoort dit vóór de Kerst.", "vóór de Kerst", None, "2022-12-24"),
    ("U hoort dit uiterlijk 1 mei.", "uiterlijk 1 mei", None, "2022-05-01"),
    ("U hoort dit uiterlijk 1 maart.", "uiterlijk 1 maart", None, "2023-03-01"),
    ("U hoort dit vóór 15 mei 2022.", "vóór 15 mei 2022", None, "2022-05-14"),
    ("De regeling geldt per 1 januari 2024.", "per 1 januari 2024", "2024-01-01", "2024-01-01"),
    ("De regeling geldt per 01-07-2023.", "per 01-07-2023", "2023-07-01", "2023-07-01"),
    ("Het overleg is in de week van 8 juni.", "in de week van 8 juni", "2022-06-06", "2022-06-12"),
    ("U hoort dit binnen drie weken.", "binnen drie weken", None, "2022-05-11"),
    ("U hoort dit binnen een half jaar.", "binnen een half jaar", None, "2022-10-20"),
    ("U hoort dit binnen 5 werkdagen.", "binnen 5 werkdagen", None, "2022-04-27"),
    ("U hoort dit binnen zes jaar.", "binnen zes jaar", None, "2028-04-20"),
    ("U hoort dit volgende week.", "volgende week", "2022-04-25", "2022-05-01"),
    ("U hoort dit eind volgende maand.", "eind volgende maand", "2022-05-21", "2022-05-31"),
    ("U hoort dit voor het einde van het jaar.", "voor het einde van het jaar", None, "2022-12-31"),
    ("U hoort dit tegen het einde van 2023.", "tegen het einde van 2023", None, "2023-12-31"),
    ("U hoort dit voorafgaand aan het commissiedebat over wonen van 12 mei.",
     "voorafgaand aan het commissiedebat over wonen van 12 mei", None, "2022-05-12"),
    ("U hoort dit morgen.", "morgen", "2022-04-21", "2022-04-21"),
]  # fmt: skip

UNDATED = [  # sentence, the words of a term that sets no dates
    ("De Kamer wordt op gezette tijden bijgepraat.", "op gezette tijden"),
    ("Op korte termijn volgt een brief.", "Op korte termijn"),
    ("De Kamer ontvangt jaarlijks een overzicht.", "jaarlijks"),
    ("Dat gebeurt de komende weken.", "de komende weken"),
    ("Dat gebeurt binnen twee weken na de stemming.", "binnen twee weken na"),
]

NO_TERM = [  # sentence, why its words are no term
    ("In de brief van 12 maart 2024 staat het anders.", "the date says which letter"),
    ("De Kamer is op 28 maart jl. geïnformeerd.", "a past date"),
    ("Vorig jaar was dat nog zo.", "past"),
    ("Dat was drie weken geleden.", "past"),
    ("De begroting 2024 is besproken.", "a bare year names the budget"),
    ("De jaarlijkse begroting is besproken.", "an adjective"),
    ("De winterse buien hielden aan.", "an adjective"),
    ("De zomer was droog.", "a bare season"),
    ("Het eerste kwartaal verliep goed.", "a bare quarter"),
    ("Er zijn 2024 meldingen gedaan.", "a count"),
    ("In 2019-2020 daalde het aantal.", "a parliamentary year"),
    ("Artikel 12 mei niet worden toegepast.", "no preposition before the day"),
    ("Over drie jaar gespreid is dat weinig.", "\"over\" may mean spread over"),
    ("De termijn is verstreken.", "the word alone"),
    ("Zij kwamen overeen dat het jaar goed was.", "\"het jaar\" without a part or preposition"),
    ("Op bladzijde 12 staat het.", "a page"),
    ("De Kamer heeft dit eerder gevraagd.", "no time"),
    ("Het percentage is 20-21.", "no date in digits"),
    ("De Meirevolutie is bekend.", "a month inside a word"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "first", "last"), TERMS)
def test_a_term_is_read_against_the_papers_date(sentence: str, words: str, first: str, last: str) -> None:
    assert [term[2:] for term in find_terms(sentence, PAPER)] == [(words, first, last)]


@pytest.mark.parametrize(("sentence", "words"), UNDATED)
def test_words_that_name_no_time_have_no_dates(sentence: str, words: str) -> None:
    assert [term[2:] for term in find_terms(sentence, PAPER)] == [(words, None, None)]


@pytest.mark.parametrize(("sentence", "why"), NO_TERM)
def test_other_words_about_time_are_no_terms(sentence: str, why: str) -> None:
    assert find_terms(sentence, PAPER) == [], why


@pytest.mark.parametrize(("sentence", "words"), [(row[0], row[1]) for row in TERMS])
def test_without_the_papers_date_only_named_dates_remain(sentence: str, words: str) -> None:
    (term,) = find_terms(sentence, None)
    assert term.text == words
    if not any(digit in words for digit in ("20",)):
        assert (term.due_from, term.due_to) == (None, None)


def test_a_term_quotes_the_text_at_its_span() -> None:
    text = "De brief volgt voor de zomer, het plan uiterlijk 1 mei 2023 en de wet in 2024."
    found = find_terms(text, PAPER)
    assert [text[term.start : term.end] for term in found] == ["voor de zomer", "uiterlijk 1 mei 2023", "in 2024"]


def test_a_cell_needs_no_preposition() -> None:
    term = resolve_term("september 2023", PAPER)
    assert term is not None
    assert term[:] == (0, 14, "september 2023", "2023-09-01", "2023-09-30")
    assert resolve_term("onbekend", PAPER) is None


def test_a_recurring_term_is_told_from_a_vague_one() -> None:
    assert is_recurring("Jaarlijks")
    assert not is_recurring("op korte termijn")


@pytest.mark.parametrize("row", rows("terms/vague.csv"), ids=lambda row: row["phrase"])
def test_each_vague_phrase_is_found_in_its_example_and_not_in_its_counter_example(row: dict[str, str]) -> None:
    assert [term.text.lower() for term in find_terms(row["example"], None)] == [row["phrase"].lower()]
    assert row["phrase"].lower() not in [term.text.lower() for term in find_terms(row["counter_example"], None)]


@pytest.mark.parametrize("table", ["months", "seasons", "limits", "parts", "numbers", "events", "relative_years"])
def test_each_line_of_the_lexicon_reads_its_own_example(table: str) -> None:
    words = [(row.get("words", row.get("word", ""))[:4].lower(), row["example"]) for row in rows(f"terms/{table}.csv")]
    unread = [
        example for word, example in words if not any(word in term.text.lower() for term in find_terms(example, PAPER))
    ]
    assert unread == []
