"""Pictures of every page of the reading room, for README and for the eye.

``python scripts/screenshots.py RECORD TARGET [PATH ...]``: each page at 1400 px and at 390 px wide, in light; the paper also in
dark. Needs Chromium (``scripts/browser``). Runs the room on a free port of this machine and stops it.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

import uvicorn
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from griffier.interfaces.web.app import make_room

PAGES = {
    "start": "/",
    "paper": "/paper/kst-99101-7",
    "letter": "/paper/kst-99101-9",
    "source": "/paper/kst-99101-11/source?page=2&start=813&end=823#words",
    "motions": "/motions",
    "motion": "/motion/kst-99101-3",
    "commitments": "/commitments",
    "commitment": "/commitment/kst-99101-1/1",
    "figures": "/figures?several=yes",
    "series": "/figures/reizigers",
    "about": "/figures/reizigers per nachttrein",
    "dossier": "/dossier/99101",
    "answers": "/answers",
    "search": "/search?q=nachttrein+geluid",
    "similar": "/similar?paper=kst-99101-7&n=3",
    "papers": "/papers",
    "coverage": "/coverage",
    "help": "/help",
    "missing": "/paper/kst-99101-2",
}
WIDTHS = {"desktop": (1400, 1000), "phone": (390, 844)}
BROWSER = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def main(record: str, target: str, *paths: str) -> None:
    """Take the pictures: of the pages above, or of the paths given."""
    folder = Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    server = uvicorn.Server(uvicorn.Config(make_room(Path(record), today="2034-01-02"), port=0, log_level="warning"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    pages = {path.strip("/").replace("/", "_").replace("?", "_")[:60] or "start": path for path in paths} or PAGES
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        for name, path in pages.items():
            for device, size in WIDTHS.items():
                _shoot(browser, f"http://127.0.0.1:{port}{path}", folder / f"{name}-{device}.png", size)
        if not paths:
            _shoot(browser, f"http://127.0.0.1:{port}{PAGES['paper']}", folder / "paper-dark.png", WIDTHS["desktop"], "dark")
        browser.close()
    server.should_exit = True


def _shoot(browser: Browser, address: str, path: Path, size: tuple[int, int], scheme: str = "light") -> None:
    """One picture of what a reader sees first: the window, not the whole length."""
    width, height = size
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)
    page.screenshot(path=path)
    page.close()
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(160).save(path, optimize=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
