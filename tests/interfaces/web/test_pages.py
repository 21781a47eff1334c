"""Every page in every form, without a browser."""

from __future__ import annotations

import csv
import io
import re

import pytest

from griffier.interfaces.web.routes import PAGES
from griffier.interfaces.web.words import words

from ...reading.sample_record import make_record

PATHS = {
    "/": "/",
    "/search": "/search?q=nachttrein",
    "/similar": "/similar?paper=kst-99101-7&n=3",
    "/papers": "/papers",
    "/paper/{id}": "/paper/kst-99101-7",
    "/paper/{id}/source": "/paper/kst-99101-11/source?page=2",
    "/dossier/{number}": "/dossier/99101",
    "/motions": "/motions",
    "/motion/{id}": "/motion/kst-99101-3",
    "/commitments": "/commitments",
    "/commitment/{paper}/{n}": "/commitment/kst-99101-1/1",
    "/figures": "/figures",
    "/figures/{slug}": "/figures/reizigers",
    "/answers": "/answers",
    "/coverage": "/coverage",
    "/help": "/help",
}


def form_of(path: str, suffix: str) -> str:
    where, _, query = path.partition("?")
    return f"{where if where != '/' else '/index'}.{suffix}{'?' + query if query else ''}"


def test_every_page_of_the_room_is_tested_here():
    assert set(PATHS) == {page.path for page in PAGES}


@pytest.mark.parametrize("path", PATHS.values())
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_page_opens_in_both_languages(room, path, lang):
    answer = room.get(path + ("&" if "?" in path else "?") + f"lang={lang}")
    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in answer.text
    assert answer.text.count("<h1") == 1
    assert answer.text.count("<main") == 1


@pytest.mark.parametrize("path", PATHS.values())
def test_a_page_holds_no_script_or_style_of_its_own_and_loads_nothing_from_elsewhere(room, path):
    text = room.get(path).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text)
    assert re.findall(r"<script[^>]*>", text) == ['<script src="/static/room.js" defer>']
    assert all(a.startswith("/") for a in re.findall(r'(?:src|<link[^>]*href)="([^"]*)"', text))


@pytest.mark.parametrize("path", PATHS.values())
def test_every_page_has_its_json_and_csv_at_the_same_address(room, path):
    page = room.get(path).text
    for suffix, media in (("json", "application/json"), ("csv", "text/csv")):
        address = form_of(path, suffix)
        assert f'href="{address.replace("&", "&amp;")}"' in page
        answer = room.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith(media)
    assert room.get(form_of(path, "json")).json() is not None
    table = list(csv.reader(io.StringIO(room.get(form_of(path, "csv")).content.decode("utf-8-sig"))))
    assert len({len(row) for row in table}) == 1


def test_english_stays_english_on_every_link_within_the_room(room):
    text = room.get("/paper/kst-99101-7?lang=en").text
    inner = [a for a in re.findall(r'href="(/[^"#]*)', text) if not re.match(r"/(static|api\.json)|.*\.(json|csv)|.*hreflang", a)]
    dutch = [a for a in inner if "lang=en" not in a]
    assert dutch == ["/paper/kst-99101-7"], "only the link to the Dutch page itself leaves English"


def test_a_question_paper_shows_every_question_once_with_its_answer(room, record):
    exported = room.get("/paper/kst-99101-7.json").json()
    text = room.get("/paper/kst-99101-7").text
    for question in exported["questions"]:
        assert len(re.findall(rf'id="q{question["n"]}"', text)) == 1
    for answer in exported["answers"]:
        assert len(re.findall(rf'id="a{answer["n"]}"', text)) == 1
    assert len(exported["questions"]) == 25


def test_no_word_of_a_paper_is_left_out_of_its_page(room):
    for paper in ("kst-99101-7", "kst-99101-9", "kst-99101-11", "file-38ca85298b83", "ah-tk-20322033-1688", "kst-99101-5"):
        data = room.get(f"/paper/{paper}.json").json()
        shown = squeezed(visible(room.get(f"/paper/{paper}").text))
        for kind in ("questions", "answers", "footnotes"):
            for row in data[kind]:
                for part in re.split(r"\s*\n\s*", row["text"]):
                    assert squeezed(part) in shown, (paper, kind, part)


