"""griffier motions"""

from __future__ import annotations

import re
from pathlib import Path

import click

from griffier.errors import BadRequest
from griffier.interfaces.cli.ledger_lines import motion_line
from griffier.interfaces.cli.options import json_option, print_json_list, record_option
from griffier.linking.guard import not_linked, sentence
from griffier.linking.motion_ledger import motions
from griffier.record.known import expect_dossier
from griffier.record.store import reading

OUTCOMES = ("adopted", "rejected", "deferred", "withdrawn", "tied", "lapsed", "taken_over")
POSITIONS = ("carried_out", "being_carried_out", "partly", "declined", "noted", "unclear")
STATUSES = (*OUTCOMES, *POSITIONS)
"""What ``--status`` knows: what the Kamer decided, and what the cabinet said of it."""


@click.command("motions", short_help="Motions, and how each stands.")
@click.option("--dossier", help="Dossier number, as 36200.")
@click.option("--mover", help="Part of the name of a member who moved it.")
@click.option("--party", help="Group of a mover, where official data says it.")
@click.option("--status", type=click.Choice(STATUSES), metavar="STATUS", help=f"Outcome or position: {', '.join(STATUSES)}.")
@click.option("--year", help="Parliamentary year (2023-2024) or calendar year.")
@click.option("--text", help="Words in its request or considerations.")
@record_option
@json_option
def command(
    dossier: str | None,
    mover: str | None,
    party: str | None,
    status: str | None,
    year: str | None,
    text: str | None,
    record: Path,
    as_json: bool,
) -> None:
    """List the motions that the record's papers table or speak of, with their outcome and what the cabinet last said.

    \b
    Examples:
      griffier motions --dossier 35207
      griffier motions --mover Kuzu --status declined --json
    """
    if year and not re.fullmatch(r"\d{4}(?:-\d{4})?", year):
        raise BadRequest(f"--year: a year as 2023 or 2023-2024 was expected, there stood {year!r}")
    with reading(record) as db:
        expect_dossier(db, dossier)
        missing = sentence(not_linked(db))
        found = motions(db, dossier=dossier, mover=mover, party=party, status=status, year=year, text=text)
    if missing:
        click.echo(f"{missing} (griffier check says why)", err=True)
    if as_json:
        print_json_list(one._asdict() for one in found)
    else:
        for one in found:
            click.echo(motion_line(one))
        click.echo(f"\n{len(found)} motion{'s' * (len(found) != 1)}", err=True)
