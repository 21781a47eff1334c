"""griffier search"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.errors import BadRequest
from griffier.interfaces.cli.hits import nothing_found, page
from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.search.find import Ask, Order, Search
from griffier.search.fresh import fresh_view
from griffier.search.request import parse, unknown
from griffier.sources.register import entries_about, line


@click.command("search")
@click.argument("query", nargs=-1, metavar="QUERY")
@record_option
@click.option("--limit", type=click.IntRange(0, 1000), default=10, show_default=True, help="Hits on a page.")
@click.option("--from", "start", type=click.IntRange(0), default=0, help="Where the page begins: `next` of the one before.")
@click.option("--kind", "kinds", multiple=True, help="Only question, answer, section, footnote, motion, commitment, figure …")
@click.option("--order", type=click.Choice(["best", "newest"]), default="best", show_default=True)
@json_option
def command(
    query: tuple[str, ...], record: Path, limit: int, start: int, kinds: tuple[str, ...], order: Order, as_json: bool
) -> None:
    """Search the words of the record: questions, answers, sections, footnotes, motions, commitments, figures.

    Words are looked for in every inflection and inside compounds. "a phrase", -without, a OR b, prefix*, a NEAR/5 b, kind:vraag
    ministerie:defensie vrager:kuzu dossier:35207 jaar:2021 beantwoord:nee. An id in any form leads to its paper.

    \b
    Example:
      griffier search 'orgaanhandel -"zwarte lijst" ministerie:"Buitenlandse Zaken"'
    """
    text = " ".join(query)
    if not text.strip():
        raise BadRequest("say what to look for, as in: griffier search veerpont; see griffier search --help")
    expect_known(text)
    result = Search(fresh_view(record)).answer(Ask(text, limit, start, kinds, order))
    print_json(result) if as_json else click.echo(page(result, f"griffier search {text!r}"))
    entries = [] if as_json or start or kinds else entries_about(record, text)
    for entry in entries[:limit]:
        click.echo(f"register  {line(entry)}")
    if not result["total"] and not entries:
        click.echo(nothing_found(text), err=True)


def expect_known(text: str) -> None:
    """BadRequest, with the values there are, for a filter whose value can not be ("kind:letterhead")."""
    for field, value, known in unknown(parse(text).tree):
        raise BadRequest(f"there is no {field} {value!r}; there are {', '.join(known)}")
