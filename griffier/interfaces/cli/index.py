"""griffier index"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.interfaces.cli.options import json_option, print_json, record_option
from griffier.search.update import update


@click.command("index")
@record_option
@click.option("--anew", is_flag=True, help="Throw the index away first and make it again.")
@json_option
def command(record: Path, anew: bool, as_json: bool) -> None:
    """Bring the search index up to date with the record, or make it when there is none.

    The index is derived from the record: it may be deleted at any time. `griffier search` does this too when the record has
    changed; after reading many papers it is faster to do it once, here.

    \b
    Example:
      griffier index --record my-record
    """
    done = update(record, anew=anew)
    if as_json:
        print_json(done._asdict())
    else:
        click.echo(
            f"{done.put} paper{'s' * (done.put != 1)} put into the index, {done.dropped} taken out, {done.kept} left as they were"
        )