def visible(text: str) -> str:
    """The words of a page without tags, note markers and notes' labels."""
    text = re.sub(r'<a class="(?:noteref|label)"[^>]*>.*?</a>', "", text)
    import html

    return html.unescape(re.sub(r"<[^>]+>", "", text))


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_joint_answer_stands_once_with_all_its_questions(room):
    text = room.get("/paper/kst-99101-7").text
    exchange = re.search(r'<section class="exchange" id="q14".*?</section>', text, re.S)[0]
    assert {'id="q15"', 'id="q16"'} <= set(re.findall(r'id="q\d+"', exchange))
    assert exchange.count('class="reply"') == 1


def test_an_answer_that_points_to_another_shows_it(room):
    text = room.get("/paper/kst-99101-7").text
    assert re.search(r'<details class="pointed" open>.*?href="#q\d+".*?<blockquote>', text, re.S)


def test_the_source_lights_the_words_of_every_figure(room):
    for figure in room.get("/paper/kst-99101-11.json").json()["figures"][:5]:
        place = figure["source"]
        page = room.get(f"/paper/kst-99101-11/source?page={place['page']}&start={place['start']}&end={place['end']}").text
        lit = "".join(re.findall(r'<mark class="chosen"[^>]*>(.*?)</mark>', page, re.S))
        assert squeezed(visible(lit)) == squeezed(place["quote"])


def test_chosen_words_are_lit_and_words_that_are_gone_are_said_to_be(room):
    found = room.get("/paper/kst-99101-9", params={"exact": "derde kwartaal van 2032"}).text
    assert re.search(r'<mark class="chosen" id="words">', found)
    gone = room.get("/paper/kst-99101-9", params={"exact": "dit staat nergens"}).text
    assert 'class="chosen"' not in gone
    assert words()["words_gone"]["nl"] in gone


IDS = ["99101-9", "99 101, nr. 9", "Kamerstuk 99 101, nr. 9", "KST-99101-9", "kst-99101-9-brief.txt"]


@pytest.mark.parametrize("written", IDS)
def test_any_form_of_an_id_leads_to_its_paper(room, written):
    for path in (f"/paper/{written}", f"/{written}", f"/search?q={written}"):
        answer = room.get(path)
        assert (answer.status_code, answer.headers["location"]) == (302, "/paper/kst-99101-9")


def test_a_question_named_in_the_search_box_is_jumped_to(room):
    assert room.get("/search", params={"q": "99101-7#q3"}).headers["location"] == "/paper/kst-99101-7#q3"


def test_a_paper_that_is_not_here_is_named_with_ids_near_it_and_papers_that_speak_of_it(room):
    answer = room.get("/paper/kst-99101-2")
    assert answer.status_code == 404
    assert "kst-99101-12" in answer.text
    assert words()["but_named_by"]["nl"] in answer.text
    assert "kst-99101-12" in room.get("/paper/kst-99101-2.json").json()["error"]["near"]


def test_numbers_that_are_none_are_refused_in_words(room):
    answer = room.get("/motions.json?offset=many")
    assert answer.status_code == 400
    assert "offset" in answer.json()["error"]["message"]
    assert room.get("/motions?offset=99999999999999999999").status_code == 400


def test_a_list_that_is_cut_says_so(room):
    data = room.get("/search.json?q=de").json()
    assert data["total"] > data["shown"] == len(data["hits"])
    rest = room.get(f"/search.json?q=de&offset={data['next']}").json()
    assert rest["hits"][0]["source"] != data["hits"][0]["source"]


