"""griffier motion"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.interfaces.cli.ledger_lines import life_line
from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.linking.motion_ledger import life
from griffier.record.store import reading


@click.command("motion", short_help="The life of a motion, line by line.")
@click.argument("id_", nargs=-1, required=True, metavar="ID")
@record_option
@json_option
def command(id_: tuple[str, ...], record: Path, as_json: bool) -> None:
    """Tell the life of a motion: tabled, replaced, decided, answered; each line with its words and their place.

    \b
    Examples:
      griffier motion kst-35207-47
      griffier motion "35 207, nr. 47" --json
    """
    with reading(record) as db:
        motion, lines = life(db, " ".join(id_))
    if as_json:
        print_json({"motion": motion._asdict() if motion else None, "life": [line._asdict() for line in lines]})
        return
    if motion:
        click.echo(f"{motion.id}, {', '.join(motion.movers) or 'mover not named'}\n{motion.asks or ''}\n")
    for line in lines:
        click.echo(life_line(line))
