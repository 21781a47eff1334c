"""The sample papers read by the pipeline, against what a person expects to find in them."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from tests.sample.expected_places import DOSSIER, expected, papers_with, path_of, squeezed, sure

pipeline = pytest.importorskip("griffier.pipeline")

Row = dict[str, Any]


@cache
def read(paper: str) -> Any:
    return pipeline.read_file(path_of(paper))


def found(paper: str, kind: str, row: Row) -> list[tuple[Any, str]]:
    """(finding, its words) of a kind that stand where the row says; without a place, that hold the row's words."""
    it = read(paper).paper
    hits = []
    for finding in read(paper).findings:
        if finding.kind != kind:
            continue
        words = it.flow(finding.flow).text[finding.start : finding.end]
        if "start" in row:
            place = it.place(finding.flow, finding.start, finding.end)
            near = place.start < row["end"] and row["start"] < place.end
        else:
            seen, wanted = squeezed(words), squeezed(row.get("words") or row["begins"])
            near = (wanted in seen or seen in wanted) and held(it.where(finding.flow, finding.start), row)
        if near:
            hits.append((finding, words))
    return hits


def held(where: dict[str, object], row: Row) -> bool:
    """True when the row names no question, answer or note, or names the one where the finding is."""
    return not set(row.get("in", {})) & {"question", "answer", "footnote"} or row["in"] == where


def same_words(text: str, row: Row) -> bool:
    bare = squeezed(text)
    return bare.startswith(squeezed(row["begins"])) and bare.endswith(squeezed(row["ends"]))


def spelled(words: list[str]) -> list[str]:
    return [word.casefold() for word in words]


@pytest.mark.parametrize("paper", papers_with("paper"))
def test_a_paper_says_who_what_and_when(paper: str) -> None:
    head, want = read(paper).paper.head, expected(paper)["paper"]
    assert head.id == want["id"] if want["id"] else head.id.startswith("file-")
    assert (head.kind, head.date, list(head.dossiers), head.sequence) == (
        want["kind"],
        want["date"],
        want["dossiers"],
        want["sequence"],
    )
    year = (head.parliamentary_year or "").replace("–", "-") or None
    assert (year, head.submitted_as) == (want["parliamentary_year"], want["submitted_as"])


@pytest.mark.parametrize("paper", [p for p in papers_with("paper") if expected(p)["paper"]["kind"] != "motion"])
def test_a_paper_says_who_asked_and_who_answered(paper: str) -> None:
    head, want = read(paper).paper.head, expected(paper)["paper"]
    assert [who.split(" (")[0] for who in spelled(list(head.asked_by))] == spelled(want["asked_by"])
    assert [p.name for p in head.answered_by] == [p["name"] for p in want["answered_by"]]
    for person, wanted in zip(head.answered_by, want["answered_by"], strict=True):
        assert (person.role or "").casefold().startswith(wanted["role"].casefold())
    assert spelled(list(head.on_behalf_of)) == spelled(want["on_behalf_of"])


@pytest.mark.parametrize("paper", papers_with("paper"))
def test_a_sample_paper_is_read_without_problems(paper: str) -> None:
    it = read(paper).paper
    assert [*it.problems, *it.reading.problems] == []


@pytest.mark.parametrize("paper", papers_with("questions"))
def test_questions_are_all_there_with_their_labels(paper: str) -> None:
    it, want = read(paper).paper, expected(paper)["questions"]
    assert [(q.n, q.label) for q in it.questions] == [(q["n"], q["label"]) for q in want]
    assert [row["n"] for q, row in zip(it.questions, want, strict=True) if not same_words(it.text[q.start : q.end], row)] == []


@pytest.mark.parametrize("paper", papers_with("answers"))
def test_answers_serve_the_right_questions(paper: str) -> None:
    it, want = read(paper).paper, expected(paper)["answers"]
    assert [(a.n, list(a.questions)) for a in it.answers] == [(a["n"], a["questions"]) for a in want]
    assert [row["n"] for a, row in zip(it.answers, want, strict=True) if not same_words(it.text[a.start : a.end], row)] == []


@pytest.mark.parametrize("paper", [p for p in papers_with("questions") if "start" in expected(p)["questions"][0]])
def test_questions_and_answers_stand_where_they_stand_in_the_file(paper: str) -> None:
    it = read(paper).paper
    for parts, kind in ((it.questions, "questions"), (it.answers, "answers")):
        places = [it.place(0, part.start, part.end) for part in parts]
        assert [(p.start, p.end) for p in places] == [(row["start"], row["end"]) for row in expected(paper)[kind]]


@pytest.mark.parametrize("paper", papers_with("footnotes"))
def test_footnotes_have_their_words_and_their_marker(paper: str) -> None:
    it, want = read(paper).paper, expected(paper)["footnotes"]
    notes = it.reading.footnotes
    assert [note.label for note in notes] == [row["label"] for row in want]
    for note, row in zip(notes, want, strict=True):
        assert same_words(note.flow.text, row), (row["label"], note.flow.text)
        if "marker_in" in row:
            assert note.marker is not None, row["label"]
            assert it.where(0, note.marker - 1) == row["marker_in"], row["label"]