def test_filters_narrow_the_ledger_and_count_the_whole(room):
    every = room.get("/commitments.json").json()
    status, number = next(iter(every["facets"]["status"].items()))
    some = room.get(f"/commitments.json?status={status}").json()
    assert some["total"] == number < every["total"]
    assert some["facets"] == every["facets"]


def test_an_empty_record_says_how_to_fill_it(tmp_path):
    from starlette.testclient import TestClient

    from griffier.interfaces.web.app import make_room
    from griffier.record.store import writing

    with writing(tmp_path / "record"):
        pass
    empty = TestClient(make_room(tmp_path / "record"))
    assert "griffier read" in empty.get("/").text
    for path in ("/papers", "/motions", "/commitments", "/figures", "/answers", "/search?q=x", "/similar?q=x"):
        assert empty.get(path).status_code == 200


def test_a_page_that_did_not_change_is_not_sent_again(room):
    tag = room.get("/papers").headers["etag"]
    assert room.get("/papers", headers={"If-None-Match": tag}).status_code == 304


def test_every_word_of_the_room_is_there_in_both_languages_and_used():
    from importlib.resources import files

    base = files("griffier.interfaces.web")
    sources = [p.read_text("utf-8") for p in base.iterdir() if p.name.endswith(".py")]
    sources += [p.read_text("utf-8") for p in base.joinpath("templates").iterdir()]
    said = "\n".join(sources)
    for key, both in words().items():
        assert both["nl"] and both["en"], key
        family = key.partition(".")[0] if "." in key else key
        assert re.search(rf"[\"']{re.escape(family)}[\"']", said) or key.startswith(("sort_", "facet", "state")) or key.removesuffix("_1") in words(), f"{key} is used nowhere"


def test_a_vote_is_shown_by_choice_with_its_seats_and_groups():
    from types import SimpleNamespace

    from griffier.interfaces.web.links import Links
    from griffier.interfaces.web.respond import templates
    from griffier.interfaces.web.words import Words
    from griffier.reading.motions import MotionLife

    vote = {
        "decision": "Stemmen - verworpen", "text": "Verworpen.", "date": "2032-02-01", "whole": True,
        "seats": {"for": 61, "against": 89, "absent": 0}, "groups": {"for": ["Kompas"], "against": ["Horizon", "Vuurtoren"], "absent": []},
    }  # fmt: skip
    life = MotionLife("kst-1-2", True, None, ("A",), False, "vraagt", (), None, None, None, "rejected", vote, None, None, (), ())
    links = Links("nl", "/motion/kst-1-2")
    asked = SimpleNamespace(links=links, today="2034-01-01")
    text = templates.get_template("motion.html").render(view=life, t=Words("nl"), link=links, asked=asked, title="x", status=200)
    (row,) = [r for r in re.findall(r"<tr>.*?</tr>", text, re.S) if "Horizon" in r]
    assert "tegen" in row and ">89<" in row and "Horizon, Vuurtoren" in row


def test_every_event_of_a_motion_is_one_click_from_the_words_it_quotes(room):
    for motion in room.get("/motions.json").json()["motions"]:
        text = room.get(f"/motion/{motion['id']}").text
        for event in re.findall(r"<blockquote lang=\"nl\"><p>.*?class=\"source\" href=\"[^\"]*\"", text[text.index("<ol class=\"life\"") :], re.S):
            quote = re.search(r"<p>(.*?)</p>", event, re.S)[1]
            address = re.search(r"href=\"([^\"]*/source\?[^\"]*)\"", event)[1].replace("&amp;", "&")
            lit = "".join(re.findall(r'<mark class="chosen"[^>]*>(.*?)</mark>', room.get(address).text, re.S))
            assert squeezed(visible(quote)) == squeezed(visible(lit)), (motion["id"], address)


WRONG = [
    ("/commitments?as_of=foo", "as_of"),
    ("/motions?offset=many", "offset"),
    ("/motions?page=0", "page"),
    ("/commitments?status=foo", "status"),
    ("/coverage?by=moon", "by"),
    ("/papers?lang=xx", "lang"),
]


