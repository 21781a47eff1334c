"""What leads readers to papers: search, jumps, near ids, similar questions, the first page, dossiers, marked answers."""

import json

import pytest

from griffier.errors import NotFound
from griffier.reading.dossier import arcs, dossier_of
from griffier.reading.heads import heads, leads, paper_list
from griffier.reading.near import near
from griffier.reading.replies import ReplyChoice, reply_page
from griffier.reading.search import SearchChoice, jump_to, search_page
from griffier.reading.similar import similar_page
from griffier.reading.source import source_view
from griffier.reading.start import measured, start_page

JUMPS = [
    ("99101-9", "/paper/kst-99101-9"),
    ("99 101, nr. 9#q1", "/paper/kst-99101-9#q1"),
    ("99 101", "/dossier/99101"),
    ("2032Z00417", "/paper/file-38ca85298b83"),
    ("99101-999", None),
    ("nachttrein 99101-9", None),
    ("12345", None),
    ("", None),
]


@pytest.mark.parametrize(("written", "path"), JUMPS)
def test_what_an_identifier_in_the_search_box_leads_to(db, written, path):
    assert jump_to(db, written) == path


@pytest.mark.parametrize("indexed", [True, False])
def test_hits_are_lit_on_their_own_words_with_and_without_an_index(db, sample, tmp_path, indexed):
    page = search_page(db, sample if indexed else tmp_path, SearchChoice("nachttrein"))
    assert page.indexed is indexed
    assert page.hits and page.total >= page.shown == len(page.hits)
    lit = [h.text[a:b].lower() for h in page.hits for a, b in h.marks]
    assert lit and all("nacht" in words or "trein" in words for words in lit)


@pytest.mark.parametrize("indexed", [True, False])
def test_pages_of_hits_follow_on_each_other_to_the_end(db, sample, tmp_path, indexed):
    folder = sample if indexed else tmp_path
    seen, offset, rounds = [], 0, 0
    while offset is not None and rounds < 50:
        page = search_page(db, folder, SearchChoice("de", offset=offset))
        seen += [json.dumps([h.paper, h.source["start"], h.kind, h.question]) for h in page.hits]
        offset, rounds = page.next, rounds + 1
    assert offset is None
    assert len(seen) > page.shown


def test_one_kind_of_hit_is_chosen_and_all_are_counted(db, tmp_path):
    page = search_page(db, tmp_path, SearchChoice("steunpunt", kind="answer"))
    assert {h.kind for h in page.hits} == {"answer"}
    assert set(page.facets["kind"]) > {"answer"}


def test_ids_near_a_missing_one_and_papers_that_name_it(db):
    found = near(db, "kst-99101-2")
    assert [h.id for h in found.named_by] == ["kst-99101-7"]
    assert all(i.startswith("kst-99101-") for i in found.ids)
    assert near(db, "zzz").ids == ()


@pytest.mark.parametrize("indexed", [True, False])
def test_questions_alike_come_with_their_answers_oldest_first(db, sample, tmp_path, indexed):
    text = "Hoeveel meldingen over geluidsoverlast zijn er binnengekomen?"
    page = similar_page(db, sample if indexed else tmp_path, text)
    dates = [a.head.date for a in page.found]
    assert len(page.found) > 1 and dates == sorted(dates)
    assert any(a.answer for a in page.found)
    assert all(a.answer[start:end].strip() for a in page.found for start, end in a.fresh)
    assert all(0 <= a.share <= 1 for a in page.found)


def test_a_question_is_not_like_itself(db, sample):
    page = similar_page(db, sample, "Hoeveel klachten zijn er?", "kst-99101-7", 3)
    assert ("kst-99101-7", 3) not in {(a.paper, a.n) for a in page.found}


def test_the_first_page_counts_what_the_record_holds(db):
    page = start_page(db)
    assert (page.papers, page.questions, page.answers, page.unanswered) == (14, 78, 65, 1)
    assert page.newest[0].id == "ah-tk-20332034-412"
    assert sum(page.commitments.values()) > 0
    assert page.resolved <= page.references


