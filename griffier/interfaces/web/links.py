"""Addresses within the room: each part quoted, the language carried along, no cookie."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode


class Links:
    """Makes addresses for one request. Dutch is the default and stands in no address."""

    def __init__(self, lang: str, path: str = "/", query: Mapping[str, str] | None = None) -> None:
        self.lang, self.path, self.query = lang, path, dict(query or {})

    def to(self, *parts: object, anchor: str = "", **params: object) -> str:
        """``to("paper", id, anchor="q3")`` is ``/paper/<id>#q3``; empty parameters are left out."""
        path = "/" + "/".join(quote(str(part), safe=":") for part in parts)
        return self._with(path, {k: str(v) for k, v in params.items() if v not in (None, "")}, anchor)

    def here(self, **changes: object) -> str:
        """This page with some parameters changed; an empty one is taken out."""
        params = self.query | {k: "" if v is None else str(v) for k, v in changes.items()}
        lang = params.pop("lang", None)
        return self._with(quote(self.path, safe="/:"), {k: v for k, v in params.items() if v}, "", lang)

    def form(self, suffix: str) -> str:
        """This page as ``json`` or ``csv``."""
        path = self.path if self.path != "/" else "/index"
        return self._with(f"{quote(path, safe='/:')}.{suffix}", {k: v for k, v in self.query.items() if k != "lang"}, "", "nl")

    def tongue(self, lang: str) -> str:
        """This page in another language."""
        return self._with(quote(self.path, safe="/:"), {k: v for k, v in self.query.items() if k != "lang" and v}, "", lang)

    def _with(self, path: str, params: dict[str, str], anchor: str, lang: str | None = None) -> str:
        spoken = lang or self.lang
        params = params | ({"lang": spoken} if spoken != "nl" else {})
        query = f"?{urlencode(params)}" if params else ""
        return f"{path}{query}{'#' + quote(anchor, safe='=') if anchor else ''}"