@pytest.mark.parametrize(("path", "name"), WRONG)
def test_what_a_page_does_not_know_is_refused_in_words(room, path, name):
    answer = room.get(path)
    assert answer.status_code == 400
    assert re.search(rf"<p>{name}: ", answer.text)
    where, _, query = path.partition("?")
    assert room.get(f"{where}.json?{query}").json()["error"]["message"].startswith(f"{name}: ")


PAST = [*(f"/{name}?page=999" for name in ("papers", "motions", "commitments", "figures", "answers")), "/motions?offset=5000",
        "/search?q=nachttrein&page=999", "/paper/kst-99101-11/source?page=999"]  # fmt: skip


@pytest.mark.parametrize("path", PAST)
def test_a_page_past_the_end_is_the_last_one_and_says_so(room, path):
    notice = words()["past_the_end"]["nl"]
    answer = room.get(path)
    assert answer.status_code == 200
    assert notice in answer.text
    first = re.sub(r"(page|offset)=\d+", "page=1", path)
    assert notice not in room.get(first).text
    if "source" not in path:
        data = room.get(form_of(path, "json")).json()
        assert data["offset"] < data["total"] and data["shown"] > 0 and data["next"] is None


ENGLISH = (
    "there is no", "no paper in the record", "no figures in", "expected a", "got ", "exact text", "kind and target", "promises",
    "the words that show", "could not be read", "the file ", "fetch it again", "has no promise", "knows no", "griffier stats",
)  # fmt: skip
TROUBLE = (
    "/nowhere", "/paper/kst-99101-2", "/motion/kst-1-1", "/dossier/12345", "/figures/eenhoorns", "/commitment/kst-99101-1/999",
    "/motions?offset=many", "/motions?page=0", "/commitments?as_of=foo", "/search?q=x&order=foo", "/paper/kst-99101-7/file?sha256=zz",
)  # fmt: skip


def spoken(text: str) -> str:
    """The words of a page that are not marked as being in another language or a name in code."""
    return visible(re.sub(r'<(\w+)[^>]*\slang="en".*?</\1>|<code>.*?</code>', "", text[text.index("<body") :], flags=re.S)).casefold()


@pytest.mark.parametrize("path", [*PATHS.values(), *TROUBLE])
def test_no_english_sentence_stands_on_a_dutch_page(room, path):
    said = spoken(room.get(path).text)
    assert [words for words in ENGLISH if re.search(rf"(?<!\w){re.escape(words)}", said)] == []


def test_the_list_of_english_sentences_would_be_found_on_an_english_page(room):
    said = spoken(room.get("/help?lang=en").text) + spoken(room.get("/motions?offset=many&lang=en").text)
    assert {"exact text", "promises", "expected a"} <= {words for words in ENGLISH if words in said}


