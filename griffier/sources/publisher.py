"""Reads the publisher's own records given as files: ``metadata.xml``, ``metadata_owms.xml``, a record of its search, a feed page.

They say of a publication which files there are; their words about the paper itself are the paper's to say. Each becomes one
row of ``publications`` per file, with the publication's id and the form as its id.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from griffier.errors import UnreadableFile, UnsafeFile
from griffier.sources.errors import Refused, SourceError
from griffier.sources.feed import read_feed
from griffier.sources.markup import local, parse
from griffier.sources.rows import OfficialRows, Publication, Seen
from griffier.sources.sru import read_sru
from griffier.sources.values import day, moment

ROOT = re.compile(
    rb"^(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*<(?:\w+:)?(metadata_gegevens|owms-metadata|record|searchRetrieveResponse|feed)\b",
    re.S,
)


def is_publishers(start: bytes) -> bool:
    """Whether a file begins as one of the publisher's records, or as a page of the feed."""
    found = ROOT.match(start)
    if found is None:
        return False
    return {b"record": b"<gzd" in start, b"feed": b"www.w3.org/2005/Atom" in start[:2048]}.get(found[1], True)


def read_publisher(data: bytes) -> OfficialRows:
    """The rows of such a file. UnsafeFile for entities and the like, UnreadableFile when it is damaged or says no id."""
    try:
        root = parse(data, "the file")
        name = local(root.tag)
        if name == "feed":
            return read_feed(data, "the file").rows
        if name in ("record", "searchRetrieveResponse"):
            return _searched(data)
    except Refused as error:
        raise UnsafeFile("unsafe", str(error)) from None
    except SourceError as error:
        raise UnreadableFile("malformed", str(error)) from None
    row = _flat(root) if name == "metadata_gegevens" else _owms(root)
    return OfficialRows({"publications": (row,)})


def _searched(data: bytes) -> OfficialRows:
    rows = [
        Publication(
            f"{p.identifier}/{form}", Seen(f"/record/{i}", moment(p.changed) or ""), None, p.identifier, form,
            address.rpartition("/")[2], address, None, None, moment(p.changed),
        )
        for i, p in enumerate(read_sru(data, "the file").found)
        for form, address in p.files
    ]  # fmt: skip
    return OfficialRows({"publications": tuple(sorted(rows))} if rows else {})


def _flat(root: ElementTree.Element) -> Publication:
    """``<metadata name content/>``, one a fact."""
    facts = {node.get("name", ""): node.get("content") for node in reversed(list(root))}
    return _row(facts.get("DC.identifier"), facts.get("DCTERMS.available"), "metadata")


def _owms(root: ElementTree.Element) -> Publication:
    """``<dcterms:identifier>``, or as the publisher also writes it, ``<dcterms.modified>``."""
    facts = {re.split(r"[.:]", local(node.tag))[-1]: (node.text or "").strip() for node in reversed(list(root.iter()))}
    return _row(facts.get("identifier"), facts.get("available") or facts.get("modified"), "metadataowms")


def _row(identifier: str | None, available: str | None, form: str) -> Publication:
    if not identifier:
        raise UnreadableFile("no_official_data", "the publisher's record does not say which publication it is of")
    since = day(available)
    when = moment(f"{since}T00:00:00") if since else None
    return Publication(f"{identifier}/{form}", Seen("/", ""), None, identifier, form, None, None, None, None, when)
