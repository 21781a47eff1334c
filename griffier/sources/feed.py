"""Reads pages of the SyncFeed (Atom) into official rows, and says where to go on.

An entry's content is one entity; its fields are those of OData in small first letters, its relations are ``ref`` attributes. The
address of the next page stands with the feed or with its last entry; a page without entries ends the feed (``resume``).
"""

from __future__ import annotations

from typing import NamedTuple
from xml.etree import ElementTree

from griffier.sources.markup import attribute, local, parse
from griffier.sources.rows import OfficialRows
from griffier.sources.walking import Walk

CATEGORIES = (
    "Zaak", "ZaakActor", "Document", "DocumentVersie", "Kamerstukdossier", "Agendapunt", "Activiteit", "Besluit", "Stemming",
    "Toezegging", "Fractie", "Persoon",
)  # fmt: skip
"""The categories that give rows."""

REPEATED = frozenset({"KamerbriefNakoming"})
"""Fields that may repeat, though the schema says they do not; of any other the first counts."""


class FeedPage(NamedTuple):
    """Rows of a page, how many entries it had, and the address of the next page (None at the end)."""

    rows: OfficialRows
    entries: int
    next: str | None


def read_feed(data: bytes, address: str = "the feed") -> FeedPage:
    """A page of the feed. Refused or SourceError when it is no safe or no well-formed XML."""
    root, walk, entries, follow = parse(data, address), Walk(), 0, None
    for node in root:
        if local(node.tag) == "entry":
            follow = _link(node) or follow
            content = next((child for child in node if local(child.tag) == "content"), None)
            for i, entity in enumerate(content if content is not None else ()):
                name = local(entity.tag)
                walk.entity(_entity(entity), name[:1].upper() + name[1:], f"/entry/{entries}/{i}", {})
            entries += 1
    follow = follow or (_link(root) if entries else None)
    return FeedPage(walk.result(), entries, follow if entries else None)


def _link(node: ElementTree.Element) -> str | None:
    links = (child for child in node if local(child.tag) == "link" and child.get("rel") == "next")
    return next((link.get("href") for link in links), None)


def _entity(element: ElementTree.Element) -> dict[str, object]:
    """An element in the shape of an OData entity."""
    entity: dict[str, object] = {
        "Id": element.get("id"),
        "GewijzigdOp": attribute(element, "bijgewerkt"),
        "Verwijderd": attribute(element, "verwijderd") == "true",
    }
    for child in element:
        name = local(child.tag)
        key, ref = name[:1].upper() + name[1:], child.get("ref")
        if attribute(child, "nil") == "true":
            continue
        if ref:
            entity.setdefault(f"{key}_Id", ref)
            _add(entity, key, {"Id": ref})
        elif len(child):
            _add(entity, key, _entity(child))
        elif key in REPEATED:
            _add(entity, key, (child.text or "").strip())
        else:
            entity.setdefault(key, (child.text or "").strip())
    return entity


def _add(entity: dict[str, object], key: str, value: object) -> None:
    values = entity.setdefault(key, [])
    if isinstance(values, list):
        values.append(value)