@pytest.mark.parametrize("path", TROUBLE)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_is_wrong_is_said_in_the_language_of_the_page(room, path, lang):
    answer = room.get(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    assert answer.status_code in (400, 404)
    assert f'<html lang="{lang}">' in answer.text
    assert re.search(r'<h1>.*?</h1>\s*<p(?: class="intro")?>[^<]{10,}', answer.text, re.S)


def test_every_measurement_has_a_name_in_both_languages():
    from griffier.reading.start import measured

    assert measured()
    for m in measured():
        both = words()[f"measure.{m.what}"]
        assert both["nl"] != both["en"]


def test_a_citation_for_bibtex_names_the_publisher_and_never_this_machine(room):
    for paper in room.get("/papers.json").json()["papers"]:
        entry = room.get(f"/paper/{paper['id']}/cite.bib").text
        assert "testserver" not in entry and "127.0.0.1" not in entry
        official = f"url = {{https://zoek.officielebekendmakingen.nl/{paper['id']}.html}}"
        assert (official in entry) is not paper["id"].startswith("file-")
        assert ("url = " in entry) is not paper["id"].startswith("file-")


def test_figures_about_any_words_stand_side_by_side(room):
    found = room.get("/figures/reizigers nachttrein")
    assert found.status_code == 200
    data = room.get("/figures/reizigers nachttrein.json").json()
    shown = re.findall(r'<tr id="(g\d+p\d+)"', found.text)
    assert len(shown) == len(set(shown)) == sum(len(g["points"]) for g in data["groups"]) > 0
    assert set(re.findall(r'<a href="#(g\d+p\d+)"', found.text)) <= set(shown)
    rows = list(csv.DictReader(io.StringIO(room.get("/figures/reizigers nachttrein.csv").content.decode("utf-8-sig"))))
    assert len(rows) == len(shown) and all(row["quote"] for row in rows)


def test_a_subject_without_figures_names_subjects_near_it(room):
    answer = room.get("/figures/reizigersvervoer per zeppelin")
    assert answer.status_code == 404
    assert 'href="/figures/reizigers"' in answer.text
    assert "reizigers" in room.get("/figures/reizigersvervoer per zeppelin.json").json()["error"]["near"]


def test_files_that_could_not_be_read_are_named_with_the_reason(tmp_path):
    from starlette.testclient import TestClient

    from griffier.interfaces.web.app import make_room

    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "leeg.txt").write_bytes(b"")
    (papers / "stuk.pdf").write_bytes(b"geen pdf")
    (papers / "kst-99101-5.txt").write_text("Vraag 1\nWat?\n\nAntwoord\nDit.\n", "utf-8")
    room = TestClient(make_room(make_record(tmp_path / "record", papers)))
    for lang in ("nl", "en"):
        text = room.get(f"/coverage?lang={lang}").text
        assert "leeg.txt" in text and words()["why.empty"][lang] in text
        assert "stuk.pdf" in text and "kst-99101-5.txt" not in text
        assert str(tmp_path) not in text
    assert {u["file"] for u in room.get("/coverage.json").json()["unread"]} == {"leeg.txt", "stuk.pdf"}
    assert str(tmp_path) not in room.get("/coverage.json").text + room.get("/coverage.csv").text
    assert 'href="/coverage"' in room.get("/").text


def test_what_the_sources_have_is_counted_by_dossier_and_by_year():
    from types import SimpleNamespace

    from griffier.interfaces.web.links import Links
    from griffier.interfaces.web.respond import templates
    from griffier.interfaces.web.words import Words
    from griffier.reading.coverage import CoverageView
    from griffier.sources.coverage import Coverage, Missing

    gone = Missing("kst-99101-40", "missing", "missing", "x")
    group = Coverage("99101", 12, {"held": 11, "missing": 1}, 40, (gone,))
    for by in ("dossier", "year"):
        view = CoverageView(by, ("held", "missing"), (group,), ())
        links = Links("nl", "/coverage")
        asked = SimpleNamespace(links=links, today="2034-01-01")
        text = templates.get_template("coverage.html").render(view=view, t=Words("nl"), link=links, asked=asked, title="x", status=200, size=100)
        (row,) = [r for r in re.findall(r"<tr data-item>.*?</tr>", text, re.S) if "99101" in r]
        assert re.findall(r'class="num">(\d+)', row) == ["12", "11", "1"] + (["40"] if by == "dossier" else [])
        assert "kst-99101-40: niet bij de bron" in text


def test_a_table_holds_the_whole_list_unless_a_page_is_asked_for(room) -> None:
    whole = room.get("/commitments.csv").text.splitlines()
    assert len(whole) - 1 == room.get("/commitments.json").json()["total"]
    assert len(room.get("/commitments.csv?offset=1").text.splitlines()) == min(len(whole) - 1, 101)


def test_statuses_name_the_day_that_they_are_of(room) -> None:
    assert "Status as of 15 November 2033" in room.get("/commitments?lang=en").text


def test_an_official_paper_leads_to_its_publication(room) -> None:
    assert 'href="https://zoek.officielebekendmakingen.nl/kst-99101-7.html"' in room.get("/paper/kst-99101-7").text
