"""Opens a file that is a zip of XML parts (.docx, .odt), without trusting it.

Only parts that are asked for are unpacked, each up to a limit, so that a bomb costs no more than that limit; each is parsed
after the same proof as an official XML file: well-formed, and without a document type that declares anything.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import BadZipFile, ZipFile

from griffier.errors import UnreadableFile, UnsafeFile
from griffier.readers.decoding import decode
from griffier.readers.markup_tokens import check

#: No part of a paper comes near this (a part of 1,000 pages is 30 MB of XML).
_LARGEST_PART = 128 * 1024 * 1024
_MOST_PARTS = 10_000
#: Elements nest no deeper in any office file; deeper nesting is made to exhaust its reader.
_DEEPEST = 300
_DAMAGED = "the file is damaged or was not wholly copied: open it in LibreOffice or Word and save it again"


class Package:
    """The parts of one file, by name."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise UnreadableFile("damaged", f"{_DAMAGED} ({error})") from error
        if len(self.names) > _MOST_PARTS:
            raise UnsafeFile("unsafe", f"the file holds {len(self.names):,} parts, which no paper needs: it was not read")

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None when there is no such part."""
        if name not in self.names:
            return None
        try:
            with self._zip.open(name) as part:
                data = part.read(_LARGEST_PART + 1)
        except RuntimeError as error:
            raise UnreadableFile("encrypted", f"the file has a password ({name}): save it without one") from error
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise UnreadableFile("damaged", f"{name}: {_DAMAGED} ({error})") from error
        if len(data) > _LARGEST_PART:
            raise UnsafeFile("unsafe", f"{name} unpacks to more than {_LARGEST_PART:,} bytes: the file was not read")
        return data

    def xml(self, name: str) -> Element | None:
        """The root of an XML part; None when there is no such part, or it is empty."""
        data = self.part(name)
        if not data:
            return None
        try:
            text = decode(data).text
            check(text)
        except UnreadableFile as error:
            raise type(error)(error.code, f"{name}: {error}") from error
        root = fromstring(text.removeprefix("\ufeff").encode() if text.startswith("\ufeff") else data)
        _refuse_deep(root, name)
        return root


def _refuse_deep(root: Element, name: str) -> None:
    level, deep = [root], 0
    while level:
        deep += 1
        if deep > _DEEPEST:
            raise UnsafeFile("unsafe", f"{name}: elements nest {_DEEPEST} deep, which no paper needs: the file was not read")
        level = [child for element in level for child in element]


def local(element: Element) -> str:
    """An element's name without its namespace (that differs between editions of one format)."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute's value, whatever its namespace."""
    if name in element.attrib:
        return element.attrib[name]
    ending = "}" + name
    return next((value for key, value in element.attrib.items() if key.endswith(ending)), None)


def child(element: Element | None, *names: str) -> Element | None:
    """The first child at the end of a path of names."""
    for name in names:
        if element is None:
            return None
        element = next((c for c in element if local(c) == name), None)
    return element


def value(element: Element | None, *names: str) -> str | None:
    """The ``val`` attribute of the child at the end of a path."""
    found = child(element, *names)
    return None if found is None else attribute(found, "val")
