"""Pages about what was found: motions, promises, figures, how questions were answered."""

from __future__ import annotations

from dataclasses import replace

from griffier.errors import NotFound
from griffier.interfaces.web.asked import Asked
from griffier.interfaces.web.markup import Marker
from griffier.interfaces.web.respond import Shown
from griffier.reading.about import figures_about
from griffier.reading.commitments import CommitmentChoice, CommitmentLife, commitment_life, commitment_page, retold
from griffier.reading.figures import FigureChoice, Series, figures_page, one_series
from griffier.reading.motions import MotionChoice, MotionLife, motion_life, motion_page
from griffier.reading.plot import plot_of
from griffier.reading.replies import MARKS, ReplyChoice, reply_page
from griffier.record.lookup import find_paper

MOTION = (
    "id", "movers", "modified", "asks", "outcome", "position", "dossier", "first", "last", "papers", "dossiers", "appreciation",
)  # fmt: skip
EVENT = ("paper", "date", "what", "quote")
COMMITMENT = (
    "paper", "n", "date", "what", "by", "to", "kind", "strength", "due_text", "due_from", "due_to", "status", "fulfilled_by",
    "page", "start", "end",
)  # fmt: skip
FIGURE = ("paper", "date", "year", "value", "unit", "of_what", "period", "source_name", "quote", "page", "start", "end")
REPLY = ("paper", "date", "question", "mark", "rule", "quote", "page", "start", "end")


def motions(asked: Asked) -> Shown:
    """The ledger of motions."""
    choice = MotionChoice(**asked.chosen("q", "outcome", "position", "mover", "dossier"), offset=asked.offset(), size=asked.size)
    view = motion_page(asked.db, choice)
    return Shown("motions.html", asked.words("motions"), view, MOTION, [_motion_row(m) for m in view.motions], {"choice": choice})


def motion(asked: Asked) -> Shown:
    """The life of one motion; an id in another form is looked up first."""
    name = asked.part("id")
    try:
        view = motion_life(asked.db, name)
    except NotFound:
        view = motion_life(asked.db, find_paper(asked.db, name).paper)
    rows = [[e.paper, e.date, e.what, e.quote] for e in view.events]
    return Shown("motion.html", f"{asked.words('motion')} {view.id}", view, EVENT, rows)


def _motion_row(m: MotionLife) -> list[object]:
    papers = list(dict.fromkeys(e.paper for e in m.events))
    own = next(iter(m.dossiers), None)
    stands = [m.outcome, m.position, own, m.first, m.last, papers, list(m.dossiers), m.appreciation]
    return [m.id, list(m.movers), m.modified, m.asks, *stands]


def commitments(asked: Asked) -> Shown:
    """The ledger of promises."""
    fields = asked.chosen("q", "status", "kind", "office", "dossier", "year", "earlier", "sort")
    choice = CommitmentChoice(**fields, offset=asked.offset(), size=asked.size)
    view = commitment_page(asked.db, choice)
    rows = [_commitment_row(c) for c in view.commitments]
    more = {"choice": choice, "retold": retold(asked.db)}
    return Shown("commitments.html", asked.words("commitments"), view, COMMITMENT, rows, more)


def commitment(asked: Asked) -> Shown:
    """The life of one promise."""
    paper = find_paper(asked.db, asked.part("paper")).paper
    view = commitment_life(asked.db, paper, asked.part("n"))
    rows = [[e.paper, e.date, e.what, e.quote] for e in view.events]
    return Shown("commitment.html", f"{asked.words('commitment')} {view.id}", view, EVENT, rows)


def _commitment_row(c: CommitmentLife) -> list[object]:
    f, spot = c.item.fields, c.item.spot
    told = [f[k] for k in ("what", "by", "to", "kind", "strength", "due_text", "due_from", "due_to", "status", "fulfilled_by")]
    return [c.item.paper, c.item.number, c.head.date if c.head else None, *told, spot.page, spot.start, spot.end]


def figures(asked: Asked) -> Shown:
    """Figures by subject."""
    choice = FigureChoice(**asked.chosen("q", "dossier", "several"), offset=asked.offset(), size=asked.size)
    view = figures_page(asked.db, choice)
    rows = [row for s in view.series for row in _figure_rows(s)]
    context = {"choice": choice, "plots": {s.slug: plot_of(s, 360, 170) for s in view.series}, "marker": _marker(asked)}
    return Shown("figures.html", asked.words("figures"), view, FIGURE, rows, context)


def series(asked: Asked) -> Shown:
    """One subject with its plot; words that are no subject are looked for in the sentences of figures."""
    try:
        view = one_series(asked.db, asked.part("slug"))
    except NotFound:
        return about(asked)
    title = f"{asked.words('figures')}: {view.subject}"
    context = {"plot": plot_of(view), "marker": _marker(asked)}
    return Shown("series.html", title, view, FIGURE, _figure_rows(view), context)


def about(asked: Asked) -> Shown:
    """Figures about any words, by unit. No line joins their points: they need not count one thing."""
    view = figures_about(asked.db, asked.part("slug").strip())
    plots = [replace(plot, lines=()) if (plot := plot_of(group)) else None for group in view.groups]
    rows = [row for group in view.groups for row in _figure_rows(group)]
    title = f"{asked.words('figures')}: {view.query}"
    return Shown("about.html", title, view, FIGURE, rows, {"plots": plots, "marker": _marker(asked)})


def _figure_rows(s: Series) -> list[list[object]]:
    return [
        [
            p.item.paper, p.head.date if p.head else None, p.year, p.item.fields["value"], s.unit,
            s.subject if s.slug else p.item.text("of_what"),
            p.item.text("period"), p.item.text("source_name"), p.item.spot.quote,
            p.item.spot.page, p.item.spot.start, p.item.spot.end,
        ]
        for p in s.points
    ]  # fmt: skip


def answers(asked: Asked) -> Shown:
    """How questions were answered."""
    choice = ReplyChoice(**asked.chosen("mark", "office", "year"), offset=asked.offset(), size=asked.size)
    view = reply_page(asked.db, choice)
    rows = [
        [r.marked.paper, r.head.date if r.head else None, r.marked.question, r.marked.mark, r.marked.rule, r.marked.quote,
         r.marked.page, r.marked.start, r.marked.end]
        for r in view.replies
    ]  # fmt: skip
    return Shown("answers.html", asked.words("answers"), view, REPLY, rows, {"choice": choice, "marks": MARKS})


def _marker(asked: Asked) -> Marker:
    return Marker(asked.words, asked.links)
