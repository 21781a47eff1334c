"""Has this been asked before?"""

from pathlib import Path

import pytest

from griffier.errors import NotFound
from griffier.search.similar import differences, similar
from tests.search.papers import FERRIES, record_of

OLD = """kst-99003-1
1? Bent u bekend met het bericht over asbest op de veerboten van Dordrecht?
1: Ja. Er wordt onderzoek gedaan naar het asbest.
2? Deelt u de mening dat varen duur is?
2: Nee.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return record_of(tmp_path_factory.mktemp("similar"), ferries=FERRIES, old=OLD)


def test_a_question_by_its_id_finds_its_like_with_the_answer_and_not_itself(record: Path) -> None:
    found = similar(record, "kst-99002-7#q2")
    first = found["hits"][0]  # type: ignore[index]
    assert (first["paper"], first["question"]) == ("kst-99003-1", 1)
    assert first["answer"]["source"]["quote"].startswith("Ja. Er wordt")
    assert all((hit["paper"], hit["question"]) != ("kst-99002-7", 2) for hit in found["hits"])  # type: ignore[attr-defined]


def test_a_text_finds_questions(record: Path) -> None:
    papers = [hit["paper"] for hit in similar(record, "Is er asbest gevonden in veerboten?")["hits"]]  # type: ignore[attr-defined]
    assert set(papers) == {"kst-99002-7", "kst-99003-1"}


def test_the_formulas_of_parliament_make_no_likeness(record: Path) -> None:
    assert similar(record, "Bent u bekend met het bericht en deelt u de mening?")["total"] == 0


def test_a_question_that_is_not_there_is_said(record: Path) -> None:
    with pytest.raises(NotFound, match="question 9"):
        similar(record, "kst-99002-7#q9")


@pytest.mark.parametrize("order", ["best", "oldest", "newest"])
def test_order_changes_no_total(record: Path, order: str) -> None:
    found = similar(record, "asbest veerboten", order=order)  # type: ignore[arg-type]
    assert {(hit["paper"], hit["question"]) for hit in found["hits"]} >= {("kst-99002-7", 2), ("kst-99003-1", 1)}  # type: ignore[attr-defined]
    assert found["total"] == found["shown"] == similar(record, "asbest veerboten")["total"]


def test_differences_give_both_texts_back() -> None:
    before, after = "De brug is  klaar in mei.", "De nieuwe brug komt klaar in juni."
    said = differences(before, after)
    assert "".join(d.before for d in said) == before and "".join(d.after for d in said) == after
    assert next(d for d in said if d.how == "added").after.strip() == "nieuwe"


def test_equal_texts_do_not_differ() -> None:
    assert [d.how for d in differences("De brug.", "De brug.")] == ["same"]
    assert differences("", "") == []
