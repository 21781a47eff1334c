"""XML of the services, parsed without danger: no document type, no entities, at most a bounded size.

``local`` names leave the namespace out: the services use several prefixes for the same elements.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from griffier.sources.errors import Refused, SourceError

DANGER = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def parse(data: bytes, address: str) -> ElementTree.Element:
    """The root element. Refused when the XML declares a document type or entities, SourceError when it is no XML."""
    if DANGER.search(data) or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Refused(f"{address}: the XML declares a document type or entities, which no answer of a service needs")
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise SourceError(f"{address}: the answer is no well-formed XML ({error})") from None


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: ElementTree.Element, name: str) -> str | None:
    """An attribute by its local name, whatever its prefix."""
    return next((value for key, value in element.attrib.items() if local(key) == name), None)
