"""What people do in the room, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .conftest import AXE, without
from .test_pages import PATHS as PAGE_PATHS

PATHS = {**PAGE_PATHS, "words": "/figures/reizigers per nachttrein"}
PHONES = (390, 320)


def test_search_open_and_light_the_source(page):
    page.goto("/")
    page.get_by_role("searchbox").fill("nachttrein")
    page.keyboard.press("Enter")
    expect(page.locator(".hitlist mark.hit").first).to_be_visible()
    page.locator(".hitlist a.source").first.click()
    lit = page.locator("mark.chosen").first
    expect(lit).to_be_in_viewport()
    assert len(lit.inner_text()) > 3


def test_a_facet_narrows_the_hits(page):
    page.goto("/search?q=nachttrein")
    before = page.locator(".pager").first.inner_text()
    page.locator(".facets a").first.click()
    expect(page.locator(".facets a[aria-current]").first).to_be_visible()
    assert page.locator(".pager").first.inner_text() != before


def test_a_reference_previews_and_leads_to_its_paper(page):
    page.goto("/paper/kst-99101-9")
    link = page.locator('.body a.ref[href="/paper/kst-99101-3"]').first
    link.hover()
    expect(page.locator(".peek")).to_contain_text("kst-99101-3")
    link.click()
    expect(page).to_have_url(re.compile(r"/paper/kst-99101-3$"))
    expect(page.locator("h1")).to_contain_text(re.compile("waterdrager", re.I))


def test_an_answer_is_one_click_from_its_words_in_the_file(page):
    page.goto("/paper/kst-99101-7#q3")
    words = page.locator("#q3 .reply p").first.inner_text()
    page.locator("#q3 .acts > a.source").click()
    lit = " ".join(page.locator("mark.chosen").all_inner_texts())
    assert squeezed(words)[:40] in squeezed(lit)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_pdf_page_is_shown_as_words_with_the_file_beside_it(page):
    page.goto("/paper/kst-99101-11/source?page=2&start=757&end=767")
    expect(page.locator("mark.chosen")).to_have_text("26 procent")
    expect(page.locator('a[href*="/file"][href$="#page=2"]')).to_be_visible()


def test_a_ledger_is_filtered_and_a_row_opens_into_its_life(page):
    page.goto("/commitments")
    rows = page.locator("table.ledger tbody tr").count()
    page.get_by_label("Stand").select_option("fulfilled")
    page.get_by_role("button", name="Toon").click()
    expect(page).to_have_url(re.compile("status=fulfilled"))
    assert 0 < page.locator("table.ledger tbody tr").count() < rows
    row = page.locator("table.ledger tbody tr").first
    row.locator("summary").click()
    expect(row.locator(".life blockquote").nth(1)).to_be_visible()


def test_a_point_of_a_plot_leads_to_its_words(page):
    page.goto("/figures/reizigers")
    page.locator("svg.plot a").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#p1$"))
    page.locator("#p1 a.source").click()
    expect(page.locator("mark.chosen").first).to_be_in_viewport()


def test_keys_move_between_questions_hits_and_help(page):
    page.goto("/paper/kst-99101-7")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    assert (first, second) == ("q1", "q2")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "q1"
    page.keyboard.press("c")
    expect(page.get_by_role("status")).not_to_be_empty()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("jk?")
    assert page.locator("#q").input_value() == "jk?"


def test_keys_step_through_lit_words(page):
    page.goto("/search?q=nachttrein")
    page.keyboard.press("n")
    first = page.evaluate("document.activeElement.outerHTML")
    page.keyboard.press("n")
    assert first.startswith("<mark")
    assert page.evaluate("document.activeElement === document.querySelectorAll('mark.hit')[1]")


def test_keys_can_be_switched_off(page):
    page.goto("/paper/kst-99101-7")
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") != "q1"


def test_the_first_tab_leads_past_the_bar(page):
    page.goto("/paper/kst-99101-7")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_chosen_words_get_a_link_that_lights_them_again(browser, address):
    context = browser.new_context(base_url=address, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/paper/kst-99101-7")
    page.locator("#q3 .reply p").first.click(click_count=3)
    page.locator("button.pick").click()
    link = page.evaluate("navigator.clipboard.readText()")
    chosen = page.evaluate("document.getSelection().toString()").strip()
    page.goto(link)
    lit = "".join(page.locator("mark.chosen").all_inner_texts())
    assert squeezed(lit) == squeezed(re.sub(r"(?<=[.\w])\d{1,2}(?=\s|$)", "", chosen)) or squeezed(lit) in squeezed(chosen)
    expect(page.locator("#words")).to_be_in_viewport()
    context.close()


def test_a_kind_of_mark_can_be_hidden(page):
    page.goto("/paper/kst-99101-7")
    mark = page.locator("mark.m-figures").first
    assert "underline" in mark.evaluate("one => getComputedStyle(one).textDecorationLine")
    page.locator("#t-figures").uncheck()
    assert mark.evaluate("one => getComputedStyle(one).textDecorationLine") == "none"


def test_question_stands_left_of_answer_and_notes_in_the_margin_at_their_marker(page):
    page.goto("/paper/file-38ca85298b83")
    asked, reply = page.locator("#q1 .asked").bounding_box(), page.locator("#q1 .reply").bounding_box()
    assert asked["x"] + asked["width"] <= reply["x"]
    note = page.locator(".reply .note").first
    marker = page.locator(f"#r-{note.get_attribute('id')}").bounding_box()
    beside = note.bounding_box()
    assert beside["x"] >= reply["x"] + reply["width"]
    assert abs(beside["y"] - marker["y"]) < 40


@pytest.mark.parametrize("path", [*PATHS.values(), "/paper/kst-99101-9", "/paper/kst-99101-2"])
def test_no_page_scrolls_sideways_on_a_phone(page, path):
    page.goto(path)
    for width in PHONES:
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_answer_stands_below_its_question(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/paper/kst-99101-7")
    asked, reply = page.locator("#q3 .asked").bounding_box(), page.locator("#q3 .reply").bounding_box()
    assert asked["y"] + asked["height"] <= reply["y"] + 1


def test_on_a_wall_of_4k_the_lines_stay_readable(page):
    page.set_viewport_size({"width": 3840, "height": 2160})
    page.goto("/paper/kst-99101-9")
    characters = page.evaluate(
        "(() => { const p = [...document.querySelectorAll('.prose p')].find(one => one.textContent.length > 300);"
        "const r = document.createRange(); r.selectNodeContents(p); const lines = new Set([...r.getClientRects()].map(b => Math.round(b.bottom / 8)));"
        "return p.textContent.length / lines.size; })()"
    )
    assert characters < 95


def test_everything_works_without_javascript(browser, address):
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("searchbox").fill("steunpunt")
    page.keyboard.press("Enter")
    page.locator(".hitlist h2 a").first.click()
    assert "/paper/" in page.url
    page.goto("/paper/kst-99101-7")
    page.locator("#q3 .acts > a.source").click()
    expect(page.locator("mark.chosen").first).to_be_in_viewport()
    page.goto("/motions")
    page.locator("#f-position").select_option("carried_out")
    page.get_by_role("button", name="Toon").click()
    page.locator("table.ledger summary").first.click()
    expect(page.locator(".life").first).to_be_visible()
    page.goto("/help")
    assert page.locator("kbd:visible").count() == 8
    page.goto("/paper/kst-99101-7")
    assert page.locator("button[data-copy]:visible").count() == 0
    context.close()


def test_print_is_a_clean_sheet_of_questions_and_answers(page):
    page.goto("/paper/kst-99101-7")
    page.emulate_media(media="print")
    for gone in (".bar", ".tools", ".acts", ".foot ul"):
        expect(page.locator(gone).first).to_be_hidden()
    for there in ("#q3 .asked", "#q3 .reply", "#citation", ".printed"):
        expect(page.locator(there)).to_be_visible()
    assert "2 januari 2034" in page.locator(".printed").inner_text()
    assert page.pdf().startswith(b"%PDF-")


@pytest.fixture(scope="module")
def examined(browser, address):
    """A page that axe can be run in."""
    if not AXE.is_file():
        without("axe-core is not there")
    context = browser.new_context(viewport={"width": 1400, "height": 900}, base_url=address, bypass_csp=True)
    context.add_init_script(path=str(AXE))
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", [*PATHS.values(), "/paper/kst-99101-9", "/paper/file-38ca85298b83", "/api", "/paper/kst-99101-2"])
def test_axe_finds_no_violation_in_light_or_dark(examined, path):
    examined.goto(path)
    for scheme in ("light", "dark"):
        examined.emulate_media(color_scheme=scheme)
        rules = "{}" if scheme == "light" else "{runOnly: ['color-contrast', 'link-in-text-block']}"
        found = examined.evaluate(f"axe.run(document, {rules})")["violations"]
        assert [(v["id"], v["nodes"][0]["html"][:200], v["nodes"][0].get("failureSummary")) for v in found] == []
