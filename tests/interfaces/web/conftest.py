"""A record of the sample papers, the room that shows it, and a real browser where there is one."""

from __future__ import annotations

import os
import shutil
import threading
import time
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from griffier.interfaces.web.app import make_room

from ...reading.sample_record import SAMPLES, make_record

ROOT = Path(__file__).parents[3]
AXE = ROOT / ".cache" / "axe-core-4.14.1.min.js"
"""As in scripts/browser."""


def without(what: str) -> None:
    """Leave a test out, saying why; where all must run (CI=true), fail."""
    reason = f"{what}; scripts/browser installs it or says what is missing"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_record(tmp_path_factory.mktemp("room") / "record", SAMPLES)


@pytest.fixture(scope="session")
def room(record: Path) -> TestClient:
    return TestClient(make_room(record, today="2034-01-02"), follow_redirects=False)


@pytest.fixture(scope="session")
def address(record: Path):
    """Where the room is served while the tests run."""
    server = uvicorn.Server(uvicorn.Config(make_room(record, today="2034-01-02"), port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the room did not start"
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(5)


@pytest.fixture(scope="session")
def browser():
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        without("there is no Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser, address):
    """A desktop page; anything it reports as an error fails the test."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, base_url=address)
    context.set_default_timeout(8_000)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" and "404" not in message.text else None)
    yield page
    context.close()
    assert errors == []
