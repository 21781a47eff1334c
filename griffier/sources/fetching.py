"""Asks a service for an address: politely, with bounds on everything, and without trust in what comes back.

Tried again, with growing and random pauses: 429 and 5xx (``Retry-After`` is obeyed), lost connections, answers cut short, answers
that take too long. Never followed: a redirect to another host than the settings name, or to anything but http(s). Never read:
more than the bound, also when it comes packed. Threads may share one ``Fetcher``.
"""

from __future__ import annotations

import hashlib
import random
import threading
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeVar
from urllib.parse import urljoin

import httpx

from griffier.sources.errors import NotThere, Refused, SourceError, Unreachable
from griffier.sources.settings import Settings, origin

T = TypeVar("T")
AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_REDIRECTS = 5


class Answer(NamedTuple):
    """What came: the address it came from in the end, the status (200, or 304 for no change), headers, the bytes."""

    address: str
    status: int
    headers: dict[str, str]
    body: bytes


class Fetched(NamedTuple):
    """A file that came: where from, SHA-256 and size of its bytes, and what to ask with whether it changed."""

    address: str
    sha256: str
    size: int
    etag: str | None
    modified: str | None


class _Passing(Exception):
    """A fault that may pass; ``wait`` is what the service asks for, in seconds."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class Fetcher:
    """``asked`` counts requests by address without its question, for tests and reports."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.asked: Counter[str] = Counter()
        timeout = httpx.Timeout(settings.read_timeout, connect=settings.connect_timeout)
        self._client = httpx.Client(
            timeout=timeout, proxy=settings.proxy or None, follow_redirects=False, trust_env=False,
            headers={"User-Agent": settings.user_agent},
        )  # fmt: skip
        self._turns: dict[str, float] = defaultdict(float)
        self._lock = threading.Lock()

    def close(self) -> None:
        self._client.close()

    def get(self, address: str, accept: str = "*/*") -> Answer:
        """A page, whole in memory. NotThere, Refused or Unreachable when it does not come."""
        return self._persist(address, lambda: self._get(address, accept))

    def download(self, address: str, target: Path, etag: str | None = None, modified: str | None = None) -> Fetched | None:
        """A file, into ``target`` (whole or not at all; a beginning that is there as ``.part`` is gone on with).

        None when it did not change since ``etag`` or ``modified``. Errors as ``get``.
        """
        return self._persist(address, lambda: self._download(address, target, etag, modified))

    def _persist(self, address: str, ask: Callable[[], T]) -> T:
        wait, message = self.settings.first_wait, ""
        for attempt in range(self.settings.tries):
            if attempt:
                time.sleep(wait * (0.5 + random.random()))
                wait *= 2
            try:
                return ask()
            except _Passing as fault:
                message = str(fault)
                if fault.wait is not None:
                    if fault.wait > self.settings.longest_wait:
                        break
                    wait = max(wait, fault.wait)
            except (httpx.TransportError, httpx.DecodingError) as error:
                message = f"{type(error).__name__}: {error}"
            except httpx.HTTPError as error:
                raise SourceError(f"{address}: {error}") from error
        raise Unreachable(f"{address}: no good answer in {self.settings.tries} tries ({message}); try again later")

    def _get(self, address: str, accept: str) -> Answer:
        with self._asking(address, {"Accept": accept, "Accept-Encoding": "gzip"}) as (final, response):
            body = bytearray()
            for chunk in self._chunks(response, final, self.settings.page_bytes):
                body += chunk
            return Answer(final, response.status_code, dict(response.headers), bytes(body))

    def _download(self, address: str, target: Path, etag: str | None, modified: str | None) -> Fetched | None:
        part = target.with_name(target.name + ".part")
        mark = target.with_name(target.name + ".mark")
        headers = {"Accept-Encoding": "identity"}
        begun = part.stat().st_size if part.is_file() and mark.is_file() else 0
        if begun:
            headers |= {"Range": f"bytes={begun}-", "If-Range": mark.read_text("utf-8")}
        elif etag or modified:
            headers |= {"If-None-Match": etag} if etag else {"If-Modified-Since": modified or ""}
        with self._asking(address, headers) as (final, response):
            if response.status_code == 304:
                return None
            goes_on = response.status_code == 206 and response.headers.get("content-range", "").startswith(f"bytes {begun}-")
            if response.status_code == 416 or (response.status_code == 206 and not goes_on):
                part.unlink(missing_ok=True)
                raise _Passing("the file changed while it was fetched")
            new_etag, new_modified = response.headers.get("etag"), response.headers.get("last-modified")
            _mark(mark, new_etag, new_modified)
            with part.open("ab" if goes_on else "wb") as out:
                self._save(response, final, out, begun if goes_on else 0)
        size, sha256 = part.stat().st_size, _sha256(part)
        part.replace(target)
        mark.unlink(missing_ok=True)
        return Fetched(final, sha256, size, new_etag, new_modified)

    def _save(self, response: httpx.Response, address: str, out: BinaryIO, begun: int) -> None:
        for chunk in self._chunks(response, address, self.settings.file_bytes - begun):
            out.write(chunk)

    @contextmanager
    def _asking(self, address: str, headers: dict[str, str]) -> Iterator[tuple[str, httpx.Response]]:
        """The answer at the end of the redirects, its body not read yet; refusals and passing faults are raised."""
        here = address
        for _ in range(MOST_REDIRECTS + 1):
            self._allow(here, address)
            self._take_turn(here)
            with self._client.stream("GET", here, headers=headers) as response:
                if response.status_code in REDIRECTS:
                    here = urljoin(here, response.headers.get("location", ""))
                    continue
                self._judge(here, response)
                yield here, response
                return
        raise Refused(f"{address}: redirected more than {MOST_REDIRECTS} times")

    def _allow(self, here: str, address: str) -> None:
        if origin(here) not in self.settings.origins:
            away = "" if here == address else f": redirects to {here[:200]}"
            raise Refused(f"{address[:200]}{away}: not an address of the services in the settings (also_allowed in sync.toml)")

    def _judge(self, address: str, response: httpx.Response) -> None:
        status = response.status_code
        if status in AGAIN:
            raise _Passing(f"status {status}", _retry_after(response.headers.get("retry-after")))
        if status in (404, 410):
            raise NotThere(f"{address}: not there (status {status})")
        if status not in (200, 206, 304, 416):
            raise SourceError(f"{address}: answered with status {status}")

    def _chunks(self, response: httpx.Response, address: str, bound: int) -> Iterator[bytes]:
        """The body, unpacked when it is packed, within the bound and within the time."""
        deadline = time.monotonic() + self.settings.total_timeout
        packed = response.headers.get("content-encoding", "identity").lower() not in ("identity", "")
        if packed and response.headers["content-encoding"].lower() != "gzip":
            raise Refused(f"{address}: packed in a way that was not asked for")
        stated = response.headers.get("content-length", "")
        if stated.isdigit() and int(stated) > bound:
            raise Refused(f"{address}: {int(stated):,} bytes, more than the bound of {bound:,}")
        unpacker, total, raw = zlib.decompressobj(16 + zlib.MAX_WBITS), 0, 0
        for chunk in response.iter_raw():
            raw += len(chunk)
            out = unpacker.decompress(chunk, bound - total + 1) if packed else chunk
            total += len(out)
            if total > bound or (packed and unpacker.unconsumed_tail):
                raise Refused(f"{address}: more than {bound:,} bytes" + (" when unpacked" if packed else ""))
            yield out
            if time.monotonic() > deadline:
                raise _Passing(f"took longer than {self.settings.total_timeout:g} seconds")
        if (packed and not unpacker.eof and raw) or (stated.isdigit() and raw != int(stated)):
            raise _Passing("the answer was cut short")

    def _take_turn(self, address: str) -> None:
        """Wait until this host may be asked again."""
        host = origin(address)
        with self._lock:
            self.asked[address.split("?", 1)[0]] += 1
            now = time.monotonic()
            mine = max(now, self._turns[host])
            self._turns[host] = mine + self.settings.pause
        if mine > now:
            time.sleep(mine - now)


def _mark(mark: Path, etag: str | None, modified: str | None) -> None:
    """Note what to go on with after a break; a weak tag is no good for that."""
    tag = etag if etag and not etag.startswith("W/") else modified
    if tag:
        mark.write_text(tag, "utf-8")
    else:
        mark.unlink(missing_ok=True)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _retry_after(value: str | None) -> float | None:
    """Seconds that a service asks to wait; None when it says nothing sensible."""
    if value is None:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())
