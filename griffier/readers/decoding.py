"""Bytes to text: which encoding a file is in, decided by the bytes alone.

The decoded text is the ground of all offsets, so nothing is left out or changed: a byte order mark stays as the
character it decodes to, ``\\r\\n`` stays two characters.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from griffier.errors import UnreadableFile
from griffier.model.paper import Problem

#: Control characters that running text does not hold (all below blank but tab, line ends, form feed).
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\f\x0b\x02\x1a")
_SAMPLE = 1 << 16


class Decoded(NamedTuple):
    """The text, the encoding's name, and a problem for each thing that could not be decoded."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file, UTF-8 (the rule), UTF-16 or cp1252.

    Raises ``UnreadableFile``: ``empty`` when there is nothing but blanks, ``binary`` when the bytes are no text.
    Bytes that cp1252 does not know read as U+FFFD, with a problem: they are not guessed.
    """
    if not data.strip(b"\x00\t\n\r\f\x0b \xef\xbb\xbf\xff\xfe"):
        raise UnreadableFile("empty", "the file is empty: there is nothing to read")
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _utf16(data, encoding)
    sample = data[:_SAMPLE]
    if b"\x00" in sample:
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        if len(data) % 2 == 0 and max(even, odd) > 0.3 * len(sample) / 2 and min(even, odd) <= 0.02 * len(sample):
            return _utf16(data, "utf-16-le" if odd > even else "utf-16-be")
        raise _binary()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _cp1252(data)
    if _share_of_controls(sample) > 0.01:
        raise _binary()
    return Decoded(text, "utf-8")


def _utf16(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "encoding",
            f"the file says that it is UTF-16 but breaks off or is damaged at byte {error.start}: save it as UTF-8",
        ) from error


def _cp1252(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    letters = sum(map(sample.count, b"etaoinrsd \n"))
    if _share_of_controls(sample) > 0.005 or letters < 0.2 * len(sample):
        raise _binary()
    text = data.decode("cp1252", errors="replace")
    lost = text.count("\ufffd")
    problems: tuple[Problem, ...] = ()
    if lost:
        message = f"{lost} bytes are neither UTF-8 nor cp1252 and read as U+FFFD: save the file as UTF-8"
        problems = (Problem("read", "encoding", message),)
    return Decoded(text, "cp1252", problems)


def _share_of_controls(sample: bytes) -> float:
    return (len(sample) - len(sample.translate(None, _CONTROLS))) / max(1, len(sample))


def _binary() -> UnreadableFile:
    return UnreadableFile(
        "binary", "the file holds bytes that are no text in UTF-8, UTF-16 or cp1252: is it a document of another kind?"
    )
