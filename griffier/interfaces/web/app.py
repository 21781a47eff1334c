"""The room as an ASGI application: routes, errors, the stored file, and the few files of its own.

Each request opens the record anew, for reading, and sees one state of it; a `griffier read` may go on meanwhile.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from griffier.errors import BadRequest, GriffierError, NotFound
from griffier.interfaces.web.asked import Asked, Refused
from griffier.interfaces.web.guard import Guard
from griffier.interfaces.web.links import Links
from griffier.interfaces.web.openapi import description
from griffier.interfaces.web.pages_papers import held
from griffier.interfaces.web.respond import Shown, as_csv_answer, as_json_answer, error_csv, error_json, page
from griffier.interfaces.web.routes import PAGES, Page
from griffier.interfaces.web.words import Words
from griffier.reading.citing import bibtex
from griffier.reading.missing import Missing
from griffier.reading.near import near
from griffier.reading.search import jump_to
from griffier.reading.source import stored_file, version_with
from griffier.record.lookup import find_paper
from griffier.record.store import reading

STATIC = {"room.css": "text/css", "room.js": "text/javascript", "mark.svg": "image/svg+xml"}
Endpoint = Callable[[Request], Response]


def make_room(folder: Path, hosts: frozenset[str] = frozenset(), today: str | None = None) -> ASGIApp:
    """The room of the record in ``folder``. ``hosts`` are the names it may be asked by (none: any); ``today`` for tests."""
    room = _Room(folder, today)
    routes = [Route(f"/static/{name}", room.static(name, media)) for name, media in STATIC.items()]
    routes += [Route("/api", room.answer(API, "html")), Route("/api.json", _api), Route("/openapi.json", _api)]
    routes += [Route("/api/openapi.json", _api)]
    routes += [Route("/paper/{id}/file", room.file), Route("/paper/{id}/cite.bib", room.bib)]
    for p in PAGES:
        routes += [Route(f"{p.plain_path}.{form}", room.answer(p, form)) for form in ("json", "csv")]
    routes += [Route(p.path, room.answer(p, "html")) for p in PAGES]
    routes.append(Route("/{written:path}", room.elsewhere))
    return Guard(Starlette(routes=routes), hosts)


def _api_page(asked: Asked) -> Shown:
    rows = [[p.plain_path, p.doc] for p in PAGES]
    return Shown("api.html", "API", {"pages": [p.path for p in PAGES]}, ("path", "what"), rows, {"pages": PAGES})


API = Page("/api", _api_page, "The room's addresses.")


def _api(request: Request) -> Response:
    return JSONResponse(description())


#: What a kept file is sent as; anything else as plain text.
_MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
}


class _Room:
    """Answers requests about one record."""

    def __init__(self, folder: Path, today: str | None) -> None:
        self.folder, self.today = folder, today

    def answer(self, which: Page, form: str) -> Endpoint:
        """The endpoint of a page in one form."""

        def endpoint(request: Request) -> Response:
            return self._guarded(request, form, lambda asked: self._made(request, asked, which, form))

        return endpoint

    def _made(self, request: Request, asked: Asked, which: Page, form: str) -> Response:
        asked.expect(which.known)
        if form == "html" and (path := self._canonical(asked, which)):
            return RedirectResponse(path, 302)
        shown = which.make(asked)
        if form == "json":
            return as_json_answer(request, shown)
        return as_csv_answer(request, shown) if form == "csv" else page(request, asked, shown)

    def _canonical(self, asked: Asked, which: Page) -> str | None:
        """Where a request in another form of an id belongs; None when it is there already."""
        if which.path == "/search" and not asked.text("stay"):
            jump = jump_to(asked.db, asked.text("q").strip()) if asked.text("q") else None
            return self._spoken(asked, jump) if jump else None
        if which.path in ("/paper/{id}", "/paper/{id}/source"):
            head, _ = held(asked)
            if head.id != asked.part("id") and find_paper(asked.db, head.id).version == head.version:
                query = {k: v for k, v in asked.query.items() if k != "lang"}
                rest = which.path.removeprefix("/paper/{id}").strip("/")
                return asked.links.to("paper", head.id, *([rest] if rest else []), **query)
        return None

    def _spoken(self, asked: Asked, path: str) -> str:
        """A path of our own, quoted, in the language of the request."""
        where, _, anchor = path.partition("#")
        return asked.links.to(*where.strip("/").split("/"), anchor=anchor)

    def file(self, request: Request) -> Response:
        """The stored file of a paper: found by its hash in the record. Only a PDF is shown as what it is."""

        def send(asked: Asked) -> Response:
            head, _ = held(asked)
            kept = stored_file(asked.db, self.folder, version_with(asked.db, head, asked.text("sha256")))
            media = _MEDIA.get(kept.format, "text/plain")
            name = re.sub(r"[^A-Za-z0-9._-]", "_", kept.name)
            shown = "attachment" if kept.format in ("docx", "odt") else "inline"
            headers = {"Content-Disposition": f'{shown}; filename="{name}"', "Cache-Control": "no-cache"}
            if kept.format == "pdf":
                headers["Content-Security-Policy"] = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
            return FileResponse(kept.path, headers=headers, media_type=media)

        return self._guarded(request, "html", send)

    def bib(self, request: Request) -> Response:
        """The BibTeX entry of a paper."""

        def send(asked: Asked) -> Response:
            head, _ = held(asked)
            return PlainTextResponse(bibtex(head), media_type="application/x-bibtex")

        return self._guarded(request, "html", send)

    def elsewhere(self, request: Request) -> Response:
        """Any other path: an id in some form leads to its paper, anything else is not found."""

        def look(asked: Asked) -> Response:
            written = asked.part("written").strip("/ ")
            if written and (path := jump_to(asked.db, written)):
                return RedirectResponse(self._spoken(asked, path), 302)
            raise NotFound(f"there is no page {'/' + written[:80]!r}")

        return self._guarded(request, "html", look)

    def static(self, name: str, media: str) -> Endpoint:
        """One of the room's own files, read when the room is made."""
        body = files("griffier.interfaces.web").joinpath("static", name).read_bytes()

        def send(request: Request) -> Response:
            return Response(body, media_type=media, headers={"Cache-Control": "max-age=3600"})

        return send

    def _guarded(self, request: Request, form: str, make: Callable[[Asked], Response]) -> Response:
        """What ``make`` gives, or what went wrong, in the form that was asked for."""
        try:
            with reading(self.folder) as db:
                asked = self._asked(request, db, form)
                try:
                    return make(asked)
                except (NotFound, BadRequest) as error:
                    return self._trouble(request, asked, form, error)
        except (GriffierError, sqlite3.DatabaseError) as error:
            said = f"the record can not be read now: {error}"
            if form == "json":
                return error_json(503, said)
            return PlainTextResponse(f"{_language(request)('record_closed')}\n\n{said}\n", 503)

    def _asked(self, request: Request, db: sqlite3.Connection, form: str) -> Asked:
        query = {name: value for name, value in request.query_params.items()}
        words = _language(request)
        links = Links(words.lang, request.url.path, query)
        today = self.today or date.today().isoformat()
        return Asked(db, self.folder, request.path_params, query, words, links, today, str(request.base_url).rstrip("/"), form)

    def _trouble(self, request: Request, asked: Asked, form: str, error: NotFound | BadRequest) -> Response:
        """What is wrong: in the error's own words for programs, in the reader's language on a page."""
        status = 404 if isinstance(error, NotFound) else 400
        written = next((asked.part(name) for name in ("id", "paper", "written", "number") if asked.part(name)), "")
        found = near(asked.db, written or asked.text("paper"))
        subjects = error.near if isinstance(error, Missing) else ()
        if form == "json":
            return error_json(status, str(error), [*found.ids, *(slug for slug, _ in subjects)])
        if form == "csv":
            return error_csv(status, str(error))
        title = asked.words("not_found" if status == 404 else "bad_request")
        return page(
            request,
            asked,
            Shown("error.html", title, found, (), (), {"message": _in_words(asked.words, error), "subjects": subjects}, status),
        )


def _language(request: Request) -> Words:
    return Words(request.query_params.get("lang", "nl"))


def _in_words(words: Words, error: NotFound | BadRequest) -> str:
    """What an error says, in the language of the page; "" where the page itself says it all."""
    if isinstance(error, Missing):
        return words.said("missing", error.what, **error.names)
    if isinstance(error, Refused):
        return words.said("refused", error.why, **error.fills)
    return "" if isinstance(error, NotFound) else words("bad_request_said")
