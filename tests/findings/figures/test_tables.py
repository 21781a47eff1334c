"""Tables whose heading scales their cells. All tables are invented."""

from __future__ import annotations

import pytest

from griffier.findings.figures import find_figures

BUDGET = """Begroting van de veerdienst (bedragen x € 1.000)

\t2031\t2032
Uitgaven\t1.250\t‒ 9,9
Ontvangsten\t23,9\t

De veerdienst telt 40 boten."""


def test_cells_are_scaled_and_carry_their_row_and_year() -> None:
    found = [(f.quote, f.value, f.unit, f.of_what, f.period) for f in find_figures(BUDGET)]
    assert found == [
        ("1.250", 1_250_000, "EUR", "Uitgaven", "2031"),
        ("‒ 9,9", -9_900, "EUR", "Uitgaven", "2032"),
        ("23,9", 23_900, "EUR", "Ontvangsten", "2031"),
        ("40 boten", 40, "boten", "boten", None),
    ]


@pytest.mark.parametrize(
    ("head", "factor"),
    [
        ("(x € 1.000)", 1e3),
        ("(bedragen x € 1.000)", 1e3),
        ("(Bedragen x € 1 mln)", 1e6),
        ("(x € 1 miljoen)", 1e6),
        ("(in € mln)", 1e6),
        ("(€ mld.)", 1e9),
        ("(x 1.000 euro)", 1e3),
        ("(in miljoenen euro's)", 1e6),
        ("bedragen in miljoenen euro’s", 1e6),
        ("Bedragen in duizenden euro's", 1e3),
        ("(* € 1.000)", 1e3),
    ],
)
def test_every_way_to_scale_a_table(head: str, factor: float) -> None:
    (figure,) = find_figures(f"Tabel 3 {head}\nPonten\t2,5\n")
    assert (figure.value, figure.unit) == (2.5 * factor, "EUR")


def test_rows_without_tabs_are_read_when_words_end_in_numbers() -> None:
    found = find_figures("Raming (x € 1 mln)\nPonten en veren 12,5 13,0\nOverig 1 2\n")
    assert [f.value for f in found] == [12_500_000, 13_000_000, 1_000_000, 2_000_000]


def test_a_percentage_in_a_scaled_table_is_not_scaled() -> None:
    (figure,) = find_figures("Raming (x € 1 mln)\nGroei\t3%\n")
    assert (figure.value, figure.unit) == (3, "%")


def test_neighbouring_columns_are_not_one_number() -> None:
    figures = find_figures("Bedragen (x € 1.000)\nVeren Zuid 2.049 441\nPonten Noord 1.310 227\n")
    assert [figure.value for figure in figures] == [2049000, 441000, 1310000, 227000]


def test_counts_in_thousands_are_no_money() -> None:
    (figure,) = find_figures("Reizigers (x 1.000)\nVeer\t12\n")
    assert (figure.value, figure.unit) == (12_000, None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ponten\t12\t13\n", "no heading says what the numbers are"),
        ("Raming (x € 1 mln)\n\t2031\t2032\n", "years head the columns"),
        ("Raming (x € 1 mln)\n11\tPonten\t\n", "a number before the words is a label"),
        ("De veerdienst rekent in euro (zie de bijlage).", "no scale"),
    ],
)
def test_no_figure_in_a_table(text: str, why: str) -> None:
    assert find_figures(text) == [], why
