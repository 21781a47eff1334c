"""Invented papers and their truths agree, and a seed always gives the same paper."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest

from tests.invented import FORMATS, Invented, papers
from tests.invented.content import MARK
from tests.invented.layouts import LABELS
from tests.invented.paging import paginate
from tests.invented.score import Result, plain, score, share_agreeing, share_right

SEEDS = range(0, 120)


def words_of(paper: Invented, form: str) -> str:
    """All characters of a file, whatever they are."""
    data = paper.data(form)
    if form == "pdf":
        document = pypdfium2.PdfDocument(data)
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    if form in ("docx", "odt"):
        names = {"docx": ("word/document.xml", "word/footnotes.xml"), "odt": ("content.xml",)}[form]
        with zipfile.ZipFile(io.BytesIO(data)) as z:
            raw = "\n".join(re.sub(r"<text:note .*?</text:note>", "", z.read(n).decode()) for n in names)
        return unescape(re.sub(r"<[^>]+>", "", raw))
    if form in ("xml", "html"):
        return unescape(re.sub(r"<noot .*?</noot>|<[^>]+>", "", data.decode()))
    return data.decode()


def bare_words(text: str) -> str:
    """Without blanks, hyphens and digits, so that note markers do not count."""
    return re.sub(r"[\d()\[\]]", "", plain(text))


def test_a_seed_always_gives_the_same_paper() -> None:
    for paper in papers(range(0, 30)):
        again = Invented(paper.seed)
        assert [paper.data(f) for f in FORMATS] == [again.data(f) for f in FORMATS]
        assert [paper.truth(f) for f in FORMATS] == [again.truth(f) for f in FORMATS]


def test_seeds_differ() -> None:
    assert len({paper.data("text") for paper in papers(range(200))}) == 200


def test_truth_stands_in_the_text() -> None:
    for paper in papers(SEEDS):
        text = bare_words(re.sub("\n\n.*?\f|\n(?:Tweede Kamer, vergaderjaar|Pagina).*", "", paper.data("flow").decode()))
        truth = paper.truth("flow")
        if paper.laid.style.flow != "plain":
            continue
        for part in [*truth["questions"], *truth["answers"], *truth["notes"]]:
            assert bare_words(part["text"]) in text, (paper.seed, part)


@pytest.mark.parametrize("form", ["pdf", "html", "docx", "odt"])
def test_every_format_holds_the_words(form: str) -> None:
    for paper in papers(range(0, 40)):
        text = bare_words(words_of(paper, form))
        for part in paper.truth(form)["questions"]:
            assert bare_words(part["bare"].split("\n")[0].split("?")[0][:40]) in text, (paper.seed, form)


def test_xml_is_well_formed_and_has_its_questions() -> None:
    for paper in papers(SEEDS):
        ElementTree.fromstring(paper.data("xml"))
        text = bare_words(words_of(paper, "xml"))
        truth = paper.truth("xml")
        assert all(bare_words(row) in text for x in [*truth["questions"], *truth["answers"]] for row in x["bare"].split("\n")), paper.seed
        ElementTree.fromstring(paper.data("html").split(b"\n", 1)[1])


def test_truths_are_whole() -> None:
    for paper in papers(range(0, 300)):
        truth = paper.truth("text")
        numbers = [q["n"] for q in truth["questions"]]
        assert numbers == list(range(1, len(numbers) + 1))
        served = [n for a in truth["answers"] for n in a["questions"]]
        asked_only = truth["subkind"] in ("kv", "postponed", "withdrawn")
        assert sorted(served) == ([] if asked_only else numbers)
        assert not any(MARK.search(x["text"]) for x in [*truth["questions"], *truth["answers"], *truth["notes"]])
        assert all(len(set(n["label"] for n in truth["notes"])) == len(truth["notes"]) for _ in [0] if paper.laid.style.notes != "restart")


def test_every_layout_comes_up() -> None:
    seen = {f for paper in papers(range(500)) for f in paper.features}
    assert {f"label:{x}" for x in LABELS} <= seen
    assert {f"kind:{x}" for x in ("ah", "kv", "list", "letter", "postponed", "withdrawn")} <= seen
    assert {"joint_heading", "joint_answer", "joint_apart", "second_set", "groups", "table", "list_in_answer", "order:grouped", "order:repeated", "term", "no_term", "toelichting"} <= seen


def test_notes_go_on_over_pages() -> None:
    over = [p for p in papers(range(500)) if p.laid.style.notes == "over"]
    pages = [page for p in over for page in paginate(p.laid, p.laid.style.width, p.laid.style.height, len, p.laid.style.width, len)]
    assert any(page.notes and not page.notes[0][0] for page in pages)


def test_score_compares(tmp_path: Path) -> None:
    results = score(range(0, 4), ["xml", "text"])
    assert 0 <= share_right(results) <= 1 and 0 <= share_agreeing(results) <= 1
    assert not Result(next(papers([0])).truth("xml"), None, "refused").parts
