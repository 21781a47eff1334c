"""Searching a small record."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from griffier.search.find import Ask, Search
from griffier.search.view import open_view
from tests.search.papers import BRIDGES, FERRIES, ask, hits, record_of


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return record_of(tmp_path_factory.mktemp("search"), bridges=BRIDGES, ferries=FERRIES)


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        ("veer stad", "question", 2),
        ("steden", "question", 2),
        ("lid bemanning", "question", 1),
        ("havenbeleid", "question", 3),
        ("beleid haven gemeente", "question", 3),
        ("coordinatie", "answer", 2),
        ("eulidstaten", "answer", 2),
        ("EU lidstaat", "answer", 2),
        ("lidstaat", "answer", 2),
        ('"wat doet u"', "question", 1),
        ("asbst", "question", 2),
        ("bemaning", "answer", 1),
        ("asb*", "question", 2),
        ("overheid NEAR/4 gecontroleerd", "question", 2),
        ("beantwoord:nee", "question", 3),
        ("havenmeester", "footnote", None),
        ("Dordrecht kind:vraag", "question", 1),
        ("kst-99001-3#q3", "question", 3),
        ("99 001, nr. 3 vraag 3", "question", 3),
    ],
)
def test_the_first_hit(record: Path, text: str, kind: str, question: int | None) -> None:
    assert hits(record, text)[0] == (kind, question)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "zqxv",
        "-",
        '"de grote brug"',
        '"grote steden" -veren',
        "gecontroleerd -asbest kind:vraag",
        "jaar:1802",
        "de"[:0],
    ],
)
def test_no_hit(record: Path, text: str) -> None:
    found = ask(record, text)
    assert (found["total"], found["shown"], found["next"], found["hits"]) == (0, 0, None, [])


def test_over_is_not_overheid(record: Path) -> None:
    assert ("question", 2) not in hits(record, "over")


def test_an_abbreviation_finds_its_full_form_and_the_other_way_round(record: Path) -> None:
    papers = {hit["paper"] for hit in ask(record, "Rijksbureau Bruggen en Veren")["hits"]}  # type: ignore[attr-defined]
    assert {"kst-99001-3", "kst-99002-7"} <= papers
    assert ("answer", 1) in hits(record, "RBV")


def test_a_slip_is_mended_and_said(record: Path) -> None:
    assert ask(record, "asbst in veerboten")["suggestion"] == "asbest in veerboten"
    assert ask(record, "asbest")["suggestion"] is None


def test_a_question_and_its_answer_are_one_hit_and_a_joint_answer_names_all_questions(record: Path) -> None:
    found = ask(record, "brug")["hits"]
    assert isinstance(found, list)
    assert [hit["questions"] for hit in found if hit["question"] == 1] == [[1, 2]]
    assert found[0]["also"]


def test_a_hit_has_its_place_and_its_lit_words_are_the_words_of_the_paper(record: Path) -> None:
    hit = ask(record, "steden")["hits"][0]  # type: ignore[index]
    source = hit["source"]
    lines = BRIDGES[source["start"] : source["end"]]
    assert lines == source["quote"] == "En wat doet u aan de veren in de grote steden?"
    assert [source["quote"][a:b] for a, b in hit["marks"]] == ["steden"]
    assert "**steden**" in hit["highlight"]
    assert {"kind", "paper", "question", "section", "score", "highlight", "source"} <= hit.keys()
    assert source.keys() == {"file", "sha256", "page", "start", "end", "quote"}


def test_facets_count_before_the_limit(record: Path) -> None:
    few, many = ask(record, "brug OR veer", limit=1), ask(record, "brug OR veer", limit=50)
    assert few["facets"] == many["facets"] and few["total"] == many["total"]
    assert sum(few["facets"]["kind"].values()) == few["total"]  # type: ignore[index]


def test_pages_leave_nothing_out_and_repeat_nothing(record: Path) -> None:
    whole = ask(record, "de", limit=100)
    passages, start = 0, 0
    while start is not None:
        page = ask(record, "de", limit=1, start=start)
        passages += sum(1 + len(hit.get("also", [])) for hit in page["hits"])  # type: ignore[attr-defined]
        start = page["next"]  # type: ignore[assignment]
    assert passages == whole["total"]


def test_newest_first_keeps_the_same_passages(record: Path) -> None:
    assert ask(record, "veer", order="newest", limit=50)["total"] == ask(record, "veer", limit=50)["total"]


def test_few_passages_with_all_words_are_followed_by_others_and_a_note_says_so(record: Path) -> None:
    found = ask(record, "asbest havenmeester")
    assert found["notes"] == ["0 met alle woorden; daarna met een deel ervan"]
    assert len(found["hits"]) > 1  # type: ignore[arg-type]


def test_a_number_that_no_paper_has_is_said(record: Path) -> None:
    assert ask(record, "kst-12345-6")["notes"]


def test_a_paper_that_is_only_referred_to_leads_to_who_refers_to_it(record: Path) -> None:
    assert hits(record, "Kamerstuk 99 001, nr. 1")[0] == ("answer", 1)


def test_a_paper_comes_first_when_its_number_is_asked(record: Path) -> None:
    assert ask(record, "kst-99002-7")["jump"] == {"paper": "kst-99002-7"}
    assert hits(record, "99002-7")[0] == ("paper", None)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60) | st.text(alphabet=st.sampled_from(list('brug"()-:*/ OR NEAR kind:99001-3')), max_size=60))
def test_nothing_that_is_typed_raises(record: Path, text: str) -> None:
    found = _search(record).answer(Ask(text))
    assert isinstance(found["total"], int)


_OPEN: dict[Path, Search] = {}


def _search(record: Path) -> Search:
    return _OPEN.setdefault(record, Search(open_view(record)))


def test_a_printed_number_is_not_an_ordinal(tmp_path: Path) -> None:
    """«vraag 42» is what is printed above the question, «#q2» the second question of the paper."""
    text = BRIDGES.replace("1,2:", "41,42:")
    for n in (1, 2, 3):
        text = text.replace(f"{n}?", f"{n + 40}?")
    record = record_of(tmp_path, bridges=text)
    assert hits(record, "99 001, nr. 3 vraag 42")[0] == ("question", 2)
    assert ask(record, "99 001, nr. 3 vraag 42")["jump"] == {"paper": "kst-99001-3", "question": "2"}
    assert hits(record, "kst-99001-3#q2")[0] == ("question", 2)
    missing = ask(record, "99 001, nr. 3 vraag 2")
    assert missing["jump"] == {"paper": "kst-99001-3"} and "gedrukte nummer 2" in str(missing["notes"])
