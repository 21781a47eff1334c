"""Papers inside other files: a zip archive, a mail message with what is attached to it.

Each paper inside is a file of its own, named ``archive.zip!folder!paper.pdf``: nothing is ever unpacked to disk, so a name
inside can point nowhere. What is inside is limited in number, size, rate of compression and depth; what goes beyond is said,
with the archive's name, and not read. A message's own words are a paper only when nothing attached to it is.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from griffier.errors import UnreadableFile, UnsafeFile

#: Endings of names of files that hold other files.
CONTAINERS = frozenset({".zip", ".eml"})
BETWEEN = "!"
MOST_MEMBERS = 2_000
MOST_BYTES = 256 * 1024 * 1024
MOST_IN_ALL = 1024 * 1024 * 1024
#: Text shrinks to a tenth, a page of blanks to a hundredth; a bomb to a thousandth.
LARGEST_RATE, RATE_COUNTS_FROM = 200, 16 * 1024 * 1024
DEEPEST = 3
_LONGEST_NAME = 150
_MESSAGE = "message.txt"
_BROKEN = "the archive is damaged or was not wholly copied: fetch it again"


class Member(NamedTuple):
    """A file inside a container, by the name that it goes by here."""

    name: str
    data: bytes


def is_container(name: str) -> bool:
    """True for a name of a file that holds other files."""
    return name.lower().endswith(tuple(CONTAINERS))


def members_of(path: Path) -> list[str]:
    """The names of the files in a container, those in containers inside it too (``inner.zip!paper.pdf``).

    UnreadableFile with the reason when it can not be read or holds more than a person would put in one.
    """
    names: list[str] = []
    for name in _names(path.name, _container_bytes(path), 1):
        names.append(name)
        if len(names) > MOST_MEMBERS:
            raise UnsafeFile("too_many", f"the archive holds more than {MOST_MEMBERS:,} files: unpack it and read the folder")
    return names


def inside(path: Path) -> bool:
    """True for a path that names a file inside a container on disk."""
    return _outer(path) is not None


def member_bytes(path: Path) -> bytes:
    """The bytes of a file inside a container. UnreadableFile when it is not there or can not be read."""
    outer = _outer(path)
    if outer is None:
        raise UnreadableFile("no_file", f"{path.name}: there is no such file")
    container, wanted = outer
    found = _find(container.name, _container_bytes(container), wanted)
    if found is None:
        raise UnreadableFile("no_file", f"{container.name} holds no file {wanted}")
    return found


def _outer(path: Path) -> tuple[Path, str] | None:
    """The container on disk and the name inside it; None when the path is no such name."""
    if BETWEEN not in path.name or path.exists():
        return None
    for match in re.finditer(re.escape(BETWEEN), path.name):
        container = path.with_name(path.name[: match.start()]) if match.start() else path
        if is_container(container.name) and container.is_file():
            return container, path.name[match.end() :]
    return None


def _container_bytes(path: Path) -> bytes:
    size = path.stat().st_size
    if size > MOST_IN_ALL:
        raise UnreadableFile("too_large", f"the archive is {size:,} bytes; {MOST_IN_ALL:,} are read at most: unpack it")
    return path.read_bytes()


def _names(container: str, data: bytes, depth: int) -> Iterator[str]:
    for name, inner in _inside(container, data, only=None):
        if not is_container(name):
            yield name
        elif depth >= DEEPEST:
            raise UnsafeFile("too_deep", f"{name}: archives in archives in archives: unpack it and read what is inside")
        else:
            for deeper in _names(name, inner, depth + 1):
                yield f"{name}{BETWEEN}{deeper}"


def _find(container: str, data: bytes, wanted: str) -> bytes | None:
    for name, found in _inside(container, data, only=wanted):
        if name == wanted:
            return found
        if wanted.startswith(name + BETWEEN) and is_container(name):
            return _find(name, found, wanted[len(name) + 1 :])
    return None


def _inside(container: str, data: bytes, only: str | None) -> Iterator[Member]:
    """The files directly inside a container; their bytes when they are wanted, or are containers themselves."""
    yield from _of_message(data) if container.lower().endswith(".eml") else _of_zip(data, only)


def _of_zip(data: bytes, only: str | None) -> Iterator[Member]:
    try:
        archive = ZipFile(BytesIO(data))
        entries = [e for e in archive.infolist() if not e.is_dir()]
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableFile("damaged", f"{_BROKEN} ({error})") from error
    if len(entries) > MOST_MEMBERS:
        raise UnsafeFile(
            "too_many", f"the archive holds {len(entries):,} files, more than {MOST_MEMBERS:,}: unpack it and read the folder"
        )
    if sum(e.file_size for e in entries) > MOST_IN_ALL:
        raise UnsafeFile("too_large", f"the archive unpacks to more than {MOST_IN_ALL:,} bytes: it was not read")
    seen: set[str] = set()
    for entry in entries:
        name = _clean(entry.filename)
        if not name or name in seen or _is_hidden(entry.filename):
            continue
        seen.add(name)
        wanted = is_container(name) if only is None else (only == name or only.startswith(name + BETWEEN))
        yield Member(name, _unpacked(archive, entry) if wanted else b"")


def _unpacked(archive: ZipFile, entry: ZipInfo) -> bytes:
    if entry.file_size > MOST_BYTES:
        raise UnsafeFile("too_large", f"{entry.filename} unpacks to {entry.file_size:,} bytes; {MOST_BYTES:,} are read at most")
    if entry.file_size > RATE_COUNTS_FROM and entry.file_size > LARGEST_RATE * max(entry.compress_size, 1):
        raise UnsafeFile("unsafe", f"{entry.filename} unpacks to more than {LARGEST_RATE} times its size, which no paper does")
    try:
        with archive.open(entry) as part:
            data = part.read(MOST_BYTES + 1)
    except RuntimeError as error:
        raise UnreadableFile("encrypted", f"{entry.filename} has a password: unpack it and read what is inside") from error
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise UnreadableFile("damaged", f"{entry.filename}: {_BROKEN} ({error})") from error
    if len(data) > MOST_BYTES:
        raise UnsafeFile("too_large", f"{entry.filename} unpacks to more than {MOST_BYTES:,} bytes: it was not read")
    return data


def _of_message(data: bytes) -> Iterator[Member]:
    """What is attached to a message; its own words when nothing is."""
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise UnreadableFile("no_message", "the file is named .eml but is no mail message")
    seen: set[str] = set()
    for n, part in enumerate(message.walk(), 1):
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        name = _attached_name(part, n)
        if not name:
            continue
        while name in seen:
            name = f"{n}-{name}"
        seen.add(name)
        yield Member(name, _payload(part))
    if seen:
        return
    words = message.get_body(preferencelist=("plain", "html"))
    if words is not None:
        html = words.get_content_type() == "text/html"
        yield Member("message.html" if html else _MESSAGE, str(words.get_content()).encode("utf-8", "replace"))


def _attached_name(part: EmailMessage, n: int) -> str:
    """The name of an attachment; "" for the words of the message and for pictures in them."""
    try:
        given = part.get_filename()
    except (ValueError, LookupError):
        given = None
    if part.get_content_type() == "message/rfc822":
        return _clean(given or f"message-{n}.eml") if n > 1 else ""
    return _clean(given) if given else ""


def _payload(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0) if isinstance(part.get_payload(), list) else None
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    decoded = part.get_payload(decode=True)
    return decoded if isinstance(decoded, bytes) else b""


def _clean(name: str) -> str:
    """A name inside as it goes by here: one part, no control characters, not too long."""
    parts = [p for p in re.split(r"[/\\]", name) if p not in ("", ".", "..")]
    plain = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", "_", BETWEEN.join(parts))
    return plain.encode("utf-8", "replace").decode() if len(plain) <= _LONGEST_NAME else plain[-_LONGEST_NAME:].lstrip(BETWEEN)


def _is_hidden(name: str) -> bool:
    return any((part.startswith(".") and part.strip(".")) or part == "__MACOSX" for part in re.split(r"[/\\]", name))
