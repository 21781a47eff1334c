"""griffier similar"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.interfaces.cli.hits import nothing_found, page
from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.search.find import Search
from griffier.search.fresh import fresh_view
from griffier.search.similar import Order, similar


@click.command("similar")
@click.argument("written", nargs=-1, required=True, metavar="TEXT|ID#q12")
@record_option
@click.option("--limit", type=click.IntRange(0, 1000), default=10, show_default=True, help="Questions on a page.")
@click.option("--from", "start", type=click.IntRange(0), default=0, help="Where the page begins: `next` of the one before.")
@click.option("--order", type=click.Choice(["best", "oldest", "newest"]), default="best", show_default=True)
@json_option
def command(written: tuple[str, ...], record: Path, limit: int, start: int, order: Order, as_json: bool) -> None:
    """Has this been asked, and what did they say? Questions like a text or like another question, with their answers.

    \b
    Example:
      griffier similar "Bent u bereid de ratificatie van het verdrag te bevorderen?" --order oldest
      griffier similar kst-35207-34#q12
    """
    text = " ".join(written)
    result = similar(record, text, limit, start, order, asked=Search(fresh_view(record)))
    print_json(result) if as_json else click.echo(page(result, f"griffier similar {text!r}"))
    if not result["total"]:
        click.echo(nothing_found(text), err=True)
