"""The room shows untrusted words: nothing of them becomes markup, and nothing outside reaches a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from griffier.interfaces.web.app import make_room
from griffier.interfaces.web.guard import HEADERS
from griffier.interfaces.web.serving import LOOPBACK, is_loopback

from ...reading.sample_record import make_record

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>"
HOSTILE = f"""99 103 Nationaal programma {EVIL}

Nr. 5 LIJST VAN VRAGEN EN ANTWOORDEN

Vastgesteld 3 maart 2032

De vaste commissie voor {EVIL} heeft een aantal vragen voorgelegd aan de Minister van Slaap over de brief van 3 maart 2032.
De vragen zijn beantwoord bij brief van 3 maart 2032.

Vraag 1
Kent u https://voorbeeld.example/a"onmouseover="alert(4) en javascript:alert(5) en de motie-{EVIL} (Kamerstuk 99 103, nr. 4)?

Antwoord
Ja. Het kabinet zal uw Kamer voor 1 mei 2033 informeren over 12 miljoen {EVIL}. {"Z" * 3000} \u202eomgekeerd\u202c \u2066{{{{ 7*7 }}}}.

Vraag 2
Wat kost {"lang" * 400}?

Antwoord
Daarover doe ik geen uitspraken {EVIL}. Zie het antwoord op vraag 1.
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    papers = tmp_path_factory.mktemp("hostile") / "papers"
    papers.mkdir()
    (papers / "kst-99103-5 <script>alert(6)<script>.txt").write_text(HOSTILE, "utf-8")
    return TestClient(make_room(make_record(papers.parent / "record", papers)))


PATHS = (
    "/", "/papers", "/paper/kst-99103-5", "/paper/kst-99103-5/source", "/motions", "/commitments", "/figures", "/answers",
    "/dossier/99103", "/search?q=kabinet", "/similar?paper=kst-99103-5&n=2", "/paper/kst-99103-5?exact=Ja",
)  # fmt: skip
OURS = re.compile(r"</?(?:html|head|meta|title|link|script src=\"/static/room\.js\" defer|script)\b")


@pytest.mark.parametrize("path", PATHS)
def test_hostile_words_stay_words(hostile, path):
    answer = hostile.get(path)
    assert answer.status_code == 200
    assert re.findall(r"<(?:script|img|svg/)[^>]*>", answer.text) == ['<script src="/static/room.js" defer>']
    for tag in re.findall(r"<[a-zA-Z][^>]*>", answer.text):
        assert not re.search(r"\son\w+\s*=\s*[^\"]", re.sub(r'"[^"]*"', '""', tag)), tag
    assert not re.search(r'(?:href|src|action)="\s*(?:javascript|data|vbscript):', answer.text, re.I)
    assert "49" not in re.findall(r"omgekeerd.{0,40}", answer.text) and "{{ 7*7 }}" in hostile.get("/paper/kst-99103-5").text


@pytest.mark.parametrize("param", ["q", "exact", "kind", "office", "dossier", "mover", "order", "lang", "sort"])
@pytest.mark.parametrize("path", ["/search", "/motions", "/commitments", "/answers", "/paper/kst-99103-5", "/similar"])
def test_hostile_parameters_stay_words(hostile, path, param):
    answer = hostile.get(path, params={param: f'"><script>alert(1)</script>{EVIL}\x00'})
    assert answer.status_code in (200, 400, 404)
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text


def test_every_answer_carries_the_headers_that_forbid_loading(hostile):
    for path in ("/", "/api.json", "/static/room.css", "/nowhere", "/paper/kst-99103-5/file"):
        headers = hostile.get(path).headers
        for name, value in HEADERS.items():
            assert headers[name] == value, (path, name)
    assert "default-src 'none'" in HEADERS["Content-Security-Policy"]
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_only_get_and_head_are_answered(hostile):
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert hostile.request(method, "/").status_code == 405
    head = hostile.head("/papers")
    assert (head.status_code, head.content) == (200, b"")


OUTSIDE = [
    "/static/../app.py", "/static/..%2fapp.py", "/static/", "/static", "/paper/..%2f..%2f..%2fetc%2fpasswd/file",
    "/paper/%2fetc%2fpasswd/file", "/..%2f..%2fetc/passwd", "/paper/record.db/file", "/files/",
    "/paper/kst-99103-5/file?sha256=../../record", "/%00", "/paper/%00", "/paper/" + "a" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("path", OUTSIDE)
def test_no_path_from_outside_reaches_a_file(hostile, path):
    answer = hostile.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text and "SQLite" not in answer.text


def test_a_stored_file_that_is_no_pdf_is_sent_as_plain_words(hostile):
    answer = hostile.get("/paper/kst-99103-5/file")
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.content == HOSTILE.encode()
    assert not re.search(r'[<>"\r\n]', answer.headers["content-disposition"].replace('filename="', "").rstrip('"'))


def test_a_stored_pdf_is_sent_as_it_is(room):
    answer = room.get("/paper/kst-99101-11/file")
    assert (answer.headers["content-type"], answer.content[:5]) == ("application/pdf", b"%PDF-")


def test_a_spreadsheet_runs_nothing_of_what_papers_say(tmp_path):
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "a.txt").write_text("Vraag 1\n=HYPERLINK(A1)?\n\nAntwoord\n@SUM(A1)\n", "utf-8")
    room = TestClient(make_room(make_record(tmp_path / "record", papers)))
    id_ = room.get("/papers.json").json()["papers"][0]["id"]
    for cell in re.findall(r"(?:^|,)([=+@-][^,]*)", room.get(f"/paper/{id_}.csv").text, re.M):
        pytest.fail(f"{cell!r} would be run")


def test_on_loopback_only_names_of_this_machine_are_answered_to(record: Path):
    room = TestClient(make_room(record, LOOPBACK))
    assert room.get("/", headers={"Host": "localhost:8080"}).status_code == 200
    assert room.get("/", headers={"Host": "[::1]:8080"}).status_code == 200
    for name in ("evil.example", "localhost.evil.example", "", "127.0.0.1.nip.example:8080"):
        assert room.get("/", headers={"Host": name}).status_code == 421


@pytest.mark.parametrize(
    ("host", "local"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("192.168.1.2", False), ("x", False)]
)
def test_what_is_loopback(host, local):
    assert is_loopback(host) is local
