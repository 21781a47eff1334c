"""Kamerstukken and dossiers: every written form, and the numbers that are none."""

from __future__ import annotations

import pytest

from griffier.findings.references import find_references
from tests.findings.references.rows import NOTHING, targets

ROWS = [  # text, targets, why
    ("Zie Kamerstuk 10 001, nr. 34.", "kst-10001-34", "the house form"),
    ("Zie Kamerstuk 10\u00a0001, nr.\u00a034.", "kst-10001-34", "no-break spaces"),
    ("Zie Kamerstuk\n10 001, nr.\n34.", "kst-10001-34", "broken over lines"),
    ("Kamerstuk 10001 nr 34", "kst-10001-34", "no comma, no full stop"),
    ("KAMERSTUK 10 001, NR. 34", "kst-10001-34", "in capitals"),
    ("Kamerstuk 10 001-VIII, nr. 4", "kst-10001-VIII-4", "budget chapter with a dash"),
    ("Kamerstuk 10 001 XVI, nr. 4", "kst-10001-XVI-4", "budget chapter with a blank"),
    ("Kamerstuk 10 001 (XVII), nr. 4", "kst-10001-XVII-4", "budget chapter in brackets"),
    ("Kamerstuk 10 001, XVII, nr. 4", "kst-10001-XVII-4", "budget chapter after a comma"),
    ("Kamerstukken II 1986/87, 10 001 hoofdstuk XV, nr. 2", "kst-10001-XV-2", "the chapter named as one"),
    ("de motie (10 001A, nr. 33)", "kst-10001-A-33", "fund without a hyphen"),
    ("de motie (10 001-A, nr. 33)", "kst-10001-A-33", "fund, because a number follows"),
    ("Kamerstuk 10 001-A", "kst-10001-A", "a Senate letter, because none follows"),
    ("Kamerstuk 21 501-02, nr. 7", "kst-21501-02-7", "a divided dossier"),
    ("Kamerstuk 21501–32, nr. 7", "kst-21501-32-7", "with an en dash"),
    ("21 501-21, stuk nr. 7", "kst-21501-21-7", "stuk nr."),
    ("10 001, letter Y", "kst-10001-Y", "Senate letter"),
    ("10 001 XVII, letter M", "kst-10001-XVII-M", "Senate letter in a chapter"),
    ("(10 001, C, p. 19)", "kst-10001-C", "a bare letter in brackets"),
    ("Kamerstukken I 2003/04, 10 001, B", "kst-20032004-10001-B", "Senate papers until 2009 carry the session"),
    ("Kamerstukken I 2019/20, 10 001, B", "kst-10001-B", "later ones do not"),
    ("Kamerstukken II 2019/20, 10 001, nr. 34, p. 5", "kst-10001-34", "the legal form"),
    ("Kamerstukken II 2019/20, 10001, 34.", "kst-10001-34", "the legal form without nr."),
    ("Tweede Kamer, vergaderjaar 2019–2020, 10 001, nr. 34", "kst-10001-34", "as printed under a paper"),
    ("op stuk nr. 206 (10 001)", "kst-10001-206", "number before dossier"),
    ("op stuk nr. 22(10001)", "kst-10001-22", "without a blank"),
    ("op stuk nrs. 12 en 13 (10 001)", "kst-10001-12 kst-10001-13", "two numbers before one dossier"),
    ("stuk nr. 36 (10 001) en 206 (10 002)", "kst-10001-36 kst-10002-206", "a row of them"),
    ("10 001, nrs. 1, 2 en 5", "kst-10001-1 kst-10001-2 kst-10001-5", "a list"),
    ("10 001, nrs. 12 t/m 14", "kst-10001-12 kst-10001-13 kst-10001-14", "a range"),
    ("Kamerstuk 10 001, nrs. 7", "kst-10001-7", "nrs. with one number occurs"),
    ("(Kamerstuk 10 001, nr. 29 en 30)", "kst-10001-29 kst-10001-30", "a list after nr."),
    ("Kamerstukken 10 001, nr. 175 en 27 879 nr. 75", "kst-10001-175 kst-27879-75", "27 is no number of 10 001"),
    ("Kamerstukken 10 001, nrs. 1 en 2 en 10 002 V, nr. 4", "kst-10001-1 kst-10001-2 kst-10002-V-4", "lists of lists"),
    ("10 001, nr. 2; 10 002, nr. 3", "kst-10001-2 kst-10002-3", "semicolons"),
    ("(10 001 en 10 002, nr. 653)", "kst-10001-653", "two dossiers, one number: filed under the first"),
    ("(10 001/10 002, nr. 653)", "kst-10001-653", "the same with a stroke"),
    ("kst-10001-1 en kst-\n10001-A-33", "kst-10001-1 kst-10001-A-33", "ids as such, one broken after its hyphen"),
    ("(t.v.v. 10001-XXII-19)", "kst-10001-XXII-19", "in place of another motion"),
    ("Kamerstuk 10001-277", "kst-10001-277", "joined by a dash"),
    ("10001-226; 10002-168", "kst-10001-226 kst-10002-168", "a row joined by dashes"),
    ("Kamerstuk 10 001 (R2160), nr. 3", "kst-10001-3", "a Kingdom act's own number is no part of the id"),
    ("Kamerstuk 10 001", "10001", "a dossier by its word"),
    ("de wetsvoorstellen 10 001 en 10 002", "10001 10002", "two dossiers by their word"),
    ("het wetsvoorstel over fietspaden (10 001)", "10001", "a bill's number behind its name"),
    ("de begroting (10 001-XVI)", "10001-XVI", "a chapter in brackets"),
    ("Kamerstuk 10 001; 10 002, nr. 3", "10001 kst-10002-3", "a semicolon shares no number"),
    ("Kamerstuk 10 001, nr. 34, 3 maart 2020", "kst-10001-34", "a day is no number"),
    ("Kamerstuk 10 001, nrs. 34, 3 maart 2020", "kst-10001-34", "also after nrs."),
    ("Kamerstuk 10 001, nr. 29 en 30 moties", "kst-10001-29", "thirty motions are no number"),
    ("Kamerstuk 10.001, nr. 34", "kst-10001-34", "thousands with a full stop"),
    ("(10.001-XVI, nr. 4)", "kst-10001-XVI-4", "the same with a chapter"),
    ("Kamerstuk 10 001, 34.", "kst-10001-34", "a number without nr."),
    ("Kamerstuk 10 001, 2019.", "10001", "a year is no number"),
    ("een bedrag van 10.001", NOTHING, "money with a full stop"),
    ("het wetsvoorstel kost veel (10.001)", NOTHING, "money in brackets"),
    ("12.345.678 en 10.001-34", NOTHING, "amounts"),
    ("een bedrag van 10 001 euro", NOTHING, "money"),
    ("€ 10 001, nr. 3 op de lijst", NOTHING, "money with its sign"),
    ("10 001,50", NOTHING, "a decimal"),
    ("10 001 000 inwoners", NOTHING, "millions"),
    ("bel 10765-700", NOTHING, "a telephone number"),
    ("tussen 20 000 tot 30 000", NOTHING, "a range of thousands"),
    ("(10 410 mensen)", NOTHING, "a count in brackets"),
    ("12-12345-678", NOTHING, "part of a longer number"),
    ("postcode 1234 AB, postbus 20061", NOTHING, "an address"),
    ("nr. 1 van de 12 000 bedrijven", NOTHING, "a rank and a count"),
    ("nr. 1 investeringsland", NOTHING, "a rank"),
    ("op 12 maart 2019 120 keer", NOTHING, "a year and a count"),
    ("de motie op stuk nr. 12", NOTHING, "which dossier is not said"),
    ("10 001 Vaststelling van de begroting", NOTHING, "a paper's own heading"),
    ("in totaal 10 001", NOTHING, "a number at the end"),
    ("10 001 en 10 002 en 10 003", NOTHING, "a row of numbers"),
    ("31 560, C, p. 19", NOTHING, "a bare letter without bracket or word"),
    ("tel. 070 - 31 234 56", NOTHING, "a telephone number in groups"),
    ("BZDOC-10001-21", NOTHING, "another register's number"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_rows(text: str, expected: str, why: str) -> None:
    assert targets(text, "kamerstuk", "dossier") == expected, why


def test_a_reference_quotes_its_words_with_the_word_before_it() -> None:
    (found,) = find_references("Zie Kamerstukken II 2019/20, 10 001, nr. 34.")
    assert found.surface == "Kamerstukken II 2019/20, 10 001, nr. 34"
    assert (found.start, found.end) == (4, 43)
    assert dict(found.parts) == {"dossier": "10001", "number": "34", "chamber": "house", "year": "20192020"}


def test_each_number_of_a_list_stands_at_its_own_words() -> None:
    text = "Zie 10 001, nrs. 383, 348 en 309."
    assert [text[r.start : r.end] for r in find_references(text)] == ["10 001, nrs. 383", "348", "309"]


def test_the_rule_names_the_form() -> None:
    rules = {text: find_references(text)[0].rule for text in ("10 001, nr. 1", "nr. 1 (10 001)", "t.v.v. 10001-1", "kst-10001-1")}
    assert rules == {
        "10 001, nr. 1": "dossier_number",
        "nr. 1 (10 001)": "number_first",
        "t.v.v. 10001-1": "replaced",
        "kst-10001-1": "dashed",
    }
