"""Run the room: take the port, say where it is, serve until stopped."""

from __future__ import annotations

import ipaddress
import logging
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from griffier.errors import BadRequest, RecordError
from griffier.interfaces.web.app import make_room
from griffier.record.store import reading
from griffier.search.about import is_ours

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def serve(record: Path, host: str, port: int, names: frozenset[str], say: Callable[[str], None]) -> None:
    """Serve the record. RecordError when there is none, BadRequest when the address can not be listened on.

    On loopback only the names of this machine are answered to, unless more are given; elsewhere any name, unless some are.
    """
    with reading(record):
        pass
    _renew_index(record, say)
    local = is_loopback(host)
    hosts = (LOOPBACK | {host} | names) if local else (names | LOOPBACK | {host} if names else frozenset())
    taken = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    say(f"The reading room of {record}: http://{shown}:{taken.getsockname()[1]}/  (Ctrl-C stops it)")
    if not local:
        say("It can be reached from other machines: whoever can reach this address can read the record.")
    config = uvicorn.Config(make_room(record, hosts), log_level=logging.WARNING, server_header=False, date_header=True)
    uvicorn.Server(config).run(sockets=[taken])


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _renew_index(record: Path, say: Callable[[str], None]) -> None:
    """Bring the search index up to date; without the right or the room to write, the room searches as it can."""
    from griffier.search.update import update

    try:
        update(record)
    except (RecordError, OSError) as error:
        missing = "" if is_ours(record) else " Search looks for words letter by letter until then."
        say(f"The search index was not brought up to date: {error}.{missing}")


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
        taken.listen(128)
    except OSError as error:
        taken.close()
        raise BadRequest(f"can not listen on {host} port {port}: {error.strerror}. Choose another with --port") from None
    return taken
