"""The API: its description is true, and nothing that may be asked breaks it."""

from __future__ import annotations

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from griffier.interfaces.web.openapi import description
from griffier.interfaces.web.routes import PAGES

OPERATIONS = {found.ok().label: found.ok() for found in schemathesis.openapi.from_dict(description()).get_all_operations()}


@pytest.mark.parametrize("name", OPERATIONS)
def test_nothing_asked_by_the_description_breaks_the_room(room, name):
    @settings(
        max_examples=12, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.data())
    def ask(data):
        case = data.draw(OPERATIONS[name].as_strategy())
        sent = case.as_transport_kwargs(base_url="http://testserver")
        answer = room.request(sent["method"], sent["url"], params=sent.get("params"))
        assert answer.status_code in (200, 302, 400, 404), sent
        assert answer.headers.get("content-type", "text/plain").split(";")[0] in MEDIA

    ask()


MEDIA = ("application/json", "text/csv", "text/plain", "text/html")


def test_the_description_names_every_page_twice(room):
    paths = room.get("/api.json").json()["paths"]
    assert len(paths) == 2 * len(PAGES)
    assert paths == description()["paths"]


def test_the_page_about_the_api_names_every_path(room):
    text = room.get("/api").text
    assert all(f"<code>{page.path}</code>" in text for page in PAGES)


def test_a_row_of_the_api_is_a_row_of_the_export(room, record):
    import json

    from griffier.record.export import rows
    from griffier.record.kinds import BY_NAME
    from griffier.record.store import reading

    with reading(record) as db:
        exported = [json.loads(json.dumps(r)) for r in rows(db, BY_NAME["questions"]) if r["paper"] == "kst-99101-7"]
    assert room.get("/paper/kst-99101-7.json").json()["questions"] == exported


def test_errors_have_one_shape(room):
    for path in ("/paper/nothing.json", "/motions.json?offset=x", "/commitment/kst-99101-1/999.json"):
        error = room.get(path).json()["error"]
        assert sorted(error) == ["message", "near", "status"]