def test_the_accuracy_that_ships_is_a_share_of_what_is_there():
    assert measured()
    assert all(0 <= m.right <= m.of and 0 <= m.share <= 1 for m in measured())


def test_a_dossier_holds_its_papers_and_those_that_point_to_them_in_order_of_time(db):
    found = dossier_of(db, "99 101")
    dates = [s.head.date for s in found.stops]
    assert dates == sorted(dates)
    assert {h.id for h in found.beside} == {"file-38ca85298b83", "ah-tk-20322033-1688", "ah-tk-20332034-412"}
    assert found.missing == (("kst-99101-2", 1),)


def test_an_arc_runs_from_a_paper_to_one_that_it_names(db):
    found = dossier_of(db, "99101")
    for arc in arcs(found):
        source, target = found.stops[arc.source], found.stops[arc.target]
        assert source.names[target.head.id] == arc.times
        assert target.named_by[source.head.id] == arc.times


def test_a_dossier_without_papers_is_not_found(db):
    with pytest.raises(NotFound):
        dossier_of(db, "11111")


def test_marked_answers_are_counted_by_office_and_year_as_they_are_listed(db):
    page = reply_page(db, ReplyChoice())
    assert sum(page.counts.values()) == page.total
    for (office, year), counts in page.table.items():
        for mark, n in counts.items():
            assert reply_page(db, ReplyChoice(mark, office, year)).total == n


def test_the_accuracy_of_a_mark_stands_beside_it(db):
    page = reply_page(db, ReplyChoice())
    assert set(page.trust) >= {"declining", "ignorance", "deferred"}
    assert "unanswered" not in page.trust


def test_a_list_of_papers_is_chosen_by_kind_and_dossier(db):
    letters = paper_list(db, "letter", "99101")
    assert letters.total == letters.kinds["letter"] == 4
    assert paper_list(db, "letter", "11111").total == 0


def test_a_lead_is_a_paragraph_of_its_paper(db):
    some = [h for h in heads(db) if h.kind == "letter"]
    for paper, lead in leads(db, some).items():
        text = db.execute("SELECT text FROM current_text WHERE paper = ? AND flow = 0", (paper,)).fetchone()[0]
        assert lead.removesuffix(" …") in " ".join(text.split())


@pytest.mark.parametrize("paper", ["kst-99101-9", "kst-99101-11", "kst-99101-3", "ah-tk-20332034-412"])
def test_every_figure_is_lit_on_its_page_of_the_source(db, sample, paper):
    head = next(h for h in heads(db) if h.id == paper)
    query = 'SELECT page, start, "end", quote FROM current_figures WHERE paper = ?'
    for page, start, end, quote in db.execute(query, (paper,)).fetchall():
        view = source_view(db, sample, head, page or 0, start, end)
        lit = "".join(view.text[n.start : n.end] for n in _lit(view.nodes))
        assert "".join(quote.split()) in "".join(lit.split()).replace("-", "") or "".join(lit.split()) == "".join(quote.split())


def _lit(nodes):
    for node in nodes:
        if node.mark.kind == "chosen":
            yield node
        else:
            yield from _lit(node.inside)


def test_a_source_page_beyond_the_last_is_the_last(db, sample):
    head = next(h for h in heads(db) if h.id == "kst-99101-11")
    view = source_view(db, sample, head, 99)
    assert view.page == view.pages == 3


def test_a_file_by_a_hash_that_is_not_there_is_not_found(db, sample):
    head = next(h for h in heads(db) if h.id == "kst-99101-11")
    with pytest.raises(NotFound):
        source_view(db, sample, head, sha256="ffff")


def test_only_answers_that_are_alike_are_compared_word_by_word():
    from griffier.reading.similar import _fresh

    before = "Er zijn in 2031 twaalf meldingen gedaan bij het steunpunt."
    after = "Er zijn in 2032 dertig meldingen gedaan bij het steunpunt."
    assert [after[a:b] for a, b in _fresh(before, after)] == ["2032 dertig"]
    assert _fresh(before, "Nee, dat is niet het geval en dat blijft zo.") == []
