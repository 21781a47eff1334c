"""One answer in three forms: a page, JSON, CSV. And one shape for what went wrong."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import Response

from griffier.interfaces.web.asked import Asked
from griffier.interfaces.web.markup import lit
from griffier.interfaces.web.plain import plain
from griffier.reading.heads import PAGE
from griffier.record.cells import as_json

FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would run; see docs/schema.md."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page function gives. ``data`` is its JSON, ``header`` and ``rows`` its CSV, ``context`` what only the page needs.

    ``data`` and ``rows`` may be functions that make them, where that is work which a page does not need.
    """

    template: str
    title: str
    data: object
    header: Sequence[str]
    rows: Sequence[Sequence[object]] | Callable[[], Sequence[Sequence[object]]]
    context: Mapping[str, object] = field(default_factory=dict)
    status: int = 200


templates = Environment(
    loader=PackageLoader("griffier.interfaces.web"),
    autoescape=select_autoescape(default=True, default_for_string=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
templates.globals["lit"] = lit


def page(request: Request, asked: Asked, shown: Shown) -> Response:
    """The page as HTML, or 304 when the browser has it already."""
    always = {
        "t": asked.words, "link": asked.links, "asked": asked, "printed": asked.printed, "title": shown.title,
        "status": shown.status, "size": PAGE,
    }  # fmt: skip
    body = templates.get_template(shown.template).render({"view": shown.data, **always, **shown.context})
    return _tagged(request, body.encode("utf-8", "replace"), "text/html; charset=utf-8", shown.status)


def as_json_answer(request: Request, shown: Shown) -> Response:
    """The same as JSON."""
    data = shown.data() if callable(shown.data) else shown.data
    body = json.dumps(plain(data), ensure_ascii=False, indent=1).encode("utf-8", "replace")
    return _tagged(request, body, "application/json", shown.status)


def as_csv_answer(request: Request, shown: Shown) -> Response:
    """The same as CSV: a byte order mark, CR LF, and nothing that a spreadsheet would run."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(shown.header)
    writer.writerows([_cell(plain(value)) for value in row] for row in (shown.rows() if callable(shown.rows) else shown.rows))
    return _tagged(request, out.getvalue().encode("utf-8-sig", "replace"), "text/csv; charset=utf-8", shown.status)


def error_json(status: int, message: str, near: Sequence[str] = ()) -> Response:
    """What went wrong, for programs."""
    body = json.dumps({"error": {"status": status, "message": message, "near": list(near)}}, ensure_ascii=False)
    return Response(body, status, media_type="application/json")


def error_csv(status: int, message: str) -> Response:
    """What went wrong, where a table was asked for: plain words, so that no table is mistaken for an answer."""
    return Response(f"{message}\n", status, media_type="text/plain")


def _cell(value: object) -> object:
    if isinstance(value, str):
        return f"'{value}" if FORMULA.match(value) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return as_json(value) if isinstance(value, list | dict) else value


def _tagged(request: Request, body: bytes, media: str, status: int) -> Response:
    """With an ETag: a page that did not change is not sent again."""
    tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if status == 200 and request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(body, status, headers, media)