@pytest.mark.parametrize("paper", papers_with("sections"))
def test_a_letter_has_its_headings(paper: str) -> None:
    got = [(s.level, s.label, s.title) for s in read(paper).paper.sections]
    want = [(s["level"], s["label"], s["title"]) for s in expected(paper)["sections"]]
    assert [row for row in want if row not in got] == []
    if "reading_order" not in expected(paper):
        assert got == want


@pytest.mark.parametrize("paper", papers_with("motion"))
def test_a_motion_has_its_movers_and_its_request(paper: str) -> None:
    it, want = read(paper).paper, expected(paper)["motion"]
    assert it.motion is not None
    assert list(it.motion.movers) == want["movers"]
    assert len(it.motion.considerations) == want["considerations"]
    assert (it.motion.modified, it.motion.replaces) == (want["modified"], want["replaces"])
    start, end = it.motion.request
    assert it.text[start:end].startswith(want["begins"])


@pytest.mark.parametrize(("paper", "row"), sure("references"))
def test_a_reference_is_found(paper: str, row: Row) -> None:
    hits = found(paper, "references", row)
    targets = [h.fields["target"] for h, _ in hits]
    if row["kind"] == "dated_letter":
        assert row["target"] in [t.get("date") for t in targets if isinstance(t, dict)]
    else:
        assert row["target"] in targets


@pytest.mark.parametrize("row", DOSSIER["answer_of_another_paper"], ids=lambda row: row["words"])
def test_an_answer_of_another_paper_is_not_taken_for_one_of_this_paper(row: Row) -> None:
    paper = next(
        p for p in papers_with("paper") if row["paper"] in (p, expected(p)["paper"]["id"], expected(p)["paper"]["submitted_as"])
    )
    it = read(paper).paper
    wrong = [
        finding
        for finding in read(paper).findings
        if finding.kind == "references"
        and finding.fields["kind"] == "answer"
        and squeezed(row["words"]).startswith(squeezed(it.flow(finding.flow).text[finding.start : finding.end])[:20])
        and finding.fields["target"] == {"question": row["question"] if isinstance(row["question"], list) else [row["question"]]}
        and finding.fields.get("paper") in (None, it.id)
    ]
    assert wrong == []


@pytest.mark.parametrize(("paper", "row"), sure("commitments"))
def test_a_promise_is_found_with_its_term(paper: str, row: Row) -> None:
    hits = found(paper, "commitments", row)
    assert hits, "not found"
    # two acts of one sentence are two promises: the one with the term is meant
    fields = next((hit[0].fields for hit in hits if hit[0].fields["due_text"]), hits[0][0].fields)
    assert (fields["due_text"] or "").casefold() == (row["due_text"] or "").casefold()
    if not row.get("dates_open"):
        assert (fields["due_from"], fields["due_to"]) == (row["due_from"], row["due_to"])
    assert fields["strength"] == row["strength"]
    if row["earlier"] is not None:
        assert fields["earlier"] == row["earlier"]


@pytest.mark.parametrize(("paper", "row"), sure("figures"))
def test_a_figure_is_found_with_its_value(paper: str, row: Row) -> None:
    hits = found(paper, "figures", row)
    assert [h for h, _ in hits if h.fields["value"] == pytest.approx(row["value"], rel=1e-3)], [w for _, w in hits]
    if row["unit"] in ("EUR", "%", "percentage_point"):
        assert row["unit"] in [h.fields["unit"] for h, _ in hits]
    if "source_name" in row:
        assert row["source_name"] in [h.fields["source_name"] for h, _ in hits]


@pytest.mark.parametrize(("paper", "row"), sure("cues"))
def test_an_answer_that_does_not_answer_is_noticed(paper: str, row: Row) -> None:
    assert row["kind"] in [h.fields["kind"] for h, _ in found(paper, "cues", row)]


@pytest.mark.parametrize(("paper", "row"), sure("positions"))
def test_a_motion_that_is_answered_has_its_position_and_the_words_for_it(paper: str, row: Row) -> None:
    named = [f for f in read(paper).findings if f.kind == "motions" and f.fields["target"] == row["target"]]
    assert named, "not named"
    assert [m.casefold() for m in named[0].fields["movers"]] == [m.casefold() for m in row["movers"]]
    if row["position"]:
        assert row["position"] in [f.fields["position"] for f in named]
        assert any(squeezed(row["words"]) in squeezed(f.fields["position_quote"] or "") for f in named)


def test_the_pdf_is_mended_in_reading_order_and_without_its_running_lines() -> None:
    want, text = expected("kst-99101-11-brief"), read("kst-99101-11-brief").paper.text
    assert [word for word in want["mended"] if word not in text] == []
    places = [text.find(line) for line in want["reading_order"]]
    assert -1 not in places and places == sorted(places)
    assert [line for line in want["furniture"] if line in text] == []
