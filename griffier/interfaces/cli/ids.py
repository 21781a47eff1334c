"""griffier ids"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.existence import IN_RECORD, load_ids
from griffier.interfaces.cli.options import record_option
from griffier.linking.references import link_references_in
from griffier.record.store import is_record


@click.group("ids")
def command() -> None:
    """The list of official ids, by which references to papers outside the record are known to exist."""


@command.command("load")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@record_option
def load(file: Path, record: Path) -> None:
    """Load a list of official ids, one a line, plain or .xz, into the record, and settle its references by it.

    \b
    Example:
      griffier ids load official-ids.xz
    """
    count = load_ids(file, record / IN_RECORD)
    click.echo(f"{count} ids loaded into {record / IN_RECORD}", err=True)
    if is_record(record):
        counts = link_references_in(record)
        click.echo(f"{counts['changed']} references settled anew", err=True)
