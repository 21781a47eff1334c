"""What stands around every answer: only GET and HEAD, only names we are called by, and headers that let a page load nothing but
our own style, script and images.
"""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
METHODS = ("GET", "HEAD")


class Guard:
    """Wraps the room. ``hosts`` are the names in an address by which it may be asked (none: any), so that a page elsewhere
    can not have a name of its own point here and read what it finds.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str] = frozenset()) -> None:
        self.app, self.hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self.app)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        if scope["method"] not in METHODS:
            return PlainTextResponse("Only GET and HEAD.\n", 405, {"Allow": ", ".join(METHODS)})
        if self.hosts and _host(scope) not in self.hosts:
            return PlainTextResponse("This name is not served here; see griffier serve --help.\n", 421)
        return None


def _host(scope: Scope) -> str:
    """The name that was asked for, without its port, in small letters."""
    said = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")
    if said.startswith("["):
        return said.partition("]")[0].removeprefix("[").lower()
    return said.partition(":")[0].lower()
