"""griffier export"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from griffier.errors import BadRequest
from griffier.interfaces.cli.options import record_option
from griffier.record.export import FORMATS, Format, export_all, export_kind
from griffier.record.kinds import KINDS


@click.command(
    "export", short_help="Write rows as JSON Lines, CSV or Parquet.", epilog=f"Kinds: {', '.join(kind.name for kind in KINDS)}."
)
@click.argument("kind", required=False)
@click.option("--all", "target", type=click.Path(path_type=Path), metavar="DIR", help="Write every kind to DIR/KIND.FORMAT.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True)
@record_option
def command(kind: str | None, target: Path | None, form: Format, record: Path) -> None:
    """Write one kind of rows to standard output, or all kinds to a folder. The same record gives the same bytes.

    \b
    Examples:
      griffier export questions > questions.jsonl
      griffier export commitments --format csv > commitments.csv
      griffier export --all export
    """
    if (kind is None) == (target is None):
        raise BadRequest("say which kind to export, or --all DIR; see griffier export --help")
    if target is not None:
        counts = export_all(record, target, form)
        total = sum(counts.values())
        click.echo(f"{total} row{'s' * (total != 1)} of {len(counts)} kinds written to {target}", err=True)
    elif form == "parquet" and sys.stdout.isatty():
        raise BadRequest(f"parquet is not for reading on a screen; write: griffier export {kind} --format parquet > FILE")
    else:
        export_kind(record, str(kind), sys.stdout.buffer, form)
