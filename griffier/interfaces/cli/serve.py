"""griffier serve"""

from __future__ import annotations

from pathlib import Path

import click

from griffier.interfaces.cli.options import record_option


@click.command("serve", short_help="Open the reading room: the record as pages, JSON and CSV.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8080, show_default=True, help="0 takes a free one.")
@click.option("--name", "names", multiple=True, help="A name people reach it by (repeat for more); needed behind another server.")
@record_option
def command(host: str, port: int, names: tuple[str, ...], record: Path) -> None:
    """Show the record in a browser. Reads only; listens to this machine alone unless --host says otherwise.

    \b
    Examples:
      griffier serve
      griffier serve --port 9000 --record my-record
    """
    from griffier.interfaces.web.serving import serve

    serve(record, host, port, frozenset(names), lambda line: click.echo(line, err=True))
