"""Pages to begin from: the first page, search, similar questions, help."""

from __future__ import annotations

from griffier.interfaces.web.asked import Asked
from griffier.interfaces.web.pages_papers import HEAD, head_row, held
from griffier.interfaces.web.respond import Shown
from griffier.reading.coverage import coverage_view
from griffier.reading.items import select
from griffier.reading.search import SHOWN, SearchChoice, search_page
from griffier.reading.similar import SimilarPage, similar_page
from griffier.reading.start import measured, start_page
from griffier.search.marks import clip

HIT = ("kind", "paper", "question", "section", "date", "text", "score", "page", "start", "end")
ALIKE = ("paper", "date", "n", "question", "answer", "share")
COVERED = ("of", "name", "state", "code", "message", "count")


def start(asked: Asked) -> Shown:
    """The first page."""
    view = start_page(asked.db)
    return Shown("start.html", asked.words("reading_room"), view, HEAD, [head_row(h) for h in view.newest])


def search(asked: Asked) -> Shown:
    """Search."""
    choice = SearchChoice(asked.text("q"), asked.text("kind"), asked.text("order"), asked.offset(SHOWN))
    view = search_page(asked.db, asked.folder, choice)
    rows = [
        [h.kind, h.paper, h.question, h.section, h.date, h.text, h.score, *(h.source.get(k) for k in ("page", "start", "end"))]
        for h in view.hits
    ]
    title = f"{view.query} – {asked.words('search')}" if view.query else asked.words("search")
    return Shown("search.html", title, view, HIT, rows, {"clip": clip, "size": SHOWN})


def similar(asked: Asked) -> Shown:
    """Questions like a text, or like a question of a paper."""
    text, name, n = asked.text("q"), asked.text("paper"), asked.whole("n")
    head = None
    if name:
        head, _ = held(asked, name)
        found = select(asked.db, "questions", "v.id = ? AND k.n = ?", (head.version, n), "k.row")
        text = found[0].spot.quote if found else text
    view = (
        similar_page(asked.db, asked.folder, text, head.id if head else None, n or None)
        if text
        else SimilarPage("", None, None, 0, 0, ())
    )
    rows = [[a.paper, a.head.date if a.head else None, a.n, a.question, a.answer, a.share] for a in view.found]
    return Shown("similar.html", asked.words("similar"), view, ALIKE, rows, {"head": head})


def coverage(asked: Asked) -> Shown:
    """What is held, what is not, and why."""
    view = coverage_view(asked.db, asked.folder, asked.text("by"))
    rows: list[list[object]] = [[g.of, "", state, "", "", count] for g in view.groups for state, count in g.states.items()]
    rows += [[g.of, m.name, m.state, m.code, m.message, 1] for g in view.groups for m in g.missing]
    rows += [["", u.file, "unreadable", u.code, u.message, 1] for u in view.unread]
    return Shown("coverage.html", asked.words("coverage"), view, COVERED, rows)


def help_page(asked: Asked) -> Shown:
    """How the room works, its keys, and how well papers are read."""
    rows = [[m.what, m.seen, m.right, m.of] for m in measured()]
    data = {"measured": measured()}
    return Shown("help.html", asked.words("help"), data, ("what", "seen", "right", "of"), rows)
