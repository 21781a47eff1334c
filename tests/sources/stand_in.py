"""A stand-in for the services, on loopback: OData, SyncFeed, the publisher's search and its files; with faults on request.

It knows only what the clients ask: filters by dossier number, year, kind and time of change, ``$skip`` pages, ``$expand`` as the data
has it, ``Range``, ``If-None-Match``. A fault is put on a part of an address and used up by one request each.
"""

from __future__ import annotations

import gzip
import json
import re
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

Entity = dict[str, Any]
PER_PAGE = 3


@dataclass
class World:
    """What the services have. ``files`` by path; ``faults`` by a part of an address, each used once, first one first."""

    entities: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    files: dict[str, bytes] = field(default_factory=dict)
    records: list[str] = field(default_factory=list)
    feeds: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    faults: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    asked: Counter[str] = field(default_factory=Counter)
    base: str = ""
    elsewhere: str = "http://127.0.0.2:9/"

    def fault(self, address: str) -> str | None:
        for part, faults in self.faults.items():
            if part in address and faults:
                return faults.pop(0)
        return None


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    world: World

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        address = unquote(self.path)
        self.world.asked[address] += 1
        try:
            fault = self.world.fault(address)
            if fault is None or not FAULTS[fault](self):
                self.answer(address)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def answer(self, address: str) -> None:
        parts = urlsplit(self.path)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        if parts.path.startswith("/odata/"):
            self.odata(parts.path, query)
        elif parts.path.startswith("/feed/"):
            self.feed(query)
        elif parts.path == "/sru":
            self.sru(query)
        elif parts.path in self.world.files:
            self.file(self.world.files[parts.path])
        else:
            self.send(b"nothing here", status=404)

    def odata(self, path: str, query: dict[str, str]) -> None:
        if path.endswith("/Resource"):
            data = self.world.files.get(path)
            return self.file(data) if data is not None else self.send(b"", status=404)
        entity, where = path.rpartition("/")[2], query.get("$filter", "")
        items = [e for e in self.world.entities[entity] if matches(e, where)]
        items.sort(key=lambda e: (e["ApiGewijzigdOp"], e["Id"]))
        if "$select" in query:
            items = [{key: e[key] for key in query["$select"].split(",") if key in e} for e in items]
        skip = int(query.get("$skip", "0"))
        page: Entity = {"@odata.context": f"x/$metadata#{entity}", "value": items[skip : skip + PER_PAGE]}
        if "$count" in query:
            page["@odata.count"] = len(items)
        if skip + PER_PAGE < len(items):
            rest = re.sub(r"&?\$skip=\d+", "", self.path.replace("%24", "$"))
            page["@odata.nextLink"] = f"{self.world.base}{rest}&$skip={skip + PER_PAGE}"
        return self.send(json.dumps(page).encode(), kind="application/json")

    def feed(self, query: dict[str, str]) -> None:
        entries, skip = self.world.feeds[query["category"]], int(query.get("skiptoken", "0"))
        here = entries[skip : skip + PER_PAGE]
        link = f"{self.world.base}/feed/Feed?category={query['category']}&amp;skiptoken={skip + len(here)}"
        rel = "next" if here else "resume"
        body = f'<feed xmlns="http://www.w3.org/2005/Atom"><link rel="{rel}" href="{link}"/>{"".join(here)}</feed>'
        self.send(body.encode(), kind="application/atom+xml")

    def sru(self, query: dict[str, str]) -> None:
        dossier = query["query"].rpartition("==")[2]
        found = [r for r in self.world.records if f"-{dossier}-" in r]
        body = "".join(f"<record><recordData>{r}</recordData></record>" for r in found)
        self.send(f"<r><numberOfRecords>{len(found)}</numberOfRecords>{body}</r>".encode(), kind="application/xml")

    def file(self, data: bytes) -> None:
        tag = f'"{hash(data) & 0xFFFFFFFF:x}"'
        if self.headers.get("If-None-Match") == tag:
            return self.send(b"", status=304)
        begin = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if begin and self.headers.get("If-Range") == tag:
            start = int(begin[1])
            return self.send(data[start:], status=206, ETag=tag, Content_Range=f"bytes {start}-{len(data) - 1}/{len(data)}")
        return self.send(data, ETag=tag)

    def send(self, body: bytes, status: int = 200, kind: str = "text/plain", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status != 304:
            self.wfile.write(body)


def matches(entity: Entity, where: str) -> bool:
    """The few filters that the clients use."""
    if "Verwijderd eq false" in where and entity.get("Verwijderd"):
        return False
    if (since := re.search(r"ApiGewijzigdOp ge (\S+)", where)) and entity["ApiGewijzigdOp"] < since[1]:
        return False
    if (number := re.search(r"Nummer eq (\d+)", where)) and int(number[1]) not in entity.get("_dossiers", ()):
        return False
    if (year := re.search(r"Vergaderjaar eq '([^']+)'", where)) and entity.get("Vergaderjaar") != year[1]:
        return False
    kinds = re.findall(r"Soort eq '([^']+)'", where)
    return not kinds or entity.get("Soort") in kinds


def _status(status: int, **headers: str):  # type: ignore[no-untyped-def]
    def fault(handler: Handler) -> bool:
        handler.send(b"out of order", status=status, **headers)
        return True

    return fault


def _cut(handler: Handler) -> bool:
    """Half of a file, then the line is gone."""
    data = handler.world.files.get(urlsplit(handler.path).path, b"x" * 2000)
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(data)))
    handler.send_header("ETag", f'"{hash(data) & 0xFFFFFFFF:x}"')
    handler.end_headers()
    handler.wfile.write(data[: len(data) // 2])
    handler.wfile.flush()
    handler.close_connection = True
    return True


def _drip(handler: Handler) -> bool:
    """A byte now and then, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.02)
    return True


def _to(address: str):  # type: ignore[no-untyped-def]
    def fault(handler: Handler) -> bool:
        handler.send(b"", status=302, Location=address.replace("ELSEWHERE", handler.world.elsewhere))
        return True

    return fault


def _bomb(handler: Handler) -> bool:
    """50 MB of nothing, packed small."""
    handler.send(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")
    return True


def _endless(handler: Handler) -> bool:
    handler.send_response(200)
    handler.send_header("Content-Length", str(10**10))
    handler.end_headers()
    handler.wfile.write(b"x" * 65536)
    handler.close_connection = True
    return True


def _not_found(handler: Handler) -> bool:
    handler.send(b"<!DOCTYPE html><html><head><title>Pagina niet gevonden</title></head></html>", kind="text/html")
    return True


def _word(handler: Handler) -> bool:
    handler.send(b"PK\x03\x04" + bytes(400), kind="application/pdf")
    return True


def _xml_bomb(handler: Handler) -> bool:
    handler.send(b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>', kind="application/xml")
    return True


FAULTS = {
    "429": _status(429, Retry_After="0"), "500": _status(500), "503": _status(503), "404": _status(404),
    "cut": _cut, "drip": _drip, "to file": _to("file:///etc/passwd"), "away": _to("ELSEWHERE"), "round": _to("?again"),
    "bomb": _bomb, "endless": _endless, "not found": _not_found, "word": _word, "xml bomb": _xml_bomb,
}  # fmt: skip


class Quiet(ThreadingHTTPServer):
    """Says nothing of clients that go away in the middle of an answer: some are killed on purpose."""

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@contextmanager
def serving(world: World) -> Iterator[World]:
    """The stand-in at work; ``world.base`` is its address."""
    handler = type("OfWorld", (Handler,), {"world": world})
    server = Quiet(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    world.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        server.shutdown()
        server.server_close()
