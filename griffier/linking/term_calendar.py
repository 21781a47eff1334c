"""Terms of promises as an iCalendar file (RFC 5545), for people's own calendars: an all-day entry on the last day of each term.

The same promises give the same bytes: an entry's stamp is the day that the ledger is as of, never the clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from griffier.linking.ledger import Entry
from griffier.model.day import date_of

_WIDEST = 75
"""Octets of a line; a longer one is folded."""


def calendar(entries: Iterable[Entry]) -> bytes:
    """The calendar of all entries with a last day, UTF-8, lines ending in CR LF."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Griffier//Commitments//NL", "CALSCALE:GREGORIAN"]
    for entry in entries:
        lines += _event(entry)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(entry: Entry) -> list[str]:
    term = entry.history[-1]
    last = date_of(term.due_to)
    if last is None:
        return []
    page = f", page {entry.page}" if entry.page else ""
    about = f"{entry.quote}\n\n{entry.status}; {entry.paper} ({entry.file}{page})"
    if len(entry.history) > 1:
        about += "\nmoved from " + ", ".join(str(t.due_to) for t in entry.history[:-1])
    return [
        "BEGIN:VEVENT",
        f"UID:{escaped(entry.id)}@griffier",
        f"DTSTAMP:{(entry.as_of or last.isoformat()).replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{last:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + dt.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(entry.what or entry.quote)}",
        f"DESCRIPTION:{escaped(about)}",
        f"CATEGORIES:{entry.status.upper()}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def escaped(text: str) -> str:
    """A text value: backslash, comma, semicolon and line end escaped; other control characters left out."""
    plain = "".join(c for c in text.replace("\r\n", "\n") if c == "\n" or (ord(c) >= 32 and ord(c) != 127))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A content line in pieces of at most 75 octets, never inside a character, each next one after a blank."""
    pieces: list[bytes] = []
    piece = b""
    for char in line:
        octets = char.encode()
        if len(piece) + len(octets) > (_WIDEST if not pieces else _WIDEST - 1):
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
