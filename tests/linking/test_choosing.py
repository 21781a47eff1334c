"""Which later paper keeps a promise when several could, and what one shared word is worth; rows of papers that carry promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from griffier.lexicon.rows import rows
from griffier.linking.acts import acts_in, promised_acts
from griffier.linking.carriers import carrier_of, documents, presents_itself
from griffier.linking.chronology import When, is_after
from griffier.linking.ledger import promised_by
from griffier.linking.promises import only_told
from griffier.linking.statuses import Term, status_of
from griffier.linking.subjects import subject_of
from griffier.model.paper import Paper
from tests.linking.papers import letter
from tests.linking.promised import became, entries, linked, status

CARRIERS = rows("following/carriers.csv")
TOLD = "Over de sluis bij Farmsum informeer ik uw Kamer uiterlijk in mei 2031 in de voortgangsbrief."
FIRST = letter("kst-10001-1", f"De haven groeit. {TOLD}", "2031-01-10", "Havens", "10001")


def later(words: str, date: str, number: int = 2) -> Paper:
    return letter(f"kst-10001-{number}", words, date, "Havens", "10001")


@pytest.mark.parametrize("row", CARRIERS, ids=lambda row: row["example"][:40])
def test_a_paper_presents_itself_as_the_one_promised(row: dict[str, str]) -> None:
    word = row["word"].split("|")[0]
    assert presents_itself(word, row["example"], tuple(acts_in(row["example"])))
    assert not presents_itself(word, row["counter_example"], tuple(acts_in(row["counter_example"])))


@pytest.mark.parametrize(
    ("quote", "word"),
    [
        ("Ik informeer u hierover in de voortgangsbrief", "voortgangsbrief"),
        ("Ik kom hierop terug in mijn eerstvolgende verzamelbrief", "verzamelbrief"),
        ("Ik stuur uw Kamer in mei een voortgangsbrief", ""),
        ("Ik informeer u hierover in mei", ""),
    ],
)
def test_a_promise_may_name_the_paper_that_will_keep_it(quote: str, word: str) -> None:
    assert carrier_of(quote) == word


@pytest.mark.parametrize(("row"), rows("following/documents.csv"), ids=lambda row: row["word"])
def test_a_word_for_a_paper_is_known_also_behind_another_word(row: dict[str, str]) -> None:
    assert documents(subject_of(f"de sluis en de voortgangs{row['word']}")) == {
        subject_of(f"x voortgangs{row['word']}").words[-1].stem
    }
    assert not documents(subject_of("de sluis en de brug"))


def test_the_first_letter_in_time_keeps_what_was_promised_for_it_though_it_names_itself_otherwise(tmp_path: Path) -> None:
    opening = "Met deze brief informeer ik uw Kamer over de voortgang van het havenprogramma."
    record = linked(
        tmp_path, FIRST, later(opening, "2031-04-02"),
        later("Hierbij bied ik u de derde voortgangsbrief aan.", "2032-06-01", 3),
    )  # fmt: skip
    assert became(record, "Over de sluis") == [("kept", opening)]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Hierbij bied ik u de derde voortgangsbrief over de havens aan.", "2032-06-01"),  # a year late
        ("Met deze brief informeer ik uw Kamer over de voortgang van het havenprogramma.", "2032-06-01"),
        ("Met deze brief informeer ik uw Kamer over een ongeval.", "2031-04-02"),  # in time, another letter
        ("In de voortgangsbrief van vorig jaar stond een fout.", "2031-04-02"),
    ],
)
def test_another_paper_of_the_sort_and_another_paper_keep_nothing(tmp_path: Path, words: str, date: str) -> None:
    record = linked(tmp_path, FIRST, later(words, date))
    assert [kind for kind, _ in became(record, "Over de sluis") if kind == "kept"] == []


def test_what_is_sent_once_is_kept_by_the_first_that_fits(tmp_path: Path) -> None:
    promise = "Ik stuur uw Kamer in mei 2031 het beheerplan voor de sluis bij Farmsum."
    first = "Hierbij stuur ik u het beheerplan voor de sluis bij Farmsum."
    again = "Hierbij stuur ik u het herziene beheerplan voor de sluis bij Farmsum."
    record = linked(
        tmp_path, letter("kst-10001-1", promise, "2031-01-10", "Havens", "10001"), later(first, "2031-05-02"),
        later(again, "2033-05-02", 3),
    )  # fmt: skip
    assert became(record, "Ik stuur") == [("kept", first)]


@pytest.mark.parametrize(("date", "found"), [("2031-07-01", "fulfilled"), ("2032-09-01", "overdue")])
def test_long_after_the_term_one_word_shows_nothing(tmp_path: Path, date: str, found: str) -> None:
    promise = "Het meldpunt zal in mei 2031 worden geopend."
    record = linked(
        tmp_path, letter("kst-10001-1", promise, "2031-01-10", "Havens", "10001"), later("Het meldpunt is geopend.", date)
    )
    assert status(record, "Het meldpunt zal") == found


def test_a_day_is_long_after_only_when_both_days_are_known() -> None:
    assert is_after("2031-05-31", When("2031-07-02"), 31)
    assert not is_after("2031-05-31", When("2031-07-01"), 31)
    assert not is_after(None, When("2031-07-02"), 31)
    assert not is_after("2031-05-31", When(None), 31)


def test_words_that_keep_a_promise_themselves_are_said_to_be_in_the_same_sentence(tmp_path: Path) -> None:
    words = "De meting vindt plaats via de havenmonitor, zoals aangekondigd in de brief van 3 mei 2030."
    record = linked(tmp_path, letter("kst-10001-1", words, "2031-01-10", "Havens", "10001"))
    [entry] = entries(record)
    assert entry.evidence[0].parts["how"] == "in the same sentence: formula as-promised-done"


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("Het kabinet heeft in 2030 een pakket maatregelen voor de haven aangekondigd", True),
        ("In deze brief werd aangekondigd dat het kabinet de haven ging onderzoeken", True),
        ("Ik heb toegezegd de haven te onderzoeken", False),
        ("Zoals is aangekondigd zal het kabinet de haven onderzoeken", False),
    ],
)
def test_a_promise_of_which_only_the_announcing_is_told_is_not_open(quote: str, told: bool) -> None:
    assert only_told(quote, True) is told
    assert not only_told(quote, False)
    without_term = Term(None, None, "2031-01-10", quote)
    assert status_of(without_term, None, [], "2032-01-01", told) == ("unknown" if told else "open")


def test_an_announcement_with_a_term_is_judged_by_it() -> None:
    assert status_of(Term(None, "2031-05-31", "2031-01-10", ""), "in mei", [], "2032-01-01", True) == "overdue"


@pytest.mark.parametrize(
    ("quote", "groups"),
    [
        ("Daarom komt er een meldpunt, waarover ik u heb geïnformeerd in mijn brief van 3 mei", {"found"}),
        ("Er komt een loket voor havengeluid", {"found"}),
    ],
)
def test_what_is_to_come_is_founded(quote: str, groups: set[str]) -> None:
    assert groups <= promised_acts(quote)


def test_a_promise_told_again_in_other_words_shares_the_fate_of_its_twin(tmp_path: Path) -> None:
    opened = "Op 3 september 2031 is in Delfzijl het Meldpunt Havengeluid geopend."
    record = linked(
        tmp_path, letter("kst-10001-1", "Ik zal in 2031 een Meldpunt Havengeluid openen.", "2030-01-10", "Havens", "10001"),
        later("Daarom komt er een Meldpunt Havengeluid, waarover ik u heb geïnformeerd in mijn vorige brief.", "2030-02-10"),
        later(opened, "2031-10-01", 3),
    )  # fmt: skip
    assert became(record, "Ik zal in 2031") == [("kept", opened)]
    assert became(record, "Daarom komt er") == [("kept", opened)]


SIGNED = '[{"name": "De Wit", "role": "Staatssecretaris van Infrastructuur en Waterstaat"}]'


@pytest.mark.parametrize(
    ("asked", "by", "found"),
    [
        ("Infrastructuur", "ik", True),
        ("infrastructuur", None, True),
        ("Infrastructuur", "het kabinet", True),
        ("Infrastructuur", "De Minister van Volksgezondheid, Welzijn en Sport", False),
        ("VWS", "De Minister van Volksgezondheid, Welzijn en Sport", True),
        ("zorg", "De Minister van Volksgezondheid, Welzijn en Sport", True),
        ("zorg", "ik", False),
        ("Financiën", "De Minister van Financiën en ik", True),
        ("Infrastructuur", "De Minister van Financiën en ik", True),
        ("Infrastructuur", "De Dienst Zeehavens", False),
    ],
)
def test_who_promises_is_asked_of_the_promise_first_and_then_of_who_signed(asked: str, by: str | None, found: bool) -> None:
    assert promised_by(asked, by, SIGNED) is found


@pytest.mark.parametrize("row", rows("following/offices.csv"), ids=lambda row: row["said"])
def test_an_everyday_name_means_an_office(row: dict[str, str]) -> None:
    assert promised_by(row["said"], row["example"].split(" zal ")[0], None)
    assert not promised_by(row["said"], "De Minister van Financiën", None)
