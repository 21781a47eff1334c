"""Pages about papers: the list, a paper, its source, a dossier."""

from __future__ import annotations

from griffier.interfaces.web.asked import Asked
from griffier.interfaces.web.markup import Marker
from griffier.interfaces.web.respond import Shown
from griffier.reading.chosen import Chosen
from griffier.reading.citing import bibtex, citation, official_address
from griffier.reading.dossier import arcs, dossier_of
from griffier.reading.heads import Head, head_of, paper_list
from griffier.reading.items import Item, select
from griffier.reading.paper import PaperView, paper_view
from griffier.reading.source import source_view
from griffier.record.export import Record, rows
from griffier.record.kinds import BY_NAME
from griffier.record.lookup import find_paper

HEAD = ("paper", "kind", "title", "date", "dossiers", "sequence", "asked_by", "offices", "questions", "answers", "status")
PARTS = ("part", "n", "label", "answer", "text", "page", "start", "end")
KINDS = ("questions", "answers", "footnotes", "sections", "references", "motions", "commitments", "figures", "cues", "clarity")


def papers(asked: Asked) -> Shown:
    """Every paper, newest first."""
    view = paper_list(asked.db, **asked.chosen("kind", "dossier"), offset=asked.offset(), size=asked.size)
    return Shown("papers.html", asked.words("papers"), view, HEAD, [head_row(h) for h in view.papers])


def head_row(head: Head) -> list[object]:
    """A paper in a table."""
    lists = (list(head.dossiers), head.sequence, list(head.asked_by), list(head.offices))
    return [head.id, head.kind, head.title, head.date, *lists, head.questions, head.answers, head.status]


def held(asked: Asked, written: str = "") -> tuple[Head, Item]:
    """The paper of an id in any form, else the one that the path names; NotFound when the record has none."""
    found = find_paper(asked.db, written or asked.part("id"))
    item = select(asked.db, "papers", "v.id = ?", (found.version,), "k.row")[0]
    return head_of(item), item


def paper(asked: Asked) -> Shown:
    """A paper to be read."""
    head, item = held(asked)
    exact = asked.text("exact")
    start = asked.whole("start", -1, -1)
    chosen = Chosen(exact, asked.text("prefix"), asked.text("suffix"), start if start >= 0 else None) if exact else None
    view = paper_view(asked.db, head, item, chosen)

    def exported(*kinds: str) -> dict[str, list[Record]]:
        return {kind: list(rows(asked.db, BY_NAME[kind], [head.version])) for kind in kinds}

    def data() -> object:
        return {"paper": item.record(), "citation": citation(head), **exported(*KINDS)}

    def table() -> list[list[object]]:
        found = exported("questions", "answers", "footnotes", "sections")
        return [_part(kind.removesuffix("s"), row) for kind, some in found.items() for row in some]

    context = {
        "view": view, "marker": marker(asked, view), "cite": citation, "bibtex": bibtex(head),
        "address": _address(asked, head), "published": official_address(head.id),
    }  # fmt: skip
    return Shown("paper.html", head.title or head.id, data, PARTS, table, context)


def marker(asked: Asked, view: PaperView) -> Marker:
    """What writes the paper's marked words."""
    notes = [n for p in view.parts for b in getattr(p, "blocks", ()) for n in b.notes]
    notes += [n for e in view.exchanges for a in e.asked for b in a.blocks for n in b.notes]
    answers = {n: e.answer.spot.quote for e in view.exchanges if e.answer for n in e.numbers}
    anchors = {n.item.number: (n.label, n.anchor) for n in [*notes, *view.loose_notes]}
    return Marker(asked.words, asked.links, view.head.id, view.resolved, answers, anchors)


def source(asked: Asked) -> Shown:
    """A page of the file behind a paper, chosen words lit."""
    head, _ = held(asked)
    start, end = asked.whole("start", -1, -1), asked.whole("end", -1, -1)
    view = source_view(asked.db, asked.folder, head, asked.whole("page"), start, end, asked.text("sha256"))
    file = view.file
    data = {
        "paper": head.id, "file": file.name, "sha256": file.sha256, "page": view.page, "pages": view.pages,
        "start": start if view.lit else None, "end": end if view.lit else None, "text": view.text,
    }  # fmt: skip
    row = [head.id, file.name, file.sha256, view.page, view.pages, view.text]
    context = {"source": view, "head": head, "marker": Marker(asked.words, asked.links)}
    title = f"{asked.words('source')}: {head.id}"
    return Shown("source.html", title, data, ("paper", "file", "sha256", "page", "pages", "text"), [row], context)


def dossier(asked: Asked) -> Shown:
    """A dossier in time."""
    view = dossier_of(asked.db, asked.part("number"))
    table = [[*head_row(s.head), list(s.names), list(s.named_by)] for s in view.stops]
    title = f"{asked.words('dossier')} {view.number}"
    return Shown("dossier.html", title, view, (*HEAD, "names", "named_by"), table, {"arcs": arcs(view)})


def _address(asked: Asked, head: Head) -> str:
    return f"{asked.base}/paper/{head.id}"


def _part(kind: str, row: Record) -> list[object]:
    said = row.get("answer", row.get("answers")), row.get("text", row.get("title"))
    return [kind, row.get("n"), row.get("label"), *said, *_place(row)]


def _place(row: Record) -> list[object]:
    place = row["source"]
    return [place[name] for name in ("page", "start", "end")] if isinstance(place, dict) else [None] * 3
