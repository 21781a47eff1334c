"""Options that several commands take."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import click

record_option = click.option(
    "--record",
    "record",
    type=click.Path(path_type=Path),
    envvar="GRIFFIER_RECORD",
    default=Path("griffier-record"),
    show_default="./griffier-record",
    help="The folder of the record (also: GRIFFIER_RECORD).",
)

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")


def print_json(value: object) -> None:
    """One JSON value on one line of standard output."""
    click.echo(json.dumps(value, ensure_ascii=False))


def print_json_list(values: Iterable[object]) -> None:
    """A JSON list on standard output, one value a line, so that it is one value for a program and readable for people."""
    click.echo("[", nl=False)
    for i, value in enumerate(values):
        click.echo((",\n" if i else "") + json.dumps(value, ensure_ascii=False), nl=False)
    click.echo("]")
