"""griffier stats"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.interfaces.cli.page import table
from griffier.operations.stats import stats


@click.command("stats", short_help="Say what is in the record.")
@record_option
@json_option
def command(record: Path, as_json: bool) -> None:
    """Say what is in the record: papers by kind, questions, answers, unanswered, problems, and rows of each kind.

    \b
    Example:
      griffier stats --record my-record
    """
    counts = stats(record)
    if as_json:
        return print_json(counts)
    official = counts["official"]
    if isinstance(official, dict) and not any(official.values()):  # fifteen noughts say no more
        counts = {name: value for name, value in counts.items() if name != "official"}
    click.echo(table(counts))
