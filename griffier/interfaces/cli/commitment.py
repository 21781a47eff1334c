"""griffier commitment"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from griffier.errors import BadRequest
from griffier.interfaces.cli.commitments import day
from griffier.interfaces.cli.ledger_lines import entry_json, entry_page
from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.linking import link
from griffier.linking.ledger import commitment, judge
from griffier.record.store import reading


@click.command("commitment", short_help="One promise: its words, its term, what became of it.")
@click.argument("id_", metavar="ID")
@click.option("--as-of", metavar="DATE", help="The day to judge by, as 2024-05-31 (default: the newest dated paper's).")
@click.option("--confirm", metavar="LINK", help="Say that a link is right.")
@click.option("--reject", metavar="LINK", help="Say that a link is wrong.")
@click.option("--author", metavar="NAME", help="Who says so; asked for with --confirm and --reject.")
@click.option("--note", default="", help="Why.")
@record_option
@json_option
def command(
    id_: str,
    as_of: str | None,
    confirm: str | None,
    reject: str | None,
    author: str | None,
    note: str,
    record: Path,
    as_json: bool,
) -> None:
    """Show a promise with its words, its term and how that moved, and every later place that says what became of it, with its
    score. A judgement is kept in judgements.toml beside the record, and wins over the rules.

    \b
    Examples:
      griffier commitment kst-35207-34#c5819b1
      griffier commitment kst-35207-34#c5819b1 --reject 1a2b3c --author "A. de Vries" --note "another session"
    """
    if confirm and reject:
        raise BadRequest("say --confirm or --reject, not both")
    if chosen := confirm or reject:
        judge(record, id_, chosen, "confirmed" if confirm else "rejected", author or "", date.today().isoformat(), note)
        link(record)
    with reading(record) as db:
        entry = commitment(db, id_, day(as_of))
    if as_json:
        print_json(entry_json(entry))
    else:
        click.echo("\n".join(entry_page(entry)))
