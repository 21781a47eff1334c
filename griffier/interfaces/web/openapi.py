"""The OpenAPI description of the room's JSON and CSV, made of the table of its pages."""

from __future__ import annotations

from griffier import __version__
from griffier.interfaces.web.asked import FARTHEST
from griffier.interfaces.web.routes import PAGES, Page, Param

Json = dict[str, object]


def description() -> Json:
    """The OpenAPI 3.1 document."""
    paths: Json = {}
    for page in PAGES:
        paths[f"{page.plain_path}.json"] = {"get": _operation(page, "application/json")}
        paths[f"{page.plain_path}.csv"] = {"get": _operation(page, "text/csv")}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Griffier's reading room",
            "version": __version__,
            "description": "Every page of the room as JSON and as CSV at the page's own address. Read only: GET and HEAD. "
            "Rows are those of `griffier export`, each with its source (file, sha256, page, start, end, quote).",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "paths": paths,
        "components": {"schemas": {"Error": ERROR}},
    }


ERROR: Json = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "message", "near"],
            "properties": {
                "status": {"type": "integer"},
                "message": {"type": "string"},
                "near": {
                    "type": "array",
                    "items": {"type": "string"},
                    "description": "Ids or subjects like the one asked for.",
                },
            },
        }
    },
}


def _operation(page: Page, media: str) -> Json:
    form = "json" if media.endswith("json") else "csv"
    name = page.plain_path.strip("/").replace("/", "_").replace("{", "").replace("}", "")
    schema: Json = {"type": "object"} if form == "json" else {"type": "string"}
    error: Json = {"$ref": "#/components/schemas/Error"} if form == "json" else {"type": "string"}
    trouble = "application/json" if form == "json" else "text/plain"
    parameters = [_parameter(p, "path") for p in page.parts] + [_parameter(p, "query") for p in page.params]
    return {
        "operationId": f"{name}_{form}",
        "summary": page.doc,
        "parameters": parameters,
        "responses": {
            "200": {"description": page.doc, "content": {media: {"schema": schema}}},
            "400": {"description": "The request makes no sense.", "content": {trouble: {"schema": error}}},
            "404": {"description": "Nothing by that name is in the record.", "content": {trouble: {"schema": error}}},
        },
    }


def _parameter(param: Param, place: str) -> Json:
    schema: Json = {"type": param.kind}
    if param.kind == "integer":
        schema |= {"minimum": param.least, "maximum": FARTHEST}
    elif place == "path":
        schema |= {"minLength": 1, "maxLength": 200}
    if param.values:
        schema["enum"] = list(param.values)
    said: Json = {"name": param.name, "in": place, "required": place == "path", "description": param.doc, "schema": schema}
    if param.example:
        said["example"] = param.example
    return said
