"""A paper as rows: what each kind holds, and that every row quotes the words at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from griffier.errors import UnreadableFile
from griffier.model.finding import Finding
from griffier.model.paper import Head, Motion, Paper, Problem, Reading
from griffier.model.text import EMPTY, TextBuilder
from griffier.record.kinds import BY_NAME, KINDS, stored_columns
from griffier.record.rows import Entry, entry_of
from tests.record.build import QUESTIONS, read_sample


def entry(source: str = QUESTIONS) -> Entry:
    return entry_of(*read_sample(Path("a.txt"), source.encode()))


def rows(entry: Entry, kind: str) -> list[dict[str, object]]:
    names = stored_columns(BY_NAME[kind])[1:]
    return [dict(zip(names, row, strict=True)) for row in entry.rows[kind]]


def small_paper(text: str, **head: object) -> Paper:
    builder = TextBuilder()
    builder.copy(text, 0, len(text))
    reading = Reading(text, "text", (), builder.build(), ())
    return Paper("m.xml", "ab" * 32, reading, Head("kst-99001-9", "motion", **head))  # type: ignore[arg-type]


def test_questions_name_their_answer_and_an_unanswered_one_says_so() -> None:
    assert [(q["n"], q["label"], q["answer"]) for q in rows(entry(), "questions")] == [
        (1, "1", 1),
        (2, "2", 1),
        (3, "3", None),
    ]


def test_a_joint_answer_is_one_row_with_all_its_questions() -> None:
    [answer] = rows(entry(), "answers")
    assert answer["answers"] == "[1, 2]"
    assert answer["text"] == "De brug wordt gemaakt, zie kst-99001-1."


def test_a_footnote_belongs_to_what_its_marker_follows() -> None:
    assert [(n["label"], n["in"]) for n in rows(entry(), "footnotes")] == [
        ("7", '{"heading": "Inleiding"}'),
        ("8", '{"answer": 1}'),
    ]


def test_a_footnote_in_the_plain_body_is_in_nothing() -> None:
    [note] = rows(entry("kst-1-1\nLos.[1]\n=1 Noot."), "footnotes")
    assert note["in"] is None


def test_findings_say_what_they_stand_in_and_which_rule_found_them() -> None:
    [figure] = rows(entry(), "figures")
    assert (figure["value"], figure["in"], figure["rule"]) == (25, '{"heading": "Inleiding"}', "counted")
    [reference] = rows(entry(), "references")
    assert (reference["target"], reference["in"], reference["resolved"]) == ("kst-99001-1", '{"answer": 1}', None)
    assert reference["candidates"] == "[]"


def test_a_paper_is_quoted_by_its_title_where_that_stands_in_the_body() -> None:
    [paper] = rows(entry(), "papers")
    assert (paper["quote"], paper["question_count"], paper["answer_count"]) == ("Het kabinet", 3, 1)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Kort.", "Kort."),
        ("Een regel.\n\nNog een.", "Een regel."),
        ("woord " * 40, ("woord " * 13)[:-1]),
        ("w" * 200, "w" * 80),
        ("", ""),
    ],
)
def test_a_paper_without_a_title_is_quoted_by_its_first_words(text: str, quote: str) -> None:
    paper = small_paper(text) if text else Paper("e", "0" * 64, Reading("", "text", (), EMPTY, ()), Head("x", "other"))
    assert rows(entry_of(paper, ()), "papers")[0]["quote"] == quote


def test_every_row_quotes_the_source_at_its_place() -> None:
    made = entry()
    for kind in KINDS:
        for row in rows(made, kind.name):
            quote = row["text"] if kind.quoted else row["quote"]
            at = QUESTIONS[row["start"] : row["end"]]  # type: ignore[misc]
            for gone in ("-\n", "[7]", "[8]", "1? ", "2? ", "3? ", "1,2: "):
                at = at.replace(gone, "")
            assert " ".join(str(quote).split()) == " ".join(at.split()), kind.name


def test_a_motion_paper_tables_its_own_motion() -> None:
    text = "overwegende dat het regent;\n\nverzoekt de regering een dak te bouwen"
    paper = small_paper(text)
    motion = Motion(("Vis", "Boom"), ((0, 27),), (29, len(text)))
    tabled = entry_of(Paper(paper.file, paper.sha256, paper.reading, paper.head, motion=motion), ())
    [row] = rows(tabled, "motions")
    assert (row["target"], row["movers"], row["asks"]) == ("kst-99001-9", '["Vis", "Boom"]', text[29:])
    assert (row["considerations"], row["rule"], row["in"]) == (
        '["overwegende dat het regent;"]',
        "tabled_motion",
        '{"body": true}',
    )


def test_a_problem_makes_a_paper_partial_and_has_an_empty_place_on_its_page() -> None:
    made = entry("kst-1-1\nIets odd.")
    [problem] = rows(made, "problems")
    assert (problem["code"], problem["page"], problem["start"], problem["end"]) == ("odd", 1, 0, 0)
    assert rows(made, "papers")[0]["status"] == "partial"
    assert rows(entry(), "papers")[0]["status"] == "complete"


def test_a_problem_said_by_two_stages_is_kept_once() -> None:
    paper, _ = read_sample(Path("a.txt"), b"kst-1-1\nodd")
    said_again = Paper(paper.file, paper.sha256, paper.reading, paper.head, problems=(*paper.reading.problems,))
    other = Paper(paper.file, paper.sha256, paper.reading, paper.head, problems=(Problem("structure", "x", "y"),))
    assert len(entry_of(said_again, ()).rows["problems"]) == 1
    assert len(entry_of(other, ()).rows["problems"]) == 2


def test_rows_stand_in_the_order_of_their_places_however_they_were_found() -> None:
    paper, findings = read_sample(Path("a.txt"), b"kst-1-1\n1 boten en 2 boten, zie kst-1-2 en kst-1-3.")
    assert entry_of(paper, findings) == entry_of(paper, findings[::-1])


@pytest.mark.parametrize(
    ("kind", "fields", "complaint"),
    [
        ("figures", {"vlaue": 3}, "vlaue"),
        ("figures", {"in": 3, "unknown": 1}, "unknown"),
        ("rumours", {}, "rumours"),
    ],
)
def test_a_finding_that_no_export_knows_is_refused(kind: str, fields: dict[str, object], complaint: str) -> None:
    paper, _ = read_sample(Path("a.txt"), QUESTIONS.encode())
    with pytest.raises(ValueError, match=complaint):
        entry_of(paper, [Finding(kind, 0, 0, 3, "r", fields)])


def test_half_a_character_is_an_unreadable_file_not_a_crash() -> None:
    with pytest.raises(UnreadableFile) as caught:
        entry_of(small_paper("half \ud83d hier"), ())
    assert caught.value.code == "bad_characters"
