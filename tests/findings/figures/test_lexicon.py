"""The lexicon of figures: every line is used as its example says."""

from __future__ import annotations

import pytest

from griffier.findings.figures import find_figures
from griffier.findings.figures.bounds import hedge
from griffier.lexicon.rows import rows


@pytest.mark.parametrize("row", rows("figures/units.csv"), ids=lambda row: row["words"])
def test_a_unit_is_read_in_its_example(row: dict[str, str]) -> None:
    assert [f.unit for f in find_figures(f"Het gaat om {row['example']}.")] == [row["unit"]]


@pytest.mark.parametrize("row", rows("figures/approximations.csv"), ids=lambda row: row["words"])
def test_a_word_of_approximation_is_read_in_its_example(row: dict[str, str]) -> None:
    sentence = f"Het gaat om {row['example']}"
    found = hedge(sentence, sentence.index("40"))
    assert found is not None and found.bound == row["bound"]
    if row["counter_example"]:
        assert find_figures(f"Het gaat {row['counter_example']}.") == []


@pytest.mark.parametrize("row", rows("figures/labels.csv"), ids=lambda row: row["word"])
def test_a_number_after_a_label_is_no_figure(row: dict[str, str]) -> None:
    assert find_figures(f"Zie {row['example']} hierbij.") == []


@pytest.mark.parametrize("row", rows("figures/names.csv"), ids=lambda row: row["words"])
def test_a_name_with_a_number_is_no_figure(row: dict[str, str]) -> None:
    assert find_figures(f"Zie {row['example']} hierbij.") == []


@pytest.mark.parametrize("row", rows("figures/money_topics.csv"), ids=lambda row: row["stem"])
def test_a_sentence_about_money_makes_a_bare_million_money(row: dict[str, str]) -> None:
    assert find_figures(f"Er is {row['example']}.")[-1].unit == "EUR"


@pytest.mark.parametrize("table", ["units", "approximations", "labels", "names", "scales", "currencies", "sources", "phrases"])
def test_no_line_stands_twice(table: str) -> None:
    lines = [tuple(row.values()) for row in rows(f"figures/{table}.csv")]
    assert len(lines) == len(set(lines))
