"""Reads answers of the publisher's search (SRU 2.0): which publications there are, in which formats, at which address.

Also taken: one bare ``<record>`` as it is found in files.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlencode
from xml.etree import ElementTree

from griffier.sources.markup import local, parse

PER_PAGE = 200


class Published(NamedTuple):
    """A publication: its id, title, when it was last changed as the publisher says, and (format, address) of its files."""

    identifier: str
    title: str | None
    changed: str | None
    files: tuple[tuple[str, str], ...]


class SruPage(NamedTuple):
    """Publications of a page, the count that the service estimates, and where the next page starts (None at the end)."""

    found: tuple[Published, ...]
    total: int | None
    next: int | None


def question(base: str, dossier: str, start: int = 1) -> str:
    """The address that asks for the publications of a dossier."""
    query = f"c.product-area==officielepublicaties AND w.dossiernummer=={dossier}"
    asked = {"operation": "searchRetrieve", "version": "2.0", "query": query, "startRecord": start, "maximumRecords": PER_PAGE}
    return f"{base}?{urlencode(asked)}"


def read_sru(data: bytes, address: str = "the search") -> SruPage:
    """A page of the search. Refused or SourceError when it is no safe or no well-formed XML."""
    root = parse(data, address)
    records = [node for node in root.iter() if local(node.tag) == "record" and _all(node, "gzd")]
    count, following = _text(root, "numberOfRecords"), _text(root, "nextRecordPosition")
    found = tuple(p for p in map(_published, records) if p is not None)
    return SruPage(
        found,
        int(count) if count and count.isdigit() else None,
        int(following) if records and following and following.isdigit() else None,
    )


def _published(record: ElementTree.Element) -> Published | None:
    identifier = _text(record, "identifier")
    if identifier is None:
        return None
    files = [(node.get("manifestation", ""), (node.text or "").strip()) for node in _all(record, "itemUrl")]
    changed = _text(record, "datumTijdstipWijzigingExpression") or _text(record, "modified")
    return Published(identifier, _text(record, "title"), changed, tuple(sorted(f for f in files if all(f))))


def _all(node: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [child for child in node.iter() if local(child.tag) == name]


def _text(node: ElementTree.Element, name: str) -> str | None:
    return next(((child.text or "").strip() or None for child in _all(node, name)), None)
